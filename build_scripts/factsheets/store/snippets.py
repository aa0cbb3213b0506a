"""The lines around a place in a file, for people who look at a problem."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from factsheets.model.problem import Place
from factsheets.store.files import FileProblemError, decode_text, read_bytes
from factsheets.store.project import LARGEST_SOURCE
from factsheets.store.tree import BREAK

_WIDEST: Final = 160
_AROUND: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a file."""

    number: int
    """From 1."""

    text: str
    """What stands there; a long line is cut around the place."""

    caret: int | None = None
    """Where in `text` the place is, from 0; None on the lines around it."""


def lines_around(root: Path, place: Place) -> tuple[Line, ...]:
    """Return the line of a place and two on either side; none where the file cannot be read as text."""
    try:
        text = decode_text(read_bytes(root / place.file, root=root, largest=LARGEST_SOURCE))
    except FileProblemError:
        return ()
    lines = BREAK.split(text.removeprefix("\ufeff"))
    first, last = max(1, place.line - _AROUND), min(len(lines), place.line + _AROUND)
    return tuple(_line(lines[number - 1], number, place) for number in range(first, last + 1))


def _line(text: str, number: int, place: Place) -> Line:
    here = number == place.line
    at = min(place.column - 1, len(text)) if here else 0
    start = max(0, at - _WIDEST // 2) if len(text) > _WIDEST else 0
    return Line(number=number, text=text[start : start + _WIDEST], caret=at - start if here else None)
