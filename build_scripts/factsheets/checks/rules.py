"""All rules in one list, and the one way to run them.

Reading problems come from store/ and are joined by pipeline.py.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from factsheets.checks.clean import Clean, articles_alike, settled, sheets_alike, unsure, words_alike
from factsheets.checks.names import names, old_ids
from factsheets.checks.questions import questions
from factsheets.checks.quotes import evidence, originals, quotes
from factsheets.checks.references import references, relations, vocabulary
from factsheets.model.corpus import Corpus
from factsheets.model.problem import Problem
from factsheets.model.sheets import AnySheet, Entity, Term
from factsheets.text.quoting import Quoting


class _Across(NamedTuple):
    """A rule that compares sheets with each other."""

    run: Callable[[Corpus], Iterator[Problem]]
    rules: frozenset[str]
    """What it tells problems by."""

    looked_at: Callable[[AnySheet], object]
    """Sheet -> all that it looks at there, besides the sheet's id and kind."""


_ACROSS: Final = (
    _Across(
        relations,
        frozenset(("self-reference", "stated-twice")),
        lambda sheet: [(one.role, one.entity) for one in sheet.relations] if isinstance(sheet, Entity) else (),
    ),
    _Across(
        names,
        frozenset(("alias-twice", "alias-claimed")),
        lambda sheet: (sheet.label, sheet.aliases) if isinstance(sheet, Entity | Term) else (),
    ),
    _Across(old_ids, frozenset(("duplicate-id",)), lambda sheet: sheet.was),
)


def check(corpus: Corpus, quoting: Quoting, clean: Clean | None = None) -> tuple[Problem, ...]:
    """Run every rule; the problems come sorted by place. What is still `clean` since an earlier check is taken as it was found."""
    sheets = unsure(corpus, clean, words_alike)
    found = [
        *references(corpus, unsure(corpus, clean, sheets_alike)),
        *vocabulary(corpus, sheets),
        *quotes(corpus, quoting, unsure(corpus, clean, articles_alike)),
        *evidence(corpus, sheets),
        *originals(corpus),
        *questions(corpus),
    ]
    for rule in _ACROSS:
        if not settled(corpus, clean, sheets, rule.looked_at, rule.rules):
            found += rule.run(corpus)
    return tuple(sorted(found, key=lambda one: one.sort_key))
