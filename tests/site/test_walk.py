"""A built site, walked: every id, link, anchor and quote of every page."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import urlsplit

from factsheets.pipeline import examine
from factsheets.text.same import normalise
from factsheets.views.addresses import mark_anchor
from walking import dead_links, ids_twice, orphans


def test_ids_are_unique_on_each_page(built):
    assert not ids_twice(built)


def test_every_internal_link_and_anchor_leads_somewhere(built):
    dead, checked = dead_links(built)
    assert not dead
    assert checked > 100


def test_no_page_is_an_orphan(built):
    assert not orphans(built)


def test_nothing_is_loaded_from_another_host(built):
    for name, page in built.pages.items():
        for address in page.loaded:
            assert not urlsplit(address).netloc, f"{name}: {address}"
    for style in built.site.rglob("*.css"):
        assert not re.search(r"url\(\s*['\"]?(https?:)?//", style.read_text(encoding="utf-8")), style


def test_each_quote_stands_on_its_sheets_page_as_in_the_sheet(built):
    corpus = examine(built.project).corpus
    number = 0
    for sheet, _, evidence in corpus.evidence():
        folder = {"entity": "entities", "event": "events", "question": "questions", "source": "sources", "term": "glossary"}[
            sheet.kind_of_sheet
        ]
        name = "glossary/index.html" if sheet.kind_of_sheet == "term" else f"{folder}/{sheet.id}/index.html"
        assert normalise(evidence.quote) in normalise(built.pages[name].text), f"{name}: {evidence.quote}"
        number += 1
    assert number > 10


def test_each_quote_is_marked_on_its_sources_page(built):
    corpus = examine(built.project).corpus
    for _, _, evidence in corpus.evidence():
        html = (built.site / f"sources/{evidence.source}/index.html").read_text(encoding="utf-8")
        at = html.index(f' id="{mark_anchor(evidence)}"')
        begins = re.sub(r"<[^>]*>", "", html[html.rindex("<mark", 0, at) : html.index("</mark>", at)])
        first = normalise(begins).split()[0]
        assert first.startswith("[…]") or normalise(evidence.quote).startswith(first), evidence.quote


def test_no_field_is_empty_and_no_value_leaks(built):
    for name, page in built.pages.items():
        assert not page.empty, f"{name}: {page.empty}"
        assert not re.search(r"\bNone\b|\bUndefined\b|\{\{|\}\}|\{%|\[\[|\]\]|<built-in|object at 0x", page.text), name


def test_each_page_has_a_title_and_a_description_of_its_own(built):
    sheets = {name: page for name, page in built.pages.items() if name.count("/") == 2 and not page.leads_on}
    titles = Counter(page.title for page in sheets.values())
    assert [title for title, number in titles.items() if number > 1] == []
    descriptions = Counter(page.description for page in sheets.values())
    assert [one for one, number in descriptions.items() if number > 1 or not one] == []


def test_every_sheet_has_its_page_and_every_label_is_on_it(built):
    corpus = examine(built.project).corpus
    folders = {"entity": "entities", "event": "events", "question": "questions", "source": "sources"}
    for sheet in corpus.sheets():
        if sheet.kind_of_sheet in folders:
            text = built.pages[f"{folders[sheet.kind_of_sheet]}/{sheet.id}/index.html"].text
            assert normalise(sheet.label).strip("[]") in normalise(text)
        else:
            assert normalise(sheet.label) in normalise(built.pages["glossary/index.html"].text)


def test_sheets_are_not_in_the_sidebar(built):
    page = next(page for name, page in built.pages.items() if name.startswith("entities/") and not page.leads_on)
    html = page.path.read_text(encoding="utf-8")
    sidebar = html[html.index('data-md-type="navigation"') : html.index('data-md-type="toc"')]
    assert "/entities/" not in sidebar
    assert "timeline/" in sidebar


def test_the_verdict_stands_in_words(ferry):
    compare = ferry.pages["compare/index.html"].text
    for word in ("220 passengers", "250 passengers", "at least four a day"):
        assert word in compare
    assert "contradict" in ferry.pages["questions/how-many-passengers/index.html"].text


def test_a_fact_without_evidence_says_so(ferry):
    text = ferry.pages["entities/port-authority/index.html"].text
    at = text.index("It once ran the pilot boats too.")
    assert re.search(r"no source", text[at : at + 200])


def test_articles_are_not_printed_whole(built):
    corpus = examine(built.project).corpus
    for source in corpus.sources.values():
        if source.show == "excerpts":
            words = normalise(corpus.articles[source.id].text).split()
            page = normalise(built.pages[f"sources/{source.id}/index.html"].text)
            runs = [" ".join(words[place : place + 6]) for place in range(len(words) - 5)]
            assert sum(run in page for run in runs) <= len(runs) / 2


def test_the_search_finds_aliases_and_loads_nothing_before(ferry):
    words = (ferry.site / "assets/search/pa.js").read_text(encoding="utf-8")
    assert '"paw":' in words
    html = (ferry.site / "index.html").read_text(encoding="utf-8")
    assert "assets/search/pa.js" not in html
