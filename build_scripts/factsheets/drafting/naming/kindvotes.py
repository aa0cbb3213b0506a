"""What speaks for each kind of a name: the model's word, the name's own words, the words around it, and the list it stands in.

It only votes; which kind a name is comes out of all its mentions together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING

from factsheets.drafting.naming import kindwords, names
from factsheets.drafting.naming.bodies import WORKS
from factsheets.drafting.naming.kinddeeds import done
from factsheets.drafting.naming.kindforms import by_form
from factsheets.drafting.naming.kindsaround import bodies, people, places, works
from factsheets.drafting.naming.kindsyntax import told
from factsheets.drafting.naming.nearby import Around
from factsheets.drafting.naming.places import KNOWN
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc

KINDS = ("organization", "person", "place", "work", "group")
NOTHING = "nothing"
"""What is voted for where a name is of no kind: a storm, a war."""

LABEL = 2.0
"""What the model's word is worth."""

_AROUND = {"person": people, "place": places, "organization": bodies, "work": works}
"""Kind -> what the words around a name say for it; in the order they are asked."""

_RAILS = word_set("train railway derail derailment rail locomotive")
"""What tells that an Express is a train."""

_SOFT = word_set("software app code programming server database developer computing programmer website browser")
"""What tells that a name known as a place and as a language is the language."""

_SEA = kindwords.VESSELS | {"sea", "sail", "sink", "capsize"}
"""What tells that an unknown name may be a ship's."""

_WORKS_AND_PLACES = WORKS & KNOWN

_LISTED = re.compile(r",\s|,?\s(?:and|or)\s(?:the\s)?")
_FROM, _TO = re.compile(r"\bfrom (?:the )?$"), re.compile(r"\sto\s(?:the\s)?")
"""What leads to the two ends of a journey."""
_FIRM = 4.0
"""Votes by which a name in a list is of its kind whatever stands beside it."""


@dataclass(slots=True)
class Candidate:
    """A name seen once, with what speaks for each kind."""

    start: int
    """First letter in the paragraph."""

    end: int
    """One past the last letter."""

    text: str
    """The form as written."""

    votes: dict[str, float] = field(default_factory=dict)
    """Kind -> weight of what speaks for it."""

    first: bool = False
    """Whether it opens a sentence, where every word has a capital."""

    label: str = ""
    """The kind the model took it for, whose vote is among the others; or empty."""

    def vote(self, kind: str, weight: float) -> None:
        """Add to what speaks for a kind."""
        self.votes[kind] = self.votes.get(kind, 0.0) + weight


def judge(made: Candidate, doc: Doc, first: int, last: int, label: str) -> None:
    """Let the model and the words in and around a name vote."""
    if label:
        made.label = label
        made.vote(label, LABEL)
    by_form(made)
    if made.text.endswith(" Express") and any(token.lemma_.casefold() in _RAILS for token in doc):
        made.vote("work", 4.0)
    while first < last and doc[first].idx < made.start:
        first += 1
    while last > first + 1 and doc[last - 1].idx >= made.end:
        last -= 1
    if made.text.casefold() in _WORKS_AND_PLACES and any(token.lemma_.casefold() in _SOFT for token in doc):
        made.vote("work", 6.0)  # Java, in an article on software
    if _may_sail(made, doc, first, last):
        made.vote("work", 1.0)
    for kind, votes in _AROUND.items():
        around = Around(doc, first, last, made.text, made.votes)
        for weight in votes(around):
            made.vote(kind, weight)
    for kind, weight in chain(told(doc, first, last), done(doc, first, last)):
        made.vote(kind, weight)


def _may_sail(made: Candidate, doc: Doc, first: int, last: int) -> bool:
    """Whether an unknown name after “the”, may be a ship's: a vessel stands in the paragraph."""
    if made.label in {"place", "organization"} or not first or doc[first - 1].lower_ != "the" or names.is_acronym(made.text):
        return False
    if made.text.endswith("s") or (last < len(doc) and doc[last].pos_ in {"NOUN", "PROPN"}):
        return False
    return any(token.lemma_.casefold() in _SEA for token in doc)


def agree(found: list[Candidate], text: str) -> None:
    """Let names in one list vote for each other: in Nyabwera, Kitaro and Buhanga."""
    series: list[Candidate] = []
    for one in found:
        gap = text[series[-1].end : one.start] if series else ""
        way = _TO.fullmatch(gap) and len(series) == 1 and _FROM.search(text, 0, series[0].start)
        if not way and not _LISTED.fullmatch(gap):
            series = [one]
            continue
        series.append(one)
        if "," not in gap or len(gap) > len(", "):  # the last of a list stands after “and”
            _share(series)
            series = []


def _share(series: list[Candidate]) -> None:
    """Give each name of a list half of what speaks for the others, on the average, and as much again where the first is a place."""
    votes = [dict(one.votes) for one in series]
    if any(one.get("person", 0) >= _FIRM for one in votes) and any(one.get("place", 0) >= _FIRM for one in votes):
        return  # Ann Ortega of Malta, and Jan Berg of Gozo
    for number, one in enumerate(series):
        others = [other for place, other in enumerate(votes) if place != number]
        for kind in KINDS:
            mean = sum(other.get(kind, 0.0) for other in others) / len(others)
            if mean > 0:
                one.vote(kind, mean / 2)
    leading = votes[0].get("place", 0.0)
    if leading > max(votes[0].get(kind, 0.0) for kind in ("organization", "person")):
        for one in series[1:]:
            one.vote("place", leading / 2)
