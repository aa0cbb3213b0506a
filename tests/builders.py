"""Builders with defaults, so that a test names only what matters to it. Nothing here reads a disk."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

from factsheets.model.corpus import Corpus, SheetFile
from factsheets.model.parts import Answer, Evidence, Fact, Relation
from factsheets.model.sheets import FOLDERS, AnySheet, Entity, Event, Question, Source, Term
from factsheets.model.span import Article
from factsheets.model.vocabulary import KindWords, RelationWords, VerdictWords, Vocabulary

_VOCABULARY = Path(__file__).parent.parent / "build_scripts" / "factsheets" / "vocabulary"


def a_vocabulary(language: str = "en") -> Vocabulary:
    """Read the engine's own words, so that tests see what readers see."""
    data = yaml.safe_load((_VOCABULARY / f"{language}.yaml").read_text(encoding="utf-8"))
    return Vocabulary(
        language=data["language"],
        kinds={key: KindWords(**value) for key, value in data["kinds"].items()},
        relations={key: RelationWords(role=key, **value) for key, value in data["relations"].items()},
        verdicts={key: VerdictWords(**value) for key, value in data["verdicts"].items()},
        words=data["words"],
    )


def a_source(id: str = "gazette", **values: Any) -> Source:  # noqa: A002 - the sheets' own words
    """Build a source that names its publisher after its id."""
    named = {"title": f"What the {id} wrote", "publisher": id.replace("-", " ").title(), "status": "reviewed"}
    return Source.model_validate({"id": id, **named, **values})


def an_article(source: str = "gazette", text: str = "The bridge opened on Monday. Ten boats passed.", media: str = "text") -> Article:
    """Build the article beside a source sheet."""
    return Article(source=source, text=text, media=media)


def an_evidence(quote: str = "Ten boats passed", source: str = "gazette", **values: Any) -> Evidence:
    """Build a quote of a source."""
    return Evidence.model_validate({"source": source, "quote": quote, **values})


def a_fact(text: str | None = "Ten boats passed.", **values: Any) -> Fact:
    """Build a fact resting on one quote."""
    return Fact.model_validate({"text": text, "evidence": (an_evidence(),), **values})


def an_entity(id: str = "bridge", **values: Any) -> Entity:  # noqa: A002 - as above
    """Build an entity named after its id."""
    named = {"name": id.replace("-", " ").title(), "kind": "organization", "status": "reviewed"}
    return Entity.model_validate({"id": id, **named, **values})


def a_relation(role: str = "member of", entity: str = "bridge", **values: Any) -> Relation:
    """Build a relation without evidence."""
    return Relation.model_validate({"role": role, "entity": entity, **values})


def an_event(id: str = "opening", **values: Any) -> Event:  # noqa: A002 - as above
    """Build an event titled after its id."""
    return Event.model_validate({"id": id, "title": id.replace("-", " ").capitalize(), "status": "reviewed", **values})


def a_term(id: str = "toll", **values: Any) -> Term:  # noqa: A002 - as above
    """Build a term named after its id."""
    named = {"term": id.replace("-", " ").capitalize(), "definition": "Money paid for passing.", "status": "reviewed"}
    return Term.model_validate({"id": id, **named, **values})


def an_answer(source: str = "gazette", says: str = "ten", **values: Any) -> Answer:
    """Build an answer whose value is what it says, unless told otherwise."""
    return Answer.model_validate({"source": source, "says": says, "value": says, "quote": "Ten boats passed", **values})


def a_question(id: str = "how-many-boats", **values: Any) -> Question:  # noqa: A002 - as above
    """Build a question of type text with one answer."""
    named = {"question": id.replace("-", " ").capitalize() + "?", "type": "text", "answers": (an_answer(),), "status": "reviewed"}
    return Question.model_validate({"id": id, **named, **values})


def a_corpus(*sheets: AnySheet, articles: Iterable[Article] = (), vocabulary: Vocabulary | None = None) -> Corpus:
    """Join sheets and articles; each sheet is said to stand in the file it would stand in."""

    def of(kind: type[AnySheet]) -> dict[str, Any]:
        return {one.id: one for one in sorted(sheets, key=lambda one: one.id) if isinstance(one, kind)}

    return Corpus(
        sources=of(Source),
        entities=of(Entity),
        events=of(Event),
        terms=of(Term),
        questions=of(Question),
        articles={one.source: one for one in articles},
        files={one.id: SheetFile(file=f"content/{FOLDERS[one.kind_of_sheet]}/{one.id}.yaml") for one in sheets},
        vocabulary=vocabulary or a_vocabulary(),
    )
