"""Replaces a file only if it is still as it was read; what somebody saves meanwhile is never overwritten.

Linux can exchange two names in one step, so even a save between the last look and the rename is seen and put back. Elsewhere the
last look is right before the rename.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import sys
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from factsheets.store.files import sync_folder, write_beside

_AT_CWD: Final = -100
_EXCHANGE: Final = 2
"""``RENAME_EXCHANGE`` of renameat2(2)."""

_NOT_HERE: Final = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM}
_TRIES: Final = 8


class ChangedMeanwhileError(Exception):
    """The file is not as it was read; nothing was written."""


def replace_bytes(path: Path, old: bytes | None, new: bytes) -> None:
    """Write `new` to `path` if it still holds `old`, or does not exist where `old` is None; ChangedMeanwhileError otherwise."""
    _still(path, old)
    temporary = write_beside(path, new)
    try:
        if old is None:
            _create(temporary, path)
        else:
            _swap(temporary, path, old, new)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
    sync_folder(path.parent)


def _still(path: Path, old: bytes | None) -> None:
    try:
        now = path.read_bytes()
    except FileNotFoundError:
        now = None
    if now != old:
        raise ChangedMeanwhileError


def _create(temporary: Path, path: Path) -> None:
    """Give the finished file its name, unless somebody took it."""
    try:
        path.hardlink_to(temporary)
    except FileExistsError:
        raise ChangedMeanwhileError from None
    except OSError as error:
        if error.errno not in _NOT_HERE:
            raise
        _still(path, None)
        temporary.rename(path)


def _swap(temporary: Path, path: Path, old: bytes, new: bytes) -> None:
    waiting = path.parent / f".{path.name}.{_sum(old)}.{_sum(new)}.swap"
    temporary.rename(waiting)
    try:
        _still(path, old)
        if not exchange_names(waiting, path):
            waiting.replace(path)
            return
    except (OSError, ChangedMeanwhileError):
        waiting.unlink(missing_ok=True)
        raise
    _settle(waiting, path, old, new)


def _settle(waiting: Path, path: Path, old: bytes, new: bytes) -> None:
    """Look at what was displaced; if it is somebody's save, put it back."""
    for _ in range(_TRIES):
        if waiting.read_bytes() == old:
            waiting.unlink()
            return
        exchange_names(waiting, path)
        if waiting.read_bytes() == new:
            waiting.unlink()
            break
    raise ChangedMeanwhileError


def recover(folder: Path) -> tuple[Path, ...]:
    """Clear what killed runs left in a folder; return files that hold a save nobody else has, which are kept.

    Only one run may write into the folder at a time (lock.py).
    """
    kept: list[Path] = []
    for leaving in sorted(folder.glob(".*.tmp")):
        leaving.unlink(missing_ok=True)
    for waiting in sorted(folder.glob(".*.swap")):
        name, old, new, _ = waiting.name[1:].rsplit(".", 3)
        held, path = _sum(waiting.read_bytes()), folder / name
        if held in {old, new}:
            waiting.unlink()
        elif path.exists() and _sum(path.read_bytes()) == new:
            waiting.replace(path)
        else:
            kept.append(waiting)
    return tuple(kept)


def _sum(data: bytes) -> str:
    return sha256(data).hexdigest()[:16]


def exchange_names(one: Path, other: Path) -> bool:
    """Exchange two names in one step; False where the system or the file system cannot."""
    call = _renameat2()
    if call is None:
        return False
    if call(_AT_CWD, os.fsencode(one), _AT_CWD, os.fsencode(other), _EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _NOT_HERE:
        return False
    raise OSError(number, os.strerror(number), str(other))


@cache
def _renameat2() -> Any:  # noqa: ANN401 - a function of the C library
    if not sys.platform.startswith("linux"):
        return None
    return getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
