"""How the happenings of one sentence hang together: what goes on from what, and which share a date.

Verbs that are joined share the date of the first; an outcome goes on from its cause; what is announced, from the announcement.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factsheets.drafting.deeds.deeds import Deeds
from factsheets.drafting.deeds.frames import Frame
from factsheets.drafting.deeds.newskinds import CALAMITIES, OUTCOMES
from factsheets.drafting.deeds.verblists import ANNOUNCING
from factsheets.drafting.figures.numbers import number as written_number

_APART = {"after": -1, "before": 1}
_UNITS = {"day": 1, "week": 7}

if TYPE_CHECKING:
    from spacy.tokens import Token


def link(deeds: Deeds) -> None:
    """Hang on its verb what goes on from it, and share the date of verbs that are joined."""
    for place, told in enumerate(deeds.frames):
        _relate(deeds, place, told)


def _relate(deeds: Deeds, place: int, told: Frame) -> None:
    here, verb = deeds.found[place], told.verb
    announced = deeds.frames[place - 1].announced if place else None
    if announced is not None and announced.verb == verb:
        here.under = -1 if here.dates else place - 1
        return
    if not here.dates and not told.going_on and (cause := _cause(deeds, verb)) is not None:
        here.dates = list(deeds.found[cause].dates)
        here.under = -1 if set(here.kinds) & CALAMITIES or deeds.found[cause].pronoun else cause  # capsized as it was leaving
        return
    if not here.dates and (days := _days_apart(verb)):
        here.dates, here.days = list(deeds.found[deeds.holder.get(verb.head.i, place)].dates), days
        return
    at_once = any(one.lower_ == "when" or (one.lower_ == "as" and not told.going_on and one.dep_ == "mark") for one in verb.children)
    if not here.dates and verb.dep_ == "advcl" and at_once:
        here.dates = list(deeds.found[deeds.holder.get(verb.head.i, place)].dates)  # surprised the court last week when it announced
        return
    over = verb.head.head if verb.dep_ == "relcl" and verb.head.dep_ in {"nsubj", "nsubjpass"} else verb.head
    before = deeds.holder.get(over.i, place) if verb.dep_ in {"conj", "relcl"} else place
    if before != place:
        _join(deeds, place, before)


def _days_apart(verb: Token) -> int:
    """Return how many days before, or after, the verb over it a clause happened: a day after the court ruled, -1; else 0."""
    mark = next((one for one in verb.children if one.lower_ in _APART and one.dep_ in {"mark", "prep", "advmod"}), None)
    if mark is None or verb.dep_ != "advcl" or mark.i < mark.sent.start + 2:
        return 0
    unit, count = mark.nbor(-1), mark.nbor(-2)
    number = 1 if count.lower_ in {"a", "one"} else int(written_number(count.lower_) or 0)
    return _APART[mark.lower_] * number * _UNITS.get(unit.lemma_.lower(), 0)


def _join(deeds: Deeds, place: int, before: int) -> None:
    """Relate a happening to the one whose verb it is joined to, or whose words its relative clause is of."""
    here, told = deeds.found[place], deeds.frames[place]
    leader, first = deeds.found[before], deeds.frames[before]
    if told.verb.dep_ == "relcl":
        here.under = before if not here.dates and set(here.kinds) & set(leader.kinds) else -1
        return
    if first.perfect != told.perfect or first.ahead != told.ahead:
        return
    own = any(one.dep_ in {"nsubj", "nsubjpass", "expl"} for one in told.verb.children)
    if not own and here.dates and not leader.dates:
        leader.dates = list(here.dates)
    elif here.dates:
        return
    here.dates = list(leader.dates)
    if not own and told.deed.lemma_ not in ANNOUNCING:
        here.under = before


def _cause(deeds: Deeds, verb: Token) -> int | None:
    """Return the happening that a verb tells an outcome of: eleven people died when a factory blew up."""
    for child in verb.children:
        if child.dep_ == "advcl" and child.i > verb.i and child.i in deeds.holder:
            place = deeds.holder[child.i]
            marks = {one.lower_ for one in child.children}
            if marks & {"when", "as"} or ("after" in marks and _is_outcome(deeds, verb, place)):
                return place
    return None


def _is_outcome(deeds: Deeds, verb: Token, place: int) -> bool:
    """Whether a verb tells what a calamity did to people, told before it: died after a factory blew up."""
    return bool(OUTCOMES & set(deeds.found[deeds.holder[verb.i]].kinds) and CALAMITIES & set(deeds.found[place].kinds))
