"""The verdict of a question: how the answers of independent origins stand to each other.

Computed from typed values alone; an editor may overrule it with a reason. Nobody wins by number: the harshest standing between
any two origins decides, and reprints of one origin count once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

from factsheets.model.dates import Date
from factsheets.model.parts import Answer
from factsheets.model.sheets import Question, Source, VerdictWord
from factsheets.model.values import Standing, Value, compare, parse_value

_BY_STANDING: dict[Standing, VerdictWord] = {
    Standing.EQUAL: "agree",
    Standing.CONTAINS: "compatible",
    Standing.DIFFERENT: "differ",
    Standing.EXCLUDES: "conflict",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One answer with its typed value, origin and moment."""

    answer: Answer
    value: Value
    origin: str
    moment: Date | None
    """The date it tells of; for a running figure two readings of one moment are compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The word shown, the word computed, and what it was computed from."""

    word: VerdictWord
    computed: VerdictWord
    readings: tuple[Reading, ...]
    """In the order of moment, undated last, then of source id."""

    origins: int
    """How many independent origins answer."""

    reprints: int
    """How many further sources repeat an origin already counted."""

    @property
    def overruled(self) -> bool:
        """Whether an editor decided otherwise than the rule."""
        return self.word != self.computed


def compares_names(question: Question) -> bool:
    """Whether the verdict rests on which names belong to one entity."""
    return question.type in {"name", "list"}


def judge(question: Question, sources: Mapping[str, Source], names: Mapping[str, str]) -> Verdict:
    """Compute the verdict; answers whose value cannot be read or whose source is unknown are left out (checks report them)."""
    readings = tuple(_readings(question, sources, names))
    computed = _computed(readings, names if compares_names(question) else {}, running=question.running)
    origins = len({one.origin for one in readings})
    return Verdict(
        word=question.verdict or computed,
        computed=computed,
        readings=readings,
        origins=origins,
        reprints=len({one.answer.source for one in readings}) - origins,
    )


def _readings(question: Question, sources: Mapping[str, Source], names: Mapping[str, str]) -> list[Reading]:
    found = []
    for answer in question.answers:
        source = sources.get(answer.source)
        if source is None:
            continue
        try:
            value = parse_value(answer.value, question.type)
        except ValueError:
            continue
        if isinstance(value, tuple):
            value = tuple(sorted({names.get(item, item) for item in value}))
        found.append(Reading(answer=answer, value=value, origin=source.origin_id, moment=answer.as_of or source.date))
    return sorted(found, key=lambda one: (one.moment is None, one.moment.sort_key if one.moment else (), one.answer.source))


def _computed(readings: tuple[Reading, ...], names: Mapping[str, str], *, running: bool) -> VerdictWord:
    if len({one.origin for one in readings}) < 2:  # noqa: PLR2004 - two make a comparison
        return "alone"
    pairs = [(one, other) for one, other in combinations(readings, 2) if one.origin != other.origin]
    standings = {pair: compare(pair[0].value, pair[1].value, names) for pair in pairs}
    if not running:
        return _BY_STANDING[max(standings.values())]
    same = [standing for (one, other), standing in standings.items() if _same_moment(one, other)]
    apart = [standing for (one, other), standing in standings.items() if not _same_moment(one, other)]
    if Standing.EXCLUDES in same:
        return "conflict"
    if apart and max(apart) > Standing.CONTAINS:
        return "updated"
    return _BY_STANDING[max(standings.values())]


def _same_moment(one: Reading, other: Reading) -> bool:
    """Tell whether both may speak of one moment; one without a moment may speak of any."""
    if one.moment is None or other.moment is None:
        return True
    return one.moment.contains(other.moment) or other.moment.contains(one.moment)
