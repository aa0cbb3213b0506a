"""Reads a project's folder: every sheet, every article and the vocabulary, joined to a corpus, with the problems of reading.

A file that cannot be read is left out of the corpus and told; it never stops the others.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final, TypeVar

from factsheets.model.corpus import Corpus, SheetFile
from factsheets.model.problem import Place, Problem
from factsheets.model.sheets import FOLDERS, AnySheet, Entity, Event, Question, Source, Term
from factsheets.model.span import Article
from factsheets.model.vocabulary import Vocabulary
from factsheets.store.decode import LARGEST_SHEET, Decoded
from factsheets.store.decodings import Decodings, stamp_of
from factsheets.store.files import FileProblemError, UnknownEncodingError, decode_text, files_in, read_bytes
from factsheets.store.storywords import read_story_words
from factsheets.store.vocabulary import read_vocabulary

LARGEST_SOURCE: Final = 5 * 1024 * 1024
"""Bytes an article may have."""

MEDIA: Final = {".txt": "text", ".md": "markdown", ".html": "html", ".htm": "html"}
"""Ending of an article's file -> its medium."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A project's folder as read."""

    root: Path
    corpus: Corpus
    problems: tuple[Problem, ...]
    """What could not be read, sorted; rules over the corpus are checks' work."""


def read_project(root: Path, *, language: str = "en", decodings: Decodings | None = None) -> Project:
    """Read the folder that holds `content/`; `decodings` knows the sheets of earlier readings."""
    reader = _Reader(root, decodings or Decodings())
    sheets, files = reader.sheets()
    sources: dict[str, Source] = _of(Source, sheets)
    articles = reader.articles(sources, files)
    vocabulary = reader.vocabulary(language)
    corpus = Corpus(
        sources=sources,
        entities=_of(Entity, sheets),
        events=_of(Event, sheets),
        terms=_of(Term, sheets),
        questions=_of(Question, sheets),
        articles=articles,
        files=files,
        vocabulary=vocabulary,
        broken=frozenset(reader.broken),
    )
    return Project(root=root, corpus=corpus, problems=tuple(sorted(reader.problems, key=lambda one: one.sort_key)))


_Kind = TypeVar("_Kind", bound=AnySheet)


def _of(kind: type[_Kind], sheets: list[AnySheet]) -> dict[str, _Kind]:
    return {sheet.id: sheet for sheet in sorted(sheets, key=lambda one: one.id) if isinstance(sheet, kind)}


class _Reader:
    """Reads one project; collects the problems it meets."""

    def __init__(self, root: Path, decodings: Decodings) -> None:
        self.root = root
        self.decodings = decodings
        self.content = root / "content"
        self.problems: list[Problem] = []
        self.broken: set[str] = set()

    def vocabulary(self, language: str) -> Vocabulary:
        engine = read_vocabulary(language)
        own = read_story_words(self.root, engine)
        self.problems.extend(own.problems)
        return read_vocabulary(language, own.sections) if own.sections else engine

    def sheets(self) -> tuple[list[AnySheet], dict[str, SheetFile]]:
        found: list[AnySheet] = []
        files: dict[str, SheetFile] = {}
        for kind, folder in FOLDERS.items():
            for path in files_in(self.content / folder):
                if kind == "source" and path.suffix.lower() in MEDIA:
                    continue
                if not self._is_sheet(path):
                    continue
                decoded = self._decode(path, kind)
                if decoded is None or decoded.sheet is None:
                    self.broken.add(path.stem)
                    continue
                if (twin := files.get(path.stem)) is not None:
                    message = f"id `{path.stem}` is taken by {twin.file}"
                    self._tell(
                        path, FileProblemError("duplicate-id", message, "Rename one of the two files; ids are unique across all kinds.")
                    )
                    continue
                found.append(decoded.sheet)
                files[path.stem] = decoded.file
        self._strangers()
        return found, files

    def articles(self, sources: dict[str, Source], files: dict[str, SheetFile]) -> dict[str, Article]:
        texts: dict[str, Path] = {}
        named = {source.file: source.id for source in sources.values() if source.file}
        for path in files_in(self.content / FOLDERS["source"]):
            if path.suffix.lower() not in MEDIA:
                continue
            if path.name in named:
                texts[named[path.name]] = path
                continue
            if path.stem in texts:
                message = f"is a second article for source `{path.stem}` (the first is {texts[path.stem].name})"
                self._tell(path, FileProblemError("duplicate-id", message, "Rename one of the two."))
                continue
            texts[path.stem] = path
        known_sheets = {path.stem for path in files_in(self.content / FOLDERS["source"]) if path.suffix == ".yaml"} | set(sources)
        for stem in sorted(texts.keys() - known_sheets):
            hint = "Run `factsheets draft`, which writes one."
            self._tell(texts[stem], FileProblemError("no-source-sheet", f"has no source sheet `{stem}.yaml` beside it", hint))
        return dict(self._articles(sources, texts, files))

    def _articles(self, sources: dict[str, Source], texts: dict[str, Path], files: dict[str, SheetFile]) -> Iterator[tuple[str, Article]]:
        for source in sources.values():
            path = texts.get(source.id)
            if path is None:
                sheet = self.content / FOLDERS["source"] / f"{source.id}.yaml"
                name = source.file or f"{source.id}.txt, .md or .html"
                self._tell(sheet, FileProblemError("no-article", "has no article beside it", f"Put the text beside it as {name}."))
                continue
            try:
                data = read_bytes(path, root=self.root, largest=LARGEST_SOURCE)
                text = decode_text(data, source.encoding, f"Save it as UTF-8, or declare its `encoding:` in {source.id}.yaml.")
            except UnknownEncodingError as error:
                place = files[source.id].place(("encoding",))
                trail = (f"source {source.id}", "encoding")
                self.problems.append(Problem(place=place, rule=error.rule, message=error.message, hint=error.hint, trail=trail))
                continue
            except FileProblemError as error:
                self._tell(path, error)
                continue
            yield source.id, Article(source=source.id, text=text, media=MEDIA[path.suffix.lower()], sha256=sha256(data).hexdigest())

    def _decode(self, path: Path, kind: str) -> Decoded | None:
        file = self._uri(path)
        if (decoded := self.decodings.unchanged(path, file, kind)) is None:
            stamp = stamp_of(path)
            try:
                data = read_bytes(path, root=self.root, largest=LARGEST_SHEET)
                text = decode_text(data).removeprefix("\ufeff")
            except FileProblemError as error:
                self._tell(path, error)
                return None
            decoded = self.decodings.decode(data, text, kind=kind, sheet_id=path.stem, file=file, stamp=stamp)
        self.problems.extend(decoded.problems)
        return decoded

    def _is_sheet(self, path: Path) -> bool:
        if path.suffix != ".yaml":
            near = "Name it .yaml." if path.suffix.lower() in {".yml", ".yaml"} else "Only .yaml sheets belong here."
            self._tell(path, FileProblemError("stray-file", "is no sheet", near))
            return False
        return True

    def _strangers(self) -> None:
        """Tell of folders and files under facts/ that no kind claims: their sheets would silently be missing."""
        facts = self.content / "facts"
        known = {folder.removeprefix("facts/") for folder in FOLDERS.values()}
        inner = sorted(path for path in facts.iterdir() if not path.name.startswith(".")) if facts.is_dir() else []
        for path in inner:
            if path.name not in known:
                hint = f"Sheets belong in {', '.join(sorted(f'facts/{name}' for name in known if '/' not in name and name != 'sources'))}."
                self._tell(path, FileProblemError("stray-file", "belongs to no kind of sheet and is not read", hint))
        for folder in known - {"sources"}:
            for path in sorted((facts / folder).glob("[!.]*/")):
                self._tell(
                    path,
                    FileProblemError("stray-file", "is a folder, and what lies in it is not read", f"Put its sheets into facts/{folder}."),
                )

    def _uri(self, path: Path) -> str:
        return path.relative_to(self.root).as_posix()

    def _tell(self, path: Path, error: FileProblemError) -> None:
        place = Place(file=self._uri(path), line=error.line, column=error.column)
        self.problems.append(Problem(place=place, rule=error.rule, message=error.message, hint=error.hint, trail=(path.name,)))
