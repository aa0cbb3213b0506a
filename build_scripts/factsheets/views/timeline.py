"""The timeline: events in order of time, in groups where they are many, with gaps said and conflicting dates joined.

An event that sources date differently stands at each of its dates, and each mark says so. A long timeline falls into parts; this is
the page of the whole, or of one part.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from factsheets.model.sheets import Entity
from factsheets.views.choices import choice
from factsheets.views.dates import month_words
from factsheets.views.index import SiteIndex
from factsheets.views.kinds import kind_order, kind_words
from factsheets.views.links import link_to
from factsheets.views.listpages import BesideView, beside, list_head
from factsheets.views.lists import timeline
from factsheets.views.marks import Mark, marks_opening
from factsheets.views.markviews import MarkView, build_marks, taking_part
from factsheets.views.partition import Part
from factsheets.views.parts import LinkView, PageHead
from factsheets.views.scale import Dated, ScaleView, build_scale

_GROUP_FROM: Final = 12
"""From so many marks on, they are grouped under the years or months."""


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
    beside: BesideView


def build_timeline_view(index: SiteIndex, part: Part[Mark] | None = None) -> TimelineView:
    """Build the page of the timeline, or of one part of it."""
    part = part or timeline(index).whole
    marks = part.entries
    known = index.corpus.entities
    present = [known[one] for one in {one for mark in marks for one in taking_part(mark.event)} if one in known]
    opening = marks_opening(marks, index)
    views = build_marks(marks, index)
    kinds = {entity.kind for entity in present}
    entities = choice(link_to(one, index) for one in sorted(present, key=_by_name))
    sources = choice(link_to(index.corpus.sources[one], index) for one in _present(part, views, index))
    chosen_by = [replace(view, entities=view.entities if entities else (), sources=view.sources if sources else ()) for view in views]
    return TimelineView(
        head=list_head(timeline(index), part, opening),
        opening=opening,
        scale=_scale(marks, views, index),
        groups=_groups(marks, chosen_by, index),
        kinds=tuple((kind, kind_words(kind, index).many) for kind in kind_order(index) if kind in kinds),
        entities=entities,
        sources=sources,
        beside=beside(timeline(index), part, lambda one: events_count(one, index)),
    )


def events_count(part: Part[Mark], index: SiteIndex) -> str:
    """Say how many events a part of the timeline holds."""
    return index.wording.count("events", len({mark.event.id for mark in part.entries}))


def _by_name(entity: Entity) -> tuple[str, str]:
    return (entity.name.casefold(), entity.id)


def _present(part: Part[Mark], views: Iterable[MarkView], index: SiteIndex) -> Iterable[str]:
    """Return the ids of the sources that may be chosen: all of them, or those of one part."""
    order = index.source_order
    return sorted({one for view in views for one in view.sources}, key=order.__getitem__) if part.steps else order


def _scale(marks: Sequence[Mark], views: Sequence[MarkView], index: SiteIndex) -> ScaleView | None:
    dated = [
        Dated(anchor=view.id, words=f"{view.link.words}, {view.date.words}", date=mark.date, expected=view.expected)
        for mark, view in zip(marks, views, strict=True)
        if mark.date
    ]
    return build_scale(dated, index)


def _groups(marks: Sequence[Mark], views: Sequence[MarkView], index: SiteIndex) -> tuple[GroupView, ...]:
    """Group by year, or by month where all stand in one year; undated marks are always apart."""
    dated = [mark for mark in marks if mark.date]
    years = {mark.start.year for mark in dated if mark.start}
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


def _title(mark: Mark, index: SiteIndex, *, by_month: bool) -> str:
    if mark.start is None:
        return index.wording.say("timeline.undated")
    return month_words(mark.start, index.wording) if by_month else str(mark.start.year)
