"""Where a quote stands in its source: exactly once, or told apart by the words around it.

After the W3C Web Annotation text-quote selector (exact, prefix, suffix). A near match is never accepted; it only serves to suggest
the right words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from factsheets.model.span import Article, Span
from factsheets.text.same import Normalised, normalise
from factsheets.text.visible import visible

_NEAR = 60.0
"""Least likeness, of 100, at which words are worth suggesting."""

_LONGEST_SUGGESTION = 600
_MOST_PLACES = 50
"""Places looked for before a quote is told to stand too often; keeps a one-letter quote cheap."""


@dataclass(frozen=True, slots=True)
class Found:
    """The quote stands here, once."""

    span: Span


@dataclass(frozen=True, slots=True)
class NotFound:
    """The quote does not stand in the source."""

    nearest: str
    """The most similar words there, verbatim, or empty where nothing comes near."""


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """The quote stands more than once and is not told apart."""

    spans: tuple[Span, ...]


Location = Found | NotFound | Ambiguous


class Quotable:
    """One article, ready to be searched for quotes."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._known: dict[tuple[str, str | None, str | None], Location] = {}

    @cached_property
    def _normalised(self) -> Normalised:
        return Normalised(visible(self.article))

    @property
    def words(self) -> str:
        """The article's words as they are compared."""
        return self._normalised.text

    def locate(self, quote: str, prefix: str | None = None, suffix: str | None = None) -> Location:
        """Find `quote`; blanks and quote marks may differ, nothing else may, and no word or figure may be cut."""
        key = (quote, prefix, suffix)
        if (known := self._known.get(key)) is None:
            known = self._known[key] = self._locate(normalise(quote), normalise(prefix or ""), normalise(suffix or ""))
        return known

    def _locate(self, exact: str, prefix: str, suffix: str) -> Location:
        text = self.words
        places: list[int] = []
        at = text.find(exact) if exact else -1
        while at >= 0 and len(places) < _MOST_PLACES:
            end = at + len(exact)
            if not (_cuts(text, at) or _cuts(text, end)) and _beside(text, at, end, prefix, suffix):
                places.append(at)
            at = text.find(exact, at + 1)
        if not places:
            return NotFound(self._nearest(exact))
        spans = tuple(self._normalised.span(start, start + len(exact)) for start in places)
        return Found(spans[0]) if len(spans) == 1 else Ambiguous(spans)

    def _nearest(self, exact: str) -> str:
        """Return the words most like `exact`, grown to whole words."""
        from rapidfuzz import fuzz  # noqa: PLC0415 - needed only once something is wrong

        text = self.words
        like = fuzz.partial_ratio_alignment(exact[:_LONGEST_SUGGESTION], text, score_cutoff=_NEAR)
        if like is None or not text:
            return ""
        start, end = like.dest_start, like.dest_end
        while start > 0 and text[start - 1] != " ":
            start -= 1
        while end < len(text) and text[end] != " ":
            end += 1
        return text[start:end].strip()


class Quoting:
    """Every article of a corpus, each made ready the first time a quote of it is looked for."""

    def __init__(self, articles: Mapping[str, Article], before: Quoting | None = None) -> None:
        """Take articles by source; `before` has made ready those that did not change since."""
        self._articles = articles
        ready = before.ready if before is not None else {}
        self.ready: dict[str, Quotable] = {one: made for one, made in ready.items() if made.article == articles.get(one)}

    def locate(self, source: str, quote: str, prefix: str | None = None, suffix: str | None = None) -> Location:
        """Find a quote in the article of `source`; KeyError where there is no such article."""
        if source not in self.ready:
            self.ready[source] = Quotable(self._articles[source])
        return self.ready[source].locate(quote, prefix, suffix)


def _beside(text: str, start: int, end: int, prefix: str, suffix: str) -> bool:
    before = not prefix or text[max(0, start - len(prefix) - 1) : start].rstrip(" ").endswith(prefix)
    return before and (not suffix or text[end : end + len(suffix) + 1].lstrip(" ").startswith(suffix))


_FIGURE_JOIN = re.compile(r"\d[.,]\d")


def _cuts(text: str, at: int) -> bool:
    """Whether a boundary at `at` falls inside a word or a figure (“four” in “fourteen”, “12” in “12.5”)."""
    if at <= 0 or at >= len(text):
        return False
    if text[at - 1].isalnum() and text[at].isalnum():
        return True
    return bool(_FIGURE_JOIN.match(text, at - 1, at + 2)) or (at > 1 and bool(_FIGURE_JOIN.match(text, at - 2, at + 1)))
