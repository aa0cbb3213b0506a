"""Runs over articles, one at a time: annotated for a look, added to a project, held against what the sheets use.

It joins reading, drafting and the views; drafting loads only where an article has to be understood.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from factsheets.model.corpus import Corpus
from factsheets.model.parts import Proposed
from factsheets.model.problem import Place, trail_of
from factsheets.model.sheets import AnySheet, Question, Source
from factsheets.model.span import Article
from factsheets.model.verdict import judge
from factsheets.pipeline import examine
from factsheets.store.articles import decode_article
from factsheets.store.encode import encode_sheet, sheet_path
from factsheets.store.files import FileProblemError, read_bytes, write_bytes, write_text
from factsheets.store.project import LARGEST_SOURCE, MEDIA, read_project
from factsheets.text.decoding import Decoded
from factsheets.views.index import SiteIndex
from factsheets.views.unused import unused

if TYPE_CHECKING:
    from factsheets.drafting import Annotation

_PAGE: Final = ("<!doctype html", "<html")


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """An article brought into a project."""

    source: Source
    article: Path
    sheet: Path
    remarks: tuple[str, ...] = ()
    """What an editor should know of it, to stand after its name."""


class Gravity(IntEnum):
    """How far a proposal would mislead a reader if it were wrong, the gravest first."""

    CONTRADICTION = 0
    """A question on which sources are said to contradict each other, or to differ."""

    SHEET = 1
    """A sheet: somebody who is two, an event on a wrong day."""

    FACT = 2
    """A fact, which quotes its source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Something drafting proposed that nobody has read, with how sure it was."""

    gravity: Gravity
    place: Place
    confidence: float
    rule: str
    what: str
    """The sheet and the part of it, in words."""


def annotate_file(path: Path, published: date | None, corpus: Corpus | None = None) -> Annotation:
    """Annotate one file, with the names of `corpus` as a gazetteer; FileProblemError where it is no article."""
    from factsheets.drafting import annotate, gazetteer  # noqa: PLC0415 - spaCy loads for seconds, and only drafting needs it

    article, decoded = _article(read_bytes(path, root=path.resolve().parent, largest=LARGEST_SOURCE), path.stem, path.suffix)
    found = annotate(article, published, gazetteer(corpus))
    return replace(found, remarks=(*([f"it {decoded.doubt}."] if decoded.doubt else []), *found.remarks))


def add_article(root: Path, data: bytes, name: str) -> Added:
    """Write an article and its source sheet under a readable id; `name` is the file's, empty for standard input.

    FileProblemError where it is no text, is too large, or is in the project already.
    """
    from factsheets.drafting import propose, read, remark_on_reading  # noqa: PLC0415 - as above

    if not data.strip():
        raise FileProblemError("empty", "is empty", "There is nothing to add.")
    if len(data) > LARGEST_SOURCE:
        raise FileProblemError("too-large", f"has {len(data):,} bytes", f"At most {LARGEST_SOURCE:,} bytes are read.")
    corpus = read_project(root).corpus
    checksum = sha256(data).hexdigest()
    twin = next((article.source for article in corpus.articles.values() if article.sha256 == checksum), None)
    if twin:
        raise FileProblemError("duplicate-id", f"is source `{twin}` already, byte for byte", "There is nothing to add.")
    article, decoded = _article(data, Path(name).stem or "article", Path(name).suffix)
    proposed = propose(article, {*corpus.by_id, *corpus.broken}, encoding=decoded.encoding)
    source = proposed.model_copy(update={"encoding": decoded.encoding, "sha256": checksum})
    remarks = (f"it {decoded.doubt}" if decoded.doubt else "", remark_on_reading(read(article)))
    sheet = root / sheet_path("source", source.id)
    endings = {media: ending for ending, media in reversed(MEDIA.items())}
    text = sheet.with_suffix(endings[article.media])
    write_bytes(text, data)
    write_text(sheet, encode_sheet(source))
    return Added(source=source, article=text, sheet=sheet, remarks=tuple(one for one in remarks if one))


def uncovered(root: Path) -> Iterator[tuple[Place, str]]:
    """Yield each sentence that no sheet uses or sets aside, with its line in the article."""
    examined = examine(root)
    index = SiteIndex(examined.corpus, examined.quoting)
    for source in examined.corpus.sources.values():
        yield from unused(source, index)


def doubts(root: Path) -> list[Doubt]:
    """Return what drafting proposed and nobody reviewed: what would mislead most first, and of that the least sure."""
    corpus = read_project(root).corpus
    found = [one for sheet in corpus.sheets() if sheet.status != "reviewed" for one in _doubts_of(sheet, corpus)]
    return sorted(found, key=lambda one: (one.gravity, one.confidence, one.place.file, one.place.line))


def _doubts_of(sheet: AnySheet, corpus: Corpus) -> Iterator[Doubt]:
    """Yield what of a sheet drafting proposed: the sheet itself, then its facts."""
    against = isinstance(sheet, Question) and judge(sheet, corpus.sources, corpus.names).word in {"conflict", "differ"}
    gravity = Gravity.CONTRADICTION if against else Gravity.SHEET
    parts: list[tuple[Gravity, tuple[str | int, ...], Proposed | None, str]] = [(gravity, (), sheet.proposed, f": {sheet.label}")]
    parts += [(Gravity.FACT, ("facts", number), fact.proposed, "") for number, fact in enumerate(getattr(sheet, "facts", ()))]
    for how_grave, path, proposed, label in parts:
        if proposed is not None:
            what = ", ".join((f"{sheet.kind_of_sheet} {sheet.id}", *trail_of(path))) + label
            place = corpus.files[sheet.id].place(path)
            yield Doubt(gravity=how_grave, place=place, confidence=proposed.confidence, rule=proposed.rule, what=what)


def _article(data: bytes, stem: str, suffix: str) -> tuple[Article, Decoded]:
    decoded = decode_article(data)
    page = decoded.text.lstrip("\ufeff \t\r\n")[:20].lower().startswith(_PAGE)
    media = "html" if page else MEDIA.get(suffix.lower(), "text")
    return Article(source=stem, text=decoded.text, media=media, sha256=sha256(data).hexdigest()), decoded
