"""Garbage is looked for when nobody waits for a page."""

from __future__ import annotations

import gc
import threading
import time

import pytest

from factsheets import following


@pytest.fixture
def looked(monkeypatch):
    found = []
    for name in ("collect", "freeze"):
        monkeypatch.setattr(gc, name, lambda name=name: found.append(name))
    monkeypatch.setattr(gc, "set_threshold", lambda *_: None)
    monkeypatch.setattr(following, "_IDLE", 0.02)
    return found


def until(told, count):
    end = time.monotonic() + 5
    while len(told) < count and time.monotonic() < end:
        time.sleep(0.01)
    return list(told)


def test_changes_in_a_row_are_followed_by_one_look_and_what_stands_then_is_set_aside_once(looked):
    garbage = following._Garbage(threading.RLock())  # noqa: SLF001 - a preview's own
    for _ in range(5):
        garbage.soon()
    assert until(looked, 2) == ["collect", "freeze"]
    garbage.soon()
    assert until(looked, 3) == ["collect", "freeze", "collect"]


def test_nobody_is_kept_waiting_for_it(looked):
    lock = threading.RLock()
    garbage = following._Garbage(lock)  # noqa: SLF001 - as above
    with lock:
        garbage.soon()
        time.sleep(0.1)
        assert looked == []
    assert until(looked, 2) == ["collect", "freeze"]
