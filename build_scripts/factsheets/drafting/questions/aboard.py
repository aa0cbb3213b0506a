"""How many are aboard, and how many may be: counts settled by a manifest or a licence, told of passengers, of crew or of both.

Passengers without the crew are a count of their own.
"""

from __future__ import annotations

import re

from factsheets.drafting.notes import Quantity
from factsheets.drafting.questions.countednouns import PEOPLE
from factsheets.drafting.story import Line
from factsheets.text.words import word_set

COUNTED = frozenset({"aboard", "capacity"})
"""The two senses."""

_RIDING = PEOPLE | word_set("crew tourist migrant pilgrim traveller refugee")
_ABOARD = re.compile(r"^[^.;,]*\b(?:aboard|on ?board)\b", re.IGNORECASE)
_CARRYING = re.compile(
    r"\b(?:carr(?:y|ied|ying|ies)|manifest (?:list|show|nam)\w+|loaded with)\s+(?:(?:about|around|some|nearly|over|the)\s+)?$",
    re.IGNORECASE,
)
_MAY_CARRY = re.compile(
    r"\b(?:licen[sc]ed|allowed|authori[sz]ed|certified|designed|permitted|able|may|can|could)\s+(?:to\s+)?(?:carry|hold|seat|take)\b"
    r"|\b(?:capacity|seats|room)\s+(?:of|for)\b",
    re.IGNORECASE,
)
_AND_CREW = re.compile(r"\s+and (?:the )?crew\b")
_CREW = re.compile(r"\bcrew\b")
_NEAR = 60
"""Letters round a figure within which it is told to be aboard."""


def carried(quantity: Quantity, line: Line) -> str:
    """Tell whether a figure counts who is aboard, or how many may be: one of the two senses, or nothing."""
    text = line.notes.reading.paragraphs[line.at.paragraph].text
    if (_part(quantity) or quantity.head) not in _RIDING or "-" in text[quantity.at.start : quantity.at.end]:
        return ""  # a nine-person board
    before = text[max(line.at.start, quantity.at.start - _NEAR) : quantity.at.start]
    if _MAY_CARRY.search(before):
        return "capacity"
    after = text[quantity.at.end : quantity.at.end + _NEAR]
    told = _CARRYING.search(before) or _ABOARD.search(after) or {"aboard", "carry"} & set(quantity.context)
    beside = quantity.head == "passenger" and (_CREW.search(before) or _CREW.search(after))
    return "aboard" if told or beside else ""


def rider(quantity: Quantity, line: Line) -> str:
    """Return who is counted: crew, passengers without the crew, else people."""
    after = line.notes.reading.paragraphs[line.at.paragraph].text[quantity.at.end :]
    part = _part(quantity)
    return "people" if part == "passenger" and _AND_CREW.match(after) else part or "people"


def apart(quantity: Quantity, line: Line) -> str:
    """Return who is counted where a sentence counts passengers and crew one by one: 149 passengers and eight crew members; else nothing."""
    part = _part(quantity)
    others = (one for one in line.quantities if one is not quantity and part)
    return part if any(_part(one) not in {"", part} for one in others) else ""


def _part(quantity: Quantity) -> str:
    """Return whether the crew or passengers are counted: eight crew members; nothing for others."""
    words = {quantity.head, *quantity.of.lower().split()}
    return next((part for part in ("crew", "passenger") if part in words), "")
