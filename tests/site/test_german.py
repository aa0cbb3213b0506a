"""A site in a second language: the same story, every word of the pages in German, the sheets' own text as it is."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from factsheets.store.vocabulary import read_vocabulary
from site_fixtures import STORIES, Built, built_site

FOOT_OF_SHELL = ("Skip to content", "Table of contents", "Header", "Footer", "Made with", "Not found")
NAV = """\
nav: [index.md, timeline.md, who-and-what.md, compare.md, glossary.md, sources/index.md, how-this-was-made.md, about.md]
"""


@pytest.fixture(scope="module")
def german(tmp_path_factory: pytest.TempPathFactory) -> Built:
    project = tmp_path_factory.mktemp("german") / "story"
    shutil.copytree(STORIES / "ferry", project)
    settings = (project / "mkdocs.yml").read_text(encoding="utf-8")
    before, _, after = settings.partition("nav:")
    rest = after.partition("validation:")[2]
    (project / "mkdocs.yml").write_text(
        before.replace("- factsheets", "- factsheets: {language: de}") + NAV + "validation:" + rest, encoding="utf-8"
    )
    return built_site(project)


def shell_and_words(path: Path) -> str:
    """Return a page without scripts and drawings, its attributes included."""
    return re.sub(r"<(script|style|svg)\b.*?</\1>|&#\w+;", " ", path.read_text(encoding="utf-8"), flags=re.DOTALL)


def english_phrases() -> list[str]:
    """Every stretch of the English words that could be told from German: a sentence's part, or a word with a capital."""
    english, german = read_vocabulary("en"), read_vocabulary("de")
    spoken = [
        *english.words.values(),
        *(words for one in english.kinds.values() for words in (one.one, one.many)),
        *(words for one in english.verdicts.values() for words in (one.word, one.heading, one.rule)),
        *(words for one in english.relations.values() for words in (one.says, one.inverse_says)),
        *FOOT_OF_SHELL,
    ]
    known = " ".join([*german.words.values(), *(one.many for one in german.kinds.values())])
    parts = {part.strip(" .,:;“”()") for words in spoken for part in re.split(r"\{\w+\}", words)}
    return sorted(part for part in parts if len(part) > 3 and (" " in part or part[:1].isupper()) and part not in known)


def test_the_page_says_its_language(german):
    for name, page in german.pages.items():
        assert '<html lang="de"' in page.path.read_text(encoding="utf-8"), name


def phrases_in(built: Built) -> dict[str, list[str]]:
    """Return page -> the English phrases of the engine in it; phrases that the sheets use too are left out."""
    files = (path for path in sorted(built.project.rglob("content/**/*")) if path.suffix in {".yaml", ".md", ".txt"})
    sheets = " ".join(path.read_text(encoding="utf-8") for path in files)
    phrases = [one for one in english_phrases() if one not in sheets]
    texts = {name: shell_and_words(page.path) for name, page in built.pages.items()}
    return {name: [one for one in phrases if re.search(rf"(?<![\w-]){re.escape(one)}(?![\w-])", text)] for name, text in texts.items()}


def test_no_english_word_of_the_pages_is_left(german, ferry):
    assert {name: left for name, left in phrases_in(german).items() if left} == {}
    english = phrases_in(ferry)
    assert all(english.values()), "each page of the English site has some, so the search for them works"
    assert len({one for found in english.values() for one in found}) > 80


def test_the_pages_speak_german(german):
    compare = german.pages["compare/index.html"]
    assert compare.title.startswith("Vergleich")
    assert "Sie widersprechen einander: " in german.pages["questions/how-many-passengers/index.html"].text
    assert "Das geschah am " in german.pages["events/ferry-announced/index.html"].text
    assert "Zum Inhalt" in compare.text
    assert "Diese Seite gibt es nicht" in german.pages["404.html"].text


def test_quotes_of_an_english_source_say_so(german):
    html = german.pages["entities/new-ferry/index.html"].path.read_text(encoding="utf-8")
    assert '<q lang="en">' in html


def test_the_sheets_text_stays(german):
    assert "The ferry was built by Lindqvist Yard" in german.pages["entities/new-ferry/index.html"].text
