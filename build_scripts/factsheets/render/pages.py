"""Every page of a site, rendered: what the plugin hands to MkDocs and `factsheets pages` writes as files.

The order of the pages is fixed, and the same corpus gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import Any, Final

from factsheets.model.corpus import Corpus
from factsheets.model.sheets import Entity, Event, Question, Source
from factsheets.render.environment import Renderer
from factsheets.render.kept import KeptPages, shared_key, whole_key
from factsheets.render.lists import Plan, list_plans, part_plans
from factsheets.render.outline import Heading, headings, plain
from factsheets.render.urls import Urls
from factsheets.store.kept import KeptPieces
from factsheets.text.quoting import Quoting
from factsheets.views.addresses import HOME, HOW_MADE, Address, address_of, reading_address
from factsheets.views.entity import build_entity_view
from factsheets.views.event import build_event_view
from factsheets.views.home import build_home_view
from factsheets.views.index import SiteIndex
from factsheets.views.method import build_method_view
from factsheets.views.parts import PageHead
from factsheets.views.question import build_question_view
from factsheets.views.reading import build_reading_view
from factsheets.views.settings import SiteSettings
from factsheets.views.source import build_source_view


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderedPage:
    """One page, ready for any generator."""

    src_uri: str
    """Where it would stand among the hand-written pages: ``entities/wendel.md``."""

    title: str
    """Plain words for the browser's tab, the navigation and the search."""

    description: str
    """One sentence of plain words."""

    html: str
    """The page's content, from its `<h1>` on; links are relative to the page's own address."""

    toc: tuple[Heading, ...]
    """The title with the headings under it."""

    breadcrumbs: tuple[tuple[str, str], ...]
    """(words, src_uri) of the pages above it, outermost first."""

    kind: str
    """What the page is, in a word of the vocabulary: ``organisation``, ``event``, ``overview``."""

    sheet: str
    """Id of the sheet it shows, or empty."""

    search_text: str
    """What a search should find it by: aliases first, then its words."""

    also: tuple[str, ...] = ()
    """Other names of what it shows."""


_Paged = Entity | Event | Question | Source
"""Sheets that have a page of their own."""


class Book:
    """The pages of one site in their order, each made when it is asked for."""

    def __init__(  # noqa: PLR0913, PLR0917 - what pages are made of
        self,
        corpus: Corpus,
        quoting: Quoting,
        settings: SiteSettings,
        urls: Urls | None = None,
        finish: Callable[[str], str] | None = None,
        before: Book | None = None,
        kept: KeptPieces | None = None,
        state: str = "",
    ) -> None:
        """Take a corpus without errors, how one page's address is written on another, and what is still done to a page's HTML.

        `before` is the book of an earlier state: what cannot have changed since is not looked up again. `kept` holds earlier builds' pages;
        `state` is a digest of the corpus, or empty.
        """
        self._finish = finish
        self._settings = settings
        self.index: SiteIndex = SiteIndex(corpus, quoting, before.index if before is not None else None, settings.edit)
        index = self.index
        self._renderer = Renderer(index, urls or Urls())
        self._kept = None
        if kept is not None:
            whole = whole_key(state, settings, urls or Urls())
            self._kept = KeptPages(kept, whole, lambda: shared_key(index, urls or Urls()), self._renderer.preview)

    @cached_property
    def uris(self) -> tuple[str, ...]:
        """The src_uri of every page: the sections first, then one page a sheet, by kind and id."""
        corpus = self.index.corpus
        sheets: tuple[_Paged, ...] = (
            *corpus.entities.values(),
            *corpus.events.values(),
            *corpus.questions.values(),
            *corpus.sources.values(),
        )
        return tuple(dict.fromkeys((*self._sections, *(address_of(sheet).src_uri for sheet in sheets))))

    @cached_property
    def _sections(self) -> dict[str, tuple[str, Callable[[], Any]]]:
        """Src_uri -> template and builder of each page that is not a sheet's."""
        return {address.src_uri: (template, build) for address, template, build in _sections(self.index, self._settings)}

    def sheet(self, src_uri: str) -> str:
        """Return the id of the sheet whose page it is, or empty."""
        sheet = self.index.corpus.by_id.get(src_uri.rpartition("/")[2].removesuffix(".md"))
        return sheet.id if isinstance(sheet, _Paged) and address_of(sheet).src_uri == src_uri else ""

    def __contains__(self, src_uri: str) -> bool:
        return bool(self.sheet(src_uri)) or src_uri in self._sections

    def page(self, src_uri: str) -> RenderedPage:
        """Make one page; KeyError where there is none of that address."""
        template, build = self._plan(src_uri)
        if self._kept is None:
            fields, _ = self._rendered(template, build())
        else:
            fields = self._kept.page(src_uri, template, build, partial(self._rendered, template))
        page = RenderedPage(**fields)
        return replace(page, html=self._finish(page.html)) if self._finish else page

    def _plan(self, src_uri: str) -> tuple[str, Callable[[], Any]]:
        if sheet_id := self.sheet(src_uri):
            sheet = self.index.corpus.by_id[sheet_id]
            return sheet.kind_of_sheet, partial(_VIEWS[sheet.kind_of_sheet], sheet, self.index)
        return self._sections[src_uri]

    def finish(self) -> None:
        """Leave the pages to the next build, where they are kept."""
        if self._kept is not None:
            self._kept.finish()

    def close(self) -> None:
        """Leave what is kept as it was."""
        if self._kept is not None:
            self._kept.close()

    def _rendered(self, template: str, view: Any) -> tuple[dict[str, Any], tuple[str, ...]]:  # noqa: ANN401 - each template has a view of its own
        """Return the fields of a rendered page, and the ids of the sheets it shows previews of."""
        head: PageHead = view.head
        html, previews = self._renderer.page(template, view, head)
        fields = {
            "src_uri": head.address.src_uri,
            "title": head.title,
            "description": head.description,
            "html": html,
            "toc": headings(html),
            "breadcrumbs": tuple((link.words, link.target.src_uri) for link in head.parents),
            "kind": head.kind,
            "sheet": head.sheet,
            "search_text": "" if head.lists else " · ".join((*head.also, plain(html))),
            "also": head.also,
        }
        return fields, previews


def render_pages(corpus: Corpus, quoting: Quoting, settings: SiteSettings, urls: Urls | None = None) -> Iterator[RenderedPage]:
    """Render every page."""
    book = Book(corpus, quoting, settings, urls)
    yield from map(book.page, book.uris)


def _sections(index: SiteIndex, settings: SiteSettings) -> Iterator[Plan]:
    yield Address(HOME), "home", lambda: build_home_view(index, settings)
    yield from list_plans(index)
    yield Address(HOW_MADE), "how-this-was-made", lambda: build_method_view(index)
    yield from part_plans(index)
    for left, right in index.reading_pairs:
        yield reading_address(left.id, right.id), "reading", partial(build_reading_view, left, right, index)


_VIEWS: Final[Mapping[str, Callable[[Any, SiteIndex], Any]]] = {
    "entity": build_entity_view,
    "event": build_event_view,
    "question": build_question_view,
    "source": build_source_view,
}
"""Kind of sheet -> what builds the view of its page; the template has the kind's name."""


__all__ = ["Book", "Heading", "RenderedPage", "render_pages"]
