"""Names of bodies brought together: initials, short forms, first words, the letters round a club.

When in doubt two names stay two; `joins` keeps what was joined and by which rule.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from factsheets.drafting.naming import nameclasses, names
from factsheets.drafting.naming.bodies import BODIES
from factsheets.drafting.naming.forms import Form
from factsheets.drafting.naming.places import COUNTRIES, KNOWN, SAME_PLACE
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from factsheets.drafting.naming.joins import Joins

_SHORTEST_FIRST = 4
"""Letters of a first word that may stand for a whole name."""

_TOLD = 2.0
"""Votes from which something tells what a name is, besides a longer name."""

_BEGINNINGS = word_set(
    "world national international central royal general united first north south east west great global federal state american"
)
"""First words that many bodies share and that stand for none."""

_SEPARATE = frozenset(
    {"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "new", "upper", "lower", "inner", "outer"}
)
"""First words that tell one body or place from its namesake."""

_AIRLINES = word_set("airline airlines airways air")
"""Class words of airlines, which news confuses."""

_CLUBS = word_set("real fc ac afc cf sc as bayern borussia sporting deportivo atletico olympique dynamo spartak")
"""First words that only say that a name is a club's."""


def given(joins: Joins) -> None:
    """Join what articles give as initials, or a short word, with the name beside it."""
    for one in joins.notes:
        for short, long in one.defined:
            first, second = joins.forms.get(names.key(short)), joins.forms.get(names.key(long))
            if first is None or second is None:
                continue
            if second.kind == "organization" or not first.kind:
                first.kind = second.kind
            if first.kind == second.kind:
                joins.join(first.key, second.key, "acronym given", 0.97)


def acronyms(joins: Joins) -> None:
    """Match initials across articles; an acronym that two names would fit goes to the one it shares an article with."""
    by_initials: dict[str, list[Form]] = defaultdict(list)
    for form in joins.forms.values():
        if _may_have_initials(form):
            for one in sorted(names.initials(form.text) | names.initials(_without_country(form.text))):
                by_initials[one].append(form)
    for form in joins.forms.values():
        if not names.is_acronym(form.text) or joins.rules.get(joins.top(form.key)) or form.key in KNOWN:
            continue
        letters = names.letters(form.text)
        fits = [one for one in by_initials.get(letters, []) if one.kind != "person" or len(letters) > 2]  # noqa: PLR2004 - JD is a man
        if len(joins.tops(fits)) > 1:
            fits = [one for one in fits if one.sources & form.sources]
        if len(joins.tops(fits)) == 1:
            if fits[0].kind == "person":
                fits[0].kind = form.kind  # people are not known by three initials
            form.kind = fits[0].kind
            joins.join(form.key, fits[0].key, "initials", 0.85)


def _without_country(text: str) -> str:
    """Return a body's name without the country before it, which its initials leave out: U.S. Bureau of Ferries."""
    first, _, rest = text.partition(" ")
    return rest if " " in rest and SAME_PLACE.get(first.casefold(), first.casefold()) in COUNTRIES else text


def reordered(joins: Joins) -> None:
    """Join the Ministry of Health to the Health Ministry."""
    for form in joins.of("organization"):
        other = names.reordered(form.key)
        if other in joins.forms:
            joins.join(form.key, other, "other order", 0.9)


def short_bodies(joins: Joins) -> None:
    """Join a body to its name with its legal form and general last words: Acme, Acme Technologies Co."""
    by_first: dict[str, list[Form]] = defaultdict(list)
    for form in joins.of("organization"):
        by_first[names.leading(form.key)].append(form)
    people = joins.last_names()
    for form in joins.forms.values():
        if form.kind not in {"organization", "place", "person", "work"} or form.key in KNOWN:
            continue
        fits = [one for one in by_first.get(names.leading(form.key), []) if names.is_short_for(form.key, one.key)]
        if form.kind == "person" and form.key in people:
            continue
        strong = form.votes[form.kind] >= 3 * form.count
        if len(joins.tops(fits)) == 1 and (form.kind == "organization" or form.votes["organization"] > 0 or not strong):
            form.kind = "organization"
            joins.join(form.key, fits[0].key, "short form", 0.85)


def first_words(joins: Joins) -> None:
    """Join a body's first words to its full name, where no other body begins so: Pharmex of Pharmex Laboratories."""
    long: dict[str, list[Form]] = defaultdict(list)
    for form in joins.of("organization"):
        if not names.is_acronym(form.text):
            for count in range(1, len(form.words)):
                long[" ".join(form.words[:count])].append(form)
    people = joins.last_names()
    for form in joins.forms.values():
        unsure = max(form.votes.values(), default=0) < min(form.count, _TOLD)
        weak = form.kind in {"place", "person"} and unsure and form.key not in people
        if form.kind != "organization" and not weak:
            continue
        if len(form.key) < _SHORTEST_FIRST or form.key in KNOWN or form.key in _BEGINNINGS or form.words[-1] in nameclasses.ORG_HEADS:
            continue
        fits = [one for one in long.get(form.key, []) if (one.sources & form.sources or " " in form.key) and _may_shorten(joins, form, one)]
        if fits and len(joins.tops(long[form.key])) == 1:
            form.kind = "organization"
            joins.join(form.key, fits[0].key, "first word", 0.75)


def _may_shorten(joins: Joins, form: Form, long: Form) -> bool:
    """Whether a longer name may be a firm's own and not what it makes: no Acme Thunder beside a Thunder."""
    last = long.words[-1]
    if last in nameclasses.ORG_WORDS:
        return True
    return form.key not in BODIES and " ".join(long.words[len(form.words) :]) not in joins.forms


def class_tails(joins: Joins) -> None:
    """Join `Coast Guard` to the only body whose name ends so: Philippine Coast Guard."""
    long: dict[str, list[Form]] = defaultdict(list)
    for form in joins.of("organization"):
        for count in range(1, len(form.words) - 1):
            long[" ".join(form.words[count:])].append(form)
    for form in joins.of("organization"):
        fits = [one for one in long.get(form.key, []) if names.is_class_tail(form.key, one.key)]
        near = [one for one in fits if one.sources & form.sources]
        if len(joins.tops(near or fits)) == 1:
            joins.join(form.key, (near or fits)[0].key, "end of a name", 0.8)


def clubs(joins: Joins) -> None:
    """Join a club to its name without the letters before or after it: Real Almena, Almena."""
    for form in joins.of("organization"):
        words = form.words
        stem = " ".join(words[1:]) if words[0] in _CLUBS else " ".join(words[:-1]) if words[-1] in _CLUBS else ""
        base = joins.forms.get(stem)
        if base is not None and (base.kind == "organization" or base.votes["place"] < 3 * base.count) and base.key not in KNOWN:
            base.kind = "organization"
            joins.join(form.key, base.key, "club", 0.8)


def teams(joins: Joins) -> None:
    """Join the town and the word a team is called by to the one team that bears both: Malden and Rams, Malden Rams."""
    bearers: dict[str, list[Form]] = defaultdict(list)
    for form in joins.of("organization"):
        town, _, last = form.key.rpartition(" ")
        if town and last not in nameclasses.ORG_WORDS and (town in KNOWN or (last.endswith("s") and town not in COUNTRIES)):
            bearers[town].append(form)
            bearers[last].append(form)
    for form in joins.of("organization"):
        fits = bearers.get(form.key, [])
        if len(joins.tops(fits)) == 1 and (fits[0].sources & form.sources or form.key.endswith("s")):
            joins.join(form.key, fits[0].key, "team", 0.8)


def inner_words(joins: Joins) -> None:
    """Join names with the same first and last word, where one only adds words between: Wendel (Harbour) Office."""
    ends: dict[tuple[str, str, str], list[Form]] = defaultdict(list)
    for form in joins.of("organization", "place"):
        parts = form.words
        if len(parts) > 1 and parts[0] not in _SEPARATE and parts[0] not in COUNTRIES:
            ends[form.kind, parts[0], parts[-1]].append(form)
    for forms in ends.values():
        for one, other in pairwise(forms):
            short, long = sorted((one.words, other.words), key=len)
            if len(short) < len(long) <= len(short) + 2 and set(short) <= set(long):
                joins.join(one.key, other.key, "same first and last word", 0.7)


def airlines(joins: Joins) -> None:
    """Take a rare name for a slip of a common one where they differ in nothing but what an airline is called: Malden Airways, Airlines."""
    stems: dict[str, list[Form]] = defaultdict(list)
    for form in joins.of("organization"):
        if " " in form.key and form.words[-1] in _AIRLINES:
            stems[" ".join(form.words[:-1])].append(form)
    for forms in stems.values():
        common, *rest = sorted(forms, key=lambda one: (-one.count, one.key))
        for form in rest:
            if form.count * 2 <= common.count + 1 and joins.top(form.key) != joins.top(common.key):
                joins.join(form.key, common.key, "spelling", 0.6)
                joins.garbled[joins.top(form.key)].append((form.text, common.text))


def _may_have_initials(form: Form) -> bool:
    long = form.key.count(" ") >= (2 if form.kind in {"place", "person"} else 1)
    return long and form.kind in {"organization", "work", "place", "person"}
