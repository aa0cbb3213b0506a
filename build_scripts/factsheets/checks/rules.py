"""All rules in one list, and the one way to run them.

Reading problems come from store/ and are joined by pipeline.py.
"""

from __future__ import annotations

from factsheets.checks.clean import Clean, unsure
from factsheets.checks.names import names, old_ids
from factsheets.checks.questions import questions
from factsheets.checks.quotes import evidence, originals, quotes
from factsheets.checks.references import references, relations, vocabulary
from factsheets.model.corpus import Corpus
from factsheets.model.problem import Problem
from factsheets.text.quoting import Quoting


def check(corpus: Corpus, quoting: Quoting, clean: Clean | None = None) -> tuple[Problem, ...]:
    """Run every rule; the problems come sorted by place. What is still `clean` since an earlier check is taken as it was found."""
    sheets = unsure(corpus, clean)
    found = (
        *references(corpus, sheets),
        *vocabulary(corpus),
        *relations(corpus),
        *names(corpus),
        *old_ids(corpus),
        *quotes(corpus, quoting, sheets),
        *evidence(corpus),
        *originals(corpus),
        *questions(corpus),
    )
    return tuple(sorted(found, key=lambda one: one.sort_key))
