"""What trafilatura takes for the article of a saved page, and where on the page it stands.

Plain values in and out: which of it is the article in the end, `reading` says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from factsheets.model.span import Span
from factsheets.text.sentences import sentences

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Letters that show nothing."""

_LARGEST_PAGE = 3_000_000
"""Code points up to which a page is given to trafilatura; a larger one is read by rule."""

_DEEPEST_PAGE = 400
"""Nested elements up to which a page is given to trafilatura."""

_TITLE = re.compile(r"<title[^>]{0,200}>([^<]{1,400})</title", re.IGNORECASE)
_BETWEEN = re.compile(r"\s+(?:[|«»–—-]|&laquo;|&raquo;|&#8211;|&ndash;|&mdash;)\s+")


@dataclass(frozen=True, slots=True)
class Extracted:
    """The article of a page as trafilatura gives it."""

    lines: tuple[str, ...]
    """Its paragraphs; the rows of a table begin with a bar and part their cells by bars."""

    fields: dict[str, str]
    """What the page says of itself: title, author, publisher, date, url."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where a paragraph, or a part of it that stands by itself, was found on the page."""

    start: int
    end: int
    in_row: bool
    """Whether it is of a row of a table."""


def extract(page: str) -> Extracted | None:
    """Ask trafilatura, in precision mode, for the article of a page; None where it finds none or the page is not fit for it."""
    if len(page) > _LARGEST_PAGE or _depth(page) > _DEEPEST_PAGE:
        return None
    import trafilatura  # noqa: PLC0415 - only drafting needs it, and only for pages

    found = trafilatura.bare_extraction(page, favor_precision=True, include_comments=False, with_metadata=True)
    if found is None or isinstance(found, dict) or not found.text:
        return None
    title, publisher = _named(page, found.title or "", found.sitename or "")
    authors = [one for one in (found.author or "").split("; ") if one.casefold() not in {publisher.casefold(), ""}]
    told = {"title": title, "author": "; ".join(authors), "publisher": publisher, "date": found.date, "url": found.url}
    return Extracted(tuple(found.text.split("\n")), {key: " ".join(str(value).split()) for key, value in told.items() if value})


def _named(page: str, title: str, publisher: str) -> tuple[str, str]:
    """Return headline and publisher; a blog's own name is no headline where the page's title tells the two apart."""
    whole = _TITLE.search(page)
    parts = _BETWEEN.split(whole[1].strip()) if whole else []
    if len(parts) > 1 and parts[-1].casefold() == title.casefold():
        return parts[0], publisher or title
    return title, "" if publisher == title else publisher


def found_again(lines: Iterable[str], words: str, begins: Iterable[int]) -> Iterator[Found]:
    """Yield where each line stands in the words of the page; blanks do not count, and what is not there is left out.

    A line that something cuts in two on the page, such as a picture with its caption, is looked for sentence by sentence. A row of a
    table is parted where a block of the page begins, for old pages set their whole text in one.
    """
    places = [place for place, letter in enumerate(words) if letter != " "]
    solid = words.replace(" ", "")
    starts = set(begins)
    cursor = 0
    for line in lines:
        in_row = line.startswith("|")
        for part in line.split("|") if in_row else (line,):
            for start, end in _parts(part, solid, cursor):
                cursor = end
                first, last = places[start], places[end - 1] + 1
                edges = [first, *(place for place in range(first + 1, last) if in_row and place in starts), last]
                yield from (Found(*edge, in_row) for edge in pairwise(edges))


def _parts(line: str, solid: str, cursor: int) -> Iterator[tuple[int, int]]:
    """Yield where a line stands behind `cursor`, as a whole or sentence by sentence."""
    whole = _stands(line, solid, cursor)
    for part in (line,) if whole else (one.select(line) for one in sentences(line, Span(0, len(line)))):
        at = _stands(part, solid, cursor)
        if at is not None:
            cursor = at[1]
            yield at


def _stands(line: str, solid: str, cursor: int) -> tuple[int, int] | None:
    """Return where a line stands behind `cursor` in words without blanks, with or without the signs of a list around it."""
    sought = re.sub(rf"[\s{INVISIBLE}]+", "", line)
    for form in (sought, sought.lstrip("-–•#"), sought.strip("-–•#*_")):
        at = solid.find(form, cursor) if form else -1
        if at >= 0:
            return at, at + len(form)
    return None


def _depth(page: str) -> int:
    """Return about how deep the elements of a page are nested."""
    deepest = depth = 0
    for tag in re.finditer(r"<(/?)(?:div|span|table|section|ul|ol|li|b|i|font|a|p|article|blockquote|center)\b", page, re.IGNORECASE):
        depth = max(0, depth - 1) if tag[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest - page.lower().count("<p") - page.lower().count("<li") if deepest > _DEEPEST_PAGE else deepest
