"""An article made ready to be understood: its own paragraphs as plain lines, each letter with its place in the article as received.

A saved page is read by trafilatura, whose paragraphs are found again in the page; a text by its passages. What is dropped is kept with
the reason.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from factsheets.drafting.articles.pages import INVISIBLE, extract, found_again
from factsheets.model.span import Article, Passage, Span
from factsheets.text import boilerplate as why
from factsheets.text.passages import passages
from factsheets.text.same import normalise
from factsheets.text.sentences import sentences
from factsheets.text.visible import visible

_FEWEST_WORDS = 4
"""Blanks in the shortest sentence of prose."""

_FEWEST_LETTERS = 30
"""The same in letters, of a script that sets no blanks between words."""

_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Letters of Thai, Lao, Burmese, Khmer, Japanese, Chinese and Korean."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of an article."""

    text: str
    """Its words in one line, with single blanks."""

    starts: Sequence[int] = field(repr=False)
    """Place in the article of each letter of `text`."""

    ends: Sequence[int] = field(repr=False)
    """Place just after each letter."""

    def span(self, start: int, end: int) -> Span:
        """Return where ``text[start:end]``, which must not be empty, stands in the article."""
        return Span(self.starts[start], self.ends[end - 1])


@dataclass(frozen=True, slots=True)
class At:
    """A place in a reading."""

    paragraph: int
    """Number of the paragraph, from 0."""

    start: int
    """First letter in the paragraph's text."""

    end: int
    """One past the last letter."""

    def inside(self, other: At) -> bool:
        """Whether this lies within `other`."""
        return self.paragraph == other.paragraph and other.start <= self.start and self.end <= other.end

    def overlaps(self, other: At) -> bool:
        """Whether the two share a letter."""
        return self.paragraph == other.paragraph and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Reading:
    """What of an article is the article."""

    source: str
    """Id of its source sheet."""

    paragraphs: tuple[Paragraph, ...]
    """Its own paragraphs in order."""

    dropped: tuple[tuple[Span, str], ...]
    """What is no part of it, with the reason."""

    page: dict[str, str] = field(default_factory=dict)
    """What a saved page says of itself: title, author, publisher, date, url."""

    def span(self, at: At) -> Span:
        """Return where a place stands in the article as received."""
        return self.paragraphs[at.paragraph].span(at.start, at.end)

    def words(self, at: At) -> str:
        """Return the words at a place."""
        return self.paragraphs[at.paragraph].text[at.start : at.end]

    def sentences(self) -> Iterator[At]:
        """Yield the sentences of every paragraph in order."""
        for number, paragraph in enumerate(self.paragraphs):
            for one in sentences(paragraph.text, Span(0, len(paragraph.text))):
                yield At(number, one.start, one.end)


def read(article: Article) -> Reading:
    """Tell an article's own paragraphs from the rest."""
    found = (_read_page(article) if article.media == "html" else None) or _read_by_rule(article)
    if article.media == "html" and not any(_is_sentence(paragraph.text) for paragraph in found.paragraphs):
        labels = [(paragraph.span(0, len(paragraph.text)), why.FURNITURE) for paragraph in found.paragraphs]
        return replace(found, paragraphs=(), dropped=tuple(sorted([*found.dropped, *labels], key=lambda one: one[0])))
    return found


def _is_sentence(words: str) -> bool:
    """Whether a paragraph says something: a page of labels, such as a form, is no article."""
    return (words.count(" ") >= _FEWEST_WORDS and why.ends_as_sentence(words)) or len(_UNSPACED.findall(words)) >= _FEWEST_LETTERS


def _read_by_rule(article: Article) -> Reading:
    kept: list[Paragraph] = []
    dropped: list[tuple[Span, str]] = []
    for passage in passages(article):
        if passage.boilerplate:
            dropped.append((passage.span, passage.boilerplate))
        elif (made := _paragraph(article, passage.span)).text:
            kept.append(made)
    return Reading(article.source, tuple(kept), tuple(dropped))


def _paragraph(article: Article, span: Span) -> Paragraph:
    words = span.select(article.text)
    if article.media == "text" and not re.search(rf"\s\s|[^\S ]|[{INVISIBLE}]", words):
        return Paragraph(words, range(span.start, span.end), range(span.start + 1, span.end + 1))
    part = Article(source=article.source, text=words, media=article.media)
    return _joined((Span(one.start + span.start, one.end + span.start), shown) for one, shown in visible(part))


def _joined(pieces: Iterable[tuple[Span, str]]) -> Paragraph:
    """Join visible words to a line with single blanks."""
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for span, shown in pieces:
        literal = len(shown) == span.end - span.start
        for number, letter in enumerate(shown):
            if letter in INVISIBLE or (letter.isspace() and (not letters or letters[-1] == " ")):
                continue
            letters.append(" " if letter.isspace() else letter)
            starts.append(span.start + number if literal else span.start)
            ends.append(span.start + number + 1 if literal else span.end)
    while letters and letters[-1] == " ":
        letters.pop(), starts.pop(), ends.pop()
    return Paragraph("".join(letters), starts, ends)


def _read_page(article: Article) -> Reading | None:
    """Read a page with trafilatura in precision mode; None where it finds nothing or the page is not fit for it."""
    extracted = extract(article.text)
    if extracted is None:
        return None
    whole, blocks = _joined(visible(article)), passages(article)
    begins = (bisect_left(whole.starts, one.span.start) for one in blocks)
    kept: list[Paragraph] = []
    dropped: list[tuple[Span, str]] = []
    reason = ""
    for found in found_again(extracted.lines, whole.text, begins):
        part = _trimmed(whole, found.start, found.end)
        listed = reason == why.RELATED and not why.ends_as_sentence(part.text)
        reason = why.RELATED if listed else why.reason(part.text)
        if not reason and not kept and _is_headline(part.text, extracted.fields.get("title", "")):
            reason = why.HEADLINE
        if not reason and found.in_row and not _is_sentence(part.text):
            reason = why.FURNITURE
        if reason:
            dropped.append((part.span(0, len(part.text)), reason))
        else:
            kept.append(part)
    if not kept:
        return None
    told = [part.span(0, len(part.text)) for part in kept] + [span for span, _ in dropped]
    dropped.extend(_rest(blocks, told))
    return Reading(article.source, tuple(kept), tuple(sorted(dropped, key=lambda one: one[0])), extracted.fields)


def _trimmed(whole: Paragraph, start: int, end: int) -> Paragraph:
    """Return a stretch of the words of a page without blanks at its edges."""
    while end > start + 1 and whole.text[end - 1] == " ":
        end -= 1
    return Paragraph(whole.text[start:end], whole.starts[start:end], whole.ends[start:end])


def _is_headline(words: str, title: str) -> bool:
    """Whether the first words of a page are its title, which is a field and no sentence of the article."""
    bare = not why.ends_as_sentence(words) or words.rstrip("”\"’'").endswith(("?", "!"))
    return bare and normalise(words).casefold() in normalise(title).casefold()


def _rest(blocks: Iterable[Passage], told: list[Span]) -> Iterator[tuple[Span, str]]:
    """Yield the passages of a page that trafilatura left out."""
    told = sorted(told)
    for passage in blocks:
        if not any(passage.span.overlaps(one) for one in told):
            yield passage.span, passage.boilerplate or why.FURNITURE
