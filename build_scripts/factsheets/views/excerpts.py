"""Excerpts: the used words of an article in a little of their context, cut into stretches that lead to what rests on them.

Unless a sheet allows the full text, nothing is printed beyond the quoted words and a few around them in the same sentence.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from factsheets.model.sheets import Source
from factsheets.model.span import Passage, Span
from factsheets.views.addresses import mark_anchor
from factsheets.views.coverage import Cut
from factsheets.views.index import SiteIndex, Use

_CONTEXT = 60
"""Code points shown to either side of used words, within their sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StretchView:
    """A stretch of an excerpt: marked or not, all of it alike."""

    words: str
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
    """Anchors of the quotes in it, in order."""

    opens_short: bool
    """Whether words before the first stretch were left out."""

    ends_short: bool


GAP = StretchView(words="", anchors=(), marks=(), rests="")
"""Stands for words left out between two stretches."""


def note_anchor(mark: str) -> str:
    """Return the anchor of the note that says what rests on a mark."""
    return "on-" + mark


def build_excerpts(source: Source, pieces: Cut, index: SiteIndex) -> tuple[ExcerptView, ...]:
    """Build what the page of `source` shows of its article."""
    spans = {mark_anchor(use.quote): use.span for use in index.uses[source.id]}
    quotes = sorted(spans.items(), key=lambda item: (item[1].start, -item[1].end, item[0]))
    found = []
    for passage, inside in _by_passage(pieces.passages, quotes):
        ranges = [passage.span] if source.show == "full" else _ranges(passage, inside, pieces.sentences)
        if ranges:
            found.append(_excerpt(passage, ranges, inside, source, index))
    return tuple(found)


def quoted_spans(uses: Sequence[Use]) -> dict[str, list[Use]]:
    """Group uses by the mark they share, in the order of the article."""
    found: dict[str, list[Use]] = {}
    for use in uses:
        found.setdefault(mark_anchor(use.quote), []).append(use)
    return found


def _by_passage(passages: Sequence[Passage], quotes: Sequence[tuple[str, Span]]) -> Iterator[tuple[Passage, list[tuple[str, Span]]]]:
    """Yield each passage with the quotes that begin in it; quotes in boilerplate get a passage of their own words."""
    rest = list(quotes)
    starts = [passage.span.start for passage in passages]
    homes: dict[int, list[tuple[str, Span]]] = {}
    strays = []
    for one in rest:
        at = bisect_right(starts, one[1].start) - 1
        if at >= 0 and one[1].start < passages[at].span.end:
            homes.setdefault(at, []).append(one)
        else:
            strays.append((Passage(span=one[1]), [one]))
    paired = [(passage, homes.get(place, [])) for place, passage in enumerate(passages)]
    yield from sorted([*paired, *strays], key=lambda pair: pair[0].span.start)


def _ranges(passage: Passage, quotes: Sequence[tuple[str, Span]], sentences: Sequence[Span]) -> list[Span]:
    """Return what of a passage is shown: the quotes and a little around them, joined where they meet."""
    starts = [one.start for one in sentences]
    found: list[Span] = []
    for _, quote in quotes:
        first = sentences[max(0, bisect_right(starts, quote.start) - 1)] if sentences else passage.span
        last = sentences[max(0, bisect_right(starts, quote.end - 1) - 1)] if sentences else passage.span
        start = max(quote.start - _CONTEXT, min(first.start, quote.start), passage.span.start)
        end = min(quote.end + _CONTEXT, max(last.end, quote.end))
        if found and start <= found[-1].end + 2:
            found[-1] = Span(found[-1].start, max(found[-1].end, end))
        else:
            found.append(Span(start, end))
    return found


def _excerpt(passage: Passage, ranges: Sequence[Span], quotes: Sequence[tuple[str, Span]], source: Source, index: SiteIndex) -> ExcerptView:
    stretches: list[StretchView] = []
    for shown in ranges:
        stretches += [GAP] if stretches else []
        stretches += _stretches(_whole_words(shown, passage, quotes, source, index), quotes, source, index)
    return ExcerptView(
        stretches=tuple(stretches),
        marks=tuple(anchor for anchor, _ in quotes),
        opens_short=ranges[0].start > passage.span.start,
        ends_short=ranges[-1].end < passage.span.end,
    )


def _whole_words(shown: Span, passage: Passage, quotes: Sequence[tuple[str, Span]], source: Source, index: SiteIndex) -> Span:
    """Shrink a range to whole words, never into a quote."""
    text = index.corpus.articles[source.id].text
    start, end = shown.start, shown.end
    first = min((span.start for _, span in quotes if span.start >= start), default=start)
    last = max((span.end for _, span in quotes if span.end <= end), default=end)
    while passage.span.start < start < first and not text[start - 1].isspace():
        start += 1
    while last < end < len(text) and not text[end].isspace():
        end -= 1
    return Span(start, end)


def _stretches(shown: Span, quotes: Sequence[tuple[str, Span]], source: Source, index: SiteIndex) -> Iterator[StretchView]:
    """Cut a range at every start and end of a quote."""
    words = index.words_of(source.id)
    inside = [(anchor, span) for anchor, span in quotes if span.overlaps(shown)]
    edges = sorted(
        {shown.start, shown.end, *(max(span.start, shown.start) for _, span in inside), *(min(span.end, shown.end) for _, span in inside)}
    )
    for start, end in pairwise(edges):
        piece = Span(start, end)
        marks = tuple(anchor for anchor, span in inside if span.overlaps(piece))
        yield StretchView(
            words=words.select(piece),
            anchors=tuple(anchor for anchor, span in inside if span.start == start),
            marks=marks,
            rests=note_anchor(marks[-1]) if marks and words.select(piece).strip() else "",
        )
