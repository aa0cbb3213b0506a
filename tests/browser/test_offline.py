"""The copy for reading without a server: opened from a disk, everything walks, citations open and the search finds."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from site_fixtures import STORIES, build

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def offline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the copy as `make offline` does."""
    project = tmp_path_factory.mktemp("offline") / "a story"
    shutil.copytree(STORIES / "ferry", project)
    ran = build(project, "--no-directory-urls", "--site-dir", "site-offline")
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return project / "site-offline"


def test_a_reader_walks_from_a_disk(page, offline):
    page.goto((offline / "index.html").as_uri())
    page.get_by_role("navigation").get_by_role("link", name="Compare").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Compare")
    page.get_by_role("link", name="How many passengers can it carry?").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("How many passengers can it carry?")
    page.goto((offline / "entities/new-ferry.html").as_uri())
    cite = page.locator(".fs-cite").first
    cite.locator(".fs-cite__link").click()
    expect(cite.locator(".fs-card")).to_be_visible()
    cite.locator(".fs-card__where").click()
    expect(page.locator(":target")).to_contain_text("The ferry was")
    assert page.wrong == []
    assert {url for url in page.requested if not url.startswith("file://")} == set()


def test_the_search_finds_from_a_disk(page, offline):
    page.goto((offline / "events/ferry-announced.html").as_uri())
    page.get_by_role("button", name="Search").click()
    page.get_by_role("searchbox").fill("PAW")
    expect(page.locator(".fs-search__results a").first).to_have_text("Port Authority of Wendel")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Port Authority of Wendel")
    assert page.wrong == []


def test_an_old_address_leads_on_from_a_disk_and_keeps_its_anchor(page, offline):
    page.goto((offline / "entities/bay-ferry.html").as_uri() + "#facts")
    page.wait_for_url(re.compile(r"new-ferry\.html#facts$"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("new ferry")


def test_nothing_needs_a_server(offline):
    pages = {path: path.read_text(encoding="utf-8") for path in offline.rglob("*.html")}
    for path, html in pages.items():
        assert 'type="module"' not in html, path
        for link in re.findall(r'(?:href|src|data-to)="([^"#]*)', html):
            assert not link.startswith("/") or path.name == "404.html", f"{path}: {link}"
            assert not link.endswith("/") or "://" in link, f"{path}: {link} needs a server to find index.html"
