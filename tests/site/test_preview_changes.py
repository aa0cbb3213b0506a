"""Whatever a site is made from is followed by a running preview: vocabulary, templates, a story's own overrides, articles, pages."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from serving import serving

ROOT = Path(__file__).parents[2]
STORY = ROOT / "tests" / "stories" / "ferry"
ENTITY = "/entities/port-authority/"
FOLLOWS = '"/_desk/changes"'
"""Stands in the script of pages to which MkDocs gives none."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(STORY, tmp_path / "story")
    return tmp_path / "story"


def test_a_vocabulary_is_followed_from_its_first_word_to_its_last(root: Path):
    with serving(root) as preview:
        preview.save("content/vocabulary.yaml", "words:\n  entity.facts: What the papers say\n")
        preview.until(lambda page: "What the papers say" in page, ENTITY)
        preview.save("content/vocabulary.yaml", "words:\n  entity.facts: [\n")
        preview.until(lambda page: "content/vocabulary.yaml:" in page, ENTITY)
        preview.save("content/vocabulary.yaml", "words:\n  entity.facts: What was said\n")
        preview.until(lambda page: "0 errors" in page and "What was said" in page, ENTITY)
        (root / "content/vocabulary.yaml").unlink()
        preview.until(lambda page: "What the sources say" in page, ENTITY)


@pytest.mark.parametrize(
    ("name", "address"),
    [("question", "/questions/how-many-crossings/"), ("entity", ENTITY)],
    ids=["needed when asked for", "needed by every change"],
)
def test_page_templates_are_followed_and_a_broken_one_tells_its_line(name: str, address: str, root: Path, tmp_path: Path):
    """The pages of renamed sheets, here of an entity, are made with every change, for the page at the old address."""
    engine = tmp_path / "engine"
    for folder in ("build_scripts", "site_overrides"):
        shutil.copytree(ROOT / folder, engine / folder)
    template = engine / "site_overrides/templates/pages" / f"{name}.html.jinja"
    good = template.read_text(encoding="utf-8")
    with serving(root, {"PYTHONPATH": str(engine / "build_scripts")}) as preview:
        template.write_text(good + "<p>A word more.</p>\n", encoding="utf-8")
        preview.until(lambda page: "A word more." in page, address)
        template.write_text("{% if %}\n" + good, encoding="utf-8")
        page = preview.until(lambda page: f"pages/{name}.html.jinja:1: " in page, address)
        assert ("This page cannot be made" in page and FOLLOWS in page) or "The build failed" in page
        template.write_text(good, encoding="utf-8")
        page = preview.until(lambda page: "html.jinja" not in page and "<h1 id" in page, address)
        assert "A word more." not in page


def test_overrides_of_a_story_are_followed(root: Path):
    settings = root / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8").replace("  name: material\n", "  name: material\n  custom_dir: overrides\n")
    settings.write_text(text, encoding="utf-8")
    (root / "overrides/partials").mkdir(parents=True)
    with serving(root) as preview:
        preview.save("overrides/partials/copyright.html", "<p>Made by the bay.</p>")
        preview.until(lambda page: "Made by the bay." in page, ENTITY)
        preview.save("overrides/partials/copyright.html", "{% if %}")
        preview.until(lambda page: "The build failed" in page, ENTITY)
        preview.save("overrides/partials/copyright.html", "<p>Made by the sea.</p>")
        preview.until(lambda page: "The build failed" not in page and "Made by the sea." in page, ENTITY)
        preview.save("overrides/assets/stylesheets/fs-text.css", ".mine {}")
        preview.until(lambda style: ".mine" in style, "/assets/stylesheets/fs.css")


def test_new_renamed_and_deleted_sources_are_followed(root: Path):
    sources = root / "content/sources"
    with serving(root) as preview:
        (sources / "third.txt").write_text("The ferry was late.\n", encoding="utf-8")
        preview.until(lambda page: "third.txt" in page)
        preview.save("content/sources/third.yaml", "title: Late\npublisher: The Third\n")
        preview.until(lambda page: "<h1" in page and "Late" in page, "/sources/third/")
        (sources / "third.txt").rename(sources / "fourth.txt")
        (sources / "third.yaml").rename(sources / "fourth.yaml")
        preview.until(lambda page: "<h1" in page and "Late" in page, "/sources/fourth/")
        (sources / "fourth.txt").unlink()
        (sources / "fourth.yaml").unlink()
        preview.until(lambda page: "The Third" not in page, "/sources/")
        assert preview.get("/sources/fourth/")[0] == 404


def test_settings_are_followed(root: Path):
    settings = root / "mkdocs.yml"
    good = settings.read_text(encoding="utf-8")
    with serving(root) as preview:
        settings.write_text(
            good.replace("  - factsheets", "  - factsheets:\n      editor: idea://open?file={path}&line={line}"), encoding="utf-8"
        )
        preview.until(
            lambda page: f"idea://open?file={root.resolve()}/content/facts/entities/port-authority.yaml&amp;line=" in page, ENTITY
        )
        settings.write_text(good.replace("  - factsheets", "  - factsheets:\n      language: de"), encoding="utf-8")
        preview.until(lambda page: "diese Aussage bearbeiten" in page, ENTITY)


def test_an_address_without_a_page_follows_too(root: Path):
    with serving(root) as preview:
        status, page = preview.get("/entities/lighthouse/")
        assert status == 404
        assert FOLLOWS in page
        before = preview.get("/_desk/changes")[1]
        assert before in page
        preview.save("content/facts/entities/lighthouse.yaml", "name: Lighthouse\nkind: place\n")
        page = preview.until(lambda page: "Lighthouse" in page, "/entities/lighthouse/")
        assert preview.get("/_desk/changes")[1] != before
        assert FOLLOWS not in page
