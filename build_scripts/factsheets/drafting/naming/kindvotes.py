"""What speaks for each kind of a name: the model's word, the name's own words, the words around it, and the list it stands in.

It only votes; which kind a name is comes out of all its mentions together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

from factsheets.drafting.naming import kindwords, nameclasses, names
from factsheets.drafting.naming.bodies import BODIES, MAKERS, WORKS
from factsheets.drafting.naming.firstnames import FIRST_NAMES
from factsheets.drafting.naming.kindclasses import NOUNS
from factsheets.drafting.naming.kinddeeds import done
from factsheets.drafting.naming.kindsaround import bodies, people, places, works
from factsheets.drafting.naming.kindsyntax import told
from factsheets.drafting.naming.nearby import Around
from factsheets.drafting.naming.places import COUNTRIES, KNOWN
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc

KINDS = ("organization", "person", "place", "work", "group")
NOTHING = "nothing"
"""What is voted for where a name is of no kind: a storm, a war."""

LABEL = 2.0
"""What the model's word is worth."""

LISTED = 4.0
"""What it is worth that a list knows a name as a place's."""

_AROUND = {"person": people, "place": places, "organization": bodies, "work": works}
"""Kind -> what the words around a name say for it; in the order they are asked."""

_UNITS = word_set("motor motors research services airplanes store stores financial credit studio europe north asia")
"""What makes a unit of a firm, and no product, of what follows its name."""

_RAILS = word_set("train railway derail derailment rail locomotive")
"""What tells that an Express is a train."""

_SOFT = word_set("software app code programming server database developer computing programmer website browser")
"""What tells that a name known as a place and as a language is the language."""

_SERVICES = word_set("school protection water fire hospital transit sanitation health irrigation")
"""What a district that is a body provides."""

_SEA = kindwords.VESSELS | {"sea", "sail", "sink", "capsize"}
"""What tells that an unknown name may be a ship's."""

_LANDS = word_set(
    "southeast southwest northeast northwest north south east west northern southern eastern western central new great greater upper "
    "lower outer inner mid middle equatorial french british dutch spanish portuguese papua democratic republic people's federal united "
    "mainland rural sub-saharan island isle gulf mount lake san santa saint st sir lord lady"
)
"""First words that leave a country's name the name of a place: South Sudan."""

_SIDES = word_set("north south east west northern southern eastern western central upper lower inner outer greater mainland")
"""Words that make a place of the name of another."""

_BEFORE_COUNTRIES = _LANDS | FIRST_NAMES
_TOWNS = KNOWN - COUNTRIES
_WORKS_AND_PLACES = WORKS & KNOWN
_NO_PRODUCTS = _UNITS | nameclasses.ORG_WORDS | KNOWN

_LISTED = re.compile(r",\s|,?\s(?:and|or)\s(?:the\s)?")
_FROM, _TO = re.compile(r"\bfrom (?:the )?$"), re.compile(r"\sto\s(?:the\s)?")
"""What leads to the two ends of a journey."""
_LONGEST_INITIALS = 6
_FIRM = 4.0
"""Votes by which a name in a list is of its kind whatever stands beside it."""


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

    label: str = ""
    """The kind the model took it for, whose vote is among the others; or empty."""

    def vote(self, kind: str, weight: float) -> None:
        """Add to what speaks for a kind."""
        self.votes[kind] = self.votes.get(kind, 0.0) + weight


def judge(made: Candidate, doc: Doc, first: int, last: int, label: str) -> None:
    """Let the model and the words in and around a name vote."""
    if label:
        made.label = label
        made.vote(label, LABEL)
    _by_form(made)
    if made.text.endswith(" Express") and any(token.lemma_.casefold() in _RAILS for token in doc):
        made.vote("work", 4.0)
    while first < last and doc[first].idx < made.start:
        first += 1
    while last > first + 1 and doc[last - 1].idx >= made.end:
        last -= 1
    if made.text.casefold() in _WORKS_AND_PLACES and any(token.lemma_.casefold() in _SOFT for token in doc):
        made.vote("work", 6.0)  # Java, in an article on software
    if _may_sail(made, doc, first, last):
        made.vote("work", 1.0)
    for kind, votes in _AROUND.items():
        around = Around(doc, first, last, made.text, made.votes)
        for weight in votes(around):
            made.vote(kind, weight)
    for kind, weight in chain(told(doc, first, last), done(doc, first, last)):
        made.vote(kind, weight)


def _may_sail(made: Candidate, doc: Doc, first: int, last: int) -> bool:
    """Whether an unknown name after “the”, may be a ship's: a vessel stands in the paragraph."""
    if made.label in {"place", "organization"} or not first or doc[first - 1].lower_ != "the" or names.is_acronym(made.text):
        return False
    if made.text.endswith("s") or (last < len(doc) and doc[last].pos_ in {"NOUN", "PROPN"}):
        return False
    return any(token.lemma_.casefold() in _SEA for token in doc)


def agree(found: list[Candidate], text: str) -> None:
    """Let names in one list vote for each other: in Nyabwera, Kitaro and Buhanga."""
    series: list[Candidate] = []
    for one in found:
        gap = text[series[-1].end : one.start] if series else ""
        way = _TO.fullmatch(gap) and len(series) == 1 and _FROM.search(text, 0, series[0].start)
        if not way and not _LISTED.fullmatch(gap):
            series = [one]
            continue
        series.append(one)
        if "," not in gap or len(gap) > len(", "):  # the last of a list stands after “and”
            _share(series)
            series = []


def _share(series: list[Candidate]) -> None:
    """Give each name of a list half of what speaks for the others, on the average, and as much again where the first is a place."""
    votes = [dict(one.votes) for one in series]
    if any(one.get("person", 0) >= _FIRM for one in votes) and any(one.get("place", 0) >= _FIRM for one in votes):
        return  # Ann Ortega of Malta, and Jan Berg of Gozo
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
    if low in KNOWN or _is_side(parts):
        made.vote("place", LISTED)
    elif re.sub(r" \d{1,4}$", "", low) in WORKS or (
        len(parts) > 1 and parts[0] in BODIES and (parts[-1] in WORKS or names.is_product(made.text.split()[-1]))
    ):
        made.vote("work", 5.0)
    elif low in BODIES or low.rstrip("0123456789") in BODIES:  # ITV4
        made.vote("organization", 5.0 if len(parts) > 1 else 4.0)
    elif re.fullmatch(r"[A-Z]{2,4}-?\d{1,4}[A-Z]?|[A-Z]\d{3}[A-Z]?", made.text):
        made.vote("work", 3.0)  # a flight, an aircraft, a device
    elif all(names.is_acronym(part) for part in made.text.split()) and len(made.text) <= _LONGEST_INITIALS:
        made.vote("organization", 1.5)
    if names.is_product(made.text.split()[0]) and low not in BODIES:
        made.vote("work", 4.0)
    if names.is_camel(made.text):
        made.vote("organization", 2.0)
    if len(parts) > 1:
        _by_last_word(made, parts[-2] if parts[-1].isdecimal() else parts[-1])
        _by_first_word(made, parts[0])
        _by_all_words(made, set(parts))
    elif parts[0] in nameclasses.PLACE_HEADS:
        made.vote("place", 3.0)


def _is_side(parts: list[str]) -> bool:
    """Whether a name is a side of a known place: Northern California, Pretoria East."""
    return (parts[0] in _SIDES and " ".join(parts[1:]) in KNOWN) or (parts[-1] in _SIDES and " ".join(parts[:-1]) in KNOWN)


def _by_last_word(made: Candidate, last: str) -> None:
    if last in nameclasses.ORG_SUFFIXES or (last == "district" and _SERVICES & set(made.text.casefold().split())):
        made.vote("organization", 4.0)
    elif last in nameclasses.ORG_HEADS or names.is_compound_body(last):
        made.vote("organization", 3.0)
    elif last in nameclasses.WORK_HEADS:
        made.vote("work", 3.5)
    elif last in nameclasses.PLACE_HEADS:
        made.vote("place", 3.0)
    elif last.endswith("s") and " ".join(made.text.casefold().split()[:-1]) in _TOWNS:
        made.vote("organization", 2.5)  # a team: Chicago Bulls
    elif _is_team(made):
        made.vote("organization", 2.5)
    elif last in COUNTRIES and made.text.casefold() not in KNOWN and made.text.split()[0].casefold() not in _BEFORE_COUNTRIES:
        made.vote("organization", 2.5)  # Maritime New Zealand
    elif (kind := NOUNS.get(last, "person")) != "person":
        made.vote(kind, 2.5 if kind == "work" else 1.5)


def _is_team(made: Candidate) -> bool:
    """Whether a town is followed by one word that is no class of places: Miami Heat."""
    *town, last = made.text.casefold().split()
    free = (
        last not in nameclasses.PLACE_HEADS
        and last not in KNOWN
        and last.isalpha()
        and made.text.split()[-1].istitle()
        and NOUNS.get(last) != "place"
    )
    return " ".join(town) in _TOWNS and free and " ".join(town) not in FIRST_NAMES


def _by_first_word(made: Candidate, first: str) -> None:
    others = {part.strip(".,").casefold() for part in made.text.split()[1:]}
    if first in MAKERS and not _NO_PRODUCTS & others:
        made.vote("work", 2.5)
    if made.text.split()[0] in nameclasses.SHIPS:
        made.vote("work", 6.0)
    if first in kindwords.LEADING and not others & nameclasses.WORK_HEADS:
        made.vote("organization", 3.0)
    if first in kindwords.CLUBS:
        made.vote("organization", 2.5)
    if first in nameclasses.PLACE_HEADS or first in kindwords.STREETS:
        made.vote("place", 3.0)
    if first in COUNTRIES and first not in kindwords.NAMED_LIKE_PEOPLE and made.votes.get("person"):
        made.vote("organization", 2.5)


def _by_all_words(made: Candidate, parts: set[str]) -> None:
    if re.search(r"\b(?:of|for) ", made.text) and not nameclasses.ORG_WORDS.isdisjoint(parts):
        made.vote("organization", 3.0)
    if re.search(r"(?:^|\s)(?:[A-Z]\.\s?)+[A-Z][a-z]+$|\s(?:Jr|Sr|Junior|Júnior)\.?$|\b(?:bin|ibn|al|van|von)\b", made.text):
        made.vote("person", 2.0)
