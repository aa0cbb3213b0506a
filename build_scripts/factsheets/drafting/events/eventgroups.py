"""Tellings of one event brought together across articles: same time, same kind, same doers and things, no figure against another.

What bears a date founds an event; what bears none joins one that it clearly tells, or is left. When in doubt two events stay two.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from factsheets.drafting.deeds.newskinds import OUTCOMES
from factsheets.drafting.events.eventgathering import Gathering, Group
from factsheets.drafting.events.eventjoins import joined
from factsheets.drafting.events.tellings import OPENING, Telling, days_of, may_join, tellings
from factsheets.drafting.story import Story

_MONTH = 31
"""Days; what is dated no more exactly and told in passing is background."""


def groups(story: Story) -> list[Group]:
    """Return the events of a story, the earliest first."""
    told = list(tellings(story))
    gathering = Gathering(story)
    dated = [one for one in told if one.date is not None and one.happening.under < 0]
    for one in sorted(dated, key=_founding):
        gathering.found(one)
    undated = [one for one in told if one.date is None and one.happening.under < 0 and may_join(one)]
    unplaced = [one for one in undated if not gathering.join(one)]
    news = sorted((one for one in unplaced if one.around is not None), key=lambda one: (str(one.around), one.line.source, one.place))
    left = [one for one in news if not (gathering.lead(one) if one.line.number < OPENING else gathering.join(one))]
    unplaced = [one for one in unplaced if one.around is None and not gathering.join(one)]
    left = [one for one in left if not gathering.join(one)]
    gathering.groups += _told_by_several(story, [one for one in left if not _is_toll(one) and not gathering.knows(one)])
    for one in told:
        if one.happening.under >= 0:
            gathering.follow(one)
    found = [one for one in joined(story, gathering.groups) if not _is_background(one)]
    return sorted(found, key=lambda one: one.date.sort_key)


def _is_toll(one: Telling) -> bool:
    """Whether a telling counts whom something befell."""
    told = one.happening
    return bool((OUTCOMES - {"rescue"}) & set(told.kinds)) and any(
        quantity.at.inside(part) for quantity in one.line.quantities for part in (told.agent, told.patient) if part is not None
    )


def _told_by_several(story: Story, news: Sequence[Telling]) -> list[Group]:
    """Return what several origins tell without a date below their opening: about the day of the first report."""
    gathering = Gathering(story)
    for one in news:
        gathering.found(one)
    return [group for group in gathering.groups if len({story.origins[one.line.source] for one in group.tellings}) > 1]


def _founding(one: Telling) -> tuple[bool, tuple[date, date], str, int]:
    """Order the tellings that found events: exact days first, which wider dates then join; then by date."""
    when = one.date.sort_key if one.date else (date.min, date.min)
    return (one.date is None or days_of(one.date) > 0, when, one.line.source, one.place)


def _is_background(group: Group) -> bool:
    """Whether one source alone tells it, in passing, and of no month: since he joined the company last year."""
    in_passing = not any(one.happening.main or one.happening.relative or not one.happening.verb for one in group.tellings)
    return in_passing and len({one.line.source for one in group.tellings}) == 1 and days_of(group.date) > _MONTH
