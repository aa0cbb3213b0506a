"""Questions on which articles can be compared, with typed answers; what only one tells is a question too.

What is asked and in which words, the modules `asked...` say; the verdict is computed by the model, never here.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from factsheets.drafting.articles.sourcefields import slug, unique
from factsheets.drafting.events.events import Drafted
from factsheets.drafting.evidence import Evidences
from factsheets.drafting.questions.askeddates import asked_dates
from factsheets.drafting.questions.askedfigures import asked_figures
from factsheets.drafting.questions.askedlists import asked_lists, asked_responses
from factsheets.drafting.questions.askedtallies import asked_tallies
from factsheets.drafting.questions.askedtimes import asked_times
from factsheets.drafting.questions.asking import Asked, Asking
from factsheets.drafting.story import Story
from factsheets.model.parts import Proposed
from factsheets.model.sheets import Question

_MOST_ALONE = 10
"""Questions that only one source answers."""


def question_sheets(  # noqa: PLR0913, PLR0917 - what questions are made from, and what exists
    story: Story,
    ids: Mapping[int, str],
    evidences: Evidences,
    taken: Collection[str],
    known: Collection[str] = (),
    events: Sequence[Drafted] = (),
) -> list[Question]:
    """Draft the questions, those most sources answer first; `known` are texts an editor has a sheet for, `events` those just drafted."""
    asking = Asking(story, ids, evidences)
    figures, dates = asked_figures(asking), [*asked_dates(asking, events), *asked_times(asking)]
    asked = [*figures, *dates, *asked_responses(asking), *asked_lists(asking), *asked_tallies(asking)]
    several = sorted((one for one in asked if len(one.sources) > 1), key=lambda one: -len(one.sources))
    alone = sorted((one for one in asked if len(one.sources) < 2), key=lambda one: (-one.confidence, one.text))  # noqa: PLR2004 - one source
    used, texts = set(taken), {one.casefold() for one in known}
    sheets = []
    for one in [*several, *alone[:_MOST_ALONE]]:
        if one.text.casefold() not in texts:
            texts.add(one.text.casefold())
            sheets.append(_sheet(one, unique(slug(one.text), used)))
            used.add(sheets[-1].id)
    return sheets


def _sheet(one: Asked, sheet_id: str) -> Question:
    return Question(
        id=sheet_id,
        question=one.text,
        about=one.about,
        type=one.type,
        running=one.running,
        answers=one.answers,
        proposed=Proposed(rule=one.rule, confidence=one.confidence),
    )
