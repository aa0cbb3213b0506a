"""A sheet's text -> its items: the values and list entries that are merged, proposed and kept one by one.

It tells where each stands, how it is written, and whether a remark of a person belongs to it. It changes nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final

from factsheets.store.tree import BREAK, Listing, Mapping, Node, Scalar, parse_tree

_COMMENT: Final = re.compile(r"(?<!\S)#[^\n\r\x85\u2028\u2029]*")
_MODELINE: Final = re.compile(r"#\s*yaml-language-server:")
_BLOCK: Final = ("|", ">")


class LeftAloneError(Exception):
    """A sheet that cannot be merged safely; the message says why, and nothing is written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One scalar key of a sheet, one mapping under a key, or one entry of a list."""

    key: str
    """The sheet's key it stands under."""

    data: Any
    """What it says: text, list or mapping, with empty keys left out."""

    written: str
    """How it is written: its text with `\\n` line ends, less the indentation of where it stands."""

    node: Node = field(repr=False)
    start: int
    """First code point of its value in the text (without a byte order mark)."""

    end: int
    """One past its last code point; the blanks and comments after it are not its own."""

    listed: bool
    """Whether it is an entry of a list."""

    remarked: bool
    """Whether a comment stands in it, behind it on its last line, or right above it."""


class SheetText:
    """A sheet as text and tree."""

    def __init__(self, text: str) -> None:
        """Parse; TreeError where it is no YAML, LeftAloneError where it is no mapping or says a key twice."""
        self.text = text.removeprefix("\ufeff")
        self.mark = text[: len(text) - len(self.text)]
        root = parse_tree(self.text)
        if not isinstance(root, Mapping):
            msg = "is empty" if root is None else "is no mapping of keys to values"
            raise LeftAloneError(msg)
        if (twice := next(_twice(root), None)) is not None:
            msg = f"says `{twice.value}` twice (line {twice.line})"
            raise LeftAloneError(msg)
        self.root = root
        self.newline = found.group() if (found := BREAK.search(self.text)) and found.group() in {"\n", "\r\n", "\r"} else "\n"

    def node(self, key: str) -> Node | None:
        """Return the value under a key of the sheet; None where the key is missing or nothing is written."""
        node = self.root.items[key][1] if key in self.root.items else None
        return None if isinstance(node, Scalar) and node.value is None else node

    def item(self, key: str) -> Item | None:
        """Return the whole value under `key` as one item."""
        node = self.node(key)
        if node is None:
            return None
        column = self.root.column if isinstance(node, Scalar) else node.column
        return self._item(key, node, self.root.items[key][0].start, column, listed=False)

    def entries(self, key: str) -> tuple[Item, ...]:
        """Return the entries of the list under `key`; none where there is no list."""
        node = self.node(key)
        if not isinstance(node, Listing):
            return ()
        return tuple(self._item(key, one, one.start, one.column, listed=True) for one in node.items)

    def _item(self, key: str, node: Node, first: int, column: int, *, listed: bool) -> Item:
        end = self.end(node)
        return Item(
            key=key,
            data=plain(node),
            written=unindented(self.text[node.start : end], column - 1),
            node=node,
            start=node.start,
            end=end,
            listed=listed,
            remarked=self._remarked(first, end),
        )

    def end(self, node: Node) -> int:
        """Return where a node's own text ends: block collections otherwise run on to the next token."""
        if isinstance(node, Scalar):
            written = self.text[node.start : node.end]
            if written.startswith(_BLOCK):
                head = BREAK.split(written, maxsplit=1)[0]
                kept = self._less_break(node.end) if "+" in head.split("#")[0] else 0
                return max(kept, node.start + len(written.rstrip()))
            return node.end
        if self.is_flow(node):
            return node.end
        if isinstance(node, Listing):
            return self.end(node.items[-1]) if node.items else node.end
        key, value = list(node.items.values())[-1]
        return self.end(value) if not (isinstance(value, Scalar) and value.value is None) else self.after_colon(key)

    def _less_break(self, end: int) -> int:
        before = self.text[:end]
        return end - (2 if before.endswith("\r\n") else 1) if BREAK.fullmatch(before[-1:]) else end

    def after_colon(self, key: Scalar) -> int:
        """Return the place right behind the colon of a key."""
        found = re.compile(r"\s*:").match(self.text, key.end)
        return found.end() if found else key.end

    def is_flow(self, node: Node) -> bool:
        """Whether a list or mapping is written in brackets."""
        return not isinstance(node, Scalar) and self.text[node.start : node.start + 1] in {"[", "{"}

    def line_start(self, position: int) -> int:
        """Return where the line of a position begins."""
        return self._starts[bisect_right(self._starts, position) - 1]

    def line_end(self, position: int) -> int:
        """Return where the line of a position ends, before its line break."""
        found = BREAK.search(self.text, position)
        return found.start() if found else len(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(found.end() for found in BREAK.finditer(self.text))]

    @cached_property
    def comments(self) -> tuple[tuple[int, int], ...]:
        """Where comments stand, in order."""
        found: list[tuple[int, int]] = []
        last = 0
        for scalar in sorted(_scalars(self.root), key=lambda one: one.start):
            found += self._comments_between(last, scalar.start)
            last = max(last, scalar.end)
            if self.text.startswith(_BLOCK, scalar.start):
                found += self._comments_between(scalar.start, self.line_end(scalar.start))
        return (*found, *self._comments_between(last, len(self.text)))

    def _comments_between(self, start: int, end: int) -> list[tuple[int, int]]:
        return [found.span() for found in _COMMENT.finditer(self.text, start, end)]

    def _remarked(self, first: int, end: int) -> bool:
        top = self.line_start(first)
        bottom = self.line_end(end)
        if any(top <= start < bottom for start, _ in self.comments):
            return True
        above = self._line_above(top)
        return above.lstrip().startswith("#") and not _MODELINE.match(above.lstrip())

    def _line_above(self, top: int) -> str:
        return self.text[self.line_start(top - 1) : top] if top else ""


def _twice(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Listing):
        for item in node.items:
            yield from _twice(item)
    elif isinstance(node, Mapping):
        yield from (later for later, _ in node.twice)
        for _, value in node.items.values():
            yield from _twice(value)


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        if node.value is not None:
            yield node
    elif isinstance(node, Listing):
        for item in node.items:
            yield from _scalars(item)
    else:
        for key, value in node.items.values():
            yield key
            yield from _scalars(value)


def plain(node: Node) -> Any:  # noqa: ANN401 - text, list or mapping
    """Return what a node says, with keys that have no value left out."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Listing):
        return [plain(item) for item in node.items]
    return {name: plain(value) for name, (_, value) in node.items.items() if not (isinstance(value, Scalar) and value.value is None)}


def unindented(text: str, indent: int) -> str:
    """Take up to `indent` blanks from every line but the first, and write line ends as line feeds."""
    first, *rest = BREAK.split(text)
    return "\n".join([first, *(line[min(indent, len(line) - len(line.lstrip(" "))) :] for line in rest)])
