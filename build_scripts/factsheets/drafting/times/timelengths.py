"""What lengths of time and repeated times mean: three weeks, the past year, twice a month."""

from __future__ import annotations

import re
from decimal import Decimal

from factsheets.drafting.figures.numbers import number, plain
from factsheets.drafting.times.timeseen import Groups, Meaning, Seen

_LETTERS = {
    "second": "TS", "sec": "TS", "minute": "TM", "min": "TM", "hour": "TH", "hr": "TH", "day": "D", "night": "D", "morning": "D",
    "evening": "D",
    "week": "W", "weekend": "WE", "fortnight": "W", "month": "M", "quarter": "Q", "year": "Y", "yr": "Y", "decade": "DE", "century": "CE",
    "centurie": "CE", "millennium": "ME", "generation": "GE",
}  # fmt: skip
"""Unit -> its letter in a duration; T marks the units below a day."""

_ADVERBS = {
    "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M", "quarterly": "P1Q",
    "annually": "P1Y", "yearly": "P1Y",
    "hourly": "PT1H",
}  # fmt: skip
_ABOUT = re.compile(
    r"(?:more than|less than|about|around|nearly|almost|some|over|at least|just|only|barely|roughly|up to)\s", re.IGNORECASE
)


_HALVES = {"TH": "PT30M", "D": "PT12H", "Y": "P6M", "DE": "P5Y", "CE": "P50Y"}
"""Letter of a unit -> the value of its half, which TIMEX3 writes in a smaller one."""


def letter_of(unit: str) -> str:
    """Return the letter of a unit in a duration, or an empty string."""
    return _LETTERS.get(unit, "")


def lasting(amount: str, unit: str) -> str:
    """Return a duration's value: `P3W`, `PT2H`."""
    letter = letter_of(unit)
    return f"P{'T' if letter[0] == 'T' else ''}{amount}{letter.lstrip('T')}"


def amount_of(groups: Groups) -> str | None:
    """Return a number as a duration writes it; X where it is not told."""
    written = (groups.get("number") or "").lower().strip()
    if written in {"a", "an", "single", "one", "whole", "all"}:
        return "1"
    if written.startswith("half"):
        return "0.5"
    if "couple" in written:
        return "2"
    if written in {"a few", "several", "few", "many", "some", "a dozen", ""} or written.endswith(" of"):
        return "12" if written == "a dozen" else "X"
    value = number(written)
    return None if value is None else plain(value)


def last_so_many(groups: Groups, words: str, seen: Seen) -> Meaning:
    """Read “the past five years”, “the first nine months”, “the past year”."""
    del words, seen
    amount = amount_of(groups) if groups.get("number") is not None else "1"
    unit = (groups["unit"] or "").lower()
    return (lasting(amount, unit), "DURATION") if amount is not None and letter_of(unit) else None


def length(groups: Groups, words: str, seen: Seen) -> Meaning:
    """Read “three weeks”, “two and a half years”, “decades”; an age is no length of time (TimeBank leaves ages out)."""
    del seen
    unit = (groups["unit"] or "").lower()
    if groups.get("number") is None:
        amount: str | None = "1" if groups.get("one") or re.search(r"[^s-]-?long$", words.lower()) else "X"
    else:
        amount = amount_of(groups)
    if amount is None or unit == "generation" or groups.get("old") or not letter_of(unit):
        return None
    if unit == "quarter" and re.search(r"-quarters?$", words.lower()):
        return None  # three-quarters are a share
    if (
        unit in {"morning", "evening"}
        or (unit == "weekend" and groups.get("one"))
        or (unit in {"second", "quarter"} and amount in {"1", "X"})
    ):
        return None
    if (groups.get("number") or "").lower() in {"a", "an"} and not _ABOUT.match(words):
        return None  # alone “a day” rather tells a rate or a day
    if groups.get("half"):
        amount = plain((number(amount) or Decimal(0)) + Decimal("0.5")) if amount != "X" else "X"
    if unit == "fortnight":
        amount = "2" if amount == "1" else amount
    half = _HALVES.get(letter_of(unit)) if amount == "0.5" else None
    return half or lasting(amount, unit), "DURATION"


def repeated(groups: Groups, words: str, seen: Seen) -> Meaning:
    """Read “twice a year”, “every two weeks”, “daily”."""
    del seen, words
    if groups.get("adverb"):
        return _ADVERBS[(groups["adverb"] or "").lower()], "SET"
    unit = (groups.get("per") or groups.get("unit") or "").lower()
    if not letter_of(unit) or (unit == "second" and "number" in groups):
        return None
    ways = {"other": "2", "second": "2", "third": "3", "few": "X"}
    written = (groups.get("number") or "single").lower()
    return lasting(ways.get(written) or amount_of({"number": written}) or "1", unit), "SET"
