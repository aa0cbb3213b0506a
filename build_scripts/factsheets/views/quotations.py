"""Where the quotes of a source stand: on its own page or, where they are many, on the part of it that holds their paragraph.

Parts go by places in the article, which never changes: a quote more shifts no address. What the pages show is in source.py.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from factsheets.model.parts import Quote
from factsheets.model.sheets import Source
from factsheets.model.span import Span
from factsheets.views.addresses import Address, mark_anchor, page_of
from factsheets.views.coverage import cut
from factsheets.views.index import SiteIndex
from factsheets.views.partition import Part, Parts, Step, in_parts

MOST_QUOTES: Final = 120
"""Quotes on one page, unless a single paragraph has more."""

_FIGURES: Final = 8
"""Figures of a place in an article."""

Mark = tuple[str, Span]
"""Anchor and place of a quote."""


def marks_in(source: Source, index: SiteIndex) -> tuple[Mark, ...]:
    """Return the quotes of a source, each once, in the order of the article."""
    return index.once(_marks, source)


def _marks(source: Source, index: SiteIndex) -> tuple[Mark, ...]:
    spans = {mark_anchor(use.quote): use.span for use in index.uses(source.id)}
    return tuple(sorted(spans.items(), key=lambda item: (item[1].start, -item[1].end, item[0])))


def source_parts(source: Source, index: SiteIndex) -> Parts[Mark] | None:
    """Return the quotes of a source in parts; None where its page holds them all."""
    return index.once(_parts, source) if index.times_used(source.id) > MOST_QUOTES else None


def _parts(source: Source, index: SiteIndex) -> Parts[Mark] | None:
    marks = marks_in(source, index)
    starts = [passage.span.start for passage in cut(source, index).passages]

    def path(mark: Mark) -> tuple[Step, ...]:
        at = bisect_right(starts, mark[1].start) - 1
        place = starts[at] if at >= 0 else 0
        return tuple(Step("place", figure) for figure in f"{place:0{_FIGURES}d}")

    parts = in_parts(marks, lambda mark: mark[0], path, MOST_QUOTES, together=True)
    return parts if parts.whole.parts else None


def mark_address(quote: Quote, source_id: str, index: SiteIndex) -> Address:
    """Return where a quote is marked: on the page of its source, or on the part of it that holds the quote."""
    anchor = mark_anchor(quote)
    source = index.corpus.sources.get(source_id)
    parts = source_parts(source, index) if source else None
    if source is None or parts is None or anchor not in parts:
        return Address(page_of("source", source_id).src_uri, anchor)
    return Address(source_part_address(source, parts.of(anchor)).src_uri, anchor)


def source_part_address(source: Source, part: Part[Mark]) -> Address:
    """Return where a part of a source's page stands: ``articles/gazette/0001.md``, apart from the pages of sheets."""
    if not part.steps:
        return page_of("source", source.id)
    return Address(f"articles/{source.id}/{''.join(step.value for step in part.steps)}.md")


def source_places(source: Source) -> str:
    """Return the name under which the places of a source in parts are found."""
    return f"source-{source.id}"
