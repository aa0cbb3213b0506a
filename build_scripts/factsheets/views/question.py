"""The page of a question: the verdict in a sentence, every source's answer with its exact words, who is silent, and the rule.

A computed verdict that an editor overruled is shown with both words and the reason.
"""

from __future__ import annotations

from dataclasses import dataclass

from factsheets.model.sheets import Question
from factsheets.views.addresses import address_of
from factsheets.views.cells import CellView, build_cells
from factsheets.views.differences import build_difference
from factsheets.views.index import SiteIndex
from factsheets.views.links import BacklinksView, build_backlinks, links_to, section_of
from factsheets.views.markup import Prose, first_sentence, plain
from factsheets.views.parts import BadgeView, LinkView, PageHead
from factsheets.views.series import SeriesView, build_series
from factsheets.views.verdicts import build_badge, outcome_of, outcome_words, silence_sentences, verdict_sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionView:
    """Everything the page of a question shows."""

    head: PageHead
    badge: BadgeView
    sentence: Prose
    """The verdict in a sentence: opens the page."""

    series: SeriesView | None
    """A running figure over time, where there is one to draw."""

    answers: tuple[CellView, ...]
    """The sources that answer, in the neutral order."""

    differs: str
    """In what the answers part, in words, or empty."""

    silence: tuple[str, ...]
    """Who was read and does not say; who was not checked."""

    rule: str
    """The rule behind the verdict."""

    overruled: str
    """That an editor decided otherwise than the rule, and what the rule alone would say; or empty."""

    why: Prose | None
    """The editors' reason or reading of the difference, where the sentence is not already that."""

    about: tuple[LinkView, ...]
    note: Prose | None
    backlinks: BacklinksView


def build_question_view(question: Question, index: SiteIndex) -> QuestionView:
    """Build the page of one question."""
    verdict = index.verdicts[question.id]
    said = verdict_sentence(question, index)
    words = index.corpus.vocabulary.verdicts
    overruled = index.wording.say("question.overruled", computed=words[verdict.computed].word) if verdict.overruled else ""
    return QuestionView(
        head=PageHead(
            address=address_of(question),
            title=question.question,
            kind=index.wording.say("kind.question"),
            description=first_sentence(plain(said, index.label)),
            parents=section_of(question, index),
            sheet=question.id,
            draft=question.status == "draft",
        ),
        badge=build_badge(outcome_of(question, index), index),
        sentence=said,
        series=build_series(question, index),
        answers=build_cells(question, index, answering=True),
        differs=build_difference(question, index).words,
        silence=silence_sentences(question, index),
        rule=outcome_words(outcome_of(question, index), index).rule,
        overruled=overruled,
        why=Prose(question.why) if question.why and question.why != said else None,
        about=links_to(question.about, index),
        note=Prose(question.note) if question.note else None,
        backlinks=build_backlinks(question.id, index, without=frozenset(question.about)),
    )
