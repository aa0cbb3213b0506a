"""How far two tellings may be of one event: what speaks for it, and what excludes it.

Words count, and what is known of a telling counts more: its kind, its doers and things, the names beside it.
"""

from __future__ import annotations

import re

from factsheets.drafting.deeds.newskinds import CALAMITIES, CLASSES, KINDS, NOUNS
from factsheets.drafting.events.tellings import Telling, days_of
from factsheets.drafting.notes import Quantity
from factsheets.drafting.story import Story
from factsheets.model.values import Standing, compare, parse_number
from factsheets.text.words import word_set

_SAME_KIND, _SAME_VERB, _KIND_BESIDE, _SAME_CALAMITY = 0.25, 0.15, 0.2, 0.25
_SAME_THING, _SAME_NAME, _SAME_OBJECT, _SAME_AWAITED = 0.15, 0.08, 0.15, 0.2
_ONCE = word_set("vote try rule hear sentence bury launch open merge buy") | {"swear in"}
"""Kinds of which a story awaits one at a time."""

_ONCE_A_LIFE = word_set("die dismiss resign appoint sentence convict acquit arrest plead bury") | {"swear in"}
"""Kinds that befall somebody once in a story, and so on one of two days side by side."""

_MOVES = word_set("leave arrive flee fly visit meet")
"""Kinds that somebody may do more than once a day."""

_REMEMBERED = 30
"""Days after which an event is remembered, and its day may be told a day off."""

_WIDER, _OTHER_KIND = 0.1, 0.2
"""What likeness must make up for where a date is wider than a day, and where no kind is shared."""


def likeness(story: Story, one: Telling, other: Telling) -> float:
    """Return how alike two tellings are; their words count, and what is known of them counts more."""
    kinds = set(one.happening.kinds) & set(other.happening.kinds)
    if one.date is None and not kinds:
        return 0.0
    beside = {*one.happening.kinds, *one.happening.beside} & {*other.happening.kinds, *other.happening.beside}
    alike = story.likeness(one.line, other.line) + (
        _SAME_KIND if kinds & KINDS else _SAME_VERB if kinds else _KIND_BESIDE if beside else -_OTHER_KIND
    )
    alike += _SAME_CALAMITY * bool(kinds & CALAMITIES)
    alike += _SAME_THING * min(2, len(set(one.happening.things) & set(other.happening.things)))
    alike += _SAME_NAME * min(3, len(set(one.line.entities) & set(other.line.entities)))
    alike += _SAME_OBJECT * bool(kinds & KINDS and one.objects & other.objects)
    alike += _SAME_AWAITED * (one.happening.ahead and other.happening.ahead and _is_once(one, other))
    if one.date is not None and other.date is not None and (days_of(one.date) or days_of(other.date)):
        alike -= _WIDER
    return alike


def excludes(story: Story, one: Telling, other: Telling) -> bool:
    """Whether two tellings cannot be of one event: other days, other figures, other doers."""
    if _is_told_apart(one, other) or _on_other_days(story, one, other) or _of_others_of_a_row(one, other):
        return True
    if set(one.happening.kinds) & CALAMITIES:
        return False
    whole = any(told.happening.agent is not None and told.happening.patient is not None for told in (one, other))
    crossed = whole and (one.objects & other.doers or one.doers & other.objects)  # she died, she was killed
    if crossed and not one.doers & other.doers and not one.objects & other.objects:
        return True
    pairs = ((one.doers, other.doers), (one.objects, other.objects))
    return any(_are_others(story, mine, theirs) for mine, theirs in pairs)


def _is_told_apart(one: Telling, other: Telling) -> bool:
    """Whether one article tells the one as done and the other as still to come: she left Tavan, and will leave for Ormen."""
    mine, theirs = one.happening, other.happening
    moves = _MOVES & set(mine.kinds) & set(theirs.kinds)
    return bool(moves) and one.line.source == other.line.source and bool(mine.verb and theirs.verb) and mine.ahead != theirs.ahead


def _on_other_days(story: Story, one: Telling, other: Telling) -> bool:
    if _had_happened(one, other) or _had_happened(other, one):
        return True
    apart = one.date is not None and other.date is not None and not one.date.meets(other.date)
    return apart and not misdated(story, one, other) and not _is_awaited(one, other)


def _of_others_of_a_row(one: Telling, other: Telling) -> bool:
    """Whether two tellings count who did it and to whom, or say which of several it is, and differ: a third case, two other cases."""
    ranked = bool(one.ranks and other.ranks) and not one.ranks & other.ranks
    return ranked or any(_differ(figure, another) for figure in counts(one) for another in counts(other))


def _is_awaited(one: Telling, other: Telling) -> bool:
    """Whether two sources await one event on different days: the vote is due by August, is expected in June.

    Two exact days are of two events, unless the event is one that a noun names: the hearing is set for Friday.
    """
    if one.line.source == other.line.source or not (one.happening.ahead and other.happening.ahead):
        return False
    things = set(one.happening.things) & set(other.happening.things)
    exact = one.date is not None and other.date is not None and not days_of(one.date) and not days_of(other.date)
    kinds = KINDS & set(one.happening.kinds) & set(other.happening.kinds)
    return bool(kinds and things) and (_is_once(one, other) or not exact) and _is_to_come(one, other) and _is_to_come(other, one)


def _is_once(one: Telling, other: Telling) -> bool:
    """Whether one noun names both, of a happening that a story awaits once: the by-election."""
    return any(NOUNS.get(thing, frozenset()) & _ONCE for thing in set(one.happening.things) & set(other.happening.things))


def _had_happened(one: Telling, other: Telling) -> bool:
    """Whether one awaits what another tells of as past on the day it was written: to be completed by June, was agreed on Monday."""
    published, day = one.line.notes.published, other.date.end if other.date is not None else None
    if published is None or day is None:
        return False
    return one.happening.ahead and not other.happening.ahead and day < published


def _is_to_come(one: Telling, other: Telling) -> bool:
    """Whether the day a telling gives was still to come when another was published."""
    published = other.line.notes.published
    return published is not None and one.date is not None and one.date.end is not None and published <= one.date.end


def _are_others(story: Story, mine: frozenset[int], theirs: frozenset[int]) -> bool:
    """Whether two sets of entities hold one kind of entity and none in common; a person may act for a body."""
    kinds = [{story.roster.entities[place].kind for place in places} for places in (mine, theirs)]
    return bool(kinds[0] & kinds[1]) and not meet(story, mine, theirs)


def misdated(story: Story, one: Telling, other: Telling) -> bool:
    """Whether two sources date one event to days side by side: one of them knows it already, or both name doer and object."""
    if one.line.source == other.line.source:
        return False
    if one.date is not None and other.date is not None and one.date.start is not None and other.date.start is not None:
        near = not days_of(one.date) and not days_of(other.date) and abs((one.date.start - other.date.start).days) == 1
        if not near:
            return False
    mine, theirs = one.happening, other.happening
    kinds = set(mine.kinds) & set(theirs.kinds)
    things = set(mine.things) & set(theirs.things)
    if kinds & KINDS and things and _long_past(one) and _long_past(other):
        return len(set(one.line.entities) & set(other.line.entities)) > 1
    known = bool(kinds & CALAMITIES) and (mine.pointing or theirs.pointing)
    both = meet(story, one.doers, other.doers) and meet(story, one.objects, other.objects)
    once = bool(kinds & _ONCE_A_LIFE) and meet(story, one.doers | one.objects, other.doers | other.objects)
    return (bool(things) and known) or (bool(kinds) and both) or once


def _long_past(one: Telling) -> bool:
    """Whether a telling looks back on a day of months ago, which sources remember differently."""
    published = one.line.notes.published
    return published is not None and one.date is not None and one.date.end is not None and (published - one.date.end).days > _REMEMBERED


def meet(story: Story, mine: frozenset[int], theirs: frozenset[int]) -> bool:
    """Whether two sets of entities share one, or two whose names share a word: names that should be one are often still two."""
    words = [
        {word for place in places for word in re.findall(r"[^\W\d_]{4,}", story.roster.entities[place].name.casefold())}
        for places in (mine, theirs)
    ]
    return bool(mine & theirs) or bool(words[0] & words[1])


def counts(one: Telling) -> list[Quantity]:
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
