"""Who a speaker is: the entity named, or the one that “he”, “she” or “the association” goes back to.

Only what one sentence or its neighbours settle is settled; anything else stays open.
"""

from __future__ import annotations

import re

from factsheets.drafting.articles.reading import At
from factsheets.drafting.naming import names
from factsheets.drafting.notes import Attribution
from factsheets.drafting.story import Line, Story
from factsheets.text.words import word_set

_PERSONS = word_set(
    "he she the-doctor the-official the-spokesman the-spokeswoman the-minister the-president the-mayor the-judge the-lawyer"
)
_BODIES = word_set(
    "association organization organisation company agency group firm party union ministry bank commission council department court body"
)
_OWNING = frozenset({"'s", "’s"})
_TOWARDS = re.compile(r"\b(?:for|of|to|by|with|from|at|in|on|under|against)(?: \w+)*\s*$", re.IGNORECASE)
"""Words before a name of which the speaker is another: a lawyer for Ada Lund."""

_LONGEST_APPOSITION = 60
"""Letters between a speaker and the verb that may tell who it is: the spokesman, Captain Jonas Lund, said."""

_GOOD_PART = 0.3
"""Share of a line from which it is its speaker's: groups that back Ada Lund have spent much, which nobody says."""

_BACK = 4
"""Lines back that a pronoun may reach."""


class Speakers:
    """Finds the entity behind each speaker of a story."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._known: dict[tuple[str, int, Attribution], int | None] = {}

    def of(self, line: Line, saying: Attribution) -> int | None:
        """Return the place in the roster of who speaks, or None."""
        key = (line.source, line.number, saying)
        if key not in self._known:
            self._known[key] = self._find(line, saying)
        return self._known[key]

    def of_line(self, line: Line) -> int | None:
        """Return who is responsible for what a line tells: the first speaker known of whom a good part of it is, or None."""
        told = (one for one in line.sayings if one.answered and _share(one, line.at) >= _GOOD_PART)
        return next((found for one in told if (found := self.of(line, one)) is not None), None)

    def _find(self, line: Line, saying: Attribution) -> int | None:  # noqa: PLR0911 - a ladder of cases, the surest first
        if saying.speaker is None:
            return None
        named = line.entity_in(saying.name) if saying.name else None
        if named is None:
            named = next((place for at, place in line.mentions if saying.name is not None and saying.name.inside(at)), None)
        if named is not None:
            return named
        words = line.notes.reading.words(saying.speaker).casefold().split()
        if not words:
            return None
        if len(words) == 1 and words[0] in {"he", "she"}:
            return self._back(line, "person")
        if words[0] == "the" and len(words) == 2:  # noqa: PLR2004 - the and its noun
            if f"the-{words[1]}" in _PERSONS:
                return self._back(line, "person")
            if words[1] in _BODIES:
                return self._body(line, words[1])
        text = line.notes.reading.paragraphs[saying.speaker.paragraph].text
        return self._within(line, _with_apposition(saying.speaker, saying.cue, text), text)

    def _within(self, line: Line, speaker: At, text: str) -> int | None:
        """Return who is named within a speaker's words: the person they are about, or the body somebody speaks for."""
        kinds = [(at, place, self._story.roster.entities[place].kind) for at, place in line.mentions if at.inside(speaker)]
        for at, place, kind in kinds:
            owning = text[at.end : at.end + 2] in _OWNING
            if kind == "person" and not owning and not _TOWARDS.search(text[speaker.start : at.start]):
                return place
        return next((place for _, place, kind in kinds if kind == "organization"), None)

    def _body(self, line: Line, noun: str) -> int | None:
        """Return the one body of the sentence, or the one before that bears the noun in its name."""
        here = self._of_kind(line, "organization")
        if len(here) == 1:
            return here[0]
        before = [one for back in self._before(line) for one in self._of_kind(back, "organization")]
        fits = [
            one for one in [*here, *before] if noun in {word for key in self._story.roster.entities[one].keys for word in names.words(key)}
        ]
        return next(iter(fits or here or before), None)

    def _back(self, line: Line, kind: str) -> int | None:
        """Return the last person who spoke or did something."""
        for one in self._before(line):
            for saying in reversed(one.sayings):
                found = one.entity_in(saying.speaker)
                if found is not None and self._story.roster.entities[found].kind == kind:
                    return found
            here = self._of_kind(one, kind)
            if here:
                return here[0]
        return None

    def _before(self, line: Line) -> list[Line]:
        place = self._story.places[line.source, line.number]
        return [one for one in reversed(self._story.lines[max(0, place - _BACK) : place]) if one.source == line.source]

    def _of_kind(self, line: Line, kind: str) -> list[int]:
        return [place for place in line.entities if self._story.roster.entities[place].kind == kind]


def _share(saying: Attribution, line: At) -> float:
    """Return which part of a line's letters is what somebody says, from 0 to 1, leaving out the words that tell who says it."""

    def letters(at: At) -> set[int]:
        return set(range(max(at.start, line.start), min(at.end, line.end)))

    told = letters(saying.content)
    parts = [at for at in (saying.speaker, saying.cue) if at is not None and at.overlaps(line)]
    who = letters(At(line.paragraph, min(at.start for at in parts), max(at.end for at in parts))) if parts else set()
    return len(told) / max(1, line.end - line.start - len(who - told))


def _with_apposition(speaker: At, cue: At | None, text: str) -> At:
    """Return a speaker's words with what stands between commas before the verb."""
    if cue is None or cue.paragraph != speaker.paragraph or not 0 < cue.start - speaker.end <= _LONGEST_APPOSITION:
        return speaker
    between = text[speaker.end : cue.start].strip()
    return At(speaker.paragraph, speaker.start, cue.start) if between.startswith(",") and between.endswith(",") else speaker
