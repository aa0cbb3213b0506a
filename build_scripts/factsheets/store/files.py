"""Reading and writing files, safely: sizes are checked before reading, writes are whole or not at all.

Nothing here knows what a file means.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from factsheets.text.decoding import read_as


class FileProblemError(Exception):
    """A file that cannot be used; the message says what is wrong, the hint what to do."""

    def __init__(self, rule: str, message: str, hint: str = "", line: int = 1, column: int = 1) -> None:
        super().__init__(message)
        self.rule, self.message, self.hint, self.line, self.column = rule, message, hint, line, column


def read_bytes(path: Path, *, root: Path, largest: int) -> bytes:
    """Read a regular file inside `root` of at most `largest` bytes; FileProblemError otherwise."""
    try:
        inside, regular = path.resolve(strict=path.is_symlink()).is_relative_to(root.resolve()), path.is_file()
    except (OSError, RuntimeError):
        rule, message = "not-a-file", "is a link that leads nowhere"
        raise FileProblemError(rule, message, "Put the file itself here.") from None
    if not inside:
        rule, message = "outside", "is a link that leads out of the project's folder"
        raise FileProblemError(rule, message, "Put the file itself here.")
    if not regular:
        rule, message = "not-a-file", "is no regular file"
        raise FileProblemError(rule, message, "Put a text file here.")
    try:
        size = path.stat().st_size
        if size > largest:
            rule, message = "too-large", f"has {size:,} bytes"
            raise FileProblemError(rule, message, f"At most {largest:,} bytes are read; split it or cut it.")
        return path.read_bytes()
    except OSError as error:
        rule, message = "unreadable", f"cannot be read ({error.strerror})"
        raise FileProblemError(rule, message, "Look at the file's permissions.") from None


class UnknownEncodingError(FileProblemError):
    """The encoding that was declared is none: the mistake stands where it was declared, not in the file."""


def decode_text(data: bytes, encoding: str = "utf-8", hint: str = "Save it as UTF-8.") -> str:
    """Decode a file as declared, line ends untouched; FileProblemError tells the place of the first bad byte, with `hint`."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")) and encoding.lower().replace("-", "") == "utf8":
        rule, message = "bad-encoding", "is written in UTF-16 or UTF-32"
        raise FileProblemError(rule, message, hint)
    try:
        return read_as(data, encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start].split(b"\n")
        line, column = len(before), len(before[-1].decode(encoding, "replace")) + 1
        rule, message = "bad-encoding", f"is no {encoding.upper()}: the byte 0x{data[error.start]:02x} stands here"
        raise FileProblemError(rule, message, hint, line, column) from None
    except LookupError:
        rule, message = "bad-encoding", f"declares an encoding that is not known: “{encoding[:40]}”"
        raise UnknownEncodingError(rule, message, "Use a name such as utf-8, windows-1252 or iso-8859-1.") from None


def files_in(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder, sorted by name; hidden files and editors' leavings are passed over."""
    return (folder / name for name in names_in(folder))


def names_in(folder: Path) -> list[str]:
    """Return the names of the same files: for folders of thousands, where a path for each takes its time."""
    if not folder.is_dir():
        return []
    with os.scandir(folder) as entries:
        found = (entry.name for entry in entries if not _is_folder(entry))
        return sorted(name for name in found if not name.startswith((".", "#")) and not name.endswith(("~", ".swp", ".tmp")))


def same_text(path: Path, text: str) -> bool:
    """Whether the file holds just this text already."""
    return path.is_file() and path.read_bytes() == text.encode("utf-8")


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=True)
    except OSError:
        return False  # a link that leads to itself: whoever reads it says so


def write_text(path: Path, text: str) -> None:
    """Write a file whole or not at all: a temporary file beside it, flushed to disk, then renamed over it."""
    write_bytes(path, text.encode("utf-8"))


def write_bytes(path: Path, data: bytes) -> None:
    """Write bytes as :func:`write_text` does."""
    temporary = write_beside(path, data)
    try:
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    sync_folder(path.parent)


def write_beside(path: Path, data: bytes) -> Path:
    """Write a hidden temporary file beside `path`, flushed to disk and with the mode `path` has or would have."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
        Path(name).chmod(mode)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
    return Path(name)


def _umask() -> int:
    current = os.umask(0o022)
    os.umask(current)
    return current


def sync_folder(folder: Path) -> None:
    """Make the rename itself last; some systems cannot open a folder, and there it is done for us."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def write_made(path: Path, data: bytes) -> None:
    """Write a file that is made anew where it is lost: neither flushed to disk nor whole at every moment."""
    try:
        path.write_bytes(data)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def remove_file(path: Path) -> None:
    """Remove a file, if it is there."""
    path.unlink(missing_ok=True)
