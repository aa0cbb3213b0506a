"""Pages of a preview, made when a browser asks for them: an edit costs what is looked at, not the whole site.

Plain WSGI around whatever serves the files; it knows nothing of MkDocs or of pages. Nothing is guessed about what an edit changes: with
each change every page made before is out of date, and is made anew the next time it is asked for.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable
from html import escape
from typing import Any, Final, NamedTuple

from factsheets.render.desk import failure_words

App = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
"""A WSGI application."""

_FAILED: Final = "<!doctype html>\n<title>This page cannot be made</title>\n<body>\n<h1>This page cannot be made</h1>\n<pre>{why}</pre>\n"

log = logging.getLogger("mkdocs.plugins.factsheets")


class Made(NamedTuple):
    """A file, or several that are made at once."""

    name: str
    make: Callable[[], None]
    """Writes them."""


class OnDemand:
    """Which files of a preview are up to date; one for the life of the server."""

    def __init__(self) -> None:
        self.lock: Final = threading.RLock()
        """Held while the site changes and while a page is made."""

        self._made: set[str] = set()
        self._changes = 0
        self._find: Callable[[str], Made | None] = lambda _: None

    def change(self, find: Callable[[str], Made | None]) -> None:
        """Take over a site that changed; `find` returns what stands at a URL path without its first slash, where it is made on demand.

        To be called with the lock held.
        """
        self._find = find
        self._made.clear()
        self._changes += 1

    def around(self, app: App) -> App:
        """Return the application, with each file made before it is read.

        The application may wait for a build to end; an answer that a change overtook is asked for again.
        """

        def fresh(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
            path = str(environ.get("PATH_INFO", "/")).encode("latin-1", "replace").decode("utf-8", "replace").lstrip("/")
            while True:
                try:
                    changes = self._made_ready(path)
                except Exception as error:
                    log.exception("The page %r cannot be made.", path)
                    start_response("500 Internal Server Error", [("Content-Type", "text/html; charset=utf-8")])
                    return [_FAILED.format(why=escape(failure_words(error))).encode("utf-8", "replace")]
                held: list[Any] = []
                body = app(environ, lambda *answer, held=held: held.extend(answer))
                if changes is None or changes == self._changes:
                    start_response(*held)
                    return body
                if (close := getattr(body, "close", None)) is not None:
                    close()

        return fresh

    def _made_ready(self, path: str) -> int | None:
        """Make the file behind a path, if it is one of ours; return the number of the site it belongs to."""
        with self.lock:
            if (found := self._find(path)) is None:
                return None
            if found.name not in self._made:
                found.make()
                self._made.add(found.name)
            return self._changes
