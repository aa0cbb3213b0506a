"""The shell made once, against the theme rendering every page by itself: byte for byte."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from factsheets.render.shell import Shells
from site_fixtures import STORIES

ROOT = Path(__file__).parent.parent.parent


def built(project: Path) -> dict[str, bytes]:
    config = load_config(str(project / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    site = project / "site"
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("story", ["ferry", "repository"])
@pytest.mark.parametrize("address", ["", "https://example.org/story/"], ids=["no address", "an address"])
def test_pages_from_a_shell_are_those_of_the_theme(story, address, tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    if story == "ferry":
        shutil.copytree(STORIES / "ferry", tmp_path, dirs_exist_ok=True)
    else:
        shutil.copy(ROOT / "mkdocs.yml", tmp_path)
        shutil.copytree(ROOT / "content", tmp_path / "content")
    settings = tmp_path / "mkdocs.yml"
    settings.write_text(f"site_url: {address}\n" * bool(address) + settings.read_text().replace("site_url:", "# site_url:"))
    filled = []
    page = Shells.page

    def counted(self, sort, words, whole, probe):
        filled.append(words["stem"])

        def rendered():
            filled.pop()
            return whole()

        return page(self, sort, words, rendered, probe)

    monkeypatch.setattr(Shells, "page", counted)
    by_shell = built(tmp_path)
    assert filled, "no page came from a shell"
    monkeypatch.setattr(Shells, "page", lambda _self, _sort, _words, whole, _probe: whole())
    by_theme = built(tmp_path)
    assert by_shell.keys() == by_theme.keys()
    assert [name for name, content in by_theme.items() if by_shell[name] != content] == []
