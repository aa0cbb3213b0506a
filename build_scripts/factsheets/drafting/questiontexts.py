"""The words of a question, made by plain rules from the words of the source that answers it."""

from __future__ import annotations

import re

from factsheets.drafting.alignment import Aligned
from factsheets.drafting.comparables import Measure
from factsheets.drafting.evidence import plain
from factsheets.drafting.notes import Clause
from factsheets.drafting.numbers import number
from factsheets.drafting.reading import At
from factsheets.drafting.senses import SENSES, TOLLS, is_measured, is_sum
from factsheets.drafting.story import Line
from factsheets.model.dates import Date
from factsheets.text.words import word_set

COINS = {"USD": "US dollars", "EUR": "euros", "GBP": "pounds", "CNY": "yuan", "JPY": "yen", "INR": "rupees", "ZAR": "rand"}
"""Currency code -> its name in a sentence."""

_MOVING = word_set("rise fall jump increase drop gain lose climb decline grow surge plunge slip shrink soar tumble slide add")
_DIMENSIONS = word_set("wind felt depth height length distance speed width age weight area size temperature duration")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
_SPENT = {"fine": "fined", "fin": "fined", "demand": "demanded", "pay": "paid", "save": "saved", "give": "given", "spend": "spent"} | {
    "raise": "raised", "lose": "lost", "donate": "donated", "invest": "invested", "owe": "owed", "award": "awarded", "earn": "earned"
}  # fmt: skip
"""Verb a sum hangs on -> how it is asked for."""

_BARE = word_set("put take give make bring leave have get send hold")
"""Verbs that say nothing without what follows them."""

_BEFORE_FIGURES = word_set(
    "about around some at an a the up over nearly almost roughly approximately more fewer less only between as all half"
    " dozens scores hundreds thousands millions"
)
"""Words that a figure may begin with."""

_LONGEST = 90


def figure_text(group: Aligned, one: Measure, where: str = "") -> str | None:  # noqa: PLR0911 - one return a kind of figure
    """Return the question that a figure answers, or None where its words give none; `where` names the places it is narrowed to."""
    quantity, sense = one.quantity, group.sense
    when = "" if one.anchor == "now" else f" in {'the ' if one.anchor.endswith('s') else ''}{_month(one.anchor)}"
    when = f"{where}{when}"
    thing = _words_of(quantity.of) or ("people" if sense in TOLLS else "")
    if quantity.per and quantity.unit == "times":
        return _how_often(one)
    if quantity.unit == "magnitude":
        return f"What was the magnitude of the {thing or 'earthquake'}{when}?"
    if is_sum(quantity):
        return _how_much(one, sense, thing, when)
    if quantity.unit == "%" and one.slot == "stake":
        return f"What share is held{when}, in percent?" if len({other.line.source for other in group.measures}) > 1 else None
    if quantity.unit == "%":
        return _percentage(group, one, thing, when)
    if sense in SENSES:
        people = "people" if one.thing == "people" else thing
        return f"How many {people} were {sense}{when}?" if people else None
    if is_measured(quantity):
        return _of_dimension(group, one, thing, when)
    return _how_many(group, one, thing, when) if thing else None


def within_a_sentence(words: str) -> str:
    """Return a figure as it stands behind “says”: without the capital it owes to its place at the head of a sentence."""
    first, blank, rest = words.partition(" ")
    bare = first.lower()
    counts = first.replace("-", "").isalpha() and number(bare) is not None
    return f"{bare}{blank}{rest}" if counts or bare in _BEFORE_FIGURES else words


def in_words(date: Date) -> str:
    """Return a day as English writes it; other dates as EDTF."""
    if date.start is None or date.start != date.end:
        return str(date)
    return f"{date.start.day} {_MONTHS[date.start.month - 1]} {date.start.year}"


def clause_of(line: Line, at: At) -> Clause | None:
    """Return the smallest statement round a place."""
    around = [one for one in line.clauses if at.inside(one.at)]
    return min(around, key=lambda one: one.at.end - one.at.start, default=None)


def _of_dimension(group: Aligned, one: Measure, thing: str, when: str) -> str | None:
    """Ask for a dimension, an age or a length of time; `{}` is left for the name an age or a distance belongs to."""
    kind, _, rest = one.slot.partition(" ")
    several = len({other.line.source for other in group.measures}) > 1
    if kind == "age":
        known = rest.removeprefix("of ").isdigit()
        return (
            "How old is {}?"
            if known
            else f"How old is the {one.quantity.head}?"
            if several and one.quantity.head not in {"", "age"}
            else None
        )
    if kind == "from" and rest.isdigit():
        return f"How far from {{}} was it, in {one.quantity.unit}?" if several else None
    if kind == "time" and several:
        return f"How long is the {thing.rpartition('-')[2].partition(' ')[2] or thing}, in {one.quantity.unit}?"
    if one.slot == "felt":
        return f"For how many {one.quantity.unit} was it felt{when}?" if several else None
    if not rest and kind in _DIMENSIONS:
        return f"What was the {kind}{when}, in {one.quantity.unit}?" if several or thing else None
    return f"What was the {thing}{when}, in {one.quantity.unit}?" if thing and one.thing in _DIMENSIONS else None


def _how_much(one: Measure, sense: str, thing: str, when: str) -> str | None:
    coin = COINS.get(one.quantity.unit, one.quantity.unit)
    if one.slot == "a share":
        return f"How much is paid for a share{when}, in {coin}?"
    if told := _SPENT.get(one.slot):
        return f"How much was {told}{when}, in {coin}?"
    if sense == "stolen":
        return f"How much was stolen{when}, in {coin}?"
    if sense == "paid":
        return f"What is the price of the deal{when}, in {coin}?"
    return f"What sum is given for {thing}{when}, in {coin}?" if thing else None


def _percentage(group: Aligned, one: Measure, thing: str, when: str) -> str | None:
    clause = clause_of(one.line, one.quantity.at)
    if clause is not None and clause.verb in _MOVING and clause.subject is not None:
        inside = one.quantity.of_at is not None and one.quantity.of_at.inside(clause.subject)
        subject = thing if inside else plain(one.line.notes.reading.words(clause.subject))
        return f"By how many percent did {_lower(subject)} {clause.verb}{when}?"
    return f"What percentage of the {thing} is meant{when}?" if thing and len({other.line.source for other in group.measures}) > 1 else None


def _how_often(one: Measure) -> str | None:
    clause = clause_of(one.line, one.quantity.at)
    if clause is None or clause.subject is None:
        return None
    subject = plain(one.line.notes.reading.words(clause.subject))
    first, _, rest = subject.partition(" ")
    subject = f"the {rest}" if rest and number(first) is not None else _lower(subject)
    plural = re.search(r"(?<!s)s$", subject.split(" of ")[0].split(" from ")[0]) is not None
    helper = "will" if clause.lean > 0 else "do" if plural else "does"
    return f"How often {helper} {subject} {clause.verb}?"


def _how_many(group: Aligned, one: Measure, thing: str, when: str) -> str | None:
    clause = clause_of(one.line, one.quantity.at)
    if clause is not None and clause.subject is not None and one.quantity.of_at is not None:
        starts = one.quantity.at.inside(clause.subject) and clause.core.end > one.quantity.of_at.start
        if starts:
            words = plain(one.line.notes.reading.words(At(clause.core.paragraph, one.quantity.of_at.start, clause.core.end)))
            if 0 < len(words) <= _LONGEST and not (clause.verb in _BARE and clause.core.end <= clause.verb_at.end):
                return f"How many {words}?"
    if one.thing == "people":
        return None
    origins = {other.line.source for other in group.measures}
    return f"How many {thing} {'were' if when else 'are'} there{when}?" if len(origins) > 1 else None


def _month(anchor: str) -> str:
    year, _, month = anchor.partition("-")
    return f"{_MONTHS[int(month) - 1]} {year}" if month.isdigit() and 1 <= int(month) <= len(_MONTHS) else year


def _words_of(words: str) -> str:
    words = re.sub(r"^(?:(?:the|an?|its|their|his|her)\s+)+", "", words, flags=re.IGNORECASE)
    words = re.sub(r"^\d[\d.,]*[\s-]?magnitude\s+|^magnitude[\s-]+\d[\d.,]*\s+", "", words, flags=re.IGNORECASE)
    return plain(words)


def _lower(subject: str) -> str:
    return re.sub(r"^(?:The|An?|Its|Their|His|Her|This|These)\b", lambda match: match[0].lower(), subject)
