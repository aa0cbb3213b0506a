"""The statement round a figure, and its words as they stand within a question."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factsheets.drafting.articles.reading import At
from factsheets.drafting.evidence import plain
from factsheets.drafting.notes import Clause
from factsheets.drafting.questions.comparables import Measure
from factsheets.drafting.questions.moments import NOW
from factsheets.drafting.questions.saidwords import month_of
from factsheets.drafting.story import Line


def clause_of(line: Line, at: At) -> Clause | None:
    """Return the smallest statement round a place."""
    around = [one for one in line.clauses if at.inside(one.at)]
    return min(around, key=lambda one: one.at.end - one.at.start, default=None)


def when_of(chosen: Sequence[Measure]) -> str:
    """Return the time that every figure looks back to, as it follows in a question."""
    anchors = {one.anchor for one in chosen}
    anchor = anchors.pop()
    if anchors or anchor == NOW:
        return ""
    if all(re.search(rf"\b(?:from|between|since)\s+(?:\w+\s+)?{anchor[:4]}\b", one.line.words, re.IGNORECASE) for one in chosen):
        return f" from {month_of(anchor)} on"
    return f" in {'the ' if anchor.endswith('s') else ''}{month_of(anchor)}"


def words_of(words: str) -> str:
    """Return what is counted without its article and any magnitude."""
    words = re.sub(r"^(?:(?:the|an?|its|their|his|her)\s+)+", "", words, flags=re.IGNORECASE)
    words = re.sub(r"^\d[\d.,]*[\s-]?magnitude\s+|^magnitude[\s-]+\d[\d.,]*\s+", "", words, flags=re.IGNORECASE)
    return plain(words)


def within(subject: str) -> str:
    """Return a subject as it stands within a question: without the capital of its article."""
    return re.sub(r"^(?:The|An?|Its|Their|His|Her|This|These)\b", lambda match: match[0].lower(), subject)
