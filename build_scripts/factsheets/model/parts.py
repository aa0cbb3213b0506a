"""What sheets are made of: ids, dates, addresses and prose; facts, quotes, relations and answers.

Each field says what it is and gives an example, because the JSON Schemas, the reference page and the editor's hover text are made
from here.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, WithJsonSchema, model_validator

from factsheets.model.dates import Date, parse_date

ID_PATTERN = r"^[a-z0-9][a-z0-9-]{0,63}$"
_ID = re.compile(ID_PATTERN)
SHA256_PATTERN = r"^[0-9a-f]{64}$"
FILE_PATTERN = r"^[^/\\\x00-\x1f.][^/\\\x00-\x1f]{0,250}\.([Tt][Xx][Tt]|[Mm][Dd]|[Hh][Tt][Mm][Ll]?)$"
"""A file's name in the sheet's own folder; nothing that leads out of it."""


def _id(value: Any) -> Any:  # noqa: ANN401 - a validator sees whatever stood in the sheet
    if isinstance(value, str) and not _ID.match(value):
        msg = f"is no id: “{value[:70]}”; an id has 1 to 64 of a-z, 0-9 and -, and starts with a letter or figure"
        raise ValueError(msg)
    return value


def _date(value: Any) -> Any:  # noqa: ANN401 - as above
    return parse_date(value) if isinstance(value, str) else value


def _address(value: Any) -> Any:  # noqa: ANN401 - as above
    if isinstance(value, str) and not re.match(r"^https?://[^\s\x00-\x1f\"<>\\]+$", value):
        msg = f"is no web address: “{value[:60]}”; write it in full, from https:// on"
        raise ValueError(msg)
    return value


Id = Annotated[str, BeforeValidator(_id), WithJsonSchema({"type": "string", "pattern": ID_PATTERN})]
"""The stem of a sheet's file name."""

DateField = Annotated[
    Date,
    BeforeValidator(_date),
    PlainSerializer(str),
    WithJsonSchema({"type": "string", "description": "A date in EDTF: 2021-03-11, 2021-03, 2021, 2021-03-08/2021-03-14, ../2021."}),
]
Address = Annotated[str, BeforeValidator(_address), WithJsonSchema({"type": "string", "format": "uri", "pattern": "^https?://"})]
Prose = Annotated[str, Field(json_schema_extra={"x-prose": True})]
"""Text that may use emphasis, links, lists, and `[[id]]` or `[[id|words]]`."""

Status = Literal["draft", "reviewed"]


class Part(BaseModel):
    """What every part of a sheet shares: frozen, and no unknown keys."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True, str_min_length=1)


class Quote(Part):
    """Words of a source, located as in the W3C Web Annotation text-quote selector."""

    quote: str = Field(description="The exact words of the source.", examples=["at least four crossings a day"])
    prefix: str | None = Field(
        None, description="Words just before, given only where the quote stands more than once.", examples=["The ferry will make"]
    )
    suffix: str | None = Field(
        None, description="Words just after, given only where the quote stands more than once.", examples=["from May on"]
    )


class Evidence(Quote):
    """A source and a quote of it."""

    source: Id = Field(description="Id of the source sheet.", examples=["harbour-post"])
    note: Prose | None = Field(
        None,
        description="Editors' note on this quote: garbled words, a doubtful translation.",
        examples=["The source misspells the name."],
    )


class SetAside(Quote):
    """Words of a source that rest in no sheet, on purpose."""

    as_: Literal["opinion", "aside", "headline", "boilerplate"] = Field(
        alias="as", description="Why no sheet uses them: opinion, aside, headline (a stray one) or boilerplate."
    )
    why: Prose = Field(description="The reason, in a sentence a reader understands.", examples=["A judgement of the author's, not a fact."])


class Proposed(Part):
    """How a draft came by an item, so that an editor can sort by it."""

    rule: str = Field(description="The drafting rule that proposed it.", examples=["acronym"])
    confidence: Annotated[float, Field(ge=0, le=1)] = Field(description="How sure the rule is, from 0 to 1.", examples=["0.8"])


class Fact(Part):
    """One statement of a sheet, resting on evidence."""

    id: Id | None = Field(
        None, description="Pins the fact's address; without it the address comes from its first quote.", examples=["first-invitation"]
    )
    text: Prose | None = Field(
        None,
        description="The statement in the editors' own words, no stronger than its evidence. Without it the quote itself is shown.",
        examples=["It said it had invited the [[fishermen]] twice."],
    )
    date: DateField | None = Field(None, description="When it was so (EDTF).", examples=["2024-04-03"])
    said_by: Id | None = Field(None, description="The entity that says so, where the source only reports it.", examples=["port-authority"])
    evidence: tuple[Evidence, ...] = Field((), description="The quotes it rests on.")
    note: Prose | None = Field(
        None, description="Editors' note, shown beside the fact.", examples=["The Post does not say when the first invitation was sent."]
    )
    proposed: Proposed | None = Field(None, description="Written by drafting: the rule and its confidence. Delete it once reviewed.")

    @model_validator(mode="after")
    def _says_something(self) -> Fact:
        if self.text is None and not self.evidence:
            msg = "has neither text nor evidence; write one of them"
            raise ValueError(msg)
        return self


class Relation(Part):
    """How an entity stands to another; the other direction is named in the vocabulary."""

    role: str = Field(description="The relation's name in the vocabulary, seen from this entity.", examples=["member of"])
    entity: Id = Field(description="Id of the other entity.", examples=["harbour-league"])
    date: DateField | None = Field(None, description="When it was so (EDTF).", examples=["2024"])
    evidence: tuple[Evidence, ...] = Field((), description="The quotes it rests on.")
    note: Prose | None = Field(None, description="Editors' note.", examples=["The source says “about”."])


class DatedBy(Part):
    """What tells the date, where the article itself does not."""

    date: DateField = Field(description="The date worked out (EDTF).", examples=["2024-04-04/.."])
    why: Prose = Field(
        description="How it was worked out, in a sentence or two.", examples=["It calls the meeting of 3 April 2024 “yesterday”."]
    )
    evidence: tuple[Evidence, ...] = Field((), description="The quotes that tell it, of this source or another.")


class EventDate(Part):
    """One dating of an event, with its sources."""

    date: DateField = Field(description="The date (EDTF).", examples=["2024-04-08/2024-04-14"])
    words: str | None = Field(None, description="The source's own relative words, where the date was worked out.", examples=["next week"])
    read_from: DateField | None = Field(
        None, description="The day those words were read from, usually the day of publication.", examples=["2024-04-03"]
    )
    evidence: tuple[Evidence, ...] = Field((), description="The quotes that give it.")


class Participant(Part):
    """Who took part in an event, and as what."""

    entity: Id = Field(description="Id of the entity.", examples=["port-authority"])
    role: str | None = Field(None, description="Its part, in a word or two.", examples=["announcer"])
    evidence: tuple[Evidence, ...] = Field((), description="The quotes it rests on.")


class Answer(Quote):
    """What one source answers to a question."""

    source: Id = Field(description="Id of the source sheet.", examples=["harbour-post"])
    says: Prose = Field(description="The answer in a few words that continue “The Post: …”.", examples=["at least four a day"])
    value: str = Field(
        description="The answer as a typed value. number: 12, >=2 / year, ~12000 people, 10..12, 143 billion USD. date: EDTF. "
        "name: a name or an entity's id. list: items parted by semicolons. yes-no: yes or no. text: a few words.",
        examples=[">=4 / day"],
    )
    as_of: DateField | None = Field(
        None, description="For a running figure: the moment it tells of, where not the source's date.", examples=["2024-04-02"]
    )
    said_by: Id | None = Field(None, description="The entity that says so, where the source only reports it.", examples=["port-authority"])
    note: Prose | None = Field(None, description="Editors' note.", examples=["The source says “about”."])
