"""The words a reader sees in a stretch of an article, whatever its medium.

It selects; where words stand is for text/ to tell.
"""

from __future__ import annotations

from bisect import bisect_right

from factsheets.model.span import Article, Span
from factsheets.text.visible import visible


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
