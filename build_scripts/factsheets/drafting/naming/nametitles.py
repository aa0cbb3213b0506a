"""A run of name tokens parted at titles, roles and seats of office, and freed of what only leads to a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factsheets.drafting.naming import nameclasses, names
from factsheets.drafting.naming.bodies import BODIES
from factsheets.drafting.naming.firstnames import FIRST_NAMES
from factsheets.drafting.naming.kindclasses import NOUNS
from factsheets.drafting.naming.kindwords import NAMED_LIKE_PEOPLE
from factsheets.drafting.naming.namebodies import PEERS
from factsheets.drafting.naming.places import ADJECTIVES, COUNTRIES, KNOWN
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc

_BORNE = word_set(
    "king pope bishop judge duke earl major baron dean marshal prince sheriff constable lord lady chief sergeant dame father tem pro"
)
"""Titles that people bear as names too."""

_SITES = word_set("twitter facebook instagram telegram tiktok youtube weibo whatsapp linkedin")
"""Where people say something, so that their names may follow at once."""

_SERVED_BY = (
    dict.fromkeys(word_set("chief commissioner marshal superintendent inspector"), word_set("police fire"))
    | dict.fromkeys(word_set("rep sen senator representative"), word_set("state"))
    | {"manager": word_set("city county")}
)
_NO_TOWN = word_set("metropolitan state national federal royal military transport")
"""Titles with what stands before them, and what makes no town of the words left: Malden | Police Chief, but Metropolitan Police."""

_COURTESY = word_set("mr mrs ms miss dr prof sen rep gov president")
"""Titles after which a class word alone is somebody's name."""

_VAGUE = word_set("former vice deputy acting senior")
"""Titles that only tell of the one after them."""

_DOING = word_set(
    "acquiring buying selling joining beating facing meeting leaving visiting quoting citing using following including calling hosting"
)
"""Deeds that open a sentence with a capital and are no name: Acquiring Acme."""

_SEATS = nameclasses.PLACE_HEADS | nameclasses.ORG_HEADS | KNOWN
_NO_SURNAMES = COUNTRIES - NAMED_LIKE_PEOPLE
_CLASS_WORDS = nameclasses.CLASS_WORDS | nameclasses.WORK_HEADS


def _is_seat(doc: Doc, first: int, last: int) -> bool:
    """Whether a run is a holder's seat and then his name: Bishop of Malden Jan Berg."""
    if first < 2 or last - first < 3 or doc[first - 1].lower_ != "of":  # noqa: PLR2004 - title, of; seat, first name, last name
        return False
    return names.has_title(doc[first - 2].text) and any(token.lower_ in FIRST_NAMES for token in doc[first + 1 : last - 1])


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


def _is_within_person(doc: Doc, first: int, place: int) -> bool:
    """Whether what reads as a title is part of somebody's name: Martin Luther King."""
    inside = place > first and doc[place].ent_type_ == doc[place - 1].ent_type_ == "PERSON" and doc[place].ent_iob_ == "I"
    return inside and doc[first].lower_ in FIRST_NAMES and doc[place].lower_ in _BORNE


def _names_people(word: str) -> bool:
    """Whether a folded word is a common noun for somebody: motorist, firemen, officers."""
    plain = NOUNS.get(word, NOUNS.get(word.removesuffix("s"))) == "person" or re.fullmatch(r"\w{2,}(?:m[ae]n|wom[ae]n|ists?|eers?)", word)
    return bool(plain) and word not in FIRST_NAMES


def _is_role(doc: Doc, place: int, first: int, last: int) -> bool:
    """Whether a word before a name only says what somebody is: Survivor Noel Abad, Malden County Sheriff Jan Berg."""
    if place == first and last - first > 2 and doc[first].is_sent_start and _names_people(doc[first].lower_):  # noqa: PLR2004 - role, two names
        return True
    if doc[place].lower_ not in nameclasses.ROLES or (place == first and last - first == 1):
        return False
    before = doc[place - 1].lower_
    seated = before in _SEATS or doc[first:place].text.casefold() in KNOWN
    named = place + 1 < len(doc) and doc[place + 1].pos_ == "PROPN" and doc[place + 1].text.istitle()
    return place == first or (seated and named and doc[place].text.istitle())


def _is_half_title(doc: Doc, place: int) -> bool:
    """Whether a word is part of “pro tem” after a title, or of “State's Attorney”."""
    if doc[place].lower_ == "state" and doc[place + 1 : place + 3].text.casefold() in {"'s attorney", "’s attorney"}:
        return True
    return (doc[place].lower_ == "pro" and place + 1 < len(doc) and doc[place + 1].lower_.startswith("tem")) or (
        doc[place].lower_ in {"tem", "tempore"} and place > 0 and doc[place - 1].lower_ == "pro"
    )


def _is_given(doc: Doc, place: int, last: int) -> bool:
    """Whether a title that people bear as a name follows another and leaves but one word: Prime Minister Sheikh Rahima."""
    after = place > 0 and names.has_title(doc[place - 1].text) and doc[place - 1].lower_ not in _VAGUE
    return after and last - place == 2 and doc[place].lower_ in {"sheikh", "shah", "malik", "mir", "khan"}  # noqa: PLR2004


def _is_surname(doc: Doc, first: int, place: int, last: int) -> bool:
    """Whether a title ends a name as its surname: Ann Justice, but not Charlotte Mayor | Ann Ortega."""
    ends = place == last - 1 and place == first + 1 and (last >= len(doc) or doc[last].pos_ != "PROPN")
    return ends and doc[first].lower_ in FIRST_NAMES and doc[first].lower_ not in KNOWN


def _is_glued(doc: Doc, place: int) -> bool:
    """Whether a hyphen ties a word to the one before it: Sharm-el-Sheikh."""
    return place > 0 and doc[place - 1].text == "-" and not doc[place - 1].whitespace_


def _is_compatriot(doc: Doc, first: int, last: int, label: str) -> bool:
    """Whether a name only begins with where somebody is from: Canadian Ann Ortega."""
    if last - first < 3 or doc[first].lower_ not in ADJECTIVES:  # noqa: PLR2004 - of where, first name, last name
        return False
    rest = {token.lower_.strip(".") for token in doc[first + 1 : last]}
    classed = rest & _CLASS_WORDS
    borne = last - first - any(token.lower_ in {"van", "von", "de", "al", "el", "bin"} for token in doc[first + 2 : last - 1])
    plain = borne == 3 and not classed and all(token.text.istitle() for token in doc[first:last])  # noqa: PLR2004
    return label == "person" or (plain and label != "place") or (doc[first + 1].lower_ in FIRST_NAMES and not classed)


def without_titles(doc: Doc, first: int, last: int, label: str) -> Iterator[tuple[int, int, str]]:
    """Part a run at the titles in it; a class word at its end (Justice Department) keeps it whole."""
    if first == 0 and last > 1 and doc[0].text.isupper() and doc[0].lower_ in KNOWN and doc[1].text.istitle():
        yield 0, 1, "place"  # LONDON Embattled airline ...
        first = 1
    first, whole = _beginning(doc, first, last), last
    if (last := _without_service(doc, first, last)) < whole:
        label = "place"
    if label == "person" and last - first > 2 and doc[last - 1].lower_ in _NO_SURNAMES:  # noqa: PLR2004 - two names and a country
        yield last - 1, last, "place"  # with Ann Ortega Malta was given
        last -= 1
    if _is_compatriot(doc, first, last, label):
        first, label = first + 1, "person"
    if name := _seat_end(doc, first, last):
        yield first, name, ""
        first, label = name, "person"
    titles = [place for place in range(first, last) if _is_title(doc, first, place, last)]
    held = last < len(doc) and doc[last].pos_ == "PROPN" and doc[last].text.istitle()
    office = len(titles) == 1 and titles[0] == last - 1 and label == "organization" and not (held or names.is_acronym(doc[last - 1].text))
    if not titles or office or _is_whole(doc, first, last, label):
        yield first, last, label
    else:
        yield from _parted(doc, titles, first, last)


def _beginning(doc: Doc, first: int, last: int) -> int:
    """Return where a run begins without the word that only opens its sentence, or that ends a rank."""
    opening = doc[first]
    if last - first < 2:  # noqa: PLR2004 - that word and a name
        return first
    doing = (opening.tag_ == "VBG" or opening.lower_ in _DOING) and doc[first + 1].pos_ == "PROPN"  # Getting Acme off the ground
    small = opening.pos_ in {"AUX", "ADV", "SCONJ", "CCONJ", "PRON"} and opening.is_stop  # Are Ann Ortega and ...
    if opening.is_sent_start and (doing or small):
        first += 1
    if last - first > 1 and doc[first].lower_ == "class" and first and doc[first - 1].text[:1].isdigit():
        first += 1  # Yeoman 3rd Class Ann Ortega
    return first


def _is_title(doc: Doc, first: int, place: int, last: int) -> bool:
    """Whether a word of a run is a title, or a role, and no part of the name."""
    if _is_role(doc, place, first, last) or _is_half_title(doc, place):
        return True
    if not names.has_title(doc[place].text) or not (place == first or doc[place].text[0].isupper()):
        return False
    if doc[place : place + 2].text.casefold() in BODIES or _is_owner(doc, place, last):
        return False
    borne = _is_surname(doc, first, place, last) or _is_glued(doc, place) or _is_given(doc, place, last)
    return not borne and not _is_within_person(doc, first, place)


def _is_owner(doc: Doc, place: int, last: int) -> bool:
    """Whether a title is that of whom an office bears the name: Governor's Office of Housing."""
    return place + 2 < last and doc[place + 1].text in {"'s", "’s"} and doc[place + 2].text == "Office"


def _is_whole(doc: Doc, first: int, last: int, label: str) -> bool:
    """Whether titles are part of a run: it is a work, a peer's, or a body or a place by its last word."""
    head = doc[last - 1].lower_.strip(".")
    if doc[first].lower_.strip(".") in _COURTESY and last - first == 2:  # noqa: PLR2004 - Ms Park
        return False
    peer = doc[first].lower_ in PEERS and last - first > 1 and doc[first + 1].lower_ == "of"
    return peer or label == "work" or head in nameclasses.CLASS_WORDS


def _without_service(doc: Doc, first: int, last: int) -> int:
    """Return where a name ends without the service that the title after it leads: Malden | Police Chief."""
    led = last < len(doc) and doc[last].text.istitle() and doc[last - 1].lower_ in _SERVED_BY.get(doc[last].lower_.strip("."), ())
    return last - 1 if led and last - first > 1 and doc[last - 2].lower_ not in _NO_TOWN else last


def _parted(doc: Doc, titles: list[int], first: int, last: int) -> Iterator[tuple[int, int, str]]:
    """Yield what stands between titles; what follows the last one is a person's name."""
    start = first
    for place in [*titles, last]:
        end = _without_service(doc, start, place)
        if start < end:
            yield start, end, "place" if end < place else "" if place < last else "person"
        start = place + 1
