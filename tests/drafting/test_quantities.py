"""Figures: number, bound, unit, and what is counted."""

import pytest

from factsheets.drafting.articles.language import parse
from factsheets.drafting.figures.quantities import figures

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
        ("It gave Rs 20 crore.", ("=", "200000000", "INR", "")),
        ("Half a million people marched.", ("=", "500000", "people", "people")),
        ("More than two dozen boats sank.", (">", "24", "boats", "boats")),
        ("Two-thirds of the members agreed.", ("=", "0.6667", "", "members")),
        ("One in five children cannot read.", ("=", "0.2", "", "")),
        ("It was minus 12 degrees Celsius.", ("=", "-12", "degrees Celsius", "")),
        ("The rate rose by 25 basis points.", ("=", "25", "basis points", "")),
        ("Wages grew 0.3 percentage points.", ("=", "0.3", "percentage points", "")),
        ("The car hit the wall at 120 km/h.", ("=", "120", "km per hour", "")),
        ("A crew of 11 was aboard.", ("=", "11", "", "crew")),
        ("It won 114 of the seats.", ("=", "114", "seats", "seats")),
        ("The suspect, 34, fled.", ("=", "34", "years", "")),
        ("It cost $2 million over ten years.", ("=", "10", "years", "")),
        ("It lasted over ten years.", (">", "10", "years", "")),
        ("The loan bears 6 1/4% a year.", ("=", "6.25", "%", "")),
        ("It grew by 2½ percent.", ("=", "2.5", "%", "")),
        ("It will sell 15% to 20% of the business.", ("=", "15..20", "%", "business")),
        ("The fund holds 12 million Canadian dollars.", ("=", "12000000", "CAD", "")),
        ("They own 300 Berg's shares.", ("=", "300", "shares", "shares")),
        ("The new pump is four times as fast as the old one.", ("=", "4", "times", "")),
        ("The child has no vote until she turns 18.", ("=", "18", "years", "")),
        ("A 44-year-old protester was held.", ("=", "44", "years", "protester")),
        ("The toll will surpass 300.", (">", "300", "", "")),
        ("The mother of two got 200 hours of service.", ("=", "200", "hours", "service")),
        ("The court sentenced the mother of two to 200 hours of service.", ("=", "200", "hours", "service")),
        ("Berg won 92,153 (66.4 per cent) of them.", ("=", "92153", "", "")),
        ("It would reduce the workforce to 74,000.", ("=", "74000", "", "workforce")),
        ("Several hundred people were inside.", (">=", "200", "people", "people")),
        ("It lasted 4 hours and 57 minutes.", ("=", "297", "minutes", "")),
        ("He won the title aged 29.", ("=", "29", "years", "")),
        ("Fifteen were hurt, nine of them seriously.", ("=", "9", "", "")),
        ("It rose to 37% of Berg's own income.", ("=", "37", "%", "own income")),
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


def test_numbers_of_one_list_share_a_unit():
    assert [one[1:3] for one in found("They lost 4 and 6 percent.")] == [("4", "%"), ("6", "%")]


def test_what_rises_from_one_figure_to_another_is_no_range():
    assert [one[1] for one in found("The rate rose from 6 percent to 7 percent.")] == ["6", "7"]
    assert [one[1] for one in found("The stock fell $1.125 to $13.625 in late trading.")] == ["1.125", "13.625"]


@pytest.mark.parametrize(
    "text",
    [
        "He sat in Room 12.",
        "Boeing 737 jets were grounded.",
        "She was a third cousin.",
        "Flight ET 302 was late.",
        "The inspectors of team no. 225 left.",
        "The 80486 chip has a flaw.",
        "The new 486-based machines sell well.",
    ],
)
def test_a_number_that_only_names_is_no_figure(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The 5G network grew.",
        "One of them ran.",
        "They drove a 4x4 home.",
        "He was the third man.",
        "It was a one-time charge.",
        "They agreed on a 3-for-2 split.",
        "Every one of the patients left.",
        "It may take a year or two.",
        "The quake was felt at 18.58 local time.",
        "They met in committee room 14.",
        "Police had 911 calls.",
    ],
)
def test_what_only_looks_like_a_figure_is_none(text):
    assert found(text) == []


def test_a_number_over_all_words_of_its_sentence_ends_the_search():
    assert [one[1] for one in found("Forty-three, yes; forty-four, no.")] == ["43", "44"]
