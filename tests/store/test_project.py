"""Reading a folder: what is joined, what is left out and told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from factsheets.pipeline import examine, open_site
from factsheets.store.articles import read_new_articles
from factsheets.store.project import read_project
from factsheets.store.vocabulary import languages, read_vocabulary

STORY = Path(__file__).parent.parent / "stories" / "ferry"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    shutil.copytree(STORY, tmp_path / "story")
    return tmp_path / "story"


def rules(story: Path) -> dict[str, str]:
    return {one.rule: one.place.file for one in read_project(story).problems}


def test_articles_keep_their_line_ends(story):
    path = story / "content/sources/bay-radio.txt"
    path.write_bytes(b"One\r\ntwo\n\xef\xbb\xbfthree")
    assert read_project(story).corpus.articles["bay-radio"].text == "One\r\ntwo\n\ufeffthree"


def test_a_link_out_of_the_folder_is_not_followed(story, tmp_path):
    secret = tmp_path / "secret.yaml"
    secret.write_text("name: Secret\nkind: place\n")
    (story / "content/facts/entities/secret.yaml").symlink_to(secret)
    assert rules(story) == {"outside": "content/facts/entities/secret.yaml"}


def test_a_pipe_is_no_sheet(story):
    import os  # noqa: PLC0415 - this test alone makes one

    os.mkfifo(story / "content/facts/entities/pipe.yaml")
    assert rules(story) == {"not-a-file": "content/facts/entities/pipe.yaml"}


def test_a_huge_sheet_is_not_read(story):
    (story / "content/facts/entities/huge.yaml").write_text("name: a\n#" + "x" * 300_000)
    assert rules(story) == {"too-large": "content/facts/entities/huge.yaml"}


def test_a_huge_article_is_not_read(story):
    (story / "content/sources/bay-radio.txt").write_text("x" * (5 * 1024 * 1024 + 1))
    assert rules(story) == {"too-large": "content/sources/bay-radio.txt"}


def test_references_to_a_broken_sheet_are_not_wrong_too(story):
    path = story / "content/facts/entities/wendel.yaml"
    path.write_text("name: [\n")
    (problem,) = [one for one in examine(story).problems if one.rule != "no-evidence"]
    assert problem.rule == "yaml-syntax"


def test_a_preview_shows_the_last_good_sheet(story):
    good = open_site(story, name="Ferry")
    path = story / "content/facts/entities/wendel.yaml"
    path.write_text("name: [\n")
    mended = open_site(story, name="Ferry", last_good=good)
    assert mended.errors
    assert mended.corpus.entities["wendel"].name == "Wendel"
    assert {page.src_uri for page in mended.pages()} == {page.src_uri for page in good.pages()}


def test_a_preview_starts_with_broken_sheets(story):
    (story / "content/facts/entities/wendel.yaml").write_text("name: [\n")
    (story / "content/sources/bay-radio.yaml").write_text("title: [\n")
    site = open_site(story, name="Ferry")
    uris = {page.src_uri for page in site.pages()}
    assert "index.md" in uris
    assert "entities/wendel.md" not in uris


def test_a_story_extends_the_vocabulary(story):
    words = (
        "kinds:\n  ship:\n    one: ship\n    many: ships\nrelations:\n  sails to:\n    inverse: port of\n"
        "    says: '{self} sails to {other}.'\n    inverse_says: '{other} is a port of {self}.'\n"
    )
    (story / "content/vocabulary.yaml").write_text(words)
    vocabulary = read_project(story).corpus.vocabulary
    assert vocabulary.kinds["ship"].many == "ships"
    assert vocabulary.relations["sails to"].inverse == "port of"
    assert "place" in vocabulary.kinds


@pytest.mark.parametrize("language", languages())
def test_every_vocabulary_is_whole(language):
    english, words = read_vocabulary("en"), read_vocabulary(language)
    for section in ("kinds", "relations", "verdicts", "words"):
        assert set(getattr(words, section)) == set(getattr(english, section))


def test_an_article_keeps_the_name_it_came_with(story):
    sources = story / "content/sources"
    (sources / "bay-radio.txt").rename(sources / "Bay Radio (Übersicht).TXT")
    sheet = sources / "bay-radio.yaml"
    assert {one.rule for one in read_project(story).problems} == {"no-article", "no-source-sheet"}
    sheet.write_text(sheet.read_text() + "file: Bay Radio (Übersicht).TXT\n")
    assert rules(story) == {}
    assert "250 passengers" in read_project(story).corpus.articles["bay-radio"].text


@pytest.mark.parametrize("name", ["../secret.txt", "/etc/passwd", "a\\b.txt", ".hidden.txt", "bay-radio.yaml", "x.py"])
def test_a_file_elsewhere_is_no_article(story, name):
    sheet = story / "content/sources/bay-radio.yaml"
    sheet.write_text(sheet.read_text() + f"file: {name}\n")
    assert "wrong-value" in rules(story)


def test_new_articles_get_an_id_from_whatever_they_are_called(story):
    sources = story / "content/sources"
    for name in ("Ünï (1).txt", "uni-1.txt", "大.md", "bay radio.html"):
        (sources / name).write_text("A ferry.")
    known = read_project(story).corpus.sources.values()
    found = {source.id: source.file for source, _ in read_new_articles(story, known).found}
    assert found == {"article": "大.md", "bay-radio-2": "bay radio.html", "uni-1": None, "uni-1-2": "Ünï (1).txt"}
