"""The timeline: every event in order of time, in groups where they are many, with gaps said and conflicting dates joined.

An event that sources date differently stands at each of its dates, and each mark says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from factsheets.model.corpus import evidence_of
from factsheets.model.dates import Date
from factsheets.model.sheets import Event
from factsheets.views.addresses import TIMELINE, Address, address_of
from factsheets.views.dates import DateView, month_words, on_timeline
from factsheets.views.entity import kind_words
from factsheets.views.events import attributed_dates, date_view, distinct_datings, worked_out
from factsheets.views.index import SiteIndex
from factsheets.views.links import home_link, link_to, short_link
from factsheets.views.markup import Prose
from factsheets.views.parts import LinkView, PageHead
from factsheets.views.scale import Dated, ScaleView, build_scale
from factsheets.views.wording import capitalised, sentence

_GAP_DAYS = 45
"""A pause between two marks longer than this is said."""

_DAYS_A_MONTH = 30.44
_DAYS_A_YEAR = 365.25
_DENSE = 3
"""So many marks of one date are told as a group."""

_GROUP_FROM = 12
"""From so many marks on, they are grouped under the years or months."""


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
    entities: tuple[str, ...]
    """Ids of who took part and of the place: what a filter goes by."""

    sources: tuple[str, ...]
    """Ids of the sources it rests on, in neutral order: what a filter goes by."""

    outlets: tuple[LinkView, ...]
    """The same as links."""

    kinds: tuple[str, ...]
    """Kinds of who took part and of the place: what a filter goes by."""

    day: str
    """Over the first of several marks of one date: how many they are; else empty."""

    gap: str
    """What is said of the time passed since the mark before, or empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupView:
    """Marks under one heading."""

    title: str
    """A year, a month, “undated”; empty where there are too few marks to group."""

    id: str
    level: int
    """Level of the headings of its marks: under the group's own, or under the page's."""

    marks: tuple[MarkView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineView:
    """Everything the timeline shows."""

    head: PageHead
    opening: str
    scale: ScaleView | None
    """The dated marks to scale, where there is enough to draw."""

    groups: tuple[GroupView, ...]
    kinds: tuple[tuple[str, str], ...]
    """(kind, what many of it are called) of all who take part: what a filter offers."""

    entities: tuple[LinkView, ...]
    """Who takes part in some event, by name: what a filter offers."""

    sources: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    event: Event
    date: Date | None
    again: bool


def build_timeline_view(index: SiteIndex) -> TimelineView:
    """Build the timeline."""
    marks = _marks(index)
    wording = index.wording
    known = index.corpus.entities
    present = {
        one for event in index.events for one in (*(part.entity for part in event.participants), event.place) if one and one in known
    }
    opening = _opening(marks, index)
    views = _views(marks, index)
    return TimelineView(
        head=PageHead(
            address=Address(TIMELINE),
            title=wording.say(f"title.{TIMELINE}"),
            kind=wording.say("kind.section"),
            description=opening,
            parents=(home_link(index),),
        ),
        opening=opening,
        scale=_scale(marks, views, index),
        groups=_groups(marks, views, index),
        kinds=tuple(
            (kind, kind_words(kind, index).many)
            for kind in dict.fromkeys((*index.corpus.vocabulary.kinds, *(known[one].kind for one in sorted(present))))
            if any(known[one].kind == kind for one in present)
        ),
        entities=tuple(link_to(known[one], index) for one in sorted(present, key=lambda one: (known[one].name.casefold(), one))),
        sources=tuple(link_to(one, index) for one in index.sources),
    )


def event_sources(event: Event, index: SiteIndex) -> tuple[str, ...]:
    """Return the sources an event rests on, in neutral order."""
    found = {quote.source for _, _, quote in evidence_of(event)}
    return tuple(one for one in index.source_order if one in found)


def _marks(index: SiteIndex) -> list[_Mark]:
    found = []
    for event in index.events:
        groups = distinct_datings(event)
        found += [_Mark(event, group[0].date, place > 0) for place, group in enumerate(groups)] or [_Mark(event, None, again=False)]
    return sorted(found, key=_key)


def _key(mark: _Mark) -> tuple[object, ...]:
    when = mark.date
    return (when is None, when.sort_key if when else (), mark.event.state == "expected", mark.event.title.casefold(), mark.event.id)


def _opening(marks: list[_Mark], index: SiteIndex) -> str:
    """Say how many events there are, over which months, and how many were still to come."""
    wording = index.wording
    days = [day for mark in marks if mark.date for day in (mark.date.start, mark.date.end) if day]
    events = len(index.events)
    if not days:
        return sentence(wording.count("timeline.opening.undated", events))
    first, last = month_words(min(days), wording), month_words(max(days), wording)
    expected = sum(event.state == "expected" for event in index.events)
    said = sentence(wording.count("timeline.opening.same" if first == last else "timeline.opening", events, first=first, last=last))
    return f"{said} {sentence(wording.count('timeline.expected', expected))}" if expected else said


def _scale(marks: list[_Mark], views: list[MarkView], index: SiteIndex) -> ScaleView | None:
    dated = [
        Dated(anchor=view.id, words=f"{view.link.words}, {view.date.words}", date=mark.date, expected=view.expected)
        for mark, view in zip(marks, views, strict=True)
        if mark.date
    ]
    return build_scale(dated, index)


def _groups(marks: list[_Mark], views: list[MarkView], index: SiteIndex) -> tuple[GroupView, ...]:
    """Group by year, or by month where all stand in one year; undated marks are always apart."""
    dated = [mark for mark in marks if mark.date]
    years = {start.year for mark in dated if (start := _start(mark))}
    by_month = len(years) == 1
    many = len(marks) >= _GROUP_FROM
    found = []
    for title, inside in groupby(
        zip(marks, views, strict=True), key=lambda pair: _title(pair[0], index, by_month=by_month) if many or not pair[0].date else ""
    ):
        inner = tuple(view for _, view in inside)
        found.append(
            GroupView(title=title, id="t-" + "-".join(title.casefold().split()) if title else "", level=3 if title else 2, marks=inner)
        )
    return tuple(found)


def _title(mark: _Mark, index: SiteIndex, *, by_month: bool) -> str:
    start = _start(mark)
    if start is None:
        return index.wording.say("timeline.undated")
    if by_month:
        return month_words(start, index.wording)
    return str(start.year)


def _start(mark: _Mark) -> date | None:
    return (mark.date.start or mark.date.end) if mark.date else None


def _views(marks: list[_Mark], index: SiteIndex) -> list[MarkView]:
    found = []
    before: date | None = None
    for mark, day in zip(marks, _days(marks, index), strict=True):
        start = _start(mark)
        found.append(_view(mark, _gap(before, start, index), day, index))
        before = (mark.date.end or start) if mark.date and start else before
    return found


def _gap(before: date | None, start: date | None, index: SiteIndex) -> str:
    if before is None or start is None or (start - before).days <= _GAP_DAYS:
        return ""
    days = (start - before).days
    years = round(days / _DAYS_A_YEAR)
    if days > 1.5 * _DAYS_A_YEAR:
        return sentence(index.wording.count("timeline.gap.years", years))
    return sentence(index.wording.count("timeline.gap.months", round(days / _DAYS_A_MONTH)))


def _days(marks: list[_Mark], index: SiteIndex) -> Iterator[str]:
    """Yield, for each mark, how many share its date, over the first of them where they are many; else nothing."""
    for _, run in groupby(marks, key=lambda mark: mark.date.edtf if mark.date else ""):
        same = list(run)
        date_ = same[0].date
        dense = date_ is not None and len(same) >= _DENSE
        yield capitalised(index.wording.count("timeline.day", len(same), date=on_timeline(date_, index.wording))) if dense else ""
        yield from ("" for _ in same[1:])


def _view(mark: _Mark, gap: str, day: str, index: SiteIndex) -> MarkView:
    event = mark.event
    known = index.corpus.entities
    datings = [one for one in event.datings if mark.date and one.date.start == mark.date.start]
    sources = event_sources(event, index)
    several = len(distinct_datings(event)) > 1
    entities = tuple(dict.fromkeys((*(part.entity for part in event.participants), *((event.place,) if event.place else ()))))
    return MarkView(
        id=event.id if not mark.again else f"{event.id}-{mark.date.edtf if mark.date else ''}".replace("/", "--").replace("..", "open"),
        link=LinkView(words=event.title, target=address_of(event)),
        date=date_view(mark.date, index, expected=event.state == "expected"),
        expected=event.state == "expected",
        disputed=Prose(capitalised(attributed_dates(event, index))) if several else None,
        again=mark.again,
        how=next((how for one in datings if (how := worked_out(one, index))), ""),
        summary=Prose(event.summary) if event.summary and not mark.again else None,
        place=link_to(known[event.place], index) if event.place and event.place in known else None,
        participants=tuple(short_link(known[one]) for one in dict.fromkeys(part.entity for part in event.participants) if one in known),
        entities=entities,
        sources=sources,
        outlets=tuple(replace(link_to(index.corpus.sources[one], index), words=index.outlet(one)) for one in sources),
        kinds=tuple(dict.fromkeys(known[one].kind for one in entities if one in known)),
        day=day,
        gap=gap,
    )
