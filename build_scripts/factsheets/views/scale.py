"""The timeline to scale: every dated mark on one line of time, an interval as long as it lasts, crowded marks one above the other.

A drawing beside the list, which says the same and more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from factsheets.model.dates import Date
from factsheets.views.dates import day_words, month_words
from factsheets.views.index import SiteIndex

WIDTH: Final = 900
_LANE: Final = 13
_APART: Final = 9
"""Marks nearer than this stand one above the other."""

_MOST_LANES: Final = 12
_FEWEST: Final = 3
_MOST_TICKS: Final = 8
TICK_ROOM: Final = 70
"""Room a tick's words take."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScaleMarkView:
    """One mark: a point, or a line as long as its interval."""

    anchor: str
    """Id of the mark in the list."""

    words: str
    """Title and date."""

    x: int
    y: int
    length: int
    """0 for a day."""

    expected: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TickView:
    """A day written under the line."""

    x: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScaleView:
    """The drawing, in units of its own `viewBox`."""

    width: int
    height: int
    base: int
    marks: tuple[ScaleMarkView, ...]
    ticks: tuple[TickView, ...]
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """What is placed: a mark of the list with its date."""

    anchor: str
    words: str
    date: Date
    expected: bool


def build_scale(dated: Sequence[Dated], index: SiteIndex) -> ScaleView | None:
    """Draw marks to scale; None where there are too few, or all fall on one day."""
    bounds = [_days(one.date) for one in dated]
    if len(dated) < _FEWEST or len({day for pair in bounds for day in pair}) < _FEWEST:
        return None
    first, last = min(start for start, _ in bounds), max(end for _, end in bounds)
    placed = list(_placed(dated, first, last))
    lanes = max(lane for *_, lane in placed) + 1
    base = lanes * _LANE + 14
    return ScaleView(
        width=WIDTH,
        height=base + 24,
        base=base,
        marks=tuple(
            ScaleMarkView(anchor=one.anchor, words=one.words, x=x, y=base - 12 - lane * _LANE, length=length, expected=one.expected)
            for one, x, length, lane in placed
        ),
        ticks=tuple(_ticks(first, last, index)),
        label=index.wording.say("timeline.scale"),
    )


def _days(date_: Date) -> tuple[date, date]:
    """Return the first and last day; an open end is taken for the day that is known."""
    start = date_.start or date_.end or date.min
    return start, date_.end or start


def place_on(day: date, first: date, last: date) -> int:
    """Return how far from the left a day stands on a line from `first` to `last`."""
    return 12 + round((day - first).days / max(1, (last - first).days) * (WIDTH - 24))


def _placed(dated: Sequence[Dated], first: date, last: date) -> Iterator[tuple[Dated, int, int, int]]:
    """Yield each mark with its place, length and the lowest lane that is free there."""
    taken = [-WIDTH] * _MOST_LANES
    for one in dated:
        start, end = _days(one.date)
        x = place_on(start, first, last)
        length = place_on(end, first, last) - x
        lane = next((lane for lane in range(_MOST_LANES) if taken[lane] + _APART <= x), _MOST_LANES - 1)
        taken[lane] = x + length
        yield one, x, length, lane


def _ticks(first: date, last: date, index: SiteIndex) -> Iterator[TickView]:
    """Yield years where they are many enough, else months, else the first and the last day."""
    years = [(date(year, 1, 1), str(year)) for year in range(first.year + 1, last.year + 1)]
    months = [(day, month_words(day, index.wording)) for day in _months(first, last)]
    ends = [(first, day_words(first, index.wording)), (last, day_words(last, index.wording))]
    chosen = years if len(years) > 1 else (months if len(months) > 1 else ends)
    step = -(-len(chosen) // _MOST_TICKS)
    before = -WIDTH
    for day, words in chosen[::step]:
        x = min(max(place_on(day, first, last), TICK_ROOM // 2), WIDTH - TICK_ROOM // 2)
        if x - before >= TICK_ROOM:
            before = x
            yield TickView(x=x, words=words)


def _months(first: date, last: date) -> Iterator[date]:
    year, month = first.year, first.month + 1
    while (year, month) <= (last.year, last.month) and year - first.year <= _MOST_TICKS:
        if month > 12:  # noqa: PLR2004 - months
            year, month = year + 1, 1
            continue
        yield date(year, month, 1)
        month += 1
