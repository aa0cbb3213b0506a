"""A new machine draft merged into a sheet that people may have edited, item by item; a pure function of three texts.

What a person touched keeps every byte and the draft's idea goes beside it as a proposal. Nothing is ever removed, and a result that does
not hold everything it must is thrown away.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any, Final

from factsheets.store.edits import Edits, flow
from factsheets.store.items import Item, LeftAloneError, SheetText
from factsheets.store.matching import BY_OVERLAP, Mark, marks, pairs, said
from factsheets.store.tree import Listing, Node, Scalar

REVIEWED: Final = "reviewed"
"""Status of a sheet that a person vouches for: a draft changes nothing in it and only proposes."""

_OF_THE_SHEET: Final = ("proposed", "status", "sha256", "encoding")
"""Keys about the sheet and its file, which no source has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What a new draft would change, and may not."""

    key: str
    """The sheet's key it belongs to."""

    item: Any
    """What the draft says: text, list or mapping."""

    instead_of: Any = None
    """What stands in the sheet for it; None where it would be added."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Orphan:
    """Something an earlier draft found and the new one does not: its source was changed or withdrawn."""

    key: str
    item: Any
    line: int
    """Where it stands in the merged sheet, from 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """A sheet after a draft."""

    text: str
    base: str
    """What drafting knows of the sheet from now on: the draft, and whatever earlier drafts had besides."""

    proposals: tuple[Proposal, ...]
    orphans: tuple[Orphan, ...]
    replaced: int
    """How many untouched items took the new draft."""

    added: int
    """How many new items were appended."""

    deleted: int
    """How many items of the draft stay deleted, as a person left them."""


def merge_sheet(current: str, base: str | None, draft: str) -> Merged:
    """Merge `draft` into `current`, whose last machine draft was `base` (None: it was never drafted).

    TreeError or LeftAloneError where one of the three cannot be read or the result would not be safe.
    """
    merge = _Merge(SheetText(current), SheetText(base) if base is not None else None, SheetText(draft))
    return merge.merged()


class _Merge:
    """One merge; collects changes, proposals and orphans key by key."""

    def __init__(self, current: SheetText, base: SheetText | None, draft: SheetText) -> None:
        self.current, self.draft = current, draft
        self.base = base or SheetText("{}")
        self.edits = Edits(current)
        self.carried = Edits(draft)
        self.proposals: list[Proposal] = []
        self.orphans: list[Item] = []
        self.expected = Counter(_items(current))
        self.replaced = self.added = self.deleted = 0
        status = current.node("status")
        self.reviewed = isinstance(status, Scalar) and status.value == REVIEWED

    def merged(self) -> Merged:
        keys = dict.fromkeys((*self.draft.root.items, *self.base.root.items))
        for key in keys:
            nodes = [node for sheet in (self.current, self.base, self.draft) if (node := sheet.node(key)) is not None]
            if nodes and all(isinstance(node, Listing) for node in nodes):
                self._list(key)
            elif nodes:
                self._value(key)
        text = self.edits.apply() if self.edits else self.current.mark + self.current.text
        after = SheetText(text)
        self._verify(after)
        return Merged(
            text=text,
            base=self.carried.apply(),
            proposals=tuple(self.proposals),
            orphans=tuple(Orphan(key=one.key, item=one.data, line=_line(after, one)) for one in self.orphans),
            replaced=self.replaced,
            added=self.added,
            deleted=self.deleted,
        )

    def _value(self, key: str) -> None:
        mine, known, new = self.current.item(key), self.base.item(key), self.draft.item(key)
        if new is None:
            if known is not None:
                self.carried.add_value(known, None)
                self._orphan(mine, known)
        elif known is None and mine is None:
            self._add_value(new)
        elif mine is None:
            self.deleted += 1
        else:
            self._both(mine, known, new)

    def _list(self, key: str) -> None:
        mine, known, new = self.current.entries(key), self.base.entries(key), self.draft.entries(key)
        from_base = {at: number for number, at in pairs(known, mine).items()}
        to_draft = pairs(known, new)
        in_sheet = {number: at for at, number in from_base.items()}
        for number, one in enumerate(known):
            here = mine[in_sheet[number]] if number in in_sheet else None
            if number not in to_draft:
                self._orphan(here, one)
            elif here is None:
                self.deleted += 1
            else:
                self._both(here, one, new[to_draft[number]])
        gone = [one for number, one in enumerate(known) if number not in to_draft]
        if gone:
            self.carried.add_entries(key, gone, None)
        redrafted = set(to_draft.values())
        left = [one for at, one in enumerate(new) if at not in redrafted]
        own = [one for at, one in enumerate(mine) if at not in from_base]
        met = pairs(left, own)
        for number, at in met.items():
            self._both(own[at], None, left[number])
        seen = _marks(*mine, *known)
        self._add_entries(key, [one for number, one in enumerate(left) if number not in met and not _told(one, seen)])

    def _both(self, mine: Item, known: Item | None, new: Item) -> None:
        """Decide on an item that stands in the sheet and in the draft."""
        if mine.data == new.data or (known is not None and known.data == new.data):
            return
        if known is not None and not self.reviewed and self._untouched(mine, known) and _shape(mine.node) is _shape(new.node):
            self.edits.replace(mine, new)
            self.replaced += 1
            self.expected[_known(mine)] -= 1
            self.expected[_known(new)] += 1
        elif said(mine.data) != said(new.data) and (known is None or said(known.data) != said(new.data)):
            self.proposals.append(Proposal(key=new.key, item=new.data, instead_of=mine.data))

    def _untouched(self, mine: Item, known: Item) -> bool:
        return not mine.remarked and mine.written in {known.written, flow(known.data)}

    def _orphan(self, mine: Item | None, known: Item) -> None:
        if mine is not None and known.key not in _OF_THE_SHEET:
            self.orphans.append(mine)

    def _add_value(self, new: Item) -> None:
        if self.reviewed:
            self.proposals.append(Proposal(key=new.key, item=new.data))
            return
        self.edits.add_value(new, self._before(new.key))
        self._expect(new)

    def _add_entries(self, key: str, fresh: list[Item]) -> None:
        if not fresh:
            return
        if self.reviewed or not (self.current.node(key) is None or isinstance(self.current.node(key), Listing)):
            self.proposals += (Proposal(key=key, item=one.data) for one in fresh)
            return
        self.edits.add_entries(key, fresh, self._before(key))
        self._expect(*fresh)

    def _expect(self, *new: Item) -> None:
        self.added += len(new)
        self.expected.update(_known(one) for one in new)

    def _before(self, key: str) -> str | None:
        """Return the nearest key before `key` in the draft that the sheet has."""
        order = list(self.draft.root.items)
        at = order.index(key)
        return next((one for one in reversed(order[:at]) if one in self.current.root.items), None)

    def _verify(self, after: SheetText) -> None:
        """Hold the result against what must be in it; LeftAloneError where bytes moved that should not."""
        if Counter(_items(after)) != +self.expected:
            msg = "is written in a way that cannot be changed safely"
            raise LeftAloneError(msg)
        if _comments(self.current) != _comments(after):
            msg = "holds comments that a change would move"
            raise LeftAloneError(msg)


def _shape(node: Node) -> type[Node]:
    return type(node)


def _marks(*items: Item) -> frozenset[Mark]:
    return frozenset(one for item in items for one in marks(item.data))


def _told(fact: Item, seen: frozenset[Mark]) -> bool:
    """Whether every quote of a new fact or dating stands in the sheet already, or stood there and was deleted."""
    return fact.key in BY_OVERLAP and bool(marks(fact.data)) and marks(fact.data) <= seen


def _known(item: Item) -> tuple[str, str]:
    """Return what an item must still say after the merge; a text block at the very end of a file may gain its line break."""
    return item.key, said(item.data).replace('\\n"', '"')


def _items(sheet: SheetText) -> list[tuple[str, str]]:
    found = []
    for key in sheet.root.items:
        entries = sheet.entries(key)
        whole = None if entries else sheet.item(key)
        found += [_known(one) for one in entries or ((whole,) if whole and whole.data != [] else ())]
    return found


def _comments(sheet: SheetText) -> list[str]:
    return [sheet.text[start:end] for start, end in sheet.comments]


def _line(after: SheetText, item: Item) -> int:
    same = next((one for one in after.entries(item.key) if one.data == item.data), None) if item.listed else after.item(item.key)
    return same.node.line if same else item.node.line
