"""The words of a question of a figure that no noun of its own names: its statement turned round, or with a gap for the figure."""

from __future__ import annotations

import re

from factsheets.drafting.evidence import plain
from factsheets.drafting.questions.alignment import Aligned
from factsheets.drafting.questions.clausewords import clause_of, inverted
from factsheets.drafting.questions.comparables import Measure
from factsheets.drafting.questions.senses import is_sum
from factsheets.drafting.questions.sumtexts import coin_of

_ROUND = 50
"""Letters on either side of a figure that are shown with it."""

_INNER = str.maketrans('“”"', "‘’’")
"""Quote marks within quote marks."""

_LINK = re.compile(r"\s+(?:(at|for|to|by|with)\s+)?(?:(?:a|an|some|only|just|almost)\s+)?")
"""What may stand between a verb and its figure in a statement that is turned round: were listed at $4 million."""


def with_gap(group: Aligned, one: Measure) -> str | None:
    """Return a question for a sum, a share or a time that no words of its own name: the source's own words with a gap for the figure."""
    if len(group.sources) < 2:  # noqa: PLR2004 - of one source none
        return None
    if is_sum(one.quantity):
        return f"How much {told}, in {coin_of(one)}?" if (told := _turned(one)) else f"How much: “{_gapped(one)}”?"
    if one.quantity.unit == "%":
        return f"What share: “{_gapped(one)}”?"
    if not one.slot.startswith((f"{one.quantity.unit} ", "time of ")):
        return None
    return f"How long {told}, in {one.quantity.unit}?" if (told := _turned(one)) else f"How long: “{_gapped(one)}”?"


def _turned(one: Measure) -> str:
    """Return the statement of a figure that follows its verb, turned round: were the salaries listed at; else nothing."""
    clause = clause_of(one.line, one.quantity.at)
    if clause is None or one.quantity.at.start < clause.verb_at.end:
        return ""
    text = one.line.notes.reading.paragraphs[one.line.at.paragraph].text
    link = _LINK.fullmatch(text, clause.verb_at.end, one.quantity.at.start)
    return inverted(one.line, clause, f" {link[1]}" if link[1] and link[1] != "for" else "") if link else ""


def _gapped(one: Measure) -> str:
    """Return the words round a figure, with … in its place: It had been in the air … before it crashed."""
    clause = clause_of(one.line, one.quantity.at)
    at, figure = clause.at if clause is not None else one.line.at, one.quantity.at
    text = one.line.notes.reading.paragraphs[at.paragraph].text
    before, after = plain(text[at.start : figure.start]), plain(text[figure.end : at.end]).rstrip(" .")
    before = before if len(before) <= _ROUND else before[-_ROUND:].partition(" ")[2]
    after = after if len(after) <= _ROUND else after[:_ROUND].rpartition(" ")[0].rstrip(",;")
    return f"{before} … {after}".strip().translate(_INNER)
