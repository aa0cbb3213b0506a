"""File events from the operating system for a preview, where MkDocs looks every half second.

Through what MkDocs' server offers: its observer is an attribute, and `watch` and `unwatch` say what it observes. Where the system gives
no events (too many watches, some network drives), the server stays as it is.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final, Protocol

from watchdog.events import FileClosedEvent, FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent, FileSystemEventHandler
from watchdog.observers import Observer

PAUSE: Final = 0.05
"""Seconds without an event after which a save counts as finished."""

_CHANGES: Final = [FileCreatedEvent, FileModifiedEvent, FileMovedEvent, FileDeletedEvent, FileClosedEvent]
"""Events that mean a change: reading a file gives events too, and a build reads everything."""


class Watched(Protocol):
    """What is asked of a server."""

    observer: Any
    build_delay: float

    def watch(self, path: str) -> None:
        """Watch a file or folder."""

    def unwatch(self, path: str) -> None:
        """Watch it no more; KeyError where it was not watched."""


class _Changes(Observer):  # type: ignore[misc, valid-type] # chosen by watchdog for the system it runs on
    """Observes changes alone."""

    def schedule(self, event_handler: FileSystemEventHandler, path: str, *, recursive: bool = False, **more: Any) -> Any:  # noqa: ANN401 - as watchdog has it
        """Schedule as watchdog does, for events that mean a change."""
        return super().schedule(event_handler, path, recursive=recursive, **{"event_filter": _CHANGES, **more})


def watch_natively(server: Watched, paths: Iterable[str]) -> bool:
    """Let a server that has not started watch by native events; `paths` are those it may watch already. Tell whether it does now."""
    watched = []
    for path in paths:
        with contextlib.suppress(KeyError):
            server.unwatch(path)
            watched.append(path)
    native = works(Path(path) for path in watched)
    if native:
        server.observer, server.build_delay = _Changes(), PAUSE
    for path in watched:
        server.watch(path)
    return native


def works(paths: Iterable[Path]) -> bool:
    """Whether the system gives events for folders: they are watched for a moment."""
    observer = _Changes()
    try:
        for path in paths:
            observer.schedule(FileSystemEventHandler(), str(path), recursive=path.is_dir())
        observer.start()
    except OSError:
        return False
    observer.stop()
    observer.join()
    return True
