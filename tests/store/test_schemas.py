"""What editors' tools show while somebody types: every key explained, with an example that the model itself takes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Annotated, Any, get_args

import pytest
from pydantic import TypeAdapter
from pydantic.fields import FieldInfo

from factsheets.model.parts import Part
from factsheets.model.sheets import SHEETS, choices
from factsheets.store.schemas import DRAFT_07, reference_text, schema
from factsheets.store.vocabulary import read_vocabulary


def parts(annotation: Any) -> Iterator[type[Part]]:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
        for field in annotation.model_fields.values():
            yield from parts(field.annotation)
    for inner in get_args(annotation):
        yield from parts(inner)


FIELDS = {
    f"{model.__name__}.{name}": field
    for sheet in SHEETS.values()
    for model in parts(sheet)
    for name, field in model.model_fields.items()
    if not field.exclude
}


@pytest.mark.parametrize("field", FIELDS.values(), ids=FIELDS)
def test_every_key_is_described_with_an_example_or_the_words_it_admits(field: FieldInfo):
    assert field.description
    assert field.examples or choices(field.annotation) or field.annotation is bool or any(parts(field.annotation))


@pytest.mark.parametrize(
    "field", [one for one in FIELDS.values() if one.examples], ids=[name for name, one in FIELDS.items() if one.examples]
)
def test_every_example_is_one(field: FieldInfo):
    for example in field.examples or ():
        TypeAdapter(Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation).validate_python(example)


def objects(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        if "properties" in node:
            yield node
        for inner in node.values():
            yield from objects(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from objects(inner)


@pytest.mark.parametrize("kind", SHEETS)
def test_a_schema_is_draft_07_and_says_of_every_key_what_the_model_says(kind: str):
    made = json.loads(json.dumps(schema(kind, read_vocabulary())))
    assert made["$schema"] == DRAFT_07
    assert "$defs" not in json.dumps(made)
    for found in objects(made):
        assert found["additionalProperties"] is False
        for name, key in found["properties"].items():
            assert key.get("description"), name


def test_the_reference_names_the_words_that_a_key_admits():
    text = reference_text(read_vocabulary())
    for key, words in {
        "show": "`excerpts`, `full`",
        "status": "`draft`, `reviewed`",
        "state": "`happened`, `expected`",
        "kind": "`organization`, `person`, `place`, `group`, `work`",
        "type": "`number`, `date`, `name`, `list`, `yes-no`, `text`",
        "verdict": "`agree`, `compatible`, `updated`, `differ`, `conflict`, `alone`, `not-comparable`",
        "as": "`opinion`, `aside`, `headline`, `boilerplate`",
    }.items():
        assert any(line.lstrip().startswith(f"- `{key}`") and f"One of: {words}." in line for line in text.split("\n")), key
