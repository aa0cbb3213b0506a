"""When an event was, or is expected: each dating once, with the sources that give it.

A dating that only says less than another is left out; what no source dates is dated about the day of the first report.
"""

from __future__ import annotations

import re
from typing import Literal

from factsheets.drafting.events.eventgathering import Group
from factsheets.drafting.events.tellings import OPENING, Telling
from factsheets.drafting.evidence import Evidences, is_printable
from factsheets.model.dates import parse_date
from factsheets.model.parts import EventDate, Evidence


def state_of(group: Group) -> Literal["happened", "expected"]:
    """Return whether an event was still to come to all who date it, and nobody leads with it as done."""
    dated = [one for one in group.tellings if one.date is not None]
    if any(one.date is None and one.around is not None and one.line.number < OPENING for one in group.tellings):
        return "happened"
    return "expected" if dated and all(_expected(one) for one in dated) else "happened"


def _expected(one: Telling) -> bool:
    published = one.line.notes.published
    if published is None or one.date is None or one.date.start is None or one.date.end is None:
        return one.happening.ahead
    return one.date.start > published or ((one.happening.ahead or one.happening.present) and one.date.end >= published)


def datings(group: Group, evidences: Evidences) -> list[EventDate]:
    """Return each dating once, with every source that gives it; the more exact ones first."""
    by_date: dict[str, list[tuple[Telling, Evidence]]] = {}
    for one in group.tellings:
        if one.date is not None and (found := evidences.sentence(one.line.notes, one.line.at)) is not None:
            by_date.setdefault(str(one.date), []).append((one, found))
    if not by_date:
        return _around(group, evidences)
    made = []
    for written, told in sorted(by_date.items(), key=lambda item: (-len(item[1]), item[0])):
        first = told[0][0]
        words = first.line.notes.reading.words(first.time) if first.time is not None else ""
        read_from = first.line.notes.published if words and not re.search(r"\d{4}", words) else None
        evidence = {one.source: one for _, one in reversed(told)}
        made.append(
            EventDate(
                date=parse_date(written),
                words=words if read_from and is_printable(words) else None,
                read_from=parse_date(read_from.isoformat()) if read_from else None,
                evidence=tuple(evidence[source] for source in sorted(evidence)),
            )
        )
    return _without_wider(made)


def _around(group: Group, evidences: Evidences) -> list[EventDate]:
    """Return about which day something happened that no source dates: that of the first reports."""
    told = [one for one in group.tellings if one.around is not None and str(one.around) == str(group.date).rstrip("~")]
    found = {one.line.source: evidence for one in told if (evidence := evidences.sentence(one.line.notes, one.line.at)) is not None}
    return [EventDate(date=group.date, evidence=tuple(found[source] for source in sorted(found)))] if found else []


def _without_wider(made: list[EventDate]) -> list[EventDate]:
    """Leave out a dating that only says less than another; a last day says something else."""
    return [
        one
        for one in made
        if one.date.start is None
        or not any(other is not one and one.date.contains(other.date) and not other.date.contains(one.date) for other in made)
    ]
