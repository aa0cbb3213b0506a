"""Rules on references: what one sheet calls another by must exist, be of the right kind, and be said once.

Links in prose are references too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factsheets.checks.finding import called_now, did_you_mean, finding
from factsheets.model.corpus import Corpus, Path
from factsheets.model.problem import Problem, Severity
from factsheets.model.prose import prose_of
from factsheets.model.sheets import FOLDERS, AnySheet, Entity, Event, Question, Term
from factsheets.model.values import fold
from factsheets.text.links import LINK, sheet_links

_ANY = ("entity", "event", "term", "question", "source")


def references(corpus: Corpus, sheets: Iterable[AnySheet]) -> Iterator[Problem]:
    """Report references in `sheets` to sheets that do not exist or are of another kind."""
    for sheet in sheets:
        for path, target, kinds in _targets(sheet):
            yield from _reference(corpus, sheet, path, target, kinds)
        for path, prose in prose_of(sheet):
            if "[[" not in prose:
                continue
            for link in sheet_links(prose):
                if link.target not in corpus.by_id and link.target not in corpus.broken:
                    hint = _nearest(corpus, link.target, _ANY)
                    message = f"link [[{link.target}]] leads to no sheet"
                    yield finding(corpus, sheet, path, "unresolved-link", message, hint, words=f"[[{link.target}")
            if "[[" in LINK.sub("", prose):
                hint = "Write [[id]] or [[id|words]], on one line."
                yield finding(corpus, sheet, path, "unresolved-link", "opens a link with [[ that is not closed", hint)


_Target = tuple[Path, str, Sequence[str]]


def _targets(sheet: AnySheet) -> Iterator[_Target]:
    """Yield every reference of a sheet: its path, the id it names, and the kinds of sheet that may stand there."""
    yield from _speakers(sheet)
    if isinstance(sheet, Entity):
        yield from ((("relations", number, "entity"), one.entity, ("entity",)) for number, one in enumerate(sheet.relations))
    elif isinstance(sheet, Event):
        yield from _event_targets(sheet)
    elif isinstance(sheet, Term):
        kinds = ("term", "entity", "event", "question")
        yield from ((("see_also", number), target, kinds) for number, target in enumerate(sheet.see_also))
    elif isinstance(sheet, Question):
        yield from ((("about", number), target, ("entity", "event", "term")) for number, target in enumerate(sheet.about))


def _speakers(sheet: AnySheet) -> Iterator[_Target]:
    for key in ("facts", "answers"):
        for number, item in enumerate(getattr(sheet, key) if key in type(sheet).model_fields else ()):
            if item.said_by:
                yield (key, number, "said_by"), item.said_by, ("entity",)


def _event_targets(event: Event) -> Iterator[_Target]:
    if event.place:
        yield ("place",), event.place, ("entity",)
    for number, one in enumerate(event.participants):
        yield ("participants", number, "entity"), one.entity, ("entity",)


def _reference(corpus: Corpus, sheet: AnySheet, path: Path, target: str, kinds: Sequence[str]) -> Iterator[Problem]:
    found = corpus.by_id.get(target)
    if target in corpus.broken:
        return
    if found is None:
        hint = _nearest(corpus, target, kinds) or f"Make a sheet for it, as {kinds[0]} `{target}`."
        yield finding(corpus, sheet, path, "dangling-reference", f"there is no sheet `{target}`", hint)
    elif found.kind_of_sheet not in kinds:
        message = f"`{target}` is a sheet of kind {found.kind_of_sheet}, and {' or '.join(kinds)} is wanted"
        folders = " or ".join(f"content/{FOLDERS[kind]}/" for kind in kinds)
        yield finding(corpus, sheet, path, "wrong-kind", message, f"Name a sheet of {folders}.")


def _nearest(corpus: Corpus, target: str, kinds: Sequence[str]) -> str:
    if now := called_now(corpus, target):
        return now
    if (known := corpus.names.get(fold(target))) is not None:
        return f"Did you mean `{known}`?"
    return did_you_mean(target, (one.id for one in corpus.sheets() if one.kind_of_sheet in kinds))


def vocabulary(corpus: Corpus, sheets: Iterable[AnySheet]) -> Iterator[Problem]:
    """Report kinds and roles in `sheets` that the vocabulary does not name."""
    words = corpus.vocabulary
    for entity in (sheet for sheet in sheets if isinstance(sheet, Entity)):
        if entity.kind not in words.kinds:
            hint = did_you_mean(entity.kind, words.kinds) or f"Known kinds: {', '.join(words.kinds)}."
            yield finding(corpus, entity, ("kind",), "unknown-kind", f"“{entity.kind}” is no kind of the vocabulary", hint)
        for number, relation in enumerate(entity.relations):
            if relation.role not in words.relations:
                turned = next((one for one in words.relations.values() if one.inverse == relation.role), None)
                hint = did_you_mean(relation.role, words.relations) or "Add it to content/vocabulary.yaml under relations."
                if turned:
                    hint = f"That is the other direction: state `{turned.role}` on `{relation.entity}`."
                path: Path = ("relations", number, "role")
                yield finding(corpus, entity, path, "unknown-role", f"“{relation.role}” is no relation of the vocabulary", hint)


def relations(corpus: Corpus) -> Iterator[Problem]:
    """Report relations of a thing to itself, and relations stated from both sides."""
    stated: dict[tuple[str, frozenset[str]], str] = {}
    for entity in corpus.entities.values():
        for number, relation in enumerate(entity.relations):
            path: Path = ("relations", number)
            if relation.entity == entity.id:
                yield finding(corpus, entity, path, "self-reference", "relates the entity to itself", "Name the other entity.")
                continue
            words = corpus.vocabulary.relations.get(relation.role)
            key = (relation.role, frozenset((entity.id, relation.entity)))
            if words and words.symmetric and key in stated:
                message = f"is stated on `{stated[key]}` already, and holds both ways"
                yield finding(corpus, entity, path, "stated-twice", message, "Keep one of the two.", severity=Severity.WARNING)
            stated.setdefault(key, entity.id)
