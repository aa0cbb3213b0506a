"""Typed values and how two of them stand to each other."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factsheets.model.values import Standing, compare, parse_number, parse_value


@pytest.mark.parametrize(
    ("kind", "one", "other", "standing"),
    [
        pytest.param("number", "2 / year", "2 / year", Standing.EQUAL, id="same figure"),
        pytest.param("number", ">=2 / year", "2 / year", Standing.CONTAINS, id="at least two, two"),
        pytest.param("number", ">2", "2", Standing.EXCLUDES, id="more than two, two"),
        pytest.param("number", "~12,000", "12400", Standing.CONTAINS, id="about 12,000 and 12,400"),
        pytest.param("number", "~12000", "13000", Standing.EXCLUDES, id="about 12,000 and 13,000"),
        pytest.param("number", "10..20", "15..30", Standing.DIFFERENT, id="overlapping ranges"),
        pytest.param("number", ">=2", "<=5", Standing.DIFFERENT, id="bounds that overlap"),
        pytest.param("number", "~50", ">=50", Standing.CONTAINS, id="about 50 and at least 50"),
        pytest.param("number", "~50", ">=52", Standing.DIFFERENT, id="about 50 and at least 52"),
        pytest.param("number", "<2", ">=2", Standing.EXCLUDES, id="bounds that touch and exclude"),
        pytest.param("number", "1.5 billion usd", "1500 million USD", Standing.EQUAL, id="same money in other words"),
        pytest.param("number", "5 usd", "5 eur", Standing.DIFFERENT, id="other units are never equal"),
        pytest.param("date", "2021-03", "2021-03-11", Standing.CONTAINS, id="month and day"),
        pytest.param("date", "2021-03-11", "2021-03-12", Standing.EXCLUDES, id="two days"),
        pytest.param("date", "2021-03-11", "2021-03-11~", Standing.EQUAL, id="the same day, about"),
        pytest.param("date", "2021-03-01/2021-03-10", "2021-03-05/2021-03-20", Standing.DIFFERENT, id="overlapping intervals"),
        pytest.param("yes-no", "yes", "no", Standing.EXCLUDES, id="yes and no"),
        pytest.param("list", "a; b", "B; a", Standing.EQUAL, id="lists in any order"),
        pytest.param("list", "a; b", "a; b; c", Standing.CONTAINS, id="a shorter list"),
        pytest.param("list", "a; b", "b; c", Standing.DIFFERENT, id="lists that overlap"),
        pytest.param("text", "one thing", "One  thing", Standing.EQUAL, id="same words"),
        pytest.param("text", "one thing", "another", Standing.DIFFERENT, id="other words"),
        pytest.param("name", "The Lark", "J. Lark", Standing.CONTAINS, id="two names of one entity"),
        pytest.param("name", "The Lark", "The Wren", Standing.EXCLUDES, id="names of two entities"),
        pytest.param("name", "The Lark", "Somebody", Standing.DIFFERENT, id="a name nobody knows"),
    ],
)
def test_standing(kind, one, other, standing):
    names = {"the lark": "lark", "j. lark": "lark", "the wren": "wren"} if kind == "name" else None
    left, right = parse_value(one, kind), parse_value(other, kind)
    assert compare(left, right, names) is standing
    assert compare(right, left, names) is standing


@pytest.mark.parametrize("written", ["", "many", "$5", "1..", "20..10", ">=", "1 USD x/", "1 / ", "5_", "1,00"])
def test_what_is_no_number(written):
    with pytest.raises(ValueError, match=r"no number|from the larger"):
        parse_number(written)


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2), st.decimals(min_value=-(10**9), max_value=10**9, places=2))
def test_plain_figures_are_equal_or_exclude_each_other(one, other):
    standing = compare(parse_number(f"{one:f}"), parse_number(f"{other:f}"))
    assert standing is (Standing.EQUAL if one == other else Standing.EXCLUDES)


def test_a_figure_keeps_its_unit_and_period():
    value = parse_number(">= 143 billion USD / year")
    assert (value.low, value.high, value.unit, value.per) == (Decimal(143_000_000_000), None, "usd", "year")
