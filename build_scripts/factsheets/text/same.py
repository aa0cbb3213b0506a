"""The one definition of “same text”: white space, quote marks and invisible characters do not count, everything else does.

It never folds case, accents or figures: “forty” is not “fourteen”.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from factsheets.model.span import Span

_SINGLE = "‘’‚‛′´`"
_DOUBLE = "“”„‟″«»"
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_SPECIAL = re.compile(rf"(?! [^\s{_INVISIBLE}])[\s{_INVISIBLE}]+|[{_SINGLE}]|[{_DOUBLE}]")
"""What is not compared letter for letter; a single blank before a letter is, so that most words need no piece of their own."""

_BLANK = re.compile(r"\s")
_FOLDED = str.maketrans({**dict.fromkeys(_SINGLE, "'"), **dict.fromkeys(_DOUBLE, '"'), **dict.fromkeys(_INVISIBLE, None)})


def _replacement(found: str) -> str:
    if found in _SINGLE:
        return "'"
    if found in _DOUBLE:
        return '"'
    return " " if _BLANK.search(found) else ""


def normalise(text: str) -> str:
    """Return `text` as it is compared: one blank for white space, straight quote marks, nothing invisible.

    Normalising twice changes nothing.
    """
    return " ".join((text.replace("`", "'") if text.isascii() else text.translate(_FOLDED)).split())


class Normalised:
    """A text as it is compared, with the way back to the article as received.

    Built from pieces: each a span of the article and the words a reader sees there (an HTML entity is one piece of its own).
    """

    def __init__(self, pieces: Iterable[tuple[Span, str]]) -> None:
        parts: list[str] = []
        self._starts: list[int] = []
        self._spans: list[tuple[int, int, bool]] = []
        length, after_blank = 0, True
        for span, words in pieces:
            for start, end, shown, literal in _runs(span, words):
                twice = after_blank and shown[:1] == " " and (literal or shown == " ")
                kept = shown[1:] if twice else shown
                if not kept:
                    continue
                self._starts.append(length)
                self._spans.append((start + (twice and literal), end, literal))
                parts.append(kept)
                length += len(kept)
                after_blank = kept[-1] == " "
        self.text = "".join(parts)

    def span(self, start: int, end: int) -> Span:
        """Return where ``self.text[start:end]`` stands in the article; the range must not be empty."""
        return Span(self._origin(start)[0], self._origin(end - 1)[1])

    def _origin(self, position: int) -> tuple[int, int]:
        at = bisect_right(self._starts, position) - 1
        start, end, literal = self._spans[at]
        if not literal:
            return start, end
        shift = start + position - self._starts[at]
        return shift, shift + 1


def _runs(span: Span, words: str) -> Iterable[tuple[int, int, str, bool]]:
    """Yield (start, end, words shown, whether they stand there letter for letter) in order."""
    literal = len(words) == span.end - span.start
    if not literal:
        shown = _SPECIAL.sub(lambda match: _replacement(match.group()), words)
        yield span.start, span.end, shown, False
        return
    last = 0
    for match in _SPECIAL.finditer(words):
        if match.start() > last:
            yield span.start + last, span.start + match.start(), words[last : match.start()], True
        yield span.start + match.start(), span.start + match.end(), _replacement(match.group()), False
        last = match.end()
    if last < len(words):
        yield span.start + last, span.end, words[last:], True
