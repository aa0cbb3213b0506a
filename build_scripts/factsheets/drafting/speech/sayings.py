"""Who says what where no verb stands over a clause: a headline's colon, “according to”, a non-answer, “…, the mayor told reporters”."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factsheets.drafting.speech.cues import ACCORDING, LABELS, REFUSED, SPEAKING, TELLERS
from factsheets.drafting.speech.quotations import CLOSING, stripped, without_lead
from factsheets.drafting.speech.sayers import SUBJECTS, speaker_of
from factsheets.drafting.syntax import extent, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Span, Token

_SHORTEST, _LONGEST_NAME = 6, 14
"""Tokens a report has at least, and a speaker's name at most."""

_LEAST = 10
"""Letters that are no statement yet."""

_LONGEST_SOURCE = 80
"""Letters of who is named after “According to”, up to the comma."""

_ACTING = frozenset({"VERB", "AUX"})

_FEW_WORDS = 3
"""Words before a headline's colon that end in no name."""

_LONGEST_HEADLINE = 25
"""Words of a headline that begins with who says it."""


_TURN = re.compile(r", (?:although|though|but|and|while|because|which|who)\b")
"""Where the writer goes on after what is not answered."""

_TO_WHAT = re.compile(r"to (?=(?:an?|the|his|her|their|its|[A-Z0-9]|\w+s\b))")
"""The “to” of what is not answered: did not respond to | the letter."""


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


def from_headline(doc: Doc, beside: Sequence[str] = ()) -> Iterator[Said]:
    """Read “Anna Berg: the bridge must be rebuilt”, “Berg: …”, “Poll: …”; `beside`: the other paragraphs, which may tell who Berg is."""
    colon = next((token.i for token in doc[:_SHORTEST] if token.text == ":"), 0)
    if not colon or len(doc) > _LONGEST_HEADLINE + colon or not (_names_teller(doc[:colon]) or _is_surname(doc[:colon].text, beside)):
        return
    name = (doc[0].idx, doc[colon].idx)
    content = stripped(text_of(doc), doc[colon].idx + 1, len(text_of(doc)))
    if content[1] - content[0] > _LEAST:
        yield Said(name, (doc[colon].idx, doc[colon].idx + 1), content, name)


def _is_surname(word: str, texts: Sequence[str]) -> bool:
    """Whether a word before a headline's colon is the last of a name in the article, and no label."""
    if not word[:1].isupper() or " " in word or word.lower() in LABELS:
        return False
    named = re.compile(rf"\b[A-Z][\w.’'-]+ {re.escape(word)}\b(?!:)")
    return any(named.search(text) for text in texts)


def _names_teller(words: Span) -> bool:
    """Whether the words before a headline's colon name who says what follows."""
    if any(token.lower_ in LABELS for token in words):
        return False
    if words[-1].lower_ in TELLERS or words[-1].lemma_.lower() in TELLERS:
        return len(words) <= _FEW_WORDS
    if any(token.pos_ != "PROPN" for token in words):
        return False
    if len(words) > 1 or words[0].ent_type_ in {"PERSON", "ORG"}:
        return True
    return words[0].ent_type_ in {"", "NORP"} and not words[0].is_upper and len(words.doc) > _SHORTEST


def announced(doc: Doc) -> Iterator[Said]:
    """Read “The governor added:”, which says who speaks in the next paragraph."""
    if not text_of(doc).rstrip().endswith(":"):
        return
    last = list(doc.sents)[-1]
    verb = next((token for token in reversed(last) if token.lemma_.lower() in SPEAKING and token.tag_ in {"VBD", "VBZ"}), None)
    told = speaker_of(verb) if verb is not None and verb.i >= last.end - _LONGEST_NAME else None
    if verb is not None and told is not None:
        end = len(text_of(doc))
        yield Said(told[1], cue_of(verb), (end, end), (told[0].idx, told[0].idx + len(told[0])))


def non_answer(sentence: Span, silent: re.Match[str]) -> Iterator[Said]:
    """Read “the company did not respond to questions”, “declined to comment”: the content is what is not answered, if it is told."""
    start = sentence.start_char + silent.start()
    token = next((one for one in sentence if one.idx >= start), None)
    verb = token
    while verb is not None and verb.pos_ != "VERB" and verb.head != verb:
        verb = verb.head
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None) if verb is not None else None
    turn = _TURN.search(text_of(sentence.doc), start + len(silent[0]), sentence.end_char)
    end = turn.start() if turn is not None else sentence.end_char
    while end > start and text_of(sentence.doc)[end - 1] in " .,;":
        end -= 1
    speaker = extent(subject) if subject is not None else None
    head = (subject.idx, subject.idx + len(subject)) if subject is not None else None
    refused = REFUSED.match(silent[0])
    said = sentence.start_char + silent.end() if refused is None else start + refused.end()
    after = stripped(text_of(sentence.doc), said, end)
    if (to := _TO_WHAT.match(text_of(sentence.doc), *after)) is not None:
        after = (to.end(), after[1])
    yield Said(speaker, (start, said), after if after[1] > after[0] else (start, end), head, answered=False)


def according(sentence: Span) -> Iterator[Said]:
    """Read “according to the mayor” with the words before it, or after it where it opens the sentence."""
    for match in ACCORDING.finditer(sentence.text):
        start = sentence.start_char + match.start()
        place = sentence.start_char + match.end()
        noun = next((one for one in sentence if one.idx >= place and one.dep_ == "pobj"), None)
        if noun is None:
            continue
        speaker = extent(noun, without=frozenset({"relcl"}) if start > sentence.start_char + 2 else frozenset({"prep"}))
        speaker = (max(speaker[0], place), max(speaker[1], noun.idx + len(noun)))
        comma = text_of(sentence.doc).find(", ", place, place + _LONGEST_SOURCE)
        if (
            start <= sentence.start_char + _LEAST
            and comma > 0
            and not any(one.pos_ in _ACTING for one in sentence if place < one.idx < comma)
        ):
            speaker = (place, comma)
        before = stripped(text_of(sentence.doc), sentence.start_char, start)
        after = stripped(text_of(sentence.doc), speaker[1], sentence.end_char)
        parts = [without_lead(text_of(sentence.doc), before) if before[1] - before[0] >= after[1] - after[0] else after]
        if before[1] > before[0] and parts[0] == after and not any(one.pos_ in {"VERB", "AUX"} for one in sentence if one.idx < before[1]):
            parts.insert(0, without_lead(text_of(sentence.doc), before))
        for content in parts if max(one[1] - one[0] for one in parts) > _LEAST else []:
            yield Said(speaker, (start, start + len(match[0].rstrip())), content, (noun.idx, noun.idx + len(noun)))


def tacked_on(verb: Token, sentence: Span) -> Iterator[Said]:
    """Read “…, the mayor told reporters.” where the parse took the last words for a clause of their own."""
    doc = sentence.doc
    if verb.lemma_.lower() not in SPEAKING or verb.tag_ not in {"VBD", "VBZ"} or verb.i <= sentence.start + _SHORTEST:
        return
    first = verb.i - 1
    while first > sentence.start and doc[first].text != "," and verb.i - first < _LONGEST_NAME:
        first -= 1
    if sentence[0].lower_ in {"asked", "pressed", "questioned"}:
        return
    if doc[first].text != "," or doc[first + 1].i == verb.i or doc[verb.i - 1].pos_ not in {"NOUN", "PROPN", "PRON"}:
        return
    if any(doc[place].pos_ in {"VERB", "AUX"} or doc[place].lower_ in {"who", "which", "and"} for place in range(first + 1, verb.i)):
        return
    if doc[first + 1].text in CLOSING and first + 2 < verb.i:
        first += 1
    speaker = (doc[first + 1].idx, doc[verb.i - 1].idx + len(doc[verb.i - 1]))
    if not any(doc[place].pos_ in {"VERB", "AUX"} for place in range(sentence.start, first)):
        return
    content = stripped(text_of(doc), sentence.start_char, doc[first].idx)
    yield Said(speaker, (verb.idx, verb.idx + len(verb)), content, (doc[verb.i - 1].idx, speaker[1]))


def interjected(verb: Token, sentence: Span) -> list[tuple[int, int]]:
    """Return the two halves of “The bridge, the mayor said, will be closed”; none where a verb of saying stands otherwise."""
    doc = sentence.doc
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if verb.lemma_.lower() not in SPEAKING or verb.tag_ not in {"VBD", "VBZ", "VBP"} or subject is None or verb.i + 2 >= sentence.end:
        return []
    if any(child.dep_ == "mark" for child in verb.children):
        return []
    first = subject.left_edge.i - 1 if subject.i < verb.i else verb.i - 1
    last = max(verb.i, subject.right_edge.i) + 1
    while last < min(sentence.end, verb.i + _SHORTEST) and doc[last].text != "," and doc[last].head.i in range(first, last):
        last += 1
    if first <= sentence.start or last + 1 >= sentence.end or doc[first].text != "," or doc[last].text != ",":
        return []
    after = doc[last + 1 : sentence.end]
    hung = next((token.head for token in after if token.dep_ != "punct" and token.head.i not in range(last + 1, sentence.end)), None)
    resumes = verb.head.i > last if verb.dep_ in {"parataxis", "ccomp"} else False
    joins = after[0].lower_ == "including" or (hung is not None and hung.i < first and after[0].dep_ != "cc")
    if not resumes and not joins:
        return []
    halves = ((sentence.start_char, doc[first].idx), (after.start_char, sentence.end_char))
    return [without_lead(text_of(doc), stripped(text_of(doc), *half)) for half in halves]


def cue_of(verb: Token) -> tuple[int, int]:
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
