"""The page of a source: what it is, how it is dated, its used words in context, what rests on them, and what was not used.

The article itself is never printed beyond what its sheet allows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import quote as percent

from factsheets.model.sheets import Question, Source
from factsheets.model.span import Span
from factsheets.views.addresses import address_of, reading_address
from factsheets.views.allowance import allowance
from factsheets.views.coverage import CoverageView, build_coverage, cut, shortened
from factsheets.views.dates import in_sentence, on_timeline
from factsheets.views.excerpts import ExcerptView, build_excerpts, note_anchor, quoted_spans
from factsheets.views.facts import build_citations, citation_label
from factsheets.views.index import SiteIndex
from factsheets.views.links import link_to, section_of
from factsheets.views.markup import Prose, first_sentence, plain
from factsheets.views.more import MoreView, build_more
from factsheets.views.parts import BadgeView, CitationView, LinkView, PageHead
from factsheets.views.statements import Use
from factsheets.views.verdicts import build_badge
from factsheets.views.wording import capitalised, sentence

_TEXT_FRAGMENT_WORDS = 8
_MOST_RESTING = 20
"""Statements shown that rest on one quote."""

_MOST_LISTED = 200
"""Sentences listed that no sheet uses; `factsheets coverage` lists all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RestView:
    """One statement that rests on marked words."""

    link: LinkView
    """The sheet, at the very statement."""

    words: str
    """What the statement is, on one line, or empty where the link says it all."""

    badge: BadgeView | None
    """For an answer: how the other sources stand to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkView:
    """A used quote with all that rests on it."""

    mark: str
    """Anchor of the marked words."""

    anchor: str
    """Anchor of this note."""

    quote: str
    """The first words of it; empty where the page may not print them."""

    rests: tuple[RestView, ...]
    more: MoreView | None
    original: str
    """Address of the original at these very words, or empty where no address is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartView:
    """An excerpt with its notes."""

    excerpt: ExcerptView
    marks: tuple[MarkView, ...]
    unprinted: tuple[MarkView, ...]
    """Quotes whose beginning the page may not print, with what rests on them."""


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
    return SourceView(
        head=PageHead(
            address=address_of(source),
            title=source.title.strip("[]") if source.title.startswith("[") else source.title,
            kind=wording.say("kind.source"),
            description=first_sentence(plain(opening, index.label)),
            parents=section_of(source, index),
            sheet=source.id,
            draft=source.status == "draft",
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
        limits=_limits(source, index),
        parts=tuple(_parts(source, index)),
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
    kin = [one.id for one in index.sources if one.origin_id == source.origin_id and one.id != source.id]
    if not kin:
        return ""
    names = index.wording.join_some([capitalised(index.outlet(one)) for one in kin])
    return index.wording.count("source.origin", len(kin), who=names)


def _reading(source: Source, pair: tuple[Source, Source], index: SiteIndex) -> LinkView:
    left, right = pair
    other = right if source is left else left
    return LinkView(words=index.wording.say("reading.with", who=index.outlet(other.id)), target=reading_address(left.id, right.id))


def _limits(source: Source, index: SiteIndex) -> tuple[str, ...]:
    """Say by which rule words are left out."""
    if source.show == "full" or source.id not in index.corpus.articles:
        return ()
    cut_short = [index.wording.say("source.excerpts.cut")] if allowance(source, index).cut else []
    return (index.wording.say("source.excerpts"), *cut_short)


def _named(found: CoverageView, source: Source, index: SiteIndex) -> CoverageView:
    """Return what was used and what was not, naming sentences by as few words as the page may print, and the first where they are many."""
    named = allowance(source, index).named
    return replace(
        found,
        aside=tuple(replace(one, words=named(one.words)) for one in found.aside[:_MOST_LISTED]),
        unaccounted=tuple(map(named, found.unaccounted[:_MOST_LISTED])),
    )


def _parts(source: Source, index: SiteIndex) -> Iterator[PartView]:
    if source.id not in index.corpus.articles:
        return
    uses = quoted_spans(index.uses(source.id))
    for excerpt in build_excerpts(source, cut(source, index), index):
        marks = [_mark(mark, uses[mark], source, index) for mark in excerpt.marks]
        yield PartView(
            excerpt=excerpt, marks=tuple(one for one in marks if one.quote), unprinted=tuple(one for one in marks if not one.quote)
        )


def _mark(mark: str, uses: Sequence[Use], source: Source, index: SiteIndex) -> MarkView:
    quote = " ".join(uses[0].quote.quote.split())
    resting = tuple({index.target(use): use for use in reversed(uses)}.values())[::-1]
    return MarkView(
        mark=mark,
        anchor=note_anchor(mark),
        quote=_printed(uses[0].span, quote, source, index),
        rests=tuple(_rest(use, index) for use in resting[:_MOST_RESTING]),
        more=build_more("more.rests", resting, index, most=_MOST_RESTING),
        original=f"{source.url.partition('#')[0]}#:~:text={text_fragment(quote)}" if source.url else "",
    )


def _printed(span: Span, quote: str, source: Source, index: SiteIndex) -> str:
    """Return the first words of a quote, as far as the page prints them."""
    runs = allowance(source, index).within(Span(span.start, span.start + 1))
    if not runs:
        return ""
    if span.end <= runs[0].end:
        return shortened(quote)
    return shortened(index.words_of(source.id).select(Span(span.start, runs[0].end))).removesuffix(" …") + " …"


def _rest(use: Use, index: SiteIndex) -> RestView:
    label = link_to(use.sheet, index).words
    badge = build_badge(index.verdicts[use.sheet.id].word, index) if isinstance(use.sheet, Question) else None
    words = (
        index.wording.say(f"rests.{use.path[0]}") if use.path[0] in {"dates", "dated_by", "participants", "relations", "evidence"} else ""
    )
    if use.path[0] == "facts" and isinstance(use.path[1], int):
        fact = getattr(use.sheet, "facts", ())[use.path[1]]
        words = first_sentence(plain(fact.text, index.label)) if fact.text else ""
    return RestView(link=LinkView(words=label, target=index.target(use)), words=words, badge=badge)


def text_fragment(quote: str) -> str:
    """Encode a quote for a `#:~:text=` link: the whole where it is short, else its first and last words."""
    words = quote.split()
    half = _TEXT_FRAGMENT_WORDS // 2
    parts = [quote] if len(words) <= _TEXT_FRAGMENT_WORDS else [" ".join(words[:half]), " ".join(words[-half:])]
    return ",".join(percent(part, safe="").replace("-", "%2D") for part in parts)
