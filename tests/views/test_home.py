from __future__ import annotations

import builders as b
from factsheets.text.quoting import Quoting
from factsheets.views.home import build_home_view
from factsheets.views.index import SiteIndex
from factsheets.views.settings import SiteSettings

GAZETTE, POST = b.a_source("gazette"), b.a_source("post")


def home(*sheets, lead=""):
    corpus = b.a_corpus(GAZETTE, POST, *sheets)
    settings = SiteSettings(site_name="The bridge", language="en", lead=lead, title="", description="")
    return build_home_view(SiteIndex(corpus, Quoting(corpus.articles)), settings)


def told(*sheets, lead=""):
    return home(*sheets, lead=lead).told


def a_quoted_event(name, *sources, **values):
    facts = tuple(b.a_fact(None, evidence=(b.an_evidence(f"{name} in the {source}", source),)) for source in sources)
    return b.an_event(name, facts=facts, **values)


def test_a_home_page_without_a_lead_opens_with_what_most_sources_tell():
    found = told(a_quoted_event("opening", "gazette"), a_quoted_event("collapse", "gazette", "post"))
    assert found.quote == "collapse in the post"
    assert [one.label for one in found.citations] == ["Post, undated"]


def test_what_is_only_expected_opens_no_page():
    assert told(a_quoted_event("opening", "gazette", "post", state="expected")) is None


def test_what_one_source_tells_opens_no_page():
    assert told(a_quoted_event("opening", "gazette")) is None


def test_the_editors_lead_comes_first():
    assert told(a_quoted_event("opening", "gazette", "post"), lead="A bridge opened.") is None


def test_what_changed_and_what_no_source_says_have_headings_of_their_own():
    moved = b.a_question(
        "toll",
        type="number",
        running=True,
        answers=(b.an_answer("gazette", value="2", as_of="2021-03-11"), b.an_answer("post", value="5", as_of="2021-03-12")),
    )
    unknown = b.a_question("who-pays", answers=(), silent=("gazette", "post"))
    found = {one.title: [line.id for line in one.lines] for one in home(moved, unknown, b.a_question()).standings}
    assert found == {
        "What has changed": ["toll"],
        "What only one of them says": ["how-many-boats"],
        "What no source says": ["who-pays"],
    }


def test_what_is_news_opens_a_page_before_what_it_brings_to_mind():
    dated = b.a_source("gazette", published="2013-09-09")
    past = a_quoted_event("fire", "gazette", "post", date="2013-07-28")
    news = a_quoted_event("theft", "gazette", "post", date="2013-09-09")
    corpus = b.a_corpus(dated, POST, past, news)
    settings = SiteSettings(site_name="The bridge", language="en", lead="", title="", description="")
    assert build_home_view(SiteIndex(corpus, Quoting(corpus.articles)), settings).told.quote == "theft in the post"
