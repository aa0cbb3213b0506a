"""The page of an entity: what it is, what the sources say of it, how it stands to others, where it is named.

A sheet without a summary still opens with a sentence, made from what is known.
"""

from __future__ import annotations

from dataclasses import dataclass

from factsheets.model.parts import Relation
from factsheets.model.sheets import Entity
from factsheets.views.addresses import COMPARE, TIMELINE, address_of
from factsheets.views.called import called
from factsheets.views.dates import on_timeline
from factsheets.views.events import build_event_line, told_of
from factsheets.views.facts import build_citations, build_fact_views
from factsheets.views.graph import GraphView, build_graph
from factsheets.views.index import SiteIndex
from factsheets.views.kinds import kind_words
from factsheets.views.links import BacklinksView, build_backlinks, named_prose, page_link, section_of
from factsheets.views.markup import Prose, escaped, first_sentence, plain
from factsheets.views.more import MOST, MoreView, build_more, most_telling
from factsheets.views.parts import CitationView, EventLineView, FactView, PageHead, QuestionLineView
from factsheets.views.questions import build_question_lines
from factsheets.views.wording import sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationView:
    """How the page's entity stands to another, in a sentence."""

    text: Prose
    """The sentence, with the other entity as a link."""

    other: str
    """Id of the other entity."""

    citations: tuple[CitationView, ...]
    note: Prose | None
    edit: str
    """Where it is edited, on the sheet that states it, or empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityView:
    """Everything the page of an entity shows."""

    head: PageHead
    summary: Prose
    """Opens the page; made from data where the sheet has none."""

    aliases: tuple[str, ...]
    """Other forms of the name, as the sources write them."""

    note: Prose | None
    facts: tuple[FactView, ...]
    questions: tuple[QuestionLineView, ...]
    """What sources are compared on about it, what is open first."""

    more_questions: MoreView | None

    relations: tuple[RelationView, ...]
    more_relations: MoreView | None
    graph: GraphView | None
    """The same as a drawing, where there is enough to draw."""

    events: tuple[EventLineView, ...]
    """Its own timeline."""

    more_events: MoreView | None

    backlinks: BacklinksView
    elsewhere: tuple[str, ...]
    """Addresses of the same thing elsewhere."""


def build_entity_view(entity: Entity, index: SiteIndex) -> EntityView:
    """Build the page of one entity."""
    related = _related(entity, index)
    most = max(MOST, len(entity.relations))
    relations = tuple(_relation(entity, relation, other, index, inverse=inverse) for relation, other, inverse in related[:most])
    events = index.related.events_of(entity.id)
    shown = most_telling(events, lambda one: told_of(one[0], index))
    questions = index.related.questions_about(entity.id)
    told = {*(event.id for event, _ in events), *(question.id for question in questions), *(other for _, other, _ in related)}
    summary = Prose(entity.summary) if entity.summary else _opening(entity, index)
    return EntityView(
        head=PageHead(
            address=address_of(entity),
            title=entity.name,
            kind=kind_words(entity.kind, index).one,
            description=first_sentence(plain(summary, index.label)),
            parents=section_of(entity, index),
            sheet=entity.id,
            draft=entity.status == "draft",
            also=other_names(entity),
        ),
        summary=summary,
        aliases=other_names(entity),
        note=Prose(entity.note) if entity.note else None,
        facts=build_fact_views(entity, index),
        questions=build_question_lines(questions, index, MOST),
        more_questions=build_more("more.questions", questions, index, page_link(COMPARE, index)),
        relations=relations,
        more_relations=build_more("more.relations", related, index, most=most),
        graph=build_graph(entity, [(other, _seen_as(one, index, inverse=inverse), inverse) for one, other, inverse in related], index),
        events=tuple(build_event_line(event, index, role=role) for event, role in shown),
        more_events=build_more("more.events", events, index, page_link(TIMELINE, index)),
        backlinks=build_backlinks(entity.id, index, without=frozenset(told)),
        elsewhere=entity.same_as,
    )


def other_names(entity: Entity) -> tuple[str, ...]:
    """Return the short form and the aliases, each once, without the name itself."""
    forms = dict.fromkeys((*((entity.short,) if entity.short else ()), *entity.aliases))
    return tuple(form for form in forms if form != entity.name)


def _opening(entity: Entity, index: SiteIndex) -> Prose:
    """Open a page whose sheet has no summary: by what a source calls it, and by where it is named."""
    wording = index.wording
    who = escaped(wording.named(entity.name))
    sources = {one.source for fact in entity.facts for one in fact.evidence}
    named = wording.count("entity.opening.sources", len(sources), name=who) if sources else wording.say("entity.opening", name=who)
    words = called(entity, index)
    said = wording.say("entity.opening.called", outlet=escaped(words.outlet), words=escaped(words.words)) if words else ""
    return Prose(f"{said} {sentence(named)}".lstrip())


def _related(entity: Entity, index: SiteIndex) -> list[tuple[Relation, str, bool]]:
    """Gather both directions: what this sheet states first, then what others state of it, each pair and role once.

    Each with the other's id and whether it is the other that states it.
    """
    seen: set[tuple[str, str]] = set()
    found = []
    for relation, other, inverse in (
        *((relation, relation.entity, False) for relation in entity.relations),
        *((relation, other.id, True) for other, relation in index.related.relations_to(entity.id)),
    ):
        name = _seen_as(relation, index, inverse=inverse)
        if (name, other) not in seen:
            seen.add((name, other))
            found.append((relation, other, inverse))
    return found


def _seen_as(relation: Relation, index: SiteIndex, *, inverse: bool) -> str:
    words = index.corpus.vocabulary.relations.get(relation.role)
    return words.inverse if words and inverse else relation.role


def _relation(entity: Entity, relation: Relation, other: str, index: SiteIndex, *, inverse: bool) -> RelationView:
    stated_by = index.corpus.entities[other] if inverse else entity
    return RelationView(
        text=relation_sentence(entity, relation, other, index, inverse=inverse),
        other=other,
        citations=build_citations(relation.evidence, index),
        note=Prose(relation.note) if relation.note else None,
        edit=index.edit_address(stated_by, ("relations", stated_by.relations.index(relation))),
    )


def relation_sentence(entity: Entity, relation: Relation, other: str, index: SiteIndex, *, inverse: bool) -> Prose:
    """Say a relation in a sentence, seen from `entity`'s page."""
    wording = index.wording
    words = index.corpus.vocabulary.relations.get(relation.role)
    name = entity.short or entity.name
    own = escaped(wording.named(name, entity.name))
    values = {"self": own, "other": named_prose(other, index)}
    if words is None:
        subject, object_ = (values["other"], own) if inverse else (own, values["other"])
        said = wording.say("relation.unknown", subject=subject, role=escaped(relation.role), object=object_)
    else:
        said = (words.inverse_says if inverse else words.says).format_map(values)
    if relation.date:
        said = wording.say("relation.dated", relation=said.rstrip("."), date=on_timeline(relation.date, wording))
    return Prose(sentence(said))
