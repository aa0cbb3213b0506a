"""The clause that a verb of saying reports: where it hangs, where it ends, and whether it is that verb's at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factsheets.drafting.speech.cues import CUES, SPEAKING
from factsheets.drafting.speech.sayers import SUBJECTS, saying_over
from factsheets.drafting.syntax import extent

if TYPE_CHECKING:
    from spacy.tokens import Token


def clause_of(verb: Token) -> Token | None:
    """Return the verb of the clause that a verb reports, or None."""
    return next((child for child in verb.children if child.dep_ == "ccomp" and child.i != verb.i), None)


def parted(clause: Token, verb: Token) -> bool:
    """Whether a colon or a dash parts a verb from the clause before it, which it then does not report: It was late; he reported it."""
    return clause.i < verb.i and any(token.text in {":", ";", "—", "–"} for token in verb.doc[clause.i : verb.i] if token.head == verb)


def goes_on_to(verb: Token, clause: Token, end: int) -> int:
    """Return where a report ends that goes on after “and that” or “and there was”, which the parse hangs on the verb of saying."""
    after = [token for token in verb.doc[clause.i : verb.sent.end] if token.idx >= end and token.text != ","][:2]
    if [token.dep_ for token in after] == ["cc", "mark"] and after[1].lower_ == "that" and after[1].head.i > after[1].i:
        end = max(end, extent(after[1].head)[1])
    for child in verb.children:
        if child.dep_ == "conj" and child.i > clause.i and child.lemma_.lower() not in CUES:
            subject = next((one for one in child.children if one.dep_ in SUBJECTS | {"expl"}), None)
            if subject is not None and subject.lower_ in {"there", "it", "this", "that", "they", "he", "she", "we", "i", "you"}:
                end = max(end, extent(child)[1])
    return end


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
