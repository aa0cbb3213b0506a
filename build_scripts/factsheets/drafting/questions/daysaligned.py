"""Dates of different articles that are dates of the same: asked when it was, or is expected.

What speaks for it is the kind of the deed and the things it is told with; two dates that exclude each other need both.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from factsheets.drafting.articles.reading import At
from factsheets.drafting.deeds.newskinds import CLASSES, NOUNS
from factsheets.drafting.events.tellings import days_of
from factsheets.drafting.notes import Dated
from factsheets.drafting.story import Line, Story
from factsheets.drafting.times.calendar import edtf
from factsheets.model.dates import Date, parse_date

_LONGEST = 370
"""Days of a date; a longer one is an age."""

_BESIDE = 2
"""Days by which two sources may date one past deed apart."""

_ALIKE = 0.12
"""Likeness that two sentences need where they share a date, and but one word of what is dated."""

_MOST_GROUPS, _MOST_COMPARED = 40, 8
"""Groups a date is compared with, and dates of each; more change nothing and cost much."""

_LEAD = 3
"""Sentences that tell the news itself, whose day is the day of it."""

_EVENTFUL = frozenset(CLASSES.get(word, word) for word in NOUNS)
"""Nouns of happenings: an attack that began on Monday, the attack of Tuesday."""

_TOLLS = frozenset({"die", "hurt", "rescue", "find"})
"""Kinds that by themselves make no two deeds one."""

_COMMON = frozenset({"person", "official", "year", "people", "country", "police"})
"""Things that every deed may have a part of."""

_BY = re.compile(
    r"\b(?:by|no later than|not later than)\s+(?:the\s+)?(?:(?:end|middle|beginning)\s+of\s+)?(?:on\s+)?(?:[A-Z]\w+day,\s+)?$",
    re.IGNORECASE,
)
_BESIDE_IT = re.compile(r"\b(?:before|after|prior to|following|until|ahead of)\s+(?:the\s+)?$", re.IGNORECASE)
"""Words before a date on which the deed was not: sold before 15 September."""

CLOCK = re.compile(
    r"(?:[a-z]+\s+)*(?:\d{1,2}(?:[:.]\d\d)?\s*[ap]\.?m\b\.?|\d{1,2}[:.]\d\d|\d{4}\s?(?:hrs|hours|GMT|UTC)|\d{1,2} o['’]clock|noon|midnight)"
    r"(?:\s*(?:local(?: time)?|hours|hrs|[A-Z]{2,4}))*",
    re.IGNORECASE,
)
"""A time of the day, whose day is only guessed: around 11:20 p.m."""

_SPEAKERS_DAY = re.compile(
    r"\b(?:today|tonight|yesterday|tomorrow|this (?:morning|afternoon|evening|week)|last (?:night|week))\b", re.IGNORECASE
)
"""Days counted from the moment of speaking, which within quote marks is not the day of the report."""

_NOT_BEFORE = re.compile(r"\b(?:not|n['’]t|never)\b.*\b(?:before|until)\s+(?:the\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class Day:
    """A date of one line, with what it is the date of."""

    line: Line
    at: At
    """Where its words stand."""

    date: Date
    told: Dated

    @property
    def things(self) -> frozenset[str]:
        """What it is told with, but for what any deed may be told with."""
        return frozenset(self.told.things) - _COMMON


@dataclass(eq=False)
class Days:
    """Dates of the same."""

    days: list[Day] = field(default_factory=list)
    by_source: dict[str, list[Day]] = field(default_factory=lambda: defaultdict(list))
    """The dates that each source gives."""

    def add(self, one: Day) -> None:
        """Add a date."""
        self.days.append(one)
        self.by_source[one.line.source].append(one)


def align_days(story: Story) -> list[Days]:
    """Group the dates that are dates of the same, in the order they first stand; only what several sources date."""
    groups: list[Days] = []
    by_word: dict[str, list[Days]] = defaultdict(list)
    for one in _days(story):
        words = {*one.told.kinds, *one.things, *([str(one.date)] if one.line.number < _LEAD else [])}
        near = dict.fromkeys(group for word in sorted(words) for group in by_word[word][-_MOST_GROUPS:])
        home = _home(story, one, list(near)[:_MOST_GROUPS])
        if home is None:
            home = Days()
            groups.append(home)
        home.add(one)
        for word in words:
            if home not in by_word[word][-_MOST_GROUPS:]:
                by_word[word].append(home)
    return [group for group in groups if len(group.by_source) > 1]


def _days(story: Story) -> Iterable[Day]:
    """Yield every date that can be placed on a calendar, with what it dates."""
    people = {place for place, named in enumerate(story.roster.entities) if named.kind == "person"}
    for line in story.lines:
        for told in line.notes.dated:
            if told.sentence != line.number:
                continue
            time = line.notes.times[told.time]
            written = edtf(time.timex.value)
            if written is None or _is_no_day(line, time.at, people):
                continue
            date = parse_date(_bounded(line, time.at, written, told))
            beside = _BESIDE_IT.search(line.notes.reading.paragraphs[time.at.paragraph].text[line.at.start : time.at.start])
            if days_of(parse_date(written)) <= _LONGEST and (date.end is None or not beside):
                yield Day(line, time.at, date, told)


def _is_no_day(line: Line, at: At, people: Collection[int]) -> bool:
    """Whether an expression tells no day by itself: a time of the day, a speaker's “today”, the month in Theresa May."""
    words, text = line.notes.reading.words(at), line.notes.reading.paragraphs[at.paragraph].text
    if CLOCK.fullmatch(words) or any(place in people and at.inside(name) for name, place in line.mentions):
        return True
    return _SPEAKERS_DAY.search(words) is not None and _within_marks(text, at.start)


def _within_marks(text: str, place: int) -> bool:
    """Whether a place stands within quote marks."""
    before = text[:place]
    return before.rfind("“") > before.rfind("”") or before.count('"') % 2 == 1


def _bounded(line: Line, at: At, written: str, told: Dated) -> str:
    """Return a date with the side left open that its words leave open: by August; not before October."""
    before = line.notes.reading.paragraphs[at.paragraph].text[line.at.start : at.start]
    if told.ahead and _BY.search(before):
        return f"../{written.rsplit('/', 1)[-1]}"
    return f"{written.split('/', 1)[0]}/.." if told.ahead and _NOT_BEFORE.search(before) else written


def _home(story: Story, one: Day, groups: Iterable[Days]) -> Days | None:
    """Return the group a date belongs to: most of whose dates it agrees with in what they date."""
    best, share = None, 0.0
    for group in groups:
        others = group.days[:_MOST_COMPARED]
        if any(not _fit(one, other) for other in group.by_source.get(one.line.source, ())):
            continue  # one source gives two dates: they are of two deeds
        held = sum(_same(story, one, other) for other in others) / len(others)
        if held > share:
            best, share = group, held
    return best if share >= 0.5 else None  # noqa: PLR2004 - at least half of the group


def _same(story: Story, one: Day, other: Day) -> bool:
    """Whether two dates are of the same deed or plan."""
    kinds, things = set(one.told.kinds) & set(other.told.kinds), one.things & other.things
    if _fit(one, other) and (one.told.ahead == other.told.ahead or not (_is_open(one) or _is_open(other))):
        if days_of(one.date) != days_of(other.date) and not _is_open(one) and not _is_open(other):
            told = _same_verb(one, other) and (len(things) > 1 or _bond(story, one, other) >= _ALIKE)
            return bool(kinds and things) and told
        if (kinds and things) or len(things) > 1:
            return True
        exact = not days_of(one.date) and not days_of(other.date)
        near = _bond(story, one, other)
        return exact and ((near >= _ALIKE / 2 and bool(kinds - _TOLLS or things)) or (near >= _ALIKE / 2 and _both_lead(one, other)))
    if one.told.ahead != other.told.ahead:
        return False
    if one.told.ahead:
        return bool(things) and (bool(kinds) or len(things) > 1 or not (one.told.kinds and other.told.kinds))
    return bool(kinds - _TOLLS and (things & _EVENTFUL or len(things) > 1)) and _near(one.date, other.date)


def _fit(one: Day, other: Day) -> bool:
    """Whether two dates may be the same day."""
    return one.date.contains(other.date) or other.date.contains(one.date)


def _both_lead(one: Day, other: Day) -> bool:
    """Whether both stand where an article tells its news, and tell of no different tolls."""
    return max(one.line.number, other.line.number) < _LEAD and not (_TOLLS & {*one.told.kinds} and _TOLLS & {*other.told.kinds})


def _same_verb(one: Day, other: Day) -> bool:
    """Whether one and the same deed may be dated once more exactly: last week, on Thursday."""
    mine, theirs = ({each.told.verb} & set(each.told.kinds) or set(each.told.kinds) for each in (one, other))
    return not (one.told.verb and other.told.verb) or bool(mine & theirs) or one.told.verb == other.told.verb


def _bond(story: Story, one: Day, other: Day) -> float:
    """Return how alike what is told round two dates is."""
    shared = set(one.line.entities) & set(other.line.entities)
    return max(story.likeness(one.line, other.line), story.around(one.line, other.line) / 2) + 0.05 * min(2, len(shared))


def _is_open(one: Day) -> bool:
    """Whether a date leaves a side open: by August."""
    return one.date.start is None or one.date.end is None


def _near(one: Date, other: Date) -> bool:
    """Whether two days are so near that sources may differ on one."""
    if one.start is None or other.start is None or days_of(one) or days_of(other):
        return False
    return abs((one.start - other.start).days) <= _BESIDE
