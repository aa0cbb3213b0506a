"""The words of a question of figures, made by plain rules from the words of the sources that answer it.

Where several sources answer, the words are those they have in common, and none that only one of them tells.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from factsheets.drafting.evidence import plain
from factsheets.drafting.figures.numbers import number
from factsheets.drafting.questions.aboard import COUNTED
from factsheets.drafting.questions.alignment import Aligned
from factsheets.drafting.questions.clausewords import LONGEST_WHO, clause_of, is_plural, pointing, when_of, within, words_of
from factsheets.drafting.questions.comparables import Measure
from factsheets.drafting.questions.countednouns import PEOPLE, PERSONS
from factsheets.drafting.questions.counttexts import Where, of_counts
from factsheets.drafting.questions.gaptexts import with_gap
from factsheets.drafting.questions.senses import SENSES, TOLLS, is_measured, is_sum
from factsheets.drafting.questions.sumtexts import how_much, how_much_percent
from factsheets.text.words import word_set

_DIMENSIONS = word_set("wind felt depth height length distance speed width age weight area size temperature duration")


def figure_texts(group: Aligned, chosen: Sequence[Measure], where: Where) -> Iterable[tuple[str, Measure]]:
    """Yield questions that a group's figures answer, the best first, with the figure that each is made from.

    `where` names the places a figure is narrowed to, as they follow in a question. What is left as `{}` is for the name an age or a
    distance belongs to.
    """
    made = [(text, one) for one in chosen if (text := _standard(group, one, where(one) + when_of(chosen))) is not None]
    counts = Counter(text for text, _ in made)
    yield from sorted(made, key=lambda each: (-counts[each[0]], len(each[0])))
    if chosen[0].unit or chosen[0].slot == "population" or group.sense in SENSES or group.sense in COUNTED:
        yield from ((text, one) for one in chosen[:1] if (text := with_gap(group, one)) is not None)
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
        return how_much(group, one, thing, when)
    if quantity.unit == "%":
        return how_much_percent(group, one, thing, when)
    if one.slot == "population":
        return _how_populous(one)
    if sense in COUNTED:
        who = {"crew": "crew members", "passenger": "passengers"}.get(one.thing, "people")
        return f"How many {who} were aboard{when}?" if sense == "aboard" else f"How many {who} may be carried{when}?"
    if sense in SENSES:
        people = "people" if one.thing == "people" or len({other.thing for other in group.measures}) > 1 else thing
        return f"How many {people} {_told(group)}{when}?" if people else None
    return _of_dimension(group, one, thing, when) if is_measured(quantity) else None


def _how_populous(one: Measure) -> str:
    """Ask how many live in what is said to have a population, by its name: Malden has a population of 400."""
    if one.quantity.head not in {"", "population"}:
        return f"How many people live in the {one.quantity.head}?"
    clause = clause_of(one.line, one.quantity.at)
    who = plain(one.line.notes.reading.words(clause.subject)) if clause is not None and clause.subject and clause.verb == "have" else ""
    return (
        f"How many people live in {within(who)}?"
        if who and not pointing(who) and len(who) <= LONGEST_WHO
        else "How many people live there?"
    )


def _told(group: Aligned) -> str:
    """Return what is told of people or things: were killed; survived, where no source speaks of a rescue; were destroyed."""
    words = {word for one in group.measures for word in (one.quantity.head, *one.quantity.context)}
    if group.sense == "rescued" and not words & {"rescue", "save", "free"}:
        return "survived"
    if group.sense == "damaged" and "damage" not in words and words & {"destroy", "raze", "gut", "incinerate"}:
        return "were destroyed"
    return f"were {group.sense}"


def _of_dimension(group: Aligned, one: Measure, thing: str, when: str) -> str | None:
    """Ask for a dimension, an age or a length of time."""
    kind, _, rest = one.slot.partition(" ")
    several, unit = len(group.sources) > 1, one.quantity.unit
    if kind == "age":
        return _how_old(one, known=rest.removeprefix("of ").isdigit(), several=several)
    if several and ((kind == "from" and rest.isdigit()) or rest == "last" or kind == "time" or one.slot == "felt"):
        return _how_long(one, thing, when)
    if not rest and kind in _DIMENSIONS:
        return f"What was the {kind}{when}, in {unit}?" if several or thing else None
    return f"What was the {thing}{when}, in {unit}?" if thing and one.thing in _DIMENSIONS else None


def _how_long(one: Measure, thing: str, when: str) -> str:
    """Ask how far it was, or how long it lasted, is or was felt."""
    kind, _, rest = one.slot.partition(" ")
    unit = one.quantity.unit
    if kind == "from":
        return f"How far from {{}} was it, in {unit}?"
    if one.slot == "felt":
        return f"For how many {unit} was it felt{when}?"
    if rest == "last":
        return f"How long did it last{when}, in {unit}?"
    if rest == "of sentence":
        return f"How long is the sentence, in {unit}?"
    noun = thing.rpartition("-")[2].partition(" ")[2] or thing or rest.removeprefix("of ")
    if noun.rpartition(" ")[2] == "veteran":
        return f"How long has the {noun} served, in {unit}?"
    return f"How long is the {noun}, in {unit}?"


def _how_old(one: Measure, *, known: bool, several: bool) -> str | None:
    if known:
        return "How old is {}?"
    return f"How old is the {one.quantity.head}?" if several and one.quantity.head in PEOPLE | PERSONS else None


def _how_often(one: Measure) -> str | None:
    clause = clause_of(one.line, one.quantity.at)
    if clause is None or clause.subject is None:
        return None
    subject = plain(one.line.notes.reading.words(clause.subject))
    first, _, rest = subject.partition(" ")
    subject = f"the {rest}" if rest and number(first) is not None else within(subject)
    return f"How often {'will' if clause.lean > 0 else 'do' if is_plural(subject) else 'does'} {subject} {clause.verb}?"
