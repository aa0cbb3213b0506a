"""The parts of what a verb tells: the chain from the verb that bears the tense to the deed, its subject and its object.

They walk a parse and return tokens; whether it is a deed at all, `frames` says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factsheets.drafting.deeds.newskinds import NOUNS, SAID_TO_BE
from factsheets.drafting.deeds.verblists import ANNOUNCING, LEADING, PLANNED
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
"""Relations of a subject to its verb."""

_RELATIVE = word_set("who which that whom whose")
_UNTIL = word_set("until till by")
_DONE_BEFORE = word_set("after following")
_LONGEST_CHAIN = 4
_FEWEST = 2


def chain_of(verb: Token) -> tuple[Token, ...]:
    """Return the words from a verb to the deed it leads to: is, expected, hold; the verb alone where it leads to none."""
    chain = [verb]
    for _ in range(_LONGEST_CHAIN):
        last = chain[-1]
        between = next((one for one in last.children if one.dep_ in {"acomp", "attr"} and one.lemma_.lower() in PLANNED), None)
        over = between if between is not None else last
        has_until = last.lemma_ == "have" and any(one.dep_ == "prep" and one.lower_ in _UNTIL for one in last.children)
        if last.lemma_ == "use" and last.lower_ != "used":
            break  # used to live, and not: using force to end it
        had_to = last.lemma_ == "have" and last.tag_ == "VBD"
        if between is None and last.lemma_.lower() not in LEADING and last.lemma_ != "be" and not (has_until or had_to):
            break
        relations = {"xcomp", "advcl"} if has_until else {"xcomp"}
        following = next((one for one in over.children if _leads_to(over, one, relations)), None)
        if following is None:
            break
        chain += [between, following] if between is not None else [following]
    return tuple(chain)


def _leads_to(verb: Token, other: Token, relations: set[str]) -> bool:
    """Whether a verb leads to another: is expected to close, expects the deal to close."""
    awaited = other.dep_ == "ccomp" and other.tag_ == "VB" and verb.lemma_ in {"expect", "plan", "schedule", "set"}
    return (awaited or other.dep_ in relations) and other.pos_ in {"VERB", "AUX"} and other.i > verb.i


def is_passive(verb: Token) -> bool:
    """Whether a verb stands in the passive."""
    return any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children)


def is_alone(verb: Token) -> bool:
    """Whether what the model takes for a participle is the sentence's only verb: a ferry capsized on Monday."""
    bare = verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.head.dep_ == "ROOT" and verb.head.pos_ in {"NOUN", "PROPN"}
    by = any(child.dep_ == "agent" for child in verb.children)
    return bare and not by and verb.i > verb.head.i and not any(one.tag_ in {"VBD", "VBZ", "VBP", "MD"} for one in verb.sent)


def is_reduced(verb: Token, *, dated: bool) -> bool:
    """Whether a participle tells a deed that was done: after being shot; with a date, a bill passed on Monday, with crowds storming it."""
    if verb.dep_ == "pcomp" and verb.head.lower_ in _DONE_BEFORE:
        return verb.tag_ == "VBG" or is_passive(verb)
    if not dated or any(one.dep_ in {"aux", "auxpass"} for one in verb.children):
        return False
    if verb.dep_ == "pcomp":
        return any(one.dep_ in SUBJECTS for one in verb.children)
    return verb.dep_ == "acl" and verb.tag_ == "VBN" and not is_alone(verb)


def is_hidden(verb: Token) -> bool:
    """Whether the model took a verb with its helper and subject for a part of its object's name: the club has sacked manager A B."""
    children = {child.dep_ for child in verb.children}
    return verb.dep_ in {"amod", "compound"} and verb.tag_ == "VBN" and {"aux", "nsubj"} <= children


def _name_over(verb: Token) -> Token:
    """Return the last word of the name a hidden verb was taken into."""
    head = verb.head
    while head.dep_ == "compound" and head.head.i > head.i:
        head = head.head
    return head


def is_main(verb: Token, saying: frozenset[str]) -> bool:
    """Whether a verb is its sentence's main one, joined to it, or what is said in it by a verb of `saying`."""
    while verb.dep_ in {"conj", "parataxis"} or (verb.dep_ == "ccomp" and (verb.head.lemma_ in saying or verb.i < verb.head.i)):
        verb = verb.head
    if is_hidden(verb):
        verb = _name_over(verb)
    return verb.dep_ == "ROOT" or (verb.dep_ == "acl" and verb.head.dep_ == "ROOT")


def subject_of(verb: Token) -> Token | None:
    """Return the subject of a verb: its own, that of the verb it is joined to, or the noun its relative clause is of."""
    found = _own_subject(verb)
    if found is not None and found.lower_ in _RELATIVE and verb.dep_ == "relcl":
        return _meant(verb)
    if found is None and verb.dep_ == "acl" and verb.tag_ == "VBN":
        return verb.head
    if found is None and verb.dep_ == "pcomp" and verb.head.head.pos_ in {"VERB", "AUX"}:
        return subject_of(verb.head.head)
    if found is None and verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"} and _is_joined(verb):
        return subject_of(verb.head)
    return found


def _own_subject(verb: Token) -> Token | None:
    """Return the first word that the parse makes a subject of a verb, but none that only leads in: Plans: the council will meet."""
    found = [child for child in verb.children if child.dep_ in SUBJECTS]
    if len(found) > 1 and any(one.text == ":" for one in verb.doc[found[0].i : found[-1].i]):
        return found[-1]
    return found[0] if found else None


def _is_joined(verb: Token) -> bool:
    """Whether “and” or a comma joins a verb to the one before, and no noun of its own stands between."""
    first = verb.left_edge
    return first.i > first.sent.start and (first.nbor(-1).dep_ == "cc" or first.nbor(-1).text in {",", ";", "-", "–", "—"})


def row_of(subject: Token | None) -> Span | None:
    """Return the whole row of subjects that the model hung on a verb one by one: A, B and C; None where it is no such row."""
    if subject is None:
        return None
    verb = subject.head
    several = [one for one in verb.children if one.dep_ in {"nsubj", "nsubjpass"} and one.i < verb.i]
    if len(several) < _FEWEST or subject not in several or all(one.dep_ != "cc" for one in subject.children):
        return None
    return verb.doc[several[0].left_edge.i : several[-1].i + 1]


def object_of(verb: Token) -> Token | None:
    """Return the object of a verb, or what it says its subject is."""
    if is_hidden(verb):
        return _name_over(verb)
    for relation in ("dobj", "attr", "oprd", "dative"):
        found = next((child for child in verb.children if child.dep_ == relation), None)
        if found is not None:
            return verb.head if found.lower_ in _RELATIVE and verb.dep_ == "relcl" else found
    return None


def _meant(verb: Token) -> Token:
    """Return the noun a relative clause is of; what is announced is a happening, and no name that stands between."""
    if verb.lemma_ in ANNOUNCING | SAID_TO_BE and verb.head.pos_ == "PROPN" and all(one.dep_ != "dobj" for one in verb.children):
        before = verb.doc[verb.sent.start : verb.head.i]
        return next((token for token in reversed(before) if token.lemma_.lower() in NOUNS), verb.head)
    over = verb.head.head
    return over if verb.head.dep_ == "appos" and over.pos_ == "PROPN" else verb.head  # Anna Berg, a judge who resigned
