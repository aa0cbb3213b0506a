"""What the pages look up in each other, gathered once: names, verdicts, quotes in place, backlinks.

Every look-up is made by one walk over the corpus, so that the cost of a site grows with its size and no faster.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations
from typing import Any, Final, TypeVar

from factsheets.model.corpus import Corpus, Path, evidence_of
from factsheets.model.parts import Answer, Evidence, Quote, Relation
from factsheets.model.sheets import AnySheet, Entity, Event, Question, Source, Term
from factsheets.model.span import Article, Span
from factsheets.model.verdict import Verdict, judge
from factsheets.text.quoting import Found, Quoting
from factsheets.text.sentences import sentences
from factsheets.views.addresses import Address, address_of, answer_anchor, fact_anchors
from factsheets.views.article import ArticleWords
from factsheets.views.editing import edit_address
from factsheets.views.markup import plain, wiki_links
from factsheets.views.names import Names, names_of
from factsheets.views.outlets import names_of_sources
from factsheets.views.partition import Parts
from factsheets.views.terms import term_address, term_parts
from factsheets.views.wording import Wording

_MOST_PAIRS: Final = 10
"""Pairs of sources that get a page side by side."""

Told = TypeVar("Told")

_MOST_ANSWERS: Final = 12
"""A question that more sources answer tells no pair of them apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """A quote in place: the words of a source on which something rests."""

    span: Span
    sheet: AnySheet
    path: Path
    """Where in the sheet the quote stands."""

    quote: Evidence | Answer
    target: Address
    """The statement that rests on it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A sentence and where it stands: what a backlink leads to."""

    sheet: AnySheet
    words: str
    """Plain words on one line."""

    target: Address


_Named = tuple[AnySheet, tuple[tuple[Statement, tuple[str, ...]], ...]]
"""A sheet, and its sentences with the ids that each names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Learned:
    """What one state of a corpus taught, and what that rests on: it holds for another state in which that is the same."""

    articles: Mapping[str, Article] = field(default_factory=dict)
    uses: Mapping[str, tuple[AnySheet, tuple[tuple[str, Use], ...]]] = field(default_factory=dict)
    names: Names | None = None
    labels: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, Address] = field(default_factory=dict)
    """Term id -> where it stands; other sheets never move."""

    named: Mapping[str, _Named] = field(default_factory=dict)


class SiteIndex:
    """A corpus with everything its pages look up; lives as long as one build."""

    def __init__(self, corpus: Corpus, quoting: Quoting, before: SiteIndex | None = None, edit: str = "") -> None:
        """Take a corpus and its quotes; `before` is the index of an earlier state, from which is taken what cannot have changed.

        `edit` is the pattern of the addresses at which statements are edited, or empty.
        """
        self.corpus = corpus
        self._edit = edit
        self.quoting = quoting
        self.wording = Wording(corpus.vocabulary)
        self._known = before.learned() if before is not None else _Learned()
        self._words: dict[str, ArticleWords] = {}
        self._told: dict[tuple[Callable[[Source, SiteIndex], Any], str], Any] = {}
        self._made: dict[Callable[[SiteIndex], Any], Any] = {}

    def once(self, tell: Callable[[Source, SiteIndex], Told], source: Source) -> Told:
        """Return what `tell` says of a source; it is asked once, however many pages show it."""
        if (tell, source.id) not in self._told:
            self._told[tell, source.id] = tell(source, self)
        told: Told = self._told[tell, source.id]
        return told

    def made(self, make: Callable[[SiteIndex], Told]) -> Told:
        """Return what `make` makes of this index; it is asked once, however many pages rest on it."""
        if make not in self._made:
            self._made[make] = make(self)
        made: Told = self._made[make]
        return made

    def words_of(self, source: str) -> ArticleWords:
        """Return the article of a source, ready to be shown; KeyError where it has none."""
        if source not in self._words:
            self._words[source] = ArticleWords(self.corpus.articles[source])
        return self._words[source]

    @cached_property
    def names(self) -> Names:
        """Every name and term, to be found in running text."""
        return names_of(self.corpus, self.corpus.vocabulary.words.get("plural.endings", "").split())

    @cached_property
    def source_order(self) -> Mapping[str, int]:
        """Source id -> its place in the neutral order: by date, undated last, then by name."""
        ordered = sorted(self.corpus.sources.values(), key=source_key)
        return {source.id: place for place, source in enumerate(ordered)}

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """All sources in the neutral order."""
        return tuple(self.corpus.sources[one] for one in self.source_order)

    @cached_property
    def reading_pairs(self) -> tuple[tuple[Source, Source], ...]:
        """The pairs of independent sources that answer questions in common, those with most first, each in neutral order."""
        shared: Counter[tuple[str, str]] = Counter()
        order = self.source_order
        for question in self.corpus.questions.values():
            answering = sorted({answer.source for answer in question.answers} & order.keys(), key=lambda one: order[one])
            if len(answering) <= _MOST_ANSWERS:
                shared.update(pair for pair in combinations(answering, 2) if self._are_independent(*pair))
        chosen = sorted(shared, key=lambda pair: (-shared[pair], order[pair[0]], order[pair[1]]))[:_MOST_PAIRS]
        return tuple((self.corpus.sources[left], self.corpus.sources[right]) for left, right in chosen)

    def _are_independent(self, one: str, other: str) -> bool:
        return self.corpus.sources[one].origin_id != self.corpus.sources[other].origin_id

    @cached_property
    def verdicts(self) -> Mapping[str, Verdict]:
        """Question id -> its verdict."""
        names = self.corpus.names
        return {question.id: judge(question, self.corpus.sources, names) for question in self.corpus.questions.values()}

    @cached_property
    def questions_about(self) -> Mapping[str, tuple[Question, ...]]:
        """Sheet id -> the questions about it."""
        found: dict[str, list[Question]] = {}
        for question in self.corpus.questions.values():
            for one in dict.fromkeys(question.about):
                found.setdefault(one, []).append(question)
        return {one: tuple(questions) for one, questions in found.items()}

    @cached_property
    def events_of(self) -> Mapping[str, tuple[tuple[Event, str], ...]]:
        """Entity id -> the events it took part in or that took place there, in order of time, each with its role."""
        found: dict[str, dict[str, tuple[Event, str]]] = {}
        for event in self.events:
            for participant in event.participants:
                found.setdefault(participant.entity, {})[event.id] = (event, participant.role or "")
            if event.place:
                found.setdefault(event.place, {}).setdefault(event.id, (event, ""))
        return {one: tuple(events.values()) for one, events in found.items()}

    @cached_property
    def relations_to(self) -> Mapping[str, tuple[tuple[Entity, Relation], ...]]:
        """Entity id -> the relations that other entities state to it, by the other's name."""
        found: dict[str, list[tuple[Entity, Relation]]] = {}
        for entity in sorted(self.corpus.entities.values(), key=lambda one: (one.name.casefold(), one.id)):
            for relation in entity.relations:
                found.setdefault(relation.entity, []).append((entity, relation))
        return {one: tuple(relations) for one, relations in found.items()}

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """All events in order of time."""
        return tuple(sorted(self.corpus.events.values(), key=event_key))

    @cached_property
    def neighbours(self) -> Mapping[str, tuple[Event | None, Event | None]]:
        """Event id -> the events before and after it on the timeline."""
        padded = (None, *self.events, None)
        return {event.id: (padded[place], padded[place + 2]) for place, event in enumerate(self.events)}

    @cached_property
    def fact_anchors(self) -> Mapping[str, tuple[str, ...]]:
        """Sheet id -> the anchors of its facts, in their order."""
        return {sheet.id: fact_anchors(getattr(sheet, "facts", ())) for sheet in self.corpus.sheets()}

    @cached_property
    def uses(self) -> Mapping[str, tuple[Use, ...]]:
        """Source id -> its used words, in the order of the article. A quote that is not found is left out; checks report it."""
        found: dict[str, list[Use]] = {one: [] for one in self.corpus.sources}
        for uses in self._uses_of.values():
            for source, use in uses[1]:
                if source in found:
                    found[source].append(use)
        return {one: tuple(sorted(uses, key=_use_key)) for one, uses in found.items()}

    @cached_property
    def _uses_of(self) -> Mapping[str, tuple[AnySheet, tuple[tuple[str, Use], ...]]]:
        """Sheet id -> the sheet, and (source, use) of its quotes: it depends on the sheet and on the articles alone."""
        known = self._known.uses if self._known.articles == self.corpus.articles else {}
        return {
            sheet.id: known[sheet.id] if self._is_known(sheet, known) else (sheet, tuple(self._used(sheet)))
            for sheet in self.corpus.sheets()
        }

    def _is_known(self, sheet: AnySheet, known: Mapping[str, tuple[AnySheet, Any]]) -> bool:
        """Whether a sheet is the very one looked at before, and stands where it stood."""
        return sheet.id in known and known[sheet.id][0] is sheet and self._known.places.get(sheet.id) == self._places.get(sheet.id)

    @cached_property
    def _places(self) -> Mapping[str, Address]:
        return {term.id: self.address(term) for term in self.corpus.terms.values()}

    def _used(self, sheet: AnySheet) -> Iterator[tuple[str, Use]]:
        for _, path, quote in evidence_of(sheet):
            span = self.locate(quote.source, quote)
            if span is not None:
                yield quote.source, Use(span=span, sheet=sheet, path=path, quote=quote, target=self.statement_address(sheet, path))

    def locate(self, source: str, quote: Quote) -> Span | None:
        """Return where a quote stands in its article, or None where it does not stand there once."""
        if source not in self.corpus.articles:
            return None
        place = self.quoting.locate(source, quote.quote, quote.prefix, quote.suffix)
        return place.span if isinstance(place, Found) else None

    @cached_property
    def _answer_uses(self) -> Mapping[str, tuple[tuple[int, ...], tuple[Use, ...]]]:
        """Source id -> starts and uses of the quotes that answer questions."""
        found = {one: tuple(use for use in uses if isinstance(use.sheet, Question)) for one, uses in self.uses.items()}
        return {one: (tuple(use.span.start for use in uses), uses) for one, uses in found.items()}

    def compared(self, source: str, span: Span) -> Use | None:
        """Return the answer whose quoted words share most with `span`, if any; only its neighbours are looked at."""
        starts, uses = self._answer_uses.get(source, ((), ()))
        at = bisect_right(starts, span.end - 1)
        near = [use for use in uses[max(0, at - 8) : at] if use.span.overlaps(span)]
        return max(near, key=lambda use: _shared(use.span, span), default=None)

    @cached_property
    def terms(self) -> Parts[Term]:
        """The glossary with its parts."""
        return term_parts(self.corpus.terms.values())

    def address(self, sheet: AnySheet) -> Address:
        """Return where a sheet is shown: on a page of its own or, for a term, in the part of the glossary that holds it."""
        return term_address(sheet, self.terms) if isinstance(sheet, Term) else address_of(sheet)

    def statement_address(self, sheet: AnySheet, path: Path) -> Address:
        """Return where the statement at `path` of a sheet stands on the site."""
        page = self.address(sheet)
        if path[:1] == ("facts",) and isinstance(path[1], int):
            return Address(page.src_uri, self.fact_anchors[sheet.id][path[1]])
        if isinstance(sheet, Question) and path[:1] == ("answers",) and isinstance(path[1], int):
            return Address(page.src_uri, answer_anchor(sheet.answers[path[1]].source))
        return page

    def edit_address(self, sheet: AnySheet, path: Path) -> str:
        """Return where the statement at `path` of a sheet is edited, or empty."""
        file = self.corpus.files.get(sheet.id) if self._edit else None
        return edit_address(self._edit, file.place(path)) if file else ""

    @cached_property
    def mentions(self) -> Mapping[str, tuple[Statement, ...]]:
        """Sheet id -> the sentences of other sheets that name it, the first of each sheet, sorted by the sheet's label."""
        found: dict[str, dict[str, Statement]] = {}
        for _, statements in self._names_in.values():
            for statement, named in statements:
                for one in named:
                    if one != statement.sheet.id:
                        found.setdefault(one, {}).setdefault(statement.sheet.id, statement)
        return {
            one: tuple(sorted(by_sheet.values(), key=lambda statement: (statement.sheet.label.casefold(), statement.sheet.id)))
            for one, by_sheet in found.items()
        }

    @cached_property
    def naming(self) -> Mapping[str, frozenset[str]]:
        """Sheet id -> the sources whose quoted words stand in its sheet or name it."""
        found: dict[str, set[str]] = {}
        for sheet, _, quote in self.corpus.evidence():
            for one in (sheet.id, *(hit.sheet for hit in self.names.find(quote.quote))):
                found.setdefault(one, set()).add(quote.source)
        return {one: frozenset(sources & self.corpus.sources.keys()) for one, sources in found.items()}

    def weight(self, entity: Entity) -> int:
        """Tell how much of the story is about an entity: its facts, relations both ways, events and questions."""
        looked_up = (self.relations_to, self.events_of, self.questions_about)
        return len(entity.facts) + len(entity.relations) + sum(len(found.get(entity.id, ())) for found in looked_up)

    @cached_property
    def _labels(self) -> Mapping[str, str]:
        return {sheet.id: self.label(sheet.id) for sheet in self.corpus.sheets()}

    @cached_property
    def _names_in(self) -> Mapping[str, _Named]:
        """Sheet id -> the sheet, and its sentences with the ids each names: it depends on the sheet, all names and all labels."""
        known = self._still_true()
        return {
            sheet.id: known[sheet.id] if self._is_known(sheet, known) else (sheet, tuple(self._statements(sheet)))
            for sheet in self.corpus.sheets()
        }

    def _still_true(self) -> Mapping[str, _Named]:
        """Return what an earlier state found, but for sheets that link to a label that changed or hold a word that begins such a name."""
        before, labels = self._known, self._labels
        if before.names is None:
            return {}
        beginnings = self.names.beginnings_unlike(before.names)
        renamed = {one for one, _ in before.labels.items() ^ labels.items()}
        if not beginnings and not renamed:
            return before.named
        begins = re.compile("|".join(map(re.escape, sorted(beginnings))) or r"(?!)")
        return {
            one: named
            for one, named in before.named.items()
            if not any(begins.search(statement.words.casefold()) or not renamed.isdisjoint(ids) for statement, ids in named[1])
        }

    def _statements(self, sheet: AnySheet) -> Iterator[tuple[Statement, tuple[str, ...]]]:
        for path, prose in prose_of(sheet):
            target = self.statement_address(sheet, path)
            for span in sentences(prose, Span(0, len(prose))):
                part = span.select(prose)
                words = plain(part, self.label)
                named = dict.fromkeys((*wiki_links(part), *(hit.sheet for hit in self.names.find(words))))
                yield Statement(sheet=sheet, words=words, target=target), tuple(named)

    def learned(self) -> _Learned:
        """Return what a later state may take over; only what was asked for."""
        here = self.__dict__
        return _Learned(
            articles=self.corpus.articles,
            uses=here.get("_uses_of", {}),
            names=here.get("names"),
            labels=here.get("_labels", {}),
            places=here.get("_places", {}),
            named=here.get("_names_in", {}),
        )

    def label(self, sheet_id: str) -> str:
        """Return the name of a sheet for running text: an outlet, a term in small letters, a name or title; else the id itself."""
        sheet = self.corpus.by_id.get(sheet_id)
        if sheet is None:
            return sheet_id
        if isinstance(sheet, Source):
            return self.outlet(sheet_id)
        if isinstance(sheet, Term) and self.wording.say("term.letters") == "small":
            return lowered(sheet.term)
        return sheet.label

    def outlet(self, source_id: str) -> str:
        """Return the name of a source for running text."""
        return self.outlets.get(source_id, source_id)

    @cached_property
    def outlets(self) -> Mapping[str, str]:
        """Source id -> its name in sentences, no two alike."""
        return names_of_sources(self.corpus.sources.values(), self.wording)


def lowered(term: str) -> str:
    """Return a term as it stands in a sentence: in small letters, unless it has capitals of its own."""
    return term[:1].lower() + term[1:] if term[1:].islower() else term


def source_key(source: Source) -> tuple[object, ...]:
    """Order of sources that favours none: by date of publication, undated last, then by name."""
    when = source.date
    return (when is None, when.sort_key if when else (), source.outlet.casefold(), source.id)


def event_key(event: Event) -> tuple[object, ...]:
    """Order of a timeline: by first day, then by length, happened before expected, undated last."""
    first = min((one.date.sort_key for one in event.datings), default=None)
    return (first is None, first or (), event.state == "expected", event.title.casefold(), event.id)


def prose_of(sheet: AnySheet) -> Iterator[tuple[Path, str]]:
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


def _use_key(use: Use) -> tuple[object, ...]:
    return (use.span.start, -use.span.end, use.sheet.kind_of_sheet, use.sheet.id, tuple(str(part) for part in use.path))


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)
