"""From where an expression of time is seen: the day of publication, the dates named before it, its verb.

What its words mean from there is for the rules of `timedates`, `timenear` and `timelengths`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from factsheets.drafting.times.calendar import day

Groups = dict[str, str | None]
"""What a pattern's named groups matched."""

Meaning = tuple[str, str] | None
"""Value and type, or None where the match is no expression of time after all."""

BACK = frozenset({"last", "past", "previous", "preceding", "this past"})
ON = frozenset({"next", "coming", "following", "upcoming", "this coming"})
PARTS = {
    "morning": "MO", "dawn": "MO", "midday": "MI", "lunchtime": "MI", "afternoon": "AF", "evening": "EV", "dusk": "EV", "night": "NI",
}  # fmt: skip
"""Part of a day -> its letters in a value."""

FAR, CLOSE = 270, 90
"""Days: a date further off than the first is not meant where the same day of another year lies within the second."""

_NEAR = 10
"""Days round publication within which a time of day belongs to the day last named."""

_CENTURY_TURNS = 50
"""Short years below this are of this century."""


@dataclass(frozen=True, slots=True)
class Seen:
    """From where an expression is seen."""

    published: date | None
    """Day of publication."""

    lean: Callable[[], int]
    """Direction of its verb: -1 past, +1 future, 0 not told."""

    anchor: str
    """Value of the last date before it in the text, or that of publication."""

    quarter: str = ""
    """The last quarter named before it: `1989-Q3`, or empty."""


def known_year(groups: Groups, seen: Seen) -> int | None:
    """Return the year that the words themselves tell, as a number or as “last year”."""
    if groups.get("year"):
        return int(groups["year"] or 0)
    if groups.get("short"):
        short = int(groups["short"] or 0)
        return short + (2000 if short < _CENTURY_TURNS else 1900)
    if groups.get("yearword") and seen.published:
        return seen.published.year + {"last": -1, "this": 0, "next": 1}[(groups["yearword"] or "").lower()]
    return None


def anchor_year(seen: Seen) -> int | None:
    """Return the year of the last date named, or None."""
    return int(seen.anchor[:4]) if re.match(r"\d{4}", seen.anchor) else None


def anchor_day(seen: Seen, *, exact: bool = False) -> date | None:
    """Return a day within the last date named, or that of publication; `exact` asks for a date that names its day."""
    value = seen.anchor
    if match := re.match(r"(\d{4})-(\d\d)-(\d\d)(?=$|T)", value):
        return day(int(match[1]), int(match[2]), int(match[3])) or seen.published
    if exact:
        return seen.published
    if match := re.match(r"(\d{4})(?:-(\d\d))?(?=$|T)", value):
        return day(int(match[1]), int(match[2] or 7), 1) or seen.published
    if match := re.match(r"(\d{4})-W(\d\d)", value):
        return date.fromisocalendar(int(match[1]), int(match[2]), 1)
    if match := re.match(r"(\d{4})-Q([1-4])", value):
        return day(int(match[1]), 3 * int(match[2]) - 1, 1)
    return seen.published


def clock_day(seen: Seen) -> date | None:
    """Return the day a time of day belongs to: the last day named, if it is near publication, else that of publication."""
    if seen.published and re.match(r"\d{4}-\d\d-\d\d", seen.anchor):
        named = date.fromisoformat(seen.anchor[:10])
        return named if abs((named - seen.published).days) <= _NEAR else seen.published
    return seen.published
