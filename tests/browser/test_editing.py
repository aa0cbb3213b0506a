"""An hour of editing in a minute: one page stays open beside the files and follows them, and nobody reloads it by hand."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from factsheets.store.base import write_proposals
from factsheets.store.merge import Proposal
from serving import PATIENCE, Serving, serving
from site_fixtures import STORIES

pytestmark = pytest.mark.browser

PERSON = "content/facts/entities/tove-lind.yaml"
ANNOUNCED = "content/facts/events/ferry-announced.yaml"
CALLED = """\
name: Tove Lind
kind: person
summary: She spoke for the [[port-authority]].
status: draft
facts:
  - text: The ferry carries many.
    evidence:
      - {source: bay-radio, quote: It can carry 250 passengers}
"""


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Serving]:
    shutil.copytree(STORIES / "ferry", tmp_path / "story")
    with serving(tmp_path / "story") as served:
        yield served


@pytest.fixture
def screen(page: Page) -> Iterator[Page]:
    """Give a page that waits as long as a busy machine needs."""
    expect.set_options(timeout=PATIENCE * 1_000)
    yield page
    expect.set_options(timeout=5_000)


def test_an_hour_of_editing(preview: Serving, screen: Page):
    desk, body = screen.locator(".fs-desk"), screen.locator("article")

    def go(path: str) -> None:
        screen.goto(f"http://127.0.0.1:{preview.port}{path}")

    go("/entities/tove-lind/")  # a person is added while her page is open, though there is none yet
    preview.save(PERSON, CALLED)
    expect(body).to_contain_text("The ferry carries many.")
    expect(desk.locator(".fs-desk-draft")).to_have_text("draft")

    preview.save(PERSON, CALLED.replace("250", "520"))  # a quote is broken and mended
    expect(desk).to_contain_text(f"{PERSON}:8:36")
    expect(desk).to_contain_text("Nearest there: “It can carry 250 passengers.”")
    expect(body).to_contain_text("The ferry carries many.")
    preview.save(PERSON, CALLED)
    expect(desk).to_contain_text("0 errors")
    link = body.get_by_role("link", name="edit this fact").first.get_attribute("href")
    assert link == f"vscode://file{(preview.root / PERSON).resolve()}:6:5"

    go("/timeline/")  # an event is split: first named, then made
    whole = (preview.root / ANNOUNCED).read_text(encoding="utf-8")
    preview.save(ANNOUNCED, whole.replace("status:", "note: See [[invitation]].\nstatus:", 1))
    expect(desk).to_contain_text("link [[invitation]] leads to no sheet")
    preview.save("content/facts/events/invitation.yaml", "title: The authority invites the fishermen\nstatus: draft\n")
    expect(desk).to_contain_text("0 errors")
    expect(body).to_contain_text("The authority invites the fishermen")

    go("/events/invitation/")  # a sheet is renamed: what refers to it says the new name, and the old address leads on
    old = preview.root / "content/facts/events/invitation.yaml"
    old.write_text(old.read_text(encoding="utf-8") + "was: [invitation]\n", encoding="utf-8")
    old.rename(old.with_name("invited.yaml"))
    screen.wait_for_url(re.compile("/events/invited/"), timeout=PATIENCE * 1_000)
    expect(desk).to_contain_text("That sheet is called `invited` now.")
    preview.save(ANNOUNCED, whole)
    expect(desk).to_contain_text("0 errors")
    old.with_name("invited.yaml").unlink()
    expect(screen.locator("body")).not_to_contain_text("The authority invites the fishermen")

    go("/sources/")  # a third source joins
    preview.save("content/sources/third.txt", "The ferry sails at dawn. It is blue.\n")
    preview.save("content/sources/third.yaml", "title: At dawn\npublisher: Quay News\npublished: 2024-04-06\nstatus: draft\n")
    expect(body).to_contain_text("Quay News")
    desk.get_by_text("coverage, proposals, warnings").click()
    expect(desk).to_contain_text("The ferry sails at dawn.")

    go("/entities/wendel/")  # what drafting would change is decided on in the panel, which stayed open
    fact = {"text": "Its ferry sails at dawn.", "evidence": [{"source": "third", "quote": "The ferry sails at dawn"}]}
    write_proposals(preview.root, "entity", "wendel", (Proposal(key="facts", item=fact),))
    desk.get_by_role("button", name="accept").click()
    expect(body).to_contain_text("Its ferry sails at dawn.")
    expect(desk).to_contain_text("0 proposals")
    assert not [one for one in screen.wrong if "404" not in one]
