"""Reads templates: of our pages, from the engine's overrides, and of a theme's shell.

What they mean is known to render/.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from factsheets.store.assets import overrides_dir

_NO_TEMPLATES: Final = frozenset(("assets", "languages"))
"""Folders of a theme without scripts of its shell; hidden ones, such as its thousands of icons, are passed over too."""


def read_templates() -> dict[str, str]:
    """Return name -> text of every page template: ``pages/entity.html.jinja``."""
    folder = overrides_dir() / "templates"
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.jinja"))}


def read_shell(theme: Iterable[str]) -> dict[str, str]:
    """Return name -> text of every HTML template in the folders of a theme, of which the first that has a name gives it."""
    found: dict[str, str] = {}
    for folder in theme:
        for inner, folders, names in os.walk(folder):
            folders[:] = sorted(name for name in folders if name not in _NO_TEMPLATES and not name.startswith("."))
            for name in sorted(names):
                path = Path(inner, name)
                if name.endswith(".html") and (uri := path.relative_to(folder).as_posix()) not in found:
                    found[uri] = path.read_text(encoding="utf-8")
    return found
