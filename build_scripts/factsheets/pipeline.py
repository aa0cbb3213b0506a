"""The joins that both doors use: a folder read and checked, drafted into, rendered.

It decides order, and leaves every judgement to the floors below.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from hashlib import sha256
from pathlib import Path
from typing import Final

from factsheets.checks.clean import Clean, clean_after
from factsheets.checks.mending import mend
from factsheets.checks.rules import check
from factsheets.model.corpus import Corpus
from factsheets.model.problem import Problem, Severity
from factsheets.model.sheets import SHEETS
from factsheets.render.cards import can_draw, card_name, card_png
from factsheets.render.moved import keep_anchors, moved_pages, old_anchors
from factsheets.render.pages import Book, RenderedPage
from factsheets.render.search import SearchEntry, entry_of_term
from factsheets.render.urls import Urls
from factsheets.store.assets import code_digest, overrides_dir, vocabulary_dir
from factsheets.store.cache import Kept
from factsheets.store.decodings import Decodings
from factsheets.store.encode import SCHEMAS, encode_data
from factsheets.store.files import same_text, write_text
from factsheets.store.kept import KeptPieces
from factsheets.store.lead import opening
from factsheets.store.newproject import skeleton
from factsheets.store.project import read_project
from factsheets.store.schemas import reference_text, schema_text
from factsheets.store.standing import Standing, contents, installed
from factsheets.store.swap import building_dir, discard, swap
from factsheets.text.quoting import Quoting
from factsheets.views.addresses import ids_in
from factsheets.views.settings import SiteSettings
from factsheets.views.terms import term_address, term_parts
from factsheets.views.wording import capitalised


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """A project's folder, read and checked."""

    root: Path
    corpus: Corpus
    quoting: Quoting
    problems: tuple[Problem, ...]
    """Everything found while reading and checking, sorted by place."""

    clean: Clean
    """The sheets in which nothing was found."""

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop a build."""
        return tuple(one for one in self.problems if one.severity is Severity.ERROR)


def examine(root: Path, *, language: str = "en", decodings: Decodings | None = None, before: Examined | None = None) -> Examined:
    """Read and check the folder that holds `content/`.

    Sheets that cannot be read are missing from the corpus; references to them are then not reported a second time. `decodings` knows the
    sheets of earlier readings, `before` the articles and the sheets that were right: what cannot be wrong since is not looked at again.
    """
    project = read_project(root, language=language, decodings=decodings)
    corpus, quoting = project.corpus, Quoting(project.corpus.articles, before.quoting if before else None)
    found = (*project.problems, *opening(root)[1], *check(corpus, quoting, before.clean if before else None))
    problems = tuple(sorted(found, key=lambda one: one.sort_key))
    return Examined(root=root, corpus=corpus, quoting=quoting, problems=problems, clean=clean_after(corpus, problems))


@dataclass(frozen=True, kw_only=True)
class Site:
    """A project ready to be shown: its good sheets, its problems, and the words of its pages."""

    examined: Examined
    corpus: Corpus
    """Without errors: what is wrong is shown as it last was right, or left out."""

    settings: SiteSettings
    digest: Callable[[], str] = str
    """Returns the state; asked when it is read, for a preview has no need of it."""

    @cached_property
    def state(self) -> str:
        """Digest of the sheets, articles and words it was made from; empty where it was mended or that is not known."""
        return self.digest()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything found, sorted by place."""
        return self.examined.problems

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop a build."""
        return self.examined.errors

    def report(self) -> str:
        """Return all errors at once, as text."""
        told = "\n\n".join(str(one) for one in self.errors)
        return f"The sheets have problems; the site was not touched.\n\n{told}\n"

    def pages(self, urls: Urls | None = None) -> Iterator[RenderedPage]:
        """Yield every page made from the sheets; `urls` says how one page's address is written on another."""
        book = self.book(urls)
        yield from map(book.page, book.uris)

    def book(self, urls: Urls | None = None, before: Book | None = None, kept: KeptPieces | None = None) -> Book:
        """Return the pages, each made when it is asked for; `before` is the book of an earlier state, `kept` what earlier builds left."""
        quoting = self.examined.quoting if self.corpus is self.examined.corpus else Quoting(self.corpus.articles, self.examined.quoting)
        renamed = old_anchors(self.corpus)
        finish = partial(keep_anchors, anchors=renamed) if renamed else None
        return Book(self.corpus, quoting, self.settings, urls, finish, before, kept, self.state if kept is not None else "")

    def is_renamed(self, src_uri: str) -> bool:
        """Whether a page is named by the id of a sheet that had another."""
        sheets = (self.corpus.by_id.get(one) for one in ids_in(src_uri))
        return any(sheet is not None and sheet.was for sheet in sheets)

    def moved(self, pages: Iterable[RenderedPage], urls: Urls, site_url: str = "") -> Iterator[tuple[str, str]]:
        """Yield (path from the site's root, HTML) of the pages that stand at old addresses and lead on."""
        yield from moved_pages(pages, self.corpus, urls, language=self.settings.language, site_url=site_url)

    def terms(self, urls: Urls) -> Iterator[SearchEntry]:
        """Yield what a search finds the glossary's words by."""

        def linker(target: str) -> tuple[str, str] | None:
            sheet = self.corpus.by_id.get(target)
            return ("#", sheet.label) if sheet else None

        terms = self.corpus.terms.values()
        parts = term_parts(terms)
        return (entry_of_term(term, term_address(term, parts), urls, linker) for term in terms)


class Cards:
    """The social cards of a site's pages, as its last build drew them; titles that the font lacks have none."""

    def __init__(self, site: Site) -> None:
        self._kept = Kept(site.examined.root, "cards")
        self._site_name = site.settings.site_name

    def card(self, page: RenderedPage) -> tuple[str, bytes] | None:
        """Return a page's card as (path from the site's root, PNG)."""
        drawn = (page.title, capitalised(page.kind), self._site_name)
        if not can_draw(*drawn):
            return None
        content = self._kept.get(card_name(*drawn), partial(card_png, *drawn))
        return f"assets/cards/{page.src_uri.removesuffix('.md')}.png", content

    def finish(self) -> None:
        """Leave the cards asked for to the next build."""
        self._kept.prune()


def open_site(  # noqa: PLR0913 - what a site is made of, each by its name
    root: Path,
    *,
    name: str,
    language: str = "en",
    edit: str = "",
    last_good: Site | None = None,
    decodings: Decodings | None = None,
) -> Site:
    """Read, check and, where sheets are wrong, mend the project for showing; `edit` is the pattern of views/editing.py."""
    examined = examine(root, language=language, decodings=decodings, before=last_good.examined if last_good else None)
    corpus = examined.corpus
    if examined.errors:
        corpus = mend(corpus, examined.problems, last_good.examined.clean if last_good else None, examined.quoting)
    lead, _ = opening(root)
    settings = SiteSettings(site_name=name, language=language, lead=lead.body, title=lead.title, description=lead.description, edit=edit)
    digest = partial(decodings.state, corpus) if decodings is not None and not examined.errors else str
    return Site(examined=examined, corpus=corpus, settings=settings, digest=digest)


def site_key(site: Site, places: Iterable[Path], *settings: object) -> str:
    """Return a digest of everything that a built site is made from; empty where that cannot be told.

    That is the sheets, articles and words, our code and theme, Python and every installed package, the files in `places`, and `settings`.
    """
    if not site.state:
        return ""
    made_of = (site.state, site.settings, sys.version, code_digest(), installed(), contents((overrides_dir(), *places)), settings)
    return sha256(repr(made_of).encode()).hexdigest()


def theme_dir() -> Path:
    """Return the folder of our theme files, for MkDocs to look into before Material's."""
    return overrides_dir() / "theme"


def watched(root: Path) -> tuple[Path, ...]:
    """Return the folders whose changes a preview follows."""
    return tuple(path for path in (root / "content", overrides_dir(), vocabulary_dir()) if path.is_dir())


def made_from(root: Path) -> tuple[Path, ...]:
    """Return the folders that a page of a preview is made from when it is asked for: sheets, sources and page templates."""
    return (*(root / "content" / name for name in ("facts", "sources")), overrides_dir() / "templates")


class Staging:
    """A build under way in a folder of its own, beside the site it will replace."""

    def __init__(self, root: Path, site: Path) -> None:
        self.site: Final = site
        self.folder: Final = building_dir(site)
        self._standing = Standing(root, site)

    def stands(self, key: str) -> bool:
        """Whether the last build was of this key, and its site is as it left it; never for an empty key."""
        return bool(key) and self._standing.holds(key)

    def finish(self, key: str = "") -> None:
        """Put the finished build in the site's place; `key` stands for all it was made from, and is empty where it is not to stand."""
        swap(self.folder, self.site)
        if key:
            self._standing.record(key)

    def discard(self) -> None:
        """Remove the build; the site stays as it was."""
        discard(self.folder)


def write_schemas(root: Path, *, language: str = "en", dry_run: bool = False) -> list[Path]:
    """Write the JSON Schemas and the reference of all keys into the project; return the files that changed or would."""
    vocabulary = read_project(root, language=language).corpus.vocabulary
    texts = {f"{kind}.schema.json": schema_text(kind, vocabulary) for kind in SHEETS}
    texts["README.md"] = reference_text(vocabulary)
    changed = []
    for name, text in texts.items():
        path = root / SCHEMAS / name
        if not same_text(path, text):
            changed.append(path)
            if not dry_run:
                write_text(path, text)
    return changed


def write_pages(site: Site, out: Path) -> int:
    """Write each page's content under `out` as `<page>/index.html` with a YAML head, as most generators read it; return how many."""
    urls = Urls(directories=True)
    number = 0
    for page in site.pages(urls):
        head = encode_data({"title": page.title, "description": page.description})
        write_text(out / urls.url(page.src_uri) / "index.html", f"---\n{head}---\n{page.html}")
        number += 1
    return number


def new_project(folder: Path, name: str) -> list[Path]:
    """Make a project's folder; return the files written, none where the folder holds something already."""
    if folder.exists() and any(folder.iterdir()):
        return []
    files = [folder / uri for uri in skeleton(name)]
    for uri, text in skeleton(name).items():
        write_text(folder / uri, text)
    return files + write_schemas(folder)
