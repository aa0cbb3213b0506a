"""Questions as lines: with their badge and their verdict in a sentence, as several pages list them.

The page of one question is in question.py, the matrix of all in compare.py.
"""

from __future__ import annotations

from collections.abc import Iterable

from factsheets.model.sheets import Question
from factsheets.views.addresses import address_of
from factsheets.views.index import SiteIndex
from factsheets.views.parts import LinkView, QuestionLineView
from factsheets.views.verdicts import ORDER, build_badge, outcome_of, verdict_sentence


def build_question_lines(questions: Iterable[Question], index: SiteIndex, most: int | None = None) -> tuple[QuestionLineView, ...]:
    """Build lines, what is open first, then by question; the first `most` of them, if that is given."""
    ordered = sorted(questions, key=lambda one: question_key(one, index))
    return tuple(build_question_line(question, index) for question in ordered[:most])


def build_question_line(question: Question, index: SiteIndex) -> QuestionLineView:
    """Build the line of one question."""
    return QuestionLineView(
        id=question.id,
        link=LinkView(words=question.question, target=address_of(question)),
        badge=build_badge(outcome_of(question, index), index),
        sentence=verdict_sentence(question, index),
    )


def question_key(question: Question, index: SiteIndex) -> tuple[object, ...]:
    """Order of questions: by verdict, what is open first, then by their words."""
    return (ORDER.index(outcome_of(question, index)), question.question.casefold(), question.id)
