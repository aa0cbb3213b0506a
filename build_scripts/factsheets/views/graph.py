"""The small drawing of an entity's relations: its name in the middle, others to both sides, each with the relation's name.

Placed by rule, so that the same relations give the same drawing; the list beside it says the same in sentences.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from factsheets.model.sheets import Entity
from factsheets.views.index import SiteIndex
from factsheets.views.links import short_link
from factsheets.views.parts import LinkView

WIDTH: Final = 680
_ROW: Final = 46
_MIDDLE: Final = WIDTH // 2
_LETTER: Final = 4
"""About half the width of a letter of the name in the middle."""

_SIDE: Final = 205
"""Where names end on the left; mirrored on the right."""

_FEWEST, _MOST = 3, 16
_LONGEST: Final = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeView:
    """One entity at the side, and the line that leads to it."""

    link: LinkView
    words: str
    """Its name, cut where it is too long for the drawing."""

    role: str
    """The relation, seen from the page's entity."""

    x: int
    y: int
    side: Literal["start", "end"]
    """Where its text is anchored: names on the left end at `x`, on the right they start there."""

    path: str
    """The line, as SVG writes it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphView:
    """The drawing of one entity's relations, in units of its own `viewBox`."""

    width: int
    height: int
    x: int
    y: int
    name: str
    label: str
    """What the drawing shows, in a sentence."""

    nodes: tuple[NodeView, ...]


def build_graph(entity: Entity, related: Sequence[tuple[str, str, bool]], index: SiteIndex) -> GraphView | None:
    """Draw `related`: (other's id, relation's name, whether the other states it). None where there is too little or too much to draw."""
    merged = _merged(related, index)
    if not _FEWEST <= len(merged) <= _MOST:
        return None
    left, right = _sides(merged)
    rows = max(len(left), len(right))
    height = rows * _ROW + 20
    name = _cut(entity.short or entity.name, 18)
    half = len(name) * _LETTER + 14
    nodes = (*_column(left, height, half, index, left=True), *_column(right, height, half, index, left=False))
    return GraphView(
        width=WIDTH,
        height=height,
        x=_MIDDLE,
        y=height // 2,
        name=name,
        label=index.wording.say("graph.label", name=entity.name),
        nodes=nodes,
    )


def _merged(related: Sequence[tuple[str, str, bool]], index: SiteIndex) -> list[tuple[str, str, bool]]:
    """Join several relations to one entity into one line."""
    found: dict[str, tuple[list[str], bool]] = {}
    for other, role, inverse in related:
        if other in index.corpus.entities:
            roles, _ = found.setdefault(other, ([], inverse))
            roles.append(role)
    return [(other, ", ".join(dict.fromkeys(roles)), inverse) for other, (roles, inverse) in found.items()]


def _sides(merged: list[tuple[str, str, bool]]) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Put what others state on the left and what this one states on the right, evened out."""
    left = [(other, role) for other, role, inverse in merged if inverse]
    right = [(other, role) for other, role, inverse in merged if not inverse]
    while len(left) > len(right) + 1:
        right.append(left.pop())
    while len(right) > len(left) + 1:
        left.append(right.pop())
    return left, right


def _column(nodes: list[tuple[str, str]], height: int, half: int, index: SiteIndex, *, left: bool) -> list[NodeView]:
    """Place the nodes of one side; `half` is half the width kept for the name in the middle."""
    x = _SIDE if left else WIDTH - _SIDE
    start = _MIDDLE - half if left else _MIDDLE + half
    end = x + 8 if left else x - 8
    bend = (start + end) // 2
    top = (height - len(nodes) * _ROW) // 2 + _ROW // 2
    found = []
    for place, (other, role) in enumerate(nodes):
        link = short_link(index.corpus.entities[other])
        y = top + place * _ROW
        path = f"M{start} {height // 2}C{bend} {height // 2} {bend} {y} {end} {y}"
        side: Literal["start", "end"] = "end" if left else "start"
        found.append(NodeView(link=link, words=_cut(link.words, _LONGEST), role=_cut(role, 36), x=x, y=y, side=side, path=path))
    return found


def _cut(words: str, longest: int) -> str:
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"
