"""What a name does, undergoes and owns, and what that says of its kind.

Each vote has its weight, as in `kindsaround`, which looks at the nearest words alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factsheets.drafting.naming import kindclasses as classes
from factsheets.drafting.naming import names
from factsheets.drafting.naming.kindsyntax import phrase_end
from factsheets.drafting.naming.kindwords import FIELDED
from factsheets.drafting.naming.places import COUNTRIES, KNOWN

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

TEAM = "team"
"""What is voted for where a town does what teams do: it counts for a body where there is enough of it."""

_HINTED, _ACTED, _OWNED, _TOLD = 0.5, 1.5, 2.0, 2.5
"""What is hinted at, by a deed, by what belongs to it, outright."""


def done(doc: Doc, first: int, last: int) -> Iterator[tuple[str, float]]:
    """Yield (kind, weight) of what the name between two tokens does, undergoes and owns."""
    root = doc[first:last].root
    located = last < len(doc) and doc[last].text == ","  # the Malden, Ohio, firm offers
    if root.head.pos_ == "VERB" and not located:
        yield from _acted(root, root.head.lemma_.casefold())
    owned = last + 1 if last < len(doc) and doc[last].tag_ == "POS" else last
    after = phrase_end(doc, owned)
    if last < len(doc) and (doc[last].lower_ in FIELDED or (after is not None and after.lemma_.casefold() in classes.FIELDED)):
        yield TEAM, _OWNED
    yield from _owned(doc, first, last)


def _acted(root: Token, verb: str) -> Iterator[tuple[str, float]]:
    """Yield what the verb over a name says."""
    table = {"nsubj": classes.DONE, "nsubjpass": classes.SUFFERED, "dobj": classes.UNDERGONE}.get(root.dep_)
    if table is not None and verb in table:
        yield table[verb], _ACTED
    town = root.lower_ in KNOWN
    if root.dep_ == "nsubj" and verb in classes.DECIDED and not town:
        yield "place", -_TOLD
        yield "organization", _HINTED
    played = (root.dep_ == "nsubj" and verb in classes.PLAYED) or (root.dep_ == "dobj" and verb in classes.BEATEN)
    if town and root.lower_ not in COUNTRIES and played:
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
