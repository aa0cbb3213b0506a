"""How much of an article a page may print: short excerpts, never more than half of its words, by one rule for every story.

What is quoted stands whole, sentence by sentence, while that keeps within the half. Where it does not, the sentences on which most rests
stand whole, above all those on which sources are compared, and the others are named by their first words.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from factsheets.model.sheets import Question, Source
from factsheets.model.span import Span
from factsheets.views.coverage import FIRST_WORDS, cut, left_over
from factsheets.views.index import SiteIndex
from factsheets.views.statements import Use

_SHARE: Final = 2
"""One word in two may be printed."""

_OPENING: Final = 5
"""Words by which a sentence is named that does not stand whole; fewer where that would take more than half of what may be printed."""

_COMPARED: Final = 3
"""So many statements a question counts for that several origins answer."""

_Range = tuple[int, int]
"""Numbers of the first word and of the one after the last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """What a page may print of one article."""

    opening: int | None
    """Words by which what does not stand whole is named; None where there is room for everything."""

    shown: tuple[Span, ...]
    """The stretches of the article that are printed, in order; each begins and ends with a whole word."""

    whole: frozenset[Span]
    """What was asked for and stands whole."""

    cut: bool
    """Whether something that was asked for does not."""

    def within(self, span: Span) -> tuple[Span, ...]:
        """Return the stretches that share words with `span`."""
        first = bisect_right(self.shown, span.start, key=lambda one: one.end)
        return self.shown[first : bisect_left(self.shown, span.end, key=lambda one: one.start)]

    def named(self, words: str) -> str:
        """Return the first words of a sentence; what is left out is marked."""
        parts = words.split()
        kept = _named(len(parts), self.opening)
        return " ".join(parts) if len(parts) == kept else " ".join((*parts[:kept], "…"))


def allowance(source: Source, index: SiteIndex) -> Allowance:
    """Return what the page of a source may print of its article, found once an index; KeyError where it has none."""
    return index.once(_of_page, source)


def _of_page(source: Source, index: SiteIndex) -> Allowance:
    """Weigh the sentences that are quoted; those that the page lists as unused are named too."""
    pieces, uses = cut(source, index), index.uses(source.id)
    if source.show == "full":
        spans = tuple(sorted({*(one.span for one in pieces.passages), *(use.span for use in uses)}))
        return Allowance(opening=None, shown=spans, whole=frozenset(), cut=False)
    starts = [one.start for one in pieces.sentences]
    weights: Counter[Span] = Counter()
    for use in uses:
        first = max(0, bisect_right(starts, use.span.start) - 1)
        quoted = [one for one in pieces.sentences[first : bisect_left(starts, use.span.end)] if one.overlaps(use.span)]
        weights.update(dict.fromkeys(quoted or [use.span], _weight(use, index)))
    aside = (index.locate(source.id, one) for one in source.set_aside if one.as_ != "boilerplate")
    return _weighed(source, weights, (*filter(None, aside), *left_over(source, index)), index)


def allowance_of_quotes(source: Source, uses: Iterable[Use], index: SiteIndex) -> Allowance:
    """Return what a page may print of a source's article that shows these quotes and nothing else of it."""
    weights: Counter[Span] = Counter()
    for use in uses:
        weights[use.span] += _weight(use, index)
    if source.show == "full" or not weights:  # nothing is found in an article that is missing
        return Allowance(opening=None, shown=tuple(sorted(weights)), whole=frozenset(weights), cut=False)
    return _weighed(source, weights, (), index)


def _weight(use: Use, index: SiteIndex) -> int:
    """Tell for how many statements a use counts."""
    compared = isinstance(use.sheet, Question) and index.verdicts[use.sheet.id].word != "alone"
    return _COMPARED if compared else 1


def _weighed(source: Source, weights: Mapping[Span, int], listed: Iterable[Span], index: SiteIndex) -> Allowance:
    """Choose among stretches by their weight; those that are `listed` are named in any case."""
    article = _Words(index.words_of(source.id).words)
    passages = [article.within(one.span) for one in cut(source, index).passages]
    most = sum(end - start for start, end in passages) // _SHARE
    asked = {span: article.within(span) for span in sorted(weights, key=lambda one: (-weights[one], one))}
    opening, whole, numbers = _fitting(asked, [article.within(one) for one in listed], most)
    breaks = {number for passage in passages for number in passage}
    shown = tuple(article.span(start, end) for start, end in _runs(sorted(numbers), breaks))
    return Allowance(opening=opening, shown=shown, whole=frozenset(whole), cut=len(whole) < len(asked))


def _fitting(asked: Mapping[Span, _Range], listed: Sequence[_Range], most: int) -> tuple[int | None, set[Span], set[int]]:
    """Return the words that name what is cut, what stands whole, and the numbers of the words printed: at most `most`."""
    everything = _numbers(asked.values())
    if len(everything | _openings(listed, None)) <= most:
        return None, set(asked), everything
    opening = next((size for size in range(_OPENING, 0, -1) if len(_openings((*asked.values(), *listed), size)) <= most // 2), 0)
    printed, named = _openings(asked.values(), opening), _openings(listed, opening)
    whole, total = set(), len(printed | named)
    for span, (start, end) in asked.items():
        fresh = set(range(start, end)) - printed
        if total + len(fresh - named) <= most:
            total += len(fresh - named)
            printed |= fresh
            whole.add(span)
    return opening, whole, printed


def _named(words: int, opening: int | None) -> int:
    """Return how many of its words name a sentence of so many."""
    if opening is None:
        return words if words <= FIRST_WORDS else FIRST_WORDS - 2
    return min(words, opening)


def _openings(ranges: Iterable[_Range], opening: int | None) -> set[int]:
    return _numbers((start, start + _named(end - start, opening)) for start, end in ranges)


def _numbers(ranges: Iterable[_Range]) -> set[int]:
    return {number for start, end in ranges for number in range(start, end)}


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of an article, by number."""

    spans: Sequence[Span]

    def within(self, span: Span) -> _Range:
        first = bisect_right(self.spans, span.start, key=lambda one: one.end)
        return first, max(first, bisect_left(self.spans, span.end, key=lambda one: one.start))

    def span(self, start: int, end: int) -> Span:
        return Span(self.spans[start].start, self.spans[end - 1].end)


def _runs(numbers: Sequence[int], breaks: set[int]) -> list[_Range]:
    """Join numbers that follow each other within a paragraph."""
    found: list[_Range] = []
    for number in numbers:
        if found and found[-1][1] == number and number not in breaks:
            found[-1] = (found[-1][0], number + 1)
        else:
            found.append((number, number + 1))
    return found
