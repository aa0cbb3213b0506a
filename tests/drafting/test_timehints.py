"""Patterns of time that a sentence is spared: none that could match in it."""

import re

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from factsheets.drafting.times.timehints import possible
from factsheets.drafting.times.timepatterns import COMPILED, PATTERNS

LEANING = (
    "for the fiscal year",
    "sold at year-end",
    "the year ended in May",
    "three times a week",
    "a day after the flood",
    "days before the vote",
    "the daily tally",
)
"""What is matched by patterns that look at words around it, which nothing made from the pattern alone has."""

MADE = [place for place, (_, pattern) in enumerate(COMPILED) if not any(pattern.search(text) for text in LEANING)]
"""The other patterns."""


def assert_searched(text, places):
    missed = {place for place in places if COMPILED[place][1].search(text)} - {place for place, _, _ in possible(text)}
    assert not missed, [COMPILED[place] for place in missed]


@pytest.mark.parametrize("place", MADE, ids=[f"{place}-{PATTERNS[place][0]}" for place in MADE])
def test_whatever_is_made_from_a_pattern_is_searched_for_it(place):
    @settings(max_examples=8, phases=[Phase.generate], database=None, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(re.compile(PATTERNS[place][1], re.IGNORECASE | re.ASCII), fullmatch=True))
    def searched(text):
        assert_searched(text, [place])

    searched()


@pytest.mark.parametrize("text", LEANING)
def test_what_leans_on_the_words_around_it_is_searched_for_every_pattern(text):
    assert_searched(text, range(len(PATTERNS)))


def test_a_sentence_without_figures_and_names_of_days_is_spared_most_patterns():
    tried = {rule for _, rule, _ in possible("Rescuers said they had found the crew of the ferry.")}
    assert not tried & {"iso", "day", "month", "weekday", "clock", "length", "relative"}
