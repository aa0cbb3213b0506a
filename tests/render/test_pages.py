from __future__ import annotations

import re
from html import unescape
from urllib.parse import urljoin

import pytest

import builders as b
from factsheets.render.environment import own_marks
from factsheets.render.pages import render_pages
from factsheets.render.urls import Urls
from factsheets.text.quoting import Quoting
from factsheets.views.settings import SiteSettings

GAZETTE = "The Harbour Office opened the bridge on Monday, as it had promised for years. Ten boats passed under it. It is a disgrace."
BLOG = "At least ten boats passed the bridge.\n\nThe keeper <b>said</b> “no & never”."


def a_site(*more, **settings):
    sheets = (
        b.a_source("gazette", published="2021-03-11", set_aside=({"quote": "It is a disgrace.", "as": "opinion", "why": "A judgement."},)),
        b.a_source("blog", publisher="Blog", short="the blog", url="https://example.org/post?a=1"),
        b.an_entity("office", name="Harbour Office", summary="Runs the [[bridge]].", facts=(b.a_fact("It counted boats.", evidence=()),)),
        b.an_entity("bridge", kind="work", relations=(b.a_relation("owns", "office", evidence=(b.an_evidence("opened the bridge"),)),)),
        b.an_event("opening", date="2021-03-08", participants=({"entity": "office", "role": "host"},), facts=(b.a_fact(),)),
        b.a_term("boat", evidence=(b.an_evidence("boats passed the bridge", "blog"),), aliases=("vessel",)),
        b.a_question(
            about=("bridge",),
            type="number",
            answers=(
                b.an_answer("gazette", "ten", value="10", quote="Ten boats passed"),
                b.an_answer("blog", "at least ten", value=">=10", quote="At least ten boats", note="An *odd* count."),
            ),
        ),
        b.a_question("what-did-he-say", answers=(b.an_answer("blog", "no", quote="said</b> “no & never”"),), silent=("gazette",)),
        *more,
    )
    corpus = b.a_corpus(*sheets, articles=[b.an_article("gazette", GAZETTE), b.an_article("blog", BLOG)])
    pages = render_pages(corpus, Quoting(corpus.articles), SiteSettings(site_name="The bridge", **settings))
    return {page.src_uri: page for page in pages}


@pytest.fixture(scope="module")
def site():
    return a_site()


def words(html):
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())


def test_every_page_has_its_address_title_and_description(site):
    assert sorted(site) == [
        "compare.md",
        "compare/gazette/blog.md",
        "entities/bridge.md",
        "entities/office.md",
        "events/opening.md",
        "glossary.md",
        "how-this-was-made.md",
        "index.md",
        "questions/how-many-boats.md",
        "questions/what-did-he-say.md",
        "sources/blog.md",
        "sources/gazette.md",
        "sources/index.md",
        "timeline.md",
        "who-and-what.md",
    ]
    for page in site.values():
        assert page.title
        assert page.description
        assert page.html.count("<h1") == 1


def test_ids_are_unique_and_every_inner_link_and_anchor_resolves(site):
    ids = {"/" + Urls().url(uri): re.findall(r"\sid=\"([^\"]+)\"", page.html) for uri, page in site.items()}
    for url, found in ids.items():
        assert len(found) == len(set(found)), url
    for uri, page in site.items():
        for href in re.findall(r"\shref=\"([^\"]*)\"", page.html):
            if href.startswith("https://"):
                continue
            path, _, anchor = urljoin("/" + Urls().url(uri), unescape(href)).partition("#")
            assert path in ids, (uri, href)
            assert not anchor or anchor in ids[path], (uri, href)


def test_every_quote_survives_to_the_page_it_stands_on(site):
    assert "Ten boats passed" in words(site["events/opening.md"].html)
    assert "opened the bridge" in words(site["entities/bridge.md"].html)
    assert "boats passed the bridge" in words(site["glossary.md"].html)
    for quote in ("Ten boats passed", "At least ten boats"):
        assert quote in words(site["questions/how-many-boats.md"].html)
        assert quote in words(site["compare.md"].html)
    assert "said</b> “no & never”" in words(site["questions/what-did-he-say.md"].html)


@pytest.mark.parametrize(
    ("quote", "own"), [("“No,” he said.", True), ('"No," he said.', True), ("He said “no”.", False), ("’Tis so.", False)]
)
def test_speech_that_brings_its_marks_gets_no_second_pair(quote, own):
    assert str(own_marks(quote)) == (' class="fs-own"' if own else "")


def test_no_field_is_empty_and_no_placeholder_shows(site):
    for uri, page in site.items():
        assert not re.search(r"<(p|li|td|h[1-6]|dd|q|aside|section|ul|ol)\b[^>]*>\s*</\1>", page.html), uri
        assert not re.search(r"\b(?:None|Undefined)\b|\{\w+\}|\{\{", words(page.html)), uri
        assert "\ue000" not in page.html
        assert "\ue001" not in page.html
        assert " style=" not in page.html
        assert "<script" not in page.html


def test_a_fact_without_evidence_says_so(site):
    assert "The editors give no source for this." in words(site["entities/office.md"].html)
    assert "One fact rests on no quote" in words(site["how-this-was-made.md"].html)


def test_editors_words_are_marked_so(site):
    page = a_site(b.a_term("tide", definition="The rise of the sea."))["glossary.md"]
    assert words(page.html).count("In the editors’ words") == 1
    assert "Editors’ note" in words(site["questions/how-many-boats.md"].html)


def test_a_source_shows_excerpts_and_never_the_article(site):
    page = site["sources/gazette.md"]
    shown = " ".join(words(found) for found in re.findall(r"<blockquote.*?</blockquote>", page.html, re.DOTALL))
    assert "Ten boats passed" in shown
    assert "It is a disgrace" not in shown
    assert "Set aside on purpose It … opinion A judgement." in words(page.html)
    assert "Of its 3 sentences, 2 rest in sheets. One was set aside with a reason." in words(page.html)


def test_a_mark_and_what_rests_on_it_lead_to_each_other(site):
    html = site["sources/gazette.md"].html
    mark = re.search(r"<mark id=\"(q-\w+)\"[^>]*>(?:<span[^>]*></span>)*<a href=\"#([^\"]+)\"", html)
    assert f'id="{mark[2]}"' in html
    assert f'href="#{mark[1]}"' in html
    assert "events/opening/#fact-" in html


def test_silence_is_shown_apart_from_not_checked(site):
    compare = words(site["compare.md"].html)
    assert "does not say" in compare
    assert "not checked" in words(
        a_site(b.a_question("third", answers=(b.an_answer("blog", "x", quote="At least ten boats"),)))["compare.md"].html
    )
    assert "Gazette was read and does not say." in words(site["questions/what-did-he-say.md"].html)


def test_the_first_page_speaks_from_the_sheets_where_no_lead_is_written(site):
    said = words(site["index.md"].html)
    assert "Two sources tell this story: Gazette and the blog ." in said
    lead = words(a_site(lead="The *bridge* opened.\n\n## Then\n\nBoats came.", title="A bridge opens")["index.md"].html)
    assert "A bridge opens" in lead
    assert "tell this story" not in lead


def test_a_text_fragment_is_encoded(site):
    assert 'href="https://example.org/post?a=1#:~:text=At%20least%20ten%20boats"' in site["sources/blog.md"].html


def test_the_table_of_contents_is_that_of_the_page(site):
    for page in site.values():
        (top,) = page.toc
        assert top.title == page.title
        for heading in top.children:
            assert f'id="{heading.anchor}"' in page.html


def test_search_finds_a_sheet_by_its_aliases():
    page = a_site(b.an_entity("council", name="Harbour Council", aliases=("HC",)))["entities/council.md"]
    assert page.search_text.startswith("HC · ")


def test_the_same_corpus_gives_the_same_bytes(site):
    assert a_site() == site


def test_an_empty_corpus_still_makes_a_site():
    corpus = b.a_corpus()
    pages = list(render_pages(corpus, Quoting({}), SiteSettings(site_name="Nothing yet")))
    assert {page.src_uri for page in pages} >= {"index.md", "compare.md", "glossary.md"}


def test_a_title_written_right_to_left_runs_so():
    page = a_site(b.an_entity("rtl", name="مكتب الميناء"))["entities/rtl.md"]
    assert '<h1 id="top" dir="auto">مكتب الميناء</h1>' in page.html


def test_links_in_running_text_bring_their_preview_once_and_never_the_pages_own(site):
    html = site["entities/office.md"].html
    previews = re.findall(r"<template data-preview=\"([^\"]+)\">(.*?)</template>", html)
    assert [link for link, _ in previews] == ["../../glossary/#boat", "../bridge/"]
    assert words(dict(previews)["../bridge/"]) == "Bridge work"


def test_previews_are_no_words_of_the_page(site):
    assert "work" not in site["entities/office.md"].search_text.split()


def test_many_sources_stand_under_each_question_instead_of_in_columns():
    others = [b.a_source(f"paper-{number}") for number in range(6)]
    html = a_site(*others)["compare.md"].html
    assert "<table" not in html
    assert "Six other sources have not been checked for this." in words(html)


def test_two_sources_that_answer_together_get_a_page_side_by_side(site):
    page = site["compare/gazette/blog.md"]
    assert page.title == "Gazette and the blog, side by side"
    assert 'href="gazette/blog/"' in site["compare.md"].html
    assert 'href="../../compare/gazette/blog/"' in site["sources/blog.md"].html
