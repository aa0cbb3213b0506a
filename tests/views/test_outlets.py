from __future__ import annotations

import builders as b
from factsheets.views.outlets import names_of_sources
from factsheets.views.wording import Wording

WORDING = Wording(b.a_vocabulary())


def names(*sources):
    return names_of_sources(sources, WORDING)


def test_an_outlet_of_its_own_is_called_by_its_name():
    assert names(b.a_source("gazette"), b.a_source("post")) == {"gazette": "Gazette", "post": "Post"}


def test_one_outlet_twice_is_told_apart_by_date():
    found = names(
        b.a_source("first", publisher="Reuters", published="2013-07-02"), b.a_source("second", publisher="reuters", published="2013-07-03")
    )
    assert found == {"first": "Reuters (2 July 2013)", "second": "reuters (3 July 2013)"}


def test_sources_of_one_outlet_and_date_are_told_apart_by_id():
    on_one_day = [b.a_source(one, publisher="Reuters", published="2013-07-02") for one in ("first", "second")]
    found = names(*on_one_day, b.a_source("third", publisher="Reuters", published="2013-07-04"), b.a_source("fourth", publisher="Reuters"))
    assert found == {
        "first": "Reuters (first)",
        "second": "Reuters (second)",
        "third": "Reuters (4 July 2013)",
        "fourth": "Reuters (fourth)",
    }
