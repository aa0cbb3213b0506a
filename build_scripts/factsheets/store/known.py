"""What drafting should know of earlier drafts, so that it finds the same things again and calls them by the same ids.

A sheet that drafting made is proposed again and merged; one that a person made is not proposed a second time.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from factsheets.model.corpus import Corpus
from factsheets.model.sheets import FOLDERS, AnySheet, Entity, Event, Question
from factsheets.model.values import Number, fold, parse_number
from factsheets.store.base import BASE, read_base
from factsheets.store.files import FileProblemError, files_in
from factsheets.store.items import LeftAloneError, SheetText
from factsheets.store.matching import Mark, marks, source_and_quote
from factsheets.store.tree import TreeError

_MATCHED: Final = ("event", "question")
"""Kinds whose ids come from their words, which change with every source; entities are known by their names."""

_SHARE: Final = 0.5
"""Least share of the smaller sheet's quotes that two drafts of one thing have in common."""


def before_drafting(root: Path, corpus: Corpus) -> Corpus:
    """Return the corpus as drafting should see it.

    Events and questions of earlier drafts are left out, to be found again; entities are known by the name drafting gave them too, unless
    another sheet claims it.
    """
    return replace(
        corpus,
        events={one.id: one for one in corpus.events.values() if _by_people(root, one)},
        questions={one.id: one for one in corpus.questions.values() if _by_people(root, one)},
        entities={one.id: _with_drafted_name(root, one, corpus) for one in corpus.entities.values()},
    )


def _by_people(root: Path, sheet: Event | Question) -> bool:
    return all(_base(root, sheet.kind_of_sheet, known_as) is None for known_as in (sheet.id, *sheet.was))


def _with_drafted_name(root: Path, entity: Entity, corpus: Corpus) -> Entity:
    base = next((found for id_ in (entity.id, *entity.was) if (found := _base(root, "entity", id_)) is not None), None)
    name = base.item("name") if base else None
    forms = {fold(one) for one in (entity.name, *entity.aliases)}
    if name is None or fold(str(name.data)) in forms or corpus.names.get(fold(str(name.data)), entity.id) != entity.id:
        return entity
    return entity.model_copy(update={"aliases": (*entity.aliases, str(name.data))})


def same_sheets(root: Path, drafts: Sequence[AnySheet], corpus: Corpus) -> list[AnySheet]:
    """Give drafts of events and questions the ids of the sheets about the same thing: those that share their quotes.

    Such a sheet may be an earlier draft, or one that a person wrote.
    """
    names: dict[str, str] = {}
    for kind in _MATCHED:
        some = [one for one in drafts if one.kind_of_sheet == kind]
        names |= _same(root, kind, some)
        names |= _written(root, [one for one in some if one.id not in names], corpus)
    return [_renamed(one, names) for one in drafts]


def _written(root: Path, drafts: Sequence[AnySheet], corpus: Corpus) -> dict[str, str]:
    """Return drafted id -> id of the sheet a person wrote about the same thing."""
    found: dict[str, str] = {}
    for draft in drafts:
        if draft.id in corpus.by_id or _base(root, draft.kind_of_sheet, draft.id) is not None:
            continue
        by_people = (one for one in corpus.sheets() if isinstance(one, (Event, Question)) and one.kind_of_sheet == draft.kind_of_sheet)
        shares = [(_share(draft, one), one.id) for one in by_people if one.id not in found.values() and _by_people(root, one)]
        share, known = max(shares, default=(0.0, ""))
        if share >= _SHARE:
            found[draft.id] = known
    return found


def _share(draft: AnySheet, known: Event | Question) -> float:
    """Return how much of what a draft rests on a sheet rests on too, from 0 to 1; a question must ask for the same value besides."""
    mine, theirs = _quoted(draft), _quoted(known)
    if isinstance(draft, Question) and isinstance(known, Question):
        same = [(one, other) for one in draft.answers for other in known.answers if one.source == other.source]
        if draft.type != known.type or not any(_same_value(one.value, other.value, known.type) for one, other in same):
            return 0.0
    met = sum(any(source == other and (words in quoted or quoted in words) for other, quoted in theirs) for source, words in mine)
    return met / max(1, min(len(mine), len(theirs)))


def _same_value(one: str, other: str, kind: str) -> bool:
    """Whether two answers give one value; a figure is the same whether its unit is written or not."""
    if fold(one) == fold(other) or kind != "number":
        return fold(one) == fold(other)
    left, right = _number(one), _number(other)
    if left is None or right is None:
        return False
    same_unit = left.unit == right.unit or not (left.unit and right.unit)
    return same_unit and replace(left, unit=right.unit) == right


def nothing_new(draft: AnySheet, sources: Collection[str]) -> bool:
    """Whether a draft rests on nothing but these sources."""
    quoted = {source for source, _ in _quoted(draft)}
    return bool(quoted) and quoted <= set(sources)


def _same(root: Path, kind: str, drafts: Sequence[AnySheet]) -> dict[str, str]:
    here = {one.id for one in drafts}
    known = {path.stem: _marks_of(sheet) for path in files_in(root / BASE / FOLDERS[kind]) if (sheet := _base(root, kind, path.stem))}
    new = {one.id: _quoted(one) for one in drafts if one.id not in known}
    shares = sorted(
        (-len(mine & theirs) / max(1, min(len(mine), len(theirs))), draft, old)
        for draft, mine in new.items()
        for old, theirs in known.items()
        if old not in here and mine & theirs
    )
    found: dict[str, str] = {}
    for share, draft, old in shares:
        if -share >= _SHARE and draft not in found and old not in found.values():
            found[draft] = old
    return found


def _renamed(draft: AnySheet, names: dict[str, str]) -> AnySheet:
    changes: dict[str, object] = {"id": names[draft.id]} if draft.id in names else {}
    if isinstance(draft, Question) and names.keys() & set(draft.about):
        changes["about"] = tuple(names.get(one, one) for one in draft.about)
    return draft.model_copy(update=changes) if changes else draft


def as_edited(draft: AnySheet, corpus: Corpus) -> AnySheet:
    """Return a draft in its editor's terms: an entity under the name it was given, the figures of a question in its unit.

    The forms of names that the sheet has not yet are kept as aliases.
    """
    if isinstance(draft, Question) and draft.id in corpus.questions:
        return _in_its_unit(draft, corpus.questions[draft.id])
    known = corpus.entities.get(draft.id)
    if known is None or not isinstance(draft, Entity):
        return draft
    forms = {fold(one) for one in (known.name, known.short or "", *known.aliases)}
    names = {"name": known.name, "kind": known.kind, "short": known.short, "note": known.note}
    aliases = (*known.aliases, *(one for one in (draft.name, *draft.aliases) if fold(one) not in forms))
    return draft.model_copy(update={**names, "aliases": aliases})


def _in_its_unit(draft: Question, known: Question) -> Question:
    """Give the bare figures of a draft the one unit that the answers of a sheet are in."""
    units = {number.unit for one in known.answers if known.type == "number" and (number := _number(one.value))}
    if len(units) != 1 or units == {""}:
        return draft
    (unit,) = units
    answers = []
    for one in draft.answers:
        number = _number(one.value)
        figure, slash, per = one.value.partition("/")
        bare = number is not None and not number.unit
        value = f"{figure.strip()} {unit}{f' / {per.strip()}' if slash else ''}" if bare else one.value
        answers.append(one.model_copy(update={"value": value}))
    return draft.model_copy(update={"answers": tuple(answers)})


def _number(written: str) -> Number | None:
    try:
        return parse_number(written)
    except ValueError:
        return None


def assumed_base(draft: AnySheet, sources: Collection[str]) -> AnySheet | None:
    """Return what a draft of `sources` alone would have said, for a sheet written by hand; None where that is nothing.

    Whoever wrote the sheet had read those sources: what they left out was left out on purpose.
    """
    changes: dict[str, object] = {}
    for key in ("facts", "relations", "dates", "participants", "answers", "evidence"):
        items = getattr(draft, key, ())
        kept = tuple(one for one in items if {quote.source for quote in getattr(one, "evidence", (one,))} <= set(sources))
        if kept != items:
            changes[key] = kept
    return draft.model_copy(update=changes) if sources else None


def without(draft: AnySheet, gone: Collection[str]) -> AnySheet:
    """Return a draft less its references to sheets that a person deleted and no draft brings back."""
    changes: dict[str, object] = {}
    for key in ("relations", "participants"):
        items = getattr(draft, key, ())
        if any(one.entity in gone for one in items):
            changes[key] = tuple(one for one in items if one.entity not in gone)
    for key in ("about", "see_also"):
        ids = getattr(draft, key, ())
        if any(one in gone for one in ids):
            changes[key] = tuple(one for one in ids if one not in gone)
    for key in ("facts", "answers"):
        said = getattr(draft, key, ())
        if any(one.said_by in gone for one in said):
            changes[key] = tuple(one.model_copy(update={"said_by": None}) if one.said_by in gone else one for one in said)
    if getattr(draft, "place", None) in gone:
        changes["place"] = None
    return draft.model_copy(update=changes) if changes else draft


def _quoted(draft: AnySheet) -> frozenset[Mark]:
    data = draft.model_dump(mode="json")
    return _marks([one for key in ("facts", "dates", "participants", "answers") for one in data.get(key, ())])


def _marks_of(sheet: SheetText) -> frozenset[Mark]:
    return _marks([one.data for key in ("facts", "dates", "participants", "answers") for one in sheet.entries(key)])


def _marks(items: Sequence[object]) -> frozenset[Mark]:
    quoted = {mark for one in items for mark in marks(one)}
    return frozenset(quoted | {mark for one in items if (mark := source_and_quote(one)) and mark[1]})


def _base(root: Path, kind: str, sheet_id: str) -> SheetText | None:
    """Return an earlier draft; one that cannot be read counts as none here and is told when it is to be merged."""
    try:
        base = read_base(root, kind, sheet_id)
        return SheetText(base) if base is not None else None
    except (FileProblemError, LeftAloneError, TreeError):
        return None
