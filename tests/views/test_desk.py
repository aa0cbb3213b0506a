"""What the panel tells of articles: how much of them rests in sheets, and where to open the rest."""

import builders as b
from factsheets.model.problem import Place
from factsheets.text.quoting import Quoting
from factsheets.views.desk import build_articles
from factsheets.views.editing import in_editor
from factsheets.views.index import SiteIndex
from factsheets.views.unused import unused

TEXT = "The bridge was opened.\n\nTen boats passed. It rained."


def an_index(text=TEXT):
    used = b.an_entity("bridge", facts=(b.a_fact(evidence=(b.an_evidence("Ten boats passed", "gazette"),)),))
    corpus = b.a_corpus(b.a_source("gazette", published="2021-03-11"), used, articles=[b.an_article("gazette", text)])
    return SiteIndex(corpus, Quoting(corpus.articles))


def test_each_sentence_that_no_sheet_uses_is_told_with_its_place():
    index = an_index()
    file = "content/sources/gazette.txt"
    assert list(unused(index.corpus.sources["gazette"], index)) == [
        (Place(file=file, line=1, column=1), "The bridge was opened."),
        (Place(file=file, line=3, column=19), "It rained."),
    ]


def test_the_panel_lists_the_first_of_them_and_counts_the_rest():
    (article,) = build_articles(an_index(TEXT + " It rained again." * 40), in_editor("vscode://file{path}:{line}", "/story"))
    assert article.label == "Gazette, 11 March 2021"
    assert article.edit == "vscode://file/story/content/sources/gazette.yaml:1"
    assert article.unused[0].words == "The bridge was opened."
    assert article.unused[0].edit == "vscode://file/story/content/sources/gazette.txt:1"
    assert (len(article.unused), article.more) == (30, 12)


def test_a_source_without_its_article_is_left_out():
    corpus = b.a_corpus(b.a_source("gazette"))
    assert build_articles(SiteIndex(corpus, Quoting({})), "") == ()
