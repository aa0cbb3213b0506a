"""The time a figure tells of: the story's own, or the month or year that a line looks back to.

A line without a date of its own goes on as the one before it, as long as it tells of what is past.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from factsheets.drafting.notes import Quantity, Time
from factsheets.drafting.story import Line, Story
from factsheets.model.dates import parse_date

NOW = "now"
_CLOSE = 21
"""Days round publication within which a date belongs to the story itself."""

_MONTH, _YEAR = 31, 366
_PARTICIPLE = re.compile(r"[a-z]+ing\b")
_SINCE = re.compile(r"\b[Ss]ince\b[^,.;]{0,50}$")
_UNTIL = re.compile(r"\s(?:to|until|till|through)\s")
_MAY_HAVE = re.compile(r"\b(?:may|might|could|must) have\b")


def anchors(story: Story) -> dict[tuple[str, int], str]:
    """Tell for each line without a date of its own whether it looks back, going on as the one before."""
    found: dict[tuple[str, int], str] = {}
    before: tuple[str, str, int, bool] = ("", NOW, -1, False)
    for line in story.lines:
        own = _year_of([written for time, written in line.days() if not _begins(line, time)], line)
        if not own:
            carried = before[0] == line.source and before[1] != NOW and not line.sayings
            own = before[1] if carried and (before[2] == line.at.paragraph or before[3]) and _is_past(line) else NOW
        found[line.source, line.number] = own
        before = (line.source, own, line.at.paragraph, _looks_back(line) or (before[3] and own == before[1]))
    return found


def anchor(quantity: Quantity, line: Line, of_line: str) -> str:
    """Return the time a figure tells of: that of the date on its own verb or on one above it, else that of the line."""
    days = [(time, written) for time, written in line.days() if not _begins(line, time)]
    if not days:
        clause = next((one for one in reversed(line.clauses) if quantity.at.inside(one.at)), None)
        return of_line if clause is None or clause.lean < 0 or _MAY_HAVE.search(line.words) else NOW
    if quantity.of_at is not None:
        own = [written for time, written in days if any(quantity.of_at.start <= head < quantity.of_at.end for head in time.heads)]
        if own:
            return _year_of(own, line) or NOW
    for verb in (*_before_participle(quantity, line), *quantity.over, -1):
        here = [written for time, written in days if time.verb == verb]
        if here:
            return _year_of(here, line) or NOW
    return NOW


def _begins(line: Line, time: Time) -> bool:
    """Whether a date only begins what is counted up to now: since the outbreak began on 4 April; from 4 April to this Monday."""
    text = line.notes.reading.paragraphs[line.at.paragraph].text
    if _SINCE.search(text, line.at.start, time.at.start) is not None:
        return True
    until = _UNTIL.match(text, time.at.end) if text[max(0, time.at.start - 5) : time.at.start].lower() == "from " else None
    end = [written for other, written in line.days() if until is not None and other.at.start == until.end()]
    return _year_of(end, line) == NOW


def _before_participle(quantity: Quantity, line: Line) -> tuple[int, ...]:
    """Return the dated verb from which a participle over a figure goes on: crashed in October, resulting in 189 deaths."""
    if not quantity.over or not _PARTICIPLE.match(line.notes.reading.paragraphs[line.at.paragraph].text, quantity.over[0]):
        return ()
    dated = [time.verb for time, _ in line.days() if line.at.start <= time.verb < quantity.over[0]]
    return (max(dated),) if dated else ()


def _looks_back(line: Line) -> bool:
    """Whether a date stands in the main statement of a line, so that the next paragraph may go on from there."""
    main = {one.verb_at.start for one in line.clauses if one.top}
    return any(time.verb in main for time, _ in line.days())


def _is_past(line: Line) -> bool:
    """Whether a line's main verb tells of what is past, or may have been; what is or will be is the story's own."""
    return all(one.lean < 0 for one in line.clauses if one.top) or _MAY_HAVE.search(line.words) is not None


def _year_of(days: Sequence[str], line: Line) -> str:
    """Return the year far-off days look back to, `now` for days near publication, empty where there are none."""
    published = line.notes.published
    for written in days:
        one = parse_date(written)
        if published is None or one.start is None or one.end is None or published < one.start <= published + timedelta(days=_YEAR):
            continue  # what lies ahead is the story's own
        days_long = (one.end - one.start).days
        if (_gap(one.start, one.end, published) > _CLOSE or days_long >= _YEAR - 2) and not (one.start <= published <= one.end):
            if days_long <= _MONTH and one.start.month == one.end.month:
                return written[:7]
            return f"{one.start.year:04d}{'s' if days_long > _YEAR else ''}"
    return NOW if days else ""


def _gap(start: date, end: date, day: date) -> int:
    if start <= day <= end and (end - start).days < _CLOSE * 2:
        return 0
    return min(abs((start - day).days), abs((end - day).days))
