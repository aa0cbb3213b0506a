"""What an editor sees over a page of the preview: problems with their lines, proposals, the state of the page's sheet.

Nothing of it is part of a published site.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from factsheets.model.corpus import Corpus
from factsheets.model.corpus import Path as ItemPath
from factsheets.model.problem import Place, Problem, Severity
from factsheets.model.sheets import AnySheet
from factsheets.store.encode import encode_data
from factsheets.store.proposals import Waiting
from factsheets.store.snippets import Line, lines_around
from factsheets.views.addresses import fact_anchors


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemView:
    """One problem with the lines around it."""

    place: str
    edit: str
    """Address that opens the place in the editor."""

    trail: str
    message: str
    hint: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalView:
    """What a draft would change."""

    id: str
    place: str
    edit: str
    verb: str
    old: tuple[str, ...]
    new: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskView:
    """The panel over one page."""

    failure: str
    """Why the last build failed although the sheets are well, or empty."""

    errors: tuple[ProblemView, ...]
    warnings: tuple[ProblemView, ...]
    proposals: tuple[ProposalView, ...]
    file: str
    """File of the page's sheet, or empty."""

    edit: str
    status: str
    """draft or reviewed; empty for pages of no sheet."""

    edits: str
    """JSON: anchor of a statement on the page -> address that opens its line in the editor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What all pages of a preview share; files are read when it is made."""

    root: Path
    editor: str
    """Address of a place in the editor, with {path}, {line} and {column}."""

    corpus: Corpus
    errors: tuple[ProblemView, ...]
    warnings: tuple[ProblemView, ...]
    proposals: tuple[ProposalView, ...]


def build_desk(root: Path, editor: str, corpus: Corpus, problems: Sequence[Problem], waiting: Sequence[Waiting]) -> Desk:
    """Gather what does not depend on the page."""
    told = {severity: tuple(_problem(root, editor, one) for one in problems if one.severity is severity) for severity in Severity}
    return Desk(
        root=root,
        editor=editor,
        corpus=corpus,
        errors=told[Severity.ERROR],
        warnings=told[Severity.WARNING],
        proposals=tuple(_proposal(root, editor, one) for one in waiting),
    )


def build_desk_view(desk: Desk, sheet_id: str, failure: str) -> DeskView:
    """Return the panel over the page of a sheet, or of none where `sheet_id` is empty."""
    sheet = desk.corpus.by_id.get(sheet_id)
    file = desk.corpus.files.get(sheet_id)
    return DeskView(
        failure=failure,
        errors=desk.errors,
        warnings=desk.warnings,
        proposals=desk.proposals,
        file=file.file if sheet and file else "",
        edit=_address(desk.root, desk.editor, Place(file=file.file)) if sheet and file else "",
        status=str(getattr(sheet, "status", "")),
        edits=json.dumps(_edits(desk, sheet) if sheet else {}).replace("<", "\\u003c"),
    )


def _edits(desk: Desk, sheet: AnySheet) -> Mapping[str, str]:
    file = desk.corpus.files.get(sheet.id)
    if file is None:
        return {}
    places: dict[str, ItemPath] = {}
    for number, anchor in enumerate(fact_anchors(getattr(sheet, "facts", ()))):
        places[anchor] = ("facts", number)
    for number, answer in enumerate(getattr(sheet, "answers", ())):
        places[f"answer-{answer.source}"] = ("answers", number)
    return {anchor: _address(desk.root, desk.editor, file.place(path)) for anchor, path in places.items()}


def _problem(root: Path, editor: str, problem: Problem) -> ProblemView:
    return ProblemView(
        place=str(problem.place),
        edit=_address(root, editor, problem.place),
        trail=", ".join(problem.trail),
        message=problem.message,
        hint=problem.hint,
        lines=lines_around(root, problem.place),
    )


def _proposal(root: Path, editor: str, one: Waiting) -> ProposalView:
    place = Place(file=one.file, line=one.line)
    return ProposalView(
        id=one.id,
        place=f"{one.file}:{one.line}",
        edit=_address(root, editor, place),
        verb=f"would add to {one.proposal.key}" if one.proposal.instead_of is None else f"would change {one.proposal.key}",
        old=_written(one.proposal.instead_of),
        new=_written(one.proposal.item),
    )


def _written(data: object) -> tuple[str, ...]:
    if data is None:
        return ()
    return tuple((data if isinstance(data, str) else encode_data(data).rstrip("\n")).split("\n"))


def _address(root: Path, editor: str, place: Place) -> str:
    path = quote((root.resolve() / place.file).as_posix())
    return editor.replace("{path}", path).replace("{line}", str(place.line)).replace("{column}", str(place.column))
