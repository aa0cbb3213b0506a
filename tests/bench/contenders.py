"""What is compared: each generator with its folder made ready, its command, and what to remove before a cold build.

Nothing is measured here. Tools that are not installed are left out, and the results say so.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from as_markdown import pages

HERE = Path(__file__).parent
TOOLS = HERE.parent.parent / ".cache" / "bench"
"""Where `make bench` puts the others' tools: a virtual environment `py` and `node_modules`."""

ENVIRONMENT = {
    "NO_MKDOCS_2_WARNING": "1",
    "ELEVENTY_DISABLE_TELEMETRY": "1",
    "PYTHONDONTWRITEBYTECODE": "",
    "PYTHONPYCACHEPREFIX": str(TOOLS / "bytecode"),
}
"""Quiet tools; and Python keeps compiled code, as pip and every first run leave it, though the machine's own settings may say otherwise."""


@dataclass(frozen=True, kw_only=True)
class Contender:
    """One way of building the same story."""

    name: str
    folder: Path
    command: tuple[str, ...]
    site: str
    """The folder it writes to, inside `folder`."""

    version: str
    cold: bool = True
    """Whether everything it wrote is removed before each run."""

    leavings: tuple[str, ...] = ()
    """What it keeps between builds besides the site."""

    environment: dict[str, str] = field(default_factory=dict)

    edit: bool = False
    """Whether one sheet is edited before each run."""

    def clear(self) -> None:
        """Make the next build a cold one, where it is to be cold."""
        if self.cold:
            for name in (self.site, *self.leavings):
                shutil.rmtree(self.folder / name, ignore_errors=True)


def contenders(story: Path, work: Path, wanted: frozenset[str]) -> Iterator[Contender]:
    """Yield what is wanted and installed, each with a folder of its own under `work`."""
    if "ours" in wanted:
        yield from _ours(story, work)
    markdown = dict(pages(story))
    shell = shell_of(story, work)
    if "stock" in wanted:
        yield _stock(story, work, markdown)
    if "zensical" in wanted and (tool := TOOLS / "py" / "bin" / "zensical").is_file():
        folder = _written(work / "zensical", "docs", markdown)
        (folder / "mkdocs.yml").write_text(
            "site_name: A generated story\ntheme:\n  name: material\n  font: false\nplugins: []\n", encoding="utf-8"
        )
        version = _version(str(tool), "--version")
        yield Contender(
            name="Zensical, cold", folder=folder, command=(str(tool), "build"), site="site", leavings=(".cache",), version=version
        )
        yield Contender(
            name="Zensical, nothing changed", folder=folder, command=(str(tool), "build"), site="site", cold=False, version=version
        )
    if "hugo" in wanted and (found := shutil.which("hugo")):
        yield _hugo(work, markdown, shell, found)
    if "eleventy" in wanted and (tool := TOOLS / "node_modules" / ".bin" / "eleventy").is_file():
        yield _eleventy(work, markdown, shell, tool)


def mkdocs_command(*words: str) -> tuple[str, ...]:
    """Return the command that starts MkDocs with our Python."""
    return (sys.executable, "-m", "mkdocs", *words)


def _ours(story: Path, work: Path) -> Iterator[Contender]:
    command, version = mkdocs_command("build", "-q"), _version(*mkdocs_command("--version"))
    for name, cold, edit in (("ours, cold", True, False), ("ours, nothing changed", False, False), ("ours, one fact edited", False, True)):
        folder = work / name.replace(", ", "-").replace(" ", "-")
        shutil.copytree(story, folder)
        yield Contender(name=name, folder=folder, command=command, site="site", cold=cold, edit=edit, leavings=(".cache",), version=version)


def _stock(story: Path, work: Path, markdown: dict[str, str]) -> Contender:
    folder = _written(work / "stock", "markdown", markdown)
    shutil.copytree(story / "content", folder / "content")
    (folder / "docs").mkdir()
    shutil.copy(HERE / "stock_hook.py", folder)
    settings = "site_name: A generated story\ntheme:\n  name: material\n  font: false\nplugins: [search]\nhooks: [stock_hook.py]\n"
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return Contender(
        name="stock MkDocs + Material",
        folder=folder,
        command=mkdocs_command("build", "-q"),
        site="site",
        version=_version(*mkdocs_command("--version")),
    )


def _hugo(work: Path, markdown: dict[str, str], shell: str, tool: str) -> Contender:
    titled = {_hugo_path(path): _headed(text) for path, text in markdown.items()}
    folder = _written(work / "hugo", "content", titled)
    (folder / "config.toml").write_text(
        'baseURL = "/"\ntitle = "A generated story"\ndisableKinds = ["taxonomy", "term", "RSS"]\n', encoding="utf-8"
    )
    for name in ("single", "list"):
        layout = folder / "layouts" / "_default" / f"{name}.html"
        layout.parent.mkdir(parents=True, exist_ok=True)
        layout.write_text(
            shell.replace("@title@", "{{ .Title }}").replace("@content@", "{{ .Content }}").replace("@toc@", "{{ .TableOfContents }}"),
            encoding="utf-8",
        )
    shutil.copy(folder / "layouts" / "_default" / "list.html", folder / "layouts" / "index.html")
    hook = folder / "layouts" / "_default" / "_markup" / "render-link.html"
    hook.parent.mkdir()
    hook.write_text('<a href="{{ replaceRE `(index)?\\.md$` "/" .Destination | safeURL }}">{{ .Text | safeHTML }}</a>', encoding="utf-8")
    return Contender(
        name="Hugo", folder=folder, command=(tool, "--quiet"), site="public", leavings=("resources",), version=_version(tool, "version")
    )


def _hugo_path(path: str) -> str:
    return path.replace("index.md", "_index.md")


def _eleventy(work: Path, markdown: dict[str, str], shell: str, tool: Path) -> Contender:
    folder = _written(work / "eleventy", "src", {path: _headed(text, "layout: page.njk\n") for path, text in markdown.items()})
    layout = folder / "src" / "_includes" / "page.njk"
    layout.parent.mkdir()
    layout.write_text(
        shell.replace("@title@", "{{ title }}").replace("@content@", "{{ content | safe }}").replace("@toc@", ""), encoding="utf-8"
    )
    command = (str(tool), "--input=src", "--output=_site", "--quiet")
    return Contender(name="Eleventy", folder=folder, command=command, site="_site", version=_version(str(tool), "--version"))


def shell_of(story: Path, work: Path) -> str:
    """Return the shell of our own pages with places for title, table of contents and content: what Hugo and Eleventy lay around theirs."""
    folder = work / "shell"
    shutil.copytree(story, folder)
    subprocess.run(mkdocs_command("build", "-q"), cwd=folder, check=True, env={**os.environ, **ENVIRONMENT})
    html = next((folder / "site" / "entities").glob("*/index.html")).read_text(encoding="utf-8")
    html = re.sub(r"<title>.*?</title>", "<title>@title@</title>", html, flags=re.DOTALL)
    html = re.sub(r'(?s)<meta name="description".*?>', '<meta name="description" content="@title@">', html)
    html = re.sub(r'(?s)(<nav class="md-nav md-nav--secondary".*?>).*?(</nav>)', r"\1@toc@\2", html)
    html = re.sub(
        r'(?s)<article class="md-content__inner md-typeset">.*</article>',
        '<article class="md-content__inner md-typeset">@content@</article>',
        html,
    )
    shutil.rmtree(folder)
    return html.replace("../../", "/")


def _headed(text: str, more: str = "") -> str:
    """Put the title in a head, as Hugo and Eleventy read it."""
    title = text.partition("\n")[0].removeprefix("# ")
    return f'---\ntitle: "{title}"\n{more}---\n{text}'


def _written(folder: Path, docs: str, markdown: dict[str, str]) -> Path:
    for path, text in markdown.items():
        target = folder / docs / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return folder


def _version(*command: str) -> str:
    ran = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, **ENVIRONMENT})
    return next((word.removeprefix("v").rstrip(",") for word in ran.stdout.split() if word.removeprefix("v")[:1].isdigit()), "?").partition(
        "+"
    )[0]
