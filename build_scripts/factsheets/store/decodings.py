"""Sheets decoded before: found again by their bytes, so that a sheet that did not change is not parsed a second time.

In a running preview the decoded sheets themselves are kept; between builds, in the project's `.cache/`, the plain data of sheets without
problems. What is kept is bound to the bytes of the sheet and to the code that decodes; a file that is damaged is dropped and made anew.
"""

from __future__ import annotations

import contextlib
import json
import os
import stat
import time
from dataclasses import dataclass, field, replace
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from factsheets.model.corpus import Corpus, SheetFile
from factsheets.model.sheets import SHEETS
from factsheets.model.span import Article
from factsheets.store.cache import FOLDER
from factsheets.store.decode import Decoded, decode_sheet
from factsheets.store.tree import find_words, parse_tree

_PACKAGE: Final = Path(__file__).resolve().parent.parent
_NAME: Final = "sheets.json"
_SETTLED: Final = 2_000_000_000
"""Nanoseconds after which a file's time of change tells of every later change; clocks of file systems are coarse."""

Stamp = tuple[int, int, int, int]
"""Size, inode, times of change of the content and of the inode, in nanoseconds."""


@dataclass(frozen=True, slots=True)
class _Looked:
    """How a file looked when it was read."""

    stamp: Stamp | None
    seen: int = field(default_factory=time.time_ns)
    """When it was read, in nanoseconds of the same clock."""

    def still(self, path: str) -> bool:
        """Whether the file surely did not change since."""
        stamp = self.stamp
        return stamp is not None and self.seen - max(stamp[2], stamp[3]) >= _SETTLED and stamp_of(path) == stamp


@dataclass(frozen=True, slots=True)
class _Kept:
    looked: _Looked
    digest: str
    decoded: Decoded


@dataclass(slots=True)
class Decodings:
    """What is known of one project's sheets."""

    _kept: dict[tuple[str, str], _Kept] = field(default_factory=dict)
    """(file, kind) -> the sheet as it was last read."""

    _articles: dict[str, tuple[_Looked, str, Article]] = field(default_factory=dict)
    """File -> the article as it was last read, with the encoding it was read in."""

    _stored: dict[str, Any] = field(default_factory=dict)
    """Key -> plain data, as read from the cache."""

    _fresh: dict[str, Any] = field(default_factory=dict)
    """The same for every sheet asked for since."""

    def unchanged(self, path: str, file: str, kind: str) -> Decoded | None:
        """Return the sheet of a file that surely did not change since it was read here, without reading it."""
        kept = self._kept.get((file, kind))
        return kept.decoded if kept is not None and kept.looked.still(path) else None

    def article(self, path: str, source: str, encoding: str) -> Article | None:
        """Return the article of a file that surely did not change since it was read here as that of `source`, without reading it."""
        looked, read_as, article = self._articles.get(path, (None, "", None))
        same = looked is not None and article is not None and (read_as, article.source) == (encoding, source)
        return article if same and looked is not None and looked.still(path) else None

    def keep_article(self, path: str, encoding: str, article: Article, stamp: Stamp | None) -> None:
        """Remember an article; `stamp` is that of the file before it was read."""
        self._articles[path] = (_Looked(stamp), encoding, article)

    def decode(  # noqa: PLR0913 - what a sheet is known by
        self, data: bytes, text: str, *, kind: str, sheet_id: str, file: str, stamp: Stamp | None = None
    ) -> Decoded:
        """Decode a sheet, or find it decoded; `stamp` is that of the file before it was read."""
        digest = sha256(data).hexdigest()
        kept = self._kept.get((file, kind))
        decoded = kept.decoded if kept is not None and kept.digest == digest else self._decode(digest, text, kind, sheet_id, file)
        self._kept[file, kind] = _Kept(_Looked(stamp), digest, decoded)
        return decoded

    def _decode(self, digest: str, text: str, kind: str, sheet_id: str, file: str) -> Decoded:
        key = f"{kind} {sheet_id} {digest}"
        if (data := self._stored.get(key)) is not None:
            self._fresh[key] = data
            sheet = SHEETS[kind].model_validate(data)
            return Decoded(sheet=sheet, file=SheetFile(file=file, find=_Places(text)), problems=())
        decoded = decode_sheet(text, kind=kind, sheet_id=sheet_id, file=file)
        if decoded.sheet is None or decoded.problems:
            return decoded
        self._fresh[key] = decoded.data
        return replace(decoded, file=SheetFile(file=file, find=_Places(text)))  # its nodes are ten times its text

    def state(self, corpus: Corpus) -> str:
        """Return a digest of a corpus read by these: of the bytes of every sheet and article, and of the vocabulary."""
        files = {where.file for where in corpus.files.values()}
        sheets = sorted((*key, kept.digest) for key, kept in self._kept.items() if key[0] in files)
        articles = sorted((one.source, one.media, one.sha256) for one in corpus.articles.values())
        return sha256(repr((sheets, articles, corpus.vocabulary)).encode()).hexdigest() if len(sheets) == len(files) else ""

    def load(self, root: Path) -> None:
        """Take what the last build of the project left; nothing where it is missing, damaged or of another engine."""
        try:
            head, _, body = (root / FOLDER / _NAME).read_bytes().partition(b"\n")
            if head.decode() == f"{engine()} {sha256(body).hexdigest()}":
                self._stored = json.loads(body)
        except (OSError, ValueError):
            self._stored = {}

    def save(self, root: Path) -> None:
        """Leave what was decoded for the next build, where it differs; a cache that cannot be written is no error."""
        if self._fresh == self._stored:
            return
        body = json.dumps(self._fresh, ensure_ascii=False, separators=(",", ":")).encode()
        path = root / FOLDER / _NAME
        with contextlib.suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            new = path.with_suffix(f".{os.getpid()}")
            new.write_bytes(f"{engine()} {sha256(body).hexdigest()}\n".encode() + body)
            new.replace(path)
        self._stored = self._fresh


class _Places:
    """Finds places in a sheet's text, parsed only when a problem asks for one."""

    __slots__ = ("_root", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._root: Any = None

    def __call__(self, path: tuple[str | int, ...], words: str) -> tuple[int, int] | None:
        if self._root is None:
            self._root = parse_tree(self._text)
        return find_words(self._root, self._text, path, words)


def stamp_of(path: Path | str) -> Stamp | None:
    """Return what a change of a file would change, or None for links and what is not there."""
    try:
        found = os.lstat(path)
    except OSError:
        return None
    return (found.st_size, found.st_ino, found.st_mtime_ns, found.st_ctime_ns) if stat.S_ISREG(found.st_mode) else None


@cache
def engine() -> str:
    """Return a digest of everything that decoding rests on besides a sheet: our code and the libraries under it."""
    digest = sha256()
    for folder in ("model", "store"):
        for path in sorted((_PACKAGE / folder).glob("*.py")):
            digest.update(path.read_bytes())
    digest.update(" ".join(version(name) for name in ("pydantic", "pydantic-core", "pyyaml")).encode())
    return digest.hexdigest()
