"""Times, dates, durations and sets in a text, as TIMEX3.

`timepatterns` says what an expression looks like, `timex` what it means seen from the day of publication.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from factsheets.drafting.timepatterns import COMPILED, TRIGGER
from factsheets.drafting.timex import Seen, meaning


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


_NOWHERE = Seen(date(2000, 1, 1), lambda: 0, "")
"""A place to see from that serves only to ask whether a match means anything."""


def times(text: str, published: date | None, lean: Callable[[int, int], int], anchor: str = "") -> Iterator[Timex]:
    """Yield the expressions of time of one sentence in order.

    `lean` tells for a range of `text` where its verb points: -1 past, +1 future, 0 not told. `anchor` is the value of the last date
    before the sentence, or empty.
    """
    if not TRIGGER.search(text):
        return
    named = anchor or (published.isoformat() if published else "")
    for start, end, rule, groups in _chosen(text):
        seen = Seen(published, lambda start=start, end=end: lean(start, end), named)  # type: ignore[misc]
        found = meaning(rule, groups, text[start:end], seen)
        if found is None:
            continue
        value, kind = found
        yield Timex(start, end, value, kind)
        if kind in {"DATE", "TIME"} and value[:4].isdigit() and len(value) >= 4:  # noqa: PLR2004 - at least a year
            named = value.split("T")[0]


def _chosen(text: str) -> Iterator[tuple[int, int, str, dict[str, str | None]]]:
    """Yield the matches that do not overlap: of two the longer, of two alike the one whose pattern stands first."""
    found = []
    for place, (rule, pattern) in enumerate(COMPILED):
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
