"""The words a reader sees in an article, each run with its place in the article as received.

It takes out markup and nothing else: what is the article and what is a menu is for passages to tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factsheets.model.span import Article, Span
from factsheets.text.markup import BLOCKS, RAW, VOID, Piece, pieces

_MARKDOWN = re.compile(
    r"^(?:#{1,6}[ \t]+|[ \t]*>[ \t]?|[ \t]*[-*+][ \t]+(?=\S))|!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)|\]\([^)\n]{0,2000}\)"
    r"|\[(?=[^\]\n]{1,300}\]\()|\*\*|__|(?<!\w)[*_](?=\w)|(?<=[\w.,;!?])[*_](?!\w)|`+",
    re.MULTILINE,
)


def visible(article: Article) -> Iterator[tuple[Span, str]]:
    """Yield (span, words) in order, in linear time whatever the article holds.

    Words as long as their span stand there letter for letter; others are decoded entities, one a piece. The start or end of a block
    of a page gives a line feed. In a text the whole is one run.
    """
    if article.media == "html":
        yield from _page(article.text)
    elif article.media == "markdown":
        yield from _markdown(article.text)
    elif article.text:
        yield Span(0, len(article.text)), article.text


def shown(page: str) -> Iterator[Piece]:
    """Yield the pieces of a page that a browser would show."""
    within: str | None = None
    depth = 0
    for piece in pieces(page):
        if within is not None:
            depth += (piece.kind == "open" and piece.value == within) - (piece.kind == "close" and piece.value == within)
            if depth <= 0:
                within = None
        elif piece.hides and piece.value not in VOID and piece.value not in RAW and piece.value not in {"body", "html"}:
            within, depth = piece.value, 1
        else:
            yield piece


def _page(page: str) -> Iterator[tuple[Span, str]]:
    broken = True
    for piece in shown(page):
        if piece.kind == "text":
            broken = False
            yield Span(piece.start, piece.end), piece.value
        elif piece.value in BLOCKS and not broken:
            broken = True
            yield Span(piece.start, piece.end), "\n"


def _markdown(text: str) -> Iterator[tuple[Span, str]]:
    """Leave out the signs of Markdown; nothing of it is ever rendered."""
    position = 0
    for sign in _MARKDOWN.finditer(text):
        if sign.start() > position:
            yield Span(position, sign.start()), text[position : sign.start()]
        position = sign.end()
    if position < len(text):
        yield Span(position, len(text)), text[position:]
