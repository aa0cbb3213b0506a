"""Which items of two versions of a list are the same item: by what they rest on, never by position.

A fact is known by its quotes, a relation by role and entity, an answer by its source. Words, dates and notes may differ.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Sequence
from typing import Any, Final

from factsheets.store.items import Item
from factsheets.text.same import normalise

Mark = tuple[str, str]
"""A source's id and the normalised words quoted from it."""

_Identity = Callable[[Any], Hashable]


def said(data: Any) -> str:  # noqa: ANN401 - text, list or mapping
    """Return what an item says in one comparable form, whatever drafting noted about how it came by it."""
    shown = {key: value for key, value in data.items() if key != "proposed"} if isinstance(data, dict) else data
    return json.dumps(shown, ensure_ascii=False, sort_keys=True)


def marks(data: Any) -> frozenset[Mark]:  # noqa: ANN401 - as above
    """Return the quotes an item rests on; none where it quotes nothing or is not of the shape expected."""
    quoted = data.get("evidence") if isinstance(data, dict) else None
    found = [one for one in quoted if isinstance(one, dict)] if isinstance(quoted, list) else []
    return frozenset((str(one.get("source", "")), normalise(str(one.get("quote", "")))) for one in found)


def _field(*keys: str) -> _Identity:
    def identity(data: Any) -> Hashable:  # noqa: ANN401 - as above
        values = tuple(str(data.get(key, "")) for key in keys) if isinstance(data, dict) else ()
        return values if any(values) else None

    return identity


def source_and_quote(data: Any) -> Mark | None:  # noqa: ANN401 - as above
    """Return the one quote an answer or a piece of evidence is; None where it is no mapping."""
    return (str(data.get("source", "")), normalise(str(data.get("quote", "")))) if isinstance(data, dict) else None


IDENTITIES: Final[dict[str, tuple[_Identity, ...]]] = {
    "facts": (_field("id"), lambda data: marks(data) or None, lambda data: None if marks(data) else _field("text")(data)),
    "relations": (_field("role", "entity"),),
    "participants": (_field("entity", "role"),),
    "dates": (lambda data: marks(data) or None, lambda data: None if marks(data) else _field("date")(data)),
    "answers": (source_and_quote, _field("source")),
    "evidence": (source_and_quote,),
    "set_aside": (_field("quote"),),
}
"""Key of a list -> what its entries are known by, surest first. Lists of text are known by the text."""

BY_OVERLAP: Final = ("facts", "dates")
"""Lists whose entries may share some of their quotes and still be the same."""


def pairs(left: Sequence[Item], right: Sequence[Item]) -> dict[int, int]:
    """Pair the entries of two versions of one list: index in `left` -> index in `right`."""
    if not left or not right:
        return {}
    key = left[0].key
    found: dict[int, int] = {}
    taken: set[int] = set()
    for identity in (said, *IDENTITIES.get(key, ())):
        waiting: dict[Hashable, list[int]] = {}
        for at, one in enumerate(right):
            if at not in taken and (known_by := identity(one.data)) is not None:
                waiting.setdefault(known_by, []).append(at)
        for number, one in enumerate(left):
            if number not in found and (same := waiting.get(identity(one.data))):
                found[number] = same.pop(0)
                taken.add(found[number])
        if key in BY_OVERLAP and identity is IDENTITIES[key][-2]:
            _pair_by_overlap(left, right, found, taken)
    return found


def _pair_by_overlap(left: Sequence[Item], right: Sequence[Item], found: dict[int, int], taken: set[int]) -> None:
    """Pair what shares a quote: the largest share first, then in order."""
    mine = [(number, marks(one.data)) for number, one in enumerate(left) if number not in found]
    theirs = [(at, marks(one.data)) for at, one in enumerate(right) if at not in taken]
    shared = sorted((-len(one & other), number, at) for number, one in mine for at, other in theirs if one & other)
    for _, number, at in shared:
        if number not in found and at not in taken:
            found[number] = at
            taken.add(at)
