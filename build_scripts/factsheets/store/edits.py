"""Changes of a sheet's text by ranges: a value replaced, an entry or a key added. All else keeps every byte.

Where things stand comes from items.py; which changes to make is for merge.py and proposals.py to say.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, Final

import yaml

from factsheets.store.encode import encode_data
from factsheets.store.items import Item, SheetText
from factsheets.store.tree import BREAK, Listing, Scalar

_NEW_KEY: Final = 1
"""Where both are added at one place, entries of a list come before the next key."""


class Edits:
    """Collects changes of one sheet's text and makes them all at once."""

    def __init__(self, sheet: SheetText) -> None:
        self.sheet = sheet
        self._changes: list[tuple[int, int, int, str]] = []

    def __bool__(self) -> bool:
        return bool(self._changes)

    def apply(self) -> str:
        """Return the text with every change made, its byte order mark and line ends as they were."""
        parts: list[str] = []
        last = 0
        for start, end, _, written in sorted(self._changes, key=lambda one: one[:3]):
            parts += [self.sheet.text[last:start], written]
            last = end
        return self.sheet.mark + "".join(parts) + self.sheet.text[last:]

    def replace(self, item: Item, new: Item) -> None:
        """Put what `new` says in the place of `item`, which has its shape."""
        node = item.node
        indent = self._indent if isinstance(node, Scalar) and not item.listed else node.column - 1
        written = flow(new.data) if self._in_flow(item) else self._block(new.written, indent)
        self._change(item.start, item.end, written)

    def comments_above(self, item: Item) -> None:
        """Write the comments that stand inside an item on lines of their own above it."""
        inside = [self.sheet.text[start:end] for start, end in self.sheet.comments if item.start <= start < item.end]
        top = self.sheet.line_start(item.start if item.listed else self.sheet.root.items[item.key][0].start)
        indent = self.sheet.text[top:][: len(self.sheet.text[top:]) - len(self.sheet.text[top:].lstrip(" "))]
        self._change(top, top, "".join(f"{indent}{one}{self.sheet.newline}" for one in inside))

    def add_entries(self, key: str, new: Sequence[Item], after: str | None) -> None:
        """Add entries at the end of the list under `key`; a key the sheet lacks is written behind the key `after`."""
        node = self.sheet.node(key)
        if isinstance(node, Listing) and self.sheet.is_flow(node):
            place, comma = (self.sheet.end(node.items[-1]), ", ") if node.items else (node.start + 1, "")
            self._change(place, place, comma + ", ".join(flow(one.data) for one in new))
        elif isinstance(node, Listing):
            place = self._past_comments(self.sheet.line_end(self.sheet.end(node.items[-1])), max(node.column - 1, 1))
            self._add_lines(place, [self._entry(one, node.column - 1) for one in new])
        elif self.sheet.is_flow(self.sheet.root):
            self._add_in_braces(key, [one.data for one in new], after)
        elif key in self.sheet.root.items:
            place = self.sheet.line_end(self.sheet.root.items[key][0].end)
            self._add_lines(place, [self._entry(one, self._indent + 2) for one in new])
        else:
            entries = (self._entry(one, self._indent + 2) for one in new)
            self._add_lines(self._place_after(after), [" " * self._indent + f"{key}:", *entries], _NEW_KEY)

    def add_value(self, new: Item, after: str | None) -> None:
        """Write the value of a key that has none; a key the sheet lacks is written behind the key `after`."""
        if self.sheet.is_flow(self.sheet.root):
            self._add_in_braces(new.key, new.data, after)
            return
        scalar = isinstance(new.node, Scalar)
        lines = [f"{new.key}: {new.written}"] if scalar else encode_data({new.key: new.data}).rstrip("\n").split("\n")
        if new.key not in self.sheet.root.items:
            self._add_lines(self._place_after(after), [" " * self._indent + self._block("\n".join(lines), self._indent)], _NEW_KEY)
            return
        key = self.sheet.root.items[new.key][0]
        if scalar:
            colon = self.sheet.after_colon(key)
            self._change(colon, colon, " " + self._block(new.written, self._indent))
        else:
            self._add_lines(self.sheet.line_end(key.end), [" " * self._indent + line for line in lines[1:]])

    @property
    def _indent(self) -> int:
        return self.sheet.root.column - 1

    def _in_flow(self, item: Item) -> bool:
        around = self.sheet.root.items[item.key][1] if item.listed else self.sheet.root
        return any(self.sheet.is_flow(one) for one in (self.sheet.root, around, item.node))

    def _block(self, written: str, indent: int) -> str:
        first, *rest = written.split("\n")
        return self.sheet.newline.join([first, *(" " * indent + line if line.strip() else line for line in rest)])

    def _entry(self, new: Item, dash: int) -> str:
        return " " * dash + "- " + self._block(new.written, dash + 2)

    def _add_in_braces(self, key: str, data: Any, after: str | None) -> None:  # noqa: ANN401 - text, list or mapping
        items = self.sheet.root.items
        if key in items:
            colon = self.sheet.after_colon(items[key][0])
            self._change(colon, colon, f" {flow(data)}")
            return
        name = after if after in items else list(items)[-1] if items else None
        written = f"{key}: {flow(data)}"
        if name is None:
            self._change(self.sheet.root.start + 1, self.sheet.root.start + 1, written)
        else:
            end = self._value_end(str(name))
            self._change(end, end, f", {written}", _NEW_KEY)

    def _value_end(self, key: str) -> int:
        node = self.sheet.node(key)
        return self.sheet.after_colon(self.sheet.root.items[key][0]) if node is None else self.sheet.end(node)

    def _place_after(self, key: str | None) -> int:
        known = self.sheet.root.items
        name = str(key if key in known else list(known)[-1])
        return self._past_comments(self.sheet.line_end(self._value_end(name)), self._indent + 1)

    def _past_comments(self, line_end: int, indent: int) -> int:
        """Step over comment lines that are indented into what stands above them: they speak of it."""
        while found := BREAK.match(self.sheet.text, line_end):
            end = self.sheet.line_end(found.end())
            line = self.sheet.text[found.end() : end]
            if not line.lstrip(" ").startswith("#") or len(line) - len(line.lstrip(" ")) < indent:
                break
            line_end = end
        return line_end

    def _add_lines(self, place: int, lines: Sequence[str], rank: int = 0) -> None:
        self._change(place, place, "".join(self.sheet.newline + line for line in lines), rank)

    def _change(self, start: int, end: int, written: str, rank: int = 0) -> None:
        self._changes.append((start, end, rank, written))


def flow(data: Any) -> str:  # noqa: ANN401 - text, list or mapping
    """Write data on one line, as inside brackets."""
    dumped = yaml.dump([data], Dumper=_FlowDumper, default_flow_style=True, width=math.inf, allow_unicode=True, sort_keys=False)
    return str(dumped).strip()[1:-1]


class _FlowDumper(yaml.SafeDumper):
    """Writes text with line breaks in double quotes, so that it stays on its line."""

    def ignore_aliases(self, _data: Any) -> bool:  # noqa: ANN401 - any node
        """Write everything out: sheets use no anchors."""
        return True


def _text(dumper: yaml.SafeDumper, data: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", data, style='"' if BREAK.search(data) else None)


_FlowDumper.add_representer(str, _text)
