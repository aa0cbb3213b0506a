"""A problem: one thing that a check found, with its place and the likely fix.

A problem is data for people; an error inside the program stays an exception.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Severity(StrEnum):
    """How much a problem weighs: an error stops a build, a warning is counted and shown."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where in a file something stands."""

    file: str
    """Path relative to the project's folder, with forward slashes."""

    line: int = 1
    """Line, counted from 1."""

    column: int = 1
    """Column in code points, counted from 1."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One finding of a check or of the decoder."""

    place: Place
    """The key or value that has to be changed."""

    rule: str
    """The rule's name in kebab case, as the reference page lists it."""

    message: str
    """What is wrong, in one sentence."""

    hint: str = ""
    """The likely fix, in one sentence, or empty where none can be told."""

    trail: tuple[str, ...] = ()
    """Object and key, outermost first: ``("event talks", "fact 2", "evidence 1", "quote")``."""

    severity: Severity = Severity.ERROR
    """Whether it stops a build."""

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Order of report: by file, then by place in it."""
        return (self.place.file, self.place.line, self.place.column, self.rule, self.message)

    @property
    def sentence(self) -> str:
        """The message with its full stop, so that the hint can follow."""
        return self.message if self.message.endswith((".", "?", "!")) else f"{self.message}."

    def as_dict(self) -> dict[str, str | int]:
        """Return the object that ``factsheets check --json`` prints."""
        return {
            "file": self.place.file,
            "line": self.place.line,
            "column": self.place.column,
            "rule": self.rule,
            "severity": self.severity.value,
            "message": self.message,
            "hint": self.hint,
            "object": self.trail[0] if self.trail else "",
            "key": " > ".join(self.trail[1:]),
        }

    def __str__(self) -> str:
        """Render as the trail of editorial errors: place, object, key, what is wrong, the fix."""
        lines = [f"{self.place}"]
        if self.trail:
            lines.append("==> " + ", ".join(self.trail[:-1] if len(self.trail) > 1 else self.trail))
        if len(self.trail) > 1:
            lines.append(f"==> {self.trail[-1]}")
        said = self.sentence if self.severity is Severity.ERROR else f"(warning) {self.sentence}"
        lines.append(f"=====> {said}" + (f" {self.hint}" if self.hint else ""))
        return "\n".join(lines)


_SINGULAR: Final = {
    "facts": "fact",
    "relations": "relation",
    "answers": "answer",
    "aliases": "alias",
    "participants": "participant",
    "dates": "dating",
    "set_aside": "set aside",
}


def trail_of(path: tuple[str | int, ...]) -> tuple[str, ...]:
    """Name a path for people: ``("facts", 1, "evidence", 0, "quote")`` is fact 2, evidence 1, quote."""
    names: list[str] = []
    for step in path:
        if isinstance(step, int) and names:
            names[-1] = f"{_SINGULAR.get(names[-1], names[-1])} {step + 1}"
        else:
            names.append(str(step))
    return tuple(names)
