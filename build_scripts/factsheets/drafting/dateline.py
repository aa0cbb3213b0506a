"""Datelines: the place and the agency that stand before the first words of a report."""

from __future__ import annotations

import re
from dataclasses import dataclass

_DATELINE = re.compile(
    r"(?:(?P<place>[A-Z][\w.,'’ -]{1,50}?)\s*[,:]?\s*(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:,\s*\d{4})?\s*)?)?"
    r"\((?P<agency>[A-Z][\w. -]{1,30})\)\s*[-–—:_]+\s*"
    r"|(?P<place2>[A-Z]{3,40}(?:[A-Z, .'-]{0,40}[A-Z])?)(?:,\s*[A-Z][a-z]+\.?)?\s*[-–—]+\s+"
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


def dateline(words: str) -> Dateline | None:
    """Return the dateline a paragraph begins with, or None."""
    match = _DATELINE.match(words[:_LONGEST])
    if match is None or match.end() >= len(words):
        return None
    return Dateline((match["place"] or match["place2"] or "").strip(" ,"), (match["agency"] or "").strip(), match.end())
