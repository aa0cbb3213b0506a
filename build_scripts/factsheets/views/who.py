"""Who and what: every entity by kind, with the sentence that says what it is.

Within a kind the most named come first, so that a reader meets the story's main figures first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factsheets.model.sheets import Entity
from factsheets.views.addresses import WHO_AND_WHAT, Address
from factsheets.views.called import Called, called
from factsheets.views.entity import kind_words
from factsheets.views.index import SiteIndex
from factsheets.views.links import home_link, link_to
from factsheets.views.markup import first_sentence, plain
from factsheets.views.parts import LinkView, PageHead
from factsheets.views.wording import sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoView:
    """One entity in the list."""

    link: LinkView
    short: str
    """Its short form, or empty."""

    words: str
    """What it is, in plain words: an editor's sentence or a source's words; empty where neither tells."""

    sources: str
    """How many sources name it, in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KindView:
    """The entities of one kind."""

    id: str
    title: str
    entities: tuple[WhoView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoAndWhatView:
    """Everything the page shows."""

    head: PageHead
    opening: str
    kinds: tuple[KindView, ...]


def build_who_and_what_view(index: SiteIndex) -> WhoAndWhatView:
    """Build the list of all entities."""
    wording = index.wording
    kinds = _kinds(index)
    parts = [
        wording.count(f"kinds.{kind.id}", len(kind.entities)) for kind in kinds if f"kinds.{kind.id}.one" in index.corpus.vocabulary.words
    ]
    opening = sentence(wording.count("who.opening", len(index.corpus.entities), parts=wording.join(parts)))
    return WhoAndWhatView(
        head=PageHead(
            address=Address(WHO_AND_WHAT),
            title=wording.say(f"title.{WHO_AND_WHAT}"),
            kind=wording.say("kind.section"),
            description=opening,
            parents=(home_link(index),),
        ),
        opening=opening,
        kinds=kinds,
    )


def build_who(entity: Entity, index: SiteIndex) -> WhoView:
    """Build one entity's entry."""
    words = None if entity.summary else called(entity, index)
    return WhoView(
        link=link_to(entity, index),
        short=entity.short if entity.short and entity.short != entity.name else "",
        words=first_sentence(plain(entity.summary, index.label)) if entity.summary else _said(words, index),
        sources=index.wording.count("sources", len(index.naming.get(entity.id, ()))) if index.naming.get(entity.id) else "",
    )


def _said(words: Called | None, index: SiteIndex) -> str:
    return index.wording.say("who.called", words=words.words, outlet=words.outlet) if words else ""


def by_weight(entities: Sequence[Entity], index: SiteIndex) -> list[Entity]:
    """Sort entities: by how many statements name them, then by name."""
    return sorted(entities, key=lambda one: (-index.weight(one), one.name.casefold(), one.id))


def _kinds(index: SiteIndex) -> tuple[KindView, ...]:
    found: dict[str, list[Entity]] = {kind: [] for kind in index.corpus.vocabulary.kinds}
    for entity in index.corpus.entities.values():
        found.setdefault(entity.kind, []).append(entity)
    return tuple(
        KindView(id=kind, title=kind_words(kind, index).many, entities=tuple(build_who(one, index) for one in by_weight(entities, index)))
        for kind, entities in found.items()
        if entities
    )
