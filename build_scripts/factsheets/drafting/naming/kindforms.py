"""What a name's own words say of its kind: its place in a list, its class words, the way it is written.

They say the same wherever the name stands; what the words around it say is for `kindsaround` and its like.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factsheets.drafting.naming import kindwords, nameclasses, names
from factsheets.drafting.naming.bodies import BODIES, MAKERS, WORKS
from factsheets.drafting.naming.firstnames import FIRST_NAMES
from factsheets.drafting.naming.kindclasses import NOUNS
from factsheets.drafting.naming.places import COUNTRIES, KNOWN
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from factsheets.drafting.naming.kindvotes import Candidate

LISTED = 4.0
"""What it is worth that a list knows a name as a place's."""

_UNITS = word_set("motor motors research services airplanes store stores financial credit studio europe north asia")
"""What makes a unit of a firm, and no product, of what follows its name."""

_LANDS = word_set(
    "southeast southwest northeast northwest north south east west northern southern eastern western central new great greater upper "
    "lower outer inner mid middle equatorial french british dutch spanish portuguese papua democratic republic people's federal united "
    "mainland rural sub-saharan island isle gulf mount lake san santa saint st sir lord lady"
)
"""First words that leave a country's name the name of a place: South Sudan."""

_SIDES = word_set("north south east west northern southern eastern western central upper lower inner outer greater mainland")
"""Words that make a place of the name of another."""

_SERVICES = word_set("school protection water fire hospital transit sanitation health irrigation")
"""What a district that is a body provides."""

_LONGEST_INITIALS = 6

_BEFORE_COUNTRIES = _LANDS | FIRST_NAMES
_TOWNS = KNOWN - COUNTRIES
_PLACES = KNOWN | {"area", "north", "south", "east", "west"}
_NO_PRODUCTS = _UNITS | nameclasses.ORG_WORDS | KNOWN


def by_form(made: Candidate) -> None:
    """Let the words of a name vote for its kind."""
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
    if re.fullmatch(r"[A-Z]{1,3}-\d{1,3}[A-Z]?", made.text.split()[0]):
        made.vote("work", 3.0)  # MH-60 Thunder
    if first in BODIES and made.text.split()[0].isupper() and others & _PLACES:
        made.vote("organization", 4.0)  # NBC Bay Area
    if first in kindwords.LEADING and not others & nameclasses.WORK_HEADS:
        made.vote("organization", 3.0)
    if first in kindwords.CLUBS:
        made.vote("organization", 2.5)
    if first in nameclasses.PLACE_HEADS or first in kindwords.STREETS:
        made.vote("place", 3.0)
    if first in COUNTRIES and first not in kindwords.NAMED_LIKE_PEOPLE and made.votes.get("person"):
        made.vote("organization", 2.5)


def _by_all_words(made: Candidate, parts: set[str]) -> None:
    if any(part.istitle() and part.casefold() in kindwords.VESSELS for part in made.text.split()[1:-1]):
        made.vote("work", 4.0)  # Coast Guard Cutter Olga
    if re.search(r"\bJournal of\b|^(?:Annals|Proceedings|Transactions) of\b", made.text):
        made.vote("work", 5.0)
    elif re.search(r"\b(?:of|for) ", made.text) and not nameclasses.ORG_WORDS.isdisjoint(parts):
        made.vote("organization", 3.0)
    if re.search(r"(?:^|\s)(?:[A-Z]\.\s?)+[A-Z][a-z]+$|\s(?:Jr|Sr|Junior|Júnior)\.?$|\b(?:bin|ibn|al|van|von)\b", made.text):
        made.vote("person", 2.0)
