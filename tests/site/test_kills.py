"""Builds that are killed: the last good site stays as it was, to the byte, and the next build is whole."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path

import pytest

STORY = Path(__file__).parent.parent / "stories" / "ferry"
ENVIRONMENT = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000"}


def build(root: Path) -> subprocess.Popen[bytes]:
    quiet = subprocess.DEVNULL
    return subprocess.Popen([sys.executable, "-m", "mkdocs", "build"], cwd=root, stdout=quiet, stderr=quiet, env=ENVIRONMENT)


def contents(site: Path) -> dict[str, str]:
    return {path.relative_to(site).as_posix(): sha256(path.read_bytes()).hexdigest() for path in sorted(site.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("times", [4, pytest.param(100, marks=pytest.mark.long)])
def test_a_killed_build_leaves_the_last_good_site(times: int, tmp_path: Path):
    chance = random.Random(times)  # noqa: S311 - moments of a test
    root = tmp_path / "story"
    shutil.copytree(STORY, root)
    sheet = root / "content/facts/entities/wendel.yaml"
    texts = [sheet.read_text(encoding="utf-8"), sheet.read_text(encoding="utf-8").replace("The town on the bay", "A town on the bay")]
    sites, lasted = [], 0.0
    for text in reversed(texts):
        sheet.write_text(text, encoding="utf-8")
        started = time.monotonic()
        assert build(root).wait(120) == 0
        lasted = time.monotonic() - started
        sites.append(contents(root / "site"))
    new, old = sites
    assert old != new
    sheet.write_text(texts[1], encoding="utf-8")
    killed = 0
    for _ in range(times):
        running = build(root)
        time.sleep(chance.uniform(0.2, 1.05) * lasted)
        running.send_signal(signal.SIGKILL)
        killed += running.wait(120) != 0
        found = contents(root / "site")
        assert found in {"old": old, "new": new}.values(), "neither the last site nor the new one"
        if found == new:
            sheet.write_text(texts[0], encoding="utf-8")
            assert build(root).wait(120) == 0
            assert contents(root / "site") == old
            sheet.write_text(texts[1], encoding="utf-8")
    assert killed
    assert build(root).wait(120) == 0
    assert contents(root / "site") == new
    assert [path.name for path in root.iterdir() if "site" in path.name] == ["site"]
