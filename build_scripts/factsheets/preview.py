"""The preview's own part of serving: who may ask, what an editor sees over each page, and a build that fails without taking the site along.

Plain WSGI around whatever serves the files; it knows nothing of MkDocs.
"""

from __future__ import annotations

import hmac
import ipaddress
import json
import re
import secrets
from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import Any, Final

from factsheets.pipeline import Site
from factsheets.render.desk import failure_words, render_articles, render_desk, render_follow
from factsheets.store.files import FileProblemError
from factsheets.store.lock import BusyError
from factsheets.store.proposals import decide, waiting
from factsheets.views.desk import Desk, build_articles, build_desk, build_desk_view
from factsheets.views.index import SiteIndex

App = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
"""A WSGI application."""

_BODY: Final = re.compile(rb"<body\b[^>]*>")
_FOLLOWS: Final = b"livereload("
"""Stands in the script by which MkDocs lets a page follow changes; it is missing where there is no page, and where one cannot be made."""

_LONGEST: Final = 1000
"""Bytes of a decision."""


class Preview:
    """What a running preview knows; one for the life of the server."""

    def __init__(self, root: Path, hosts: Collection[str]) -> None:
        """Take the project's folder, and the names the server may be asked by."""
        self.root: Final = root
        self.hosts: Final = frozenset(host.lower() for host in (*hosts, "localhost"))
        self.token: Final = secrets.token_urlsafe(16)
        """What a page of ours shows to decide on a proposal; a foreign page that knows the address does not know it."""

        self._desk: Desk | None = None
        self._index: SiteIndex | None = None
        self._sheet_of: Callable[[str], str] = lambda _: ""
        self._failure = ""
        self._panels: dict[str, bytes] = {}
        self._changes = 0

    def show(self, site: Site, sheet_of: Callable[[str], str], index: SiteIndex) -> None:
        """Take over what was built: the site, which sheet a URL's page is of, if any, and what the pages look up."""
        self._desk, self._index = self._made(site), index
        self._sheet_of = sheet_of
        self._failure = ""
        self._panels = {}
        self._changes += 1

    def failed(self, error: BaseException, site: Site | None) -> None:
        """Note that a build failed; the pages stay as they are, and say so."""
        if site is not None:
            self._desk = self._made(site)
        self._failure = failure_words(error)
        self._panels = {}
        self._changes += 1

    def around(self, app: App) -> App:
        """Return the application with the panel on its pages, closed to names it is not meant to be asked by."""
        routes: dict[tuple[Any, Any], Callable[[dict[str, Any]], tuple[str, str]]] = {
            ("GET", "/_desk/changes"): lambda _: ("200 OK", self._state),
            ("GET", "/_desk/coverage"): lambda _: self._coverage(),
            ("POST", "/_desk/proposals"): self._decided,
        }

        def guarded(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
            if not self._is_ours(str(environ.get("HTTP_HOST", ""))):
                start_response("403 Forbidden", [("Content-Type", "text/plain; charset=utf-8")])
                return [b"This preview answers to its own address only.\n"]
            answer = routes.get((environ.get("REQUEST_METHOD"), environ.get("PATH_INFO")))
            if answer is None:
                return self._answer(app, environ, start_response)
            status, text = answer(environ)
            start_response(status, [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store")])
            return [text.encode("utf-8", "replace")]

        return guarded

    def _coverage(self) -> tuple[str, str]:
        """Return status and text of what became of the articles."""
        if self._desk is None or self._index is None:
            return "404 Not Found", ""
        return "200 OK", render_articles(build_articles(self._index, self._desk.edit))

    def _decided(self, environ: dict[str, Any]) -> tuple[str, str]:
        """Decide on the proposal that a page of ours names; return status and what became of it."""
        if not hmac.compare_digest(str(environ.get("HTTP_X_DESK", "")).encode(), self.token.encode()):
            return "403 Forbidden", "The preview was started anew; reload the page."
        try:
            asked = json.loads(environ["wsgi.input"].read(min(int(environ.get("CONTENT_LENGTH") or 0), _LONGEST)))
            name, accept = str(asked["name"]), bool(asked["accept"])
            decided = decide(self.root, [name], accept=accept)
        except (ValueError, KeyError, TypeError):
            return "400 Bad Request", "That is no decision."
        except (BusyError, FileProblemError) as error:
            return "409 Conflict", f"{error}."
        if decided.refused:
            return "409 Conflict", f"Left alone: {decided.refused[0][1]}."
        return ("200 OK", "accepted" if accept else "dismissed") if decided.done else ("404 Not Found", "It does not wait any more.")

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
        sheet, panels = self._sheet_of(url), self._panels
        if sheet not in panels:
            panels[sheet] = render_desk(build_desk_view(self._desk, sheet, self._failure), self.token).encode("utf-8", "replace")
        follow = b"" if _FOLLOWS in page else render_follow(self._state).encode()
        return page[: found.end()] + panels[sheet] + follow + page[found.end() :]

    @property
    def _state(self) -> str:
        """Return what differs after every change, and in every run."""
        return f"{self.token}-{self._changes}"

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
