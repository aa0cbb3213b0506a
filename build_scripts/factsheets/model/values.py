"""Typed values of answers, and how two of them stand to each other.

The comparison is the whole rule behind a verdict, so it is small enough to be printed on the site; words for it belong to views/.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import IntEnum
from typing import TypeAlias

from factsheets.model.dates import Date, parse_date

ABOUT = Decimal("0.05")
"""“About” reaches this share of the figure to either side."""

_MAGNITUDES = {
    "hundred": Decimal(100),
    "thousand": Decimal(1_000),
    "million": Decimal(1_000_000),
    "billion": Decimal(1_000_000_000),
    "trillion": Decimal(1_000_000_000_000),
}
_FIGURE = r"[+-]?(?:\d{1,3}(?:[ ,_]\d{3})+|\d+)(?:\.\d+)?(?:[eE][+-]?\d{1,3})?"
_NUMBER = re.compile(
    rf"(?P<bound>>=|<=|>|<|~|=)?\s*(?P<low>{_FIGURE})\s*(?:\.\.\s*(?P<high>{_FIGURE})\s*)?"
    r"(?P<magnitude>hundred|thousand|million|billion|trillion)?\s*(?P<unit>(?:[^\W\d_]|[%$€£¥°])[^/]*?)?\s*(?:/\s*(?P<per>\S.*?))?\s*",
    re.IGNORECASE,
)
_YES_NO = {"yes": True, "true": True, "no": False, "false": False}


class Standing(IntEnum):
    """How two answers stand to each other, mildest first."""

    EQUAL = 0
    CONTAINS = 1
    """One contains the other: at least 2 and 2; 2021-03 and 2021-03-11."""
    DIFFERENT = 2
    """Neither excludes the other."""
    EXCLUDES = 3
    """They cannot both be true."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A figure as an interval, in one unit."""

    low: Decimal | None
    """Smallest value it may mean, or None where it has no lower bound."""

    high: Decimal | None
    """Largest value it may mean, or None where it has no upper bound."""

    low_open: bool = False
    """Whether `low` itself is excluded (more than)."""

    high_open: bool = False
    """Whether `high` itself is excluded (less than)."""

    unit: str = ""
    """What is counted or measured, in lower case: ``usd``, ``companies``, ``%``; empty where unsaid."""

    per: str = ""
    """The period it is counted over (``year``), or empty."""

    figure: Decimal
    """The figure as written, scaled by its magnitude word: what a series draws."""

    @property
    def measure(self) -> tuple[str, str]:
        """What two numbers must share to be compared."""
        return (self.unit, self.per)


Value: TypeAlias = Number | Date | bool | str | tuple[str, ...]
"""A typed value: of the types number, date, yes-no, name or text, list."""


def parse_value(written: str, kind: str) -> Value:
    """Read the `value:` of an answer to a question of type `kind`; ValueError tells the fix."""
    text = written.strip()
    if kind == "number":
        return parse_number(text)
    if kind == "date":
        return parse_date(text)
    if kind == "yes-no":
        if (answer := _YES_NO.get(text.casefold())) is None:
            msg = f"is neither yes nor no: “{text[:40]}”"
            raise ValueError(msg)
        return answer
    if kind == "list":
        return tuple(sorted({fold(part) for part in re.split(r"[;\n]", text) if part.strip()}))
    return fold(text)


def fold(text: str) -> str:
    """Return the form under which names and words are compared: one blank, no case."""
    return " ".join(text.split()).casefold()


def parse_number(text: str) -> Number:
    """Read ``>=2 / year``, ``~12,000 people``, ``10..12``, ``143 billion USD``."""
    match = _NUMBER.fullmatch(text)
    if not match:
        msg = f"is no number: “{text[:40]}”; write it as 12, >=2 / year, ~12000 people, 10..12 or 143 billion USD"
        raise ValueError(msg)
    scale = _MAGNITUDES.get((match["magnitude"] or "").casefold(), Decimal(1))
    try:
        low = Decimal(re.sub("[ ,_]", "", match["low"])) * scale
        high = Decimal(re.sub("[ ,_]", "", match["high"])) * scale if match["high"] else low
    except (InvalidOperation, ArithmeticError):
        msg = f"is too large a number: “{text[:40]}”"
        raise ValueError(msg) from None
    if low > high:
        msg = f"runs from the larger to the smaller figure: “{text[:40]}”"
        raise ValueError(msg)
    figure, unit, per = low, fold(match["unit"] or ""), fold(match["per"] or "")
    bound = match["bound"] or "="
    if bound == "~":
        reach = abs(low) * ABOUT, abs(high) * ABOUT
        return Number(low=low - reach[0], high=high + reach[1], unit=unit, per=per, figure=figure)
    if bound in {">", ">="}:
        return Number(low=low, high=None, low_open=bound == ">", unit=unit, per=per, figure=figure)
    if bound in {"<", "<="}:
        return Number(low=None, high=high, high_open=bound == "<", unit=unit, per=per, figure=figure)
    return Number(low=low, high=high, unit=unit, per=per, figure=figure)


def compare(left: Value, right: Value, names: Mapping[str, str] | None = None) -> Standing:
    """Tell how two values of one type stand to each other.

    `names` maps folded names and aliases to entity ids: two names of one entity are compatible, not equal.
    """
    if left == right:
        return Standing.EQUAL
    if isinstance(left, Number) and isinstance(right, Number):
        return _compare_numbers(left, right)
    if isinstance(left, Date) and isinstance(right, Date):
        return _compare_dates(left, right)
    if isinstance(left, tuple) and isinstance(right, tuple):
        mine, theirs = set(left), set(right)
        return Standing.CONTAINS if mine <= theirs or theirs <= mine else Standing.DIFFERENT
    if isinstance(left, bool) or isinstance(right, bool):
        return Standing.EXCLUDES
    return _compare_names(str(left), str(right), names or {})


def _compare_names(left: str, right: str, names: Mapping[str, str]) -> Standing:
    one, other = names.get(left), names.get(right)
    if one and other:
        return Standing.CONTAINS if one == other else Standing.EXCLUDES
    return Standing.DIFFERENT


def _compare_dates(left: Date, right: Date) -> Standing:
    if (left.start, left.end) == (right.start, right.end):
        return Standing.EQUAL
    if left.contains(right) or right.contains(left):
        return Standing.CONTAINS
    return Standing.DIFFERENT if left.meets(right) else Standing.EXCLUDES


def _compare_numbers(left: Number, right: Number) -> Standing:
    if left.measure != right.measure:
        return Standing.DIFFERENT
    if _inside(left, right) and _inside(right, left):
        return Standing.EQUAL
    if _inside(left, right) or _inside(right, left) or _fit_together(left, right):
        return Standing.CONTAINS
    return Standing.DIFFERENT if _meet(left, right) else Standing.EXCLUDES


def _inside(inner: Number, outer: Number) -> bool:
    low = outer.low is None or (
        inner.low is not None and (inner.low > outer.low or (inner.low == outer.low and (inner.low_open or not outer.low_open)))
    )
    high = outer.high is None or (
        inner.high is not None and (inner.high < outer.high or (inner.high == outer.high and (inner.high_open or not outer.high_open)))
    )
    return low and high


def _fit_together(left: Number, right: Number) -> bool:
    """Whether each interval holds the other's figure and one has two ends: about 50 and at least 50, not at least 2 and at most 5."""
    ends = None not in {left.low, left.high} or None not in {right.low, right.high}
    return ends and _holds(left, right.figure) and _holds(right, left.figure)


def _holds(number: Number, figure: Decimal) -> bool:
    return _inside(Number(low=figure, high=figure, figure=figure), number)


def _meet(left: Number, right: Number) -> bool:
    return not (_before(left, right) or _before(right, left))


def _before(left: Number, right: Number) -> bool:
    if left.high is None or right.low is None:
        return False
    return left.high < right.low or (left.high == right.low and (left.high_open or right.low_open))
