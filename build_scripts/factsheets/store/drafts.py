"""Drafted sheets brought to disk: new ones written whole, edited ones merged, every one safe against crashes and other writers.

The order of writing is the sheet, its proposals, its base, and last the ledger: a run that is killed anywhere is simply run again.
"""

from __future__ import annotations

import contextlib
import difflib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Final

from factsheets.model.sheets import FOLDERS, AnySheet
from factsheets.store.base import BASE, Ledger, base_path, base_uri, read_base, read_proposals, write_base, write_ledger, write_proposals
from factsheets.store.decode import LARGEST_SHEET, decode_sheet
from factsheets.store.encode import encode_sheet, sheet_path
from factsheets.store.files import FileProblemError, decode_text, files_in, read_bytes
from factsheets.store.items import LeftAloneError
from factsheets.store.known import assumed_base, nothing_new, without
from factsheets.store.lock import locked
from factsheets.store.matching import said
from factsheets.store.merge import Merged, Orphan, Proposal, merge_sheet
from factsheets.store.replace import ChangedMeanwhileError, recover, replace_bytes
from factsheets.store.tree import TreeError

NO_NAMES: Final[Mapping[str, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a draft came to for one sheet."""

    file: str
    """Path relative to the project's folder, with forward slashes."""

    before: str | None = None
    """The sheet's text before; None where there was none."""

    after: str | None = None
    """Its text now; None where nothing is written."""

    proposals: tuple[Proposal, ...] = ()
    """What the draft would change and a person has to decide on; new in this run."""

    orphans: tuple[Orphan, ...] = ()
    """What the sources no longer say."""

    left_alone: str = ""
    """Why the sheet was not touched at all, or empty."""

    stays_deleted: bool = False
    """Whether a person deleted the whole sheet."""

    @property
    def changed(self) -> bool:
        """Whether the sheet's file is another than before."""
        return self.after is not None and self.after != self.before

    def diff(self) -> str:
        """Return the change as a unified diff; empty where there is none."""
        if not self.changed:
            return ""
        old, new = (self.before or "").splitlines(keepends=True), (self.after or "").splitlines(keepends=True)
        lines = difflib.unified_diff(old, new, f"a/{self.file}" if self.before is not None else "/dev/null", f"b/{self.file}")
        return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """What a draft came to."""

    outcomes: tuple[Outcome, ...] = ()
    """One a drafted sheet, sorted by file."""

    rescued: tuple[str, ...] = field(default=())
    """Files in which a killed run left somebody's save, relative to the project's folder."""

    @property
    def whole(self) -> bool:
        """Whether every sheet could be brought up to the draft."""
        return not any(one.left_alone for one in self.outcomes)


def apply_drafts(  # noqa: PLR0913 - what is known of earlier drafts, each by its name
    root: Path,
    drafts: Sequence[AnySheet],
    *,
    ledger: Ledger | None = None,
    renamed: Mapping[str, str] = NO_NAMES,
    drafted_before: Collection[str] = (),
    dry_run: bool = False,
) -> Applied:
    """Bring the drafts of all sources to disk under the project's lock; `ledger` is kept once every sheet is up to date.

    `renamed` maps earlier ids of sheets (`was:`) to today's; `drafted_before` are the sources whose drafts are no news to sheets written
    by hand. BusyError where another draft runs; OSError where the disk fails, with every file whole.
    """
    with contextlib.nullcontext() if dry_run else locked(root, "factsheets draft"):
        rescued = () if dry_run else tuple(path.relative_to(root).as_posix() for path in _recover(root))
        writer = _Writer(root, renamed, drafted_before, dry_run=dry_run)
        old = {one.id for one in drafts if ledger and nothing_new(one, ledger.adopted) and not writer.has(one)}
        drafts = [one for one in drafts if one.id not in old]
        gone = old | {one.id for one in drafts if writer.is_deleted(one)}
        outcomes = tuple(
            sorted((*(writer.apply(without(one, gone)) for one in drafts), *writer.forsaken(drafts)), key=lambda one: one.file)
        )
        applied = Applied(outcomes=outcomes, rescued=rescued)
        if ledger is not None and applied.whole and not dry_run:
            write_ledger(root, ledger)
    return applied


def _recover(root: Path) -> Iterator[Path]:
    for folder in FOLDERS.values():
        for place in (root / "content" / folder, root / BASE / folder, root / BASE / "proposals" / folder):
            if place.is_dir():
                yield from recover(place)
    recover(root / BASE)


class _Writer:
    """Applies drafts to one project."""

    def __init__(self, root: Path, renamed: Mapping[str, str], drafted_before: Collection[str], *, dry_run: bool) -> None:
        self.root = root
        self.drafted_before = drafted_before
        self.renamed = renamed
        self.dry_run = dry_run
        self.homes = {
            path.stem: (kind, path)
            for kind, folder in FOLDERS.items()
            for path in files_in(root / "content" / folder)
            if path.suffix == ".yaml"
        }

    def forsaken(self, drafts: Sequence[AnySheet]) -> Iterator[Outcome]:
        """Yield the sheets that earlier drafts made and this one does not: all of their items have lost their source."""
        drafted = {draft.id for draft in drafts}
        for sheet_id, (kind, path) in self.homes.items():
            if sheet_id in drafted or drafted & {old for old, new in self.renamed.items() if new == sheet_id}:
                continue
            with contextlib.suppress(FileProblemError, LeftAloneError, TreeError):
                if (base := self._base(kind, sheet_id)) is not None:
                    text = decode_text(read_bytes(path, root=self.root, largest=LARGEST_SHEET))
                    orphans = merge_sheet(text, base, "{}").orphans
                    yield Outcome(file=path.relative_to(self.root).as_posix(), before=text, orphans=orphans)

    def has(self, draft: AnySheet) -> bool:
        """Whether the sheet of a draft exists, or once did."""
        return draft.id in self.homes or draft.id in self.renamed or base_path(self.root, draft.kind_of_sheet, draft.id).exists()

    def is_deleted(self, draft: AnySheet) -> bool:
        """Whether a person deleted the sheet that drafting once made."""
        if draft.id in self.homes or draft.id in self.renamed:
            return False
        try:
            return read_base(self.root, draft.kind_of_sheet, draft.id) is not None
        except FileProblemError:
            return False

    def apply(self, draft: AnySheet) -> Outcome:
        if draft.id not in self.homes and draft.id in self.renamed:
            draft = draft.model_copy(update={"id": self.renamed[draft.id]})
        kind, uri = draft.kind_of_sheet, sheet_path(draft.kind_of_sheet, draft.id)
        home = self.homes.get(draft.id)
        if home is not None and home[0] != kind:
            return Outcome(file=uri.as_posix(), left_alone=f"`{draft.id}` is the id of {home[1].relative_to(self.root).as_posix()}")
        try:
            base = self._base(kind, draft.id)
        except FileProblemError as error:
            why = f"what the last draft said of it ({base_uri(kind, draft.id)}) {error.message}. Restore it from version control"
            return Outcome(file=uri.as_posix(), left_alone=why)
        try:
            return self._new(draft, base) if home is None else self._merged(draft, base)
        except FileProblemError as error:
            return Outcome(file=uri.as_posix(), left_alone=f"{error.message}. {error.hint}".strip())

    def _base(self, kind: str, sheet_id: str) -> str | None:
        """Return a sheet's last draft, made under whichever of its ids."""
        ids = (sheet_id, *(old for old, new in self.renamed.items() if new == sheet_id))
        return next((base for one in ids if (base := read_base(self.root, kind, one)) is not None), None)

    def _new(self, draft: AnySheet, base: str | None) -> Outcome:
        file = sheet_path(draft.kind_of_sheet, draft.id).as_posix()
        if base is not None:
            return Outcome(file=file, stays_deleted=True)
        text = encode_sheet(draft)
        if not self.dry_run:
            try:
                replace_bytes(self.root / file, None, text.encode("utf-8"))
            except ChangedMeanwhileError:
                return Outcome(file=file, left_alone="was made by somebody else meanwhile")
            write_base(self.root, draft.kind_of_sheet, draft.id, text)
        return Outcome(file=file, after=text)

    def _merged(self, draft: AnySheet, base: str | None) -> Outcome:
        kind, file = draft.kind_of_sheet, sheet_path(draft.kind_of_sheet, draft.id).as_posix()
        data = read_bytes(self.root / file, root=self.root, largest=LARGEST_SHEET)
        text = decode_text(data)
        decoded = decode_sheet(text.removeprefix("\ufeff"), kind=kind, sheet_id=draft.id, file=file)
        if decoded.problems:
            first = decoded.problems[0]
            return Outcome(file=file, before=text, left_alone=f"line {first.place.line}: {first.message}")
        if base is None and (assumed := assumed_base(draft, self.drafted_before)) is not None:
            base = encode_sheet(assumed)
        try:
            merged = merge_sheet(text, base, encode_sheet(draft))
            waiting = self._write(draft, data, text, base, merged)
        except (LeftAloneError, TreeError) as error:
            return Outcome(file=file, before=text, left_alone=str(error))
        except ChangedMeanwhileError:
            return Outcome(file=file, before=text, left_alone="was saved by somebody else meanwhile")
        return Outcome(file=file, before=text, after=merged.text, proposals=waiting, orphans=merged.orphans)

    def _write(self, draft: AnySheet, data: bytes, text: str, base: str | None, merged: Merged) -> tuple[Proposal, ...]:
        kind = draft.kind_of_sheet
        if self.dry_run:
            return merged.proposals
        if merged.text != text:
            replace_bytes((self.root / sheet_path(kind, draft.id)).resolve(), data, merged.text.encode("utf-8"))
        if merged.proposals:
            waiting = read_proposals(self.root, kind, draft.id)
            write_proposals(self.root, kind, draft.id, _joined(waiting, merged.proposals))
        if merged.base != base or not base_path(self.root, kind, draft.id).exists():
            write_base(self.root, kind, draft.id, merged.base)
        return merged.proposals


def _joined(waiting: Sequence[Proposal], new: Sequence[Proposal]) -> tuple[Proposal, ...]:
    """Join proposals; a new one for the same item takes the place of the old."""
    kept = {(one.key, said(one.item if one.instead_of is None else one.instead_of)): one for one in (*waiting, *new)}
    return tuple(kept.values())
