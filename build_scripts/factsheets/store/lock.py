"""One draft at a time: a lock on the project's folder that a killed process lets go by itself."""

from __future__ import annotations

import contextlib
import os
import socket
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from factsheets.store.base import BASE

_LOCK: Final = ".lock"


class BusyError(Exception):
    """Somebody else holds the lock; the message says who and since when."""


@contextlib.contextmanager
def locked(root: Path, doing: str) -> Iterator[None]:
    """Hold the project's lock while `doing` something; BusyError where another process holds it."""
    import fcntl  # noqa: PLC0415 - not on every system, and only writing needs it

    path = root / BASE / _LOCK
    path.parent.mkdir(parents=True, exist_ok=True)
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            who = os.read(handle, 200).decode("utf-8", "replace").strip()
            os.close(handle)
            msg = f"{who or 'another process'} is at work in this project; wait until it has ended"
            raise BusyError(msg) from None
        if _is(handle, path):
            break
        os.close(handle)
    try:
        os.ftruncate(handle, 0)
        os.pwrite(handle, f"{doing} (process {os.getpid()} on {socket.gethostname()}, since {_now()})".encode(), 0)
        yield
    finally:
        with contextlib.suppress(OSError):
            path.unlink()
        os.close(handle)


def _is(handle: int, path: Path) -> bool:
    """Whether the open file is still the one under its name: the holder before may have removed it."""
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False


def _now() -> str:
    return datetime.now(UTC).strftime("%H:%M:%S UTC")
