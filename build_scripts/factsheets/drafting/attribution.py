"""Who says what in a parsed paragraph, and by which word.

Syntax gives the speaker and the content of a verb of saying; quotation marks carry a speech over several sentences. A non-answer (did
not respond, declined to comment) is kept as one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factsheets.drafting.syntax import extent
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span, Token

SPEAKING = word_set(
    "say tell add report announce state claim argue explain note warn deny confirm suggest estimate insist acknowledge admit reveal "
    "write ask declare disclose allege comment stress emphasize emphasise reply respond recall conclude predict maintain contend "
    "assert testify remark observe complain caution concede tweet post joke continue reiterate counter echo read believe think "
    "promise pledge vow urge answer exclaim shout mutter quip retort interject advise inform assure remind boast lament opine"
)
"""Verbs of saying that may follow the words they introduce."""

_THINKING = word_set(
    "demand recommend request propose agree describe call find show know fear worry decide learn hear mention wonder question "
    "dispute cite quote repeat speculate conjecture imply plead appeal swear signal hint outline detail clarify elaborate notify "
    "feel want plan aim intend consider see view regard understand assume guess suspect imagine realize realise forecast project "
    "hope expect wish doubt vow threaten refuse decline indicate demonstrate underscore prove reckon hold rule determine order "
    "instruct encourage beg challenge invite prefer like love hate regret appreciate remember forget notice discover point"
)
_JUDGING = word_set(
    "support oppose endorse back favor favour praise criticize criticise condemn denounce blame dismiss reject defend attack mock "
    "question dispute call describe consider view regard see portray label deem characterize characterise brand hail slam blast deny "
    "discuss mention cite express outline propose promise demand announce reveal underscore welcome accuse thank applaud lament "
    "mourn"
)
"""Verbs whose object alone is what somebody thinks or says."""

CUES = SPEAKING | _THINKING | _JUDGING
"""Verbs that say, write, think or want."""

_SILENT = re.compile(
    r"\b(?:(?:did|do|does|had|have|has|would|could|was|were)(?:\s+not|n['’]t)\s+(?:immediately\s+|yet\s+|otherwise\s+)?"
    r"(?:respond(?:ed)?|reply|replied|comment(?:ed)?|answer(?:ed)?|return(?:ed)?\s+(?:calls?|requests?|messages?|e-?mails?)|be\s+(?:immediately\s+)?reached"
    r"|(?:immediately\s+)?available\s+for\s+comment)|(?:declined|refused)\s+(?:to\s+(?:comment|answer|respond|say|elaborate|discuss|provide)|comment)"
    r"|had\s+no\s+(?:immediate\s+)?comment|(?:was|were)\s+(?:not\s+(?:immediately\s+)?|un)available\s+for\s+comment)\b",
    re.IGNORECASE,
)
_ACCORDING = re.compile(r"\b(?:according\s+to|in\s+the\s+(?:words|view|opinion)\s+of)\s+", re.IGNORECASE)
_OPENING, _CLOSING = '“"«', '”"»'
_SHORTEST, _LONGEST_NAME = 6, 14
"""Tokens a report has at least, and a speaker's name at most."""

_BESIDE = 25
"""Letters between a verb and the quotation it brings in."""

_LONGEST_APPOSITION = 70
"""Letters of what follows a speaker's name after a comma and still belongs to it."""

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})


@dataclass(frozen=True, slots=True)
class Said:
    """One attribution; places are letters of the paragraph."""

    speaker: tuple[int, int] | None
    cue: tuple[int, int] | None
    content: tuple[int, int]
    head: tuple[int, int] | None
    """The head word of the speaker."""

    answered: bool = True


def attributions(doc: Doc, *, opened: bool = False) -> list[Said]:
    """Return who says what in a paragraph, in order of the content; `opened`: it begins within the quotation marks of the one before."""
    quotes = _quotations(doc.text, opened=opened)
    found: list[Said] = []
    for sentence in doc.sents:
        found.extend(_in_sentence(sentence, quotes))
    found = _outermost(_carried(found, quotes))
    return sorted(set(found), key=lambda one: (one.content, one.cue or (0, 0)))


def _outermost(found: list[Said]) -> list[Said]:
    """Leave out what is said within what another says."""

    def within(one: Said, other: Said) -> bool:
        return one.cue is not None and other.content != one.content and other.content[0] <= one.cue[0] and one.cue[1] <= other.content[1]

    return [one for one in found if not any(within(one, other) for other in found if other is not one and not within(other, one))]


def _quotations(text: str, *, opened: bool = False) -> list[tuple[int, int]]:
    """Return the ranges between quotation marks, marks included; one that is not closed runs to the paragraph's end."""
    text = text.replace("''", '" ').replace("``", '" ')[: len(text)]
    found: list[tuple[int, int]] = []
    start = 0 if opened and text[:1] not in _OPENING else -1
    for place, letter in enumerate(text):
        if start < 0 and letter in _OPENING and (place + 1 < len(text) and not text[place + 1].isspace()):
            start = place
        elif start >= 0 and letter in _CLOSING and place > start + 1:
            found.append((start, place + 1))
            start = -1
    if start >= 0 and len(text) - start > 20:  # noqa: PLR2004 - a stray mark near the end opens nothing
        found.append((start, len(text.rstrip())))
    return [one for one in found if text[one[0] : one[1]].count(" ") >= 3]  # noqa: PLR2004 - fewer words are a name in quotes


def _in_sentence(sentence: Span, quotes: list[tuple[int, int]]) -> Iterator[Said]:
    silent = _SILENT.search(sentence.text)
    if silent is not None:
        yield from _non_answer(sentence, silent)
    yield from _according(sentence)
    for token in sentence:
        if (
            token.pos_ in {"VERB", "AUX"}
            and token.lemma_.lower() in CUES
            and not (silent and silent.start() <= token.idx - sentence.start_char < silent.end())
        ):
            yield from _by_verb(token, sentence, quotes)


def _non_answer(sentence: Span, silent: re.Match[str]) -> Iterator[Said]:
    start = sentence.start_char + silent.start()
    token = next((one for one in sentence if one.idx >= start), None)
    verb = token
    while verb is not None and verb.pos_ != "VERB" and verb.head != verb:
        verb = verb.head
    subject = next((child for child in verb.children if child.dep_ in _SUBJECTS), None) if verb is not None else None
    end = sentence.end_char
    while end > start and sentence.doc.text[end - 1] in " .,;":
        end -= 1
    speaker = extent(subject) if subject is not None else None
    head = (subject.idx, subject.idx + len(subject)) if subject is not None else None
    yield Said(speaker, (start, sentence.start_char + silent.end()), (start, end), head, answered=False)


def _according(sentence: Span) -> Iterator[Said]:
    for match in _ACCORDING.finditer(sentence.text):
        start = sentence.start_char + match.start()
        place = sentence.start_char + match.end()
        noun = next((one for one in sentence if one.idx >= place and one.dep_ == "pobj"), None)
        if noun is None:
            continue
        speaker = extent(noun, without=frozenset({"relcl"}) if start > sentence.start_char + 2 else frozenset({"prep"}))
        speaker = (max(speaker[0], place), max(speaker[1], noun.idx + len(noun)))
        before = _stripped(sentence.doc.text, sentence.start_char, start)
        after = _stripped(sentence.doc.text, speaker[1], sentence.end_char)
        content = before if before[1] - before[0] >= after[1] - after[0] else after
        if content[1] - content[0] > 10:  # noqa: PLR2004 - less is no statement
            yield Said(speaker, (start, start + len(match[0].rstrip())), content, (noun.idx, noun.idx + len(noun)))


def _by_verb(verb: Token, sentence: Span, quotes: list[tuple[int, int]]) -> Iterator[Said]:
    subject = _subject(verb)
    if _is_aimed(verb) or (_is_passive(verb) and _agent(verb) is None):
        return
    contents = _contents(verb, sentence, quotes)
    if not contents:
        yield from _tacked_on(verb, sentence)
        return
    speaker = _speaker(subject) if subject is not None else None
    if speaker is not None and any(content[0] <= speaker[0] < content[1] for content in contents):
        return
    if subject is None and not any(one[0] < verb.idx for one in contents) and verb.tag_ not in {"VBD", "VBG"}:
        return
    head = (subject.idx, subject.idx + len(subject)) if subject is not None else None
    for content in contents:
        yield Said(speaker, _cue(verb), content, head)


def _is_aimed(verb: Token) -> bool:
    """Whether a verb only names a purpose: met to discuss."""
    return verb.tag_ == "VB" and verb.dep_ in {"advcl", "acl", "relcl"} and any(child.lower_ == "to" for child in verb.children)


def _is_passive(verb: Token) -> bool:
    """Whether its subject is what is said or expected, not who says so; “was asked” and “was quoted” say who answers."""
    return any(child.dep_ == "nsubjpass" for child in verb.children) and verb.lemma_.lower() not in {"ask", "quote", "concern"}


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
    content = _stripped(doc.text, sentence.start_char, doc[first].idx)
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


def _speaker(head: Token) -> tuple[int, int]:
    """Return the words that name a speaker: the whole phrase, without an age or a clause set off by commas."""
    start, end = extent(
        head,
        without=frozenset({"punct", "cc", "conj"})
        if any(one.dep_ == "cc" and one.i > head.i + 8 for one in head.children)
        else frozenset({"punct"}),
    )
    text = head.doc.text
    place = head.idx + len(head)
    addressed = next((child for child in head.children if child.dep_ == "prep" and child.lower_ == "to" and child.i > head.i), None)
    if addressed is not None and addressed.idx < end:
        end = addressed.idx - 1
    comma = text.find(", ", place, end)
    if (comma >= 0 and re.match(r", (?:\d|who\b|which\b|whose\b|speaking\b|said\b|in\b|after\b|citing\b)", text[comma:end])) or (
        comma >= 0 and end - comma > _LONGEST_APPOSITION
    ):
        end = comma
    return start, end


def _subject(verb: Token) -> Token | None:  # noqa: PLR0911 - a ladder of cases, the surest first
    """Return who says: the verb's subject, or that of the verb it is joined to or controlled by."""
    token = verb
    for _ in range(3):
        found = next((child for child in token.children if child.dep_ in _SUBJECTS), None)
        if found is not None and found.dep_ == "nsubjpass" and (agent := _agent(token)) is not None:
            return agent
        if found is not None:
            if found.lower_ in {"who", "which", "that"} and token.dep_ == "relcl":
                return token.head
            return found
        if token == verb and (after := _inverted(verb)) is not None:
            return after
        if token.dep_ in {"conj", "xcomp", "advcl"} and token.head != token:
            token = token.head
            continue
        if token.dep_ in {"acl", "relcl"}:
            return token.head
        return None
    return None


def _inverted(verb: Token) -> Token | None:
    """Return a speaker that stands after the verb and was read as its object: “…”, added the doctor."""
    if verb.lemma_.lower() not in SPEAKING or verb.i == 0 or verb.tag_ not in {"VBD", "VBZ"}:
        return None
    before = next((one for one in reversed(verb.doc[verb.sent.start : verb.i]) if not one.is_space), None)
    if before is None or before.text not in {",", '"', "”", "''", "’", "?", "!", "’’"}:
        return None
    return next(
        (child for child in verb.children if child.i > verb.i and child.dep_ in {"dobj", "npadvmod", "attr", "oprd", "dative"}), None
    )


def _agent(verb: Token) -> Token | None:
    by = next((child for child in verb.children if child.dep_ == "agent"), None)
    return next((child for child in by.children if child.dep_ == "pobj"), None) if by is not None else None


def _contents(verb: Token, sentence: Span, quotes: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the ranges of what is said: a clause under the verb, the words before it, the words in quotation marks."""
    found: list[tuple[int, int]] = []
    clause = next((child for child in verb.children if child.dep_ == "ccomp" and child.i != verb.i), None)
    text = sentence.doc.text
    near = [one for one in quotes if one[0] < sentence.end_char and sentence.start_char < one[1]]
    inside = any(start <= verb.idx < end for start, end in near)
    if clause is not None:
        start, end = extent(clause)
        end = _until_next_speaker(clause, end)
        if start < verb.idx < end:
            found.append(_stripped(text, start, verb.idx))
        else:
            found.append(_stripped(text, start, end))
    elif _follows(verb) and _subject(verb) is not None and not inside:
        found.append(_stripped(text, sentence.start_char, min(verb.idx, extent(_subject(verb) or verb)[0])))
    elif (to := _infinitive(verb)) is not None:
        found.append(_stripped(text, *to))
    elif verb.lemma_.lower() in _JUDGING and not near and (named := _judged(verb)) is not None:
        found.append(_stripped(text, *named))
    if near and not inside and _introduces(verb, near) and not _has_own(verb, clause, near):
        found = [one for one in found if not any(one[0] < quote[1] and quote[0] < one[1] for quote in near)]
        for quote in near:
            if all(not (one[0] < quote[1] and quote[0] < one[1]) for one in found):
                found.append(_grown(quote, clause, text, verb))
    return [one for one in found if one[1] - one[0] > 5]  # noqa: PLR2004 - less says nothing


def _infinitive(verb: Token) -> tuple[int, int] | None:
    """Return what is promised, asked or wanted: everything under a verb that follows with “to”, its own object included."""
    to = next((child for child in verb.children if child.dep_ == "xcomp" and child.tag_ in {"VB", "VBG"} and child.i > verb.i), None)
    if to is None:
        return None
    start, end = extent(to)
    named = next((child for child in verb.children if child.dep_ == "dobj" and verb.i < child.i < to.i), None)
    if named is not None and verb.lemma_.lower() not in {
        "tell",
        "ask",
        "urge",
        "order",
        "instruct",
        "advise",
        "remind",
        "encourage",
        "invite",
    }:
        start = min(start, extent(named)[0])
    return start, end


def _judged(verb: Token) -> tuple[int, int] | None:
    """Return what is praised, rejected or called something: the object with what is said of it."""
    parts = [child for child in verb.children if child.i > verb.i and child.dep_ in {"dobj", "oprd", "attr", "prep"}]
    named = next((child for child in parts if child.dep_ == "dobj"), None)
    if named is None or verb.dep_ in {"amod", "acl"}:
        return None
    start, end = extent(named)
    for part in parts:
        if part.dep_ in {"oprd", "attr"} or (part.dep_ == "prep" and part.lower_ in {"as", "for", "of"}):
            end = max(end, extent(part)[1])
    return start, end


def _has_own(verb: Token, clause: Token | None, near: list[tuple[int, int]]) -> bool:
    """Whether a verb says something else than the words in quotation marks, which then belong to another verb."""
    if clause is None or verb.dep_ == "ROOT":
        return False
    start, end = extent(clause)
    return not any(start < quote[1] and quote[0] < end for quote in near)


def _until_next_speaker(clause: Token, end: int) -> int:
    """Return where what is said ends if another speaker is joined to it: “… and one said …”."""
    for child in clause.children:
        if child.dep_ == "conj" and child.lemma_.lower() in SPEAKING and any(one.dep_ in _SUBJECTS for one in child.children):
            joined = next((one for one in clause.children if one.dep_ == "cc" and one.i < child.i), None)
            return min(end, (joined or child).idx - 1 if joined else extent(child)[0] - 1)
    return end


def _follows(verb: Token) -> bool:
    """Whether a verb of saying hangs on the words it reports: “…, as the agency said”."""
    if verb.dep_ not in {"parataxis", "ccomp", "advcl"} or verb.lemma_.lower() not in SPEAKING or verb.head.i > verb.i:
        return False
    if verb.dep_ == "advcl":
        return any(child.lower_ == "as" for child in verb.children)
    first = min(verb, *(child for child in verb.children if child.dep_ in _SUBJECTS), key=lambda one: one.left_edge.i).left_edge
    return first.i > 0 and first.nbor(-1).text in {",", '"', "”", "''", "’", "–", "—"}


def _introduces(verb: Token, near: list[tuple[int, int]]) -> bool:
    """Whether a verb brings in words between quotation marks: one of saying, or one that stands right before or after them."""
    if verb.lemma_.lower() in SPEAKING:
        return True
    beside = any(0 <= start - (verb.idx + len(verb)) < _BESIDE for start, _ in near)
    return beside and verb.lemma_.lower() in CUES


def _grown(quote: tuple[int, int], clause: Token | None, text: str, verb: Token) -> tuple[int, int]:
    """Return a quotation with the words of the same clause outside the marks."""
    if clause is None:
        return quote
    start, end = extent(clause)
    if start <= verb.idx < end or not (start < quote[1] and quote[0] < end):
        return quote
    return _stripped(text, min(start, quote[0]), max(end, quote[1]))


def _carried(found: list[Said], quotes: list[tuple[int, int]]) -> list[Said]:
    """Give a quotation without a cue of its own the speaker nearest in the paragraph."""
    if not found:
        return found
    more: list[Said] = []
    for quote in quotes:
        if any(one.content[0] < quote[1] and quote[0] < one.content[1] for one in found):
            continue
        speakers = [one for one in found if one.speaker and one.answered]
        if speakers:
            nearest = min(speakers, key=lambda one: abs(one.content[0] - quote[0]))
            more.append(Said(nearest.speaker, nearest.cue, quote, nearest.head))
    return [*found, *more]


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " ,;:–—-":
        start += 1
    while end > start and text[end - 1] in " ,;:–—-":
        end -= 1
    if start > 0 and text[start - 1] in _OPENING and (after := re.match(r"[.,!?]?[”\"»]", text[end:])):
        return start - 1, end + after.end()
    if end > start and text[end - 1] == "." and text.count('"', start, end) % 2 == 0:
        end -= 1
    if (tail := re.match(r"[.,!?]?[”\"]", text[end:])) and ("“" in text[start:end] or text.count('"', start, end) % 2):
        end += tail.end()
    return start, end
