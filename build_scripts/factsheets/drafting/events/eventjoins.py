"""Events that should be one after all: of one day and one kind, about the same, or dated a day apart by two sources.

Tellings come one by one, and the first of two may not know yet what makes them one; here whole events are compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from factsheets.drafting.deeds.newskinds import CALAMITIES, KINDS, OUTCOMES
from factsheets.drafting.events.eventgathering import Group
from factsheets.drafting.events.eventlikeness import counts, excludes, meet, misdated
from factsheets.drafting.events.eventtitles import names_any
from factsheets.drafting.events.tellings import Telling, days_of
from factsheets.drafting.story import Story
from factsheets.drafting.times.calendar import shifted
from factsheets.text.words import word_set

_MOST_COMPARED = 12
"""Tellings of an event that are compared; more change nothing and cost much."""

_KIN = (
    word_set("leave arrive flee fly"),
    word_set("attack die blast crash hurt"),
    word_set("dismiss leave resign"),
    word_set("acquit convict rule"),
)
"""Kinds that on one day, of the same somebody, tell one event: fled the country, landed abroad."""


def joined(story: Story, groups: Iterable[Group]) -> list[Group]:
    """Return events with those joined that are one."""
    by_day: dict[date, list[Group]] = defaultdict(list)
    others = []
    for group in groups:
        if group.date.start is not None and not days_of(group.date):
            by_day[group.date.start].append(group)
        else:
            others.append(group)
    for day in sorted(by_day):
        by_day[day] = _of_one_day(story, by_day[day])
    for day in sorted(by_day):
        by_day[day] = _with_misdated(story, by_day[day], by_day.get(shifted(day, 1), []))
    return [*others, *(group for day in sorted(by_day) for group in by_day[day])]


def _of_one_day(story: Story, groups: Sequence[Group]) -> list[Group]:
    """Join the events of one day that tell the same."""
    kept: list[Group] = []
    for group in groups:
        same = next((other for other in kept if _is_same(story, other, group, kept)), None)
        if same is None:
            kept.append(group)
        else:
            same.take(group)
    return kept


def _is_same(story: Story, one: Group, other: Group, kept: Sequence[Group]) -> bool:
    """Whether two events of a day are one: of one kind or of kin, about the same somebody; or of a kind that the day has once, nameless."""
    mine, theirs = one.tellings[:_MOST_COMPARED], other.tellings[:_MOST_COMPARED]
    kinds = KINDS & _kinds(mine) & _kinds(theirs)
    kin = any(row & _kinds(mine) and row & _kinds(theirs) for row in _KIN)
    named = _named(mine) & _named(theirs) if _kinds(mine) & _kinds(theirs) else frozenset()
    struck = [CALAMITIES & _kinds(tellings) for tellings in (mine, theirs)]
    if not (kinds or kin or named) or (all(struck) and not struck[0] & struck[1]):
        return False
    concerned = [frozenset().union(*(told.doers | told.objects for told in tellings)) for tellings in (mine, theirs)]
    shared = meet(story, concerned[0], concerned[1])
    nameless = not all(concerned) and not any(_names_itself(told) for told in (*mine, *theirs))
    counted = any(counts(told) for told in (*mine, *theirs))
    alone = bool(kinds - OUTCOMES if counted else kinds) and nameless and sum(bool(kinds & _kinds(group.tellings)) for group in kept) == 1
    return (bool(named) or shared or alone) and not any(_is_apart(story, told, another) for told in mine for another in theirs)


def _is_apart(story: Story, one: Telling, other: Telling) -> bool:
    return excludes(story, one, other) or (one.line is other.line and bool(one.happening.verb and other.happening.verb))


def _names_itself(one: Telling) -> bool:
    """Whether a noun tells it with a name of its own: the Trade Union Congress conference."""
    return not one.happening.verb and names_any(one, one.happening.title)


def _kinds(tellings: Sequence[Telling]) -> frozenset[str]:
    return frozenset(kind for one in tellings for kind in one.happening.kinds)


def _named(tellings: Sequence[Telling]) -> frozenset[int]:
    return frozenset(place for one in tellings for place in one.line.entities)


def _with_misdated(story: Story, groups: list[Group], next_day: list[Group]) -> list[Group]:
    """Join to events those that several sources date to the day after."""
    for group in groups:
        for later in [one for one in next_day if _is_misdated(story, group, one)]:
            group.take(later)
            next_day.remove(later)
    return groups


def _is_misdated(story: Story, group: Group, later: Group) -> bool:
    return any(misdated(story, one, other) for one in group.tellings[:_MOST_COMPARED] for other in later.tellings[:_MOST_COMPARED])
