"""Events: what counts as one, on which day, in whose words, and which tellings are of the same."""

import pytest

from factsheets.drafting import draft
from factsheets.model.sheets import Event, Question
from factsheets.model.span import Article

pytestmark = pytest.mark.drafting

WEDNESDAY = "July 3, 2019"


def events(*articles):
    """Draft articles of Wednesday, 3 July 2019, and return their event sheets by title."""
    told = [(None, Article(source=f"s{number}", text=f"{WEDNESDAY}\n\n{text}")) for number, text in enumerate(articles, start=1)]
    return {sheet.title: sheet for sheet in draft(told).sheets if isinstance(sheet, Event)}


def dates(sheet):
    return [str(one.date) for one in sheet.dates]


def sources(sheet):
    return sorted({evidence.source for fact in sheet.facts for evidence in fact.evidence})


@pytest.mark.parametrize(
    ("text", "title", "day"),
    [
        ("Rough seas hampered the search for a ferry that capsized off Tavan on Monday.", "A ferry capsized off Tavan", "2019-07-01"),
        ("The mayor said on Tuesday that police raided the town hall on Monday.", "Police raided the town hall", "2019-07-01"),
        ("Anna Berg, who resigned on Monday, was in Tavan on Tuesday.", "Anna Berg resigned", "2019-07-01"),
        ("Eleven people died when a factory exploded in Tavan on Monday.", "A factory exploded in Tavan", "2019-07-01"),
        ("Police searched two houses in Tavan and arrested Anna Berg on Monday.", "Police searched two houses in Tavan", "2019-07-01"),
        ("Tavan council is expected to vote on the bridge next Monday.", "Tavan council is expected to vote on the bridge", "2019-07-08"),
    ],
    ids=["relative clause", "what is said", "state beside", "outcome", "joined verbs", "chain of verbs"],
)  # fmt: skip
def test_a_date_belongs_to_the_clause_it_hangs_on(text, title, day):
    found = events(text)
    assert {name: dates(sheet) for name, sheet in found.items()} == {title: [day]}


@pytest.mark.parametrize(
    "text",
    [
        "Many of the ferry disasters around Tavan occur during the storm season between June and October.",
        "Ferries often sink off Tavan in July.",
        "Tavan Motors employed 4,200 people on Monday.",
        "Tavan Motors earned $2 billion last year.",
        "The mayor of Tavan was not arrested on Monday.",
        "The mayor of Tavan may resign on Friday.",
        "The mayor of Tavan said on Monday that he was happy.",
        "Shares of Tavan Motors closed at $12 on Monday.",
        "Did police arrest Anna Berg in Tavan on Monday?",
        "Anna Berg joined the Tavan council in 1998.",
        "The announcement on Monday caught the town of Tavan by surprise.",
        "More than 300 people have drowned off Tavan since 2009.",
    ],
    ids=[
        "habit by season", "habit by adverb", "state", "figure of a year", "denial", "possibility", "mere saying", "close of trading",
        "question", "biography", "reception", "sum over years",
    ],
)  # fmt: skip
def test_what_is_no_event_gets_no_sheet(text):
    assert events(text) == {}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ormen City — Rescuers on Monday retrieved the bodies of two fishermen.", "Rescuers retrieved the bodies of two fishermen"),
        ("The ferry Anna (built in 1998), which belongs to a bank, sank off Tavan on Monday.", "The ferry Anna sank off Tavan"),
        ("On Monday, in a statement, the Tavan Line said, it aims to buy Nordhavn Ltd.", "The Tavan Line said it aims to buy Nordhavn Ltd"),
        ("Police detained the plant's manager, Ivo Karsten, late on Monday.", "Police detained the plant's manager, Ivo Karsten"),
        ("A court in Tavan convicted Anna Berg on Monday of taking bribes.", "A court in Tavan convicted Anna Berg of taking bribes"),
        ("In Tavan, about 300 people slept outdoors on Monday night.", "About 300 people slept outdoors in Tavan"),
        ("High waves forced divers in Tavan on Monday to suspend a search.", "High waves forced divers in Tavan to suspend a search"),
        ("AN EARTHQUAKE struck the Tavan valley on Monday.", "An earthquake struck the Tavan valley"),
    ],
    ids=["dateline, date", "brackets, relative clause", "announcement", "apposition", "needed", "place first", "made to do", "capitals"],
)  # fmt: skip
def test_a_title_is_the_clause_in_the_sources_words(text, title):
    assert list(events(text)) == [title]


def test_a_title_stands_alone():
    found = events(
        "Mayor Anna Berg lost a vote on Monday. She resigned on Tuesday. It sank on Tuesday. The vessel burned on Tuesday.",
    )
    assert list(found) == ["Anna Berg resigned", "Mayor Anna Berg lost a vote"]


def test_one_sheet_across_articles_whatever_the_verb():
    found = events(
        "A ferry capsized off Tavan on Monday, the coast guard said. Forty people were missing.",
        "A passenger ferry flipped over near Tavan harbour on Monday. Ferries often sink there in July.",
        "A passenger ferry has overturned off Tavan, killing nine people. Divers searched for survivors.",
    )
    assert len(found) == 1
    (sheet,) = found.values()
    assert dates(sheet) == ["2019-07-01"]
    assert sources(sheet) == ["s1", "s2", "s3"]
    assert sheet.state == "happened"


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("Tavan police must file their report by July 12.", "expected", "../2019-07-12"),
        ("A by-election in Tavan is due by August.", "expected", "../2019-08"),
        ("The inquest in Tavan is scheduled for 12 July.", "expected", "2019-07-12"),
        ("A judge in Tavan set Anna Berg's trial for July 12.", "expected", "2019-07-12"),
        ("The vote in Tavan was postponed until July 12.", "expected", "2019-07-12"),
        ("Both sides in Tavan have until July 12 to file their papers.", "expected", "2019-07-12"),
        ("Anna Berg has been detained in Tavan since June 12.", "happened", "2019-06-12"),
    ],
    ids=["must by", "due by", "scheduled for", "set for", "postponed until", "until to", "since"],
)  # fmt: skip
def test_what_is_to_come_and_what_lasts_is_dated(text, kind, day):
    (sheet,) = events(text).values()
    assert (sheet.state, dates(sheet)) == (kind, [day])


def test_news_without_a_date_is_dated_about_the_day_of_the_report():
    told = "A jury in Tavan has found Anna Berg guilty of fraud. The mayor bought a villa. Police searched it."
    (sheet,) = events(told).values()
    assert (sheet.title, sheet.state, dates(sheet)) == ("A jury in Tavan found Anna Berg guilty of fraud", "happened", ["2019-07-03~"])


@pytest.mark.parametrize(
    ("text", "title", "day"),
    [
        ("The council of Tavan has sacked Anna Berg, its mayor said on Monday.", "The council of Tavan sacked Anna Berg", "2019-07-01"),
        ("It was confirmed on Monday as Norvik Town sold Karl Lund.", "Norvik Town sold Karl Lund", "2019-07-01"),
        ("On the night of July 1, thieves robbed a bank in Tavan.", "Thieves robbed a bank in Tavan", "2019-07-01"),
        ("Norvik Town called off Monday's launch of its ship.", "Norvik Town called off launch of its ship", "2019-07-01"),
        ("Anna Berg was cheered after Monday's Tavan Cup defeat by Norvik.", "Tavan Cup defeat by Norvik", "2019-07-01"),
        ("Anna Berg, a judge, handed in a letter of resignation on Monday.", "Anna Berg handed in a letter of resignation", "2019-07-01"),
        ("Police in Tavan were allowed to search the ship on Monday.", "Police in Tavan were allowed to search the ship", "2019-07-01"),
        ("The Tavan Line expects the sale to close on Monday, July 8.", "The Tavan Line expects the sale to close", "2019-07-08"),
    ],
    ids=["said of late", "as it was", "the night of", "called off", "a noun with a name", "a letter of", "allowed to", "expects it to"],
)  # fmt: skip
def test_a_date_reaches_what_happened_through_other_words(text, title, day):
    found = events(text)
    assert {name: dates(sheet) for name, sheet in found.items()} == {title: [day]}


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Police raided the town hall in Tavan on Monday.", "When did police raid the town hall in Tavan?"),
        ("Anna Berg was arrested in Tavan on Monday.", "When was Anna Berg arrested in Tavan?"),
        ("A ferry has capsized off Tavan on Monday.", "When did a ferry capsize off Tavan?"),
        ("Tavan council is expected to vote on the bridge next Monday.", "When is Tavan council expected to vote on the bridge?"),
        ("A by-election in Tavan is due by August.", "When is a by-election in Tavan due?"),
    ],
    ids=["past", "passive", "perfect", "chain", "due"],
)  # fmt: skip
def test_the_question_of_a_day_turns_the_title(text, asked):
    told = [(None, Article(source=source, text=f"{WEDNESDAY}\n\n{text}")) for source in ("one", "other")]
    told[1] = (None, Article(source="other", text=f"{WEDNESDAY}\n\nA lawyer was there. {text} Nobody else came to see it."))
    assert asked in [sheet.question for sheet in draft(told).sheets if isinstance(sheet, Question)]


def test_a_day_after_counts_back():
    found = events("Anna Berg appeared before a court in Tavan on Tuesday, a day after police arrested Karl Lund.")
    assert {title: dates(sheet) for title, sheet in found.items()} == {
        "Anna Berg appeared before a court in Tavan": ["2019-07-02"],
        "Police arrested Karl Lund": ["2019-07-01"],
    }


def test_rows_of_names_and_who_runs_what_moves_take_part():
    (signed,) = events("Karl Lund, Anna Berg and Tavan Motors Inc. signed an agreement in Oslo on Monday.").values()
    assert {one.entity for one in signed.participants} == {"karl-lund", "anna-berg", "tavan-motors-inc"}


def test_another_one_elsewhere_stays_apart():
    found = events(
        "A Norvik Airlines jet crashed near Oslo on Monday. Fifty people died.",
        "A jet crashed near Oslo on Monday. It was of the same type as the one that crashed in Nairobi with 80 people.",
    )
    (sheet,) = found.values()
    assert sheet.place == "oslo"


def test_news_without_a_date_joins_a_report_that_dates_it():
    (sheet,) = events(
        "Norvik Shipping Inc. has bought Caldera Lines Inc. for $300 million.",
        "Norvik Shipping Inc. said late on Tuesday that it's buying Caldera Lines Inc. for $300 million.",
    ).values()
    assert (dates(sheet), sources(sheet)) == (["2019-07-02"], ["s1", "s2"])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Divers found two bodies off Tavan on Monday.", "Divers found seven bodies off Tavan on Monday."),
        ("Anna Berg resigned on Monday in Tavan.", "Karl Lund resigned on Monday in Tavan."),
        ("A 6.1-magnitude earthquake struck Tavan on Monday.", "A 6.1-magnitude quake hit Tavan on Tuesday."),
        ("Police arrested Anna Berg in Tavan on Monday.", "A court in Tavan acquitted Anna Berg on Monday."),
        ("A third case of plague was reported in Tavan on Monday.", "Two other cases of plague were reported in Tavan on Monday."),
    ],
    ids=["figures", "doers", "days", "kinds", "which of a row"],
)
def test_tellings_that_differ_stay_two(one, other):
    assert len(events(one, other)) == 2


def test_two_days_side_by_side_for_what_is_known_are_both_told():
    (sheet,) = events(
        "A ferry capsized in rough seas off Tavan on Monday.", "The ferry capsized off Tavan on Tuesday, the mayor of Tavan said."
    ).values()
    assert dates(sheet) == ["2019-07-01", "2019-07-02"]


def test_what_was_expected_and_then_happened_has_happened():
    later = Article(source="later", text="July 9, 2019\n\nThe Tavan council approved the new bridge on Monday.")
    early = Article(source="early", text="July 3, 2019\n\nThe Tavan council will vote on the new bridge next Monday.")
    (sheet,) = [one for one in draft([(None, early), (None, later)]).sheets if isinstance(one, Event)]
    assert (sheet.title, sheet.state, dates(sheet)) == ("The Tavan council approved the new bridge", "happened", ["2019-07-08"])


def test_what_is_awaited_on_two_days_is_one_event_and_a_question():
    told = [
        (None, Article(source="one", text=f"{WEDNESDAY}\n\nA by-election in Tavan must be held by August, an official said.")),
        (None, Article(source="other", text=f"{WEDNESDAY}\n\nThe by-election in Tavan is expected in October.")),
    ]
    sheets = draft(told).sheets
    (sheet,) = [one for one in sheets if isinstance(one, Event)]
    assert (sheet.state, dates(sheet)) == ("expected", ["../2019-08", "2019-10"])
    assert "When must a by-election in Tavan be held?" in [one.question for one in sheets if isinstance(one, Question)]


def test_what_is_to_be_completed_is_not_what_was_agreed():
    found = events(
        "Norvik Shipping Inc. agreed on Monday to buy Caldera Lines Inc.",
        "Norvik Shipping Inc. aims to complete the purchase of Caldera Lines Inc. by August.",
    )
    assert sorted(date for sheet in found.values() for date in dates(sheet)) == ["../2019-08", "2019-07-01"]


def test_the_doubtful_are_less_sure():
    found = events(
        "A court in Tavan convicted Anna Berg on Monday of taking bribes. Mayor Karl Lund lost a vote in May. He resigned in June.",
        "A court in Tavan convicted Anna Berg on Monday of taking bribes, and she wept.",
    )
    sure = {title: sheet.proposed.confidence for title, sheet in found.items()}
    assert sure["A court in Tavan convicted Anna Berg of taking bribes"] > sure["Mayor Karl Lund lost a vote"] > sure["Karl Lund resigned"]


def test_place_and_participants_come_from_the_clause():
    (sheet,) = events("Norvik Shipping Inc. bought Caldera Lines Inc. in the city of Oslo on Monday. A lawyer in Paris was there.").values()
    assert sheet.place == "oslo"
    assert {one.entity: one.role for one in sheet.participants} == {"norvik-shipping-inc": "buyer", "caldera-lines-inc": "bought"}


def test_what_is_announced_for_another_day_is_an_event_of_its_own():
    found = events("Tavan Motors said on Monday that it would close its plant in Oslo next week.")
    assert {title: (dates(sheet), sheet.state) for title, sheet in found.items()} == {
        "Tavan Motors will close its plant in Oslo": (["2019-07-08/2019-07-14"], "expected"),
        "Tavan Motors said it would close its plant in Oslo": (["2019-07-01"], "happened"),
    }
