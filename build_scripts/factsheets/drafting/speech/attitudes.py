"""Who thinks or claims what by an adjective or a noun: is critical of the plan, the president's decision to leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factsheets.drafting.speech.cues import FEELING, WILLING
from factsheets.drafting.speech.quotations import stripped
from factsheets.drafting.speech.reported import clause_of
from factsheets.drafting.speech.sayers import SUBJECTS, speaker_of, subject_of, words_of
from factsheets.drafting.speech.sayings import Said, cue_of
from factsheets.drafting.syntax import extent, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

Range = tuple[int, int]

THINGS = frozenset({"it", "this", "that", "there", "what", "which"})
"""Subjects that say and feel nothing."""

_UTTERING = frozenset({"make", "issue", "express", "voice", "have", "announce", "reiterate", "repeat", "defend", "give"})
"""Verbs whose subject owns the claim or plan that is their object."""


def by_feeling(word: Token) -> Iterator[Said]:
    """Read “is critical of the plan”, “are confident that it will pass”, “made clear that he would leave”."""
    verb = word.head
    made_clear = verb.lemma_ == "make" and word.lower_ == "clear"
    if not made_clear and (verb.lemma_ != "be" or word.dep_ != "acomp"):
        return
    told = speaker_of(verb)
    if told is None or told[0].lower_ in THINGS:
        return
    clause = next(
        (child for child in (*word.children, *verb.children) if child.i > word.i and _is_clause(child, word, made_clear=made_clear)), None
    )
    content, end = None, word.idx + len(word)
    if clause is not None:
        content = extent(clause)
    for child in word.children:
        named = next((one for one in child.children if one.dep_ in {"pobj", "pcomp"}), None)
        if content is None and child.dep_ == "prep" and child.lower_ in FEELING.get(word.lemma_.lower(), set()) and named is not None:
            content, end = _not_so(word, extent(named)), child.idx + len(child)
    if content is not None:
        yield Said(told[1], (cue_of(verb)[0], end), stripped(text_of(word.doc), *content), (told[0].idx, told[0].idx + len(told[0])))


def _not_so(word: Token, one: tuple[int, int]) -> tuple[int, int]:
    """Return what somebody feels about without what follows from it: so opposed to the plan | that they left."""
    that = next((token for token in word.subtree if token.lower_ == "that" and token.idx > one[0]), None)
    if that is None or not any(token.lower_ == "so" and token.i < word.i for token in word.subtree):
        return one
    return one[0], min(one[1], that.idx - 1)


def _is_clause(verb: Token, word: Token, *, made_clear: bool) -> bool:
    """Whether a word heads what somebody is sure of, “that it will pass”, or ready for, “to resign”."""
    if verb.dep_ == "xcomp":
        return word.lemma_.lower() in WILLING and verb.tag_ == "VB" and clause_of(verb) is None
    marked = verb.dep_ == "advcl" and (made_clear or any(child.dep_ == "mark" and child.lower_ == "that" for child in verb.children))
    return (marked or verb.dep_ in {"ccomp", "csubj"}) and any(child.dep_ in SUBJECTS for child in verb.children)


def by_noun(noun: Token) -> Iterator[Said]:
    """Read “the president's decision to leave”, “made the claim that”."""
    clause = next((child for child in noun.children if child.i > noun.i and completes(child)), None)
    if clause is None:
        return
    owner, words = speaker_and_words(noun)
    if owner is None and noun.dep_ == "dobj" and noun.head.lemma_.lower() in _UTTERING and (owner := subject_of(noun.head)) is not None:
        words = extent(owner)
    if owner is not None or clause.tag_ != "VB":
        content = stripped(text_of(noun.doc), *extent(clause))
        head = (owner.idx, owner.idx + len(owner)) if owner is not None else None
        yield Said(words, (noun.idx, noun.idx + len(noun)), content, head)


def completes(verb: Token) -> bool:
    """Whether a clause under a noun tells what is claimed or planned: to leave, that it was so."""
    if verb.dep_ == "acl" and verb.tag_ == "VB":
        return any(child.lower_ == "to" for child in verb.children)
    return verb.dep_ in {"acl", "ccomp", "relcl"} and any(child.dep_ == "mark" and child.lower_ == "that" for child in verb.children)


def speaker_and_words(noun: Token) -> tuple[Token | None, Range | None]:
    """Return whose claim, plan or fear a noun is: the mayor's, of the mayor, by the mayor."""
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    if owner is None:
        by = next((child for child in noun.children if child.dep_ == "prep" and child.lower_ in {"by", "from"}), None)
        owner = next((one for one in by.children if one.dep_ == "pobj"), None) if by is not None else None
    return (owner, words_of(owner)) if owner is not None else (None, None)
