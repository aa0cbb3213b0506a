"""A running figure over time: each source's figure at the moment it tells of, as a drawing and as a table of the same.

Drawn to scale from nought; a bound (“at least 12”) stands at its figure and is told as it was written.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from factsheets.model.sheets import Question
from factsheets.model.values import Number
from factsheets.model.verdict import Reading
from factsheets.views.addresses import Address, address_of, answer_anchor
from factsheets.views.dates import DateView, build_date_view
from factsheets.views.index import SiteIndex
from factsheets.views.markup import plain
from factsheets.views.parts import LinkView
from factsheets.views.wording import capitalised

WIDTH: Final = 640
HEIGHT: Final = 200
_LEFT, _RIGHT, _TOP, _BOTTOM = 20, 110, 24, 30
_FEWEST: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class PointView:
    """One source's figure."""

    x: int
    y: int
    figure: str
    """As the source says it, in plain words."""

    date: DateView
    source: LinkView
    """The outlet, leading to its answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesView:
    """A drawing in units of its own `viewBox`, and the rows of the same as a table."""

    width: int
    height: int
    base: int
    """Where nought lies."""

    line: str
    """The way through the points in order of time, as SVG writes it."""

    points: tuple[PointView, ...]
    label: str
    """What is drawn, in a sentence."""

    start: str
    end: str


def build_series(question: Question, index: SiteIndex) -> SeriesView | None:
    """Draw a running figure; None where fewer than two moments are known or the figures count different things."""
    readings = [one for one in index.verdicts[question.id].readings if one.moment and one.moment.start and isinstance(one.value, Number)]
    days = {one.moment.start for one in readings if one.moment}
    measures = {one.value.measure for one in readings if isinstance(one.value, Number)}
    if not question.running or len(days) < _FEWEST or len(measures) > 1:
        return None
    points = _points(readings, question, index)
    return SeriesView(
        width=WIDTH,
        height=HEIGHT,
        base=HEIGHT - _BOTTOM,
        line="M" + "L".join(f"{point.x} {point.y}" for point in points),
        points=points,
        label=index.wording.say("series.label", question=question.question),
        start=points[0].date.words,
        end=points[-1].date.words,
    )


def _points(readings: list[Reading], question: Question, index: SiteIndex) -> tuple[PointView, ...]:
    ordinals = [one.moment.start.toordinal() for one in readings if one.moment and one.moment.start]
    figures = [float(one.value.figure) for one in readings if isinstance(one.value, Number)]
    first, length = min(ordinals), max(1, max(ordinals) - min(ordinals))
    highest = max(*figures, 0.0) or 1.0
    page = address_of(question)
    found = []
    for one, ordinal, figure in zip(readings, ordinals, figures, strict=True):
        target = Address(page.src_uri, answer_anchor(one.answer.source))
        found.append(
            PointView(
                x=_LEFT + round((ordinal - first) / length * (WIDTH - _LEFT - _RIGHT)),
                y=HEIGHT - _BOTTOM - round(max(figure, 0.0) / highest * (HEIGHT - _TOP - _BOTTOM)),
                figure=plain(one.answer.says.rstrip("."), index.label),
                date=build_date_view(one.moment, index.wording) if one.moment else DateView(words="", machine=""),
                source=LinkView(words=capitalised(index.outlet(one.answer.source)), target=target),
            )
        )
    return tuple(found)
