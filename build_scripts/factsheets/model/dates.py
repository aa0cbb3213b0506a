"""Dates as the sheets write them: EDTF, with their first and last day.

The standard is the Extended Date/Time Format, ISO 8601-2:2019 (levels 0 to 2 as the `edtf` library reads them); words for a date
belong to views/.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

_PLAIN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_QUALIFIERS = re.compile(r"[~?%]")
_OPEN = {"..", ""}
_LONGEST = 64
_FAR_PAST, _FAR_FUTURE = date.min, date.max


class Precision(StrEnum):
    """How much of the calendar a date names."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    SPAN = "span"
    """Decades, seasons, sets: anything else with a first and a last day."""
    INTERVAL = "interval"


@dataclass(frozen=True, slots=True, kw_only=True)
class Date:
    """One EDTF expression and the days it covers."""

    edtf: str
    """The expression as written in the sheet."""

    start: date | None
    """First day it may mean; None where the interval is open to the past."""

    end: date | None
    """Last day it may mean; None where the interval is open to the future."""

    precision: Precision
    """How much of the calendar it names."""

    approximate: bool = False
    """Marked `~` or `%`: about then."""

    uncertain: bool = False
    """Marked `?` or `%`: perhaps then."""

    @property
    def sort_key(self) -> tuple[date, date]:
        """Order on a timeline: by start, then by end, so the shorter comes first.

        An interval open to the past sorts by its end, which is the one day it names.
        """
        start = self.start or self.end or _FAR_PAST
        return (start, self.end or _FAR_FUTURE)

    def contains(self, other: Date) -> bool:
        """Whether every day `other` may mean is one this date may mean."""
        mine = (self.start or _FAR_PAST, self.end or _FAR_FUTURE)
        theirs = (other.start or _FAR_PAST, other.end or _FAR_FUTURE)
        return mine[0] <= theirs[0] and theirs[1] <= mine[1]

    def meets(self, other: Date) -> bool:
        """Whether the two share a day."""
        return (self.start or _FAR_PAST) <= (other.end or _FAR_FUTURE) and (other.start or _FAR_PAST) <= (self.end or _FAR_FUTURE)

    def __str__(self) -> str:
        return self.edtf


@lru_cache(maxsize=4096)
def parse_date(text: str) -> Date:
    """Read one EDTF expression; ValueError says what to write instead."""
    written = text.strip()
    if len(written) > _LONGEST:
        msg = "is too long for a date; write one EDTF date such as 2021-03-11"
        raise ValueError(msg)
    if "/" in written:
        return _parse_interval(written)
    plain = _QUALIFIERS.sub("", written)
    if match := _PLAIN.fullmatch(plain):
        first, last, precision = _parse_plain(plain, match)
    else:
        first, last = _parse_with_library(written)
        precision = Precision.SPAN
    return Date(
        edtf=written,
        start=first,
        end=last,
        precision=precision,
        approximate=bool(re.search("[~%]", written)),
        uncertain=bool(re.search("[?%]", written)),
    )


def _parse_plain(plain: str, match: re.Match[str]) -> tuple[date, date, Precision]:
    year, month, day = match.groups()
    try:
        if day:
            only = date(int(year), int(month), int(day))
            return only, only, Precision.DAY
        if month and int(month) <= 12:  # noqa: PLR2004 - months; 21 and above are EDTF seasons
            first = date(int(year), int(month), 1)
            return first, _month_end(first), Precision.MONTH
        if not month:
            return date(int(year), 1, 1), date(int(year), 12, 31), Precision.YEAR
    except ValueError as error:
        msg = f"is not a day of the calendar ({error}); write the date as YYYY-MM-DD, such as 2021-03-11"
        raise ValueError(msg) from None
    return (*_parse_with_library(plain), Precision.SPAN)


def _month_end(first: date) -> date:
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1) if first.year < date.max.year else date.max
    return date.fromordinal(following.toordinal() - 1)


def _parse_interval(written: str) -> Date:
    """Read `a/b`; the `edtf` library refuses some open intervals, so the ends are read one by one."""
    parts = written.split("/")
    if len(parts) != 2:  # noqa: PLR2004 - an interval has two ends
        msg = "has more than one slash; an interval is two dates, such as 2021-03-08/2021-03-14"
        raise ValueError(msg)
    ends = [None if part in _OPEN else parse_date(part) for part in parts]
    first, last = ends
    if first is None and last is None:
        msg = "is open at both ends; leave the key empty where no date is known"
        raise ValueError(msg)
    start = first.start if first else None
    end = last.end if last else None
    if start and end and start > end:
        msg = "ends before it starts; swap the two dates"
        raise ValueError(msg)
    named = [one for one in ends if one]
    return Date(
        edtf=written,
        start=start,
        end=end,
        precision=Precision.INTERVAL,
        approximate=any(one.approximate for one in named),
        uncertain=any(one.uncertain for one in named),
    )


def _parse_with_library(written: str) -> tuple[date, date]:
    """Read the rarer forms (decades, seasons, sets); imported late because most sheets need none."""
    from edtf import parse_edtf  # noqa: PLC0415 - 0.2 s of import that plain dates never need
    from edtf.parser.edtf_exceptions import EDTFParseException  # noqa: PLC0415

    try:
        parsed = parse_edtf(written)
        low, high = parsed.lower_strict(), parsed.upper_strict()
        return date(*low[:3]), date(*high[:3])
    except (EDTFParseException, ValueError, TypeError, AttributeError, IndexError, OverflowError):
        msg = f"is no date in EDTF; write 2021-03-11, 2021-03, 2021, 2021-03-08/2021-03-14 or ../2021-03-11, not “{written[:40]}”"
        raise ValueError(msg) from None
