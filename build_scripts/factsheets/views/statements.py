"""The sentences of sheets in which something may be named, and the quotes that sheets rest on, in place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from factsheets.model.corpus import Path, evidence_of
from factsheets.model.parts import Answer, Evidence, Quote
from factsheets.model.sheets import AnySheet, Entity, Event, Question, Term
from factsheets.model.span import Span
from factsheets.text.sentences import sentences
from factsheets.views.markup import plain, wiki_links
from factsheets.views.named import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """A quote in place: the words of a source on which something rests."""

    span: Span
    sheet: AnySheet
    path: Path
    """Where in the sheet the quote stands."""

    quote: Evidence | Answer

    @property
    def key(self) -> tuple[object, ...]:
        """Order of uses: by their place in the article, the longer first."""
        return (self.span.start, -self.span.end, self.sheet.kind_of_sheet, self.sheet.id, tuple(str(part) for part in self.path))


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A sentence and where it stands: what a backlink leads to."""

    sheet: AnySheet
    words: str
    """Plain words on one line."""

    path: Path
    """Where in the sheet it stands."""


def uses(sheet: AnySheet, locate: Callable[[str, Quote], Span | None]) -> Iterator[tuple[str, Use]]:
    """Yield (source, use) of a sheet's quotes; one that is not found is left out, for checks report it."""
    for _, path, quote in evidence_of(sheet):
        span = locate(quote.source, quote)
        if span is not None:
            yield quote.source, Use(span=span, sheet=sheet, path=path, quote=quote)


def statements(sheet: AnySheet, label: Callable[[str], str]) -> Iterator[Text[Statement]]:
    """Yield the sentences of a sheet, most telling first; `label` gives the words of a link without any."""
    for path, prose in _prose_of(sheet):
        for span in sentences(prose, Span(0, len(prose))):
            part = span.select(prose)
            words = plain(part, label)
            yield Text(Statement(sheet=sheet, words=words, path=path), words, tuple(wiki_links(part)))


def quoted(sheet: AnySheet) -> Iterator[Text[str]]:
    """Yield the quoted words of a sheet, each with its source."""
    for _, _, quote in evidence_of(sheet):
        yield Text(quote.source, quote.quote)


def _prose_of(sheet: AnySheet) -> Iterator[tuple[Path, str]]:
    """Yield the prose fields of a sheet in which something may be named, most telling first."""
    if isinstance(sheet, Entity | Event):
        if sheet.summary:
            yield ("summary",), sheet.summary
        for number, fact in enumerate(sheet.facts):
            yield ("facts", number), fact.text or fact.evidence[0].quote
    elif isinstance(sheet, Term):
        yield ("definition",), sheet.definition
    elif isinstance(sheet, Question):
        yield ("question",), sheet.question
        for number, answer in enumerate(sheet.answers):
            yield ("answers", number), answer.says
