"""One sheet's text -> its model, with every problem told at its line and column.

Pydantic reports all errors with a path; the path is joined to the places of the YAML tree. What a value means for the rest of the
corpus is for checks/ to say.
"""

from __future__ import annotations

import difflib
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import Any, Final

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from factsheets.model.corpus import Path, SheetFile
from factsheets.model.problem import Place, Problem, trail_of
from factsheets.model.sheets import SHEETS, AnySheet, fields_in_order
from factsheets.store import tree as yaml_tree
from factsheets.store.tree import BREAK, Listing, Node, Scalar, TreeError, find_node, find_words, parse_tree

LARGEST_SHEET: Final = 256 * 1024
"""Bytes a sheet may have."""

LARGEST_FIELD: Final = 20 * 1024
"""Code points a field may have."""

_CONTROL: Final = {chr(code) for code in (*range(9), 11, 12, *range(14, 32), 127)}
_BIDI: Final = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that turn the direction of text around: they can make a name read as another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A sheet as far as it could be read."""

    sheet: AnySheet | None
    """None where it has errors."""

    file: SheetFile
    problems: tuple[Problem, ...]
    data: Mapping[str, Any] | None = None
    """What the model was made from: text, lists and mappings, its id among them."""


def decode_sheet(text: str, *, kind: str, sheet_id: str, file: str) -> Decoded:
    """Read a sheet of `kind`; problems carry `file`, which is relative to the project's folder."""
    trail = (f"{kind} {sheet_id}",)

    def problem(  # noqa: PLR0913, PLR0917 - a problem has as many parts
        line: int, column: int, rule: str, message: str, hint: str = "", keys: tuple[str, ...] = ()
    ) -> Problem:
        place = Place(file=file, line=line, column=column)
        return Problem(place=place, rule=rule, message=message, hint=hint, trail=trail + keys)

    try:
        root = parse_tree(text)
    except TreeError as error:
        found = problem(error.line, error.column, error.rule, error.message, error.hint)
        return Decoded(sheet=None, file=SheetFile(file=file), problems=(found,))
    sheet_file = SheetFile(file=file, find=partial(find_words, root, text))
    if not isinstance(root, yaml_tree.Mapping):
        message = "is empty" if root is None else "is no mapping of keys to values"
        hint = f"Start with `factsheets new-sheet {kind} {sheet_id}`."
        return Decoded(sheet=None, file=sheet_file, problems=(problem(1, 1, "not-a-sheet", message, hint),))
    problems = [problem(*one) for one in _plain_problems(root, (), text)]
    if "id" in root.items:
        key = root.items["id"][0]
        hint = "Delete it; to change the id, rename the file and list the old one under `was`."
        problems.append(problem(key.line, key.column, "unknown-key", "the id is the file's name and is not written", hint, ("id",)))
    data = _plain(root)
    data["id"] = sheet_id
    sheet: AnySheet | None = None
    try:
        sheet = SHEETS[kind].model_validate(data)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            path = tuple(step for step in detail["loc"])
            line, column, rule, message, hint = _told(detail, path, root, SHEETS[kind])
            problems.append(problem(line, column, rule, message, hint, trail_of(path)))
    return Decoded(sheet=None if problems else sheet, file=sheet_file, problems=tuple(problems), data=data)


def _plain(node: Node) -> Any:  # noqa: ANN401 - what YAML holds: text, list or mapping
    """Return the bare data; keys with nothing written are left out, as if they were not there."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Listing):
        return [_plain(item) for item in node.items]
    return {name: _plain(value) for name, (_, value) in node.items.items() if not (isinstance(value, Scalar) and value.value is None)}


_Told = tuple[int, int, str, str, str]


def _plain_problems(node: Node, path: Path, text: str) -> Iterator[tuple[int, int, str, str, str, tuple[str, ...]]]:
    """Yield what is wrong with the text itself, whatever the model says: keys twice, fields too long, characters that deceive."""
    if isinstance(node, Scalar):
        value = node.value or ""
        if len(value) <= LARGEST_FIELD and value.isprintable():
            return
        keys = trail_of(path)
        if len(value) > LARGEST_FIELD:
            yield node.line, node.column, "too-long", f"has {len(value):,} characters", f"A field holds at most {LARGEST_FIELD:,}.", keys
        if deceiving := _CONTROL.union(_BIDI).intersection(value):
            shown = ", ".join(sorted(f"U+{ord(one):04X}" for one in deceiving))
            yield *_first(deceiving, node, text), "bad-character", f"holds an invisible control character ({shown})", "Delete it.", keys
    elif isinstance(node, Listing):
        for number, item in enumerate(node.items):
            yield from _plain_problems(item, (*path, number), text)
    else:
        for later, first in node.twice:
            message = f"key `{later.value}` stands twice (first on line {first.line})"
            yield later.line, later.column, "duplicate-key", message, "Keep one of the two.", (*trail_of(path), str(later.value))
        for name, (_, inner) in node.items.items():
            yield from _plain_problems(inner, (*path, name), text)


def _first(characters: set[str], node: Scalar, text: str) -> tuple[int, int]:
    """Return line and column of the first of some characters in a scalar; of the scalar, where it says them by escapes."""
    found = next((at for at in range(node.start, node.end) if text[at] in characters), None)
    if found is None:
        return node.line, node.column
    before = BREAK.split(text[:found])
    return len(before), len(before[-1]) + 1


def _told(detail: ErrorDetails, path: Path, root: Node, model: type[BaseModel]) -> _Told:
    """Turn one pydantic error into place, rule, message and hint."""
    kind, written = detail["type"], detail.get("input")
    if kind == "extra_forbidden":
        line, column = _key_place(root, path)
        return line, column, "unknown-key", f"key `{path[-1]}` is not known here", _nearest_key(str(path[-1]), path[:-1], model)
    line, column = _place(root, path)
    if kind == "missing":
        return line, column, "missing-key", f"key `{path[-1]}` is missing or empty", _example(path, model)
    if kind == "value_error":
        said = str(detail.get("ctx", {}).get("error", detail["msg"]))
        message, _, hint = said.partition("; ")
        if path == ("id",):
            message, hint = f"has a file name that {message}", f"rename the file; {hint}"
        return line, column, _rule_of(message), message, _sentence(hint)
    if kind in {"literal_error", "enum"}:
        allowed = str(detail.get("ctx", {}).get("expected", "")).replace("'", "").replace(" or ", ", ")
        near = difflib.get_close_matches(str(written), allowed.split(", "), n=1)
        hint = f"Did you mean `{near[0]}`?" if near else "Write one of them."
        return line, column, "wrong-value", f"“{_cut(written)}” is none of: {allowed}", hint
    if kind == "string_pattern_mismatch":
        return line, column, "wrong-value", f"“{_cut(written)}” is not of the form asked for", _example(path, model)
    expected = _WANTED.get(kind.split("_")[0], "another kind of value")
    message = f"is {_shape(written)} where {expected} is wanted"
    return line, column, "wrong-type", message, _example(path, model)


_WANTED: Final = {
    "string": "text",
    "tuple": "a list (lines that start with “- ”)",
    "model": "a mapping (keys and values)",
    "bool": "true or false",
    "float": "a number",
    "greater": "a number from 0 to 1",
    "less": "a number from 0 to 1",
    "dict": "a mapping (keys and values)",
    "is": "a date",
}


def _rule_of(message: str) -> str:
    if "is no id" in message:
        return "bad-id"
    if "address" in message:
        return "bad-address"
    if any(words in message for words in ("date", "calendar", "interval", "open at both ends", "ends before", "slash")):
        return "bad-date"
    return "wrong-value"


def _shape(written: object) -> str:
    if isinstance(written, Mapping):
        return "a mapping"
    if isinstance(written, list):
        return "a list"
    return "nothing" if written is None else f"“{_cut(written)}”" if written else "empty text"


def _cut(written: object) -> str:
    text = str(written)
    return text if len(text) <= 60 else f"{text[:57]}..."  # noqa: PLR2004 - what fits a line of the report


def _sentence(hint: str) -> str:
    return hint[:1].upper() + hint[1:] + ("" if not hint or hint.endswith((".", "?")) else ".")


def _place(root: Node, path: Path) -> tuple[int, int]:
    for length in range(len(path), -1, -1):
        if (found := find_node(root, path[:length])) is not None:
            return found
    return 1, 1


def _key_place(root: Node, path: Path) -> tuple[int, int]:
    node: Node = root
    for step in path[:-1]:
        if isinstance(node, yaml_tree.Mapping) and step in node.items:
            node = node.items[str(step)][1]
        elif isinstance(node, Listing) and isinstance(step, int):
            node = node.items[step]
    if isinstance(node, yaml_tree.Mapping) and path[-1] in node.items:
        key = node.items[str(path[-1])][0]
        return key.line, key.column
    return _place(root, path)


def _nearest_key(key: str, around: Path, model: type[BaseModel]) -> str:
    known = [name for name in fields_at(model, around) if name != "id" or around]
    near = difflib.get_close_matches(key, known, n=1, cutoff=0.6)
    return f"Did you mean `{near[0]}`?" if near else f"Known here: {', '.join(known)}."


def _example(path: Path, model: type[BaseModel]) -> str:
    field = fields_at(model, path[:-1]).get(str(path[-1])) if path and isinstance(path[-1], str) else None
    if field is None:
        keys = [name for name in fields_at(model, path) if name != "proposed"] if path else []
        return f"Write keys and their values there: {', '.join(keys)}." if keys else ""
    shown = f" Example: {field.examples[0]}." if field.examples and isinstance(field.examples[0], str) else ""
    return f"{field.description or ''}{shown}".strip()


@cache
def fields_at(model: type[BaseModel], around: Path) -> dict[str, FieldInfo]:
    """Return key -> pydantic field of the mapping at `around` inside a sheet of `model`."""
    inner: type[BaseModel] | None = model
    for step in around:
        if isinstance(step, int) or inner is None:
            continue
        field = fields_in_order(inner).get(step)
        inner = _model_in(field.annotation) if field else None
    return fields_in_order(inner) if inner else {}


def _model_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - any annotation
    """Find the one model inside an annotation such as ``tuple[Fact, ...]`` or ``DatedBy | None``."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in typing.get_args(annotation) if (found := _model_in(part))), None)
