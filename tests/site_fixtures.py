"""A small complete site, built once a session by the real command, strictly and never quietly."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

import pytest

from longstory import write_long_story

STORIES = Path(__file__).parent / "stories"


def build(project: Path, *more: str) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs build --strict` in a project's folder."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", *more]
    return subprocess.run(command, cwd=project, capture_output=True, text=True, timeout=120, check=False)


@dataclass
class WalkedPage:
    """What the tests look at in a page."""

    path: Path
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    loaded: list[str] = field(default_factory=list)
    text: str = ""
    title: str = ""
    description: str = ""
    empty: list[str] = field(default_factory=list)
    leads_on: bool = False
    """Whether it stands at an old address and only leads to the new one."""


class _Walker(HTMLParser):
    def __init__(self, page: WalkedPage) -> None:
        super().__init__()
        self.page = page
        self.open: list[str] = []
        self.words: list[str] = []
        self.pending: tuple[str, int] | None = None

    def handle_starttag(self, tag, attrs):
        known = dict(attrs)
        if "id" in known:
            self.page.ids.append(known["id"])
        if tag == "a" and "href" in known:
            self.page.links.append(known["href"])
        for name in ("src", "data", "poster"):
            if name in known:
                self.page.loaded.append(known[name])
        if tag == "link" and known.get("rel") not in {"canonical", "next", "prev"}:
            self.page.loaded.append(known["href"])
        if known.get("http-equiv") == "refresh":
            self.page.leads_on = True
        if tag == "meta" and known.get("name") == "description":
            self.page.description = known.get("content", "")
        if tag not in {"meta", "link", "br", "hr", "img", "input", "path", "circle", "line", "rect", "wbr", "use", "polygon"}:
            self.open.append(tag)
        if tag in {"p", "li", "h1", "h2", "h3", "td", "th", "dd", "dt", "blockquote", "q"}:
            self.pending = (tag, len(self.words))

    def handle_endtag(self, tag):
        if tag in self.open:
            while self.open and self.open.pop() != tag:
                pass
        if self.pending and self.pending[0] == tag:
            if not "".join(self.words[self.pending[1] :]).strip():
                self.page.empty.append(tag)
            self.pending = None

    def handle_data(self, data):
        if self.open and self.open[-1] == "title" and "svg" not in self.open:
            self.page.title += data
        elif not {"script", "style"} & set(self.open):
            self.words.append(data)


def walk(site: Path) -> dict[str, WalkedPage]:
    """Return path relative to the site -> page."""
    pages = {}
    for path in sorted(site.rglob("*.html")):
        page = WalkedPage(path=path)
        walker = _Walker(page)
        walker.feed(path.read_text(encoding="utf-8"))
        page.text = " ".join("".join(walker.words).split())
        pages[path.relative_to(site).as_posix()] = page
    return pages


@dataclass
class Built:
    project: Path
    site: Path
    output: str
    pages: dict[str, WalkedPage]


@pytest.fixture(scope="session")
def ferry(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build the tiny story."""
    project = tmp_path_factory.mktemp("ferry") / "story"
    shutil.copytree(STORIES / "ferry", project)
    return built_site(project)


@pytest.fixture(scope="session")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build the story that this repository publishes, from a copy."""
    root = Path(__file__).parent.parent
    project = tmp_path_factory.mktemp("repository") / "story"
    project.mkdir()
    shutil.copy(root / "mkdocs.yml", project)
    shutil.copytree(root / "content", project / "content")
    return built_site(project)


@pytest.fixture(scope="session")
def long_lists(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build the story whose lists fall into parts."""
    return built_site(write_long_story(tmp_path_factory.mktemp("long") / "story"))


def built_site(project: Path) -> Built:
    ran = build(project)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    site = project / "site"
    return Built(project=project, site=site, output=ran.stdout + ran.stderr, pages=walk(site))


@pytest.fixture(params=["ferry", "repository"])
def built(request: pytest.FixtureRequest) -> Built:
    """Both stories, one after the other."""
    return request.getfixturevalue(request.param)
