"""Names that initials beside them spell out: a long name before its initials in brackets, or in brackets after them.

The rule changes the marks of a parsed paragraph in place: what the initials stand for is one name, wherever the model cut it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factsheets.drafting.naming import names
from factsheets.drafting.naming.kindclasses import NOUNS
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc

_SMALL = word_set("of the and for in on at to de la du des & -")
"""Words that initials leave out."""

_FEWEST = 3
"""Letters from which initials tell how far a name runs."""

_LONGEST = 14
"""Tokens of a name in brackets."""


def join_spelt(doc: Doc, marks: list[str | None]) -> None:
    """Read as one name what initials in brackets beside it stand for: Malden Air, Sea and Rescue Association (MASRA)."""
    for token in doc[1:-2]:
        if token.text != "(":
            continue
        inside, before = doc[token.i + 1], doc[token.i - 1]
        if _are_initials(inside.text) and doc[token.i + 2].text == ")":
            _mark(doc, marks, _start(doc, token.i, names.letters(inside.text)), token.i)
        elif _are_initials(before.text):
            _mark(doc, marks, token.i + 1, _end(doc, token.i + 1, names.letters(before.text)))


def _are_initials(text: str) -> bool:
    return names.is_acronym(text) and len(names.letters(text)) >= _FEWEST


def _start(doc: Doc, end: int, letters: str) -> int:
    """Return where the words begin that end before a token and have these initials; the token itself if none do."""
    place = end
    for letter in reversed(letters):
        place -= 1
        while place > 0 and doc[place].lower_ in _SMALL:
            place -= 1
        if place < 0 or doc[place].text[0] != letter or (doc[place].is_sent_start is True and letter != letters[0]):
            return end
    return place


def _end(doc: Doc, start: int, letters: str) -> int:
    """Return where words in brackets end whose capitals are these initials in their order; their start if they are not."""
    last = next((place for place in range(start, min(len(doc), start + _LONGEST)) if doc[place].text == ")"), start)
    capitals = "".join(letter for token in doc[start:last] for letter in token.text if letter.isupper())
    plain = all(token.text[0].isupper() or token.lower_ in _SMALL for token in doc[start:last])
    return last if plain and capitals == letters else start


def _mark(doc: Doc, marks: list[str | None], first: int, last: int) -> None:
    if last - first > 1:
        kind = "work" if NOUNS.get(doc[last - 1].lower_) == "work" else "organization"
        for place in range(first, last):
            marks[place] = f"{first}-spelt:{kind}"
