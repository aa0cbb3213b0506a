"""What waits for a decision: listed with its place, accepted into the sheet, or dismissed for good."""

from __future__ import annotations

import typing
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from factsheets.model.sheets import SHEETS, fields_in_order
from factsheets.store.base import proposed_sheets, read_proposals, write_proposals
from factsheets.store.decode import LARGEST_SHEET
from factsheets.store.edits import Edits
from factsheets.store.encode import encode_data, sheet_path
from factsheets.store.files import FileProblemError, decode_text, read_bytes
from factsheets.store.items import Item, LeftAloneError, SheetText
from factsheets.store.lock import locked
from factsheets.store.matching import pairs, said
from factsheets.store.merge import Proposal
from factsheets.store.replace import ChangedMeanwhileError, replace_bytes
from factsheets.store.tree import Listing, TreeError


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A proposal with where it belongs."""

    id: str
    """What it is called by: six figures and letters, the same as long as it says the same."""

    kind: str
    sheet_id: str
    file: str
    """The sheet's file, relative to the project's folder."""

    line: int
    """Where the item stands that it would replace, or the key it would be added to; 1 where there is neither."""

    proposal: Proposal


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What became of the proposals that were named."""

    done: tuple[Waiting, ...] = ()
    refused: tuple[tuple[Waiting, str], ...] = ()
    """Those that could not be brought into their sheet, each with the reason; they go on waiting."""

    unknown: tuple[str, ...] = ()
    """Names that nothing goes by."""


def waiting(root: Path) -> tuple[Waiting, ...]:
    """Return everything that waits for a decision, sheet by sheet; FileProblemError where a file of proposals is broken."""
    found = []
    for kind, sheet_id in proposed_sheets(root):
        file = sheet_path(kind, sheet_id).as_posix()
        sheet = _sheet(root, file)
        for one in read_proposals(root, kind, sheet_id):
            target = _target(sheet, one) if sheet else None
            name = sha256(f"{sheet_id} {one.key} {said(one.item)}".encode()).hexdigest()[:6]
            line = target.node.line if target else _line_of_key(sheet, one.key)
            found.append(Waiting(id=name, kind=kind, sheet_id=sheet_id, file=file, line=line, proposal=one))
    return tuple(found)


def decide(root: Path, names: Collection[str], *, accept: bool) -> Decided:
    """Accept or dismiss the proposals that go by `names`: their own, or the id of their sheet. BusyError where a draft runs."""
    with locked(root, "factsheets proposals"):
        every = waiting(root)
        meant = [one for one in every if one.id in names or one.sheet_id in names]
        done: list[Waiting] = []
        refused: list[tuple[Waiting, str]] = []
        for one in meant:
            why = _accept(root, one) if accept else ""
            if why:
                refused.append((one, why))
            else:
                done.append(one)
                _forget(root, one)
    known = {name for one in every for name in (one.id, one.sheet_id)}
    return Decided(done=tuple(done), refused=tuple(refused), unknown=tuple(sorted(set(names) - known)))


def accepted(text: str, proposal: Proposal) -> str:
    """Return a sheet's text with a proposal in it; comments inside a replaced item come to stand above it.

    TreeError or LeftAloneError where that cannot be done without touching anything else.
    """
    sheet = SheetText(text)
    edits = Edits(sheet)
    new = _item(proposal.key, _reviewed(proposal.item), listed=_is_listed(sheet, proposal))
    if proposal.instead_of is None:
        if new.listed:
            edits.add_entries(new.key, [new], None)
        else:
            edits.add_value(new, None)
    else:
        target = _target(sheet, proposal)
        if target is None or type(target.node) is not type(new.node):
            msg = "what it would replace is not there any more"
            raise LeftAloneError(msg)
        edits.comments_above(target)
        edits.replace(target, new)
    after = edits.apply()
    told = SheetText(after)
    if Counter(_comments(told)) != Counter(_comments(sheet)) or said(new.data) not in {said(one.data) for one in _all(told, new.key)}:
        msg = "the sheet is written in a way that cannot be changed safely; copy it by hand"
        raise LeftAloneError(msg)
    return after


def _accept(root: Path, one: Waiting) -> str:
    """Bring a proposal into its sheet; return why not, or nothing."""
    try:
        data = read_bytes(root / one.file, root=root, largest=LARGEST_SHEET)
        after = accepted(decode_text(data), one.proposal)
        replace_bytes((root / one.file).resolve(), data, after.encode("utf-8"))
    except FileProblemError as error:
        return error.message
    except (LeftAloneError, TreeError) as error:
        return str(error)
    except ChangedMeanwhileError:
        return "the sheet was saved by somebody else meanwhile"
    return ""


def _forget(root: Path, one: Waiting) -> None:
    left = tuple(other for other in read_proposals(root, one.kind, one.sheet_id) if other != one.proposal)
    write_proposals(root, one.kind, one.sheet_id, left)


def _sheet(root: Path, file: str) -> SheetText | None:
    try:
        return SheetText(decode_text(read_bytes(root / file, root=root, largest=LARGEST_SHEET)))
    except (FileProblemError, LeftAloneError, TreeError):
        return None


def _line_of_key(sheet: SheetText | None, key: str) -> int:
    return sheet.root.items[key][0].line if sheet and key in sheet.root.items else 1


def _target(sheet: SheetText, proposal: Proposal) -> Item | None:
    """Return the item a proposal would replace: the one that says what it said, else the one that rests on the same."""
    if proposal.instead_of is None:
        return None
    if not _is_listed(sheet, proposal):
        return sheet.item(proposal.key)
    entries = sheet.entries(proposal.key)
    found = pairs([_item(proposal.key, proposal.instead_of, listed=True)], entries)
    return entries[found[0]] if found else None


def _is_listed(sheet: SheetText, proposal: Proposal) -> bool:
    if isinstance(proposal.item, list):
        return False
    return isinstance(sheet.node(proposal.key), Listing) or (sheet.node(proposal.key) is None and proposal.key in _LISTS)


_LISTS: Final = {
    key for model in SHEETS.values() for key, field in fields_in_order(model).items() if typing.get_origin(field.annotation) is tuple
}
"""Keys whose value is a list of items, for sheets that do not have them yet."""


def _item(key: str, data: Any, *, listed: bool) -> Item:  # noqa: ANN401 - text, list or mapping
    sheet = SheetText(encode_data({key: [data] if listed else data}))
    found = sheet.entries(key)[0] if listed else sheet.item(key)
    if found is None:
        msg = "it says nothing"
        raise LeftAloneError(msg)
    return found


def _reviewed(data: Any) -> Any:  # noqa: ANN401 - as above
    """Return an item as a person who accepts it would write it."""
    return {key: value for key, value in data.items() if key != "proposed"} if isinstance(data, dict) else data


def _all(sheet: SheetText, key: str) -> tuple[Item, ...]:
    whole = sheet.item(key)
    return (*sheet.entries(key), *((whole,) if whole else ()))


def _comments(sheet: SheetText) -> list[str]:
    return [sheet.text[start:end] for start, end in sheet.comments]
