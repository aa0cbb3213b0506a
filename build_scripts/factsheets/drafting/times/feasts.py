"""Feasts and other days with a name of their own: what they are called and when they fall.

American ones where countries differ; a feast that leaves out its year is the nearest one in the direction of its verb.
"""

from __future__ import annotations

import re
from datetime import date

from factsheets.drafting.times.calendar import day, easter, shifted, week_of, weekday_near
from factsheets.drafting.times.timeseen import BACK, CLOSE, FAR, ON, Groups, Meaning, Seen

_FIXED = {
    "new year's day": (1, 1), "valentine's day": (2, 14), "st patrick's day": (3, 17), "may day": (5, 1),
    "independence day": (7, 4), "bastille day": (7, 14), "halloween": (10, 31), "veterans day": (11, 11), "armistice day": (11, 11),
    "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25), "boxing day": (12, 26), "new year's eve": (12, 31),
}  # fmt: skip
"""Name -> month and day."""

_WEEKDAY_FROM = {
    "martin luther king day": (1, 15, 1), "presidents' day": (2, 15, 1), "mother's day": (5, 8, 7), "memorial day": (5, 25, 1),
    "father's day": (6, 15, 7), "labor day": (9, 1, 1), "labour day": (9, 1, 1), "columbus day": (10, 8, 1), "election day": (11, 2, 2),
    "thanksgiving": (11, 22, 4), "thanksgiving day": (11, 22, 4), "black friday": (11, 23, 5), "cyber monday": (11, 26, 1),
}  # fmt: skip
"""Name -> month, the first day it can fall on, its weekday in ISO."""

_FROM_EASTER = {
    "ash wednesday": -46, "palm sunday": -7, "maundy thursday": -3, "good friday": -2, "easter": 0, "easter sunday": 0, "easter monday": 1,
    "ascension day": 39, "pentecost": 49, "whit monday": 50,
}  # fmt: skip
"""Name -> days from Easter Sunday."""


def _key(name: str) -> str:
    return re.sub(r"['’.]", "", " ".join(name.lower().split()))


_MONTHS_AND_DAYS = {_key(name): told for name, told in _FIXED.items()}
_WEEKDAYS_FROM = {_key(name): told for name, told in _WEEKDAY_FROM.items()}
NAMES = "|".join(
    name.replace("'", "['’]?").replace("st ", r"st\.?\s").replace(" ", r"\s+")
    for name in sorted((*_FIXED, *_WEEKDAY_FROM, *_FROM_EASTER), key=len, reverse=True)
)
"""Pattern of any of the names."""


def holiday(groups: Groups, words: str, seen: Seen) -> Meaning:
    """Read “Boxing Day”, “last Thanksgiving”, “Easter 2019”, “the Labor Day weekend”."""
    del words
    name, published = _key(groups["holiday"] or ""), seen.published
    told = groups.get("year") or groups.get("lateryear")
    years = [int(told)] if told else [published.year + step for step in (-1, 0, 1)] if published else []
    choices = [found for year in years if (found := _falls(name, year))]
    if published is None or not choices:
        return (choices[0].isoformat() if choices else "XXXX"), "DATE"
    which = (groups.get("which") or "").lower()
    lean = 0 if told else -1 if which in BACK else 1 if which in ON else seen.lean()
    directed = [one for one in choices if (one - published).days * lean >= 0]

    def away(one: date) -> int:
        return abs((one - published).days)

    nearest = min(choices, key=away)
    chosen = min(directed or choices, key=away)
    if not told and not groups.get("which") and away(chosen) > FAR and away(nearest) < CLOSE:
        chosen = nearest
    return _with_days(chosen, (groups.get("days") or "").lower()), "DATE"


def _with_days(feast: date, days: str) -> str:
    """Return a feast's value, or that of the week or the weekend it belongs to; a Monday ends its weekend."""
    if days == "weekend":
        return f"{week_of(shifted(feast, -1) if feast.isoweekday() == 1 else feast)}-WE"
    return week_of(feast) if days == "week" else feast.isoformat()


def _falls(name: str, year: int) -> date | None:
    if name in _MONTHS_AND_DAYS:
        return day(year, *_MONTHS_AND_DAYS[name])
    if name in _WEEKDAYS_FROM:
        month, first, weekday = _WEEKDAYS_FROM[name]
        return weekday_near(date(year, month, first), weekday, 1)
    return shifted(easter(year), _FROM_EASTER[name])
