"""Who says what in a parsed paragraph, and by which word.

Syntax gives the speaker and the content of a verb of saying; quotation marks carry a speech over several sentences. A non-answer (did
not respond, declined to comment) is kept as one. What is said within a quotation is its speaker's, whatever verbs stand in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factsheets.drafting.speech.contents import clause_of, contents, speaker_and_words
from factsheets.drafting.speech.cues import CUES, FEELING, HEDGES, JUDGING, NOUNS, SILENT
from factsheets.drafting.speech.quotations import Quotations, quotations, stripped
from factsheets.drafting.speech.sayers import SUBJECTS, agent_of, speaker_of, subject_of
from factsheets.drafting.speech.sayings import Said, according, announced, cue_of, from_headline, interjected, non_answer, tacked_on
from factsheets.drafting.syntax import extent, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span, Token

_UTTERING = frozenset({"make", "issue", "express", "voice", "have", "announce", "reiterate", "repeat", "defend", "give"})
"""Verbs whose subject owns the claim or plan that is their object."""


def attributions(doc: Doc, *, opened: bool = False) -> list[Said]:
    """Return who says what in a paragraph, in order of the content; `opened`: it begins within the quotation marks of the one before."""
    quotes = quotations(text_of(doc), opened=opened)
    found = list(from_headline(doc))
    for sentence in doc.sents:
        found.extend(one for one in _in_sentence(sentence, quotes) if one.cue is None or not quotes.holds(one.cue[0]))
    found = _outermost(_resumed(_carried(found, quotes), doc))
    found.extend(announced(doc))
    return sorted(set(found), key=lambda one: (one.content, one.cue or (0, 0)))


def _outermost(found: list[Said]) -> list[Said]:
    """Leave out what is said within what another says."""

    def within(one: Said, other: Said) -> bool:
        return one.cue is not None and other.content != one.content and other.content[0] <= one.cue[0] and one.cue[1] <= other.content[1]

    return [one for one in found if not any(within(one, other) for other in found if other is not one and not within(other, one))]


def _resumed(found: list[Said], doc: Doc) -> list[Said]:
    """Give what a sentence without a subject goes on to say the speaker before it: “He said so. Adding, …”."""
    starts = {sentence.start_char for sentence in doc.sents if sentence[0].tag_ == "VBG"}
    kept: list[Said] = []
    for one in sorted(found, key=lambda said: said.cue or said.content):
        before = next((said for said in reversed(kept) if said.speaker is not None and said.answered), None)
        resumes = one.speaker is None and one.cue is not None and one.cue[0] in starts and before is not None
        kept.append(Said(before.speaker, one.cue, one.content, before.head) if resumes and before is not None else one)
    return kept


def _carried(found: list[Said], quotes: Quotations) -> list[Said]:
    """Give a quotation without a cue of its own the speaker nearest in the paragraph."""
    speakers = [one for one in found if one.speaker and one.answered]
    if not speakers:
        return found
    more: list[Said] = []
    for quote in quotes.speech:
        if any(one.content[0] < quote[1] and quote[0] < one.content[1] for one in found):
            continue
        nearest = min(speakers, key=lambda one: abs(one.content[0] - quote[0]))
        more.append(Said(nearest.speaker, nearest.cue, quote, nearest.head))
    return [*found, *more]


def _in_sentence(sentence: Span, quotes: Quotations) -> Iterator[Said]:
    silent = SILENT.search(sentence.text)
    if silent is not None:
        yield from non_answer(sentence, silent)
    yield from according(sentence)
    for token in sentence:
        lemma = token.lemma_.lower()
        if token.pos_ in {"VERB", "AUX"} and lemma in CUES:
            if not (silent and silent.start() <= token.idx - sentence.start_char < silent.end()):
                yield from _by_verb(token, sentence, quotes)
        elif lemma in FEELING and token.dep_ in {"acomp", "ccomp", "oprd"}:
            yield from _by_feeling(token)
        elif token.pos_ == "NOUN" and lemma in NOUNS:
            yield from _by_noun(token)
        elif lemma in HEDGES and token.dep_ == "advmod" and token.head.pos_ == "VERB":
            clause = extent(token.head, without=frozenset({"mark", "punct"}))
            yield Said(None, (token.idx, token.idx + len(token)), stripped(text_of(sentence.doc), *clause), None)


def _by_verb(verb: Token, sentence: Span, quotes: Quotations) -> Iterator[Said]:
    if _is_aimed(verb):
        return
    if _is_passive(verb) and agent_of(verb) is None:
        yield from _unsaid(verb)
        return
    found = interjected(verb, sentence) if not quotes.around(sentence.start_char, sentence.end_char) else []
    found = found or contents(verb, sentence, quotes)
    if _is_being_asked(verb):
        yield from (Said(None, cue_of(verb), one, None) for one in found if not quotes.holds(one[0]))
        return
    if not found and (judged := _judged_by(verb)) is not None:
        found = [judged]
    if not found:
        yield from tacked_on(verb, sentence)
        return
    told = speaker_of(verb)
    if told is not None and any(content[0] <= told[1][0] < content[1] for content in found):
        return
    if told is None and not any(one[0] < verb.idx for one in found) and verb.tag_ not in {"VBD", "VBG"}:
        return
    for content in found:
        if told is None:
            yield Said(None, cue_of(verb), content, None)
        else:
            yield Said(told[1], cue_of(verb), content, (told[0].idx, told[0].idx + len(told[0])))


def _judged_by(verb: Token) -> tuple[int, int] | None:
    """Return what is praised by somebody: “The plan was praised by farmers”."""
    if verb.lemma_.lower() not in JUDGING or agent_of(verb) is None:
        return None
    subject = next((child for child in verb.children if child.dep_ == "nsubjpass" and child.pos_ != "PRON"), None)
    if subject is None or any(_completes(child) for child in subject.children):
        return None
    return extent(subject)


def _unsaid(verb: Token) -> Iterator[Said]:
    """Read “it was revealed that she had left”, which does not tell who revealed it."""
    clause = clause_of(verb)
    if clause is not None and clause.i > verb.i and any(child.dep_ == "nsubjpass" and child.lower_ == "it" for child in verb.children):
        yield Said(None, cue_of(verb), stripped(text_of(verb.doc), *extent(clause)), None)


def _by_noun(noun: Token) -> Iterator[Said]:
    """Read “the president's decision to leave”, “made the claim that”."""
    clause = next((child for child in noun.children if child.i > noun.i and _completes(child)), None)
    if clause is None:
        return
    owner, words = speaker_and_words(noun)
    if owner is None and noun.dep_ == "dobj" and noun.head.lemma_.lower() in _UTTERING and (owner := subject_of(noun.head)) is not None:
        words = extent(owner)
    if owner is not None:
        content = stripped(text_of(noun.doc), *extent(clause))
        yield Said(words, (noun.idx, noun.idx + len(noun)), content, (owner.idx, owner.idx + len(owner)))


def _by_feeling(word: Token) -> Iterator[Said]:
    """Read “is critical of the plan”, “are confident that it will pass”, “made clear that he would leave”."""
    verb = word.head
    made_clear = verb.lemma_ == "make" and word.lower_ == "clear"
    if not made_clear and (verb.lemma_ != "be" or word.dep_ != "acomp"):
        return
    told = speaker_of(verb)
    if told is None or told[0].lower_ in {"it", "this", "that", "there", "what"} or told[0].lower_ == "which":
        return
    clause = next((child for child in (*word.children, *verb.children) if child.i > word.i and _is_clause(child)), None)
    content, end = None, word.idx + len(word)
    if clause is not None:
        content = extent(clause)
    for child in word.children:
        named = next((one for one in child.children if one.dep_ in {"pobj", "pcomp"}), None)
        if content is None and child.dep_ == "prep" and child.lower_ in FEELING[word.lemma_.lower()] and named is not None:
            content, end = extent(named), child.idx + len(child)
    if content is not None:
        yield Said(told[1], (cue_of(verb)[0], end), stripped(text_of(word.doc), *content), (told[0].idx, told[0].idx + len(told[0])))


def _is_clause(verb: Token) -> bool:
    """Whether a word heads a clause with a subject of its own: that it will pass."""
    return verb.dep_ in {"ccomp", "csubj"} and any(child.dep_ in SUBJECTS for child in verb.children)


def _completes(verb: Token) -> bool:
    """Whether a clause under a noun tells what is claimed or planned: to leave, that it was so."""
    if verb.dep_ == "acl" and verb.tag_ == "VB":
        return any(child.lower_ == "to" for child in verb.children)
    return verb.dep_ in {"acl", "ccomp", "relcl"} and any(child.dep_ == "mark" and child.lower_ == "that" for child in verb.children)


def _is_aimed(verb: Token) -> bool:
    """Whether a verb only names a purpose, or how somebody wants to be named: met to discuss, who asked not to be named."""
    if verb.lemma_ == "ask" and any(child.dep_ == "xcomp" and child.lemma_ in {"name", "identify", "quote"} for child in verb.children):
        return True
    return verb.tag_ == "VB" and verb.dep_ in {"advcl", "acl", "relcl"} and any(child.lower_ == "to" for child in verb.children)


def _is_passive(verb: Token) -> bool:
    """Whether its subject is what is said or expected, not who says so; “was asked” and “was quoted” say who answers."""
    return any(child.dep_ == "nsubjpass" for child in verb.children) and verb.lemma_.lower() not in {"ask", "quote", "concern"}


def _is_being_asked(verb: Token) -> bool:
    """Whether a verb only says what somebody was asked: “Asked about the fire, the mayor said …”."""
    owns = any(child.dep_ in SUBJECTS for child in verb.children)
    return (
        verb.lemma_.lower() == "ask"
        and verb.tag_ in {"VBN", "VBD"}
        and verb.dep_ in {"advcl", "relcl"}
        and not owns
        and (verb.dep_ == "advcl" or any(child.lower_ == "when" for child in verb.children))
    )
