"""What the pages look up in each other: names, verdicts, quotes in place, backlinks.

Every look-up is made by one walk over the corpus, when it is first asked for; after an edit only what changed is walked again, so that the
cost of a site grows with its size and that of an edit with the edit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from itertools import chain
from typing import Any, Final, TypeVar

from factsheets.model.corpus import Corpus, Path
from factsheets.model.sheets import AnySheet, Entity, Event, Question, Source, Term
from factsheets.model.verdict import Verdict, compares_names, judge
from factsheets.text.quoting import Quoting
from factsheets.views.addresses import Address, address_of, answer_anchor, fact_anchors
from factsheets.views.article import ArticleWords
from factsheets.views.editing import edit_address
from factsheets.views.named import Named, Text
from factsheets.views.names import Names, names_of
from factsheets.views.orders import event_key, reading_pairs, source_key
from factsheets.views.outlets import names_of_sources
from factsheets.views.partition import Parts
from factsheets.views.quotes import Quotes
from factsheets.views.related import Related
from factsheets.views.statements import Statement, Use, quoted, statements
from factsheets.views.terms import term_address, term_parts
from factsheets.views.wording import Wording

Made = TypeVar("Made")


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
        self.known: Final[dict[str, Any]] = {}
        """Name -> what was looked up in this state or, where nobody asked for it since, in an earlier one of the same words."""

        if before is not None and before.corpus.vocabulary == corpus.vocabulary:
            self.known.update(before.known)
        self.related: Final = Related(corpus, self.known)
        quotes = Quotes(corpus, quoting, self.known)
        self.locate: Final = quotes.locate
        self.uses: Final = quotes.uses
        self.times_used: Final = quotes.times_used
        self.compared: Final = quotes.compared
        self._words: dict[str, ArticleWords] = {}
        self._told: dict[tuple[Callable[[Source, SiteIndex], Any], str], Any] = {}
        self._made: dict[Callable[[SiteIndex], Any], Any] = {}

    def once(self, tell: Callable[[Source, SiteIndex], Made], source: Source) -> Made:
        """Return what `tell` says of a source; it is asked once, however many pages show it."""
        if (tell, source.id) not in self._told:
            self._told[tell, source.id] = tell(source, self)
        told: Made = self._told[tell, source.id]
        return told

    def made(self, make: Callable[[SiteIndex], Made]) -> Made:
        """Return what `make` makes of this index; it is asked once, however many pages rest on it."""
        if make not in self._made:
            self._made[make] = make(self)
        made: Made = self._made[make]
        return made

    def kept(self, name: str, rests_on: object, make: Callable[[], Made]) -> Made:
        """Return what `make` makes, or what it made for an earlier state where that rested on the same; the words are the same anyway."""
        known = self.known.get(name)
        if known is None or known[0] != rests_on:
            known = self.known[name] = (rests_on, make())
        made: Made = known[1]
        return made

    def words_of(self, source: str) -> ArticleWords:
        """Return the article of a source, ready to be shown; KeyError where it has none."""
        if source not in self._words:
            self._words[source] = ArticleWords(self.corpus.articles[source])
        return self._words[source]

    @cached_property
    def names(self) -> Names:
        """Every name and term, to be found in running text."""
        endings = self.corpus.vocabulary.words.get("plural.endings", "").split()
        sheets: Iterator[Entity | Term] = chain(self.corpus.entities.values(), self.corpus.terms.values())
        return self.kept("names", tuple(map(_forms, sheets)), lambda: names_of(self.corpus, endings))

    @cached_property
    def source_order(self) -> Mapping[str, int]:
        """Source id -> its place in the neutral order: by date, undated last, then by name."""
        return {source.id: place for place, source in enumerate(self.sources)}

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """All sources in the neutral order."""
        return tuple(sorted(self.corpus.sources.values(), key=source_key))

    @cached_property
    def reading_pairs(self) -> tuple[tuple[Source, Source], ...]:
        """The pairs of independent sources that answer questions in common, those with most first, each in neutral order."""
        return reading_pairs(self.corpus.questions.values(), {source.id: source for source in self.sources})

    @cached_property
    def verdicts(self) -> Mapping[str, Verdict]:
        """Question id -> its verdict."""
        questions = self.corpus.questions.values()
        names = self.corpus.names if any(map(compares_names, questions)) else {}
        return {question.id: judge(question, self.corpus.sources, names) for question in questions}

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """All events in order of time."""
        events = tuple(self.corpus.events.values())
        return self.kept("events", events, lambda: tuple(sorted(events, key=event_key)))

    @cached_property
    def neighbours(self) -> Mapping[str, tuple[Event | None, Event | None]]:
        """Event id -> the events before and after it on the timeline."""
        padded = (None, *self.events, None)
        return {event.id: (padded[place], padded[place + 2]) for place, event in enumerate(self.events)}

    @cached_property
    def terms(self) -> Parts[Term]:
        """The glossary with its parts."""
        terms = tuple(self.corpus.terms.values())
        return self.kept("terms", terms, lambda: term_parts(terms))

    def address(self, sheet: AnySheet) -> Address:
        """Return where a sheet is shown: on a page of its own or, for a term, in the part of the glossary that holds it."""
        return term_address(sheet, self.terms) if isinstance(sheet, Term) else address_of(sheet)

    def anchors(self, sheet: AnySheet) -> tuple[str, ...]:
        """Return the anchors of a sheet's facts, in their order."""
        known: dict[str, tuple[AnySheet, tuple[str, ...]]] = self.known.setdefault("anchors", {})
        if sheet.id not in known or known[sheet.id][0] is not sheet:
            known[sheet.id] = (sheet, fact_anchors(getattr(sheet, "facts", ())))
        return known[sheet.id][1]

    def statement_address(self, sheet: AnySheet, path: Path) -> Address:
        """Return where the statement at `path` of a sheet stands on the site."""
        page = self.address(sheet)
        if path[:1] == ("facts",) and isinstance(path[1], int):
            return Address(page.src_uri, self.anchors(sheet)[path[1]])
        if isinstance(sheet, Question) and path[:1] == ("answers",) and isinstance(path[1], int):
            return Address(page.src_uri, answer_anchor(sheet.answers[path[1]].source))
        return page

    def target(self, one: Use | Statement) -> Address:
        """Return where what rests on a quote, or a sentence that names something, stands on the site."""
        return self.statement_address(one.sheet, one.path)

    def edit_address(self, sheet: AnySheet, path: Path) -> str:
        """Return where the statement at `path` of a sheet is edited, or empty."""
        file = self.corpus.files.get(sheet.id) if self._edit else None
        return edit_address(self._edit, file.place(path)) if file else ""

    def mentions(self, sheet_id: str) -> tuple[Statement, ...]:
        """Return the sentences of other sheets that name a sheet, the first of each sheet, sorted by the sheet's label."""
        first: dict[str, Statement] = {}
        for statement in self._mentions.gathered.about(sheet_id):
            if statement.sheet.id != sheet_id:
                first.setdefault(statement.sheet.id, statement)
        return tuple(sorted(first.values(), key=lambda one: (one.sheet.label.casefold(), one.sheet.id)))

    @cached_property
    def _mentions(self) -> Named[Statement]:
        return self._named("mentions", self._labels, lambda sheet: statements(sheet, self.label))

    def naming(self, sheet_id: str) -> frozenset[str]:
        """Return the sources whose quoted words stand in a sheet or name it."""
        own = (text.told for text in quoted(self.corpus.by_id[sheet_id]))
        return frozenset((*own, *self._naming.gathered.about(sheet_id))) & self.corpus.sources.keys()

    @cached_property
    def _naming(self) -> Named[str]:
        return self._named("naming", {}, quoted)

    def _named(self, name: str, labels: Mapping[str, str], read: Callable[[AnySheet], Iterator[Text[Made]]]) -> Named[Made]:
        made: Named[Made] = self.known.get(name, Named()).after(self.corpus.by_id, self.names, labels, read)
        self.known[name] = made
        return made

    @cached_property
    def _labels(self) -> Mapping[str, str]:
        """Sheet id -> label; only those of sources may change with other sheets."""
        sheets = self.corpus.by_id
        before, known = self.known.get("labels", ({}, {}))
        labels = {
            one: known[one] if before.get(one) is sheet and not isinstance(sheet, Source) else self.label(one)
            for one, sheet in sheets.items()
        }
        self.known["labels"] = (sheets, labels)
        return labels

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


def _forms(sheet: Entity | Term) -> tuple[object, ...]:
    """Return what a sheet gives to the names."""
    return (sheet.kind_of_sheet, sheet.id, sheet.label, sheet.aliases, sheet.short if isinstance(sheet, Entity) else None)
