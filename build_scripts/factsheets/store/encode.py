"""A model -> the text of a new sheet, in the order and manner an editor would write it.

For sheets that do not exist yet: a person's file is never dumped.
"""

from __future__ import annotations

import os
import re
from pathlib import PurePosixPath
from typing import Any, Final

import yaml
from pydantic import BaseModel
from yaml.emitter import Emitter
from yaml.representer import SafeRepresenter
from yaml.resolver import BaseResolver
from yaml.serializer import Serializer

from factsheets.model.dates import Date
from factsheets.model.sheets import FOLDERS, AnySheet, fields_in_order

SCHEMAS: Final = "content/schemas"
"""Folder of the JSON Schemas, relative to the project's folder."""

_WIDTH: Final = 120
_RARE_BREAK: Final = re.compile("[\x85\u2028\u2029]")


def sheet_path(kind: str, sheet_id: str) -> PurePosixPath:
    """Return where a sheet belongs, relative to the project's folder."""
    return PurePosixPath("content") / FOLDERS[kind] / f"{sheet_id}.yaml"


def modeline(kind: str) -> str:
    """Return the first line of a sheet: where its editor's language server finds the schema."""
    folder = f"content/{FOLDERS[kind]}"
    return f"# yaml-language-server: $schema={os.path.relpath(f'{SCHEMAS}/{kind}.schema.json', folder)}\n"


def encode_sheet(sheet: AnySheet) -> str:
    """Write a sheet as YAML: modeline, keys in the model's order, nothing that is empty or as by default."""
    return modeline(sheet.kind_of_sheet) + encode_data(plain(sheet))


def encode_data(data: Any) -> str:  # noqa: ANN401 - text, lists and mappings
    """Write bare data as block YAML, every scalar as text."""
    return str(yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH, default_flow_style=False))


def plain(part: BaseModel) -> dict[str, Any]:
    """Return a sheet or part as text, lists and mappings; `status` is always written, other defaults never."""
    found: dict[str, Any] = {}
    for key, field in fields_in_order(type(part)).items():
        name = "as_" if key == "as" else key
        value = getattr(part, name)
        if field.exclude or value is None or value == () or (value == field.default and name not in {"status", "language"}):
            continue
        found[key] = _plain(value)
    return found


def _plain(value: Any) -> Any:  # noqa: ANN401 - a field's value
    if isinstance(value, BaseModel):
        return plain(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, (Date, float, int)) else value


class _Dumper(Emitter, Serializer, SafeRepresenter, BaseResolver):
    """Writes text as text: without implicit types there is nothing to protect `no` or `2021-03` from by quote marks."""

    def __init__(self, stream: Any, **options: Any) -> None:  # noqa: ANN401 - as PyYAML calls it
        emitter = {key: options[key] for key in ("canonical", "indent", "width", "allow_unicode", "line_break")}
        serializer = {key: options[key] for key in ("encoding", "explicit_start", "explicit_end", "version", "tags")}
        Emitter.__init__(self, stream, **emitter)
        Serializer.__init__(self, **serializer)
        SafeRepresenter.__init__(self, default_style=None, default_flow_style=False, sort_keys=False)
        BaseResolver.__init__(self)

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - PyYAML's own signature
        """Indent list items under their key."""
        super().increase_indent(flow, indentless=False)

    def represent_text(self, data: str) -> yaml.ScalarNode:
        """Write text; line breaks that only YAML 1.1 knows are escaped, since reading would fold them to blanks."""
        return self.represent_scalar("tag:yaml.org,2002:str", data, style='"' if _RARE_BREAK.search(data) else None)

    def ignore_aliases(self, _data: Any) -> bool:  # noqa: ANN401 - any node
        """Write everything out: sheets use no anchors."""
        return True


_Dumper.add_representer(str, _Dumper.represent_text)
