"""A real browser on a built site, served from this machine alone."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


def serve(folder: Path) -> ThreadingHTTPServer:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    return server


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("no chromium on this machine; `apt-get install chromium` brings it")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=FLAGS)
        expect.set_options(timeout=5_000)
        yield launched
        launched.close()


@pytest.fixture
def desk(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(10_000)
    yield context
    context.close()


def _site(site: Path) -> Iterator[str]:
    server = serve(site)
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def served() -> Iterator[Callable[[Path], str]]:
    """Give a function that serves a folder until the test ends and returns its address."""
    with ExitStack() as stack:
        yield lambda site: stack.enter_context(contextmanager(_site)(site))


@pytest.fixture(scope="session")
def ferry_url(ferry) -> Iterator[str]:
    yield from _site(ferry.site)


@pytest.fixture(scope="session")
def repository_url(repository) -> Iterator[str]:
    yield from _site(repository.site)


@pytest.fixture
def page(desk: BrowserContext) -> Page:
    """Give a page whose requests and errors are kept as `page.requested` and `page.wrong`."""
    opened = desk.new_page()
    opened.requested = []
    opened.wrong = []
    opened.on("request", lambda request: opened.requested.append(request.url))
    opened.on("console", lambda message: opened.wrong.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: opened.wrong.append(str(error)))
    return opened
