"""What one source says to one question, ready to be shown in a row, on a card or on the question's page.

Silence and not having looked are told apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from factsheets.model.parts import Answer
from factsheets.model.sheets import Question, Source
from factsheets.text.same import normalise
from factsheets.views.addresses import answer_anchor
from factsheets.views.dates import on_timeline
from factsheets.views.differences import PieceView, build_difference
from factsheets.views.facts import build_citation, citation_label
from factsheets.views.index import SiteIndex
from factsheets.views.links import link_to, named_prose
from factsheets.views.markup import Prose, plain
from factsheets.views.parts import CitationView, LinkView


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidView:
    """One answer."""

    anchor: str
    says: Prose
    """The answer, as a sentence begins."""

    citation: CitationView
    """The exact words it rests on."""

    pieces: tuple[PieceView, ...]
    """The same words, cut where they differ from those of answers of another value."""

    speaker: Prose | None
    """Who says so, where the source only reports it and the answer does not name them."""

    as_of: str
    """The moment a running figure tells of, or empty."""

    note: Prose | None
    edit: str
    """Where it is edited, or empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CellView:
    """What one source says to one question."""

    source: LinkView
    label: str
    """Outlet and date."""

    state: Literal["says", "silent", "unchecked"]
    answers: tuple[SaidView, ...]
    """Empty unless the state is `says`."""

    words: str
    """For the other states: “does not say”, “not checked”; else empty."""

    also: tuple[LinkView, ...] = ()
    """Other sources that answer in the very same words, each at its words; filled where they share a card."""


def build_cells(question: Question, index: SiteIndex, *, answering: bool = False) -> tuple[CellView, ...]:
    """Build one cell for every source, or for those that answer, in the neutral order."""
    by_source: dict[str, list[tuple[int, Answer]]] = {}
    for number, answer in enumerate(question.answers):
        by_source.setdefault(answer.source, []).append((number, answer))
    known = index.corpus.sources
    order = index.source_order
    sources = [known[one] for one in sorted(by_source.keys() & known.keys(), key=lambda one: order[one])] if answering else index.sources
    pieces = build_difference(question, index).pieces
    return tuple(_cell(source, by_source.get(source.id, []), question, pieces, index) for source in sources)


def build_distinct_cells(question: Question, index: SiteIndex) -> tuple[CellView, ...]:
    """Build one cell for each wording of an answer: sources that print the very same words share the cell of the first."""
    found: dict[tuple[object, ...], CellView] = {}
    for cell in build_cells(question, index, answering=True):
        key = tuple((one.says.casefold(), normalise(one.citation.quote), one.speaker, one.as_of, one.note) for one in cell.answers)
        if key in found:
            same = LinkView(words=cell.label, target=cell.answers[0].citation.target)
            found[key] = replace(found[key], also=(*found[key].also, same))
        else:
            found[key] = cell
    return tuple(found.values())


def _cell(
    source: Source,
    answers: list[tuple[int, Answer]],
    question: Question,
    pieces: Sequence[tuple[PieceView, ...]],
    index: SiteIndex,
) -> CellView:
    silent = source.id in question.silent
    words = "" if answers else index.wording.say("cell.silent" if silent else "cell.unchecked")
    return CellView(
        source=link_to(source, index),
        label=citation_label(source, index),
        state="says" if answers else ("silent" if silent else "unchecked"),
        answers=tuple(
            _said(answer, place, pieces[number], index.edit_address(question, ("answers", number)), index)
            for place, (number, answer) in enumerate(answers)
        ),
        words=words,
    )


def _said(answer: Answer, place: int, pieces: tuple[PieceView, ...], edit: str, index: SiteIndex) -> SaidView:
    speaker = index.corpus.entities.get(answer.said_by or "")
    if speaker and any(form in plain(answer.says, index.label) for form in (speaker.name, speaker.short or speaker.name)):
        speaker = None
    return SaidView(
        anchor=answer_anchor(answer.source) if not place else f"{answer_anchor(answer.source)}-{place + 1}",
        says=Prose(answer.says.rstrip(".")),
        citation=build_citation(answer, index, asked=False),
        pieces=pieces,
        speaker=Prose(index.wording.say("cell.speaker", name=named_prose(speaker.id, index))) if speaker else None,
        as_of=index.wording.say("cell.as-of", date=on_timeline(answer.as_of, index.wording)) if answer.as_of else "",
        note=Prose(answer.note) if answer.note else None,
        edit=edit,
    )
