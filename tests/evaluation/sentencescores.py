"""Scores over sentences written for this, labelled between brackets by the guidelines of TimeML and PARC, one paragraph a line.

`[words|value]` marks a date, `[words|bound and value|unit]` a figure, `[words|S1]` and `[words|C1]` who says and what; a line `# DATE`
says from which day the lines after it are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from scoring import Counts, letters, overlaps, relaxed

from factsheets.drafting.articles.reading import Paragraph, Reading
from factsheets.drafting.notes import Notes
from factsheets.drafting.understand import note

HERE = Path(__file__).parent / "sentences"
_MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]]*)\]")
Mark = tuple[tuple[int, int], str]


@dataclass(frozen=True)
class Labelled:
    """A line without its marks, and the marks: span and label."""

    text: str
    marks: tuple[Mark, ...]


def _line(line: str) -> Labelled:
    text, place, marks = "", 0, []
    for found in _MARK.finditer(line):
        text += line[place : found.start()]
        marks.append(((len(text), len(text) + len(found[1])), found[2]))
        text, place = text + found[1], found.end()
    return Labelled(text + line[place:], tuple(marks))


def _read(name: str) -> Iterator[tuple[Notes, list[Labelled]]]:
    for block in re.split(r"^# ", (HERE / f"{name}.txt").read_text(), flags=re.MULTILINE)[1:]:
        day, *lines = block.splitlines()
        told = [_line(line) for line in lines if line]
        paragraphs = tuple(Paragraph(one.text, range(len(one.text)), range(1, len(one.text) + 1)) for one in told)
        yield note(Reading(name, paragraphs, ()), date.fromisoformat(day)), told


def sentence_scores() -> dict[str, float]:
    """Return the scores by name, each from 0 to 1."""
    extents, values, figures, units, said, speakers = (Counts() for _ in range(6))
    for notes, told in _read("dates"):
        for number, one in enumerate(told):
            found = [((t.at.start, t.at.end), t.timex.value) for t in notes.times if t.at.paragraph == number]
            for counts, add in zip((extents, values), relaxed(found, one.marks), strict=True):
                counts.add(*add)
    for notes, told in _read("quantities"):
        for number, one in enumerate(told):
            here = [q for q in notes.quantities if q.at.paragraph == number]
            wanted = [(span, label.partition("|")) for span, label in one.marks]
            figures.add(
                *relaxed([((q.at.start, q.at.end), q.bound + q.value) for q in here], [(span, told[0]) for span, told in wanted])[1]
            )
            units.add(*relaxed([((q.at.start, q.at.end), q.unit) for q in here], [(span, told[2]) for span, told in wanted])[1])
    for notes, told in _read("speech"):
        for number, one in enumerate(told):
            _speech(notes, number, one, said, speakers)
    table = {"dates relaxed": extents, "dates value": values, "figures value": figures, "figures unit": units, "speech letters": said}
    return {name: round(counts.f1, 4) for name, counts in table.items()} | {"speaker": round(speakers.recall, 4)}


def _speech(notes: Notes, number: int, one: Labelled, said: Counts, speakers: Counts) -> None:
    here = [told for told in notes.attributions if told.content.paragraph == number]
    mine = letters((told.content.start, told.content.end) for told in here)
    theirs = letters(span for span, label in one.marks if label.startswith("C"))
    said.add(len(mine & theirs), len(mine), len(theirs))
    named = {label[1:]: span for span, label in one.marks if label.startswith("S")}
    for span, label in one.marks:
        if label.startswith("C"):
            near = [told for told in here if overlaps((told.content.start, told.content.end), span)]
            right = any(told.speaker and overlaps((told.speaker.start, told.speaker.end), named[label[1:]]) for told in near)
            speakers.add(int(right), 1, 1)
