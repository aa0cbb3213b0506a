"""Days, weeks and months as TIMEX3 values, and those values as EDTF.

TIMEX3 is the time tag of ISO-TimeML (ISO 24617-1:2012); EDTF is ISO 8601-2:2019.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

MONTHS = {
    name: place
    for place, names in enumerate(
        [
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ],
        start=1,
    )
    for name in names.split()
}
"""Month, in full or short -> its number."""

WEEKDAYS = {
    name: place
    for place, names in enumerate(
        ["monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs", "friday fri", "saturday sat", "sunday sun"], start=1
    )
    for name in names.split()
}
"""Weekday, in full or short -> its number in ISO, from Monday, 1."""

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
_SEASON_CODES = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}


def day(year: int, month: int, number: int) -> date | None:
    """Return a day of the calendar, or None where there is no such day."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def shifted(day: date, days: int) -> date:
    """Return the day so many days on, kept within the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return day


def month_of(year: int, month: int) -> str:
    """Return a month's value; a month number beyond 1 to 12 runs into other years."""
    year += (month - 1) // 12
    return f"{year:04d}-{(month - 1) % 12 + 1:02d}"


def week_of(day: date) -> str:
    """Return the value of the ISO week a day falls in."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def weekday_near(day: date, weekday: int, direction: int, *, today: bool = True) -> date:
    """Return the nearest such weekday back (direction -1) or on (+1); `today` says whether `day` itself may be meant."""
    distance = (weekday - day.isoweekday()) * direction % 7
    if distance == 0 and not today:
        distance = 7
    return shifted(day, direction * distance)


def easter(year: int) -> date:
    """Return Easter Sunday (Butcher, The Ecclesiastical Calendar, 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def edtf(value: str) -> str | None:  # noqa: PLR0911 - one return a form of TIMEX3
    """Return a TIMEX3 date as EDTF, or None for durations, sets, vague and unresolved values."""
    value = value.split("T", maxsplit=1)[0]
    if re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value):
        return value
    if found := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        first, last = (shifted(monday, 5), shifted(monday, 6)) if found[3] else (monday, shifted(monday, 6))
        return f"{first}/{last}"
    if found := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        return f"{found[1]}-{_SEASON_CODES[found[2]]}"
    if found := re.fullmatch(r"(\d{4})-Q([1-4])", value):
        last_month = 3 * int(found[2])
        return f"{found[1]}-{last_month - 2:02d}/{found[1]}-{last_month:02d}"
    if found := re.fullmatch(r"(\d{4})-H([12])", value):
        return f"{found[1]}-01/{found[1]}-06" if found[2] == "1" else f"{found[1]}-07/{found[1]}-12"
    if re.fullmatch(r"\d{3}|\d\d", value):
        return f"{value:0<4}/{value:9<4}"
    return None
