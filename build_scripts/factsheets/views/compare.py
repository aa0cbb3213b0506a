"""The comparison: every question against every source, grouped by verdict, what is open first.

The counts are those of the rows; each verdict comes with the rule it is reached by.
"""

from __future__ import annotations

from dataclasses import dataclass

from factsheets.model.sheets import Question, Source
from factsheets.views.addresses import COMPARE, Address, reading_address
from factsheets.views.cells import CellView, build_cells, build_distinct_cells
from factsheets.views.differences import build_difference
from factsheets.views.facts import citation_label
from factsheets.views.index import SiteIndex
from factsheets.views.links import home_link, link_to
from factsheets.views.parts import BadgeView, LinkView, PageHead, QuestionLineView
from factsheets.views.questions import build_question_line, question_key
from factsheets.views.verdicts import ORDER, Outcome, build_badge, outcome_of, outcome_words, silence_sentences
from factsheets.views.wording import sentence

_MOST_COLUMNS = 5
"""With more sources than this, answers stand under their question instead of in columns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowView:
    """One question across all sources."""

    line: QuestionLineView
    cells: tuple[CellView, ...]
    """One for every source in a matrix; else one for each wording of an answer."""

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
    readings: tuple[LinkView, ...]
    """Pairs of sources to be read side by side."""

    about: tuple[LinkView, ...]
    """What the questions are about, by name: what a filter offers."""


def build_compare_view(index: SiteIndex) -> CompareView:
    """Build the matrix."""
    questions = sorted(index.corpus.questions.values(), key=lambda one: question_key(one, index))
    groups = tuple(_group(word, [one for one in questions if outcome_of(one, index) == word], index) for word in ORDER)
    about = {one for question in questions for one in question.about if one in index.corpus.by_id}
    opening = compare_opening(index)
    return CompareView(
        head=PageHead(
            address=Address(COMPARE),
            title=index.wording.say(f"title.{COMPARE}"),
            kind=index.wording.say("kind.section"),
            description=opening,
            parents=(home_link(index),),
        ),
        opening=opening,
        matrix=_is_matrix(index),
        sources=tuple(link_to(source, index) for source in index.sources),
        labels=tuple(citation_label(source, index) for source in index.sources),
        order=index.wording.say("compare.order"),
        groups=tuple(group for group in groups if group.rows),
        readings=tuple(_reading_link(left, right, index) for left, right in index.reading_pairs),
        about=tuple(
            sorted(
                (link_to(index.corpus.by_id[one], index) for one in about), key=lambda link: (link.words.casefold(), link.target.src_uri)
            )
        ),
    )


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


def _group(word: Outcome, questions: list[Question], index: SiteIndex) -> VerdictGroupView:
    words = outcome_words(word, index)
    return VerdictGroupView(
        id=f"verdict-{word}",
        badge=build_badge(word, index),
        heading=words.heading,
        rule=words.rule,
        count=index.wording.count("questions", len(questions)),
        number=len(questions),
        rows=tuple(_row(question, index) for question in questions),
    )


def _row(question: Question, index: SiteIndex) -> RowView:
    answering = {answer.source for answer in question.answers}
    matrix = _is_matrix(index)
    return RowView(
        line=build_question_line(question, index),
        cells=build_cells(question, index) if matrix else build_distinct_cells(question, index),
        silence=() if matrix else silence_sentences(question, index),
        differs=build_difference(question, index).words,
        about=tuple(dict.fromkeys(question.about)),
        answering=tuple(one for one in index.source_order if one in answering),
    )
