"""Figures and letters after a name that tell a thing from its like, and so are part of its name: a Thunder 9 rocket, the Thunder E.

The rule changes the marks of a parsed paragraph in place; what only counts or measures stays outside.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factsheets.drafting.articles.language import in_dictionary
from factsheets.drafting.naming import nameclasses
from factsheets.drafting.naming.bodies import BODIES
from factsheets.drafting.naming.kindclasses import NOUNS
from factsheets.drafting.naming.notnames import NOT_NAMES
from factsheets.drafting.naming.places import KNOWN
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FEW = 3

_CARDINALS = word_set("one two three four five six seven eight nine ten eleven twelve")

_COUNTERS = word_set(
    "article section chapter page figure table rule title phase stage level tier category group class grade round game week day no number "
    "room act top big part step point question exhibit volume issue season episode lesson verse psalm type age under over division"
)
"""Words after which a figure only counts."""


def join_numbered(doc: Doc, marks: list[str | None]) -> None:
    """Let a figure or a letter after a name be part of it where things are told so from their like."""
    for token in doc[2:]:
        named = doc[token.i - 1]
        if not re.fullmatch(r"\d{1,3}|[B-HJ-Z]", token.text) or not named.text.istitle() or not named.whitespace_:
            continue
        if (marks[token.i] or "").endswith("-model:work") or _is_counted(named) or _is_measured(token):
            continue
        first = named.i
        while first and doc[first - 1].tag_ == "NNP" and doc[first - 1].text.istitle() and not doc[first].is_sent_start:
            first -= 1
        if _has_article(doc, first) or (token.text.isdecimal() and _is_in_series(named)):
            for place in range(first, token.i + 1):
                marks[place] = f"{token.i}-numbered:{'place' if NOUNS.get(named.lower_) == 'place' else 'work'}"


def join_counts(doc: Doc, marks: list[str | None]) -> None:
    """Let a number with a capital begin a name within its sentence, and a team that a year names end one: One Direction, Malden 49ers."""
    for token in doc[:-1]:
        after = token.nbor(1)
        spelt = token.lower_ in _CARDINALS and token.text.istitle() and not token.is_sent_start
        if spelt and after.text.istitle() and after.text.isalpha() and after.lower_ not in NOT_NAMES and not after.like_num:
            work = (marks[after.i] or "").endswith(":work")
            marks[token.i] = marks[after.i] = marks[after.i] if work else f"{token.i}-count:organization"
        if re.fullmatch(r"\d{2}ers", token.text):
            first = token.i
            while first and (marks[first - 1] or "").endswith(":place"):
                first -= 1
            for place in range(first, token.i + 1):
                marks[place] = f"{token.i}-team:organization"


def _is_counted(named: Token) -> bool:
    """Whether a word before a figure is none that a figure tells from its like: a date, a chapter, a court."""
    counted = named.lower_ in _COUNTERS or named.lower_ in NOT_NAMES or named.lower_ in nameclasses.ORG_HEADS
    return (
        counted
        or NOUNS.get(named.lower_) == "organization"
        or named.tag_ not in {"NNP", "NN", "JJ"}
        or named.ent_type_ in {"DATE", "TIME"}
        or named.nbor(1).is_sent_start is True
    )


def _has_article(doc: Doc, first: int) -> bool:
    """Whether an article or a possessor leads to a name, over no more than a word that describes it."""
    lead = next((place for place in range(first - 1, max(-1, first - _FEW), -1) if doc[place].tag_ not in {"JJ", "VBN", "NN"}), first)
    return doc[first].tag_ == "NNP" and doc[lead].tag_ in {"DT", "PRP$", "POS"}


def _is_in_series(named: Token) -> bool:
    """Whether a word of English bears a capital within its sentence, as the films of a series do: Furious 9 opened."""
    known = named.lower_ in KNOWN or named.lower_ in BODIES
    return not known and not named.is_sent_start and in_dictionary(named.text)


def _is_measured(figure: Token) -> bool:
    """Whether a figure counts what follows it, or is part of a longer one: 9 points, 9.5, 9-4."""
    after = figure.nbor(1) if figure.i + 1 < len(figure.doc) else None
    return after is not None and (after.tag_ == "NNS" or after.text in {"-", "–", "%", ":", "/"} or after.like_num)
