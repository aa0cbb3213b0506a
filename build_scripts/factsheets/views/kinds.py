"""What kinds of entities are called.

The words are vocabulary.
"""

from __future__ import annotations

from factsheets.model.vocabulary import KindWords
from factsheets.views.index import SiteIndex


def kind_words(kind: str, index: SiteIndex) -> KindWords:
    """Return what a kind is called; a kind the vocabulary lacks is called as it is written (checks report it)."""
    return index.corpus.vocabulary.kinds.get(kind) or KindWords(one=kind, many=kind.capitalize())


def kind_order(index: SiteIndex) -> dict[str, int]:
    """Return kind -> its place among the kinds: those of the vocabulary in its order, then others as they are met."""
    return index.made(_kind_order)


def _kind_order(index: SiteIndex) -> dict[str, int]:
    found = dict.fromkeys((*index.corpus.vocabulary.kinds, *(entity.kind for entity in index.corpus.entities.values())))
    return {kind: place for place, kind in enumerate(found)}
