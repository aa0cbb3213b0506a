"""The comparison: every question against every source, grouped by verdict, what is open first.

The counts are those of the rows; each verdict comes with the rule it is reached by.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from factsheets.model.sheets import Question, Source
from factsheets.views.addresses import reading_address
from factsheets.views.cells import CellView, build_cells, build_distinct_cells
from factsheets.views.choices import choice
from factsheets.views.differences import build_difference
from factsheets.views.facts import citation_label
from factsheets.views.index import SiteIndex
from factsheets.views.links import link_to
from factsheets.views.listpages import BesideView, beside, list_head, part_opening
from factsheets.views.lists import questions, subject
from factsheets.views.partition import Part
from factsheets.views.parts import BadgeView, LinkView, PageHead, QuestionLineView
from factsheets.views.questions import build_question_line
from factsheets.views.verdicts import ORDER, Outcome, build_badge, outcome_of, outcome_words, silence_sentences
from factsheets.views.wording import sentence

_MOST_COLUMNS = 5
"""With more sources than this, answers stand under their question instead of in columns."""

_MOST_ANSWERS = 12
"""Wordings of an answer that stand under a question; its own page has all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowView:
    """One question across all sources."""

    line: QuestionLineView
    cells: tuple[CellView, ...]
    """One for every source in a matrix; else one for each wording of an answer, the first of them where they are many."""

    and_answers: str
    """How many more wordings there are, in words; empty where all are shown."""

    silence: tuple[str, ...]
    """Where there is no matrix: who does not say and who was not checked."""

    differs: str
    """In what the answers part, in words, or empty."""

    about: tuple[str, ...]
    """Ids of what it is about: what a filter goes by."""

    answering: tuple[str, ...]
    """Ids of the sources that answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictGroupView:
    """The questions of one verdict."""

    id: str
    badge: BadgeView
    heading: str
    rule: str
    count: str
    """How many questions, in words."""

    number: int
    rows: tuple[RowView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareView:
    """Everything the comparison shows."""

    head: PageHead
    opening: str
    matrix: bool
    """Whether the sources are few enough to stand side by side."""

    sources: tuple[LinkView, ...]
    """Heads of the columns, in the neutral order."""

    labels: tuple[str, ...]
    """Outlet and date of each column."""

    order: str
    """The order of the columns, in words."""

    groups: tuple[VerdictGroupView, ...]
    verdicts: tuple[VerdictGroupView, ...]
    """The same as a filter offers them; none on a part, which has one verdict."""

    readings: tuple[LinkView, ...]
    """Pairs of sources to be read side by side."""

    about: tuple[LinkView, ...]
    """What the questions are about, by name: what a filter offers."""

    beside: BesideView


def build_compare_view(index: SiteIndex, part: Part[Question] | None = None) -> CompareView:
    """Build the matrix, or one part of it."""
    listed = questions(index)
    part = part or listed.whole
    by_verdict: dict[Outcome, list[Question]] = {word: [] for word in ORDER}
    for question in part.entries:
        by_verdict[outcome_of(question, index)].append(question)
    about, sources = _about(part, index), _sources(part, index)
    opening = questions_opening(part, index)
    groups = tuple(_group(word, inside, index, chosen=(bool(about), bool(sources))) for word, inside in by_verdict.items() if inside)
    return CompareView(
        head=list_head(listed, part, opening),
        opening=opening,
        matrix=_is_matrix(index),
        sources=sources,
        labels=tuple(citation_label(source, index) for source in index.sources) if _is_matrix(index) else (),
        order=index.wording.say("compare.order"),
        groups=groups,
        verdicts=groups if not part.steps else (),
        readings=reading_links(index) if not part.steps else (),
        about=about,
        beside=beside(listed, part, lambda one: questions_count(one, index)),
    )


def _about(part: Part[Question], index: SiteIndex) -> tuple[LinkView, ...]:
    """Return what the questions are about, by name, if that can be chosen from."""
    about = {one for question in part.entries for one in question.about if one in index.corpus.by_id}
    links = (link_to(index.corpus.by_id[one], index) for one in about)
    return choice(sorted(links, key=lambda link: (link.words.casefold(), link.target.src_uri)))


def _sources(part: Part[Question], index: SiteIndex) -> tuple[LinkView, ...]:
    """Return the sources that can be chosen: all, or those that answer something in the part."""
    answering = {answer.source for question in part.entries for answer in question.answers}
    order = index.source_order
    present = sorted(answering & order.keys(), key=order.__getitem__) if part.steps else order
    return choice(link_to(index.corpus.sources[one], index) for one in present)


def questions_opening(part: Part[Question], index: SiteIndex) -> str:
    """Say how the comparison stands; of a part which it is."""
    if not part.steps:
        return compare_opening(index)
    return part_opening(questions(index), part, questions_count(part, index), lambda one: subject(one, index))


def questions_count(part: Part[Question], index: SiteIndex) -> str:
    """Say how many questions a part holds."""
    return index.wording.count("questions", len(part.entries))


def reading_links(index: SiteIndex) -> tuple[LinkView, ...]:
    """Link to the pages on which two sources stand side by side."""
    return tuple(_reading_link(left, right, index) for left, right in index.reading_pairs)


def _reading_link(left: Source, right: Source, index: SiteIndex) -> LinkView:
    words = index.wording.join([index.outlet(left.id), index.outlet(right.id)])
    return LinkView(words=words, target=reading_address(left.id, right.id))


def _is_matrix(index: SiteIndex) -> bool:
    return len(index.sources) <= _MOST_COLUMNS


def verdict_counts(index: SiteIndex) -> dict[str, int]:
    """Count the questions of each verdict, in the order pages list them."""
    found = dict.fromkeys(ORDER, 0)
    for question in index.corpus.questions.values():
        found[outcome_of(question, index)] += 1
    return {word: number for word, number in found.items() if number}


def compare_opening(index: SiteIndex) -> str:
    """Say how the comparison stands, in two sentences."""
    wording = index.wording
    total = len(index.verdicts)
    if not total:
        return wording.say("compare.empty")
    parts = [wording.count(f"compare.count.{word}", number) for word, number in verdict_counts(index).items()]
    sources = wording.count("sources.words", len(index.sources))
    return sentence(wording.count("compare.opening", total, sources=sources, parts=wording.join(parts)))


def _group(word: Outcome, inside: list[Question], index: SiteIndex, chosen: tuple[bool, bool]) -> VerdictGroupView:
    """Build a group; `chosen` says whether one can choose by what questions are about, and by sources."""
    words = outcome_words(word, index)
    return VerdictGroupView(
        id=f"verdict-{word}",
        badge=build_badge(word, index),
        heading=words.heading,
        rule=words.rule,
        count=index.wording.count("questions", len(inside)),
        number=len(inside),
        rows=tuple(_row(question, index, chosen) for question in inside),
    )


def _row(question: Question, index: SiteIndex, chosen: tuple[bool, bool]) -> RowView:
    order = index.source_order
    answering = sorted({answer.source for answer in question.answers} & order.keys(), key=order.__getitem__)
    matrix = _is_matrix(index)
    cells = build_cells(question, index) if matrix else build_distinct_cells(question, index)
    more = 0 if matrix else len(cells) - _MOST_ANSWERS
    return RowView(
        line=build_question_line(question, index),
        cells=cells if matrix else tuple(replace(cell, also=cell.also[:_MOST_ANSWERS]) for cell in cells[:_MOST_ANSWERS]),
        and_answers=index.wording.count("compare.and-answers", more) if more > 0 else "",
        silence=() if matrix else silence_sentences(question, index),
        differs=build_difference(question, index).words,
        about=tuple(dict.fromkeys(question.about)) if chosen[0] else (),
        answering=tuple(answering) if chosen[1] else (),
    )
