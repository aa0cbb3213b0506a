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
from factsheets.text.words import word_set

LONGEST_WHO = 40
"""Letters of a subject that a question names."""

_HELPING = word_set("is are was were will has have had would can could may might")
"""Verbs that go before the subject in a question."""

LONGEST_BOUND = 14
"""Letters of an object before its figure, which hold a bound and nothing else."""

_PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are|be)\s+(?:\w+ly\s+)?$")
_POINTING = re.compile(r"(?:he|she|it|they|we|i|who|which|that|this|these|those|his|her|its|their|there|\d)\b", re.IGNORECASE)


def clause_of(line: Line, at: At) -> Clause | None:
    """Return the smallest statement round a place."""
    around = [one for one in line.clauses if at.inside(one.at)]
    return min(around, key=lambda one: one.at.end - one.at.start, default=None)


def is_plural(words: str) -> bool:
    """Whether a noun with its words is written as a plural: the doctors of the clinic."""
    return re.search(r"(?<![su])s$", re.split(r" (?:of|in|from) ", words, maxsplit=1)[0]) is not None


def pointing(subject: str) -> bool:
    """Whether a subject means something only beside the sentence before it: they, his lawyer."""
    return _POINTING.match(subject) is not None


def inverted(line: Line, clause: Clause, rest: str) -> str:
    """Return a statement as it follows a question word: did the guards send; were the pumps bought; empty where it does not turn."""
    if clause.subject is None:
        return ""
    subject, verb = (plain(line.notes.reading.words(at)) for at in (clause.subject, clause.verb_at))
    start = next((one.subject.end for one in line.clauses if one.verb_at == clause.verb_at and one.subject is not None), clause.subject.end)
    between = line.notes.reading.words(At(clause.core.paragraph, start, clause.verb_at.start)).split()
    subject = within(subject)
    heads = clause.subject.start == line.at.start and not any(at.start == clause.subject.start for at, _ in line.mentions)
    subject = subject[:1].lower() + subject[1:] if heads and subject[1:2].islower() else subject
    if pointing(subject) or subject.endswith(("’s", "'s")) or len(subject) > LONGEST_WHO:
        return ""
    if between and between[0].lower() in _HELPING:
        return plain(f"{between[0].lower()} {subject} {' '.join([*between[1:], verb])}{rest}")
    if clause.verb == "be":
        return plain(f"{verb} {subject}{rest}") if rest.strip() and not between else ""
    present = verb in {clause.verb, f"{clause.verb}s", f"{clause.verb}es"}
    do = ("do" if verb == clause.verb else "does") if present else "did"
    return plain(f"{do} {subject} {clause.verb}{rest}") if not between and (present or clause.lean < 0) else ""


def is_passive(line: Line, clause: Clause) -> bool:
    """Whether something is done to the subject of a clause: the houses were damaged."""
    text = line.notes.reading.paragraphs[clause.verb_at.paragraph].text
    return _PASSIVE.search(text[max(0, clause.verb_at.start - LONGEST_WHO) : clause.verb_at.start]) is not None


def helper(clause: Clause, subject: str) -> str:
    """Return the verb that turns a statement into a question: how many boats did the guards send."""
    return "did" if clause.lean < 0 else "will" if clause.lean > 0 else "do" if is_plural(subject) else "does"


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
