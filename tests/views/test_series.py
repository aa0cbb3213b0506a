from __future__ import annotations

import builders as b
from factsheets.text.quoting import Quoting
from factsheets.views.index import SiteIndex
from factsheets.views.series import build_series


def series_of(*figures, running=True):
    sources = [b.a_source(f"s{place}", published=day) for place, (_, day) in enumerate(figures)]
    answers = tuple(b.an_answer(f"s{place}", f"{value} dead", value=value) for place, (value, _) in enumerate(figures))
    question = b.a_question("toll", type="number", running=running, answers=answers)
    return build_series(question, SiteIndex(b.a_corpus(question, *sources), Quoting({})))


def test_points_stand_to_scale_in_order_of_time():
    series = series_of(("24", "2021-07-05"), ("12", "2021-07-03"), ("0", "2021-07-01"))
    assert [point.figure for point in series.points] == ["0 dead", "12 dead", "24 dead"]
    first, middle, last = series.points
    assert middle.x - first.x == last.x - middle.x > 0
    assert first.y == series.base
    assert first.y - middle.y == middle.y - last.y > 0


def test_only_a_figure_that_moves_over_time_is_drawn():
    assert series_of(("1", "2021-07-01"), ("2", "2021-07-02"), running=False) is None
    assert series_of(("1", "2021-07-01"), ("2", "2021-07-01")) is None
    assert series_of(("1 boats", "2021-07-01"), ("2 people", "2021-07-02")) is None
