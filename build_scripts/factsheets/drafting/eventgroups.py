"""Tellings of one event brought together across articles: same time, same kind, same doers and things, no figure against another.

What bears a date founds an event; what bears none joins one that it clearly tells, or is left. When in doubt two events stay two.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from factsheets.drafting.calendar import edtf
from factsheets.drafting.newskinds import CALAMITIES, CLASSES
from factsheets.drafting.notes import Happening, Quantity
from factsheets.drafting.reading import At
from factsheets.drafting.story import Line, Story
from factsheets.model.dates import Date, parse_date
from factsheets.model.values import Standing, compare, parse_number

_LONGEST = 370
"""Days of a date; a longer one is an age and dates nothing."""

_CLOCK = re.compile(
    r"(?:(?:about|around|shortly|just|at|before|after)\s+)*\d{1,2}(?:[.:]?\d\d)?(?:\s*(?:[ap]\.?m\b|gmt|utc|hours|hrs|local|o.clock)|(?<=[.:]\d\d)$)",
    re.IGNORECASE,
)
"""An hour without its day, which dates nothing by itself."""

_RECENT = 10
"""Days before publication within which a telling without a date may belong to an event."""

_LEAD = 2
"""Sentences that tell the news, be it in the present."""

_MOST_NEAR, _MOST_COMPARED = 40, 12
"""Events a telling is compared with, and tellings of each; more change nothing and cost much."""

_ENOUGH, _ENOUGH_UNDATED = 0.5, 0.6
_SAME_KIND, _KIND_BESIDE, _SAME_THING, _SAME_NAME, _SAME_CALAMITY = 0.25, 0.2, 0.15, 0.08, 0.15
_WIDER, _OTHER_KIND = 0.1, 0.2
"""What likeness must make up for where a date is wider than a day, and where no kind is shared."""


@dataclass(frozen=True, eq=False)
class Telling:
    """One sentence's statement of an event."""

    line: Line
    happening: Happening
    place: int
    """Place among the happenings of its article."""

    time: At | None = None
    """The words of its date, or None where it bears none."""

    date: Date | None = None

    @property
    def at(self) -> At:
        """The words that tell it."""
        return self.happening.at

    def names(self, at: At | None) -> frozenset[int]:
        """Return the entities named in a part of it, by their place in the roster."""
        return frozenset(place for here, place in self.line.mentions if at is not None and here.inside(at))


@dataclass(eq=False)
class Group:
    """The tellings of one event, those that bear a date first."""

    tellings: list[Telling] = field(default_factory=list)

    @property
    def date(self) -> Date:
        """The most exact date; of two alike the one most tellings give."""
        counts = Counter(str(one.date) for one in self.tellings if one.date is not None)
        dates = [one.date for one in self.tellings if one.date is not None]
        return min(dates, key=lambda one: (_days(one), -counts[str(one)], str(one)))


def groups(story: Story) -> list[Group]:
    """Return the events of a story, the earliest first."""
    told = list(_tellings(story))
    gathering = _Gathering(story)
    dated = [one for one in told if one.date is not None and one.happening.under < 0]
    for one in sorted(dated, key=lambda one: (one.date.sort_key if one.date else (date.min, date.min), one.line.source, one.place)):
        gathering.found(one)
    for one in told:
        if one.date is None and one.happening.under < 0 and _may_join(one):
            gathering.join(one)
    for one in told:
        if one.happening.under >= 0:
            gathering.follow(one)
    return gathering.groups


def _tellings(story: Story) -> Iterator[Telling]:
    """Yield every happening told in the story with its date, in order; habits are left out."""
    lines = {(line.source, line.number): line for line in story.lines}
    for notes in {line.source: line.notes for line in story.lines}.values():
        for place, one in enumerate(notes.happenings):
            line = lines[notes.reading.source, one.sentence]
            dates = [
                (time.at, found)
                for time in (notes.times[number] for number in one.times)
                if (found := _dated(line, time.at, time.timex.value))
            ]
            at, when = min(dates, key=lambda dated: _days(dated[1]), default=(None, None))
            if not one.present or _is_news(line, when):
                yield Telling(line, one, place, at, when)


def _dated(line: Line, at: At, value: str) -> Date | None:
    """Return the date an expression gives, or None where it gives none that an event can have."""
    written = edtf(value)
    if written is None or _CLOCK.match(line.notes.reading.words(at)):
        return None
    found = parse_date(written)
    return found if _days(found) <= _LONGEST else None


def _is_news(line: Line, when: Date | None) -> bool:
    """Whether the plain present tells an event: in the first words of a report, or of a day to come (votes on 6 May)."""
    published = line.notes.published
    if when is not None and when.start is not None and published is not None:
        return when.start > published
    return line.number < _LEAD


def _goes_on(one: Telling, other: Telling) -> bool:
    """Whether a telling goes on from one in the sentence before, or in its own."""
    near = one.line.source == other.line.source and 0 <= one.line.number - other.line.number <= 1
    return near and bool({*one.happening.kinds, *one.happening.beside} & {*other.happening.kinds, *other.happening.beside})


def _days(one: Date) -> int:
    return (one.end - one.start).days if one.start is not None and one.end is not None else 10_000


def _may_join(one: Telling) -> bool:
    """Whether a telling without a date may belong to an event: it is told as done, and outside quotation marks."""
    text = one.line.notes.reading.paragraphs[one.at.paragraph].text[: one.at.start]
    quoted = text.count("“") > text.count("”") or text.count('"') % 2 == 1
    return not one.happening.ahead and not quoted and bool(one.happening.title)


class _Gathering:
    """Events as they grow."""

    def __init__(self, story: Story) -> None:
        self.groups: list[Group] = []
        self._story = story
        self._by_key: dict[str, set[int]] = defaultdict(set)
        self._of: dict[tuple[str, int], int] = {}
        self._far: dict[str, dict[int, bool]] = defaultdict(dict)

    def found(self, one: Telling) -> None:
        """Put a telling with a date to its event, or found one."""
        place = self._best(one, _ENOUGH)
        if place is None:
            place = len(self.groups)
            self.groups.append(Group())
        self._put(one, place)
        if one.date is not None and one.happening.title:
            far = self._far[one.line.source]
            far[one.line.number] = far.get(one.line.number, True) and not _is_recent(one, one.date)

    def join(self, one: Telling) -> None:
        """Put a telling without a date to the event it clearly tells, if any."""
        before = self._of.get((one.line.source, one.place - 1)) if one.happening.pronoun else None
        if before is not None and any(_goes_on(one, other) for other in self.groups[before].tellings):
            self._put(one, before)
            return
        far = self._far[one.line.source]
        if far.get(one.line.number, False) or far.get(one.line.number - 1, False):
            return  # it goes on from what is long past
        place = self._best(one, _ENOUGH if one.line.number < _LEAD else _ENOUGH_UNDATED)
        if place is not None:
            self._put(one, place)

    def follow(self, one: Telling) -> None:
        """Put a telling to the event of the one it goes on from."""
        place = self._of.get((one.line.source, one.happening.under))
        if place is not None:
            self._put(one, place)

    def _put(self, one: Telling, place: int) -> None:
        self.groups[place].tellings.append(one)
        self._of[one.line.source, one.place] = place
        for key in _keys(one):
            self._by_key[key].add(place)

    def _best(self, one: Telling, enough: float) -> int | None:
        near = Counter(place for key in _keys(one) for place in self._by_key[key])
        best: tuple[float, int, int] | None = None
        for place, _ in sorted(near.items(), key=lambda item: (-item[1], item[0]))[:_MOST_NEAR]:
            group = self.groups[place]
            if one.date is None and not _is_recent(one, group.date):
                continue
            if any(_excludes(one, other) for other in group.tellings[:_MOST_COMPARED]):
                continue
            likeness = max(_likeness(self._story, one, other) for other in group.tellings[:_MOST_COMPARED])
            if likeness >= enough and (best is None or (likeness, len(group.tellings), -place) > best):
                best = (likeness, len(group.tellings), -place)
        return -best[2] if best is not None else None


def _keys(one: Telling) -> list[str]:
    return [*(f"kind {kind}" for kind in (*one.happening.kinds, *one.happening.beside)), *one.line.lemmas]


def _is_recent(one: Telling, when: Date) -> bool:
    """Whether a date lies in the days before an article, so that the article may tell of it without a date."""
    published = one.line.notes.published
    if published is None or when.start is None or when.end is None:
        return False
    return when.start <= published and (published - when.end).days <= _RECENT and _days(when) <= _RECENT


def _likeness(story: Story, one: Telling, other: Telling) -> float:
    """Return how alike two tellings are; their words count, and what is known of them counts more."""
    kinds = set(one.happening.kinds) & set(other.happening.kinds)
    if one.date is None and not kinds:
        return 0.0
    beside = {*one.happening.kinds, *one.happening.beside} & {*other.happening.kinds, *other.happening.beside}
    alike = story.likeness(one.line, other.line) + (_SAME_KIND if kinds else _KIND_BESIDE if beside else -_OTHER_KIND)
    alike += _SAME_CALAMITY * bool(kinds & CALAMITIES)
    alike += _SAME_THING * min(2, len(set(one.happening.things) & set(other.happening.things)))
    alike += _SAME_NAME * min(3, len(set(one.line.entities) & set(other.line.entities)))
    if one.date is not None and other.date is not None and (_days(one.date) or _days(other.date)):
        alike -= _WIDER
    return alike


def _excludes(one: Telling, other: Telling) -> bool:
    """Whether two tellings cannot be of one event: other days, other doers, other figures."""
    if one.date is not None and other.date is not None and not one.date.meets(other.date):
        return True
    calamity = bool(set(one.happening.kinds) & CALAMITIES)
    for mine, theirs in ((one.happening.agent, other.happening.agent), (one.happening.patient, other.happening.patient)):
        ours, others = one.names(mine), other.names(theirs)
        if ours and others and not ours & others and not calamity:
            return True
    return any(_differ(mine, theirs) for mine in _figures(one) for theirs in _figures(other))


def _figures(one: Telling) -> list[Quantity]:
    """Return the figures that count who did it and to whom."""
    parts = [part for part in (one.happening.agent, one.happening.patient) if part is not None]
    return [
        quantity
        for quantity in one.line.quantities
        if CLASSES.get(quantity.head, quantity.head) in one.happening.things and any(quantity.at.inside(part) for part in parts)
    ]


def _differ(mine: Quantity, theirs: Quantity) -> bool:
    """Whether two figures of the same thing exclude each other."""
    heads = [CLASSES.get(one.head, one.head) for one in (mine, theirs)]
    if heads[0] != heads[1] or mine.unit != theirs.unit or ".." in mine.value + theirs.value:
        return False
    try:
        return compare(parse_number(_written(mine)), parse_number(_written(theirs))) > Standing.CONTAINS
    except ValueError:
        return False


def _written(quantity: Quantity) -> str:
    return f"{ {'=': '', '>': '>=', '<': '<='}.get(quantity.bound, quantity.bound) }{quantity.value}"
