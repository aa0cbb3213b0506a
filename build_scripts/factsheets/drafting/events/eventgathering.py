"""Tellings put to events, one by one: each to the event it is most like, of its day and kind, or to a new one.

How far two tellings may be of one event, `eventlikeness` says; which tellings come first, `eventgroups`. When in doubt two events stay two.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from factsheets.drafting.deeds.newskinds import KINDS, VERBS
from factsheets.drafting.events.eventlikeness import excludes, likeness
from factsheets.drafting.events.tellings import Telling, days_of
from factsheets.drafting.story import Story
from factsheets.model.dates import Date, parse_date

_RECENT = 10
"""Days before publication within which a telling without a date may belong to an event."""

_MOST_NEAR, _MOST_COMPARED = 40, 12
"""Events a telling is compared with, and tellings of each; more change nothing and cost much."""

_TOP = 4
"""Sentences that tell what a report is about."""

_LONG_AGO = 0.2
"""What a telling without a date must be more alike to an event long past that its own article dates."""

_ENOUGH, _ENOUGH_UNDATED, _ENOUGH_THAT_DAY, _ENOUGH_ALONE, _ENOUGH_KNOWN, _ENOUGH_NAMED = 0.5, 0.6, 0.4, 0.4, 0.35, 0.25


@dataclass(eq=False)
class Group:
    """The tellings of one event, those that bear a date first."""

    tellings: list[Telling] = field(default_factory=list)
    sources: set[str] = field(default_factory=set)
    """Ids of the sources that tell it."""

    _counts: Counter[str] = field(default_factory=Counter)
    """Date -> tellings that give it."""

    _dates: dict[str, Date] = field(default_factory=dict)
    _date: Date | None = None

    def add(self, one: Telling) -> None:
        """Add a telling."""
        self.tellings.append(one)
        self.sources.add(one.line.source)
        if one.date is not None:
            self._counts[str(one.date)] += 1
            self._dates.setdefault(str(one.date), one.date)
            self._date = None

    def take(self, other: Group) -> None:
        """Take over the tellings of another event."""
        for one in other.tellings:
            self.add(one)

    @property
    def has_happened(self) -> bool:
        """Whether any telling tells it as past."""
        return any(not one.happening.ahead for one in self.tellings)

    @property
    def date(self) -> Date:
        """The most exact date; of two alike the one most tellings give. Without one, about the day of the first report."""
        if self._date is None and not self._dates:
            self._date = parse_date(f"{min(str(one.around) for one in self.tellings if one.around is not None)}~")
        if self._date is None:
            written = min(self._dates, key=lambda one: (days_of(self._dates[one]), -self._counts[one], one))
            self._date = self._dates[written]
        return self._date


def _goes_on(one: Telling, other: Telling) -> bool:
    """Whether a telling goes on from one in the sentence before, or in its own."""
    near = one.line.source == other.line.source and 0 <= one.line.number - other.line.number <= 1
    return near and bool({*one.happening.kinds, *one.happening.beside} & {*other.happening.kinds, *other.happening.beside})


class Gathering:
    """Events as they grow."""

    def __init__(self, story: Story) -> None:
        self.groups: list[Group] = []
        self._story = story
        self._by_key: dict[str, set[int]] = defaultdict(set)
        self._of: dict[tuple[str, int], int] = {}
        self._led: dict[str, int] = {}
        self._far: dict[str, dict[int, bool]] = defaultdict(dict)

    def found(self, one: Telling) -> None:
        """Put a telling with a date to its event, or found one."""
        place = self._best(one, _ENOUGH_NAMED if self._is_only_one(one) else _ENOUGH)
        self._put(one, len(self.groups) if place is None else place)
        if one.date is not None and one.happening.main:
            far = self._far[one.line.source]
            far[one.line.number] = far.get(one.line.number, True) and not _is_recent(one, one.date)

    def join(self, one: Telling) -> bool:
        """Put a telling without a date to the event it clearly tells, if any; say whether there is one."""
        before = self._of.get((one.line.source, one.place - 1)) if one.happening.pronoun else None
        if before is not None and any(_goes_on(one, other) for other in self.groups[before].tellings):
            self._put(one, before)
            return True
        far = self._far[one.line.source]
        if far.get(one.line.number, False) or far.get(one.line.number - 1, False):
            return True  # it goes on from what is long past
        place = self._best(one, self._enough(one))
        if place is not None:
            self._put(one, place)
        return place is not None

    def lead(self, one: Telling) -> bool:
        """Put news told without a date to its event, or found one as of the day of a report that told none till then; say whether it did.

        Where an event of its kind is known of those days, it is that one more often than a new one.
        """
        if self.join(one):
            return True
        if self._led.get(one.line.source, one.line.number) < one.line.number:
            return False
        known = {place for kind in KINDS & set(one.happening.kinds) for place in self._by_key[f"kind {kind}"]}
        place = self._best(one, _ENOUGH_KNOWN)
        lately = [other for other in known if _is_recent(one, self.groups[other].date) and self.groups[other].has_happened]
        theirs = [other for other in lately if one.doers and any(one.doers & told.doers for told in self.groups[other].tellings)]
        if place is not None and place in known:
            self._put(one, place)
        elif not lately:
            self._put(one, len(self.groups))
        elif len(theirs) == 1:
            self._put(one, theirs[0])
        else:
            return False
        return True

    def _is_only_one(self, one: Telling) -> bool:
        """Whether it points at something, or a noun tells it (Monday's robbery), and one event of its kind and day is known."""
        told = one.happening
        kinds = KINDS & set(told.kinds)
        points = told.pronoun or told.pointing
        if not kinds or (not points and told.verb and VERBS.get(told.verb, frozenset()) & kinds):
            return False
        near = {place for kind in kinds for place in self._by_key[f"kind {kind}"]}
        return sum(one.date is not None and self.groups[place].date.meets(one.date) for place in near) == 1

    def _enough(self, one: Telling) -> float:
        """Return the likeness that lets a telling without a date join: less where it leads a report and only one event can be meant."""
        if one.line.number >= _TOP:
            return _ENOUGH_UNDATED
        near = {place for kind in one.happening.kinds for place in self._by_key[f"kind {kind}"]}
        near = {place for place in near if _is_recent(one, self.groups[place].date)}
        return _ENOUGH_ALONE if len(near) == 1 else _ENOUGH

    def knows(self, one: Telling) -> bool:
        """Whether an event with a date is of the kind a telling tells and of a thing or a name in it: it looks back on that one."""
        near = {place for kind in KINDS & set(one.happening.kinds) for place in self._by_key[f"kind {kind}"]}
        return any(
            set(one.happening.things) & set(other.happening.things) or set(one.line.entities) & set(other.line.entities)
            for place in near
            for other in self.groups[place].tellings[:_MOST_COMPARED]
        )

    def follow(self, one: Telling) -> None:
        """Put a telling to the event of the one it goes on from."""
        place = self._of.get((one.line.source, one.happening.under))
        if place is not None:
            self._put(one, place)

    def _put(self, one: Telling, place: int) -> None:
        """Add a telling to an event; to a new one where `place` is one past the last."""
        if place == len(self.groups):
            self.groups.append(Group())
        self.groups[place].add(one)
        self._of[one.line.source, one.place] = place
        self._led[one.line.source] = min(one.line.number, self._led.get(one.line.source, one.line.number))
        for key in _keys(one):
            self._by_key[key].add(place)

    def _best(self, one: Telling, enough: float) -> int | None:
        near = Counter(place for key in _keys(one) for place in self._by_key[key])
        best: tuple[float, int, int] | None = None
        for place, _ in sorted(near.items(), key=lambda item: (-item[1], item[0]))[:_MOST_NEAR]:
            group = self.groups[place]
            needed = enough
            if one.date is None and not _is_recent(one, group.date):
                if one.line.source not in group.sources:
                    continue
                needed += _LONG_AGO
            if one.date is None and not one.happening.ahead and _is_awaited(one, group):
                continue
            if one.date is None and one.happening.relative and self._is_elsewhere(one, group):
                continue
            if any(_beside(one, other) or excludes(self._story, one, other) for other in group.tellings[:_MOST_COMPARED]):
                continue
            if one.date is not None and self._is_same_day(one, group):
                needed = min(needed, _ENOUGH_THAT_DAY)
            alike = max(likeness(self._story, one, other) for other in group.tellings[:_MOST_COMPARED])
            if alike >= needed and (best is None or (alike, len(group.tellings), -place) > best):
                best = (alike, len(group.tellings), -place)
        return -best[2] if best is not None else None

    def _is_same_day(self, one: Telling, group: Group) -> bool:
        """Whether a telling names somebody that an event of its kind and very day names too."""
        same = one.date is not None and not days_of(one.date) and str(one.date) == str(group.date)
        return same and any(
            KINDS & set(one.happening.kinds) & set(other.happening.kinds) and set(one.line.entities) & set(other.line.entities)
            for other in group.tellings[:_MOST_COMPARED]
        )

    def _is_elsewhere(self, one: Telling, group: Group) -> bool:
        """Whether a telling names a place where it was that no telling of an event names."""
        entities = self._story.roster.entities
        places = {place for at in one.happening.where for place in one.names(at) if entities[place].kind == "place"}
        return bool(places) and not any(places & set(other.line.entities) for other in group.tellings)


def _is_awaited(one: Telling, group: Group) -> bool:
    """Whether an event was still to come to all who tell it when a telling was written."""
    published, last = one.line.notes.published, group.date.end
    return not group.has_happened and published is not None and last is not None and last > published


def _beside(one: Telling, other: Telling) -> bool:
    """Whether one sentence tells both, each by a verb: two happenings."""
    return one.line is other.line and bool(one.happening.verb) and bool(other.happening.verb)


def _keys(one: Telling) -> list[str]:
    return [*(f"kind {kind}" for kind in (*one.happening.kinds, *one.happening.beside)), *one.line.lemmas]


def _is_recent(one: Telling, when: Date) -> bool:
    """Whether a date lies in the days before an article, so that the article may tell of it without a date."""
    published = one.line.notes.published
    if published is None or when.start is None or when.end is None:
        return False
    return when.start <= published and (published - when.end).days <= _RECENT and days_of(when) <= _RECENT
