"""What speaks for each kind of a name: the model's word, the name's own words, and the words around it.

It only votes; which kind a name is comes out of all its mentions together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factsheets.drafting import names
from factsheets.drafting.places import BODIES, CLASSES, COUNTRIES, KNOWN
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc

KINDS = ("organization", "person", "place", "work", "group")
_PEOPLE = word_set(
    "spokesman spokeswoman spokesperson chairman chairwoman president director head official officer analyst professor doctor "
    "resident founder chief manager minister premier leader lawyer attorney expert economist scientist researcher journalist "
    "reporter correspondent editor author actor actress singer player coach captain driver pilot farmer worker student teacher "
    "father mother son daughter brother sister husband wife man woman boy girl victim suspect insurer owner boss executive partner "
    "fellow secretary governor mayor senator judge prosecutor detective commissioner ceo vice deputy former veteran star witness "
    "survivor nurse physician surgeon activist member jeweler jeweller user"
)
_BODIES = word_set(
    "company firm maker group agency newspaper bank startup union party insurer retailer airline consultancy website broadcaster "
    "network manufacturer giant supplier operator chain club team store shop boutique station channel magazine site operator "
    "ministry body rival brand gang charity watchdog regulator ngo"
)
_HELD = word_set(
    "shares stock ceo executives chairman website spokesman spokeswoman headquarters subsidiary employees customers chief profits revenue"
)
_SITES = word_set(
    "hotel airport mosque bridge square street seafront beach stadium palace tower cathedral temple prison jail border resort port"
)
_AREAS = word_set(
    "capital city town village district province island region state county area suburb resort country square street regency arc zone port"
)
_AIMED = word_set(
    "share shares stake stakes invest invested investing investment interest confidence faith trust holding role position believe"
)
_NAMED_LIKE_PEOPLE = word_set("jordan chad georgia israel india kenya china cuba america")
_WHERE = word_set("in near from at off outside across around toward towards into throughout to")
_SPEECH = word_set("say said says tell told add added report reported reports announce announced")
_DATELINE = 12
"""Tokens within which a dateline names its agency."""


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
    shift = first
    while shift < last and doc[shift].idx < made.start:
        shift += 1
    _by_neighbours(made, doc, shift, last)


def _by_form(made: Candidate) -> None:
    parts = [word.strip(".,").casefold() for word in made.text.split()]
    if made.text.casefold() in KNOWN:
        made.vote("place", 4.0)
    elif made.text.casefold() in BODIES:
        made.vote("organization", 4.0)
    elif names.is_acronym(made.text):
        made.vote("organization", 1.5)
    if len(parts) > 1:
        _by_class_words(made, parts)


def _by_class_words(made: Candidate, parts: list[str]) -> None:
    """Let the words of a longer name vote."""
    if parts[-1] in names.ORG_SUFFIXES:
        made.vote("organization", 4.0)
    elif parts[-1] in names.ORG_HEADS:
        made.vote("organization", 3.0)
    elif parts[-1] in names.PLACE_HEADS:
        made.vote("place", 3.0)
    if parts[0] in names.PLACE_HEADS | {"rue", "piazza", "calle", "via", "avenida", "jalan"}:
        made.vote("place", 3.0)
    if parts[0] in COUNTRIES - _NAMED_LIKE_PEOPLE and made.votes.get("person"):
        made.vote("organization", 2.5)
    if re.search(r"\b(?:of|for) ", made.text) and (names.ORG_HEADS | names.ORG_SUFFIXES) & set(parts):
        made.vote("organization", 3.0)
    if re.search(r"(?:^|\s)(?:[A-Z]\.\s?)+[A-Z][a-z]+$", made.text) or re.search(r"\s(?:Jr|Sr)\.?$|\b(?:bin|ibn|al|van|von)\b", made.text):
        made.vote("person", 2.0)


def _by_neighbours(made: Candidate, doc: Doc, first: int, last: int) -> None:
    before = [doc[place].lower_ for place in range(max(0, first - 3), first)]
    after = [doc[place].lower_ for place in range(last, min(len(doc), last + 6))]
    if before[-1:] == ["the"] and " " not in made.text and not names.is_acronym(made.text):
        made.vote("person", -2.0)
    if (
        first > 0
        and doc[first - 1].text == "("
        and first < _DATELINE
        and last < len(doc)
        and doc[last].text == ")"
        and _dashed(doc, last + 1)
    ):
        made.vote("organization", 3.0)
    if doc[first].is_sent_start and first == 0 and made.text.isupper() and after[:1] and after[0] in {",", "(", "-", "–", "—"}:
        made.vote("place", 3.0)
    _as_person(made, before, after)
    _as_place(made, before, after, doc, last)
    _as_body(made, before, after, _head_noun(doc, last))


def _dashed(doc: Doc, place: int) -> bool:
    return place < len(doc) and doc[place].text in {"-", "–", "—", "_", "--", ":"}


def _head_noun(doc: Doc, place: int) -> str:
    """Return the last of the common nouns that follow a name at once: store of “Harbour jewelry store”."""
    found = ""
    while place < len(doc) and doc[place].pos_ in {"NOUN", "ADJ"} and doc[place].text.islower() and not doc[place].is_sent_start:
        found = doc[place].lower_ if doc[place].pos_ == "NOUN" else found
        place += 1
    return found


def _as_place(made: Candidate, before: list[str], after: list[str], doc: Doc, last: int) -> None:
    previous = before[-1] if before else ""
    following = after[0] if after else ""
    if following in CLASSES or following in _SITES or (previous in CLASSES | {"capital"} and not _is_body(made)):
        made.vote("place", 3.0)
    if (following == "-" or following.startswith("-")) and "based" in "".join(after[:2]):
        made.vote("place", 4.0)
    ways = {
        "capital",
        "outskirts",
        "north",
        "south",
        "east",
        "west",
        "northwest",
        "northeast",
        "southwest",
        "southeast",
        "streets",
        "coast",
        "tip",
    }
    if previous == "of" and len(before) > 1 and before[-2] in CLASSES | _AREAS | ways:
        made.vote("place", 3.0)
    if previous in _WHERE and following not in {"'s", "’s"}:
        aimed = len(before) > 1 and before[-2] in _AIMED
        free = not following or not following[0].isalpha() or last >= len(doc) or doc[last].pos_ not in {"NOUN", "PROPN"}
        made.vote("place", (2.1 if free and not aimed else 0.5) if previous == "in" else 0.5)
    if following == "," and any(word in _AREAS for word in after[1:6]) and not any(word in {"in", "of", "from"} for word in after[1:3]):
        made.vote("place", 2.5)
    if following == "," and len(after) > 1 and after[1] in KNOWN and not _is_body(made):
        made.vote("place", 1.0)


def _as_body(made: Candidate, before: list[str], after: list[str], head: str) -> None:
    previous = before[-1] if before else ""
    following = after[0] if after else ""
    if previous in _BODIES or (head in _BODIES and head != "group"):
        made.vote("organization", 2.5)
    if following in {"'s", "’s"} and len(after) > 1 and after[1] in _HELD:
        made.vote("organization", 1.5)
    if previous == "in" and len(before) > 1 and before[-2] in {"shares", "share", "stake", "stakes", "stock"}:
        made.vote("organization", 3.0)
    if following in {"shares", "stock", "ceo", "executives", "spokesman", "spokeswoman"}:
        made.vote("organization", 2.0)
    if following == "," and any(word in _BODIES for word in after[1:6]) and after[1:2] not in (["who"], ["the"]):
        made.vote("organization", 1.5)


def _as_person(made: Candidate, before: list[str], after: list[str]) -> None:
    previous = before[-1] if before else ""
    parts = made.text.split()
    if names.has_title(previous) and previous not in {"former", "vice", "foreign", "acting", "senior"} and not _is_body(made):
        made.vote("person", 3.5 if previous not in {"general", "chief", "director", "chair", "officer"} else 2.0)
    elif previous in _PEOPLE and not _is_body(made):
        made.vote("person", 2.0)
    if len(after) > 2 and after[0] == "," and (re.fullmatch(r"\d{1,3}|\d{1,3}-year-old", after[1]) is not None):  # noqa: PLR2004 - comma, age, comma
        made.vote("person", 3.0)
    if after[:1] == [","] and any(word in _PEOPLE for word in after[1:4]) and not _is_body(made):
        made.vote("person", 2.5)
    if len(parts) in {2, 3} and after[:1] and after[0] in _SPEECH and all(part[0].isupper() for part in parts) and not _is_body(made):
        made.vote("person", 0.8)


def _is_body(made: Candidate) -> bool:
    return made.votes.get("organization", 0) >= 3 or made.votes.get("place", 0) >= 4  # noqa: PLR2004 - votes of a class word
