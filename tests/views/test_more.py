"""Pages of hubs: as short as others, with how much is left out and where it stands."""

from __future__ import annotations

import builders as b
from factsheets.render.pages import Book
from factsheets.text.quoting import Quoting
from factsheets.views.entity import build_entity_view
from factsheets.views.event import build_event_view
from factsheets.views.glossary import build_glossary_view
from factsheets.views.index import SiteIndex
from factsheets.views.method import build_method_view
from factsheets.views.more import most_telling
from factsheets.views.settings import SiteSettings
from factsheets.views.source import build_source_view
from factsheets.views.verdicts import verdict_sentence

MANY = 300


def index_of(*sheets, articles=()):
    corpus = b.a_corpus(*sheets, articles=articles)
    return SiteIndex(corpus, Quoting(corpus.articles))


def hub():
    members = [b.an_entity(f"m-{place}", relations=(b.a_relation(entity="hub"),), summary="It spoke of [[hub]].") for place in range(MANY)]
    named = [b.an_entity(f"n-{place}", summary="It spoke of the [[hub]], of [[opening]] and of [[toll]].") for place in range(MANY)]
    events = [b.an_event(f"e-{place}", date=f"{1700 + place}", participants=[{"entity": "hub"}]) for place in range(MANY)]
    questions = [b.a_question(f"q-{place}", about=("hub",), answers=()) for place in range(MANY)]
    return (b.an_entity("hub"), b.an_event("opening"), b.a_term("toll"), b.a_source(), *members, *named, *events, *questions)


def test_the_page_of_a_hub_says_how_much_it_leaves_out_and_where_that_stands():
    index = index_of(*hub())
    view = build_entity_view(index.corpus.entities["hub"], index)
    assert [len(one) for one in (view.relations, view.events, view.questions, view.backlinks.links)] == [40, 40, 40, 40]
    assert view.more_relations.words == "260 more are told on the pages of the other side."
    assert view.more_events.words == "260 more events stand on the timeline"
    assert view.more_events.link.target.src_uri == "timeline.md"
    assert view.more_questions.link.target.src_uri == "compare.md"
    assert view.backlinks.more.words == "260 more pages name it; the search finds them."
    assert view.graph is None


def test_an_event_and_a_term_named_everywhere_have_short_pages():
    index = index_of(*hub())
    assert len(build_event_view(index.corpus.events["opening"], index).backlinks.links) == 40
    (term,) = build_glossary_view(index).terms
    assert len(term.backlinks.links) == 40
    assert term.used == "Used on 300 pages"


def test_a_page_that_shows_all_says_nothing_of_more():
    index = index_of(b.an_entity("hub"), b.an_entity("other", relations=(b.a_relation(entity="hub"),)), b.an_event(place="hub"))
    view = build_entity_view(index.corpus.entities["hub"], index)
    assert (view.more_relations, view.more_events, view.more_questions, view.backlinks.more) == (None, None, None, None)


def test_what_a_page_shows_of_much_is_what_weighs_most_in_its_order():
    assert most_telling([3, 1, 2, 5, 4], lambda one: one, 3) == [3, 5, 4]
    assert most_telling([1, 1, 1, 1], lambda one: one, 2) == [1, 1]
    assert most_telling((1, 2), lambda one: one, 2) == (1, 2)


def test_words_on_which_everything_rests_show_the_first_of_it():
    sheets = [b.an_entity(f"e-{place}", facts=(b.a_fact(f"So it was in case {place}."),)) for place in range(MANY)]
    index = index_of(b.a_source(), *sheets, articles=[b.an_article()])
    view = build_source_view(index.corpus.sources["gazette"], index)
    (mark,) = [mark for part in view.parts for mark in part.marks]
    assert len(mark.rests) == 20
    assert mark.more.words == "280 more statements rest on these words."


def test_a_source_that_nobody_used_names_the_first_sentences_left():
    text = " ".join(f"Then boat {number} passed the bridge." for number in range(MANY))
    index = index_of(b.a_source(), articles=[b.an_article(text=text)])
    view = build_source_view(index.corpus.sources["gazette"], index)
    assert len(view.coverage.unaccounted) == 200
    assert view.coverage.left == MANY
    assert view.more_left.words == "100 more are not listed."


def test_the_page_on_method_lists_no_more_sources_and_facts_than_others_list():
    sources = [b.a_source(f"s-{place}") for place in range(MANY)]
    entities = [b.an_entity(f"e-{place}", facts=(b.a_fact(evidence=()),)) for place in range(MANY)]
    index = index_of(*sources, *entities, articles=[b.an_article(f"s-{place}") for place in range(MANY)])
    view = build_method_view(index)
    assert (len(view.coverage), len(view.unsupported_links)) == (40, 40)
    assert view.more_coverage.link.target.src_uri == "sources/index.md"
    assert view.more_unsupported.words == "260 more say so on their pages."


def test_a_verdict_names_a_few_sources_and_answers_and_counts_the_others():
    sources = [b.a_source(f"s-{place:03d}") for place in range(MANY)]
    same = b.a_question(answers=tuple(b.an_answer(one.id, "ten", value="10") for one in sources), type="number")
    index = index_of(*sources, same)
    assert verdict_sentence(same, index) == "All 300 sources say ten."
    apart = b.a_question(answers=tuple(b.an_answer(one.id, str(place % 100)) for place, one in enumerate(sources)), type="number")
    said = verdict_sentence(apart, index_of(*sources, apart))
    assert said.count(" say ") == 6
    assert "94 more answers differ from these" in said
    assert len(said) < 1000


def test_no_page_of_a_story_with_a_hub_is_long():
    corpus = b.a_corpus(*hub())
    book = Book(corpus, Quoting(corpus.articles), SiteSettings(site_name="A story"))
    sizes = {uri: len(book.page(uri).html) for uri in book.uris}
    assert {uri: size for uri, size in sizes.items() if size > 100_000} == {}
