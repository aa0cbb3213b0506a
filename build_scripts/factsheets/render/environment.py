"""The templates, compiled once: autoescape on, an undefined name is an error, nothing is read but what store/ hands over.

Each page gets its own links and prose; words come from the vocabulary.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from factsheets.model.sheets import AnySheet
from factsheets.render.crosslinks import CLOSE, OPEN, CrossLinker
from factsheets.render.prose import to_html, to_inline
from factsheets.render.urls import Urls
from factsheets.store.templates import read_templates
from factsheets.views.addresses import GLOSSARY, Address, address_of
from factsheets.views.index import SiteIndex
from factsheets.views.parts import PageHead
from factsheets.views.preview import PreviewView, build_preview

_MARKS = str.maketrans("", "", OPEN + CLOSE)


@lru_cache(maxsize=4)
def _environment(templates: tuple[tuple[str, str], ...]) -> Environment:
    return Environment(
        loader=DictLoader(dict(templates)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


def environment() -> Environment:
    """Return the environment of the templates as they stand now; compiled anew only when one changed."""
    return _environment(tuple(sorted(read_templates().items())))


class Renderer:
    """Renders the pages of one site."""

    def __init__(self, index: SiteIndex, urls: Urls) -> None:
        self.index = index
        self.urls = urls
        self._environment = environment()
        self._known_previews: dict[str, PreviewView] = {}
        self._addresses = {sheet.id: address_of(sheet) for sheet in index.corpus.sheets()}

    def page(self, template: str, view: Any, head: PageHead) -> str:  # noqa: ANN401 - each template has a view of its own
        """Render a view by the template of its page, with cross-links."""
        origin = head.address.src_uri

        def href(address: Address) -> str:
            return self.urls.relative(origin, address)

        written: dict[str, str] = {}

        def linker(sheet: str) -> tuple[str, str] | None:
            address = self._addresses.get(sheet)
            if address is None:
                return None
            link = href(address)
            written[link] = sheet
            return link, self.index.label(sheet)

        def prose(text: str, *, headings: bool = False) -> Markup:
            return Markup(OPEN + to_html(text.translate(_MARKS), linker, headings=headings) + CLOSE)  # noqa: S704 - cleaned by an allow-list

        def inline(text: str) -> Markup:
            return Markup(OPEN + to_inline(text.translate(_MARKS), linker) + CLOSE)  # noqa: S704 - as above

        def quiet(text: str) -> Markup:
            return Markup(to_inline(text.translate(_MARKS), linker))  # noqa: S704 - as above

        html = self._environment.get_template(f"pages/{template}.html.jinja").render(
            view=view, href=href, prose=prose, inline=inline, quiet=quiet, say=self.index.wording.say
        )
        own = head.sheet if origin != GLOSSARY else ""
        crosslinker = CrossLinker(self.index.names, lambda sheet: href(self._addresses[sheet]), own)
        return crosslinker.link(html) + self._previews({**written, **crosslinker.linked}, own)

    def _previews(self, links: dict[str, str], own: str) -> str:
        """Render what cards over links show: each linked sheet in short, once a page, in a fixed order."""
        known = self.index.corpus.by_id
        found = [(link, self._preview(known[sheet])) for link, sheet in sorted(links.items()) if sheet != own]
        return self._environment.get_template("parts/previews.html.jinja").render(previews=found) if found else ""

    def _preview(self, sheet: AnySheet) -> PreviewView:
        if sheet.id not in self._known_previews:
            self._known_previews[sheet.id] = build_preview(sheet, self.index)
        return self._known_previews[sheet.id]
