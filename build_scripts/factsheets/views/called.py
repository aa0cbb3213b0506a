"""What a source calls an entity, where no editor has said yet what it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from factsheets.model.sheets import Entity
from factsheets.views.index import SiteIndex

_LONGEST: Final = 140
"""Letters of a quote that introduces somebody; a longer one tells more."""


@dataclass(frozen=True, slots=True)
class Called:
    """A source's words."""

    words: str
    outlet: str


def called(entity: Entity, index: SiteIndex) -> Called | None:
    """Return the first fact's words where they are no sentence but name the entity: harbour master Ada Lund."""
    fact = next(iter(entity.facts), None)
    if fact is None or fact.text is not None:
        return None
    quote = fact.evidence[0]
    words = " ".join(quote.quote.split())
    names = any(name in words for name in (entity.name, *entity.aliases))
    if len(words) > _LONGEST or not names or words.endswith((".", "!", "?", "”", '"')):
        return None
    return Called(words, index.outlet(quote.source))
