"""A finished site that may stand as it is: what it was made from, and whether its files are still those that were written.

It compares; what a site is made from is for others to say. A record that is damaged is as good as none.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import time
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Final

from factsheets.store.cache import FOLDER
from factsheets.store.files import write_bytes
from factsheets.store.watching import Marks, marks

_NAME: Final = "site.json"
_TICK: Final = 0.02
"""Seconds in which every file system's clock moves on: a record must be younger than all files, so that each later change shows."""


class Standing:
    """The record of one project's site."""

    def __init__(self, root: Path, site: Path) -> None:
        """Take the project's folder and its site's."""
        self._path = root / FOLDER / _NAME
        self._site = site

    def holds(self, key: str) -> bool:
        """Whether the site was made from what `key` stands for, and no file of it was touched, added or removed since."""
        try:
            head, _, body = self._path.read_bytes().partition(b"\n")
            written = self._path.stat().st_mtime_ns
        except OSError:
            return False
        found = self._files()
        same = head.decode(errors="replace") == f"{key} {sha256(body).hexdigest()}" and body == _told(self._site, found)
        return same and all(stamp is not None and max(stamp[2:]) < written for stamp in found.values())

    def record(self, key: str) -> None:
        """Remember that the site was just made from what `key` stands for; a record that cannot be written is no error."""
        body = _told(self._site, self._files())
        time.sleep(_TICK)
        with contextlib.suppress(OSError):
            write_bytes(self._path, f"{key} {sha256(body).hexdigest()}\n".encode() + body)

    def _files(self) -> Marks:
        return marks([self._site], hidden=True) if self._site.is_dir() else {str(self._site): None}


def _told(site: Path, files: Marks) -> bytes:
    return json.dumps([str(site), sorted(files.items())]).encode()


def contents(places: Iterable[Path]) -> str:
    """Return a digest of files, and of all files in folders, by their names and bytes; links are followed, as MkDocs follows them."""
    digest = sha256()
    for path in (file for place in places for file in _files(place)):
        content = path.read_bytes() if path.is_file() else b""
        digest.update(f"{path} {len(content)}\n".encode() + content)
    return digest.hexdigest()


def _files(place: Path) -> Iterator[Path]:
    if not place.is_dir():
        yield place
    for folder, folders, names in os.walk(place, followlinks=True):
        folders.sort()
        yield from (Path(folder, name) for name in sorted(names))


def installed() -> tuple[str, ...]:
    """Return the name and version of every package that Python finds, as the folders of their metadata are named."""
    found: set[str] = set()
    for place in sys.path:
        with contextlib.suppress(OSError), os.scandir(place or ".") as entries:
            found.update(entry.name for entry in entries if entry.name.endswith((".dist-info", ".egg-info")))
    return tuple(sorted(found))
