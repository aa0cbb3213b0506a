"""Every fault through check, build and preview: told where it stands with the likely fix, in no time, and never with a traceback."""

from __future__ import annotations

import json
import resource
import shutil
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path

import pytest

from factsheets.model.problem import Problem, Severity
from factsheets.pipeline import Site, examine, open_site
from fault_table import FAULTS, Fault

STORY = Path(__file__).parent.parent / "stories" / "ferry"
LONGEST = 10
LARGEST = 1024**3
DEAR = {"50MB", "deep flow", "bomb", "symlink loop", "fifo", "binary", "utf16", "article 6MB"}
"""Those that go through the real commands too."""


@pytest.fixture(scope="module")
def good() -> Site:
    return open_site(STORY, name="The story")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(STORY, tmp_path / "story")
    return tmp_path / "story"


def lay(root: Path, fault: Fault) -> None:
    path = root / fault.file
    path.parent.mkdir(parents=True, exist_ok=True)
    if callable(fault.content):
        fault.content(path)
    else:
        path.write_bytes(fault.content)


def told(root: Path, fault: Fault) -> Problem:
    return next(one for one in examine(root).problems if one.place.file == (fault.where or fault.file) and one.rule != "no-evidence")


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault_is_told_and_neither_build_nor_preview_falls_over_it(fault: Fault, root: Path, good: Site):
    lay(root, fault)
    started = time.monotonic()
    problem = told(root, fault)
    assert (problem.rule, problem.place.line, problem.place.column) == (fault.rule, fault.line, fault.column)
    assert problem.message.startswith(fault.says)
    assert problem.hint.startswith(fault.hint)
    assert problem.severity is Severity.ERROR
    for last_good in (None, good):
        site = open_site(root, name="The story", last_good=last_good)
        assert str(problem.place) in site.report()
        assert len(list(site.pages())) > 1
    assert time.monotonic() - started < LONGEST


def test_there_are_many_faults_and_no_two_are_called_alike():
    assert len(FAULTS) > 150
    assert len({fault.name for fault in FAULTS}) == len(FAULTS)
    assert {fault.name for fault in FAULTS} >= DEAR


def limited() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (2 * LARGEST, 2 * LARGEST))


@pytest.mark.parametrize("fault", [fault for fault in FAULTS if fault.name in DEAR], ids=lambda fault: fault.name)
def test_the_command_tells_it_too(fault: Fault, root: Path):
    lay(root, fault)
    command = [str(Path(sys.executable).with_name("factsheets")), "check", "--json", "--project", str(root)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=LONGEST, preexec_fn=limited, check=False)
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    found = [one for one in json.loads(done.stdout) if one["file"] == (fault.where or fault.file)]
    assert (found[0]["rule"], found[0]["line"], found[0]["column"]) == (fault.rule, fault.line, fault.column)


@pytest.mark.parametrize("name", ["unclosed bracket", "quote not", "fifo", "home binary"])
def test_a_build_tells_it_and_leaves_the_last_site_as_it_was(name: str, root: Path):
    fault = next(one for one in FAULTS if one.name == name)
    site = root / "site"
    site.mkdir()
    (site / "index.html").write_text("the last good site", encoding="utf-8")
    before = contents(site)
    lay(root, fault)
    done = subprocess.run([sys.executable, "-m", "mkdocs", "build"], cwd=root, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert f"{fault.where or fault.file}:{fault.line}:{fault.column}" in done.stderr
    assert fault.hint in done.stderr
    assert "Traceback" not in done.stderr
    assert contents(site) == before


def contents(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in folder.rglob("*") if path.is_file()}
