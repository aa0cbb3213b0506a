"""Articles that have no source sheet yet: read, with the encoding found, so that drafting can write one."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from factsheets.model.problem import Place, Problem
from factsheets.model.sheets import FOLDERS, ID_PATTERN, Source
from factsheets.model.span import Article
from factsheets.store.encodings import detect_encoding
from factsheets.store.files import FileProblemError, decode_text, files_in, read_bytes
from factsheets.store.project import LARGEST_SOURCE, MEDIA

UNNAMED: Final = "[not named yet]"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewArticles:
    """What lies in `content/sources/` without a sheet."""

    found: tuple[tuple[Source, Article], ...]
    """Each article with a provisional source: its id, encoding and checksum are true, its title and publisher are not known."""

    problems: tuple[Problem, ...]
    """What cannot be read, or not be named."""


def read_new_articles(root: Path) -> NewArticles:
    """Read the articles beside which no source sheet stands."""
    folder = root / "content" / FOLDERS["source"]
    paths = [path for path in files_in(folder) if path.suffix.lower() in MEDIA]
    found: dict[str, tuple[Source, Article]] = {}
    problems: list[Problem] = []
    for path in paths:
        if (folder / f"{path.stem}.yaml").exists():
            continue
        try:
            found[path.stem] = _read(path, root, found)
        except FileProblemError as error:
            place = Place(file=path.relative_to(root).as_posix(), line=error.line)
            problems.append(Problem(place=place, rule=error.rule, message=error.message, hint=error.hint, trail=(path.name,)))
    return NewArticles(found=tuple(found.values()), problems=tuple(problems))


def _read(path: Path, root: Path, taken: Collection[str]) -> tuple[Source, Article]:
    if path.stem in taken:
        raise FileProblemError("duplicate-id", f"is a second article for source `{path.stem}`", "Rename one of the two.")
    if not re.match(ID_PATTERN, path.stem):
        near = re.sub(r"[^a-z0-9]+", "-", path.stem.lower()).strip("-")[:64] or "an-id"
        raise FileProblemError("bad-id", "has a name that is no id", f"Rename it, for instance to {near}{path.suffix.lower()}.")
    data = read_bytes(path, root=root, largest=LARGEST_SOURCE)
    encoding, checksum = detect_encoding(data), sha256(data).hexdigest()
    source = Source(id=path.stem, title=UNNAMED, publisher=UNNAMED, encoding=encoding, sha256=checksum)
    return source, Article(source=path.stem, text=decode_text(data, encoding), media=MEDIA[path.suffix.lower()], sha256=checksum)
