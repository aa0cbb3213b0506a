"""What the parse of a sentence tells: the verb over a word, where that verb points, the words under a head.

The only helpers that walk a parse; they take spaCy's tokens and return plain values.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_PLANNING = word_set(
    "expect plan schedule aim hope intend due set slate promise pledge vow agree want seek propose prepare bind poise likely forecast"
)
_AHEAD = word_set("will shall 'll ’ll wo sha")
_LATER = word_set("would 'd ’d should must may might")
"""Helpers that look ahead from where they are said, unless something has happened (would have) or is refused (would not)."""

_TIMETABLED = word_set(
    "meet open begin start end leave arrive face go play vote return close expire come travel run launch resume take fly host hold kick "
    "turn"
)
"""Verbs whose present tense beside a date speaks of what is to come: the two meet on Monday."""

_PLANNED_FOR = word_set("set agree propose promise pledge vow prepare seek want")
"""Verbs whose participle speaks of a plan only with “for” or “to”: a record set in May, talks set for May."""
_SCHEDULING = word_set("plan schedule")
"""Verbs whose object lies ahead of them even where they are past: they planned a rally on Saturday."""
_PUT_OFF = word_set("have give postpone delay adjourn defer reschedule put extend suspend")
"""Verbs whose “until” tells a day to come even where they are past: the talks were postponed until Tuesday."""
_TIME_OF_DAY = 5
"""Words that may stand between “until” and its date: until 9 a.m. on Tuesday."""

_DEEPEST = 25
"""Steps up a parse; the model's trees are seldom half as deep."""


def text_of(doc: Doc) -> str:
    """Return the letters of a parse, which spaCy joins anew at each asking and this only once."""
    if "text" not in doc.user_data:
        doc.user_data["text"] = doc.text
    text: str = doc.user_data["text"]
    return text


def verb_over(token: Token) -> Token | None:
    """Return the nearest verb above a word, or None."""
    for _ in range(_DEEPEST):
        if token.pos_ in {"VERB", "AUX"}:
            return token
        if token.head == token:
            return None
        token = token.head
    return None


def lean(doc: Doc, start: int, end: int) -> int:
    """Return where the verb over a range of letters points: -1 past, +1 future, 0 not told."""
    span = doc.char_span(start, end, alignment_mode="expand")
    token = span.root if span is not None else None
    owns = token is not None and token.dep_ == "poss"
    if span is not None and (_is_deadline(span) or _is_set(span.root)):
        return 1
    for _ in range(_DEEPEST):
        token = verb_over(token) if token is not None else None
        if token is None:
            return 0
        if told := _points(token):
            return -1 if owns and told > 0 and _is_reported(token) else told
        if token.head == token:
            return 0
        token = token.head
    return 0


def _is_deadline(span: Span) -> bool:
    """Whether a range tells until when somebody has been given time, or from when: have until 9 a.m. Tuesday; effective March 1."""
    before = span.doc[max(span.sent.start, span.start - _TIME_OF_DAY) : span.start]
    if len(before) and (before[-1].lower_ == "effective" or before[-2:].text.lower() == "effective on"):
        return True
    until = next((one for one in before if one.lower_ in {"until", "till"}), None)
    verb = verb_over(until) if until is not None else None
    return verb is not None and verb.lemma_ in _PUT_OFF


def _is_set(token: Token) -> bool:
    """Whether a day is what something is said to be on: her birthday is Tuesday, the match is on Saturday."""
    on = token.dep_ == "pobj" and token.head.lower_ == "on"
    verb = token.head.head if on else token.head
    return (on or token.dep_ in {"attr", "npadvmod"}) and verb.lemma_ == "be" and verb.tag_ in {"VBZ", "VBP"}


def _is_reported(verb: Token) -> bool:
    """Whether “would” only reports what was said, so that a date within its object lies behind: they would appeal Thursday's ruling."""
    return any(child.lower_ in {"would", "'d", "’d"} for child in verb.children)


def _points(verb: Token) -> int:  # noqa: PLR0911 - a ladder of cases, the surest first
    """Return where one verb points by its form and helpers."""
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    if any(child.lower_ in _AHEAD for child in helpers):
        return 1
    if any(child.lower_ in _LATER for child in helpers):
        held = any(child.lower_ in {"have", "not", "n't", "n’t"} for child in verb.children)
        return 0 if held else 1
    if verb.tag_ == "VBN" and verb.dep_ in {"acl", "advcl", "amod"} and not helpers:
        return 1 if _is_plan(verb) else -1
    if verb.tag_ == "VBD" or any(child.tag_ == "VBD" or child.lower_ in {"have", "has", "been"} for child in helpers):
        ahead = verb.lemma_ in (_SCHEDULING if verb.tag_ == "VBD" else _PLANNING)
        return 1 if ahead else -1
    if verb.lemma_ in _PLANNING and verb.tag_ in {"VBP", "VBZ", "VBN"}:
        return 1
    to = any(child.lower_ == "to" for child in helpers)
    is_to = verb.dep_ == "xcomp" and verb.head.lemma_ == "be"
    if to and verb.head != verb and (verb.head.lemma_ in _PLANNING or is_to):
        return 1
    if verb.tag_ in {"VBP", "VBZ"} and verb.lemma_ in _TIMETABLED and not helpers:
        return 1
    if verb.tag_ == "VBG" and any(child.lower_ in {"is", "are", "'s", "’s"} for child in helpers):
        return 1
    return 0


def _is_plan(participle: Token) -> bool:
    """Whether a participle speaks of what is to come: talks expected in May, a ceremony set for Friday."""
    if participle.lemma_ not in _PLANNING:
        return False
    return participle.lemma_ not in _PLANNED_FOR or any(
        child.lower_ in {"for", "to"} or child.dep_ == "xcomp" for child in participle.children
    )


def heads_over(token: Token) -> tuple[int, ...]:
    """Return where a word and the words over it begin, the nearest first."""
    found = [token.idx]
    for _ in range(_DEEPEST):
        if token.head == token:
            break
        token = token.head
        found.append(token.idx)
    return tuple(found)


def verbs_over(token: Token) -> tuple[int, ...]:
    """Return where the verbs over a word begin, the nearest first."""
    found: list[int] = []
    for _ in range(_DEEPEST):
        if token.pos_ in {"VERB", "AUX"}:
            found.append(token.idx)
        if token.head == token:
            break
        token = token.head
    return tuple(found)


def extent(token: Token, *, without: frozenset[str] = frozenset()) -> tuple[int, int]:
    """Return the letters of a word and all under it, leaving out branches on a relation in `without` at their edges."""
    kept = [token]
    for child in token.children:
        if child.dep_ not in without:
            kept.extend(child.subtree)
    kept.sort(key=lambda one: one.i)
    place = next(number for number, one in enumerate(kept) if one.i == token.i)
    first = last = place
    while first > 0 and kept[first - 1].i == kept[first].i - 1:
        first -= 1
    while last + 1 < len(kept) and kept[last + 1].i == kept[last].i + 1:
        last += 1
    return kept[first].idx, kept[last].idx + len(kept[last])
