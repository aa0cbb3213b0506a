"""Sheets in which nothing was wrong: the rules that look at each sheet by itself need not look at them again.

It holds for the very same sheet, as long as the sheets it may refer to and the articles it may quote are the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from factsheets.model.corpus import Corpus
from factsheets.model.problem import Problem
from factsheets.model.sheets import AnySheet
from factsheets.model.span import Article


@dataclass(frozen=True, slots=True, kw_only=True)
class Clean:
    """What one check found nothing wrong in, and what that rests on."""

    sheets: Mapping[str, AnySheet]
    kinds: Mapping[str, str]
    """Id -> kind, of every sheet there was."""

    broken: frozenset[str]
    articles: Mapping[str, Article]


def clean_after(corpus: Corpus, problems: Iterable[Problem]) -> Clean:
    """Return the sheets of a corpus without problems; a sheet whose file is not known is not among them."""
    wrong = {problem.place.file for problem in problems}
    files = corpus.files
    sheets = {sheet.id: sheet for sheet in corpus.sheets() if sheet.id in files and files[sheet.id].file not in wrong}
    return Clean(sheets=sheets, kinds=_kinds(corpus), broken=corpus.broken, articles=corpus.articles)


def unsure(corpus: Corpus, clean: Clean | None) -> tuple[AnySheet, ...]:
    """Return the sheets that have to be looked at."""
    known: Mapping[str, AnySheet] = {}
    if clean is not None and (clean.kinds, clean.broken, clean.articles) == (_kinds(corpus), corpus.broken, corpus.articles):
        known = clean.sheets
    return tuple(sheet for sheet in corpus.sheets() if known.get(sheet.id) is not sheet)


def _kinds(corpus: Corpus) -> dict[str, str]:
    return {sheet.id: sheet.kind_of_sheet for sheet in corpus.sheets()}
