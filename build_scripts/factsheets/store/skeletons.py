"""The text a new sheet starts from: what must be there with a first value, everything else as a comment with its meaning.

Made from the models, so it never lags behind them.
"""

from __future__ import annotations

import re
import textwrap
import typing
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any, Final

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from factsheets.model.parts import ID_PATTERN
from factsheets.model.sheets import FOLDERS, SHEETS, choices, fields_in_order
from factsheets.model.vocabulary import Vocabulary
from factsheets.store.encode import encode_data, modeline, sheet_path
from factsheets.store.files import FileProblemError
from factsheets.store.replace import replace_bytes
from factsheets.store.storywords import read_story_words
from factsheets.store.vocabulary import read_vocabulary

_WIDTH: Final = 110
_NOT_BY_HAND: Final = ("proposed",)
"""Keys that drafting writes."""

_SELDOM: Final = (*_NOT_BY_HAND, "id", "prefix", "suffix", "note", "as_of", "read_from")
"""Keys inside a part that few parts need; the reference explains them."""


def sheet_skeleton(kind: str, sheet_id: str, vocabulary: Vocabulary) -> str:
    """Return the commented text of a new sheet, which checks clean but for what only a person can write."""
    model = SHEETS[kind]
    doc = " ".join((model.__doc__ or "").split())
    lines = [modeline(kind).rstrip("\n"), f"## {doc}", "## Take the # away from the keys you need. All keys: content/schemas/README.md"]
    first = {
        model.label_key: _label(kind, sheet_id),
        "kind": next(iter(vocabulary.kinds), "organization"),
        "publisher": "To be named",
        "definition": "To be written.",
        "type": "text",
        "status": "draft",
    }
    allowed = {"kind": vocabulary.kinds, "role": vocabulary.relations}
    for key, field in fields_in_order(model).items():
        if field.exclude or key in _NOT_BY_HAND:
            continue
        lines += ["", *_meaning(key, field, allowed.get(key))]
        if key in first:
            lines += encode_data({key: first[key]}).rstrip("\n").split("\n")
        elif field.is_required():
            lines += [f"{key}: []", *(f"# {line}".rstrip() for line in _example(key, field))]
        else:
            lines += [f"# {line}".rstrip() for line in _example(key, field)]
    return "\n".join(lines) + "\n"


def _label(kind: str, sheet_id: str) -> str:
    words = sheet_id.replace("-", " ")
    if kind == "entity":
        return words.title()
    return f"{words.capitalize()}?" if kind == "question" else words.capitalize()


def _meaning(key: str, field: FieldInfo, allowed: Any) -> Iterator[str]:  # noqa: ANN401 - a mapping of words or nothing
    words = [*allowed] if allowed else choices(field.annotation)
    said = (field.description or key) + (f" One of: {', '.join(words)}." if words else "")
    yield from (f"## {line}" for line in textwrap.wrap(said, _WIDTH, break_long_words=False, break_on_hyphens=False))


def _example(key: str, field: FieldInfo) -> list[str]:
    return encode_data({key: _value(field)}).replace(" ''\n", "\n").rstrip("\n").split("\n")


def _value(field: FieldInfo) -> Any:  # noqa: ANN401 - text, list or mapping
    model, listed = _model(field.annotation), typing.get_origin(field.annotation) is tuple
    if model is not None:
        fields = fields_in_order(model).items()
        shown = {key: _value(inner) for key, inner in fields if key not in _SELDOM and not inner.exclude}
        return [shown] if listed else shown
    if field.examples:
        return field.examples[0]
    if words := choices(field.annotation):
        return words[0]
    if field.annotation is bool:
        return "false"
    return [""] if listed else ""


def _model(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - any annotation
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in typing.get_args(annotation) if (found := _model(part)) is not None), None)


def start_sheet(root: Path, kind: str, sheet_id: str) -> PurePosixPath:
    """Write a new sheet and return its path relative to `root`; FileProblemError where the id is none or is taken."""
    if not re.match(ID_PATTERN, sheet_id):
        rule, message = "bad-id", "is no id"
        raise FileProblemError(rule, message, "An id has 1 to 64 of a-z, 0-9 and -, and starts with a letter or figure.")
    for folder in FOLDERS.values():
        if (root / "content" / folder / f"{sheet_id}.yaml").exists():
            rule, message = "duplicate-id", f"is taken by content/{folder}/{sheet_id}.yaml"
            raise FileProblemError(rule, message, "Ids are unique across all kinds.")
    path = sheet_path(kind, sheet_id)
    text = sheet_skeleton(kind, sheet_id, read_vocabulary("en", read_story_words(root, read_vocabulary()).sections))
    replace_bytes(root / path, None, text.encode("utf-8"))
    return path
