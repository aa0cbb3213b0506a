"""Trailing trouble in sheets: blanks nobody sees, line ends that differ, a last line that does not end.

It finds and never mends: the layout of a sheet is its editor's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from factsheets.model.problem import Place, Problem, Severity
from factsheets.model.sheets import FOLDERS
from factsheets.store.decode import LARGEST_SHEET
from factsheets.store.files import FileProblemError, decode_text, files_in, read_bytes

_ENDS = re.compile(r"\r\n|\r|\n")
_BLANKS = re.compile(r"[ \t\u00a0]+$")
_INDENT = re.compile(r"^ *\t")


def layout_problems(root: Path) -> tuple[Problem, ...]:
    """Look at every sheet; files that cannot be read are for `check` to tell."""
    found: list[Problem] = []
    for folder in FOLDERS.values():
        for path in files_in(root / "content" / folder):
            if path.suffix == ".yaml":
                try:
                    text = decode_text(read_bytes(path, root=root, largest=LARGEST_SHEET))
                except FileProblemError:
                    continue
                file = path.relative_to(root).as_posix()
                found += (
                    Problem(
                        place=Place(file=file, line=line, column=column),
                        rule="layout",
                        message=message,
                        hint=hint,
                        severity=Severity.WARNING,
                    )
                    for line, column, message, hint in trouble(text)
                )
    return tuple(found)


def trouble(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Yield line, column, what is wrong and the fix, in order of lines."""
    if text.startswith("\ufeff"):
        yield 1, 1, "starts with a byte order mark", "Save it as UTF-8 without one."
        text = text[1:]
    ends = _ENDS.findall(text)
    usual = max(dict.fromkeys(ends), key=ends.count, default="\n")
    lines = _ENDS.split(text)
    for number, line in enumerate(lines, 1):
        if tab := _INDENT.match(line):
            yield number, tab.end(), "is indented with a tab", "Indent with blanks."
        if blanks := _BLANKS.search(line):
            yield number, blanks.start() + 1, "ends in blanks", "Delete them."
        if number <= len(ends) and ends[number - 1] != usual:
            yield number, len(line) + 1, "ends otherwise than most lines of this file", "Save it with one kind of line end."
    if text and not text.endswith(("\n", "\r")):
        yield len(lines), len(lines[-1]) + 1, "has no line end at its end", "Add one."
    elif text.strip() and len(lines) > 1 and not lines[-2].strip():
        yield len(lines) - 1, 1, "ends in empty lines", "Delete them."
