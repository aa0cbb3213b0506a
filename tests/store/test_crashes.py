"""Drafts that are killed, disks that fail, people who save meanwhile: no file is ever torn and the next run converges."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import random
import shutil
import signal
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from builders import a_fact, an_entity, an_evidence
from factsheets.model.sheets import Entity
from factsheets.store import replace
from factsheets.store.base import Ledger
from factsheets.store.drafts import apply_drafts
from factsheets.store.encode import encode_sheet

SHEETS = Path("content/facts/entities")
LEDGER = Ledger(sources={"gazette": "1" * 64}, engine="test")
CALLS = ("open", "fsync", "replace", "rename", "link", "unlink", "chmod", "mkdir", "scandir", "ftruncate", "pwrite", "fdopen")


def sheets(date: str, *ids: str) -> list[Entity]:
    facts = tuple(a_fact(None, date=date, evidence=(an_evidence(f"quote {number}"),)) for number in range(3))
    return [an_entity(one, status="draft", facts=facts) for one in ids]


NEXT = sheets("2021-03", "bridge", "ferry", "harbour", "tower")


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project drafted once, edited, and about to be drafted again."""
    root = tmp_path_factory.mktemp("before")
    apply_drafts(root, sheets("2021", "bridge", "ferry", "harbour"), ledger=Ledger(sources={"gazette": "0" * 64}, engine="test"))
    edited = root / SHEETS / "ferry.yaml"
    edited.write_text(edited.read_text(encoding="utf-8").replace("quote 1", "quote 1  # checked"), encoding="utf-8")
    reviewed = root / SHEETS / "harbour.yaml"
    reviewed.write_text(reviewed.read_text(encoding="utf-8").replace("status: draft", "status: reviewed"), encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def after(before: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What an undisturbed draft makes of it."""
    root = tmp_path_factory.mktemp("after") / "project"
    shutil.copytree(before, root)
    apply_drafts(root, NEXT, ledger=LEDGER)
    return contents(root)


def contents(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def is_whole(root: Path, before: Path, after: dict[str, bytes]) -> None:
    """Every sheet is the old one or the new one, to the byte."""
    old = contents(before)
    for file, data in contents(root).items():
        if file.endswith(".yaml"):
            assert data in {old.get(file), after.get(file)}, f"{file} is torn"


def converges(root: Path, after: dict[str, bytes]) -> None:
    apply_drafts(root, NEXT, ledger=LEDGER)
    assert contents(root) == after


def disturbed(act: Callable[[], None], number: int, patch: pytest.MonkeyPatch) -> Callable[[], int]:
    """Let `act` happen at the file-system call of this number; return how many calls were made."""
    made = 0

    def wrapped(call: Callable[..., Any]) -> Callable[..., Any]:
        def stand_in(*args: Any, **keywords: Any) -> Any:
            nonlocal made
            made += 1
            if made == number:
                act()
            return call(*args, **keywords)

        return stand_in

    for name in CALLS:
        patch.setattr(os, name, wrapped(getattr(os, name)))
    patch.setattr(io, "open", wrapped(io.open))
    patch.setattr(replace, "exchange_names", wrapped(replace.exchange_names))
    return lambda: made


def fail() -> None:
    raise OSError(errno.EIO, "the disk fails")


def test_a_failing_disk_tears_nothing_whichever_call_fails(before: Path, after: dict[str, bytes], tmp_path: Path):
    for number in range(1, 1_000):
        root = tmp_path / str(number)
        shutil.copytree(before, root)
        with pytest.MonkeyPatch.context() as patch:
            made = disturbed(fail, number, patch)
            with contextlib.suppress(OSError):
                apply_drafts(root, NEXT, ledger=LEDGER)
            calls = made()
        is_whole(root, before, after)
        converges(root, after)
        shutil.rmtree(root)
        if calls < number:
            break
    assert number > 60, "calls are not seen any more"


def test_a_kill_at_any_file_system_call_tears_nothing(before: Path, after: dict[str, bytes], tmp_path: Path):
    for number in range(1, 1_000):
        root = tmp_path / str(number)
        shutil.copytree(before, root)

        def draft(root: Path = root, number: int = number) -> None:
            with pytest.MonkeyPatch.context() as patch:
                disturbed(lambda: os._exit(9), number, patch)
                apply_drafts(root, NEXT, ledger=LEDGER)

        ended = in_a_child(draft)
        is_whole(root, before, after)
        converges(root, after)
        shutil.rmtree(root)
        if ended == 0:
            break
    assert number > 60, "calls are not seen any more"


@pytest.mark.parametrize("times", [40, pytest.param(1_000, marks=pytest.mark.long)])
def test_a_kill_at_a_random_moment_tears_nothing(times: int, before: Path, after: dict[str, bytes], tmp_path: Path):
    chance = random.Random(times)  # noqa: S311 - moments of a test
    killed = 0
    for number in range(times):
        root = tmp_path / str(number)
        shutil.copytree(before, root)
        child = start(lambda root=root: apply_drafts(root, NEXT, ledger=LEDGER))
        time.sleep(chance.uniform(0, 0.04))
        os.kill(child, signal.SIGKILL)
        killed += os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0
        is_whole(root, before, after)
        converges(root, after)
        shutil.rmtree(root)
    assert killed > times / 4, "the draft was too fast to be killed"


def save_in_place(path: Path, data: bytes) -> None:
    path.write_bytes(data)


def save_by_renaming(path: Path, data: bytes) -> None:
    beside = path.with_name("person.saving")
    beside.write_bytes(data)
    beside.replace(path)


@pytest.mark.parametrize("times", [200, pytest.param(10_000, marks=pytest.mark.long)])
@pytest.mark.parametrize("save", [save_in_place, save_by_renaming])
def test_what_a_person_saves_during_a_draft_is_never_lost(times: int, save: Callable[[Path, bytes], None], tmp_path: Path):
    chance = random.Random(times)  # noqa: S311 - as above
    old, new = sheets("2021", "bridge"), sheets("2021-03", "bridge")
    met = 0
    for number in range(times // 2):
        root = tmp_path / str(number % 50)
        shutil.rmtree(root, ignore_errors=True)
        apply_drafts(root, old)
        path = root / SHEETS / "bridge.yaml"
        saved = path.read_bytes().replace(b"organization", f"organization  # {number}".encode())
        moment = chance.uniform(0, 0.012)

        def person(path: Path = path, saved: bytes = saved, moment: float = moment) -> None:
            time.sleep(moment)
            save(path, saved)

        child = start(person)
        (outcome,) = apply_drafts(root, new).outcomes
        assert os.waitpid(child, 0)[1] == 0
        found = path.read_bytes()
        merged = saved.replace(b"date: 2021\n", b"date: 2021-03\n")
        assert found in {saved, merged}, "an edit was lost or a file torn"
        met += bool(outcome.left_alone)
        assert sorted(one.name for one in path.parent.iterdir()) == ["bridge.yaml"]
        (again,) = apply_drafts(root, new).outcomes
        assert not again.left_alone
        assert f"# {number}".encode() in path.read_bytes()
    if times > 1_000:
        assert met, "nobody ever saved during a draft"


def start(work: Callable[[], object]) -> int:
    """Run `work` in a child process; return its number."""
    child = os.fork()
    if child == 0:
        try:
            work()
            os._exit(0)
        except BaseException:  # noqa: BLE001 - the parent looks at the exit code alone
            os._exit(1)
    return child


def in_a_child(work: Callable[[], object]) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(start(work), 0)[1])


def test_the_first_sheets_are_those_the_tests_think(after: dict[str, bytes]):
    texts: Sequence[str] = [after[(SHEETS / f"{one}.yaml").as_posix()].decode() for one in ("bridge", "ferry", "harbour", "tower")]
    assert [text.count("date: 2021-03") for text in texts] == [3, 2, 0, 3]
    assert texts[3] == encode_sheet(NEXT[3])
    assert "content/.base/proposals/facts/entities/harbour.yaml" in after
