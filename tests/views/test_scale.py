from __future__ import annotations

from itertools import pairwise

import builders as b
from factsheets.model.dates import parse_date
from factsheets.text.quoting import Quoting
from factsheets.views.index import SiteIndex
from factsheets.views.scale import Dated, build_scale

INDEX = SiteIndex(b.a_corpus(), Quoting({}))


def scale(*dates):
    dated = [Dated(anchor=f"m{place}", words=date, date=parse_date(date), expected=False) for place, date in enumerate(dates)]
    return build_scale(dated, INDEX)


def test_marks_stand_as_far_apart_as_their_days():
    first, middle, last = scale("2021-01-01", "2021-01-11", "2021-01-31").marks
    assert abs((last.x - first.x) - 3 * (middle.x - first.x)) <= 2


def test_an_interval_is_as_long_as_it_lasts():
    week, *_ = scale("2021-03-01/2021-03-07", "2021-03-08", "2021-03-13").marks
    assert week.length > 0
    assert scale("2021-03-01", "2021-03-08", "2021-03-13").marks[0].length == 0


def test_crowded_marks_stand_one_above_the_other():
    marks = scale("2021-03-01", "2021-03-01", "2021-03-01", "2021-03-09", "2021-04-01").marks
    assert len({(mark.x, mark.y) for mark in marks}) == 5


def test_what_falls_on_one_day_is_not_drawn():
    assert scale("2021-03-01", "2021-03-01", "2021-03-01") is None
    assert scale("2021-03-01", "2021-03-08") is None


def test_ticks_are_years_months_or_days_and_never_on_top_of_each_other():
    assert [tick.words for tick in scale("2017-05-01", "2019-01-01", "2021-03-01").ticks] == ["2018", "2019", "2020", "2021"]
    assert [tick.words for tick in scale("2021-01-05", "2021-02-01", "2021-03-05").ticks] == ["February 2021", "March 2021"]
    assert [tick.words for tick in scale("2021-03-01", "2021-03-04", "2021-03-09").ticks] == ["1 March 2021", "9 March 2021"]
    ticks = scale("1821-03-01", "1921-03-04", "2021-03-09").ticks
    assert all(right.x - left.x >= 70 for left, right in pairwise(ticks))
