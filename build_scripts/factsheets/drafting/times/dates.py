"""Times, dates, durations and sets in a text, as TIMEX3.

`timepatterns` says what an expression looks like, `timex` and the rules it chooses from what it means.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from factsheets.drafting.times.timehints import possible
from factsheets.drafting.times.timepatterns import TRIGGER
from factsheets.drafting.times.timeseen import Seen
from factsheets.drafting.times.timex import meaning


@dataclass(frozen=True, slots=True)
class Timex:
    """One expression of time."""

    start: int
    """First letter, in the text it was found in."""

    end: int
    """One past the last letter."""

    value: str
    """TIMEX3 value: `2021-03-11`, `2021-W10`, `P2Y`, `PRESENT_REF`."""

    type: str
    """DATE, TIME, DURATION or SET."""


_NOWHERE = Seen(date(2000, 1, 1), lambda: 0, "", "2000-Q1")
"""A place to see from that serves only to ask whether a match means anything."""

_TO_DATE = re.compile(r"(?P<apart>,?\s+on\s+|\s*\()|,?\s+")
"""What may stand between a time of day and its date; without `apart` the two are one expression."""


@dataclass(frozen=True, slots=True)
class Named:
    """The dates named so far in a text, from which later ones are counted."""

    date: str = ""
    """Value of the last one, or empty."""

    quarter: str = ""
    """Value of the latest quarter: `1989-Q3`, or empty."""

    def and_then(self, timex: Timex) -> Named:
        """Return what is named after one more expression."""
        if timex.type not in {"DATE", "TIME"} or not re.match(r"\d{3}", timex.value):
            return self
        quarter = max(timex.value, self.quarter) if re.fullmatch(r"\d{4}-Q\d", timex.value) else self.quarter
        return Named(timex.value.split("T")[0], quarter)


def times(text: str, published: date | None, lean: Callable[[int, int], int], named: Named | None = None) -> Iterator[Timex]:
    """Yield the expressions of time of one sentence in order.

    `lean` tells for a range of `text` where its verb points: -1 past, +1 future, 0 not told. `named` tells the dates before the sentence.
    """
    if not TRIGGER.search(text):
        return
    named = named or Named()
    first = published.isoformat() if published else ""
    found: list[Timex] = []
    for start, end, rule, groups in _chosen(text):
        seen = Seen(published, lambda start=start, end=end: lean(start, end), named.date or first, named.quarter)  # type: ignore[misc]
        if (told := meaning(rule, groups, text[start:end], seen)) is not None:
            found.append(Timex(start, end, *told))
            named = named.and_then(found[-1])
    yield from _joined(found, text)


def _joined(found: list[Timex], text: str) -> Iterator[Timex]:
    """Give a time of day the date that follows it: 5 p.m. Tuesday; midnight on Friday."""
    place = 0
    while place < len(found):
        one, other = found[place], found[place + 1] if place + 1 < len(found) else None
        place += 1
        between = _TO_DATE.fullmatch(text[one.end : other.start]) if other is not None else None
        if other is None or between is None or not (re.search(r"T\d\d:\d\d", one.value) and re.fullmatch(r"\d{4}-\d\d-\d\d", other.value)):
            yield one
            continue
        value = f"{other.value}T{one.value.split('T')[1]}"
        if between["apart"]:
            yield replace(one, value=value)
        else:
            yield replace(one, end=other.end, value=value)
            place += 1


def _chosen(text: str) -> Iterator[tuple[int, int, str, dict[str, str | None]]]:
    """Yield the matches that do not overlap: of two the longer, of two alike the one whose pattern stands first."""
    found = []
    for place, rule, pattern in possible(text):
        for match in pattern.finditer(text):
            span = match.span("out") if "out" in pattern.groupindex and match["out"] else match.span()
            found.append((span[0] - span[1], place, span[0], span[1], rule, match.groupdict()))
    taken: list[tuple[int, int, str, dict[str, str | None]]] = []
    for _, _, start, end, rule, groups in sorted(found, key=lambda one: one[:4]):
        if any(start < other[1] and other[0] < end for other in taken):
            continue
        if meaning(rule, groups, text[start:end], _NOWHERE) is not None:
            taken.append((start, end, rule, groups))
    yield from sorted(taken, key=lambda one: one[:2])
