from __future__ import annotations

import builders as b
from factsheets.text.quoting import Quoting
from factsheets.views.addresses import fact_anchors, mark_anchor
from factsheets.views.entity import build_entity_view
from factsheets.views.facts import build_fact_views, citation_label
from factsheets.views.index import SiteIndex


def index_of(*sheets, articles=()):
    corpus = b.a_corpus(*sheets, articles=articles)
    return SiteIndex(corpus, Quoting(corpus.articles))


def only_fact(fact, *others):
    entity = b.an_entity("bridge", facts=(fact,))
    return build_fact_views(entity, index_of(entity, *others))[0]


def labelled(source, *others):
    return citation_label(source, index_of(source, *others))


def test_a_citation_is_labelled_by_outlet_and_date():
    assert labelled(b.a_source(publisher="Bloomberg", published="2021-03-11")) == "Bloomberg, 11 March 2021"
    assert labelled(b.a_source(short="the blog")) == "The blog, undated"
    dated = b.a_source(short="the blog", dated_by={"date": "2021-03-11/..", "why": "A sister report says so."})
    assert labelled(dated) == "The blog, undated (11 March 2021 or later)"


def test_a_citation_tells_its_outlet_apart_where_the_date_does_not():
    monday = b.a_source("monday", publisher="Bloomberg", published="2021-03-11")
    assert labelled(monday, b.a_source("tuesday", publisher="Bloomberg", published="2021-03-12")) == "Bloomberg, 11 March 2021"
    assert labelled(monday, b.a_source("again", publisher="Bloomberg", published="2021-03-11")) == "Bloomberg (monday), 11 March 2021"


def test_a_fact_without_text_shows_its_quote():
    view = only_fact(b.a_fact(None), b.a_source())
    assert (view.text, view.quote) == (None, "Ten boats passed")


def test_a_fact_without_evidence_has_no_citations():
    assert only_fact(b.a_fact(evidence=())).citations == ()


def test_citations_stand_in_neutral_order():
    evidence = (b.an_evidence(source="late"), b.an_evidence(source="early"))
    sources = (b.a_source("late", published="2021-03-12"), b.a_source("early", published="2021-03-11"))
    labels = [one.label for one in only_fact(b.a_fact(evidence=evidence), *sources).citations]
    assert labels == ["Early, 11 March 2021", "Late, 12 March 2021"]


def test_a_speaker_is_named_unless_the_text_or_the_page_does():
    speaker = b.an_entity("harbour", name="Harbour Office")
    assert only_fact(b.a_fact("Ten boats passed.", said_by="harbour"), speaker).speaker == "So says the [[harbour|Harbour Office]]."
    assert only_fact(b.a_fact("The Harbour Office counted ten boats.", said_by="harbour"), speaker).speaker is None
    assert only_fact(b.a_fact("It counted ten boats.", said_by="bridge")).speaker is None


def test_a_date_the_text_names_is_not_shown_again():
    assert only_fact(b.a_fact("It opened on 11 March 2021.", date="2021-03-11")).date is None
    assert only_fact(b.a_fact("It opened.", date="2021-03-11")).date.words == "11 March 2021"


def test_a_citation_tells_of_the_question_its_words_answer():
    question = b.a_question(answers=(b.an_answer("gazette", "ten", quote="Ten boats"),))
    article = b.an_article()
    entity = b.an_entity("bridge", facts=(b.a_fact(),))
    (view,) = build_fact_views(entity, index_of(entity, b.a_source(), question, articles=[article]))
    compared = view.citations[0].compared
    assert compared.question.words == question.question
    assert compared.question.target.anchor == "answer-gazette"
    assert compared.badge.key == "alone"


def test_fact_anchors_do_not_move_with_the_facts_around_them():
    one, other = b.a_fact("One.", evidence=(b.an_evidence("first words"),)), b.a_fact("Other.", evidence=(b.an_evidence("other words"),))
    assert dict(zip("ab", fact_anchors((one, other)), strict=True)) == dict(zip("ba", fact_anchors((other, one)), strict=True))
    assert fact_anchors((one,)) == fact_anchors((b.a_fact("Reworded.", evidence=one.evidence),))


def test_fact_anchors_are_pinned_by_an_id_and_never_alike():
    pinned, first, second = b.a_fact(id="tally"), b.a_fact("First."), b.a_fact("Second.")
    anchors = fact_anchors((pinned, first, second, second))
    assert anchors[0] == "fact-tally"
    assert len(set(anchors)) == 4


def test_a_mark_is_named_by_its_words_as_they_are_compared():
    assert mark_anchor(b.an_evidence("will  meet ‘twice’")) == mark_anchor(b.an_evidence("will meet 'twice'"))
    assert mark_anchor(b.an_evidence("four")) != mark_anchor(b.an_evidence("four", prefix="twenty-"))


def test_relations_are_said_from_both_sides_with_their_articles():
    council = b.an_entity("council", name="Harbour Council", short="HC")
    member = b.an_entity("office", name="Harbour Office", relations=(b.a_relation("member of", "council"),))
    index = index_of(council, member)
    (there,) = build_entity_view(member, index).relations
    (back,) = build_entity_view(council, index).relations
    assert there.text == "The Harbour Office is a member of the [[council|Harbour Council]]."
    assert back.text == "The HC has the [[office|Harbour Office]] as a member."


def test_a_symmetric_relation_stated_by_both_is_said_once_on_each_page():
    left = b.an_entity("left", relations=(b.a_relation("partner of", "right"),))
    right = b.an_entity("right", relations=(b.a_relation("partner of", "left"),))
    index = index_of(left, right)
    assert [len(build_entity_view(one, index).relations) for one in (left, right)] == [1, 1]


def test_a_backlink_says_why():
    named = b.an_entity("harbour", facts=(b.a_fact("The [[bridge]] was built by it in 1901."),))
    bridge = b.an_entity("bridge")
    (backlink,) = build_entity_view(bridge, index_of(named, bridge)).backlinks.links
    assert backlink.link.words == "Harbour"
    assert backlink.link.target.anchor == fact_anchors(named.facts)[0]
    assert backlink.why == "“The Bridge was built by it in 1901.”"


def test_a_sheet_without_a_summary_opens_with_a_sentence_all_the_same():
    entity = b.an_entity("office", name="Harbour Office", facts=(b.a_fact(),))
    view = build_entity_view(entity, index_of(entity, b.a_source()))
    assert view.summary == "The Harbour Office is named in this story by one source."


def test_a_fact_without_a_date_is_not_taken_for_one_of_the_day_before_it():
    sheet = b.an_entity(facts=(b.a_fact("It opened.", date="2021-03-08"), b.a_fact("It is long."), b.a_fact("It is old.")))
    assert [one.undated for one in build_fact_views(sheet, index_of(sheet))] == ["", "No date given", ""]


def test_who_gives_a_figure_is_no_answer_to_how_many():
    text = "Harbour master Ada Lund said 12 boats passed."
    question = b.a_question(type="number", answers=(b.an_answer(says="12 boats", value="12", quote=text),))
    source, article = b.a_source(), b.an_article(text=text)
    facts = [b.a_fact(None, evidence=(b.an_evidence(quote),)) for quote in ("Harbour master Ada Lund", "said 12 boats passed")]
    entity = b.an_entity("ada-lund", facts=tuple(facts))
    views = build_fact_views(entity, index_of(entity, source, question, articles=[article]))
    assert [view.citations[0].compared is None for view in views] == [True, False]
