"""A preview's site from state to state: whatever was asked for in between, each page is the one that a first reading gives."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factsheets.making import Addressing, Making
from factsheets.pipeline import Site, open_site
from factsheets.render.urls import Urls
from factsheets.views import index
from site_edits import FACTS, edit, edits
from site_fixtures import STORIES

TO = Addressing(urls=Urls(), site_url="", cards=False)
states = st.lists(st.tuples(edits, st.sets(st.integers(0, 99), max_size=4)), min_size=1, max_size=8)
"""Edits, and after each the pages that somebody looks at: none, or some by their number."""


def opened(root: Path) -> Making:
    making = Making(root, serving=True)
    making.open(name="Ferry", language="en", edit="")
    making.begin(TO)
    return making


def again(making: Making) -> None:
    making.open(name="Ferry", language="en", edit="")
    making.again()


def _every_page_is_that_of_a_first_reading(told: list[tuple[tuple[str, int, str], set[int]]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "story"
        shutil.copytree(STORIES / "ferry", root)
        making = opened(root)
        last_good: Site | None = making.opened
        for step, looked_at in told:
            edit(root, *step)
            again(making)
            fresh = open_site(root, name="Ferry", last_good=last_good)
            book = fresh.book(TO.urls)
            assert making.opened.problems == fresh.problems
            for uri in {book.uris[number % len(book.uris)] for number in looked_at}:
                page = making.page(uri)
                making.write_page(uri, page.html)
                assert page == book.page(uri), step
            written = {path.relative_to(making.folder).as_posix() for path in making.folder.rglob("index.html")}
            assert written <= {*making.moved(), *map(TO.urls.file, book.uris)}
            last_good = last_good if fresh.errors else fresh
        assert [making.page(uri) for uri in making.begun[0].uris] == list(fresh.pages(TO.urls))


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(states)
def test_every_page_of_a_preview_is_that_of_a_first_reading(told):
    _every_page_is_that_of_a_first_reading(told)


@pytest.mark.long
@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(states)
def test_every_page_of_many_previews_is_that_of_a_first_reading(told):
    _every_page_is_that_of_a_first_reading(told)


def test_the_file_of_a_page_that_is_gone_goes_with_it(tmp_path):
    root = shutil.copytree(STORIES / "ferry", tmp_path / "story")
    making = opened(root)
    making.write_page("terms/none.md", "")
    making.write_page("events/service-starts.md", making.page("events/service-starts.md").html)
    (root / FACTS / "events" / "service-starts.yaml").unlink()
    again(making)
    assert [path for path in making.folder.rglob("*") if path.is_file() and path.parent.name in {"service-starts", "none"}] == []


def test_an_edit_asks_only_the_sheet_that_changed(tmp_path, monkeypatch):
    root = shutil.copytree(STORIES / "ferry", tmp_path / "story")
    making = opened(root)
    making.page("entities/wendel.md")
    asked = []
    statements = index.statements
    monkeypatch.setattr(index, "statements", lambda sheet, label: asked.append(sheet.id) or statements(sheet, label))
    edit(root, "summary", 0, "A [[wendel]] of its own.")
    again(making)
    making.page("entities/wendel.md")
    assert len(asked) == 1
