"""The page of a source: what it is, how it is dated, its used words in context, what rests on them, and what was not used.

The article itself is never printed beyond what its sheet allows.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from factsheets.model.sheets import Source
from factsheets.views.addresses import address_of, reading_address
from factsheets.views.allowance import allowance
from factsheets.views.coverage import CoverageView, build_coverage
from factsheets.views.dates import in_sentence, on_timeline
from factsheets.views.facts import build_citations, citation_label
from factsheets.views.index import SiteIndex
from factsheets.views.links import section_of
from factsheets.views.listpages import PartLinkView
from factsheets.views.marked import PartView, limits, marked_parts
from factsheets.views.markup import Prose, first_sentence, plain
from factsheets.views.more import MoreView, build_more
from factsheets.views.parts import CitationView, LinkView, PageHead
from factsheets.views.quotations import source_places
from factsheets.views.sourceparts import source_part_links, source_title
from factsheets.views.wording import capitalised, sentence

_MOST_LISTED = 200
"""Sentences listed that no sheet uses; `factsheets coverage` lists all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """Everything the page of a source shows."""

    head: PageHead
    label: str
    """Outlet and date."""

    opening: str
    """What it is, in a sentence or two: who published it, when, what rests on it."""

    note: Prose | None
    dated_how: Prose | None
    """How the date was worked out where the article bears none."""

    dated_by: tuple[CitationView, ...]
    origin: str
    """What is said of its independence."""

    provenance: Prose | None
    rights: Prose | None
    sha256: str
    url: str
    retrieved: str
    language: str
    """BCP 47 tag of its words where it is not the site's, else empty."""

    limits: tuple[str, ...]
    """What of the article is not printed, in sentences; none where the sheet allows the whole text."""

    parts: tuple[PartView, ...]
    elsewhere: tuple[PartLinkView, ...]
    """Where so many of its words are quoted that they stand on pages of their own: links to these; else none."""

    coverage: CoverageView | None
    more_aside: MoreView | None
    more_left: MoreView | None
    readings: tuple[LinkView, ...]
    """Pages on which it stands beside another source."""


def build_source_view(source: Source, index: SiteIndex) -> SourceView:
    """Build the page of one source."""
    wording = index.wording
    opening = _opening(source, index)
    coverage = build_coverage(source, index)
    elsewhere = source_part_links(source, index)
    return SourceView(
        head=PageHead(
            address=address_of(source),
            title=source_title(source),
            kind=wording.say("kind.source"),
            description=first_sentence(plain(opening, index.label)),
            parents=section_of(source, index),
            sheet=source.id,
            draft=source.status == "draft",
            places=source_places(source) if elsewhere else "",
            also=(source.publisher, *([source.short] if source.short else []), *([source.author] if source.author else [])),
        ),
        label=citation_label(source, index),
        opening=opening,
        note=Prose(source.note) if source.note else None,
        dated_how=Prose(source.dated_by.why) if source.dated_by and not source.published else None,
        dated_by=build_citations(source.dated_by.evidence, index, asked=False) if source.dated_by and not source.published else (),
        origin=_origin(source, index),
        provenance=Prose(source.provenance) if source.provenance else None,
        rights=Prose(source.rights) if source.rights else None,
        sha256=source.sha256 or "",
        url=source.url or "",
        retrieved=on_timeline(source.retrieved, wording) if source.retrieved else "",
        language=source.language if source.language != index.corpus.vocabulary.language else "",
        limits=limits(source, index),
        parts=() if elsewhere else tuple(marked_parts(source, index)),
        elsewhere=elsewhere,
        coverage=_named(coverage, source, index) if coverage else None,
        more_aside=build_more("more.sentences", coverage.aside, index, most=_MOST_LISTED) if coverage else None,
        more_left=build_more("more.sentences", coverage.unaccounted, index, most=_MOST_LISTED) if coverage else None,
        readings=tuple(_reading(source, pair, index) for pair in index.reading_pairs if source in pair),
    )


def _opening(source: Source, index: SiteIndex) -> str:
    wording = index.wording
    publisher = source.publisher.strip("[]")
    who = wording.say("source.by", author=source.author, publisher=publisher) if source.author else publisher
    key = "source.described" if source.publisher.startswith("[") else "source.opening"  # in brackets: the editors' words
    if source.published:
        said = wording.say(key, who=who, date=in_sentence(source.published, wording))
    elif source.dated_by:
        said = wording.say(f"{key}.dated-by", who=who, date=on_timeline(source.dated_by.date, wording))
    else:
        said = wording.say(f"{key}.undated", who=who)
    sheets = {use.sheet.id for use in index.uses(source.id)} - {source.id}
    return sentence(said) + " " + wording.count("source.rests", len(sheets))


def _origin(source: Source, index: SiteIndex) -> str:
    """Say whether others go back to the same report."""
    kin = [one for one in index.made(_by_origin)[source.origin_id] if one != source.id]
    if not kin:
        return ""
    names = index.wording.join_some([capitalised(index.outlet(one)) for one in kin])
    return index.wording.count("source.origin", len(kin), who=names)


def _by_origin(index: SiteIndex) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for source in index.sources:
        found.setdefault(source.origin_id, []).append(source.id)
    return found


def _reading(source: Source, pair: tuple[Source, Source], index: SiteIndex) -> LinkView:
    left, right = pair
    other = right if source is left else left
    return LinkView(words=index.wording.say("reading.with", who=index.outlet(other.id)), target=reading_address(left.id, right.id))


def _named(found: CoverageView, source: Source, index: SiteIndex) -> CoverageView:
    """Return what was used and what was not, naming sentences by as few words as the page may print, and the first where they are many."""
    named = allowance(source, index).named
    return replace(
        found,
        aside=tuple(replace(one, words=named(one.words)) for one in found.aside[:_MOST_LISTED]),
        unaccounted=tuple(map(named, found.unaccounted[:_MOST_LISTED])),
    )
