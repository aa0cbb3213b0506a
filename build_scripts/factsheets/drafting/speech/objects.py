"""What is said without a clause: a plan after “to”, what is judged, called something or spoken of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factsheets.drafting.speech.cues import ABOUT, JUDGING, NAMING, NOUNS, RECORDS, SHOWING, SPEAKING
from factsheets.drafting.speech.quotations import CLOSING, Quotations
from factsheets.drafting.speech.reported import clause_of
from factsheets.drafting.speech.sayers import subject_of
from factsheets.drafting.syntax import extent, text_of

if TYPE_CHECKING:
    from spacy.tokens import Token

Range = tuple[int, int]

BESIDE = 25
"""Letters between a verb and the quotation it brings in."""

_ADDRESSED = frozenset({"tell", "ask", "order", "instruct", "advise", "remind", "encourage", "invite", "urge"})
"""Verbs whose object is spoken to and no part of what is said."""

_WHY = frozenset({"as", "for", "of", "with", "over"})
"""Prepositions that tell for what somebody is praised or blamed: credited her with saving the town."""

_LIKENING = frozenset({"liken", "compare"})
"""Verbs whose object is judged by what stands after “to”."""

_PLACING = frozenset({"on", "in", "at", "during", "after", "before", "over"})
"""Prepositions that tell where, when or why somebody named is judged."""


def planned(verb: Token) -> Range | None:
    """Return what is promised, asked or wanted: everything under a verb that follows with “to”, its own object included."""
    to = next((child for child in verb.children if child.dep_ == "xcomp" and child.tag_ in {"VB", "VBG"} and child.i > verb.i), None)
    if to is None:
        return None
    start, end = extent(to)
    named = next((child for child in verb.children if child.dep_ == "dobj" and verb.i < child.i < to.i), None)
    if named is None and to.lemma_.lower() in SPEAKING and clause_of(to) is not None:
        return None  # refused to say that: the second verb brings in what is said
    if named is not None and verb.lemma_.lower() not in _ADDRESSED:
        start = min(start, extent(named)[0])
    spoken_to = next((child for child in verb.children if child.dep_ == "prep" and child.lower_ == "on" and verb.i < child.i < to.i), None)
    if spoken_to is not None and verb.lemma_.lower() == "call":
        start = min(start, extent(spoken_to)[0] + len("on "))
    return start, end


def claim_before(verb: Token, clause: Token) -> Token | None:
    """Return the claim that a verb judges, where the parse hangs on the verb what is claimed: denied the claim | that he had left."""
    if verb.lemma_.lower() not in JUDGING or clause.i < verb.i:
        return None
    return next((child for child in verb.children if child.dep_ == "dobj" and verb.i < child.i < clause.i and child.lemma_ in NOUNS), None)


def called(verb: Token, quotes: Quotations) -> Range | None:
    """Return who or what is called something with the words in quotation marks: Burma a “good news story”."""
    if verb.lemma_.lower() not in NAMING:
        return None
    named = next((child for child in verb.children if child.dep_ in {"dobj", "nsubj", "oprd"} and child.i > verb.i), None)
    end_of_verb = verb.idx + len(verb)
    start, end = extent(named) if named is not None else (end_of_verb, end_of_verb)
    text = text_of(verb.doc)
    quote = next((one for one in sorted((*quotes.words, *quotes.speech)) if one[0] >= end_of_verb and one[0] <= end + BESIDE), None)
    if quote is None or (start >= quote[0] and named is not None):
        return None
    between = text[end : quote[0]]
    if quote[0] > end and not re.fullmatch(r"\s*(?:as\s+)?(?:(?:an?|the|being)\s+)?", between):
        return None
    begin = start if named is not None else quote[0]
    return begin, max(end if end > quote[1] and text[quote[1] - 1] in CLOSING and end - quote[1] < BESIDE else quote[1], quote[1])


def judged(verb: Token) -> Range | None:
    """Return what is praised, rejected, shown or called something: the object with what is said of it."""
    lemma = verb.lemma_.lower()
    if lemma not in JUDGING and not (lemma in SHOWING and (subject := subject_of(verb)) is not None and subject.lemma_.lower() in RECORDS):
        return None
    if verb.dep_ == "amod" or (verb.dep_ == "acl" and verb.tag_ != "VBG"):
        return None
    parts = [child for child in verb.children if child.i > verb.i and child.dep_ in {"dobj", "oprd", "attr", "prep"}]
    named = next((child for child in parts if child.dep_ == "dobj"), None)
    if named is None or named.lower_ in {"who", "what", "which"}:
        return None
    if lemma == "thank" and (reason := next((part for part in parts if part.dep_ == "prep" and part.lower_ == "for"), None)) is not None:
        return extent(reason)
    start, end = _object(named)
    why = _WHY | {"to"} if lemma in _LIKENING else _WHY
    for part in parts:
        if (part.dep_ in {"oprd", "attr"} and extent(part)[0] - end <= 1) or (part.dep_ == "prep" and part.lower_ in why):
            end = max(end, extent(part)[1])
    return start, end


def _object(named: Token) -> Range:
    """Return the words of what somebody judges or speaks of, with the plan that the parse hung on the verb: her efforts | to end the war.

    Of a name only the name: where and when it was judged is no part of it.
    """
    start, end = extent(named)
    if named.pos_ in {"PROPN", "PRON"}:
        aside = next((child for child in named.children if child.dep_ == "prep" and child.lower_ in _PLACING and child.i > named.i), None)
        return (start, end) if aside is None else (start, min(end, aside.idx - 1))
    verb = named.head if named.head.pos_ == "VERB" else named.head.head
    after = named.right_edge.i + 1
    while after < named.sent.end - 1 and named.doc[after].lower_ in {"by", "from"} and named.doc[after].head == verb:
        after = named.doc[after].right_edge.i + 1
    that = named.doc[min(after, named.sent.end - 1)]
    if named.lemma_.lower() in NOUNS and that.lower_ == "that" and that.dep_ == "mark" and that.head.i > that.i:
        return start, extent(that.head)[1]
    for child in verb.children:
        if (
            child.dep_ in {"advcl", "xcomp"}
            and child.tag_ == "VB"
            and 0 < child.left_edge.idx - end <= 1
            and child.left_edge.lower_ == "to"
        ):
            return start, extent(child)[1]
    return start, end


def about(verb: Token) -> Range | None:
    """Return what is called for, pointed to or commented on."""
    wanted = ABOUT.get(verb.lemma_.lower(), set())
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in wanted and child.i > verb.i:
            named = next((one for one in child.children if one.dep_ in {"pobj", "pcomp"}), None)
            if named is not None:
                return _object(named)
        mark = next((one for one in child.children if one.dep_ == "mark" and one.lower_ in wanted), None) if child.dep_ == "advcl" else None
        if mark is not None and mark.i > verb.i:
            return mark.nbor(1).idx, extent(child)[1]
    return None
