"""Quotes in place: where in its article each stands, and what rests on the words of a source."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import Any

from factsheets.model.corpus import Corpus
from factsheets.model.parts import Quote
from factsheets.model.sheets import Question
from factsheets.model.span import Span
from factsheets.text.quoting import Found, Quoting
from factsheets.views.gathered import Gathered
from factsheets.views.statements import Use, uses

_NEAR = 8
"""Answers before a place that may still reach it."""


class Quotes:
    """The quotes of one state of a corpus."""

    def __init__(self, corpus: Corpus, quoting: Quoting, known: dict[str, Any]) -> None:
        """`known` holds what was gathered for earlier states, and takes what is gathered here."""
        self._corpus = corpus
        self._quoting = quoting
        self._known = known
        self._used: dict[str, tuple[Use, ...]] = {}
        self._answering: dict[str, tuple[tuple[int, ...], tuple[Use, ...]]] = {}

    def locate(self, source: str, quote: Quote) -> Span | None:
        """Return where a quote stands in its article, or None where it does not stand there once."""
        if source not in self._corpus.articles:
            return None
        place = self._quoting.locate(source, quote.quote, quote.prefix, quote.suffix)
        return place.span if isinstance(place, Found) else None

    def uses(self, source: str) -> tuple[Use, ...]:
        """Return the used words of a source, in the order of the article. A quote that is not found is left out; checks report it."""
        if source not in self._used:
            self._used[source] = tuple(sorted(self._uses.about(source), key=lambda use: use.key))
        return self._used[source]

    def times_used(self, source: str) -> int:
        """Return how often words of a source are used."""
        return self._uses.count(source)

    def compared(self, source: str, span: Span) -> Use | None:
        """Return the answer whose quoted words share most with `span`, if any; only its neighbours are looked at."""
        starts, answers = self._answers(source)
        at = bisect_right(starts, span.end - 1)
        near = [use for use in answers[max(0, at - _NEAR) : at] if use.span.overlaps(span)]
        return max(near, key=lambda use: _shared(use.span, span), default=None)

    @cached_property
    def _uses(self) -> Gathered[Use]:
        """Source id -> quotes in place: they rest on their sheets and on the articles alone."""
        articles, known = self._known.get("uses", (None, Gathered()))
        before: Gathered[Use] = known if articles == self._corpus.articles else Gathered()
        made = before.after(self._corpus.by_id, lambda sheet: uses(sheet, self.locate))
        self._known["uses"] = (self._corpus.articles, made)
        return made

    def _answers(self, source: str) -> tuple[tuple[int, ...], tuple[Use, ...]]:
        """Return the quotes of a source that answer questions: where they start, and themselves."""
        if source not in self._answering:
            found = tuple(use for use in self.uses(source) if isinstance(use.sheet, Question))
            self._answering[source] = (tuple(use.span.start for use in found), found)
        return self._answering[source]


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)
