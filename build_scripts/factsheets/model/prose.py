"""Which fields of a sheet hold prose, found from the models themselves.

So a new prose field is checked and linked without anyone listing it again.
"""

from __future__ import annotations

import typing
from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from factsheets.model.corpus import Path


def prose_of(part: BaseModel, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Yield (path, text) of every prose field of a sheet or part, in the order of the model."""
    for name, is_prose in _fields(type(part)):
        value = getattr(part, name)
        if isinstance(value, str):
            if is_prose:
                yield (*path, name), value
        elif isinstance(value, BaseModel):
            yield from prose_of(value, (*path, name))
        elif isinstance(value, tuple):
            for number, item in enumerate(value):
                if isinstance(item, BaseModel):
                    yield from prose_of(item, (*path, name, number))


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, bool], ...]:
    """Return the fields that hold prose or parts, each with whether it is prose itself."""
    marked = ((name, field, _marked(field) or _marked_inside(field.annotation)) for name, field in model.model_fields.items())
    return tuple((name, is_prose) for name, field, is_prose in marked if is_prose or _has_parts(field.annotation))


def _has_parts(annotation: Any) -> bool:  # noqa: ANN401 - any annotation
    is_part = isinstance(annotation, type) and issubclass(annotation, BaseModel)
    return is_part or any(_has_parts(inner) for inner in typing.get_args(annotation))


def _marked(field: object) -> bool:
    extra = field.json_schema_extra if isinstance(field, FieldInfo) else None
    return isinstance(extra, dict) and bool(extra.get("x-prose"))


def _marked_inside(annotation: Any) -> bool:  # noqa: ANN401 - any annotation
    return any(_marked(part) or _marked_inside(part) for part in (*typing.get_args(annotation), *getattr(annotation, "__metadata__", ())))
