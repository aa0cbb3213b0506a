"""The templates, compiled once: autoescape on, an undefined name is an error, nothing is read but what store/ hands over.

Each page gets its own links and prose; words come from the vocabulary.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined
from jinja2.runtime import Context
from markupsafe import Markup

from factsheets.render.compiled import keep_compiled
from factsheets.render.crosslinks import CLOSE, OPEN, CrossLinker
from factsheets.render.prose import to_html, to_inline
from factsheets.render.urls import Urls
from factsheets.store.templates import read_templates
from factsheets.views.addresses import GLOSSARY, Address
from factsheets.views.index import SiteIndex
from factsheets.views.parts import PageHead
from factsheets.views.preview import PreviewView, build_preview

_MARKS = str.maketrans("", "", OPEN + CLOSE)
_OPENING = ("“", '"', "„", "«")
"""Marks with which words of an article open that are speech."""


class _Context(Context):
    """Calls what templates call as it is: ours ask for no context, and asking each whether it does took a twentieth of a build."""

    def call(self, called: Callable[..., Any], /, *given: Any, **named: Any) -> Any:  # noqa: ANN401 - whatever a template calls, with whatever
        """Call a macro or one of our functions, without what Jinja hands on for those that ask."""
        named.pop("_loop_vars", None)
        named.pop("_block_vars", None)
        return called(*given, **named)


class _Environment(Environment):
    """An environment with such contexts."""

    context_class = _Context


def environment() -> Environment:
    """Return an environment of the templates as they stand now, with globals of its own; compiled anew only where one changed."""
    made = _Environment(
        loader=DictLoader(read_templates()),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    keep_compiled(made)
    return made


class _Pen:
    """What templates and their macros call: links from the page that is being written, its prose, the vocabulary's words.

    Macros find it among the globals, so that Jinja makes each file of macros once and not for every page.
    """

    def __init__(self, index: SiteIndex, urls: Urls) -> None:
        self._index = index
        self._relative = urls.relative
        self._addresses: dict[str, Address] = {}
        self._origin = ""
        self.written: dict[str, str] = {}
        """Link -> sheet it leads to, of the links in the page's prose."""

    @property
    def words(self) -> dict[str, Any]:
        """Name -> what templates call by it."""
        return {
            "href": self.href,
            "prose": self.prose,
            "inline": self.inline,
            "quiet": self.quiet,
            "own": own_marks,
            "say": self._index.wording.say,
        }

    def turn(self, origin: str) -> None:
        """Begin the page `origin` (a src_uri)."""
        self._origin = origin
        self.written = {}

    def href(self, address: Address) -> str:
        """Return the link to an address."""
        return self._relative(self._origin, address)

    def to(self, sheet: str) -> str:
        """Return the link to a sheet."""
        if sheet not in self._addresses:
            self._addresses[sheet] = self._index.address(self._index.corpus.by_id[sheet])
        return self._relative(self._origin, self._addresses[sheet])

    def _linker(self, sheet: str) -> tuple[str, str] | None:
        if sheet not in self._index.corpus.by_id:
            return None
        link = self.to(sheet)
        self.written[link] = sheet
        return link, self._index.label(sheet)

    def prose(self, text: str, *, headings: bool = False) -> Markup:
        """Return prose as paragraphs and lists, in which names become links."""
        return Markup(OPEN + to_html(text.translate(_MARKS), self._linker, headings=headings) + CLOSE)  # noqa: S704 - cleaned by an allow-list

    def inline(self, text: str) -> Markup:
        """Return prose as words within a line, in which names become links."""
        return Markup(OPEN + to_inline(text.translate(_MARKS), self._linker) + CLOSE)  # noqa: S704 - as above

    def quiet(self, text: str) -> Markup:
        """Return prose as words within a line, with the editors' links alone."""
        return Markup(to_inline(text.translate(_MARKS), self._linker))  # noqa: S704 - as above


def own_marks(quote: str) -> Markup:
    """Return the attribute of a quotation that opens with marks of its own and gets no second pair around them; else nothing."""
    return Markup(' class="fs-own"' if quote.startswith(_OPENING) else "")  # noqa: S704 - fixed words


class Renderer:
    """Renders the pages of one site."""

    def __init__(self, index: SiteIndex, urls: Urls) -> None:
        self.index = index
        self.urls = urls
        self._pen = _Pen(index, urls)
        self._environment = environment()
        self._environment.globals.update(self._pen.words)
        self._known_previews: dict[str, PreviewView] = {}

    def page(self, template: str, view: Any, head: PageHead) -> tuple[str, tuple[str, ...]]:  # noqa: ANN401 - each template has a view of its own
        """Render a view by the template of its page, with cross-links; return it with the ids of the sheets it shows previews of."""
        self._pen.turn(head.address.src_uri)
        html = self._environment.get_template(f"pages/{template}.html.jinja").render(view=view)
        own = head.sheet if head.address.src_uri != GLOSSARY else ""
        crosslinker = CrossLinker(self.index.names, self._pen.to, own)
        linked = crosslinker.link(html)
        links = {link: sheet for link, sheet in sorted({**self._pen.written, **crosslinker.linked}.items()) if sheet != own}
        return linked + self._previews(links), tuple(dict.fromkeys(links.values()))

    def _previews(self, links: dict[str, str]) -> str:
        """Render what cards over links show: each linked sheet in short, once a page, in the order of the links."""
        found = [(link, self.preview(sheet)) for link, sheet in links.items()]
        return self._environment.get_template("parts/previews.html.jinja").render(previews=found) if found else ""

    def preview(self, sheet_id: str) -> PreviewView:
        """Return what a card over a link to a sheet shows."""
        if sheet_id not in self._known_previews:
            self._known_previews[sheet_id] = build_preview(self.index.corpus.by_id[sheet_id], self.index)
        return self._known_previews[sheet_id]
