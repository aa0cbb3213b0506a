"""Questions of dates: when an event was, and when else something was or is expected that several sources date."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from factsheets.drafting.articles.reading import At
from factsheets.drafting.deeds.verblists import ANNOUNCING, SAYING
from factsheets.drafting.events.events import Drafted
from factsheets.drafting.evidence import plain
from factsheets.drafting.notes import Clause
from factsheets.drafting.questions.asking import Asked, Asking
from factsheets.drafting.questions.clausewords import clause_of, inverted
from factsheets.drafting.questions.daysaligned import Day, Days, align_days
from factsheets.drafting.questions.saidwords import in_words, shared
from factsheets.drafting.story import Line
from factsheets.model.parts import Answer

_SHORTEST, _MOST = 20, 20
"""Letters of a statement that asks, and dates of a group whose words are looked at."""

_PLAIN = 40
"""Letters of a question's words that say enough and no more."""


def asked_dates(asking: Asking, events: Sequence[Drafted]) -> Iterable[Asked]:
    """Yield the questions of the events' dates, then those of dates that are no event's."""
    groups = align_days(asking.story)
    had: set[tuple[str, str, str]] = set()
    texts: set[str] = set()
    for event in events:
        if (asked := _of_event(event)) is not None:
            had |= _marks(asked.answers)
            texts.add(asked.text)
            yield asked
    for group in groups:
        if (asked := _of_days(asking, group, texts)) is not None and len(_marks(asked.answers) & had) < 2:  # noqa: PLR2004 - two are asked already
            texts.add(asked.text)
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


def _of_days(asking: Asking, group: Days, taken: Collection[str]) -> Asked | None:
    """Ask for dates of different sources that are dates of the same, in words not taken yet."""
    by_source: dict[str, Day] = {}
    for one in group.days:
        by_source.setdefault(one.line.source, one)
    chosen = [one for _, one in sorted(by_source.items())]
    made = [asking.answer(one.line, in_words(one.date), str(one.date), named=False) for one in chosen]
    answers = tuple(one for one in made if one is not None)
    text = _in_common(group.days, taken)
    if len(answers) < 2 or not text:  # noqa: PLR2004 - two to compare
        return None
    return Asked(text, "date", answers, asking.about([one.line for one in chosen]), "dates aligned", 0.55)


def _in_common(days: Sequence[Day], taken: Collection[str]) -> str:
    """Return the question in the words of one date that the lines of the others have most of; where none asks, a statement's own words."""
    asks = [one for one in days[:_MOST] if one.told.ask and one.told.ask not in taken]
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
    """Return the statement that a date stands in as a question; empty where its words do not turn into one."""
    main = next((clause for clause in one.line.clauses if clause.top and clause.subject is not None), None)
    if main is None:
        return ""
    clause = clause_of(one.line, one.at) or main
    subject = main.subject if main.verb in SAYING | ANNOUNCING and clause is not main and _is_pronoun(one.line, clause) else clause.subject
    clause = main if subject is None else replace(clause, subject=subject) if clause.subject is not None else clause
    if clause.verb in SAYING:
        return ""
    told = inverted(one.line, clause, _rest(one, clause))
    return f"When {told}?" if len(told) >= _SHORTEST else ""


def _is_pronoun(line: Line, clause: Clause) -> bool:
    """Whether only a pronoun tells who does it: it will cut jobs, the bank said."""
    return clause.subject is not None and line.notes.reading.words(clause.subject).lower() in {"it", "they", "he", "she", "we"}


def _rest(one: Day, clause: Clause) -> str:
    """Return what follows the verb of a statement, up to the date and without it."""
    end = one.at.start if clause.verb_at.end < one.at.start and one.at.overlaps(clause.core) else clause.core.end
    rest = one.line.notes.reading.words(At(clause.core.paragraph, clause.verb_at.end, max(clause.verb_at.end, end)))
    return re.sub(r"(?:\s+(?:by|on|in|at|until|till|from|since|late|early|the|no later than))+\s*$", "", rest.rstrip(" ,"))


def _worth(one: Day) -> tuple[int, int]:
    """Return how well a date's words ask for all of its group: the plain and early ones first."""
    return (abs(len(one.told.ask) - _PLAIN), one.line.number)
