"""The clause that a verb of saying reports: where it hangs, where it ends, and whether it is that verb's at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factsheets.drafting.speech.cues import CUES, NOUNS, SHOWING, SPEAKING
from factsheets.drafting.speech.sayers import SUBJECTS, saying_over
from factsheets.drafting.syntax import extent

if TYPE_CHECKING:
    from spacy.tokens import Token


_TAKING_UP = frozenset({"there", "it", "this", "that", "they", "he", "she", "we", "i", "you"})
"""Subjects by which a report without “that” goes on in another clause."""

_GIVING_REASON = frozenset({"because", "given"})
_BEFORE_THAT = frozenset({"ADP", "DET", "NOUN", "PROPN", "ADV", "PRON", "ADJ"})
"""What may stand between a verb of saying and its “that”: told reporters on Monday that."""

_SHORTEST = 5
"""Words between a verb and its “that” at most."""

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def clause_of(verb: Token) -> Token | None:
    """Return the verb of the clause that a verb reports, or None: of one before it only where a verb of saying may follow its words."""
    for child in verb.children:
        if child.dep_ == "ccomp" and (child.i > verb.i or (verb.lemma_.lower() in SPEAKING | SHOWING and not _parted(child, verb))):
            return child
    return None


def _parted(clause: Token, verb: Token) -> bool:
    """Whether a colon, a dash or a bracket parts a verb from the clause before it: It was late; he said so."""
    between = verb.doc[clause.i : verb.i]
    marks = {token.text for token in between}
    return ("(" in marks and ")" not in marks) or any(token.text in {":", ";", "—", "–"} for token in between if token.head == verb)


def goes_on_to(verb: Token, clause: Token, end: int) -> int:
    """Return where a report ends that goes on in what the parse hangs on the verb of saying: “and that …”, “but she …”, “because …”."""
    after = [token for token in verb.doc[clause.i : verb.sent.end] if token.idx >= end and token.text != ","][:2]
    if [token.dep_ for token in after] == ["cc", "mark"] and after[1].lower_ == "that" and after[1].head.i > after[1].i:
        end = max(end, extent(after[1].head)[1])
    marked = any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.children)
    for child in verb.children:
        if child.dep_ == "conj" and child.i > clause.i and child.lemma_.lower() not in CUES:
            subject = next((one for one in child.children if one.dep_ in SUBJECTS | {"expl"}), None)
            if subject is not None and (marked or subject.lower_ in _TAKING_UP):
                end = max(end, extent(child)[1])
        elif clause.i > verb.i and gives_reason(child):
            end = max(end, extent(child)[1])
    return end


def gives_reason(clause: Token) -> bool:
    """Whether a clause that the parse hangs on a verb of saying tells why it is so: said it was late, because …."""
    return clause.dep_ == "advcl" and any(one.dep_ == "mark" and one.lower_ in _GIVING_REASON for one in clause.children)


def that_after(verb: Token) -> Token | None:
    """Return the “that” by which a verb brings in what is said, with no more than to whom and when between them."""
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        if token.lower_ == "that" and token.tag_ == "IN":
            return token
        if token.pos_ not in _BEFORE_THAT or token.lemma_.lower() in NOUNS or token.i > verb.i + _SHORTEST:
            return None
    return None


def said_after_that(verb: Token) -> tuple[int, int] | None:
    """Return what stands after “that”, up to the end of the sentence, where the parse finds no clause there."""
    that = that_after(verb)
    last = verb.doc[verb.sent.end - 1]
    if that is None or not any(token.tag_ in _FINITE for token in verb.doc[that.i : last.i]):
        return None
    return that.idx, last.idx + len(last)


def until_next_cue(clause: Token, end: int) -> int:
    """Return where what is said ends if another speaker is joined to it, “… and one said …”, or another thing said, “…, citing …”."""
    for child in clause.subtree:
        if child.lemma_.lower() not in CUES or child.i <= clause.i or (child.head != clause and child.dep_ != "conj"):
            continue
        joined = next((one for one in child.head.children if one.dep_ == "cc" and child.head.i < one.i < child.i), None)
        if child.head != clause:
            if saying_over(child) is not None and joined is not None:
                return min(end, joined.idx - 1)
            continue
        if child.dep_ == "conj" and child.lemma_.lower() in SPEAKING and any(one.dep_ in SUBJECTS for one in child.children):
            return min(end, joined.idx - 1 if joined is not None else extent(child)[0] - 1)
        if saying_over(child) is not None:
            return min(end, joined.idx - 1 if child.dep_ == "conj" and joined is not None else child.left_edge.idx - 1)
    return end


def follows(verb: Token) -> bool:
    """Whether a verb of saying hangs on the words it reports: “…, as the agency said”."""
    if verb.dep_ not in {"parataxis", "ccomp", "advcl"} or verb.lemma_.lower() not in SPEAKING or verb.head.i > verb.i:
        return False
    if verb.dep_ == "advcl":
        return any(child.lower_ == "as" for child in verb.children)
    first = min([verb, *(child for child in verb.children if child.dep_ in SUBJECTS)], key=lambda one: one.left_edge.i).left_edge
    return first.i > 0 and first.nbor(-1).text in {",", '"', "”", "''", "’", "–", "—"}


def opens(verb: Token) -> bool:
    """Whether a verb of saying opens the sentence it hangs on: “As the agency said, …”."""
    if verb.dep_ != "advcl" or verb.lemma_.lower() not in SPEAKING or verb.right_edge.i + 2 >= verb.sent.end:
        return False
    mark = next((child for child in verb.children if child.lower_ == "as" and child.dep_ == "mark"), None)
    if mark is None or verb.right_edge.nbor(1).text != ",":
        return False
    return all(token.pos_ in {"ADV", "CCONJ", "PUNCT"} for token in verb.doc[verb.sent.start : mark.i])
