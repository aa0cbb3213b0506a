"""Who, what and where of a frame: the places and the heads of its parts, and whether its subject stands alone.

They take spaCy's tokens and return letters of the paragraph and plain words.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from factsheets.drafting.deeds.newskinds import CLASSES, ONCE_NAMED
from factsheets.drafting.syntax import extent
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

Place = tuple[int, int]
"""First letter and one past the last."""

_WHERE = word_set("in at near off outside on inside around into within across")
_TOWARDS = word_set("of through to from onto over by")
"""Words before what may lie in the place: through the window of a store in Dubai."""

_PLACES = word_set(
    "town city village district province island coast edge region state county outskirts suburb port centre center north south east west"
)
"""Nouns that say where only with the name after “of”."""

_ASIDE = frozenset({"relcl", "acl", "appos", "punct"})
_COMMENTS = frozenset({"relcl", "acl"})
_POINTING = word_set("his her its their our my this that these those another both")


def letters(token: Token) -> Place:
    """Return the letters of a word."""
    return token.idx, token.idx + len(token)


def part(token: Token | None) -> Place | None:
    """Return the letters of a part of a frame without what only comments on it."""
    return extent(token, without=_COMMENTS) if token is not None else None


def thing(noun: Token) -> str:
    """Return a noun under the word alike ones are compared by; of a name, what it is the name of (the ferry Nordstern)."""
    words = [noun.lemma_.lower(), *(child.lower_ for child in noun.children if child.dep_ == "compound" and noun.pos_ == "PROPN")]
    return next((CLASSES[one] for one in words if one in CLASSES), words[0])


def where(links: Iterable[Token]) -> list[Place]:
    """Return what stands after “in”, “at” and the like under some words, and under the nouns right below them."""
    found: list[Place] = []
    pending = list(links)
    while pending:
        for child in pending.pop().children:
            named = child.lower_ in _WHERE or (child.lower_ == "of" and child.head.lemma_.lower() in _PLACES)
            if child.dep_ == "prep" and (named or child.lower_ in _TOWARDS):
                inner = [one for one in child.children if one.dep_ == "pobj"]
                found += [extent(one, without=_ASIDE | {"prep"}) for one in inner if named]
                pending += inner
            elif child.dep_ in {"dobj", "nsubjpass", "attr", "nsubj"}:
                pending.append(child)
    return found


def points_back(subject: Token) -> bool:
    """Whether a subject points at something told before: definite, of a kind that news names first, with nothing that says which."""
    marks = {child.lower_ for child in subject.children if child.dep_ in {"det", "poss"}}
    if marks & _POINTING:
        return True
    told_which = any(child.dep_ in {"compound", "nmod", "poss", "prep"} or child.pos_ == "PROPN" for child in subject.children)
    counted = any(child.dep_ == "nummod" for child in subject.children)  # the three countries
    named = counted or subject.lemma_.lower() in ONCE_NAMED or subject.pos_ in {"ADJ", "NUM"}
    return ("the" in marks and not told_which and named) or subject.pos_ in {"DET", "NUM", "ADJ"} or subject.lower_ in {"one", "others"}
