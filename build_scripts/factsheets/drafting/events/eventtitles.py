"""The title of an event: of all its tellings, the earliest and plainest one whose words stand alone.

What only its own article understands (he, the company) titles nothing, unless the sentence before names the one person or body it can mean.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from factsheets.drafting.deeds.newskinds import KINDS, NOUNS, ONCE_NAMED, VERBS
from factsheets.drafting.deeds.verblists import SAYING
from factsheets.drafting.events.eventgathering import Group
from factsheets.drafting.events.tellings import Telling
from factsheets.drafting.evidence import is_printable
from factsheets.drafting.story import Story

_SHORTEST, _LONGEST = 15, 90
_BARE = 4
"""Blanks of a title below which “the” leaves open which: the robbery took place."""

_SOMEBODYS = re.compile(r"(?:His|Her|Its|Their|Our|My) (?:[a-z][\w -]*, (?P<name>[A-Z][^,]*), )?")
"""First words that say whose somebody is, and the name after them: Her opponent, Anna Berg."""

_WHOSE = re.compile(r"\b(?:his|her)\b(?= [a-z])")
_THE_MAN = re.compile(r"The [a-z][a-z -]*, (?=[A-Z])")
"""A subject that only says of what kind the name after it is: The suspect, Anna Berg."""

_MEANT = {
    "He": "person",
    "She": "person",
    "It": "organization",
    "The company": "organization",
    "The firm": "organization",
    "The group": "organization",
}
"""First words that may mean what the sentence before is about -> the kind it must have."""


@dataclass(frozen=True, slots=True)
class Title:
    """The words that title an event, and what is known of them."""

    words: str
    asks: str
    """The question of its day."""

    telling: Telling
    """The telling they are of."""

    named: bool = False
    """Whether a name stands in them for a pronoun."""


def title_of(group: Group, story: Story) -> Title | None:
    """Return the title of an event, or None where no telling stands alone."""
    weights = Counter(word for one in group.tellings for word in one.line.lemmas)
    kinds = Counter(kind for one in group.tellings for kind in {*one.happening.kinds, *one.happening.beside})
    happened = any(not one.happening.ahead for one in group.tellings)
    choices = []
    several = len({story.origins[one.line.source] for one in group.tellings}) > 1
    for one in group.tellings:
        words = _words(one, story)
        if words is None or not (several or one.happening.verb or names_any(one, words)):
            continue
        shared = sum(weights[word] for word in one.line.lemmas) / ((len(one.line.lemmas) or 1) * len(group.tellings))
        typical = max(kinds[kind] for kind in one.happening.kinds) / len(group.tellings)
        worth = shared + typical + _plainness(one, words) - (happened and one.happening.ahead)
        choices.append((-round(worth, 3), str(one.line.notes.published), one.line.source, one.place, words, one))
    if not choices:
        return None
    *_, words, best = min(choices, key=lambda choice: choice[:4])
    named = words != best.happening.title
    asks = "" if named else best.happening.asks
    return Title(words, asks or f"When {'is this expected' if best.happening.ahead else 'was this'}: {words}?", best, named)


def _plainness(one: Telling, words: str) -> float:
    """Return how well a telling titles its event: it names somebody, says to whom, is neither bare nor cut."""
    told = one.happening
    worth = 0.5 * names_any(one, words) + 0.2 * (told.patient is not None) + 0.4 * (one.date is not None) + 0.2 * (len(words) > 30)  # noqa: PLR2004 - a full title
    return (
        worth
        - (0.6 if told.pointing else 0.3 if words.startswith("The ") else 0)
        - 0.4 * (words.startswith("The ") and words.count(" ") < _BARE and not names_any(one, words))
        - 0.8 * (not told.verb)
        - 0.3 * (told.under >= 0)
        - 0.4 * (_open_owner(words, one) is not None)
        - 0.4 * told.relative
        - 0.3 * _is_effect(told.verb, told.kinds)
        - 0.01 * min(20, one.line.number)
    )


def _is_effect(verb: str, kinds: Collection[str]) -> bool:
    """Whether a noun, and not the verb, tells what happened: the explosion sent smoke into the sky."""
    return bool(verb) and verb not in SAYING and not VERBS.get(verb, frozenset()) & set(kinds) and bool(set(kinds) & KINDS)


def _words(one: Telling, story: Story) -> str | None:
    """Return the words of a telling where they stand alone."""
    words = one.happening.title
    if (somebodys := _SOMEBODYS.match(words)) is not None:
        words = f"{somebodys['name']} {words[somebodys.end() :]}" if somebodys["name"] else ""
    words = _THE_MAN.sub("", words)
    opens = one.happening.agent or one.happening.patient
    at_start = opens is not None and opens.start == one.line.at.start
    meant = next((first for first in _MEANT if words.startswith(f"{first} ")), None) if at_start else None
    if meant is not None:
        named = _named_before(one, story, _MEANT[meant])
        words = f"{named}{words.removeprefix(meant)}" if named is not None else ""
    elif one.happening.pronoun:
        return None
    if not _SHORTEST <= len(words) <= _LONGEST or words.count(" ") < 2 or not is_printable(words):  # noqa: PLR2004 - who did what
        return None
    told = any(thing in NOUNS for thing in one.happening.things)  # the deal is expected to close
    if meant is None and one.happening.pointing and not told and not names_any(one, words):
        return None
    return _with_owner(words, one, story)


def _with_owner(words: str, one: Telling, story: Story) -> str:
    """Put a name for “his” or “her” where nobody is named or meant before it: of the one person of the sentence."""
    whose = _open_owner(words, one)
    persons = [story.roster.entities[place].name for place in one.line.entities if story.roster.entities[place].kind == "person"]
    if whose is None or len(persons) != 1 or ONCE_NAMED & set(one.happening.things[:1]):
        return words
    owned = f"{persons[0]}’" if persons[0].endswith("s") else f"{persons[0]}’s"
    return f"{words[: whose.start()]}{owned}{words[whose.end() :]}"


def _open_owner(words: str, one: Telling) -> re.Match[str] | None:
    """Return the “his” or “her” of a title before which nobody is named."""
    whose = _WHOSE.search(words)
    return whose if whose is not None and not names_any(one, words[: whose.start()]) else None


def names_any(one: Telling, words: str) -> bool:
    """Whether a title names an entity."""
    return any(re.search(rf"(?<!\w){re.escape(one.line.notes.reading.words(at))}(?!\w)", words) for at, _ in one.line.mentions)


def _named_before(one: Telling, story: Story, kind: str) -> str | None:
    """Return the name of what the sentence before is about: of its subject, or of the only one of its kind after a row of others."""
    place = story.places[one.line.source, one.line.number]
    before = story.lines[place - 1] if place else None
    if before is None or before.source != one.line.source:
        return None
    subject = next((clause.subject for clause in before.clauses if clause.top and clause.subject is not None), None)
    opening = next((entity for at, entity in before.mentions if at.start == before.at.start), None)
    about = before.entity_in(subject) if subject is not None else opening
    if about is not None and story.roster.entities[about].kind == kind:
        return story.roster.entities[about].name
    named = [entity for entity in before.entities if story.roster.entities[entity].kind == kind]
    first = re.split(r",|\s(?:of|in|at|from)\s", before.notes.reading.words(subject))[0] if subject is not None else ""
    others = about is None and first.endswith("s") and kind == "person"  # prosecutors charged the captain, Petros Manou
    return story.roster.entities[named[0]].name if others and len(named) == 1 else None
