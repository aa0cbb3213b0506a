"""The MkDocs plugin: an adapter that hands our pages to MkDocs through its public seams, and nothing else.

Checks run before MkDocs touches the output; a build goes to a folder beside `site/` and is swapped in only when it is whole.
"""

from __future__ import annotations

import gc
import logging
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast
from urllib.parse import urlsplit

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
from mkdocs.utils import CountHandler, get_build_date
from mkdocs.utils.templates import TemplateContext

from factsheets.making import Addressing, Making
from factsheets.native import watch_natively
from factsheets.pipeline import site_key, theme_dir, watched
from factsheets.render.bundles import BUNDLES, bundle
from factsheets.render.compiled import keep_compiled
from factsheets.render.csp import Policies
from factsheets.render.outline import plain
from factsheets.render.pages import Heading, RenderedPage
from factsheets.render.search import SearchEntry
from factsheets.render.shell import STEM, Shells, Slot, sort_and_words
from factsheets.render.urls import Urls
from factsheets.store.templates import read_shell
from factsheets.store.vocabulary import languages
from factsheets.views.editing import docs_address, in_editor, in_repository

if TYPE_CHECKING:  # a build needs neither
    from mkdocs.livereload import LiveReloadServer

    from factsheets.following import Following

_UNUSED = re.compile(r"assets/javascripts/(?:lunr|workers)/|assets/(?:javascripts|stylesheets)/\S+\.min\.\w+\.map$")
"""Files of Material's own search, which ours replaces, and the maps of its code: two thirds of a small site."""

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
        """Take the page, or None where it is filled later."""
        super().__init__(title, file, config)
        self.rendered = rendered

    def read_source(self, config: MkDocsConfig) -> None:
        """Set what MkDocs reads from a Markdown file."""
        self.markdown, self.content = "", ""
        self.meta = {"template": "fs-filled.html"}
        if self.rendered is not None:
            self.fill(self.rendered)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Leave the page as it is: MkDocs has nothing to make from Markdown."""

    def fill(self, rendered: RenderedPage) -> None:
        """Set everything that is shown."""
        self.rendered, self.markdown, self.content = rendered, "", rendered.html
        self.meta = {"template": "fs-filled.html", "title": rendered.title, "description": rendered.description, "sheet": rendered}
        self.toc = TableOfContents([_anchor_link(one, level=1) for one in rendered.toc])

    def forget(self) -> None:
        """Let go of the page once it is written, but for what others show of it: a build's memory should not grow with its pages."""
        self.rendered, self.content, self.toc = None, "", TableOfContents([])
        self.meta = {name: value for name, value in self.meta.items() if name != "sheet"}


class StandIn(SheetPage):
    """Stands for every page of a sort while their shell is rendered: like one of them, with slots for its words."""

    def __init__(self, page: SheetPage, toc: Iterable[Heading], slots: Mapping[str, Slot], file: File, config: MkDocsConfig) -> None:
        super().__init__(page.rendered, file, config, title=None)
        self.meta = {"title": slots["title"], "description": slots["description"], "template": page.meta["template"]}
        self.content = slots["content"]
        self.toc = TableOfContents([_anchor_link(one, level=1) for one in toc])
        self.toc.items[0].title = slots["heading"]
        self.active = True


def _tidy(files: Files, config: MkDocsConfig) -> None:
    """Take out what no page loads; put one file of styles and one of scripts in the place of our many.

    A story's own files stand in for ours of the same name. The words of the home page are shown by it and are no page.
    """
    for file in list(files):
        if file.src_uri == "home.md" or _UNUSED.match(file.src_uri):
            files.remove(file)
    for uri, parts in BUNDLES.items():
        found = {part: own for part in parts if (own := files.get_file_from_path(part)) is not None}
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
        self._making: Making | None = None
        self.following: Following | None = None
        self.pages: dict[str, SheetPage] = {}
        self.nav = Navigation([], [])
        self.built: tuple[MkDocsConfig, Files, Environment] | None = None
        self.others: tuple[SearchEntry, ...] = ()
        self.shells = Shells()
        self.policies: Policies | None = None
        self.stands = False
        self.set_aside: tuple[Any, set[str]] = (None, set())
        self.warnings = CountHandler()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Begin a command: a preview never stops for a bad sheet. MkDocs keeps this instance between rebuilds, and for a next command."""
        self.serving, self.dirty = command == "serve", dirty
        self._making, self.following = None, None
        if not self.serving:
            gc.set_threshold(_GARBAGE)

    @event_priority(-50)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check everything before MkDocs empties a folder; add the theme's files and, where there is none, a nav."""
        if self.config.language in languages():
            config.theme["language"] = self.config.language
        else:
            log.warning("There is no vocabulary for language %r; the engine knows %s.", self.config.language, ", ".join(languages()))
        if (folder := str(theme_dir())) not in config.theme.dirs:
            config.theme.dirs.insert(_after_custom_dir(config), folder)
        root = _root(config)
        self._making = self._making or Making(root, serving=self.serving)
        if self.serving and self.following is None:
            from factsheets.following import Following  # noqa: PLC0415 - 0.04 s of import that a build never needs

            places = map(Path, (config.docs_dir, config.config_file_path or root, *config.watch, *config.theme.dirs[:1]))
            self.following = Following(self._making, (*self.config.preview_hosts, config.dev_addr.host), places)
        self._open(config)
        self._stage(config)
        return config

    def _open(self, config: MkDocsConfig) -> None:
        """Read and check the project; a build stops for errors."""
        edit = in_editor(self.config.editor, str(_root(config).resolve())) if self.serving else _in_repository(config)
        for problem in self.making.open(name=config.site_name, language=self.config.language, edit=edit):
            log.info("%s", problem)
        if self.making.opened.errors and not self.serving:
            raise PluginError(self.making.opened.report())

    def _stage(self, config: MkDocsConfig) -> None:
        """Let MkDocs write beside the site, and look whether the site may stand as it is."""
        self.stands = not self.dirty and self.making.stage(Path(config.site_dir), self._key(config))
        if not self.dirty:
            config.site_dir = str(self.making.folder)
        if not self.serving:
            self.warnings = CountHandler(level=logging.WARNING)
            logging.getLogger("mkdocs").addHandler(self.warnings)

    def _key(self, config: MkDocsConfig) -> str:
        """Return what stands for everything the site is made from; empty where something unknown to us may have a hand in it."""
        if self.serving or not _alone(config) or config.extra_templates or not _PLAIN.issuperset(config.markdown_extensions):
            return ""
        theme = [path for path in map(Path, config.theme.dirs) if _INSTALLED.isdisjoint(path.parts)]
        return site_key(self.making.opened, (Path(config.docs_dir), *theme), _settings(config), dict(self.config), get_build_date())

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages made from the fact sheets, as if they stood in `content/pages`; where the site stands, leave nothing to build."""
        if self.stands:
            self.set_aside = (config.nav, config.theme.static_templates)
            config.nav, config.theme.static_templates = [], set()
            return Files([])
        _tidy(files, config)
        in_nav = dict(_uris(config.nav))
        self.pages = {}
        to = Addressing(urls=_urls(config), site_url=config.site_url or "", cards=self.config.cards)
        for uri in self.making.begin(to).uris:
            if (old := files.get_file_from_path(uri)) is not None:
                files.remove(old)
            inclusion = InclusionLevel.INCLUDED if uri in in_nav else InclusionLevel.NOT_IN_NAV
            file = File.generated(config, uri, content="", inclusion=inclusion)
            files.append(file)
            later = not self.dirty and (self.serving or _alone(config)) and (uri not in in_nav or bool(in_nav[uri]))
            self.pages[uri] = SheetPage(None if later else self.making.page(uri), file, config, title=in_nav.get(uri))
        for uri, html in self.making.moved().items():
            files.append(File.generated(config, uri, content=html))
        return files

    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Remember the navigation, for pages that a preview makes later."""
        self.nav = nav
        return nav

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:
        """Remember what a search finds the hand-written pages by, now that they are rendered, and give the shell its words."""
        if self.stands:
            return env
        self.others = tuple(
            SearchEntry(url=page.url, title=page.title or "", group="pages", kind="", line="", text=plain(page.content or ""))
            for file in files.documentation_pages()
            if (page := file.page) is not None and not isinstance(page, SheetPage)
        )
        self.policies = Policies(read_shell(config.theme.dirs).values()) if self.config.csp and not self.serving else None
        env.globals["words"] = self.making.opened.corpus.vocabulary.words
        if self.serving:
            for page in self.pages.values():
                if page.rendered is None:
                    page.file.inclusion = InclusionLevel.EXCLUDED  # links to it were looked at; MkDocs need not write a file for it
        keep_compiled(env)
        self.built, self.shells = (config, files, env), Shells()
        return env

    @event_priority(-100)
    def on_page_context(self, context: TemplateContext, /, *, page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:
        """Give every page's shell what it shows besides the content."""
        shown = cast("dict[str, Any]", context)  # MkDocs types only its own keys; a plugin may add others
        shown["card"] = ""
        shown["problems"] = self.making.opened.problems if self.serving else ()
        if isinstance(page, SheetPage):
            if page.rendered is None and not self.serving:
                page.fill(self.making.page(page.file.src_uri))
            shown["card"] = self.making.card_url(page.file.src_uri)
            shown["filled"] = self._filled(page, page.rendered, shown, config)
        return context

    def _filled(self, page: SheetPage, rendered: RenderedPage | None, context: dict[str, Any], config: MkDocsConfig) -> str:
        """Return a page of ours in the shell of the theme, which is rendered once for all pages alike but for their words."""
        if rendered is None:
            return "<!doctype html>\n<title>made when it is asked for</title>\n"

        def whole() -> str:
            return self._shown({**context, "page": page})

        alone = len(config.plugins.events["page_context"]) == len(config.plugins.events["page_content"]) + 1 == 1
        if page.file.inclusion is not InclusionLevel.NOT_IN_NAV or not alone or page.content != rendered.html:
            return whole()
        sort, words = sort_and_words(rendered, context["card"])

        def probe(slots: Mapping[str, Slot]) -> str:
            alike = File.generated(config, f"{rendered.src_uri.rpartition('/')[0]}/{STEM}.md", content="")
            return self._shown({**context, "page": StandIn(page, rendered.toc, slots, alike, config), "card": slots["card"]})

        return self.shells.page(sort, words, whole, probe)

    def _shown(self, context: dict[str, Any]) -> str:
        _, _, env = self._built()
        return self._secured(env.get_template("main.html").render(context), written=False)

    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        """Give a hand-written page its Content-Security-Policy; ours have it with their shell, and nobody needs them any more."""
        if not isinstance(page, SheetPage):
            return self._secured(output, written=True)
        if self.serving or _alone(config):
            page.forget()
        return output

    def on_post_template(self, output_content: str, /, *, template_name: str, config: MkDocsConfig) -> str:
        """Give the page for lost readers its policy too."""
        return self._secured(output_content, written=False) if template_name.endswith(".html") else output_content

    def _secured(self, html: str, *, written: bool) -> str:
        """Return a page with its policy; in a preview as it is, for MkDocs puts a script of its own into each page."""
        return html if self.policies is None else self.policies.secured(html, written=written)

    def on_serve(self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:  # noqa: ANN401 - MkDocs' own untyped callable
        """Watch the sheets, sources, vocabularies and templates; stand before the server with the editor's panel."""
        if self.config.events == "native":
            watch_natively(server, [config.docs_dir, config.config_file_path or "", *config.theme.dirs])
        own = config.theme.dirs[:1] if config.theme.custom_dir else []
        for folder in (*watched(_root(config)), *own):
            server.watch(str(folder))
        if self.following is not None:
            server.set_app(self.following.around(server.get_app()))  # type: ignore[arg-type] # WSGI types are looser than ours
            server.builder = self.following.kept_alive(server.builder, self._refresh)
            server.request_queue_size = 128  # five, the default, lets a handful of tabs wait for seconds
        return server

    def _refresh(self) -> None:
        """Read and check the sheets again, and offer the pages as they are now: MkDocs has nothing to build."""
        config, _, _ = self._built()
        self._open(config)
        self.making.again()
        self._show(config)

    def _show(self, config: MkDocsConfig) -> None:
        """Let the preview show what was made."""
        if self.following is not None:
            self.following.show(urlsplit(config.site_url or "/").path.strip("/"), self._make, lambda: self.making.write_search(self.others))

    def _make(self, uri: str) -> None:
        """Write the file of one page of the preview, as MkDocs would."""
        config, files, _ = self._built()
        if uri not in self.pages:
            file = File.generated(config, uri, content="", inclusion=InclusionLevel.EXCLUDED)
            self.pages[uri] = SheetPage(None, file, config, title=dict(_uris(config.nav)).get(uri))
        page = self.pages[uri]
        page.fill(self.making.page(uri))
        page.active = True
        try:
            context = get_context(self.nav, files, config, page)
            context = config.plugins.on_page_context(context, page=page, config=config, nav=self.nav)
            output = config.plugins.on_post_page(str(context["filled"]), page=page, config=config)  # type: ignore[typeddict-item] # ours
        finally:
            page.active = False
        self.making.write_page(uri, output)

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put the finished site in the place of the last, unless MkDocs is about to stop for warnings in strict mode."""
        logging.getLogger("mkdocs").removeHandler(self.warnings)
        warned = bool(self.warnings.get_counts())
        if self.stands:
            config.nav, config.theme.static_templates = self.set_aside
            log.info("Nothing changed since the last build: the site stands as it is.")
        elif not self.serving:
            self.making.write_search(self.others)
            if self.policies is not None and not self.dirty:
                self.making.write("_headers", self.policies.headers())
            self.making.finish()
        self.making.unstage(good=not self.stands and (self.serving or not (config.strict and warned)), lasting=not warned)
        config.site_dir = str(self.making.folder)
        self._show(config)

    def on_shutdown(self) -> None:
        """Leave the memory to the system, as the program ends: letting go of everything one by one took a tenth of a build."""
        gc.freeze()

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the last good site as it is, and what is kept for the next."""
        logging.getLogger("mkdocs").removeHandler(self.warnings)
        if self._making is not None:
            self._making.give_up()

    def _built(self) -> tuple[MkDocsConfig, Files, Environment]:
        if self.built is None:
            msg = "MkDocs asked for a page before it gave its templates"
            raise RuntimeError(msg)
        return self.built

    @property
    def making(self) -> Making:
        """The site in the making."""
        if self._making is None:
            msg = "MkDocs asked for files before it gave its configuration"
            raise RuntimeError(msg)
        return self._making


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent if config.config_file_path else Path.cwd()


def _in_repository(config: MkDocsConfig) -> str:
    """Return the pattern of the repository's pages, from MkDocs' own settings about it; empty where there are none."""
    uri = str(config.edit_uri_template or "").partition("{path")[0] or config.edit_uri or ""
    docs_dir = Path(os.path.relpath(config.docs_dir, _root(config))).as_posix()
    pattern = in_repository(docs_address(config.repo_url or "", uri), docs_dir)
    if uri and not pattern:
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
