"""Direct speech that runs over several paragraphs, and whose it is.

A paragraph that is nothing but quoted words names no speaker of its own: it goes with the end of the same speech, or with the paragraph
before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factsheets.drafting.articles.reading import At
from factsheets.drafting.notes import Attribution

_FEW = 3
"""Letters outside the marks that still leave a paragraph all speech."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """How much of a paragraph is direct speech."""

    whole: bool
    """Whether nothing else stands in it."""

    left_open: bool
    """Whether its speech goes on in the next paragraph."""


def spoken(texts: Sequence[str]) -> list[Spoken]:
    """Tell for each paragraph in order whether it is all speech."""
    found = []
    inside = False
    for text in texts:
        plain = text.replace("''", '"').replace("``", '"')
        outside = 0
        if plain[:1] in {'"', "“"}:
            inside = False  # each paragraph of a speech opens its own marks
        for letter in plain:
            if letter == "“" or (letter == '"' and not inside):
                inside = True
            elif letter in {"”", '"'}:
                inside = False
            elif not inside and letter.isalnum():
                outside += 1
        found.append(Spoken(whole=bool(text) and outside < _FEW and any(one.isalnum() for one in plain), left_open=inside))
    return found


def carried(texts: Sequence[str], told: Sequence[Attribution]) -> list[Attribution]:
    """Return what paragraphs of nothing but speech say, and those that a paragraph before them announces, with their speakers."""
    by_paragraph: dict[int, list[Attribution]] = {}
    announced: dict[int, Attribution] = {}
    for one in told:
        if one.speaker is not None and one.content.start == one.content.end:
            announced[one.content.paragraph + 1] = one
        elif one.speaker is not None and one.answered:
            by_paragraph.setdefault(one.content.paragraph, []).append(one)
    covered = {one.content.paragraph for one in told if one.content.start < one.content.end}
    how = spoken(texts)
    made: list[Attribution] = []
    for number in range(len(texts)):
        if number in covered or not (how[number].whole or number in announced):
            continue
        source = announced.get(number)
        if source is None:
            following = by_paragraph.get(number + 1, [])
            before = by_paragraph.get(number - 1, [])
            source = (
                following[0] if how[number].left_open and following and following[0].content.start == 0 else before[-1] if before else None
            )
        if source is not None:
            one = Attribution(source.speaker, source.cue, At(number, 0, len(texts[number])), source.name)
            made.append(one)
            by_paragraph.setdefault(number, []).append(one)
    return made
