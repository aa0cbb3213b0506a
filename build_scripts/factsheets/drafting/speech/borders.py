"""Where what is said begins and ends: without what the writer puts before and after it, with what belongs to it outside the marks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from factsheets.drafting.speech.cues import SPEAKING
from factsheets.drafting.speech.quotations import OPENING, stripped, without_lead
from factsheets.drafting.syntax import text_of

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

Range = tuple[int, int]

LEAST = 2
"""Letters that say nothing yet."""

_APART = frozenset({",", "-", "–", "—", "--"})
_TAILS = {
    "relcl": {"who", "which", "whose", "whom", "where", "when"},
    "appos": {"the", "a", "an"},
    "advcl": {"though", "although", "even"},
    "npadvmod": {"the"},
}
"""Relation -> words that begin what the writer adds of their own."""

_LEADING = re.compile(r"(?:But|And|Yet|So|Instead|Still|Now|Then),?\s+")
_TRAILING = re.compile(r",?\s+(?:and|but|or)$")
_TOLD_BY = re.compile(r",\s+according\s+to\s[^,]*$")
_DASHED = re.compile(r"\s+(?:—|–|-{1,2})\s+(\w+ing)\b")


def joined(found: list[Range], verb: Token) -> list[Range]:
    """Return as one what stands in several quotations after “that”: wrote that “we all” want “to go home”."""
    after = [one for one in found if one[0] > verb.idx]
    if verb.i + 1 >= verb.sent.end or verb.nbor(1).lower_ != "that" or not after:
        return found
    return [(verb.nbor(1).idx, max(end for _, end in after))]


def with_that(one: Range, text: str) -> Range:
    """Return a quotation with the “that” right before it, as in other reports: told them that “we all agree”."""
    before = one[0] - len("that ")
    return (before, one[1]) if before > 0 and text[before : one[0]] == "that " and text[before - 1] == " " else one


def with_lead(one: Range, sentence: Span) -> Range:
    """Return a quotation with the word right before it that opens the sentence: But “it helps,” he said."""
    lead = text_of(sentence.doc)[sentence.start_char : one[0]]
    return (sentence.start_char, one[1]) if _LEADING.fullmatch(lead) else one


def untailed(one: Range, sentence: Span, near: list[Range]) -> Range:
    """Leave out what the writer adds at the end: …, who took office in May; …, a blow to the firm; … – though others doubt it."""
    end = one[1]
    for token in sentence:
        if token.dep_ not in _TAILS or not one[0] < token.idx < end or token.right_edge.idx + len(token.right_edge) < end:
            continue
        first = token.left_edge
        apart = first.lower_ in _TAILS[token.dep_]
        if apart and first.i > sentence.start and first.nbor(-1).text in _APART and first.nbor(-1).idx > one[0] + LEAST:
            end = min(end, first.nbor(-1).idx)
    return one if end == one[1] or meets((end, one[1]), near) else stripped(text_of(sentence.doc), one[0], end)


def meets(one: Range, others: Iterable[Range]) -> bool:
    """Whether a range shares letters with one of the others."""
    return any(one[0] < end and start < one[1] for start, end in others)


def trimmed(one: Range, verb: Token, text: str) -> Range:
    """Leave out the word that ties a report to the sentence before it, and who reports the report: However, …, according to the paper."""
    if (told := _TOLD_BY.search(text, *one)) is not None and verb.idx < told.start():
        one = (one[0], told.start())
    bare = without_lead(text, one) if one[0] < verb.idx else one
    one = one if text[bare[0]] in OPENING or text.startswith("''", bare[0]) else bare
    if (dash := _DASHED.search(text, *one)) is not None and dash.start() > verb.idx and _is_cue(dash[1]):
        one = (one[0], dash.start())
    if (joined := _TRAILING.search(text, one[0], one[1])) is not None and not text[one[1] :].startswith("/"):
        return one[0], joined.start()
    return one


def _is_cue(participle: str) -> bool:
    """Whether a word in -ing is one by which a speaker goes on: asserting, adding."""
    stem = participle[: -len("ing")].lower()
    return stem in SPEAKING or stem + "e" in SPEAKING
