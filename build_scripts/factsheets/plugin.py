"""The MkDocs plugin: an adapter that hands our pages to MkDocs through its public seams, and nothing else.

Checks run before MkDocs touches the output; a build goes to a folder beside `site/` and is swapped in only when it is whole.
"""

from __future__ import annotations

import gc
import logging
import os
import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast
from urllib.parse import urljoin, urlsplit

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config import config_options as c
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import CountHandler, get_build_date, write_file
from mkdocs.utils.templates import TemplateContext

from factsheets.model.problem import Problem
from factsheets.native import watch_natively
from factsheets.ondemand import OnDemand
from factsheets.pipeline import Cards, Site, Staging, made_from, open_site, site_key, theme_dir, watched
from factsheets.render.bundles import BUNDLES, bundle
from factsheets.render.compiled import keep_compiled
from factsheets.render.csp import TrustedScripts, alignments, headers_file, policy, with_policy
from factsheets.render.outline import plain
from factsheets.render.pages import Book, Heading, RenderedPage
from factsheets.render.search import FOLDER as SEARCH
from factsheets.render.search import SearchEntry, SearchIndex, entry_of_page
from factsheets.render.shell import STEM, Shells, Slot
from factsheets.render.urls import Urls
from factsheets.store.decodings import Decodings
from factsheets.store.kept import KeptPieces
from factsheets.store.templates import read_shell
from factsheets.store.vocabulary import languages
from factsheets.store.watching import Marks, marks
from factsheets.views.editing import in_editor, in_repository

if TYPE_CHECKING:  # a build needs neither
    from mkdocs.livereload import LiveReloadServer

    from factsheets.preview import Preview

_UNUSED = ("assets/javascripts/lunr/", "assets/javascripts/workers/")
"""Files of Material's own search, which ours replaces; with the maps of its code they are two thirds of a small site."""

_PLAIN = frozenset(
    ("toc", "tables", "fenced_code", "abbr", "admonition", "attr_list", "codehilite", "def_list", "footnotes", "md_in_html", "meta",
     "nl2br", "sane_lists", "smarty")
)  # fmt: skip
"""Markdown extensions that read nothing but the page: with others a page may rest on files that we do not know."""

_INSTALLED = frozenset(("site-packages", "dist-packages"))
"""Folders of packages, which are known by their versions."""

_GARBAGE = 100_000
"""Objects made before Python looks for garbage: a build makes much that stays and ends soon; at 700 a tenth of it was spent looking."""

log = logging.getLogger("mkdocs.plugins.factsheets")


class FactsheetsConfig(Config):  # type: ignore[no-untyped-call]
    """The plugin's few settings."""

    language = c.Type(str, default="en")
    """Language of the pages, as a vocabulary of the engine."""

    cards = c.Type(bool, default=True)
    """Whether each page gets a social card; none is drawn where `site_url` is empty, for a card needs a whole address."""

    csp = c.Type(bool, default=True)
    """Whether the built site carries a Content-Security-Policy: in each page, and as a `_headers` file."""

    editor = c.Type(str, default="vscode://file{path}:{line}:{column}")
    """Address by which the preview opens a line in your editor; {path}, {line} and {column} are filled in."""

    events = c.Choice(("native", "polling"), default="native")
    """How a preview learns of changes: by the system's events, or, for drives that give none, by looking twice a second."""

    preview_hosts = c.ListOfItems(c.Type(str), default=[])
    """Names, besides localhost and addresses made of figures, by which a preview may be asked."""


class SheetPage(Page):
    """A page that our templates made: nothing is read from disk and nothing goes through Markdown."""

    def __init__(self, rendered: RenderedPage | None, file: File, config: MkDocsConfig, *, title: str | None) -> None:
        """Take the page, or None where a preview makes it when it is asked for."""
        super().__init__(title, file, config)
        self.rendered = rendered

    def read_source(self, config: MkDocsConfig) -> None:
        """Set what MkDocs reads from a Markdown file's head."""
        self.markdown = ""
        self.meta = {"template": "fs-filled.html"}
        if self.rendered is not None:
            self.meta |= {"title": self.rendered.title, "description": self.rendered.description, "sheet": self.rendered}

    def forget(self) -> None:
        """Let go of the page once it is written, but for what others show of it: a build's memory should not grow with its pages."""
        self.rendered, self.content, self.toc = None, "", TableOfContents([])
        self.meta = {name: value for name, value in self.meta.items() if name != "sheet"}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Set what MkDocs makes from Markdown."""
        self.content = self.rendered.html if self.rendered is not None else ""
        self.toc = TableOfContents([_anchor_link(one, level=1) for one in self.rendered.toc] if self.rendered is not None else [])


class StandIn(SheetPage):
    """Stands for every page of a sort while their shell is rendered: like one of them, with slots for its words."""

    def __init__(self, page: SheetPage, toc: Iterable[Heading], slots: Mapping[str, Slot], file: File, config: MkDocsConfig) -> None:
        super().__init__(page.rendered, file, config, title=None)
        self.meta = {"title": slots["title"], "description": slots["description"], "template": page.meta["template"]}
        self.content = slots["content"]
        self.toc = TableOfContents([_anchor_link(one, level=1) for one in toc])
        self.toc.items[0].title = slots["heading"]
        self.active = True


def _bundle(files: Files, config: MkDocsConfig) -> None:
    """Put one file of styles and one of scripts in the place of our many; a story's own files stand in for ours of the same name."""
    for uri, parts in BUNDLES.items():
        found = {part: file for part in parts if (file := files.get_file_from_path(part)) is not None}
        content = bundle(uri, lambda part, found=found: found[part].content_string if part in found else "")  # type: ignore[misc]
        for file in found.values():
            files.remove(file)
        files.append(File.generated(config, uri, content=content))


def _anchor_link(heading: Heading, level: int) -> AnchorLink:
    link = AnchorLink(escape(heading.title), heading.anchor, level)  # the theme writes it as it is
    link.children = [_anchor_link(inner, level + 1) for inner in heading.children]
    return link


class FactsheetsPlugin(BasePlugin[FactsheetsConfig]):  # type: ignore[no-untyped-call]
    """Adds the pages of the fact sheets to a MkDocs site."""

    def __init__(self) -> None:
        self.serving = False
        self.dirty = False
        self.preview: Preview | None = None
        self.last_good: Site | None = None
        self.site: Site | None = None
        self.book: Book | None = None
        self.pages: dict[str, SheetPage] = {}
        self.nav: Navigation | None = None
        self.files: Files | None = None
        self.others: tuple[SearchEntry, ...] = ()
        self.ondemand = OnDemand()
        self.surroundings: Marks = {}
        self.urls: dict[str, str] = {}
        self.staging: Staging | None = None
        self.key = ""
        self.stands = False
        self.set_aside: tuple[Any, set[str]] = (None, set())
        self.search = SearchIndex()
        self.cards: Cards | None = None
        self.card_urls: dict[str, str] = {}
        self.mkdocs: MkDocsConfig | None = None
        self.decodings: Decodings | None = None
        self.told: frozenset[Problem] = frozenset()
        self.env: Environment | None = None
        self.shells = Shells()
        self.trusted = TrustedScripts(())
        self.allowed: tuple[set[str], set[str]] = (set(), set())
        self.warnings = CountHandler()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember which command runs: a preview never stops for a bad sheet. Also keeps this instance between rebuilds."""
        self.serving, self.dirty = command == "serve", dirty
        if not self.serving:
            gc.set_threshold(_GARBAGE)

    @event_priority(-50)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check everything before MkDocs empties a folder; add the theme's files and, where there is none, a nav."""
        root = _root(config)
        if self.config.language in languages():
            config.theme["language"] = self.config.language
        else:
            log.warning("There is no vocabulary for language %r; the engine knows %s.", self.config.language, ", ".join(languages()))
        self.mkdocs = config
        if (folder := str(theme_dir())) not in config.theme.dirs:
            config.theme.dirs.insert(_after_custom_dir(config), folder)
        if self.serving and not self.surroundings:
            self.surroundings = self._surroundings(config)
        self._open(config)
        if self.serving and self.preview is None:
            from factsheets.preview import Preview  # noqa: PLC0415 - 0.04 s of import that a build never needs

            self.preview = Preview(root, (*self.config.preview_hosts, config.dev_addr.host))
        self.key, self.stands = "", False
        if not self.dirty:
            self.staging = Staging(root, Path(config.site_dir))
            self.key = self._key(config)
            self.stands = self.staging.stands(self.key)
            config.site_dir = str(self.staging.folder)
        if not self.serving:
            self.warnings = CountHandler(level=logging.WARNING)
            logging.getLogger("mkdocs").addHandler(self.warnings)
        return config

    def _key(self, config: MkDocsConfig) -> str:
        """Return what stands for everything the site is made from; empty where something unknown to us may have a hand in it."""
        if self.serving or not _alone(config) or config.extra_templates or not _PLAIN.issuperset(config.markdown_extensions):
            return ""
        theme = [path for path in map(Path, config.theme.dirs) if _INSTALLED.isdisjoint(path.parts)]
        return site_key(self._opened(), (Path(config.docs_dir), *theme), _settings(config), dict(self.config), get_build_date())

    def _open(self, config: MkDocsConfig) -> None:
        """Read and check the project; what did not change since the last build is not parsed again."""
        root = _root(config)
        first = self.decodings is None
        decodings = self.decodings = self.decodings or Decodings()
        if first:
            decodings.load(root)
        self.site = open_site(
            root,
            name=config.site_name,
            language=self.config.language,
            edit=in_editor(self.config.editor, str(root.resolve())) if self.serving else _in_repository(config),
            last_good=self.last_good,
            decodings=decodings,
        )
        if first:
            decodings.save(root)
        for problem in self.site.problems:
            if problem not in self.told:
                log.info("%s", problem)
        self.told = frozenset(self.site.problems)
        if self.site.errors and not self.serving:
            raise PluginError(self.site.report())
        if not self.site.errors:
            self.last_good = self.site

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages made from the fact sheets, as if they stood in `content/pages`; where the site stands, leave nothing to build."""
        if self.stands:
            self.set_aside = (config.nav, config.theme.static_templates)
            config.nav, config.theme.static_templates = [], set()
            return Files([])
        if (lead := files.get_file_from_path("home.md")) is not None:
            files.remove(lead)
        for file in list(files):
            if file.src_uri.startswith(_UNUSED) or re.fullmatch(r"assets/(javascripts|stylesheets)/\S+\.min\.\w+\.map", file.src_uri):
                files.remove(file)
        _bundle(files, config)
        in_nav = dict(_uris(config.nav))
        kept = None if self.serving else KeptPieces(_root(config), "pages")
        self.search, self.card_urls = SearchIndex(), {}
        self.cards = Cards(self._opened()) if self.config.cards and config.site_url and not self.serving else None
        self.book = self._opened().book(_urls(config), self.book, kept)
        self.pages, self.urls = {}, {}
        for uri in self.book.uris:
            if (old := files.get_file_from_path(uri)) is not None:
                files.remove(old)
            inclusion = InclusionLevel.INCLUDED if uri in in_nav else InclusionLevel.NOT_IN_NAV
            file = File.generated(config, uri, content="", inclusion=inclusion)
            files.append(file)
            later = not self.dirty and (self.serving or _alone(config)) and (uri not in in_nav or bool(in_nav[uri]))
            self._add(SheetPage(None if later else self._made(uri, config), file, config, title=in_nav.get(uri)))
        for uri, html in self._moved(config):
            files.append(File.generated(config, uri, content=html))
        return files

    def _made(self, uri: str, config: MkDocsConfig) -> RenderedPage:
        """Make a page; a build gathers what its search and its cards need, for the page itself is not kept."""
        page = self._book().page(uri)
        if not self.serving:
            self.search.add(entry_of_page(page, _urls(config)))
            if self.cards is not None and (card := self.cards.card(page)) is not None:
                path, content = card
                write_file(content, str(Path(config.site_dir, path)))
                self.card_urls[uri] = f"{config.site_url}{path}"
        return page

    def _add(self, page: SheetPage) -> None:
        self.pages[page.file.src_uri] = page
        self.urls[page.file.url] = self._book().sheets.get(page.file.src_uri, "")

    def _moved(self, config: MkDocsConfig) -> Iterator[tuple[str, str]]:
        """Yield the pages at old addresses; only pages of renamed sheets are made for it."""
        site, book = self._opened(), self._book()
        pages = (book.page(uri) for uri in book.uris if site.is_renamed(uri))
        return site.moved(pages, _urls(config), config.site_url or "")

    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Remember the navigation, for pages that a preview makes later."""
        self.nav = nav
        return nav

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:
        """Remember what a search finds the hand-written pages by, now that they are rendered, and give the shell its words."""
        if self.stands:
            return env
        self.files = files
        written = (file.page for file in files.documentation_pages() if file.page is not None and not isinstance(file.page, SheetPage))
        self.others = tuple(
            SearchEntry(url=page.url, title=page.title or "", group="pages", kind="", line="", text=plain(page.content or ""))
            for page in written
        )
        if not self.serving:
            self.trusted = TrustedScripts(read_shell(config.theme.dirs).values())
        env.globals["words"] = self._opened().corpus.vocabulary.words
        if self.serving:
            for page in self.pages.values():
                if page.rendered is None:
                    page.file.inclusion = InclusionLevel.EXCLUDED  # links to it were looked at; MkDocs need not write a file for it
        keep_compiled(env)
        self.env, self.shells = env, Shells()
        return env

    @event_priority(-100)
    def on_page_context(self, context: TemplateContext, /, *, page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:
        """Give every page's shell what it shows besides the content."""
        shown = cast("dict[str, Any]", context)  # MkDocs types only its own keys; a plugin may add others
        if isinstance(page, SheetPage) and page.rendered is None and not self.serving:
            self._complete(page, config)
        shown["card"] = self.card_urls.get(page.file.src_uri, "")
        shown["problems"] = self._opened().problems if self.serving else ()
        if isinstance(page, SheetPage):
            shown["filled"] = self._filled(page, shown, config)
        return context

    def _complete(self, page: SheetPage, config: MkDocsConfig) -> None:
        """Make a page that was left for later."""
        if self.files is None:
            msg = "MkDocs asked for a page before it gave its files"
            raise RuntimeError(msg)
        page.rendered = self._made(page.file.src_uri, config)
        page.read_source(config)
        page.render(config, self.files)

    def _filled(self, page: SheetPage, context: dict[str, Any], config: MkDocsConfig) -> str:
        """Return a page of ours in the shell of the theme, which is rendered once for all pages alike but for their words."""

        def whole() -> str:
            return self._shown({**context, "page": page})

        rendered = page.rendered
        if rendered is None:
            return "<!doctype html>\n<title>made when it is asked for</title>\n"
        folder, _, stem = page.file.src_uri.removesuffix(".md").rpartition("/")
        alone = len(config.plugins.events["page_context"]) == len(config.plugins.events["page_content"]) + 1 == 1
        if page.file.inclusion is not InclusionLevel.NOT_IN_NAV or not alone or page.content != rendered.html:
            return whole()
        top, *others = rendered.toc
        words = {
            "title": rendered.title,
            "description": rendered.description,
            "content": rendered.html,
            "heading": escape(top.title),
            "card": context["card"],
            "stem": stem,
        }

        def probe(slots: Mapping[str, Slot]) -> str:
            stand_in = StandIn(page, rendered.toc, slots, File.generated(config, f"{folder}/{STEM}.md", content=""), config)
            return self._shown({**context, "page": stand_in, "card": slots["card"]})

        return self.shells.page((folder, top.anchor, top.children, tuple(others)), words, whole, probe)

    def _shown(self, context: dict[str, Any]) -> str:
        if self.env is None:
            msg = "MkDocs asked for a page before it gave its templates"
            raise RuntimeError(msg)
        return self._secured(self.env.get_template("main.html").render(context), written=False)

    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        """Give a hand-written page its Content-Security-Policy; ours have it with their shell, and nobody needs them any more."""
        if not isinstance(page, SheetPage):
            return self._secured(output, written=True)
        if not self.serving and _alone(config):
            page.forget()
        return output

    def on_post_template(self, output_content: str, /, *, template_name: str, config: MkDocsConfig) -> str:
        """Give the page for lost readers its policy too."""
        return self._secured(output_content, written=False) if template_name.endswith(".html") else output_content

    def _secured(self, html: str, *, written: bool) -> str:
        """Return a page with its policy; in a preview as it is, for MkDocs puts a script of its own into each page."""
        if self.serving or not self.config.csp:
            return html
        scripts, styles = self.trusted.hashes(html), alignments(html) if written else ()
        self.allowed[0].update(scripts)
        self.allowed[1].update(styles)
        return with_policy(html, policy(scripts, styles))

    def on_serve(self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:  # noqa: ANN401 - MkDocs' own untyped callable
        """Watch the sheets, sources, vocabularies and templates; stand before the server with the editor's panel."""
        if self.config.events == "native":
            watch_natively(server, [config.docs_dir, config.config_file_path or "", *config.theme.dirs])
        own = config.theme.dirs[:1] if config.theme.custom_dir else []
        for folder in (*watched(_root(config)), *own):
            server.watch(str(folder))
        if self.preview is not None:
            self._show(config)
            server.set_app(self.preview.around(self.ondemand.around(server.get_app())))  # type: ignore[arg-type] # WSGI types are looser than ours
            server.builder = self._kept_alive(server.builder, config)
            server.request_queue_size = 128  # five, the default, lets a handful of tabs wait for seconds
        return server

    def _kept_alive(self, builder: Callable[[], None], config: MkDocsConfig) -> Callable[[], None]:
        """Return a builder that never raises: MkDocs answers nothing any more after a rebuild that did.

        Where only sheets, sources or page templates changed, they are read and checked, and MkDocs has nothing to build.
        """

        def build() -> None:
            with self.ondemand.lock:
                build_all()

        def build_all() -> None:
            try:
                surroundings = self._surroundings(config)
                if surroundings == self.surroundings:
                    self._refresh()
                else:
                    builder()
                    self.surroundings = surroundings
            except (Exception, SystemExit) as error:
                log.exception("The build failed; the preview shows the last good site.")
                if self.preview is not None:
                    self.preview.failed(error, self.site)

        return build

    def _surroundings(self, config: MkDocsConfig) -> Marks:
        """Return the marks of everything the preview watches, besides what each page is made from when it is asked for."""
        root = _root(config)
        places = (*watched(root), *map(Path, (config.docs_dir, config.config_file_path or root, *config.watch, *config.theme.dirs[:1])))
        return marks(places, without=made_from(root))

    def _refresh(self) -> None:
        """Read and check the sheets again, and offer the pages as they are now."""
        config = self.mkdocs
        if config is None:
            msg = "nothing was built yet"
            raise RuntimeError(msg)
        self._open(config)
        before, self.book = self.pages, self._opened().book(_urls(config), self.book)
        in_nav, self.pages, self.urls = dict(_uris(config.nav)), {}, {}
        for uri in self.book.uris:
            self._add(before.get(uri) or SheetPage(None, File.generated(config, uri, content=""), config, title=in_nav.get(uri)))
        for uri in before.keys() - self.pages.keys():
            Path(config.site_dir, before[uri].file.dest_uri).unlink(missing_ok=True)
        for uri, html in self._moved(config):
            write_file(html.encode(), str(Path(config.site_dir, uri)))
        self._show(config)

    def _make(self, uri: str) -> None:
        """Write the file of one page of the preview, as MkDocs would."""
        config, page = self.mkdocs, self.pages[uri]
        if config is None or self.files is None or self.nav is None:
            msg = "nothing was built yet"
            raise RuntimeError(msg)
        self._complete(page, config)
        page.active = True
        try:
            context = get_context(self.nav, self.files, config, page)
            context = config.plugins.on_page_context(context, page=page, config=config, nav=self.nav)
            output = config.plugins.on_post_page(str(context["filled"]), page=page, config=config)  # type: ignore[typeddict-item] # ours
        finally:
            page.active = False
        write_file(output.encode("utf-8", "xmlcharrefreplace"), str(Path(config.site_dir, page.file.dest_uri)))

    def _make_search(self) -> None:
        """Write the files of the search for a preview; this alone needs every page."""
        config, book = self.mkdocs, self._book()
        if config is not None:
            self.search = SearchIndex()
            for uri in book.uris:
                self.search.add(entry_of_page(book.page(uri), _urls(config)))
            self._write_search(config)

    def _write_search(self, config: MkDocsConfig) -> None:
        for entry in (*self._opened().terms(_urls(config)), *self.others):
            self.search.add(entry)
        for uri, content in self.search.files():
            write_file(content.encode(), str(Path(config.site_dir, uri)))

    def _book(self) -> Book:
        if self.book is None:
            msg = "MkDocs asked for pages before it asked for files"
            raise RuntimeError(msg)
        return self.book

    def _show(self, config: MkDocsConfig) -> None:
        """Let the preview show what was built."""
        if self.preview is not None:
            mount = urlsplit(config.site_url or "/").path.strip("/")
            urls = {posixpath.join(mount, url): sheet for url, sheet in self.urls.items()}
            self.preview.show(self._opened(), urls, self._book().index)
            makers: dict[str, Callable[[], None]] = {}
            for uri, page in self.pages.items():
                url = posixpath.join(mount, "" if page.file.url == "./" else page.file.url)
                makers |= dict.fromkeys((url, url.rstrip("/"), posixpath.join(url, "index.html")), partial(self._make, uri))
            self.ondemand.change(makers, {posixpath.join(mount, SEARCH, ""): self._make_search})

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Swap the finished site in, unless MkDocs is about to stop for warnings in strict mode."""
        if self.stands:
            config.nav, config.theme.static_templates = self.set_aside
            self._unstage(config).discard()
            log.info("Nothing changed since the last build: the site stands as it is.")
            return
        if self.preview is not None:
            self._show(config)
        if not self.serving:
            self._write_search(config)
            self._book().finish()
            if self.cards is not None:
                self.cards.finish()
        if self.staging is None:
            return
        if self.config.csp and not self.serving:
            self.staging.add("_headers", headers_file(sorted(self.allowed[0]), sorted(self.allowed[1])))
        staging = self._unstage(config)
        warned = bool(self.warnings.get_counts())
        if config.strict and not self.serving and warned:
            staging.discard()
        else:
            staging.finish("" if warned else self.key)

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the last good site as it is, and what is kept for the next."""
        if self.book is not None:
            self.book.close()
        if self.staging is not None:
            self._unstage(None).discard()

    def _unstage(self, config: MkDocsConfig | None) -> Staging:
        staging, self.staging = self.staging, None
        logging.getLogger("mkdocs").removeHandler(self.warnings)
        if staging is None:
            msg = "no build is under way"
            raise RuntimeError(msg)
        if config is not None:
            config.site_dir = str(staging.site)
        return staging

    def _opened(self) -> Site:
        if self.site is None:
            msg = "MkDocs asked for files before it gave its configuration"
            raise RuntimeError(msg)
        return self.site


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent if config.config_file_path else Path.cwd()


def _in_repository(config: MkDocsConfig) -> str:
    """Return the pattern of the repository's pages, from MkDocs' own settings about it; empty where there are none."""
    uri = str(config.edit_uri_template or "").partition("{path")[0] or config.edit_uri or ""
    repo = config.repo_url or ""
    docs_url = urljoin(repo if uri.startswith(("?", "#")) else f"{repo.rstrip('/')}/", uri) if uri else ""
    docs_dir = Path(os.path.relpath(config.docs_dir, _root(config))).as_posix()
    pattern = in_repository(docs_url, docs_dir)
    if docs_url and not pattern:
        log.info("No page offers “edit this fact”: edit_uri ends in %r, and not in %r as docs_dir.", uri, f"{docs_dir}/")
    return pattern


def _alone(config: MkDocsConfig) -> bool:
    """Whether no other plugin and no hook may want to see the pages before they are written."""
    return len(config.plugins) == 1


def _settings(config: MkDocsConfig) -> tuple[object, ...]:
    """Return all settings of MkDocs and of its theme, as values that read alike in every run."""
    theme = config.theme
    plain = {name: value for name, value in config.items() if name not in {"plugins", "hooks", "theme"}}
    return plain, dict(theme.items()), theme.name, theme.dirs, sorted(theme.static_templates), str(theme.locale)


def _urls(config: MkDocsConfig) -> Urls:
    return Urls(directories=config.use_directory_urls)


def _after_custom_dir(config: MkDocsConfig) -> int:
    """Put our theme files after a story's own and before Material's."""
    return 1 if config.theme.custom_dir else 0


def _uris(nav: Any, title: str | None = None) -> Iterator[tuple[str, str | None]]:  # noqa: ANN401 - MkDocs' nav is text, lists and mappings
    """Yield each page of a nav with the title it is given there."""
    if isinstance(nav, str):
        yield nav, title
    elif isinstance(nav, dict):
        for name, inner in nav.items():
            yield from _uris(inner, name)
    elif isinstance(nav, (list, tuple)):
        for inner in nav:
            yield from _uris(inner)
