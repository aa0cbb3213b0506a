"""YAML text -> a tree of scalars, lists and mappings with their places; every scalar stays text.

Reads events one by one, so the limits hold before anything is built: no aliases, no tags, one document, at most 32 levels
(libyaml's composer overflows the stack at depth 100,000, and an alias bomb of 2 ms explodes when printed).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

import yaml

from factsheets.store.syntax import syntax_problem

BREAK: Final = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
"""What ends a line in YAML 1.1."""

DEEPEST: Final = 32
"""Levels of nesting a sheet may have."""

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class Scalar:
    """A piece of text; None where nothing is written (`key:`)."""

    value: str | None
    line: int
    column: int
    start: int
    end: int


@dataclass(slots=True)
class Listing:
    """A YAML sequence."""

    items: list[Node]
    line: int
    column: int
    start: int
    end: int = 0


@dataclass(slots=True)
class Mapping:
    """A YAML mapping; keys keep their own places, in order of writing."""

    items: dict[str, tuple[Scalar, Node]]
    line: int
    column: int
    start: int
    end: int = 0
    twice: list[tuple[Scalar, Scalar]] = field(default_factory=list)
    """Keys written again: (the later one, the first one)."""


Node: TypeAlias = Scalar | Listing | Mapping


class TreeError(Exception):
    """The text is no sheet-like YAML; tells the place, what is wrong and the likely fix."""

    def __init__(self, rule: str, line: int, column: int, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.rule, self.line, self.column, self.message, self.hint = rule, line, column, message, hint


def parse_tree(text: str) -> Node | None:
    """Read one YAML document; None where it is empty. Lines and columns count from 1, offsets in code points from 0."""
    try:
        return _Builder().build(text)
    except yaml.MarkedYAMLError as error:
        raise TreeError("yaml-syntax", *syntax_problem(error, text)) from None
    except yaml.reader.ReaderError:
        raise _unreadable(text) from None


def _unreadable(text: str) -> TreeError:
    """Tell where the first character stands that YAML does not allow."""
    found = _NOT_YAML.search(text)
    at = found.start() if found else 0
    before = text[:at].splitlines(keepends=True) or [""]
    line, column = (len(before) + 1, 1) if before[-1].endswith(("\n", "\r")) else (len(before), len(before[-1]) + 1)
    shown = f"U+{ord(text[at]):04X}" if found else "unknown"
    hint = "Save it as UTF-8." if shown == "U+0000" else "Delete it; it is usually invisible."
    return TreeError("bad-character", line, column, f"holds a character that YAML does not allow ({shown})", hint)


def find_node(root: Node | None, path: tuple[str | int, ...]) -> tuple[int, int] | None:
    """Return line and column of the value at `path`, or None where there is none."""
    node = _node(root, path)
    return (node.line, node.column) if node is not None else None


def _node(root: Node | None, path: tuple[str | int, ...]) -> Node | None:
    node = root
    for step in path:
        if isinstance(node, Mapping) and isinstance(step, str) and step in node.items:
            node = node.items[step][1]
        elif isinstance(node, Listing) and isinstance(step, int) and 0 <= step < len(node.items):
            node = node.items[step]
        else:
            return None
    return node


def find_words(root: Node | None, text: str, path: tuple[str | int, ...], words: str) -> tuple[int, int] | None:
    """Return where `words` first stand in the text at `path`; the place of the value where they are none or written otherwise."""
    node = _node(root, path)
    at = text.find(words, node.start, node.end) if words and isinstance(node, Scalar) else -1
    if at >= 0:
        before = BREAK.split(text[:at])
        return len(before), len(before[-1]) + 1
    return (node.line, node.column) if node is not None else None


class _Builder:
    """Builds the tree from parse events; one use each."""

    def __init__(self) -> None:
        self.root: Node | None = None
        self.open: list[Listing | Mapping] = []
        self.keys: list[Scalar | None] = []
        self.documents = 0

    def build(self, text: str) -> Node | None:
        for event in yaml.parse(text, Loader=_LOADER):
            self._take(event)
        return self.root

    def _take(self, event: yaml.Event) -> None:
        mark: Any = event.start_mark
        line, column = mark.line + 1, mark.column + 1
        if isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                raise TreeError("many-documents", line, column, "starts a second document", "Keep one sheet a file; delete the line ---.")
        elif isinstance(event, yaml.AliasEvent):
            raise TreeError("alias", line, column, f"is a YAML alias (*{event.anchor})", "Write the value out; sheets use no anchors.")
        elif isinstance(event, yaml.NodeEvent):
            if event.anchor:
                raise TreeError(
                    "alias", line, column, f"is a YAML anchor (&{event.anchor})", "Delete it; or quote the text if it starts with &."
                )
            self._node(event, line, column)
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            self.open.pop().end = _index(event.end_mark)
            self.keys.pop()

    def _node(self, event: yaml.NodeEvent, line: int, column: int) -> None:
        tag = getattr(event, "tag", None)
        if tag is not None and not (isinstance(event, yaml.ScalarEvent) and tag == "!"):
            raise TreeError("tag", line, column, f"carries a YAML tag ({tag})", "Delete it; or quote the text if it starts with !.")
        start, end = _index(event.start_mark), _index(event.end_mark)
        if isinstance(event, yaml.ScalarEvent):
            empty = not event.value and event.implicit[0] and not event.style
            self._add(Scalar(None if empty else event.value, line, column, start, end))
            return
        node: Listing | Mapping
        node = Listing([], line, column, start) if isinstance(event, yaml.SequenceStartEvent) else Mapping({}, line, column, start)
        if len(self.open) >= DEEPEST:
            raise TreeError("too-deep", line, column, f"is nested more than {DEEPEST} levels deep", "A sheet needs no more than six.")
        self._add(node)
        self.open.append(node)
        self.keys.append(None)

    def _add(self, node: Node) -> None:
        if not self.open:
            self.root = node
            return
        around = self.open[-1]
        if isinstance(around, Listing):
            around.items.append(node)
        elif self.keys[-1] is None:
            if not isinstance(node, Scalar):
                raise TreeError(
                    "bad-key", node.line, node.column, "uses a list or mapping as a key", "Write a plain word before the colon."
                )
            self.keys[-1] = node
        else:
            key, self.keys[-1] = self.keys[-1], None
            name = key.value or ""
            if name in around.items:
                around.twice.append((key, around.items[name][0]))
            else:
                around.items[name] = (key, node)


def _index(mark: Any) -> int:  # noqa: ANN401 - the C and the Python parser have marks of their own
    return int(mark.index)


_NOT_YAML: Final = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
