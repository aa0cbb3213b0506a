"""The corpus: every sheet joined with the articles, ready to be checked and shown.

It holds what was read and answers look-ups; it judges nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property

from factsheets.model.parts import Answer, Evidence
from factsheets.model.problem import Place
from factsheets.model.sheets import AnySheet, Entity, Event, Question, Source, Term
from factsheets.model.span import Article
from factsheets.model.values import fold
from factsheets.model.vocabulary import Vocabulary

Path = tuple[str | int, ...]
"""A path inside a sheet, as pydantic gives it: ``("facts", 2, "evidence", 0, "quote")``."""


def _nowhere(_path: Path, _words: str) -> None:
    """Know no places: for corpora made in memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetFile:
    """Where a sheet and its parts stand, so that a problem can be told with its line."""

    file: str
    """Path relative to the project's folder, with forward slashes."""

    find: Callable[[Path, str], tuple[int, int] | None] = _nowhere
    """Path and words of its value -> line and column, both from 1, of the words, or of the value; None where nothing stands there."""

    def place(self, path: Path = (), words: str = "") -> Place:
        """Return the place of some words of a value, of the value, or of the nearest thing around it that stands in the file."""
        for length in range(len(path), -1, -1):
            if (found := self.find(path[:length], words if length == len(path) else "")) is not None:
                return Place(file=self.file, line=found[0], column=found[1])
        return Place(file=self.file)


@dataclass(frozen=True, kw_only=True)
class Corpus:
    """All sheets, their articles and the vocabulary, sorted by id."""

    sources: Mapping[str, Source]
    entities: Mapping[str, Entity]
    events: Mapping[str, Event]
    terms: Mapping[str, Term]
    questions: Mapping[str, Question]
    articles: Mapping[str, Article]
    """Source id -> the text as received; a source whose file is missing has none."""

    files: Mapping[str, SheetFile]
    """Sheet id -> where it stands."""

    vocabulary: Vocabulary = field(repr=False)

    broken: frozenset[str] = frozenset()
    """Ids of sheets that stand on disk and could not be read: references to them are not wrong."""

    def sheets(self) -> Iterator[AnySheet]:
        """Yield every sheet, kind by kind, each kind sorted by id."""
        for kind in (self.sources, self.entities, self.events, self.terms, self.questions):
            yield from kind.values()

    @cached_property
    def by_id(self) -> Mapping[str, AnySheet]:
        """Every sheet under its id."""
        return {sheet.id: sheet for sheet in self.sheets()}

    @cached_property
    def kinds(self) -> Mapping[str, str]:
        """Id -> kind of every sheet."""
        return {sheet.id: sheet.kind_of_sheet for sheet in self.sheets()}

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Folded name, alias or id of an entity -> its id; a form that two entities claim leads to neither."""
        found: dict[str, set[str]] = {}
        for entity in self.entities.values():
            for form in (entity.name, entity.id, *entity.aliases, *((entity.short,) if entity.short else ())):
                found.setdefault(fold(form), set()).add(entity.id)
        return {form: next(iter(ids)) for form, ids in found.items() if len(ids) == 1}

    def evidence(self) -> Iterator[tuple[AnySheet, Path, Evidence | Answer]]:
        """Yield every quote of a source that a sheet rests on: its sheet, its path in it, and itself."""
        for sheet in self.sheets():
            yield from evidence_of(sheet)


def evidence_of(sheet: AnySheet) -> Iterator[tuple[AnySheet, Path, Evidence | Answer]]:
    """Yield the quotes one sheet rests on, in the order they stand in it."""
    if isinstance(sheet, Question):
        for number, answer in enumerate(sheet.answers):
            yield sheet, ("answers", number), answer
    if isinstance(sheet, Source) and sheet.dated_by:
        for number, one in enumerate(sheet.dated_by.evidence):
            yield sheet, ("dated_by", "evidence", number), one
    if isinstance(sheet, Term):
        for number, one in enumerate(sheet.evidence):
            yield sheet, ("evidence", number), one
    for key in _resting(type(sheet)):
        for number, item in enumerate(getattr(sheet, key)):
            for inner, one in enumerate(item.evidence):
                yield sheet, (key, number, "evidence", inner), one


@cache
def _resting(kind: type[AnySheet]) -> tuple[str, ...]:
    """Return the keys of a kind of sheet whose entries rest on evidence."""
    return tuple(key for key in ("dates", "participants", "facts", "relations") if key in kind.model_fields)
