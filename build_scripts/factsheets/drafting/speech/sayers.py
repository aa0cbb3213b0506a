"""Who says, thinks or wants: the words that name the speaker of a verb, and their head."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factsheets.drafting.speech.cues import CUES, SPEAKING
from factsheets.drafting.syntax import extent, text_of, verb_over
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_RELATIVE = frozenset({"who", "which", "that"})
_LONGEST_APPOSITION = 70
"""Letters of what follows a speaker's name after a comma and still belongs to it."""

_ISSUING = frozenset({"issue", "release", "publish", "send", "write", "post", "sign"})
"""What somebody does with a statement that speaks for them."""

_RESUMING = word_set("accuse add argue blame call criticise criticize condemn denounce insist praise promise urge vow warn")
"""Verbs by which a speaker goes on after “…, and”."""

_MARKS = '”“"»« '
"""What the parse may hang on a speaker after a quotation."""

_FAR_CONJUNCT = 8
"""Words after which a second name joined by “and” opens a clause more often than it names a second speaker."""

_FARTHEST = 3
"""Verbs up from one of saying at which its subject may stand: he began, by saying."""

_FINITE = frozenset({"VBD", "VBZ"})

_QUOTED = frozenset({'"', "”", "''", "’", "’’"})
_PAUSING = frozenset({",", "?", "!"})
"""What stands before a verb whose speaker follows it."""

_AFTER_NAME = re.compile(r", (?:\d|who\b|which\b|whose\b|speaking\b|said\b|in\b|after\b|citing\b)")


def speaker_of(verb: Token) -> tuple[Token, tuple[int, int]] | None:
    """Return the head of who says and all the words that name it; of “who” the words are its own and the head is whom it goes back to."""
    found = subject_of(verb)
    if found is None:
        return None
    own = next((child for child in verb.children if child.dep_ in SUBJECTS and child.lower_ == "who"), None)
    if own is not None and own != found:
        return found, (own.idx, own.idx + len(own))
    start, end = words_of(found)
    if verb.dep_ == "acl" and verb.head == found:
        end = min(end, verb.left_edge.idx - 1)
    return found, (start, end)


def words_of(head: Token) -> tuple[int, int]:
    """Return the words that name a speaker: the whole phrase, without an age or a clause set off by commas."""
    joined = any(one.dep_ == "cc" and one.i > head.i + _FAR_CONJUNCT for one in head.children)
    start, end = extent(head, without=frozenset({"punct", "cc", "conj"}) if joined else frozenset({"punct"}))
    text = text_of(head.doc)
    addressed = next((child for child in head.children if child.dep_ == "prep" and child.lower_ == "to" and child.i > head.i), None)
    if addressed is not None and addressed.idx < end:
        end = addressed.idx - 1
    comma = text.find(", ", head.idx + len(head), end)
    while start < head.idx and text[start] in _MARKS:
        start += 1
    if comma >= 0 and (_AFTER_NAME.match(text[comma:end]) or end - comma > _LONGEST_APPOSITION):
        end = comma
    return start, end


def subject_of(verb: Token) -> Token | None:
    """Return who says: the verb's subject, or that of the verb it is joined to or controlled by."""
    for token in _carriers(verb):
        subjects = [child for child in token.children if child.dep_ in SUBJECTS]
        found = next((child for child in reversed(subjects) if child.i < token.i), subjects[0] if subjects else None)
        if found is not None and found.dep_ == "nsubjpass" and verb.dep_ != "pcomp" and (agent := agent_of(token)) is not None:
            return agent
        if found is not None:
            return token.head if found.lower_ in _RELATIVE and token.dep_ == "relcl" else found
        if token == verb and (after := _inverted(verb)) is not None:
            return after
        if token.dep_ in {"acl", "relcl"}:
            return (_taker_of(token.head) if token.tag_ == "VB" else _issuer_of(token.head)) or token.head
    return _before(verb)


def _issuer_of(paper: Token) -> Token | None:
    """Return who issues the statement that says it: the two issued a statement describing it as a step."""
    over = paper.head
    if paper.dep_ != "dobj" or over.lemma_.lower() not in _ISSUING:
        return None
    return next((child for child in over.children if child.dep_ in SUBJECTS and child.lower_ not in _RELATIVE), None)


def _taker_of(chance: Token) -> Token | None:
    """Return who takes the chance to say it: the governor used the visit to say, went out of his way to say."""
    over = verb_over(chance)
    return next((child for child in over.children if child.dep_ in SUBJECTS), None) if over is not None else None


def _before(verb: Token) -> Token | None:
    """Return a speaker right before the verb whom the parse hung on another name: In a letter to the paper, her adviser, Jan Berg, said."""
    if verb.lemma_.lower() not in SPEAKING or verb.tag_ not in {"VBD", "VBZ"} or verb.i - 1 <= verb.sent.start:
        return None
    last = verb.nbor(-1)
    if last.text == "," and last.i > verb.sent.start:
        last = last.nbor(-1)
    if last.dep_ != "appos" or last.pos_ not in {"NOUN", "PROPN"}:
        return None
    return last.head if last.head.dep_ == "appos" and last.head.i < last.i else last


def _carriers(verb: Token) -> Iterator[Token]:
    """Yield a verb and those it shares its subject with: he came and said, he wants to say, he spoke, adding."""
    yield verb
    if (over := saying_over(verb)) is not None:
        yield over
        return
    for _ in range(_FARTHEST):
        if verb.dep_ == "pcomp" and verb.head.head.pos_ in {"VERB", "AUX"}:
            verb = verb.head.head
        elif verb.dep_ in {"conj", "xcomp", "advcl", "acomp"} and verb.head != verb:
            verb = _finite_over(verb) or verb.head
        else:
            return
        yield verb


def _finite_over(verb: Token) -> Token | None:
    """Return the finite verb that another goes on from, where the parse joins it to an infinitive: said it would pass, and praised."""
    if verb.dep_ != "conj" or verb.tag_ not in _FINITE or verb.head.tag_ != "VB":
        return None
    over = verb.head
    while over.tag_ not in _FINITE and over.head != over:
        over = over.head
    return over


def saying_over(verb: Token) -> Token | None:
    """Return the verb of saying that a verb goes on from, where the parse hangs it on what is said: would leave and suggested."""
    if verb.dep_ not in {"conj", "advcl"} or verb.head.dep_ != "ccomp" or any(child.dep_ in SUBJECTS for child in verb.children):
        return None
    over = verb.head.head
    if over.lemma_.lower() in CUES and _finite_over(verb) == over:
        return over
    while over.dep_ == "ccomp" and over.lemma_.lower() not in SPEAKING:
        over = over.head
    if over.lemma_.lower() not in SPEAKING:
        return None
    deep = over != verb.head.head
    finite = verb.dep_ == "conj" and verb.tag_ in _FINITE
    apart = finite and verb.tag_ == over.tag_ and verb.lemma_.lower() in _RESUMING and _stands_apart(verb)
    added = verb.dep_ == "advcl" and verb.tag_ == "VBG" and not deep and verb.left_edge.i > 0 and verb.left_edge.nbor(-1).text == ","
    return over if apart or added else None


def _stands_apart(verb: Token) -> bool:
    """Whether a comma stands before the “and” that joins a verb to what is said: …, and accused the ministry."""
    joined = next((child for child in verb.head.children if child.dep_ == "cc" and child.i < verb.i), None)
    return joined is not None and joined.i > 0 and joined.nbor(-1).text == ","


def _inverted(verb: Token) -> Token | None:
    """Return a speaker that stands after the verb and was read as its object: “…”, added the doctor."""
    if verb.i == 0 or verb.tag_ not in _FINITE:
        return None
    before = next((one for one in reversed(verb.doc[verb.sent.start : verb.i]) if not one.is_space), None)
    if before is None or not (before.text in _QUOTED or (before.text in _PAUSING and verb.lemma_.lower() in SPEAKING)):
        return None
    return next(
        (child for child in verb.children if child.i > verb.i and child.dep_ in {"dobj", "npadvmod", "attr", "oprd", "dative"}), None
    )


def first_of(verb: Token) -> int:
    """Return where a verb begins with its subject, whichever stands first: an angry Berg retaliated, retaliated Berg."""
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    return verb.idx if subject is None else min(verb.idx, subject.left_edge.idx)


def agent_of(verb: Token) -> Token | None:
    """Return who does what a verb in the passive tells: said by the mayor."""
    by = next((child for child in verb.children if child.dep_ == "agent"), None)
    return next((child for child in by.children if child.dep_ == "pobj"), None) if by is not None else None
