"""“Edit this fact” on a published site: the repository's line, as it stands in the state that was built."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
import yaml

from site_fixtures import STORIES, Built, built_site

REPOSITORY = """
repo_url: https://github.com/bay/ferry
edit_uri: edit/main/content/pages/
"""
LINK = re.compile(r'<a class="fs-edit" href="https://github\.com/bay/ferry/edit/main/(content/facts/[^"#]+)#L(\d+)">edit this fact</a>')


@pytest.fixture(scope="module")
def linked(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build the ferry story with a repository, then again after lines were put above its facts."""
    project = tmp_path_factory.mktemp("linked") / "story"
    shutil.copytree(STORIES / "ferry", project)
    settings = project / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + REPOSITORY, encoding="utf-8")
    built_site(project)
    for sheet in (project / "content/facts").rglob("*.yaml"):
        sheet.write_text("# a remark\n\n" + sheet.read_text(encoding="utf-8"), encoding="utf-8")
    return built_site(project)


def links(site: Path) -> set[tuple[str, int]]:
    """Return file and line of every link."""
    found = (one for page in site.rglob("*.html") for one in LINK.findall(page.read_text(encoding="utf-8")))
    return {(unquote(file), int(line)) for file, line in found}


def statements(project: Path) -> Iterator[tuple[str, int]]:
    """Yield file and line of every fact, answer, relation and definition, as YAML itself tells where they stand."""
    for path in (project / "content/facts").rglob("*.yaml"):
        for key, value in yaml.compose(path.read_text(encoding="utf-8")).value:
            nodes = {"facts": value.value, "answers": value.value, "relations": value.value, "definition": [value]}.get(key.value, [])
            yield from ((path.relative_to(project).as_posix(), node.start_mark.line + 1) for node in nodes)


def test_every_fact_answer_relation_and_definition_leads_to_its_line(linked: Built):
    assert links(linked.site) == set(statements(linked.project))


def test_the_words_of_the_link_are_not_found_by_the_search(linked: Built):
    for path in (linked.site / "search").rglob("*"):
        assert path.is_dir() or b"edit this fact" not in path.read_bytes()


def test_the_link_to_the_repository_asks_nothing_of_its_host(linked: Built):
    page = (linked.site / "index.html").read_text(encoding="utf-8")
    assert 'href="https://github.com/bay/ferry"' in page
    assert 'data-md-component="source"' not in page


def test_without_a_repository_no_page_offers_it(ferry: Built):
    assert not any("fs-edit" in path.read_text(encoding="utf-8") for path in ferry.site.rglob("*.html"))


@pytest.mark.parametrize("uri", ["", "edit_uri: edit/main/docs/\n"])
def test_a_repository_whose_folder_cannot_be_told_is_named_in_the_log(uri: str, tmp_path: Path):
    shutil.copytree(STORIES / "ferry", tmp_path / "story")
    settings = tmp_path / "story" / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + "\nrepo_url: https://github.com/bay/ferry\n" + uri, encoding="utf-8")
    told = built_site(tmp_path / "story")
    assert "No page offers “edit this fact”" in told.output
    assert links(told.site) == set()
