"""Which patterns of time a sentence can match at all, told by its words: most hold no month, no weekday and no clock.

It spares a search and decides nothing: a rule that is not named here is always tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factsheets.drafting.times.calendar import MONTHS, SEASONS, WEEKDAYS
from factsheets.drafting.times.timepatterns import COMPILED
from factsheets.text.words import word_set

_WORD = re.compile(r"[^\W\d_]+")
_FIGURE = "0"
"""Stands among the words for any figure."""

_LENGTHS = word_set(
    "second minute hour day week fortnight month quarter year decade century centurie millennium weekend night evening morning "
    "hr min sec yr generation"
)
_UNITS = _LENGTHS | {f"{one}s" for one in _LENGTHS}
_NEEDED = {
    "iso": {_FIGURE},
    "slashed": {_FIGURE},
    "year": {_FIGURE},
    "era": {_FIGURE},
    "clock": {_FIGURE} | word_set("noon midnight midday"),
    "day": MONTHS.keys(),
    "month": MONTHS.keys(),
    "months": MONTHS.keys(),
    "season": SEASONS.keys(),
    "weekday": WEEKDAYS.keys(),
    "near": word_set("today yesterday tomorrow tonight"),
    "partofday": word_set("morning afternoon evening night dawn midday lunchtime dusk"),
    "weekend": {"weekend"},
    "quarter": word_set("quarter half q"),
    "century": word_set("century centuries"),
    "relative": _UNITS,
    "beside": _UNITS,
    "counted": _UNITS,
    "lastn": _UNITS,
    "within": _UNITS,
    "length": _UNITS | {f"{one}long" for one in _UNITS} | {"long"},
    "set": _UNITS | word_set("daily nightly weekly fortnightly monthly quarterly annually yearly hourly"),
}
"""Rule -> folded words of which whatever one of its patterns matches holds one."""


def possible(text: str) -> Iterator[tuple[int, str, re.Pattern[str]]]:
    """Yield the patterns that a sentence may match: place, rule, pattern."""
    folded = text.casefold()
    words = set(_WORD.findall(folded))
    if any(letter.isdecimal() for letter in folded):
        words.add(_FIGURE)
    for place, (rule, pattern) in enumerate(COMPILED):
        if rule not in _NEEDED or not words.isdisjoint(_NEEDED[rule]):
            yield place, rule, pattern
