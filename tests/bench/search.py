"""What a search takes for a reader: bytes before it is asked, and the time from a query to its first hit, in Chromium without a cache.

`python tests/bench/search.py SITE` measures a built site; `make bench` measures the large story.
"""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from threading import Thread

from playwright.sync_api import Browser, sync_playwright

QUERIES = (
    "Amber Council 0",
    "Guild",
    "opening of case 17",
    "AB301",
    "notion 7",
    "olive foundry",
    "paper 12",
    "harbour",
    "kest",
    "larch mi",
)
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")


@dataclass(frozen=True, kw_only=True)
class Searched:
    """What the queries took."""

    first_hit: float
    """Median of seconds from a query being filled in to its first hit being there."""

    slowest: float
    """Seconds, of the slowest query."""

    before: int
    """Bytes of all scripts and of the index that a page loads before it is asked; the search's own script is one of them."""

    asked: int
    """Median of bytes of the index that one query loads."""


class _Host(SimpleHTTPRequestHandler):
    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


def search(site: Path, queries: Sequence[str] = QUERIES) -> Searched | None:
    """Measure a built site; None where there is no Chromium."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        return None
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Host, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        address = f"http://127.0.0.1:{server.server_address[1]}/"
        found = [_asked(browser, address, one, site) for one in queries]
        browser.close()
    server.shutdown()
    return Searched(
        first_hit=median(took for took, _, _ in found),
        slowest=max(took for took, _, _ in found),
        before=max(before for _, before, _ in found),
        asked=int(median(asked for _, _, asked in found)),
    )


def _asked(browser: Browser, address: str, query: str, site: Path) -> tuple[float, int, int]:
    """Return seconds to the first hit, bytes before the query and bytes it loaded, for a reader who was never here."""
    context = browser.new_context()
    page = context.new_page()
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url.removeprefix(address).partition("?")[0]))
    page.goto(address, wait_until="networkidle")
    before = _size(site, (one for one in loaded if one.endswith(".js")))
    loaded.clear()
    page.get_by_role("button", name="Search").click()
    box = page.get_by_role("searchbox")
    begun = time.perf_counter()
    box.fill(query)
    page.locator(".fs-search__results a").first.wait_for()
    took = time.perf_counter() - begun
    asked = _size(site, loaded)
    context.close()
    return took, before, asked


def _size(site: Path, uris: Iterable[str]) -> int:
    return sum(path.stat().st_size for uri in uris if (path := site / uri).is_file())


if __name__ == "__main__":
    sys.stdout.write(f"{search(Path(sys.argv[1]))}\n")
