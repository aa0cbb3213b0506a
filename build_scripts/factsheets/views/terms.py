"""The order of the glossary and the parts it falls into when it is long.

What an entry shows is in glossary.py.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from factsheets.model.sheets import Term
from factsheets.views.addresses import GLOSSARY, Address, part_address
from factsheets.views.byletters import folded, letter_steps
from factsheets.views.partition import Parts, in_parts

MOST_TERMS: Final = 120
"""Terms on one page."""


def term_key(term: Term) -> tuple[object, ...]:
    """Order of the glossary: by letters, then by the very words; what begins with a sign comes last."""
    return (not term.term[0].isalnum(), term.term.casefold(), term.id)


def term_parts(terms: Iterable[Term]) -> Parts[Term]:
    """Part the glossary by first letters."""
    ordered = sorted(terms, key=term_key)
    if len(ordered) > MOST_TERMS:
        ordered.sort(key=lambda term: (folded(term.term), *term_key(term)))
    return in_parts(ordered, lambda term: term.id, lambda term: letter_steps(term.term), MOST_TERMS)


def term_address(term: Term, parts: Parts[Term]) -> Address:
    """Return where a term stands: its anchor in the part of the glossary that holds it."""
    return Address(part_address(GLOSSARY, parts.of(term.id).steps).src_uri, term.id)
