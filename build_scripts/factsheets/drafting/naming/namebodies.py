"""Names of bodies that run on over small words: offices of a country, courts of something, departments of this and that.

Each rule changes the marks of a parsed paragraph in place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factsheets.drafting.naming import nameclasses, names
from factsheets.drafting.naming.bodies import BODIES
from factsheets.drafting.naming.places import COUNTRIES, KNOWN
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FEW = 3

_LAST_OF_COUNTRIES = {country.split()[-1] for country in COUNTRIES}

_OFFICES = word_set(
    "office department ministry commission agency administration committee council bureau authority service association institute "
    "center centre board survey organization organisation union federation foundation directorate"
)

_OF_BODIES = word_set(
    "board center centre party federation university ministry council department institute academy bank association union league college "
    "bureau office commission committee society chamber confederation congress assembly governors trustees directors museum gallery "
    "authority foundation organization organisation embassy consulate secretariat directorate school court banc"
)
"""Class words after which “of” goes on with a body's name."""

_TOWNS = KNOWN - COUNTRIES

_NATIONAL = word_set("court bank banc authority federation association museum institute academy university union council college chamber")
"""Class words of a body that is named by its country: Reserve Bank of Malta."""

_OF_HEADS = word_set(
    "valley gulf strait straits bay isle isles cape sea lake temple palace bank university ministry court church house council college "
    "institute bureau department order academy museum chamber port"
)
"""Class words that begin a name: Strait of Hormuz."""

PEERS = word_set("duke duchess earl prince princess marquess marquis viscount countess baroness")
"""Titles that name a person with what they are of: Duke of Sussex."""
_OF_WORDS = _OF_HEADS | PEERS

_FIELD = re.compile(
    r"[A-Z][a-z]*(?:tion|ment|ity|ture|ance|ence|ences|ing|ics|ries|logy|fare|airs|vices|ure|ies|arts|trade|sports?)", re.IGNORECASE
)
"""Words that name what a body is for."""


def join_offices(doc: Doc, marks: list[str | None]) -> None:
    """Read a country and the words up to a class word as one name: U.S. Patent and Trademark Office."""
    for token in doc:
        if token.lower_ not in _OFFICES or marks[token.i] is None or token.is_sent_start:
            continue
        first = token.i
        while first > 0 and not doc[first].is_sent_start:
            before = doc[first - 1]
            small = (
                before.lower_ in {"and", "of", "for", "on"}
                and first > 1
                and doc[first - 2].text[0].isupper()
                and doc[first - 2].pos_ == "PROPN"
            )
            if not small and not (
                before.text[0].isupper() and before.pos_ == "PROPN" and (marks[first - 1] or "").split(":")[-1] != "person"
            ):
                break
            if (
                small
                and marks[first - 2]
                and (marks[first - 2] or "").split(":")[-1] in {"organization", "person", "place"}
                and before.lower_ == "and"
            ):
                break
            first -= 1
        if token.i - first >= _FEW - 1:
            for place in range(first, token.i + 1):
                marks[place] = f"{token.i}-office:organization"


def _follows_name(doc: Doc, place: int, marks: list[str | None]) -> bool:
    """Whether a name, and no article alone, stands before a token."""
    return place > 0 and marks[place - 1] is not None and doc[place - 1].lower_ != "the"


def join_of(doc: Doc, marks: list[str | None]) -> None:
    """Read a class word with what it is of as one name: Valley of the Kings, Court of Justice."""
    for token in doc[:-2]:
        if not token.text[0].isupper() or token.lower_ not in _OF_WORDS or _follows_name(doc, token.i, marks):
            continue
        last = token.i + 1
        if doc[last].lower_ != "of":
            continue
        last += 2 if doc[last + 1].lower_ == "the" else 1
        first = last
        while (
            last < len(doc) and doc[last].text[0].isupper() and not doc[last].is_sent_start and doc[last].pos_ in {"PROPN", "ADJ", "NOUN"}
        ):
            last += 1
        if last > first:
            kind = "place" if token.lower_ in nameclasses.PLACE_HEADS else "person" if token.lower_ in PEERS else "organization"
            for place in range(token.i, last):
                marks[place] = f"{token.i}-of:{kind}"


def holds_office(token: Token) -> bool:
    """Whether a word is a title or a role: (the) Governor's Office, (the) Malden County Sheriff's Office."""
    return names.has_title(token.text) or token.lower_ in nameclasses.ROLES or token.lower_ in {"coroner", "examiner", "marshal", "clerk"}


def join_held(doc: Doc, marks: list[str | None]) -> None:
    """Read an office that bears its holder's title with the place before it as one name: Malden County Sheriff's Office."""
    for token in doc[2:]:
        if token.text != "Office" or doc[token.i - 1].text not in {"'s", "’s"} or not holds_office(doc[token.i - 2]):
            continue
        first = token.i - 2
        while first and doc[first - 1].pos_ == "PROPN" and doc[first - 1].text[0].isupper() and not doc[first].is_sent_start:
            first -= 1
        for place in range(first, token.i + 1):
            marks[place] = f"{token.i}-held:organization"


def join_bodies(doc: Doc, marks: list[str | None]) -> None:
    """Let a body's name run on over “of” or “for”, and over the fields after “and”: Board of Governors of the Malden Fund."""
    for token in doc[1:-2]:
        before = doc[token.i - 1]
        head = marks[before.i]
        if not head or token.lower_ not in {"of", "for"} or before.lower_ not in _OF_BODIES or not before.text[0].isupper():
            continue
        first = token.i + (2 if doc[token.i + 1].lower_ == "the" else 1)
        if first >= len(doc) or not (_may_go_on(doc[first]) or (before.lower_ in _NATIONAL and doc[first].lower_ in COUNTRIES)):
            continue
        last = first + 1
        while last < len(doc) and doc[last].text[0].isupper() and marks[last] in {marks[first], ""}:
            last += 1
        slip = last + 1 < len(doc) and doc[last].pos_ == "NOUN" and doc[last].text.islower() and doc[last + 1].lower_ == "and"
        if slip and (end := _end_of_fields(doc, last + 1)) > last + 1:
            last = end  # Department of Financial protection and Innovation
        elif last + 1 < len(doc) and doc[last].lower_ == "and":
            last = _end_of_fields(doc, last)
        start = before.i
        while start and marks[start - 1] == head:
            start -= 1
        for place in range(start, last):
            marks[place] = f"{token.i}-body:organization"


def part_seats(doc: Doc, marks: list[str | None]) -> None:
    """Part a firm from the town it is of where its last word is no class of bodies that are named so: Malden Transportation | of Halden."""
    for token in doc[1:-1]:
        head, town = marks[token.i - 1], doc[token.i + 1]
        if token.lower_ != "of" or not head or head != marks[token.i] or marks[token.i + 1] != head or not head.endswith(":organization"):
            continue
        before = doc[token.i - 1].lower_
        classed = before in _OF_BODIES or before in _OF_HEADS or before in nameclasses.ORG_HEADS or before in BODIES
        if not classed and town.lower_ in _TOWNS and (token.i + 2 >= len(doc) or marks[token.i + 2] != head):
            marks[token.i] = None
            marks[token.i + 1] = f"{token.i}-seat:place"


def _may_go_on(token: Token) -> bool:
    """Whether a word after “of” may be part of the body's name, and is no place that everybody knows (the Red Cross of Malta)."""
    return token.text[0].isupper() and not token.is_sent_start and token.lower_ not in KNOWN and token.pos_ in {"PROPN", "ADJ", "NOUN"}


def _end_of_fields(doc: Doc, place: int) -> int:
    """Return where the second field of a body ends, or the place given: Department of Protection | and Innovation."""
    last = place + 1
    while last < len(doc) and last - place <= _FEW and doc[last].text.istitle() and not doc[last].is_sent_start:
        last += 1
    field = last > place + 1 and _FIELD.fullmatch(doc[last - 1].text) is not None
    return last if field and doc[place + 1].ent_type_ not in {"PERSON", "GPE"} else place


def join_led(doc: Doc, marks: list[str | None]) -> None:
    """Let a class word with a capital begin the name after it, though it opens its sentence: Team Norvexa, Radio Malden."""
    for token in doc[:-1]:
        after = doc[token.i + 1]
        led = token.text in {"Team", "Radio"} and marks[token.i] is None and after.text[0].isupper() and not after.is_sent_start
        if led and marks[after.i] is not None:
            marks[token.i] = marks[after.i]


def join_seats(doc: Doc, marks: list[str | None]) -> None:
    """Read a firm with the country it serves as one name: Nintendo of America."""
    for token in doc[1:]:
        before = doc[token.i - 1]
        if token.text in {"First", "Democrats"} and (before.text in {"NZ", "UK"} or before.lower_ in _LAST_OF_COUNTRIES):
            start = before.i - (1 if before.i and doc[before.i - 1 : token.i].text.casefold() in COUNTRIES else 0)
            for place in range(start, token.i + 1):
                marks[place] = f"{token.i}-party:organization"
    for token in doc[:-2]:
        if token.lower_ in BODIES and doc[token.i + 1].lower_ == "of" and doc[token.i + 2].lower_ in COUNTRIES:
            for place in range(token.i, token.i + 3):
                marks[place] = f"{token.i}-seat:organization"
