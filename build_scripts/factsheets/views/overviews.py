"""Overviews: the page of a list that falls into parts, and of each part that falls into smaller ones.

What a reader should see first of it, how it spreads, and links to the parts with what each holds; every overview is of bounded size.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from factsheets.model.sheets import Entity, Question, Source, Term
from factsheets.views.bars import BarsView, build_bars
from factsheets.views.compare import questions_count, questions_opening, reading_links
from factsheets.views.events import build_event_line, told_of
from factsheets.views.facts import citation_label
from factsheets.views.glossary import glossary_opening, terms_count
from factsheets.views.index import SiteIndex
from factsheets.views.kinds import kind_words
from factsheets.views.listpages import BesideView, PartGroupView, PartLinkView, beside, list_head, part_groups
from factsheets.views.lists import glossary, names, questions, sources, timeline
from factsheets.views.marks import Mark, marks_opening
from factsheets.views.markup import first_sentence, plain
from factsheets.views.more import most_telling
from factsheets.views.partition import Part
from factsheets.views.parts import BadgeView, EventLineView, LinkView, PageHead, QuestionLineView
from factsheets.views.questions import build_question_lines
from factsheets.views.sources import list_opening, sources_count
from factsheets.views.timeline import events_count
from factsheets.views.verdicts import ORDER, Outcome, build_badge, outcome_of, outcome_words
from factsheets.views.who import WhoView, build_who, by_kind, by_weight, names_count, who_opening
from factsheets.views.wording import capitalised

_MOST_PICKED: Final = 12
"""What an overview shows of a list itself, or of each kind in it."""

_MOST_QUESTIONS: Final = 5
"""The same of each verdict."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewSectionView:
    """A section of an overview; what it has nothing of is empty."""

    id: str
    title: str
    badge: BadgeView | None = None
    rule: str = ""
    """The rule of a verdict, with how many questions came under it."""

    most: str = ""
    """By what the entries shown here were picked, where the title does not say it."""

    events: tuple[EventLineView, ...] = ()
    entries: tuple[WhoView, ...] = ()
    questions: tuple[QuestionLineView, ...] = ()
    groups: tuple[PartGroupView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewView:
    """Everything an overview shows."""

    head: PageHead
    opening: str
    sections: tuple[OverviewSectionView, ...]
    beside: BesideView
    order: str = ""
    """The order of the list, where it has to be said; else empty."""

    readings: tuple[LinkView, ...] = ()
    """Pairs of sources to be read side by side."""

    bars: BarsView | None = None


def timeline_overview(index: SiteIndex, part: Part[Mark]) -> OverviewView:
    """Build the overview of the timeline, or of a stretch of it: the parts by time, and what most is told of."""
    listed = timeline(index)
    count = partial(events_count, index=index)
    opening = marks_opening(part.entries, index)
    events = tuple({mark.event.id: mark.event for mark in part.entries}.values())
    picked = most_telling(events, lambda one: told_of(one, index), _MOST_PICKED)
    return OverviewView(
        head=list_head(listed, part, opening),
        opening=opening,
        beside=beside(listed, part, count),
        bars=build_bars(part, index),
        sections=(
            _parts(index.wording.say("parts.by-time"), part_groups(listed, part, count)),
            OverviewSectionView(
                id="most", title=index.wording.say("timeline.most"), events=tuple(build_event_line(event, index) for event in picked)
            ),
        ),
    )


def who_overview(index: SiteIndex, part: Part[Entity]) -> OverviewView:
    """Build the overview of who and what, or of one kind: of each kind those of whom most is told, then the parts by name."""
    listed = names(index)
    count = partial(names_count, index=index)
    opening = who_opening(part, index)
    groups = part_groups(listed, part, count)
    return OverviewView(
        head=list_head(listed, part, opening),
        opening=opening,
        beside=beside(listed, part, count),
        sections=tuple(
            OverviewSectionView(
                id=f"kind-{kind}",
                title=kind_words(kind, index).many,
                most=index.wording.say("who.most"),
                entries=tuple(build_who(one, index) for one in by_weight(inside, index)[:_MOST_PICKED]),
                groups=_of_kind(kind, groups, index),
            )
            for kind, inside in by_kind(part.entries, index).items()
        ),
    )


def glossary_overview(index: SiteIndex, part: Part[Term]) -> OverviewView:
    """Build the overview of the glossary, or of some of its letters: the parts by letter, and the terms used most."""
    listed = glossary(index)
    count = partial(terms_count, index=index)
    opening = glossary_opening(part, index)
    used = most_telling(part.entries, lambda one: len(index.mentions(one.id)), _MOST_PICKED)
    return OverviewView(
        head=list_head(listed, part, opening),
        opening=opening,
        beside=beside(listed, part, count),
        sections=(
            _parts(index.wording.say("parts.by-letter"), part_groups(listed, part, count)),
            OverviewSectionView(id="most", title=index.wording.say("glossary.most"), entries=tuple(_entry(term, index) for term in used)),
        ),
    )


def sources_overview(index: SiteIndex, part: Part[Source]) -> OverviewView:
    """Build the overview of the sources, or of a stretch of time: the parts by date, and what most rests on."""
    listed = sources(index)
    count = partial(sources_count, index=index)
    opening = list_opening(part, index)
    used = most_telling(part.entries, lambda one: index.times_used(one.id), _MOST_PICKED)
    return OverviewView(
        head=list_head(listed, part, opening),
        opening=opening,
        beside=beside(listed, part, count),
        order=index.wording.say("compare.order"),
        sections=(
            _parts(index.wording.say("parts.by-date"), part_groups(listed, part, count)),
            OverviewSectionView(
                id="most",
                title=index.wording.say("sources.most"),
                entries=tuple(_source_entry(source, index) for source in used),
            ),
        ),
    )


def questions_overview(index: SiteIndex, part: Part[Question]) -> OverviewView:
    """Build the overview of the comparison, or of one verdict: of each verdict the most answered, then the parts by subject."""
    listed = questions(index)
    count = partial(questions_count, index=index)
    opening = questions_opening(part, index)
    groups = part_groups(listed, part, count)
    by_verdict: dict[Outcome, list[Question]] = {word: [] for word in ORDER}
    for question in part.entries:
        by_verdict[outcome_of(question, index)].append(question)
    return OverviewView(
        head=list_head(listed, part, opening),
        opening=opening,
        beside=beside(listed, part, count),
        readings=reading_links(index) if not part.steps else (),
        sections=tuple(_verdict(word, inside, groups, index) for word, inside in by_verdict.items() if inside),
    )


def _verdict(word: Outcome, inside: Sequence[Question], groups: Sequence[PartGroupView], index: SiteIndex) -> OverviewSectionView:
    words = outcome_words(word, index)
    most = sorted(inside, key=lambda one: -len(one.answers))[:_MOST_QUESTIONS]
    return OverviewSectionView(
        id=f"verdict-{word}",
        title=words.heading,
        badge=build_badge(word, index),
        rule=f"{index.wording.count('questions', len(inside))}. {words.rule}",
        most=index.wording.say("compare.most"),
        questions=build_question_lines(most, index),
        groups=_of_kind(word, groups, index),
    )


def _parts(title: str, groups: tuple[PartGroupView, ...]) -> OverviewSectionView:
    return OverviewSectionView(id="parts", title=title, groups=groups)


def _of_kind(kind: str, groups: Sequence[PartGroupView], index: SiteIndex) -> tuple[PartGroupView, ...]:
    """Return the links to parts of one kind; a link to all of the kind says so, for its name stands above."""
    mine = (replace(group, parts=tuple(one for one in group.parts if one.steps[0].value == kind)) for group in groups)
    return tuple(
        PartGroupView(
            above=_whole_kind(group.above, index) if group.above else None, parts=tuple(_whole_kind(one, index) for one in group.parts)
        )
        for group in mine
        if group.parts
    )


def _whole_kind(link: PartLinkView, index: SiteIndex) -> PartLinkView:
    if len(link.steps) > 1:
        return link
    return replace(link, link=replace(link.link, words=index.wording.say("parts.all", count=link.count)), count="")


def _entry(term: Term, index: SiteIndex) -> WhoView:
    link = LinkView(words=capitalised(term.term), target=index.address(term), sheet=term.id)
    return WhoView(link=link, short="", words=first_sentence(plain(term.definition, index.label)), sources="")


def _source_entry(source: Source, index: SiteIndex) -> WhoView:
    link = LinkView(words=citation_label(source, index), target=index.address(source), sheet=source.id)
    return WhoView(link=link, short="", words=source.title.strip("[]"), sources="")
