"""Every form of a roster, ready to be found in any text: by its words, as written, the longest first.

It knows forms and letters; which kind a name is was decided before.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace

from factsheets.drafting.articles.reading import At, Reading
from factsheets.drafting.naming import names
from factsheets.drafting.naming.aliases import Named, Roster
from factsheets.drafting.naming.firstnames import FAMILY_FIRST
from factsheets.drafting.naming.nameclasses import CLASS_WORDS
from factsheets.drafting.naming.notnames import DISEASES, NOT_NAMES
from factsheets.drafting.naming.places import ADJECTIVES, COUNTRIES, KNOWN
from factsheets.drafting.notes import Notes, Seen
from factsheets.text.words import word_set

_WORD = re.compile(r"\w+(?:\.(?=\w))?")
_SHORT = 2
_TOWNS = KNOWN - COUNTRIES
_THERE = word_set("in at near from to of outside around across through into leaving downtown north south east west")
"""Words before a town that is meant itself, and not its team."""
_UNFIT = ADJECTIVES.keys() | DISEASES | NOT_NAMES
"""Forms that are a name only where they were read as one: the town of Marburg, not the fever."""


class Lexicon:
    """Forms under their first word."""

    def __init__(self, found: Roster) -> None:
        self._forms: dict[str, list[str]] = defaultdict(list)
        self._found = found
        self._surnames: dict[str, int] = {}
        self._shared: dict[str, list[int]] = defaultdict(list)
        """Surname that several people bear -> their places in the roster."""
        self._bearers = Counter(named.name.split()[-1] for named in found.entities if named.kind == "person")
        for place, named in enumerate(found.entities):
            for form in (named.name, *named.forms, *self._implied(named, place)):
                first = _WORD.match(form)
                if first and len(form) > _SHORT and form.casefold() not in _UNFIT and not form.islower():
                    self._forms[first[0]].append(form)
        self._teams = dict(_teams(found))
        """Place of a town in the roster -> that of the team which bears its name."""
        for forms in self._forms.values():
            forms.sort(key=lambda one: (-len(one), one))

    def _implied(self, named: Named, place: int) -> list[str]:
        """Return forms nobody needs to have seen: the surname of a full name, where only one person bears it."""
        parts = named.name.split()
        if named.kind != "person" or len(parts) < 2 or len(parts[-1]) < _SHORT + 1 or not parts[-1][0].isalpha():  # noqa: PLR2004 - a full name
            return []
        if parts[-1].casefold() in KNOWN:
            return []
        if parts[0].casefold() in FAMILY_FIRST and len(parts) == _SHORT and len(parts[0]) > _SHORT and parts[0].casefold() not in KNOWN:
            parts.reverse()
        if names.key(parts[-1]) in self._found.by_key:
            return []
        if self._bearers[parts[-1]] > 1:
            self._shared[parts[-1]].append(place)
            return [parts[-1]]
        self._surnames[parts[-1]] = place
        return [parts[-1]]

    def _ends(self, form: str, after: str) -> bool:
        """Whether a form ends where the letters after it begin; a surname nobody saw alone does not where a longer name goes on."""
        longer = (form in self._surnames or form in self._shared) and after[:1] == " " and after[1:].isupper()
        return not after[:1].isalnum() and not longer

    def _by_surname(self, source: str, form: str) -> int | None:
        """Return whose surname a form is in a source: the only bearer's, or that of the only one it names; None where it names more."""
        if form not in self._shared:
            return self._surnames.get(form)
        here = [place for place in self._shared[form] if source in self._found.entities[place].sources]
        return here[0] if len(here) == 1 else None

    def search(self, reading: Reading) -> Iterator[tuple[At, str, int]]:
        """Yield (place, form, place of the entity in the roster) in order; none overlaps another."""
        for number, paragraph in enumerate(reading.paragraphs):
            end = 0
            for word in _WORD.finditer(paragraph.text):
                if word.start() < end or word[0] not in self._forms:
                    continue
                for form in self._forms[word[0]]:
                    stop = word.start() + len(form)
                    if paragraph.text.startswith(form, word.start()) and self._ends(form, paragraph.text[stop : stop + 2]):
                        place = self._found.find(reading.source, form)
                        place = self._by_surname(reading.source, form) if place is None else place
                        if place is not None:
                            yield At(number, word.start(), stop), form, place
                        end = stop
                        break

    def _with_its_s(self, reading: Reading, seen: Seen) -> Seen:
        """Return a mention with the possessive s after it where that is part of the name elsewhere: Malden's head, for Malden's."""
        longer = At(seen.at.paragraph, seen.at.start, seen.at.end + 2)
        text = reading.words(longer)
        owned = text.endswith(("'s", "’s")) and " " not in text and names.key(text) in self._found.by_key
        return replace(seen, at=longer, text=text) if owned else seen

    def occurrences(self, notes: Notes) -> list[tuple[Seen, int]]:
        """Return every mention of the roster's entities in an article in order, with the place of its entity.

        Names the model missed here but that stand elsewhere are found by their form.
        """
        reading = notes.reading
        whole = (self._with_its_s(reading, seen) for seen in self._found.seen.get(reading.source, notes.names))
        placed = [(seen, place) for seen in whole if (place := self._found.find(reading.source, seen.text)) is not None]
        taken: dict[int, list[At]] = defaultdict(list)
        for seen, _ in placed:
            taken[seen.at.paragraph].append(seen.at)
        for at, text, place in self.search(reading):
            if not any(at.overlaps(other) for other in taken[at.paragraph]):
                placed.append((Seen(at, text, (), first=False), place))
        placed = [(seen, self._teams[place] if place in self._teams and _plays(reading, seen.at) else place) for seen, place in placed]
        return sorted(placed, key=lambda one: (one[0].at.paragraph, one[0].at.start))


def _teams(found: Roster) -> Iterator[tuple[int, int]]:
    """Yield the place of a town and that of the one team called by it that is named no less often: Malden, the Malden Rams."""
    towns = {key: number for number, named in enumerate(found.entities) if named.kind == "place" for key in named.keys & _TOWNS}
    called: dict[int, set[int]] = defaultdict(set)
    for number, named in enumerate(found.entities):
        for key in named.keys if named.kind == "organization" else ():
            if (town := towns.get(key.rpartition(" ")[0])) is not None and _is_plural(key):
                called[town].add(number)
    for place, teams in called.items():
        team = min(teams)
        if len(teams) == 1 and found.entities[team].count >= found.entities[place].count:
            yield place, team


def _is_plural(key: str) -> bool:
    """Whether the key of a name ends like several of one kind, and in no class of bodies: the Malden Rams, not the Malden Times."""
    last = key.rpartition(" ")[2]
    return last.endswith("s") and last not in CLASS_WORDS


def _plays(reading: Reading, at: At) -> bool:
    """Whether a town's name stands for its team: no preposition of place leads to it, and it is no dateline."""
    before = reading.paragraphs[at.paragraph].text[: at.start].split()
    return (bool(before) or not reading.words(at).isupper()) and (not before or before[-1].casefold() not in _THERE)
