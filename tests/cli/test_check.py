"""`factsheets check` as people and programs use it: output, exit codes, JSON."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from factsheets.cli import main

STORY = Path(__file__).parent.parent / "stories" / "ferry"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    shutil.copytree(STORY, tmp_path / "story")
    return tmp_path / "story"


def run(*arguments: object):
    return CliRunner().invoke(main, [str(one) for one in arguments])


def break_two_sheets(story: Path) -> None:
    for name in ("wendel", "new-ferry"):
        path = story / f"content/facts/entities/{name}.yaml"
        path.write_text(path.read_text() + "colour: red\n")


def test_warnings_do_not_fail(story):
    ran = run("check", "--project", story)
    assert ran.exit_code == 0
    assert ran.output.endswith("no errors, 1 warning.\n")


def test_all_problems_are_told_at_once_sorted(story):
    break_two_sheets(story)
    ran = run("check", "--project", story)
    assert ran.exit_code == 1
    first = ran.output.index("content/facts/entities/new-ferry.yaml:")
    assert first < ran.output.index("content/facts/entities/wendel.yaml:6:1")
    assert "key `colour` is not known here" in ran.output
    assert ran.output.endswith("2 errors, 1 warning.\n")


def test_json_carries_what_the_text_does(story):
    break_two_sheets(story)
    ran = run("check", "--project", story, "--json")
    assert ran.exit_code == 1
    problems = json.loads(ran.output)
    assert [set(one) >= {"file", "line", "column", "rule", "severity", "message", "hint"} for one in problems] == [True] * 3
    (wendel,) = [one for one in problems if "wendel" in one["file"]]
    assert wendel["rule"] == "unknown-key"
    assert (wendel["line"], wendel["column"], wendel["severity"]) == (6, 1, "error")
    assert wendel["object"] == "entity wendel"


def test_a_folder_without_content_is_wrong_usage(tmp_path):
    ran = run("check", "--project", tmp_path)
    assert ran.exit_code == 2
    assert "holds no content/ folder" in ran.output


def test_schemas_are_up_to_date(story):
    assert run("schema", "--check", "--project", story).exit_code == 0
    (story / "content/schemas/term.schema.json").write_text("{}")
    ran = run("schema", "--check", "--project", story)
    assert ran.exit_code == 1
    assert "term.schema.json" in ran.output
    assert run("schema", "--project", story).exit_code == 0
    assert run("schema", "--check", "--project", story).exit_code == 0


def test_the_repositorys_own_sheets_are_clean_and_its_schemas_fresh():
    root = Path(__file__).parent.parent.parent
    ran = run("check", "--project", root)
    assert (ran.exit_code, ran.output) == (0, "no errors, no warnings.\n")
    assert run("schema", "--check", "--project", root).exit_code == 0


def test_pages_are_written_as_files(story, tmp_path):
    ran = run("pages", "--project", story, "--out", tmp_path / "out")
    assert ran.exit_code == 0
    page = (tmp_path / "out/entities/new-ferry/index.html").read_text()
    assert page.startswith("---\ntitle: the new ferry\ndescription: ")
    assert "<h1" in page
    break_two_sheets(story)
    assert run("pages", "--project", story, "--out", tmp_path / "other").exit_code == 1
    assert not (tmp_path / "other").exists()


def test_a_new_project_checks_clean_and_nothing_is_overwritten(tmp_path):
    assert run("new", tmp_path / "fresh", "--name", 'A "new": story').exit_code == 0
    assert run("check", "--project", tmp_path / "fresh").exit_code == 0
    again = run("new", tmp_path / "fresh")
    assert again.exit_code == 2
    assert "is not empty" in again.output
