"""Compiled templates, kept where Python keeps its own compiled code, and on the same terms.

A file that is damaged is as good as none. Nothing is written where Python writes no bytecode either, or where the folder takes no files.
"""

from __future__ import annotations

import contextlib
import os
import sys
from hashlib import sha256
from importlib.util import cache_from_source
from pathlib import Path
from typing import Final

_CHECKSUM: Final = 32
"""Bytes of the checksum before the code."""


class CompiledFiles:
    """The compiled templates of one way of compiling."""

    def __init__(self, name: str) -> None:
        """Take the folder `name` beside the bytecode of this package."""
        self._folder = Path(cache_from_source(__file__)).parent / name

    def get(self, key: str) -> bytes | None:
        """Return what was kept under a key (letters and figures), or None where there is nothing whole."""
        try:
            content = (self._folder / key).read_bytes()
        except OSError:
            return None
        return content[_CHECKSUM:] if sha256(content[_CHECKSUM:]).digest() == content[:_CHECKSUM] else None

    def put(self, key: str, code: bytes) -> None:
        """Keep code under a key."""
        if sys.dont_write_bytecode:
            return
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            new = self._folder / f"{key}.{os.getpid()}"
            new.write_bytes(sha256(code).digest() + code)
            new.replace(self._folder / key)
