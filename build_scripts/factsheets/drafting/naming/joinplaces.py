"""Names of places brought together: other names of one place, a class word more.

When in doubt two names stay two; `joins` keeps what was joined and by which rule.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factsheets.drafting.naming.forms import Form
from factsheets.drafting.naming.places import COUNTRIES, KNOWN, SAME_PLACE
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from factsheets.drafting.naming.joins import Joins

_AREA = word_set("province islands island region district village peninsula city town state coast")
"""Class words that a place's name may end in or not."""


def same_place(joins: Joins) -> None:
    """Join the names under which everybody knows one place: U.S., America."""
    groups: dict[str, list[str]] = defaultdict(list)
    for form in joins.of("place"):
        groups[SAME_PLACE.get(form.key, SAME_PLACE.get(form.text.casefold(), form.key))].append(form.key)
    for keys in groups.values():
        for other in keys[1:]:
            joins.join(keys[0], other, "same place", 0.95)


def areas(joins: Joins) -> None:
    """Join `Sumatra island` to `Sumatra` where both stand, and `Ormen City` to an `Ormen` that is no province."""
    for form in joins.of("place"):
        *stem, last = form.words
        low = any(text.split()[-1].islower() for text in form.texts)
        base = joins.forms.get(" ".join(stem))
        city = last == "city" and base is not None and _is_no_province(joins, base, form)
        if stem and base and base.kind == "place" and (city or last in _AREA - {"city", "state"} or (last in _AREA and low)):
            joins.join(form.key, base.key, "kind of place", 0.85)


def _is_no_province(joins: Joins, base: Form, city: Form) -> bool:
    """Whether the bare name beside a city's in one article is nowhere that of a province or an island."""
    if base.key in KNOWN or not base.sources & city.sources:
        return False
    wider = tuple(f"{base.text} {area}".casefold() for area in ("province", "state", "region", "island"))
    texts = (paragraph.text.casefold() for one in joins.notes for paragraph in one.reading.paragraphs)
    return not any(one in text for text in texts for one in wider)


def in_country(joins: Joins) -> None:
    """Join `French Riviera` to `Riviera` where both stand."""
    for form in joins.of("place"):
        first, *rest = form.words
        base = joins.forms.get(" ".join(rest)) if first in COUNTRIES else None
        if base is not None and base.kind == "place" and base.key not in KNOWN:
            joins.join(form.key, base.key, "with its country", 0.85)
