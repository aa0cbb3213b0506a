"""Merging a draft into an edited sheet: cases a person can read."""

from __future__ import annotations

import pytest

from factsheets.store.items import LeftAloneError
from factsheets.store.merge import Merged, merge_sheet
from factsheets.store.tree import TreeError

BASE = """\
# yaml-language-server: $schema=../../schemas/entity.schema.json
name: Iron Bridge
kind: place
aliases:
  - the bridge
facts:
  - date: 2021
    evidence:
      - source: gazette
        quote: Ten boats passed
  - evidence:
      - source: gazette
        quote: The bridge opened
status: draft
"""


def draft(*changes: tuple[str, str]) -> str:
    text = BASE
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text


def merged(current: str, new: str, base: str | None = BASE) -> Merged:
    return merge_sheet(current, base, new)


def test_a_sheet_nobody_touched_takes_the_draft():
    new = draft(("2021", "2021-03"), ("  - the bridge\n", "  - the bridge\n  - Old Iron\n"))
    assert merged(BASE, new).text == new


def test_a_fact_a_person_worded_keeps_every_byte_and_the_draft_waits_beside_it():
    current = BASE.replace("  - date: 2021\n", "  -  text:   Ten boats passed under it.   # counted\n     date: 2021\n").replace(
        "    evidence:\n      - source: gazette\n        quote: Ten", "     evidence:\n      - {source: gazette, quote: Ten"
    )
    current = current.replace("Ten boats passed\n  - evi", "Ten boats passed}\n  - evi")
    result = merged(current, draft(("2021", "2021-03")))
    assert result.text == current
    assert [one.item["date"] for one in result.proposals] == ["2021-03"]


def test_a_comment_on_a_line_keeps_its_item():
    current = BASE.replace("name: Iron Bridge", "name: Iron Bridge  # as the plaque has it")
    result = merged(current, draft(("name: Iron Bridge", "name: Ironbridge")))
    assert result.text == current
    assert [(one.key, one.item, one.instead_of) for one in result.proposals] == [("name", "Ironbridge", "Iron Bridge")]


def test_a_comment_right_above_keeps_its_item_and_the_modeline_is_no_comment():
    current = BASE.replace("  - date", "  # checked\n  - date")
    result = merged(current, draft(("2021", "2021-03"), ("name: Iron Bridge", "name: Ironbridge")))
    assert "# checked\n  - date: 2021\n" in result.text
    assert "name: Ironbridge\n" in result.text


def test_what_was_deleted_stays_deleted_even_when_the_draft_says_it_otherwise():
    start, end = BASE.index("  - date"), BASE.index("  - evidence")
    current = BASE[:start] + BASE[end:]
    result = merged(current, draft(("2021", "2021-03")))
    assert result.text == current
    assert (result.deleted, result.proposals) == (1, ())


def test_what_was_deleted_stays_deleted_over_drafts_that_lack_it():
    current = BASE.replace("  - the bridge\n", "").replace("aliases:\n", "")
    without = merged(current, draft(("aliases:\n  - the bridge\n", "")))
    again = merge_sheet(without.text, without.base, BASE)
    assert again.text == current


def test_what_the_source_no_longer_has_is_told_with_its_line_and_stays():
    start, end = BASE.index("  - date"), BASE.index("  - evidence")
    result = merged(BASE, BASE[:start] + BASE[end:])
    assert result.text == BASE
    assert [(one.key, one.line, one.item["date"]) for one in result.orphans] == [("facts", 7, "2021")]


def test_a_moved_fact_takes_the_draft_where_it_stands():
    first, second, rest = BASE.index("  - date"), BASE.index("  - evidence"), BASE.index("status")
    current = BASE[:first] + BASE[second:rest] + BASE[first:second] + BASE[rest:]
    result = merged(current, draft(("2021", "2021-03")))
    assert result.text == current.replace("2021", "2021-03")


def test_a_fact_that_gained_a_quote_by_hand_is_still_the_same_fact():
    current = BASE.replace("passed\n", "passed\n      - source: echo\n        quote: Boats went by\n")
    result = merged(current, draft(("2021", "2021-03")))
    assert result.text == current
    assert len(result.proposals) == 1


def test_facts_a_person_joined_do_not_come_back_apart():
    current = BASE.replace("  - evidence:\n      - source: gazette\n        quote: The", "      - source: gazette\n        quote: The")
    assert merged(current, BASE).text == current
    assert merged(current, BASE, base=None).text == current


def test_a_reviewed_sheet_is_only_proposed_to():
    current = BASE.replace("status: draft", "status: reviewed")
    result = merged(current, draft(("2021", "2021-03"), ("  - the bridge\n", "  - the bridge\n  - Old Iron\n")))
    assert result.text == current
    assert [(one.key, one.instead_of is None) for one in result.proposals] == [("aliases", True), ("facts", False)]
    assert merge_sheet(result.text, result.base, result.base).proposals == ()


def test_a_sheet_written_by_hand_gains_what_is_new_and_keeps_what_it_says():
    current = "name: The Iron Bridge\nkind: place\naliases: [the bridge]\n"
    result = merged(current, draft(("  - the bridge\n", "  - the bridge\n  - Old Iron\n")), base=None)
    assert result.text.startswith("name: The Iron Bridge\nkind: place\naliases: [the bridge, Old Iron]\nfacts:\n  - date: 2021\n")
    assert [(one.key, one.item) for one in result.proposals] == [("name", "Iron Bridge")]


@pytest.mark.parametrize(
    ("current", "after"),
    [
        ("name: X\nkind: place\naliases:\nfacts: []\n", "name: X\nkind: place\naliases:\n  - the bridge\nfacts: [{date:"),
        ("name: X\nkind: place\naliases:   # none\n", "name: X\nkind: place\naliases:   # none\n  - the bridge\nfacts:\n  - date"),
        ("name: X\nkind: place\naliases:\n- x\n", "name: X\nkind: place\naliases:\n- x\n- the bridge\nfacts:\n  - date"),
        ("{name: X, kind: place}", "{name: X, kind: place, aliases: [the bridge], facts: [{date: '2021'"),
        ("  name: X\n  kind: place", "  name: X\n  kind: place\n  aliases:\n    - the bridge\n  facts:\n    - date"),
        ("name: X\nkind:\n  place\n", "name: X\nkind:\n  place\naliases:\n  - the bridge\n"),
        ("name: |\n  X\nkind: place", "name: |\n  X\nkind: place\naliases:\n"),
        ("name: X\nkind: place\nnote: |+\n  kept\n\n\nstatus: draft\n", "name: X\nkind: place\naliases:\n  - the bridge\nfacts:\n"),
        ("name: X\nkind: place\naliases: [x,]\n", "name: X\nkind: place\naliases: [x, the bridge,]\nfacts:\n"),
        ("name: X\nkind: place\naliases: [ # mine\n  x # his\n]\n", "name: X\nkind: place\naliases: [ # mine\n  x, the bridge # his\n]\n"),
        ("---\nname: X\nkind: place\n...\n", "---\nname: X\nkind: place\naliases:\n  - the bridge\nfacts:\n"),
        ("name: X\rkind: place\r", "name: X\rkind: place\raliases:\r  - the bridge\rfacts:\r"),
    ],
    ids=[
        "empty lists",
        "a remark on an empty list",
        "a list without indentation",
        "all in braces",
        "all indented",
        "a value on the next line",
        "a text block and no final line break",
        "a text block that keeps its blank lines",
        "a trailing comma",
        "comments in brackets",
        "document marks",
        "old Mac line ends",
    ],
)
def test_new_items_find_their_place_in_any_layout(current: str, after: str):
    assert merged(current, BASE, base=None).text.startswith(after)


@pytest.mark.parametrize("current", ["name: [", "", "# only a comment\n", "- a list\n", "name: a\nname: b\n", "name: &a x\n"])
def test_a_sheet_that_cannot_be_read_is_refused(current: str):
    with pytest.raises((TreeError, LeftAloneError)):
        merged(current, BASE)


def test_a_list_turned_into_text_is_left_alone_and_proposed_to():
    current = BASE.replace("aliases:\n  - the bridge\n", "aliases: the bridge\n")
    result = merged(current, draft(("  - the bridge\n", "  - the bridge\n  - Old Iron\n")))
    assert result.text == current
    assert [one.key for one in result.proposals] == ["aliases"]


def test_a_comment_inside_the_last_entry_stays_with_it():
    current = BASE.replace("quote: The bridge opened\n", "quote: The bridge opened\n    # find a second source\n")
    new = draft(("status: draft", "  - evidence:\n      - source: gazette\n        quote: It rained\nstatus: draft"))
    assert "opened\n    # find a second source\n  - evidence:\n" in merged(current, new).text


def test_the_blank_lines_that_a_text_block_keeps_stay_its_own():
    current = "name: X\nkind: place\naliases:\n  - |+\n    the bridge\n\n\nstatus: draft\n"
    text = merged(current, "name: X\naliases:\n  - Old Iron\n", base=None).text
    assert text == "name: X\nkind: place\naliases:\n  - |+\n    the bridge\n\n\n  - Old Iron\nstatus: draft\n"


def test_what_drafting_noted_of_an_item_is_no_reason_to_propose_it():
    first = BASE.replace("  - date: 2021\n", "  - proposed:\n      rule: subject\n      confidence: 0.8\n    date: 2021\n")
    current = BASE.replace("passed\n", "passed\n    note: mine\n")
    assert merged(current, first.replace("0.8", "0.9"), base=first).proposals == ()
