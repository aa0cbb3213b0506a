"""Measures the published story as `make quality` does: valid HTML, links, bytes, Lighthouse. Prints a table; exits 1 under a floor.

Needs what tests/quality/package.json lists (npm) and Debian's chromium. Figures and the reasons of the floors are in README.md beside it.
"""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from threading import Thread

from serve import host

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
BIN = HERE / "node_modules" / ".bin"
PAGES = {
    "home": "",
    "compare": "compare/",
    "entity": "entities/",
    "source": "sources/",
    "timeline": "timeline/",
}
FLOORS = {"performance": 98, "accessibility": 98, "best-practices": 98, "seo": 98}

LETTERS = ("fs-serif-latin.woff2", "fs-sans-latin.woff2")
"""What every page in a language of Latin letters loads; they are compressed already."""

FIRST_VIEW, ENTITY = 150_000, 40_000
"""Bytes: a first view as transferred, an entity's page as it lies on disk."""

CHROME = "--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update --disable-sync"


def run(*command: object, **more: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(one) for one in command], text=True, capture_output=True, check=False, **more)


def built(folder: Path) -> Path:
    """Build the published story, strictly, from a copy."""
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "content", folder / "content")
    ran = run(sys.executable, "-m", "mkdocs", "build", "--strict", cwd=folder)
    if ran.returncode:
        sys.exit(ran.stderr)
    return folder / "site"


def address(site: Path, start: str) -> str:
    """Return a section page itself, or the largest page of the sheets under it."""
    if start not in {"entities/", "sources/"}:
        return start
    pages = [path for path in (site / start).glob("*/index.html") if 'http-equiv="refresh"' not in path.read_text(encoding="utf-8")]
    return max(pages, key=lambda path: path.stat().st_size).parent.relative_to(site).as_posix() + "/"


def first_view(site: Path, uri: str) -> int:
    """Return the bytes of a page with all it loads at once, compressed as a host does."""
    page = site / uri / "index.html"
    html = page.read_text(encoding="utf-8")
    loaded = re.findall(r'<(?:link rel="stylesheet"|script(?: defer)?)[^>]*? (?:href|src)="([^"]+)"', html)
    files = [page, *((page.parent / one).resolve() for one in dict.fromkeys(loaded)), site / "assets/images/favicon.svg"]
    letters = sum((site / "assets/fonts" / name).stat().st_size for name in LETTERS)
    return letters + sum(len(gzip.compress(path.read_bytes(), 6)) for path in files)


def html_errors(files: list[str]) -> list[str]:
    """Return what html-validate finds, but for what stands in Material's shell and no template of ours can mend."""
    report = Path(files[0]).with_suffix(".json")  # a file: what it prints is cut at 64 KB where it does not go to a terminal
    run(BIN / "html-validate", "--config", HERE / ".htmlvalidate.json", "--formatter", f"json={report}", *files)
    found = json.loads(report.read_text(encoding="utf-8"))
    return [
        f"{one['filePath']}:{message['line']}: {message['message']} ({message['ruleId']})"
        for one in found
        for message in one["messages"]
        if not (message["ruleId"] == "input-missing-label" and message["selector"] == "#__search")
    ]


def lighthouse(url: str, runs: int) -> dict[str, float]:
    """Return the median of each score, 0 to 100, the layout shift and the requests to other hosts."""
    found: list[dict[str, float]] = []
    chrome = shutil.which("chromium") or shutil.which("chromium-browser") or ""
    for _ in range(runs):
        ran = run(
            BIN / "lighthouse", url, "--quiet", "--output=json", f"--chrome-flags={CHROME}",
            env={**os.environ, "CHROME_PATH": chrome},
        )  # fmt: skip
        report = json.loads(ran.stdout)
        scores = {name: round(report["categories"][name]["score"] * 100) for name in FLOORS}
        others = [
            one["url"] for one in report["audits"]["network-requests"]["details"]["items"] if not one["url"].startswith((url[:17], "data:"))
        ]
        found.append({**scores, "shift": report["audits"]["cumulative-layout-shift"]["numericValue"], "others": len(others)})
    return {name: statistics.median(one[name] for one in found) for name in found[0]}


def main(runs: int) -> int:
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        site = built(Path(folder))
        files = sorted(map(str, site.rglob("*.html")))
        invalid = html_errors(files)
        print(f"html-validate: {len(files)} pages, {len(invalid)} errors of ours", *invalid[:20], sep="\n  ")  # noqa: T201
        wrong += ["html-validate"] if invalid else []
        server = host(site)
        Thread(target=server.serve_forever, daemon=True).start()
        print(f"{'page':10} {'HTML':>8} {'1st view':>9} " + " ".join(f"{name:>14}" for name in FLOORS) + f" {'shift':>6} {'others':>6}")  # noqa: T201
        for name, start in PAGES.items():
            uri = address(site, start)
            size, view = (site / uri / "index.html").stat().st_size, first_view(site, uri)
            figures = lighthouse(f"http://127.0.0.1:{server.server_port}/{uri}", runs)
            scores = " ".join(f"{figures[one]:14.0f}" for one in FLOORS)
            print(f"{name:10} {size:8} {view:9} {scores} {figures['shift']:6.3f} {figures['others']:6.0f}")  # noqa: T201
            wrong += [f"{name}: {one}" for one, floor in FLOORS.items() if figures[one] < floor]
            wrong += [f"{name}: first view"] if view > FIRST_VIEW else []
            wrong += [f"{name}: size"] if start == "entities/" and size > ENTITY else []
            wrong += [f"{name}: layout shift or other hosts"] if figures["shift"] > 0.001 or figures["others"] else []
        server.shutdown()
    print("wrong: " + ", ".join(wrong) if wrong else "all floors held")  # noqa: T201
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1))
