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
from factsheets.store.files import FileProblemError, UnknownEncodingError, decode_text, names_in, read_bytes
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
    return dict(sorted((sheet.id, sheet) for sheet in sheets if isinstance(sheet, kind)))


def _parted(name: str) -> tuple[str, str]:
    """Return a file's name without its ending, and the ending with its dot: ``("wendel", ".yaml")``."""
    stem, dot, ending = name.rpartition(".")
    return (stem, f".{ending}") if dot else (name, "")


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
            for name in names_in(self.content / folder):
                stem, suffix = _parted(name)  # strings: there are thousands, and most did not change
                if (kind == "source" and suffix.lower() in MEDIA) or not self._is_sheet(folder, name, suffix):
                    continue
                decoded = self._decode(f"content/{folder}/{name}", kind, stem)
                if decoded is None or decoded.sheet is None:
                    self.broken.add(stem)
                elif (twin := files.get(stem)) is not None:
                    message = f"id `{stem}` is taken by {twin.file}"
                    hint = "Rename one of the two files; ids are unique across all kinds."
                    self._tell(self.content / folder / name, FileProblemError("duplicate-id", message, hint))
                else:
                    found.append(decoded.sheet)
                    files[stem] = decoded.file
        self._strangers()
        return found, files

    def articles(self, sources: dict[str, Source], files: dict[str, SheetFile]) -> dict[str, Article]:
        folder = self.content / FOLDERS["source"]
        names = names_in(folder)
        texts: dict[str, Path] = {}
        named = {source.file: source.id for source in sources.values() if source.file}
        for name in names:
            stem, suffix = _parted(name)
            if suffix.lower() not in MEDIA:
                continue
            if name in named:
                texts[named[name]] = folder / name
            elif stem in texts:
                message = f"is a second article for source `{stem}` (the first is {texts[stem].name})"
                self._tell(folder / name, FileProblemError("duplicate-id", message, "Rename one of the two."))
            else:
                texts[stem] = folder / name
        known_sheets = {name.removesuffix(".yaml") for name in names if name.endswith(".yaml")} | set(sources)
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
                yield source.id, self._article(source, path)
            except UnknownEncodingError as error:
                place = files[source.id].place(("encoding",))
                trail = (f"source {source.id}", "encoding")
                self.problems.append(Problem(place=place, rule=error.rule, message=error.message, hint=error.hint, trail=trail))
            except FileProblemError as error:
                self._tell(path, error)

    def _article(self, source: Source, path: Path) -> Article:
        if (known := self.decodings.article(str(path), source.id, source.encoding)) is not None:
            return known
        stamp = stamp_of(path)
        data = read_bytes(path, root=self.root, largest=LARGEST_SOURCE)
        text = decode_text(data, source.encoding, f"Save it as UTF-8, or declare its `encoding:` in {source.id}.yaml.")
        article = Article(source=source.id, text=text, media=MEDIA[path.suffix.lower()], sha256=sha256(data).hexdigest())
        self.decodings.keep_article(str(path), source.encoding, article, stamp)
        return article

    def _decode(self, file: str, kind: str, sheet_id: str) -> Decoded | None:
        if (decoded := self.decodings.unchanged(f"{self.root}/{file}", file, kind)) is None:
            path = self.root / file
            stamp = stamp_of(path)
            try:
                data = read_bytes(path, root=self.root, largest=LARGEST_SHEET)
                text = decode_text(data).removeprefix("\ufeff")
            except FileProblemError as error:
                self._tell(path, error)
                return None
            decoded = self.decodings.decode(data, text, kind=kind, sheet_id=sheet_id, file=file, stamp=stamp)
        self.problems.extend(decoded.problems)
        return decoded

    def _is_sheet(self, folder: str, name: str, suffix: str) -> bool:
        if suffix != ".yaml":
            near = "Name it .yaml." if suffix.lower() in {".yml", ".yaml"} else "Only .yaml sheets belong here."
            self._tell(self.content / folder / name, FileProblemError("stray-file", "is no sheet", near))
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
