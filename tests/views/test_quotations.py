"""A much quoted source: its marked words on pages of their own, each quote on one of them, every citation leading there."""

from __future__ import annotations

import re
from urllib.parse import urljoin

import pytest

import builders as b
from factsheets.render.pages import Book
from factsheets.render.places import file_number, place_files
from factsheets.render.urls import Urls
from factsheets.text.quoting import Quoting
from factsheets.views.index import SiteIndex
from factsheets.views.quotations import MOST_QUOTES, mark_address, source_part_address, source_parts
from factsheets.views.settings import SiteSettings
from factsheets.views.source import build_source_view


def corpus_of(number, *, a_paragraph=5, show="excerpts", more=()):
    """Build a corpus in which every second sentence of an article is quoted, some quotes reaching into the next paragraph."""
    said = [f"Then boat {one} passed the bridge of town {one}." for one in range(2 * number)]
    text = "\n\n".join(" ".join(said[at : at + a_paragraph]) for at in range(0, len(said), a_paragraph))
    quotes = [f"boat {2 * one} passed" for one in range(number)]
    quotes += [f"of town {one}. Then boat {one + 1} passed" for one in range(a_paragraph - 1, number, 7 * a_paragraph)]
    sheets = [b.an_entity(f"e-{at}", facts=(b.a_fact(f"Case {at}.", evidence=(b.an_evidence(one),)),)) for at, one in enumerate(quotes)]
    return b.a_corpus(b.a_source(show=show), *sheets, *more, articles=[b.an_article(text=text)])


def index_of(corpus):
    return SiteIndex(corpus, Quoting(corpus.articles))


def test_each_quote_stands_on_one_page_and_none_is_too_long():
    corpus = corpus_of(500)
    index = index_of(corpus)
    source = corpus.sources["gazette"]
    leaves = source_parts(source, index).leaves
    anchors = [anchor for leaf in leaves for anchor, _ in leaf.entries]
    assert len(set(anchors)) == len(anchors) == len({use.span for use in index.uses("gazette")})
    assert max(len(leaf.entries) for leaf in leaves) <= MOST_QUOTES
    assert len({source_part_address(source, leaf) for leaf in leaves}) == len(leaves)
    assert [one.link.words for one in build_source_view(source, index).elsewhere][:2] == [f"Part {n} of {len(leaves)}" for n in (1, 2)]


def test_a_source_quoted_less_is_one_page():
    corpus = corpus_of(100)
    index = index_of(corpus)
    view = build_source_view(corpus.sources["gazette"], index)
    assert view.parts
    assert view.elsewhere == ()
    quote = b.an_evidence("boat 2 passed")
    assert mark_address(quote, "gazette", index).src_uri == "sources/gazette.md"


def test_a_quote_more_shifts_no_other():
    before, after = corpus_of(500), corpus_of(500, more=(b.an_entity("new", facts=(b.a_fact(evidence=(b.an_evidence("of town 1"),)),)),))
    indexes = index_of(before), index_of(after)
    for use in indexes[0].uses("gazette"):
        assert len({mark_address(use.quote, "gazette", index) for index in indexes}) == 1


def test_a_paragraph_is_never_torn_however_much_of_it_is_quoted():
    index = index_of(corpus_of(300, a_paragraph=1000))
    assert source_parts(index.corpus.sources["gazette"], index) is None
    assert len(build_source_view(index.corpus.sources["gazette"], index).parts) == 1


@pytest.mark.parametrize("show", ["excerpts", "full"])
def test_every_citation_and_mark_leads_to_its_place(show):
    corpus = corpus_of(500, show=show)
    book = Book(corpus, Quoting(corpus.articles), SiteSettings(site_name="A story"))
    pages = {uri: book.page(uri) for uri in book.uris}
    urls = {f"/{uri.removesuffix('.md').removesuffix('index').rstrip('/')}/".replace("//", "/"): page.html for uri, page in pages.items()}
    ids = {url: set(re.findall(r'\sid="([^"]+)"', html)) for url, html in urls.items()}
    checked = 0
    for url, html in urls.items():
        for link in re.findall(r'href="([^"]+)"', html):
            target, _, anchor = urljoin(f"http://x{url}", link).removeprefix("http://x").partition("#")
            if target.startswith("/"):
                assert target in urls, f"{url}: {link}"
                assert not anchor or anchor in ids[target], f"{url}: {link}"
                checked += 1
    assert checked > 3000
    parts = [page for uri, page in pages.items() if uri.startswith("articles/")]
    assert len(parts) > 4
    assert max(len(page.html) for page in parts) < 120_000
    assert len(pages["sources/gazette.md"].html) < 20_000
    printed = " ".join(re.sub(r"<[^>]*>", "", page.html) for page in parts)
    times = {printed.count(f"Then boat {one} passed the bridge of town {one}.") for one in range(1, 1000, 2)}
    assert times == {1} if show == "full" else times <= {0, 1}


def test_the_way_up_from_a_part_is_its_source():
    corpus = corpus_of(500)
    book = Book(corpus, Quoting(corpus.articles), SiteSettings(site_name="A story"))
    first = next(uri for uri in book.uris if uri.startswith("articles/"))
    page = book.page(first)
    assert page.breadcrumbs[-1] == ("Gazette", "sources/gazette.md")
    assert page.title.startswith("What the gazette wrote: part 1 of ")
    assert "Next" in page.html
    assert "Previous" not in page.html


def test_an_old_link_to_a_quote_finds_the_part_that_holds_it_now():
    corpus = corpus_of(500)
    index = index_of(corpus)
    files = dict(place_files(index, Urls(), "found"))
    quote = b.an_evidence("boat 2 passed")
    address = mark_address(quote, "gazette", index)
    assert f'"{address.anchor}":"{Urls().url(address.src_uri)}"' in files[f"found/at-source-gazette-{file_number(address.anchor)}.js"]
    assert build_source_view(corpus.sources["gazette"], index).head.places == "source-gazette"
