"""Dates, counts and sentences in a second language: its grammar comes from the vocabulary, not from the code."""

from __future__ import annotations

import pytest

from factsheets.model.dates import parse_date
from factsheets.store.vocabulary import read_vocabulary
from factsheets.views.dates import in_sentence, on_timeline
from factsheets.views.wording import Wording, sentence


@pytest.fixture(scope="module")
def german():
    return Wording(read_vocabulary("de"))


@pytest.mark.parametrize(
    ("edtf", "mark", "said"),
    [
        ("2021-03-11", "11. März 2021", "am 11. März 2021"),
        ("2021-03", "März 2021", "im März 2021"),
        ("2021", "2021", "im Jahr 2021"),
        ("2021-03-15/2021-03-21", "Woche vom 15. März 2021", "in der Woche vom 15. März 2021"),
        ("2021-03-15/2021-03-18", "15. bis 18. März 2021", "zwischen dem 15. und dem 18. März 2021"),
        ("2021-03-30/2021-04-02", "30. März bis 2. April 2021", "zwischen dem 30. März und dem 2. April 2021"),
        ("../2021-01-20", "vor dem 20. Januar 2021", "bis zum 20. Januar 2021"),
        ("2021-03~", "etwa März 2021", "etwa März 2021"),
        ("2021-03-11~", "etwa 11. März 2021", "um den 11. März 2021"),
    ],
)
def test_dates(german, edtf, mark, said):
    date = parse_date(edtf)
    assert on_timeline(date, german) == mark
    assert in_sentence(date, german) == said


def test_an_expected_date(german):
    said = in_sentence(parse_date("2021-03-11"), german, expected=True)
    assert sentence(german.say("event.when.expected", date=said)) == "Das wurde am 11. März 2021 erwartet."


def test_numbers_and_lists(german):
    assert german.number(7) == "sieben"
    assert german.number(12_400) == "12.400"
    assert german.count("kinds.place", 1) == "ein Ort"
    assert german.count("kinds.place", 3) == "drei Orte"
    assert german.join(["a", "b", "c"]) == "a, b und c"


def test_names_take_no_article(german):
    assert german.named("Ministry of Commerce") == "Ministry of Commerce"


def test_a_sentence_that_ends_in_a_quote_gets_no_second_stop():
    assert sentence("er sagte: „Nein.“") == "Er sagte: „Nein.“"
