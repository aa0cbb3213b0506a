"""Same text: properties of the one normalisation."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factsheets.model.span import Span
from factsheets.text.same import Normalised, normalise

TEXT = st.text(alphabet=st.sampled_from("ab4 \n\t\u00a0\u00ad\u200b“”‘’'\"é.,"), max_size=60)


@given(TEXT)
def test_normalising_twice_changes_nothing(text):
    assert normalise(normalise(text)) == normalise(text)


@given(TEXT)
def test_the_way_back_leads_to_the_same_words(text):
    found = Normalised([(Span(0, len(text)), text)])
    assert found.text.strip(" ") == normalise(text)
    for start in range(len(found.text)):
        if found.text[start] != " ":
            span = found.span(start, start + 1)
            assert normalise(span.select(text)) == found.text[start]


@given(st.text(alphabet="ab\u00ad\u200b", min_size=1, max_size=20))
def test_only_what_is_invisible_goes(text):
    assert normalise(text) == text.replace("\u00ad", "").replace("\u200b", "")


def test_figures_and_case_count():
    assert normalise("Forty") != normalise("forty")
    assert normalise("12.5") != normalise("12,5")
