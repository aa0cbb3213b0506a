"""The lists of a site in parts: where entries stand, what parts are called, and what stays as it was where a list is short."""

from __future__ import annotations

import pytest

import builders as b
from factsheets.text.quoting import Quoting
from factsheets.views import lists
from factsheets.views.addresses import ids_in, part_address
from factsheets.views.byletters import letter_steps
from factsheets.views.compare import build_compare_view
from factsheets.views.event import build_event_view
from factsheets.views.glossary import build_glossary_view
from factsheets.views.index import SiteIndex
from factsheets.views.overviews import glossary_overview, questions_overview, sources_overview, timeline_overview, who_overview
from factsheets.views.partition import Step
from factsheets.views.sources import build_sources_view
from factsheets.views.timeline import build_timeline_view
from factsheets.views.who import build_who_and_what_view


def index_of(*sheets):
    corpus = b.a_corpus(*sheets)
    return SiteIndex(corpus, Quoting(corpus.articles))


def parts_of(listed):
    return {listed.address(part).src_uri: listed.title(part) for part in listed.parts.pages()}


def events(number, **values):
    return [b.an_event(f"event-{place}", title=f"Case {place} opens", **values) for place in range(number)]


def test_a_timeline_in_parts_goes_by_the_shortest_spans_that_are_short_enough():
    sheets = [
        *(b.an_event(f"old-{place}", date="1985") for place in range(5)),
        *(b.an_event(f"long-ago-{place}", date="2003-04") for place in range(100)),
        *(b.an_event(f"day-{place}", date="2021-03-11") for place in range(100)),
        *(b.an_event(f"month-{place}", date="2021-03") for place in range(30)),
        b.an_event("some-time", date="2021"),
        b.an_event("never"),
    ]
    assert parts_of(lists.timeline(index_of(*sheets))) == {
        "timeline/19xx.md": "1985",
        "timeline/20xx.md": "2003 to 2021",
        "timeline/200x.md": "2003",
        "timeline/202x.md": "2021",
        "timeline/2021-00.md": "2021, no single month",
        "timeline/2021-03.md": "March 2021",
        "timeline/2021-03-00.md": "March 2021, no single day",
        "timeline/2021-03-11.md": "11 March 2021",
        "timeline/undated.md": "Undated",
    }


def test_a_day_with_too_many_events_goes_by_their_titles():
    sheets = [
        b.an_event(f"e-{place}", title=f"{name} {place}", date="2021-03-11") for place in range(50) for name in ("Mill", "Éclair", "新聞")
    ]
    sheets = [b.an_event(f"{sheet.id}-{place}", title=sheet.title, date="2021-03-11") for place, sheet in enumerate(sheets)]
    assert parts_of(lists.timeline(index_of(*sheets))) == {
        "timeline/2021-03-11-e.md": "11 March 2021, É",
        "timeline/2021-03-11-m.md": "11 March 2021, M",
        "timeline/2021-03-11--65.md": "11 March 2021, 新",
    }


def test_names_go_by_kind_and_only_a_long_kind_by_letters():
    people = [b.an_entity(f"p-{place}", name=f"Ann {place}", kind="person") for place in range(20)]
    bodies = [b.an_entity(f"o-{place}", name=f"{'AB'[place % 2]}body {place}") for place in range(400)]
    assert parts_of(lists.names(index_of(*people, *bodies))) == {
        "who-and-what/organization.md": "Organisations",
        "who-and-what/organization/a.md": "Organisations, A",
        "who-and-what/organization/b.md": "Organisations, B",
        "who-and-what/person.md": "People",
    }


def test_a_kind_of_a_storys_own_has_an_address_that_no_other_kind_has():
    kinds = ("Military unit", "military-unit", "Военная часть")
    addresses = {part_address("who-and-what.md", (Step("kind", kind),)).src_uri for kind in kinds}
    assert len(addresses) == len(kinds)
    assert all(one.isascii() and " " not in one for one in addresses)


def test_questions_go_by_verdict_and_then_by_what_they_are_about():
    silent = [b.a_question(f"s-{place}", answers=(), about=("bridge",)) for place in range(10)]
    alone = [b.a_question(f"q-{place}", about=(("bridge", "canal")[place % 2],)) for place in range(100)]
    index = index_of(b.a_source(), b.an_entity("bridge"), b.an_entity("canal"), *silent, *alone)
    assert parts_of(lists.questions(index)) == {
        "verdicts/alone.md": "What only one source says",
        "verdicts/alone/b.md": "What only one source says, B",
        "verdicts/alone/c.md": "What only one source says, C",
        "verdicts/unanswered.md": "What no source says",
    }


def test_sources_go_by_date_and_never_stand_where_a_source_may_stand():
    sheets = [b.a_source(f"paper-{place}", published=f"20{10 + place % 11}-01-02") for place in range(200)]
    addresses = parts_of(lists.sources(index_of(*sheets, b.a_source("undated"))))
    assert addresses == {
        "sources/by-date/20xx.md": "2010 to 2020",
        "sources/by-date/201x.md": "2010 to 2019",
        "sources/by-date/2010.md": "2010",
        **{f"sources/by-date/{year}.md": str(year) for year in range(2011, 2020)},
        "sources/by-date/202x.md": "2020",
        "sources/by-date/undated.md": "Undated",
    }


def test_a_term_stands_in_the_part_that_holds_it_and_every_link_leads_there():
    terms = [b.a_term(f"t-{place}", term=f"{'abc'[place % 3]}word {place}", see_also=(f"t-{place + 1}",)) for place in range(150)]
    index = index_of(*terms)
    assert index.address(terms[4]).src_uri == "glossary/b.md"
    assert index.address(terms[4]).anchor == "t-4"
    (part,) = [one for one in index.terms.pages() if terms[4] in one.entries]
    (entry,) = [one for one in build_glossary_view(index, part).terms if one.id == "t-4"]
    assert entry.see_also[0].target.src_uri == "glossary/c.md"


def test_the_way_up_from_an_event_is_the_part_it_stands_in():
    index = index_of(*events(130, date="2021-03-11"), b.an_event("other", date="1907"))
    parents = build_event_view(index.corpus.events["other"], index).head.parents
    assert [(link.words, link.target.src_uri, link.target.anchor) for link in parents] == [
        ("The story", "index.md", ""),
        ("Timeline", "timeline.md", ""),
        ("1907", "timeline/19xx.md", "other"),
    ]


@pytest.mark.parametrize("number", [119, 120, 121])
def test_a_list_falls_apart_only_where_it_is_too_long(number):
    listed = lists.timeline(index_of(*events(number, date="2021-03-11")))
    assert bool(listed.whole.parts) is (number > 120)


def test_a_short_list_is_one_page_without_any_way_on():
    index = index_of(b.a_source(), *events(3), b.an_entity(), b.a_term(), b.a_question())
    for build in (build_timeline_view, build_who_and_what_view, build_glossary_view, build_compare_view, build_sources_view):
        view = build(index)
        assert (view.beside.before, view.beside.after) == (None, None)
        assert not view.head.lists


LONG = [
    (lists.timeline, timeline_overview, [b.an_event(f"e-{n}", date=f"{1000 + n}-05-05") for n in range(900)]),
    (lists.names, who_overview, [b.an_entity(f"e-{n}", name=f"{chr(0x4E00 + n * 20)}{n}") for n in range(900)]),
    (lists.glossary, glossary_overview, [b.a_term(f"t-{n}", term=f"{chr(97 + n % 26)}{chr(97 + n // 26)} {n}") for n in range(676)]),
    (lists.sources, sources_overview, [b.a_source(f"s-{n}", published=f"{1000 + n}-05-05") for n in range(900)]),
    (lists.questions, questions_overview, [b.a_source(), *(b.a_question(f"q-{n}", question=f"{chr(97 + n % 26)}{n}") for n in range(900))]),
]  # fmt: skip


@pytest.mark.parametrize(("listed", "overview", "sheets"), LONG, ids=[listed.__name__ for listed, *_ in LONG])
def test_an_overview_is_short_however_long_its_list(listed, overview, sheets):
    index = index_of(*sheets)
    view = overview(index, listed(index).whole)
    links = [one for section in view.sections for group in section.groups for one in group.parts]
    picked = [one for section in view.sections for one in (*section.events, *section.entries, *section.questions)]
    assert 2 <= len(links) <= 80
    assert len(picked) <= 12
    assert view.bars is None or len(view.bars.bars) <= 80
    assert view.head.lists


def test_bars_count_every_dated_event_once_and_lead_to_where_they_stand():
    sheets = [b.an_event(f"e-{n}", date=f"{2000 + n % 20}-05-{n % 28 + 1:02d}") for n in range(300)]
    index = index_of(*sheets, b.an_event("undated"))
    listed = lists.timeline(index)
    bars = timeline_overview(index, listed.whole).bars
    assert sum(int(bar.words.split(": ")[1].split()[0]) for bar in bars.bars) == 300
    pages = {listed.address(part).src_uri for part in listed.parts.pages()}
    assert {bar.target.src_uri for bar in bars.bars} <= pages
    assert all(0 <= bar.x <= bars.width and 0 < bar.height <= bars.base for bar in bars.bars)


@pytest.mark.parametrize(
    ("src_uri", "ids"),
    [
        ("entities/wendel.md", ("wendel",)),
        ("compare/gazette/blog.md", ("gazette", "blog")),
        ("sources/gazette.md", ("gazette",)),
        ("sources/index.md", ()),
        ("timeline/2021.md", ()),
        ("verdicts/alone/b.md", ()),
        ("sources/by-date/2021.md", ()),
        ("index.md", ()),
    ],
)
def test_only_pages_of_sheets_are_named_by_ids(src_uri, ids):
    assert ids_in(src_uri) == ids


@pytest.mark.parametrize(("name", "first"), [("Éclair", "e"), ("«Zuid»", "z"), ("3 mills", "3"), ("…", "")])
def test_letters_count_without_accents_and_signs_not_at_all(name, first):
    assert letter_steps(name)[0] == Step("letter", first)
