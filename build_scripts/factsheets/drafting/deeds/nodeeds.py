"""What tells no deed though a verb stands there: a state, a mere report, a denial, a habit, how news was received.

They take a verb of a parse; what the deeds are, `frames` tells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factsheets.drafting.deeds.frameparts import SUBJECTS, is_passive, object_of, subject_of
from factsheets.drafting.deeds.newskinds import DOING, LIGHT, NOUNS, VERBS
from factsheets.drafting.deeds.verblists import (
    ANNOUNCING,
    DECIDING,
    EFFECTS,
    PLANNED,
    REPORTING,
    SAYING,
    STATES,
    STATES_EVEN_PASSIVE,
    WRITINGS,
)
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_OFTEN = word_set(
    "often usually regularly always frequently typically generally sometimes normally rarely never occasionally commonly annually"
)
_CONDITIONS = word_set("if unless whether")
_HEARERS = word_set("court judge tribunal jury panel commission committee parliament senate council")
"""Bodies for which to hear is a deed."""

_NEWS = word_set(
    "announcement order ruling verdict news move statement decision report comment deal development case incident disaster figure "
    "result event"
)
_GIVING, _WORDS = word_set("make give release issue post"), word_set("statement comment remark")
"""What is done with words: a statement made is no event, what it says may be one."""

_FOLLOWING = word_set("follow precede echo mark")
_MARKET, _STANDING = word_set("share stock index bond unit future"), word_set("close trade end open finish settle")


def is_finite(verb: Token) -> bool:
    """Whether a verb has a tense, by its form, its helpers, or the verb it is joined to."""
    if verb.tag_ in {"VBD", "VBZ", "VBP"}:
        return True
    if verb.tag_ == "VBN" and any(one.dep_ == "nsubj" for one in verb.children):
        return True  # the model takes many a past for a participle
    if any(child.dep_ in {"aux", "auxpass"} and child.tag_ in {"MD", "VBD", "VBZ", "VBP"} for child in verb.children):
        return True
    return verb.dep_ == "conj" and verb.tag_ in {"VBN", "VB", "VBG"} and verb.head.pos_ in {"VERB", "AUX"} and is_finite(verb.head)


def is_supposed(verb: Token) -> bool:
    """Whether a verb stands under a condition, or tells a habit."""
    return any(child.dep_ == "mark" and child.lower_ in _CONDITIONS for child in verb.children) or any(
        child.lemma_.lower() in _OFTEN for child in verb.children
    )


def is_denied(verb: Token) -> bool:
    """Whether a verb is denied, by itself or in its subject or object."""
    return any(child.dep_ == "neg" for child in verb.children) or any(
        (child.dep_ in SUBJECTS or child.dep_ in {"dobj", "attr"})
        and any(one.lower_ in {"no", "neither", "nobody"} for one in (child, *child.children))
        for child in verb.children
    )


def is_effect(verb: Token) -> bool:
    """Whether a verb tells how news was received, which is no event, that words were given, or where shares stood."""
    subject = subject_of(verb)
    if subject is None:
        return False
    word = subject.lemma_.lower()
    done = object_of(verb)
    if verb.lemma_ in _GIVING and done is not None and done.lemma_.lower() in _WORDS:
        return True
    follows = verb.lemma_ in _FOLLOWING and (done is None or done.lemma_.lower() in NOUNS)  # the arrests followed a ruling
    return follows or (word in _NEWS and verb.lemma_ in EFFECTS) or (word in _MARKET and verb.lemma_ in _STANDING)


def is_writing(subject: Token | None) -> bool:
    """Whether a noun is what somebody said or wrote, whose coming out is no event of its own."""
    return subject is not None and subject.lemma_.lower() in _NEWS | WRITINGS


def is_state(verb: Token, subject: Token | None) -> bool:
    """Whether a verb tells how things are; with a particle or what completes it it seldom does (carry out, stand trial)."""
    if verb.lemma_ == "be":
        return not any(one.dep_ == "expl" or (one.dep_ == "acomp" and one.lemma_.lower() in PLANNED) for one in verb.children)
    telling = _is_completed(verb) or any(child.dep_ == "prt" for child in verb.children)
    if verb.lemma_ == "become":
        return not any(one.dep_ == "attr" or one.tag_ == "VBN" for one in verb.children)
    if verb.lemma_ == "have" and _comes_to_have(verb):
        return False
    if verb.lemma_ in STATES_EVEN_PASSIVE:
        return not telling
    if verb.lemma_ == "hear" and not is_passive(verb):
        return subject is None or subject.lemma_.lower() not in _HEARERS
    return verb.lemma_ in STATES and not is_passive(verb) and not telling


def _comes_to_have(verb: Token) -> bool:
    """Whether “have” tells what is to come: will have access by Monday, would have a meeting."""
    return any(one.lower_ in {"will", "would", "'ll", "’ll"} for one in verb.children) and object_of(verb) is not None


def _is_completed(verb: Token) -> bool:
    """Whether the word after a verb makes it tell a happening: stand trial, deny the charge."""
    return any(f"{verb.lemma_}-{child.lemma_.lower()}" in VERBS for child in verb.children)


def is_report(verb: Token) -> bool:
    """Whether a verb only reports, or brings in a clause and no deed of its own: found that, showed how."""
    passive = is_passive(verb)
    done = object_of(verb)
    if _is_completed(verb) or (verb.lemma_ in DOING and done is not None and done.lemma_.lower() in NOUNS):
        return False  # denied the charge, added his resignation
    if verb.lemma_ in LIGHT and done is not None and done.lemma_ in {"announcement", "statement", "comment", "remark"}:
        return True
    if verb.lemma_ in ANNOUNCING or verb.lemma_ == "report":
        told = verb.lemma_ in ANNOUNCING and any(one.dep_ == "ccomp" and one.i > verb.i and is_finite(one) for one in verb.children)
        return not passive and done is None and not told
    if verb.lemma_ in SAYING or verb.lemma_ in REPORTING:
        return not (passive and verb.lemma_ == "admit") and not (verb.lemma_ == "write" and done is not None)
    if verb.lemma_ in DECIDING:
        return False
    return any(child.dep_ == "ccomp" and (child.i < verb.i or is_finite(child)) for child in verb.children) and done is None
