"""A real `mkdocs serve` for tests: files saved under it, pages asked for over HTTP."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PATIENCE = 20
"""Seconds a test waits for a rebuild on a busy machine; how fast it is stands in the measurements."""


@dataclass
class Serving:
    root: Path
    port: int
    process: subprocess.Popen[bytes]
    log: Path

    def get(self, path: str = "/", host: str | None = None) -> tuple[int, str]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request("GET", path, headers={"Host": host or f"127.0.0.1:{self.port}"})
        answer = connection.getresponse()
        body = answer.read().decode("utf-8")
        connection.close()
        return answer.status, body

    def decide(self, token: str, name: str, *, accept: bool) -> tuple[int, str]:
        """Decide on a proposal as the panel's buttons do."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        headers = {"Host": f"127.0.0.1:{self.port}", "X-Desk": token}
        connection.request("POST", "/_desk/proposals", json.dumps({"name": name, "accept": accept}), headers)
        answer = connection.getresponse()
        body = answer.read().decode("utf-8")
        connection.close()
        return answer.status, body

    def until(self, wanted: Callable[[str], bool], path: str = "/") -> str:
        """Ask for a page until it is as wanted; return it."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            page = self.get(path)[1]
            if wanted(page):
                return page
            time.sleep(0.05)
        raise AssertionError(page[:3_000] + self.log.read_text(encoding="utf-8")[-3_000:])

    def save(self, file: str, text: str) -> None:
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@contextmanager
def serving(root: Path, environment: Mapping[str, str] | None = None) -> Iterator[Serving]:
    """Serve the project in `root` until the block ends; `environment` is added to that of this process."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = root.parent / "serve.log"
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", f"127.0.0.1:{port}"]
    settings = {**os.environ, "NO_COLOR": "1", **(environment or {})}
    with log.open("wb") as out, subprocess.Popen(command, cwd=root, stdout=out, stderr=out, env=settings) as process:
        try:
            end = time.monotonic() + PATIENCE
            while b"Serving on" not in log.read_bytes():
                assert process.poll() is None, log.read_text(encoding="utf-8")
                assert time.monotonic() < end, "the preview does not start"
                time.sleep(0.05)
            yield Serving(root, port, process, log)
        finally:
            process.send_signal(signal.SIGINT)
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
