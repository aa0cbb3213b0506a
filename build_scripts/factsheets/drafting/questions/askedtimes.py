"""Questions of the time of the day: at what time something happened that several sources time.

The day itself `askeddates` asks for. A time of another zone is left out, for it would read like another time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from factsheets.drafting.evidence import plain
from factsheets.drafting.notes import Dated, Time
from factsheets.drafting.questions.asking import Asked, Asking
from factsheets.drafting.questions.daysaligned import CLOCK
from factsheets.drafting.questions.saidwords import as_said
from factsheets.drafting.story import Line, Story

_TIME = re.compile(r"T(\d\d:\d\d)")
_ZONE = re.compile(r"(?<![A-Za-z])(?!AM\b|PM\b)[A-Z]{2,4}\b")
_ALIKE, _MOST = 0.05, 60
"""What must speak for two equal times told with different verbs; times of a story that are looked at."""


@dataclass(frozen=True, eq=False)
class _Timed:
    """A time of the day in a line."""

    line: Line
    words: str
    clock: str
    """As it is compared: 15:00."""

    told: Dated | None
    """What it is the time of, where its words say so."""


def asked_times(asking: Asking) -> Iterable[Asked]:
    """Yield a question for each group of times that several sources tell of the same."""
    groups: list[list[_Timed]] = []
    for one in list(_times(asking.story))[:_MOST]:
        home = next((group for group in groups if all(_same(asking.story, one, other) for other in group)), None)
        if home is not None:
            home.append(one)
        else:
            groups.append([one])
    yield from (asked for group in groups if (asked := _asked(asking, group)) is not None)


def _asked(asking: Asking, group: list[_Timed]) -> Asked | None:
    """Ask for the time of one group, each source by the first it gives."""
    by_source = {one.line.source: one for one in reversed(group)}
    chosen = [one for _, one in sorted(by_source.items())]
    if len(chosen) < 2:  # noqa: PLR2004 - two to compare
        return None
    made = (asking.answer(one.line, as_said(plain(one.words)), one.clock, named=False) for one in chosen)
    answers = tuple(one for one in made if one is not None)
    asks = (one.told.ask for one in group if one.told is not None)
    ask = next((ask for ask in asks if ask and not any(map(str.isdigit, ask))), "When was it?")
    text = f"At what time {ask.removeprefix('When ')}"
    return Asked(text, "text", answers, asking.about([one.line for one in chosen]), "times aligned", 0.55)


def _times(story: Story) -> Iterable[_Timed]:
    """Yield the first time of the day of every line that gives one; a second one is that of another zone more often than not."""
    for line in story.lines:
        time = next((one for one in line.times if _is_local(line, one)), None)
        if time is not None and (found := _TIME.search(time.timex.value)):
            told = next((one for one in line.notes.dated if line.notes.times[one.time] is time), None)
            yield _Timed(line, line.notes.reading.words(time.at), found[1], told)


def _is_local(line: Line, time: Time) -> bool:
    """Whether an expression is a time of the day told in no zone of its own."""
    words = line.notes.reading.words(time.at)
    return CLOCK.search(words) is not None and _ZONE.search(words) is None


def _same(story: Story, one: _Timed, other: _Timed) -> bool:
    """Whether two times are of the same deed, told with the same things; equal times need but some likeness of what is told."""
    if one.line is other.line:
        return False
    if one.clock == other.clock and max(story.likeness(one.line, other.line), story.around(one.line, other.line) / 2) >= _ALIKE:
        return True
    if one.told is None or other.told is None:
        return False
    return bool(set(one.told.kinds) & set(other.told.kinds) and set(one.told.things) & set(other.told.things))
