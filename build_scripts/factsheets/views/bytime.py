"""Lists by time: the steps of a date, from century to day, and what they are called in an address and on a page.

Steps are written as EDTF writes such spans: `20xx`, `202x`, `2024`, `2024-03`, `2024-03-11`; what is dated to no single day of a month
stands under `2024-03-00`, to no single month of a year under `2024-00`.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from factsheets.model.dates import Date
from factsheets.views.dates import day_words, month_words
from factsheets.views.partition import Step, Steps
from factsheets.views.wording import Wording

UNDATED: Final = Step("time", "undated")
_YEAR, _MONTH = 4, 7
"""Characters of a year and of a month."""


def time_steps(when: Date | None) -> Steps:
    """Return the steps of a date; an interval goes by its first day, one that is open to the past by the day it names."""
    if when is None:
        return (UNDATED,)
    start = first_day(when) or date.min
    end = when.end or start
    iso = start.isoformat()
    steps = [f"{iso[:2]}xx", f"{iso[:3]}x", iso[:_YEAR]]
    if (start.year, start.month) == (end.year, end.month):
        steps += [iso[:_MONTH], iso if start == end and when.start and when.end else f"{iso[:_MONTH]}-00"]
    else:
        steps.append(f"{iso[:_YEAR]}-00")
    return tuple(Step("time", step) for step in steps)


def time_rank(step: Step) -> tuple[bool, str]:
    """Order parts by time: within a year first what has no single month, undated last; below days by letters, large scripts last."""
    return (step.sort == "block", step.value)


def first_day(when: Date | None) -> date | None:
    """Return the day a date goes by; None where it names none."""
    return (when.start or when.end) if when else None


def time_words(step: Step, wording: Wording, days: tuple[date, date] | None = None) -> str:
    """Say a step: ``2010 to 2019``, ``2024``, ``March 2024``, ``11 March 2024``; decades and centuries by the years that `days` lie in."""
    value = step.value
    if step == UNDATED:
        return wording.say("timeline.undated")
    if value.endswith("x"):
        first, last = (day.year for day in days) if days else (int(value.replace("x", end)) for end in "09")
        return wording.say("date.mark.range", start=first, end=last) if first != last else str(first)
    year, _, rest = value.partition("-")
    if not rest:
        return str(int(year))
    if value.endswith("-00"):
        return wording.say("parts.no-month" if rest == "00" else "parts.no-day", date=time_words(Step("time", value[:-3]), wording))
    day = date.fromisoformat(value if len(value) > _MONTH else f"{value}-01")
    return day_words(day, wording) if len(value) > _MONTH else month_words(day, wording)
