"""Dates in words: in a sentence, on the timeline, and as a machine reads them.

The wording follows the table of the editorial rules; the words themselves are vocabulary.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from factsheets.model.dates import Date, Precision
from factsheets.views.wording import Wording

_WEEK: Final = timedelta(days=6)


@dataclass(frozen=True, slots=True, kw_only=True)
class DateView:
    """A date, ready to be shown."""

    words: str
    """As on a timeline: ``11 March 2021``, ``expected, week of 15 March 2021``."""

    machine: str
    """Value for the `datetime` attribute of `<time>`, or empty where HTML has no form for it."""


def build_date_view(date_: Date, wording: Wording, *, expected: bool = False) -> DateView:
    """Build what is shown of a date by itself."""
    return DateView(words=on_timeline(date_, wording, expected=expected), machine=machine(date_))


def on_timeline(date_: Date | None, wording: Wording, *, expected: bool = False) -> str:
    """Say a date as a mark on the timeline, without a preposition."""
    if date_ is None:
        return wording.say("date.mark.none")
    words = _marked(date_, wording)
    return wording.say("date.mark.expected", date=words) if expected else words


def in_sentence(date_: Date | None, wording: Wording, *, expected: bool = False) -> str:
    """Say a date within a sentence, with its preposition: ``on 11 March 2021``."""
    if date_ is None:
        return wording.say("date.in.none")
    words = _said(date_, wording)
    return wording.say("date.in.expected", date=words) if expected else words


def machine(date_: Date | None) -> str:
    """Return the date as HTML's `<time>` takes it: a day, a month or a year; of an interval its first day."""
    if date_ is None or date_.start is None:
        return ""
    if date_.precision is Precision.MONTH:
        return f"{date_.start:%Y-%m}"
    if date_.precision is Precision.YEAR:
        return f"{date_.start:%Y}"
    return date_.start.isoformat()


def plain_date(date_: Date, wording: Wording) -> str:
    """Say a date without “about” or “perhaps”: ``11 March 2021``, ``March 2021``, ``week of 15 March 2021``."""
    start, end = date_.start, date_.end
    if start is None or end is None:
        return wording.say("date.mark.from" if start else "date.mark.before", date=day_words(start or end, wording))
    if date_.precision is Precision.MONTH:
        return month_words(start, wording)
    if date_.precision is Precision.YEAR:
        return str(start.year)
    if is_week(date_):
        return wording.say("date.mark.week", date=day_words(start, wording))
    return day_words(start, wording) if start == end else _range(start, end, wording)


def is_week(date_: Date) -> bool:
    """Whether an interval is a week from a Monday to its Sunday."""
    return bool(date_.start and date_.end and date_.start.weekday() == 0 and date_.end - date_.start == _WEEK)


def _marked(date_: Date, wording: Wording) -> str:
    words = plain_date(date_, wording)
    if date_.approximate:
        words = wording.say("date.mark.about", date=words)
    return wording.say("date.mark.perhaps", date=words) if date_.uncertain else words


def _said(date_: Date, wording: Wording) -> str:
    words = _with_preposition(date_, wording)
    return wording.say("date.in.perhaps", date=words) if date_.uncertain else words


def _with_preposition(date_: Date, wording: Wording) -> str:
    start, end = date_.start, date_.end
    if start is None or end is None:
        return wording.say("date.in.from" if start else "date.in.by", date=day_words(start or end, wording))
    if date_.approximate:
        return wording.say("date.in.about.day" if start == end else "date.in.about", date=plain_date(date_, wording))
    if date_.precision in {Precision.MONTH, Precision.YEAR}:
        return wording.say("date.in.period" if date_.precision is Precision.MONTH else "date.in.year", date=plain_date(date_, wording))
    if start == end or is_week(date_):
        return wording.say("date.in.day" if start == end else "date.in.week", date=day_words(start, wording))
    return wording.say("date.in.range", start=_short_start(start, end, wording), end=day_words(end, wording))


def _range(start: date, end: date, wording: Wording) -> str:
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return wording.say("date.mark.range", start=start.year, end=end.year)
    return wording.say("date.mark.range", start=_short_start(start, end, wording), end=day_words(end, wording))


def _short_start(start: date, end: date, wording: Wording) -> str:
    """Leave out of the first day what it shares with the last one."""
    if (start.year, start.month) == (end.year, end.month):
        return wording.say("date.day-alone", day=start.day)
    if start.year == end.year:
        return wording.say("date.day-month", day=start.day, month=wording.say(f"month.{start.month}"))
    return day_words(start, wording)


def day_words(day: date | None, wording: Wording) -> str:
    """Say a day of the calendar: ``11 March 2021``; nothing for none."""
    if day is None:
        return ""
    return wording.say("date.day", day=day.day, month=wording.say(f"month.{day.month}"), year=day.year)


def month_words(day: date, wording: Wording) -> str:
    """Say the month a day falls in: ``March 2021``."""
    return wording.say("date.month", month=wording.say(f"month.{day.month}"), year=day.year)
