"""Figures of different articles laid side by side where they tell of the same thing, and nowhere else.

Two figures meet only in one unit, of one thing, at one time. Equal figures need little else in common; different ones need one
predicate, because sold is not imported.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from factsheets.drafting.notes import Quantity
from factsheets.drafting.places import COUNTRIES
from factsheets.drafting.story import KIN, Line, Story
from factsheets.model.dates import parse_date
from factsheets.model.values import Standing, compare, parse_number
from factsheets.text.words import word_set

SENSES = {
    "killed": word_set("kill die dead death fatality perish slay toll casualty"),
    "injured": word_set("injure injured injury wound wounded hurt hospitalise hospitalize"),
    "missing": word_set("missing unaccounted"),
    "trapped": word_set("trap trapped"),
    "arrested": word_set("arrest detain apprehend"),
    "evacuated": word_set("evacuate displace homeless"),
    "damaged": word_set("damage damaged destroy flatten collapse wreck"),
    "stolen": word_set("steal grab loot booty haul"),
    "infected": word_set("infect infected diagnose case"),
    "quarantined": word_set("quarantine isolate"),
}
"""What news counts, and the words by which it is told."""

TOLLS = frozenset({"killed", "injured", "missing", "trapped", "arrested", "evacuated", "damaged", "infected", "quarantined"})
"""Counts that move with the story."""

_PEOPLE = word_set("people person other victim man woman resident villager civilian passenger individual somebody ''")
_DEALS = word_set("buy acquire takeover purchase merger acquisition buyout bid")
"""Words of a deal, whose sum is its price."""

_EMPTY = word_set("worth due total more much many other be have do so about up")
_STOLEN = word_set("steal rob grab loot booty haul theft scoop robber thief burglar raid")
_MADE_OFF = re.compile(r"\bma(?:kes?|de|king) off with\b", re.IGNORECASE)
_PERSONS = word_set(
    "child boy girl baby student pupil teacher soldier officer policeman police worker miner farmer driver pilot tourist migrant "
    "refugee patient guest protester demonstrator prisoner inmate hostage fighter militant rebel suspect gunman attacker robber "
    "member player fan firefighter rescuer nurse doctor journalist family family-member relative infant teenager adult pensioner "
    "citizen national american employee staff crew sailor body"
)
_CLOSE = 21
"""Days round publication within which a date belongs to the story itself."""

_MONTH, _YEAR = 31, 366

_LIKE_DIFFERENT, _LIKE_EQUAL, _LIKE_APART = 0.16, 0.08, 0.35
_MOST_COMPARED, _MOST_GROUPS = 12, 60
"""Figures of a group, and groups of a kind, that a figure is compared with."""

_NEARLY_ALL = 0.8
_LEAD = 5
"""Sentences of an article that tell what it is about; a mere count far below them is no question."""


@dataclass(frozen=True, eq=False)
class Measure:
    """One figure of one line, ready to be compared."""

    line: Line
    quantity: Quantity
    sense: str
    """What is told of it: a sense, or the lemma of its verb."""

    thing: str
    """What is counted, under one word for alike things."""

    scope: frozenset[int]
    """The places it is narrowed to, by their place in the roster."""

    anchor: str
    """`now` for the story itself, or the month or year it looks back to: `2009-09`, `2004`."""


@dataclass
class Aligned:
    """Figures of several lines that tell of the same thing."""

    measures: list[Measure] = field(default_factory=list)

    @property
    def sense(self) -> str:
        """The commonest sense."""
        senses = [one.sense for one in self.measures]
        return max(sorted(set(senses)), key=senses.count)


def measures(story: Story) -> list[Measure]:
    """Return every figure worth comparing, in order."""
    anchors = _anchors(story)
    wide = _everywhere(story)
    found = []
    for line in story.lines:
        for quantity in line.quantities:
            if quantity.partial or (quantity.definite and quantity.unit not in {"magnitude", "times"}) or ".." in quantity.value:
                continue
            sense = _sense(quantity, line)
            thing = _thing(quantity, sense)
            if (
                sense not in SENSES
                and not _measured_units(quantity)
                and not quantity.per
                and (quantity.value in {"1", "2"} or line.number > _LEAD * 4)
            ):
                continue
            if thing or sense in SENSES or quantity.unit in {"times", "magnitude"}:
                found.append(
                    Measure(
                        line,
                        quantity,
                        sense,
                        thing,
                        _scope(quantity, line, wide),
                        _anchor(quantity, line, anchors[line.source, line.number]),
                    )
                )
    return found


def _everywhere(story: Story) -> set[int]:
    """Return the places the whole story plays in, which narrow nothing: countries, and what nearly every source names."""
    sources = {line.source for line in story.lines}
    return {
        place
        for place, named in enumerate(story.roster.entities)
        if named.kind == "place" and (named.keys & COUNTRIES or len(named.sources) >= _NEARLY_ALL * len(sources))
    }


def _scope(quantity: Quantity, line: Line, wide: set[int]) -> frozenset[int]:
    """Return the places a count is narrowed to by “in”: 12 people were killed in Tavan."""
    if _measured_units(quantity):
        return frozenset()
    text = line.notes.reading.paragraphs[line.at.paragraph].text
    around = [one.at for one in line.clauses if quantity.at.inside(one.at)]
    clause = min(around, key=lambda one: one.end - one.start, default=line.at)
    found = {
        place
        for at, place in line.mentions
        if at.inside(clause) and place not in wide and re.search(r"\b[Ii]n\s+(?:[a-z]+\s+){0,2}$", text[max(0, at.start - 40) : at.start])
    }
    return frozenset(found)


def align(story: Story) -> list[Aligned]:
    """Group the figures that tell of the same thing in at least one article, in the order they first stand."""
    buckets: dict[tuple[str, str, str, str], list[Measure]] = defaultdict(list)
    for one in measures(story):
        kind = one.quantity.unit if one.quantity.unit in _measured_units(one.quantity) else ""
        sense = one.sense if one.sense in SENSES else ""
        buckets[kind, one.quantity.per, sense or one.thing, one.anchor[:4]].append(one)
    groups: list[Aligned] = []
    for bucket in buckets.values():
        groups.extend(_parted(story, bucket))
    return groups


def _measured_units(quantity: Quantity) -> set[str]:
    """Return the unit of a measure or a sum; what is merely counted has none."""
    return {quantity.unit} if quantity.unit and quantity.unit != quantity.of.split(" ")[-1].lower() else set()


def _parted(story: Story, bucket: Sequence[Measure]) -> Iterable[Aligned]:
    groups: list[Aligned] = []
    for one in bucket:
        for group in groups[:_MOST_GROUPS]:
            if any(_same(story, one, other) for other in group.measures[:_MOST_COMPARED]):
                group.measures.append(one)
                break
        else:
            groups.append(Aligned([one]))
    return groups


def _same(story: Story, one: Measure, other: Measure) -> bool:
    """Whether two figures of a bucket tell of the same thing."""
    if one.line is other.line or (
        one.scope != other.scope and not (one.quantity.value == other.quantity.value and one.sense == other.sense)
    ):
        return False
    if one.anchor != other.anchor and story.likeness(one.line, other.line) < _LIKE_APART:
        return False
    if one.sense in SENSES and one.thing == other.thing:
        return True
    like = max(story.likeness(one.line, other.line), story.around(one.line, other.line), _near(story, one.line, other.line) / 2)
    if one.thing != other.thing and not (one.sense in SENSES and one.sense == other.sense):
        return False
    if _equal(one.quantity, other.quantity):
        return like >= _LIKE_EQUAL or bool(set(one.line.entities) & set(other.line.entities))
    return one.sense == other.sense and like >= _LIKE_DIFFERENT


def _near(story: Story, one: Line, other: Line) -> float:
    """Return how alike two lines are with the names they share."""
    shared = set(one.entities) & set(other.entities)
    return min(0.4, 0.1 * len(shared)) + story.likeness(one, other)


def _equal(one: Quantity, other: Quantity) -> bool:
    try:
        return compare(parse_number(written(one)), parse_number(written(other))) <= Standing.CONTAINS
    except ValueError:
        return False


def written(quantity: Quantity) -> str:
    """Return a figure as an answer's typed value; “more than” is read as at least, for news rounds its figures."""
    bound = {"=": "", ">": ">=", "<": "<="}.get(quantity.bound, quantity.bound)
    unit = quantity.unit if quantity.unit in _measured_units(quantity) else ""
    per = f" / {quantity.per}" if quantity.per else ""
    return f"{bound}{quantity.value}{' ' + unit.replace('/', ' per ') if unit and unit != 'times' else ''}{per}"


def _sense(quantity: Quantity, line: Line) -> str:
    """Return what is told of a figure: one of the senses, else the first verb over it."""
    measured = _measured_units(quantity)
    if not measured or quantity.unit == "%":
        for word in (quantity.head, *quantity.context):
            for sense, words in SENSES.items():
                if word in words and _fits(sense, quantity):
                    return sense
    if quantity.unit.isupper() and _DEALS & {quantity.head, *quantity.context}:
        return "paid"
    if len(quantity.unit) == 3 and quantity.unit.isupper() and (line.lemmas & _STOLEN or _MADE_OFF.search(line.words)):  # noqa: PLR2004
        return "stolen"
    return next((KIN.get(word, word) for word in quantity.context if word not in _EMPTY), "")


def _fits(sense: str, quantity: Quantity) -> bool:
    """Whether people are what a sense of people is told of, and things of one of things."""
    head = quantity.head
    if sense in {"damaged", "stolen"}:
        return bool(head) and head not in _PEOPLE and head not in _PERSONS
    return not head or head in _PEOPLE or head in _PERSONS or head in SENSES[sense]


def _thing(quantity: Quantity, sense: str) -> str:
    """Return what is counted, under one word for alike things."""
    head = KIN.get(quantity.head, quantity.head)
    if sense in TOLLS and (not head or head in _PEOPLE or quantity.head in SENSES[sense]):
        return "people"
    if sense in {"stolen", "paid"} and quantity.unit.isupper():
        return "sum"
    return head


def _anchors(story: Story) -> dict[tuple[str, int], str]:
    """Tell for each line without a date of its own whether it looks back, going on as the one before."""
    found: dict[tuple[str, int], str] = {}
    before = ("", "now")
    for line in story.lines:
        own = _year_of([written for _, written in line.days()], line)
        if not own:
            carried = before[0] == line.source and before[1] != "now" and not line.sayings
            own = before[1] if carried else "now"
        found[line.source, line.number] = own
        before = (line.source, own)
    return found


def _anchor(quantity: Quantity, line: Line, of_line: str) -> str:
    """Return the time a figure tells of: that of the date on its own verb or on one above it, else that of the line."""
    days = line.days()
    if not days:
        return of_line
    if quantity.of_at is not None:
        own = [written for time, written in days if any(quantity.of_at.start <= head < quantity.of_at.end for head in time.heads)]
        if own:
            return _year_of(own, line) or "now"
    for verb in (*quantity.over, -1):
        here = [written for time, written in days if time.verb == verb]
        if here:
            return _year_of(here, line) or "now"
    return "now"


def _year_of(days: Sequence[str], line: Line) -> str:
    """Return the year far-off days look back to, `now` for days near publication, empty where there are none."""
    published = line.notes.published
    for written in days:
        one = parse_date(written)
        if published is not None and one.start is not None and one.end is not None and _gap(one.start, one.end, published) > _CLOSE:
            days_long = (one.end - one.start).days
            if days_long <= _MONTH and one.start.month == one.end.month:
                return written[:7]
            return f"{one.start.year:04d}{'s' if days_long > _YEAR else ''}"
    return "now" if days else ""


def _gap(start: date, end: date, day: date) -> int:
    if start <= day <= end and (end - start).days < _CLOSE * 2:
        return 0
    return min(abs((start - day).days), abs((end - day).days))
