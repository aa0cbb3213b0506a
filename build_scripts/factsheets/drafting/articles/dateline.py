"""Datelines: the place, the day and the agency that stand before the first words of a report."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY = rf"(?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH})(?:,?\s+\d{{4}})?"
_WORD = r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[A-Z][\w.'’-]{1,24}"
_PLACE = rf"{_WORD}(?: {_WORD}){{0,3}}(?:, {_WORD})?"
_DATELINE = re.compile(
    rf"(?:(?P<place>[A-Z][\w.,'’ -]{{1,50}}?)\s*[,:]?\s*)?(?:(?P<day>{_DAY})\s*)?"
    r"\((?P<agency>[A-Z][\w. /&-]{1,30})\)\s*[-–—:_•]+\s*"
    # In capitals, any mark may follow; in other letters only a dash between blanks, before a capital.
    rf"|(?P<place2>[A-Z]{{3,40}}(?:[A-Z, .'-]{{0,40}}[A-Z])?)(?:,\s*(?P<day2>{_DAY})|,\s*[A-Z][a-z]+\.?)?(?:\s*[-–—]+\s+|\s*[:•]\s+)"
    rf"|(?P<place3>{_PLACE})(?:,\s*(?P<day3>{_DAY}))?\s+(?:[–—]|--)\s+(?=[“\"‘]?[A-Z])"
    # After a place and a day, a colon is enough, or an agency in brackets: Teplin, May 3: A bridge; Teplin, May 3 (ABC) A bridge.
    rf"|(?P<place4>{_PLACE}),\s*(?P<day4>{_DAY})\s*(?::|\((?P<agency4>[A-Z][\w. -]{{1,30}})\))\s*(?=[“\"‘]?[A-Z])"
)

_LONGEST = 120
"""Letters within which a dateline ends."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline says; empty where it does not."""

    place: str
    agency: str
    end: int
    """Where the report's own words begin."""

    day: str = ""
    """Its date, in its words."""


def dateline(words: str) -> Dateline | None:
    """Return the dateline a paragraph begins with, or None."""
    match = _DATELINE.match(words[:_LONGEST])
    if match is None or match.end() >= len(words):
        return None
    said = {name.rstrip("234"): words for name, words in match.groupdict().items() if words}
    return Dateline(said.get("place", "").strip(" ,"), said.get("agency", "").strip(), match.end(), said.get("day", "").strip())
