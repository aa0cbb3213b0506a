from __future__ import annotations

import pytest

import builders as b
from factsheets.text.quoting import Quoting
from factsheets.views.cells import build_cells
from factsheets.views.differences import differing_pieces
from factsheets.views.index import SiteIndex

INDEX = SiteIndex(b.a_corpus(b.an_entity("office", name="Harbour Office"), b.a_term("toll")), Quoting({}))


def marked(*quotes, groups=None):
    found = differing_pieces(quotes, groups or range(len(quotes)), INDEX)
    for quote, pieces in zip(quotes, found, strict=True):
        assert "".join(piece.words for piece in pieces) == quote
    return [[(piece.words, piece.kind) for piece in pieces if piece.kind] for pieces in found]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        pytest.param("ten boats", "12 boats", [[("ten", "number")], [("12", "number")]], id="figures"),
        pytest.param("ten boats", "10 boats", [[], []], id="one figure written twice"),
        pytest.param("on Monday 3 March", "on Tuesday 3 March", [[("Monday", "date")], [("Tuesday", "date")]], id="days"),
        pytest.param("a ship of the Harbour Office", "a ship", [[("Harbour Office", "name")], []], id="names"),
        pytest.param("a toll", "a price", [[], []], id="terms are no names"),
        pytest.param("he said it rained", "it rained", [[("said", "attribution")], []], id="who says so"),
        pytest.param("said it rained", "told us it rained", [[], []], id="one cue is as good as another"),
    ],
)
def test_what_differs_is_marked(left, right, expected):
    assert marked(left, right) == expected


def test_answers_of_one_value_are_not_told_apart():
    assert marked("ten boats", "12 boats", "10 boats", groups=[0, 1, 0]) == [[("ten", "number")], [("12", "number")], [("10", "number")]]
    assert marked("ten boats", "12 boats", groups=[0, 0]) == [[], []]


def test_the_kinds_are_said_in_words_and_nothing_is_said_where_all_agree():
    sources = (b.a_source("gazette"), b.a_source("blog"))

    def differs(*answers, kind="text"):
        question = b.a_question("q", answers=answers, type=kind)
        index = SiteIndex(b.a_corpus(question, *sources), Quoting({}))
        return [cell.answers[0].differs for cell in build_cells(question, index)]

    one, other = b.an_answer("blog", "10", quote="ten boats"), b.an_answer("gazette", "12", quote="12 boats")
    assert differs(one, other, kind="number") == ["Differs in: number", "Differs in: number"]
    assert differs(b.an_answer("blog", "red", quote="red"), b.an_answer("gazette", "blue", quote="blue")) == ["Differs in: wording"] * 2
    assert differs(b.an_answer("blog", "red"), b.an_answer("gazette", "red")) == ["", ""]
