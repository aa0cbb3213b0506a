"""Drafts brought to disk: what is written, what is left alone, what a lock says."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from builders import a_fact, a_source, an_entity, an_evidence
from factsheets.model.sheets import Entity
from factsheets.store.base import Ledger, base_path, read_ledger, read_proposals
from factsheets.store.drafts import apply_drafts
from factsheets.store.encode import encode_sheet
from factsheets.store.lock import BusyError, locked
from factsheets.store.replace import ChangedMeanwhileError, recover, replace_bytes

ENTITIES = Path("content/facts/entities")


def drafted(*quotes: str, date: str | None = None, **values: object) -> Entity:
    facts = tuple(a_fact(None, date=date, evidence=(an_evidence(quote),)) for quote in quotes or ("Ten boats passed",))
    return an_entity(**{"status": "draft", "facts": facts, **values})


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / ENTITIES).mkdir(parents=True)
    return tmp_path


def sheet(root: Path, name: str = "bridge") -> Path:
    return root / ENTITIES / f"{name}.yaml"


def everything(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def test_a_new_sheet_is_written_whole_with_its_base_and_the_ledger(root: Path):
    applied = apply_drafts(root, [drafted(), a_source()], ledger=Ledger(sources={"gazette": "0" * 64}))
    assert [one.file for one in applied.outcomes] == ["content/facts/entities/bridge.yaml", "content/sources/gazette.yaml"]
    assert (
        sheet(root).read_text(encoding="utf-8")
        == encode_sheet(drafted())
        == base_path(root, "entity", "bridge").read_text(encoding="utf-8")
    )
    assert read_ledger(root).sources == {"gazette": "0" * 64}


def test_drafting_twice_writes_nothing(root: Path):
    apply_drafts(root, [drafted()], ledger=Ledger())
    before = {path: path.stat().st_mtime_ns for path in root.rglob("*.yaml") if path.name != "sources.yaml"}
    assert not any(one.changed for one in apply_drafts(root, [drafted()], ledger=Ledger()).outcomes)
    assert before == {path: path.stat().st_mtime_ns for path in root.rglob("*.yaml") if path.name != "sources.yaml"}


def test_a_dry_run_shows_the_change_and_writes_nothing(root: Path):
    apply_drafts(root, [drafted()])
    before = everything(root)
    (outcome,) = apply_drafts(root, [drafted(date="2021")], ledger=Ledger(), dry_run=True).outcomes
    assert "+  - date: 2021\n" in outcome.diff()
    assert outcome.diff().startswith("--- a/content/facts/entities/bridge.yaml\n+++ b/content/facts/entities/bridge.yaml\n")
    assert everything(root) == before


def test_a_deleted_sheet_stays_deleted(root: Path):
    apply_drafts(root, [drafted()])
    sheet(root).unlink()
    (outcome,) = apply_drafts(root, [drafted(date="2021")]).outcomes
    assert outcome.stays_deleted
    assert not sheet(root).exists()


def test_a_renamed_sheet_is_known_by_its_old_id(root: Path):
    apply_drafts(root, [drafted("Ten boats passed", "The bridge opened")])
    text = sheet(root).read_text(encoding="utf-8").replace("  - evidence:\n      - source: gazette\n        quote: Ten boats passed\n", "")
    sheet(root, "iron-bridge").write_text(text + "was: [bridge]\n", encoding="utf-8")
    sheet(root).unlink()
    for id_ in ("bridge", "iron-bridge"):
        draft = drafted("Ten boats passed", "The bridge opened", id=id_, name="Bridge")
        (outcome,) = apply_drafts(root, [draft], renamed={"bridge": "iron-bridge"}).outcomes
        assert outcome.file == "content/facts/entities/iron-bridge.yaml"
        assert not outcome.changed
    assert not sheet(root).exists()


def test_proposals_wait_beside_the_base_and_the_newest_wins(root: Path):
    apply_drafts(root, [drafted()])
    sheet(root).write_text(sheet(root).read_text(encoding="utf-8").replace("boats passed", "boats passed  # counted"), encoding="utf-8")
    for date in ("2021", "2021-03"):
        (outcome,) = apply_drafts(root, [drafted(date=date)]).outcomes
        assert len(outcome.proposals) == 1
        assert not outcome.changed
    (waiting,) = read_proposals(root, "entity", "bridge")
    assert waiting.item["date"] == "2021-03"
    assert waiting.instead_of == {"evidence": [{"source": "gazette", "quote": "Ten boats passed"}]}


def test_a_sheet_no_draft_speaks_of_any_more_is_told_and_stays(root: Path):
    apply_drafts(root, [drafted()])
    before = everything(root)
    (outcome,) = apply_drafts(root, []).outcomes
    assert [(one.key, one.line) for one in outcome.orphans if one.key == "facts"] == [("facts", 6)]
    assert everything(root) == before


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("name: Bridge\nkind: place\nzummary: x\n", "line 3: key `zummary` is not known here"),
        ("name: [\n", "line 2: stands inside a bracket"),
        ("", "is empty"),
        ("name: a\nkind: place\nkind: place\n", "key `kind` stands twice"),
    ],
    ids=["an unknown key", "broken syntax", "an empty file", "a key twice"],
)
def test_a_sheet_with_problems_is_left_alone_and_drafted_when_mended(root: Path, text: str, why: str):
    sheet(root).write_text(text, encoding="utf-8")
    applied = apply_drafts(root, [drafted()], ledger=Ledger())
    assert why in applied.outcomes[0].left_alone
    assert sheet(root).read_text(encoding="utf-8") == text
    assert not (root / "content/.base/sources.yaml").exists()
    sheet(root).write_text("name: Bridge\nkind: organization\n", encoding="utf-8")
    assert apply_drafts(root, [drafted()], ledger=Ledger()).outcomes[0].changed


def test_an_id_of_another_kind_is_not_taken(root: Path):
    (root / "content/sources").mkdir()
    (root / "content/sources/bridge.yaml").write_text("title: x\n", encoding="utf-8")
    (outcome,) = apply_drafts(root, [drafted()]).outcomes
    assert outcome.left_alone == "`bridge` is the id of content/sources/bridge.yaml"


def test_a_broken_base_is_told_and_nothing_is_written(root: Path):
    apply_drafts(root, [drafted()])
    base_path(root, "entity", "bridge").write_bytes(b"<<<<<<< HEAD\nname: \xff\n")
    before = everything(root)
    (outcome,) = apply_drafts(root, [drafted(date="2021")]).outcomes
    assert outcome.left_alone.startswith("what the last draft said of it (content/.base/facts/entities/bridge.yaml) is no UTF-8")
    assert everything(root) == before


def test_a_second_draft_says_who_runs_and_stops(root: Path):
    code = f"""
        import sys
        from pathlib import Path
        from factsheets.store.lock import locked
        with locked(Path({str(root)!r}), "factsheets draft"):
            print("held", flush=True)
            sys.stdin.read()
    """
    with subprocess.Popen([sys.executable, "-c", textwrap.dedent(code)], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(BusyError, match=rf"factsheets draft \(process {other.pid} on .*, since \d\d:\d\d:\d\d UTC\)"):
            apply_drafts(root, [drafted()])
        assert not sheet(root).exists()
        other.kill()
    apply_drafts(root, [drafted()])
    assert sheet(root).exists()


def test_the_lock_leaves_nothing(root: Path):
    with locked(root, "a test"):
        pass
    assert list((root / "content/.base").iterdir()) == []


def test_a_file_that_changed_since_it_was_read_is_not_overwritten(tmp_path: Path):
    path = tmp_path / "sheet.yaml"
    path.write_bytes(b"theirs")
    for old in (b"read before", None):
        with pytest.raises(ChangedMeanwhileError):
            replace_bytes(path, old, b"ours")
    path.unlink()
    with pytest.raises(ChangedMeanwhileError):
        replace_bytes(path, b"read before", b"ours")
    assert list(tmp_path.iterdir()) == []


def test_a_save_between_the_last_look_and_the_rename_is_put_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "sheet.yaml"
    path.write_bytes(b"old")
    look = Path.read_bytes
    looks = []

    def save_after_the_last_look(self: Path) -> bytes:
        found = look(self)
        looks.append(self.name)
        if len(looks) == 2:
            path.write_bytes(b"saved by a person")
        return found

    monkeypatch.setattr(Path, "read_bytes", save_after_the_last_look)
    with pytest.raises(ChangedMeanwhileError):
        replace_bytes(path, b"old", b"new")
    monkeypatch.undo()
    assert path.read_bytes() == b"saved by a person"
    assert [one.name for one in tmp_path.iterdir()] == ["sheet.yaml"]


def test_a_save_displaced_by_a_killed_run_comes_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "sheet.yaml"
    path.write_bytes(b"old")
    look = Path.read_bytes
    looks = []

    def save_then_die(self: Path) -> bytes:
        found = look(self)
        looks.append(self.name)
        if len(looks) == 2:
            path.write_bytes(b"saved by a person")
        if len(looks) == 3:
            raise KeyboardInterrupt
        return found

    monkeypatch.setattr(Path, "read_bytes", save_then_die)
    with pytest.raises(KeyboardInterrupt):
        replace_bytes(path, b"old", b"new")
    monkeypatch.undo()
    assert path.read_bytes() == b"new"
    assert recover(tmp_path) == ()
    assert path.read_bytes() == b"saved by a person"
    assert [one.name for one in tmp_path.iterdir()] == ["sheet.yaml"]


def test_a_link_inside_the_project_stays_a_link(root: Path):
    apply_drafts(root, [drafted()])
    real = root / "content/real.yaml"
    sheet(root).rename(real)
    sheet(root).symlink_to(os.path.relpath(real, sheet(root).parent))
    assert apply_drafts(root, [drafted(date="2021")]).outcomes[0].changed
    assert sheet(root).is_symlink()
    assert "date: 2021" in real.read_text(encoding="utf-8")
