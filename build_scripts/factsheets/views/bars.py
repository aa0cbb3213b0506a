"""A long timeline at a glance: how many events each stretch of time holds, as bars that lead to them.

A drawing beside the list of parts, which says the same; however many events there are, the bars are few.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from factsheets.views.addresses import Address
from factsheets.views.bytime import time_words
from factsheets.views.index import SiteIndex
from factsheets.views.lists import timeline
from factsheets.views.marks import Mark
from factsheets.views.partition import Part, Step
from factsheets.views.scale import TICK_ROOM, WIDTH, TickView, place_on

_MOST: Final = 80
_FEWEST: Final = 3
_HEIGHT: Final = 96
_GAP: Final = 2
_SPANS: Final[Sequence[Callable[[str], str]]] = (
    lambda iso: iso,
    lambda iso: iso[:7],
    lambda iso: iso[:4],
    lambda iso: f"{iso[:3]}x",
    lambda iso: f"{iso[:2]}xx",
)
"""First day of a mark -> day, month, year, decade, century, as bytime.py writes them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarView:
    """One stretch of time."""

    target: Address
    words: str
    """When, and how many events."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BarsView:
    """The drawing, in units of its own `viewBox`."""

    width: int
    height: int
    base: int
    bars: tuple[BarView, ...]
    ticks: tuple[TickView, ...]
    label: str


def build_bars(part: Part[Mark], index: SiteIndex) -> BarsView | None:
    """Draw how many marks of a part fall into each stretch of time; None where that tells nothing."""
    dated = [(mark, mark.start) for mark in part.entries if mark.start]
    spans = _spans(dated)
    if len(spans) < _FEWEST:
        return None
    first, last = dated[0][1], _end(next(reversed(spans)))
    most = max(map(len, spans.values()))
    return BarsView(
        width=WIDTH,
        height=_HEIGHT + 24,
        base=_HEIGHT,
        bars=tuple(_bar(span, marks, (first, last, most), part, index) for span, marks in spans.items()),
        ticks=tuple(_ticks(spans, first, last, index)),
        label=index.wording.say("timeline.bars"),
    )


def _spans(dated: Sequence[tuple[Mark, date]]) -> dict[str, list[Mark]]:
    """Gather marks by the shortest spans of which there are few enough."""
    found: dict[str, list[Mark]] = {}
    for span_of in _SPANS:
        found = {}
        for mark, start in dated:
            found.setdefault(span_of(start.isoformat()), []).append(mark)
        if _length(found) <= _MOST:
            break
    return found


def _length(spans: dict[str, list[Mark]]) -> int:
    """Return how many spans of that length there are from the first to the last, empty ones too."""
    if not spans:
        return 0
    first, last = next(iter(spans)), next(reversed(spans))
    return (_end(last) - _start(first)).days // max(1, (_end(first) - _start(first)).days) + 1


def _start(span: str) -> date:
    iso = max(span.replace("x", "0"), "0001")
    return date.fromisoformat(iso + "-01-01"[len(iso) - len("2024") :])


def _end(span: str) -> date:
    """Return the last day of a span."""
    iso = span.replace("x", "9")
    if len(iso) == len("2024-03"):
        year, month = _start(span).year, _start(span).month
        return date(year, month, monthrange(year, month)[1])
    return date.fromisoformat(iso + "-12-31"[len(iso) - len("2024") :])


def _bar(span: str, marks: Sequence[Mark], scale: tuple[date, date, int], part: Part[Mark], index: SiteIndex) -> BarView:
    first, last, most = scale
    start, end = (place_on(min(max(day, first), last), first, last) for day in (_start(span), _end(span)))
    height = max(3, round(len(marks) / most * (_HEIGHT - 8)))
    count = index.wording.count("events", len({mark.event.id for mark in marks}))
    return BarView(
        target=_target(marks, part, index),
        words=index.wording.say("parts.title", list=time_words(Step("time", span), index.wording), part=count),
        x=start,
        y=_HEIGHT - height,
        width=max(4, end - start - _GAP),
        height=height,
    )


def _ticks(spans: Iterable[str], first: date, last: date, index: SiteIndex) -> Iterator[TickView]:
    """Yield the beginnings of spans, as many as there is room for."""
    before = -WIDTH
    for span in spans:
        x = max(place_on(max(_start(span), first), first, last), TICK_ROOM // 2)
        if before + TICK_ROOM <= x <= WIDTH - TICK_ROOM // 2:
            before = x
            yield TickView(x=x, words=str(_start(span).year) if span.endswith("x") else time_words(Step("time", span), index.wording))


def _target(marks: Sequence[Mark], part: Part[Mark], index: SiteIndex) -> Address:
    """Return the smallest part that holds all of a bar; where that is the page itself, the place of the first of them."""
    listed = timeline(index)
    first, last = listed.parts.of(marks[0].id), listed.parts.of(marks[-1].id)
    common = listed.parts.common(first, last)
    if len(common.steps) <= len(part.steps):
        return Address(listed.address(first).src_uri, marks[0].id)
    return listed.address(common)
