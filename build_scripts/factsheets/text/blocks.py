"""Blocks of a saved page: its paragraphs, each with what the elements around it say of it.

One pass over the pieces of the page, in linear time whatever its nesting.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace

from factsheets.model.span import Span
from factsheets.text import boilerplate as why
from factsheets.text.markup import BLOCKS, VOID, Piece
from factsheets.text.visible import shown
from factsheets.text.words import word_set

_ASIDE = word_set("nav footer aside form menu button figcaption dialog fieldset")
_ASIDE_NAMED = re.compile(
    r"(?:class|id|role)\s*=\s*[\"']?[^\"'>]*?(?:\b|_)(?:comments?|disqus|share|sharing|social|related|recirc\w*|promo\w*|sidebar|side-bar|footer|nav|navigation|menu|subscri\w+|"
    r"newsletter|advert\w*|ads?|sponsor\w*|cookies?|breadcrumbs?|popular|trending|recommend\w*|outbrain|taboola|teaser|tags|login|banner|"
    r"contentinfo|complementary|caption|credit)(?=[\s\"'_-]|$)",
    re.IGNORECASE,
)
_KINDS = (
    (re.compile(r"comment|disqus", re.IGNORECASE), why.COMMENTS),
    (re.compile(r"shar(?:e|ing)|social", re.IGNORECASE), why.SHARING),
    (re.compile(r"related|recirc|recommend|popular|trending|outbrain|taboola|teaser", re.IGNORECASE), why.RELATED),
    (re.compile(r"caption|credit", re.IGNORECASE), why.CAPTION),
    (re.compile(r"login", re.IGNORECASE), why.LOGIN),
    (re.compile(r"promo|subscri|newsletter|advert|\bads?\b|sponsor", re.IGNORECASE), why.PROMOTION),
)
"""What the name of an element says of the words in it."""

_INLINE_NAMED = frozenset({"body", "html", "article", "main"})
_LONGEST_ATTRIBUTES = 2000
_DEEPEST = 12
"""Nested menus told apart; deeper ones count as the last of these."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of a page."""

    span: Span
    """Where it stands in the page as received."""

    words: str
    """Its words with single blanks."""

    linked: int
    """How many code points of its words lead elsewhere."""

    aside: bool
    """Whether an element around it says that it is a menu, a form, a comment and the like."""

    main: bool
    """Whether it stands in an `article` or `main` element."""

    paragraph: bool
    """Whether it is a `p`, a list item, a quotation or a table cell, and not a bare box."""

    heading: str
    """`h1` to `h6` where it is a heading, or empty."""

    why: str = ""
    """What the innermost element that sets it `aside` says it is: sharing buttons, a caption; or empty."""


def blocks(page: str) -> list[Block]:
    """Return the blocks of a page in order."""
    walk = _Walk()
    for piece in shown(page):
        walk.take(piece)
    walk.end()
    return _without_frames(walk.found, walk.asides)


def _without_frames(found: list[Block], asides: list[tuple[int, ...]]) -> list[Block]:
    """Set `aside`; what holds half of the page's sentences is no menu, whatever it is called."""
    mass: Counter[int] = Counter()
    for block, around in zip(found, asides, strict=True):
        for one in around:
            mass[one] += _weight(block)
    whole = sum(_weight(block) for block in found)
    frames = {one for one, held in mass.items() if 2 * held > whole}
    return [replace(block, aside=not frames.issuperset(around)) for block, around in zip(found, asides, strict=True)]


def _weight(block: Block) -> int:
    return len(block.words) - block.linked if block.paragraph and block.words.endswith((".", "”", '"', "?", "!")) else 0


def _kind(element: str, named: str) -> str:
    """Return what an element that sets its words aside says they are, or an empty string."""
    if element == "figcaption":
        return why.CAPTION
    return next((kind for pattern, kind in _KINDS if pattern.search(named)), "")


class _Walk:
    """The open elements while a page is read, and the words of the block at hand; `asides` numbers the menus around each block."""

    def __init__(self) -> None:
        self.found: list[Block] = []
        self.asides: list[tuple[int, ...]] = []
        self._open: list[tuple[str, bool]] = []
        self._count: Counter[str] = Counter()
        self._around: list[int] = []
        self._number = 0
        self._kinds: dict[int, str] = {}
        self._words: list[str] = []
        self._linked = 0
        self._start = self._stop = 0

    def take(self, piece: Piece) -> None:
        if piece.kind == "text":
            self._text(piece)
            return
        if piece.value in BLOCKS:
            self.end()
        if piece.kind == "open" and piece.value not in VOID:
            self._enter(piece)
        elif piece.kind == "close":
            self._leave(piece.value)

    def _text(self, piece: Piece) -> None:
        if not piece.value.strip():
            self._words.append(" ")
            return
        lead = len(piece.value) - len(piece.value.lstrip()) if len(piece.value) == piece.end - piece.start else 0
        tail = len(piece.value) - len(piece.value.rstrip()) if len(piece.value) == piece.end - piece.start else 0
        if not any(one.strip() for one in self._words):
            self._start = piece.start + lead
        self._stop = piece.end - tail
        self._words.append(piece.value)
        if self._count["a"]:
            self._linked += len(piece.value.strip())

    def _enter(self, piece: Piece) -> None:
        named = piece.value not in _INLINE_NAMED and piece.value in BLOCKS and _ASIDE_NAMED.search(piece.attributes[:_LONGEST_ATTRIBUTES])
        aside = piece.value in _ASIDE or bool(named)
        self._open.append((piece.value, aside))
        self._count[piece.value] += 1
        if aside:
            self._number += 1
            self._around.append(self._number)
            self._kinds[self._number] = _kind(piece.value, named[0] if named else "")

    def _leave(self, name: str) -> None:
        """Close the nearest open element of that name and what was left open inside it."""
        if not self._count[name]:
            return
        while self._open:
            closed, aside = self._open.pop()
            self._count[closed] -= 1
            if aside:
                self._around.pop()
            if closed == name:
                return

    def end(self) -> None:
        """End the block at hand, if it has words."""
        words = " ".join("".join(self._words).split())
        if words:
            heading = next((one for one in ("h1", "h2", "h3", "h4", "h5", "h6") if self._count[one]), "")
            paragraph = any(self._count[one] for one in ("p", "li", "blockquote", "td", "dd"))
            main = bool(self._count["article"] or self._count["main"])
            span = Span(self._start, self._stop)
            told = next((kind for one in reversed(self._around) if (kind := self._kinds[one])), "")
            self.found.append(Block(span, words, self._linked, aside=False, main=main, paragraph=paragraph, heading=heading, why=told))
            self.asides.append(tuple(self._around[:_DEEPEST]))
        self._words, self._linked = [], 0
