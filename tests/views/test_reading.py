from __future__ import annotations

import builders as b
from factsheets.text.quoting import Quoting
from factsheets.views.index import SiteIndex
from factsheets.views.reading import build_reading_view

LEFT = "Ten boats passed. The keeper slept. It rained. Nobody was on the quay when the bell of the church rang eleven."
RIGHT = "A dog barked. At least ten boats passed. Nobody saw where they came from, nor was anybody there to ask them."


def reading(*sheets):
    sources = (b.a_source("gazette", published="2021-03-11"), b.a_source("blog", publisher="Blog", short="the blog"))
    corpus = b.a_corpus(*sources, *sheets, articles=[b.an_article("gazette", LEFT), b.an_article("blog", RIGHT)])
    index = SiteIndex(corpus, Quoting(corpus.articles))
    return [build_reading_view(left, right, index) for left, right in index.reading_pairs]


BOATS = b.a_question(answers=(b.an_answer("gazette", quote="Ten boats passed"), b.an_answer("blog", quote="At least ten boats passed")))
FACTS = b.an_entity(
    "harbour",
    facts=(
        b.a_fact("The keeper slept.", evidence=(b.an_evidence("The keeper slept", "gazette"),)),
        b.a_fact("A dog barked.", evidence=(b.an_evidence("A dog barked", "blog"),)),
        b.a_fact("Ten boats passed.", evidence=(b.an_evidence("Ten boats passed", "gazette"),)),
    ),
)


def test_sources_that_answer_nothing_in_common_are_not_read_side_by_side():
    assert reading(FACTS) == []


def test_what_both_tell_is_joined_and_what_one_tells_stands_alone_in_the_order_of_the_first():
    (view,) = reading(BOATS, FACTS)
    assert view.head.title == "Gazette and the blog, side by side"
    assert [(pair.link.words, [one.words for one in pair.left], [one.words for one in pair.right]) for pair in view.pairs] == [
        ("A dog barked.", [], ["A dog barked"]),
        ("How many boats?", ["Ten boats passed"], ["At least ten boats passed"]),
        ("The keeper slept.", ["The keeper slept"], []),
    ]


def test_words_a_question_shows_are_not_shown_again_for_a_fact():
    (view,) = reading(BOATS, FACTS)
    assert "Ten boats passed." not in [pair.link.words for pair in view.pairs]


def test_the_empty_side_says_why():
    alone = b.a_question("did-it-rain", answers=(b.an_answer("gazette", quote="It rained"),), silent=("blog",))
    (view,) = reading(BOATS, FACTS, alone)
    assert {pair.link.words: pair.silent for pair in view.pairs} == {
        "A dog barked.": "nothing quoted on this",
        "How many boats?": "",
        "The keeper slept.": "nothing quoted on this",
        "Did it rain?": "does not say",
    }
