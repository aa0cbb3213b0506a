"""What a fault is, and the small deeds that lay one."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

SHEET = "content/facts/entities/wendel.yaml"
NEW = "content/facts/entities/harbour.yaml"
EVENT = "content/facts/events/service-starts.yaml"
QUESTION = "content/facts/questions/how-many-crossings.yaml"
TERM = "content/facts/terms/crossing.yaml"
SOURCE = "content/sources/bay-radio.yaml"
ARTICLE = "content/sources/bay-radio.txt"
HEAD = "name: Wendel\nkind: place\n"
"""The first two lines of SHEET as the faults write it; what follows stands on line 3."""


@dataclass(frozen=True)
class Fault:
    """One fault."""

    name: str
    file: str
    content: bytes | Callable[[Path], None]
    """What the file holds; or what is done to it."""

    rule: str
    line: int
    column: int
    says: str
    """How the message begins."""

    hint: str
    """How the likely fix begins; empty where none can be told."""

    where: str = ""
    """The file the problem is told of, where it is another."""


def entity(rest: str) -> bytes:
    return (HEAD + rest).encode()


def link_to(target: str) -> Callable[[Path], None]:
    def lay(path: Path) -> None:
        path.unlink(missing_ok=True)
        path.symlink_to(target)

    return lay


def folder(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.mkdir()


def gone(path: Path) -> None:
    path.unlink()


def twin(path: Path) -> None:
    path.with_name("Wendel.yaml").write_text(HEAD, encoding="utf-8")


def fifo(path: Path) -> None:
    path.unlink(missing_ok=True)
    os.mkfifo(path)


BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join(['*' + old] * 9)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
