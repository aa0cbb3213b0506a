"""What an earlier check found to be right: rules need not look at it again while all that they looked at is the same.

It compares; which rule looks at what is said where rules are listed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from factsheets.model.corpus import Corpus
from factsheets.model.problem import Problem
from factsheets.model.sheets import AnySheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Clean:
    """What one check found, as far as it was right."""

    corpus: Corpus
    """What was checked."""

    sheets: Mapping[str, AnySheet]
    """Id -> sheet, of the sheets in which nothing was wrong."""

    broken_rules: frozenset[str]
    """The rules that something was wrong by."""


def clean_after(corpus: Corpus, problems: Iterable[Problem]) -> Clean:
    """Return what was right in a corpus with these problems; a sheet whose file is not known is not among it."""
    told = tuple(problems)
    wrong = {problem.place.file for problem in told}
    sheets = {
        sheet_id: corpus.by_id[sheet_id] for sheet_id, where in corpus.files.items() if where.file not in wrong and sheet_id in corpus.by_id
    }
    return Clean(corpus=corpus, sheets=sheets, broken_rules=frozenset(one.rule for one in told))


def unsure(corpus: Corpus, clean: Clean | None, alike: Callable[[Corpus, Corpus], bool]) -> tuple[AnySheet, ...]:
    """Return the sheets that a rule has to look at which looks at each by itself, and at what it names.

    `alike` tells of two states whether all that sheets without problems name is the same in the second as in the first.
    """
    known: Mapping[str, AnySheet] = clean.sheets if clean is not None and alike(clean.corpus, corpus) else {}
    return tuple(sheet for sheet in corpus.sheets() if known.get(sheet.id) is not sheet)


def words_alike(before: Corpus, now: Corpus) -> bool:
    """Whether what sheets say by words of the vocabulary is the same."""
    return before.vocabulary == now.vocabulary


def sheets_alike(before: Corpus, now: Corpus) -> bool:
    """Whether the sheets that others may name are the same; there may be more, and some that cannot be read, which is told elsewhere."""
    gone = before.kinds.items() - now.kinds.items()
    return all(one in now.broken for one, _ in gone) and before.broken <= now.broken


def articles_alike(before: Corpus, now: Corpus) -> bool:
    """Whether the articles that sheets may quote are the same; there may be more, of new sources."""
    return (
        before.sources.keys() <= now.sources.keys()
        and all(now.articles.get(one) == article for one, article in before.articles.items())
        and before.sources.keys().isdisjoint(now.articles.keys() - before.articles.keys())
        and before.broken <= now.broken
    )


def settled(
    corpus: Corpus, clean: Clean | None, sheets: Iterable[AnySheet], looked_at: Callable[[AnySheet], object], rules: frozenset[str]
) -> bool:
    """Whether rules that compare sheets with each other would find nothing again: they found nothing, and look at the same as then.

    `sheets` are those that may have changed, `looked_at` returns what the rules look at in one.
    """
    if clean is None or not rules.isdisjoint(clean.broken_rules) or clean.corpus.vocabulary != corpus.vocabulary:
        return False
    before = clean.corpus.by_id
    new = [sheet for sheet in sheets if before.get(sheet.id) is not sheet]
    return clean.corpus.kinds == corpus.kinds and all(looked_at(sheet) == looked_at(before[sheet.id]) for sheet in new)
