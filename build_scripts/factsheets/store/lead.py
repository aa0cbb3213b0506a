"""Reads the hand-written opening of the home page.

It is prose like a sheet's: the same small Markdown, with the same links.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml

from factsheets.model.problem import Place, Problem
from factsheets.store.files import FileProblemError, decode_text, read_bytes

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
        loaded = yaml.load(head, Loader=yaml.CBaseLoader) if head else {}  # noqa: S506 - a BaseLoader makes only text
    except yaml.YAMLError as error:
        raise FileProblemError(
            "yaml-syntax", f"has no valid YAML between its --- lines ({error})", "Write title: and description: there."
        ) from None
    known = loaded if isinstance(loaded, dict) else {}
    return Lead(title=str(known.get("title") or ""), description=str(known.get("description") or ""), body=body.strip())


def opening(root: Path) -> tuple[Lead, tuple[Problem, ...]]:
    """Read it, with the problem where it cannot be read; the page then speaks from its data."""
    try:
        return read_lead(root), ()
    except FileProblemError as error:
        place = Place(file=LEAD, line=error.line)
        return Lead(), (Problem(place=place, rule=error.rule, message=error.message, hint=error.hint, trail=("home.md",)),)


def _parts(text: str) -> tuple[str, str]:
    if not text.startswith("---\n"):
        return "", text
    head, mark, body = text[4:].partition("\n---\n")
    return (head, body) if mark else ("", text)
