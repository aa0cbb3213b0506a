"""What a title may hold beside subject, verb and object: places, manners, what the verb governs, as far as there is room.

It takes the words a title has already, and returns those that may follow.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from factsheets.drafting.deeds.newskinds import VERBS
from factsheets.drafting.deeds.titlewords import is_dated, phrase
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factsheets.drafting.deeds.frames import Frame

LONGEST = 75
"""Letters of a title; parts that the verb can do without are left out beyond."""

LONGEST_FULL = 88
"""Letters up to which what the verb needs is kept whole."""

_SOURCES = word_set("statement release speech post interview letter report tweet blog briefing announcement")
_GOVERNED = word_set("of to with for as into against on from")
"""Words by which a verb without an object brings in what it cannot do without: accused of, sentenced to."""

_HOLLOW = word_set("connection search request wake light favour favor addition relation midst extent behest case")
"""Nouns that end no title: in connection, at the request."""

_ASIDE = word_set("according after before following amid despite since until")
_OPENING_PLACES = word_set("in at near off outside")


def optional(frame: Frame, skipped: frozenset[int], kept: list[Token]) -> list[Token]:
    """Return what still fits of places and manners, in order; a place that opens the sentence comes last."""
    links = dict.fromkeys((frame.deed, *((frame.announced.deed,) if frame.announced else ())))
    after, before = [], []
    for link in links:
        for child in link.children:
            if child.dep_ not in {"prep", "agent"} or is_dated(child, skipped) or child.i in skipped or _is_aside(child):
                continue
            if child.i > frame.verb.i:
                after.append(child)
            elif kept and child.i < kept[0].i and any(one.pos_ == "PROPN" for one in child.subtree):
                before.append(child)
    room = length_of(kept)
    found: list[Token] = []
    for child in [*after, *(one for one in before if one.lower_ in _OPENING_PLACES)]:
        open_end = frame.passive or frame.object is None or any(one.dep_ == "pcomp" for one in child.children)  # barred from leaving
        needed = not found and open_end and _is_governed(child)
        words = _fitting(child, skipped, (LONGEST_FULL if needed else LONGEST) - room - 1, shortest=3 if needed else 2)
        if not words and child in after:
            break
        found += words
        room += 1 + length_of(words) if words else 0
    return found


def _fitting(child: Token, skipped: frozenset[int], room: int, *, shortest: int) -> list[Token]:
    """Return a part of a title in the longest of its forms that fits; `shortest` is how far it may be cut."""
    for short, bare in ((False, False), (True, False), (True, True))[:shortest]:
        words = phrase(child, skipped, short=short, bare=bare)
        ends = words[-1].lemma_.lower() not in _HOLLOW and words[-1].pos_ != "PRON"  # a reward to anyone
        if ends and len(words) > 1 and length_of(words) <= room:
            return words
    return []


def _is_governed(child: Token) -> bool:
    """Whether a verb cannot do without what a preposition brings in: accused of, appeared before."""
    return child.lower_ in _GOVERNED or f"{child.head.lemma_}-{child.lower_}" in VERBS


def _is_aside(child: Token) -> bool:
    words = {one.lemma_.lower() for one in child.children}
    if f"{child.head.lemma_}-{child.lower_}" in VERBS:
        return False  # appeared before the court
    if child.i > child.head.i and child.nbor(-1).text == ",":
        return True  # resigned, with a new leader to be found
    if any(one.dep_ == "pobj" and one.pos_ in {"ADJ", "PRON"} for one in child.children):
        return True  # in the latest of a row; with it
    return bool(words & _SOURCES) or child.lower_ in _ASIDE


def length_of(words: Iterable[Token]) -> int:
    """Return how many letters words take in a row."""
    return sum(len(one.text_with_ws) for one in words) - 1
