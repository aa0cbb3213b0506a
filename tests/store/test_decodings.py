"""Sheets found again by their bytes: nothing changes but the time it takes."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from factsheets.pipeline import examine
from factsheets.store import decodings as module
from factsheets.store.decodings import Decodings
from site_fixtures import STORIES

CACHE = ".cache/factsheets/sheets.json"
SHEET = "content/facts/entities/wendel.yaml"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    shutil.copytree(STORIES / "ferry", tmp_path / "story")
    return tmp_path / "story"


def kept(story: Path) -> Decodings:
    """What a build leaves and the next one finds."""
    found = Decodings()
    found.load(story)
    return found


def build(story: Path) -> Decodings:
    found = kept(story)
    examine(story, decodings=found)
    found.save(story)
    return found


def told(story: Path, decodings: Decodings | None = None):
    examined = examine(story, decodings=decodings)
    return tuple(examined.corpus.sheets()), examined.problems


def forbidden(*_: object, **__: object) -> None:
    pytest.fail("a sheet was parsed again")


def test_the_next_build_parses_nothing_and_reads_the_same(story, monkeypatch):
    fresh = told(story)
    build(story)
    monkeypatch.setattr(module, "decode_sheet", forbidden)
    assert told(story, kept(story)) == fresh


def test_a_sheet_from_the_cache_tells_places_as_a_parsed_one(story):
    build(story)
    (story / SHEET).write_text("name: Wendel\nkind: plaice\nstatus: reviewed\n")
    build(story)
    parsed = told(story)
    assert [one.place.line for one in parsed[1] if one.rule == "unknown-kind"] == [2]
    assert told(story, kept(story)) == parsed


def test_a_sheet_with_problems_is_never_kept(story):
    (story / SHEET).write_text("name: Wendel\ncolour: red\n")
    build(story)
    assert "colour" not in (story / CACHE).read_text()
    assert told(story, kept(story)) == told(story)


@pytest.mark.parametrize("damage", ["cut", "changed", "another engine", "no cache", "empty"])
def test_a_damaged_cache_is_dropped_and_made_anew(story, damage, monkeypatch):
    build(story)
    cache = story / CACHE
    whole = cache.read_bytes()
    if damage == "cut":
        cache.write_bytes(whole[: len(whole) // 2])
    elif damage == "changed":
        cache.write_bytes(whole.replace(b"Wendel", b"Wandel"))
    elif damage == "another engine":
        monkeypatch.setattr(module, "engine", lambda: "another")
    elif damage == "no cache":
        shutil.rmtree(cache.parent)
    else:
        cache.write_bytes(b"")
    assert told(story, kept(story)) == told(story)
    build(story)
    monkeypatch.setattr(module, "decode_sheet", forbidden)
    assert told(story, kept(story))[0]


def test_a_preview_reads_an_unchanged_sheet_once_and_sees_every_change(story, monkeypatch):
    sheet = story / SHEET
    for path in (story / "content").rglob("*.yaml"):
        os.utime(path, ns=(0, 0))
    monkeypatch.setattr(module, "_SETTLED", -1)
    running = Decodings()
    before, _ = told(story, running)
    text = sheet.read_text()
    monkeypatch.setattr(module, "decode_sheet", forbidden)
    assert told(story, running)[0] == before
    monkeypatch.undo()
    sheet.write_text(text.replace("Wendel", "Wandel"))
    os.utime(sheet, ns=(0, 0))
    assert any(one.label == "Wandel" for one in told(story, running)[0])
    sheet.unlink()
    assert not any(one.id == "wendel" for one in told(story, running)[0])
