"""Numbers that count nothing: they tell a thing from others of its kind (Room 12, the 486 chip), or a person's age.

Each question is asked of one number in a parsed sentence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factsheets.drafting.syntax import text_of
from factsheets.drafting.times.calendar import MONTHS
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from factsheets.drafting.figures.figure import Figure

_OLDEST = 120
"""Years no person is older than."""

_NUMBERED = word_set(
    "court room article section chapter flight boeing airbus highway route interstate apollo no number gate platform unit type mark "
    "class grade level phase stage page volume episode season act rule title proposition amendment channel radio area zone district "
    "ward precinct line pier terminal building apartment suite formula tier model windows iphone galaxy playstation xbox case street "
    "avenue exhibit resolution bill directive regulation platoon company battalion"
)
"""What is told apart by a number: Room 12, Boeing 737."""

_NUMBERS_OF = re.compile(
    r"\b(?:Highways|Routes|Rooms|Flights|Sections|Articles|Chapters|Lines|Gates|Interstates|Platforms)\s(?:\d+(?:,|\s(?:and|or|to))\s)*$"
)
"""What several are told apart by numbers: Highways 70 and 99."""

_EMERGENCY = frozenset({"911", "999", "112", "000"})
"""Numbers that are called for help: dozens of 911 calls."""

_COLLECTIVE = word_set(
    "crew staff personnel police aircraft spacecraft people cattle fish sheep deer infantry cavalry series species offspring folk youth "
    "head dead injured wounded missing percent cent square cubic million billion trillion thousand hundred dozen"
)
"""Nouns that a number above one counts in the singular."""

_AGED = re.compile(r"(?:\b(?:[Aa]ged?|[Aa]ge of)\s|,\s(?:then|now)\s)$")
"""Words that make the number after them an age."""

_ONE_OF = frozenset({"every", "each", "any", "no", "this", "that", "the", "which", "another"})
"""Words after which “one” is a pronoun."""


def is_designation(figure: Figure, doc: Doc, first: Token, noun: Token | None) -> bool:
    """Whether a number only tells a thing from others of its kind: Room 12, team no. 225, the 486 chip.

    `first` is the number's first word, `noun` the one it would count.
    """
    before = doc[first.i - 1] if first.i > first.sent.start else None
    if before is None or not figure.value.isdigit():
        return False
    if before.lower_.rstrip(".") in {"no", "nos", "number"} or (before.text == "." and first.i > 1 and doc[first.i - 2].lower_ == "no"):
        return first.text.isdigit()
    several = _NUMBERS_OF.search(text_of(doc), first.sent.start_char, first.idx) is not None
    if several or (before.lower_.rstrip(".") in _NUMBERED and (before.text[:1].isupper() or (noun is not None and noun == before))):
        return True
    if noun is not None and noun.lemma_ == "call" and first.text in _EMERGENCY:
        return True
    if before.text[:1].isupper() and before.pos_ == "PROPN" and first.head == before:
        return True
    return first.text.isdigit() and first.text != "1" and _is_model(first, noun)


def _is_model(number: Token, noun: Token | None) -> bool:
    """Whether a number in figures stands before one thing, not several: the 486 chip; the 486 is."""
    told = number.nbor(-1).dep_ in {"det", "poss", "case"}
    if noun is None:
        return told and number.nbor(-1).lower_ in {"the", "a", "an"} and number.dep_ == "nsubj" and number.head.tag_ == "VBZ"
    beside = noun.i > number.i and text_of(number.doc)[number.idx + len(number) : number.idx + len(number) + 1] == " "
    return told and beside and noun.tag_ == "NN" and noun.lower_ not in _COLLECTIVE and len(number.text) > 1


def is_pronoun(text: str, first: Token) -> bool:
    """Whether “one” counts nothing: every one of them, the one that."""
    return text == "one" and first.i > first.sent.start and first.nbor(-1).lower_ in _ONE_OF


def is_or_two(text: str, doc: Doc, start: int) -> bool:
    """Whether “two” only softens a length before it: a year or two."""
    return text == "two" and re.search(r"\ban?\s+\w+\s+or\s+$", text_of(doc)[max(0, start - 30) : start]) is not None


def is_age(figure: Figure, doc: Doc, noun: Token | None, root: Token) -> bool:
    """Whether a number is an age: Berg, 34, said; aged 34; she is 34; until she turns 18."""
    if not figure.value.isdigit() or int(figure.value) > _OLDEST or figure.bound != "=":
        return False
    start = figure.number[0]
    if _AGED.search(text_of(doc), max(0, start - 10), start):
        return True
    if noun is None and root.head.lemma_ == "be" and _is_person_that(root.head):
        return True
    if noun is None and root.head.lemma_ == "turn" and root.dep_ in {"dobj", "attr", "acomp", "oprd"}:
        return True
    return _stands_apart(figure, doc, noun)


def _stands_apart(figure: Figure, doc: Doc, noun: Token | None) -> bool:
    """Whether a number stands between commas after a name or a noun: Berg, 34, said; the miner, 34, said."""
    start, end = figure.number
    before = next((one for one in reversed(doc) if one.idx + len(one) <= start - 2), None)
    if text_of(doc)[start - 2 : start] != ", " or before is None or before.lower_.rstrip(".") in MONTHS:  # Sunday, Nov, 19, 2017
        return False
    if noun is not None and noun.pos_ == "PROPN" and noun.idx < start:
        return True
    closed = re.match(r",(?!\d)|\.\s|\.$|;", text_of(doc)[end:]) is not None
    return closed and before.tag_ in {"NN", "NNP"} and not before.text[0].isdigit()


def _is_person_that(verb: Token) -> bool:
    """Whether the subject of “is” is a person, by name or pronoun."""
    return any(one.dep_ == "nsubj" and (one.ent_type_ == "PERSON" or one.lower_ in {"he", "she", "who"}) for one in verb.children)
