"""What a name does, undergoes and owns, and what that says of its kind.

Each vote has its weight, as in `kindsaround`, which looks at the nearest words alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factsheets.drafting.naming import kindclasses as classes
from factsheets.drafting.naming import names
from factsheets.drafting.naming.kindsyntax import phrase_end
from factsheets.drafting.naming.kindwords import FIELDED, MAKING, PLURAL
from factsheets.drafting.naming.places import COUNTRIES, KNOWN

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

TEAM = "team"
"""What is voted for where a town does what teams do: it counts for a body where there is enough of it."""

_HINTED, _ACTED, _OWNED, _TOLD = 0.5, 1.5, 2.0, 2.5
"""What is hinted at, by a deed, by what belongs to it, outright."""


def done(doc: Doc, first: int, last: int) -> Iterator[tuple[str, float]]:
    """Yield (kind, weight) of what the name between two tokens does, undergoes and owns."""
    named = doc[first:last]
    name, root = named.text.casefold(), named.root
    located = last < len(doc) and doc[last].text == ","  # the Malden, Ohio, firm offers
    if root.head.pos_ in {"VERB", "AUX"} and not located:
        yield from _acted(name, root, root.head.lemma_.casefold())
    if first > 1 and doc[first - 1].lower_ in MAKING and doc[first - 2].tag_ in {"NNP", "NNPS"}:
        yield "organization", _TOLD  # Thunder maker Acme
    if _fields(doc, last):
        yield TEAM, _OWNED
    yield from _owned(doc, first, last)


def _fields(doc: Doc, last: int) -> bool:
    """Whether what only a team has follows a name: Malden's defense, the Malden midfield."""
    if last >= len(doc):
        return False
    after = phrase_end(doc, last + (doc[last].tag_ == "POS"))
    return doc[last].lower_ in FIELDED or (after is not None and after.lemma_.casefold() in classes.FIELDED)


def _acted(name: str, root: Token, verb: str) -> Iterator[tuple[str, float]]:
    """Yield what the verb over a name says."""
    table = {"nsubj": classes.DONE, "nsubjpass": classes.SUFFERED, "dobj": classes.UNDERGONE}.get(root.dep_)
    if table is not None and verb in table:
        yield table[verb], _ACTED
    if root.dep_ == "nsubj" and verb in classes.DECIDED and name not in KNOWN:
        yield "place", -_TOLD
        yield "organization", _HINTED
    played = root.dep_ == "nsubj" and (verb in classes.PLAYED or root.head.lower_ in PLURAL)
    played = played or (root.dep_ == "dobj" and verb in classes.BEATEN)
    if played and name in KNOWN and name not in COUNTRIES:
        yield TEAM, _OWNED


def _owned(doc: Doc, first: int, last: int) -> Iterator[tuple[str, float]]:
    """Yield what belongs to a name, by an s or an “of”, and what that says."""
    if last + 1 < len(doc) and doc[last].text in {"'s", "’s", "'", "’"} and doc[last].tag_ == "POS":
        noun = phrase_end(doc, last + 1)
        if noun is not None and (kind := classes.OWNED.get(noun.lemma_.casefold())):
            yield kind, _OWNED
    before = doc[first - 1].lower_ if first else ""
    place = first - 2 if before == "of" else first - 3 if before == "the" and first > 2 and doc[first - 2].lower_ == "of" else -1  # noqa: PLR2004
    if place >= 0 and doc[place].pos_ == "NOUN" and (kind := classes.OF.get(doc[place].lemma_.casefold())):
        yield kind, _TOLD if not names.is_acronym(doc[first].text) else _ACTED
