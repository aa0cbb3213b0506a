"""The orders in which sources and events stand, and which pairs of sources are worth reading side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import Final

from factsheets.model.sheets import Event, Question, Source

_MOST_PAIRS: Final = 10
"""Pairs of sources that get a page side by side."""

_MOST_ANSWERS: Final = 12
"""A question that more sources answer tells no pair of them apart."""


def source_key(source: Source) -> tuple[object, ...]:
    """Order of sources that favours none: by date of publication, undated last, then by name."""
    when = source.date
    return (when is None, when.sort_key if when else (), source.outlet.casefold(), source.id)


def event_key(event: Event) -> tuple[object, ...]:
    """Order of a timeline: by first day, then by length, happened before expected, undated last."""
    first = min((one.date.sort_key for one in event.datings), default=None)
    return (first is None, first or (), event.state == "expected", event.title.casefold(), event.id)


def reading_pairs(questions: Iterable[Question], sources: Mapping[str, Source]) -> tuple[tuple[Source, Source], ...]:
    """Return the pairs of independent sources that answer questions in common, those with most first, each in the order of `sources`."""
    shared: Counter[tuple[str, str]] = Counter()
    order = {one: place for place, one in enumerate(sources)}
    for question in questions:
        answering = sorted({answer.source for answer in question.answers} & order.keys(), key=lambda one: order[one])
        if len(answering) <= _MOST_ANSWERS:
            shared.update(pair for pair in combinations(answering, 2) if sources[pair[0]].origin_id != sources[pair[1]].origin_id)
    chosen = sorted(shared, key=lambda pair: (-shared[pair], order[pair[0]], order[pair[1]]))[:_MOST_PAIRS]
    return tuple((sources[left], sources[right]) for left, right in chosen)
