"""The site works under its Content-Security-Policy, served and from a disk, and nothing but its own scripts runs."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from site_fixtures import STORIES, build, built_site

pytestmark = pytest.mark.browser

KINDS = ("", "timeline/", "who-and-what/", "compare/", "glossary/", "sources/", "how-this-was-made/", "about/", "entities/new-ferry/",
         "events/ferry-announced/", "questions/how-many-passengers/", "sources/harbour-post/", "entities/bay-ferry/")  # fmt: skip


def test_no_page_breaks_its_policy(page, ferry_url):
    for kind in KINDS:
        page.goto(ferry_url + kind)
        page.wait_for_load_state("networkidle")
    page.goto(ferry_url + "entities/new-ferry/")
    page.locator(".fs-cite__link").first.click()
    expect(page.locator(".fs-card").first).to_be_visible()
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill("ferry")
    expect(page.locator(".fs-search__results a").first).to_be_visible()
    assert page.wrong == []


def test_a_script_in_a_page_does_not_run(page, tmp_path, served):
    project = tmp_path / "story"
    shutil.copytree(STORIES / "ferry", project)
    about = project / "content/pages/about.md"
    about.write_text(
        about.read_text(encoding="utf-8") + '\n<script>document.title = "run"</script><img src="x" onerror="document.title=1">\n'
    )
    page.goto(served(built_site(project).site) + "about/")
    page.wait_for_load_state("networkidle")
    assert page.title() == "About - The harbour ferry"
    assert [one for one in page.wrong if "Content Security Policy" in one]


def test_the_policy_holds_from_a_disk(page, tmp_path):
    project = tmp_path / "story"
    shutil.copytree(STORIES / "ferry", project)
    assert build(project, "--no-directory-urls", "--site-dir", "site-offline").returncode == 0
    page.goto(Path(project / "site-offline/entities/new-ferry.html").as_uri())
    page.locator(".fs-cite__link").first.click()
    expect(page.locator(".fs-card").first).to_be_visible()
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill("PAW")
    expect(page.locator(".fs-search__results a").first).to_have_text("Port Authority of Wendel")
    assert page.wrong == []
