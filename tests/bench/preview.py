"""How long an edit takes to be seen: through a real `mkdocs serve --livereload`, waiting as a browser does.

The page is fetched, its live-reload request is left hanging as its script would, and when that answers the page is fetched again and
must show the edit.
"""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from statistics import median

from contenders import ENVIRONMENT

ENGINE = Path(__file__).parent.parent.parent
_START = 120.0
_SEEN = 60.0
_LIVE = re.compile(r"livereload\(([\d.]+), ([\d.]+)\)")


@dataclass(frozen=True, kw_only=True)
class Previewed:
    """What a preview took, in seconds and megabytes."""

    start: float
    edits: dict[str, float]
    """Kind of edit -> median seconds until it is seen."""

    memory: float


class Preview:
    """A preview server of a story, with an engine of its own, so that a template can be edited without harm."""

    def __init__(self, story: Path, work: Path, *, events: str) -> None:
        self.folder = work / f"preview-{events}"
        shutil.copytree(story, self.folder)
        settings = self.folder / "mkdocs.yml"
        settings.write_text(
            settings.read_text().replace("  - factsheets\n", f"  - factsheets:\n      events: {events}\n"), encoding="utf-8"
        )
        self.engine = work / f"engine-{events}"
        for name in ("build_scripts", "site_overrides"):
            shutil.copytree(ENGINE / name, self.engine / name, ignore=shutil.ignore_patterns("__pycache__"))
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.log = (work / f"preview-{events}.log").open("wb")
        environment = {**os.environ, **ENVIRONMENT, "PYTHONPATH": str(self.engine / "build_scripts")}
        compiled = (sys.executable, "-m", "compileall", "-q", str(self.engine / "build_scripts"))
        subprocess.run(compiled, check=True, env=environment)  # kept, as after any first run
        command = (sys.executable, "-m", "mkdocs", "serve", "--livereload", "-a", f"127.0.0.1:{self.port}")
        begun = time.perf_counter()
        self.process = subprocess.Popen(command, cwd=self.folder, stdout=self.log, stderr=subprocess.STDOUT, env=environment)
        while not self._get("/"):
            if time.perf_counter() - begun > _START or self.process.poll() is not None:
                self.close()
                msg = f"the preview did not start; see {self.log.name}"
                raise RuntimeError(msg)
            time.sleep(0.02)
        self.started = time.perf_counter() - begun

    def seen(self, page: str, token: str, edit: Callable[[], None]) -> float:
        """Make an edit and return the seconds until a browser that shows `page` shows `token`."""
        shown = self._get(page) or self._get("/") or ""
        begun = time.perf_counter()
        edit()
        while time.perf_counter() - begun < _SEEN:
            live = _LIVE.search(shown)
            if live is None:
                msg = f"{page} carries no live reload"
                raise RuntimeError(msg)
            self._get(f"/livereload/{live[1]}/{live[2]}")
            shown = self._get(page) or ""
            if token in shown:
                return time.perf_counter() - begun
            if not shown:
                time.sleep(0.01)
                shown = self._get("/") or ""
        msg = f"{page} never showed {token}"
        raise RuntimeError(msg)

    def memory(self) -> float:
        """Return the peak so far, in megabytes; 0 where /proc is missing."""
        with suppress(OSError):
            found = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{self.process.pid}/status").read_text())
            return int(found[1]) / 1024 if found else 0.0
        return 0.0

    def close(self) -> None:
        """Stop the server."""
        self.process.terminate()
        self.process.wait(30)
        self.log.close()

    def _get(self, path: str) -> str | None:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=_SEEN)
        try:
            connection.request("GET", path)
            answer = connection.getresponse()
            text = answer.read().decode("utf-8", errors="replace")
        except OSError:
            return None
        else:
            return text if answer.status == 200 else None
        finally:
            connection.close()


_Edit = tuple[str, str, str, Path, str]
"""What it is, the page that shows it, what it shows then, the file, the file's new text."""


def _edits(number: int, facts: Path, template: Path) -> Iterator[_Edit]:
    told, renamed = facts / f"body-{number}.yaml", facts / f"body-{number + 20}.yaml"
    text = re.sub("(?m)^  - text: .*", f"  - text: Seen at {number}.", told.read_text(), count=1)
    yield "one fact's text", f"/entities/body-{number}/", f"Seen at {number}", told, text
    text = re.sub("(?m)^name: .*", f"name: Renamed {number}", renamed.read_text())
    yield "a renamed entity", f"/entities/body-{number + 20}/", f"Renamed {number}", renamed, text
    yield "a template", "/entities/body-1/", f'data-seen="{number}"', template, template.read_text() + f'<div data-seen="{number}"></div>\n'
    text = f"name: Fresh {number}\nkind: organization\nsummary: New.\nstatus: reviewed\n"
    yield "a new sheet", f"/entities/fresh-{number}/", f"Fresh {number}", facts / f"fresh-{number}.yaml", text


def preview(story: Path, work: Path, *, events: str, times: int) -> Previewed:
    """Measure every kind of edit `times` times."""
    server = Preview(story, work, events=events)
    try:
        facts = server.folder / "content" / "facts" / "entities"
        template = server.engine / "site_overrides" / "templates" / "pages" / "entity.html.jinja"
        found: dict[str, list[float]] = {}
        for number in range(times):
            for kind, page, token, path, text in _edits(number, facts, template):
                time.sleep(0.7)  # past the polling watcher's last look
                taken = server.seen(page, token, lambda path=path, text=text: path.write_text(text, encoding="utf-8"))
                found.setdefault(kind, []).append(taken)
        return Previewed(start=server.started, edits={kind: median(taken) for kind, taken in found.items()}, memory=server.memory())
    finally:
        server.close()
