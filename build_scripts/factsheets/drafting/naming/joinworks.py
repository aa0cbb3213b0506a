"""Names of works brought together: ships without their letters, products without their makers, machines without what they are.

When in doubt two names stay two; `joins` keeps what was joined and by which rule.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factsheets.drafting.naming import names
from factsheets.drafting.naming.bodies import BODIES
from factsheets.drafting.naming.kindsettled import is_classed
from factsheets.drafting.naming.nameclasses import SHIPS
from factsheets.drafting.naming.places import KNOWN

if TYPE_CHECKING:
    from factsheets.drafting.naming.joins import Joins


def ships(joins: Joins) -> None:
    """Join a ship to its name without the letters before it: MV Santa Monica, Santa Monica."""
    for form in joins.forms.values():
        first, _, rest = form.text.partition(" ")
        base = joins.forms.get(names.key(rest)) if rest and first in SHIPS else None
        if base is not None and base.key not in KNOWN:
            base.kind = form.kind
            joins.join(form.key, base.key, "ship", 0.85)


def products(joins: Joins) -> None:
    """Join a product to its name with its maker before it: Acme iThing, iThing."""
    for form in joins.of("work"):
        first, *rest = form.words
        base = joins.forms.get(" ".join(rest)) if rest and first in BODIES else None
        if base is not None and base.kind == "work":
            joins.join(form.key, base.key, "with its maker", 0.8)


def classed(joins: Joins) -> None:
    """Join a thing to its name with what it is, where one name alone begins so: Olga, Olga Space Telescope."""
    longer: dict[str, list[str]] = defaultdict(list)
    for form in joins.of("work"):
        longer[form.words[0]].append(form.key)
    for first, keys in longer.items():
        fits = [key for key in keys if is_classed(key.split())]
        if first in keys and len(keys) == 2 and fits:  # noqa: PLR2004 - the short name and the long one
            joins.join(first, fits[0], "with what it is", 0.8)
