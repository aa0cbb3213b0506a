"""What sheets tell of each other, gathered by what they tell of: after an edit only sheets that changed are asked again.

A sheet that did not change is known by being the very same object; what else an answer rests on is for those who ask.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Final, Generic, TypeVar

from factsheets.model.sheets import AnySheet

Told = TypeVar("Told")


class Gathered(Generic[Told]):
    """Who tells what of whom, in one state of the sheets; it never changes."""

    def __init__(self) -> None:
        """Begin with no sheets."""
        self._asked: dict[str, tuple[AnySheet, tuple[str, ...]]] = {}
        """Sheet id -> the sheet, and what it tells of."""

        self._told: dict[str, dict[str, tuple[Told, ...]]] = {}
        """What is told of -> sheet id -> what that tells."""

    def about(self, key: str) -> Iterator[Told]:
        """Yield everything told of `key`, by the ids of the sheets that tell it."""
        for _, told in sorted(self._told.get(key, {}).items()):
            yield from told

    def count(self, key: str) -> int:
        """Return how much is told of `key`."""
        return sum(map(len, self._told.get(key, {}).values()))

    def tellers(self, key: str) -> Collection[str]:
        """Return the ids of the sheets that tell of `key`."""
        return self._told.get(key, {}).keys()

    def unlike(self, sheets: Mapping[str, AnySheet]) -> set[str]:
        """Return the ids of the sheets that are new, gone or not the very same."""
        asked = self._asked
        changed = {one for one, sheet in sheets.items() if one not in asked or asked[one][0] is not sheet}
        return changed | (asked.keys() - sheets.keys())

    def after(
        self, sheets: Mapping[str, AnySheet], ask: Callable[[AnySheet], Iterable[tuple[str, Told]]], stale: Collection[str] = ()
    ) -> Gathered[Told]:
        """Return the same of another state; asked again are sheets that are not the very same, and those that are `stale`.

        `ask` returns (what it tells of, what it tells) of a sheet.
        """
        if not (changed := self.unlike(sheets) | (sheets.keys() & set(stale))):
            return self
        made: Final = Gathered[Told]()
        made._asked, made._told = dict(self._asked), dict(self._told)  # noqa: SLF001 - of its own class
        opened: dict[str, dict[str, tuple[Told, ...]]] = {}

        def of(key: str) -> dict[str, tuple[Told, ...]]:
            if key not in opened:
                opened[key] = made._told[key] = dict(made._told.get(key, {}))  # noqa: SLF001 - as above
            return opened[key]

        for one in changed:
            for key in made._asked.pop(one, (None, ()))[1]:  # noqa: SLF001 - as above
                del of(key)[one]
            if one in sheets:
                told: dict[str, list[Told]] = {}
                for key, words in ask(sheets[one]):
                    told.setdefault(key, []).append(words)
                for key, several in told.items():
                    of(key)[one] = tuple(several)
                made._asked[one] = (sheets[one], tuple(told))  # noqa: SLF001 - as above
        return made
