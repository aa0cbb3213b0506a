"""Quotes of a source that stand there exactly once, told apart by the words around them where need be."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from factsheets.drafting.articles.reading import At, Reading
from factsheets.drafting.notes import Notes
from factsheets.drafting.speech.quotations import with_whole_speech
from factsheets.model.parts import Evidence
from factsheets.model.span import Article
from factsheets.text.quoting import Found, Quotable

_LONGEST_QUOTE = 600
"""Letters of a quote; a longer sentence is cut at a word, which still stands in the source."""

_LONGEST_SPEECH = 400
"""Letters up to which a sentence of a speech is quoted with the rest of it."""

_BESIDE = (25, 60, 140)
"""Letters of context tried, in turn, to tell a quote apart."""


class Evidences:
    """Makes evidence of the articles at hand; what cannot be located is never made."""

    def __init__(self, articles: Mapping[str, Article]) -> None:
        self._quotable = {source: Quotable(article) for source, article in articles.items()}
        self._made: dict[tuple[str, At], Evidence | None] = {}

    def at(self, notes: Notes, at: At) -> Evidence | None:
        """Return the words at a place as evidence, or None where they cannot be told apart."""
        key = (notes.reading.source, at)
        if key not in self._made:
            self._made[key] = self._make(notes.reading, at)
        return self._made[key]

    def sentence(self, notes: Notes, at: At) -> Evidence | None:
        """Return a sentence as evidence, with the rest of the speech it is part of: no quotation mark is left alone."""
        whole = _with_speech(notes, at)
        return self.at(notes, whole if whole.end - whole.start <= _LONGEST_SPEECH else at)

    def _make(self, reading: Reading, at: At) -> Evidence | None:
        at = _cut(reading, at)
        quote = reading.words(at)
        if not is_printable(quote):
            return None
        span = reading.span(at)
        quotable = self._quotable[reading.source]
        text = reading.paragraphs[at.paragraph].text
        choices: list[tuple[str | None, str | None]] = [(None, None)]
        for reach in _BESIDE:
            before, after = _before(text, at.start, reach), _after(text, at.end, reach)
            choices += [(before, None), (None, after), (before, after)]
        for before, after in choices:
            found = quotable.locate(quote, before, after)
            if isinstance(found, Found):
                if found.span.start != span.start:
                    continue
                return Evidence(source=reading.source, quote=quote, prefix=before, suffix=after)
        return None


def _with_speech(notes: Notes, at: At) -> At:
    """Return a sentence with all sentences that share a quotation with it or with one another, as far as a quote may go."""
    text = notes.reading.paragraphs[at.paragraph].text
    sentences = [one for one in notes.sentences if one.paragraph == at.paragraph]
    start, end = with_whole_speech(text, at.start, at.end)
    if (start, end) == (at.start, at.end):
        return at
    shared = [one for one in sentences if one.start < end and start < one.end]
    whole = At(at.paragraph, shared[0].start, shared[-1].end)
    return whole if whole.end - whole.start > _LONGEST_SPEECH else _with_speech(notes, whole)


def is_printable(words: str) -> bool:
    """Whether words hold nothing a sheet must not: control characters, marks that turn the direction of text."""
    return all(unicodedata.category(letter)[0] != "C" for letter in words)


def plain(words: str) -> str:
    """Return words of a source as prose that means nothing but itself: without the signs of Markdown and links."""
    return " ".join("".join(" " if letter in "[]<>*_`\\|{}#" else letter for letter in words).split())


def _cut(reading: Reading, at: At) -> At:
    """Cut a long place at the last blank that fits."""
    words = reading.words(at)
    if len(words) <= _LONGEST_QUOTE:
        return at
    end = words.rfind(" ", 0, _LONGEST_QUOTE)
    return At(at.paragraph, at.start, at.start + (end if end > 0 else _LONGEST_QUOTE))


def _before(text: str, start: int, reach: int) -> str | None:
    words = text[max(0, start - reach) : start].strip()
    if start > reach:
        words = re.sub(r"^\S*\s", "", words)
    return words or None


def _after(text: str, end: int, reach: int) -> str | None:
    words = text[end : end + reach].strip()
    if end + reach < len(text):
        words = re.sub(r"\s\S*$", "", words)
    return words or None
