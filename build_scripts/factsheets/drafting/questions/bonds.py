"""What speaks for two figures of different lines being figures of the same thing: how near they are, and how alike what is told of them.

Equal figures need little beside them, the less the more telling the number; figures that differ need much.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from factsheets.drafting.notes import Quantity
from factsheets.drafting.questions.aboard import COUNTED
from factsheets.drafting.questions.comparables import Measure
from factsheets.drafting.questions.countednouns import PEOPLE, THINGS
from factsheets.drafting.questions.moments import NOW
from factsheets.drafting.questions.narrowings import ASKED, everywhere
from factsheets.drafting.questions.senses import SENSES, TOLLS, is_measured, is_sum
from factsheets.drafting.questions.slots import SPANS
from factsheets.drafting.story import KIN, Story
from factsheets.model.values import Standing, compare, parse_number
from factsheets.text.words import word_set

_RETOLD = 0.4
"""Likeness from which one sentence retells another."""

_EQUAL, _CLOSE_BY, _APART = 0.08, 0.12, 0.2
"""What must speak for two figures of one slot that are equal, within a quarter of each other, or further apart."""

_ONLY = 0.03
"""What must speak for two sums close by where either source gives no other of their kind; counts then need nothing more."""

_UNLIKE = 0.22
"""What must speak for two equal figures of people of whom different things are told."""

_MEETING = {1: 0.2, 2: 0.14, 3: 0.06}
"""Figures of a number that are no noughts, at most three -> what must speak for two equal figures told in other words."""

_CHANCE = 20
"""Things below which equal counts say little."""

_FEW = 5
"""People below which a toll is compared only where something else speaks for it."""

_UNTOLD = word_set("of at to in for with by on from be have do say tell report add include take make get give go come more many much")
"""Words over a count that tell nothing of it."""

_NEARLY, _ROUNDED = 1.1, 1.03
_QUARTER = 1.25
_MANY = 1000
"""Things from which even a round number is seldom a chance."""

_GROWN = 50
"""Times that a toll may grow within a story."""

_SUMS_APART = 30
"""Times beyond which two sums are not of one thing: the price of a firm, and of its share."""

_FIGURES = 3
"""Figures from which a number is no chance: 1,147."""

_SWAPPED = frozenset(THINGS.values()) | {"people"}
"""Things that a story counts for more reasons than one."""

_CROWDED = PEOPLE | {"customer"}
"""Words for those who use a thing or are touched by one."""

_SURE = frozenset({"magnitude", "depth", "times"} | {f"{told} {who}" for told in COUNTED for who in ("people", "passenger", "crew")})
"""Slots of which a story has but one at a time."""


def written(quantity: Quantity, per: str = "") -> str:
    """Return a figure as an answer's typed value; “more than” is read as at least, for news rounds its figures."""
    bound = {"=": "", ">": ">=", "<": "<="}.get(quantity.bound, quantity.bound)
    unit = quantity.unit if is_measured(quantity) else ""
    over = f" / {quantity.per or per}" if quantity.per or per else ""
    return f"{bound}{quantity.value}{' ' + unit.replace('/', ' per ') if unit and unit != 'times' else ''}{over}"


def equal(one: Measure, other: Measure) -> bool:
    """Whether two figures fit together and are about the same: at least five is not seventy."""
    below = one.unit == "%" and (one.quantity.bound == "<") != (other.quantity.bound == "<")
    return not below and _fit(written(one.quantity), written(other.quantity)) and _ratio(one, other) <= (_ROUNDED if one.unit else _NEARLY)


@lru_cache(maxsize=8192)
def _fit(one: str, other: str) -> bool:
    """Whether one of two written figures holds the other; what is no number fits nothing."""
    try:
        return compare(parse_number(one), parse_number(other)) <= Standing.CONTAINS
    except ValueError:
        return False


class Bonds:
    """What speaks for two figures of a story being one."""

    def __init__(self, story: Story, found: Sequence[Measure]) -> None:
        self._story = story
        self._wide = everywhere(story, countries=True)
        self._values: dict[tuple[str, str, str, str, frozenset[str]], set[str]] = defaultdict(set)
        for one in found:
            self._values[_kind(one)].add(one.quantity.value)

    def hold(self, one: Measure, other: Measure) -> bool:
        """Whether two figures of a bucket tell of the same thing."""
        if one.line is other.line or _asked(one) != _asked(other) or (is_sum(one.quantity) and _ratio(one, other) > _SUMS_APART):
            return False
        alike = (one.scope == other.scope and one.limits == other.limits) or equal(one, other)
        retold = alike and self._story.likeness(one.line, other.line) >= _RETOLD
        if retold or one.anchor != other.anchor or not (one.whole and other.whole):
            return retold or (one.anchor == other.anchor and self._narrowed(one, other))
        return self._are_one(one, other)

    def _are_one(self, one: Measure, other: Measure) -> bool:
        """Whether two figures of one slot and time that are narrowed to nothing tell of the same thing."""
        if one.slot == "people" and one.sense != other.sense:
            return equal(one, other) and self._bond(one, other) >= _UNLIKE
        small = one.sense in TOLLS and max(size(one), size(other)) < _FEW
        if small:
            return self._bond(one, other) >= (_CLOSE_BY if equal(one, other) or one.thing != "people" else _RETOLD)
        if one.slot.endswith("somebody"):
            return equal(one, other) and self._alike(one, other)
        if one.quantity.value == "2" and not one.unit and one.sense not in TOLLS:
            return equal(one, other) and self._bond(one, other) >= _APART
        sure = (one.sense in TOLLS and _ratio(one, other) <= _GROWN) or one.slot in _SURE or one.slot.startswith(("from ", "age of "))
        return sure or self._alike(one, other)

    def meet(self, one: Measure, other: Measure) -> bool:
        """Whether two figures told in different words, or as of another time, are one: equal, and the rarer the number the surer."""
        if one.line.source == other.line.source or one.limits != other.limits or one.unit != other.unit or one.per != other.per:
            return False
        if one.slot == other.slot and NOW in {one.anchor, other.anchor} and one.scope == other.scope and not equal(one, other):
            return _ratio(one, other) <= _QUARTER and _digits(one) >= _FIGURES and self._bond(one, other) >= _CLOSE_BY
        if (
            one.slot == other.slot
            and one.scope == other.scope
            and _digits(one) > 1
            and equal(one, other)
            and NOW in {one.anchor, other.anchor}
        ):
            return self._bond(one, other) >= _CLOSE_BY
        if NOW not in {one.anchor, other.anchor} and one.anchor[:4] != other.anchor[:4]:
            return False
        if one.quantity.value != other.quantity.value or _apart(one, other) or _of_others(one, other) or _by_chance(one, other):
            return False
        told = one.sense == other.sense and one.sense in TOLLS and one.slot != other.slot
        crowd = one.thing in _CROWDED and other.thing in _CROWDED and one.slot != other.slot
        telling = crowd + _digits(one) + is_sum(one.quantity) + told + (one.slot == other.slot) * (1 + (size(one) >= _MANY))
        return self._bond(one, other) >= _MEETING[min(3, telling)]

    def _narrowed(self, one: Measure, other: Measure) -> bool:
        """Whether two equal figures that are narrowed, or of which one is, tell of the same."""
        if one.limits != other.limits or not equal(one, other):
            return False
        return self._bond(one, other) >= (_CLOSE_BY if one.scope == other.scope else _APART)

    def _alike(self, one: Measure, other: Measure) -> bool:
        bond, only = self._bond(one, other), not self._many(one, other) or self._are_prices(one, other)
        if equal(one, other) and one.unit == "%" and _digits(one) == 1:
            return bond >= _APART  # ten percent of this, ten percent of that
        if equal(one, other):
            return bond >= _EQUAL or (only and one.quantity.value not in {"1", "2"} and not is_sum(one.quantity))
        if _ratio(one, other) <= _QUARTER and (only or not is_sum(one.quantity)):
            return bond >= (_CLOSE_BY if not only else _ONLY if is_sum(one.quantity) else 0.0)
        if one.slot in _SWAPPED and not _telling(one) & _telling(other):
            return False  # a million recalled, two and a half million sold
        return one.unit not in SPANS and bond >= (_APART if one.unit else _CLOSE_BY) and only

    def _are_prices(self, one: Measure, other: Measure) -> bool:
        """Whether both are the largest sum that their source says is paid, which is the price."""
        return one.slot == "paid" and all(
            size(each) == max(float(value) for value in self._values[_kind(each)] if ".." not in value) for each in (one, other)
        )

    def _many(self, one: Measure, other: Measure) -> bool:
        """Whether either source gives several figures of this kind, of which any could be meant."""
        return len(self._values[_kind(one)]) > 1 or len(self._values[_kind(other)]) > 1

    def _bond(self, one: Measure, other: Measure) -> float:
        """Return how much speaks for it: how alike the sentences are, the names they share, half of what stands around them."""
        shared = {place for place in one.line.entities if place not in self._wide} & set(other.line.entities)
        like = self._story.likeness(one.line, other.line) + 0.08 * min(2, len(shared))
        return max(like, self._story.around(one.line, other.line) / 2 + 0.05 * min(2, len(shared)))


def _kind(one: Measure) -> tuple[str, str, str, str, frozenset[str]]:
    return (one.line.source, one.quantity.unit, one.slot, one.anchor, one.limits)


def _asked(one: Measure) -> frozenset[str]:
    """Return by whom a figure is only asked for."""
    return frozenset(limit for limit in one.limits if limit.startswith(ASKED))


def _telling(one: Measure) -> set[str]:
    """Return the words over a count that tell something of it."""
    return {KIN.get(word, word) for word in one.quantity.context} - _UNTOLD - {one.quantity.head}


def _of_others(one: Measure, other: Measure) -> bool:
    """Whether a common number tells of people that something befell, and of other people or things: 15 killed, 15 of a faith."""
    tolls = [each for each in (one, other) if each.sense in TOLLS]
    rest = [each for each in (one, other) if each.sense not in TOLLS]
    return bool(tolls and rest) and _digits(one) < _FIGURES and rest[0].thing not in {*PEOPLE, "", tolls[0].thing}


def _by_chance(one: Measure, other: Measure) -> bool:
    """Whether two small counts of different things, neither of them people in general, are equal by chance: eight crew, eight Americans."""
    unlike = one.thing != other.thing and not {one.thing, other.thing} & {"", *PEOPLE}
    return unlike and not one.unit and size(one) < _CHANCE


def _apart(one: Measure, other: Measure) -> bool:
    """Whether different things are told of two figures, so that they are two though equal: 27 killed, 27 arrested."""
    senses = {each.sense for each in (one, other) if each.sense in SENSES or each.sense in COUNTED}
    return len(senses) > 1 or ("age" in {one.slot[:3], other.slot[:3]} and one.slot != other.slot)


def size(one: Measure) -> float:
    """Return a figure as a number; of a range its middle, of what is no number nought."""
    return _figure(one.quantity.value)


@lru_cache(maxsize=8192)
def _figure(value: str) -> float:
    try:
        return float(parse_number(value).figure)
    except ValueError:
        return 0.0


def _digits(one: Measure) -> int:
    """Return how many figures of a number say something: 4 of 1,147, 1 of 2,000."""
    return len(one.quantity.value.replace(".", "").rstrip("0"))


def _ratio(one: Measure, other: Measure) -> float:
    """Return how many times the larger figure is the smaller one."""
    mine, theirs = abs(size(one)), abs(size(other))
    return max(mine, theirs) / min(mine, theirs) if min(mine, theirs) else float("inf")
