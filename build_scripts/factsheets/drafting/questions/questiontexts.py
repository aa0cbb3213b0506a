"""The words of a question of figures, made by plain rules from the words of the sources that answer it.

Where several sources answer, the words are those they have in common, and none that only one of them tells.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from factsheets.drafting.evidence import plain
from factsheets.drafting.figures.numbers import number
from factsheets.drafting.notes import Clause
from factsheets.drafting.questions.aboard import COUNTED
from factsheets.drafting.questions.alignment import Aligned
from factsheets.drafting.questions.clausewords import clause_of, when_of, within, words_of
from factsheets.drafting.questions.comparables import Measure
from factsheets.drafting.questions.countednouns import PEOPLE, PERSONS
from factsheets.drafting.questions.counttexts import Where, of_counts
from factsheets.drafting.questions.senses import OWN_SUMS, SENSES, TOLLS, is_measured, is_sum
from factsheets.text.words import word_set

COINS = {"USD": "US dollars", "EUR": "euros", "GBP": "pounds", "CNY": "yuan", "JPY": "yen", "INR": "rupees", "ZAR": "rand"}
"""Currency code -> its name in a sentence."""

_MOVING = word_set("rise fall jump increase drop climb decline grow surge plunge slip shrink soar tumble slide")
_DIMENSIONS = word_set("wind felt depth height length distance speed width age weight area size temperature duration")
_SPENT = {"fine": "fined", "fin": "fined", "demand": "demanded", "pay": "paid", "save": "saved", "give": "given", "spend": "spent"} | {
    "raise": "raised", "lose": "lost", "donate": "donated", "invest": "invested", "owe": "owed", "award": "awarded", "earn": "earned"
}  # fmt: skip
"""Verb a sum hangs on -> how it is asked for."""


_RATES = word_set(
    "rate rise fall increase decrease growth premium margin turnout discount tax decline drop cut reduction interest yield majority lead "
    "inflation unemployment shortfall surcharge duty levy dividend return tariff mortality fatality"
)
"""Nouns that a share itself is."""

_LONGEST_BETWEEN = 12
_ROUND = 50
"""Letters on either side of a figure that are shown with it."""

_INNER = str.maketrans('“”"', "‘’’")
"""Quote marks within quote marks."""


def figure_texts(group: Aligned, chosen: Sequence[Measure], where: Where) -> Iterable[tuple[str, Measure]]:
    """Yield questions that a group's figures answer, the best first, with the figure that each is made from.

    `where` names the places a figure is narrowed to, as they follow in a question. What is left as `{}` is for the name an age or a
    distance belongs to.
    """
    made = [(text, one) for one in chosen if (text := _standard(group, one, where(one) + when_of(chosen))) is not None]
    counts = Counter(text for text, _ in made)
    yield from sorted(made, key=lambda each: (-counts[each[0]], len(each[0])))
    if chosen[0].unit or chosen[0].slot == "population" or group.sense in SENSES or group.sense in COUNTED:
        yield from ((text, one) for one in chosen[:1] if (text := _another(group, one)) is not None)
        return
    yield from of_counts(chosen, where)


def _standard(group: Aligned, one: Measure, when: str) -> str | None:  # noqa: PLR0911 - one return a kind of figure
    """Return the question that figures of a kind have always; of mere counts there is none."""
    quantity, sense = one.quantity, group.sense
    thing = words_of(quantity.of) or ("people" if sense in TOLLS else "")
    if quantity.per and quantity.unit == "times":
        return _how_often(one)
    if quantity.unit == "magnitude":
        return f"What was the magnitude of the {thing or 'earthquake'}{when}?"
    if is_sum(quantity):
        return _how_much(group, one, thing, when)
    if quantity.unit == "%":
        return _percentage(group, one, thing, when)
    if one.slot == "population":
        return "How many people live there?" if quantity.head in {"", "population"} else f"How many people live in the {quantity.head}?"
    if sense in COUNTED:
        who = {"crew": "crew members", "passenger": "passengers"}.get(one.thing, "people")
        return f"How many {who} were aboard{when}?" if sense == "aboard" else f"How many {who} may be carried{when}?"
    if sense in SENSES:
        people = "people" if one.thing == "people" or len({other.thing for other in group.measures}) > 1 else thing
        return f"How many {people} {_told(group)}{when}?" if people else None
    return _of_dimension(group, one, thing, when) if is_measured(quantity) else None


def _told(group: Aligned) -> str:
    """Return what is told of people: were killed; survived, where no source speaks of a rescue."""
    words = {word for one in group.measures for word in (one.quantity.head, *one.quantity.context)}
    if group.sense == "rescued" and not words & {"rescue", "save", "free"}:
        return "survived"
    return f"were {group.sense}"


def _another(group: Aligned, one: Measure) -> str | None:
    """Return a question for a sum, a share or a time that no words of its own name: the source's own words with a gap for the figure."""
    if len(group.sources) < 2:  # noqa: PLR2004 - of one source none
        return None
    if is_sum(one.quantity):
        return f"How much: “{_with_gap(one)}”?"
    if one.quantity.unit == "%":
        return f"What share: “{_with_gap(one)}”?"
    return f"How long: “{_with_gap(one)}”?" if one.slot.startswith(f"{one.quantity.unit} ") else None


def _with_gap(one: Measure) -> str:
    """Return the words round a figure, with … in its place: It had been in the air … before it crashed."""
    clause = clause_of(one.line, one.quantity.at)
    at, figure = clause.at if clause is not None else one.line.at, one.quantity.at
    text = one.line.notes.reading.paragraphs[at.paragraph].text
    before, after = plain(text[at.start : figure.start]), plain(text[figure.end : at.end]).rstrip(" .")
    before = before if len(before) <= _ROUND else before[-_ROUND:].partition(" ")[2]
    after = after if len(after) <= _ROUND else after[:_ROUND].rpartition(" ")[0].rstrip(",;")
    return f"{before} … {after}".strip().translate(_INNER)


def _of_dimension(group: Aligned, one: Measure, thing: str, when: str) -> str | None:
    """Ask for a dimension, an age or a length of time."""
    kind, _, rest = one.slot.partition(" ")
    several = len(group.sources) > 1
    if kind == "age":
        return _how_old(one, known=rest.removeprefix("of ").isdigit(), several=several)
    if kind == "from" and rest.isdigit():
        return f"How far from {{}} was it, in {one.quantity.unit}?" if several else None
    if kind == "time" and several:
        noun = thing.rpartition("-")[2].partition(" ")[2] or thing
        return f"How long is the {'time in ' if noun in {'prison', 'jail', 'custody'} else ''}{noun}, in {one.quantity.unit}?"
    if one.slot == "felt":
        return f"For how many {one.quantity.unit} was it felt{when}?" if several else None
    if not rest and kind in _DIMENSIONS:
        return f"What was the {kind}{when}, in {one.quantity.unit}?" if several or thing else None
    return f"What was the {thing}{when}, in {one.quantity.unit}?" if thing and one.thing in _DIMENSIONS else None


def _how_old(one: Measure, *, known: bool, several: bool) -> str | None:
    if known:
        return "How old is {}?"
    return f"How old is the {one.quantity.head}?" if several and one.quantity.head in PEOPLE | PERSONS else None


def _coin(one: Measure) -> str:
    return COINS.get(one.quantity.unit, one.quantity.unit)


def _how_much(group: Aligned, one: Measure, thing: str, when: str) -> str | None:  # noqa: PLR0911 - one return a kind of sum
    coin = _coin(one)
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
    return f"What sum is given for {thing}{when}, in {coin}?" if thing and len(group.sources) > 1 else None


def _percentage(group: Aligned, one: Measure, thing: str, when: str) -> str | None:
    if one.slot == "stake":
        return f"What share is held{when}, in percent?" if len(group.sources) > 1 else None
    clause = clause_of(one.line, one.quantity.at)
    if clause is not None and clause.verb in _MOVING and clause.subject is not None and _right_after(one, clause):
        inside = one.quantity.of_at is not None and one.quantity.of_at.inside(clause.subject)
        subject = thing if inside else plain(one.line.notes.reading.words(clause.subject))
        return f"By how many percent did {within(subject)} {clause.verb}{when}?"
    if one.slot in {"rise", "fall"}:
        return f"By how many percent is the {one.slot}{when}?" if len(group.sources) > 1 else None
    if thing.rsplit(" ", maxsplit=1)[-1] not in _RATES and not _follows_of(one):
        return None
    if not thing or len(group.sources) < 2 or not re.fullmatch(r"[\w’' -]+", thing) or thing in {"which", "who", "that"}:  # noqa: PLR2004
        return None
    return f"What share of the {thing} is it{when}, in percent?" if _follows_of(one) else f"What is the {_bare(thing)}{when}, in percent?"


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


def _how_often(one: Measure) -> str | None:
    clause = clause_of(one.line, one.quantity.at)
    if clause is None or clause.subject is None:
        return None
    subject = plain(one.line.notes.reading.words(clause.subject))
    first, _, rest = subject.partition(" ")
    subject = f"the {rest}" if rest and number(first) is not None else within(subject)
    plural = re.search(r"(?<!s)s$", subject.split(" of ")[0].split(" from ")[0]) is not None
    helper = "will" if clause.lean > 0 else "do" if plural else "does"
    return f"How often {helper} {subject} {clause.verb}?"
