"""Spans of a source's text: the one way to say where words stand.

Offsets are code points in the article as received, half-open, as Python slices.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points in the article as received."""

    start: int
    """First code point, from 0."""

    end: int
    """One past the last code point."""

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def select(self, text: str) -> str:
        """Return the words the span marks in `text`."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as received: the text that every offset refers to."""

    source: str
    """Id of the source sheet beside it."""

    text: str
    """The decoded text, untouched: line ends, marks and blanks as in the file."""

    media: str = "text"
    """``text``, ``markdown`` or ``html``: how the words are told from the markup."""

    sha256: str = ""
    """Checksum of the bytes as received; empty for an article made in memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph of an article."""

    span: Span
    """Where it stands."""

    boilerplate: str = ""
    """Why it is no part of the article (a comment form, a sharing button), or empty."""
