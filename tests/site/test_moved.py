"""Renamed sheets: what stood at the old address leads on, and old anchors keep working."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from site_fixtures import STORIES, Built, built_site

RENAMED = {
    "entities/port-authority": "entities/harbour-board",
    "events/ferry-announced": "events/announcement",
    "questions/how-many-passengers": "questions/seats",
    "sources/harbour-post": "sources/harbour-paper",
    "terms/crossing": "terms/passage",
}
"""Today's name of a sheet -> the name it had before."""


@pytest.fixture(scope="module")
def renamed(tmp_path_factory: pytest.TempPathFactory) -> Built:
    project = tmp_path_factory.mktemp("renamed") / "story"
    shutil.copytree(STORIES / "ferry", project)
    for now, before in RENAMED.items():
        sheet = project / "content" / ("" if now.startswith("sources") else "facts") / f"{now}.yaml"
        sheet.write_text(sheet.read_text(encoding="utf-8") + f"was: [{Path(before).name}]\n", encoding="utf-8")
    return built_site(project)


@pytest.mark.parametrize("now", [one for one in RENAMED if not one.startswith("terms")])
def test_the_old_address_leads_to_the_new_one_with_and_without_scripts(renamed, now):
    old = Path(RENAMED[now]).name
    html = renamed.pages[f"{RENAMED[now]}/index.html"].path.read_text(encoding="utf-8")
    new = f"../{Path(now).name}/"
    assert f'<meta http-equiv="refresh" content="0; url={new}">' in html
    assert f'<link rel="canonical" href="{new}">' in html
    assert f'<a href="{new}">' in html
    assert '<meta name="robots" content="noindex">' in html
    assert f'data-to="{new}"' in html
    script = re.search(r'<script src="([^"]+)"', html)
    assert script
    assert (renamed.pages[f"{RENAMED[now]}/index.html"].path.parent / script[1]).is_file()
    assert f"/{old}/" not in (renamed.site / "sitemap.xml").read_text(encoding="utf-8")
    assert f"/{old}/" not in "".join(path.read_text(encoding="utf-8") for path in renamed.site.glob("assets/search/*.js"))


def test_old_anchors_stand_in_the_element_that_bears_the_new_one(renamed):
    def html(name: str) -> str:
        return renamed.pages[name].path.read_text(encoding="utf-8")

    assert re.search(r'<section[^>]* id="crossing"><span id="passage"></span>', html("glossary/index.html"))
    assert re.search(r'<li[^>]* id="ferry-announced"[^>]*><span id="announcement"></span>', html("timeline/index.html"))
    assert re.search(r'id="row-how-many-passengers"[^>]*>\s*(<th[^>]*>)?<span id="row-seats"></span>', html("compare/index.html"))
    assert 'id="answer-harbour-paper"' in html("questions/how-many-passengers/index.html")


def test_every_fact_answer_and_event_keeps_its_anchor_when_sheets_are_renamed(renamed, ferry):
    for name, page in ferry.pages.items():
        assert set(page.ids) <= set(renamed.pages[name].ids), name


def test_two_renamed_sources_lead_on_from_their_old_reading(tmp_path):
    project = tmp_path / "story"
    shutil.copytree(STORIES / "ferry", project)
    for name in ("harbour-post", "bay-radio"):
        sheet = project / "content/sources" / f"{name}.yaml"
        sheet.write_text(sheet.read_text(encoding="utf-8") + f"was: [old-{name}]\n", encoding="utf-8")
    site = built_site(project)
    now = sorted(name for name in site.pages if name.startswith("compare/") and name.count("/") == 3 and "old-" not in name)
    assert len(now) == 1
    _, left, right, _ = now[0].split("/")
    for old, href in ((f"old-{left}/{right}", f"../../{left}/{right}/"), (f"{left}/old-{right}", f"../{right}/")):
        assert f'<a href="{href}">' in site.pages[f"compare/{old}/index.html"].path.read_text(encoding="utf-8")
    assert f"compare/old-{left}/old-{right}/index.html" in site.pages


def test_only_renamed_sheets_have_such_a_page(ferry):
    assert [name for name, page in ferry.pages.items() if page.leads_on] == ["entities/bay-ferry/index.html"]
