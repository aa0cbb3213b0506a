"""The swap: whatever moment it is cut short at, one whole site stands or is put back."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from factsheets.store.swap import building_dir, discard, put_back, swap


def site(folder: Path, words: str) -> Path:
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(words)
    return folder


def words(folder: Path) -> str:
    return (folder / "index.html").read_text()


def test_a_finished_build_takes_the_sites_place(tmp_path):
    old = site(tmp_path / "site", "old")
    built = building_dir(old)
    site(built, "new")
    swap(built, old)
    assert words(old) == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_the_first_build_has_nothing_to_replace(tmp_path):
    swap(site(building_dir(tmp_path / "site"), "new"), tmp_path / "site")
    assert words(tmp_path / "site") == "new"


def test_a_failed_build_leaves_the_site(tmp_path):
    old = site(tmp_path / "site", "old")
    built = site(building_dir(old), "half")
    discard(built)
    assert words(old) == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("renames", [0, 1])
def test_a_swap_cut_short_is_mended_by_the_next_build(tmp_path, monkeypatch, renames):
    old = site(tmp_path / "site", "old")
    built = site(building_dir(old), "new")
    done = 0
    real = Path.rename

    def rename(self: Path, target: Path) -> Path:
        nonlocal done
        if done == renames:
            raise KeyboardInterrupt
        done += 1
        return real(self, target)

    monkeypatch.setattr("factsheets.store.swap.exchange_names", lambda *_: False)  # as where names cannot be exchanged
    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(KeyboardInterrupt):
        swap(built, old)
    monkeypatch.setattr(Path, "rename", real)
    put_back(old)
    assert words(old) == "old"


def test_leavings_of_killed_builds_are_removed_and_running_ones_are_not(tmp_path):
    target = tmp_path / "site"
    dead = site(tmp_path / ".site.building.999999999", "dead")
    running = site(tmp_path / f".site.building.{os.getppid()}", "running")
    building_dir(target)
    assert not dead.exists()
    assert running.exists()
