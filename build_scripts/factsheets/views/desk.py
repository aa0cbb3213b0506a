"""What an editor sees beside a page of the preview: problems with their lines, proposals, coverage, the state of the page's sheet.

Nothing of it is part of a published site.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from factsheets.model.corpus import Corpus
from factsheets.model.problem import Place, Problem, Severity
from factsheets.store.encode import encode_data
from factsheets.store.proposals import Waiting
from factsheets.store.snippets import lines_around
from factsheets.views.coverage import build_coverage, shortened
from factsheets.views.editing import edit_address
from factsheets.views.facts import citation_label
from factsheets.views.index import SiteIndex
from factsheets.views.unused import unused

_SHOWN: Final = 30
"""Sentences listed of one article; `factsheets coverage` lists all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineView:
    """One line of a file."""

    number: str
    """Its number, set to the right."""

    text: str
    indent: str | None
    """Blanks up to the place, for a mark below it; None on the lines around it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemView:
    """One problem with the lines around it."""

    place: str
    edit: str
    """Address that opens the place in the editor."""

    trail: str
    message: str
    hint: str
    lines: tuple[LineView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalView:
    """What a draft would change."""

    id: str
    sheet: str
    """Id of the sheet it would change."""

    place: str
    edit: str
    verb: str
    old: tuple[str, ...]
    new: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnusedView:
    """A sentence that no sheet uses."""

    words: str
    edit: str
    """Address that opens it in the article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    """What became of the sentences of one article."""

    label: str
    """Outlet and date."""

    edit: str
    """Address that opens its source sheet, where a sentence is set aside."""

    sentence: str
    """How many sentences rest in a sheet, are set aside and are left, in words."""

    unused: tuple[UnusedView, ...]
    """The first of those that are left, in the order of the article."""

    more: int
    """How many more there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskView:
    """The panel over one page."""

    failure: str
    """Why the last build failed although the sheets are well, or empty."""

    bad: bool
    """Whether something keeps the page from being shown as it is now."""

    counts: str
    """How many errors, warnings and proposals there are, in words."""

    errors: tuple[ProblemView, ...]
    warnings: tuple[ProblemView, ...]
    proposals: tuple[ProposalView, ...]
    """Those for the page's own sheet first."""

    file: str
    """File of the page's sheet, or empty."""

    edit: str
    status: str
    """draft or reviewed; empty for pages of no sheet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What all pages of a preview share; files are read when it is made."""

    edit: str
    """Pattern of the addresses that open a place in the editor (editing.py), or empty."""

    corpus: Corpus
    errors: tuple[ProblemView, ...]
    warnings: tuple[ProblemView, ...]
    proposals: tuple[ProposalView, ...]


def build_desk(root: Path, edit: str, corpus: Corpus, problems: Sequence[Problem], waiting: Sequence[Waiting]) -> Desk:
    """Gather what does not depend on the page."""
    told = {severity: tuple(_problem(root, edit, one) for one in problems if one.severity is severity) for severity in Severity}
    return Desk(
        edit=edit,
        corpus=corpus,
        errors=told[Severity.ERROR],
        warnings=told[Severity.WARNING],
        proposals=tuple(_proposal(edit, one) for one in waiting),
    )


def build_desk_view(desk: Desk, sheet_id: str, failure: str) -> DeskView:
    """Return the panel over the page of a sheet, or of none where `sheet_id` is empty."""
    sheet = desk.corpus.by_id.get(sheet_id)
    file = desk.corpus.files.get(sheet_id)
    return DeskView(
        failure=failure,
        bad=bool(desk.errors or failure),
        counts=" · ".join(_counted(*one) for one in ((desk.errors, "error"), (desk.warnings, "warning"), (desk.proposals, "proposal"))),
        errors=desk.errors,
        warnings=desk.warnings,
        proposals=tuple(sorted(desk.proposals, key=lambda one: one.sheet != sheet_id)),
        file=file.file if sheet and file else "",
        edit=edit_address(desk.edit, Place(file=file.file)) if sheet and file else "",
        status=str(getattr(sheet, "status", "")),
    )


def build_articles(index: SiteIndex, edit: str) -> tuple[ArticleView, ...]:
    """Tell what became of every article, in the neutral order; it looks at all of them, so it is asked for when somebody looks."""
    covered = ((source, coverage) for source in index.sources if (coverage := build_coverage(source, index)) is not None)
    return tuple(
        ArticleView(
            label=citation_label(source, index),
            edit=edit_address(edit, Place(file=index.corpus.files[source.id].file)),
            sentence=coverage.sentence,
            unused=tuple(
                UnusedView(words=shortened(words), edit=edit_address(edit, place)) for place, words in islice(unused(source, index), _SHOWN)
            ),
            more=max(0, coverage.left - _SHOWN),
        )
        for source, coverage in covered
    )


def _problem(root: Path, edit: str, problem: Problem) -> ProblemView:
    return ProblemView(
        place=str(problem.place),
        edit=edit_address(edit, problem.place),
        trail=", ".join(problem.trail),
        message=problem.sentence,
        hint=problem.hint,
        lines=tuple(
            LineView(number=f"{line.number:4d}", text=line.text, indent=None if line.caret is None else " " * line.caret)
            for line in lines_around(root, problem.place)
        ),
    )


def _counted(things: Sequence[object], noun: str) -> str:
    return f"{len(things)} {noun}" if len(things) == 1 else f"{len(things)} {noun}s"


def _proposal(edit: str, one: Waiting) -> ProposalView:
    place = Place(file=one.file, line=one.line)
    return ProposalView(
        id=one.id,
        sheet=one.sheet_id,
        place=f"{one.file}:{one.line}",
        edit=edit_address(edit, place),
        verb=f"would add to {one.proposal.key}" if one.proposal.instead_of is None else f"would change {one.proposal.key}",
        old=_written(one.proposal.instead_of),
        new=_written(one.proposal.item),
    )


def _written(data: object) -> tuple[str, ...]:
    if data is None:
        return ()
    return tuple((data if isinstance(data, str) else encode_data(data).rstrip("\n")).split("\n"))
