"""What a page leaves out of much: a name that thousands of sheets speak of has a page as short as another's.

Shown is what tells most; how much is left, and where it stands, is said.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from factsheets.views.index import SiteIndex
from factsheets.views.parts import LinkView

MOST: Final = 40
"""Entries of each sort that a page about one thing shows."""

Shown = TypeVar("Shown")


@dataclass(frozen=True, slots=True, kw_only=True)
class MoreView:
    """How much a page leaves out."""

    words: str
    link: LinkView | None
    """Where all of it stands, if on one page; its words are those above."""


def build_more(
    key: str, everything: Sequence[object], index: SiteIndex, where: LinkView | None = None, most: int = MOST
) -> MoreView | None:
    """Say how much of `everything` is left out, where that is more than `most`; `key` is that of the words."""
    left = len(everything) - most
    if left <= 0:
        return None
    words = index.wording.count(key, left)
    return MoreView(words=words, link=LinkView(words=words, target=where.target) if where else None)


def most_telling(found: Sequence[Shown], weight: Callable[[Shown], int], most: int = MOST) -> Sequence[Shown]:
    """Return those of most weight, in the order given; all of them where they are few."""
    if len(found) <= most:
        return found
    chosen = sorted(sorted(range(len(found)), key=lambda place: -weight(found[place]))[:most])
    return [found[place] for place in chosen]
