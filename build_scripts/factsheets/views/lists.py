"""The lists of the site with the parts they fall into when they are long: what stands on which page, and what its parts are called.

What the pages show is in timeline.py, who.py, compare.py, glossary.py and sources.py.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, Generic

from factsheets.model.sheets import AnySheet, Entity, Question, Source, Term
from factsheets.views.addresses import COMPARE, GLOSSARY, SOURCES, TIMELINE, WHO_AND_WHAT, Address, part_address
from factsheets.views.byletters import NONE, beginning, folded, letter_steps
from factsheets.views.bytime import first_day, time_rank, time_steps, time_words
from factsheets.views.index import SiteIndex
from factsheets.views.kinds import kind_order, kind_words
from factsheets.views.marks import Mark, marks_of
from factsheets.views.partition import Entry, Part, Parts, Step, Steps, in_parts
from factsheets.views.parts import LinkView
from factsheets.views.questions import question_key
from factsheets.views.verdicts import ORDER, Outcome, outcome_of, outcome_words
from factsheets.views.wording import capitalised

MOST_MARKS: Final = 120
MOST_NAMES: Final = 300
MOST_SOURCES: Final = 120
MOST_QUESTIONS: Final = 60
"""Entries on one page, by their size: none of these pages grows much over 150 KB."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteList(Generic[Entry]):
    """A list of the site."""

    page: str
    """Where the whole of it stands: ``timeline.md``."""

    parts: Parts[Entry]
    name: Callable[[Entry], str]
    """What an entry goes by where parts go by letters."""

    index: SiteIndex
    anchors: str | None = ""
    """What stands before an entry's id in its anchor on the page; None where entries have no anchors."""

    day: Callable[[Entry], date | None] | None = None
    """The day an entry goes by, where parts go by time."""

    _titles: dict[tuple[Steps, bool], str] = field(default_factory=dict, repr=False, compare=False)
    """Titles said before, whole or without what is told above them: every sheet's page says in which parts it stands."""

    @property
    def whole(self) -> Part[Entry]:
        """The list itself."""
        return self.parts.whole

    def address(self, part: Part[Entry]) -> Address:
        """Return where a part stands."""
        return part_address(self.page, part.steps)

    def title(self, part: Part[Entry], under: Part[Entry] | None = None) -> str:
        """Say what a part is: ``2010 to 2019``, ``11 March 2024, T``, ``People, No``; the whole list by its own title.

        Where its day or kind is told above it, its letters are enough: ``T``.
        """
        heads = _heads(part)
        told = under is not None and len(heads) < len(part.steps) and (_heads(under) == heads or heads[0].sort == "kind")
        if (part.steps, told) not in self._titles:
            self._titles[part.steps, told] = self._title(part, heads, told=told)
        return self._titles[part.steps, told]

    def _title(self, part: Part[Entry], heads: Steps, *, told: bool) -> str:
        wording = self.index.wording
        letters = part.steps[len(heads) :]
        if not part.steps:
            return wording.say(f"title.{self.page}")
        said = self._head(part, heads[-1]) if heads and not told else ""
        if words := self._letters(part, letters):
            said = wording.say("parts.letters", part=said, letters=words) if said else words
        group = "".join(step.value for step in letters if step.sort == "digit")
        return wording.say("parts.group", part=said, group=group) if group else said

    def _head(self, part: Part[Entry], step: Step) -> str:
        if step.sort == "time":
            days = [day for entry in part.entries if self.day and (day := self.day(entry))]
            return time_words(step, self.index.wording, (min(days), max(days)) if days else None)
        if self.page == COMPARE:
            return outcome_words(_outcome(step.value), self.index).heading
        return kind_words(step.value, self.index).many

    def _letters(self, part: Part[Entry], steps: Steps) -> str:
        """Return the beginning of its names; of a block of signs the first and the last of them that there are."""
        if NONE in steps:
            return self.index.wording.say("parts.other")
        wanted = sum(step.sort == "letter" for step in steps)
        if steps and steps[-1].sort == "block":
            first, last = (beginning(self.name(one), wanted + 1) for one in (part.entries[0], part.entries[-1]))
            return self.index.wording.say("parts.span", first=first, last=last) if first != last else first
        return capitalised(beginning(self.name(part.entries[0]), wanted)) if wanted else ""

    def link(self, part: Part[Entry], anchor: str = "", under: Part[Entry] | None = None) -> LinkView:
        """Link to a part, or to a place there, by its title under another part."""
        return LinkView(words=self.title(part, under), target=Address(self.address(part).src_uri, anchor))

    def trail(self, key: str) -> tuple[LinkView, ...]:
        """Return the links to the pages above an entry, outermost first, the last at its very place where the list is in parts."""
        part = self.parts.of(key)
        if not part.steps:
            return (self.link(self.whole),)
        return (*(self.link(above) for above in self.parts.above(part)), self.link(part, self.anchor(key)))

    def anchor(self, key: str) -> str:
        """Return the anchor of an entry on its page, or empty."""
        return "" if self.anchors is None else f"{self.anchors}{key}"


def _heads(part: Part[Entry]) -> Steps:
    """Return the steps of a part before its letters."""
    return tuple(step for step in part.steps if step.sort in {"kind", "time"})


def _outcome(value: str) -> Outcome:
    return next(outcome for outcome in ORDER if outcome == value)


def timeline(index: SiteIndex) -> SiteList[Mark]:
    """Return the timeline: by time, where one day holds too much by the titles of its events."""
    return index.made(_timeline)


def _timeline(index: SiteIndex) -> SiteList[Mark]:
    def path(mark: Mark) -> Steps:
        return (*time_steps(mark.date), *letter_steps(mark.event.title))

    events = index.events
    parts = index.kept("timeline", events, lambda: in_parts(marks_of(events), lambda mark: mark.id, path, MOST_MARKS, time_rank))
    return SiteList(page=TIMELINE, parts=parts, name=lambda mark: mark.event.title, index=index, day=lambda mark: mark.start)


def names(index: SiteIndex) -> SiteList[Entity]:
    """Return who and what: by kind, then by name."""
    return index.made(_names)


def _names(index: SiteIndex) -> SiteList[Entity]:
    entities = tuple(index.corpus.entities.values())

    def made() -> Parts[Entity]:
        order = kind_order(index)
        ordered = sorted(entities, key=lambda one: (order[one.kind], folded(one.name), one.name, one.id))
        return in_parts(ordered, lambda one: one.id, lambda one: (Step("kind", one.kind), *letter_steps(one.name)), MOST_NAMES)

    parts = index.kept("who-and-what", entities, made)
    return SiteList(page=WHO_AND_WHAT, parts=parts, name=lambda one: one.name, index=index, anchors=None)


def glossary(index: SiteIndex) -> SiteList[Term]:
    """Return the glossary: by first letters."""
    return SiteList(page=GLOSSARY, parts=index.terms, name=lambda term: term.term, index=index)


def sources(index: SiteIndex) -> SiteList[Source]:
    """Return the sources: by date of publication, where one day holds too many by name."""
    return index.made(_sources)


def _sources(index: SiteIndex) -> SiteList[Source]:
    def path(source: Source) -> Steps:
        return (*time_steps(source.date), *letter_steps(source.outlet))

    sources = index.sources
    parts = index.kept("sources", sources, lambda: in_parts(sources, lambda one: one.id, path, MOST_SOURCES, time_rank))
    return SiteList(
        page=SOURCES, parts=parts, name=lambda one: one.outlet, index=index, anchors="source-", day=lambda one: first_day(one.date)
    )


def questions(index: SiteIndex) -> SiteList[Question]:
    """Return the comparison: by verdict, then by what the questions are about."""
    return index.made(_questions)


def _questions(index: SiteIndex) -> SiteList[Question]:
    def name(question: Question) -> str:
        return f"{subject(question, index)}: {question.question}"

    def path(question: Question) -> Steps:
        return (Step("kind", outcome_of(question, index)), *letter_steps(name(question)))

    ordered = sorted(index.corpus.questions.values(), key=lambda one: question_key(one, index))
    if len(ordered) > MOST_QUESTIONS:
        ordered.sort(key=lambda one: (ORDER.index(outcome_of(one, index)), folded(name(one)), one.id))
    return SiteList(page=COMPARE, parts=in_parts(ordered, lambda one: one.id, path, MOST_QUESTIONS), name=name, index=index, anchors="row-")


def subject(question: Question, index: SiteIndex) -> str:
    """Return what a question is about, or the question itself where it does not say."""
    return capitalised(index.label(question.about[0])) if question.about else question.question


def lists_of(index: SiteIndex) -> tuple[SiteList[Any], ...]:
    """Return every list of the site."""
    return (timeline(index), names(index), questions(index), glossary(index), sources(index))


def trail(sheet: AnySheet, index: SiteIndex) -> tuple[LinkView, ...]:
    """Return the links to the pages of the list that holds a sheet, outermost first."""
    return _OF_KIND[sheet.kind_of_sheet](index).trail(sheet.id)


_OF_KIND: Final[Mapping[str, Callable[[SiteIndex], SiteList[Any]]]] = {
    "entity": names,
    "event": timeline,
    "question": questions,
    "source": sources,
    "term": glossary,
}
"""Kind of sheet -> the list that holds it."""
