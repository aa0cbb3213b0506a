"""The words of a question of a sum, a share or a rate: how much was paid, what share of the haul was recovered."""

from __future__ import annotations

import re

from factsheets.drafting.evidence import plain
from factsheets.drafting.notes import Clause
from factsheets.drafting.questions.alignment import Aligned
from factsheets.drafting.questions.clausewords import LONGEST_BOUND, clause_of, is_passive, is_plural, within
from factsheets.drafting.questions.comparables import Measure
from factsheets.drafting.questions.senses import OWN_SUMS
from factsheets.text.words import word_set

_COINS = {"USD": "US dollars", "EUR": "euros", "GBP": "pounds", "CNY": "yuan", "JPY": "yen", "INR": "rupees", "ZAR": "rand"}
"""Currency code -> its name in a sentence."""

_MOVING = word_set("rise fall jump increase drop climb decline grow surge plunge slip shrink soar tumble slide")
_SPENT = {"fine": "fined", "fin": "fined", "demand": "demanded", "pay": "paid", "save": "saved", "give": "given", "spend": "spent"} | {
    "raise": "raised", "lose": "lost", "donate": "donated", "invest": "invested", "owe": "owed", "award": "awarded", "earn": "earned"
}  # fmt: skip
"""Verb a sum hangs on -> how it is asked for."""

_RATES = word_set(
    "rate rise fall increase decrease growth premium margin turnout discount tax decline drop cut reduction interest yield majority lead "
    "inflation unemployment shortfall surcharge duty levy dividend return tariff mortality fatality"
)
"""Nouns that a share itself is."""

_IN = re.compile(r"(?:\s*\([^)]*\))?\s+in\b")
"""What links a sum with what it is paid or told in."""

_LARGE = word_set(
    "fund credit package aid damage damages cost costs expense expenses grant bond fee bill deficit surplus cut cuts forfeiture"
)
"""Nouns that are sums themselves, so that they are large and not worth something."""

_STAKE_IN = re.compile(r"\s+(?:stake|share|holding|shareholding|interest)\s+in\s+((?:[A-Z][\w&.-]*\s?)+)")
_LONGEST_BETWEEN = 12
"""Letters between a verb and the share that tells its movement."""


def coin_of(one: Measure) -> str:
    """Return the currency of a sum as it stands in a question."""
    return _COINS.get(one.quantity.unit, one.quantity.unit)


def how_much(group: Aligned, one: Measure, thing: str, when: str) -> str | None:  # noqa: PLR0911 - one return a kind of sum
    """Return the question of a sum, `thing` being the noun it is told with; None where nothing tells what it is."""
    coin = coin_of(one)
    if one.slot == "a share":
        return f"How much is paid for a share{when}, in {coin}?"
    if one.per:
        return f"How much is paid a {one.per}{when}, in {coin}?"
    if one.slot in OWN_SUMS:
        return f"How large is the {one.slot}{when}, in {coin}?"
    if told := _SPENT.get(one.slot):
        return f"How much was {told}{when}, in {coin}?"
    if group.sense == "stolen":
        return f"How much was stolen{when}, in {coin}?"
    if group.sense == "paid":
        return f"What is the price of the deal{when}, in {coin}?"
    if one.slot == "cash":
        return f"How much is paid in cash{when}, in {coin}?"
    return _of_sum(one, thing, when, coin) if thing and len(group.sources) > 1 else None


def _of_sum(one: Measure, thing: str, when: str, coin: str) -> str:
    """Ask for a sum by the noun it is told with: the $40 million fund, $2 billion in shares, a necklace worth $1 million."""
    of = one.quantity.of_at
    before = of is not None and of.start < one.quantity.at.start
    text = one.line.notes.reading.paragraphs[one.line.at.paragraph].text
    be = "are" if is_plural(thing) else "is"
    if thing == "total":
        return f"How much is it in total{when}, in {coin}?"
    if not before and _IN.match(text, one.quantity.at.end):
        return f"How much is it in {thing}{when}, in {coin}?" if be == "are" else f"How much {thing} is it{when}, in {coin}?"
    large = thing.rsplit(maxsplit=1)[-1] in _LARGE
    return f"How {'large' if large else 'much'} {be} the {thing}{'' if large else ' worth'}{when}, in {coin}?"


def how_much_percent(group: Aligned, one: Measure, thing: str, when: str) -> str | None:
    """Return the question of a share or a rate; None where nothing tells of what it is."""
    if one.slot == "stake":
        return f"How large is the stake{_held_in(one)}{when}, in percent?" if len(group.sources) > 1 else None
    clause = clause_of(one.line, one.quantity.at)
    if clause is not None and clause.verb in _MOVING and clause.subject is not None and _right_after(one, clause):
        inside = one.quantity.of_at is not None and one.quantity.of_at.inside(clause.subject)
        subject = thing if inside else plain(one.line.notes.reading.words(clause.subject))
        return f"By how many percent did {within(subject)} {clause.verb}{when}?"
    if one.slot in {"rise", "fall"}:
        return f"How large is the {one.slot}{when}, in percent?" if len(group.sources) > 1 else None
    if thing.rsplit(" ", maxsplit=1)[-1] not in _RATES and not _follows_of(one):
        return None
    if not thing or len(group.sources) < 2 or not re.fullmatch(r"[\w’' -]+", thing) or thing in {"which", "who", "that"}:  # noqa: PLR2004
        return None
    return _of_part(one, thing, when) if _follows_of(one) else f"What is the {_bare(thing)}{when}, in percent?"


def _of_part(one: Measure, thing: str, when: str) -> str | None:
    """Ask for a share of something by what was done to it: what share of the haul was recovered."""
    clause = clause_of(one.line, one.quantity.at)
    be, verb = "were" if is_plural(thing) else "was", ""
    if clause is not None and clause.verb not in {"be", "have"}:
        words = one.line.notes.reading.words(clause.verb_at)
        done = clause.object is not None and 0 <= one.quantity.at.start - clause.object.start <= LONGEST_BOUND
        suffered = clause.subject is not None and one.quantity.at.inside(clause.subject) and clause.object is None
        passive = suffered and is_passive(one.line, clause)
        verb = f" {words}" if words.endswith("ed") and (done or passive) else ""
    return f"What share of the {thing} {f'{be}{verb}' if verb else 'is it'}{when}, in percent?"


def _held_in(one: Measure) -> str:
    """Return in what a stake is held, as it follows in a question."""
    text = one.line.notes.reading.paragraphs[one.line.at.paragraph].text
    match = _STAKE_IN.match(text, one.quantity.at.end)
    return f" in {plain(match[1]).rstrip('.')}" if match else ""


def _follows_of(one: Measure) -> bool:
    """Whether what a share is of follows it: 12 percent of sales."""
    return one.line.notes.reading.paragraphs[one.line.at.paragraph].text.startswith(" of ", one.quantity.at.end)


def _bare(thing: str) -> str:
    """Return what a share is without the share itself: 22 percent increase."""
    return re.sub(r"^(?:[\d.,]+\s*)?(?:%|per ?cent|percent)\s+", "", thing)


def _right_after(one: Measure, clause: Clause) -> bool:
    """Whether a share follows its verb, whose movement it then tells: rose by about 12%."""
    between = one.line.notes.reading.paragraphs[one.line.at.paragraph].text[clause.verb_at.end : one.quantity.at.start]
    return one.quantity.at.start >= clause.verb_at.end and len(between) <= _LONGEST_BETWEEN
