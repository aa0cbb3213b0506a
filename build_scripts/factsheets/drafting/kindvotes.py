"""What speaks for each kind of a name: the model's word, the name's own words, the words around it, and the list it stands in.

It only votes; which kind a name is comes out of all its mentions together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factsheets.drafting import kindwords, names
from factsheets.drafting.bodies import BODIES, MAKERS, WORKS
from factsheets.drafting.kindsaround import Around, bodies, people, places, works
from factsheets.drafting.places import COUNTRIES, KNOWN
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc

KINDS = ("organization", "person", "place", "work", "group")
NOTHING = "nothing"
"""What is voted for where a name is of no kind: a storm, a war."""

_AROUND = {"person": people, "place": places, "organization": bodies, "work": works}
"""Kind -> what the words around a name say for it; in the order they are asked."""

_UNITS = word_set("motor motors research services airplanes store stores financial credit studio europe north asia")
"""What makes a unit of a firm, and no product, of what follows its name."""

_LISTED = re.compile(r",\s|,?\s(?:and|or)\s(?:the\s)?")
_LONGEST_INITIALS = 6


@dataclass(slots=True)
class Candidate:
    """A name seen once, with what speaks for each kind."""

    start: int
    """First letter in the paragraph."""

    end: int
    """One past the last letter."""

    text: str
    """The form as written."""

    votes: dict[str, float] = field(default_factory=dict)
    """Kind -> weight of what speaks for it."""

    first: bool = False
    """Whether it opens a sentence, where every word has a capital."""

    def vote(self, kind: str, weight: float) -> None:
        """Add to what speaks for a kind."""
        self.votes[kind] = self.votes.get(kind, 0.0) + weight


def judge(made: Candidate, doc: Doc, first: int, last: int, label: str) -> None:
    """Let the model and the words in and around a name vote."""
    if label:
        made.vote(label, 2.0)
    _by_form(made)
    while first < last and doc[first].idx < made.start:
        first += 1
    for kind, votes in _AROUND.items():
        around = Around(doc, first, last, made.text, made.votes)
        for weight in votes(around):
            made.vote(kind, weight)


def agree(found: list[Candidate], text: str) -> None:
    """Let names in one list vote for each other: in Nyabwera, Kitaro and Buhanga."""
    series: list[Candidate] = []
    for one in found:
        gap = text[series[-1].end : one.start] if series else ""
        if not _LISTED.fullmatch(gap):
            series = [one]
            continue
        series.append(one)
        if "," not in gap or len(gap) > len(", "):  # the last of a list stands after “and”
            _share(series)
            series = []


def _share(series: list[Candidate]) -> None:
    """Give each name of a list half of what speaks for the others, on the average, and as much again where the first is a place."""
    votes = [dict(one.votes) for one in series]
    for number, one in enumerate(series):
        others = [other for place, other in enumerate(votes) if place != number]
        for kind in KINDS:
            mean = sum(other.get(kind, 0.0) for other in others) / len(others)
            if mean > 0:
                one.vote(kind, mean / 2)
    leading = votes[0].get("place", 0.0)
    if leading > max(votes[0].get(kind, 0.0) for kind in ("organization", "person")):
        for one in series[1:]:
            one.vote("place", leading / 2)


def _by_form(made: Candidate) -> None:
    parts = [word.strip(".,").casefold() for word in made.text.split()]
    low = made.text.casefold()
    if low in KNOWN:
        made.vote("place", 4.0)
    elif low in WORKS or (len(parts) > 1 and parts[0] in BODIES and (parts[-1] in WORKS or names.is_product(made.text.split()[-1]))):
        made.vote("work", 5.0)
    elif low in BODIES:
        made.vote("organization", 5.0 if len(parts) > 1 else 4.0)
    elif re.fullmatch(r"[A-Z]{2,3}-?\d{2,4}[A-Z]?", made.text):
        made.vote("work", 3.0)  # a flight, an aircraft
    elif names.is_acronym(made.text) and len(made.text) <= _LONGEST_INITIALS:
        made.vote("organization", 1.5)
    if names.is_product(made.text.split()[0]) and low not in BODIES:
        made.vote("work", 4.0)
    if names.is_camel(made.text):
        made.vote("organization", 2.0)
    if len(parts) > 1:
        _by_last_word(made, parts[-1])
        _by_first_word(made, parts[0])
        _by_all_words(made, set(parts))
    elif parts[0] in names.PLACE_HEADS:
        made.vote("place", 3.0)


def _by_last_word(made: Candidate, last: str) -> None:
    if last in names.ORG_SUFFIXES:
        made.vote("organization", 4.0)
    elif last in names.ORG_HEADS:
        made.vote("organization", 3.0)
    elif last in names.WORK_HEADS:
        made.vote("work", 3.5)
    elif last in names.PLACE_HEADS:
        made.vote("place", 3.0)
    elif last.endswith("s") and " ".join(made.text.casefold().split()[:-1]) in KNOWN - COUNTRIES:
        made.vote("organization", 2.5)  # a team: Chicago Bulls


def _by_first_word(made: Candidate, first: str) -> None:
    others = {part.strip(".,").casefold() for part in made.text.split()[1:]}
    if first in MAKERS and not (_UNITS | names.ORG_HEADS | names.ORG_SUFFIXES | KNOWN) & others:
        made.vote("work", 2.5)
    if made.text.split()[0] in names.SHIPS:
        made.vote("work", 6.0)
    if first in kindwords.CLUBS:
        made.vote("organization", 2.5)
    if first in names.PLACE_HEADS | kindwords.STREETS:
        made.vote("place", 3.0)
    if first in COUNTRIES - kindwords.NAMED_LIKE_PEOPLE and made.votes.get("person"):
        made.vote("organization", 2.5)


def _by_all_words(made: Candidate, parts: set[str]) -> None:
    if re.search(r"\b(?:of|for) ", made.text) and (names.ORG_HEADS | names.ORG_SUFFIXES) & parts:
        made.vote("organization", 3.0)
    if re.search(r"(?:^|\s)(?:[A-Z]\.\s?)+[A-Z][a-z]+$|\s(?:Jr|Sr)\.?$|\b(?:bin|ibn|al|van|von)\b", made.text):
        made.vote("person", 2.0)
