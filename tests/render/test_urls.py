from __future__ import annotations

import posixpath
from urllib.parse import urljoin

import pytest

from factsheets.render.urls import Urls
from factsheets.views.addresses import Address

PAGES = ["index.md", "timeline.md", "sources/index.md", "sources/gazette.md", "entities/csia.md", "entities/sia.md"]


@pytest.mark.parametrize("directories", [True, False])
@pytest.mark.parametrize("origin", PAGES)
@pytest.mark.parametrize("target", PAGES)
def test_links_lead_where_they_say_under_any_folder(origin, target, directories):
    urls = Urls(directories=directories)
    base = "https://example.org/some/folder/"
    link = urls.relative(origin, Address(target, "x"))
    assert urljoin(base + urls.url(origin), link) == base + urls.url(target) + "#x"
    assert not posixpath.isabs(link)
    assert "//" not in link


@pytest.mark.parametrize(
    ("src_uri", "folder", "file"),
    [
        ("index.md", "", "index.html"),
        ("sources/index.md", "sources/", "sources/index.html"),
        ("entities/csia.md", "entities/csia/", "entities/csia.html"),
    ],
)
def test_addresses_are_those_mkdocs_gives(src_uri, folder, file):
    assert Urls().url(src_uri) == folder
    assert Urls(directories=False).url(src_uri) == file


def test_a_link_to_the_page_itself_is_no_reload():
    assert Urls().relative("glossary.md", Address("glossary.md", "toll")) == "#toll"


@pytest.mark.parametrize("directories", [True, False])
@pytest.mark.parametrize("src_uri", PAGES)
def test_every_way_of_asking_for_a_page_finds_it(src_uri, directories):
    urls = Urls(directories=directories)
    url, file = urls.url(src_uri), urls.file(src_uri)
    for asked in {url, file, url.rstrip("/"), url.removesuffix("index.html")}:
        assert next(uri for uri in urls.src_uris(asked) if uri in PAGES) == src_uri


def test_the_file_of_a_page_is_where_its_address_leads():
    assert [Urls().file(uri) for uri in ("index.md", "entities/csia.md")] == ["index.html", "entities/csia/index.html"]
    assert [Urls(directories=False).file(uri) for uri in ("index.md", "entities/csia.md")] == ["index.html", "entities/csia.html"]
