"""Rules on names and ids: no form of a name may lead to two sheets, no old address to none."""

from __future__ import annotations

from collections.abc import Iterator

from factsheets.checks.finding import finding
from factsheets.model.corpus import Corpus, Path
from factsheets.model.problem import Problem, Severity
from factsheets.model.sheets import Entity, Term
from factsheets.model.values import fold


def names(corpus: Corpus) -> Iterator[Problem]:
    """Report a name or alias that two entities or terms claim: a link could not tell which is meant."""
    claimed: dict[str, Entity | Term] = {}
    named: tuple[Entity | Term, ...] = (*corpus.entities.values(), *corpus.terms.values())
    for sheet in named:
        mine: set[str] = set()
        for path, form in _forms(sheet):
            key = fold(form)
            if key in mine:
                if path[0] == "aliases":
                    message = f"“{form}” stands twice among the names of this sheet"
                    yield finding(corpus, sheet, path, "alias-twice", message, "Keep one.", severity=Severity.WARNING)
                continue
            mine.add(key)
            if (other := claimed.setdefault(key, sheet)) is not sheet:
                file = corpus.files[other.id].file if other.id in corpus.files else other.id
                message = f"“{form}” is claimed by {other.kind_of_sheet} `{other.id}` too ({file})"
                yield finding(corpus, sheet, path, "alias-claimed", message, "Leave it to the one it means in this story.")


def _forms(sheet: Entity | Term) -> Iterator[tuple[Path, str]]:
    yield (sheet.label_key,), sheet.label
    for number, alias in enumerate(sheet.aliases):
        yield ("aliases", number), alias


def old_ids(corpus: Corpus) -> Iterator[Problem]:
    """Report an earlier id (`was:`) that is in use or that two sheets claim."""
    claimed: dict[str, str] = {}
    for sheet in corpus.sheets():
        for number, old in enumerate(sheet.was):
            path: Path = ("was", number)
            if old in corpus.by_id:
                yield finding(corpus, sheet, path, "duplicate-id", f"`{old}` is the id of a sheet today", "Delete it here.")
            elif old in claimed:
                message = f"`{old}` is listed by `{claimed[old]}` too"
                yield finding(corpus, sheet, path, "duplicate-id", message, "An old address can lead to one page only.")
            claimed.setdefault(old, sheet.id)
