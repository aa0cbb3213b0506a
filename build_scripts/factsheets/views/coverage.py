"""Coverage: how many sentences of an article rest in a sheet, which were set aside on purpose, and which nobody has accounted for.

Boilerplate does not count; a sentence is used as soon as some of its words are quoted.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from factsheets.model.parts import SetAside
from factsheets.model.sheets import Source
from factsheets.model.span import Passage, Span
from factsheets.text.passages import passages
from factsheets.text.sentences import sentences
from factsheets.views.index import SiteIndex
from factsheets.views.markup import Prose
from factsheets.views.wording import sentence

_MOST_SENTENCES: Final = 20_000
"""A book has fewer; what a hostile file holds beyond them is neither counted nor shown, so that no build takes long over it."""

FIRST_WORDS: Final = 12
"""A sentence of so many words is named whole, a longer one by its first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAsideView:
    """Words no sheet uses, on purpose."""

    words: str
    """The first words of them."""

    kind: str
    """Why, in a word: opinion, aside, headline."""

    why: Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageView:
    """What became of the sentences of one article."""

    total: int
    """Sentences that are no boilerplate."""

    used: int
    set_aside: int
    left: int
    """Neither used nor set aside."""

    boilerplate: int
    """Paragraphs that are no part of the article."""

    sentence: str
    """The same in words."""

    aside: tuple[SetAsideView, ...]
    """In the order of the article."""

    unaccounted: tuple[str, ...]
    """First words of the sentences that are left, in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """An article cut into its paragraphs and their sentences."""

    passages: tuple[Passage, ...]
    """Without boilerplate."""

    sentences: tuple[Span, ...]
    """Of those paragraphs, in order."""

    boilerplate: int


def cut(source: Source, index: SiteIndex) -> Cut:
    """Cut a source's article, once an index; what editors marked as boilerplate is boilerplate too."""
    return index.once(_cut, source)


def _cut(source: Source, index: SiteIndex) -> Cut:
    article = index.corpus.articles[source.id]
    marked = [span for one in source.set_aside if one.as_ == "boilerplate" and (span := index.locate(source.id, one))]
    kept, dropped = [], 0
    for passage in passages(article):
        if passage.boilerplate or any(span.start <= passage.span.start and passage.span.end <= span.end for span in marked):
            dropped += 1
        else:
            kept.append(passage)
    found = islice((one for passage in kept for one in sentences(article.text, passage.span)), _MOST_SENTENCES)
    return Cut(
        passages=tuple(kept),
        sentences=tuple(one for one in found if not any(one.overlaps(span) for span in marked)),
        boilerplate=dropped,
    )


def build_coverage(source: Source, index: SiteIndex) -> CoverageView | None:
    """Count one article, once an index; None where it is missing."""
    return index.once(_coverage, source)


def _coverage(source: Source, index: SiteIndex) -> CoverageView | None:
    if source.id not in index.corpus.articles:
        return None
    pieces = cut(source, index)
    located = [(index.locate(source.id, one), one) for one in source.set_aside if one.as_ != "boilerplate"]
    used, aside, left = _accounted(pieces, source, index, sorted(span for span, _ in located if span))
    words = index.words_of(source.id)
    counts = Counter(used=len(used), aside=len(aside), left=len(left))
    return CoverageView(
        total=len(pieces.sentences),
        used=counts["used"],
        set_aside=counts["aside"],
        left=counts["left"],
        boilerplate=pieces.boilerplate,
        sentence=coverage_sentence(len(pieces.sentences), counts["used"], counts["aside"], counts["left"], index),
        aside=tuple(_set_aside(one, index) for _, one in located),
        unaccounted=tuple(shortened(words.select(pieces.sentences[place])) for place in left),
    )


def left_over(source: Source, index: SiteIndex) -> tuple[Span, ...]:
    """Return the sentences of a source that no sheet uses and nobody set aside; none where the article is missing."""
    if source.id not in index.corpus.articles:
        return ()
    pieces = cut(source, index)
    located = (index.locate(source.id, one) for one in source.set_aside if one.as_ != "boilerplate")
    _, _, left = _accounted(pieces, source, index, sorted(span for span in located if span))
    return tuple(pieces.sentences[place] for place in left)


def _accounted(pieces: Cut, source: Source, index: SiteIndex, aside_spans: Sequence[Span]) -> tuple[set[int], set[int], list[int]]:
    """Return the places of the sentences that are used, set aside, and left."""
    used = _touched(pieces.sentences, [use.span for use in index.uses(source.id)])
    aside = _touched(pieces.sentences, aside_spans) - used
    return used, aside, [place for place in range(len(pieces.sentences)) if place not in used and place not in aside]


def coverage_sentence(total: int, used: int, aside: int, left: int, index: SiteIndex) -> str:
    """Say a coverage in words."""
    wording = index.wording
    if not total:
        return wording.say("coverage.nothing")
    parts = [wording.count("coverage.used", used, total=wording.count("sentences", total))]
    parts += [wording.count("coverage.aside", aside)] if aside else []
    parts += [wording.count("coverage.left", left)] if left else [wording.say("coverage.none-left")]
    return " ".join(sentence(part) for part in parts)


def shortened(words: str) -> str:
    """Return the first words of a sentence; what is left out is marked."""
    parts = words.split()
    return " ".join(parts) if len(parts) <= FIRST_WORDS else " ".join(parts[: FIRST_WORDS - 2]) + " …"


def _set_aside(one: SetAside, index: SiteIndex) -> SetAsideView:
    return SetAsideView(words=shortened(one.quote), kind=index.wording.say(f"aside.{one.as_}"), why=Prose(one.why))


def _touched(pieces: Sequence[Span], spans: Sequence[Span]) -> set[int]:
    """Return the places of the sentences that share words with a span."""
    ends = [piece.end for piece in pieces]
    found = set()
    for span in spans:
        place = bisect_left(ends, span.start + 1)
        while place < len(pieces) and pieces[place].start < span.end:
            found.add(place)
            place += 1
    return found
