"""Whose age a figure tells: never the wrong person's."""

import pytest

from factsheets.drafting import draft
from factsheets.model.span import Article

pytestmark = pytest.mark.drafting

REST = "The bridge fell on Monday and two boats sank, the harbour master said."


def ages(sentence):
    sheets = draft([(None, Article(source="post", text=f"The bridge of Teplin\n\nMay 4, 2019\n\n{sentence} {REST}", media="text"))]).sheets
    asked = {one.question: one.answers[0].value for one in sheets if one.kind_of_sheet == "question"}
    return {text[len("How old is ") : -1]: value for text, value in asked.items() if text.startswith("How old is ")}


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Peter Marsh, 38, Luke Dorsett, 35, and Kate Goodwin, 32, died after the raft flipped.",
            {"Peter Marsh": "38 years", "Luke Dorsett": "35 years", "Kate Goodwin": "32 years"},
        ),
        (
            "Kate Goodwin, 32, her brother Luke Dorsett, and his partner, Peter Marsh, were hurt along with a 42-year-old woman.",
            {"Kate Goodwin": "32 years"},
        ),
        ("Kate Goodwin estimated the girl was about six years old.", {}),
        ("A 7-year-old girl told Kate Goodwin that the water came fast.", {}),
        ("Peter Marsh lost his wife, 31, in the flood.", {}),
        ("Zimbabwean President Peter Marsh spoke in Harare, Sunday, Nov, 19, 2017.", {}),
        ("The diver, 38-year-old Peter Marsh, was working as a volunteer.", {"Peter Marsh": "38 years"}),
        ("A 22-year-old resident, Kate Goodwin, said the water came fast.", {"Kate Goodwin": "22 years"}),
        ("Kate Goodwin, a blogger and journalist aged 53, was killed.", {"Kate Goodwin": "53 years"}),
        ("Peter Marsh scored twice. The striker, 25, said he was happy.", {"Peter Marsh": "25 years"}),
        ("Sgt. Kate Goodwin says the 29-year-old defender was taken away.", {}),
        ("According to Peter Marsh of the Post, the quarrel began in the 29-year old's home.", {}),
        ("A party was held for Peter Marsh, who turns 30 on Tuesday.", {}),
        ("Peter Marsh turned 34 on Monday.", {"Peter Marsh": "34 years"}),
        ("Peter Marsh was driving. He was 34.", {"Peter Marsh": "34 years"}),
        ("Peter Marsh died at the age of 81 on Monday.", {"Peter Marsh": "81 years"}),
        ("Peter Marsh, then 28, was convicted in 1999.", {"Peter Marsh": "28 years"}),
    ],
)
def test_an_age_is_that_of_whom_its_words_tell(sentence, told):
    assert ages(sentence) == told
