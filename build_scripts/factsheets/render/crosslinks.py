"""Cross-links: names and terms in the prose of a finished page become links, the first time in each section.

Never inside quotes, headings or other links, and never to the page itself or to the entry they stand in. One pass over the page.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape, unescape
from typing import Final

from factsheets.views.names import Hit, Names

OPEN, CLOSE = "\ue000", "\ue001"
"""Private-use characters that stand around prose until this pass has seen it; they never reach a page."""

_PIECE: Final = re.compile(r"([\ue000\ue001]|<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>)")
_TAG: Final = re.compile(r"<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)")
_HREF: Final = re.compile(r"\shref=\"([^\"]*)\"")
_ID: Final = re.compile(r"\sid=\"([^\"]*)\"")
_CLOSED: Final = frozenset(("a", "q", "blockquote", "h1", "h2", "h3", "h4", "button", "code", "svg", "mark", "summary"))
"""Elements inside which nothing becomes a link."""

_QUOTES: Final = {"“": "”", "„": "“", "«": "»", '"': '"'}
_LONGEST_QUOTE: Final = 400


class CrossLinker:
    """Links the names of one page; made anew for each."""

    def __init__(self, names: Names, href: Callable[[str], str], own: str) -> None:
        """`href` gives the link to a sheet from this page; `own` is the id of the sheet the page shows, or empty."""
        self._names = names
        self._href = href
        self.linked: dict[str, str] = {}
        """Link -> id of the sheet, for every link this pass has set."""

        self._own = own
        self._entry = ""
        self._seen: set[str] = set()
        self._closed = 0
        self._prose = 0

    def link(self, html: str) -> str:
        """Return the page with its links, without the marks around prose."""
        return "".join(self._pieces(html))

    def _pieces(self, html: str) -> Iterator[str]:
        for piece in _PIECE.split(html):
            if piece == OPEN:
                self._prose += 1
            elif piece == CLOSE:
                self._prose = max(0, self._prose - 1)
            elif piece.startswith("<"):
                self._tag(piece)
                yield piece
            elif piece and self._prose and not self._closed:
                yield self._linked(piece)
            else:
                yield piece

    def _tag(self, piece: str) -> None:
        match = _TAG.match(piece)
        if match is None:
            return
        name = match["name"].lower()
        if name in _CLOSED:
            self._closed += -1 if match["close"] else 1
        if name in {"section", "h2"} and not match["close"]:
            self._seen.clear()
            found = _ID.search(piece)
            self._entry = found[1] if found and name == "section" else self._entry
        if name == "a" and (href := _HREF.search(piece)):
            self._seen.add(unescape(href[1]))

    def _linked(self, piece: str) -> str:
        text = unescape(piece)
        found = [(hit, href) for hit in self._names.find(text) if (href := self._wanted(hit))]
        if not found:
            return piece
        quoted = _quoted(text)
        parts = []
        last = 0
        for hit, href in found:
            if href in self._seen or any(start < hit.end and hit.start < end for start, end in quoted):
                continue
            self._seen.add(href)
            self.linked[href] = hit.sheet
            parts.append(escape(text[last : hit.start], quote=False))
            parts.append(f'<a class="auto" href="{escape(href)}">{escape(text[hit.start : hit.end], quote=False)}</a>')
            last = hit.end
        return "".join(parts) + escape(text[last:], quote=False)

    def _wanted(self, hit: Hit) -> str:
        return "" if hit.sheet in {self._own, self._entry} else self._href(hit.sheet)


def _quoted(text: str) -> list[tuple[int, int]]:
    """Return the stretches between quote marks."""
    found = []
    place = 0
    while place < len(text):
        if (closing := _QUOTES.get(text[place])) and (end := text.find(closing, place + 1, place + _LONGEST_QUOTE)) > 0:
            found.append((place, end + 1))
            place = end
        place += 1
    return found
