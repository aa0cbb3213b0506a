"""Reads the hand-written opening of the home page.

It is prose like a sheet's: the same small Markdown, with the same links.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from factsheets.model.problem import Place, Problem
from factsheets.store.files import FileProblemError, decode_text, read_bytes
from factsheets.store.tree import Mapping, Node, Scalar, TreeError, parse_tree

LEAD: Final = "content/pages/home.md"
"""Where it stands, relative to the project's folder."""

_LARGEST: Final = 20 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """The opening of the home page."""

    title: str = ""
    description: str = ""
    body: str = ""
    """Prose; empty where the project has none, and the page speaks from its data."""


def read_lead(root: Path) -> Lead:
    """Read it; FileProblemError where it is no text, an empty lead where there is none."""
    path = root / LEAD
    if not path.exists():
        return Lead()
    text = decode_text(read_bytes(path, root=root, largest=_LARGEST)).removeprefix("\ufeff").replace("\r\n", "\n")
    head, body = _parts(text)
    try:
        node = parse_tree(head)
    except TreeError as error:
        raise FileProblemError(error.rule, error.message, error.hint, error.line + 1, error.column) from None
    if not isinstance(node, Mapping | None):
        raise _no_text(node, "is no mapping between its --- lines")
    return Lead(title=_text(node, "title"), description=_text(node, "description"), body=body.strip())


def _text(head: Mapping | None, key: str) -> str:
    """Return the text under a key of the head; empty where there is none."""
    if head is None or key not in head.items:
        return ""
    value = head.items[key][1]
    if not isinstance(value, Scalar):
        raise _no_text(value, f"`{key}` is no text")
    return value.value or ""


def _no_text(node: Node, message: str) -> FileProblemError:
    return FileProblemError("wrong-type", message, "Write title: and description: there, each with a text.", node.line + 1, node.column)


def opening(root: Path) -> tuple[Lead, tuple[Problem, ...]]:
    """Read it, with the problem where it cannot be read; the page then speaks from its data."""
    try:
        return read_lead(root), ()
    except FileProblemError as error:
        place = Place(file=LEAD, line=error.line, column=error.column)
        return Lead(), (Problem(place=place, rule=error.rule, message=error.message, hint=error.hint, trail=("home.md",)),)


def _parts(text: str) -> tuple[str, str]:
    if not text.startswith("---\n"):
        return "", text
    head, mark, body = text[4:].partition("\n---\n")
    if not mark:
        rule, message = "yaml-syntax", "opens a head with --- and does not close it"
        raise FileProblemError(rule, message, "Write a line --- below the description, or delete the first.")
    return head, body
