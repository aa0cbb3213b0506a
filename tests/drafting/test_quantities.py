"""Figures: number, bound, unit, and what is counted."""

import pytest

from factsheets.drafting.language import parse
from factsheets.drafting.quantities import figures

pytestmark = pytest.mark.drafting


def found(text, dates=()):
    doc = parse([text])[0]
    return [(one.bound, one.value, one.unit, text[slice(*one.of)] if one.of else "") for one in figures(doc, dates)]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The storm killed at least five people.", (">=", "5", "people", "people")),
        ("About 1,500 houses were damaged.", ("~", "1500", "houses", "houses")),
        ("It sold $143 billion worth of chips.", ("=", "143000000000", "USD", "chips")),
        ("They stole jewels worth £1.7m.", ("=", "1700000", "GBP", "")),
        ("Between 5 and 7 percent of adults smoke.", ("=", "5..7", "%", "adults")),
        ("Prices may fall by up to 80 percent.", ("<=", "80", "%", "")),
        ("A 6.1-magnitude quake struck.", ("=", "6.1", "magnitude", "quake")),
        ("They will meet at least twice a year.", (">=", "2", "times", "")),
        ("More than twenty-five thousand workers left.", (">", "25000", "workers", "workers")),
    ],
)
def test_a_figure_is_read(text, figure):
    bound, value, unit, of = figure
    got = [one for one in found(text) if one[1] == value]
    assert [(one[0], one[1], one[2]) for one in got] == [(bound, value, unit)]
    assert of in got[0][3]


def test_respectively_pairs():
    text = "Holm Ltd. and Berg Co. rose at least 13% and 14% respectively."
    assert [(one[0], one[1], one[3]) for one in found(text)] == [(">=", "13", "Holm Ltd."), (">=", "14", "Berg Co.")]


@pytest.mark.parametrize("text", ["The 5G network grew.", "One of them ran.", "They drove a 4x4 home.", "He was the third man."])
def test_what_only_looks_like_a_figure_is_none(text):
    assert found(text) == []


def test_a_number_over_all_words_of_its_sentence_ends_the_search():
    assert [one[1] for one in found("Forty-three, yes; forty-four, no.")] == ["43", "44"]
