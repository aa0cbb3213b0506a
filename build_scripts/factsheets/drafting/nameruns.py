"""Runs of name tokens, parted where one name ends and another begins, and at titles.

What a run is worth is not said here.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from factsheets.drafting import names
from factsheets.drafting.bodies import BODIES
from factsheets.drafting.firstnames import FIRST_NAMES
from factsheets.drafting.namemarks import marked
from factsheets.drafting.namemends import PEERS, QUOTED
from factsheets.drafting.places import ADJECTIVES, COUNTRIES, KNOWN
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


_WHOSE = word_set("st saint people children women men king queen world")
"""Whose a possessive is that stands within a name: St George's Chapel, People's Bank."""

_BORNE = word_set(
    "king pope bishop judge duke earl major baron dean marshal prince sheriff constable lord lady chief sergeant dame father tem pro"
)
"""Titles that people bear as names too."""

_SITES = word_set("twitter facebook instagram telegram tiktok youtube weibo whatsapp linkedin")
"""Where people say something, so that their names may follow at once."""

_NAMED_AFTER = word_set("day eve hospital college chapel church cathedral school square")
"""What is named after somebody with a possessive: Guy's Hospital."""


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
    return token.text in {",", ";", ":", "–", "—", "-"} and not token.ent_type_


def _is_comma_within(token: Token) -> bool:
    """Whether a comma stands within one name: Acme, Inc.; Health, Education and Welfare."""
    after = token.doc[token.i + 1 : token.i + 4]
    if after and (after[0].lower_.strip(".") in names.ORG_SUFFIXES or after[0].lower_ in {"jr.", "jr", "sr.", "sr", "d.c.", "dc"}):
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
            if not _broken_in_two(doc, place, marks) and not _is_seated(doc, place, last, marks):
                cuts.append(place)
        elif (before or here) and before != here and not _belongs(doc, first, place, last, marks):
            cuts.append(place)
    cuts.append(last)
    for start, end in pairwise(cuts):
        label = next((mark.split(":")[1] for mark in marks[start:end] if mark), "")
        yield from _without_titles(doc, start, end, label)


def _is_named_after(doc: Doc, first: int, place: int) -> bool:
    """Whether a possessive is part of a name: St George's Chapel, Guy's Hospital."""
    whose = doc[first].lower_.strip(".") in _WHOSE
    return whose or (doc[place].lower_ in _NAMED_AFTER and doc[first : place - 1].text.casefold() not in KNOWN | BODIES)


def _broken_in_two(doc: Doc, place: int, marks: list[str | None]) -> bool:
    """Whether the model cut one unknown name of two words into two names."""
    one, other = doc[place - 1], doc[place]
    alone = (place < 2 or marks[place - 2] != marks[place - 1]) and (place + 1 == len(doc) or marks[place + 1] != marks[place])  # noqa: PLR2004
    return alone and one.lower_ not in KNOWN and other.lower_ not in KNOWN and one.text.isalpha() and other.text.isalpha()


def _is_seated(doc: Doc, place: int, last: int, marks: list[str | None]) -> bool:
    """Whether a town begins the name of the body after it: Malden | Public Schools."""
    town, body = doc[place - 1], doc[last - 1]
    alone = place < 2 or marks[place - 2] is None  # noqa: PLR2004 - the token before the town
    if not alone or not (marks[place - 1] or "").endswith(":place") or not (marks[place] or "").endswith(":organization"):
        return False
    known = town.lower_ in COUNTRIES or names.is_acronym(town.text) or not town.text.isalpha()
    return not known and last - place > 1 and body.lower_ in names.ORG_HEADS and marks[last - 1] == marks[place]


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
        if word in names.ORG_SUFFIXES or word in names.ORG_HEADS or tail in names.ORG_SUFFIXES | names.ORG_HEADS | names.PLACE_HEADS:
            return True
        entity = next((one for one in doc.ents if one.start < place <= one.end), None)
        return (
            entity is not None
            and entity.text.casefold() not in KNOWN | BODIES
            and not names.has_title(doc[place].text)
            and doc[place].text.isalpha()
        )
    if doc[place : doc[place].i + 1].text.casefold() in BODIES and names.is_acronym(doc[place - 1].text) and place - first == 1:
        return False  # UP Congress: a state and a party
    return not names.has_title(doc[place - 1].text)


def _seat_end(doc: Doc, first: int, last: int) -> int:
    """Return where a name begins after its holder's seat, the country or place he is of: President of Malta Jan Berg; or 0."""
    for place in range(first + 1, last - 1):
        if (
            doc[first:place].text.casefold() in KNOWN
            and first > 1
            and doc[first - 1].lower_ == "of"
            and names.has_title(doc[first - 2].text)
        ):
            return place
    if last - first > 1 and doc[first].lower_ in _SITES and first and doc[first - 1].pos_ == "ADP":
        return first + 1
    return next(place for place in range(first + 1, last - 1) if doc[place].lower_ in FIRST_NAMES) if _is_seat(doc, first, last) else 0


def _is_seat(doc: Doc, first: int, last: int) -> bool:
    """Whether a run is a holder's seat and then his name: Bishop of Malden Jan Berg."""
    if first < 2 or last - first < 3 or doc[first - 1].lower_ != "of":  # noqa: PLR2004 - title, of; seat, first name, last name
        return False
    return names.has_title(doc[first - 2].text) and any(token.lower_ in FIRST_NAMES for token in doc[first + 1 : last - 1])


def _is_within_person(doc: Doc, first: int, place: int) -> bool:
    """Whether what reads as a title is part of somebody's name: Martin Luther King."""
    inside = place > first and doc[place].ent_type_ == doc[place - 1].ent_type_ == "PERSON" and doc[place].ent_iob_ == "I"
    return inside and doc[first].lower_ in FIRST_NAMES and doc[place].lower_ in _BORNE


def _is_role(doc: Doc, place: int, first: int, last: int) -> bool:
    """Whether a word before a name only says what somebody is: Survivor Noel Abad."""
    return place == first and last - first > 1 and doc[place].lower_ in names.ROLES


def _is_glued(doc: Doc, place: int) -> bool:
    """Whether a hyphen ties a word to the one before it: Sharm-el-Sheikh."""
    return place > 0 and doc[place - 1].text == "-" and not doc[place - 1].whitespace_


def _is_for_now(doc: Doc, place: int) -> bool:
    """Whether a word is part of “pro tem”, after a title."""
    return (doc[place].lower_ == "pro" and place + 1 < len(doc) and doc[place + 1].lower_.startswith("tem")) or (
        doc[place].lower_ in {"tem", "tempore"} and place > 0 and doc[place - 1].lower_ == "pro"
    )


def _without_titles(doc: Doc, first: int, last: int, label: str) -> Iterator[tuple[int, int, str]]:
    """Part a run at the titles in it; a class word at its end (Justice Department) keeps it whole."""
    if doc[first].is_sent_start and doc[first].tag_ == "VBG" and last - first > 1 and doc[first + 1].pos_ == "PROPN":
        first += 1  # Getting Acme off the ground
    if doc[first].is_sent_start and doc[first].pos_ in {"AUX", "ADV", "SCONJ", "CCONJ", "PRON"} and doc[first].is_stop and last - first > 1:
        first += 1  # Are Ann Ortega and ...
    if last - first > 1 and doc[first].lower_ == "class" and first and doc[first - 1].text[:1].isdigit():
        first += 1  # Yeoman 3rd Class Ann Ortega
    if label == "person" and last - first > 2 and doc[first].lower_ in ADJECTIVES:  # noqa: PLR2004 - Canadian Ann Ortega
        first += 1
    if name := _seat_end(doc, first, last):
        yield first, name, ""
        first, label = name, "person"
    head = doc[last - 1].lower_.strip(".")
    is_peer = doc[first].lower_ in PEERS and last - first > 1 and doc[first + 1].lower_ == "of"
    whole = is_peer or head in names.ORG_HEADS or head in names.ORG_SUFFIXES or head in names.PLACE_HEADS or label == "work"
    titles = [
        place
        for place in range(first, last)
        if _is_role(doc, place, first, last)
        or _is_for_now(doc, place)
        or (
            names.has_title(doc[place].text)
            and not _is_glued(doc, place)
            and (place == first or doc[place].text[0].isupper())
            and not _is_within_person(doc, first, place)
        )
    ]
    if (
        not titles
        or whole
        or (len(titles) == 1 and titles[0] == last - 1 and label == "organization" and not names.is_acronym(doc[last - 1].text))
    ):
        yield first, last, label
        return
    start = first
    after_title = False
    for place in [*titles, last]:
        if start < place:
            yield start, place, "person" if after_title and place == last else label if not after_title and place == last else ""
        if place < last:
            after_title, start = True, place + 1
