"""The five kinds of sheet: the contract with the people who edit them.

What they are made of stands in model/parts.py. Where a value stands in its file is known to store/ alone.
"""

from __future__ import annotations

import typing
from typing import Any, ClassVar, Literal

from pydantic import BaseModel, Field, model_validator
from pydantic.fields import FieldInfo

from factsheets.model.dates import Date
from factsheets.model.parts import (
    FILE_PATTERN,
    SHA256_PATTERN,
    Address,
    Answer,
    DatedBy,
    DateField,
    EventDate,
    Evidence,
    Fact,
    Id,
    Part,
    Participant,
    Proposed,
    Prose,
    Relation,
    SetAside,
    Status,
)


class Sheet(Part):
    """What every sheet shares."""

    kind_of_sheet: ClassVar[str]
    label_key: ClassVar[str]

    id: Id = Field(exclude=True, json_schema_extra={"x-hidden": True})
    """Stem of the file; set by the reader, never written in the sheet."""

    note: Prose | None = Field(
        None,
        description="Editors' note, shown on the page: what is garbled, undated, doubtful, and how we know.",
        examples=["The two sources spell the name differently; we use the town's own."],
    )
    was: tuple[Id, ...] = Field((), description="Earlier ids; their addresses lead here.", examples=[["old-id"]])
    proposed: Proposed | None = Field(None, description="Written by drafting: the rule and its confidence. Delete it once reviewed.")

    @property
    def label(self) -> str:
        """The name or title that pages show."""
        return str(getattr(self, self.label_key))


class Source(Sheet):
    """One article, as received, and where it comes from."""

    kind_of_sheet = "source"
    label_key = "title"

    title: str = Field(
        description="The article's headline, or a description of ours in brackets where it has none.", examples=["Ferry from May"]
    )
    publisher: str = Field(description="Who published it.", examples=["Harbour Post"])
    short: str | None = Field(
        None, description="The short name used in sentences and tables; the publisher's where empty.", examples=["the blog"]
    )
    author: str | None = Field(None, description="Who wrote it.", examples=["Ada Lund"])
    published: DateField | None = Field(
        None, description="The date the article itself bears (EDTF); empty where it bears none.", examples=["2024-04-03"]
    )
    dated_by: DatedBy | None = Field(None, description="What dates it, where the article does not say.")
    url: Address | None = Field(None, description="The address of the original.", examples=["https://harbour-post.example/ferry"])
    retrieved: DateField | None = Field(None, description="When it was saved (EDTF).", examples=["2024-04-05"])
    file: str | None = Field(
        None,
        pattern=FILE_PATTERN,
        description="Name of the article's file, where it is not this sheet's own with .txt, .md or .html.",
        examples=["Ferry from May.html"],
    )
    language: str = Field("en", pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", description="BCP 47 language tag.", examples=["en"])
    encoding: str = Field(
        "utf-8", description="The file's character encoding; `utf-8+cp1252` for a file that mixes the two.", examples=["utf-8"]
    )
    sha256: str | None = Field(
        None,
        pattern=SHA256_PATTERN,
        description="Checksum (SHA-256) of the file as received.",
        examples=["5d41402abc4b2a76b9719d911017c592" * 2],
    )
    provenance: Prose | None = Field(None, description="How the file came here.", examples=["Saved from the browser as text."])
    rights: Prose | None = Field(
        None,
        description="Whose it is and on what ground words of it are shown.",
        examples=["© Harbour Post; quoted for criticism and review."],
    )
    origin: Id | None = Field(
        None,
        description="The wire or first publisher it goes back to; sources of one origin count once. This source where empty.",
        examples=["bay-news-agency"],
    )
    show: Literal["excerpts", "full"] = Field("excerpts", description="How much of the text the site may print.")
    status: Status = Field("draft", description="draft until a person has read it, then reviewed.")
    set_aside: tuple[SetAside, ...] = Field((), description="Sentences no sheet uses, on purpose, each with its reason.")

    @property
    def date(self) -> Date | None:
        """The date the article bears or, failing that, the date it was given by corroboration."""
        return self.published or (self.dated_by.date if self.dated_by else None)

    @property
    def outlet(self) -> str:
        """The name used in sentences."""
        return self.short or self.publisher

    @property
    def origin_id(self) -> str:
        """What independence is counted by."""
        return self.origin or self.id


class Entity(Sheet):
    """Who or what: an organisation, a person, a place, a work or a group."""

    kind_of_sheet = "entity"
    label_key = "name"

    name: str = Field(description="The name pages use.", examples=["Port Authority of Wendel"])
    kind: str = Field(description="Its class, one of the vocabulary's kinds.", examples=["organization"])
    aliases: tuple[str, ...] = Field((), description="Other forms of the name, as the sources write them.", examples=[["PAW"]])
    short: str | None = Field(None, description="The form used after the first mention and in tables.", examples=["PAW"])
    summary: Prose | None = Field(
        None,
        description="One or two sentences: what it is, and why it is in this story.",
        examples=["The body that runs the harbour. It ordered the ferry."],
    )
    status: Status = Field("draft", description="draft until a person has read it, then reviewed.")
    facts: tuple[Fact, ...] = Field((), description="What the sources say of it.")
    relations: tuple[Relation, ...] = Field((), description="How it stands to other entities.")
    same_as: tuple[Address, ...] = Field(
        (), description="Addresses of the same thing elsewhere.", examples=[["https://www.wikidata.org/wiki/Q1"]]
    )


class Event(Sheet):
    """Something dated, with participants."""

    kind_of_sheet = "event"
    label_key = "title"

    title: str = Field(description="What happened, as a short headline.", examples=["The port authority announces a ferry"])
    date: DateField | None = Field(
        None, description="When (EDTF). Where sources conflict, or to show the words behind it, use `dates`.", examples=["2024-04-03"]
    )
    dates: tuple[EventDate, ...] = Field((), description="Datings with their sources.")
    state: Literal["happened", "expected"] = Field("happened", description="expected: planned when the source was written.")
    place: Id | None = Field(None, description="Id of the entity where it took place.", examples=["wendel"])
    participants: tuple[Participant, ...] = Field((), description="Who took part, and as what.")
    aliases: tuple[str, ...] = Field((), description="Other names of the event.", examples=[["the harbour meeting"]])
    summary: Prose | None = Field(
        None,
        description="One or two sentences: what happened, and why it is in this story.",
        examples=["The authority said that a ferry would start in May."],
    )
    status: Status = Field("draft", description="draft until a person has read it, then reviewed.")
    facts: tuple[Fact, ...] = Field((), description="What the sources say of it.")

    @model_validator(mode="after")
    def _one_way_to_date(self) -> Event:
        if self.date is not None and self.dates:
            msg = "has both `date` and `dates`; keep `dates` alone"
            raise ValueError(msg)
        return self

    @property
    def datings(self) -> tuple[EventDate, ...]:
        """Every dating of the event, whichever key gave it."""
        return self.dates or ((EventDate(date=self.date),) if self.date else ())


class Term(Sheet):
    """A word of the glossary."""

    kind_of_sheet = "term"
    label_key = "term"

    term: str = Field(description="The word or phrase.", examples=["Draught"])
    aliases: tuple[str, ...] = Field((), description="Other forms: plural, abbreviation, the sources' wording.", examples=[["draughts"]])
    definition: Prose = Field(
        description="What a bright sixteen-year-old needs to go on reading.", examples=["How deep a ship lies in the water."]
    )
    evidence: tuple[Evidence, ...] = Field((), description="Where a source defines it; without it the definition is the editors' own.")
    see_also: tuple[Id, ...] = Field((), description="Ids of related terms or entities.", examples=[["keel"]])
    status: Status = Field("draft", description="draft until a person has read it, then reviewed.")


QuestionType = Literal["number", "date", "name", "list", "yes-no", "text"]
VerdictWord = Literal["agree", "compatible", "updated", "differ", "conflict", "alone", "not-comparable"]


class Question(Sheet):
    """Something several sources could answer, and what each says."""

    kind_of_sheet = "question"
    label_key = "question"

    question: str = Field(description="As a reader would ask it.", examples=["How many crossings a day will there be?"])
    about: tuple[Id, ...] = Field((), description="Ids of the entities, events or terms it is about.", examples=[["new-ferry"]])
    type: QuestionType = Field(description="What kind of value answers it.")
    running: bool = Field(default=False, description="true: a figure that moves; answers are read as of their source's date.")
    answers: tuple[Answer, ...] = Field(description="What each source says.")
    silent: tuple[Id, ...] = Field(
        (), description="Sources that were read and do not say. A source in neither list was not checked.", examples=[["bay-radio"]]
    )
    verdict: VerdictWord | None = Field(None, description="Only to overrule the computed verdict, and then with `why`.")
    why: Prose | None = Field(
        None,
        description="Why the computed verdict is overruled, or what the difference means.",
        examples=["One counts crossings, the other round trips."],
    )
    status: Status = Field("draft", description="draft until a person has read it, then reviewed.")


AnySheet = Source | Entity | Event | Term | Question
SHEETS: dict[str, type[AnySheet]] = {one.kind_of_sheet: one for one in (Source, Entity, Event, Term, Question)}
"""Kind of sheet -> its model, in the order pages and references list them."""

FOLDERS: dict[str, str] = {
    "source": "sources",
    "entity": "facts/entities",
    "event": "facts/events",
    "term": "facts/terms",
    "question": "facts/questions",
}
"""Kind of sheet -> its folder inside `content/`."""


_LAST = ("note", "was", "proposed")


def fields_in_order(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """Return key -> field in the order an editor writes them: the part's own first, remarks last."""
    fields = {(field.alias or name): field for name, field in model.model_fields.items()}
    own = {(field.alias or name) for name, field in model.model_fields.items() if name in model.__annotations__}
    return dict(sorted(fields.items(), key=lambda item: (item[0] in _LAST, item[0] not in own)))


def choices(annotation: Any) -> tuple[str, ...]:  # noqa: ANN401 - any annotation
    """Return the words a field admits, where it admits no others; nothing where it is free."""
    if typing.get_origin(annotation) is Literal:
        return tuple(map(str, typing.get_args(annotation)))
    return next((found for part in typing.get_args(annotation) if (found := choices(part))), ())
