"""Words that say what somebody or something is: the title before a name, the apposition beside it, “is a” after it.

A sheet opens with them, in the source's own words. They take spaCy's tokens and return letters of the paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factsheets.drafting.naming import names
from factsheets.drafting.naming.kindwords import AREAS, BODIES, MADE, PEOPLE, PRODUCTS, TITLED
from factsheets.drafting.syntax import extent, text_of
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_BEFORE = frozenset({"compound", "amod", "nmod", "poss", "case", "det", "nummod", "advmod", "punct"})
"""Relations by which words before a name belong to it."""

_COMMENTS = frozenset({"relcl", "acl", "punct", "cc", "conj", "appos", "advcl", "advmod", "npadvmod"})
"""Branches at the edge of a description that only comment on it."""

_POINTING = word_set("his her its their our my your this that these those another such same")
"""Words that make a description depend on the sentence before: his brother Olav."""

_SAYING = PEOPLE | BODIES | AREAS | TITLED | PRODUCTS | MADE
"""Nouns that say what somebody or something is."""

_DOERS = ("er", "or", "ist", "ian", "man", "woman", "eer", "ship")
"""Ends of nouns that do so too: sailor, pharmacist, musician."""

_SHORTEST_DOER = 6
_NO_DOERS = word_set(
    "number matter center summer winter disaster quarter chapter theater transfer shelter weather error factor terror horror"
)
"""Nouns that only end alike."""

_ADDRESSES = word_set("mr mrs ms miss sir dame lord lady dr prof st vice former deputy acting")
"""Titles that by themselves say nothing of what somebody is."""

_LONGEST = 120
"""Letters of a description; what is longer tells more than what somebody is."""


@dataclass(frozen=True, slots=True)
class Description:
    """A name with the words that say what it is."""

    name: tuple[int, int]
    """Letters of the name."""

    words: tuple[int, int]
    """Letters of both, from the first to one past the last."""


def descriptions(doc: Doc, named: Sequence[tuple[int, int]]) -> Iterator[Description]:
    """Yield what a paragraph says its names are, in its order; at most one description a mention."""
    for start, end in named:
        span = doc.char_span(start, end, alignment_mode="expand")
        if span is None:
            continue
        words = next((found for way in (_beside, _set_before, _is_a) if (found := way(span)) is not None), None)
        if words is not None and words[1] - words[0] <= _LONGEST and "\n" not in text_of(doc)[slice(*words)]:
            yield Description((start, end), words)


def _beside(name: Span) -> tuple[int, int] | None:
    """Return a name with its apposition: Ada Lund, the harbour master; the harbour master, Ada Lund."""
    head = name.root
    for child in head.children:
        if child.dep_ == "appos" and child.i >= name.end and _says(child):
            return name.start_char, extent(child, without=_COMMENTS)[1]
    if head.dep_ == "appos" and head.head.i < name.start and _says(head.head):
        return (extent(head.head, without=_COMMENTS)[0], name.end_char) if not _points(head.head) else None
    return None


def _set_before(name: Span) -> tuple[int, int] | None:
    """Return a name with what stands right before it: harbour master Ada Lund."""
    inside = set(name)
    first = name.start
    while first > 0:
        token = name.doc[first - 1]
        over = next((one for one in (token.head, token.head.head) if one in inside or one.i >= first), None)
        if token.dep_ not in _BEFORE or over is None or token.is_space or (token.is_punct and token.text != "-"):
            break
        first -= 1
    lead = name.doc[first : name.start]
    told = any(_is_noun(token) or _is_title(token) for token in lead)
    open_ended = any(token.lower_ in _POINTING or token.dep_ == "advmod" for token in lead)
    if not told or open_ended or lead[0].is_punct or lead[0].dep_ == "case":
        return None
    return lead.start_char, name.end_char


def _is_a(name: Span) -> tuple[int, int] | None:
    """Return a clause that says what its subject is: Wendel is a town on the coast."""
    verb = name.root.head
    if name.root.dep_ != "nsubj" or verb.lemma_ != "be" or verb.tag_ not in {"VBZ", "VBP", "VBD"}:
        return None
    attribute = next((child for child in verb.children if child.dep_ == "attr" and child.i > verb.i), None)
    plain = verb.i == name.end and not any(child.dep_ == "neg" for child in verb.children)
    if attribute is None or not plain or not _says(attribute) or not _is_marked(attribute):
        return None
    return name.start_char, extent(attribute, without=_COMMENTS)[1]


def _says(noun: Token) -> bool:
    """Whether a noun can say what something is."""
    return _is_noun(noun) and not any(child.dep_ == "nummod" for child in noun.children)


def _is_noun(token: Token) -> bool:
    return token.pos_ == "NOUN" and token.text.islower() and (token.lemma_ in _SAYING or _is_doer(token.lemma_))


def _is_doer(noun: str) -> bool:
    return len(noun) >= _SHORTEST_DOER and noun.endswith(_DOERS) and noun not in _NO_DOERS


def _is_title(token: Token) -> bool:
    return names.has_title(token.text) and token.text.istitle() and token.lower_.strip(".") not in _ADDRESSES


def _is_marked(noun: Token) -> bool:
    """Whether an article or a possessor makes a noun one of a kind or the one."""
    return any(child.dep_ in {"det", "poss"} and child.lower_ not in _POINTING for child in noun.children)


def _points(noun: Token) -> bool:
    return any(child.lower_ in _POINTING for child in noun.lefts)
