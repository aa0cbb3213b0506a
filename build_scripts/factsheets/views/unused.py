"""Sentences that no sheet uses and nobody set aside, each with its place in the article's file.

What counts as used is for coverage.py to say.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from factsheets.model.problem import Place
from factsheets.model.sheets import Source
from factsheets.views.coverage import left_over
from factsheets.views.index import SiteIndex

_ENDINGS: Final = {"text": ".txt", "markdown": ".md", "html": ".html"}


def unused(source: Source, index: SiteIndex) -> Iterator[tuple[Place, str]]:
    """Yield place and words of each sentence of one article, in its order; none where the article is missing."""
    article = index.corpus.articles.get(source.id)
    if article is None:
        return
    file = f"content/sources/{source.file or source.id + _ENDINGS[article.media]}"
    words = index.words_of(source.id)
    line, begins, seen = 1, 0, 0
    for span in left_over(source, index):  # in the article's order, so that nothing of it is looked at twice
        line += article.text.count("\n", seen, span.start)
        begins = max(begins, article.text.rfind("\n", seen, span.start) + 1)
        seen = span.start
        yield Place(file=file, line=line, column=span.start - begins + 1), words.select(span).strip()
