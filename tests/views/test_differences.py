from __future__ import annotations

import pytest

import builders as b
from factsheets.text.quoting import Quoting
from factsheets.views.differences import build_difference
from factsheets.views.index import SiteIndex


def difference(kind, *answers):
    sheets = (b.an_entity("office", name="Harbour Office"), b.an_entity("guild", name="Boat Guild"), b.a_term("toll"))
    answers = tuple(b.an_answer(f"s{place}", value, quote=quote, **more) for place, (value, quote, more) in enumerate(answers))
    question = b.a_question("q", answers=answers, type=kind)
    index = SiteIndex(b.a_corpus(question, *sheets, *(b.a_source(answer.source) for answer in answers)), Quoting({}))
    found = build_difference(question, index)
    for answer, pieces in zip(answers, found.pieces, strict=True):
        assert "".join(piece.words for piece in pieces) == answer.quote
    return [[piece.words for piece in pieces if piece.odd] for pieces in found.pieces], found.words


@pytest.mark.parametrize(
    ("kind", "left", "right", "marked", "words"),
    [
        pytest.param("number", ("10", "ten boats"), ("12", "12 boats"), [["ten"], ["12"]], "Differ in: figures", id="figures"),
        pytest.param(
            "number", (">=10", "ten boats"), ("10", "10 boats"), [[], []], "Differ in: wording", id="one figure written in two ways"
        ),
        pytest.param(
            "date",
            ("2021-03-01", "on Monday in March"),
            ("2021-03-02", "on Tuesday in March"),
            [["Monday"], ["Tuesday"]],
            "Differ in: dates",
            id="days",
        ),
        pytest.param(
            "name",
            ("office", "run by the Harbour Office for a toll"),
            ("guild", "run by the Boat Guild"),
            [["Harbour Office"], ["Boat Guild"]],
            "Differ in: names",
            id="names, and terms are none",
        ),
        pytest.param(
            "list",
            ("tolls; boats", "on boats and Tolls"),
            ("boats; fish", "on boats and fish"),
            [["Tolls"], ["fish"]],
            "Differ in: items",
            id="items of lists",
        ),
        pytest.param("text", ("red", "two red ones"), ("blue", "a blue one"), [[], []], "Differ in: wording", id="texts"),
        pytest.param("text", ("red", "red"), ("red", "red"), [[], []], "", id="answers that agree"),
    ],
)
def test_what_differs_is_marked_by_the_type_of_the_question(kind, left, right, marked, words):
    assert difference(kind, (*left, {}), (*right, {})) == (marked, words)


def test_answers_of_one_value_are_not_told_apart():
    marked, _ = difference("number", ("10", "ten boats", {}), ("12", "12 boats", {}), ("10", "10 boats", {}))
    assert marked == [["ten"], ["12"], ["10"]]


def test_who_says_so_is_a_difference_of_its_own():
    assert difference("yes-no", ("yes", "it is", {"said_by": "office"}), ("no", "it is not", {}))[1] == "Differ in: who says so"


def test_one_answer_differs_from_nothing():
    assert difference("number", ("10", "ten boats", {})) == ([[]], "")
