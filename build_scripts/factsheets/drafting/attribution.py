"""Who says what in a parsed paragraph, and by which word.

Syntax gives the speaker and the content of a verb of saying; quotation marks carry a speech over several sentences. A non-answer (did
not respond, declined to comment) is kept as one. What is said within a quotation is its speaker's, whatever verbs stand in it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factsheets.drafting.contents import contents, speaker_and_words
from factsheets.drafting.cues import ACCORDING, CUES, HEDGES, NOUNS, SILENT, SPEAKING
from factsheets.drafting.quotations import Quotations, quotations, stripped
from factsheets.drafting.sayers import SUBJECTS, agent_of, speaker_of, subject_of
from factsheets.drafting.syntax import extent, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span, Token

_SHORTEST, _LONGEST_NAME = 6, 14
"""Tokens a report has at least, and a speaker's name at most."""

_LEAST = 10
"""Letters that are no statement yet."""

_LONGEST_HEADLINE = 25
"""Words of a headline that begins with who says it."""

_UTTERING = frozenset({"make", "issue", "express", "voice", "have", "announce", "reiterate", "repeat", "defend", "give"})
"""Verbs whose subject owns the claim or plan that is their object."""


@dataclass(frozen=True, slots=True)
class Said:
    """One attribution; places are letters of the paragraph."""

    speaker: tuple[int, int] | None
    cue: tuple[int, int] | None
    content: tuple[int, int]
    """What is said; empty, at the end, where the next paragraph says it: “The governor added:”."""

    head: tuple[int, int] | None
    """The head word of the speaker."""

    answered: bool = True


def attributions(doc: Doc, *, opened: bool = False) -> list[Said]:
    """Return who says what in a paragraph, in order of the content; `opened`: it begins within the quotation marks of the one before."""
    quotes = quotations(text_of(doc), opened=opened)
    found = list(_headline(doc))
    for sentence in doc.sents:
        found.extend(one for one in _in_sentence(sentence, quotes) if one.cue is None or not quotes.holds(one.cue[0]))
    found = _outermost(_carried(found, quotes))
    found.extend(_announced(doc))
    return sorted(set(found), key=lambda one: (one.content, one.cue or (0, 0)))


def _outermost(found: list[Said]) -> list[Said]:
    """Leave out what is said within what another says."""

    def within(one: Said, other: Said) -> bool:
        return one.cue is not None and other.content != one.content and other.content[0] <= one.cue[0] and one.cue[1] <= other.content[1]

    return [one for one in found if not any(within(one, other) for other in found if other is not one and not within(other, one))]


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


def _headline(doc: Doc) -> Iterator[Said]:
    """Read “Anna Berg: the bridge must be rebuilt”."""
    colon = next((token.i for token in doc[:_SHORTEST] if token.text == ":"), 0)
    if colon < 2 or len(doc) > _LONGEST_HEADLINE + colon or any(token.pos_ != "PROPN" for token in doc[:colon]):  # noqa: PLR2004 - two names
        return
    name = (doc[0].idx, doc[colon].idx)
    content = stripped(text_of(doc), doc[colon].idx + 1, len(text_of(doc)))
    if content[1] - content[0] > _LEAST:
        yield Said(name, (doc[colon].idx, doc[colon].idx + 1), content, name)


def _announced(doc: Doc) -> Iterator[Said]:
    """Read “The governor added:”, which says who speaks in the next paragraph."""
    if not text_of(doc).rstrip().endswith(":"):
        return
    last = list(doc.sents)[-1]
    verb = next((token for token in reversed(last) if token.lemma_.lower() in SPEAKING and token.tag_ in {"VBD", "VBZ"}), None)
    told = speaker_of(verb) if verb is not None and verb.i >= last.end - _LONGEST_NAME else None
    if verb is not None and told is not None:
        end = len(text_of(doc))
        yield Said(told[1], _cue(verb), (end, end), (told[0].idx, told[0].idx + len(told[0])))


def _in_sentence(sentence: Span, quotes: Quotations) -> Iterator[Said]:
    silent = SILENT.search(sentence.text)
    if silent is not None:
        yield from _non_answer(sentence, silent)
    yield from _according(sentence)
    for token in sentence:
        lemma = token.lemma_.lower()
        if token.pos_ in {"VERB", "AUX"} and lemma in CUES:
            if not (silent and silent.start() <= token.idx - sentence.start_char < silent.end()):
                yield from _by_verb(token, sentence, quotes)
        elif token.pos_ == "NOUN" and lemma in NOUNS:
            yield from _by_noun(token)
        elif lemma in HEDGES and token.dep_ == "advmod" and token.head.pos_ == "VERB":
            clause = extent(token.head, without=frozenset({"mark", "punct"}))
            yield Said(None, (token.idx, token.idx + len(token)), stripped(text_of(sentence.doc), *clause), None)


def _non_answer(sentence: Span, silent: re.Match[str]) -> Iterator[Said]:
    start = sentence.start_char + silent.start()
    token = next((one for one in sentence if one.idx >= start), None)
    verb = token
    while verb is not None and verb.pos_ != "VERB" and verb.head != verb:
        verb = verb.head
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None) if verb is not None else None
    end = sentence.end_char
    while end > start and text_of(sentence.doc)[end - 1] in " .,;":
        end -= 1
    speaker = extent(subject) if subject is not None else None
    head = (subject.idx, subject.idx + len(subject)) if subject is not None else None
    yield Said(speaker, (start, sentence.start_char + silent.end()), (start, end), head, answered=False)


def _according(sentence: Span) -> Iterator[Said]:
    for match in ACCORDING.finditer(sentence.text):
        start = sentence.start_char + match.start()
        place = sentence.start_char + match.end()
        noun = next((one for one in sentence if one.idx >= place and one.dep_ == "pobj"), None)
        if noun is None:
            continue
        speaker = extent(noun, without=frozenset({"relcl"}) if start > sentence.start_char + 2 else frozenset({"prep"}))
        speaker = (max(speaker[0], place), max(speaker[1], noun.idx + len(noun)))
        before = stripped(text_of(sentence.doc), sentence.start_char, start)
        after = stripped(text_of(sentence.doc), speaker[1], sentence.end_char)
        content = before if before[1] - before[0] >= after[1] - after[0] else after
        if content[1] - content[0] > _LEAST:
            yield Said(speaker, (start, start + len(match[0].rstrip())), content, (noun.idx, noun.idx + len(noun)))


def _by_verb(verb: Token, sentence: Span, quotes: Quotations) -> Iterator[Said]:
    if _is_aimed(verb) or (_is_passive(verb) and agent_of(verb) is None):
        return
    found = contents(verb, sentence, quotes)
    if _is_being_asked(verb):
        yield from (Said(None, _cue(verb), one, None) for one in found if not quotes.holds(one[0]))
        return
    if not found:
        yield from _tacked_on(verb, sentence)
        return
    told = speaker_of(verb)
    if told is not None and any(content[0] <= told[1][0] < content[1] for content in found):
        return
    if told is None and not any(one[0] < verb.idx for one in found) and verb.tag_ not in {"VBD", "VBG"}:
        return
    for content in found:
        if told is None:
            yield Said(None, _cue(verb), content, None)
        else:
            yield Said(told[1], _cue(verb), content, (told[0].idx, told[0].idx + len(told[0])))


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


def _completes(verb: Token) -> bool:
    """Whether a clause under a noun tells what is claimed or planned: to leave, that it was so."""
    if verb.dep_ == "acl" and verb.tag_ == "VB":
        return any(child.lower_ == "to" for child in verb.children)
    return verb.dep_ in {"acl", "ccomp"} and any(child.dep_ == "mark" and child.lower_ == "that" for child in verb.children)


def _is_aimed(verb: Token) -> bool:
    """Whether a verb only names a purpose: met to discuss."""
    return verb.tag_ == "VB" and verb.dep_ in {"advcl", "acl", "relcl"} and any(child.lower_ == "to" for child in verb.children)


def _is_passive(verb: Token) -> bool:
    """Whether its subject is what is said or expected, not who says so; “was asked” and “was quoted” say who answers."""
    return any(child.dep_ == "nsubjpass" for child in verb.children) and verb.lemma_.lower() not in {"ask", "quote", "concern"}


def _is_being_asked(verb: Token) -> bool:
    """Whether a verb only says what somebody was asked: “Asked about the fire, the mayor said …”."""
    return verb.lemma_.lower() == "ask" and verb.tag_ == "VBN" and verb.dep_ == "advcl"


def _tacked_on(verb: Token, sentence: Span) -> Iterator[Said]:
    """Read “…, the mayor told reporters.” where the parse took the last words for a clause of their own."""
    doc = sentence.doc
    if verb.lemma_.lower() not in SPEAKING or verb.tag_ not in {"VBD", "VBZ"} or verb.i <= sentence.start + _SHORTEST:
        return
    first = verb.i - 1
    while first > sentence.start and doc[first].text != "," and verb.i - first < _LONGEST_NAME:
        first -= 1
    if doc[first].text != "," or doc[first + 1].i == verb.i or doc[verb.i - 1].pos_ not in {"NOUN", "PROPN", "PRON"}:
        return
    if any(doc[place].pos_ in {"VERB", "AUX"} or doc[place].lower_ in {"who", "which", "and"} for place in range(first + 1, verb.i)):
        return
    speaker = (doc[first + 1].idx, doc[verb.i - 1].idx + len(doc[verb.i - 1]))
    content = stripped(text_of(doc), sentence.start_char, doc[first].idx)
    yield Said(speaker, (verb.idx, verb.idx + len(verb)), content, (doc[verb.i - 1].idx, speaker[1]))


def _cue(verb: Token) -> tuple[int, int]:
    """Return the verb with the helpers, denials and adverbs that stand right before it: has argued, did not expect, also finds."""
    first = verb
    while first.i > 0:
        before = first.nbor(-1)
        if before.head.i != verb.i or before.dep_ not in {"aux", "auxpass", "neg", "advmod"} or before.sent.start != verb.sent.start:
            break
        if before.dep_ == "advmod" and before.lower_ in {"when", "where", "why", "how", "then", "however", "meanwhile"}:
            break
        first = before
    return first.idx, verb.idx + len(verb)
