"""A long list falls into parts: a tree of pages, each with a bounded number of entries, whose addresses no other entry can shift.

Every entry has a path, such as century, decade, year; a part is the shortest beginning of paths that few enough entries share. This
module knows neither lists nor words: what a step is called is for the lists.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Generic, Literal, NamedTuple, TypeVar

_DIGITS: Final = 10
"""Hexadecimal digits of an id's digest at the end of every path: entries alike in all else still fall apart."""

Entry = TypeVar("Entry")


class Step(NamedTuple):
    """One step of a path."""

    sort: Literal["kind", "time", "block", "letter", "digit", "place"]
    value: str


Steps = tuple[Step, ...]

_DIGIT_STEPS: Final = {digit: Step("digit", digit) for digit in "0123456789abcdef"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Generic[Entry]):
    """A part of a list, on a page of its own."""

    steps: Steps
    """The beginning that the paths of its entries share; empty for the whole list."""

    entries: tuple[Entry, ...]
    """Everything in it, in the order of the list."""

    parts: tuple[Part[Entry], ...] = ()
    """What it falls into, in order; none where its entries stand on its own page."""

    def pages(self) -> Iterator[Part[Entry]]:
        """Yield the part itself and all under it, in order."""
        yield self
        for part in self.parts:
            yield from part.pages()


class Parts(Generic[Entry]):
    """A list with its parts, and where each entry stands."""

    def __init__(self, whole: Part[Entry], key: Callable[[Entry], str]) -> None:
        """`key` gives an entry's id, under which `of` finds it."""
        self.whole: Final = whole
        self._above: dict[Steps, tuple[Part[Entry], ...]] = {}
        self._leaves: list[Part[Entry]] = []
        self._place: dict[Steps, tuple[int, int]] = {}
        self._leaf: dict[str, Part[Entry]] = {}
        self._take(whole, (), key)

    @property
    def leaves(self) -> Sequence[Part[Entry]]:
        """The parts that hold entries on their own pages, in order."""
        return self._leaves

    def _take(self, part: Part[Entry], above: tuple[Part[Entry], ...], key: Callable[[Entry], str]) -> None:
        self._above[part.steps] = above
        first = len(self._leaves)
        for inner in part.parts:
            self._take(inner, (*above, part), key)
        if not part.parts:
            self._leaves.append(part)
            self._leaf |= {key(entry): part for entry in part.entries}
        self._place[part.steps] = (first, len(self._leaves))

    def pages(self) -> Iterator[Part[Entry]]:
        """Yield every part but the whole, in order: the pages there are besides the list's own."""
        for part in self.whole.parts:
            yield from part.pages()

    def of(self, key: str) -> Part[Entry]:
        """Return the part on whose page an entry stands; KeyError where there is no such entry."""
        return self._leaf[key]

    def __contains__(self, key: str) -> bool:
        return key in self._leaf

    def places(self) -> Iterator[tuple[str, Part[Entry]]]:
        """Yield the id of every entry with the part on whose page it stands."""
        yield from self._leaf.items()

    def above(self, part: Part[Entry]) -> tuple[Part[Entry], ...]:
        """Return the parts that hold `part`, the whole list first."""
        return self._above[part.steps]

    def common(self, one: Part[Entry], other: Part[Entry]) -> Part[Entry]:
        """Return the smallest part that holds two parts."""
        chains = zip((*self._above[one.steps], one), (*self._above[other.steps], other), strict=False)
        return [here for here, there in chains if here is there][-1]

    def beside(self, part: Part[Entry]) -> tuple[Part[Entry] | None, Part[Entry] | None]:
        """Return the parts before and after `part` that hold entries on their own pages."""
        first, end = self._place[part.steps]
        return (self._leaves[first - 1] if first else None), (self._leaves[end] if end < len(self._leaves) else None)


def in_parts(  # noqa: PLR0913 - what a list is parted by
    entries: Sequence[Entry],
    key: Callable[[Entry], str],
    path: Callable[[Entry], Steps],
    most: int,
    rank: Callable[[Step], object] | None = None,
    *,
    together: bool = False,
) -> Parts[Entry]:
    """Part a list so that no page holds more than `most` entries.

    `entries` are in order; parts stand in the order of their first entries, or by the `rank` of their steps. A list that is short enough
    is one part, and its paths are never asked for. Entries of the same path fall apart by their ids, unless they belong `together`.
    """
    if len(entries) <= most:
        return Parts(Part(steps=(), entries=tuple(entries)), key)
    pairs = [(entry, (*path(entry), *(() if together else _digest(key(entry))))) for entry in entries]
    return Parts(_part((), 0, pairs, most, rank), key)


def _part(steps: Steps, depth: int, pairs: Sequence[tuple[Entry, Steps]], most: int, rank: Callable[[Step], object] | None) -> Part[Entry]:
    """Build the part of some entries; `depth` is how many steps they are known to share, more than `steps` where all took the same turn."""
    entries = tuple(entry for entry, _ in pairs)
    if len(pairs) <= most:
        return Part(steps=steps, entries=entries)
    turns: dict[Step, list[tuple[Entry, Steps]]] = {}
    while len(turns) <= 1:
        if any(depth == len(path) for _, path in pairs):
            return Part(steps=steps, entries=entries)
        turns = {}
        for pair in pairs:
            turns.setdefault(pair[1][depth], []).append(pair)
        depth += 1
    ordered = sorted(turns, key=rank) if rank else turns  # type: ignore[arg-type] # whatever it returns can be ordered
    inner = tuple(_part(turns[turn][0][1][:depth], depth, turns[turn], most, rank) for turn in ordered)
    return Part(steps=steps, entries=entries, parts=inner)


def _digest(key: str) -> Steps:
    return tuple(map(_DIGIT_STEPS.__getitem__, hashlib.sha256(key.encode()).hexdigest()[:_DIGITS]))


def shown(part: Part[Entry], most: int) -> tuple[tuple[Part[Entry], tuple[Part[Entry], ...]], ...]:
    """Return what a part's own page lists: (the part above, its parts), level by level as deep as `most` parts allow.

    All parts of one level are opened or none, so that a reader sees a list that is even.
    """
    groups = [(part, part.parts)]
    while True:
        deeper: list[tuple[Part[Entry], tuple[Part[Entry], ...]]] = []
        for above, parts in groups:
            closed: list[Part[Entry]] = []
            for one in parts:
                if one.parts:
                    deeper += [(above, tuple(closed))] if closed else []
                    deeper.append((one, one.parts))
                    closed = []
                else:
                    closed.append(one)
            deeper += [(above, tuple(closed))] if closed else []
        if deeper == groups or sum(len(parts) for _, parts in deeper) > most:
            return tuple(groups)
        groups = deeper
