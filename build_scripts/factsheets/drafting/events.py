"""Events of a story: what happened or is expected, when, where and with whom; one sheet across articles.

An event is a happening on a day, in a month or a year, told by a finite verb or a noun of happening: a boat capsized, a court will
rule. None is a state (the firm employs 60), a habit (ferries often sink in June), an opinion, a figure of background, a denial, or what
only may be; nor is saying so, unless the saying is the event: an announcement, a ruling, a promise. Each date belongs to the clause it
hangs on. Titles are the sources' own words; an event that no source tells in words that stand alone is not proposed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal

from factsheets.drafting.eventgroups import Group, groups
from factsheets.drafting.eventtitles import Title, title_of
from factsheets.drafting.evidence import Evidences, is_printable
from factsheets.drafting.newskinds import CALAMITIES, ROLES
from factsheets.drafting.sourcefields import slug, unique
from factsheets.drafting.story import Story
from factsheets.drafting.tellings import Telling, who
from factsheets.model.dates import parse_date
from factsheets.model.parts import EventDate, Evidence, Fact, Participant, Proposed
from factsheets.model.sheets import Event

_MOST_FACTS = 6


@dataclass(frozen=True, eq=False)
class Drafted:
    """A drafted event, and the question of its day."""

    sheet: Event
    asks: str


def gathered(story: Story, known: Collection[str] = ()) -> list[tuple[Title, Group]]:
    """Return the events worth a sheet, each with its title; `known` are titles an editor has a sheet for."""
    found: dict[str, list[tuple[Title, Group]]] = {}
    had = {one.casefold() for one in known}
    for group in groups(story):
        title = title_of(group, story)
        if title is None or title.words.casefold() in had:
            continue
        same = found.setdefault(title.words.casefold(), [])
        first = next((other for _, other in same if other.date.meets(group.date)), None)
        if first is None:
            same.append((title, group))
        else:
            first.tellings.extend(group.tellings)
    return [one for same in found.values() for one in same]


def drafted_events(
    story: Story, ids: Mapping[int, str], evidences: Evidences, taken: Collection[str], known: Collection[str] = ()
) -> list[Drafted]:
    """Draft the events; `known` are titles an editor has a sheet for."""
    drafted: list[Drafted] = []
    used = set(taken)
    for title, group in gathered(story, known):
        sheet = _sheet(story, group, title, unique(slug(title.words), used), ids, evidences)
        if sheet is not None:
            used.add(sheet.id)
            drafted.append(Drafted(sheet, title.asks))
    return drafted


def _sheet(  # noqa: PLR0913, PLR0917 - what a sheet is made of
    story: Story, group: Group, title: Title, sheet_id: str, ids: Mapping[int, str], evidences: Evidences
) -> Event | None:
    datings = _datings(group, evidences)
    if not datings:
        return None
    sources = {one.line.source for one in group.tellings}
    origins = {story.origins[source] for source in sources}
    place = _place(story, group, ids)
    return Event(
        id=sheet_id,
        title=title.words,
        dates=tuple(datings),
        state=_state(group),
        place=place,
        participants=tuple(one for one in _participants(story, group, ids, evidences) if one.entity != place),
        facts=tuple(_facts(group, evidences)),
        proposed=Proposed(rule="dated statement", confidence=round(min(0.9, 0.4 + 0.1 * len(origins) + 0.05 * len(sources)), 2)),
    )


def _state(group: Group) -> Literal["happened", "expected"]:
    """Return whether an event was still to come to all who date it."""
    dated = [one for one in group.tellings if one.date is not None]
    return "expected" if dated and all(_expected(one) for one in dated) else "happened"


def _expected(one: Telling) -> bool:
    published = one.line.notes.published
    if published is None or one.date is None or one.date.start is None or one.date.end is None:
        return one.happening.ahead
    return one.date.start > published or ((one.happening.ahead or one.happening.present) and one.date.end >= published)


def _datings(group: Group, evidences: Evidences) -> list[EventDate]:
    """Return each dating once, with every source that gives it; the more exact ones first."""
    by_date: dict[str, list[tuple[Telling, Evidence]]] = {}
    for one in group.tellings:
        if one.date is not None and (found := evidences.at(one.line.notes, one.line.at)) is not None:
            by_date.setdefault(str(one.date), []).append((one, found))
    if not by_date:
        return _around(group, evidences)
    made = []
    for written, told in sorted(by_date.items(), key=lambda item: (-len(item[1]), item[0])):
        first = told[0][0]
        words = first.line.notes.reading.words(first.time) if first.time is not None else ""
        read_from = first.line.notes.published if not re.search(r"\d{4}", words) else None
        evidence = {one.source: one for _, one in reversed(told)}
        made.append(
            EventDate(
                date=parse_date(written),
                words=words if read_from and is_printable(words) else None,
                read_from=parse_date(read_from.isoformat()) if read_from else None,
                evidence=tuple(evidence[source] for source in sorted(evidence)),
            )
        )
    return _without_wider(made)


def _around(group: Group, evidences: Evidences) -> list[EventDate]:
    """Return about which day something happened that no source dates: that of the first reports."""
    told = [one for one in group.tellings if one.around is not None and str(one.around) == str(group.date).rstrip("~")]
    found = {one.line.source: evidence for one in told if (evidence := evidences.at(one.line.notes, one.line.at)) is not None}
    return [EventDate(date=group.date, evidence=tuple(found[source] for source in sorted(found)))] if found else []


def _without_wider(made: list[EventDate]) -> list[EventDate]:
    """Leave out a dating that only says less than another."""
    return [
        one
        for one in made
        if not any(other is not one and one.date.contains(other.date) and not other.date.contains(one.date) for other in made)
    ]


def _place(story: Story, group: Group, ids: Mapping[int, str]) -> str | None:
    """Return the place most tellings put after “in”, “at” and the like, or that was struck."""
    counts: Counter[int] = Counter()
    for one in group.tellings:
        struck = [one.happening.patient] if set(one.happening.kinds) & CALAMITIES else []
        named = [place for at in (*one.happening.where, *struck) for place in one.names(at)]
        counts.update({place for place in named if place in ids and story.roster.entities[place].kind == "place"})
    return ids[min(counts, key=lambda place: (-counts[place], place))] if counts else None


def _participants(story: Story, group: Group, ids: Mapping[int, str], evidences: Evidences) -> list[Participant]:
    """Return who did it and to whom it was done, where they are named."""
    found: dict[int, dict[str, Evidence]] = {}
    roles: dict[int, Counter[str]] = {}
    for one in group.tellings:
        for part, at in enumerate((one.happening.agent, one.happening.patient)):
            place = who(one.line, at)
            if place is None or place not in ids or story.roster.entities[place].kind in {"place", "work"}:
                continue
            if (evidence := evidences.at(one.line.notes, one.line.at)) is not None:
                found.setdefault(place, {}).setdefault(evidence.source, evidence)
                roles.setdefault(place, Counter()).update([next((ROLES[kind][part] for kind in one.happening.kinds if kind in ROLES), "")])
    return [
        Participant(
            entity=ids[place], role=min(roles[place], key=lambda role: (-roles[place][role], role)) or None, evidence=tuple(told.values())
        )
        for place, told in sorted(found.items())
    ]


def _facts(group: Group, evidences: Evidences) -> list[Fact]:
    """Return the tellings, one a source: those that bear the date and lead their sentence and article first."""
    by_source: dict[str, Telling] = {}
    told = [one for one in group.tellings if one.happening.title]  # a noun in passing is no telling of its own
    for one in sorted(told, key=lambda one: (one.date is None, not one.happening.main, one.line.number, one.line.source)):
        by_source.setdefault(one.line.source, one)
    found = (evidences.at(one.line.notes, one.line.at) for one in list(by_source.values())[:_MOST_FACTS])
    proposed = Proposed(rule="dated statement", confidence=0.6)
    return [Fact(evidence=(evidence,), proposed=proposed) for evidence in found if evidence is not None]
