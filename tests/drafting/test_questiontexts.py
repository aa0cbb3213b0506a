from __future__ import annotations

import pytest

from factsheets.drafting.questiontexts import in_words, within_a_sentence
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
    ],
)
def test_a_figure_loses_the_capital_of_a_sentences_head_and_no_other(words, said):
    assert within_a_sentence(words) == said


def test_a_day_is_written_out_and_another_date_is_left():
    assert in_words(parse_date("2015-07-02")) == "2 July 2015"
    assert in_words(parse_date("2015-07")) == "2015-07"
