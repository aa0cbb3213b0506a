"""Questions of dates: when an event was, and when else something was or is expected that several sources date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factsheets.drafting.articles.reading import At
from factsheets.drafting.deeds.verblists import SAYING
from factsheets.drafting.events.events import Drafted
from factsheets.drafting.evidence import plain
from factsheets.drafting.questions.asking import Asked, Asking
from factsheets.drafting.questions.clausewords import inverted
from factsheets.drafting.questions.daysaligned import Day, Days, align_days
from factsheets.drafting.questions.saidwords import in_words, shared
from factsheets.model.parts import Answer

_SHORTEST, _MOST = 20, 20
"""Letters of a statement that asks, and dates of a group whose words are looked at."""

_PLAIN = 40
"""Letters of a question's words that say enough and no more."""


def asked_dates(asking: Asking, events: Sequence[Drafted]) -> Iterable[Asked]:
    """Yield the questions of the events' dates, then those of dates that are no event's."""
    groups = align_days(asking.story)
    had: set[tuple[str, str, str]] = set()
    for event in events:
        if (asked := _of_event(event)) is not None:
            had |= _marks(asked.answers)
            yield asked
    for group in groups:
        if (asked := _of_days(asking, group)) is not None and len(_marks(asked.answers) & had) < 2:  # noqa: PLR2004 - two are asked already
            yield asked


def _marks(answers: Iterable[Answer]) -> set[tuple[str, str, str]]:
    return {(one.source, one.quote, one.value) for one in answers}


def _of_event(drafted: Drafted) -> Asked | None:
    """Ask when an event was, where several sources date it."""
    event = drafted.sheet
    answers: dict[str, Answer] = {}
    for dating in event.dates:
        for one in dating.evidence if not str(dating.date).endswith("~") else ():  # no source gives that day itself
            told = one.model_dump(include={"source", "quote", "prefix", "suffix"})
            made = {"says": plain(in_words(dating.date)), "value": str(dating.date), **told}
            answers.setdefault(one.source, Answer.model_validate(made))
    if len(answers) < 2:  # noqa: PLR2004 - two to compare
        return None
    about = (event.id, *(one.entity for one in event.participants))[:3]
    confidence = round(0.6 + 0.03 * min(5, len(answers)), 2)
    return Asked(drafted.asks, "date", tuple(answers.values()), about, "dates of an event", confidence)


def _of_days(asking: Asking, group: Days) -> Asked | None:
    """Ask for dates of different sources that are dates of the same."""
    by_source: dict[str, Day] = {}
    for one in group.days:
        by_source.setdefault(one.line.source, one)
    chosen = [one for _, one in sorted(by_source.items())]
    made = [asking.answer(one.line, in_words(one.date), str(one.date), named=False) for one in chosen]
    answers = tuple(one for one in made if one is not None)
    text = _in_common(group.days)
    if len(answers) < 2 or not text:  # noqa: PLR2004 - two to compare
        return None
    return Asked(text, "date", answers, asking.about([one.line for one in chosen]), "dates aligned", 0.55)


def _in_common(days: Sequence[Day]) -> str:
    """Return the question in the words of one date that the lines of the others have most of; where none asks, a statement's own words."""
    asks = [one for one in days[:_MOST] if one.told.ask]
    if asks:
        best = min(
            asks,
            key=lambda one: (
                any(map(str.isdigit, one.told.ask)),
                -round(shared(one.told.ask, one.line, [other.line for other in days[:_MOST]]), 1),
                _worth(one),
            ),
        )
        return best.told.ask
    announced = all("announce" in one.told.kinds for one in days)
    return next((text for one in days if (text := _inverted(one))), "When was it announced?" if announced else "")


def _inverted(one: Day) -> str:
    """Return the main statement of a date's sentence as a question; empty where its words do not turn into one."""
    main = next((clause for clause in one.line.clauses if clause.top and clause.subject is not None), None)
    if main is None or main.subject is None or one.at.overlaps(main.core) or main.verb in SAYING:
        return ""
    rest = one.line.notes.reading.words(At(main.core.paragraph, main.verb_at.end, max(main.verb_at.end, main.core.end)))
    told = inverted(one.line, main, rest)
    return f"When {told}?" if len(told) >= _SHORTEST else ""


def _worth(one: Day) -> tuple[int, int]:
    """Return how well a date's words ask for all of its group: the plain and early ones first."""
    return (abs(len(one.told.ask) - _PLAIN), one.line.number)
