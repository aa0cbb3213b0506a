"""The parts of a much quoted source: pages of its marked words in the order of the article, and the links to them.

Which quote stands on which is told by quotations.py.
"""

from __future__ import annotations

from dataclasses import dataclass

from factsheets.model.sheets import Source
from factsheets.views.addresses import address_of
from factsheets.views.facts import citation_label
from factsheets.views.index import SiteIndex
from factsheets.views.links import link_to, section_of
from factsheets.views.listpages import BesideView, PartLinkView
from factsheets.views.marked import PartView, limits, marked_parts
from factsheets.views.partition import Part
from factsheets.views.parts import LinkView, PageHead
from factsheets.views.quotations import Mark, source_part_address, source_parts, source_places
from factsheets.views.wording import capitalised, sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePartView:
    """Everything one such page shows."""

    head: PageHead
    label: str
    """Outlet and date."""

    opening: str
    """How many quotations it holds."""

    language: str
    """BCP 47 tag of its words where it is not the site's, else empty."""

    limits: tuple[str, ...]
    """What of the article is not printed, in sentences; none where the sheet allows the whole text."""

    parts: tuple[PartView, ...]
    beside: BesideView


def build_source_part_view(source: Source, index: SiteIndex, part: Part[Mark]) -> SourcePartView:
    """Build the page of one part."""
    title = _title(source, part, index)
    opening = sentence(_count(part, index))
    return SourcePartView(
        head=PageHead(
            address=source_part_address(source, part),
            title=index.wording.say("parts.title", list=source_title(source), part=title),
            kind=index.wording.say("kind.source"),
            description=f"{citation_label(source, index)}, {title}: {opening}",
            parents=(*section_of(source, index), LinkView(words=link_to(source, index).words, target=address_of(source))),
            places=source_places(source),
        ),
        label=citation_label(source, index),
        opening=opening,
        language=source.language if source.language != index.corpus.vocabulary.language else "",
        limits=limits(source, index),
        parts=tuple(marked_parts(source, index, part)),
        beside=_beside(source, part, index),
    )


def source_title(source: Source) -> str:
    """Return the headline of a source, or our description of it without its brackets."""
    return source.title.strip("[]") if source.title.startswith("[") else source.title


def source_part_links(source: Source, index: SiteIndex) -> tuple[PartLinkView, ...]:
    """Link to the parts of a source, in the order of the article; none where its page holds everything."""
    parts = source_parts(source, index)
    return tuple(_link(source, part, index) for part in parts.leaves) if parts else ()


def _beside(source: Source, part: Part[Mark], index: SiteIndex) -> BesideView:
    parts = source_parts(source, index)
    before, after = parts.beside(part) if parts else (None, None)
    return BesideView(
        before=_link(source, before, index) if before else None,
        after=_link(source, after, index) if after else None,
    )


def _link(source: Source, part: Part[Mark], index: SiteIndex) -> PartLinkView:
    link = LinkView(words=capitalised(_title(source, part, index)), target=source_part_address(source, part))
    return PartLinkView(link=link, count=_count(part, index), steps=part.steps)


def _title(source: Source, part: Part[Mark], index: SiteIndex) -> str:
    """Say which of the parts it is; that may change with a quote more, its address does not."""
    places = index.once(_places, source)
    return index.wording.say("source.part", n=places[part.steps], of=len(places))


def _places(source: Source, index: SiteIndex) -> dict[tuple[object, ...], int]:
    parts = source_parts(source, index)
    return {part.steps: place for place, part in enumerate(parts.leaves, 1)} if parts else {}


def _count(part: Part[Mark], index: SiteIndex) -> str:
    return index.wording.count("quotations", len(part.entries))
