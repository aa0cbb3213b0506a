"""Pages of lists: which there are, and that a short list's page says nothing of parts."""

from __future__ import annotations

import pytest

import builders as b
from factsheets.render.pages import Book, render_pages
from factsheets.render.places import FILES, file_number, place_files
from factsheets.render.urls import Urls
from factsheets.text.quoting import Quoting
from factsheets.views.index import SiteIndex
from factsheets.views.settings import SiteSettings


def pages(*sheets):
    corpus = b.a_corpus(*sheets)
    return {page.src_uri: page for page in render_pages(corpus, Quoting(corpus.articles), SiteSettings(site_name="A story"))}


def test_a_short_list_has_one_page_that_says_nothing_of_parts():
    found = pages(b.a_source(), b.an_event(), b.an_entity(), b.a_term(), b.a_question())
    for uri in ("timeline.md", "who-and-what.md", "compare.md", "glossary.md", "sources/index.md"):
        assert "fs-neighbours" not in found[uri].html
        assert "fs-parts" not in found[uri].html
        assert found[uri].search_text
    assert not [uri for uri in found if uri.startswith(("timeline/", "who-and-what/", "verdicts/", "glossary/", "sources/by-date"))]


def test_a_long_list_leads_to_its_parts_and_they_to_each_other():
    found = pages(*(b.an_event(f"e-{place}", date=f"{2000 + place // 100}-03-11") for place in range(300)))
    assert [uri for uri in found if uri.startswith("timeline/")] == ["timeline/2000.md", "timeline/2001.md", "timeline/2002.md"]
    for year in ("2000", "2001", "2002"):
        assert f'<a href="{year}/">{year}</a> <span class="fs-count">100 events</span>' in found["timeline.md"].html
    assert '<a href="../2000/">2000</a>' in found["timeline/2001.md"].html
    assert '<a href="../2002/">2002</a>' in found["timeline/2001.md"].html
    assert found["timeline/2001.md"].breadcrumbs == (("The story", "index.md"), ("Timeline", "timeline.md"))


def test_a_search_does_not_find_every_part_by_what_its_entries_say():
    found = pages(*(b.an_event(f"e-{place}", date=f"{2000 + place // 100}-03-11", summary="A rare word.") for place in range(300)))
    assert found["events/e-1.md"].search_text
    assert found["timeline.md"].search_text == found["timeline/2001.md"].search_text == ""


def book_of(terms, before=None):
    entities = [b.an_entity(f"e-{place}", summary=f"It takes [[t-{place}]].") for place in range(5)]
    corpus = b.a_corpus(*terms, *entities)
    return Book(corpus, Quoting(corpus.articles), SiteSettings(site_name="A story"), before=before)


@pytest.mark.parametrize(("first", "then"), [(120, 121), (121, 120), (121, 122)])
def test_a_glossary_that_falls_apart_or_together_under_an_editors_hands_is_like_one_read_anew(first, then):
    terms = [b.a_term(f"t-{place}", term=f"{'ab'[place % 2]}word {place}", see_also=("t-0",)) for place in range(first)]
    before = book_of(terms)
    made = {uri: before.page(uri) for uri in before.uris}
    terms = [*terms, b.a_term("t-new", term="aword new", definition="Unlike [[t-1]].")][: then if then < first else None]
    after, anew = book_of(terms, before), book_of(terms)
    assert len(terms) == then
    assert after.uris == anew.uris
    assert [after.page(uri) for uri in after.uris] == [anew.page(uri) for uri in anew.uris]
    assert {uri: after.page(uri) for uri in after.uris} != made


def test_prose_links_to_the_part_that_holds_a_term():
    terms = [b.a_term(f"t-{place}", term=f"{'ab'[place % 2]}word {place}") for place in range(130)]
    found = pages(*terms, b.an_entity("bridge", summary="It takes [[t-3]] and aword 4."))
    assert 'href="../../glossary/b/#t-3"' in found["entities/bridge.md"].html
    assert 'href="../../glossary/a/#t-4"' in found["entities/bridge.md"].html


def test_old_places_are_found_in_small_files_and_only_where_something_lies_in_parts():
    def files(number):
        corpus = b.a_corpus(*(b.a_term(f"t-{place}", term=f"{'ab'[place % 2]}word {place}") for place in range(number)), b.an_event())
        return dict(place_files(SiteIndex(corpus, Quoting(corpus.articles)), Urls(), "found"))

    assert files(120) == {}
    found = files(200)
    assert {name.rpartition("-")[0] for name in found} == {"found/at-glossary"}
    assert '"t-3":"glossary/b/"' in found[f"found/at-glossary-{file_number('t-3')}.js"]
    assert sum(text.count("glossary/") for text in found.values()) == 200
    assert len(found) <= FILES
