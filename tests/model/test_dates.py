"""Dates: what each EDTF form covers, what is refused and how it is told."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factsheets.model.dates import Precision, parse_date


@pytest.mark.parametrize(
    ("written", "start", "end", "precision"),
    [
        pytest.param("2021-03-11", date(2021, 3, 11), date(2021, 3, 11), Precision.DAY, id="a day"),
        pytest.param("2021-02", date(2021, 2, 1), date(2021, 2, 28), Precision.MONTH, id="a month"),
        pytest.param("2021-12", date(2021, 12, 1), date(2021, 12, 31), Precision.MONTH, id="the last month"),
        pytest.param("2020", date(2020, 1, 1), date(2020, 12, 31), Precision.YEAR, id="a year"),
        pytest.param("2021-03-08/2021-03-14", date(2021, 3, 8), date(2021, 3, 14), Precision.INTERVAL, id="a week"),
        pytest.param("../2020", None, date(2020, 12, 31), Precision.INTERVAL, id="open to the past"),
        pytest.param("2021-03-11/..", date(2021, 3, 11), None, Precision.INTERVAL, id="open to the future"),
        pytest.param("201X", date(2010, 1, 1), date(2019, 12, 31), Precision.SPAN, id="a decade"),
        pytest.param("2021-21", date(2021, 3, 1), date(2021, 5, 31), Precision.SPAN, id="a season"),
    ],
)
def test_what_a_date_covers(written, start, end, precision):
    found = parse_date(written)
    assert (found.start, found.end, found.precision) == (start, end, precision)
    assert str(found) == written


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("2021-02-30", "not a day of the calendar"),
        ("11 March 2021", "no date in EDTF"),
        ("2021-13", "no date in EDTF"),
        ("", "no date in EDTF"),
        ("2021-03-15/2021-03-11", "ends before it starts"),
        ("../..", "open at both ends"),
        ("2021/2022/2023", "more than one slash"),
        ("2" * 100, "too long"),
    ],
)
def test_what_is_no_date(written, told):
    with pytest.raises(ValueError, match=told):
        parse_date(written)


def test_marks_of_doubt():
    assert parse_date("2021-03~").approximate
    assert parse_date("2021?").uncertain
    assert parse_date("2021-03-~15").approximate
    both = parse_date("2021%")
    assert both.approximate
    assert both.uncertain


@given(st.dates(), st.dates())
def test_days_sort_and_contain_as_the_calendar_does(one, other):
    left, right = parse_date(one.isoformat()), parse_date(other.isoformat())
    assert (left.sort_key < right.sort_key) == (one < other)
    assert left.contains(right) == (one == other) == left.meets(right)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_month_contains_its_days_and_the_shorter_comes_first(day):
    month, only = parse_date(f"{day:%Y-%m}"), parse_date(day.isoformat())
    assert month.contains(only)
    assert not only.contains(month)
    if day.day == 1:
        assert only.sort_key < month.sort_key


@given(st.text(max_size=80))
def test_any_text_is_a_date_or_a_told_problem(text):
    try:
        parse_date(text)
    except ValueError as error:
        assert str(error)  # noqa: PT017 - either way is right, a traceback of another kind is not
