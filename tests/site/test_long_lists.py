"""A story whose lists fall into parts: its site, walked like the others, and what only such a site shows."""

from __future__ import annotations

import json
import re
import shutil

from factsheets.pipeline import examine, open_site, write_pages
from factsheets.render.urls import Urls
from site_fixtures import Built, build, walk
from walking import dead_links, ids_twice, orphans

LISTS = ("timeline", "who-and-what", "verdicts", "glossary", "sources/by-date")
LARGEST = 200_000
"""Bytes of HTML that no page of a list reaches, with its shell."""


def parts(pages):
    return {name: page for name, page in pages.items() if name.startswith(tuple(f"{one}/" for one in LISTS)) and name.count("/") > 1}


def test_its_ids_links_and_ways_are_right(long_lists):
    dead, checked = dead_links(long_lists)
    assert not dead
    assert checked > 10_000
    assert not ids_twice(long_lists)
    assert not orphans(long_lists)


def test_every_entry_stands_on_exactly_one_page_of_its_list(long_lists):
    corpus = examine(long_lists.project).corpus
    for folder, anchors in {
        "timeline": corpus.events,
        "glossary": corpus.terms,
        "verdicts": [f"row-{one}" for one in corpus.questions],
        "sources/by-date": [f"source-{one}" for one in corpus.sources],
    }.items():
        found = [one for name, page in long_lists.pages.items() if name.startswith(f"{folder}/") for one in page.ids]
        assert sorted(one for one in found if one in set(anchors)) == sorted(anchors), folder
    shown = [link for name, page in parts(long_lists.pages).items() if name.startswith("who-and-what/") for link in page.links]
    for entity in corpus.entities:
        assert sum(link.endswith(f"/entities/{entity}/") for link in shown) >= 1, entity


def test_no_page_of_a_list_is_long(long_lists):
    lists = [page.path for name, page in long_lists.pages.items() if name.split("/")[0] in {*LISTS, "compare", "sources"}]
    assert max(path.stat().st_size for path in lists) < LARGEST
    whole = [long_lists.site / one / "index.html" for one in ("timeline", "who-and-what", "compare", "glossary", "sources")]
    assert max(path.stat().st_size for path in whole) < LARGEST / 4


def test_every_part_says_where_it_stands_and_leads_up(long_lists):
    for name, page in parts(long_lists.pages).items():
        html = page.path.read_text(encoding="utf-8")
        assert re.search(r'<nav class="fs-path".*?<nav class="fs-neighbours"', html, re.DOTALL), name
        assert page.title
        assert page.description
    titles = [page.title for page in parts(long_lists.pages).values()]
    assert len(set(titles)) == len(titles)


def test_the_search_leads_to_the_part_that_holds_a_term(long_lists):
    rows = "".join(path.read_text(encoding="utf-8") for path in sorted((long_lists.site / "assets/search").glob("pages-*.js")))
    urls = [row[0] for block in re.findall(r"fsSearch\.pages\(\d+,(.*)\);", rows) for row in json.loads(block)]
    terms = [url for url in urls if url.startswith("glossary/") and "#" in url]
    assert len(terms) == 140
    for url in terms:
        page, _, anchor = url.partition("#")
        assert anchor in long_lists.pages[f"{page}index.html"].ids


def test_the_offline_copy_leads_to_the_same_places(long_lists, tmp_path):
    project = tmp_path / "story"
    shutil.copytree(long_lists.project, project, ignore=shutil.ignore_patterns("site", ".cache"))
    settings = project / "mkdocs.yml"
    settings.write_text(f"use_directory_urls: false\n{settings.read_text()}")
    ran = build(project)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    copy = Built(project=project, site=project / "site", output=ran.stdout, pages=walk(project / "site"))
    dead, _ = dead_links(copy)
    assert not dead
    assert "timeline/2021-06-15.html" in copy.pages


def test_the_pages_for_any_generator_are_the_same(long_lists, tmp_path):
    site = open_site(long_lists.project, name="The long story")
    number = write_pages(site, tmp_path)
    assert number == len(list(tmp_path.rglob("index.html"))) == len(site.book(Urls()).uris)
    assert (tmp_path / "timeline/2021-06-15/index.html").is_file()


def test_an_edit_changes_only_the_pages_that_show_it(long_lists, tmp_path):
    project = tmp_path / "story"
    shutil.copytree(long_lists.project, project)
    sheet = project / "content/facts/events/v-141.yaml"
    sheet.write_text(sheet.read_text().replace("status:", "summary: A word more.\nstatus:"))
    assert build(project).returncode == 0
    changed = {name for name, page in long_lists.pages.items() if page.path.read_bytes() != (project / "site" / name).read_bytes()}
    part = next(name for name, page in long_lists.pages.items() if name.startswith("timeline/") and "v-141" in page.ids)
    assert {part, "events/v-141/index.html"} <= changed
    assert {name for name in changed if name in parts(long_lists.pages)} == {part}


def test_a_sheet_more_shifts_no_other_part(long_lists, tmp_path):
    before = set(open_site(long_lists.project, name="The long story").book().uris)
    project = tmp_path / "story"
    shutil.copytree(long_lists.project, project, ignore=shutil.ignore_patterns("site", ".cache"))
    (project / "content/facts/events/a-first-one.yaml").write_text("title: A first one\ndate: 1961-01-01\nstatus: reviewed\n")
    (project / "content/facts/terms/aaa.yaml").write_text("term: Aaa\ndefinition: Comes first.\nstatus: reviewed\n")
    after = set(open_site(project, name="The long story").book().uris)
    assert after - before == {"events/a-first-one.md", "glossary/a.md"}
    assert before <= after


def test_an_old_address_of_a_part_is_nobodys(long_lists, tmp_path):
    project = tmp_path / "story"
    shutil.copytree(long_lists.project, project, ignore=shutil.ignore_patterns("site", ".cache"))
    (project / "content/facts/entities/b.yaml").write_text("name: Someone\nkind: person\nwas: [old-b]\nstatus: reviewed\n")
    ran = build(project)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert (project / "site/entities/old-b/index.html").is_file()
    assert not (project / "site/glossary/old-b").exists()
