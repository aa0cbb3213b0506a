"""What one site is made of, from the reading of its sheets to its last file; the same for every generator it is handed to.

It knows no generator: settings, addresses and folders are told to it, and what happens to a page is for the door to say.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from factsheets.model.problem import Problem
from factsheets.pipeline import Cards, Site, Staging, open_site
from factsheets.render.pages import Book, RenderedPage
from factsheets.render.places import place_files
from factsheets.render.search import FOLDER as SEARCH
from factsheets.render.search import SearchEntry, SearchIndex, entry_of_page
from factsheets.render.urls import Urls
from factsheets.store.decodings import Decodings
from factsheets.store.files import remove_file, write_made
from factsheets.store.kept import KeptPieces


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressing:
    """How a generator addresses a site's pages."""

    urls: Urls
    site_url: str
    """Where the site will stand, or empty."""

    cards: bool
    """Whether pages get social cards; none is drawn without `site_url`, for a card needs a whole address."""


class Making:
    """One project's site: of one build, or of a preview from its start to its end."""

    def __init__(self, root: Path, *, serving: bool) -> None:
        """Take the project's folder, and whether a preview makes the pages, each when it is asked for."""
        self.root: Final = root
        self.serving: Final = serving
        self.folder = root / "site"
        """Where the site is written: beside the last good one until it is finished."""

        self._staging: Staging | None = None
        self._key = ""
        self.site: Site | None = None
        self.book: Book | None = None
        self._to: Addressing | None = None
        self._last_good: Site | None = None
        self._decodings: Decodings | None = None
        self._told: frozenset[Problem] = frozenset()
        self._written: dict[str, str] = {}
        """File -> src_uri, of the pages that a preview wrote when they were asked for; empty for one at an old address."""

        self._search = SearchIndex()
        self._cards: Cards | None = None
        self._card_urls: dict[str, str] = {}

    @property
    def opened(self) -> Site:
        """The site as it was last read; RuntimeError before."""
        if self.site is None:
            msg = "pages were asked for before the sheets were read"
            raise RuntimeError(msg)
        return self.site

    @property
    def begun(self) -> tuple[Book, Addressing]:
        """The pages and how they are addressed; RuntimeError before :meth:`begin`."""
        if self.book is None or self._to is None:
            msg = "pages were asked for before they had addresses"
            raise RuntimeError(msg)
        return self.book, self._to

    def open(self, *, name: str, language: str, edit: str) -> tuple[Problem, ...]:
        """Read and check the sheets, those that did not change since the last time without parsing them; return the new problems."""
        first = self._decodings is None
        decodings = self._decodings = self._decodings or Decodings()
        if first:
            decodings.load(self.root)
        site = open_site(self.root, name=name, language=language, edit=edit, last_good=self._last_good, decodings=decodings)
        if first:
            decodings.save(self.root)
        new = tuple(problem for problem in site.problems if problem not in self._told)
        self._told = frozenset(site.problems)
        self.site = site
        if not site.errors:
            self._last_good = site
        return new

    def stage(self, site: Path, key: str) -> bool:
        """Write beside `site` from now on; tell whether it may stand as it is, for it was made from what `key` stands for.

        The key is empty where no site may stand for long.
        """
        self._key, self._staging = key, Staging(self.root, site)
        self.folder = self._staging.folder
        return self._staging.stands(key)

    def unstage(self, *, good: bool, lasting: bool = False) -> None:
        """Put the finished site in the place of the last, where it is `good`; a `lasting` one may stand in the next build."""
        staging, self._staging = self._staging, None
        if staging is not None:
            self.folder = staging.site
            if good:
                staging.finish(self._key if lasting else "")
            else:
                staging.discard()

    def begin(self, to: Addressing) -> Book:
        """Begin the pages of what was read."""
        kept = None if self.serving else KeptPieces(self.root, "pages")
        self._to, self._search, self._card_urls = to, SearchIndex(), {}
        self._cards = Cards(self.opened) if to.cards and to.site_url and not self.serving else None
        self.book = self.opened.book(to.urls, self.book, kept)
        return self.book

    def again(self) -> None:
        """Begin anew after the sheets were read again, and bring the files up to date that are not made when they are asked for."""
        _, to = self.begun
        book, before = self.begin(to), self._written
        moved = self.moved()
        self._written = {path: uri for path, uri in before.items() if path in moved or uri in book}
        for path in before.keys() - self._written.keys():
            remove_file(self.folder / path)
        for path, html in moved.items():
            self.write(path, html)

    def page(self, uri: str) -> RenderedPage:
        """Make a page; a build gathers what its search and its cards need, for the page itself is not kept."""
        book, to = self.begun
        page = book.page(uri)
        if not self.serving:
            self._search.add(entry_of_page(page, to.urls))
            if self._cards is not None and (card := self._cards.card(page)) is not None:
                path, content = card
                write_made(self.folder / path, content)
                self._card_urls[uri] = f"{to.site_url}{path}"
        return page

    def card_url(self, uri: str) -> str:
        """Return the whole address of a page's card, or empty."""
        return self._card_urls.get(uri, "")

    def write_page(self, uri: str, html: str) -> None:
        """Write the file of a page."""
        _, to = self.begun
        path = to.urls.file(uri)
        self._written[path] = uri
        self.write(path, html)

    def write(self, path: str, text: str) -> None:
        """Write a file of the site."""
        write_made(self.folder / path, text.encode("utf-8", "xmlcharrefreplace"))

    def moved(self) -> dict[str, str]:
        """Return path -> HTML of the pages at old addresses; only pages of renamed sheets are made for it."""
        book, to = self.begun
        renamed = any(sheet.was for sheet in self.opened.corpus.sheets())
        pages = (book.page(uri) for uri in (book.uris if renamed else ()) if self.opened.is_renamed(uri))
        found = dict(self.opened.moved(pages, to.urls, to.site_url))
        self._written |= dict.fromkeys(found, "")
        return found

    def write_search(self, others: Iterable[SearchEntry]) -> None:
        """Write the files of the search, in which `others` are found too; a build made its pages before, a preview makes all for it."""
        book, to = self.begun
        if self.serving:
            self._search = SearchIndex()
            for uri in book.uris:
                self._search.add(entry_of_page(book.page(uri), to.urls))
        for entry in (*self.opened.terms(to.urls), *others):
            self._search.add(entry)
        for path, content in (*self._search.files(), *place_files(book.index, to.urls, SEARCH)):
            self.write(path, content)

    def finish(self) -> None:
        """Leave what was made to the next build."""
        book, _ = self.begun
        book.finish()
        if self._cards is not None:
            self._cards.finish()

    def give_up(self) -> None:
        """Leave the last good site, and what is kept for the next build, as they were."""
        if self.book is not None:
            self.book.close()
        self.unstage(good=False)
