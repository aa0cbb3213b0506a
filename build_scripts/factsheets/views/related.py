"""What other sheets say of one: the questions about it, the events it took part in, the relations to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from factsheets.model.corpus import Corpus
from factsheets.model.parts import Relation
from factsheets.model.sheets import Entity, Event, Question
from factsheets.views.gathered import Gathered, Told
from factsheets.views.orders import event_key


class Related:
    """Look-ups by the sheet that is spoken of, in one state of a corpus."""

    def __init__(self, corpus: Corpus, known: dict[str, Any]) -> None:
        """`known` holds what was gathered for earlier states, and takes what is gathered here."""
        self._corpus = corpus
        self._known = known

    def questions_about(self, sheet_id: str) -> tuple[Question, ...]:
        """Return the questions about a sheet."""
        return tuple(self._questions.about(sheet_id))

    @cached_property
    def _questions(self) -> Gathered[Question]:
        return self._gathered("questions", self._corpus.questions, lambda one: ((about, one) for about in dict.fromkeys(one.about)))

    def events_of(self, entity_id: str) -> tuple[tuple[Event, str], ...]:
        """Return the events an entity took part in or that took place there, in order of time, each with its role."""
        return tuple(sorted(self._events.about(entity_id), key=lambda one: event_key(one[0])))

    @cached_property
    def _events(self) -> Gathered[tuple[Event, str]]:
        return self._gathered("events-of", self._corpus.events, _taking_part)

    def relations_to(self, entity_id: str) -> tuple[tuple[Entity, Relation], ...]:
        """Return the relations that other entities state to one, by the other's name."""
        return tuple(sorted(self._relations.about(entity_id), key=lambda one: (one[0].name.casefold(), one[0].id)))

    @cached_property
    def _relations(self) -> Gathered[tuple[Entity, Relation]]:
        return self._gathered("relations", self._corpus.entities, lambda one: ((stated.entity, (one, stated)) for stated in one.relations))

    def weight(self, entity: Entity) -> int:
        """Tell how much of the story is about an entity: its facts, relations both ways, events and questions."""
        gathered: tuple[Gathered[Any], ...] = (self._relations, self._events, self._questions)
        return len(entity.facts) + len(entity.relations) + sum(one.count(entity.id) for one in gathered)

    def _gathered(self, name: str, sheets: Mapping[str, Any], ask: Callable[[Any], Iterable[tuple[str, Told]]]) -> Gathered[Told]:
        made: Gathered[Told] = self._known.get(name, Gathered()).after(sheets, ask)
        self._known[name] = made
        return made


def _taking_part(event: Event) -> Iterator[tuple[str, tuple[Event, str]]]:
    """Yield the entities of an event, each once, with the event and the entity's role there."""
    roles = {one.entity: one.role or "" for one in event.participants}
    if event.place:
        roles.setdefault(event.place, "")
    return ((entity, (event, role)) for entity, role in roles.items())
