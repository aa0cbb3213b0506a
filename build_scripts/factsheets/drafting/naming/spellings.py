"""Two spellings side by side: one person's names, a slip of the pen, a sound written in two ways.

It knows letters alone; whether two names may be one at all, the story decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_NICKNAME = 4
"""Letters that a short and a full first name share: Kathy, Kathleen."""

_LONG = 5
"""Letters of a surname from which one letter's difference may be a matter of spelling."""

_SOUNDS = (
    ("ks", "x"), ("ph", "f"), ("sch", "s"), ("sh", "s"), ("ch", "c"), ("kh", "k"), ("gh", "g"), ("th", "t"), ("dh", "d"), ("bh", "b"),
    ("q", "k"), ("c", "k"), ("z", "s"), ("w", "v"), ("j", "y"), ("h", ""),
)  # fmt: skip
"""Letters that transcripts of one name put for each other."""


def skeleton(word: str) -> str:
    """Return the consonants of a folded word as they sound, none twice in a row: Laxmi and Lakshmi, Mohammed and Muhammad."""
    for one, other in _SOUNDS:
        word = word.replace(one, other)
    bare = word[:1] + re.sub(r"[aeiouy]", "", word[1:])
    bare = re.sub(r"^[aeiouy]", "a", bare)
    return re.sub(r"(.)\1+", r"\1", bare)


def same_person(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two full names, in folded words, are one person's: initials, middle names, short first names, two transcripts."""
    if len(one) > len(other):
        one, other = other, one
    last = one[-1] == other[-1]
    if last:
        return _same_first(one, other)
    if len(other) > len(one) and tuple(other[: len(one)]) == tuple(one):
        return True  # a second surname left out: Josephine Okello-Mbarara
    if one[0] != other[0] and not (_sounds_alike(one[0], other[0]) and len(one) == len(other)):
        return False
    return len(one[-1]) >= _LONG and _sounds_alike(one[-1], other[-1])


def _same_first(one: Sequence[str], other: Sequence[str]) -> bool:
    first, second = one[0], other[0]
    if len(one) != len(other) and first == second:
        return True
    if first[:_NICKNAME] == second[:_NICKNAME] and len(first) > _NICKNAME and len(second) > _NICKNAME:
        return True
    if len(first) == 1 or len(second) == 1:
        return first[0] == second[0]
    short = len(first) > 2 and len(second) > 2 and (first.startswith(second) or second.startswith(first))  # noqa: PLR2004 - Joe, Joseph
    return short or (tuple(one[1:]) == tuple(other[1:]) and _sounds_alike(first, second))


def _sounds_alike(one: str, other: str) -> bool:
    """Whether two words differ as two transcripts do: the same consonants, about as long."""
    return skeleton(one) == skeleton(other) and abs(len(one) - len(other)) <= 2 and len(skeleton(one)) > 1  # noqa: PLR2004 - two letters


def cuts(word: str) -> Iterator[str]:
    """Yield a word and each form of it that lacks one letter: two words one letter apart share one of these."""
    yield word
    for place in range(len(word)):
        yield word[:place] + word[place + 1 :]


def one_letter_apart(one: str, other: str) -> bool:
    """Whether two words differ by one letter put in, left out, changed or swapped with its neighbour, and by no figure."""
    if any(letter.isdigit() for letter in one + other):
        return False
    if len(one) > len(other):
        one, other = other, one
    start = next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    if len(one) < len(other):
        return one[start:] == other[start + 1 :]
    return one[start + 1 :] == other[start + 1 :] or (
        one[start : start + 2] == other[start : start + 2][::-1] and one[start + 2 :] == other[start + 2 :]
    )
