"""Sheets that were right are not looked at again, as long as they and what they refer to are the same."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from factsheets.checks import rules
from factsheets.checks.clean import articles_alike, sheets_alike, unsure, words_alike
from factsheets.pipeline import Examined, examine
from factsheets.store.decodings import Decodings
from site_fixtures import STORIES

FACTS = "content/facts"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    return shutil.copytree(STORIES / "ferry", tmp_path / "story")


def again(story: Path, decodings: Decodings, before: Examined) -> list[set[str]]:
    """Read the story again and see that all is found that a first check finds; return who was looked at for what is named, quoted, said."""
    after = examine(story, decodings=decodings, before=before)
    assert after.problems == examine(story).problems
    assert rules.check(after.corpus, after.quoting, before.clean) == rules.check(after.corpus, after.quoting)
    return [{sheet.id for sheet in unsure(after.corpus, before.clean, alike)} for alike in (sheets_alike, articles_alike, words_alike)]


CHANGES = {
    "a sheet": (f"{FACTS}/entities/wendel.yaml", 'note: "[[nowhere]] and more"\n', ()),
    "an article": ("content/sources/bay-radio.txt", "More.\n", ("quotes",)),
    "a new sheet": (f"{FACTS}/entities/fresh.yaml", "name: Fresh\nkind: place\nstatus: draft\n", ()),
    "a new sheet of a name that is taken": (f"{FACTS}/entities/fresh.yaml", "name: Wendel\nkind: place\nstatus: draft\n", ()),
    "a name that is taken": (f"{FACTS}/entities/wendel.yaml", "aliases: [Ines Okafor]\n", ()),
    "an old id that is in use": (f"{FACTS}/entities/wendel.yaml", "was: [crossing]\n", ()),
    "a relation to itself": (f"{FACTS}/entities/wendel.yaml", "relations: [{role: part of, entity: wendel}]\n", ()),
    "a vocabulary": ("content/vocabulary.yaml", "words:\n  entity.facts: Facts\n", ("says",)),
    "a sheet that cannot be read": (f"{FACTS}/entities/wendel.yaml", "colour: [red\n", ()),
    "a source that cannot be read": ("content/sources/bay-radio.yaml", "colour: [red\n", ("quotes",)),
    "nothing": (f"{FACTS}/entities/wendel.yaml", "", ()),
}
"""Change -> the file, what is added to it, and for what all sheets are looked at then."""


@pytest.mark.parametrize("change", CHANGES)
def test_what_may_be_wrong_since_is_looked_at(story, change):
    decodings = Decodings()
    before = examine(story, decodings=decodings)
    old = before.corpus.by_id
    name, more, wholly = CHANGES[change]
    path = story / name
    path.write_text((path.read_text() if path.exists() else "") + more)
    every = {sheet.id: sheet for sheet in examine(story, decodings=decodings).corpus.sheets()}
    few = {one for one, sheet in every.items() if sheet is not old.get(one) or one not in before.clean.sheets}
    assert again(story, decodings, before) == [every.keys() if rule in wholly else few for rule in ("names", "quotes", "says")]


def test_all_sheets_are_looked_at_where_one_that_they_may_name_is_gone(story):
    decodings = Decodings()
    before = examine(story, decodings=decodings)
    (story / FACTS / "entities" / "wendel.yaml").unlink()
    named, quoted, said = again(story, decodings, before)
    assert named == examine(story).corpus.by_id.keys() > quoted == said


def test_all_sheets_are_looked_at_where_one_can_be_read_again(story):
    decodings = Decodings()
    sheet = story / FACTS / "entities" / "wendel.yaml"
    good = sheet.read_text()
    sheet.write_text("colour: [red\n")
    before = examine(story, decodings=decodings)
    sheet.write_text(good.replace("place", "person"))
    named, quoted, _ = again(story, decodings, before)
    assert named == quoted == examine(story).corpus.by_id.keys()


@pytest.mark.parametrize("change", CHANGES)
def test_what_was_wrong_is_found_wrong_again_and_then_right(story, change):
    decodings = Decodings()
    first = examine(story, decodings=decodings)
    name, more, _ = CHANGES[change]
    path = story / name
    good = path.read_text() if path.exists() else None
    path.write_text((good or "") + more)
    wrong = examine(story, decodings=decodings, before=first)
    assert examine(story, decodings=decodings, before=wrong).problems == wrong.problems == examine(story).problems
    path.unlink() if good is None else path.write_text(good)
    assert examine(story, decodings=decodings, before=wrong).problems == first.problems


def test_a_source_that_gets_its_article_has_its_quotes_looked_for(story):
    article = story / "content" / "sources" / "bay-radio.txt"
    text = article.read_text()
    article.unlink()
    decodings = Decodings()
    before = examine(story, decodings=decodings)
    article.write_text(text.upper())
    after = examine(story, decodings=decodings, before=before)
    assert "quote-not-found" in {one.rule for one in after.problems}
    assert after.problems == examine(story).problems


def test_a_sheet_that_others_name_is_missed_when_it_goes(story):
    decodings = Decodings()
    before = examine(story, decodings=decodings)
    (story / FACTS / "entities" / "wendel.yaml").unlink()
    after = examine(story, decodings=decodings, before=before)
    assert {"dangling-reference", "unresolved-link"} & {one.rule for one in after.problems}
    assert after.problems == examine(story).problems
