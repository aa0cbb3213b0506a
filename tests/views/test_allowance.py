"""A page prints at most half of an article, whatever is quoted of it."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

import builders as b
from factsheets.text.quoting import Quoting
from factsheets.views.allowance import allowance
from factsheets.views.index import SiteIndex
from factsheets.views.reading import build_reading_view
from factsheets.views.source import build_source_view

LEFT = (
    "Ten boats passed under the bridge that opened on Monday. Their masters had waited for a week at the northern quay. "
    "Nobody on the bridge saw the smallest of them. It rained for most of the morning."
)
SENTENCES = [one.strip() for one in re.findall(r"[^.]+\.", LEFT)]


def an_index(*facts, source=None, text=LEFT, more=()):
    corpus = b.a_corpus(source or b.a_source(), b.an_entity(facts=facts), *more, articles=[b.an_article(text=text)])
    return SiteIndex(corpus, Quoting(corpus.articles))


def quoting(quote, **values):
    return b.a_fact(f"It is told: {quote}", evidence=(b.an_evidence(quote, **values),))


def view_of(index):
    return build_source_view(index.corpus.sources["gazette"], index)


def printed(view):
    """Return the words of the article that the page of a source prints, each as often as it stands in an excerpt, and all beginnings."""
    return [" ".join(one.words for one in part.excerpt.stretches).split() for part in view.parts]


def test_few_quotes_stand_whole_in_their_sentence():
    index = an_index(quoting("the smallest of them"))
    view = view_of(index)
    assert [one.words.strip() for one in view.parts[0].excerpt.stretches] == [
        "",
        "Nobody on the bridge saw",
        "the smallest of them",
        ".",
        "",
    ]
    assert len(view.limits) == 1


def test_where_everything_is_quoted_half_of_the_words_stand_and_the_page_says_by_which_rule():
    index = an_index(*(quoting(one) for one in SENTENCES), quoting("the northern quay"), quoting("waited for a week"))
    view = view_of(index)
    (words,) = printed(view)
    assert " ".join(words) == "Ten boats Their masters had waited for a week at the northern quay . Nobody on It rained"
    assert len(LEFT.split()) // 2 >= len([one for one in words if one != "."])
    assert "first words" in " ".join(view.limits)


def test_a_mark_whose_words_are_left_out_leads_on_all_the_same():
    index = an_index(*(quoting(one) for one in SENTENCES), quoting("a week"), quoting("northern quay"), quoting("opened on Monday"))
    (part,) = view_of(index).parts
    assert [rest.words for mark in part.unprinted for rest in mark.rests] == ["It is told: opened on Monday"]
    anchors = [anchor for one in part.excerpt.stretches for anchor in one.anchors]
    assert sorted(anchors) == sorted(mark.mark for mark in (*part.marks, *part.unprinted))
    (gap,) = [one for one in part.excerpt.stretches if one.anchors and not one.words]
    assert gap.rests == part.unprinted[0].anchor


def test_sentences_on_which_sources_are_compared_come_first():
    other = b.an_article("blog", "At least ten boats passed.")
    asked = b.a_question(
        answers=(b.an_answer(quote="Nobody on the bridge saw"), b.an_answer("blog", "ten", quote="At least ten boats passed")),
    )
    corpus = b.a_corpus(
        b.a_source(),
        b.a_source("blog"),
        asked,
        b.an_entity(facts=[quoting(one) for one in SENTENCES]),
        articles=[b.an_article(text=LEFT), other],
    )
    index = SiteIndex(corpus, Quoting(corpus.articles))
    assert "Nobody on the bridge saw the smallest of them." in " ".join(printed(view_of(index))[0]).replace(" .", ".")


def test_a_sheet_that_allows_the_full_text_gets_it():
    index = an_index(*(quoting(one) for one in SENTENCES), source=b.a_source(show="full"))
    view = view_of(index)
    assert " ".join(printed(view)[0]).replace(" .", ".") == LEFT
    assert view.limits == ()
    assert all(not part.unprinted for part in view.parts)


def test_two_sources_side_by_side_keep_to_the_half_of_each():
    other = "At least ten boats passed. " + "The harbour was closed for the night because of the fog that came in from the sea. "
    asked = b.a_question(answers=(b.an_answer(quote=SENTENCES[0][:-1]), b.an_answer("blog", "ten", quote="At least ten boats passed")))
    sheets = (
        b.a_source(),
        b.a_source("blog"),
        asked,
        b.an_entity(facts=[*(quoting(one) for one in SENTENCES[1:]), quoting("The harbour was closed for the night", source="blog")]),
    )
    corpus = b.a_corpus(*sheets, articles=[b.an_article(text=LEFT), b.an_article("blog", other)])
    index = SiteIndex(corpus, Quoting(corpus.articles))
    (pair,) = index.reading_pairs
    view = build_reading_view(*pair, index)
    sides = {"gazette": LEFT, "blog": other}
    for place, source in enumerate(pair):
        words = [one.words for row in view.pairs for one in (row.right if place else row.left)]
        assert len(" ".join(words).replace(" …", "").split()) <= len(sides[source.id].split()) // 2
    assert "first words" in view.limit


@st.composite
def quoted_articles(draw):
    """Return an article of words that are all different, with stretches of it that sheets quote."""
    lengths = draw(st.lists(st.integers(1, 30), min_size=1, max_size=8))
    words = [f"w{number}x" for number in range(sum(lengths))]
    ends = {sum(lengths[: place + 1]) - 1 for place in range(len(lengths))}
    breaks = draw(st.sets(st.sampled_from(sorted(ends))))
    text = "".join(
        (word.capitalize() if number == 0 or number - 1 in ends else word)
        + ("." if number in ends else "")
        + ("\n\n" if number in breaks else " ")
        for number, word in enumerate(words)
    )
    shown = text.split()
    starts = draw(st.lists(st.tuples(st.integers(0, len(words) - 1), st.integers(1, 40)), min_size=1, max_size=12))
    return text, [" ".join(shown[start : start + length]) for start, length in starts]


@given(quoted_articles())
def test_whatever_is_quoted_at_most_half_of_the_words_stand_on_the_page(case):
    text, quotes = case
    index = an_index(*(quoting(one) for one in dict.fromkeys(quotes)), text=text)
    view = view_of(index)
    words = {word for part in view.parts for one in part.excerpt.stretches for word in one.words.split()}
    words |= {word for part in view.parts for mark in part.marks for word in mark.quote.split()}
    words |= {word for one in view.coverage.unaccounted for word in one.split()}
    assert len({word.strip(".").casefold() for word in words} - {"", "…"}) <= len(text.split()) // 2
    marked = [anchor for part in view.parts for one in part.excerpt.stretches for anchor in one.anchors]
    assert len(set(marked)) == len(marked) == len(set(quotes))
    assert allowance(index.corpus.sources["gazette"], index).shown == tuple(sorted(allowance(index.corpus.sources["gazette"], index).shown))
