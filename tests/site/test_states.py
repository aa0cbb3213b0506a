"""Previews and builds take over what cannot have changed since the last one: each state must read as if it were the first."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factsheets.pipeline import Site, open_site
from factsheets.render import environment, kept
from factsheets.render.urls import Urls
from factsheets.store.decodings import Decodings
from factsheets.store.kept import KeptPieces
from factsheets.store.templates import read_templates
from site_edits import FACTS, damage, edit, edits
from site_fixtures import STORIES


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(edits, min_size=1, max_size=5))
def test_every_state_reads_as_if_it_were_the_first(steps):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "story"
        shutil.copytree(STORIES / "ferry", root)
        running = Decodings()
        site: Site | None = None
        last_good: Site | None = None
        book = None
        for step in [("none", 0, ""), *steps]:
            edit(root, *step)
            site = open_site(root, name="Ferry", last_good=last_good, decodings=running)
            book = site.book(Urls(), book)
            fresh = open_site(root, name="Ferry", last_good=last_good)
            assert site.problems == fresh.problems
            assert tuple(site.corpus.sheets()) == tuple(fresh.corpus.sheets())
            assert [book.page(uri) for uri in book.uris] == list(fresh.pages(Urls()))
            last_good = last_good if site.errors else site


outside = st.one_of(
    edits,
    st.tuples(st.just("template"), st.integers(0, 3), st.sampled_from(["pages/entity.html.jinja", "macros/fact.html.jinja"])),
    st.tuples(st.just("name"), st.integers(0, 3), st.just("")),
    st.tuples(st.just("urls"), st.integers(0, 1), st.just("")),
    st.tuples(st.just("damage"), st.integers(0, 999), st.sampled_from(["pages", "sheets.json"])),
    st.tuples(st.just("nothing"), st.just(0), st.just("")),
)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(outside, min_size=1, max_size=5))
def test_every_build_gives_the_pages_of_a_first_build(steps):
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        root = Path(folder) / "story"
        shutil.copytree(STORIES / "ferry", root)
        name, urls, templates = "Ferry", Urls(), read_templates()
        patch.setattr(environment, "read_templates", lambda: dict(templates))
        patch.setattr(kept, "read_templates", lambda: dict(templates))
        for kind, number, text in [("nothing", 0, ""), *steps]:
            if kind == "template":
                templates[text] += f"<i>{number}</i>"
            elif kind == "name":
                name = f"Ferry {number}"
            elif kind == "urls":
                urls = Urls(directories=bool(number))
            elif kind == "damage":
                damage(root / ".cache" / "factsheets" / text, number)
            else:
                edit(root, kind, number, text)
            decodings = Decodings()
            decodings.load(root)
            site = open_site(root, name=name, decodings=decodings)
            decodings.save(root)
            book = site.book(urls, kept=KeptPieces(root, "pages"))
            pages = [book.page(uri) for uri in book.uris]
            book.finish()
            assert pages == list(open_site(root, name=name).pages(urls))


def test_a_build_with_nothing_changed_builds_no_view(tmp_path, monkeypatch):
    shutil.copytree(STORIES / "ferry", tmp_path / "story")
    first = _pages(tmp_path / "story")
    asked = []
    monkeypatch.setattr(kept, "shared_key", lambda *_: asked.append(1) or "")
    monkeypatch.setattr(environment.Renderer, "page", lambda *_: asked.append(1))
    assert _pages(tmp_path / "story") == first
    assert asked == []


@pytest.mark.parametrize("changed", ["engine", "library"])
def test_another_engine_renders_anew(tmp_path, monkeypatch, changed):
    shutil.copytree(STORIES / "ferry", tmp_path / "story")
    first = _pages(tmp_path / "story")
    kept._engine.cache_clear()  # noqa: SLF001 - as another process would find it
    if changed == "engine":
        monkeypatch.setattr(kept, "code_digest", lambda: "another")
    else:
        monkeypatch.setattr(kept, "version", lambda _name: "99")
    calls = []
    page = environment.Renderer.page
    monkeypatch.setattr(environment.Renderer, "page", lambda *told: calls.append(1) or page(*told))
    assert _pages(tmp_path / "story") == first
    assert len(calls) == len(first)
    kept._engine.cache_clear()  # noqa: SLF001 - as above


def _pages(root: Path):
    decodings = Decodings()
    book = open_site(root, name="Ferry", decodings=decodings).book(Urls(), kept=KeptPieces(root, "pages"))
    pages = [book.page(uri) for uri in book.uris]
    book.finish()
    return pages


def test_a_preview_is_part_of_the_pages_that_show_it(tmp_path):
    root = tmp_path / "story"
    shutil.copytree(STORIES / "ferry", root)
    first = {page.src_uri: page for page in _pages(root)}
    sheet = root / FACTS / "entities" / "port-authority.yaml"
    data = yaml.safe_load(sheet.read_text())
    sheet.write_text(yaml.safe_dump(data | {"summary": "Words that stand in previews."}, allow_unicode=True))
    after = _pages(root)
    assert after == list(open_site(root, name="Ferry").pages(Urls()))
    shown = {page.src_uri for page in after if "Words that stand in previews." in page.html}
    plain = {page.src_uri for page in after if "Words that stand in previews." in page.html.partition("<template data-preview")[0]}
    assert shown - plain
    assert all(page != first[page.src_uri] for page in after if page.src_uri in shown)


SHARED = {
    "a name": ("entities/wendel.yaml", {"aliases": ["Another Wendel"]}),
    "a label": ("../sources/bay-radio.yaml", {"short": "The Radio"}),
    "a sheet": ("entities/fresh.yaml", {"name": "Fresh", "kind": "place", "status": "draft"}),
}


def _shared(root: Path, urls: Urls) -> str:
    return kept.shared_key(open_site(root, name="Ferry").book(urls).index, urls)


@pytest.mark.parametrize("what", [*SHARED, "a word", "a template", "the form of addresses"])
def test_what_all_pages_rest_on_is_part_of_their_key(tmp_path, monkeypatch, what):
    root = tmp_path / "story"
    shutil.copytree(STORIES / "ferry", root)
    urls = Urls()
    first = _shared(root, urls)
    assert _shared(root, urls) == first
    if what in SHARED:
        name, values = SHARED[what]
        sheet = root / FACTS / name
        data = yaml.safe_load(sheet.read_text()) if sheet.exists() else {}
        sheet.write_text(yaml.safe_dump(data | values, allow_unicode=True))
    elif what == "a word":
        (root / "content" / "vocabulary.yaml").write_text("words:\n  entity.facts: What is said\n")
    elif what == "a template":
        monkeypatch.setattr(kept, "read_templates", lambda: {**read_templates(), "more": ""})
    else:
        urls = Urls(directories=False)
    assert _shared(root, urls) != first
