"""A build may take over what earlier builds left: the written site must be, byte for byte, that of a build that found nothing."""

from __future__ import annotations

import gc
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from factsheets import pipeline
from factsheets.render import environment, kept
from site_edits import damage, edit, edits
from site_fixtures import STORIES

SETTINGS = (
    "site_name: The ferry",
    "site_url: https://example.org/ferry/",
    "use_directory_urls: false",
    "copyright: All of us",
    "repo_url: https://github.com/example/ferry",
    "markdown_extensions: [attr_list]",
    "markdown_extensions: [pymdownx.snippets]",
    "strict: true",
)
CACHES = ("pages", "sheets.json", "site.json")

outside = st.one_of(
    st.tuples(st.just("setting"), st.integers(0, 1), st.sampled_from(SETTINGS)),
    st.tuples(st.just("theme"), st.integers(0, 3), st.just("")),
    st.tuples(st.just("written"), st.integers(0, 3), st.sampled_from(["about.md", "home.md", "new.md"])),
    st.tuples(st.just("engine"), st.integers(0, 3), st.just("")),
    st.tuples(st.just("package"), st.integers(0, 3), st.just("")),
    st.tuples(st.just("day"), st.integers(0, 3), st.just("")),
    st.tuples(st.just("cache"), st.integers(0, 999), st.sampled_from(CACHES)),
    st.tuples(st.just("lost"), st.just(0), st.sampled_from(CACHES)),
    st.tuples(st.just("site"), st.integers(0, 99), st.sampled_from(["change", "delete", "add", "touch"])),
    st.tuples(st.just("nothing"), st.just(0), st.just("")),
)
steps = st.lists(st.one_of(edits, outside, st.just(("nothing", 0, ""))), min_size=1, max_size=5)


class Project:
    """A story with what surrounds it: its engine, its packages, the day."""

    def __init__(self, root: Path, patch: pytest.MonkeyPatch) -> None:
        self.root = root
        self.patch = patch
        shutil.copytree(STORIES / "ferry", root)
        (root / "overrides" / "partials").mkdir(parents=True)
        settings = root / "mkdocs.yml"
        settings.write_text(settings.read_text().replace("  name: material\n", "  name: material\n  custom_dir: overrides\n"))
        self.engine(0)
        self.day(0)

    def step(self, kind: str, number: int, text: str) -> None:
        """Change one thing."""
        if kind == "setting":
            self.setting(text, keep=bool(number))
        elif kind == "theme":
            (self.root / "overrides" / "partials" / "footer.html").write_text(f"<footer>{number}</footer>\n")
        elif kind == "written":
            (self.root / "content" / "pages").mkdir(exist_ok=True)
            (self.root / "content" / "pages" / text).write_text(f"# {text} {number}\n\nA [ferry](about.md).\n")
        elif kind == "engine":
            self.engine(number)
        elif kind == "package":
            self.patch.setattr(pipeline, "installed", lambda: ("mkdocs-material-9", f"pymdownx-{number}"))
        elif kind == "day":
            self.day(number)
        elif kind in {"cache", "lost", "site"}:
            self.harm(kind, number, text)
        elif kind != "nothing":
            edit(self.root, kind, number, text)

    def setting(self, line: str, *, keep: bool) -> None:
        path = self.root / "mkdocs.yml"
        key = line.partition(":")[0]
        others = [one for one in path.read_text().splitlines() if not one.startswith(f"{key}:")]
        path.write_text("\n".join([*others, *([line] if keep or key == "site_name" else [])]) + "\n")

    def engine(self, number: int) -> None:
        """Change the engine's code, which changes its pages."""
        page = environment.Renderer.page if not hasattr(self, "_page") else self._page
        self._page = page

        def changed(renderer, template, view, head):
            html, previews = page(renderer, template, view, head)
            return f"{html}<i>{number}</i>", previews

        self.patch.setattr(environment.Renderer, "page", changed)
        for module in (kept, pipeline):
            self.patch.setattr(module, "code_digest", lambda: f"engine {number}")
        kept._engine.cache_clear()  # noqa: SLF001 - as another process would find it

    def day(self, number: int) -> None:
        self.patch.setenv("SOURCE_DATE_EPOCH", str(1_700_000_000 + number * 86_400))

    def harm(self, kind: str, number: int, text: str) -> None:
        """Do to a cache or to the site what a crash, a disk or a person may."""
        cache = self.root / ".cache" / "factsheets" / text
        files = sorted(path for path in (self.root / "site").rglob("*") if path.is_file())
        if kind == "cache" and cache.is_file():
            damage(cache, number)
        elif kind == "lost":
            cache.unlink(missing_ok=True)
        elif kind == "site" and files:
            file = files[number % len(files)]
            if text == "delete":
                file.unlink()
            elif text == "add":
                (file.parent / "stray.html").write_text("stray")
            else:
                file.write_bytes(file.read_bytes()[:: -1 if text == "change" else 1])


def built(root: Path) -> dict[str, bytes] | None:
    """Build as the command does and return the site's files; None where the build stopped."""
    thresholds = gc.get_threshold()
    config = load_config(str(root / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    except Abort:
        return None
    finally:
        config.plugins.on_shutdown()
        gc.unfreeze()  # this program does not end here
        gc.set_threshold(*thresholds)
    return contents(root / "site")


def contents(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with pytest.MonkeyPatch.context() as patch:
        yield Project(tmp_path / "story", patch)
    kept._engine.cache_clear()  # noqa: SLF001 - as another process would find it


def _every_build_writes_the_site_of_a_first_build(told: list[tuple[str, int, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        project = Project(Path(folder) / "story", patch)
        last = None
        for number, step in enumerate([("nothing", 0, ""), *told]):
            project.step(*step)
            before = contents(project.root / "site")
            clean = Path(folder) / f"clean-{number}"
            shutil.copytree(project.root, clean, ignore=shutil.ignore_patterns(".cache", "site"))
            expected = built(clean)
            last = built(project.root)
            assert last == expected, step
            assert expected is not None or contents(project.root / "site") == before
            assert [path.name for path in project.root.glob(".site*")] == []
    kept._engine.cache_clear()  # noqa: SLF001 - as another process would find it


@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps)
def test_every_build_writes_the_site_of_a_first_build(told):
    _every_build_writes_the_site_of_a_first_build(told)


@pytest.mark.long
@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps)
def test_many_builds_write_the_site_of_a_first_build(told):
    _every_build_writes_the_site_of_a_first_build(told)


def test_a_site_with_nothing_changed_stands(project, monkeypatch):
    first = built(project.root)
    inode = (project.root / "site").stat().st_ino
    monkeypatch.setattr(pipeline.Site, "book", None)  # a build that makes a page fails
    assert built(project.root) == first
    assert (project.root / "site").stat().st_ino == inode


CHANGES = [
    ("summary", 3, "a crossing"),
    ("article", 0, "ferry"),
    ("vocabulary", 0, "What is said"),
    ("setting", 1, "copyright: All of us"),
    ("theme", 1, ""),
    ("written", 1, "about.md"),
    ("written", 1, "home.md"),
    ("engine", 1, ""),
    ("package", 1, ""),
    ("day", 1, ""),
    ("cache", 500, "site.json"),
    ("lost", 0, "site.json"),
    ("site", 9, "change"),
    ("site", 9, "delete"),
    ("site", 9, "add"),
    ("site", 9, "touch"),
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: "-".join(str(part) for part in change if part))
def test_a_site_does_not_stand_after_a_change(project, change):
    built(project.root)
    inode = (project.root / "site").stat().st_ino
    project.step(*change)
    built(project.root)
    assert (project.root / "site").stat().st_ino != inode


def test_a_site_does_not_stand_after_a_change_behind_a_link(project, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "more.md").write_text("# More\n")
    (project.root / "content" / "pages" / "linked").symlink_to(outside)
    before = built(project.root)
    (outside / "more.md").write_text("# Less\n")
    after = built(project.root)
    assert before is not None
    assert after is not None
    assert b"Less" in after["linked/more/index.html"]
    assert b"Less" not in before["linked/more/index.html"]


@pytest.mark.parametrize("line", ["markdown_extensions: [pymdownx.snippets]", "extra_templates: [more.html]"])
def test_a_site_does_not_stand_where_it_may_rest_on_more(project, line):
    (project.root / "content" / "pages" / "more.html").write_text("more")
    project.setting(line, keep=True)
    built(project.root)
    inode = (project.root / "site").stat().st_ino
    built(project.root)
    assert (project.root / "site").stat().st_ino != inode


def test_a_site_with_warnings_does_not_stand(project):
    (project.root / "content" / "pages" / "about.md").write_text("# About\n\n[nowhere](nowhere.md)\n")
    assert built(project.root) is not None
    project.setting("strict: true", keep=True)
    assert built(project.root) is None
