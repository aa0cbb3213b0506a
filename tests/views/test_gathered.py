"""What sheets tell of each other is the same whether it was gathered at once or edit by edit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

import builders as b
from factsheets.views.gathered import Gathered
from factsheets.views.named import Named, Text
from factsheets.views.names import Names

IDS = ("ash", "birch", "cedar")
state = st.dictionaries(st.sampled_from(IDS), st.text("abc", max_size=3), max_size=3)
"""Sheet id -> what it tells of, a letter each."""

WORDS = ("the Old Bridge", "a bridge", "OLD BRIDGE", "the Mill", "old Bridges", "[[mill]]")
words = st.dictionaries(st.sampled_from(IDS), st.lists(st.sampled_from(WORDS), max_size=3), max_size=3)
forms = st.dictionaries(st.sampled_from(("Old Bridge", "bridge", "Mill", "Bridge")), st.booleans(), max_size=4)


def sheets_of(told, before):
    """Make a sheet of each; one that tells the same as before is the very same."""
    made = {}
    for one, what in told.items():
        summary = " ".join(what) or "Nothing."
        known = before.get(one)
        made[one] = known if known is not None and known.summary == summary else b.an_entity(one, summary=summary)
    return made


def ask(sheet):
    return [(letter, (sheet.id, place)) for place, letter in enumerate(sheet.summary) if letter in "abc"]


@given(st.lists(state, min_size=1, max_size=5))
def test_what_is_told_is_the_same_edit_by_edit(states):
    gathered, sheets = Gathered(), {}
    kept = []
    for told in states:
        sheets = sheets_of(told, sheets)
        gathered = gathered.after(sheets, ask)
        fresh = Gathered().after(sheets, ask)
        kept.append((gathered, [list(fresh.about(letter)) for letter in "abc"]))
        assert all(set(gathered.tellers(letter)) == set(fresh.tellers(letter)) for letter in "abc")
        assert all(gathered.count(letter) == len(list(fresh.about(letter))) for letter in "abc")
    assert all([list(one.about(letter)) for letter in "abc"] == told for one, told in kept)


def test_only_sheets_that_changed_or_are_stale_are_asked():
    sheets = sheets_of({"ash": "a", "birch": "b", "cedar": "c"}, {})
    first = Gathered().after(sheets, ask)
    assert first.after(dict(sheets), ask) is first
    asked = []
    changed = sheets_of({"ash": "a", "birch": "bb"}, sheets)
    first.after(changed, lambda sheet: asked.append(sheet.id) or ask(sheet), stale={"ash", "nobody"})
    assert sorted(asked) == ["ash", "birch"]


def read(sheet):
    return [Text((sheet.id, words), words.replace("[[mill]]", "it"), ("mill",) if "[[mill]]" in words else ()) for words in [sheet.summary]]


@given(st.lists(st.tuples(words, forms, st.sampled_from(["Mill", "the mill"])), min_size=1, max_size=5))
def test_names_are_found_alike_edit_by_edit(states):
    named, sheets = Named(), {}
    for told, claimed, label in states:
        sheets = sheets_of(told, sheets)
        names = Names((form, form.casefold().replace(" ", "-"), cased) for form, cased in claimed.items())
        named = named.after(sheets, names, {"mill": label}, read)
        fresh = Named().after(sheets, names, {"mill": label}, read)
        for one in ("old-bridge", "bridge", "mill"):
            assert list(named.gathered.about(one)) == list(fresh.gathered.about(one))
        assert named.words == fresh.words


def test_a_text_without_a_form_that_came_or_went_is_not_read_again():
    sheets = sheets_of({"ash": ["the Old Bridge"], "birch": ["the Mill"], "cedar": ["[[mill]]"]}, {})
    labels = {"mill": "Mill"}
    first = Named().after(sheets, Names([("Mill", "mill", True)]), labels, read)
    asked = []
    again = first.after(
        sheets, Names([("Mill", "mill", True), ("OLD bridge", "bridge", False)]), labels, lambda one: asked.append(one.id) or read(one)
    )
    assert asked == ["ash"]
    assert [told for told, _ in again.gathered.about("bridge")] == ["ash"]
    asked.clear()
    again.after(sheets, again.names, {"mill": "the mill"}, lambda one: asked.append(one.id) or read(one))
    assert sorted(asked) == ["birch", "cedar"]
