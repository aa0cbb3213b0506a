from __future__ import annotations

import pytest

from factsheets.drafting.questions.saidwords import as_said, in_words
from factsheets.model.dates import parse_date


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Four men", "four men"),
        ("Twenty-five people", "twenty-five people"),
        ("At least 50", "at least 50"),
        ("Some 230,000 people", "some 230,000 people"),
        ("Dozens", "dozens"),
        ("28 people", "28 people"),
        ("R26 million", "R26 million"),
        ("US$3 million", "US$3 million"),
        ("six-week", "six weeks"),
        ("10-year", "10 years"),
        ("12-foot", "12 feet"),
    ],
)
def test_a_figure_reads_on_behind_its_source(words, said):
    assert as_said(words) == said


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2015-07-02", "2 July 2015"),
        ("2015-07", "July 2015"),
        ("2015", "2015"),
        ("2015-06-29/2015-07-05", "the week of 29 June 2015"),
        ("2017-10/2017-12", "October 2017 to December 2017"),
        ("../2021-08", "by August 2021"),
        ("2021-10/..", "from October 2021"),
    ],
)
def test_a_date_is_written_out(edtf, said):
    assert in_words(parse_date(edtf)) == said
