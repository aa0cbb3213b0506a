"""People's names brought together: full names, two transcripts, surnames, and which of two is meant where.

When in doubt two names stay two; `joins` keeps what was joined and by which rule.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from itertools import combinations
from typing import TYPE_CHECKING

from factsheets.drafting.naming import names
from factsheets.drafting.naming.forms import Form
from factsheets.drafting.naming.spellings import same_person

if TYPE_CHECKING:
    from factsheets.drafting.naming.joins import Joins


def people(joins: Joins) -> None:
    """Join the full names of one person, and surnames to them."""
    full = [form for form in joins.of("person") if " " in form.key]
    full += _misread(joins, {form.words[-1]: form for form in full})
    full = [form for form in full if not _is_led_by_office(joins, form)]
    by_last: dict[str, list[Form]] = defaultdict(list)
    by_first: dict[str, list[Form]] = defaultdict(list)
    for form in full:
        by_last[form.words[-1]].append(form)
        by_first[form.words[0]].append(form)
    for forms in [*by_last.values(), *by_first.values()]:
        for one, other in combinations(forms, 2):
            if same_person(one.words, other.words):
                joins.join(one.key, other.key, "full names", 0.85)
    for form in joins.of("person"):
        last = by_last.get(form.words[-1], [])
        if " " not in form.key:
            _surname(joins, form, last, by_first.get(form.key, []))
        elif longer := [one for one in last if names.is_surname(form.key, one.key)]:
            _surname(joins, form, longer, [])


def _is_led_by_office(joins: Joins, form: Form) -> bool:
    """Join a full name with a body or letters before it to the name alone, and tell whether it was: Navy SEAL Ana Ortega, DE Jan Berg."""
    offices: list[Form] = []
    for place in range(1, len(form.words) - 1):
        office, base = joins.forms.get(" ".join(form.words[:place])), joins.forms.get(" ".join(form.words[place:]))
        if office is not None and office.votes["organization"] > office.votes["person"]:
            offices.append(office)
        told = office in offices or names.is_acronym(form.text.split()[place - 1])
        if told and base is not None and base.kind == "person" and not _is_led_by_office(joins, base):
            joins.join(form.key, base.key, "office before the name", 0.85)
            for one in offices:
                one.kind = "organization"
            return True
    return False


def _misread(joins: Joins, people: Mapping[str, Form]) -> list[Form]:
    """Return forms that the model alone took for another kind and that spell the name of somebody known: Lakshmi, Laxmi Behera."""
    found = []
    for form in joins.of("organization", "place"):
        other = people.get(form.words[-1]) if " " in form.key else None
        if other is not None and max(form.votes.values(), default=0) <= 2 * form.count and same_person(form.words, other.words):
            form.kind = "person"
            found.append(form)
    return found


def _surname(joins: Joins, form: Form, last: list[Form], first: list[Form]) -> None:
    """Join a surname to its full name; where several bear it, each article decides by the one it names.

    Where an article names several of them, or none, the others decide, as long as they all mean one.
    """
    fits = last or [one for one in first if one.sources & form.sources]
    fits = [one for one in fits if not any(names.is_surname(one.key, other.key) for other in fits if other is not one)] or fits
    if len(joins.tops(fits)) == 1:
        near = any(one.sources & form.sources for one in fits)
        joins.join(form.key, fits[0].key, "surname", 0.9 if near and last else 0.75)
        return
    named = {source: joins.tops(one for one in fits if source in one.sources) for source in sorted(form.sources)}
    meant = {top for tops in named.values() if len(tops) == 1 for top in tops}
    for source, tops in named.items():
        here = tops if len(tops) == 1 else meant & tops or (meant if not tops else set())
        if len(here) == 1:
            joins.local[source, form.key] = min(here)
