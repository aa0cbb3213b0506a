"""Events of a story: what happened or is expected, when, where and with whom; one sheet across articles.

An event is a happening on a day, in a month or a year, told by a finite verb or a noun of happening: a boat capsized, a court will
rule. None is a state (the firm employs 60), a habit (ferries often sink in June), an opinion, a figure of background, a denial, or what
only may be; nor is saying so, unless the saying is the event: an announcement, a ruling, a promise. Each date belongs to the clause it
hangs on. Titles are the sources' own words; an event that no source tells in words that stand alone is not proposed.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from factsheets.drafting.articles.sourcefields import slug, unique
from factsheets.drafting.events.eventdates import datings, state_of
from factsheets.drafting.events.eventgathering import Group
from factsheets.drafting.events.eventgroups import groups
from factsheets.drafting.events.eventparts import facts_of, participants_of, place_of
from factsheets.drafting.events.eventtitles import Title, title_of
from factsheets.drafting.events.eventworth import sureness
from factsheets.drafting.evidence import Evidences
from factsheets.drafting.story import Story
from factsheets.model.parts import Proposed
from factsheets.model.sheets import Event


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
    dated = datings(group, evidences)
    if not dated:
        return None
    place = place_of(story, group, ids)
    return Event(
        id=sheet_id,
        title=title.words,
        dates=tuple(dated),
        state=state_of(group),
        place=place,
        participants=tuple(one for one in participants_of(story, group, ids, evidences) if one.entity != place),
        facts=tuple(facts_of(group, evidences)),
        proposed=Proposed(rule="dated statement", confidence=sureness(group, title, dated, story.origins)),
    )
