"""Expressions of time that belong together: a time of day and its date, days that share their month.

TIMEX3 marks “5 p.m. Tuesday” and “the night of March 3” as one expression, and each day of “June 5 and 6” as its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from factsheets.drafting.times.calendar import day
from factsheets.drafting.times.timeseen import PARTS

if TYPE_CHECKING:
    from factsheets.drafting.times.dates import Timex

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_TO_DATE = re.compile(r"(?P<apart>,?\s+on\s+|\s*\()|,?\s+")
"""What may stand between a time of day and its date; without `apart` the two are one expression."""

_PART_OF = re.compile(r"\b(?:the\s+)?(?:early\s+|late\s+)?(?P<part>morning|afternoon|evening|night)\s+of\s+(?:the\s+)?$", re.IGNORECASE)
_NUMBER = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_AND = r"(?:,?\s+(?:and|or|to|through)\s+|\s?[-–]\s?)"
_AFTER_MONTH = re.compile(
    rf"(?P<days>(?:,\s*{_NUMBER}(?=,?\s))*{_AND}{_NUMBER})(?:,?\s+(?P<year>(?:19|20)\d\d))?"
    r"(?=\s*(?:[.,;:)”\"]|$)|\s+(?:in|at|on|for|by|with|to|of|from|as|after|before|when|while|and|or|but|was|were|will|the)\b)"
)
"""Days that follow “June 5”: “and 6”, “, 8 and 10, 2012”; not the count of something."""

_BEFORE_MONTH = re.compile(
    rf"(?:(?:\b(?:on|from|between|of|for|until|by|both)\s+(?:the\s+)?|[,(]\s*)(?P<days>{_NUMBER}(?:,\s*{_NUMBER})*{_AND})"
    rf"|(?<![\d.,$€£:-])(?P<dash>{_NUMBER}\s?[-–]\s?))$",
    re.IGNORECASE,
)
"""Days that stand before “25 June”: “on 21, 23 and”, “2-”."""


def together(found: list[Timex], text: str) -> Iterator[Timex]:
    """Yield what was found in a sentence, in order, with what belongs together joined and lists of days told apart."""
    told: list[Timex] = []
    for place, one in enumerate(found):
        if told and one.start < told[-1].end:
            continue  # the year of a list of days
        after = next((other.start for other in found[place + 1 :] if not re.fullmatch(r"\d{4}", other.value)), len(text))
        told.extend(_listed(one, told[-1].end if told else 0, after, text))
    yield from _joined(told, text)


def _listed(one: Timex, left: int, right: int, text: str) -> list[Timex]:
    """Return a day with the other days of its month that are told beside it, within a free stretch of text."""
    match = _DAY.fullmatch(one.value)
    words = text[one.start : one.end]
    if match is None:
        return [one]
    if re.search(rf"[A-Za-z]\.?\s+{_NUMBER}$", words):
        after = _AFTER_MONTH.match(text, one.end, right)
        if after is not None:
            year = after["year"] or match[1]
            days = _days(one, text, after.span("days"), year)
            if days and days[0].value > one.value[5:]:
                days[-1] = replace(days[-1], end=after.end())
                return [replace(one, value=f"{year}{one.value[4:]}"), *(replace(each, value=f"{year}-{each.value}") for each in days)]
    elif re.match(r"\d", words):
        before = _BEFORE_MONTH.search(text, left, one.start)
        if before is not None:
            days = _days(one, text, before.span("days" if before["days"] else "dash"), match[1])
            if days and days[-1].value < one.value[5:]:
                return [*(replace(each, value=f"{match[1]}-{each.value}") for each in days), one]
    return [one]


def _days(one: Timex, text: str, span: tuple[int, int], year: str) -> list[Timex]:
    """Return the days named in a range of letters, in rising order, each valued month and day; empty if any is none of the month."""
    found: list[Timex] = []
    for number in re.finditer(r"\d+(?:st|nd|rd|th)?", text[span[0] : span[1]]):
        told = day(int(year), int(one.value[5:7]), int(re.sub(r"\D", "", number[0])))
        value = told.isoformat()[5:] if told else ""
        if not value or (found and value <= found[-1].value):
            return []
        found.append(replace(one, start=span[0] + number.start(), end=span[0] + number.end(), value=value))
    return found


def _joined(found: list[Timex], text: str) -> Iterator[Timex]:
    """Give a time of day the date that follows it (5 p.m. Tuesday; midnight on Friday), and a date its part of the day."""
    place, end = 0, 0
    while place < len(found):
        one, other = found[place], found[place + 1] if place + 1 < len(found) else None
        place += 1
        part = _PART_OF.search(text, end, one.start) if _DAY.fullmatch(one.value) else None
        if part is not None:
            one = replace(one, start=part.start(), value=f"{one.value}T{PARTS[part['part'].lower()]}", type="TIME")
        elif other is not None and "T" in one.value and _DAY.fullmatch(other.value):
            one, taken = _with_date(one, other, text[one.end : other.start])
            place += taken
        end = one.end
        yield one


def _with_date(one: Timex, other: Timex, between: str) -> tuple[Timex, bool]:
    """Return a time of day on the date that follows it, and whether the two are one expression."""
    of = re.fullmatch(r"\s+of\s+(?:the\s+)?", between) is not None
    match = _TO_DATE.fullmatch(between) if re.search(r"T\d\d:\d\d", one.value) else None
    if not of and match is None:
        return one, False
    value = f"{other.value}T{one.value.split('T')[1]}"
    apart = match is not None and match["apart"] is not None
    return replace(one, end=one.end if apart else other.end, value=value), not apart
