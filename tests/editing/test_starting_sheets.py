"""Starting a sheet, and trailing trouble."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from factsheets.cli import main
from factsheets.model.sheets import FOLDERS, SHEETS, fields_in_order
from factsheets.pipeline import examine
from factsheets.store.layout import trouble

STORY = Path(__file__).parent.parent / "stories" / "ferry"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(STORY, tmp_path / "story")
    return tmp_path / "story"


def run(root: Path, *arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, [*arguments, "--project", str(root)])
    return result.exit_code, result.output


@pytest.mark.parametrize("kind", SHEETS)
def test_a_new_sheet_checks_clean_and_explains_every_key(kind: str, root: Path):
    if kind == "source":
        (root / "content/sources/harbour-walls.txt").write_text("The walls are old.", encoding="utf-8")
    path = root / f"content/{FOLDERS[kind]}/harbour-walls.yaml"
    assert run(root, "new-sheet", kind, "harbour-walls") == (0, f"wrote: content/{FOLDERS[kind]}/harbour-walls.yaml\n")
    assert not [one for one in examine(root).problems if "harbour-walls" in one.place.file]
    text = path.read_text(encoding="utf-8")
    for key, field in fields_in_order(SHEETS[kind]).items():
        if key not in {"id", "proposed"}:
            assert re.search(rf"^(# )?{key}:", text, re.MULTILINE), key
            assert (field.description or "")[:40] in text
    assert list(trouble(text)) == []


@pytest.mark.parametrize("kind", SHEETS)
def test_the_keys_of_a_new_sheet_are_yaml_once_the_hashes_are_gone(kind: str, root: Path):
    run(root, "new-sheet", kind, "harbour-walls")
    text = (root / f"content/{FOLDERS[kind]}/harbour-walls.yaml").read_text(encoding="utf-8")
    bare = "\n".join(line.removeprefix("#").removeprefix(" ") if line.startswith("#") else line for line in text.split("\n"))
    bare = bare.replace("answers: []\n", "").replace("yaml-language-server", "# yaml-language-server")
    found = yaml.load(bare, Loader=yaml.BaseLoader)  # noqa: S506 - a BaseLoader makes only text
    assert set(found) == set(fields_in_order(SHEETS[kind])) - {"id", "proposed"}


@pytest.mark.parametrize("sheet_id", ["../up", "Walls", "a" * 65, "wendel"], ids=["a path", "a capital", "too long", "taken"])
def test_a_bad_or_taken_id_is_refused(sheet_id: str, root: Path):
    code, said = run(root, "new-sheet", "term", sheet_id)
    assert code == 2
    assert "Error: " in said
    assert not (root / "content/facts/terms" / f"{sheet_id}.yaml").exists()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("name: x\n", []),
        ("name: x \n", ["1:8 ends in blanks"]),
        ("a:\n\t- b\n", ["2:1 is indented with a tab"]),
        ("a: b", ["1:5 has no line end at its end"]),
        ("a: b\r\nc: d\ne: f\n", ["1:5 ends otherwise than most lines of this file"]),
        ("a: b\n\n\n", ["3:1 ends in empty lines"]),
        ("\ufeffa: b\n", ["1:1 starts with a byte order mark"]),
        ("a: |\n  b\u00a0\n", ["2:4 ends in blanks"]),
    ],
)
def test_trailing_trouble_is_told_with_its_place(text: str, expected: list[str]):
    assert [f"{line}:{column} {message}" for line, column, message, _ in trouble(text)] == expected


def test_fmt_finds_and_never_writes(root: Path):
    assert run(root, "fmt", "--check") == (0, "no troubles.\n")
    sheet = root / "content/facts/entities/wendel.yaml"
    sheet.write_bytes(b"name: Wendel  \nkind: place")
    code, said = run(root, "fmt", "--check")
    assert code == 1
    assert said.startswith("content/facts/entities/wendel.yaml:1:13: ends in blanks. Delete them.\n")
    assert sheet.read_bytes() == b"name: Wendel  \nkind: place"
    assert run(root, "fmt")[0] == 2
