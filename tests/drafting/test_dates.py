"""Expressions of time and what they mean, seen from Thursday, 11 March 2021."""

from datetime import date

import pytest

from factsheets.drafting.times.calendar import edtf
from factsheets.drafting.times.dates import times

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
        ("later in the week", "the week", "2021-W10", "DATE"),
        ("by the end of the year", "the end of the year", "2021", "DATE"),
        ("over the past year", "the past year", "P1Y", "DURATION"),
        ("in the coming months", "the coming months", "FUTURE_REF", "DATE"),
        ("in recent weeks", "recent weeks", "PAST_REF", "DATE"),
        ("on weekends", "weekends", "XXXX-WXX-WE", "SET"),
        ("on Tuesday nights", "Tuesday nights", "XXXX-WXX-2TNI", "SET"),
        ("at midnight Friday", "midnight Friday", "2021-03-05T24:00", "TIME"),
        ("about 5 p.m. Nov. 6", "about 5 p.m. Nov. 6", "2020-11-06T17:00", "TIME"),
        ("this coming Sunday, March fourteenth", "this coming Sunday, March fourteenth", "2021-03-14", "DATE"),
        ("the July-September quarter", "the July-September quarter", "2020-Q3", "DATE"),
        ("took a personal turn Thursday", "Thursday", "2021-03-11", "DATE"),
        ("in mid-1996", "mid-1996", "1996", "DATE"),
        ("after the Sept. 11 attacks", "Sept. 11", "2001-09-11", "DATE"),
        ("barely a month after the vote", "barely a month", "P1M", "DURATION"),
        ("it could take as long as a month", "a month", "P1M", "DURATION"),
        ("within a day or two", "a day or two", "P1D", "DURATION"),
        ("for the year ended badly", "the year", "P1Y", "DURATION"),
        ("in the current fiscal year", "the current fiscal year", "2021", "DATE"),
        ("the 2019 third quarter", "the 2019 third quarter", "2019-Q3", "DATE"),
        ("in last year's third quarter", "last year's third quarter", "2020-Q3", "DATE"),
        ("lower earnings for the fiscal year", "the fiscal year", "2021", "DATE"),
        ("in the 2019 period", "the 2019 period", "2019", "DATE"),
        ("in the latest quarter", "the latest quarter", "2020-Q4", "DATE"),
        ("a year-earlier loss", "year-earlier", "2020", "DATE"),
        ("they will one day return", "one day", "FUTURE_REF", "DATE"),
        ("will pay within the next week", "the next week", "P1W", "DURATION"),
        ("at 8.44 (am)", "8.44 (am)", "2021-03-11T08:44", "TIME"),
        ("at 08:38 am (local time)", "08:38 am (local time)", "2021-03-11T08:38", "TIME"),
        ("well into the future", "the future", "FUTURE_REF", "DATE"),
        ("cautious now that he has won", "now", "PRESENT_REF", "DATE"),
        ("the daily tally of beds", "daily", "P1D", "SET"),
        ("average hourly wages", "hourly", "PT1H", "SET"),
        ("during a week of storms", "a week", "P1W", "DURATION"),
        ("a day after the flood", "a day", "P1D", "DURATION"),
        ("on the night of March 3", "the night of March 3", "2021-03-03TNI", "TIME"),
        ("in the early hours of Feb. 16", "the early hours of Feb. 16", "2021-02-16TMO", "TIME"),
        ("since last Thanksgiving", "last Thanksgiving", "2020-11-26", "DATE"),
        ("until Election Day 2022", "Election Day 2022", "2022-11-08", "DATE"),
        ("the shops on Black Friday", "Black Friday", "2020-11-27", "DATE"),
        ("on Ash Wednesday", "Ash Wednesday", "2021-02-17", "DATE"),
        ("by the end of 3 May.", "3 May", "2021-05-03", "DATE"),
        ("over the Labor Day weekend", "Labor Day weekend", "2021-W35-WE", "DATE"),
        ("as Easter week began", "Easter week", "2021-W13", "DATE"),
        ("it took half an hour", "half an hour", "PT30M", "DURATION"),
        ("for half a century", "half a century", "P50Y", "DURATION"),
        ("after weeks or months of talks", "weeks or months", "PXW", "DURATION"),
        ("it follows months of twists", "months", "PXM", "DURATION"),
        ("just days before the vote", "days", "PXD", "DURATION"),
    ],
)
def test_an_expression_means(text, words, value, kind):
    assert found(text) == [(words, value, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "it cost $22",
        "up 12% in",
        "may be right",
        "1,900 people",
        "the once-booming trade",
        "5G phones",
        "$5 million a year",
        "the 30-year bond yields",
        "the annual March for Peace",
        "a 17-year-old girl",
        "he was 37 years old",
        "two years younger",
        "the future king",
        "they will leave soon",
        "he told the Today programme",
        "the Sunday Telegraph and the Sunday Times",
        "$22 a month",
        "shares rose after hours",
        "a weekend of protests",
        "the future of the port",
    ],
)
def test_what_only_looks_like_a_time_is_none(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("on June 5 and 6", [("June 5", "2021-06-05"), ("6", "2021-06-06")]),
        ("on 21, 23 and 25 June", [("21", "2021-06-21"), ("23", "2021-06-23"), ("25 June", "2021-06-25")]),
        ("on June 21, 23 and 25, 2012", [("June 21", "2012-06-21"), ("23", "2012-06-23"), ("25, 2012", "2012-06-25")]),
        ("the fair of 2-4 June", [("2", "2021-06-02"), ("4 June", "2021-06-04")]),
        ("on June 5 and 20 others came", [("June 5", "2021-06-05")]),
        ("sold 30 and 25 June was", [("25 June", "2021-06-25")]),
        ("on June 25 and 6", [("June 25", "2021-06-25")]),
    ],
)
def test_days_that_share_a_month_are_days_each(text, marked):
    assert [(words, value) for words, value, _ in found(text, lean=1)] == marked


def test_a_length_between_two_numbers_is_two():
    assert found("it takes two to six days") == [("two", "P2D", "DURATION"), ("six days", "P6D", "DURATION")]
    assert [value for _, value, _ in found("sentenced on April 24 to six years")] == ["2021-04-24", "P6Y"]


def test_the_verb_tells_the_direction_of_a_weekday():
    assert found("on Monday", lean=1)[0][1] == "2021-03-15"
    assert found("on Monday", lean=-1)[0][1] == "2021-03-08"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("3 a.m. on Tuesday", ["2021-03-09T03:00", "2021-03-09"]),
        ("on Feb. 2 he left, and the following day he came", ["2021-02-02", "2021-02-03"]),
        ("in March 2020; a day earlier", ["2020-03", "2021-03-10"]),
        ("the summer of 2017 and that autumn", ["2017-SU", "2017-FA"]),
        ("in the 1990s and two decades later", ["199", "201"]),
        ("in the third quarter; the quarter; the year-earlier period", ["2020-Q3", "2020-Q3", "2019-Q3"]),
        ("in the third quarter, up from a year ago", ["2020-Q3", "2019-Q3"]),
        ("a year ago", ["2020"]),
    ],
)
def test_an_expression_goes_back_to_the_dates_named_before_it(text, values):
    assert [value for _, value, _ in found(text)] == values


def test_a_day_far_off_gives_way_to_the_same_day_close_by():
    assert found("on March 30", lean=-1)[0][1] == "2021-03-30"
    assert found("on Aug. 6", lean=-1)[0][1] == "2020-08-06"


def test_what_is_expected_of_the_quarter_just_over_is_its_results():
    november = date(2021, 11, 3)
    assert found("profit for the third quarter", lean=1, published=november)[0][1] == "2021-Q3"
    assert found("profit for the second quarter", lean=1, published=november)[0][1] == "2022-Q2"


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
