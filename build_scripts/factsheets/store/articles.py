"""Articles that have no source sheet yet: read, with the encoding found, so that drafting can write one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import Final

from factsheets.model.parts import ID_PATTERN
from factsheets.model.problem import Place, Problem
from factsheets.model.sheets import FOLDERS, Source
from factsheets.model.span import Article
from factsheets.store.files import FileProblemError, files_in, read_bytes
from factsheets.store.project import LARGEST_SOURCE, MEDIA
from factsheets.text.decoding import Decoded, NotTextError, decode

UNNAMED: Final = "[not named yet]"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewArticles:
    """What lies in `content/sources/` without a sheet."""

    found: tuple[tuple[Source, Article], ...]
    """Each article with a provisional source: its id, encoding and checksum are true, its title and publisher are not known."""

    problems: tuple[Problem, ...]
    """What cannot be read."""

    doubts: tuple[str, ...] = ()
    """Where the encoding of an article is not sure."""


def read_new_articles(root: Path, known: Collection[Source] = ()) -> NewArticles:
    """Read the articles that no source sheet stands for; `known` are the sources that have one.

    A file whose name is no id keeps it: its source gets an id made from the name, and says which file it means.
    """
    named = {source.file for source in known}
    folder = root / "content" / FOLDERS["source"]
    paths = [path for path in files_in(folder) if path.suffix.lower() in MEDIA]
    found: dict[str, tuple[Source, Article]] = {}
    problems: list[Problem] = []
    doubts: list[str] = []
    for path in paths:
        if path.name in named or (folder / f"{path.stem}.yaml").exists():
            continue
        try:
            source, article, doubt = _read(path, root, {*found, *(one.id for one in known)})
            found[source.id] = (source, article)
            doubts += [f"{source.id}: it {doubt}."] if doubt else []
        except FileProblemError as error:
            place = Place(file=path.relative_to(root).as_posix(), line=error.line)
            problems.append(Problem(place=place, rule=error.rule, message=error.message, hint=error.hint, trail=(path.name,)))
    return NewArticles(found=tuple(found.values()), problems=tuple(problems), doubts=tuple(doubts))


def decode_article(data: bytes) -> Decoded:
    """Decode an article that no sheet declares the encoding of; FileProblemError where it is no text."""
    try:
        return decode(data)
    except NotTextError as error:
        rule = "bad-encoding"
        raise FileProblemError(rule, str(error), "Save the article as text or as a web page.") from None


def _read(path: Path, root: Path, taken: Collection[str]) -> tuple[Source, Article, str]:
    named = bool(re.match(ID_PATTERN, path.stem)) and path.stem not in taken
    source_id = path.stem if named else _id_of(path.stem, taken)
    data = read_bytes(path, root=root, largest=LARGEST_SOURCE)
    decoded, checksum = decode_article(data), sha256(data).hexdigest()
    file = None if named else path.name
    source = Source(id=source_id, title=UNNAMED, publisher=UNNAMED, file=file, encoding=decoded.encoding, sha256=checksum)
    article = Article(source=source_id, text=decoded.text, media=MEDIA[path.suffix.lower()], sha256=checksum)
    return source, article, decoded.doubt


def _id_of(name: str, taken: Collection[str]) -> str:
    """Return an id made from a file's name, in ASCII; a number follows where the id is taken."""
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    base = re.sub(r"[^a-z0-9]+", "-", ascii_name.lower()).strip("-")[:60].strip("-") or "article"
    free = (base if number == 1 else f"{base}-{number}" for number in count(1))
    return next(one for one in free if one not in taken)
