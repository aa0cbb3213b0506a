"""Figures ready to be compared: each with what it measures, what it is narrowed to, and the time it tells of.

Two figures that differ in any of these are not compared; the comparing itself is `alignment`.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from decimal import Decimal

from factsheets.drafting.figures.numbers import plain
from factsheets.drafting.notes import Quantity
from factsheets.drafting.questions.ages import holder
from factsheets.drafting.questions.moments import NOW, anchor, anchors
from factsheets.drafting.questions.narrowings import everywhere, limits, scope
from factsheets.drafting.questions.ordinals import won
from factsheets.drafting.questions.senses import SENSES, is_measured, is_sum, sense_of, thing_of
from factsheets.drafting.questions.slots import per, slot
from factsheets.drafting.story import Line, Story

_LEAD = 20
"""Sentences of an article after which a mere count is no question."""

_TIMES_AS = re.compile(r"\btimes (?:as|more|the)\b")
"""A comparison, which tells of no number: 10 times as many cases."""

_NUMBERED = re.compile(
    r"\b([A-Z]\w*) (\d{1,4})(?:s\b|[.,;:)’'](?!\d)|$|\s+(?:is|was|are|were|will|has|had|and|or|can|that|which|for|on|at|by|to)\b)"
)
"""A word and a number that no noun follows."""

_SIZED = re.compile(r"\bfamil(?:y|ies) of $|\b[A-Z]\w+ \($")
"""Words before the size of a family, and before a number in brackets that counts none of the name before it: Bikoro (2)."""

_HOUR = 60
_RACE = re.compile(r"(?:[1-9]0|[1-8]00|1,?[05]00|3,?000|5,?000|10,?000)m")
_FEW = 10
"""Things below which “the” speaks of what is known already: the two countries."""


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

    per: str
    """The period it is counted over, or empty."""

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

    @property
    def unit(self) -> str:
        """Its unit of measure or currency; empty for what is merely counted."""
        return self.quantity.unit if is_measured(self.quantity) else ""


def measures(story: Story) -> list[Measure]:
    """Return every figure worth comparing, in order."""
    of_lines = anchors(story)
    wide, wider = everywhere(story), everywhere(story, countries=True)
    unplaced = {place for place, named in enumerate(story.roster.entities) if named.kind != "place"}
    people = {place for place, named in enumerate(story.roster.entities) if named.kind == "person"}
    named = _named_by_number(story)
    timed = any(one.unit == "minutes" and one.value.isdigit() and int(one.value) > _HOUR for line in story.lines for one in line.quantities)
    found = []
    for line in story.lines:
        for quantity in (*(_in_minutes(_in_percent(one)) if timed else _in_percent(one) for one in line.quantities), *won(line)):
            if (
                _converts(quantity, line)
                or _before_it(quantity, line) in named
                or _is_known(quantity, line)
                or _TIMES_AS.search(line.notes.reading.words(quantity.at))
            ):
                continue
            sense = sense_of(quantity, line)
            thing = thing_of(quantity, line, sense)
            measured = slot(quantity, line, sense, thing)
            if measured == "age":
                measured = f"age of {holder(quantity, line, _before(story, line), people)}"
            mere = sense not in SENSES and not is_measured(quantity) and not quantity.per
            if not measured or (mere and (quantity.value == "1" or line.number > _LEAD)):
                continue
            when = NOW if measured.startswith("age of ") else anchor(quantity, line, of_lines[line.source, line.number])
            where = scope(quantity, line, (wider if when == NOW else wide) | unplaced)
            found.append(Measure(line, quantity, sense, thing, measured, per(quantity, line), where, limits(quantity, line, sense), when))
    return found


def _in_percent(quantity: Quantity) -> Quantity:
    """Return a share in words as one in percent, about as much: a third of the members."""
    if quantity.unit or not quantity.value.startswith("0."):
        return quantity
    percent = f"{Decimal(quantity.value) * 100:.3g}"
    return replace(quantity, value=percent, unit="%", bound="~" if quantity.bound == "=" else quantity.bound)


def _in_minutes(quantity: Quantity) -> Quantity:
    """Return hours as minutes, for a story in which a length of several hours is told to the minute."""
    if quantity.unit != "hours" or ".." in quantity.value:
        return quantity
    return replace(quantity, value=plain(Decimal(quantity.value) * _HOUR), unit="minutes")


def _named_by_number(story: Story) -> set[str]:
    """Return the words with a number that stand alone like a name, several times: Note 7 will, Note 7s."""
    counts = Counter(f"{match[1]} {match[2]}" for line in story.lines for match in _NUMBERED.finditer(line.words))
    return {words for words, count in counts.items() if count > 1}


def _before_it(quantity: Quantity, line: Line) -> str:
    """Return a figure with the word before it."""
    text = line.notes.reading.paragraphs[line.at.paragraph].text
    match = re.search(r"([A-Z]\w*) $", text[max(line.at.start, quantity.at.start - 20) : quantity.at.start])
    return f"{match[1]} {quantity.value}" if match else ""


def _is_known(quantity: Quantity, line: Line) -> bool:
    """Whether a figure points at what is known already, the two countries, or tells nothing by itself: the 100m, a family of four."""
    if _RACE.fullmatch(line.notes.reading.words(quantity.at)):
        return True
    text = line.notes.reading.paragraphs[line.at.paragraph].text
    if quantity.value == "1" and text.startswith(" of the ", quantity.at.end):
        return True  # one of the survivors
    if _SIZED.search(text, line.at.start, quantity.at.start) is not None:
        return True
    return quantity.definite and not is_measured(quantity) and (not quantity.value.isdigit() or int(quantity.value) < _FEW)


def _converts(quantity: Quantity, line: Line) -> bool:
    """Whether a figure in brackets only gives another one of the sentence in a second unit: 10 kilometres (6.2 miles)."""
    text = line.notes.reading.paragraphs[line.at.paragraph].text
    if (
        is_sum(quantity)
        or quantity.unit == "%"
        or not is_measured(quantity)
        or text[max(0, quantity.at.start - 1) : quantity.at.start] != "("
    ):
        return False
    return any(0 <= quantity.at.start - other.at.end <= 3 for other in line.quantities if other is not quantity)  # noqa: PLR2004 - a bracket


def _before(story: Story, line: Line) -> list[Line]:
    """Return the two lines before a line in its article, the nearer first."""
    place = story.places[line.source, line.number]
    return [one for one in reversed(story.lines[max(0, place - 2) : place]) if one.source == line.source]
