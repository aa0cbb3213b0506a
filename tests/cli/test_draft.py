"""A whole draft through its command: the same bytes whoever reads the articles, a site that checks clean, nothing to do a second time."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from factsheets.cli import main

ARTICLES = Path(__file__).parent.parent / "evaluation" / "articles"

pytestmark = pytest.mark.drafting


def run(*arguments: object):
    return CliRunner().invoke(main, [str(one) for one in arguments])


def drafted(folder: Path, *options: object) -> dict[str, bytes]:
    """Draft a story of three articles; return its files."""
    assert run("new", folder, "--name", "Flood").exit_code == 0
    for path in ARTICLES.glob("flood-*.txt"):
        shutil.copy(path, folder / "content/sources")
    ran = run("draft", "--project", folder, *options)
    assert ran.exit_code == 0, ran.output
    return files(folder)


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_two_processes_draft_the_same_bytes_as_one(tmp_path):
    first, second = drafted(tmp_path / "one", "--workers", 1), drafted(tmp_path / "two", "--workers", 2)
    assert [name for name in first if first[name] != second.get(name)] == []
    assert first.keys() == second.keys()


def test_a_draft_checks_clean_and_a_second_one_writes_nothing(tmp_path):
    first = drafted(tmp_path / "story")
    assert any(name.startswith("content/facts/events/") for name in first)
    assert run("check", "--project", tmp_path / "story").exit_code == 0
    again = run("draft", "--project", tmp_path / "story")
    assert again.exit_code == 0, again.output
    after = files(tmp_path / "story")
    assert {name: text for name, text in after.items() if not name.startswith(".cache/")} == {
        name: text for name, text in first.items() if not name.startswith(".cache/")
    }
