"""Entity sheets: one for each name of the roster, with the words that say what it is and the sentences that say most of it.

Facts are quotes; what two sources tell in nearly the same words is one fact with two pieces of evidence.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from factsheets.drafting.articles.reading import At
from factsheets.drafting.evidence import Evidences, is_printable, plain
from factsheets.drafting.naming import names
from factsheets.drafting.naming.aliases import Named
from factsheets.drafting.speech.speakers import Speakers
from factsheets.drafting.story import Line, Story
from factsheets.model.dates import parse_date
from factsheets.model.parts import Evidence, Fact, Proposed
from factsheets.model.sheets import Entity
from factsheets.model.values import fold

_MOST_FACTS = 8
_MOST_DESCRIPTIONS = 3
_SAME_DESCRIPTION = 0.5
"""Share of the shorter one's words from which two descriptions are one."""

_DESCRIBED = 0.85
"""How sure words beside a name say what it is."""

_SAME_FACT = 0.62
"""Likeness from which two sources' sentences are one fact."""

_DEAR = {"subject": 0.8, "speaker": 0.75, "pronoun": 0.6, "named": 0.5}
"""What an entity does in a sentence -> how sure the sentence is worth its sheet."""


def entity_sheets(story: Story, ids: Mapping[int, str], evidences: Evidences) -> list[Entity]:
    """Draft a sheet for every entity that has an id: those an editor has get new facts proposed under the id they have."""
    speakers = Speakers(story)
    by_entity = _by_entity(story, speakers)
    claimed: dict[str, str] = {}
    sheets = []
    for place, named in enumerate(story.roster.entities):
        if place not in ids:
            continue
        aliases = _aliases(named, claimed, ids[place])
        facts = [*_descriptions(by_entity[place], place, evidences), *_facts(story, by_entity[place], place, ids, evidences, speakers)]
        if fold(named.name) in claimed and claimed[fold(named.name)] != ids[place]:
            continue
        claimed[fold(named.name)] = ids[place]
        short = next((one for one in aliases if names.is_acronym(one)), None) if named.kind == "organization" else None
        sheets.append(
            Entity(
                id=ids[place],
                name=named.name,
                kind=named.kind,
                aliases=aliases,
                short=short,
                note=_note(named),
                facts=tuple(facts),
                proposed=Proposed(rule=named.rule, confidence=named.confidence),
            )
        )
    return sheets


def _by_entity(story: Story, speakers: Speakers) -> dict[int, list[Line]]:
    """Return for each entity the lines that name it, and for a person those whose words “he” or “she” says."""
    found: dict[int, list[Line]] = defaultdict(list)
    for line in story.lines:
        for place in line.entities:
            found[place].append(line)
        speaker = speakers.of_line(line)
        if speaker is not None and speaker not in line.entities and story.roster.entities[speaker].kind == "person":
            found[speaker].append(line)
    return found


def _aliases(named: Named, claimed: dict[str, str], own: str) -> tuple[str, ...]:
    """Return the other forms, each once and none that another sheet claims."""
    kept = []
    seen = {fold(named.name)}
    for form in named.forms:
        if fold(form) in seen or claimed.get(fold(form), own) != own or not is_printable(form):
            continue
        seen.add(fold(form))
        claimed[fold(form)] = own
        kept.append(form)
    return tuple(kept)


def _note(named: Named) -> str | None:
    if not named.joined:
        return None
    told = "; ".join(f"“{plain(form)}” was taken for a spelling of “{plain(other)}”" for form, other in named.joined)
    return f"{told[0].upper()}{told[1:]}. Please check."


def _descriptions(lines: list[Line], place: int, evidences: Evidences) -> list[Fact]:
    """Return what the sources call an entity: those most sources agree on first, each with a quote of every source."""
    groups: list[list[tuple[Line, At, frozenset[str]]]] = []
    for line in lines:
        for name, at in line.described:
            if line.entity_in(name) != place:
                continue
            own = _words(line.notes.reading.words(name))
            said = _words(line.notes.reading.words(at)) - own
            alike = next((one for one in groups if len(said & one[0][2]) >= _SAME_DESCRIPTION * min(len(said), len(one[0][2]))), None)
            if alike is None:
                groups.append([(line, at, said)])
            elif line.source not in {one.source for one, _, _ in alike}:
                alike.append((line, at, said))
    facts = []
    for group in sorted(groups, key=len, reverse=True)[:_MOST_DESCRIPTIONS]:
        found = tuple(one for line, at, _ in group if (one := evidences.at(line.notes, at)) is not None)
        confidence = round(min(0.95, _DESCRIBED + 0.05 * (len(group) - 1)), 2)
        if found:
            facts.append(Fact(evidence=found, proposed=Proposed(rule="described", confidence=confidence)))
    return facts


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w{3,}", text.casefold()))


def _facts(  # noqa: PLR0913, PLR0917 - what a sheet is made of
    story: Story, lines: list[Line], place: int, ids: Mapping[int, str], evidences: Evidences, speakers: Speakers
) -> list[Fact]:
    ranked = sorted(
        ((_role(line, place, speakers), line) for line in lines), key=lambda one: (-_DEAR[one[0]], one[1].source, one[1].number)
    )
    groups: list[tuple[str, list[Line], list[Evidence]]] = []
    quoted: set[Evidence] = set()
    for role, line in ranked:
        like = (
            one for one in groups if story.likeness(line, one[1][0]) >= _SAME_FACT and line.source not in {two.source for two in one[1]}
        )
        group = next(like, None)
        if group is None and len(groups) == _MOST_FACTS:
            continue
        evidence = evidences.sentence(line.notes, line.at)
        if evidence is None or evidence in quoted:  # sentences of one speech are quoted together
            continue
        quoted.add(evidence)
        if group is None:
            groups.append((role, [line], [evidence]))
        else:
            group[1].append(line)
            group[2].append(evidence)
    return [_fact(role, group, tuple(found), ids, speakers) for role, group, found in groups]


def _fact(role: str, group: list[Line], found: tuple[Evidence, ...], ids: Mapping[int, str], speakers: Speakers) -> Fact:
    line = group[0]
    day = line.day()
    speaker = speakers.of_line(line)
    confidence = min(0.95, _DEAR[role] + 0.05 * (len(group) - 1))
    return Fact.model_validate(
        {
            "date": parse_date(day) if day else None,
            "said_by": ids.get(speaker) if speaker is not None else None,
            "evidence": found,
            "proposed": Proposed(rule=role, confidence=round(confidence, 2)),
        }
    )


def _role(line: Line, place: int, speakers: Speakers) -> str:
    if any(line.entity_in(clause.subject) == place for clause in line.clauses if clause.top):
        return "subject"
    if place not in line.entities:
        return "pronoun"
    spoke = speakers.of_line(line) == place or any(line.entity_in(one.speaker) == place for one in line.sayings)
    return "speaker" if spoke else "named"
