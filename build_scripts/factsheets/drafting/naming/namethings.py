"""Names of what people make: ships after their letters, models after their makers, titles between quote marks.

Each rule changes the marks of a parsed paragraph in place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factsheets.drafting.articles.language import in_dictionary
from factsheets.drafting.naming import nameclasses, names
from factsheets.drafting.naming.bodies import MAKERS
from factsheets.drafting.naming.places import KNOWN
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc

_FEW = 3

QUOTED = "-quoted:work"
"""End of the mark of a title between quote marks."""

_OPENING, _CLOSING = frozenset({"“", "``", "‘"}), frozenset({"”", "''", "’"})

_QUOTES = _OPENING | _CLOSING | {'"'}

_CALLED = word_set("nicknamed nickname known as alias dubbed called named codenamed")

_LONGEST_TITLE = 10
"""Tokens of a title between quote marks."""

_FLOWN = word_set("aircraft plane planes jet jets airliner helicopter helicopters turboprop")

_MODELS = word_set("707 717 727 737 747 757 767 777 787 A300 A310 A318 A319 A320 A321 A330 A340 A350 A380")
"""Airliners that everybody knows by their figures."""

_SMALL = word_set("in the on a an to with my your you me is are it we be")
"""Small words that bear a capital in a title alone."""

_VARIANTS = word_set("max er ng neo dreamliner superjumbo jumbo lr xwb pro plus ultra mini air")
"""Words after the figures of a model, folded."""


def join_ships(doc: Doc, marks: list[str | None]) -> None:
    """Read the letters before a ship's name and the words after them as one name: MV Princess of the Stars, M/B Olga."""
    for token in doc[:-3]:
        slashed = doc[token.i + 1].text == "/" and doc[token.i : token.i + 3].text in nameclasses.SHIPS
        last = token.i + (3 if slashed else 1)
        if not (slashed or token.text in nameclasses.SHIPS) or last >= len(doc) or not doc[last].text[0].isupper():
            continue
        while last < len(doc) and not doc[last].is_sent_start and _sails_on(doc, last):
            last += 1
        for place in range(token.i, last):
            marks[place] = f"{token.i}-ship:work"


def _sails_on(doc: Doc, place: int) -> bool:
    """Whether a word is part of the ship's name before it: one with a capital, or a small one before such a one."""
    small = doc[place].lower_ in {"of", "the", "."} and place + 1 < len(doc)
    glued = doc[place].text == "-" and not doc[place].whitespace_ and place + 1 < len(doc) and doc[place + 1].text[0].isupper()
    return glued or doc[place].text[0].isupper() or (small and (doc[place + 1].text[0].isupper() or doc[place + 1].text == "the"))


def join_models(doc: Doc, marks: list[str | None]) -> None:
    """Read a maker with the figures after it, and the words in capitals after those, as what it makes: Boeing 737 Max 8."""
    for token in doc[1:]:
        maker = doc[token.i - 1].lower_ in MAKERS
        flown = token.i + 1 < len(doc) and doc[token.i + 1].lower_ in _FLOWN and names.is_acronym(doc[token.i - 1].text)
        maker = maker or flown  # ATR 72 aircraft
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
    figure = text.isdecimal() and len(text) <= (_FEW if doc[place - 1].text == "-" else _FEW - 1)
    return text in _VARIANTS or (figure and (doc[place - 1].text == "-" or doc[place - 1].text.casefold() in _VARIANTS))


def join_titled(doc: Doc, marks: list[str | None]) -> None:
    """Read words in capitals as a title where a small word within bears one too: Rowing In The Dark."""
    for sentence in doc.sents:
        small = sum(token.is_lower and token.is_alpha and len(token) > _FEW for token in sentence)
        place = sentence.start + 1
        while place < sentence.end:
            last = place
            while last < sentence.end and doc[last].is_alpha and doc[last].text.istitle():
                last += 1
            held = [token for token in doc[place + 1 : last - 1] if token.lower_ in _SMALL]
            if small >= _FEW and last - place > _FEW - 1 and held and doc[place].lower_ != "the":
                for one in range(place, last):
                    marks[one] = f"{place}-title:work"
            place = max(last, place + 1)


def join_versus(doc: Doc, marks: list[str | None]) -> None:
    """Read two words of English with capitals and “vs.” between them as a title: Farmers vs. Robots."""
    for token in doc[1:-1]:
        if token.lower_ not in {"vs", "vs.", "versus"}:
            continue
        last = token.i + (2 if doc[token.i + 1].text == "." else 1)
        sides = [doc[token.i - 1], doc[last]] if last < len(doc) else []
        if sides and all(side.text.istitle() and in_dictionary(side.text) and side.lower_ not in KNOWN for side in sides):
            for place in range(token.i - 1, last + 1):
                marks[place] = f"{token.i}-versus:work"


def join_quoted(doc: Doc, marks: list[str | None]) -> None:
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
    led = first > 1 and doc[first - 2].pos_ in {"ADP", "NOUN"} and doc[first - 2].text.islower()  # for “Hello”
    if not (led or any(token.pos_ == "PROPN" for token in held)) or any(
        token.pos_ in {"AUX", "PRON"} and token.text.islower() for token in held
    ):
        return False
    small = [token for token in held if not token.text[0].isupper()]
    return all(len(token) <= _FEW for token in small) and len(small) * 2 <= len(held) and not all(token.is_stop for token in held)
