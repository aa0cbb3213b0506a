"""What is said, thought or wanted: the words under a verb of saying, before it, or between quotation marks beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factsheets.drafting.speech.borders import LEAST, joined, meets, trimmed, untailed, with_lead, with_that
from factsheets.drafting.speech.cues import SPEAKING
from factsheets.drafting.speech.objects import BESIDE, about, called, claim_before, judged, planned
from factsheets.drafting.speech.quotations import Quotations, stripped
from factsheets.drafting.speech.reported import (
    clause_of,
    follows,
    gives_reason,
    goes_on_to,
    opens,
    said_after_that,
    that_after,
    until_next_cue,
)
from factsheets.drafting.speech.sayers import first_of, subject_of
from factsheets.drafting.syntax import extent, text_of

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

Range = tuple[int, int]

_QUOTING = frozenset({" “", ' "'})
"""What stands right after a verb whose report begins in quotation marks."""

_LOWER = re.compile(r" (?P<words>[a-z][^,;:“\"]*(?:, [^,;:“\"]*)?), $")
"""Words of a report after the quotation in it, up to the comma before who says it: “…” if it rains, she said."""


def contents(verb: Token, sentence: Span, quotes: Quotations) -> list[Range]:
    """Return the ranges of what a verb reports."""
    near = quotes.around(sentence.start_char, sentence.end_char)
    inside = any(start <= verb.idx < end for start, end in near)
    text = text_of(sentence.doc)
    found = [stripped(text, *one) for one in _under(verb, sentence, quotes, inside=inside)]
    if near and not inside and _introduces(verb, near) and not _has_own(verb, near):
        kept = [one for one in found if not meets(one, near)]
        for quote in near if verb.lemma_.lower() in SPEAKING else [one for one in near if _stands_before(verb, one)]:
            if not meets(quote, kept) and not _is_anothers(quote, verb, sentence):
                kept.append(with_that(with_lead(_grown(quote, verb, found, text), sentence), text))
        found = joined(kept, verb)
    kept = [trimmed(one, verb, text) for one in found if one[1] - one[0] > LEAST]
    return [untailed(one, sentence, near) if one[0] > verb.idx else one for one in kept]


def _under(verb: Token, sentence: Span, quotes: Quotations, *, inside: bool) -> list[Range]:
    """Return what hangs on the verb: a clause, the words before it, a plan, what it judges, what it is about."""
    if (clause := clause_of(verb)) is not None:
        return _of_clause(verb, clause)
    if verb.lemma_.lower() in SPEAKING and (rest := said_after_that(verb)) is not None:
        return [rest]
    if opens(verb) and not inside:
        return [(verb.right_edge.nbor(1).idx, sentence.end_char)]
    if follows(verb) and not inside and (subject := subject_of(verb)) is not None:
        return [(sentence.start_char, min(verb.idx, extent(subject)[0]))]
    found = planned(verb) or called(verb, quotes) or judged(verb) or about(verb)
    return [found] if found is not None else []


def _of_clause(verb: Token, clause: Token) -> list[Range]:
    """Return the words of the clause that a verb reports: with its “that”, with what it judges, with the reason given after it."""
    start, end = extent(clause)
    if (claim := claim_before(verb, clause)) is not None:
        return [(extent(claim)[0], end)]
    if (that := that_after(verb)) is not None and verb.idx < that.idx < start:
        start = that.idx
    elif verb.idx < start and text_of(verb.doc)[verb.idx + len(verb) :][:2] in _QUOTING:
        start = verb.idx + len(verb) + 1
    end = until_next_cue(clause, end)
    if start < verb.idx < end:
        return [(start, verb.idx)]
    reasons = [extent(child) for child in verb.children if clause.i < verb.i < child.i and gives_reason(child)]
    return [(start, goes_on_to(verb, clause, end)), *reasons]


def _is_anothers(quote: Range, verb: Token, sentence: Span) -> bool:
    """Whether another verb of saying follows right on a quotation after this verb: said it was over: “It is done,” he added."""
    if quote[1] < verb.idx:
        return False
    return any(token.i != verb.i and token.lemma_.lower() in SPEAKING and first_of(token) == quote[1] + 1 for token in sentence)


def _has_own(verb: Token, near: list[Range]) -> bool:
    """Whether a verb says something else than the words in quotation marks, which then belong to another verb."""
    clause = clause_of(verb)
    return clause is not None and verb.dep_ != "ROOT" and not meets(extent(clause), near)


def _introduces(verb: Token, near: list[Range]) -> bool:
    """Whether a verb brings in words between quotation marks: one of saying, or one that stands right before or after them."""
    if verb.lemma_.lower() in SPEAKING:
        return True
    return any(_stands_before(verb, one) for one in near)


def _stands_before(verb: Token, quote: Range) -> bool:
    """Whether a verb stands right before a quotation."""
    return 0 <= quote[0] - (verb.idx + len(verb)) < BESIDE


def _speaker_start(verb: Token) -> int:
    """Return where the words “the mayor said” begin that follow a quotation."""
    subject = subject_of(verb)
    return verb.idx if subject is None or subject.i > verb.i else extent(subject)[0]


def _grown(quote: Range, verb: Token, found: list[Range], text: str) -> Range:
    """Return a quotation with the words of the same clause, or of what is called so, outside the marks."""
    if text[: quote[0]].endswith(("(", ": ")):
        return quote
    if quote[1] < verb.idx and (rest := _LOWER.match(text, quote[1], _speaker_start(verb))) is not None:
        return quote[0], rest.end("words")
    clause = clause_of(verb)
    whole = next((one for one in found if meets(one, [quote])), extent(clause) if clause is not None else None)
    if whole is None or whole[0] <= verb.idx < whole[1] or not meets(whole, [quote]):
        return quote
    return stripped(text, min(whole[0], quote[0]), max(whole[1], quote[1]))
