"""Every fault through check, build and preview: told where it stands with the likely fix, in no time, and never with a traceback."""

from __future__ import annotations

import json
import resource
import shutil
import subprocess
import sys
import time
from hashlib import sha256
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from factsheets.model.problem import Problem, Severity
from factsheets.pipeline import Site, examine, open_site
from faulty import FAULTS
from faulty.fault import Fault
from serving import serving

STORY = Path(__file__).parent.parent / "stories" / "ferry"
LONGEST = 10
LARGEST = 1024**3
DEAR = {"50MB", "deep flow", "bomb", "symlink loop", "fifo", "binary", "utf16", "article 6MB"}
"""Those that go through the real commands and a real preview too; in the long run all do."""


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


def sample(names: set[str]) -> list[Any]:
    """Return the faults as parameters, all but those of `names` for the long run."""
    return [pytest.param(one, id=one.name, marks=[] if one.name in names else pytest.mark.long) for one in FAULTS]


@pytest.mark.parametrize("fault", sample(DEAR))
def test_the_command_tells_it_too(fault: Fault, root: Path):
    lay(root, fault)
    command = [str(Path(sys.executable).with_name("factsheets")), "check", "--json", "--project", str(root)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=LONGEST, preexec_fn=limited, check=False)
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    found = [one for one in json.loads(done.stdout) if one["file"] == (fault.where or fault.file) and one["rule"] != "no-evidence"]
    assert (found[0]["rule"], found[0]["line"], found[0]["column"]) == (fault.rule, fault.line, fault.column)


@pytest.mark.parametrize("fault", sample({"unclosed bracket", "quote not", "fifo", "home binary"}))
def test_a_build_tells_it_and_leaves_the_last_site_as_it_was(fault: Fault, root: Path):
    site = root / "site"
    site.mkdir()
    (site / "index.html").write_text("the last good site", encoding="utf-8")
    before = contents(site)
    lay(root, fault)
    command = [sys.executable, "-m", "mkdocs", "build"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=LONGEST, preexec_fn=limited, check=False)
    assert done.returncode == 1
    assert f"{fault.where or fault.file}:{fault.line}:{fault.column}" in done.stderr
    assert fault.hint in done.stderr
    assert "Traceback" not in done.stderr
    assert contents(site) == before


@pytest.mark.parametrize("names", [pytest.param(DEAR, id="some"), pytest.param(None, id="all", marks=pytest.mark.long)])
def test_one_preview_tells_fault_after_fault(names: set[str] | None, root: Path):
    """Each is laid under the running preview, told in the page with the last good one beneath, and gone when it is mended."""
    with serving(root) as preview:
        for fault in (one for one in FAULTS if one.name not in UNSEEN and (names is None or one.name in names)):
            started = time.monotonic()
            lay(root, fault)
            told = (f"{fault.where or fault.file}:{fault.line}:{fault.column}", fault.says, fault.hint)
            page = preview.until(lambda page, told=told: all(one in unescape(page) for one in told), "/entities/port-authority/")
            assert time.monotonic() - started < LONGEST, fault.name
            assert "Port Authority of Wendel" in page.partition("</aside>")[2], fault.name
            mend(root)
            preview.until(lambda page: "· 0 errors" in page, "/entities/port-authority/")
            assert time.monotonic() - started < LONGEST, fault.name
        assert "Traceback" not in preview.log.read_text(encoding="utf-8")
        assert peak(preview.process.pid) < LARGEST


UNSEEN = {"a folder among the sheets"}
"""MkDocs follows files: an empty folder is told with the next change."""


def mend(root: Path) -> None:
    """Put every file back as it was, without touching those that are."""
    for path in sorted(root.rglob("*"), reverse=True):
        if {".cache", "site"} & set(path.relative_to(root).parts):
            continue
        good = STORY / path.relative_to(root)
        if path.is_dir() and not path.is_symlink():
            if not good.is_dir():
                path.rmdir()
        elif not good.is_file() or path.is_symlink() or not path.is_file() or path.read_bytes() != good.read_bytes():
            path.unlink()
    for good in STORY.rglob("*"):
        path = root / good.relative_to(STORY)
        if good.is_file() and not path.exists():
            path.parent.mkdir(exist_ok=True)
            shutil.copy(good, path)


def peak(process: int) -> int:
    """Return the most memory a process had in use, in bytes; nothing where the system does not tell."""
    status = Path(f"/proc/{process}/status")
    lines = status.read_text(encoding="utf-8").splitlines() if status.exists() else []
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM:")), 0)


def contents(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in folder.rglob("*") if path.is_file()}
