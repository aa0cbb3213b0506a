"""The words a reader sees in a stretch of an article, whatever its medium.

It selects; where words stand is for text/ to tell.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from factsheets.model.span import Article, Span
from factsheets.text.visible import visible

_WORD: Final = re.compile(r"\S+")


class ArticleWords:
    """An article whose stretches can be shown without their markup."""

    def __init__(self, article: Article) -> None:
        self._pieces = list(visible(article))
        self._starts = [span.start for span, _ in self._pieces]

    def select(self, span: Span) -> str:
        """Return the words that stand in `span`, blanks joined to one, the outer ones kept."""
        found = []
        place = max(0, bisect_right(self._starts, span.start) - 1)
        while place < len(self._pieces) and self._pieces[place][0].start < span.end:
            where, words = self._pieces[place]
            if where.overlaps(span):
                literal = len(words) == where.end - where.start
                found.append(words[max(0, span.start - where.start) : span.end - where.start] if literal else words)
            place += 1
        joined = "".join(found)
        lead = " " if joined[:1].isspace() else ""
        tail = " " if joined[-1:].isspace() and joined.strip() else ""
        return lead + " ".join(joined.split()) + tail

    @cached_property
    def words(self) -> tuple[Span, ...]:
        """Where each word stands that a reader sees; one that markup cuts is one word."""
        return tuple(self._found())

    def _found(self) -> Iterator[Span]:
        word: Span | None = None
        for where, words in self._pieces:
            literal = len(words) == where.end - where.start
            found = [Span(where.start + one.start(), where.start + one.end()) for one in _WORD.finditer(words)] if literal else [where]
            if not words.strip():
                found = []
            elif word is not None and not words[0].isspace():
                found[0] = Span(word.start, found[0].end)
                word = None
            if word is not None:
                yield word
            yield from found[:-1]
            word = found[-1] if found else None
            if word is not None and words[-1].isspace():
                yield word
                word = None
        if word is not None:
            yield word
