"""Decoding: scalars mean what they say, and sheets survive the way to text and back."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import a_fact, an_entity, an_evidence
from factsheets.store.decode import decode_sheet
from factsheets.store.encode import encode_sheet
from factsheets.store.tree import parse_tree


def decode(text: str, kind: str = "entity"):
    return decode_sheet(text, kind=kind, sheet_id="quay", file="quay.yaml")


@pytest.mark.parametrize(
    "written", ["no", "on", "0123", "1.10", "14:30", "2021-03-11", "1e3", "0x1F", "null", "~", "true", "NaN", "1_000", ".5"]
)
def test_scalars_mean_what_they_say(written):
    assert decode(f"name: {written}\nkind: place\n").sheet.name == written


def test_an_empty_key_is_as_if_it_were_not_there():
    found = decode("name: Quay\nkind: place\nsummary:\nfacts:\n")
    assert found.problems == ()
    assert found.sheet.summary is None


def test_dates_are_read_as_dates():
    found = decode("name: Quay\nkind: place\nfacts:\n  - text: Built.\n    date: 1900-05\n").sheet
    assert found.facts[0].date.end == date(1900, 5, 31)


def test_places_count_lines_and_columns_in_code_points():
    text = "# ünïcödé 🛥\r\nname: Quay 🛥\r\nkind: place\r\nfacts:\r\n  - {text: 🛥🛥, datum: 1}\r\n"
    (problem,) = decode(text).problems
    assert (problem.place.line, problem.place.column) == (5, 16)
    assert problem.trail == ("entity quay", "fact 1", "datum")


WORDS = st.text(
    alphabet=st.characters(exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp"], exclude_characters="\ufeff\ufffe\uffff"),
    min_size=1,
    max_size=40,
).filter(str.strip)


@given(WORDS, st.lists(WORDS, max_size=3, unique=True), WORDS)
def test_a_sheet_survives_the_way_to_text_and_back(name, aliases, quote):
    sheet = an_entity("quay", name=name, aliases=aliases, facts=[a_fact(text=None, evidence=[an_evidence(quote)])])
    text = encode_sheet(sheet)
    assert text.startswith("# yaml-language-server: $schema=../../schemas/entity.schema.json\n")
    assert decode(text).sheet == sheet


@given(st.text(max_size=200))
def test_any_text_is_a_sheet_or_a_told_problem(text):
    found = decode(text)
    assert (found.sheet is None) == bool(found.problems)
    for problem in found.problems:
        assert problem.place.line >= 1
        assert problem.message


def test_nodes_know_their_range_in_the_text():
    text = "name: 'Old Quay'\nfacts:\n  - {text: a, note: b}\n"
    root = parse_tree(text)
    name = root.items["name"][1]
    assert text[name.start : name.end] == "'Old Quay'"
    fact = root.items["facts"][1].items[0]
    assert text[fact.start : fact.end] == "{text: a, note: b}"
