"""What each source says, one card for each wording."""

from __future__ import annotations

import builders as b
from factsheets.text.quoting import Quoting
from factsheets.views.cells import build_cells, build_distinct_cells
from factsheets.views.index import SiteIndex

SOURCES = tuple(b.a_source(one, published="2021-03-11") for one in ("courier", "gazette", "post"))


def index_of(question):
    texts = (b.an_article(answer.source, f"{answer.quote}. That is all.") for answer in question.answers)
    corpus = b.a_corpus(*SOURCES, question, articles=texts)
    return SiteIndex(corpus, Quoting(corpus.articles))


def test_sources_that_answer_in_the_very_same_words_share_a_card():
    question = b.a_question(
        answers=(
            b.an_answer("courier"),
            b.an_answer("gazette", quote="Some ten boats passed"),
            b.an_answer("post", quote="Ten  boats passed"),
        )
    )
    cells = build_distinct_cells(question, index_of(question))
    assert [(cell.label, [one.words for one in cell.also]) for cell in cells] == [
        ("Courier, 11 March 2021", ["Post, 11 March 2021"]),
        ("Gazette, 11 March 2021", []),
    ]
    assert cells[0].also[0].target.src_uri == "sources/post.md"


def test_the_same_words_with_another_answer_or_note_stand_apart():
    answers = (b.an_answer("courier"), b.an_answer("gazette", "about ten"), b.an_answer("post", note="A misprint?"))
    question = b.a_question(answers=answers)
    assert [cell.also for cell in build_distinct_cells(question, index_of(question))] == [(), (), ()]


def test_on_the_page_of_a_question_each_source_has_its_card():
    question = b.a_question(answers=(b.an_answer("courier"), b.an_answer("post")))
    assert len(build_cells(question, index_of(question), answering=True)) == 2
