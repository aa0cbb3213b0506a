"""How a rule tells of a problem: the one way from a sheet and a path to a problem with its place.

It knows no rule.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from factsheets.model.corpus import Corpus, Path, SheetFile
from factsheets.model.problem import Problem, Severity, trail_of
from factsheets.model.sheets import AnySheet


def finding(  # noqa: PLR0913, PLR0917 - a problem has as many parts
    corpus: Corpus,
    sheet: AnySheet,
    path: Path,
    rule: str,
    message: str,
    hint: str = "",
    *,
    words: str = "",
    severity: Severity = Severity.ERROR,
) -> Problem:
    """Make the problem at `path` inside `sheet`, or at some `words` there."""
    file = corpus.files.get(sheet.id, SheetFile(file=f"{sheet.kind_of_sheet}/{sheet.id}.yaml"))
    trail = (f"{sheet.kind_of_sheet} {sheet.id}", *trail_of(path))
    return Problem(place=file.place(path, words), rule=rule, message=message, hint=hint, trail=trail, severity=severity)


def called_now(corpus: Corpus, target: str) -> str:
    """Return a hint that names the sheet whose id was `target`, or nothing."""
    new = next((sheet.id for sheet in corpus.sheets() if target in sheet.was), "")
    return f"That sheet is called `{new}` now." if new else ""


def did_you_mean(written: str, known: Iterable[str]) -> str:
    """Return a hint that names the nearest known word, or nothing where none is near."""
    near = difflib.get_close_matches(written, list(known), n=1, cutoff=0.6)
    return f"Did you mean `{near[0]}`?" if near else ""
