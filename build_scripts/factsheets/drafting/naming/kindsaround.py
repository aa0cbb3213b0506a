"""What the words around a name say of its kind, each vote with its weight.

A weight of 2 is worth the model's word; a class word that cannot be misread weighs 3 and more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factsheets.drafting.articles.language import in_dictionary
from factsheets.drafting.naming import kindwords as words
from factsheets.drafting.naming import nameclasses, names
from factsheets.drafting.naming.firstnames import FAMILY_FIRST, FIRST_NAMES, KNOWN_ALONE, NAMED
from factsheets.drafting.naming.kindclasses import NOUNS
from factsheets.drafting.naming.namebodies import PEERS
from factsheets.drafting.naming.nearby import Around
from factsheets.drafting.naming.places import CLASSES, COUNTRIES, KNOWN, POSTAL

_OWN = frozenset({"'s", "’s"})

_DASHES = frozenset({"-", "–", "—", "_", "--", ":"})
_AFTER_DATELINE = _DASHES | {",", "(", "]"}
_PARTS_OF_PLACES = CLASSES | words.AREAS | words.WAYS
_NO_SURNAMES = nameclasses.CLASS_WORDS | COUNTRIES

_VAGUE_TITLES = frozenset({"former", "vice", "foreign", "acting", "senior"})

_MILD_TITLES = frozenset({"general", "chief", "director", "chair", "officer"})

_FULL_NAME = frozenset({2, 3})
"""How many words a person's full name may have, without particles."""

_LONGEST_NAME = 4
"""How many where the first is a known one."""

_PARTICLES = frozenset(
    {"de", "da", "do", "dos", "das", "del", "della", "di", "du", "van", "von", "der", "den", "bin", "ibn", "al", "el", "la", "le", "ould"}
)


def people(around: Around) -> Iterator[float]:
    """Yield what speaks for a person."""
    yield from _no_people(around)
    if _is_aged(around):
        yield 3.0
    if around.text.casefold() in KNOWN_ALONE and around.previous != "the":
        yield 2.5
    yield from _full_names(around)
    if around.is_body:
        return
    if names.has_title(around.previous) and around.previous not in _VAGUE_TITLES and not around.weighed:
        yield 2.0 if around.previous in _MILD_TITLES else 4.5
    elif around.previous in words.PEOPLE:
        yield 2.2
    if words.PEOPLE & set(around.after_comma(3)) and not names.is_camel(around.text):
        yield 2.5
    if around.after_comma(1) == ["who"]:
        yield 2.5
    if len(around.parts) in _FULL_NAME and around.following in words.SPEECH and all(part[0].isupper() for part in around.parts):
        yield 0.8


def _no_people(around: Around) -> Iterator[float]:
    """Yield what speaks against a person: the article, and who belongs to no person (Malden officials, Norvexa militants)."""
    peer = around.parts[0].casefold() in PEERS
    if around.previous == "the" and (around.ends_phrase or len(around.parts) == 1) and not (around.acronym or peer):
        yield -2.0
    if around.following in words.PUBLIC:
        yield -2.0


def _full_names(around: Around) -> Iterator[float]:
    """Yield what the words of a name itself say for a person."""
    family_first = len(around.parts) in _FULL_NAME and around.parts[0].casefold() in FAMILY_FIRST
    if family_first and "-" in around.parts[1]:
        yield 4.0
    titled = len(around.parts) == 2 and around.parts[0].casefold() in FIRST_NAMES and around.seems_person  # noqa: PLR2004 - Ann Court
    if around.previous == "the" or not (titled or _reads_as_full_name(around.parts)):
        return
    folded = [names.key(part) for part in around.parts]
    if folded[0] in FIRST_NAMES:
        yield NAMED
    elif any(part in FIRST_NAMES for part in folded[1:-1]):
        yield 2.0
    elif around.is_stray or around.is_open or around.is_misread:
        unread = around.parts[-1:] if around.is_misread else around.parts
        if around.is_stray or not all(in_dictionary(part) for part in unread):
            yield 1.0


def places(around: Around) -> Iterator[float]:
    """Yield what speaks for a place."""
    previous, following = around.previous, around.following
    if around.is_dateline or (around.opens and around.text.isupper() and following in _AFTER_DATELINE):
        yield 4.0
    if around.text in POSTAL and previous in {",", "("}:
        yield 5.0
    if (previous == "the" and around.text.casefold() in nameclasses.PLACE_HEADS) or following in words.ELECTED:
        yield 3.0  # the Gulf, but not Ms Park; Malden MP
    if following in CLASSES or following in words.SITES or ((previous in CLASSES or previous == "capital") and not around.is_body):
        yield 3.0
    if following.startswith("-") and not around.is_made and "based" in "".join(around.after[:2]):
        yield 4.0
    yield from _places_by_lead(around)
    if words.AREAS & set(around.after_comma(5)) and not {"in", "of", "from"} & set(around.after_comma(2)):
        yield 2.5
    if not around.is_body and KNOWN & set(around.after_comma(1)):
        yield 2.1 if around.after[2:3] == ["-"] else 1.0  # Malden, Ohio-based


def _places_by_lead(around: Around) -> Iterator[float]:
    """Yield what the words that lead to a name say for a place."""
    if around.before_of in _PARTS_OF_PLACES:
        yield 3.0
    if around.before_of in words.RULED:
        yield 2.0
    if tuple(around.before[-2:]) in words.BOUND:
        yield 2.0
    if around.previous == "to" and words.MOVED & set(around.before[-3:-1]):
        yield 2.0
    if around.previous in words.SIDES and len(around.parts) == 1:
        yield 2.0
    if _is_left(around):
        yield 2.0
    if around.previous in words.WHERE and around.following not in _OWN:
        yield _by_preposition(around)


def _is_left(around: Around) -> bool:
    """Whether a name is where a journey began: left Halden for, left Halden bound."""
    return around.previous == "left" and around.following in {"for", "bound", "on", "at", "to"}


def bodies(around: Around) -> Iterator[float]:
    """Yield what speaks for an organisation."""
    previous, following, single = around.previous, around.following, len(around.parts) == 1
    if around.is_agency:
        yield 3.0
    known_class = around.text.casefold() in nameclasses.PLACE_HEADS
    classed = around.acronym or around.head or known_class or around.text.endswith("s")
    if previous == "the" and single and not around.has_article and not classed:
        yield 1.2
    if previous == "the" and _is_plural(around) and around.ends_phrase and around.text.casefold() not in KNOWN:
        yield 2.0
    if single and around.text.casefold() in words.PAPERS and previous == "the":
        yield 3.0
    if following == "reported" and single:
        yield 2.1
    if previous in words.BODIES or (around.head in words.BODIES and around.head not in words.MAKING and around.head != "group"):
        yield 2.5
    if previous == "in" and words.STAKES & set(around.before[-2:-1]):
        yield 3.0
    if around.before[-2:] == ["according", "to"] and single:
        yield 1.5
    yield from _bodies_by_next(around)


def _bodies_by_next(around: Around) -> Iterator[float]:
    """Yield what the word after a name says for an organisation."""
    following = around.following
    if following in _OWN and words.HELD & set(around.after[1:2]):
        yield 1.5
    if around.is_owner and around.head in words.VESSELS:
        yield 1.5
    if following in words.BACKED:
        yield 4.5 if following in words.FIELDED else 1.5
    if following in words.FLOWN and len(around.parts) == 1:
        yield 2.2
    if following in words.OWNED or following in words.FIGHTING or tuple(around.after[:2]) in words.OFFICERS:
        yield 2.0
    if following in words.PLURAL and "and" not in around.before and not around.text.endswith("s"):
        yield 1.5


def _is_plural(around: Around) -> bool:
    """Whether a name ends like several of one kind, as teams and bands like it: the Malden Rams, the Ferries."""
    last = around.parts[-1]
    return (
        last.endswith("s")
        and not last.endswith(("ss", "us", "is"))
        and last.casefold() not in nameclasses.PLACE_HEADS
        and not around.is_body
    )


def works(around: Around) -> Iterator[float]:
    """Yield what speaks for a thing that people made: a ship, a film, a programme."""
    article, *rest = around.after_comma(3) or [""]
    if article in {"a", "an", "the"} and words.MADE & set(rest):
        yield 3.0
    if around.previous in words.TITLED and not around.is_body:
        yield 6.0 if around.previous in words.VESSELS else 3.5
    if around.has_article and not (around.is_body or around.acronym):
        yield 1.5
    yield from _works_by_head(around)
    aboard = around.previous == "aboard" or around.before[-2:] in (["aboard", "the"], ["board", "the"])
    if aboard or (around.previous == "the" and around.following in words.SUNK):
        yield 2.5
    of = around.before[-2:] == ["of", "the"]
    if of and around.before[-3:-2] and around.before[0] in {"captain", "skipper", "crew", "sinking", "capsizing", "hull", "wreck", "deck"}:
        yield 2.0
    if around.previous == "the" and around.following in _OWN and words.AFLOAT & set(around.after[1:3]):
        yield 2.0


def _works_by_head(around: Around) -> Iterator[float]:
    """Yield what the common noun after a name says for a work: the Sewol ferry, Acme's Thunder processors."""
    if around.is_owner:
        return
    head = around.head.removesuffix("s")
    if around.following in words.MAKING and around.head == around.following and not around.seems_body:
        yield 3.0  # Thunder maker Acme
    if around.before[-2:] == ["brand", "name"]:
        yield 3.0
    if head in words.VESSELS:
        yield 2.5
    elif (head in words.TITLED or head in words.PRODUCTS or NOUNS.get(head) == "work") and not around.is_body:
        if around.previous in _OWN | {"its", "their", "his", "her"}:
            yield 4.0
        elif around.previous == "the" or not around.seems_body:
            yield 3.0
        elif head in words.PRODUCTS and len(around.parts) > 1:
            yield 2.2


def _by_preposition(around: Around) -> float:
    """Return what a preposition of place is worth: “in” much, unless it leads to what one has a stake in."""
    aimed = bool(words.AIMED & set(around.before[-2:-1]))
    if around.previous == "in" and around.ends_phrase and not aimed and not around.is_body:
        return 2.1
    return 1.5 if around.previous in words.NEAR else 0.5


def _is_aged(around: Around) -> bool:
    """Whether a name is followed by an age: “, 44,” or “, a 22-year-old”."""
    told = around.after_comma(2)
    if any(re.fullmatch(r"\d{1,3}-year-old", word) for word in told):
        return True
    ends = around.after[2:3] and around.after[2] in {",", ".", "who", "and", "was", "is", "said"}
    return bool(told and ends) and re.fullmatch(r"[1-9]\d?|10\d", told[0]) is not None


def _reads_as_full_name(parts: list[str]) -> bool:
    """Whether two or three plain words may be somebody's full name."""
    borne = [part for part in parts if part.casefold() not in _PARTICLES]
    plain = all(part[:1].isupper() and part.replace("-", "").isalpha() and not part.isupper() for part in borne)
    many = len(borne) in _FULL_NAME or (len(borne) == _LONGEST_NAME and borne[0].casefold() in FIRST_NAMES)
    return many and plain and _NO_SURNAMES.isdisjoint(part.casefold() for part in parts)
