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

_ANY: Final = r"(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+>"
_TAG: Final = re.compile(f"(<{_ANY})")
_CLOSED: Final = frozenset(("a", "q", "blockquote", "h1", "h2", "h3", "h4", "button", "code", "svg", "mark", "summary"))
"""Elements inside which nothing becomes a link."""

_TURN: Final = re.compile(rf"[\ue000\ue001]|<(?P<close>/?)(?P<name>section|{'|'.join(sorted(_CLOSED, reverse=True))})\b{_ANY}")
"""Where something changes for the words that follow; other tags are looked at only inside prose. Our pages' tags are in small letters."""

_HREF: Final = re.compile(r"\shref=\"([^\"]*)\"")
_ID: Final = re.compile(r"\sid=\"([^\"]*)\"")
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
        """Yield the page in pieces, cut only where something changes: at links, and at the marks around prose."""
        written = last = 0
        for turn in _TURN.finditer(html):
            start = turn.start()
            if self._prose and not self._closed and start > last:
                yield html[written:last]
                yield from self._between(html[last:start])
                written = start
            last = turn.end()
            if (mark := turn[0]) in {OPEN, CLOSE}:
                yield html[written:start]
                written = last
                self._prose = max(0, self._prose + (1 if mark == OPEN else -1))
            else:
                self._tag(turn)
        if self._prose and not self._closed:
            yield html[written:last]
            yield from self._between(html[last:])
        else:
            yield html[written:]

    def _between(self, html: str) -> Iterator[str]:
        for piece in _TAG.split(html) if "<" in html else (html,):
            yield self._linked(piece) if piece and not piece.startswith("<") else piece

    def _tag(self, turn: re.Match[str]) -> None:
        name, closes = turn["name"], bool(turn["close"])
        if name in _CLOSED:
            self._closed += -1 if closes else 1
        if name in {"section", "h2"} and not closes:
            self._seen.clear()
            found = _ID.search(turn[0])
            self._entry = found[1] if found and name == "section" else self._entry
        if name == "a" and (href := _HREF.search(turn[0])):
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
