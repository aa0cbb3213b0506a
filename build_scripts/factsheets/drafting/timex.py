"""What an expression of time means, as TIMEX3 value and type, seen from the day of publication.

The rules were made for news: a weekday is the nearest one in the direction of its verb, and on a Thursday “Thursday” is today.
Without a day of publication what depends on it stays open (`XXXX-WXX-4`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from factsheets.drafting.calendar import (
    MONTHS,
    SEASONS,
    WEEKDAYS,
    day,
    easter,
    month_of,
    shifted,
    week_of,
    weekday_near,
)
from factsheets.drafting.numbers import ORDINALS, number, plain

Groups = dict[str, str | None]
Meaning = tuple[str, str] | None
"""Value and type, or None where the match is no expression of time after all."""

_LETTERS = {
    "second": "TS", "sec": "TS", "minute": "TM", "min": "TM", "hour": "TH", "hr": "TH", "day": "D", "night": "D", "morning": "D",
    "evening": "D",
    "week": "W", "weekend": "WE", "fortnight": "W", "month": "M", "quarter": "Q", "year": "Y", "yr": "Y", "decade": "DE", "century": "CE",
    "centurie": "CE", "millennium": "ME", "generation": "GE",
}  # fmt: skip
"""Unit -> its letter in a duration; T marks the units below a day."""

_ADVERBS = {
    "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M", "quarterly": "P1Q",
    "annually": "P1Y", "yearly": "P1Y",
    "hourly": "PT1H",
}  # fmt: skip
_PARTS = {
    "morning": "MO", "dawn": "MO", "midday": "MI", "lunchtime": "MI", "afternoon": "AF", "evening": "EV", "dusk": "EV", "night": "NI",
}  # fmt: skip
_BACK = {"last", "past", "previous", "preceding"}
_ON = {"next", "coming", "following", "upcoming"}
_FIXED = {
    "christmas day": (12, 25), "christmas eve": (12, 24), "christmas": (12, 25), "boxing day": (12, 26), "halloween": (10, 31),
    "valentines day": (2, 14), "independence day": (7, 4), "may day": (5, 1), "st patricks day": (3, 17), "veterans day": (11, 11),
    "new years eve": (12, 31), "new years day": (1, 1),
}  # fmt: skip
_NTH_WEEKDAY = {"labor day": (9, 1, 1), "labour day": (9, 1, 1), "thanksgiving": (11, 4, 4), "thanksgiving day": (11, 4, 4),
                "martin luther king day": (1, 1, 3)}  # fmt: skip
_DECADES = {
    word: 20 + 10 * place
    for place, word in enumerate(["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"])
}


_NEAR = 10
"""Days round publication within which a time of day belongs to the day last named."""


@dataclass(frozen=True, slots=True)
class Seen:
    """From where an expression is seen."""

    published: date | None
    """Day of publication."""

    lean: Callable[[], int]
    """Direction of its verb: -1 past, +1 future, 0 not told."""

    anchor: str
    """Value of the last date before it in the text, or that of publication."""


def meaning(rule: str, groups: Groups, words: str, seen: Seen) -> Meaning:
    """Return value and type of a match of `rule`."""
    return _RULES[rule](groups, words, seen)


def _known_year(groups: Groups, seen: Seen) -> int | None:
    if groups.get("year"):
        return int(groups["year"] or 0)
    if groups.get("short"):
        short = int(groups["short"] or 0)
        return short + (2000 if short < 50 else 1900)  # noqa: PLR2004 - '49 is 2049, '50 is 1950
    if groups.get("yearword") and seen.published:
        return seen.published.year + {"last": -1, "this": 0, "next": 1}[(groups["yearword"] or "").lower()]
    return None


def _iso(groups: Groups, words: str, seen: Seen) -> Meaning:
    del seen
    found = day(int(groups["year"] or 0), int(groups["monthnum"] or 0), int(groups["day"] or 0))
    if found is None:
        return None
    return (f"{words.strip()}", "TIME") if "T" in words else (found.isoformat(), "DATE")


def _slashed(groups: Groups, words: str, seen: Seen) -> Meaning:
    """Read month/day as American papers write it, day.month with points or where only that is a day."""
    del seen
    first, second, year = int(groups["first"] or 0), int(groups["second"] or 0), int(groups["year"] or 0)
    found = day(year, second, first) if "." in words else day(year, first, second)
    found = found or day(year, second, first)
    return (found.isoformat(), "DATE") if found else None


def _day(groups: Groups, words: str, seen: Seen) -> Meaning:
    del words
    month, number_of_day = MONTHS[(groups["month"] or "").lower()], int(groups["day"] or 0)
    year = _known_year(groups, seen)
    if year is None and seen.published is None:
        return f"XXXX-{month:02d}-{number_of_day:02d}", "DATE"
    if year is None and seen.published is not None:
        found = _nearest_day(month, number_of_day, seen)
    else:
        found = day(year or 0, month, number_of_day)
    return (found.isoformat(), "DATE") if found else None


def _nearest_day(month: int, number_of_day: int, seen: Seen) -> date | None:
    published = seen.published or date.min
    choices = [found for year in (-1, 0, 1) if (found := day(published.year + year, month, number_of_day))]
    lean = seen.lean()
    directed = [one for one in choices if (lean < 0 and one <= published) or (lean > 0 and one >= published)]
    return min(directed or choices, key=lambda one: abs((one - published).days), default=None)


def _month(groups: Groups, words: str, seen: Seen) -> Meaning:
    name = (groups["month"] or "").lower()
    if name in {"may", "march", "mar", "sun", "sat", "dec", "jan"} and not re.search(r"\b(?:May|March|Mar|Dec|Jan)\b|\b[A-Z]{3,}\b", words):
        return None
    month, year = MONTHS[name], _known_year(groups, seen)
    if year is not None:
        return f"{year:04d}-{month:02d}", "DATE"
    if len(name) <= 3 and name != "may" and "." not in words:  # noqa: PLR2004 - a bare “Mar” or “Sun” is a name more often
        return None
    if seen.published is None:
        return f"XXXX-{month:02d}", "DATE"
    now = seen.published
    which = (groups.get("which") or "").lower()
    lean = -1 if which in _BACK else 1 if which in _ON else seen.lean()
    if which == "this":
        year = now.year
    elif not lean and not which:
        year = min((now.year - 1, now.year, now.year + 1), key=lambda one: (abs(12 * (one - now.year) + month - now.month), one))
    elif lean > 0:
        year = now.year + (month < now.month or (which in _ON and month == now.month))
    else:
        year = now.year - (month > now.month or (which in _BACK and month == now.month))
    return f"{year:04d}-{month:02d}", "DATE"


def _season(groups: Groups, words: str, seen: Seen) -> Meaning:
    code = SEASONS[(groups["season"] or "").lower()]
    if words.lower().endswith("fall") and not groups.get("year") and not groups.get("which"):
        return None
    year = _known_year(groups, seen)
    if year is None and seen.published is not None:
        which = (groups.get("which") or "").lower()
        year, begins = seen.published.year, {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
        if which in _BACK:
            year -= seen.published.month < begins + 3
        elif which in _ON:
            year += seen.published.month >= begins
    return (f"{year:04d}-{code}" if year else f"XXXX-{code}"), "DATE"


def _decade(groups: Groups, words: str, seen: Seen) -> Meaning:
    del words
    if groups.get("decade"):
        value = groups["decade"] or ""
        return (value[:2] if value.endswith("00") and not value.startswith("20") else value[:3]), "DATE"
    short = int(groups.get("shortdecade") or _DECADES.get((groups.get("worddecade") or "").lower(), 0))
    century = 1900
    if seen.published and seen.published.year > 2000 + short + 9:
        century = 2000
    return f"{(century + short) // 10}", "DATE"


def _century(groups: Groups, words: str, seen: Seen) -> Meaning:
    del words, seen
    written = (groups["ordinal"] or "").lower()
    nth = ORDINALS.get(written) or int(re.sub(r"\D", "", written) or 0)
    return (f"{nth - 1:02d}", "DATE") if nth else None


def _quarter(groups: Groups, words: str, seen: Seen) -> Meaning:
    written = (groups["nth"] or "").lower()
    nth = {"final": 4}.get(written) or ORDINALS.get(written) or int(re.sub(r"\D", "", written))
    half = (groups.get("span") or "quarter") == "half"
    if half and (nth > 2 or not (groups.get("year") or groups.get("yearword") or "year" in words)):  # noqa: PLR2004 - halves
        return None
    year = _known_year(groups, seen)
    if year is None and seen.published is not None:
        now = seen.published
        current = (now.month - 1) // (6 if half else 3) + 1
        year = now.year - (nth > current and seen.lean() <= 0) + (nth < current and seen.lean() > 0)
        year -= nth == current and seen.lean() < 0 and now.month % 3 == 1
    return f"{f'{year:04d}' if year else 'XXXX'}-{'H' if half else 'Q'}{nth}", "DATE"


def _year(groups: Groups, words: str, seen: Seen) -> Meaning:
    del words, seen
    return groups["year"] or "", "DATE"


def _era(groups: Groups, words: str, seen: Seen) -> Meaning:
    del words, seen
    before = "b" in (groups["era"] or "").lower()
    return f"{'BC' if before else ''}{int(groups['number'] or 0):04d}", "DATE"


def _weekday(groups: Groups, words: str, seen: Seen) -> Meaning:
    written = (groups["weekday"] or "").lower()
    if written in {"sun", "sat", "mon", "wed"} and "." not in words:
        return None
    weekday = WEEKDAYS[written]
    part = _PARTS.get((groups.get("part") or "").lower(), "")
    suffix = f"T{part}" if part else ""
    kind = "TIME" if part else "DATE"
    if seen.published is None:
        return f"XXXX-WXX-{weekday}{suffix}", kind
    which = re.sub(r"^the\s+", "", (groups.get("which") or "").lower())
    if groups.get("week"):
        shift = {"last": -7, "this": 0, "next": 7}[(groups["week"] or "").lower()]
        found = shifted(seen.published, shift + weekday - seen.published.isoweekday())
    elif which in _BACK or which == "same":
        found = weekday_near(seen.published, weekday, -1, today=False)
    elif which in {"next", "coming"}:
        found = weekday_near(seen.published, weekday, 1, today=False)
    elif which == "following":
        found = weekday_near(_anchor_day(seen) or seen.published, weekday, 1, today=False)
    elif which == "this":
        found = weekday_near(seen.published, weekday, 1 if seen.lean() >= 0 else -1)
    else:
        found = weekday_near(seen.published, weekday, 1 if seen.lean() > 0 else -1)
    return f"{found.isoformat()}{suffix}", kind


def _weekdays(groups: Groups, words: str, seen: Seen) -> Meaning:
    del words, seen
    written = (groups.get("every") or groups.get("plural") or "").lower()
    weekday = next(value for name, value in WEEKDAYS.items() if name.startswith(written[:3]))
    return f"XXXX-WXX-{weekday}", "SET"


def _near(groups: Groups, words: str, seen: Seen) -> Meaning:
    del words
    near = (groups["near"] or "").lower()
    part = "NI" if near == "tonight" else _PARTS.get((groups.get("part") or "").lower(), "")
    days = {"yesterday": -1, "tomorrow": 1}.get(near, 0)
    days = -2 if "before yesterday" in near else 2 if "after tomorrow" in near else days
    stem = shifted(seen.published, days).isoformat() if seen.published else "XXXX-XX-XX"
    return (f"{stem}T{part}", "TIME") if part else (stem, "DATE")


def _partofday(groups: Groups, words: str, seen: Seen) -> Meaning:
    del words
    which, part = (groups["which"] or "").lower(), (groups["part"] or "").lower()
    base = seen.published if which in {"this", "last"} else _anchor_day(seen)
    if base is None:
        return f"XXXX-XX-XXT{_PARTS[part]}", "TIME"
    days = -1 if which == "last" else 1 if "next" in which or "following" in which else -1 if "previous" in which else 0
    return f"{shifted(base, days).isoformat()}T{_PARTS[part]}", "TIME"


def _relative(groups: Groups, words: str, seen: Seen) -> Meaning:
    """Read “last week”, “this year”, “the following month”."""
    which, unit = (groups["which"] or "").lower(), (groups["unit"] or "").lower()
    from_text = which in {"that", "same", "following"} or any(
        one in which for one in ("same", "following", "previous", "preceding", "the next")
    )
    which = re.sub(r"^the\s+", "", which)
    base = _anchor_day(seen) if from_text else seen.published
    steps = -1 if which in _BACK else 1 if which in _ON else 0
    if unit in {"morning", "evening", "night", "second", "minute"}:
        return None
    if unit == "hour":
        return ("PT1H", "DURATION") if which in {"last", "past", "next"} else None
    if unit == "day" and which == "this":
        return None
    if base is None:
        return {"week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "day": "XXXX-XX-XX", "month": "XXXX-XX"}.get(unit, "XXXX"), "DATE"
    if from_text and not steps and unit in {"month", "year"} and len(seen.anchor) >= 4 and seen.anchor[:4].isdigit():  # noqa: PLR2004 - a year
        return seen.anchor[: 7 if unit == "month" else 4], "DATE"
    del words
    return _stepped(base, unit, steps), "DATE"


def _stepped(base: date, unit: str, steps: int, *, counted: bool = False) -> str:  # noqa: PLR0911 - one return a unit
    """Return the value of the unit so many steps from a day."""
    year = base.year
    if unit in {"day", "night"}:
        return shifted(base, steps).isoformat()
    if unit in {"week", "fortnight", "weekend"}:
        value = week_of(shifted(base, 7 * steps * (2 if unit == "fortnight" else 1)))
        return f"{value}-WE" if unit == "weekend" else value
    if unit == "month":
        return month_of(year, base.month + steps)
    if unit == "quarter":
        place = (base.month - 1) // 3 + steps
        return f"{year + place // 4:04d}-Q{place % 4 + 1}"
    if unit == "decade":
        return f"{max(1, year + 10 * steps):04d}" if steps < 0 and counted else f"{year // 10 + steps}"
    if unit.startswith("centur"):
        return f"{year // 100 + steps:02d}"
    return f"{max(1, year + steps):04d}"


def _weekend(groups: Groups, words: str, seen: Seen) -> Meaning:
    del groups, words
    if seen.published is None:
        return "XXXX-WXX-WE", "DATE"
    ahead = seen.lean() > 0 or seen.published.isoweekday() >= 6  # noqa: PLR2004 - on a Saturday or Sunday it is this one
    return f"{week_of(seen.published if ahead else shifted(seen.published, -7))}-WE", "DATE"


def _amount(groups: Groups) -> str | None:
    """Return a number as a duration writes it; X where it is not told."""
    written = (groups.get("number") or "").lower().strip()
    if written in {"a", "an", "single", "one", "whole", "all"}:
        return "1"
    if written.startswith("half"):
        return "0.5"
    if "couple" in written:
        return "2"
    if written in {"a few", "several", "few", "many", "some", "a dozen", ""} or written.endswith(" of"):
        return "12" if written == "a dozen" else "X"
    value = number(written)
    if value is None:
        return None
    return plain(value)


def _counted(groups: Groups, words: str, seen: Seen) -> Meaning:
    """Read “two years ago” from publication, “two years later” from the last date named."""
    del words
    unit, way, amount = (groups["unit"] or "").lower(), (groups["way"] or "").lower(), _amount(groups)
    if amount is None:
        return None
    letter = _LETTERS.get(unit, "")
    back = way in {"ago", "earlier", "before", "previously"}
    base = seen.published if way in {"ago", "from now", "hence"} else _anchor_day(seen)
    if way in {"before", "after"}:
        return f"P{'T' if letter[0] == 'T' else ''}{amount}{letter.lstrip('T')}", "DURATION"
    if amount == "X" or base is None:
        return ("PAST_REF" if back else "FUTURE_REF"), "DATE"
    steps = int(float(amount)) * (-1 if back else 1)
    if letter.startswith("T"):
        return f"{base.isoformat()}", "DATE"
    return _stepped(base, unit, steps, counted=True), "DATE"


def _lastn(groups: Groups, words: str, seen: Seen) -> Meaning:
    del words, seen
    amount = _amount(groups) if groups.get("number") is not None else "1"
    letter = _LETTERS.get((groups["unit"] or "").lower(), "")
    if amount is None or not letter:
        return None
    return f"P{'T' if letter[0] == 'T' else ''}{amount}{letter.lstrip('T')}", "DURATION"


def _within(groups: Groups, words: str, seen: Seen) -> Meaning:
    del words
    amount = _amount(groups)
    if amount in {None, "X"} or seen.published is None:
        return "FUTURE_REF", "DATE"
    return _stepped(seen.published, (groups["unit"] or "").lower(), int(float(amount or 0))), "DATE"


def _length(groups: Groups, words: str, seen: Seen) -> Meaning:
    del seen
    unit = (groups["unit"] or "").lower()
    letter = _LETTERS.get(unit, "")
    if groups.get("number") is None:
        amount: str | None = "1" if "long" in words.lower() or groups.get("one") else "X"
    else:
        amount = _amount(groups)
    if amount is None or not letter or letter == "GE":
        return None
    if unit in {"morning", "evening"} or (unit == "second" and amount in {"1", "X"}) or (unit == "quarter" and amount in {"1", "X"}):
        return None
    if (groups.get("number") or "").lower() in {"a", "an"} and not _measures(words):
        return None
    if groups.get("half"):
        amount = plain((number(amount) or Decimal(0)) + Decimal("0.5")) if amount != "X" else "X"
    if unit == "fortnight":
        amount = "2" if amount == "1" else amount
    return f"P{'T' if letter[0] == 'T' else ''}{amount}{letter.lstrip('T')}", "DURATION"


def _measures(words: str) -> bool:
    """Whether “a day” with these words before it tells a length; alone it rather tells a rate or a day."""
    return (
        re.match(r"(?:more than|less than|about|around|nearly|almost|some|over|at least|just|only|roughly|barely)\s", words, re.IGNORECASE)
        is not None
    )


def _set(groups: Groups, words: str, seen: Seen) -> Meaning:
    del seen
    if groups.get("adverb"):
        return _ADVERBS[(groups["adverb"] or "").lower()], "SET"
    unit = (groups.get("per") or groups.get("unit") or "").lower()
    letter = _LETTERS.get(unit, "")
    if not letter or (unit == "second" and "number" in groups):
        return None
    if (
        groups.get("per")
        and words.split(maxsplit=1)[0].lower() in {"a", "an"}
        and unit in {"second", "minute", "quarter", "night", "morning", "evening", "weekend"}
    ):
        return None
    ways = {"other": "2", "second": "2", "third": "3", "few": "X"}
    written = (groups.get("number") or "single").lower()
    amount = ways.get(written) or _amount({"number": written}) or "1"
    return f"P{'T' if letter[0] == 'T' else ''}{amount}{letter.lstrip('T')}", "SET"


def _vague(groups: Groups, words: str, seen: Seen) -> Meaning:
    del words, seen
    if groups.get("present"):
        return "PRESENT_REF", "DATE"
    return ("PAST_REF" if groups.get("past") else "FUTURE_REF"), "DATE"


def _holiday(groups: Groups, words: str, seen: Seen) -> Meaning:
    del words
    name = re.sub(r"['’.]", "", (groups["holiday"] or "").lower())
    published = seen.published
    told = groups.get("year") or groups.get("lateryear")
    years = [int(told)] if told else [published.year + step for step in (-1, 0, 1)] if published else []
    choices = [found for year in years if (found := _holiday_in(name, year))]
    if published is None and not told:
        return "XXXX", "DATE"
    lean = seen.lean()
    directed = [one for one in choices if published and not told and ((lean < 0 and one <= published) or (lean > 0 and one >= published))]
    chosen = min(directed or choices, key=lambda one: abs((one - (published or one)).days), default=None)
    return (chosen.isoformat(), "DATE") if chosen else None


def _holiday_in(name: str, year: int) -> date | None:
    if name in _FIXED:
        return day(year, *_FIXED[name])
    if name in _NTH_WEEKDAY:
        month, weekday, nth = _NTH_WEEKDAY[name]
        first = weekday_near(date(year, month, 1), weekday, 1)
        return shifted(first, 7 * (nth - 1))
    if name.startswith("easter") or name == "good friday":
        return shifted(easter(year), {"easter monday": 1, "good friday": -2}.get(name, 0))
    if name == "memorial day":
        return weekday_near(date(year, 5, 31), 1, -1)
    return None


def _clock(groups: Groups, words: str, seen: Seen) -> Meaning:
    base = _clock_day(seen)
    stem = base.isoformat() if base else "XXXX-XX-XX"
    if groups.get("word"):
        return f"{stem}T{'00:00' if words.lower() == 'midnight' else '12:00'}", "TIME"
    hour, minute = int(groups["hour"] or 0), groups.get("minute")
    half = (groups.get("half") or "").lower().replace(".", "")
    if half:
        if not 1 <= hour <= 12:  # noqa: PLR2004 - hours of half a day
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    elif minute is None:
        return None
    zone = "Z" if (groups.get("zone") or "").upper() in {"GMT", "UTC"} else ""
    return f"{stem}T{hour:02d}:{minute or '00'}{zone}", "TIME"


def _hours(groups: Groups, words: str, seen: Seen) -> Meaning:
    base = _clock_day(seen)
    if groups.get("weekday"):
        base = base and weekday_near(seen.published or base, WEEKDAYS[(groups["weekday"] or "").lower()], 1 if seen.lean() > 0 else -1)
    part = _PARTS.get((groups.get("part") or "").lower(), "NI" if "late hours" in words.lower() else "MO")
    return f"{base.isoformat() if base else 'XXXX-XX-XX'}T{part}", "TIME"


def _clock_day(seen: Seen) -> date | None:
    """Return the day a time of day belongs to: the last day named, if it is near publication, else that of publication."""
    if seen.published and re.match(r"\d{4}-\d\d-\d\d", seen.anchor):
        named = date.fromisoformat(seen.anchor[:10])
        return named if abs((named - seen.published).days) <= _NEAR else seen.published
    return seen.published


def _anchor_day(seen: Seen) -> date | None:
    """Return a day within the last date named, or the day of publication."""
    value = seen.anchor
    if match := re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?=$|T)", value):
        return day(int(match[1]), int(match[2] or 7), int(match[3] or 1)) or seen.published
    if match := re.match(r"(\d{4})-W(\d\d)", value):
        return date.fromisocalendar(int(match[1]), int(match[2]), 1)
    return seen.published


_RULES: dict[str, Callable[[Groups, str, Seen], Meaning]] = {
    "iso": _iso, "slashed": _slashed, "day": _day, "month": _month, "season": _season, "decade": _decade, "century": _century,
    "quarter": _quarter, "year": _year, "era": _era, "weekday": _weekday, "weekdays": _weekdays, "near": _near, "partofday": _partofday,
    "relative": _relative, "weekend": _weekend, "counted": _counted, "lastn": _lastn, "within": _within, "length": _length, "set": _set,
    "vague": _vague, "holiday": _holiday, "clock": _clock, "hours": _hours,
}  # fmt: skip
