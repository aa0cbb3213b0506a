"""The page of an event: what happened, when and how that is known, who took part, what the sources say.

Dates that sources give differently are all shown, each with its sources.
"""

from __future__ import annotations

from dataclasses import dataclass

from factsheets.model.parts import EventDate
from factsheets.model.sheets import Event
from factsheets.views.addresses import COMPARE, address_of
from factsheets.views.dates import DateView
from factsheets.views.events import build_event_line, date_view, distinct_datings, first_date, when_sentence, worked_out
from factsheets.views.facts import build_citations, build_fact_views
from factsheets.views.index import SiteIndex
from factsheets.views.links import BacklinksView, build_backlinks, link_to, page_link, section_of
from factsheets.views.markup import Prose, first_sentence, plain
from factsheets.views.more import MOST, MoreView, build_more
from factsheets.views.parts import CitationView, EventLineView, FactView, LinkView, PageHead, QuestionLineView
from factsheets.views.questions import build_question_lines


@dataclass(frozen=True, slots=True, kw_only=True)
class DatingView:
    """One dating with what it rests on."""

    date: DateView
    how: str
    """The words it was worked out from, or empty."""

    citations: tuple[CitationView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantView:
    """Who took part, and as what."""

    link: LinkView
    role: str
    """In a word or two, or empty."""

    citations: tuple[CitationView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventView:
    """Everything the page of an event shows."""

    head: PageHead
    date: DateView
    expected: bool
    when: Prose
    """When it happened, in a sentence."""

    disputed: bool
    """Whether sources date it differently."""

    summary: Prose | None
    place: LinkView | None
    note: Prose | None
    datings: tuple[DatingView, ...]
    """Shown where there is something to tell: evidence, or words a date was worked out from."""

    participants: tuple[ParticipantView, ...]
    facts: tuple[FactView, ...]
    questions: tuple[QuestionLineView, ...]
    more_questions: MoreView | None
    backlinks: BacklinksView
    before: EventLineView | None
    """The event before it on the timeline."""

    after: EventLineView | None


def build_event_view(event: Event, index: SiteIndex) -> EventView:
    """Build the page of one event."""
    known = index.corpus.entities
    questions = index.related.questions_about(event.id)
    told = {*(question.id for question in questions), *(one.entity for one in event.participants), event.place or ""}
    when = when_sentence(event, index)
    before, after = index.neighbours[event.id]
    return EventView(
        head=PageHead(
            address=address_of(event),
            title=event.title,
            kind=index.wording.say("kind.event"),
            description=first_sentence(plain(event.summary or when, index.label)),
            parents=section_of(event, index),
            sheet=event.id,
            draft=event.status == "draft",
            also=event.aliases,
        ),
        date=date_view(first_date(event), index, expected=event.state == "expected"),
        expected=event.state == "expected",
        when=when,
        disputed=len(distinct_datings(event)) > 1,
        summary=Prose(event.summary) if event.summary else None,
        place=link_to(known[event.place], index) if event.place and event.place in known else None,
        note=Prose(event.note) if event.note else None,
        datings=tuple(_dating(one, index) for one in event.datings if one.evidence or one.words),
        participants=tuple(
            ParticipantView(link=link_to(known[one.entity], index), role=one.role or "", citations=build_citations(one.evidence, index))
            for one in event.participants
            if one.entity in known
        ),
        facts=build_fact_views(event, index),
        questions=build_question_lines(questions, index, MOST),
        more_questions=build_more("more.questions", questions, index, page_link(COMPARE, index)),
        backlinks=build_backlinks(event.id, index, without=frozenset(told)),
        before=build_event_line(before, index) if before else None,
        after=build_event_line(after, index) if after else None,
    )


def _dating(dating: EventDate, index: SiteIndex) -> DatingView:
    return DatingView(date=date_view(dating.date, index), how=worked_out(dating, index), citations=build_citations(dating.evidence, index))
