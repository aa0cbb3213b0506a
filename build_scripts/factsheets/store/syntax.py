"""What the YAML parser stumbles over, in an editor's words: where the cause stands, what it is, the likely fix.

The parser tells where it noticed; an opened bracket or quote mark is told where it was opened. It parses nothing itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final

import yaml

_CONFLICT: Final = ("<<<<<<< ", ">>>>>>> ")
_TABBED: Final = re.compile(r" *\t")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """One thing the parser stumbles over."""

    said: str
    """Part of what the parser says."""

    message: str
    """With {mark} for the character at the place."""

    hint: str
    """With {line} for the line where the parser noticed."""

    at_cause: bool = False
    """Whether it stands where the parser began what it could not end, instead of where it noticed."""


_CASES: Final = (
    _Case(
        said="end of stream while scanning a quoted",
        message="opens a quote mark that is never closed",
        hint='Close it. Inside, the same mark is doubled in single quotes, and written \\" in double quotes.',
        at_cause=True,
    ),
    _Case(
        said="expected ',' or ']'",
        message="opens a bracket [ that is not closed, or lacks a comma inside",
        hint="Close it with ] and part the entries with commas; noticed on line {line}.",
        at_cause=True,
    ),
    _Case(
        said="expected ',' or '}'",
        message="opens a brace {{ that is not closed, or lacks a comma inside",
        hint="Close it with }} and part the keys with commas; noticed on line {line}.",
        at_cause=True,
    ),
    _Case(
        said="while parsing a flow node",
        message="stands inside a bracket or brace that is not closed, or has nothing between two commas",
        hint="Close the bracket that was opened last, or write a text.",
    ),
    _Case(
        said="mapping values are not allowed",
        message="has a second “: ” on its line",
        hint="A text that holds “: ” must stand in quote marks; if this is a key, look at its indentation.",
    ),
    _Case(
        said="cannot start any token",
        message="starts a text with {mark}, which YAML keeps for itself",
        hint="A text that starts with @, `, % or a quote mark must stand in quote marks.",
    ),
    _Case(
        said="while scanning an alias",
        message="starts a text with *, which YAML keeps for itself",
        hint="A text that starts with * must stand in quote marks.",
        at_cause=True,
    ),
    _Case(
        said="while scanning an anchor",
        message="starts a text with &, which YAML keeps for itself",
        hint="A text that starts with & must stand in quote marks.",
        at_cause=True,
    ),
    _Case(
        said="could not find expected ':'",
        message="is no key: it has no colon with a blank after it",
        hint="A key is followed by a colon and a blank: `key: text`.",
        at_cause=True,
    ),
    _Case(
        said="escape",
        message="has a backslash before a character that no escape has",
        hint="A backslash in double quotes starts an escape; double it, or use single quotes.",
    ),
    _Case(
        said="while parsing a block collection",
        message="stands in a column where no entry of the list above stands",
        hint="Look at the indentation here and on the line above: entries of a list start in one column.",
    ),
    _Case(
        said="while parsing a block mapping",
        message="stands where a key is expected",
        hint="Look at the indentation here and on the line above, and for a quote mark that is not closed.",
    ),
)
"""The first that fits is told."""


def syntax_problem(error: yaml.MarkedYAMLError, text: str) -> tuple[int, int, str, str]:
    """Return line and column, both from 1, what is wrong, and the likely fix."""
    for number, written in enumerate(text.splitlines(), 1):
        if written.startswith(_CONFLICT):
            return number, 1, "holds the marks of a merge conflict", "Keep one of the two versions; delete the marks."
    line, column = seen_line, seen_column = _place(error.problem_mark or error.context_mark)
    seen = _line(text, seen_line)
    if _TABBED.match(seen) or seen[seen_column - 1 : seen_column] == "\t":
        return line, column, "is indented with a tab, or holds one where YAML wants a blank", "Indent with blanks."
    said = " ".join(part for part in (error.problem, error.context) if part)
    case = next((one for one in _CASES if one.said in said), None)
    if case is None:
        return line, column, f"is no valid YAML: {said}", "Look at the line above too: the cause often stands there."
    if case.at_cause and error.context_mark:
        line, column = _place(error.context_mark)
    mark = _line(text, line)[column - 1 : column]
    return line, column, case.message.format(mark=mark), case.hint.format(line=seen_line)


def _place(mark: Any) -> tuple[int, int]:  # noqa: ANN401 - the C and the Python parser have marks of their own
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _line(text: str, number: int) -> str:
    lines = text.splitlines()
    return lines[number - 1] if number <= len(lines) else ""
