"""Which tokens of a parsed paragraph belong to names: the model's word, mended by class words, particles, numbers and hyphens.

Where one name ends and the next begins, `nameruns` tells.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factsheets.drafting import names
from factsheets.drafting.firstnames import FAMILY_FIRST, FIRST_NAMES
from factsheets.drafting.notnames import NOT_NAMES
from factsheets.drafting.places import ADJECTIVES, KNOWN
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LABELS = {
    "PERSON": "person", "ORG": "organization", "GPE": "place", "LOC": "place", "FAC": "place", "WORK_OF_ART": "work", "LAW": "work",
    "PRODUCT": "work",
}  # fmt: skip
_OTHER = word_set("DATE TIME EVENT LANGUAGE PERCENT MONEY QUANTITY ORDINAL CARDINAL")
_NAME_TAGS = word_set("NNP NNPS")
_OFFICES = word_set(
    "office department ministry commission agency administration committee council bureau authority service association institute "
    "center centre board survey organization organisation union federation foundation directorate"
)
_JOINING = frozenset({"d’", "d'", "de", "du", "des", "da", "di", "la", "le", "von", "van", "bin", "ibn", "al", "el", "del", "der", "&"})
_SAINTS = frozenset({"sta", "sto", "ste"})
"""Saints whose point the tokenizer parts from them."""
_WILDS = word_set("riviera alps channel peninsula polynesia guiana steppe outback gulf sea ocean desert straits islands highlands coast")
"""What an adjective of a country makes a place of: French Riviera."""
_OF_HEADS = word_set(
    "valley gulf strait straits bay isle isles cape sea lake temple palace bank university ministry court church house council college "
    "institute bureau department order academy museum chamber"
)
"""Class words that begin a name: Strait of Hormuz."""
_WORDS_TOO = word_set("nice turkey cork java buffalo queens reading mobile phoenix bath hue cali medina chad mali niger goa providence")
"""Places whose names are words too, or near to one."""
PEERS = word_set("duke duchess earl prince princess marquess marquis viscount countess baroness")
"""Titles that name a person with what they are of: Duke of Sussex."""
HYPHENED = word_set(
    "based born led like style owned backed era run made controlled bound wide run held area elect linked related inspired occupied "
    "administered trained educated speaking friendly funded sponsored flagged built designed class type only free old year in on up"
)
"""What follows a name and a hyphen and is no part of it."""
_LONGEST_HALF = 6
"""Letters of the second half of a Korean or Chinese given name."""
NUMBERED = word_set("office unit terminal region district battalion division area zone sector precinct rule channel pier gate")
"""Words that a number after them tells from their like."""
_FEW = 3


def marked(doc: Doc) -> list[str | None]:
    """Give each token None, or what makes it part of a name: the number and kind of its entity, or empty for a bare proper noun."""
    marks: list[str | None] = [None] * len(doc)
    blocked: set[int] = set()
    for number, entity in enumerate(doc.ents):
        kept = entity.label_ == "EVENT" and entity[-1].lower_ in names.WORK_HEADS | names.ORG_HEADS
        if entity.label_ in _LABELS:
            for token in entity:
                marks[token.i] = f"{number}:{_LABELS[entity.label_]}"
        elif entity.label_ in _OTHER and not kept:
            blocked.update(token.i for token in entity if not _could_be_name(token) and not is_minister(token))
    for token in doc:
        if marks[token.i] is None and token.i not in blocked and _proper(token):
            marks[token.i] = ""
    _join_particles(doc, marks)
    _join_offices(doc, marks)
    _join_ships(doc, marks)
    _join_of(doc, marks)
    _join_numerals(doc, marks)
    _join_hyphens(doc, marks)
    _join_numbers(doc, marks)
    return marks


def _join_of(doc: Doc, marks: list[str | None]) -> None:
    """Read a class word with what it is of as one name: Valley of the Kings, Court of Justice."""
    for token in doc[:-2]:
        if (
            not token.text[0].isupper()
            or token.is_sent_start
            or token.lower_ not in _OF_HEADS | PEERS
            or (token.i and marks[token.i - 1] is not None)
        ):
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
            kind = "place" if token.lower_ in names.PLACE_HEADS else "person" if token.lower_ in PEERS else "organization"
            for place in range(token.i, last):
                marks[place] = f"{token.i}-of:{kind}"


def _join_numerals(doc: Doc, marks: list[str | None]) -> None:
    """Let a ruler's number be part of the name: Seuthes II."""
    for token in doc[1:]:
        before = doc[token.i - 1]
        if (
            re.fullmatch(r"[IVX]{2,5}", token.text)
            and before.pos_ == "PROPN"
            and before.text != "War"
            and before.ent_type_ not in {"WORK_OF_ART", "PRODUCT"}
        ):
            marks[before.i] = marks[before.i] or f"{token.i}-ruler:person"
            marks[token.i] = marks[before.i]


def _join_hyphens(doc: Doc, marks: list[str | None]) -> None:
    """Let the second half of a given name join the first: Kang Min-kyu, Lee Jun-Seok."""
    for token in doc[2:-1]:
        before, after = doc[token.i - 1], doc[token.i + 1]
        glued = token.text == "-" and not before.whitespace_ and not token.whitespace_
        if not glued or marks[before.i] is None or marks[before.i - 1] is None or not after.text.isalpha() or after.lower_ in HYPHENED:
            continue
        person = (marks[before.i] or "").endswith(":person")
        if doc[before.i - 1].lower_ in FAMILY_FIRST and before.text.istitle() and len(after) <= _LONGEST_HALF:
            for place in range(before.i - 1, after.i + 1):
                marks[place] = f"{token.i}-given:person"
        elif after.text.istitle() and (person or doc[before.i - 1].lower_ in FIRST_NAMES):
            marks[token.i] = marks[after.i] = marks[before.i]


def _join_numbers(doc: Doc, marks: list[str | None]) -> None:
    """Let a number be part of the name it ends: Police Regional Office 8, Air Force One."""
    for token in doc[1:]:
        before = doc[token.i - 1]
        numbered = before.lower_ in NUMBERED and token.text.isdecimal() and len(token) <= _FEW
        if marks[before.i] is not None and (numbered or (before.text == "Force" and token.text in {"One", "Two"})):
            kind = ":work" if before.text == "Force" else ""
            marks[token.i] = f"{token.i}-numbered{kind}" if kind else marks[before.i]
            for place in range(max(0, token.i - 2), token.i) if kind else ():
                marks[place] = marks[token.i]


def _join_ships(doc: Doc, marks: list[str | None]) -> None:
    """Read the letters before a ship's name and the words after them as one name: MV Princess of the Stars, M/B Olga."""
    for token in doc[:-3]:
        slashed = doc[token.i + 1].text == "/" and doc[token.i : token.i + 3].text in names.SHIPS
        last = token.i + (3 if slashed else 1)
        if not (slashed or token.text in names.SHIPS) or last >= len(doc) or not doc[last].text[0].isupper():
            continue
        while last < len(doc) and not doc[last].is_sent_start and _sails_on(doc, last):
            last += 1
        for place in range(token.i, last):
            marks[place] = f"{token.i}-ship:work"


def _sails_on(doc: Doc, place: int) -> bool:
    """Whether a word is part of the ship's name before it: one with a capital, or a small one before such a one."""
    small = doc[place].lower_ in {"of", "the", "."} and place + 1 < len(doc)
    return doc[place].text[0].isupper() or (small and (doc[place + 1].text[0].isupper() or doc[place + 1].text == "the"))


def _join_offices(doc: Doc, marks: list[str | None]) -> None:
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


def _join_particles(doc: Doc, marks: list[str | None]) -> None:
    """Let small words between two parts of one name join them: Cap d'Antibes, Rue de Rivoli."""
    for token in doc[1:-1]:
        before, after = marks[token.i - 1], marks[token.i + 1]
        if token.text == "." and doc[token.i - 1].lower_ in _SAINTS and doc[token.i + 1].text[0].isupper():
            marks[token.i - 1] = marks[token.i] = marks[token.i + 1] = after or before or ""
            continue
        if token.lower_ == "d" and doc[token.i + 1].text in {"’", "'"} and token.i + 2 < len(doc) and before and marks[token.i + 2]:
            marks[token.i] = marks[token.i + 1] = marks[token.i + 2] = before
            continue
        without = token.lower_ == "without" and doc[token.i + 1].lower_ == "borders"
        joins = (token.lower_ in _JOINING or without) and not token.is_sent_start and not doc[token.i + 1].is_sent_start
        if not joins or marks[token.i] is not None or before is None or after is None:
            continue
        marks[token.i] = before or after
        place = token.i + 1
        while before and after and place < len(doc) and marks[place] == after:
            marks[place] = before
            place += 1


def is_minister(token: Token) -> bool:
    """Whether “May” is somebody's name and no month: it speaks, owns, or follows a title."""
    if token.text != "May":
        return False
    called = token.i > 0 and (names.has_title(token.nbor(-1).text) or token.nbor(-1).lower_ in FIRST_NAMES)
    return called or (token.dep_ in {"nsubj", "poss"} and token.ent_type_ != "DATE")


def _could_be_name(token: Token) -> bool:
    """Whether a token that the model took into a date or a number is rather an acronym or a firm."""
    return bool(names.is_acronym(token.text)) and token.text.casefold() not in NOT_NAMES


def _proper(token: Token) -> bool:
    text = token.text
    if names.is_product(text):
        return True
    if not text[0].isupper() or (text.casefold() in NOT_NAMES and not is_minister(token)):
        return False
    if (
        token.ent_type_ == "NORP"
        and (text.casefold() in ADJECTIVES or text.endswith(("ans", "ians", "ese", "ish", "ists")))
        and not _heads_name(token)
    ):
        return False
    if names.is_acronym(text):
        return not token.is_stop or text in {"US", "WHO", "IT", "UP"}
    if token.tag_ not in _NAME_TAGS and token.ent_type_ != "NORP" and text.casefold() not in KNOWN - _WORDS_TOO:
        return False
    return not (token.is_sent_start and (text.isupper() or token.is_stop))


def _heads_name(token: Token) -> bool:
    """Whether an adjective of a country begins the name of a body: Chinese Semiconductor Industry Association."""
    doc, last = token.doc, token.i + 1
    while last < len(doc) and doc[last].text[0].isupper() and doc[last].tag_ in _NAME_TAGS and not doc[last].is_sent_start:
        last += 1
    head = doc[last - 1].lower_
    if last - token.i == 2 and head in _WILDS:  # noqa: PLR2004 - an adjective and its noun
        return True
    return last - token.i > 2 and (head in names.ORG_HEADS or head.strip(".") in names.ORG_SUFFIXES)  # noqa: PLR2004 - two more words
