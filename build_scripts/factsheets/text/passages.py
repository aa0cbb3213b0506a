"""Paragraphs of an article, and which of them are no part of it.

Light enough for building: rules over the words, and for a saved page over its elements; no tree, no model. Nothing is cut out: every
paragraph is told, boilerplate with its reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from factsheets.model.span import Article, Passage, Span
from factsheets.text import boilerplate as why
from factsheets.text.blocks import Block, blocks
from factsheets.text.visible import visible

_LINES = re.compile(r"[^\r\n]+")
_WIDEST = 130
"""Widest column of hand-wrapped text; longer lines are whole paragraphs."""

_NARROWEST = 40
_FEW = 15
"""Words up to which a line without a stop reads as a heading."""


def passages(article: Article) -> list[Passage]:
    """Return every paragraph in order; spans never overlap and never begin or end with a blank."""
    if article.media == "html":
        return _page(article)
    text = article.text
    found = [Passage(span=span) for span in paragraphs(text)]
    words = [" ".join(one.span.select(text).split()) for one in found]
    if article.media == "markdown":
        words = [_without_marks(one) for one in words]
    return [replace(one, boilerplate=reason) for one, reason in zip(found, reasons(words), strict=True)]


def paragraphs(text: str) -> Iterator[Span]:
    """Yield the paragraphs of a plain text: parted by blank lines, or by lines that were not wrapped by hand."""
    block: list[Span] = []
    for line in _lines(text):
        if block and _parted(text, block[-1], line):
            yield from _unwrapped(text, block)
            block = []
        block.append(line)
    yield from _unwrapped(text, block)


def reasons(words: list[str]) -> list[str]:
    """Return why each paragraph of a text, given with single blanks, is boilerplate, or the empty string."""
    found: list[str] = []
    for place, one in enumerate(words):
        if why.OPENS_COMMENTS.fullmatch(one) and place > len(words) / 4:
            return [*_headings(words[:place], found), *[why.COMMENTS] * (len(words) - place)]
        found.append(why.reason(one))
    return _headings(words, found)


def _lines(text: str) -> Iterator[Span]:
    for line in _LINES.finditer(text):
        words = line[0]
        if words.strip():
            start = line.start() + len(words) - len(words.lstrip())
            yield Span(start, start + len(words.strip()))


def _parted(text: str, one: Span, other: Span) -> bool:
    """Whether a blank line stands between two lines."""
    between = text[one.end : other.start]
    return len(re.findall(r"\r\n|\r|\n", between)) > 1


def _unwrapped(text: str, lines: list[Span]) -> Iterator[Span]:
    """Join lines that were wrapped at one width; others are paragraphs of their own."""
    width = max((line.end - line.start for line in lines), default=0)
    start: int | None = None
    for place, line in enumerate(lines):
        start = line.start if start is None else start
        following = lines[place + 1] if place + 1 < len(lines) else None
        alone = sum(4 * (one.end - one.start) >= 3 * width for one in lines) < 2 and why.ends_as_sentence(line.select(text))  # noqa: PLR2004
        if following is None or alone or not _wraps(text, line, following, width):
            yield Span(start, line.end)
            start = None


def _wraps(text: str, line: Span, following: Span, width: int) -> bool:
    """Whether a line ends only because its next word no longer fitted."""
    if not _NARROWEST <= width <= _WIDEST or why.reason(line.select(text)) or why.reason(following.select(text)):
        return False
    first = re.match(r"\S+", following.select(text))
    return line.end - line.start + 1 + (len(first[0]) if first else 0) > width - 1


def _headings(words: list[str], found: list[str]) -> list[str]:
    """Mark the headline before the first full sentence, and headings between paragraphs."""
    kept = [place for place, one in enumerate(found) if not one]
    if len(kept) > 2 and _is_cry(words[kept[0]]):  # noqa: PLR2004 - a headline and an article
        found = [why.HEADLINE if place == kept[0] else one for place, one in enumerate(found)]
        kept = kept[1:]
    full = [place for place in kept if why.ends_as_sentence(words[place])]
    if not full or len(full) * 2 < len(kept) - 3:
        return found
    marked = list(found)
    for place in kept:
        if why.ends_as_sentence(words[place]) or _listed(words[place]):
            continue
        count = words[place].count(" ") + 1
        if place < full[0]:
            marked[place] = why.HEADLINE if count <= 3 * _FEW else ""
        elif count <= _FEW + 5 and place != full[-1] and not _goes_on(words, place):
            marked[place] = why.SUBHEADING if count <= 5 else why.RELATED  # noqa: PLR2004 - a crosshead is short
    return marked


_CRY = re.compile(r"(?![“\"‘].*[”\"’]$)[^.?!…]{8,120}[?!]+[”\"’]?")


def _is_cry(words: str) -> bool:
    """Whether the first words of a text are a headline that asks or calls out, which ends as a sentence does: “Will it open again?”."""
    return words.count(" ") <= _FEW and _CRY.fullmatch(words) is not None


def _listed(words: str) -> bool:
    return re.match(r"[-*•–—·]\s|\d{1,2}[.)]\s", words) is not None


def _goes_on(words: list[str], place: int) -> bool:
    """Whether the next paragraph continues this one in the middle of a sentence."""
    return place + 1 < len(words) and words[place + 1][:1].islower()


def _without_marks(words: str) -> str:
    return "".join(shown for _, shown in visible(Article(source="", text=words, media="markdown")))


def _page(article: Article) -> list[Passage]:
    """Judge the blocks of a page by where they stand first, then by their words."""
    found = blocks(article.text)
    kept = [place for place, block in enumerate(found) if not _misplaced(block)]
    within = [place for place in kept if found[place].main]
    if sum(len(found[place].words) for place in within) * 5 >= 2 * sum(len(found[place].words) for place in kept):
        kept = within
    told = dict(zip(kept, reasons([found[place].words for place in kept]), strict=True))
    return [Passage(span=block.span, boilerplate=_heading(block) or told.get(place, _why(block))) for place, block in enumerate(found)]


def _why(block: Block) -> str:
    """Return why a block of a page that stands aside is no part of the article: by what is around it, else by its words."""
    return (block.why if block.aside else "") or why.reason(block.words) or why.FURNITURE


def _misplaced(block: Block) -> bool:
    short = block.words.count(" ") < 7 and not why.ends_as_sentence(block.words)  # noqa: PLR2004 - labels and buttons
    return block.aside or 2 * block.linked > len(block.words) or (short and not block.paragraph)


def _heading(block: Block) -> str:
    if block.aside or not block.heading:
        return ""
    return why.HEADLINE if block.heading == "h1" else why.SUBHEADING
