"""Names in a parsed paragraph: where they begin and end.

The model proposes; class words, titles and particles mend its cuts. What kind a name is, `kindvotes` tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from factsheets.drafting import names
from factsheets.drafting.kindvotes import Candidate, agree, judge
from factsheets.drafting.notnames import is_no_name
from factsheets.drafting.places import ADJECTIVES, BODIES, CLASSES, KNOWN
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

_NOT_NAMES = word_set(
    "the a an "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october "
    "november december christmas easter gmt utc bst est edt ist cest cet et pt ct mt pst cst mst pdt pm am i ok tv dna phd ceo cfo "
    "gdp ai it hiv aids covid covid-19 sars mers h1n1 suv dvd cd pc usd eur gbp god internet mon tue wed thu fri sat sun jan feb mar "
    "apr jun jul aug sep sept oct nov dec mla mlas mlc mp mps pm cm atm sim fir rti vat gst ipo icu dj pr hr iq ev evs coo cto cio cmo "
    "evp svp vp ngo ngos ufo gps atv dui dwi mba bba llb btw faq asap diy km mph kmh kph usp poc bst aedt aest wib wita kalashnikov "
    "kalashnikovs ak-47 molotov islam christianity buddhism hinduism judaism allah ramadan eid diwali hajj thanksgiving halloween "
    "brexit bitcoin xmas halal kosher bc ad bce"
)
_WILDS = word_set("riviera alps channel peninsula polynesia guiana steppe outback gulf sea ocean desert straits islands highlands coast")
"""What an adjective of a country makes a place of: French Riviera."""

_OF_HEADS = word_set(
    "valley gulf strait straits bay isle isles cape sea lake temple palace bank university ministry court church house council college "
    "institute bureau department order academy museum chamber"
)
"""Class words that begin a name: Strait of Hormuz."""

_FEW = 3

_ASTRAY = 60
"""Letters a name may at most have; longer runs are headlines in capitals."""


def candidates(doc: Doc) -> list[Candidate]:
    """Return the names of a paragraph in order; none overlaps another."""
    runs = (_fitted(doc, first, last, label) for first, last, label in _runs(doc))
    found = [made for first, last, label in runs if (made := _candidate(doc, first, last, label)) is not None]
    agree(found, doc.text)
    return found


def _fitted(doc: Doc, first: int, last: int, label: str) -> tuple[int, int, str]:
    """Take in the word that makes a government of a person; leave out one that only says what a place is."""
    if _is_administration(doc, first, last):
        return first, last + 1, "organization"
    while last - first > 1 and doc[last - 1].lower_ in CLASSES and doc[last - 1].text.islower():
        last -= 1
    whole = last
    while last - first > 1 and (doc[last - 1].text.islower() or (doc[last - 1].like_num and last < whole)) and label != "work":
        last -= 1
    while last < whole and last - first > 1 and doc[last - 1].like_num:
        last -= 1
    return first, last, label if last == whole else ""


def _candidate(doc: Doc, first: int, last: int, label: str) -> Candidate | None:
    start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
    text = doc.text[start:end]
    low, high = names.trimmed(text)
    if high <= low or not _is_name(text[low:high], label, plural=doc[last - 1].tag_ == "NNPS") or is_no_name(doc, first, last):
        return None
    counted = first > 0 and doc[first - 1].lower_ in {"a", "an"} and (last >= len(doc) or doc[last].is_punct)
    if counted and (last - first == 1 or (last - first == 2 and not label)):  # noqa: PLR2004 - a Social Democrat
        return None
    opens = bool(doc[first].is_sent_start) or (first > 0 and doc[first - 1].text in {'"', "“", "”", ":", "''", "–", "—"})
    made = Candidate(start + low, start + high, text[low:high], first=opens)
    common = _is_common(doc, first) or doc[first].tag_ in {"NNS", "NN", "JJ", "VB", "VBG", "RB", "IN"}
    certain = names.is_acronym(doc[first].text) or made.text.casefold() in KNOWN
    if opens and last - first == 1 and common and not certain:
        return None
    judge(made, doc, first, last, label)
    return made


def _is_administration(doc: Doc, first: int, last: int) -> bool:
    """Whether a person's name is part of that of a government: the Delgado administration."""
    if last >= len(doc) or doc[last].lower_ not in {"administration", "government", "cabinet"} or last - first >= _FEW:
        return False
    return doc[first:last].text.casefold() not in KNOWN | BODIES


def _is_common(doc: Doc, place: int) -> bool:
    """Whether a word at the head of a sentence only qualifies the common noun after it: “Bird flu spread”."""
    token = doc[place]
    if names.is_acronym(token.text) or place + 1 >= len(doc):
        return False
    following = doc[place + 1]
    return token.dep_ in {"compound", "amod"} and following.pos_ == "NOUN" and following.text.islower() and token.head.i > place


def _is_name(text: str, label: str, *, plural: bool = False) -> bool:
    low = text.casefold()
    if len(text) > _ASTRAY or low in _NOT_NAMES or low in ADJECTIVES or not any(letter.isupper() for letter in text):
        return False
    if " " in text and all(len(part) > 4 and part.isupper() and part.isalpha() for part in text.split()) and low not in KNOWN:  # noqa: PLR2004
        return False  # words shouted, no acronym
    if len(text) < 2 or (label and not re.search(r"[^\W\d_]{2}|\w\.\w|[A-Z]&[A-Z]", text)):  # noqa: PLR2004 - a letter is no name
        return False
    if label == "person" and " " not in text and text.endswith("s") and plural:
        return False
    return not all(names.has_title(word) or word.casefold() in ADJECTIVES for word in text.split())


def _runs(doc: Doc) -> Iterator[tuple[int, int, str]]:
    """Yield (first token, token after the last, kind or empty) of what may be a name."""
    marks = _marks(doc)
    place = 0
    while place < len(doc):
        if marks[place] is None:
            place += 1
            continue
        last = place + 1
        while last < len(doc) and marks[last] is not None and not doc[last].is_sent_start and not _breaks(doc[last]):
            last += 1
        yield from _parts(doc, place, last, marks)
        place = last


def _marks(doc: Doc) -> list[str | None]:
    """Give each token None, or what makes it part of a name: the number and kind of its entity, or empty for a bare proper noun."""
    marks: list[str | None] = [None] * len(doc)
    blocked: set[int] = set()
    for number, entity in enumerate(doc.ents):
        if entity.label_ in _LABELS:
            for token in entity:
                marks[token.i] = f"{number}:{_LABELS[entity.label_]}"
        elif entity.label_ in _OTHER:
            blocked.update(token.i for token in entity if not _could_be_name(token))
    for token in doc:
        if marks[token.i] is None and token.i not in blocked and _proper(token):
            marks[token.i] = ""
    _join_particles(doc, marks)
    _join_offices(doc, marks)
    _join_ships(doc, marks)
    _join_of(doc, marks)
    _join_numerals(doc, marks)
    return marks


def _join_of(doc: Doc, marks: list[str | None]) -> None:
    """Read a class word with what it is of as one name: Valley of the Kings, Court of Justice."""
    for token in doc[:-2]:
        if (
            not token.text[0].isupper()
            or token.is_sent_start
            or token.lower_ not in _OF_HEADS
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
            kind = "place" if token.lower_ in names.PLACE_HEADS else "organization"
            for place in range(token.i, last):
                marks[place] = f"{token.i}-of:{kind}"


def _join_numerals(doc: Doc, marks: list[str | None]) -> None:
    """Let a ruler's number be part of the name: Seuthes II."""
    for token in doc[1:]:
        before = doc[token.i - 1]
        if re.fullmatch(r"[IVX]{2,5}", token.text) and before.pos_ == "PROPN" and before.ent_type_ not in {"WORK_OF_ART", "PRODUCT"}:
            marks[before.i] = marks[before.i] or f"{token.i}-ruler:person"
            marks[token.i] = marks[before.i]


def _join_ships(doc: Doc, marks: list[str | None]) -> None:
    """Read the letters before a ship's name and the words after them as one name: MV Princess of the Stars."""
    for token in doc[:-1]:
        if token.text not in names.SHIPS or not doc[token.i + 1].text[0].isupper() or doc[token.i + 1].text == "(":
            continue
        last = token.i + 1
        while last < len(doc) and not doc[last].is_sent_start:
            small = (
                doc[last].lower_ in {"of", "the", "."}
                and last + 1 < len(doc)
                and (doc[last + 1].text[0].isupper() or doc[last + 1].text == "the")
            )
            if not small and not doc[last].text[0].isupper():
                break
            last += 1
        for place in range(token.i, last):
            marks[place] = f"{token.i}-ship:work"


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
        joins = token.lower_ in _JOINING and not token.is_sent_start and not doc[token.i + 1].is_sent_start
        if not joins or marks[token.i] is not None or before is None or after is None:
            continue
        marks[token.i] = before or after
        place = token.i + 1
        while before and after and place < len(doc) and marks[place] == after:
            marks[place] = before
            place += 1


def _could_be_name(token: Token) -> bool:
    """Whether a token that the model took into a date or a number is rather an acronym or a firm."""
    return bool(names.is_acronym(token.text)) and token.text.casefold() not in _NOT_NAMES


def _proper(token: Token) -> bool:
    text = token.text
    if not text[0].isupper() or text.casefold() in _NOT_NAMES:
        return False
    if (
        token.ent_type_ == "NORP"
        and (text.casefold() in ADJECTIVES or text.endswith(("ans", "ians", "ese", "ish", "ists")))
        and not _heads_name(token)
    ):
        return False
    if names.is_acronym(text):
        return not token.is_stop or text in {"US", "WHO", "IT"}
    if token.tag_ not in _NAME_TAGS and token.ent_type_ != "NORP":
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


def _breaks(token: Token) -> bool:
    """Whether a name cannot run over a token: quote marks and possessives end it even where the model reads on."""
    if token.text in {'"', "“", "”", "''", "``", "(", ")", "[", "]"}:
        return True
    return token.text in {",", ";", ":", "–", "—", "-"} and not token.ent_type_


def _parts(doc: Doc, first: int, last: int, marks: list[str | None]) -> Iterator[tuple[int, int, str]]:
    """Cut a run of name tokens where an entity ends and another begins, and at titles."""
    cuts = [first]
    for place in range(first + 1, last):
        before, here = marks[place - 1], marks[place]
        if doc[place - 1].text in {"'s", "’s"} and doc[place].text[0].isupper() and doc[place].text not in {"Day", "Eve", "Hospital"}:
            cuts.append(place)
        elif before and here and before != here:
            if not _broken_in_two(doc, place, marks):
                cuts.append(place)
        elif (before or here) and before != here and not _belongs(doc, first, place, last, marks):
            cuts.append(place)
    cuts.append(last)
    for start, end in pairwise(cuts):
        label = next((mark.split(":")[1] for mark in marks[start:end] if mark), "")
        yield from _without_titles(doc, start, end, label)


def _broken_in_two(doc: Doc, place: int, marks: list[str | None]) -> bool:
    """Whether the model cut one unknown name of two words into two names."""
    one, other = doc[place - 1], doc[place]
    alone = (place < 2 or marks[place - 2] != marks[place - 1]) and (place + 1 == len(doc) or marks[place + 1] != marks[place])  # noqa: PLR2004
    return alone and one.lower_ not in KNOWN and other.lower_ not in KNOWN and one.text.isalpha() and other.text.isalpha()


def _belongs(doc: Doc, first: int, place: int, last: int, marks: list[str | None]) -> bool:
    """Whether bare proper nouns beside an entity are part of its name."""
    del first
    before, here = marks[place - 1], marks[place]
    if before and not here:
        word = doc[place].lower_.strip(".")
        tail = doc[last - 1].lower_.strip(".")
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
    return not names.has_title(doc[place - 1].text)


def _is_role(doc: Doc, place: int, first: int, last: int) -> bool:
    """Whether a word before a name only says what somebody is: Survivor Noel Abad."""
    return place == first and last - first > 1 and doc[place].lower_ in names.ROLES


def _without_titles(doc: Doc, first: int, last: int, label: str) -> Iterator[tuple[int, int, str]]:
    """Part a run at the titles in it; a class word at its end (Justice Department) keeps it whole."""
    head = doc[last - 1].lower_.strip(".")
    whole = head in names.ORG_HEADS or head in names.ORG_SUFFIXES or head in names.PLACE_HEADS or label == "work"
    titles = [
        place
        for place in range(first, last)
        if (names.has_title(doc[place].text) and (place == first or doc[place].text[0].isupper())) or _is_role(doc, place, first, last)
    ]
    if not titles or whole or (len(titles) == 1 and titles[0] == last - 1 and label == "organization"):
        yield first, last, label
        return
    start = first
    after_title = False
    for place in [*titles, last]:
        if start < place:
            yield start, place, "person" if after_title and place == last else label if not after_title and place == last else ""
        if place < last:
            after_title, start = True, place + 1
