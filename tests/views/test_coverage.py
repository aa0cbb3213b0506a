from __future__ import annotations

import builders as b
from factsheets.text.quoting import Quoting
from factsheets.views.coverage import build_coverage, cut
from factsheets.views.index import SiteIndex


def coverage(text, *sheets, **source):
    article = b.an_article(text=text)
    corpus = b.a_corpus(b.a_source(**source), *sheets, articles=(article,))
    return build_coverage(corpus.sources["gazette"], SiteIndex(corpus, Quoting(corpus.articles)))


def test_a_sentence_is_used_as_soon_as_some_of_its_words_are_quoted():
    entity = b.an_entity(facts=(b.a_fact(evidence=(b.an_evidence("boats passed"),)),))
    found = coverage("The bridge opened on Monday. Ten boats passed.", entity)
    assert (found.total, found.used, found.set_aside, found.left) == (2, 1, 0, 1)
    assert found.unaccounted == ("The bridge opened on Monday.",)


def test_a_hostile_article_is_counted_no_further_than_a_book():
    article = b.an_article(text="So it is. " * 25_000)
    corpus = b.a_corpus(b.a_source(), articles=(article,))
    index = SiteIndex(corpus, Quoting(corpus.articles))
    assert len(cut(corpus.sources["gazette"], index).sentences) == 20_000
