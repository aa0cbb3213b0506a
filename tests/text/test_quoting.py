"""Quotes: found once, told apart, or refused with the nearest words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import an_article
from factsheets.text.quoting import Ambiguous, Found, NotFound, Quotable

TEXT = "Officials said fourteen people were killed. “It is\nover,” he said. About 12.5 tonnes; 12 boats. Killed? Not killed. Killed."


def locate(quote: str, text: str = TEXT, **beside: str):
    return Quotable(an_article(text=text)).locate(quote, **beside)


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("fourteen people were killed", "fourteen people were killed"),
        ('"It is over," he said', "“It is\nover,” he said"),
        ("  fourteen   people ", "fourteen people"),
        ("four­teen people", "fourteen people"),
        ("12.5 tonnes", "12.5 tonnes"),
        ("12 boats", "12 boats"),
    ],
)
def test_found_once(quote, words):
    location = locate(quote)
    assert isinstance(location, Found)
    assert location.span.select(TEXT) == words


@pytest.mark.parametrize(
    "quote", ["forty people were killed", "people were not killed", "four", "Fourteen people", "12.", "5 tonnes", "kill", ""]
)
def test_near_is_not_good_enough(quote):
    assert isinstance(locate(quote), NotFound)


def test_the_nearest_words_are_offered_whole():
    location = locate("forty people were killed")
    assert isinstance(location, NotFound)
    assert "fourteen people were killed" in location.nearest


def test_told_apart_by_the_words_beside():
    text = "He left on Monday. She left on Tuesday."
    assert isinstance(locate("left on", text), Ambiguous)
    first, second = locate("left on", text, prefix="He"), locate("left on", text, suffix="Tuesday")
    assert isinstance(first, Found)
    assert isinstance(second, Found)
    assert first.span < second.span
    assert isinstance(locate("left on", text, prefix="They"), NotFound)


@given(st.text(alphabet=st.sampled_from("ab 1.,\n“”\u00ad"), max_size=40), st.data())
def test_what_is_selected_is_found_again(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    location = locate(text[start:end], text)
    if isinstance(location, Found):
        again = locate(location.span.select(text), text)
        assert again == location


def test_words_of_a_saved_page_are_found_in_its_markup():
    page = (
        "<html><head><title>No</title><script>fourteen()</script></head>"
        "<body><p>Fourteen <b>people</b> &amp; a dog</p><p>Next</p></body></html>"
    )
    location = Quotable(an_article(text=page, media="html")).locate("Fourteen people & a dog")
    assert isinstance(location, Found)
    assert location.span.select(page) == "Fourteen <b>people</b> &amp; a dog"
    assert isinstance(Quotable(an_article(text=page, media="html")).locate("fourteen()"), NotFound)
