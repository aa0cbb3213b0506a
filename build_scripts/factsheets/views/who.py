"""Who and what: every entity by kind, with the sentence that says what it is.

Within a kind the most named come first, so that a reader meets the story's main figures first; a part of a long list is for looking up,
and goes by name.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factsheets.model.sheets import Entity
from factsheets.views.called import Called, called
from factsheets.views.index import SiteIndex
from factsheets.views.kinds import kind_order, kind_words
from factsheets.views.links import link_to
from factsheets.views.listpages import BesideView, beside, list_head, part_opening
from factsheets.views.lists import names
from factsheets.views.markup import first_sentence, plain
from factsheets.views.partition import Part
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
    beside: BesideView


def build_who_and_what_view(index: SiteIndex, part: Part[Entity] | None = None) -> WhoAndWhatView:
    """Build the list of all entities, or one part of it."""
    listed = names(index)
    part = part or listed.whole
    opening = who_opening(part, index)
    return WhoAndWhatView(
        head=list_head(listed, part, opening),
        opening=opening,
        kinds=tuple(
            KindView(id=kind, title=kind_words(kind, index).many, entities=tuple(build_who(one, index) for one in inside))
            for kind, inside in by_kind(part.entries if part.steps else by_weight(part.entries, index), index).items()
        ),
        beside=beside(listed, part, lambda one: names_count(one, index)),
    )


def who_opening(part: Part[Entity], index: SiteIndex) -> str:
    """Say how many names there are, of which kinds; of a part which it is."""
    wording, words = index.wording, index.corpus.vocabulary.words
    if part.steps:
        return part_opening(names(index), part, names_count(part, index))
    parts = [
        wording.count(f"kinds.{kind}", len(inside)) for kind, inside in by_kind(part.entries, index).items() if f"kinds.{kind}.one" in words
    ]
    return sentence(wording.count("who.opening", len(part.entries), parts=wording.join(parts)))


def names_count(part: Part[Entity], index: SiteIndex) -> str:
    """Say how many names a part holds."""
    return index.wording.count("names", len(part.entries))


def by_kind(entities: Iterable[Entity], index: SiteIndex) -> dict[str, list[Entity]]:
    """Sort entities into their kinds, in the order of the vocabulary; each kind keeps the order given."""
    found: dict[str, list[Entity]] = {kind: [] for kind in kind_order(index)}
    for entity in entities:
        found[entity.kind].append(entity)
    return {kind: inside for kind, inside in found.items() if inside}


def build_who(entity: Entity, index: SiteIndex) -> WhoView:
    """Build one entity's entry."""
    words = None if entity.summary else called(entity, index)
    return WhoView(
        link=link_to(entity, index),
        short=entity.short if entity.short and entity.short != entity.name else "",
        words=first_sentence(plain(entity.summary, index.label)) if entity.summary else _said(words, index),
        sources=index.wording.count("sources", len(index.naming(entity.id))) if index.naming(entity.id) else "",
    )


def _said(words: Called | None, index: SiteIndex) -> str:
    return index.wording.say("who.called", words=words.words, outlet=words.outlet) if words else ""


def by_weight(entities: Sequence[Entity], index: SiteIndex) -> list[Entity]:
    """Sort entities: by how many statements name them, then by name."""
    return sorted(entities, key=lambda one: (-index.related.weight(one), one.name.casefold(), one.id))
