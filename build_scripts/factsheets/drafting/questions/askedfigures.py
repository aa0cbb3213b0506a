"""Questions of figures: one for each group of figures that tell of the same thing.

Which figures are one group, `alignment` says; the words come from `questiontexts`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from factsheets.drafting.evidence import plain
from factsheets.drafting.questions.alignment import Aligned, align
from factsheets.drafting.questions.asking import Asked, Asking, the
from factsheets.drafting.questions.bonds import size, written
from factsheets.drafting.questions.comparables import Measure
from factsheets.drafting.questions.moments import NOW
from factsheets.drafting.questions.narrowings import ANOTHER, ASKED, GRADES, SITES
from factsheets.drafting.questions.questiontexts import figure_texts
from factsheets.drafting.questions.saidwords import as_said
from factsheets.drafting.questions.senses import SENSES, TOLLS
from factsheets.model.parts import Answer
from factsheets.model.values import parse_number
from factsheets.text.words import word_set

_MOVING = word_set(
    "account trace follow monitor cancel close shut affect confirm report test register postpone reopen vaccinate attack hit strike target"
)
"""Verbs whose count grows or falls with the story, as a toll does."""

_TOP = 6
"""Sentences from the start within which a figure that one source alone gives is worth a question."""

_FOUND = word_set("body corpse")
"""Nouns of those found dead, who may be fewer than the dead."""

_SO_FAR = re.compile(r"\b(?:so far|confirmed|until now|to date)\b", re.IGNORECASE)


def asked_figures(asking: Asking) -> Iterable[Asked]:
    """Yield a question for each group of figures whose words give one; no figure of a source is asked for twice."""
    texts: set[str] = set()
    had: set[tuple[str, str, str]] = set()
    groups = align(asking.story)
    for group in sorted(groups, key=lambda one: -len(one.sources)):
        chosen = [one for one in _one_a_source(group) if _is_number(written(one.quantity, one.per))]
        marks = {(one.line.source, one.slot, one.quantity.value) for one in chosen}
        asked = _asked(asking, group, chosen, texts) if chosen and not marks <= had else None
        if asked is not None:
            had |= marks
            texts.add(asked.text)
            yield asked


def _asked(asking: Asking, group: Aligned, chosen: Sequence[Measure], taken: Collection[str]) -> Asked | None:
    """Return the question of one group, in words not taken yet."""
    made = tuple(one for one in _answers(asking, chosen) if one is not None)
    if not made:
        return None
    speaker = asking.speaker_of(made)
    for words, one in figure_texts(group, chosen, lambda one: _where(asking, one)):
        text = _limited(_named(asking, words, one), one, speaker)
        if text not in taken:
            break
    else:
        return None
    sources = {one.source for one in made}
    base = 0.75 if group.sense in SENSES else 0.6
    alone = 0.3 + (0.15 if chosen[0].line.number < _TOP else 0.0)
    confidence = base + 0.03 * min(5, len(sources)) if len(sources) > 1 else alone
    about = _owner(asking, chosen[0]) or asking.about([one.line for one in chosen])
    return Asked(text, "number", made, about, "figures aligned", round(confidence, 2), running=len(sources) > 1 and _moves(group, chosen))


def _answers(asking: Asking, chosen: Sequence[Measure]) -> Iterable[Answer | None]:
    """Return each source's figure as an answer."""
    highest: dict[date | None, float] = {}
    for one in chosen:
        day = one.line.notes.published
        highest[day] = max(highest.get(day, 0.0), size(one))
    for one in chosen:
        says = as_said(plain(one.line.notes.reading.words(one.quantity.at)))
        yield asking.answer(one.line, says, _at_that_time(one, highest))


def _moves(group: Aligned, chosen: Sequence[Measure]) -> bool:
    """Whether a figure moves with the story: a toll, or what is hit, shut, traced."""
    moving = sum(bool(_MOVING & set(one.quantity.context)) for one in chosen)
    return (group.sense in TOLLS or (not chosen[0].unit and 2 * moving >= len(chosen))) and all(one.anchor == NOW for one in chosen)


def _owner(asking: Asking, one: Measure) -> tuple[str, ...]:
    """Return the id of the person whose age a figure is, or nothing."""
    place = one.slot.removeprefix("age of ")
    return (asking.ids[int(place)],) if place.isdigit() and int(place) in asking.ids else ()


def _named(asking: Asking, text: str, one: Measure) -> str:
    """Fill in the name that an age or a distance belongs to."""
    place = one.slot.rpartition(" ")[2]
    return text.replace("{}", asking.name(int(place))) if "{}" in text and place.isdigit() else text


def _where(asking: Asking, one: Measure) -> str:
    """Return the places a figure is narrowed to, as they follow in a question."""
    named = sorted(asking.name(place) for place in one.scope)
    return f" in {' and '.join(the(name) + name for name in named)}" if named else ""


def _limited(text: str, one: Measure, speaker: str) -> str:
    """Say in the question what narrows its figures: a grade, a site, who alone gives them."""
    for grade in sorted(one.limits & GRADES):
        text = text.replace(" were ", f" were {grade} ", 1)
    if ANOTHER in one.limits:
        text = f"{text.removesuffix('?')} in the other case?"
    if "more" in one.limits:
        text = text.replace("How many ", "How many more ", 1)
    site = next((limit for limit in sorted(one.limits) if limit in SITES), "")
    if site:
        text = f"{text.removesuffix('?')} in the {site}?"
    asked = {limit for limit in one.limits if limit.startswith(ASKED)}
    if asked:
        text = f"{text.removesuffix('?')}, as was asked for?"
    told = one.limits - GRADES - SITES - {"more", "row", ANOTHER} - asked
    return f"{text.removesuffix('?')}, according to {speaker}?" if told and speaker else text


def _one_a_source(group: Aligned) -> list[Measure]:
    """Return each source's figure: of people the largest, which is the total, else the first."""
    by_source: dict[str, list[Measure]] = {}
    for one in group.measures:
        by_source.setdefault(one.line.source, []).append(one)
    return [
        _plainest(max(found, key=lambda one: (size(one), -one.line.number)) if found[0].sense in TOLLS else found[0], found)
        for _, found in sorted(by_source.items())
    ]


def _plainest(one: Measure, found: list[Measure]) -> Measure:
    """Return the telling of the same figure that has no bound, where the source has one: five, rather than at least five."""
    return next((other for other in found if other.quantity.value == one.quantity.value and other.quantity.bound == "="), one)


def _at_that_time(one: Measure, highest: Mapping[date | None, float]) -> str:
    """Return a figure's value; a count of bodies, or one called confirmed so far, is a least one where another of that day is higher."""
    value = written(one.quantity, one.per)
    so_far = _SO_FAR.search(one.line.words) is not None or one.quantity.head in _FOUND
    same_day = highest[one.line.notes.published] > size(one)
    return f">={value}" if one.sense in TOLLS and so_far and same_day and value[:1].isdigit() else value


def _is_number(value: str) -> bool:
    try:
        parse_number(value)
    except ValueError:
        return False
    return True
