"""Events as lines of a timeline, and what is said of their dates.

The page of one event is in event.py, the timeline of all in timeline.py.
"""

from __future__ import annotations

from factsheets.model.corpus import evidence_of
from factsheets.model.dates import Date
from factsheets.model.parts import EventDate
from factsheets.model.sheets import Event
from factsheets.views.addresses import address_of
from factsheets.views.dates import DateView, build_date_view, in_sentence, on_timeline
from factsheets.views.index import SiteIndex
from factsheets.views.markup import Prose, escaped
from factsheets.views.parts import EventLineView, LinkView
from factsheets.views.wording import capitalised, sentence


def build_event_line(event: Event, index: SiteIndex, *, role: str = "") -> EventLineView:
    """Build the line of one event, dated by its earliest dating."""
    first = first_date(event)
    return EventLineView(
        link=LinkView(words=event.title, target=address_of(event)),
        date=date_view(first, index, expected=event.state == "expected"),
        expected=event.state == "expected",
        role=role,
    )


def date_view(date: Date | None, index: SiteIndex, *, expected: bool = False) -> DateView:
    """Build a date as a mark, also where none is known."""
    if date is None:
        return DateView(words=on_timeline(None, index.wording), machine="")
    return build_date_view(date, index.wording, expected=expected)


def first_date(event: Event) -> Date | None:
    """Return the earliest dating, or None."""
    return min((one.date for one in event.datings), key=lambda date: date.sort_key, default=None)


def distinct_datings(event: Event) -> tuple[tuple[EventDate, ...], ...]:
    """Group the datings that name the same days, earliest first; more than one group means that sources disagree."""
    groups: dict[tuple[object, ...], list[EventDate]] = {}
    for dating in sorted(event.datings, key=lambda one: one.date.sort_key):
        groups.setdefault((dating.date.start, dating.date.end), []).append(dating)
    return tuple(tuple(group) for group in groups.values())


def when_sentence(event: Event, index: SiteIndex) -> Prose:
    """Say when it happened: once, or each date with the sources that give it."""
    wording = index.wording
    expected = event.state == "expected"
    groups = distinct_datings(event)
    if len(groups) <= 1:
        key = "event.when.expected" if expected else "event.when"
        said = in_sentence(groups[0][0].date if groups else None, wording, expected=expected and bool(groups))
        return Prose(sentence(wording.say(key if groups else "event.when.none", date=said)))
    return Prose(sentence(wording.say("event.when.several", dates=attributed_dates(event, index))))


def attributed_dates(event: Event, index: SiteIndex) -> str:
    """Say every dating with its sources: ``on 2 July according to A, on 3 July according to B``."""
    wording = index.wording
    parts = []
    for group in distinct_datings(event):
        outlets = dict.fromkeys(escaped(index.outlet(one.source)) for dating in group for one in dating.evidence)
        said = in_sentence(group[0].date, wording)
        parts.append(wording.say("event.when.by", date=said, who=wording.join_some(list(outlets))) if outlets else said)
    return wording.say("join.comma").join(parts)


def worked_out(dating: EventDate, index: SiteIndex) -> str:
    """Say how a date was worked out from relative words, or nothing: ``“next week”, read from 11 March 2021``."""
    if not dating.words:
        return ""
    if dating.read_from is None:
        return index.wording.say("event.words", words=dating.words)
    return capitalised(index.wording.say("event.words.read-from", words=dating.words, date=on_timeline(dating.read_from, index.wording)))


def event_sources(event: Event, index: SiteIndex) -> tuple[str, ...]:
    """Return the sources an event rests on, in neutral order."""
    order = index.source_order
    return tuple(sorted({quote.source for _, _, quote in evidence_of(event)} & order.keys(), key=order.__getitem__))


def told_of(event: Event, index: SiteIndex) -> int:
    """Tell how much is told of an event: by how many sources, in how many statements, on how many pages."""
    return len(event_sources(event, index)) + len(event.facts) + len(index.mentions(event.id))
