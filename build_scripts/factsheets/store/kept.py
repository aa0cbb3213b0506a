"""What one build made and the next can use: one file of pieces under keys, whole or not there.

A piece is found by a key that changes with everything it was made from; what the keys mean is for others to say. A damaged file, or a
damaged piece, is as good as none.
"""

from __future__ import annotations

import contextlib
import json
import os
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO, Final

from factsheets.store.cache import FOLDER

_TAIL: Final = 72
"""Bytes at the end: the length of the table in eight figures, and its checksum in 64."""


class KeptPieces:
    """One such file of a project, for one build."""

    def __init__(self, root: Path, name: str) -> None:
        """Open the file `name` of the project whose folder is `root`."""
        self._path = root / FOLDER / name
        self._table: dict[str, tuple[int, int, str]] = {}
        self._file: BinaryIO | None = None
        self._new: BinaryIO | None = None
        self._written: dict[str, tuple[int, int, str]] = {}
        self._used: dict[str, None] = {}
        with contextlib.suppress(OSError, ValueError, TypeError):
            self._file = self._path.open("rb")
            self._table = _table(self._file)

    def get(self, key: str) -> bytes | None:
        """Return the piece, or None where there is none that is whole."""
        if self._file is None or key not in self._table:
            return None
        start, length, checksum = self._table[key]
        try:
            self._file.seek(start)
            found = self._file.read(length)
        except (OSError, ValueError):
            return None
        if sha256(found).hexdigest() != checksum:
            return None
        self._used[key] = None
        return found

    def put(self, key: str, piece: bytes) -> None:
        """Keep a piece for the next build; a disk that takes none is no error."""
        with contextlib.suppress(OSError):
            if self._new is None:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                self._new = self._unfinished.open("wb")
            self._written[key] = (self._new.tell(), len(piece), sha256(piece).hexdigest())
            self._new.write(piece)

    def finish(self) -> None:
        """Leave what was asked for or put; the rest is dropped. Nothing is written where nothing changed."""
        with contextlib.suppress(OSError):
            if self._new is not None or self._used.keys() != self._table.keys():
                self._leave()
        self.close()

    def _leave(self) -> None:
        for key in [key for key in self._used if key not in self._written]:
            if (piece := self.get(key)) is not None:
                self.put(key, piece)
        if self._new is not None:
            table = json.dumps(self._written).encode()
            self._new.write(table + f"{len(table):08d}{sha256(table).hexdigest()}".encode())
            self._new.close()
            self._unfinished.replace(self._path)

    def close(self) -> None:
        """Leave everything as it was."""
        for file in (self._file, self._new):
            if file is not None:
                file.close()
        self._file = self._new = None
        with contextlib.suppress(OSError):
            self._unfinished.unlink(missing_ok=True)

    @property
    def _unfinished(self) -> Path:
        return self._path.with_suffix(f".{os.getpid()}")


def _table(file: BinaryIO) -> dict[str, tuple[int, int, str]]:
    """Read the table at the end of a file; ValueError where it is damaged."""
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - _TAIL))
    tail = file.read()
    length = int(tail[:8])
    file.seek(size - _TAIL - length)
    table = file.read(length)
    if sha256(table).hexdigest() != tail[8:].decode():
        msg = "the table is damaged"
        raise ValueError(msg)
    return {key: (start, length, checksum) for key, (start, length, checksum) in json.loads(table).items()}
