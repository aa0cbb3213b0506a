"""The date of an article that bears none, from its address or from another source of the story.

Corroboration: the article says “Thursday” of something that a dated source fixes to a day. What is worked out is said, with its ground.
"""

from __future__ import annotations

import re
from datetime import date

from factsheets.drafting.evidence import Evidences, plain
from factsheets.drafting.story import Line, Story
from factsheets.drafting.times.calendar import day, shifted
from factsheets.model.dates import parse_date
from factsheets.model.parts import DatedBy
from factsheets.model.sheets import Source

_LEAST_LIKE = 0.2
"""Likeness of two sentences from which they may tell of one event."""

_IN_ADDRESS = re.compile(r"(?<!\d)(20\d\d|19\d\d)[/-]?(0[1-9]|1[0-2])[/-]?([0-2]\d|3[01])(?!\d)")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def corroborated(story: Story, source: Source, evidences: Evidences) -> DatedBy | None:
    """Return what dates a source that bears no date, or None."""
    return _by_address(source) or _by_event(story, source, evidences)


def _by_address(source: Source) -> DatedBy | None:
    match = _IN_ADDRESS.search(source.url or "")
    found = day(int(match[1]), int(match[2]), int(match[3])) if match else None
    if found is None:
        return None
    return DatedBy(date=parse_date(found.isoformat()), why="The article's address holds this date.")


def _by_event(story: Story, source: Source, evidences: Evidences) -> DatedBy | None:
    """Find the surest pair of sentences: a weekday here, the same weekday with its date there."""
    best: tuple[float, str, int, Line, Line, date, str] | None = None
    for line in story.lines:
        if line.source != source.id:
            continue
        for weekday, words in _open_weekdays(line):
            for other, fixed in story.fixed.get(weekday, ()):
                if other.source == source.id:
                    continue
                like = story.likeness(line, other) + 0.05 * len(set(line.entities) & set(other.entities))
                if like >= _LEAST_LIKE and (best is None or (-like, other.source, other.number) < (-best[0], best[1], best[2])):
                    best = (like, other.source, other.number, line, other, fixed, words)
    if best is None:
        return None
    _, _, _, line, other, fixed, words = best
    evidence = tuple(one for one in (evidences.sentence(line.notes, line.at), evidences.sentence(other.notes, other.at)) if one is not None)
    return DatedBy(
        date=parse_date(f"{fixed.isoformat()}/{shifted(fixed, 6).isoformat()}"),
        why=(
            f"It says “{plain(words)}” of what {other.source} dates to {_DAYS[fixed.weekday()]}, {fixed.isoformat()}; "
            "so it was published on that day or in the six days after."
        ),
        evidence=evidence,
    )


def _open_weekdays(line: Line) -> list[tuple[int, str]]:
    matches = [(one, re.match(r"XXXX-WXX-(\d)", one.timex.value)) for one in line.times]
    return [(int(match[1]), line.notes.reading.words(one.at)) for one, match in matches if match]
