"""Words that belong to a name though the model left them out or parted them: particles, numbers, hyphens, ships, what a body is of.

Each rule changes the marks of a parsed paragraph in place; where one name ends and the next begins, `nameruns` tells.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factsheets.drafting.naming import namebodies, names, namethings
from factsheets.drafting.naming.bodies import BODIES, WORKS
from factsheets.drafting.naming.firstnames import FAMILY_FIRST, FIRST_NAMES
from factsheets.drafting.naming.kindwords import STREETS
from factsheets.drafting.naming.namenumbers import join_counts, join_numbered
from factsheets.drafting.naming.namespelt import join_spelt
from factsheets.drafting.naming.places import KNOWN
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_JOINING = word_set("per d’ d' de du des da di do dos das della la le von van bin ibn al el del der &")

_SAINTS = frozenset({"sta", "sto", "ste"})
"""Saints whose point the tokenizer parts from them."""

HYPHENED = word_set(
    "based born led like style owned backed era run made controlled bound wide run held area elect linked related inspired occupied "
    "administered trained educated speaking friendly funded sponsored flagged built designed class type only free old year in on up"
)
"""What follows a name and a hyphen and is no part of it."""

_APOSTROPHES = frozenset({"'", "‘", "’"})

_LONGEST_HALF = 6
"""Letters of the second half of a Korean or Chinese given name."""

NUMBERED = word_set(
    "office unit terminal region district battalion division area zone sector precinct rule channel pier gate road route highway "
    "interstate motorway troop complex"
)
"""Words that a number after them tells from their like."""

_WAYS = frozenset({"Street", "St.", "St", "Avenue", "Ave.", "Ave", "Road", "Boulevard", "Precinct", "Ward"})
"""What an ordinal names one of."""

_FEW = 3
_NUMERAL, _OF = re.compile(r"[IVX]{2,5}"), re.compile(r"d['’][A-Z]")


def mend(doc: Doc, marks: list[str | None]) -> None:
    """Apply every rule, in the order in which they build on each other."""
    _join_suffixes(doc, marks)
    _join_particles(doc, marks)
    _join_clipped(doc, marks)
    namebodies.join_offices(doc, marks)
    namethings.join_ships(doc, marks)
    namebodies.join_of(doc, marks)
    namebodies.join_held(doc, marks)
    namebodies.join_bodies(doc, marks)
    namebodies.join_seats(doc, marks)
    namebodies.join_led(doc, marks)
    namebodies.part_seats(doc, marks)
    _join_figures(doc, marks)
    namethings.join_models(doc, marks)
    _join_numerals(doc, marks)
    _join_hyphens(doc, marks)
    _join_doubles(doc, marks)
    _join_numbers(doc, marks)
    join_numbered(doc, marks)
    join_counts(doc, marks)
    join_spelt(doc, marks)
    namethings.join_titled(doc, marks)
    namethings.join_versus(doc, marks)
    namethings.join_quoted(doc, marks)


def _join_suffixes(doc: Doc, marks: list[str | None]) -> None:
    """Let what a comma parts from a name be its end: Ann Ortega, Jr.; Acme, Inc."""
    for token in doc[1:-1]:
        after = doc[token.i + 1].lower_.strip(".")
        if token.text == "," and marks[token.i - 1] is not None and after in {"jr", "sr", "inc", "ltd", "llc", "d.c"}:
            marks[token.i] = marks[token.i + 1] = marks[token.i - 1]
            if token.i + 2 < len(doc) and doc[token.i + 2].text == "." and not doc[token.i + 1].whitespace_:
                marks[token.i + 2] = marks[token.i - 1]


def _join_clipped(doc: Doc, marks: list[str | None]) -> None:
    """Let a clipped “and” join two words with capitals: Sweet 'n Low, Malden ‘n’ Thunder."""
    for token in doc[1:-1]:
        first = token.i - (2 if doc[token.i - 1].text in _APOSTROPHES else 1)
        last = token.i + (2 if doc[token.i + 1].text in _APOSTROPHES else 1)
        clipped = token.lower_ == "n" and first >= 0 and last < len(doc) and last - first > 2  # noqa: PLR2004 - with an apostrophe
        if clipped and doc[first].text.istitle() and doc[last].text.istitle():
            for place in range(first, last + 1):
                marks[place] = marks[first] or ""


def _join_figures(doc: Doc, marks: list[str | None]) -> None:
    """Let a figure that touches a name begin it, and an ordinal stand within a street's: 3G Capital, East 149th Street."""
    for token in doc[:-1]:
        if token.text.isdecimal() and not token.whitespace_ and marks[token.i + 1] is not None and doc[token.i + 1].text[0].isupper():
            marks[token.i] = marks[token.i + 1]
        if re.fullmatch(r"\d+(?:st|nd|rd|th)", token.text) and marks[token.i + 1] is not None and doc[token.i + 1].text in _WAYS:
            side = token.i - 1 if token.i and doc[token.i - 1].text in {"East", "West", "North", "South"} else token.i
            for place in range(side, token.i + 2):
                marks[place] = f"{token.i}-street:place"
    for token in doc[:-2]:
        glued = token.text.isdecimal() and not token.whitespace_ and doc[token.i + 1].text == "-" and not doc[token.i + 1].whitespace_
        if glued and marks[token.i + 2] is not None and doc[token.i + 2].text[0].isupper():
            marks[token.i] = marks[token.i + 1] = marks[token.i + 2]  # the 5-Star Movement


def _join_numerals(doc: Doc, marks: list[str | None]) -> None:
    """Let a ruler's number be part of the name: Seuthes II."""
    for token in doc[1:]:
        before = doc[token.i - 1]
        reigns = token.text in {"I", "V", "X"} and token.i > 1 and names.has_title(doc[token.i - 2].text)
        if (
            (reigns or _NUMERAL.fullmatch(token.text))
            and before.pos_ == "PROPN"
            and before.text != "War"
            and before.ent_type_ not in {"WORK_OF_ART", "PRODUCT"}
        ):
            marks[before.i] = marks[before.i] or f"{token.i}-ruler:person"
            marks[token.i] = marks[before.i]


def _join_hyphens(doc: Doc, marks: list[str | None]) -> None:
    """Let the second half of a given name join the first: Kang Min-kyu, Lee Jun-Seok."""
    for token in doc[1:-1]:
        before, after = doc[token.i - 1], doc[token.i + 1]
        glued = token.text == "-" and not before.whitespace_ and not token.whitespace_
        if glued and after.lower_ in {"el", "al", "de", "le", "sur", "en", "la", "upon", "on"} and marks[before.i] is not None:
            _join_chain(doc, marks, token.i)
            continue
        family = before.i > 0 and doc[before.i - 1].lower_ in FAMILY_FIRST and before.text.istitle() and glued and after.text.isalpha()
        if family and (after.lower_ in {"in", "on"} or _is_second_half(before, after)):
            for place in range(before.i - 1, after.i + 1):
                marks[place] = f"{token.i}-given:person"
            continue
        if (
            not glued
            or before.i == 0
            or marks[before.i] is None
            or marks[before.i - 1] is None
            or not after.text.isalpha()
            or after.lower_ in HYPHENED
        ):
            continue
        person = (marks[before.i] or "").endswith(":person")
        if after.text.istitle() and (person or doc[before.i - 1].lower_ in FIRST_NAMES):
            marks[token.i] = marks[after.i] = marks[before.i]


def _join_doubles(doc: Doc, marks: list[str | None]) -> None:
    """Let a hyphen join two words with capitals that the model knows nothing of: Malden-Norvex."""
    for token in doc[1:-1]:
        halves = (doc[token.i - 1], doc[token.i + 1])
        glued = token.text == "-" and not token.whitespace_ and not halves[0].whitespace_
        if glued and all(
            marks[half.i] == "" and half.text.istitle() and half.lower_ not in KNOWN and half.lower_ not in BODIES for half in halves
        ):
            marks[token.i] = ""


def _is_second_half(before: Token, after: Token) -> bool:
    """Whether a word after a hyphen ends a given name of two halves: Min-kyu, Jun-Seok."""
    return len(after) <= _LONGEST_HALF and len(before) <= _LONGEST_HALF and after.lower_ not in HYPHENED


def _join_chain(doc: Doc, marks: list[str | None], hyphen: int) -> None:
    """Let a place's name run on over small words between hyphens: Stoke-on-Trent."""
    end = hyphen + 3
    if end < len(doc) and doc[hyphen + 2].text == "-" and not doc[hyphen + 1].whitespace_ and doc[end].text[0].isupper():
        for place in range(hyphen, end + 1):
            marks[place] = marks[hyphen - 1]


def _join_numbers(doc: Doc, marks: list[str | None]) -> None:
    """Let a number be part of the name it ends: Police Regional Office 8, Air Force One."""
    for token in doc[1:]:
        before = doc[token.i - 1]
        numbered = before.lower_ in NUMBERED and token.text.isdecimal() and len(token) <= _FEW
        numbered = numbered or (before.lower_ in WORKS and re.fullmatch(r"\d{1,4}", token.text) is not None)
        if marks[before.i] is not None and (numbered or (before.text == "Force" and token.text in {"One", "Two"})):
            kind = ":work" if before.text == "Force" else ""
            marks[token.i] = f"{token.i}-numbered{kind}" if kind else marks[before.i]
            for place in range(max(0, token.i - 2), token.i) if kind else ():
                marks[place] = marks[token.i]


def _join_particles(doc: Doc, marks: list[str | None]) -> None:
    """Let small words between two parts of one name join them: Cap d'Antibes, Rue de Rivoli."""
    for token in doc[1:-1]:
        before, after = marks[token.i - 1], marks[token.i + 1]
        if (
            before is None
            and doc[token.i - 1].lower_ in STREETS
            and doc[token.i - 1].text[0].isupper()
            and (after is not None or "'" in token.text)
        ):
            before = marks[token.i - 1] = after or ""  # the Col de Malden
        if token.text == "." and doc[token.i - 1].lower_ in _SAINTS and doc[token.i + 1].text[0].isupper():
            marks[token.i - 1] = marks[token.i] = marks[token.i + 1] = after or before or ""
            continue
        if _OF.match(token.text) and before is not None:
            marks[token.i] = before
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
