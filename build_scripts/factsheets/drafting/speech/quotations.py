"""Words between quotation marks in a paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass

OPENING, CLOSING = '“"«', '”"»'
_TWO = re.compile(r"''|``")
_FILLER = "\x00"
_LEADING = re.compile(r"(?:However|But|And|Meanwhile|Still|Also|Instead|Moreover|In addition|Yet|Overall|So),?\s+")
_SHORTEST = 3
"""Blanks within the marks from which the words are speech; fewer are a name or a word held at arm's length."""

_BETWEEN = 60
"""Letters of who speaks between two halves of a speech."""

_STRAY = 20
"""Letters that must follow a mark that is never closed."""


@dataclass(frozen=True, slots=True)
class Quotations:
    """The quotations of a paragraph; ranges hold their marks."""

    speech: tuple[tuple[int, int], ...]
    """Quotations long enough to be what somebody says."""

    words: tuple[tuple[int, int], ...]
    """A word or two in quotation marks."""

    ending: frozenset[int] = frozenset()
    """Where speech ends with a comma, a question mark or an exclamation mark."""

    def around(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the speech that has letters in a range."""
        return [one for one in self.speech if one[0] < end and start < one[1]]

    def before(self, place: int) -> tuple[int, int] | None:
        """Return the speech that ends right before a place with a comma, a question or a call, so that who speaks may follow."""
        return next((one for one in self.speech if one[1] + 1 == place and one[1] in self.ending), None)

    def holds(self, place: int) -> bool:
        """Whether a letter stands within speech."""
        return any(start <= place < end for start, end in self.speech)


def quotations(text: str, *, opened: bool = False) -> Quotations:
    """Return the quotations of a paragraph; `opened`: it begins within one. One that is not closed runs to the paragraph's end."""
    plain = _TWO.sub('"' + _FILLER, text)
    found: list[tuple[int, int]] = []
    start = 0 if opened and plain[:1] not in OPENING else -1
    for place, letter in enumerate(plain):
        after = plain[place + 1 : place + 2]
        if start < 0 and letter in OPENING and after and not plain[place + 1 :].lstrip(_FILLER)[:1].isspace():
            start = place
        elif start >= 0 and letter in CLOSING and place > start + 1:
            found.append((start, place + 1 + (after == _FILLER)))
            start = -1
    if start >= 0 and len(text) - start > _STRAY:
        found.append((start, len(text.rstrip())))
    long = tuple(one for one in found if text[one[0] : one[1]].count(" ") >= _SHORTEST or _is_taken_up(one, found, text))
    ending = frozenset(end for _, end in long if text[:end].rstrip(CLOSING + "'")[-1:] in {",", "?", "!"})
    return Quotations(long, tuple(one for one in found if one not in long), ending)


def with_whole_speech(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a sentence with the whole of each quotation that it begins, ends or is part of."""
    found = quotations(text)
    cut = [one for one in (*found.speech, *found.words) if one[0] < end and start < one[1] and not start <= one[0] < one[1] <= end]
    return min([start, *(one[0] for one in cut)]), max([end, *(one[1] for one in cut)])


def _is_taken_up(one: tuple[int, int], found: list[tuple[int, int]], text: str) -> bool:
    """Whether a few words are all of a speech, or go on after who says it: “Never,” she said; “The bridge,” she said, “is closed …”."""
    said = text[: one[1]].rstrip(CLOSING + "'")
    if one[0] == 0 and said.endswith((",", "!", "?")) and text[one[1] : one[1] + 1] == " ":
        return True
    following = next((other for other in found if other[0] >= one[1]), None)
    if following is None or following[0] - one[1] > _BETWEEN or not said.endswith(","):
        return False
    return text[following[0] : following[1]].count(" ") >= _SHORTEST and text[: following[0]].rstrip().endswith(",")


def without_lead(text: str, one: tuple[int, int]) -> tuple[int, int]:
    """Return a range without the word that ties it to the sentence before, such as However."""
    lead = _LEADING.match(text, *one)
    return (lead.end(), one[1]) if lead is not None else one


def stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a range without blanks, commas and the full stop at its edges, but with the marks of a quotation that fills it."""
    while start < end and text[start] in " ,;:–—-":
        start += 1
    while end > start and text[end - 1] in " ,;:–—-":
        end -= 1
    if start > 0 and text[start - 1] in OPENING and (after := re.match(r"[.,!?]?[”\"»]", text[end:])):
        return start - 1, end + after.end()
    if end > start and text[end - 1] == "." and text.count('"', start, end) % 2 == 0:
        end -= 1
    if (tail := re.match(r"[.,!?]?[”\"]", text[end:])) and ("“" in text[start:end] or text.count('"', start, end) % 2):
        end += tail.end()
    return start, end
