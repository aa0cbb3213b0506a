"""Marks of the timeline, ready to be shown: what each says, the time passed since the one before, how many share a day.

The page they stand on is in timeline.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date as day_of_calendar
from itertools import groupby
from typing import Final

from factsheets.model.sheets import Event
from factsheets.views.addresses import address_of
from factsheets.views.dates import DateView, on_timeline
from factsheets.views.events import attributed_dates, date_view, distinct_datings, event_sources, worked_out
from factsheets.views.index import SiteIndex
from factsheets.views.links import link_to, short_link
from factsheets.views.marks import Mark
from factsheets.views.markup import Prose, escaped, first_sentence, plain
from factsheets.views.parts import LinkView
from factsheets.views.wording import capitalised, sentence

_GAP_DAYS: Final = 45
"""A pause between two marks longer than this is said."""

_DAYS_A_MONTH: Final = 30.44
_DAYS_A_YEAR: Final = 365.25
_DENSE: Final = 3
"""So many marks of one date are told as a group."""

_MOST_NAMED: Final = 12
"""Names and sources that a mark shows; its event's page shows all."""

_LONGEST: Final = 800
"""Characters of a summary that a mark shows whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkView:
    """One mark of the timeline."""

    id: str
    """Anchor of the mark."""

    link: LinkView
    date: DateView
    expected: bool
    disputed: Prose | None
    """Every dating with its sources, where they differ."""

    again: bool
    """Whether this is a later mark of an event shown before."""

    how: str
    """Relative words the date was worked out from, or empty."""

    summary: Prose | None
    place: LinkView | None
    participants: tuple[LinkView, ...]
    and_others: str
    """How many more took part, in words; empty where all are shown."""

    entities: tuple[str, ...]
    """Ids of who took part and of the place: what a filter goes by."""

    sources: tuple[str, ...]
    """Ids of the sources it rests on, in neutral order: what a filter goes by."""

    outlets: tuple[LinkView, ...]
    """The same as links, the first of them where they are many."""

    and_sources: str
    """How many more sources there are, in words; empty where all are shown."""

    kinds: tuple[str, ...]
    """Kinds of who took part and of the place: what a filter goes by."""

    day: str
    """Over the first of several marks of one date: how many they are; else empty."""

    gap: str
    """What is said of the time passed since the mark before, or empty."""


def taking_part(event: Event) -> tuple[str, ...]:
    """Return the ids of who took part, and of the place."""
    return tuple(dict.fromkeys((*(part.entity for part in event.participants), *((event.place,) if event.place else ()))))


def build_marks(marks: Sequence[Mark], index: SiteIndex) -> list[MarkView]:
    """Build the marks of one page, in their order."""
    found = []
    before: day_of_calendar | None = None
    for mark, day in zip(marks, _days(marks, index), strict=True):
        start = mark.start
        found.append(_view(mark, _gap(before, start, index), day, index))
        before = (mark.date.end or start) if mark.date and start else before
    return found


def _gap(before: day_of_calendar | None, start: day_of_calendar | None, index: SiteIndex) -> str:
    if before is None or start is None or (start - before).days <= _GAP_DAYS:
        return ""
    days = (start - before).days
    years = round(days / _DAYS_A_YEAR)
    if days > 1.5 * _DAYS_A_YEAR:
        return sentence(index.wording.count("timeline.gap.years", years))
    return sentence(index.wording.count("timeline.gap.months", round(days / _DAYS_A_MONTH)))


def _days(marks: Sequence[Mark], index: SiteIndex) -> Iterator[str]:
    """Yield, for each mark, how many share its date, over the first of them where they are many; else nothing."""
    for _, run in groupby(marks, key=lambda mark: mark.date.edtf if mark.date else ""):
        same = list(run)
        date_ = same[0].date
        dense = date_ is not None and len(same) >= _DENSE
        yield capitalised(index.wording.count("timeline.day", len(same), date=on_timeline(date_, index.wording))) if dense else ""
        yield from ("" for _ in same[1:])


def _view(mark: Mark, gap: str, day: str, index: SiteIndex) -> MarkView:
    event = mark.event
    known = index.corpus.entities
    datings = [one for one in event.datings if mark.date and one.date.start == mark.date.start]
    sources = event_sources(event, index)
    several = len(distinct_datings(event)) > 1
    entities = taking_part(event)
    present = [known[one] for one in dict.fromkeys(part.entity for part in event.participants) if one in known]
    outlets = (replace(link_to(index.corpus.sources[one], index), words=index.outlet(one)) for one in sources[:_MOST_NAMED])
    return MarkView(
        id=mark.id,
        link=LinkView(words=event.title, target=address_of(event)),
        date=date_view(mark.date, index, expected=event.state == "expected"),
        expected=event.state == "expected",
        disputed=Prose(capitalised(attributed_dates(event, index))) if several else None,
        again=mark.again,
        how=next((how for one in datings if (how := worked_out(one, index))), ""),
        summary=_in_short(event.summary, index) if event.summary and not mark.again else None,
        place=link_to(known[event.place], index) if event.place and event.place in known else None,
        participants=tuple(short_link(one) for one in present[:_MOST_NAMED]),
        and_others=_and_more(present, index),
        entities=entities,
        sources=sources,
        outlets=tuple(outlets),
        and_sources=_and_more(sources, index),
        kinds=tuple(dict.fromkeys(known[one].kind for one in entities if one in known)),
        day=day,
        gap=gap,
    )


def _and_more(named: Sequence[object], index: SiteIndex) -> str:
    return index.wording.count("parts.and-more", len(named) - _MOST_NAMED) if len(named) > _MOST_NAMED else ""


def _in_short(summary: str, index: SiteIndex) -> Prose:
    """Return a summary, or its first sentence where it is much longer than summaries are."""
    return Prose(summary if len(summary) <= _LONGEST else escaped(first_sentence(plain(summary, index.label), _LONGEST)))
