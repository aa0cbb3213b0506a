"""The first page: the story in a minute, what is agreed and what is not, the timeline in small, who is who.

The lead is the editors' where they wrote one; else the page speaks from the sheets alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from factsheets.model.sheets import Event
from factsheets.views.addresses import COMPARE, HOME, HOW_MADE, SOURCES, TIMELINE, WHO_AND_WHAT, Address
from factsheets.views.compare import compare_opening
from factsheets.views.dates import on_timeline
from factsheets.views.events import build_event_line, event_sources, first_date
from factsheets.views.facts import build_fact_views
from factsheets.views.index import SiteIndex
from factsheets.views.links import page_link
from factsheets.views.markup import Prose, escaped, first_sentence, plain
from factsheets.views.parts import EventLineView, FactView, LinkView, PageHead, QuestionLineView
from factsheets.views.questions import build_question_lines
from factsheets.views.settings import SiteSettings
from factsheets.views.sources import sources_opening
from factsheets.views.verdicts import Outcome, outcome_of
from factsheets.views.who import WhoView, build_who, by_weight
from factsheets.views.wording import sentence

_MOST_QUESTIONS = 5
_MOST_EVENTS = 7
_MOST_ENTITIES = 8
_TOLD_BY = 2
_NEWS_DAYS = 31
_STANDINGS: tuple[tuple[str, tuple[Outcome, ...]], ...] = (
    ("agreed", ("agree", "compatible")),
    ("open", ("conflict", "differ", "not-comparable")),
    ("moved", ("updated",)),
    ("alone", ("alone",)),
    ("unknown", ("unanswered",)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingView:
    """Questions that stand alike, in short."""

    id: str
    """``agreed``, ``open``, ``moved``, ``alone`` or ``unknown``."""

    title: str
    lines: tuple[QuestionLineView, ...]
    more: str
    """Words of the link to the others of their sort, or empty where all are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """Everything the first page shows."""

    head: PageHead
    told: FactView | None
    """Where no editor opened the page: the statement that stands for the event most sources tell of."""

    lead: Prose
    as_of: str
    """The day of the latest source, and how many sources and origins there are."""

    standings: tuple[StandingView, ...]
    compare: LinkView
    events: tuple[EventLineView, ...]
    events_more: str
    timeline: LinkView
    entities: tuple[WhoView, ...]
    who: LinkView
    sources: LinkView
    made: LinkView
    made_words: str


def build_home_view(index: SiteIndex, settings: SiteSettings) -> HomeView:
    """Build the first page."""
    wording = index.wording
    lead = Prose(settings.lead.strip() or _own_lead(index))
    entities = by_weight(list(index.corpus.entities.values()), index)[:_MOST_ENTITIES]
    events = _events(index)
    title = settings.title or settings.site_name
    return HomeView(
        head=PageHead(
            address=Address(HOME),
            title=title,
            kind=wording.say("kind.home"),
            description=settings.description or first_sentence(plain(lead, index.label)),
            parents=(),
        ),
        told=None if settings.lead.strip() else _told(index),
        lead=lead,
        as_of=_as_of(index),
        standings=_standings(index),
        compare=page_link(COMPARE, index),
        events=events,
        events_more=wording.count("home.events-more", len(index.events))
        if len(index.events) > len(events)
        else wording.say("home.events-all"),
        timeline=page_link(TIMELINE, index),
        entities=tuple(build_who(one, index) for one in entities),
        who=LinkView(words=wording.count("home.who-more", len(index.corpus.entities)), target=Address(WHO_AND_WHAT)),
        sources=page_link(SOURCES, index),
        made=page_link(HOW_MADE, index),
        made_words=wording.say("home.made"),
    )


def _own_lead(index: SiteIndex) -> str:
    """Open the page from the sheets: the sources, then how their answers stand."""
    wording = index.wording
    who = wording.join([f"[[{source.id}|{escaped(index.outlet(source.id))}]]" for source in index.sources[:_MOST_QUESTIONS]])
    many = len(index.sources) > _MOST_QUESTIONS
    said = sentence(wording.count("home.lead.many" if many else "home.lead", len(index.sources), who=who))
    return f"{said} {compare_opening(index)}" if index.verdicts else said


def _told(index: SiteIndex) -> FactView | None:
    """Build the shortest statement of the event that most sources tell of, the earliest of such events; nothing where none has two.

    What happened in the month before the latest source comes first: articles tell of the past that a story brings to mind, too.
    """
    told = [(len(event_sources(one, index)), one) for one in index.events if one.facts and one.state != "expected"]
    told = [(sources, one) for sources, one in told if sources >= _TOLD_BY]
    if not told:
        return None
    news = [(sources, one) for sources, one in told if _is_news(one, index)]
    _, event = max(news or told, key=lambda pair: pair[0])
    return min(build_fact_views(event, index), key=lambda fact: len(fact.text or fact.quote))


def _is_news(event: Event, index: SiteIndex) -> bool:
    latest = max((source.published.start for source in index.sources if source.published and source.published.start), default=None)
    first = first_date(event)
    return latest is not None and first is not None and first.start is not None and (latest - first.start).days <= _NEWS_DAYS


def _as_of(index: SiteIndex) -> str:
    latest = max((source.published for source in index.sources if source.published), key=lambda date: date.sort_key, default=None)
    said = sources_opening(index)
    if latest is None:
        return said
    return index.wording.say("home.as-of", date=on_timeline(latest, index.wording)) + " " + said


def _standings(index: SiteIndex) -> tuple[StandingView, ...]:
    found = []
    for name, words in _STANDINGS:
        lines = tuple(
            line
            for word in words
            for line in build_question_lines([one for one in index.corpus.questions.values() if outcome_of(one, index) == word], index)
        )
        if lines:
            more = index.wording.count("home.questions-more", len(lines) - _MOST_QUESTIONS) if len(lines) > _MOST_QUESTIONS else ""
            title = index.wording.say(f"home.standing.{name}")
            found.append(StandingView(id=name, title=title, lines=lines[:_MOST_QUESTIONS], more=more))
    return tuple(found)


def _events(index: SiteIndex) -> tuple[EventLineView, ...]:
    """Pick the events that most sources and facts speak of, shown in order of time."""
    weighed = sorted(index.events, key=lambda one: -(len(one.facts) + len(one.participants) + len(index.mentions(one.id))))
    chosen = {event.id for event in weighed[:_MOST_EVENTS]}
    return tuple(build_event_line(event, index) for event in index.events if event.id in chosen)
