"""Figures of different articles that tell of the same thing, gathered into groups.

Figures of people go by what is told of them. Other figures meet where they are equal, and groups that are not equal are one only where no
article gives both: who tells of 209,000 and of 182,000 tells of two things. What speaks for two figures being one, `bonds` says.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from factsheets.drafting.questions.aboard import COUNTED
from factsheets.drafting.questions.bonds import Bonds, equal
from factsheets.drafting.questions.comparables import Measure, measures
from factsheets.drafting.questions.senses import SENSES, TOLLS
from factsheets.drafting.story import Story

_MOST_COMPARED, _MOST_GROUPS = 12, 60
"""Figures of a group, and groups of a bucket, that a figure is compared with."""

_MOST_JOINED, _FEW = 40, 4
"""Groups of unequal figures of one bucket that are compared, and figures of each."""

_HALF = 0.5


@dataclass
class Aligned:
    """Figures of several lines that tell of the same thing."""

    measures: list[Measure] = field(default_factory=list)

    @property
    def sense(self) -> str:
        """The commonest sense; what news counts goes before a mere verb."""
        senses = [one.sense for one in self.measures]
        return max(sorted(set(senses)), key=lambda one: (one in SENSES or one in COUNTED, senses.count(one)))

    @property
    def sources(self) -> set[str]:
        """The sources it stands in."""
        return {one.line.source for one in self.measures}


def align(story: Story) -> list[Aligned]:
    """Group the figures that tell of the same thing in at least one article, in the order they first stand."""
    found = measures(story)
    bonds = Bonds(story, found)
    buckets: dict[tuple[str, str, str, str], list[Measure]] = defaultdict(list)
    for one in found:
        buckets[one.unit, one.per, one.slot, one.anchor[:4]].append(one)
    groups: list[Aligned] = []
    for (_, _, slot, _), bucket in buckets.items():
        if slot.partition(" ")[0] in TOLLS:
            groups += _parted(bonds, bucket)
        else:
            groups += _joined(bonds, _parted(bonds, bucket, alike=True))
    return _gathered(bonds, groups)


def _parted(bonds: Bonds, bucket: Sequence[Measure], *, alike: bool = False) -> list[Aligned]:
    """Part the figures of a bucket into groups; `alike` asks for figures that are equal."""
    groups: list[Aligned] = []
    for one in bucket:
        best, share = None, 0.0
        for group in groups[:_MOST_GROUPS]:
            others = group.measures[:_MOST_COMPARED]
            held = sum((not alike or equal(one, other)) and bonds.hold(one, other) for other in others) / len(others)
            if held > share:
                best, share = group, held
        if best is not None and share >= _HALF:
            best.measures.append(one)
        else:
            groups.append(Aligned([one]))
    return groups


def _joined(bonds: Bonds, groups: Sequence[Aligned]) -> list[Aligned]:
    """Join groups whose figures are not equal but of the same thing, the likeliest first; no source gives two figures of one thing."""
    near = groups[:_MOST_JOINED]
    pairs = [(one, other) for place, one in enumerate(near) for other in near[place + 1 :] if not one.sources & other.sources]
    held = [(share, one, other) for one, other in pairs if (share := _share(bonds, one, other)) >= _HALF]
    home = {id(one): one for one in groups}
    for _, one, other in sorted(held, key=lambda each: -each[0]):
        first, second = home[id(one)], home[id(other)]
        if first is not second and not first.sources & second.sources:
            first.measures.extend(second.measures)
            home = {key: first if group is second else group for key, group in home.items()}
    return list({id(group): group for group in home.values()}.values())


def _share(bonds: Bonds, one: Aligned, other: Aligned) -> float:
    """Return the share of the pairs of two groups that hold."""
    pairs = [(mine, theirs) for mine in one.measures[:_FEW] for theirs in other.measures[:_FEW]]
    return sum(bonds.hold(mine, theirs) for mine, theirs in pairs) / len(pairs)


def _gathered(bonds: Bonds, groups: Iterable[Aligned]) -> list[Aligned]:
    """Bring groups together that share a figure, told in different words or as of another time: 153 pieces, 153 artefacts."""
    near: dict[tuple[str, ...], list[Aligned]] = defaultdict(list)
    kept: list[Aligned] = []
    for group in groups:
        first = group.measures[0]
        keys = [(first.quantity.value, first.unit), (first.slot, first.unit, first.per)]
        others = [other for key in keys for other in near[key][:_MOST_GROUPS]]
        home = next((other for other in others if _meet(bonds, group, other)), None)
        if home is not None:
            home.measures.extend(group.measures)
            continue
        for key in keys:
            near[key].append(group)
        kept.append(group)
    return kept


def _meet(bonds: Bonds, group: Aligned, other: Aligned) -> bool:
    """Whether a figure of one group meets one of the other, and no source gives two figures that would then be one."""
    mine, theirs = group.measures[:_MOST_COMPARED], other.measures[:_MOST_COMPARED]
    if any(one.line.source == two.line.source and not equal(one, two) for one in mine for two in theirs):
        return False
    return any(bonds.meet(one, two) for one in mine for two in theirs)
