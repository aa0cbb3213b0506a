"""Marks of the timeline: every event at each of the dates that its sources give, in order of time.

What a mark shows is in timeline.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date as day_of_calendar

from factsheets.model.dates import Date
from factsheets.model.sheets import Event
from factsheets.views.bytime import first_day
from factsheets.views.dates import month_words
from factsheets.views.events import distinct_datings
from factsheets.views.index import SiteIndex
from factsheets.views.wording import sentence


@dataclass(frozen=True, slots=True)
class Mark:
    """An event at one of its dates."""

    event: Event
    date: Date | None
    again: bool
    """Whether this is a later mark of an event shown before."""

    @property
    def id(self) -> str:
        """Its anchor; that of an event's first mark is the event's id."""
        return (
            f"{self.event.id}-{self.date.edtf if self.date else ''}".replace("/", "--").replace("..", "open")
            if self.again
            else self.event.id
        )

    @property
    def start(self) -> day_of_calendar | None:
        """The first day it names."""
        return first_day(self.date)


def marks_of(events: Iterable[Event]) -> list[Mark]:
    """Return the marks of events, in order of time."""
    found = []
    for event in events:
        groups = distinct_datings(event)
        found += [Mark(event, group[0].date, place > 0) for place, group in enumerate(groups)] or [Mark(event, None, again=False)]
    return sorted(found, key=_key)


def _key(mark: Mark) -> tuple[object, ...]:
    when = mark.date
    return (when is None, when.sort_key if when else (), mark.event.state == "expected", mark.event.title.casefold(), mark.event.id)


def marks_opening(marks: Sequence[Mark], index: SiteIndex) -> str:
    """Say how many events there are, over which months, and how many were still to come."""
    wording = index.wording
    days = [day for mark in marks if mark.date for day in (mark.date.start, mark.date.end) if day]
    events = {mark.event.id: mark.event for mark in marks}
    if not days:
        return sentence(wording.count("timeline.opening.undated", len(events)))
    first, last = month_words(min(days), wording), month_words(max(days), wording)
    expected = sum(event.state == "expected" for event in events.values())
    said = sentence(wording.count("timeline.opening.same" if first == last else "timeline.opening", len(events), first=first, last=last))
    return f"{said} {sentence(wording.count('timeline.expected', expected))}" if expected else said
