"""Excerpts: the used words of an article in a little of their context, cut into stretches that lead to what rests on them.

Unless a sheet allows the full text, nothing is printed beyond what allowance.py gives.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Final

from factsheets.model.sheets import Source
from factsheets.model.span import Passage, Span
from factsheets.views.addresses import mark_anchor
from factsheets.views.allowance import allowance
from factsheets.views.coverage import cut
from factsheets.views.index import SiteIndex
from factsheets.views.partition import Part
from factsheets.views.quotations import Mark, marks_in, source_parts
from factsheets.views.statements import Use

_SHORTEST_LINK: Final = 4
"""Letters of a stretch that is a link: fewer are too small for a finger, and say nothing when they are read out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StretchView:
    """A stretch of an excerpt: marked or not, all of it alike."""

    words: str
    """Empty for words left out."""

    anchors: tuple[str, ...]
    """Ids that begin here: one for each quote that begins with this stretch."""

    marks: tuple[str, ...]
    """Anchors of all quotes this stretch is part of; empty where no sheet uses it."""

    rests: str
    """Anchor of the note on what rests on it, or empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExcerptView:
    """What is shown of one paragraph."""

    stretches: tuple[StretchView, ...]
    marks: tuple[str, ...]
    """Anchors of the quotes that begin in it, in order."""


def note_anchor(mark: str) -> str:
    """Return the anchor of the note that says what rests on a mark."""
    return "on-" + mark


def build_excerpts(source: Source, index: SiteIndex, part: Part[Mark] | None = None) -> tuple[ExcerptView, ...]:
    """Build what the page of `source`, or a part of it, shows of its article."""
    quotes = part.entries if part else marks_in(source, index)
    allowed = allowance(source, index)
    passages = list(_by_passage(_stretch(source, index, part), quotes))
    found = []
    for (passage, begun), here in zip(passages, _touching([passage.span for passage, _ in passages], quotes), strict=True):
        ranges = allowed.within(passage.span) if source.show != "full" else (passage.span,)
        if ranges or begun:
            found.append(_excerpt(passage, ranges, begun, here, source, index))
    return tuple(found)


def _stretch(source: Source, index: SiteIndex, part: Part[Mark] | None) -> Sequence[Passage]:
    """Return the paragraphs of an article, or those from the first quote of a part up to the next part."""
    found = cut(source, index).passages
    parts = source_parts(source, index)
    if part is None or parts is None:
        return found
    before, after = parts.beside(part)

    def home(mark: Mark) -> int:
        return max(0, bisect_right(found, mark[1].start, key=lambda passage: passage.span.start) - 1)

    return found[home(part.entries[0]) if before else 0 : home(after.entries[0]) if after else len(found)]


def _touching(spans: Sequence[Span], quotes: Sequence[Mark]) -> list[list[Mark]]:
    """Return, for each of some spans in order, the quotes that share words with it."""
    starts = [span.start for span in spans]
    ends = list(accumulate((span.end for span in spans), max))
    found: list[list[Mark]] = [[] for _ in spans]
    for quote in quotes:
        for place in range(bisect_right(ends, quote[1].start), bisect_left(starts, quote[1].end)):
            if quote[1].overlaps(spans[place]):
                found[place].append(quote)
    return found


def quoted_spans(uses: Sequence[Use]) -> dict[str, list[Use]]:
    """Group uses by the mark they share, in the order of the article."""
    found: dict[str, list[Use]] = {}
    for use in uses:
        found.setdefault(mark_anchor(use.quote), []).append(use)
    return found


def _by_passage(passages: Sequence[Passage], quotes: Sequence[Mark]) -> Iterator[tuple[Passage, list[Mark]]]:
    """Yield each passage with the quotes that begin in it; quotes in boilerplate that share words get a passage of those words."""
    starts = [passage.span.start for passage in passages]
    homes: dict[int, list[Mark]] = {}
    strays: list[tuple[Passage, list[Mark]]] = []
    for one in quotes:
        at = bisect_right(starts, one[1].start) - 1
        if at >= 0 and one[1].start < passages[at].span.end:
            homes.setdefault(at, []).append(one)
        elif strays and one[1].overlaps(strays[-1][0].span):
            passage, marks = strays[-1]
            strays[-1] = (Passage(span=Span(passage.span.start, max(passage.span.end, one[1].end))), [*marks, one])
        else:
            strays.append((Passage(span=one[1]), [one]))
    paired = [(passage, homes.get(place, [])) for place, passage in enumerate(passages)]
    yield from sorted([*paired, *strays], key=lambda pair: pair[0].span.start)


def _excerpt(  # noqa: PLR0913, PLR0917 - what is shown, of what, with which marks
    passage: Passage, ranges: Sequence[Span], begun: Sequence[Mark], here: Sequence[Mark], source: Source, index: SiteIndex
) -> ExcerptView:
    stretches: list[StretchView] = []
    for before, shown in pairwise((None, *ranges, None)):
        start, end = before.end if before else passage.span.start, shown.start if shown else passage.span.end
        if index.words_of(source.id).select(Span(start, end)).strip():
            stretches.append(_gap(Span(start, end), begun))
        stretches += _stretches(shown, here, source, index) if shown else ()
    return ExcerptView(stretches=tuple(stretches), marks=tuple(anchor for anchor, _ in begun))


def _gap(left_out: Span, quotes: Sequence[Mark]) -> StretchView:
    """Stand for words left out; quotes that begin in them have their anchors here."""
    anchors = tuple(anchor for anchor, span in quotes if left_out.start <= span.start < left_out.end)
    return StretchView(words="", anchors=anchors, marks=anchors, rests=note_anchor(anchors[0]) if anchors else "")


def _stretches(shown: Span, quotes: Sequence[Mark], source: Source, index: SiteIndex) -> Iterator[StretchView]:
    """Cut a range at every start and end of a quote."""
    words = index.words_of(source.id)
    inside = [(anchor, span) for anchor, span in quotes if span.overlaps(shown)]
    edges = sorted(
        {shown.start, shown.end, *(max(span.start, shown.start) for _, span in inside), *(min(span.end, shown.end) for _, span in inside)}
    )
    for start, end in pairwise(edges):
        piece = Span(start, end)
        marks = tuple(anchor for anchor, span in inside if span.overlaps(piece))
        text = words.select(piece)
        leads_on = bool(marks) and sum(one.isalnum() for one in text) >= _SHORTEST_LINK
        yield StretchView(
            words=text,
            anchors=tuple(anchor for anchor, span in inside if span.start == start),
            marks=marks,
            rests=note_anchor(marks[-1]) if leads_on else "",
        )
