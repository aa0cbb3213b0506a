"""The preview's own part of serving: who may ask, what an editor sees over each page, and a build that fails without taking the site along.

Plain WSGI around whatever serves the files; it knows nothing of MkDocs.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import Any, Final

from factsheets.pipeline import Site
from factsheets.render.desk import render_desk
from factsheets.store.files import FileProblemError
from factsheets.store.proposals import waiting
from factsheets.views.desk import Desk, build_desk, build_desk_view

App = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
"""A WSGI application."""

_BODY: Final = re.compile(rb"<body\b[^>]*>")


class Preview:
    """What a running preview knows; one for the life of the server."""

    def __init__(self, root: Path, hosts: Collection[str]) -> None:
        """Take the project's folder, and the names the server may be asked by."""
        self.root: Final = root
        self.hosts: Final = frozenset(host.lower() for host in (*hosts, "localhost"))
        self._desk: Desk | None = None
        self._sheets: dict[str, str] = {}
        self._failure = ""
        self._panels: dict[str, bytes] = {}

    def show(self, site: Site, sheets: dict[str, str]) -> None:
        """Take over what was built: the site, and the URL of each sheet's page with its id."""
        self._desk = self._made(site)
        self._sheets = sheets
        self._failure = ""
        self._panels = {}

    def failed(self, error: BaseException, site: Site | None) -> None:
        """Note that a build failed; the pages stay as they are, and say so."""
        if site is not None:
            self._desk = self._made(site)
        self._failure = str(error) or type(error).__name__
        self._panels = {}

    def around(self, app: App) -> App:
        """Return the application with the panel on its pages, closed to names it is not meant to be asked by."""

        def guarded(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
            if not self._is_ours(str(environ.get("HTTP_HOST", ""))):
                start_response("403 Forbidden", [("Content-Type", "text/plain; charset=utf-8")])
                return [b"This preview answers to its own address only.\n"]
            return self._answer(app, environ, start_response)

        return guarded

    def _answer(self, app: App, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        held: list[Any] = []

        def hold(status: str, headers: list[tuple[str, str]], *more: Any) -> None:  # noqa: ANN401 - as WSGI has it
            held[:] = [status, headers, *more]

        body = app(environ, hold)
        status, headers, *more = held
        if not any(name.lower() == "content-type" and value.startswith("text/html") for name, value in headers):
            start_response(status, headers, *more)
            return body
        page = b"".join(body)
        if (close := getattr(body, "close", None)) is not None:
            close()
        page = self._with_panel(page, str(environ.get("PATH_INFO", "/")).lstrip("/"))
        kept = [(name, value) for name, value in headers if name.lower() not in {"content-length", "cache-control"}]
        start_response(status, [*kept, ("Content-Length", str(len(page))), ("Cache-Control", "no-store")], *more)
        return [page]

    def _with_panel(self, page: bytes, url: str) -> bytes:
        if self._desk is None or (found := _BODY.search(page)) is None:
            return page
        sheet, panels = self._sheets.get(url, ""), self._panels
        if sheet not in panels:
            panels[sheet] = render_desk(build_desk_view(self._desk, sheet, self._failure)).encode("utf-8", "replace")
        return page[: found.end()] + panels[sheet] + page[found.end() :]

    def _made(self, site: Site) -> Desk:
        try:
            proposals = waiting(self.root)
        except FileProblemError:
            proposals = ()
        return build_desk(self.root, site.settings.edit, site.corpus, site.problems, proposals)

    def _is_ours(self, host: str) -> bool:
        """Whether a Host header names this server: an address made of figures, or a name it was given.

        Another name that leads here is a trick to let a foreign page read the preview (DNS rebinding).
        """
        name = re.sub(r":\d+$", "", host).strip("[]").lower()
        if name in self.hosts or name.endswith(".localhost"):
            return True
        try:
            ipaddress.ip_address(name)
        except ValueError:
            return False
        return True
