"""The marked words of a source with what rests on them: excerpts, and beside each a note that leads to the statements.

The page they stand on is in source.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote as percent

from factsheets.model.sheets import Question, Source
from factsheets.model.span import Span
from factsheets.views.allowance import allowance
from factsheets.views.coverage import shortened
from factsheets.views.excerpts import ExcerptView, build_excerpts, note_anchor, quoted_spans
from factsheets.views.index import SiteIndex
from factsheets.views.links import link_to
from factsheets.views.markup import first_sentence, plain
from factsheets.views.more import MoreView, build_more
from factsheets.views.partition import Part
from factsheets.views.parts import BadgeView, LinkView
from factsheets.views.quotations import Mark
from factsheets.views.statements import Use
from factsheets.views.verdicts import build_badge

_TEXT_FRAGMENT_WORDS: Final = 8
_MOST_RESTING: Final = 20
"""Statements shown that rest on one quote."""


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


def marked_parts(source: Source, index: SiteIndex, part: Part[Mark] | None = None) -> Iterator[PartView]:
    """Yield the excerpts of an article, or those of one part of it, with their notes; none where the article is missing."""
    if source.id not in index.corpus.articles:
        return
    uses = index.once(_resting, source)
    for excerpt in build_excerpts(source, index, part):
        marks = [_mark(mark, uses[mark], source, index) for mark in excerpt.marks]
        yield PartView(
            excerpt=excerpt, marks=tuple(one for one in marks if one.quote), unprinted=tuple(one for one in marks if not one.quote)
        )


def limits(source: Source, index: SiteIndex) -> tuple[str, ...]:
    """Say by which rule words are left out of excerpts."""
    if source.show == "full" or source.id not in index.corpus.articles:
        return ()
    cut_short = [index.wording.say("source.excerpts.cut")] if allowance(source, index).cut else []
    return (index.wording.say("source.excerpts"), *cut_short)


def _resting(source: Source, index: SiteIndex) -> dict[str, list[Use]]:
    """Return anchor of a quote -> its uses."""
    return quoted_spans(index.uses(source.id))


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
