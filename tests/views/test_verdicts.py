from __future__ import annotations

import pytest

import builders as b
from factsheets.text.quoting import Quoting
from factsheets.views.index import SiteIndex
from factsheets.views.verdicts import build_badge, silence_sentences, verdict_sentence

TWO = (b.a_source("gazette", published="2021-03-11"), b.a_source("blog", publisher="Blog", short="the blog"))
FIVE = tuple(b.a_source(name, published=f"2021-03-1{place}") for place, name in enumerate(("alpha", "beta", "gamma", "delta", "epsilon")))


def said(*answers, sources=TWO, **values):
    question = b.a_question("q", answers=answers, **values)
    index = SiteIndex(b.a_corpus(question, *sources), Quoting({}))
    return verdict_sentence(question, index)


def number(source, says, value, **more):
    return b.an_answer(source, says, value=value, **more)


CASES = [
    pytest.param(
        (number("gazette", "ten companies from each side", "10"), number("blog", "ten companies", "10")),
        {"type": "number"},
        TWO,
        "Both sources say ten companies from each side.",
        id="both agree",
    ),
    pytest.param(
        tuple(number(one.id, "ten", "10") for one in FIVE), {"type": "number"}, FIVE, "All five sources say ten.", id="all of five agree"
    ),
    pytest.param(
        tuple(number(one.id, "ten", "10") for one in FIVE[:3]),
        {"type": "number"},
        FIVE,
        "All three that answer say ten.",
        id="all that answer agree",
    ),
    pytest.param(
        tuple(number(one.id, "ten", "10") for one in FIVE[:2]),
        {"type": "number"},
        FIVE,
        "The two that answer say ten.",
        id="two of five agree",
    ),
    pytest.param(
        (number("blog", "at least twice", ">=2 / year"), number("gazette", "twice a year", "2 / year")),
        {"type": "number"},
        TWO,
        "Gazette says twice a year; the blog, at least twice. The two fit together.",
        id="compatible, in neutral order whatever the sheet's",
    ),
    pytest.param(
        (
            b.an_answer(
                "gazette", "export restrictions, supply chains and encryption", value="export restrictions; supply chains; encryption"
            ),
            b.an_answer(
                "blog", "intellectual property, encryption and trade policy", value="intellectual property; encryption; trade policy"
            ),
        ),
        {"type": "list"},
        TWO,
        "Gazette says export restrictions, supply chains and encryption; the blog says intellectual property, encryption and trade policy. "
        "Only encryption is in both.",
        id="lists differ",
    ),
    pytest.param(
        (b.an_answer("gazette", "apples", value="apples"), b.an_answer("blog", "pears", value="pears")),
        {"type": "list"},
        TWO,
        "Gazette says apples; the blog, pears. Nothing is in both.",
        id="lists share nothing",
    ),
    pytest.param(
        (b.an_answer("gazette", "a red one"), b.an_answer("blog", "a large one")),
        {},
        TWO,
        "Gazette says a red one; the blog, a large one. Neither excludes the other.",
        id="texts differ",
    ),
    pytest.param(
        (b.an_answer("gazette", "yes, it is quoted", value="yes"), b.an_answer("blog", "no, it did not respond", value="no")),
        {"type": "yes-no"},
        TWO,
        "They contradict each other: Gazette says yes, it is quoted; the blog says no, it did not respond.",
        id="conflict",
    ),
    pytest.param((b.an_answer("gazette", "in Alaska"),), {}, TWO, "Only Gazette reports this: in Alaska.", id="alone"),
    pytest.param(
        (number("alpha", "1 dead", "1"), number("epsilon", "24 dead", "24")),
        {"type": "number", "running": True},
        FIVE,
        "The figure rose from 1 dead (10 March 2021) to 24 dead (14 March 2021). The latest figure is from Epsilon.",
        id="updated upwards",
    ),
    pytest.param(
        (number("alpha", "24 missing", "24"), number("epsilon", "1 missing", "1")),
        {"type": "number", "running": True},
        FIVE,
        "The figure fell from 24 missing (10 March 2021) to 1 missing (14 March 2021). The latest figure is from Epsilon.",
        id="updated downwards",
    ),
    pytest.param(
        (number("gazette", "$143 billion", "143 billion USD"), number("blog", "$300 billion", "300 billion USD")),
        {"type": "number", "verdict": "not-comparable", "why": "The two figures measure different things: sales and imports."},
        TWO,
        "The two figures measure different things: sales and imports.",
        id="not comparable",
    ),
]


@pytest.mark.parametrize(("answers", "values", "sources", "sentence"), CASES)
def test_a_verdict_reads_as_the_editorial_table_says(answers, values, sources, sentence):
    assert said(*answers, sources=sources, **values) == sentence


def test_equal_answers_are_said_once_and_by_all_who_give_them():
    answers = (number("alpha", "ten", "10"), number("beta", "ten", "10"), number("gamma", "twelve", "12"))
    assert said(*answers, sources=FIVE, type="number") == "They contradict each other: Alpha and Beta say ten; Gamma says twelve."


def test_reprints_of_one_origin_are_counted_once_and_it_is_said():
    wire = tuple(b.a_source(name, published=f"2021-03-1{place}", origin="wire") for place, name in enumerate(("alpha", "beta")))
    answers = (number("alpha", "ten", "10"), number("beta", "ten", "10"), number("blog", "ten", "10"))
    assert said(*answers, sources=(*wire, TWO[1]), type="number") == (
        "All three sources say ten. One of these answers repeats another’s report and is counted once with it."
    )


def test_several_reports_of_one_origin_stay_alone():
    wire = tuple(b.a_source(name, published=f"2021-03-1{place}", origin="wire") for place, name in enumerate(("alpha", "beta")))
    answers = (number("alpha", "ten", "10"), number("beta", "ten", "10"))
    assert said(*answers, sources=wire, type="number").startswith("Alpha and Beta report this, and go back to one origin: ten.")


def test_silence_is_told_apart_from_not_having_looked():
    question = b.a_question("q", answers=(b.an_answer("alpha"),), silent=("beta", "gamma"))
    index = SiteIndex(b.a_corpus(question, *FIVE), Quoting({}))
    assert silence_sentences(question, index) == (
        "Beta and Gamma were read and do not say.",
        "Delta and Epsilon have not been checked for this.",
    )


def test_a_name_with_marks_of_the_markup_stays_a_name():
    odd = (b.a_source("gazette", publisher="The *Star* [UK]", published="2021-03-11"),)
    assert said(b.an_answer("gazette", "ten"), sources=odd) == r"Only The \*Star\* \[UK\] reports this: ten."


@pytest.mark.parametrize("word", ["agree", "compatible", "updated", "differ", "conflict", "alone", "not-comparable"])
def test_every_verdict_has_a_word_and_a_shape_of_its_own(word):
    index = SiteIndex(b.a_corpus(), Quoting({}))
    badge = build_badge(word, index)
    others = [one for key, one in index.corpus.vocabulary.verdicts.items() if key != word]
    assert badge.word not in {one.word for one in others}
    assert badge.shape not in {one.shape for one in others}
