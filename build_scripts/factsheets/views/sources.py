"""The list of sources in their neutral order: what each is, how it is dated, how much of it rests in sheets.

Reprints of one report are told as such.
"""

from __future__ import annotations

from dataclasses import dataclass

from factsheets.model.sheets import Source
from factsheets.views.coverage import CoverageView, build_coverage
from factsheets.views.facts import citation_label
from factsheets.views.index import SiteIndex
from factsheets.views.links import link_to
from factsheets.views.listpages import BesideView, beside, list_head, part_opening
from factsheets.views.lists import sources
from factsheets.views.partition import Part
from factsheets.views.parts import LinkView, PageHead


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLineView:
    """One source in the list."""

    anchor: str
    """Id of its heading: an address never comes from a position."""

    link: LinkView
    label: str
    """Outlet and date."""

    title: str
    """Its headline; empty where it has none but a description of ours."""

    described: str
    """Our description where the article has no headline, else empty."""

    rests: str
    """How many sheets rest on it, in words."""

    coverage: CoverageView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesView:
    """Everything the list shows."""

    head: PageHead
    opening: str
    order: str
    """The order of the list, in words."""

    sources: tuple[SourceLineView, ...]
    beside: BesideView


def build_sources_view(index: SiteIndex, part: Part[Source] | None = None) -> SourcesView:
    """Build the list of sources, or one part of it."""
    listed = sources(index)
    part = part or listed.whole
    opening = list_opening(part, index)
    return SourcesView(
        head=list_head(listed, part, opening),
        opening=opening,
        order=index.wording.say("compare.order"),
        sources=tuple(_line(source, index) for source in part.entries),
        beside=beside(listed, part, lambda one: sources_count(one, index)),
    )


def list_opening(part: Part[Source], index: SiteIndex) -> str:
    """Say how many sources there are; of a part which it is."""
    if not part.steps:
        return sources_opening(index)
    return part_opening(sources(index), part, sources_count(part, index), lambda source: citation_label(source, index))


def sources_count(part: Part[Source], index: SiteIndex) -> str:
    """Say how many sources a part holds."""
    return index.wording.count("sources", len(part.entries))


def sources_opening(index: SiteIndex) -> str:
    """Say how many sources there are, and how many independent origins."""
    origins = len({source.origin_id for source in index.sources})
    total = len(index.sources)
    said = index.wording.count("sources.opening", total)
    if origins == total:
        return said + " " + index.wording.count("sources.independent", total)
    return said + " " + index.wording.count("sources.origins", origins)


def _line(source: Source, index: SiteIndex) -> SourceLineView:
    ours = source.title.startswith("[")
    sheets = {use.sheet.id for use in index.uses(source.id)} - {source.id}
    return SourceLineView(
        anchor=f"source-{source.id}",
        link=link_to(source, index),
        label=citation_label(source, index),
        title="" if ours else source.title,
        described=source.title.strip("[]") if ours else "",
        rests=index.wording.count("source.rests", len(sheets)),
        coverage=build_coverage(source, index),
    )
