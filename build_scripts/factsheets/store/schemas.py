"""JSON Schemas (draft-07) and the reference of all keys, made from the models: what editors' tools and people look up.

The schemas help while typing; the models decide. YAML readers give `2021` as a number, so every text may be a number there.
"""

from __future__ import annotations

import json
from typing import Any, Final

from factsheets.model.parts import Part
from factsheets.model.rules import RULES
from factsheets.model.sheets import FOLDERS, SHEETS, choices
from factsheets.model.vocabulary import Vocabulary
from factsheets.store.decode import fields_at

DRAFT_07: Final = "http://json-schema.org/draft-07/schema#"
_TEXT: Final = ["string", "number", "boolean"]
_LISTED: Final = 12
"""Words that are named at a key; longer lists have a section of their own."""


def schema_text(kind: str, vocabulary: Vocabulary) -> str:
    """Return the schema of one kind of sheet as a file's text."""
    return json.dumps(schema(kind, vocabulary), ensure_ascii=False, indent=1) + "\n"


def schema(kind: str, vocabulary: Vocabulary) -> dict[str, Any]:
    """Return the schema of one kind of sheet; kinds and roles are those of the vocabulary."""
    model = SHEETS[kind]
    made = model.model_json_schema(ref_template="#/definitions/{model}")
    made["definitions"] = made.pop("$defs", {})
    made["properties"].pop("id", None)
    made["required"] = [name for name in made.get("required", ()) if name != "id"]
    if kind == "entity":
        made["properties"]["kind"]["enum"] = list(vocabulary.kinds)
        made["definitions"]["Relation"]["properties"]["role"]["enum"] = list(vocabulary.relations)
    finished: dict[str, Any] = _draft_07(made)
    return {"$schema": DRAFT_07, "$id": f"{kind}.schema.json", **finished}


def _draft_07(node: Any) -> Any:  # noqa: ANN401 - a JSON value
    if isinstance(node, list):
        return [_draft_07(item) for item in node]
    if not isinstance(node, dict):
        return node
    made = {key: _draft_07(value) for key, value in node.items() if key not in {"x-prose", "x-hidden", "title"} or isinstance(value, dict)}
    if made.get("type") == "string" and "enum" not in made and "const" not in made:
        made["type"] = _TEXT
    if "$ref" in made and len(made) > 1:
        return {"allOf": [{"$ref": made.pop("$ref")}], **made}
    return made


def reference_text(vocabulary: Vocabulary) -> str:
    """Return the reference of every key, kind, relation, verdict and rule, as Markdown."""
    lines = [
        "# Reference of the sheets",
        "",
        "Made from the models by `factsheets schema`; do not edit. `*` marks a key that must be there.",
    ]
    for kind, model in SHEETS.items():
        lines += ["", f"## {kind}: `content/{FOLDERS[kind]}/<id>.yaml`", "", f"{(model.__doc__ or '').strip()}", ""]
        lines += _keys(model, (), vocabulary)
    lines += ["", "## Kinds of entity", ""]
    lines += [f"- `{name}`: {words.one}, {words.many}" for name, words in vocabulary.kinds.items()]
    lines += ["", "## Relations", "", "Stated once, on one side; the other side's page says the inverse.", ""]
    lines += [f"- `{name}`; the other way: {words.inverse}" for name, words in vocabulary.relations.items()]
    lines += ["", "## Verdicts", ""]
    lines += [f"- `{name}`: {words.rule}" for name, words in vocabulary.verdicts.items()]
    lines += ["", "## Rules that `factsheets check` reports", ""]
    lines += [f"- `{name}`: {said}" for name, said in sorted(RULES.items())]
    return "\n".join(lines) + "\n"


def _keys(model: type[Part], path: tuple[str | int, ...], vocabulary: Vocabulary) -> list[str]:
    listed = {"kind": vocabulary.kinds, "role": vocabulary.relations if path == ("relations",) else ()}
    lines = []
    for name, field in fields_at(model, path).items():
        if field.exclude:
            continue
        words = listed.get(name) or choices(field.annotation)
        example = field.examples[0] if field.examples else None
        shown = f" Example: `{', '.join(example) if isinstance(example, list) else example}`." if example else ""
        allowed = f" One of: {', '.join(f'`{one}`' for one in words)}." if 0 < len(words) <= _LISTED else ""
        mark = "*" if field.is_required() else ""
        lines.append(f"{'  ' * len(path)}- `{name}`{mark}: {field.description or ''}{allowed}{shown}")
        if len(path) < 3 and fields_at(model, (*path, name)):  # noqa: PLR2004 - sheets nest no deeper
            lines += _keys(model, (*path, name), vocabulary)
    return lines
