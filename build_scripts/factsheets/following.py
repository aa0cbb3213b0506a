"""How a preview follows changes: what is read again, what a generator builds again, and which page a browser's address asks for.

It knows no generator: how a page is written and how everything is built are handed to it.
"""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable, Collection, Iterable
from functools import partial
from pathlib import Path
from threading import RLock, Timer
from typing import Final

from factsheets.making import Making
from factsheets.ondemand import App, Made, OnDemand
from factsheets.pipeline import made_from, watched
from factsheets.preview import Preview
from factsheets.render.search import FOLDER as SEARCH
from factsheets.store.watching import Marks, marks

_IDLE: Final = 0.4
"""Seconds after a change in which its pages were asked for, as a rule."""

_THRESHOLDS: Final = (100_000, 50, 1_000)
"""Python's own search for garbage, in a preview: seldom, for a whole one takes half a second among 10,000 sheets, when somebody waits."""

log = logging.getLogger("mkdocs.plugins.factsheets")


class _Garbage:
    """Looks for garbage when nobody waits for a page; what stands by the first time is never looked at again."""

    def __init__(self, lock: RLock) -> None:
        """Take what is held while somebody waits."""
        self._lock = lock
        self._timer: Timer | None = None
        self._settled = False
        gc.set_threshold(*_THRESHOLDS)

    def soon(self) -> None:
        """Look for it in a moment."""
        if self._timer is not None:
            self._timer.cancel()
        self._timer = Timer(_IDLE, self._look)
        self._timer.daemon = True
        self._timer.start()

    def _look(self) -> None:
        with self._lock:
            gc.collect()
            if not self._settled:
                gc.freeze()
            self._settled = True


class Following:
    """One preview of a site, from its start to its end."""

    def __init__(self, making: Making, hosts: Collection[str], places: Iterable[Path]) -> None:
        """Take the names the preview may be asked by, and the files and folders that a generator reads besides ours."""
        self._making: Final = making
        self._places: Final = (*watched(making.root), *places)
        self._marks = self._looked()
        self._preview: Final = Preview(making.root, hosts)
        self._ondemand: Final = OnDemand()
        self._garbage: Final = _Garbage(self._ondemand.lock)

    def around(self, app: App) -> App:
        """Return what serves the files with the editor's panel on its pages, each page made before it is read."""
        return self._preview.around(self._ondemand.around(app))

    def show(self, mount: str, write_page: Callable[[str], None], write_search: Callable[[], None]) -> None:
        """Let the preview show what was made; `mount` is the path it is served under, `write_page` takes a page's src_uri."""
        book, to = self._making.begun
        search = Made(SEARCH, write_search)

        def uri_of(path: str) -> str:
            if mount and not f"{path}/".startswith(f"{mount}/"):
                return ""
            asked = to.urls.src_uris(path.removeprefix(mount).lstrip("/"))
            return next((uri for uri in asked if uri in book), "")

        def made(path: str) -> Made | None:
            if path.startswith(f"{mount}/{SEARCH}/".lstrip("/")):
                return search
            uri = uri_of(path)
            return Made(uri, partial(write_page, uri)) if uri else None

        self._preview.show(self._making.opened, lambda path: book.sheet(uri_of(path)), book.index)
        self._ondemand.change(made)
        self._garbage.soon()

    def kept_alive(self, build: Callable[[], None], refresh: Callable[[], None]) -> Callable[[], None]:
        """Return a builder that never raises: a generator's server may answer nothing any more after one that did.

        Where only sheets, sources or page templates changed, `refresh` is called, else `build`.
        """

        def alive() -> None:
            with self._ondemand.lock:
                try:
                    now = self._looked()
                    (refresh if now == self._marks else build)()
                    self._marks = now
                except (Exception, SystemExit) as error:
                    log.exception("The build failed; the preview shows the last good site.")
                    self._preview.failed(error, self._making.site)

        return alive

    def _looked(self) -> Marks:
        """Return the marks of everything the preview watches, besides what each page is made from when it is asked for."""
        return marks(self._places, without=made_from(self._making.root))
