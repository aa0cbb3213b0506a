"""Sheets that were right are not looked at again, as long as they and what they refer to are the same."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from factsheets.checks import rules
from factsheets.checks.clean import unsure
from factsheets.pipeline import Examined, examine
from factsheets.store.decodings import Decodings
from site_fixtures import STORIES

FACTS = "content/facts"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    return shutil.copytree(STORIES / "ferry", tmp_path / "story")


def again(story: Path, decodings: Decodings, before: Examined) -> set[str]:
    """Read the story again; return the ids of the sheets that were looked at, and see that all is found that a first check finds."""
    after = examine(story, decodings=decodings, before=before)
    assert after.problems == examine(story).problems
    assert rules.check(after.corpus, after.quoting, before.clean) == rules.check(after.corpus, after.quoting)
    return {sheet.id for sheet in unsure(after.corpus, before.clean)}


CHANGES = {
    "a sheet": (f"{FACTS}/entities/wendel.yaml", 'note: "[[nowhere]] and more"\n', {"wendel"}),
    "an article": ("content/sources/bay-radio.txt", "More.\n", None),
    "a new sheet": (f"{FACTS}/entities/fresh.yaml", "name: Fresh\nkind: place\nstatus: draft\n", {"fresh"}),
    "a new sheet of a name that is taken": (f"{FACTS}/entities/fresh.yaml", "name: Wendel\nkind: place\nstatus: draft\n", {"fresh"}),
    "a name that is taken": (f"{FACTS}/entities/wendel.yaml", "aliases: [Ines Okafor]\n", {"wendel"}),
    "an old id that is in use": (f"{FACTS}/entities/wendel.yaml", "was: [crossing]\n", {"wendel"}),
    "a relation to itself": (f"{FACTS}/entities/wendel.yaml", "relations: [{role: part of, entity: wendel}]\n", {"wendel"}),
    "a vocabulary": ("content/vocabulary.yaml", "words:\n  entity.facts: Facts\n", None),
    "a sheet that cannot be read": (f"{FACTS}/entities/wendel.yaml", "colour: [red\n", None),
    "nothing": (f"{FACTS}/entities/wendel.yaml", "", set()),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_may_be_wrong_since_is_looked_at(story, change):
    decodings = Decodings()
    before = examine(story, decodings=decodings)
    unclean = {sheet.id for sheet in before.corpus.sheets()} - before.clean.sheets.keys()
    name, more, looked_at = CHANGES[change]
    path = story / name
    path.write_text((path.read_text() if path.exists() else "") + more)
    every = {sheet.id for sheet in examine(story).corpus.sheets()}
    assert again(story, decodings, before) == (every if looked_at is None else looked_at | unclean)


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
