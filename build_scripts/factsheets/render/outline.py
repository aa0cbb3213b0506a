"""What a finished page says of itself: its headings for the table of contents, its words for the search.

Both are read from the page, so they always agree with it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import Final

_HEADING: Final = re.compile(r"<h([23])\b[^>]*\sid=\"([^\"]+)\"[^>]*>(.*?)</h\1>", re.DOTALL)
_TITLE: Final = re.compile(r"<h1\b[^>]*\sid=\"([^\"]+)\"[^>]*>(.*?)</h1>", re.DOTALL)
_TAG: Final = re.compile(r"<(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+>")
_ASIDE: Final = re.compile(r"<(nav|svg|script|style|form|template)\b.*?</\1>|<a class=\"fs-edit\".*?</a>", re.DOTALL)
_BLOCK_END: Final = re.compile(r"</(?:p|li|h[1-6]|div|section|td|th|dd|dt|blockquote)>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading of a page with those under it."""

    title: str
    anchor: str
    """Id of the element."""

    children: tuple[Heading, ...] = ()


def headings(html: str) -> tuple[Heading, ...]:
    """Return the page's title with its headings under it, and theirs under them."""
    tops: list[tuple[str, str, list[Heading]]] = []
    for level, anchor, inner in _HEADING.findall(html):
        title = plain(inner)
        if level == "2" or not tops:
            tops.append((title, anchor, []))
        else:
            tops[-1][2].append(Heading(title=title, anchor=anchor))
    inner_headings = tuple(Heading(title=title, anchor=anchor, children=tuple(children)) for title, anchor, children in tops)
    top = _TITLE.search(html)
    return (Heading(title=plain(top[2]), anchor=top[1], children=inner_headings),) if top else inner_headings


def plain(html: str) -> str:
    """Return the words of some HTML on one line, without navigation, drawings and scripts."""
    spaced = _BLOCK_END.sub(" ", _ASIDE.sub(" ", html))
    return " ".join(unescape(_TAG.sub("", spaced)).split())
