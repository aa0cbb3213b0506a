"""What the pages of a list in parts share: links to parts with what each holds, the parts before and after, the head of each page.

The lists themselves are in lists.py.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from factsheets.views.addresses import list_name
from factsheets.views.links import home_link
from factsheets.views.lists import SiteList
from factsheets.views.partition import Entry, Part, Steps, shown
from factsheets.views.parts import LinkView, PageHead
from factsheets.views.wording import sentence

_MOST_LISTED: Final = 80
"""Parts that one overview lists, if opening one level more would not show fewer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartLinkView:
    """A part of a list, as others lead to it."""

    link: LinkView
    count: str
    """How many entries it holds, in words."""

    steps: Steps


@dataclass(frozen=True, slots=True, kw_only=True)
class PartGroupView:
    """Parts listed together."""

    above: PartLinkView | None
    """The part they belong to; None where that is the page itself."""

    parts: tuple[PartLinkView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BesideView:
    """The parts before and after one, as far as there are any."""

    before: PartLinkView | None
    after: PartLinkView | None


def part_opening(listed: SiteList[Entry], part: Part[Entry], count: str, name: Callable[[Entry], str] | None = None) -> str:
    """Say how many entries a part holds, and from where to where."""
    first, last = ((name or listed.name)(entry) for entry in (part.entries[0], part.entries[-1]))
    return sentence(listed.index.wording.say("parts.opening", count=count, first=first, last=last) if first != last else count)


def list_head(listed: SiteList[Entry], part: Part[Entry], opening: str, also: tuple[str, ...] = ()) -> PageHead:
    """Return the head of the page of a list or of one of its parts."""
    wording, index = listed.index.wording, listed.index
    title = listed.title(part)
    above = listed.parts.above(part)
    return PageHead(
        address=listed.address(part),
        title=wording.say("parts.title", list=listed.title(listed.whole), part=title) if part.steps else title,
        kind=wording.say("kind.section"),
        description=wording.say("parts.title", list=title, part=opening) if part.steps else opening,
        parents=(home_link(index), *(listed.link(one) for one in above)),
        also=also,
        lists=bool(listed.whole.parts),
        places=list_name(listed.page) if listed.whole.parts else "",
    )


def beside(listed: SiteList[Entry], part: Part[Entry], count: Callable[[Part[Entry]], str]) -> BesideView:
    """Build the links to the parts before and after; `count` says how many entries a part holds."""
    before, after = listed.parts.beside(part)
    return BesideView(
        before=_link(listed, before, count) if before else None,
        after=_link(listed, after, count) if after else None,
    )


def part_groups(
    listed: SiteList[Entry], part: Part[Entry], count: Callable[[Part[Entry]], str], most: int = _MOST_LISTED
) -> tuple[PartGroupView, ...]:
    """Build the links to what a part falls into, under what holds them."""
    return tuple(
        PartGroupView(
            above=_link(listed, above, count) if above is not part else None,
            parts=tuple(_link(listed, one, count, above) for one in parts),
        )
        for above, parts in shown(part, most)
    )


def _link(
    listed: SiteList[Entry], part: Part[Entry], count: Callable[[Part[Entry]], str], under: Part[Entry] | None = None
) -> PartLinkView:
    return PartLinkView(link=listed.link(part, under=under), count=count(part), steps=part.steps)
