"""What expressions mean that are seen from publication or from the last date named: weekdays, last week, two years later, 3 p.m.

A weekday is the nearest one in the direction of its verb, and on a Thursday “Thursday” is today.
"""

from __future__ import annotations

import re
from datetime import date

from factsheets.drafting.times.calendar import WEEKDAYS, month_of, shifted, week_of, weekday_near
from factsheets.drafting.times.timelengths import amount_of, letter_of
from factsheets.drafting.times.timeseen import BACK, ON, PARTS, Groups, Meaning, Seen, anchor_day, anchor_year, clock_day

_DAYS = frozenset({"day", "night", "morning", "evening"})
_OPEN = {"week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "day": "XXXX-XX-XX", "month": "XXXX-XX"}
"""What stays open without a day of publication; years are `XXXX`."""


def weekday(groups: Groups, words: str, seen: Seen) -> Meaning:
    """Read “Monday”, “last Friday night”, “Thursday of next week”, “this coming Sunday”."""
    written = (groups["weekday"] or "").lower()
    if written in {"sun", "sat", "mon", "wed"} and "." not in words:
        return None
    number = WEEKDAYS[written]
    part = PARTS.get((groups.get("part") or "").lower(), "")
    suffix, kind = (f"T{part}", "TIME") if part else ("", "DATE")
    if seen.published is None:
        return f"XXXX-WXX-{number}{suffix}", kind
    which = re.sub(r"^the\s+", "", " ".join((groups.get("which") or "").lower().split()))
    return f"{_weekday_of(number, which, (groups.get('week') or '').lower(), seen, seen.published).isoformat()}{suffix}", kind


def _weekday_of(number: int, which: str, week: str, seen: Seen, published: date) -> date:
    if week:
        return shifted(published, {"last": -7, "this": 0, "next": 7}[week] + number - published.isoweekday())
    if which in BACK or which == "same":
        return weekday_near(published, number, -1, today=False)
    if which == "following":
        return weekday_near(anchor_day(seen) or published, number, 1, today=False)
    if which in ON:
        return weekday_near(published, number, 1, today=False)
    lean = seen.lean()
    return weekday_near(published, number, 1 if lean > 0 or (which == "this" and not lean) else -1)


def weekdays(groups: Groups, words: str, seen: Seen) -> Meaning:
    """Read “every Thursday”, “Fridays”, “weekends”, “Tuesday nights”."""
    del words, seen
    part = PARTS.get((groups.get("parts") or "").lower(), "")
    if groups.get("weekends"):
        return "XXXX-WXX-WE", "SET"
    written = (groups.get("every") or groups.get("plural") or groups.get("nightly") or "").lower()
    number = next(value for name, value in WEEKDAYS.items() if name.startswith(written[:3]))
    return f"XXXX-WXX-{number}{f'T{part}' if part else ''}", "SET"


def near(groups: Groups, words: str, seen: Seen) -> Meaning:
    """Read “today”, “yesterday morning”, “the day after tomorrow”."""
    del words
    told = (groups["near"] or "").lower()
    part = "NI" if told == "tonight" else PARTS.get((groups.get("part") or "").lower(), "")
    days = {"yesterday": -1, "tomorrow": 1}.get(told, 0)
    days = -2 if "before yesterday" in told else 2 if "after tomorrow" in told else days
    stem = shifted(seen.published, days).isoformat() if seen.published else "XXXX-XX-XX"
    return (f"{stem}T{part}", "TIME") if part else (stem, "DATE")


def part_of_day(groups: Groups, words: str, seen: Seen) -> Meaning:
    """Read “this morning”, “the previous night”."""
    del words
    which, part = (groups["which"] or "").lower(), (groups["part"] or "").lower()
    base = seen.published if which in {"this", "last"} else anchor_day(seen, exact=True)
    if base is None:
        return f"XXXX-XX-XXT{PARTS[part]}", "TIME"
    days = -1 if which == "last" else 1 if "next" in which or "following" in which else -1 if "previous" in which else 0
    return f"{shifted(base, days).isoformat()}T{PARTS[part]}", "TIME"


def relative(groups: Groups, words: str, seen: Seen) -> Meaning:
    """Read “last week”, “this year”, “the following month”, “the end of the year”."""
    del words
    which, unit = (groups.get("which") or "this").lower(), (groups["unit"] or "").lower()
    if groups.get("within"):
        which = "that" if unit == "day" else "this"
    from_text = which in {"that", "same", "following"} or any(
        one in which for one in ("same", "following", "previous", "preceding", "the next")
    )
    which = re.sub(r"^the\s+", "", which)
    if unit == "hour":
        return ("PT1H", "DURATION") if which in {"last", "past", "next"} else None
    if unit in {"morning", "evening", "night", "second", "minute"} or (unit == "day" and which == "this"):
        return None
    base = anchor_day(seen, exact=unit == "day") if from_text else seen.published
    steps = -1 if which in BACK else 1 if which in ON else 0
    if base is None:
        return _OPEN.get(unit, "XXXX"), "DATE"
    if from_text and not steps and unit in {"month", "year"} and anchor_year(seen) is not None:
        return seen.anchor[: 7 if unit == "month" else 4], "DATE"
    return stepped(base, unit, steps), "DATE"


def beside(groups: Groups, words: str, seen: Seen) -> Meaning:
    """Read “the day before”, “the week after”, as seen from the last date named."""
    del words
    unit = (groups["unit"] or "").lower()
    base = anchor_day(seen, exact=unit in _DAYS)
    steps = -1 if (groups["way"] or "").lower() == "before" else 1
    return (stepped(base, unit, steps) if base else _OPEN.get(unit, "XXXX")), "DATE"


def stepped(base: date, unit: str, steps: int, *, counted: bool = False) -> str:  # noqa: PLR0911 - one return a unit
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
        return f"{max(1, year + 10 * steps):04d}" if counted else f"{year // 10 + steps}"
    if unit.startswith("centur"):
        return f"{year // 100 + steps:02d}"
    return f"{max(1, year + steps):04d}"


def weekend(groups: Groups, words: str, seen: Seen) -> Meaning:
    """Read “over the weekend”."""
    del groups, words
    if seen.published is None:
        return "XXXX-WXX-WE", "DATE"
    ahead = seen.lean() > 0 or seen.published.isoweekday() >= 6  # noqa: PLR2004 - on a Saturday or Sunday it is this one
    return f"{week_of(seen.published if ahead else shifted(seen.published, -7))}-WE", "DATE"


def counted(groups: Groups, words: str, seen: Seen) -> Meaning:
    """Read “two years ago” from publication, “two years later” from the last date named."""
    del words
    unit, way, amount = (groups["unit"] or "").lower(), (groups["way"] or "").lower(), amount_of(groups)
    if amount is None or not letter_of(unit):
        return None
    back = way in {"ago", "earlier", "before", "previously"}
    steps = int(float(amount)) * (-1 if back else 1) if amount != "X" else 0
    if unit == "year" and amount == "1" and way in {"ago", "earlier", "before"} and re.fullmatch(r"\d{4}-Q\d", seen.anchor):
        return f"{int(seen.anchor[:4]) - 1:04d}{seen.anchor[4:]}", "DATE"
    if unit == "decade" and way not in {"ago", "from now", "hence"} and re.fullmatch(r"\d{3}", seen.anchor) and steps:
        return f"{int(seen.anchor) + steps}", "DATE"
    base = seen.published if way in {"ago", "from now", "hence"} else anchor_day(seen, exact=unit in _DAYS)
    if not steps or base is None:
        return ("PAST_REF" if back else "FUTURE_REF"), "DATE"
    if letter_of(unit).startswith("T"):
        return f"{base.isoformat()}", "DATE"
    return stepped(base, unit, steps, counted=True), "DATE"


def within(groups: Groups, words: str, seen: Seen) -> Meaning:
    """Read “in two years' time”."""
    del words
    amount = amount_of(groups)
    if amount in {None, "X"} or seen.published is None:
        return "FUTURE_REF", "DATE"
    return stepped(seen.published, (groups["unit"] or "").lower(), int(float(amount or 0))), "DATE"


def clock(groups: Groups, words: str, seen: Seen) -> Meaning:
    """Read “3 p.m.”, “15:20”, “0740 GMT”, “midnight”."""
    base = clock_day(seen)
    stem = base.isoformat() if base else "XXXX-XX-XX"
    if groups.get("word"):
        return f"{stem}T{'24:00' if words.lower() == 'midnight' else '12:00'}", "TIME"
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


def hours(groups: Groups, words: str, seen: Seen) -> Meaning:
    """Read “the early hours of Monday”."""
    base = clock_day(seen)
    if groups.get("weekday"):
        base = base and weekday_near(seen.published or base, WEEKDAYS[(groups["weekday"] or "").lower()], 1 if seen.lean() > 0 else -1)
    part = PARTS.get((groups.get("part") or "").lower(), "NI" if "late hours" in words.lower() else "MO")
    return f"{base.isoformat() if base else 'XXXX-XX-XX'}T{part}", "TIME"


def vague(groups: Groups, words: str, seen: Seen) -> Meaning:
    """Read “now”, “recently”, “soon”, “in the coming months”."""
    del words, seen
    if groups.get("present"):
        return "PRESENT_REF", "DATE"
    return ("PAST_REF" if groups.get("past") else "FUTURE_REF"), "DATE"
