"""Pages of a preview, made when a browser asks for them: an edit costs what is looked at, not the whole site.

Plain WSGI around whatever serves the files; it knows nothing of MkDocs or of pages. Nothing is guessed about what an edit changes: with
each change every page made before is out of date, and is made anew the next time it is asked for.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable, Mapping
from html import escape
from typing import Any, Final

from factsheets.render.desk import failure_words

App = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
"""A WSGI application."""

_FAILED: Final = "<!doctype html>\n<title>This page cannot be made</title>\n<body>\n<h1>This page cannot be made</h1>\n<pre>{why}</pre>\n"

log = logging.getLogger("mkdocs.plugins.factsheets")


class OnDemand:
    """Which files of a preview are up to date; one for the life of the server."""

    def __init__(self) -> None:
        self.lock: Final = threading.RLock()
        """Held while the site changes and while a page is made."""

        self._made: set[str] = set()
        self._changes = 0
        self._makers: Mapping[str, Callable[[], None]] = {}
        self._folders: Mapping[str, Callable[[], None]] = {}

    def change(self, makers: Mapping[str, Callable[[], None]], folders: Mapping[str, Callable[[], None]]) -> None:
        """Take over a site that changed: URL path without the first slash -> what writes its file, and the same for whole folders.

        To be called with the lock held.
        """
        self._makers, self._folders = makers, folders
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
            name = path if path in self._makers else next((one for one in self._folders if path.startswith(one)), None)
            if name is None:
                return None
            if name not in self._made:
                (self._makers.get(name) or self._folders[name])()
                self._made.add(name)
            return self._changes
