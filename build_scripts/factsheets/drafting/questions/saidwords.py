"""Figures and dates as an answer says them: words that read on after “The Post says”."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from factsheets.drafting.figures.numbers import number
from factsheets.drafting.story import Line
from factsheets.model.dates import Date
from factsheets.text.words import word_set

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
_BEFORE_FIGURES = word_set(
    "about around some at an a the up over nearly almost roughly approximately more fewer less only between as all half"
    " dozens scores hundreds thousands millions"
)
"""Words that a figure may begin with."""

_JOINED = re.compile(r"^(.+)-(year|month|week|day|hour|minute|mile|metre|meter|kilometre|kilometer|foot|tonne|ton|acre|member|seat|page)$")
"""A figure joined with what it measures: six-week."""

_WEEK = 6
_HELPING = word_set("many were have been does will expected")
_STEM, _MOST_LINES = 5, 12
"""Letters by which a word is known in another form, and lines in which it is looked for."""


def as_said(words: str) -> str:
    """Return a figure as it stands in an answer: without the capital it owes to a sentence's head, and parted from its unit."""
    first, blank, rest = words.partition(" ")
    bare = first.lower()
    counts = first.replace("-", "").isalpha() and number(bare) is not None
    words = f"{bare}{blank}{rest}" if counts or bare in _BEFORE_FIGURES else words
    joined = _JOINED.match(words)
    return f"{joined[1]} {'feet' if joined[2] == 'foot' else f'{joined[2]}s'}" if joined else words


def shared(words: str, line: Line, lines: Iterable[Line]) -> float:
    """Return the share of the telling words of a question made from one line that the lines of other sources have too."""
    telling = [word for word in re.findall(r"[a-z]{4,}", words.lower()) if word not in _HELPING]
    others = [other.words.lower() for other in islice((one for one in lines if one.source != line.source), _MOST_LINES)]
    return sum(any(word[:_STEM] in other for other in others) for word in telling) / len(telling) if telling else 0.0


def month_of(written: str) -> str:
    """Return a month or a year of EDTF in words: June 2021."""
    year, _, month = written.partition("-")
    return f"{_MONTHS[int(month) - 1]} {year}" if month.isdigit() and 1 <= int(month) <= len(_MONTHS) else year


def in_words(date: Date) -> str:
    """Return a date as English writes it; what is no day, week, month or year, as EDTF."""
    first, last = date.start, date.end
    if first is None and last is not None:
        return f"by {_part(str(date).removeprefix('../'))}"
    if last is None and first is not None:
        return f"from {_part(str(date).removesuffix('/..'))}"
    if first is None or last is None:
        return str(date)
    if first == last:
        return _part(first.isoformat())
    if (last - first).days == _WEEK and first.isoweekday() == 1:
        return f"the week of {_part(first.isoformat())}"
    start, _, end = str(date).partition("/")
    return f"{_part(start)} to {_part(end)}" if end else _part(start)


def _part(written: str) -> str:
    """Return one side of a date in words."""
    found = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", written)
    if found is None or (found[2] is not None and not 1 <= int(found[2]) <= len(_MONTHS)):
        return written
    return f"{int(found[3])} {month_of(written[:7])}" if found[3] else month_of(written)
