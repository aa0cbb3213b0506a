"""What the sentence round a name says of its kind: what it is said to be, and of what it is an example.

Each vote has its weight, as in `kindsaround`, which looks at the nearest words alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factsheets.drafting.naming import kindclasses as classes
from factsheets.drafting.naming import kindwords as words
from factsheets.drafting.naming.namethings import may_title
from factsheets.drafting.naming.places import CLASSES

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_TOLD, _LISTED, _HOUSED = 2.5, 3.0, 2.0
"""What is said outright, by an example, by a house that bears the name."""

_QUOTED = 2.0
"""What quote marks round a name say, besides the vote its title gets."""

_FARTHEST = 30
"""Tokens looked back for the noun that a list gives examples of."""

_LONGEST_PHRASE = 9
"""Tokens looked at for the noun that ends a phrase."""

_OPENS, _CLOSES = frozenset({'"', "“", "``"}), frozenset({'"', "”", "''"})

_HEARD = words.BODIES | words.TITLED | CLASSES
"""Nouns before a name to which `kindsaround` listens."""

_LAND = frozenset(
    {"cave", "cavern", "gorge", "canyon", "crater", "forest", "reef", "waterfall", "glacier", "ridge", "peak", "creek", "lake", "lagoon"}
)
"""Nouns of the land that follow the bare name of a place."""

_HOUSES = frozenset(
    {"museum", "gallery", "orchestra", "ensemble", "foundation", "charity", "consortium", "theatre", "academy", "institute"}
)
"""Nouns that follow the bare name of a body, where it is no town's."""

_CALLED = frozenset({"called", "named", "dubbed", "known", "titled", "entitled", "codenamed", "branded", "christened", "nicknamed"})
"""Participles between what something is and its name."""

_BE = frozenset({"is", "was", "are", "were", "became", "remains"})

_VENUES = frozenset({"center", "centre", "hall", "house", "dome", "coliseum", "garden", "pavilion", "auditorium", "club"})
_AT = frozenset({"at", "inside", "outside", "in"})
"""Houses in which people gather, and the prepositions that lead there."""

_GATHERED = 5.0
"""What these say, against the class word and the model."""

_ARTICLES = frozenset({"a", "an", "the", "its", "one", "his", "her", "their"})

_IN_LISTS = frozenset({"PROPN", "NOUN", "ADJ", "CCONJ", "PUNCT", "DET", "PART", "NUM", "X", "ADP"})


def told(doc: Doc, first: int, last: int) -> Iterator[tuple[str, float]]:
    """Yield (kind, weight) of what the sentence says of the name between two tokens."""
    for noun in (_apposed(doc, last), _equated(doc, last)):
        if kind := _kind(noun):
            yield kind, _TOLD
    if kind := _exemplified(doc, first) or _summed_up(doc, last) or _called(doc, first):
        yield kind, _LISTED
    if _is_classed(doc, last):
        yield "place", _LISTED
    yield from _introduced(doc, first, last)
    if last < len(doc) and first and doc[last].lower_ in _HOUSES and doc[first - 1].lower_ in {"the", "'s", "’s"}:
        yield "organization", _HOUSED  # the Norvex museum
    if last < len(doc) and doc[last].lower_ in _LAND and doc[last].tag_ == "NN":
        yield "place", _TOLD  # the Norvex cave system
    if _is_venue(doc, first, last):
        yield "place", _GATHERED
    if _is_quoted(doc, first, last):
        yield "work", _QUOTED


def _is_venue(doc: Doc, first: int, last: int) -> bool:
    """Whether people gather at a house that its class word would make a body: on Sunday at Malden Center, not a doctor at Malden Center."""
    if last - first < 2 or doc[last - 1].lower_ not in _VENUES:  # noqa: PLR2004 - a name and its class
        return False
    place = first - (2 if first and doc[first - 1].lower_ == "the" else 1)
    return place > 0 and doc[place].lower_ in _AT and _kind(doc[place - 1]) != "person"


def _is_quoted(doc: Doc, first: int, last: int) -> bool:
    """Whether a name stands alone between quote marks, but for an article and the mark that ends its clause."""
    before = first - 1 if first and doc[first - 1].text not in {"The", "A", "An"} else first - 2
    after = last + 1 if last < len(doc) and doc[last].text in {",", "."} else last
    quoted = before >= 0 and after < len(doc) and doc[before].text in _OPENS and doc[after].text in _CLOSES
    return quoted and may_title(doc, before)


def _kind(noun: Token | None) -> str:
    """Return the kind of what a common noun names, or empty."""
    if noun is None:
        return ""
    return classes.NOUNS.get(noun.lower_) or classes.NOUNS.get(noun.lemma_.casefold(), "")


def phrase_end(doc: Doc, place: int) -> Token | None:
    """Return the last noun of the phrase that begins at a token, or None: ferry of “a small wooden ferry that”."""
    found = None
    for token in doc[place : place + _LONGEST_PHRASE]:
        if token.pos_ in {"NOUN", "PROPN"}:
            found = token if token.text.islower() or token.text.isupper() else None
        elif not (token.pos_ in {"ADJ", "DET", "NUM", "ADV", "PART"} or token.tag_ in {"VBN", "VBG", "HYPH", "POS"}):
            break
    return found


def _apposed(doc: Doc, last: int) -> Token | None:
    """Return the noun told of a name after its comma: Acme, a small maker of ferries."""
    if last + 1 < len(doc) and doc[last].text == "," and doc[last + 1].lower_ in _ARTICLES and not doc[last + 1].is_sent_start:
        place = last + 2
        if doc[last + 1].lower_ == "one":  # one of the largest makers
            place = last + 3
        return phrase_end(doc, place)
    return None


def _equated(doc: Doc, last: int) -> Token | None:
    """Return the noun a name is said to be: Acme is a maker of ferries."""
    if last + 1 >= len(doc) or doc[last].lower_ not in _BE or doc[last + 1].lower_ not in _ARTICLES:
        return None
    return phrase_end(doc, last + 2)


def _exemplified(doc: Doc, first: int) -> str:
    """Return the kind of which a name is an example: brands such as Acme, Tavan coffee and Olga."""
    start = doc[first].sent.start
    for place in range(first - 1, max(start, first - _FARTHEST), -1):
        token = doc[place]
        such = token.lower_ == "as" and doc[place - 1].lower_ == "such"
        if such or token.lower_ in classes.GIVING_EXAMPLES:
            noun = doc[place - 1 - such]
            if noun.text == "," and place - 2 - such >= start:
                noun = doc[place - 2 - such]
            return _kind(noun) if noun.tag_ == "NNS" else ""
        if token.pos_ not in _IN_LISTS or token.text in {".", ";", "—", "("}:
            return ""
    return ""


def _summed_up(doc: Doc, last: int) -> str:
    """Return the kind that a list is summed up by: Acme, Tavan and other makers."""
    for place in range(last, min(len(doc) - 2, last + _LONGEST_PHRASE)):
        if doc[place].lower_ in {"and", "or"} and doc[place + 1].lower_ == "other":
            noun = phrase_end(doc, place + 2)
            return _kind(noun) if noun is not None and noun.tag_ == "NNS" else ""
        if doc[place].pos_ not in {"PROPN", "PUNCT"} or doc[place].text in {".", ";"}:
            return ""
    return ""


def _called(doc: Doc, first: int) -> str:
    """Return the kind of what is said to bear a name: a dwarf planet called Olga, a sedan known as the Thunder."""
    place = first - 1
    while place > 0 and (doc[place].lower_ in _ARTICLES or doc[place].text in _OPENS):
        place -= 1
    if place > 1 and doc[place].lower_ == "as":
        place -= 1
    if place < 1 or doc[place].lower_ not in _CALLED:
        return ""
    return _kind(doc[place - 1 - (doc[place - 1].text == ",")])


def _is_classed(doc: Doc, last: int) -> bool:
    """Whether the list a name stands in ends in a class of places: Malden, Tavan and Norvex counties."""
    joined = False
    for token in doc[last : last + _LONGEST_PHRASE]:
        if token.tag_ == "NNS" and token.text.islower():
            return joined and token.lemma_ in CLASSES
        joined = joined or token.lower_ in {"and", "or"}
        if token.pos_ not in {"PROPN", "CCONJ"} and token.text != ",":
            return False
    return False


def _introduced(doc: Doc, first: int, last: int) -> Iterator[tuple[str, float]]:
    """Yield what a noun in the plural, or one before a comma, says of the name after it: retailers Acme and Tavan."""
    if first < 2:  # noqa: PLR2004 - a noun and what comes before it
        return
    before = doc[first - 1]
    if before.text == "," and doc[first - 2].tag_ == "NN" and doc[first - 2].text.islower() and _kind(doc[first - 2]) == "person":
        yield "person", _TOLD
        return
    if before.text == "," and last < len(doc) and doc[last].text == "," and _is_subject(doc[first - 2]) and (kind := _kind(doc[first - 2])):
        yield kind, _TOLD
        return
    if (
        (before.tag_ == "NN" or before.lower_ in {"daily", "weekly"})
        and before.text.islower()
        and doc[first - 2].pos_ in {"DET", "ADJ", "NOUN", "PROPN", "PART"}
    ):
        kind = _kind(before) if before.lower_ not in _HEARD else ""
        if kind and kind != "person":
            yield kind, _TOLD
        return
    if before.tag_ != "NNS" or not before.text.islower() or before.dep_ in {"pobj", "dobj"} or not (kind := _kind(before)):
        return
    if kind == "person" and last - first == 1 and not doc[first].text.isupper():
        yield "person", -_TOLD  # experts Acme: a firm, for people have two names
        kind = "organization"
    yield kind, _TOLD


def _is_subject(noun: Token) -> bool:
    """Whether a common noun, told with “the”, does what its clause tells, so that a name between commas after it is its own."""
    return noun.tag_ == "NN" and noun.text.islower() and noun.dep_ in {"nsubj", "nsubjpass", "dobj"}
