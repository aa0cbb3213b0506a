"""Months that are somebody's name: Theresa May, and the May who then said something."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from factsheets.drafting.syntax import text_of
from factsheets.drafting.times.calendar import MONTHS
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_MONTH = re.compile(rf"\b(?:{'|'.join(name.title() for name in MONTHS)})\b")
_TITLES = word_set("mr mrs ms miss sir dame lord lady dr prof pm")
_DATING = re.compile(
    r"\b(?:in|since|until|till|during|every|each|last|next|this|early|late|mid|(?:end|start|beginning|middle|month|week|half) of)\s+$",
    re.IGNORECASE,
)
"""Words before a month that is one, whoever bears its name."""


def borne_months(docs: Iterable[Doc]) -> frozenset[str]:
    """Return the months, as written, that are the surname of a person of an article."""
    found = ((match[0], doc.char_span(*match.span())) for doc in docs for match in _MONTH.finditer(text_of(doc)))
    return frozenset(word for word, span in found if span is not None and span.start > 0 and _is_surname(span.root))


def _is_surname(token: Token) -> bool:
    """Whether a month stands after a title or a given name."""
    before = token.nbor(-1)
    return before.lower_.rstrip(".") in _TITLES or (token.ent_type_ == before.ent_type_ == "PERSON")


def is_name(text: str, start: int, end: int, borne: Collection[str]) -> bool:
    """Whether ``text[start:end]`` names a person and no month; `borne` are the months that are somebody's name."""
    return text[start:end] in borne and _DATING.search(text[:start]) is None
