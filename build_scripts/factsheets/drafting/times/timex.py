"""Which rule gives the meaning of a pattern's match, as TIMEX3 value and type.

Without a day of publication what depends on it stays open (`XXXX-WXX-4`).
"""

from __future__ import annotations

from collections.abc import Callable

from factsheets.drafting.times import feasts, timedates, timelengths, timenear
from factsheets.drafting.times.timeseen import Groups, Meaning, Seen

_RULES: dict[str, Callable[[Groups, str, Seen], Meaning]] = {
    "iso": timedates.iso,
    "slashed": timedates.slashed,
    "day": timedates.month_day,
    "month": timedates.month,
    "season": timedates.season,
    "decade": timedates.decade,
    "century": timedates.century,
    "quarter": timedates.quarter,
    "months": timedates.quarter_of_months,
    "named": timedates.quarter_named,
    "year": timedates.year,
    "era": timedates.era,
    "attacks": timedates.attacks,
    "holiday": feasts.holiday,
    "weekday": timenear.weekday,
    "weekdays": timenear.weekdays,
    "near": timenear.near,
    "partofday": timenear.part_of_day,
    "relative": timenear.relative,
    "beside": timenear.beside,
    "weekend": timenear.weekend,
    "counted": timenear.counted,
    "within": timenear.within,
    "clock": timenear.clock,
    "hours": timenear.hours,
    "vague": timenear.vague,
    "lastn": timelengths.last_so_many,
    "length": timelengths.length,
    "set": timelengths.repeated,
}


def meaning(rule: str, groups: Groups, words: str, seen: Seen) -> Meaning:
    """Return value and type of a match of `rule`."""
    return _RULES[rule](groups, words, seen)
