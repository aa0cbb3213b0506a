"""Files that are costly to make, kept in the project's `.cache/` under a name that changes with what they are made from.

Deleting the folder costs time and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

FOLDER: Final = ".cache/factsheets"


class Kept:
    """One kind of file in the cache."""

    def __init__(self, root: Path, kind: str) -> None:
        """Keep files of `kind` for the project whose folder is `root`."""
        self._folder = root / FOLDER / kind
        self._used: set[str] = set()

    def get(self, name: str, make: Callable[[], bytes]) -> bytes:
        """Return the file `name`, made by `make` where it is not there. A cache that cannot be written is no error."""
        self._used.add(name)
        path = self._folder / name
        try:
            return path.read_bytes()
        except OSError:
            content = make()
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            fresh = path.with_suffix(".new")
            fresh.write_bytes(content)
            fresh.replace(path)
        except OSError:
            pass
        return content

    def prune(self) -> None:
        """Remove the files that were not asked for."""
        for path in self._folder.glob("*"):
            if path.name not in self._used:
                path.unlink(missing_ok=True)
