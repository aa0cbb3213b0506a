"""Numbers as English news writes them, in figures and in words.

It knows nothing of units, bounds or dates.
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_ONES = {word: value for value, word in enumerate(_UNITS.split())}
_TENS = {
    word: 10 * value for value, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2)
}
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth twentieth twenty-first"
)
ORDINALS = {word: value for value, word in enumerate(_ORDINALS.split())}
"""Ordinal in words -> its number."""

MAGNITUDES = {
    "hundred": Decimal(100),
    "thousand": Decimal(1_000),
    "k": Decimal(1_000),
    "million": Decimal(1_000_000),
    "mn": Decimal(1_000_000),
    "m": Decimal(1_000_000),
    "mln": Decimal(1_000_000),
    "billion": Decimal(1_000_000_000),
    "bn": Decimal(1_000_000_000),
    "b": Decimal(1_000_000_000),
    "trillion": Decimal(1_000_000_000_000),
    "tn": Decimal(1_000_000_000_000),
    "trn": Decimal(1_000_000_000_000),
    "dozen": Decimal(12),
    "lakh": Decimal(100_000),
    "crore": Decimal(10_000_000),
}
"""Magnitude word or letter -> its factor."""

_WORD = "|".join(sorted((*_ONES, *_TENS), key=len, reverse=True))
WORDS = rf"(?:(?:an?\s+)?hundred|an?\s+dozen|(?:{_WORD}))(?:[\s-]+(?:and[\s-]+)?(?:{_WORD}|hundred|thousand)\b)*"
"""Pattern of a whole number in words, without `million` and the like."""

_PARTS = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.333", "⅔": "0.667", "⅛": "0.125", "⅜": "0.375", "⅝": "0.625", "⅞": "0.875"}
_MIXED = re.compile(rf"(?P<whole>\d+)?\s*(?:(?P<sign>[{''.join(_PARTS)}])|(?P<over>\d)/(?P<under>\d\d?))")
FIGURES = rf"\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+\s\d/(?:2|3|4|5|8|16|32)(?![\d/])|\d*\s?[{''.join(_PARTS)}]|\d+(?:\.\d+)?"
"""Pattern of a number in figures: 12,400; 3.5; 6 1/4; 2½."""


def number(words: str) -> Decimal | None:
    """Return the value of a number in figures or words, or None."""
    plain = words.strip().lower().replace(",", "")
    if (mixed := _MIXED.fullmatch(plain)) is not None:
        part = Decimal(_PARTS[mixed["sign"]]) if mixed["sign"] else Decimal(mixed["over"]) / Decimal(mixed["under"])
        return Decimal(mixed["whole"] or 0) + part
    try:
        return Decimal(plain)
    except InvalidOperation:
        return _in_words(plain)


def _in_words(words: str) -> Decimal | None:
    total = group = 0
    seen = False
    for word in re.split(r"[\s-]+", words):
        if word in _ONES or word in _TENS:
            group += _ONES.get(word, 0) + _TENS.get(word, 0)
        elif word in {"a", "an", "one"} and not seen:
            group = 1
        elif word == "hundred":
            group = max(group, 1) * 100
        elif word in MAGNITUDES and len(word) > 3:  # noqa: PLR2004 - words, not letters
            total += max(group, 1) * int(MAGNITUDES[word])
            group = 0
        elif word != "and":
            return None
        seen = True
    return Decimal(total + group) if seen else None


def plain(value: Decimal) -> str:
    """Write a value without exponent or idle noughts."""
    written = f"{value.normalize():f}"
    return written.rstrip("0").rstrip(".") if "." in written else written
