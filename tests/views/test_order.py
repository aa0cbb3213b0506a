from __future__ import annotations

import builders as b
from factsheets.text.quoting import Quoting
from factsheets.views.compare import build_compare_view, verdict_counts
from factsheets.views.index import SiteIndex
from factsheets.views.timeline import build_timeline_view


def index_of(*sheets, articles=()):
    corpus = b.a_corpus(*sheets, articles=articles)
    return SiteIndex(corpus, Quoting(corpus.articles))


def marks_of(*events):
    return [mark for group in build_timeline_view(index_of(*events)).groups for mark in group.marks]


def test_sources_stand_by_date_then_by_name_and_undated_last():
    index = index_of(
        b.a_source("zeta", published="2021-03-10"),
        b.a_source("beta", published="2021-03-11"),
        b.a_source("alpha", published="2021-03-11"),
        b.a_source("aaa"),
    )
    assert [source.id for source in index.sources] == ["zeta", "alpha", "beta", "aaa"]


def test_events_stand_by_start_then_the_shorter_first_then_expected_and_undated_last():
    events = [
        b.an_event("undated"),
        b.an_event("week", date="2021-03-08/2021-03-14"),
        b.an_event("planned", date="2021-03-08", state="expected"),
        b.an_event("day", date="2021-03-08"),
        b.an_event("before", date="../2021-03-07"),
        b.an_event("month", date="2021-03"),
    ]
    assert [mark.link.target.src_uri for mark in marks_of(*events)] == [
        f"events/{name}.md" for name in ("month", "before", "day", "planned", "week", "undated")
    ]


def test_conflicting_dates_are_both_shown_attributed_and_joined():
    dates = tuple({"date": f"2021-07-0{day}", "evidence": (b.an_evidence(source=name),)} for day, name in ((3, "beta"), (2, "alpha")))
    first, second = [
        mark
        for group in build_timeline_view(index_of(b.an_event("quake", dates=dates), b.a_source("alpha"), b.a_source("beta"))).groups
        for mark in group.marks
    ]
    assert first.disputed == second.disputed == "On 2 July 2021 according to Alpha, on 3 July 2021 according to Beta"
    assert (first.date.words, second.date.words) == ("2 July 2021", "3 July 2021")
    assert (first.again, second.again) == (False, True)
    assert first.id != second.id


def test_a_long_pause_is_said():
    first, second, third = marks_of(b.an_event("a", date="2018"), b.an_event("b", date="2021-01-05"), b.an_event("c", date="2021-01-20"))
    assert (first.gap, second.gap, third.gap) == ("", "About two years pass.", "")


def test_many_marks_of_one_day_are_told_as_a_group():
    marks = marks_of(*(b.an_event(name, date="2021-03-08") for name in "abc"), b.an_event("d", date="2021-03-09"))
    assert [mark.day for mark in marks] == ["8 March 2021: three events", "", "", ""]


def test_counts_of_the_comparison_are_those_of_its_rows():
    questions = (
        b.a_question("one"),
        b.a_question("two"),
        b.a_question("three", answers=(b.an_answer("gazette", "red"), b.an_answer("blog", "blue"))),
    )
    index = index_of(b.a_source("gazette"), b.a_source("blog"), *questions)
    view = build_compare_view(index)
    assert {group.badge.key: len(group.rows) for group in view.groups} == verdict_counts(index) == {"differ": 1, "alone": 2}
    assert [group.number for group in view.groups] == [1, 2]
    assert view.opening == "Three questions were put to two sources: on one they differ and two are answered by one source only."


def test_what_is_open_comes_first():
    agree = b.a_question("a-agree", answers=(b.an_answer("gazette", "red"), b.an_answer("blog", "red")))
    differ = b.a_question("b-differ", answers=(b.an_answer("gazette", "red"), b.an_answer("blog", "blue")))
    view = build_compare_view(index_of(b.a_source("gazette"), b.a_source("blog"), agree, differ))
    assert [group.badge.key for group in view.groups] == ["differ", "agree"]
