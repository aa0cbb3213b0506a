"""Building: what a failed build leaves, and that the same input gives the same bytes."""

from __future__ import annotations

import shutil
from pathlib import Path

from site_fixtures import STORIES, build


def copy(tmp_path: Path) -> Path:
    project = tmp_path / "story"
    shutil.copytree(STORIES / "ferry", project)
    return project


def contents(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


def test_a_bad_sheet_stops_the_build_and_leaves_the_last_site(tmp_path):
    project = copy(tmp_path)
    assert build(project).returncode == 0
    before = contents(project / "site")
    sheet = project / "content/facts/entities/wendel.yaml"
    sheet.write_text(sheet.read_text() + "colour: red\nsummary: [[nowhere]]\n")
    failed = build(project)
    assert failed.returncode == 1
    assert "content/facts/entities/wendel.yaml:6:1" in failed.stderr
    assert "content/facts/entities/wendel.yaml:7:" in failed.stderr
    assert "Traceback" not in failed.stderr
    assert contents(project / "site") == before
    assert [path.name for path in project.glob(".site*")] == []


def test_a_warning_in_strict_mode_leaves_the_last_site(tmp_path):
    project = copy(tmp_path)
    assert build(project).returncode == 0
    before = contents(project / "site")
    about = project / "content/pages/about.md"
    about.write_text(about.read_text() + "\n[nowhere](nowhere.md)\n")
    assert build(project).returncode == 1
    assert contents(project / "site") == before
    assert [path.name for path in project.glob(".site*")] == []


def test_the_same_input_gives_the_same_bytes(tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    one, other = copy(tmp_path / "one"), copy(tmp_path / "a" / "longer" / "path")
    assert build(one).returncode == 0
    assert build(other).returncode == 0
    assert contents(one / "site") == contents(other / "site")


def test_what_no_page_uses_is_not_on_the_site(ferry):
    names = [path.relative_to(ferry.site).as_posix() for path in ferry.site.rglob("*") if path.is_file()]
    assert [name for name in names if name.endswith(".map") or "/lunr/" in name or "/workers/" in name] == []
    assert [name for name in names if name.startswith("assets/javascripts/bundle.")]
