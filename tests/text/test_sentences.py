"""Where sentences end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factsheets.model.span import Span
from factsheets.text.sentences import sentences


def cut(text):
    return [span.select(text) for span in sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("In a post. The body said it would meet.", 2),
        ("The U.S. Geological Survey said so. It was right.", 2),
        ("It left the U.S. The others stayed.", 2),
        ("Acme Inc. and Berg Co. Ltd. rose.", 1),
        ("He works for Acme Inc. The firm is old.", 2),
        ("Mr. J. R. Berg met Dr. A. Lee on Jan. 5 in St. Louis.", 1),
        ('"It was strong. We ran," he said. Then it stopped.', 3),
        ('"Why?" he asked. Nobody knew.', 2),
        ("It rose 4.5 percent to 3.2 million. Nobody expected it.", 2),
        ("They came at 4 p.m. and left at 5 p.m. Nobody saw them.", 2),
        ("It ended... and began again.", 1),
        ("First line\n\nSecond line", 2),
        ("He chose Plan B. The plan failed.", 2),
        ("No. 5 was late.", 1),
        ("“Stop!” The man ran.", 2),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text, count):
    assert len(cut(text)) == count


def test_quotation_marks_stay_with_their_sentence():
    assert cut('"We ran." He fell.') == ['"We ran."', "He fell."]


def test_only_the_span_is_cut_and_places_are_those_of_the_text():
    text = "One. Two. Three."
    assert [span.select(text) for span in sentences(text, Span(5, 9))] == ["Two."]


@given(st.text(alphabet=st.sampled_from('ab AB.!?"”’\n U.S'), max_size=200))
def test_no_letter_is_lost_between_sentences(text):
    assert "".join("".join(cut(text)).split()) == "".join(text.split())
