"""How well drafting reads: scores of what it found against labels made by hand.

Spans are pairs of code points of the article as received. Scores are counts first, so that files can be added up before dividing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

Span = tuple[int, int]


@dataclass
class Counts:
    """Right, wrong and missed."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def add(self, right: int, found: int, wanted: int) -> None:
        """Add the counts of one file."""
        self.right += right
        self.found += found
        self.wanted += wanted

    @property
    def precision(self) -> float:
        """Share of what was found that is right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of what was wanted that was found."""
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def overlaps(one: Span, other: Span) -> bool:
    """Whether two spans share a code point."""
    return one[0] < other[1] and other[0] < one[1]


def exact(found: Iterable[Hashable], wanted: Iterable[Hashable]) -> tuple[int, int, int]:
    """Count items that are the same."""
    mine, theirs = set(found), set(wanted)
    return len(mine & theirs), len(mine), len(theirs)


def relaxed(found: Sequence[tuple[Span, str]], wanted: Sequence[tuple[Span, str]]) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    """Count spans that overlap, and those of them whose value is the same; each wanted span is matched once (TempEval-3)."""
    matched = same = 0
    used: set[int] = set()
    for span, value in found:
        place = next((number for number, (other, _) in enumerate(wanted) if number not in used and overlaps(span, other)), None)
        if place is None:
            continue
        used.add(place)
        matched += 1
        same += value == wanted[place][1]
    return (matched, len(found), len(wanted)), (same, len(found), len(wanted))


def b_cubed(found: Mapping[Hashable, Hashable], wanted: Mapping[Hashable, Hashable]) -> tuple[float, float, int]:
    """Return the sums of B-cubed precision and recall over the mentions both know, and how many those are (Bagga and Baldwin 1998)."""
    shared = [item for item in wanted if item in found]
    mine, theirs = _clusters(found, shared), _clusters(wanted, shared)
    precision = recall = 0.0
    for item in shared:
        one, other = mine[found[item]], theirs[wanted[item]]
        both = len(one & other)
        precision += both / len(one)
        recall += both / len(other)
    return precision, recall, len(shared)


def _clusters(told: Mapping[Hashable, Hashable], items: Iterable[Hashable]) -> dict[Hashable, set[Hashable]]:
    clusters: dict[Hashable, set[Hashable]] = defaultdict(set)
    for item in items:
        clusters[told[item]].add(item)
    return clusters


def letters(spans: Iterable[Span]) -> set[int]:
    """Return every code point the spans cover."""
    return {place for start, end in spans for place in range(start, end)}


def pairs(groups: Iterable[Iterable[Hashable]]) -> set[frozenset[Hashable]]:
    """Return every pair of items that stand in one group."""
    made: set[frozenset[Hashable]] = set()
    for group in groups:
        items = sorted(set(group), key=repr)
        made.update(frozenset((one, other)) for number, one in enumerate(items) for other in items[number + 1 :])
    return made
