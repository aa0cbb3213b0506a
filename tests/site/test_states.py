"""A preview goes from state to state and takes over what cannot have changed: each state must read as if it were the first."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factsheets.pipeline import Site, open_site
from factsheets.render.urls import Urls
from factsheets.store.decodings import Decodings
from site_fixtures import STORIES

FACTS = "content/facts"
WORDS = ("ferry", "the [[wendel]]", "Wendel", "a crossing", "[[new-ferry|boat]]", "PAW", "Port Authority of Wendel", "quay")

words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join)
edits = st.one_of(  # an article grows at its head, so that every place in it moves
    st.tuples(st.just("text"), st.integers(0, 99), words),
    st.tuples(st.just("rename"), st.integers(0, 99), words.map(lambda text: text.replace("[", "").replace("]", "").replace("|", " "))),
    st.tuples(st.just("alias"), st.integers(0, 99), st.sampled_from(["Quay", "Boat", "Town"])),
    st.tuples(st.just("delete"), st.integers(0, 99), st.just("")),
    st.tuples(st.just("add"), st.integers(0, 5), words),
    st.tuples(st.just("article"), st.integers(0, 99), words),
    st.tuples(st.just("vocabulary"), st.integers(0, 99), st.sampled_from(["Facts", "What is said"])),
    st.tuples(st.just("break"), st.integers(0, 99), st.just("")),
    st.tuples(st.just("restore"), st.integers(0, 99), st.just("")),
)


def edit(root: Path, kind: str, number: int, text: str) -> None:
    sheets = sorted((root / FACTS).rglob("*.yaml"))
    sheet = sheets[number % len(sheets)]
    if kind in {"text", "rename", "alias"}:
        data = yaml.safe_load(sheet.read_text().partition("colour:")[0])
        sheet.write_text(yaml.safe_dump(_edited(data, kind, number, text), allow_unicode=True, sort_keys=False))
    elif kind == "delete" and len(sheets) > 3:
        sheet.unlink()
    elif kind == "add":
        fresh = f"name: Fresh {number}\nkind: place\nsummary: '{text}'\nstatus: draft\n"
        (root / FACTS / f"entities/fresh-{number}.yaml").write_text(fresh)
    elif kind == "article":
        article = sorted((root / "content/sources").glob("*.txt"))[number % 2]
        article.write_text(f"Before that, {text.replace('[', '')} again.\n\n" + article.read_text())
    elif kind == "vocabulary":
        (root / "content/vocabulary.yaml").write_text(f"words:\n  entity.facts: {text}\n")
    elif kind == "break":
        sheet.write_text(sheet.read_text() + "colour: [red\n")
    elif kind == "restore":
        shutil.rmtree(root / "content")
        shutil.copytree(STORIES / "ferry" / "content", root / "content")


def _edited(data: dict[str, Any], kind: str, number: int, text: str) -> dict[str, Any]:
    if kind == "text" and data.get("facts"):
        data["facts"][number % len(data["facts"])]["text"] = text
    elif kind == "text":
        data["note"] = text
    elif kind == "rename":
        data[next(key for key in ("name", "title", "term", "question") if key in data)] = text
    else:
        data["aliases"] = [text]
    return data


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
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
