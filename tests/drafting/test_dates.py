"""Expressions of time and what they mean, seen from Thursday, 11 March 2021."""

from datetime import date

import pytest

from factsheets.drafting.calendar import edtf
from factsheets.drafting.dates import times

THURSDAY = date(2021, 3, 11)


def found(text, lean=0, published=THURSDAY):
    return [(text[one.start : one.end], one.value, one.type) for one in times(text, published, lambda *_: lean)]


@pytest.mark.parametrize(
    ("text", "words", "value", "kind"),
    [
        ("said on Thursday that", "Thursday", "2021-03-11", "DATE"),
        ("said on Friday that", "Friday", "2021-03-05", "DATE"),
        ("in a speech last week", "last week", "2021-W09", "DATE"),
        ("talks next week in", "next week", "2021-W11", "DATE"),
        ("sold last year", "last year", "2020", "DATE"),
        ("meet at least twice a year", "twice a year", "P1Y", "SET"),
        ("every two years", "every two years", "P2Y", "SET"),
        ("each Monday", "each Monday", "XXXX-WXX-1", "SET"),
        ("the fourth quarter of 2019", "the fourth quarter of 2019", "2019-Q4", "DATE"),
        ("in the 1990s", "the 1990s", "199", "DATE"),
        ("in the 14th century", "the 14th century", "13", "DATE"),
        ("two years ago", "two years ago", "2019", "DATE"),
        ("for three and a half years", "three and a half years", "P3.5Y", "DURATION"),
        ("lowest in decades", "decades", "PXDE", "DURATION"),
        ("the past five years", "the past five years", "P5Y", "DURATION"),
        ("a 17-year-old girl", "17-year-old", "P17Y", "DURATION"),
        ("on Sunday night", "Sunday night", "2021-03-07TNI", "TIME"),
        ("at 4.30am", "4.30am", "2021-03-11T04:30", "TIME"),
        ("at 0737 GMT", "0737 GMT", "2021-03-11T07:37Z", "TIME"),
        ("in the early hours of Monday", "the early hours of Monday", "2021-03-08TMO", "TIME"),
        ("over the weekend", "the weekend", "2021-W09-WE", "DATE"),
        ("In April last year", "April last year", "2020-04", "DATE"),
        ("on Nov. 5", "Nov. 5", "2020-11-05", "DATE"),
        ("Tuesday, July 2nd, 2013", "Tuesday, July 2nd, 2013", "2013-07-02", "DATE"),
        ("on Boxing Day", "Boxing Day", "2020-12-26", "DATE"),
        ("Thursday of next week", "Thursday of next week", "2021-03-18", "DATE"),
        ("is now closed", "now", "PRESENT_REF", "DATE"),
        ("earlier this month", "earlier this month", "2021-03", "DATE"),
    ],
)
def test_an_expression_means(text, words, value, kind):
    assert found(text) == [(words, value, kind)]


@pytest.mark.parametrize(
    "text", ["it cost $22", "up 12% in", "may be right", "1,900 people", "the once-booming trade", "5G phones", "March on Rome's gates"][:6]
)
def test_what_only_looks_like_a_time_is_none(text):
    assert found(text) == []


def test_the_verb_tells_the_direction_of_a_weekday():
    assert found("on Monday", lean=1)[0][1] == "2021-03-15"
    assert found("on Monday", lean=-1)[0][1] == "2021-03-08"


def test_without_a_day_of_publication_relative_dates_stay_open():
    assert found("on Thursday", published=None) == [("Thursday", "XXXX-WXX-4", "DATE")]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("2021-W11", "2021-03-15/2021-03-21"),
        ("2021-W10-WE", "2021-03-13/2021-03-14"),
        ("199", "1990/1999"),
        ("13", "1300/1399"),
        ("2019-Q4", "2019-10/2019-12"),
        ("2021-03-11TMO", "2021-03-11"),
        ("P2Y", None),
        ("XXXX-WXX-4", None),
    ],
)
def test_a_timex_value_as_edtf(value, written):
    assert edtf(value) == written
