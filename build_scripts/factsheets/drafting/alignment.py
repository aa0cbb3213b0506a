"""Figures of different articles laid side by side where they tell of the same thing, and nowhere else.

The more two figures differ, the more must speak for their being one: equal ones need little in common; a toll that is narrowed to
nothing is the toll; others that differ need one retold sentence, or that no other figure of either article could be meant.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from factsheets.drafting.comparables import Measure, everywhere, measures
from factsheets.drafting.notes import Quantity
from factsheets.drafting.senses import TOLLS, is_measured, is_sum
from factsheets.drafting.story import Story
from factsheets.model.values import Standing, compare, parse_number

_RETOLD = 0.4
"""Likeness from which one sentence retells another."""

_EQUAL, _CLOSE_BY, _APART = 0.08, 0.12, 0.2
"""What must speak for two figures of one slot that are equal, within a quarter of each other, or further apart."""

_ONLY = 0.03
"""What must speak for two sums close by where either source gives no other of their kind; counts then need nothing more."""

_UNLIKE = 0.22
"""What must speak for two equal figures whose words differ."""

_FEW = 5
"""People below which a toll is compared only where something else speaks for it."""

_NEARLY = 1.1
_QUARTER = 1.25
_FIGURES = 3
"""Figures from which a number is no chance: 1,147."""

_MOST_COMPARED, _MOST_GROUPS = 12, 60
"""Figures of a group, and groups of a bucket, that a figure is compared with."""


@dataclass
class Aligned:
    """Figures of several lines that tell of the same thing."""

    measures: list[Measure] = field(default_factory=list)

    @property
    def sense(self) -> str:
        """The commonest sense."""
        senses = [one.sense for one in self.measures]
        return max(sorted(set(senses)), key=senses.count)


def align(story: Story) -> list[Aligned]:
    """Group the figures that tell of the same thing in at least one article, in the order they first stand."""
    found = measures(story)
    bonds = _Bonds(story, found)
    buckets: dict[tuple[str, str, str, str], list[Measure]] = defaultdict(list)
    for one in found:
        unit = one.quantity.unit if is_measured(one.quantity) else ""
        buckets[unit, one.quantity.per, one.slot, one.anchor[:4]].append(one)
    groups = [group for bucket in buckets.values() for group in _parted(bonds, bucket)]
    return _gathered(bonds, groups)


def written(quantity: Quantity) -> str:
    """Return a figure as an answer's typed value; “more than” is read as at least, for news rounds its figures."""
    bound = {"=": "", ">": ">=", "<": "<="}.get(quantity.bound, quantity.bound)
    unit = quantity.unit if is_measured(quantity) else ""
    per = f" / {quantity.per}" if quantity.per else ""
    return f"{bound}{quantity.value}{' ' + unit.replace('/', ' per ') if unit and unit != 'times' else ''}{per}"


class _Bonds:
    """What speaks for two figures being one."""

    def __init__(self, story: Story, found: Sequence[Measure]) -> None:
        self._story = story
        self._wide = everywhere(story, countries=True)
        self._values: dict[tuple[str, str, str, str], set[str]] = defaultdict(set)
        for one in found:
            self._values[self._kind(one)].add(one.quantity.value)

    def hold(self, one: Measure, other: Measure) -> bool:
        """Whether two figures of a bucket tell of the same thing."""
        if one.line is other.line:
            return False
        alike = (one.scope == other.scope and one.limits == other.limits) or _equal(one, other)
        retold = alike and self._story.likeness(one.line, other.line) >= _RETOLD
        if retold or one.anchor != other.anchor or not (one.whole and other.whole):
            return retold or (one.anchor == other.anchor and self._narrowed(one, other))
        if one.slot == "people" and one.sense != other.sense:
            return _equal(one, other) and self._bond(one, other) >= _UNLIKE
        small = one.sense in TOLLS and max(_size(one), _size(other)) < _FEW
        if small:
            return self._bond(one, other) >= (_CLOSE_BY if _equal(one, other) else _RETOLD)
        if one.slot.endswith("somebody"):
            return _equal(one, other) and self._alike(one, other)
        sure = one.sense in TOLLS or one.slot in _SURE or one.slot.startswith(("from ", "age of "))
        return sure or self._alike(one, other)

    def _narrowed(self, one: Measure, other: Measure) -> bool:
        """Whether two equal figures that are narrowed, or of which one is, tell of the same."""
        if one.limits != other.limits or not _equal(one, other):
            return False
        return self._bond(one, other) >= (_CLOSE_BY if one.scope == other.scope else _APART)

    def meet(self, one: Measure, other: Measure) -> bool:
        """Whether two equal figures told in different words are one: no chance number, in sentences alike."""
        if one.line.source == other.line.source or one.limits != other.limits or is_measured(one.quantity) != is_measured(other.quantity):
            return False
        if one.slot == other.slot and "now" in {one.anchor, other.anchor} and one.scope == other.scope:
            return _ratio(one, other) <= _QUARTER and _digits(one) >= _FIGURES and self._bond(one, other) >= _CLOSE_BY
        same = one.quantity.value == other.quantity.value and one.quantity.unit == other.quantity.unit and one.anchor == other.anchor
        return same and (_digits(one) >= _FIGURES or is_sum(one.quantity)) and self._bond(one, other) >= _UNLIKE

    def _alike(self, one: Measure, other: Measure) -> bool:
        bond, only = self._bond(one, other), not self._many(one, other)
        if _equal(one, other):
            return bond >= _EQUAL or (only and one.quantity.value not in {"1", "2"} and not is_sum(one.quantity))
        if _ratio(one, other) <= _QUARTER and (only or not is_sum(one.quantity)):
            return bond >= (_CLOSE_BY if not only else _ONLY if is_sum(one.quantity) else 0.0)
        return bond >= (_CLOSE_BY if not is_sum(one.quantity) else _APART) and only

    def _many(self, one: Measure, other: Measure) -> bool:
        """Whether either source gives several figures of this kind, of which any could be meant."""
        return len(self._values[self._kind(one)]) > 1 or len(self._values[self._kind(other)]) > 1

    def _kind(self, one: Measure) -> tuple[str, str, str, str]:
        return (one.line.source, one.quantity.unit, one.slot, one.anchor)

    def _bond(self, one: Measure, other: Measure) -> float:
        """Return how much speaks for it: how alike the sentences are, the names they share, half of what stands around them."""
        shared = {place for place in one.line.entities if place not in self._wide} & set(other.line.entities)
        like = self._story.likeness(one.line, other.line) + 0.08 * min(2, len(shared))
        return max(like, self._story.around(one.line, other.line) / 2 + 0.05 * min(2, len(shared)))


_SURE = frozenset({"magnitude", "depth", "times"})
"""Slots of which a story has but one at a time."""


def _parted(bonds: _Bonds, bucket: Sequence[Measure]) -> Iterable[Aligned]:
    groups: list[Aligned] = []
    for one in bucket:
        best, share = None, 0.0
        for group in groups[:_MOST_GROUPS]:
            others = group.measures[:_MOST_COMPARED]
            held = sum(bonds.hold(one, other) for other in others) / len(others)
            if held > share:
                best, share = group, held
        if best is not None and share >= 0.5:  # noqa: PLR2004 - with at least half of the group
            best.measures.append(one)
        else:
            groups.append(Aligned([one]))
    return groups


def _gathered(bonds: _Bonds, groups: Sequence[Aligned]) -> list[Aligned]:
    """Bring groups together that share an unusual figure, told in different words or as of another time: 153 pieces, 153 artefacts."""
    by_value: dict[tuple[str, str], list[Aligned]] = defaultdict(list)
    kept: list[Aligned] = []
    for group in groups:
        first = group.measures[0]
        near = [(first.quantity.value, first.quantity.unit), (first.slot, first.quantity.unit)]
        others = [other for one in near for other in by_value[one][:_MOST_GROUPS]]
        home = next((other for other in others if bonds.meet(first, other.measures[0])), None)
        if home is not None:
            home.measures.extend(group.measures)
            continue
        for one in near:
            by_value[one].append(group)
        kept.append(group)
    return kept


def _equal(one: Measure, other: Measure) -> bool:
    """Whether two figures fit together and are about the same: at least five is not seventy."""
    try:
        standing = compare(parse_number(written(one.quantity)), parse_number(written(other.quantity)))
    except ValueError:
        return False
    return standing <= Standing.CONTAINS and _ratio(one, other) <= _NEARLY


def _size(one: Measure) -> float:
    try:
        return float(parse_number(one.quantity.value).figure)
    except ValueError:
        return 0.0


def _digits(one: Measure) -> int:
    """Return how many figures of a number say something: 4 of 1,147, 1 of 2,000."""
    return len(one.quantity.value.replace(".", "").rstrip("0"))


def _ratio(one: Measure, other: Measure) -> float:
    """Return how many times the larger figure is the smaller one."""
    try:
        mine, theirs = (abs(parse_number(each.quantity.value).figure) for each in (one, other))
    except ValueError:
        return float("inf")
    return float(max(mine, theirs) / min(mine, theirs)) if min(mine, theirs) else float("inf")
