from __future__ import annotations

import pytest

import builders as b
from factsheets.model.dates import parse_date
from factsheets.views.dates import build_date_view, in_sentence, on_timeline
from factsheets.views.wording import Wording

# The table “Dates in words” of the editorial rules, row by row.
TABLE = [
    pytest.param("2021-03-11", False, "on 11 March 2021", "11 March 2021", id="a day"),
    pytest.param("2021-03", False, "in March 2021", "March 2021", id="a month"),
    pytest.param("2021", False, "in 2021", "2021", id="a year"),
    pytest.param("2021-03-15/2021-03-21", False, "in the week of 15 March 2021", "week of 15 March 2021", id="a week"),
    pytest.param(
        "2021-03-15/2021-03-21", True, "was expected in the week of 15 March 2021", "expected, week of 15 March 2021", id="an expected week"
    ),
    pytest.param("../2021-01-20", False, "by 20 January 2021", "before 20 January 2021", id="open to the past"),
    pytest.param("2021-01-20/..", False, "on 20 January 2021 or later", "20 January 2021 or later", id="open to the future"),
    pytest.param("2021-03~", False, "around March 2021", "about March 2021", id="about a month"),
    pytest.param("2021-03-11?", False, "perhaps on 11 March 2021", "perhaps 11 March 2021", id="perhaps a day"),
    pytest.param("2021-03-02/2021-03-04", False, "between 2 and 4 March 2021", "2 to 4 March 2021", id="days of one month"),
    pytest.param(
        "2021-02-27/2021-03-02", False, "between 27 February and 2 March 2021", "27 February to 2 March 2021", id="days of one year"
    ),
    pytest.param(
        "2020-12-30/2021-01-02", False, "between 30 December 2020 and 2 January 2021", "30 December 2020 to 2 January 2021", id="two years"
    ),
    pytest.param("2017/2021", False, "between 1 January 2017 and 31 December 2021", "2017 to 2021", id="years"),
]


@pytest.mark.parametrize(("edtf", "expected", "sentence", "mark"), TABLE)
def test_a_date_reads_as_the_editorial_table_says(edtf, expected, sentence, mark):
    wording = Wording(b.a_vocabulary())
    date = parse_date(edtf)
    assert in_sentence(date, wording, expected=expected) == sentence
    assert on_timeline(date, wording, expected=expected) == mark


def test_no_date_is_said_too():
    wording = Wording(b.a_vocabulary())
    assert in_sentence(None, wording) == "at a date the sources do not give"
    assert on_timeline(None, wording) == "undated"


@pytest.mark.parametrize(
    ("edtf", "machine"),
    [
        ("2021-03-11", "2021-03-11"),
        ("2021-03", "2021-03"),
        ("2021", "2021"),
        ("2021-03-15/2021-03-21", "2021-03-15"),
        ("../2021-01-20", ""),
    ],
)
def test_machines_read_the_first_day(edtf, machine):
    assert build_date_view(parse_date(edtf), Wording(b.a_vocabulary())).machine == machine
