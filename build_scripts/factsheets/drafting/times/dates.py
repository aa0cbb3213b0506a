"""Times, dates, durations and sets in a text, as TIMEX3.

`timepatterns` says what an expression looks like, `timex` and the rules it chooses from what it means.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from factsheets.drafting.times.timehints import possible
from factsheets.drafting.times.timejoins import together
from factsheets.drafting.times.timeseen import Seen
from factsheets.drafting.times.timewords import TRIGGER
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
    yield from together(found, text)


def _chosen(text: str) -> Iterator[tuple[int, int, str, dict[str, str | None]]]:
    """Yield the matches that do not overlap: of two the longer, of two alike the one whose pattern stands first.

    A length between two numbers (two to six days) is two of them.
    """
    found = []
    for place, rule, pattern in possible(text):
        for match in pattern.finditer(text):
            span = match.span("out") if "out" in pattern.groupindex and match["out"] else match.span()
            found.append((span[0] - span[1], place, span[0], span[1], rule, match))
    taken: list[tuple[int, int, str, re.Match[str]]] = []
    for _, _, start, end, rule, match in sorted(found, key=lambda one: one[:4]):
        if any(start < other[1] and other[0] < end for other in taken):
            continue
        if meaning(rule, match.groupdict(), text[start:end], _NOWHERE) is not None:
            taken.append((start, end, rule, match))
    for start, end, rule, match in sorted(taken, key=lambda one: one[:2]):
        groups = match.groupdict()
        if groups.get("upto"):
            yield start, match.end("number"), rule, groups
            yield match.start("upto"), end, rule, groups | {"number": groups["upto"]}
        else:
            yield start, end, rule, groups
