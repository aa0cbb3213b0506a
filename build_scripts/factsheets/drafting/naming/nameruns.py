"""Runs of name tokens, parted where one name ends and another begins, and at titles.

What a run is worth is not said here.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from factsheets.drafting.naming import namebodies, nameclasses, names
from factsheets.drafting.naming.bodies import BODIES
from factsheets.drafting.naming.namemarks import marked
from factsheets.drafting.naming.namethings import QUOTED
from factsheets.drafting.naming.nametitles import without_titles
from factsheets.drafting.naming.places import COUNTRIES, KNOWN
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


_WHOSE = word_set("st saint people children women men king queen world")
"""Whose a possessive is that stands within a name: St George's Chapel, People's Bank."""

_NAMED_AFTER = word_set("day eve hospital college chapel church cathedral school square")
"""What is named after somebody with a possessive: Guy's Hospital."""

_BETWEEN = word_set("against after before during while when because that who which whose over")
"""Small words that no name runs over."""

_KNOWN_BODIES = KNOWN | BODIES


def runs(doc: Doc) -> Iterator[tuple[int, int, str]]:
    """Yield (first token, token after the last, kind or empty) of what may be a name."""
    marks = marked(doc)
    place = 0
    while place < len(doc):
        if marks[place] is None or doc[place].text in {"/", "-", ","}:
            place += 1
            continue
        last = place + 1
        while last < len(doc) and marks[last] is not None and not doc[last].is_sent_start and _goes_on(doc, last, marks):
            last += 1
        yield from _parts(doc, place, last, marks)
        place = last


def _goes_on(doc: Doc, place: int, marks: list[str | None]) -> bool:
    """Whether a run goes on over a token: it breaks nothing, or stands within a title between quote marks."""
    mark = marks[place]
    return not _breaks(doc[place]) or (mark == marks[place - 1] and (mark or "").endswith(QUOTED))


def _breaks(token: Token) -> bool:
    """Whether a name cannot run over a token: quote marks and possessives end it even where the model reads on."""
    if token.text == "/":
        return token.nbor(-1).text not in {"M", "F", "S", "R"} or token.i + 1 == len(token.doc)
    if token.text in {'"', "“", "”", "''", "``", "(", ")", "[", "]"}:
        return True
    if token.text == "-" and token.i and not token.whitespace_ and not token.nbor(-1).whitespace_:
        return False
    if token.text == ",":
        return not _is_comma_within(token)
    if _parts_clauses(token) or (token.text in {"–", "—", "-"} and token.whitespace_):
        return True
    return token.text in {";", ":", "–", "—", "-"} and not token.ent_type_


def _parts_clauses(token: Token) -> bool:
    """Whether a small word is a verb, or one that no name runs over, wherever the model does: Ortega | against | Rovers."""
    return token.text.islower() and token.lower_ != "do" and (token.tag_ in {"VBD", "VBZ", "VBP", "MD"} or token.lower_ in _BETWEEN)


def _is_comma_within(token: Token) -> bool:
    """Whether a comma stands within one name: Acme, Inc.; Health, Education and Welfare."""
    after = token.doc[token.i + 1 : token.i + 4]
    if after and (after[0].lower_.strip(".") in nameclasses.ORG_SUFFIXES or after[0].lower_ in {"jr.", "jr", "sr.", "sr", "d.c.", "dc"}):
        return True
    return token.ent_type_ == "ORG" and any(one.lower_ in {"and", "&"} and one.ent_type_ == "ORG" for one in after)


def _parts(doc: Doc, first: int, last: int, marks: list[str | None]) -> Iterator[tuple[int, int, str]]:
    """Cut a run of name tokens where an entity ends and another begins, and at titles."""
    cuts = [first]
    for place in range(first + 1, last):
        before, here = marks[place - 1], marks[place]
        owner = doc[place - 1].text in {"'s", "’s"} or (doc[place - 1].text in {"'", "’"} and doc[place - 1].tag_ == "POS")
        if owner and doc[place].text[0].isupper():
            if not _is_named_after(doc, cuts[-1], place):
                cuts.append(place)
        elif before and here and before != here:
            whole = _broken_in_two(doc, place, marks) or _broken_off(doc, place, marks)
            if not whole and not _is_seated(doc, place, last, marks) and not _is_spelt_out(doc, first, place, last):
                cuts.append(place)
        elif (before or here) and before != here and not _belongs(doc, first, place, last, marks):
            cuts.append(place)
    cuts.append(last)
    for start, end in pairwise(cuts):
        label = next((mark.split(":")[1] for mark in marks[start:end] if mark), "")
        yield from without_titles(doc, start, end, label)


def _is_named_after(doc: Doc, first: int, place: int) -> bool:
    """Whether a possessive is part of a name: St George's Chapel, Guy's Hospital."""
    whose = doc[first].lower_.strip(".") in _WHOSE or (doc[place].text == "Office" and namebodies.holds_office(doc[place - 2]))
    ends = place + 1 >= len(doc) or not doc[place + 1].text[0].isupper()
    built = ends and place - first == 2 and doc[place].lower_ in nameclasses.PLACE_HEADS  # noqa: PLR2004 - Malden's Stadium
    return whose or ((built or doc[place].lower_ in _NAMED_AFTER) and doc[first : place - 1].text.casefold() not in _KNOWN_BODIES)


def _broken_in_two(doc: Doc, place: int, marks: list[str | None]) -> bool:
    """Whether the model cut one unknown name of two words into two names."""
    one, other = doc[place - 1], doc[place]
    alone = (place < 2 or marks[place - 2] != marks[place - 1]) and (place + 1 == len(doc) or marks[place + 1] != marks[place])  # noqa: PLR2004
    return alone and one.lower_ not in KNOWN and other.lower_ not in KNOWN and one.text.isalpha() and other.text.isalpha()


def _broken_off(doc: Doc, place: int, marks: list[str | None]) -> bool:
    """Whether the model broke the last word off an unknown name of more: Ann Maria | Ortega, Acme-Tavan | Norvex."""
    before, here = marks[place - 1] or "", marks[place]
    alone = place + 1 == len(doc) or marks[place + 1] != here
    unknown = doc[place].lower_ not in _KNOWN_BODIES and doc[place].text.isalpha() and not names.is_acronym(doc[place].text)
    if not alone or not unknown or names.has_title(doc[place].text) or place < 2 or marks[place - 2] != marks[place - 1]:  # noqa: PLR2004
        return False
    hyphened = place > 2 and doc[place - 2].text == "-" and before.endswith(":organization")  # noqa: PLR2004 - two halves and their hyphen
    return hyphened or (before.endswith(":person") and doc[place].text.istitle() and doc[place - 1].text.istitle())


def _is_spelt_out(doc: Doc, first: int, place: int, last: int) -> bool:
    """Whether initials in brackets after a run tell that it is one name where the model cut it: Data Centre | Business Unit (DCBU)."""
    if last + 1 >= len(doc) or doc[last].text != "(" or not names.is_acronym(doc[last + 1].text):
        return False
    letters = names.letters(doc[last + 1].text)
    start = last - len(letters)
    return first <= start < place and "".join(token.text[0] for token in doc[start:last]) == letters


def _is_seated(doc: Doc, place: int, last: int, marks: list[str | None]) -> bool:
    """Whether a town begins the name of the body after it: Malden | Public Schools."""
    town, body = doc[place - 1], doc[last - 1]
    alone = place < 2 or marks[place - 2] is None  # noqa: PLR2004 - the token before the town
    if not alone or not (marks[place - 1] or "").endswith(":place") or not (marks[place] or "").endswith(":organization"):
        return False
    known = town.lower_ in COUNTRIES or names.is_acronym(town.text) or not town.text.isalpha()
    return not known and last - place > 1 and body.lower_ in nameclasses.ORG_HEADS and marks[last - 1] == marks[place]


def _belongs(doc: Doc, first: int, place: int, last: int, marks: list[str | None]) -> bool:
    """Whether bare proper nouns beside an entity are part of its name."""
    before, here = marks[place - 1], marks[place]
    if before and not here:
        word = doc[place].lower_.strip(".")
        end = next((one for one in range(place, last) if names.has_title(doc[one].text)), last)
        tail = doc[max(end, place + 1) - 1].lower_.strip(".")
        kind = before.split(":")[1]
        if word in {"'s", "’s"} or doc[place - 1].lower_ in {"'s", "’s"}:
            return False
        if kind == "person":
            return not names.has_title(word)
        if word in nameclasses.ORG_SUFFIXES or word in nameclasses.ORG_HEADS or tail in nameclasses.CLASS_WORDS:
            return True
        entity = next((one for one in doc.ents if one.start < place <= one.end), None)
        return (
            entity is not None
            and entity.text.casefold() not in _KNOWN_BODIES
            and not names.has_title(doc[place].text)
            and doc[place].text.isalpha()
        )
    if doc[place : doc[place].i + 1].text.casefold() in BODIES and names.is_acronym(doc[place - 1].text) and place - first == 1:
        return False  # UP Congress: a state and a party
    return not names.has_title(doc[place - 1].text)
