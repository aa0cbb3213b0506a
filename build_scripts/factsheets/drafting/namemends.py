"""Words that belong to a name though the model left them out or parted them: particles, numbers, hyphens, ships, what a body is of.

Each rule changes the marks of a parsed paragraph in place; where one name ends and the next begins, `nameruns` tells.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factsheets.drafting import names
from factsheets.drafting.bodies import BODIES, MAKERS, WORKS
from factsheets.drafting.firstnames import FAMILY_FIRST, FIRST_NAMES
from factsheets.drafting.places import COUNTRIES, KNOWN
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_OFFICES = word_set(
    "office department ministry commission agency administration committee council bureau authority service association institute "
    "center centre board survey organization organisation union federation foundation directorate"
)
_JOINING = frozenset(
    {
        "d’",
        "d'",
        "de",
        "du",
        "des",
        "da",
        "di",
        "do",
        "dos",
        "das",
        "della",
        "la",
        "le",
        "von",
        "van",
        "bin",
        "ibn",
        "al",
        "el",
        "del",
        "der",
        "&",
    }
)
_SAINTS = frozenset({"sta", "sto", "ste"})
"""Saints whose point the tokenizer parts from them."""
_OF_BODIES = word_set(
    "board center centre party federation university ministry council department institute academy bank association union league college "
    "bureau office commission committee society chamber confederation congress assembly governors trustees directors museum gallery "
    "authority foundation organization organisation embassy consulate secretariat directorate school"
)
"""Class words after which “of” goes on with a body's name."""
_OF_HEADS = word_set(
    "valley gulf strait straits bay isle isles cape sea lake temple palace bank university ministry court church house council college "
    "institute bureau department order academy museum chamber port"
)
"""Class words that begin a name: Strait of Hormuz."""
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
_MODELS = word_set("707 717 727 737 747 757 767 777 787 A300 A310 A318 A319 A320 A321 A330 A340 A350 A380")
"""Airliners that everybody knows by their figures."""
_VARIANTS = word_set("max er ng neo dreamliner superjumbo jumbo lr xwb pro plus ultra mini air")
"""Words after the figures of a model, folded."""
QUOTED = "-quoted:work"
"""End of the mark of a title between quote marks."""
_OPENING, _CLOSING = frozenset({"“", "``", "‘"}), frozenset({"”", "''", "’"})
_QUOTES = _OPENING | _CLOSING | {'"'}
_CALLED = word_set("nicknamed known as alias dubbed called named codenamed")
_LONGEST_TITLE = 10
"""Tokens of a title between quote marks."""


def mend(doc: Doc, marks: list[str | None]) -> None:
    """Apply every rule, in the order in which they build on each other."""
    _join_suffixes(doc, marks)
    _join_particles(doc, marks)
    _join_offices(doc, marks)
    _join_ships(doc, marks)
    _join_of(doc, marks)
    _join_bodies(doc, marks)
    _join_seats(doc, marks)
    _join_figures(doc, marks)
    _join_models(doc, marks)
    _join_numerals(doc, marks)
    _join_hyphens(doc, marks)
    _join_numbers(doc, marks)
    _join_quoted(doc, marks)


def _join_suffixes(doc: Doc, marks: list[str | None]) -> None:
    """Let what a comma parts from a name be its end: Ann Ortega, Jr.; Acme, Inc."""
    for token in doc[1:-1]:
        after = doc[token.i + 1].lower_.strip(".")
        if token.text == "," and marks[token.i - 1] is not None and after in {"jr", "sr", "inc", "ltd", "llc"}:
            marks[token.i] = marks[token.i + 1] = marks[token.i - 1]


def _join_quoted(doc: Doc, marks: list[str | None]) -> None:
    """Read words in capitals between quote marks as the title of a work: “Nude, Green Leaves and Bust”."""
    opened = -1
    for token in doc:
        if token.text not in _QUOTES:
            continue
        if opened >= 0 and token.text not in _OPENING and _is_title(doc, opened + 1, token.i):
            last = token.i - 1 if doc[token.i - 1].is_punct else token.i
            for place in range(opened + 1, last):
                marks[place] = f"{opened}{QUOTED}"
        opened = (
            token.i if token.text not in _CLOSING and (token.i == 0 or doc[token.i - 1].whitespace_ or doc[token.i - 1].text == "(") else -1
        )


def may_title(doc: Doc, quote: int) -> bool:
    """Whether a quote mark may open a title: not where a nickname, or another name for a place, follows (the Pacific “Ring of Fire”)."""
    before = doc[quote - 1] if quote > 0 else None
    if before is None:
        return True
    owner = doc[quote - 2] if before.tag_ == "POS" else before
    return before.lower_ not in _CALLED and before.pos_ not in {"DET", "ADJ", "PROPN"} and owner.ent_type_ not in {"GPE", "LOC"}


def _is_title(doc: Doc, first: int, last: int) -> bool:
    """Whether all words between two tokens that are no small ones bear a capital, and they are no sentence and no nickname."""
    held = [token for token in doc[first:last] if not token.is_punct]
    if not held or last - first > _LONGEST_TITLE or (doc[last - 1].text in {".", "!", "?", "…"} and len(held) > 1):
        return False
    if not may_title(doc, first - 1) or not held[-1].text[0].isupper():
        return False
    if not any(token.pos_ == "PROPN" for token in held) or any(token.pos_ in {"AUX", "PRON"} for token in held):
        return False
    small = [token for token in held if not token.text[0].isupper()]
    return all(len(token) <= _FEW for token in small) and len(small) * 2 <= len(held) and not all(token.is_stop for token in held)


def _join_of(doc: Doc, marks: list[str | None]) -> None:
    """Read a class word with what it is of as one name: Valley of the Kings, Court of Justice."""
    for token in doc[:-2]:
        if not token.text[0].isupper() or token.lower_ not in _OF_HEADS | PEERS or (token.i and marks[token.i - 1] is not None):
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


def _join_bodies(doc: Doc, marks: list[str | None]) -> None:
    """Let a body's name run on over “of” or “for”, and over the fields after “and”: Board of Governors of the Malden Fund."""
    for token in doc[1:-2]:
        before = doc[token.i - 1]
        head = marks[before.i]
        if not head or token.lower_ not in {"of", "for"} or before.lower_ not in _OF_BODIES or not before.text[0].isupper():
            continue
        first = token.i + (2 if doc[token.i + 1].lower_ == "the" else 1)
        if first >= len(doc) or not _may_go_on(doc[first]):
            continue
        last = first + 1
        while last < len(doc) and doc[last].text[0].isupper() and marks[last] in {marks[first], ""}:
            last += 1
        if last + 1 < len(doc) and doc[last].lower_ == "and" and _is_field(doc, last + 1):
            last += 2
        start = before.i
        while start and marks[start - 1] == head:
            start -= 1
        for place in range(start, last):
            marks[place] = f"{token.i}-body:organization"


def _may_go_on(token: Token) -> bool:
    """Whether a word after “of” may be part of the body's name, and is no place that everybody knows (the Red Cross of Malta)."""
    return token.text[0].isupper() and not token.is_sent_start and token.lower_ not in KNOWN and token.pos_ in {"PROPN", "ADJ", "NOUN"}


def _is_field(doc: Doc, place: int) -> bool:
    """Whether a word is a second field of a body's: Department of Protection and Innovation."""
    token = doc[place]
    named = token.ent_type_ in {"PERSON", "GPE", "ORG"} and token.ent_iob_ == "B"
    return (
        re.fullmatch(r"[A-Z][a-z]+(?:tion|ment|ity|ture|ance|ence|ing|ics|ries|logy|fare|airs|vices|ure|ies)", token.text) is not None
        and not named
    )


def _join_seats(doc: Doc, marks: list[str | None]) -> None:
    """Read a firm with the country it serves as one name: Nintendo of America."""
    for token in doc[:-2]:
        if token.lower_ in BODIES and doc[token.i + 1].lower_ == "of" and doc[token.i + 2].lower_ in COUNTRIES:
            for place in range(token.i, token.i + 3):
                marks[place] = f"{token.i}-seat:organization"


def _join_figures(doc: Doc, marks: list[str | None]) -> None:
    """Let a figure that touches a name begin it: 3G Capital."""
    for token in doc[:-1]:
        if token.text.isdecimal() and not token.whitespace_ and marks[token.i + 1] is not None and doc[token.i + 1].text[0].isupper():
            marks[token.i] = marks[token.i + 1]


def _join_models(doc: Doc, marks: list[str | None]) -> None:
    """Read a maker with the figures after it, and the words in capitals after those, as what it makes: Boeing 737 Max 8."""
    for token in doc[1:]:
        maker = doc[token.i - 1].lower_ in MAKERS
        model = maker and re.fullmatch(r"[A-Z]?\d{2,4}(?:-\d{1,4})?", token.text) is not None
        bare = token.text in _MODELS and token.i + 1 < len(doc) and doc[token.i + 1].text.casefold() in _VARIANTS
        if (not model and not bare) or re.fullmatch(r"(?:19|20)\d\d", token.text):
            continue
        first, last = token.i - maker, token.i + 1
        while last < len(doc) and _is_variant(doc, last):
            last += 1
        for place in range(first, last):
            marks[place] = f"{token.i}-model:work"


def _is_variant(doc: Doc, place: int) -> bool:
    """Whether a word goes on with the name of a model: Max, ER, a figure or a hyphen before one."""
    text = re.sub(r"(?<=[a-z])-\d{1,3}$", "", doc[place].text.casefold())
    if text == "-":
        return place + 1 < len(doc) and not doc[place].whitespace_ and doc[place + 1].text.isdecimal()
    figure = text.isdecimal() and len(text) < _FEW
    return text in _VARIANTS or (figure and (doc[place - 1].text == "-" or doc[place - 1].text.casefold() in _VARIANTS))


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
    for token in doc[1:-1]:
        before, after = doc[token.i - 1], doc[token.i + 1]
        glued = token.text == "-" and not before.whitespace_ and not token.whitespace_
        if glued and after.lower_ in {"el", "al", "de", "le", "sur", "en", "la", "upon", "on"} and marks[before.i] is not None:
            _join_chain(doc, marks, token.i)
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
        if doc[before.i - 1].lower_ in FAMILY_FIRST and before.text.istitle() and len(after) <= _LONGEST_HALF:
            for place in range(before.i - 1, after.i + 1):
                marks[place] = f"{token.i}-given:person"
        elif after.text.istitle() and (person or doc[before.i - 1].lower_ in FIRST_NAMES):
            marks[token.i] = marks[after.i] = marks[before.i]


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
        if re.match(r"d['’][A-Z]", token.text) and before is not None:
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
