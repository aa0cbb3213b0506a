"""Verdicts: computed from independent origins, the harshest standing deciding."""

from __future__ import annotations

import pytest

from builders import a_source
from factsheets.model.sheets import Question
from factsheets.model.verdict import judge

SOURCES = {
    "mon": a_source("mon", published="2024-05-06"),
    "tue": a_source("tue", published="2024-05-07"),
    "wed": a_source("wed", published="2024-05-08"),
    "reprint": a_source("reprint", published="2024-05-07", origin="mon"),
    "undated": a_source("undated"),
}


def verdict(kind: str, answers: list[tuple[str, str]], **more: object):
    listed = [{"source": source, "says": "so", "value": value, "quote": "so"} for source, value in answers]
    question = Question.model_validate({"id": "q", "question": "Q?", "type": kind, "answers": listed, **more})
    return judge(question, SOURCES, {})


@pytest.mark.parametrize(
    ("kind", "answers", "word"),
    [
        pytest.param("number", [("mon", "10"), ("tue", "10")], "agree", id="equal"),
        pytest.param("number", [("mon", ">=2"), ("tue", "2")], "compatible", id="one contains the other"),
        pytest.param("number", [("mon", "10"), ("tue", "11")], "conflict", id="exclude"),
        pytest.param("list", [("mon", "a; b"), ("tue", "b; c")], "differ", id="neither excludes"),
        pytest.param("number", [("mon", "10")], "alone", id="one source"),
        pytest.param("number", [("mon", "10"), ("reprint", "10")], "alone", id="two sources of one origin"),
        pytest.param("number", [("mon", "10"), ("tue", "10"), ("wed", "12")], "conflict", id="two against one decide nothing"),
        pytest.param("number", [("mon", "10"), ("nobody", "12")], "alone", id="unknown sources do not count"),
    ],
)
def test_verdict(kind, answers, word):
    assert verdict(kind, answers).word == word


@pytest.mark.parametrize(
    ("answers", "word"),
    [
        pytest.param([("mon", "1"), ("tue", "24")], "updated", id="a toll that grows"),
        pytest.param([("mon", "1"), ("tue", "1")], "agree", id="a toll that stays"),
        pytest.param([("tue", "22"), ("wed", "24"), ("undated", "24")], "conflict", id="an undated figure is of every moment"),
        pytest.param([("mon", ">=20"), ("tue", "22")], "compatible", id="a later figure inside the earlier bound"),
    ],
)
def test_running_figures(answers, word):
    assert verdict("number", answers, running="true").word == word


def test_figures_of_one_moment_that_merely_overlap_leave_a_toll_updated():
    sources = {**SOURCES, "tue-too": a_source("tue-too", published="2024-05-07")}
    answers = [{"source": s, "says": "so", "value": v, "quote": "so"} for s, v in (("mon", "1"), ("tue", "10..20"), ("tue-too", "15..30"))]
    question = Question.model_validate({"id": "q", "question": "Q?", "type": "number", "running": "true", "answers": answers})
    assert judge(question, sources, {}).word == "updated"


def test_one_moment_with_two_figures_is_a_conflict():
    sources = {**SOURCES, "tue-too": a_source("tue-too", published="2024-05-07")}
    answers = [{"source": s, "says": "so", "value": v, "quote": "so"} for s, v in (("mon", "1"), ("tue", "22"), ("tue-too", "24"))]
    question = Question.model_validate({"id": "q", "question": "Q?", "type": "number", "running": "true", "answers": answers})
    assert judge(question, sources, {}).word == "conflict"


def test_an_editor_overrules_and_both_words_are_kept():
    found = verdict("number", [("mon", "10"), ("tue", "11")], verdict="not-comparable", why="They count different things.")
    assert (found.word, found.computed, found.overruled) == ("not-comparable", "conflict", True)


def test_reprints_are_counted_apart():
    found = verdict("number", [("mon", "10"), ("reprint", "10"), ("tue", "10")])
    assert (found.word, found.origins, found.reprints) == ("agree", 2, 1)
    twice = verdict("number", [("mon", "10"), ("mon", "10"), ("tue", "10")])
    assert (twice.word, twice.origins, twice.reprints) == ("agree", 2, 0)
