"""The corpus a preview can show while sheets are wrong: each wrong sheet as it was when it last was right, or left out.

A build never mends; it stops.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from factsheets.checks.clean import Clean
from factsheets.checks.rules import check
from factsheets.model.corpus import Corpus
from factsheets.model.problem import Problem, Severity
from factsheets.model.sheets import AnySheet
from factsheets.text.quoting import Quoting

_Kind = TypeVar("_Kind", bound=AnySheet)


def mend(corpus: Corpus, problems: Iterable[Problem], clean: Clean | None, quoting: Quoting) -> Corpus:
    """Return a corpus without errors: wrong sheets are replaced from the last that had none, or dropped where there is no such.

    Dropping a sheet can leave others with a dangling reference, so it goes on until the rules find nothing; each round drops at
    least one sheet. `clean` is what the last good check found, `quoting` has made the articles ready.
    """
    given = (
        clean.corpus
        if clean is not None
        else replace(corpus, sources={}, entities={}, events={}, terms={}, questions={}, articles={}, files={})
    )
    wrong = _wrong(corpus, problems) | corpus.broken
    mended = replace(_with(corpus, wrong, given), broken=frozenset())
    replaced = set(wrong)
    while wrong := _wrong(mended, check(mended, Quoting(mended.articles, quoting), clean)):
        mended = _with(mended, wrong - replaced, given) if wrong - replaced else _without(mended, wrong)
        replaced |= wrong
    return mended


def _wrong(corpus: Corpus, problems: Iterable[Problem]) -> set[str]:
    by_file = {where.file: sheet_id for sheet_id, where in corpus.files.items()}
    errors = (problem.place.file for problem in problems if problem.severity is Severity.ERROR)
    return {by_file[file] for file in errors if file in by_file}


def _with(corpus: Corpus, wrong: Iterable[str], given: Corpus) -> Corpus:
    """Take the sheets of the ids `wrong`, and their articles, from `given`."""
    ids = set(wrong)

    def taken(mine: Mapping[str, _Kind], theirs: Mapping[str, _Kind]) -> dict[str, _Kind]:
        kept = {one: sheet for one, sheet in mine.items() if one not in ids}
        kept.update({one: theirs[one] for one in ids if one in theirs})
        return dict(sorted(kept.items()))

    return replace(
        corpus,
        sources=taken(corpus.sources, given.sources),
        entities=taken(corpus.entities, given.entities),
        events=taken(corpus.events, given.events),
        terms=taken(corpus.terms, given.terms),
        questions=taken(corpus.questions, given.questions),
        articles={**corpus.articles, **{one: given.articles[one] for one in ids if one in given.articles}},
        files={**corpus.files, **{one: given.files[one] for one in ids if one in given.files}},
    )


def _without(corpus: Corpus, wrong: Iterable[str]) -> Corpus:
    nothing = replace(corpus, sources={}, entities={}, events={}, terms={}, questions={}, articles={}, files={})
    return _with(corpus, wrong, nothing)
