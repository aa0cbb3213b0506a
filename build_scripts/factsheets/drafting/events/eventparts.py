"""Where an event was, who took part, and the sentences that tell it.

Only what the sources name has a sheet to point at; roles are plain words, and most need none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from factsheets.drafting.deeds.newskinds import CALAMITIES, ROLES
from factsheets.drafting.events.eventgathering import Group
from factsheets.drafting.events.eventtitles import names_any
from factsheets.drafting.events.tellings import Telling, concerned_in, who
from factsheets.drafting.evidence import Evidences
from factsheets.drafting.story import Story
from factsheets.model.parts import Evidence, Fact, Participant, Proposed
from factsheets.text.words import word_set

_MOST_FACTS = 6
_WITNESSING = word_set("witness see suffer experience")
"""Verbs whose subject, where it is a place, is where it happened."""


def place_of(story: Story, group: Group, ids: Mapping[int, str]) -> str | None:
    """Return the place most tellings put after “in”, “at” and the like, or that was struck."""
    counts: Counter[int] = Counter()
    for one in group.tellings:
        struck = [one.happening.patient] if set(one.happening.kinds) & CALAMITIES else []
        struck += [one.happening.agent] if one.happening.verb in _WITNESSING else []
        named = [place for at in (*one.happening.where, *struck) for place in one.names(at)]
        counts.update({place for place in named if place in ids and story.roster.entities[place].kind == "place"})
    return ids[min(counts, key=lambda place: (-counts[place], place))] if counts else None


def participants_of(story: Story, group: Group, ids: Mapping[int, str], evidences: Evidences) -> list[Participant]:
    """Return who did it and to whom it was done, where they are named."""
    found: dict[int, dict[str, Evidence]] = {}
    roles: dict[int, Counter[str]] = {}
    for one in group.tellings:
        evidence = evidences.sentence(one.line.notes, one.line.at)
        if evidence is None:
            continue
        for part, at in enumerate((one.happening.agent, one.happening.patient)):
            role = next((ROLES[kind][part] for kind in one.happening.kinds if kind in ROLES), "")
            strikes = CALAMITIES & set(one.happening.kinds)
            for place in who(one.line, at) or ([] if strikes else concerned_in(one.line, at)):
                kind = story.roster.entities[place].kind
                if place in ids and kind != "work" and (kind != "place" or not part):  # a country acts; to a place nothing is done
                    found.setdefault(place, {}).setdefault(evidence.source, evidence)
                    roles.setdefault(place, Counter()).update([role])
    return [
        Participant(
            entity=ids[place], role=min(roles[place], key=lambda role: (-roles[place][role], role)) or None, evidence=tuple(told.values())
        )
        for place, told in sorted(found.items())
    ]


def facts_of(group: Group, evidences: Evidences) -> list[Fact]:
    """Return the tellings, one a source: those that bear the date and lead their sentence and article first."""
    by_source: dict[str, Telling] = {}
    told = [one for one in group.tellings if one.happening.title]
    main = [one for one in told if one.happening.verb or names_any(one, one.happening.title)]  # a noun in passing is no telling of its own
    for one in sorted(main or told, key=lambda one: (one.date is None, not one.happening.main, one.line.number, one.line.source)):
        by_source.setdefault(one.line.source, one)
    found = (evidences.sentence(one.line.notes, one.line.at) for one in list(by_source.values())[:_MOST_FACTS])
    proposed = Proposed(rule="dated statement", confidence=0.6)
    return [Fact(evidence=(evidence,), proposed=proposed) for evidence in found if evidence is not None]
