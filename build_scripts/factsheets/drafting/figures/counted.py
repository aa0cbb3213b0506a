"""Which noun a number of a parsed sentence counts or measures, with the words that qualify it, and the words over the number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factsheets.drafting.syntax import text_of
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from factsheets.drafting.figures.figure import Figure

_LONGEST_YEAR = 4
_OWNED = 6
"""Words from an owner to what is owned."""

_GROUPS = word_set(
    "crew group team panel family population convoy total fleet list squad party audience crowd average record maximum minimum toll "
    "score jury handful majority minority staff workforce membership turnout town city village suburb capacity age speed price"
)
"""Nouns whose “of” is followed by how many: a crew of 11."""

_MOVING = word_set("bring rise climb increase reach jump grow fall drop push take raise put stand")
_CUTTING = word_set("cut reduce shrink trim lower slash expand")
_TALLIED = word_set("total list toll score capacity age speed price average record maximum minimum")
"""Nouns of a number that do not say what is counted."""

_PARTING = frozenset({"(", "them", "whom"})
_LIGHT = word_set("be have leave see receive record report confirm say make get find count bring put take know")
_AGED = re.compile(r"[-–\s]*(?:years?|months?|weeks?|days?)?[-–\s]*\bold[-–\s]+")


def noun_after_of(root: Token) -> Token | None:
    """Return what is counted in “114 of the 199 seats”: the noun after “of”; a pronoun there tells nothing."""
    of = next((child for child in root.children if child.dep_ == "prep" and child.lower_ == "of"), None)
    noun = next((child for child in of.children if child.dep_ == "pobj"), None) if of is not None else None
    return noun if noun is not None and noun.pos_ in {"NOUN", "PROPN"} and noun.tag_ in {"NNS", "NNPS"} else None


def group_of(root: Token) -> Token | None:
    """Return the group that a number tells the size of: a crew of 11."""
    if root.dep_ != "pobj" or root.head.lower_ != "of" or root.head.head.pos_ != "NOUN":
        return None
    return root.head.head if root.head.head.lemma_.lower() in _GROUPS else None


def moved_of(root: Token) -> Token | None:
    """Return what has come to a number: the workforce in “cut its workforce to 74,000”, the population in “it fell to 700,000”."""
    if root.dep_ != "pobj" or root.head.lower_ not in {"to", "above", "below", "at"}:
        return None
    verb = root.head.head
    if verb.lemma_.lower() not in _MOVING | _CUTTING:
        return None
    noun = next((one for one in verb.children if one.dep_ == "dobj"), None) or next(
        (one for one in verb.children if one.dep_ == "nsubj"), None
    )
    return noun if noun is not None and noun.pos_ == "NOUN" and noun.lemma_.lower() in _GROUPS - _TALLIED else None


def is_definite(noun: Token) -> bool:
    """Whether a noun has been named before: the bodies, its boats."""
    return any(
        one.dep_ in {"det", "poss"} and one.lower_ in {"the", "these", "those", "both", "its", "his", "her", "their", "our"}
        for one in noun.lefts
    )


def words_over(root: Token) -> tuple[str, ...]:
    """Return the lemmas over a number and of what completes them: killed; were confirmed dead; people with injuries."""
    found: list[str] = []
    token = root
    for _ in range(8):
        for child in token.rights:
            if child.dep_ in {"acl", "amod", "acomp", "oprd", "attr", "xcomp", "advmod"} and child.pos_ in {"VERB", "ADJ", "ADV"}:
                found.append(child.lemma_.lower())
            if child.dep_ == "prep" and child.lower_ == "with":
                found.extend(one.lemma_.lower() for one in child.children if one.dep_ == "pobj")
        if token != root or token.pos_ in {"VERB", "ADJ"}:
            found.append(token.lemma_.lower())
        if token.lemma_.lower() in _MOVING:
            found.extend(child.lemma_.lower() for child in token.children if child.dep_ in {"dobj", "nsubj"})
        if (token.pos_ == "VERB" and token.lemma_.lower() not in _LIGHT) or token.head == token:
            break
        token = token.head
    return tuple(dict.fromkeys(found))


def noun_over(token: Token) -> Token | None:
    """Return the noun a number counts, over compounds of numbers and over whose they are: 300 Berg's shares.

    None that stands behind a bracket, or counts a part of it: six, three of them children.
    """
    noun = _noun_over(token)
    return None if noun is not None and any(one.lower_ in _PARTING for one in token.doc[token.i : noun.i]) else noun


def _noun_over(token: Token) -> Token | None:
    for _ in range(4):
        head = token.head
        if head == token:
            return None
        if (
            head.pos_ in {"NOUN", "PROPN"}
            and token.dep_ in {"nummod", "compound", "amod", "quantmod", "npadvmod", "appos"}
            and head.tag_ != "CD"
        ):
            owner = head.dep_ == "poss" and head.tag_ in {"NN", "NNP"} and head.i > token.i
            return head.head if owner and head.head.tag_ in {"NNS", "NNPS"} else head
        if head.tag_ == "CD" or head.dep_ in {"nummod", "quantmod"} or head.pos_ == "ADJ":
            token = head
            continue
        return None
    return None


def stands_alone(token: Token) -> bool:
    """Whether a number stands for people or things by itself: 24 were killed; leaving 24 dead."""
    if token.head.pos_ == "ADJ" or (token.head.tag_ in {"VBN", "JJ"} and token.dep_ in {"nummod", "nsubj", "npadvmod", "quantmod"}):
        return True
    if token.dep_ == "pobj" and token.head.head.lemma_.lower() in _MOVING and token.head.lower_ in {"to", "at"}:
        return True
    if token.dep_ == "pobj" and token.head.lower_ in {"from", "to", "than"} and len(token.text) != _LONGEST_YEAR:
        return True
    return (token.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj", "conj", "attr", "appos", "ROOT"} and not token.text.isdigit()) or (
        token.dep_ in {"nsubj", "nsubjpass", "dobj", "conj", "attr"} and len(token.text) < _LONGEST_YEAR + 4
    )


def phrase(noun: Token, figure: Figure) -> tuple[int, int]:
    """Return the noun with what qualifies it, without the number, its unit or an age: 44-year-old protester gives protester."""
    numbered, text = figure.number, text_of(noun.doc)
    first = noun
    for child in noun.lefts:
        if child.dep_ in {"compound", "amod", "nmod", "poss"} and child.idx >= numbered[1]:
            first = min(first, *(one for one in child.subtree if one.idx >= numbered[1]), key=lambda one: one.i)
    start = max(first.idx, numbered[1]) if first.idx < numbered[0] < noun.idx else first.idx
    start = max(start, figure.end) if figure.unit and numbered[0] <= start <= figure.end <= noun.idx else start
    if (aged := _AGED.match(text, start)) is not None and aged.end() <= noun.idx:
        start = aged.end()
    while start < noun.idx and text[start] in " -–":
        start += 1
    return start, noun.idx + len(noun)


def worth_of(figure: Figure, doc: Doc) -> Token | None:
    """Return the noun after “worth of”, “in” or “of”: chips of $5 billion worth of chips; a price reached in trading is none."""
    text = text_of(doc)
    match = re.match(r"[\s-]*(?:worth\s+of|(?P<within>in)|of)\s+", text[figure.end : figure.end + 60])
    if match is None or (match["within"] and re.search(r"\b(?:at|to|from)\s+$", text[max(0, figure.start - 6) : figure.start])):
        return None
    token = next((one for one in doc if one.idx + len(one) > figure.end + match.end()), None)
    while token is not None and token.pos_ not in {"NOUN", "PROPN"} and token.i + 1 < len(doc):
        if token.dep_ not in {"det", "amod", "compound", "poss", "nummod", "case", "advmod", "punct"}:
            return None
        token = doc[token.i + 1]
    if token is not None and token.i + 1 < len(doc) and doc[token.i + 1].tag_ == "POS":  # of Berg's shares
        token = next((one for one in doc[token.i + 2 : token.i + _OWNED] if one.tag_ in {"NN", "NNS"}), None)
    if token is None or token.pos_ not in {"NOUN", "PROPN"} or token.ent_type_ in {"GPE", "DATE"}:
        return None
    while token.head.pos_ in {"NOUN", "PROPN"} and token.dep_ in {"compound", "nmod", "poss"} and token.head.i > token.i:
        token = token.head
    return token
