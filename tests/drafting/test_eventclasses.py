"""Events in harder sentences and across articles: participles, timelines, what several tell undated, what is one after all."""

import pytest

from factsheets.drafting import draft
from factsheets.model.sheets import Event
from factsheets.model.span import Article

pytestmark = pytest.mark.drafting


def events(*articles):
    """Draft articles of Wednesday, 3 July 2019, and return their event sheets by title."""
    told = [(None, Article(source=f"s{number}", text=f"July 3, 2019\n\n{text}")) for number, text in enumerate(articles, start=1)]
    return {sheet.title: sheet for sheet in draft(told).sheets if isinstance(sheet, Event)}


def days(found):
    return {title: [str(one.date) for one in sheet.dates] for title, sheet in found.items()}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The council of Tavan has sacked Anna Berg, its mayor said on Monday.", "The council of Tavan sacked Anna Berg"),
        ("The bridge in Tavan had been closed on Monday.", "The bridge in Tavan was closed"),
        ("Prices in Tavan have fallen by a third, the bank said on Monday.", "Prices in Tavan fell by a third"),
        ("The submarine went missing off Tavan on Monday.", "The submarine went missing off Tavan"),
        ("TAVAN \u2212 The Norvik Coast Guard called off its search on Monday.", "The Norvik Coast Guard called off its search"),
        ("Plans for the summer: The council of Tavan voted on the bridge on Monday.", "The council of Tavan voted on the bridge"),
        ("The suspect, Karl Lund, 41, was arrested in Tavan on Monday.", "Karl Lund was arrested in Tavan"),
        ("The former prime minister of Norvik, Karl Lund, appeared before the Tavan High Court on Monday.",
         "The former prime minister of Norvik, Karl Lund, appeared before the Tavan High Court"),
        ("Karl Lund wept on Monday as he resigned from the Tavan council.", "Karl Lund resigned from the Tavan council"),
        ("Anna Berg became the prime minister of Norvik on Monday.", "Anna Berg became the prime minister of Norvik"),
        ("Anna Berg resigned in Tavan on Monday, with a new mayor to be found.", "Anna Berg resigned in Tavan"),
        ("Five monks, whose abbot Karl Lund is ill, burned down his house in Tavan on Monday.",
         "Five monks burned down Karl Lund’s house in Tavan"),
    ],
    ids=[
        "perfect", "perfect, passive", "past of its own", "went missing", "dateline", "lead-in", "only a kind of person", "governed",
        "as she did", "takes office", "after a comma", "whose house",
    ],
)  # fmt: skip
def test_a_title_reads_as_on_a_timeline(text, title):
    assert list(events(text)) == [title]


def test_what_would_be_will_be():
    found = events("Karl Lund said on Monday that Tavan council would vote on the bridge on July 8.")
    assert days(found)["Tavan council will vote on the bridge"] == ["2019-07-08"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mayor Anna Berg was in pain after being shot on Monday in Tavan.", {"Mayor Anna Berg was shot in Tavan": ["2019-07-01"]}),
        ("A ferry carrying cars crashed into a pier in Tavan, killing three people on Monday.",
         {"A ferry crashed into a pier in Tavan": ["2019-07-01"]}),
        ("A wake will be held in Tavan on July 8 and a funeral for Karl Lund on July 9.",
         {"A wake will be held in Tavan": ["2019-07-08"], "Funeral for Karl Lund": ["2019-07-09"]}),
        ("Karl Lund's decision on Monday to close the port of Tavan has been disputed by lawyers.",
         {"Karl Lund's decision to close the port of Tavan": ["2019-07-01"]}),
        ("In a press release issued on Monday, Norvik Shipping Inc. ended its strike.",
         {"Norvik Shipping Inc. ended its strike": ["2019-07-01"]}),
        ("Norvik Airlines had to ground its planes in Tavan on Monday.",
         {"Norvik Airlines had to ground its planes in Tavan": ["2019-07-01"]}),
        ("Tavan council will have access to the bridge by Monday, July 8.",
         {"Tavan council will have access to the bridge": ["../2019-07-08"]}),
    ],
    ids=["after being", "what came of it", "a second noun", "of another time than its verb", "in a release", "had to",
         "will have"],
)  # fmt: skip
def test_a_date_finds_what_it_dates(text, expected):
    assert days(events(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Karl Lund had requested a Monday hearing before Judge Anna Berg.",
        "The mayor of Tavan praised a report published on Monday.",
        "Six workers were fixing the bridge in Tavan when it collapsed on Monday.",
        "Mayor Karl Lund made a statement on Monday, to thank those who had helped.",
    ],
    ids=["only requested", "a writing", "what went on", "words given"],
)
def test_what_is_no_happening_of_the_day_gets_no_sheet(text):
    assert "fixing" not in " ".join(events(text))
    assert not {title for title in events(text) if "hearing" in title or "report" in title}


def test_a_timeline_dates_what_stands_under_its_days():
    found = events(
        "The port of Oslo was still closed on Wednesday.\n\n"
        "Sunday: Karl Lund meets the mayor of Tavan.\n\nTuesday: Police search the port of Oslo.",
    )
    assert days(found)["Karl Lund meets the mayor of Tavan"] == ["2019-06-30"]
    assert days(found)["Police search the port of Oslo"] == ["2019-07-02"]


def test_what_several_tell_without_a_date_is_dated_about_the_first_report():
    one = "The weather was bad in Tavan. Many people were at home. Nobody was outdoors. Police arrested Karl Lund at the station."
    other = "It is a quiet town. Shops were open. Trains were late. Few people seemed to care. Police have arrested Karl Lund."
    assert days(events(one, other)) == {"Police arrested Karl Lund at the station": ["2019-07-03~"]}
    assert events(one) == events(other) == {}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Karl Lund fled the country on Monday.", "Mayor Karl Lund landed in Oslo on Monday."),
        ("Karl Lund was killed on Monday.", "Mayor Karl Lund died on Monday."),
        ("The Tavan council dismissed Karl Lund on Monday.", "Karl Lund was sacked on Tuesday."),
        ("Karl Lund became mayor of Tavan on Monday.", "Karl Lund took over as mayor of Tavan on Monday."),
        ("The court of Tavan overturned the ban on Monday.", "That decision was overturned on Monday, Anna Berg said."),
        ("A noisy Tavan council election is over. Crowds cheered after Monday's council election.",
         "Shops were shut ahead of Monday's council election."),
    ],
    ids=["leaves and arrives", "killed and died", "a day apart", "takes office", "points at it", "a noun without a name, told twice"],
)  # fmt: skip
def test_one_day_has_one_event_of_them(one, other):
    assert len(events(one, other)) == 1


def test_what_happens_once_keeps_both_its_days():
    (sheet,) = events("The Tavan council dismissed Karl Lund on Monday.", "Karl Lund was sacked on Tuesday.").values()
    assert [str(one.date) for one in sheet.dates] == ["2019-07-01", "2019-07-02"]


def test_what_was_announced_is_not_yet_what_will_be():
    found = events("Mayor Anna Berg has announced her resignation. Anna Berg will resign as mayor of Tavan by July 12.")
    assert days(found) == {
        "Mayor Anna Berg announced her resignation": ["2019-07-03~"],
        "Anna Berg will resign as mayor of Tavan": ["../2019-07-12"],
    }


def test_whose_it_is_takes_part():
    (sheet,) = events("Anna Berg's visa was cancelled by Norvik Shipping Inc. on Monday.").values()
    assert {one.entity for one in sheet.participants} == {"anna-berg", "norvik-shipping-inc"}


def test_news_without_a_date_is_what_the_same_person_is_dated_to_have_done():
    found = events(
        "Home Secretary Ana Ortega has resigned, the government confirmed.",
        "Home Secretary Ana Ortega has resigned after weeks of pressure. Ortega telephoned the prime minister on Sunday to resign.",
    )
    assert days(found) == {"Home Secretary Ana Ortega resigned": ["2019-06-30"]}
