"""Figures ready to be compared: each with what it measures, what it is narrowed to, and the time it tells of.

Two figures that differ in any of these are not compared; the comparing itself is `alignment`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from factsheets.drafting.notes import Quantity
from factsheets.drafting.places import COUNTRIES
from factsheets.drafting.senses import PEOPLE, SENSES, TOLLS, is_measured, is_sum, sense_of, thing_of
from factsheets.drafting.story import KIN, Line, Story
from factsheets.model.dates import parse_date
from factsheets.text.words import word_set

_CLOSE = 21
"""Days round publication within which a date belongs to the story itself."""

_MONTH, _YEAR = 31, 366
_NEARLY_ALL = 0.8
_BESIDE = 30
"""Letters within which a name after an age bears it: a 22-year-old resident, Bensu Elianita."""

_LEAD = 20
"""Sentences of an article after which a mere count is no question."""

_ONE_PERSON = word_set("man woman boy girl child baby")
_GRADES = re.compile(r"\b(seriously|critically|badly|severely|slightly|lightly|gravely)\b")
_CARED = word_set("receive treat admit hospitalise hospitalize")
_SITES = re.compile(
    r"\b(?:in|at|inside)\s+(?:(?:the|his|her|their|its|this|that|a|an|one|two|three|several|same)\s+)?(?:[a-z]+\s+)?"
    r"(district|village|hospital|clinic|mosque|church|school|camp|town|city|suburb|province|region|area|plant|factory)s?\b"
    r"(?!\s+of\s+[A-Z])"
)
_FROM = re.compile(r"^\W*(?:\(?[^()]{0,20}\)\W*)?(?:\w+\s+)?(?:off|of|from)\b")
_LISTED = re.compile(r",?\s(?:and\s)?[A-Z]|,\s[A-Z]|\sand\s")
"""What follows a place that others are listed with: several districts are the whole of it."""

_OLD = re.compile(r"year[\s-]olds?\b|years?\s+(?:old|ago)\b|^,|,$", re.IGNORECASE)
_LENGTHS = word_set("kilometres miles metres feet centimetres millimetres inches yards")
_SPANS = word_set("years months weeks days hours minutes seconds")
_DIMENSIONS = {"depth": "depth", "deep": "depth", "beneath": "depth", "height": "height", "tall": "height", "long": "length"} | {
    "length": "length", "wide": "width", "weigh": "weight", "heavy": "weight", "wind": "wind", "feel": "felt", "shake": "felt"
}  # fmt: skip
_OWNING = {"own": "stake", "hold": "stake", "stake": "stake"}
_KINDRED = {"revenue": "sale", "turnover": "sale", "deal": "contract", "judgement": "judgment"}
_UNTOLD = word_set("percent cent per euro pound dollar lakh crore who which m. bn bitcoin cash money sum")
"""Words over a sum or a share that do not say what it is."""

_VAGUE = word_set("of at to in for with by on from be have do up off as")


@dataclass(frozen=True, eq=False)
class Measure:
    """One figure of one line, ready to be compared."""

    line: Line
    quantity: Quantity
    sense: str
    """What is told of it: a sense, or the lemma of its verb."""

    thing: str
    """What is counted, under one word for alike things."""

    slot: str
    """What it measures: its sense with its thing, a dimension, or the noun or verb that tells it."""

    scope: frozenset[int]
    """The places it is narrowed to, by their place in the roster."""

    limits: frozenset[str]
    """What else it is narrowed to: a hospital, the gravely hurt, one person's story, some more."""

    anchor: str
    """`now` for the story itself, or the month or year it looks back to: `2009-09`, `2004`."""

    @property
    def whole(self) -> bool:
        """Whether it is narrowed to nothing."""
        return not self.scope and not self.limits


def measures(story: Story) -> list[Measure]:
    """Return every figure worth comparing, in order."""
    anchors = _anchors(story)
    wide, wider = everywhere(story), everywhere(story, countries=True)
    unplaced = {place for place, named in enumerate(story.roster.entities) if named.kind != "place"}
    people = {place for place, named in enumerate(story.roster.entities) if named.kind == "person"}
    found = []
    for line in story.lines:
        for quantity in line.quantities:
            if (
                ".." in quantity.value
                or _converts(quantity, line)
                or (quantity.definite and quantity.unit not in {"magnitude", "times"} and not is_sum(quantity))
            ):
                continue
            sense = sense_of(quantity, line)
            thing = thing_of(quantity, sense)
            slot = _slot(quantity, line, sense, thing)
            if slot == "age":
                slot = f"age of {_holder(quantity, line, _before(story, line), people)}"
            mere = sense not in SENSES and not is_measured(quantity) and not quantity.per
            if not slot or (mere and (quantity.value in {"1", "2"} or line.number > _LEAD)):
                continue
            when = "now" if slot.startswith("age of ") else _anchor(quantity, line, anchors[line.source, line.number])
            scope = _scope(quantity, line, (wider if when == "now" else wide) | unplaced)
            found.append(Measure(line, quantity, sense, thing, slot, scope, _limits(quantity, line, sense), when))
    return found


def _converts(quantity: Quantity, line: Line) -> bool:
    """Whether a figure in brackets only gives another one of the sentence in a second unit: 10 kilometres (6.2 miles)."""
    text = line.notes.reading.paragraphs[line.at.paragraph].text
    if is_sum(quantity) or not is_measured(quantity) or text[max(0, quantity.at.start - 1) : quantity.at.start] != "(":
        return False
    return any(0 <= quantity.at.start - other.at.end <= 3 for other in line.quantities if other is not quantity)  # noqa: PLR2004 - a bracket


def _before(story: Story, line: Line) -> list[Line]:
    """Return the two lines before a line in its article, the nearer first."""
    place = story.places[line.source, line.number]
    return [one for one in reversed(story.lines[max(0, place - 2) : place]) if one.source == line.source]


def everywhere(story: Story, *, countries: bool = False) -> set[int]:
    """Return the places the whole story plays in, which narrow nothing: what nearly every source names, and if so asked, countries."""
    sources = {line.source for line in story.lines}
    return {
        place
        for place, named in enumerate(story.roster.entities)
        if named.kind == "place" and (countries if named.keys & COUNTRIES else len(named.sources) >= _NEARLY_ALL * len(sources))
    }


def _slot(quantity: Quantity, line: Line, sense: str, thing: str) -> str:
    """Return what a figure measures, or nothing where its words do not tell."""
    if quantity.unit in {"magnitude", "times"}:
        return quantity.unit
    if is_sum(quantity):
        return _sum_slot(quantity, line, sense)
    if quantity.unit == "%":
        return _told(quantity)
    if quantity.unit in _LENGTHS | _SPANS or (is_measured(quantity) and not thing):
        return _dimension(quantity, line)
    if sense in TOLLS:
        return f"{sense} {thing}"
    return "people" if thing in PEOPLE else thing


def _sum_slot(quantity: Quantity, line: Line, sense: str) -> str:
    after = line.notes.reading.paragraphs[line.at.paragraph].text[quantity.at.end : quantity.at.end + 40]
    if re.match(r"\s+(?:in cash\s+)?(?:a|per|for each)\s+(?:[A-Z]\w+\s+)?share\b", after):
        return "a share"
    if sense in {"stolen", "paid"}:
        return sense
    if quantity.per:
        return f"a {quantity.per}"
    verb = next((one.verb for one in line.clauses if quantity.at.inside(one.at)), "")
    return _told(quantity) or verb


def _told(quantity: Quantity) -> str:
    """Return the noun or the verb that tells what a share or a sum is."""
    words = [word for word in (quantity.head, *quantity.context) if word and word not in _VAGUE and len(word) > 1]
    words = [word for word in words if word not in _UNTOLD]
    owned = next((_OWNING[word] for word in words if word in _OWNING), "")
    return owned or (_KINDRED.get(words[0], KIN.get(words[0], words[0])) if words else "")


def _dimension(quantity: Quantity, line: Line) -> str:
    """Return the dimension of a measure, with what it is of: depth, from Halden, age of the hunter, felt."""
    text = line.notes.reading.paragraphs[line.at.paragraph].text
    before, after = text[max(0, quantity.at.start - 3) : quantity.at.start], text[quantity.at.end : quantity.at.end + 30]
    if quantity.unit == "years" and (
        _OLD.search(text[quantity.at.start : quantity.at.end + 12]) or quantity.head == "age" or ", " in before
    ):
        return "age"
    told = {quantity.head, *quantity.context}
    found = next((_DIMENSIONS[word] for word in sorted(told) if word in _DIMENSIONS), "")
    if found and not (quantity.unit in _LENGTHS and found == "depth" and _FROM.match(after)):
        return found
    if quantity.unit in _LENGTHS and (_FROM.match(after) or re.match(r"\s*(?:\([^)]*\)\s*)?(?:north|south|east|west)", after)):
        near = next((place for at, place in line.mentions if quantity.at.end <= at.start <= quantity.at.end + 70), None)
        return f"from {near}" if near is not None else ""
    if quantity.unit in _SPANS and quantity.head:
        return f"time of {_KINDRED.get(quantity.head, quantity.head)}"
    verb = next(
        (word for word in quantity.context if word not in _VAGUE and word.rstrip("s") not in {"year", "day", "hour", "week", "month"}), ""
    )
    return f"{quantity.unit} {verb}" if verb and quantity.unit in _SPANS else ""


def _holder(quantity: Quantity, line: Line, before: Sequence[Line], people: Collection[int]) -> str:
    """Return whose age it is: the person named beside it, else the last one named before, as “the striker, 25,” goes back to him."""
    here = [
        (abs(at.start - quantity.at.end), place) for at, place in line.mentions if place in people and at.start < quantity.at.end + _BESIDE
    ]
    if here:
        return str(min(here)[1])
    text = line.notes.reading.paragraphs[line.at.paragraph].text
    if re.search(r"\b[Aa]n?\s+$", text[max(0, quantity.at.start - 4) : quantity.at.start]):
        return "somebody"  # a 55-year-old man is nobody named before
    return next((str(place) for one in before for place in reversed(one.entities) if place in people), "somebody")


def _scope(quantity: Quantity, line: Line, wide: set[int]) -> frozenset[int]:
    """Return the places a count is narrowed to by “in”: 12 people were killed in Tavan."""
    if is_measured(quantity):
        return frozenset()
    text = line.notes.reading.paragraphs[line.at.paragraph].text
    around = [one.at for one in line.clauses if quantity.at.inside(one.at)]
    clause = min(around, key=lambda one: one.end - one.start, default=line.at)
    return frozenset(
        place
        for at, place in line.mentions
        if place not in wide
        and not _LISTED.match(text[at.end : at.end + 5])
        and (
            at.inside(clause)
            or text[line.at.start : at.start].strip().lower() in {"in", "at"}
            or text[line.at.start : at.start].startswith("In ")
        )
        and re.search(
            r"\b(?:[Ii]n|[Aa]t)\s+(?:(?:the\s+)?(?:[a-z]+\s+){1,3}of\s+|(?:[a-z]+\s+){0,2})$", text[max(0, at.start - 50) : at.start]
        )
    )


def _limits(quantity: Quantity, line: Line, sense: str) -> frozenset[str]:
    """Return what else narrows a count: its grade, where the hurt are cared for, a single person, a further number."""
    if is_measured(quantity):
        return frozenset()
    text = line.notes.reading.paragraphs[line.at.paragraph].text
    around = [one.at for one in line.clauses if quantity.at.inside(one.at)]
    clause = min(around, key=lambda one: one.end - one.start, default=line.at)
    words = text[clause.start : clause.end]
    found = {match[1] for match in _SITES.finditer(words)} if sense in SENSES or quantity.head in PEOPLE else set()
    if sense in TOLLS and (grade := _GRADES.search(words)):
        found.add(grade[1])
    if sense in TOLLS and (
        _CARED & set(quantity.context)
        or re.match(r"\s+of the (?:injured|wounded|dead|victims|patients|survivors)\b", text[quantity.at.end :])
    ):
        found.add("cared")
    if quantity.value == "1" and quantity.head in _ONE_PERSON:
        found.add("one")
    if quantity.partial and sense in {"killed", "injured", "arrested", "infected"}:
        found.add("more")
    return frozenset(found)


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
        if published is None or one.start is None or one.end is None or published < one.start <= published + timedelta(days=_YEAR):
            continue  # what lies ahead is the story's own
        if _gap(one.start, one.end, published) > _CLOSE and not (one.start <= published <= one.end):
            days_long = (one.end - one.start).days
            if days_long <= _MONTH and one.start.month == one.end.month:
                return written[:7]
            return f"{one.start.year:04d}{'s' if days_long > _YEAR else ''}"
    return "now" if days else ""


def _gap(start: date, end: date, day: date) -> int:
    if start <= day <= end and (end - start).days < _CLOSE * 2:
        return 0
    return min(abs((start - day).days), abs((end - day).days))
