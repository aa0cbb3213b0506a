"""The pages of the site's lists: each list whole, and the parts that a long one falls into.

Which page is made by which template, and what builds its view; the views themselves are views/'s.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from factsheets.views import lists
from factsheets.views.addresses import Address
from factsheets.views.compare import build_compare_view
from factsheets.views.glossary import build_glossary_view
from factsheets.views.index import SiteIndex
from factsheets.views.overviews import glossary_overview, questions_overview, sources_overview, timeline_overview, who_overview
from factsheets.views.quotations import source_part_address, source_parts
from factsheets.views.sourceparts import build_source_part_view
from factsheets.views.sources import build_sources_view
from factsheets.views.timeline import build_timeline_view
from factsheets.views.who import build_who_and_what_view

Plan = tuple[Address, str, Callable[[], Any]]
"""A page's address, its template, and what builds its view."""

_LISTS: tuple[tuple[Callable[[SiteIndex], lists.SiteList[Any]], str, Callable[..., Any], Callable[..., Any]], ...] = (
    (lists.timeline, "timeline", build_timeline_view, timeline_overview),
    (lists.names, "who-and-what", build_who_and_what_view, who_overview),
    (lists.questions, "compare", build_compare_view, questions_overview),
    (lists.glossary, "glossary", build_glossary_view, glossary_overview),
    (lists.sources, "sources", build_sources_view, sources_overview),
)
"""The list, its template, and what builds the view of a page that holds entries, and of one that holds parts."""


def list_plans(index: SiteIndex) -> Iterator[Plan]:
    """Yield the pages of the lists themselves."""
    for listed, template, whole, overview in _LISTS:
        one = listed(index)
        yield _plan(one, one.whole, template, (whole, overview))


def part_plans(index: SiteIndex) -> Iterator[Plan]:
    """Yield the pages of their parts, and those of much quoted sources."""
    for listed, template, whole, overview in _LISTS:
        one = listed(index)
        for part in one.parts.pages():
            yield _plan(one, part, template, (whole, overview))
    for source in index.sources:
        parts = source_parts(source, index)
        for part in parts.leaves if parts else ():
            yield source_part_address(source, part), "source-part", partial(build_source_part_view, source, index, part)


def _plan(listed: lists.SiteList[Any], part: Any, template: str, builders: tuple[Callable[..., Any], Callable[..., Any]]) -> Plan:  # noqa: ANN401 - lists hold what they hold
    template, build = ("overview", builders[1]) if part.parts else (template, builders[0])
    return listed.address(part), template, partial(build, listed.index, part)
