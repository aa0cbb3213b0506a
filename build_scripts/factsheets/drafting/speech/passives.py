"""What is said in the passive, with or without who says it: was praised by farmers, it was revealed that, is expected to win."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factsheets.drafting.speech.attitudes import completes
from factsheets.drafting.speech.cues import CUES, HELD, JUDGING, SPEAKING
from factsheets.drafting.speech.quotations import stripped
from factsheets.drafting.speech.reported import clause_of
from factsheets.drafting.speech.sayers import agent_of
from factsheets.drafting.speech.sayings import Said, cue_of
from factsheets.drafting.syntax import extent, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token


def judged_by(verb: Token) -> tuple[int, int] | None:
    """Return what is praised by somebody: “The plan was praised by farmers”."""
    if verb.lemma_.lower() not in JUDGING | SPEAKING or agent_of(verb) is None:
        return None
    subject = next((child for child in verb.children if child.dep_ == "nsubjpass" and (child.pos_ != "PRON" or child.tag_ == "PRP")), None)
    if subject is None or subject.lower_ == "it" or any(completes(child) for child in subject.children):
        return None
    return extent(subject)


def sourceless(verb: Token) -> Iterator[Said]:
    """Read “it was revealed that she had left”, “the vote is expected to be close”, which do not tell who says so."""
    text, cue = text_of(verb.doc), cue_of(verb)
    subject = next((child for child in verb.children if child.dep_ == "nsubjpass"), None)
    clause = clause_of(verb)
    if subject is None:
        return
    if subject.lower_ == "it" and clause is not None and clause.i > verb.i:
        yield Said(None, cue, stripped(text, *extent(clause)), None)
        return
    held = [child for child in verb.children if child.i > verb.i and _is_held(child)]
    condemned = verb.lemma_.lower() in JUDGING and bool(held) and held[0].lower_ == "as"
    if held and (condemned or verb.lemma_.lower() in HELD):
        if subject.pos_ not in {"PRON", "DET"} or subject.tag_ == "PRP":
            yield Said(None, cue, stripped(text, *extent(subject)), None)
        start = held[0].nbor(1).idx if held[0].dep_ == "prep" and held[0].i + 1 < len(verb.doc) else extent(held[0])[0]
        yield Said(None, cue, stripped(text, start, max(extent(child)[1] for child in verb.children)), None)


def seeming(verb: Token) -> Iterator[Said]:
    """Read “the party appears to be losing”, “it seems that it lost”, by which the writer does not say to whom it does."""
    clause = clause_of(verb)
    if clause is not None and any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.children):
        yield Said(None, cue_of(verb), stripped(text_of(verb.doc), *extent(clause)), None)
        return
    subject = next((child for child in verb.children if child.dep_ == "nsubj" and child.lower_ not in {"it", "there"}), None)
    held = next((child for child in verb.children if child.dep_ in {"xcomp", "oprd"} and child.i > verb.i), None)
    if subject is None or held is None or held.lemma_.lower() in CUES:
        return
    if subject.pos_ not in {"PRON", "DET"} or subject.tag_ == "PRP":
        yield Said(None, cue_of(verb), stripped(text_of(verb.doc), *extent(subject)), None)
    yield Said(None, cue_of(verb), stripped(text_of(verb.doc), *extent(held)), None)


def _is_held(part: Token) -> bool:
    """Whether a part of a sentence in the passive tells what somebody or something is held to be or to do."""
    return part.dep_ in {"xcomp", "oprd"} or (part.dep_ == "prep" and part.lower_ in {"as", "of"})


def is_passive(verb: Token) -> bool:
    """Whether its subject is what is said or expected, not who says so; “was asked” and “was quoted” say who answers."""
    return any(child.dep_ == "nsubjpass" for child in verb.children) and verb.lemma_.lower() not in {"ask", "quote", "concern"}
