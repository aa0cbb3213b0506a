"""Reads the page templates that lie in the engine's overrides.

What they mean is known to render/.
"""

from __future__ import annotations

from factsheets.store.assets import overrides_dir


def read_templates() -> dict[str, str]:
    """Return name -> text of every page template: ``pages/entity.html.jinja``."""
    folder = overrides_dir() / "templates"
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.jinja"))}
