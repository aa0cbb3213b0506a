"""What a page says of itself to browsers and to those who share it, and its Content-Security-Policy."""

from __future__ import annotations

import re
import shutil
from html import unescape

import pytest

from site_fixtures import STORIES, Built, build, built_site

EVIL = '</title><script>alert(1)</script>\\"><img src=x onerror=alert(2)>'


def head(built: Built, name: str) -> str:
    return built.pages[name].path.read_text(encoding="utf-8").partition("</head>")[0]


def prop(html: str, name: str) -> str:
    found = re.search(rf'<meta (?:property|name)="{name}" content="([^"]*)">', html)
    return unescape(found[1]) if found else ""


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build the tiny story for a known address, with a hostile sheet."""
    project = tmp_path_factory.mktemp("published") / "story"
    shutil.copytree(STORIES / "ferry", project)
    settings = project / "mkdocs.yml"
    settings.write_text("site_url: https://example.org/ferry/\n" + settings.read_text(encoding="utf-8"), encoding="utf-8")
    (project / "content/facts/entities/evil.yaml").write_text(f'name: "{EVIL}"\nkind: organization\nsummary: "A name. {EVIL}"\n')
    (project / "content/facts/terms/evil-term.yaml").write_text(f'term: "{EVIL} term"\ndefinition: "Nothing. {EVIL}"\n')
    return built_site(project)


def test_each_page_has_words_for_those_who_share_it(built):
    for name, page in built.pages.items():
        if page.leads_on or name == "404.html":
            continue
        html = head(built, name)
        assert prop(html, "og:title"), name
        assert prop(html, "og:description") == page.description, name
        assert prop(html, "og:site_name"), name
        assert html.count('name="description"') == bool(page.description), name
        assert html.count("<title>") == 1, name


def test_without_an_address_there_is_no_card(ferry):
    assert not list(ferry.site.glob("assets/cards/**/*.png"))
    assert "og:image" not in head(ferry, "index.html")


def test_with_an_address_each_page_has_a_card_of_its_own(published):
    seen = set()
    for name, page in published.pages.items():
        if page.leads_on or name == "404.html" or name.startswith("about"):
            continue
        picture = prop(head(published, name), "og:image")
        assert picture.startswith("https://example.org/ferry/assets/cards/"), name
        assert (published.site / picture.removeprefix("https://example.org/ferry/")).read_bytes().startswith(b"\x89PNG"), name
        seen.add(picture)
    assert len(seen) > 10


def test_cards_are_drawn_once(published):
    kept = sorted((published.project / ".cache/factsheets/cards").iterdir())
    before = {path: path.stat().st_mtime_ns for path in kept}
    assert build(published.project).returncode == 0
    assert {path: path.stat().st_mtime_ns for path in sorted(kept[0].parent.iterdir())} == before


def test_the_icon_and_the_colours_are_told(built):
    html = head(built, "index.html")
    for icon in re.findall(r'<link rel="(?:icon|apple-touch-icon)"[^>]* href="([^"]+)"', html):
        assert (built.site / icon).is_file()
    assert html.count('rel="icon"') == 2
    assert '<meta name="color-scheme" content="light dark">' in html
    assert html.count('name="theme-color"') == 2


def test_a_hostile_name_stays_text_everywhere(published):
    for name, page in published.pages.items():
        html = page.path.read_text(encoding="utf-8")
        assert "<script>alert" not in html, name
        assert "<img src=x" not in html, name
    assert "onerror=alert(2)" in published.pages["entities/evil/index.html"].title


def test_each_page_has_a_policy_with_a_hash_for_each_script_in_it(built):
    for name, page in built.pages.items():
        html = page.path.read_text(encoding="utf-8")
        policies = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">', html)
        assert len(policies) == 1, name
        inline = set(re.findall(r"<script>(.*?)</script>", html, re.DOTALL))
        assert policies[0].count("'sha256-") == len(inline), name
        assert "unsafe-inline" not in policies[0]


def test_a_script_that_is_no_part_of_the_theme_gets_no_hash(tmp_path):
    project = tmp_path / "story"
    shutil.copytree(STORIES / "ferry", project)
    about = project / "content/pages/about.md"
    about.write_text(
        about.read_text(encoding="utf-8") + "\n<script>alert(1)</script>\n\n| a | b |\n|--:|---|\n| 1 | 2 |\n", encoding="utf-8"
    )
    site = built_site(project)
    html = site.pages["about/index.html"].path.read_text(encoding="utf-8")
    assert "<script>alert(1)</script>" in html
    policy = html.partition('Content-Security-Policy" content="')[2].partition('"')[0]
    plain = head(site, "timeline/index.html").partition('Content-Security-Policy" content="')[2].partition('"')[0]
    scripts = [re.search(r"script-src ([^;]*)", one)[1].count("sha256-") for one in (policy, plain)]
    assert scripts[0] == scripts[1]
    assert "'unsafe-hashes'" in policy
    assert "'unsafe-hashes'" not in plain


def test_the_headers_file_allows_what_the_pages_allow(built):
    lines = (built.site / "_headers").read_text(encoding="utf-8")
    for name, page in built.pages.items():
        for one in re.findall(r"'sha256-[^']+'", head(built, name)):
            assert one in lines, (name, page.title)


def test_the_policy_can_be_left_to_the_host(tmp_path):
    project = tmp_path / "story"
    shutil.copytree(STORIES / "ferry", project)
    settings = project / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("- factsheets", "- factsheets: {csp: false}"), encoding="utf-8")
    site = built_site(project)
    assert not (site.site / "_headers").exists()
    assert "Content-Security-Policy" not in head(site, "index.html")
