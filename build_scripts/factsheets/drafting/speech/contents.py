"""What is said, thought or wanted: the words under a verb of saying, before it, or between quotation marks beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from factsheets.drafting.speech.cues import ABOUT, CUES, JUDGING, NAMING, RECORDS, SHOWING, SPEAKING
from factsheets.drafting.speech.quotations import CLOSING, Quotations, stripped, without_lead
from factsheets.drafting.speech.sayers import SUBJECTS, saying_over, subject_of, words_of
from factsheets.drafting.syntax import extent, text_of

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

Range = tuple[int, int]
_BESIDE = 25
"""Letters between a verb and the quotation it brings in."""

_LEAST = 5
"""Letters that say nothing yet."""

_ADDRESSED = frozenset({"tell", "ask", "order", "instruct", "advise", "remind", "encourage", "invite", "urge"})
"""Verbs whose object is spoken to and no part of what is said."""

_TRAILING = re.compile(r",?\s+(?:and|but|or)$")
_DASHED = re.compile(r"\s+(?:—|–|-{1,2})\s+(\w+ing)\b")


def contents(verb: Token, sentence: Span, quotes: Quotations) -> list[Range]:
    """Return the ranges of what a verb reports."""
    near = quotes.around(sentence.start_char, sentence.end_char)
    inside = any(start <= verb.idx < end for start, end in near)
    text = text_of(sentence.doc)
    found = [stripped(text, *one) for one in _under(verb, sentence, quotes, inside=inside)]
    if near and not inside and _introduces(verb, near) and not _has_own(verb, near):
        kept = [one for one in found if not _meets(one, near)]
        for quote in near if verb.lemma_.lower() in SPEAKING else [one for one in near if _stands_before(verb, one)]:
            if not _meets(quote, kept):
                kept.append(_with_that(_grown(quote, verb, found, text), text))
        found = kept
    kept = [_without_lead(one, verb, text) for one in found if one[1] - one[0] > _LEAST]
    reports = clause_of(verb) is not None or _about(verb) is not None
    return [_without_tail(one, sentence, near) for one in kept] if reports else kept


def _without_tail(one: Range, sentence: Span, near: list[Range]) -> Range:
    """Leave out what the writer adds at the end about somebody named in it: …, who took office in May; …, a blow to the firm."""
    end = one[1]
    for token in sentence:
        if token.dep_ not in {"relcl", "appos"} or not one[0] < token.idx < end or token.right_edge.idx + len(token.right_edge) < end:
            continue
        first = token.left_edge
        apart = first.lower_.startswith("wh") if token.dep_ == "relcl" else first.lower_ in {"the", "a", "an"}
        if apart and first.i > sentence.start and first.nbor(-1).text == "," and first.nbor(-1).idx > one[0] + _LEAST:
            end = min(end, first.nbor(-1).idx)
    return one if end == one[1] or _meets((end, one[1]), near) else stripped(text_of(sentence.doc), one[0], end)


def _meets(one: Range, others: Iterable[Range]) -> bool:
    return any(one[0] < end and start < one[1] for start, end in others)


def _under(verb: Token, sentence: Span, quotes: Quotations, *, inside: bool) -> list[Range]:  # noqa: PLR0911 - a ladder of cases
    """Return what hangs on the verb: a clause, the words before it, a plan, what it judges, what it is about."""
    clause = clause_of(verb)
    if clause is not None:
        start, end = extent(clause)
        end = _until_next_cue(clause, end)
        if start < verb.idx < end:
            return [(start, verb.idx)]
        return [(start, _joined_to(verb, clause, end))]
    if _follows(verb) and not inside and (subject := subject_of(verb)) is not None:
        return [(sentence.start_char, min(verb.idx, extent(subject)[0]))]
    if (to := _infinitive(verb)) is not None:
        return [to]
    if (called := _called(verb, quotes)) is not None:
        return [called]
    if (named := _judged(verb)) is not None:
        return [named]
    return [found] if (found := _about(verb)) is not None else []


def clause_of(verb: Token) -> Token | None:
    """Return the verb of the clause that a verb reports, or None."""
    return next((child for child in verb.children if child.dep_ == "ccomp" and child.i != verb.i), None)


def _joined_to(verb: Token, clause: Token, end: int) -> int:
    """Return where a report ends that goes on after “and there was”, which the parse hangs on the verb of saying."""
    for child in verb.children:
        if child.dep_ == "conj" and child.i > clause.i and child.lemma_.lower() not in CUES:
            subject = next((one for one in child.children if one.dep_ in SUBJECTS | {"expl"}), None)
            if subject is not None and subject.lower_ in {"there", "it", "this", "that", "they", "he", "she", "we", "i", "you"}:
                end = max(end, extent(child)[1])
    return end


def _until_next_cue(clause: Token, end: int) -> int:
    """Return where what is said ends if another speaker is joined to it, “… and one said …”, or another thing said, “…, citing …”."""
    for child in clause.subtree:
        if child.lemma_.lower() not in CUES or child.i <= clause.i or (child.head != clause and child.dep_ != "conj"):
            continue
        joined = next((one for one in child.head.children if one.dep_ == "cc" and child.head.i < one.i < child.i), None)
        if child.head != clause:
            if saying_over(child) is not None and joined is not None:
                return min(end, joined.idx - 1)
            continue
        if child.dep_ == "conj" and child.lemma_.lower() in SPEAKING and any(one.dep_ in SUBJECTS for one in child.children):
            return min(end, joined.idx - 1 if joined is not None else extent(child)[0] - 1)
        if saying_over(child) is not None:
            return min(end, joined.idx - 1 if child.dep_ == "conj" and joined is not None else child.left_edge.idx - 1)
    return end


def _infinitive(verb: Token) -> Range | None:
    """Return what is promised, asked or wanted: everything under a verb that follows with “to”, its own object included."""
    to = next((child for child in verb.children if child.dep_ == "xcomp" and child.tag_ in {"VB", "VBG"} and child.i > verb.i), None)
    if to is None:
        return None
    start, end = extent(to)
    named = next((child for child in verb.children if child.dep_ == "dobj" and verb.i < child.i < to.i), None)
    if named is not None and verb.lemma_.lower() not in _ADDRESSED:
        start = min(start, extent(named)[0])
    spoken_to = next((child for child in verb.children if child.dep_ == "prep" and child.lower_ == "on" and verb.i < child.i < to.i), None)
    if spoken_to is not None and verb.lemma_.lower() == "call":
        start = min(start, extent(spoken_to)[0] + len("on "))
    return start, end


def _called(verb: Token, quotes: Quotations) -> Range | None:
    """Return who or what is called something with the words in quotation marks: Burma a “good news story”."""
    if verb.lemma_.lower() not in NAMING:
        return None
    named = next((child for child in verb.children if child.dep_ in {"dobj", "nsubj"} and child.i > verb.i), None)
    end_of_verb = verb.idx + len(verb)
    start, end = extent(named) if named is not None else (end_of_verb, end_of_verb)
    text = text_of(verb.doc)
    quote = next((one for one in sorted((*quotes.words, *quotes.speech)) if one[0] >= end_of_verb and one[0] <= end + _BESIDE), None)
    if quote is None or (start >= quote[0] and named is not None):
        return None
    between = text[end : quote[0]]
    if quote[0] > end and not re.fullmatch(r"\s*(?:as\s+)?(?:(?:an?|the|being)\s+)?", between):
        return None
    begin = start if named is not None else quote[0]
    return begin, max(end if end > quote[1] and text[quote[1] - 1] in CLOSING and end - quote[1] < _BESIDE else quote[1], quote[1])


def _judged(verb: Token) -> Range | None:
    """Return what is praised, rejected, shown or called something: the object with what is said of it."""
    lemma = verb.lemma_.lower()
    if lemma not in JUDGING and not (lemma in SHOWING and (subject := subject_of(verb)) is not None and subject.lemma_.lower() in RECORDS):
        return None
    if verb.dep_ in {"amod", "acl"}:
        return None
    parts = [child for child in verb.children if child.i > verb.i and child.dep_ in {"dobj", "oprd", "attr", "prep"}]
    named = next((child for child in parts if child.dep_ == "dobj"), None)
    if named is None or named.lower_ in {"who", "what", "which"}:
        return None
    if lemma == "thank" and (reason := next((part for part in parts if part.dep_ == "prep" and part.lower_ == "for"), None)) is not None:
        return extent(reason)
    start, end = extent(named)
    for part in parts:
        if part.dep_ in {"oprd", "attr"} or (part.dep_ == "prep" and part.lower_ in {"as", "for", "of"}):
            end = max(end, extent(part)[1])
    return start, end


def _about(verb: Token) -> Range | None:
    """Return what is called for, pointed to or commented on."""
    wanted = ABOUT.get(verb.lemma_.lower(), set())
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in wanted and child.i > verb.i:
            named = next((one for one in child.children if one.dep_ in {"pobj", "pcomp"}), None)
            if named is not None:
                return extent(named)
    return None


def _has_own(verb: Token, near: list[Range]) -> bool:
    """Whether a verb says something else than the words in quotation marks, which then belong to another verb."""
    clause = clause_of(verb)
    return clause is not None and verb.dep_ != "ROOT" and not _meets(extent(clause), near)


def _follows(verb: Token) -> bool:
    """Whether a verb of saying hangs on the words it reports: “…, as the agency said”."""
    if verb.dep_ not in {"parataxis", "ccomp", "advcl"} or verb.lemma_.lower() not in SPEAKING or verb.head.i > verb.i:
        return False
    if verb.dep_ == "advcl":
        return any(child.lower_ == "as" for child in verb.children)
    first = min([verb, *(child for child in verb.children if child.dep_ in SUBJECTS)], key=lambda one: one.left_edge.i).left_edge
    return first.i > 0 and first.nbor(-1).text in {",", '"', "”", "''", "’", "–", "—"}


def _introduces(verb: Token, near: list[Range]) -> bool:
    """Whether a verb brings in words between quotation marks: one of saying, or one that stands right before or after them."""
    if verb.lemma_.lower() in SPEAKING:
        return True
    return any(_stands_before(verb, one) for one in near)


def _stands_before(verb: Token, quote: Range) -> bool:
    """Whether a verb stands right before a quotation."""
    return 0 <= quote[0] - (verb.idx + len(verb)) < _BESIDE


def _grown(quote: Range, verb: Token, found: list[Range], text: str) -> Range:
    """Return a quotation with the words of the same clause, or of what is called so, outside the marks."""
    clause = clause_of(verb)
    whole = next((one for one in found if _meets(one, [quote])), extent(clause) if clause is not None else None)
    if whole is None or whole[0] <= verb.idx < whole[1] or not _meets(whole, [quote]):
        return quote
    return stripped(text, min(whole[0], quote[0]), max(whole[1], quote[1]))


def _with_that(one: Range, text: str) -> Range:
    """Return a quotation with the “that” right before it, as in other reports: told them that “we all agree”."""
    before = one[0] - len("that ")
    return (before, one[1]) if before > 0 and text[before : one[0]] == "that " and text[before - 1] == " " else one


def _without_lead(one: Range, verb: Token, text: str) -> Range:
    """Leave out the word that ties a report to the sentence before it: However, …, the fund said."""
    one = without_lead(text, one) if one[0] < verb.idx else one
    if (dash := _DASHED.search(text, *one)) is not None and dash.start() > verb.idx and _is_cue(dash[1]):
        one = (one[0], dash.start())
    if (joined := _TRAILING.search(text, one[0], one[1])) is not None and not text[one[1] :].startswith("/"):
        return one[0], joined.start()
    return one


def _is_cue(participle: str) -> bool:
    """Whether a word in -ing is one by which a speaker goes on: asserting, adding."""
    stem = participle[: -len("ing")].lower()
    return stem in SPEAKING or stem + "e" in SPEAKING


def speaker_and_words(noun: Token) -> tuple[Token | None, Range | None]:
    """Return whose claim, plan or fear a noun is: the mayor's, of the mayor, by the mayor."""
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    if owner is None:
        by = next((child for child in noun.children if child.dep_ == "prep" and child.lower_ in {"by", "from"}), None)
        owner = next((one for one in by.children if one.dep_ == "pobj"), None) if by is not None else None
    return (owner, words_of(owner)) if owner is not None else (None, None)
