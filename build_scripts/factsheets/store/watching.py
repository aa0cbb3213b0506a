"""Whether files changed: a cheap mark of many files at once. What a change means is for others to say."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from factsheets.store.decodings import Stamp, stamp_of

Marks = dict[str, Stamp | None]
"""Path -> what a change of it would change."""


def marks(places: Iterable[Path], *, without: Collection[Path] = (), hidden: bool = False) -> Marks:
    """Return the marks of files and of all files in folders, but for the folders `without`, and for hidden ones unless asked."""
    left_out = {str(path) for path in without}
    return {path: stamp_of(path) for place in places for path in _files(str(place), left_out, hidden=hidden)}


def _files(place: str, left_out: Collection[str], *, hidden: bool) -> Iterator[str]:
    if not os.path.isdir(place):  # noqa: PTH112 - thousands of paths; strings are enough
        yield place
        return
    with os.scandir(place) as entries:
        for entry in entries:
            if entry.path not in left_out and (hidden or not entry.name.startswith(".")):
                yield from _files(entry.path, left_out, hidden=hidden) if entry.is_dir(follow_symlinks=False) else (entry.path,)
