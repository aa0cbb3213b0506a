"""Days that head what an article tells of them, as in a timeline: “Monday: The talks break down”.

What stands under such a day happened on it, be it told in the present; a weekday without a date is the last one before the report.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from factsheets.drafting.articles.reading import At
from factsheets.drafting.notes import Notes
from factsheets.drafting.times.calendar import edtf, shifted
from factsheets.model.dates import Date, parse_date

_FEWEST = 2
"""Days that make a timeline."""

_AFTER = re.compile(r"\s*(?::|[-–—]\s)")
_WEEK = 7


def headed(notes: Notes) -> Mapping[int, tuple[At, Date]]:
    """Return the paragraphs of an article that stand under a day: number -> the words of the day, and the day."""
    heads: dict[int, tuple[At, Date]] = {}
    alone: set[int] = set()
    for one in notes.times:
        text = notes.reading.paragraphs[one.at.paragraph].text
        opens = not re.search(r"\w", text[: one.at.start])
        stands_alone = opens and not re.search(r"\w", text[one.at.end :])
        found = edtf(one.timex.value) if one.timex.type == "DATE" and opens and (stands_alone or _AFTER.match(text, one.at.end)) else None
        if found is not None and re.fullmatch(r"\d{4}-\d\d-\d\d", found):
            heads[one.at.paragraph] = (one.at, _passed(found, text[one.at.start : one.at.end], notes.published))
            alone |= {one.at.paragraph} if stands_alone else set()
    return _with_followers(heads, alone, len(notes.reading.paragraphs)) if len(heads) >= _FEWEST else {}


def _passed(day: str, words: str, published: date | None) -> Date:
    """Return a day that heads a paragraph; a weekday that would be to come is the one a week before."""
    found = parse_date(day)
    if published is not None and found.start is not None and found.start > published and not re.search(r"\d", words):
        return parse_date(shifted(found.start, -_WEEK).isoformat())
    return found


def _with_followers(heads: Mapping[int, tuple[At, Date]], alone: set[int], count: int) -> Mapping[int, tuple[At, Date]]:
    """Return the days with the paragraphs that follow a day that stands alone, up to the next."""
    found = dict(heads)
    last: tuple[At, Date] | None = None
    for number in range(count):
        if number in heads:
            last = heads[number] if number in alone else None
        elif last is not None:
            found[number] = last
    return found
