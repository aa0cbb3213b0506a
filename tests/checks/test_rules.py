"""One golden case a rule: the change that breaks it, the problem told, and the clean twin that passes.

Each case lays its `change` over the tiny story of tests/stories/ferry; a value of null removes the file.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from factsheets.model.rules import RULES
from factsheets.pipeline import examine

STORY = Path(__file__).parent.parent / "stories" / "ferry"
CASES = Path(__file__).parent / "rules"


def lay(root: Path, changes: dict[str, str | None]) -> None:
    for uri, text in changes.items():
        path = root / uri
        if text is None:
            path.unlink()
            if not any(path.parent.iterdir()):
                path.parent.rmdir()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())


def told(root: Path) -> str:
    return "\n".join(str(one) for one in examine(root).problems if one.rule != "no-evidence" or "port-authority" not in one.place.file)


@pytest.mark.golden_test("rules/*.yml")
def test_rule(golden, tmp_path):
    broken, mended = tmp_path / "broken", tmp_path / "mended"
    for root in (broken, mended):
        shutil.copytree(STORY, root)
    lay(broken, golden["change"])
    assert told(broken) == golden.out["told"]
    assert golden["rule"] in {one.rule for one in examine(broken).problems}
    lay(mended, golden["change"])
    lay(mended, golden["mended"])
    assert told(mended) == ""


def test_every_rule_has_a_case():
    covered = {path.stem.split("--")[0] for path in CASES.glob("*.yml")}
    elsewhere = {"outside", "unreadable", "too-large", "not-a-file"}  # need a special file: tests of store/
    assert covered | elsewhere == set(RULES)


def test_the_story_itself_is_clean():
    assert told(STORY) == ""
