"""Saved web pages as a flat run of pieces: text, entities, and the starts and ends of elements, each with its place.

Written for hostile pages: one pass, linear time, no recursion, no tree. It never repairs a page and never decides what is the article.
"""

from __future__ import annotations

import html
import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import Literal

from factsheets.text.words import word_set

_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)([^>\"']*)")
_OPENING = re.compile(r"<(?=[a-zA-Z/!?])")
_SIGN = re.compile(r"[>\"']")
_VALUE = re.compile(r"=\s*$")
_BLANKS = 8
"""Blanks that may stand between an attribute's sign of equality and its value."""

_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
_HIDDEN = re.compile(r"(?:^|[\s\"'])hidden(?=[\s=/]|$)|display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)

RAW = word_set("script style template noscript title textarea iframe svg math select object canvas audio video noembed noframes xmp head")
"""Elements whose inside is never read as words of the page."""

VOID = word_set("area base br col embed hr img input link meta param source track wbr")
"""Elements that have no end."""

BLOCKS = word_set(
    "address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hr html label legend li main menu nav ol optgroup option p pre section summary table tbody td tfoot th "
    "thead tr ul"
)
"""Elements that part what stands before them from what stands after."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a page and where it stands."""

    start: int
    """First code point, in the page as received."""

    end: int
    """One past the last code point."""

    kind: Literal["text", "open", "close"]
    """Words, or the start or the end of an element."""

    value: str
    """The decoded words, or the element's name in lower case."""

    attributes: str = ""
    """What stood in the tag after the name, undecoded."""

    @property
    def hides(self) -> bool:
        """Whether the element says that a browser does not show it."""
        return self.kind == "open" and bool(self.attributes) and _HIDDEN.search(self.attributes) is not None


def pieces(page: str) -> Iterator[Piece]:
    """Yield the pieces of a page in order; comments, declarations and the inside of scripts and the like are left out."""
    return _Reader(page).read()


class _Reader:
    """One pass over a page; what is sought once and not found is never sought again, which keeps the pass linear."""

    def __init__(self, page: str) -> None:
        self._page = page
        self._absent: set[str] = set()

    def read(self) -> Iterator[Piece]:
        position, page = 0, self._page
        while position < len(page):
            found = _OPENING.search(page, position)
            opening = found.start() if found else len(page)
            yield from self._words(position, opening)
            if found is None:
                return
            position = yield from self._markup(opening)

    def _words(self, start: int, end: int) -> Iterator[Piece]:
        """Yield plain runs, whose length is that of their words, and decoded entities, one a piece."""
        position = start
        while position < end:
            if (found := _ENTITY.search(self._page, position, end)) is None:
                yield Piece(position, end, "text", self._page[position:end])
                return
            decoded = html.unescape(found[0])
            if found.start() > position:
                yield Piece(position, found.start(), "text", self._page[position : found.start()])
            yield Piece(found.start(), found.end(), "text", decoded)
            position = found.end()

    def _markup(self, opening: int) -> Generator[Piece, None, int]:
        """Yield what the markup at `opening` is, and return where to go on."""
        page = self._page
        if page.startswith("<!--", opening):
            return self._after("-->", opening + 4)
        if page.startswith(("<!", "<?"), opening):
            return self._after(">", opening + 2)
        if (tag := _TAG.match(page, opening)) is None:
            yield Piece(opening, opening + 1, "text", "<")
            return opening + 1
        name, end = tag[2].lower(), self._tag_end(tag.end())
        kind: Literal["open", "close"] = "close" if tag[1] else "open"
        yield Piece(opening, end, kind, name, page[tag.start(3) : end - 1])
        if kind == "open" and name in RAW and not page.startswith("/", end - 2):
            return self._past_raw(name, end)
        return end

    def _tag_end(self, position: int) -> int:
        """Find the end of a tag whose attributes may hold `>` between quote marks."""
        while (sign := _SIGN.search(self._page, position)) is not None:
            if sign[0] == ">":
                return sign.end()
            if _VALUE.search(self._page, max(0, sign.start() - _BLANKS), sign.start()) is None:
                position = sign.end()  # a stray quote mark begins no value
                continue
            closing = self._find(sign[0], sign.end())
            position = closing + 1 if closing >= 0 else sign.end()
        return len(self._page)

    def _past_raw(self, name: str, position: int) -> int:
        """Return where an element of raw words ends; one that never ends hides nothing."""
        if name in self._absent:
            return position
        if (closing := re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(self._page, position)) is None:
            self._absent.add(name)
            return position
        return closing.start()

    def _after(self, sign: str, position: int) -> int:
        """Return the place just after the next `sign`, or just after `position` where there is none."""
        found = self._find(sign, position)
        return found + len(sign) if found >= 0 else position

    def _find(self, sign: str, position: int) -> int:
        if sign in self._absent:
            return -1
        if (found := self._page.find(sign, position)) < 0:
            self._absent.add(sign)
        return found
