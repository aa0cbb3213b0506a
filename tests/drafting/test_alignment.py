"""Which figures of different articles are compared, and which never are."""

from datetime import date

import pytest

from factsheets.drafting.draft import draft
from factsheets.model.dates import parse_date
from factsheets.model.sheets import Question, Source
from factsheets.model.span import Article
from factsheets.model.verdict import judge

pytestmark = pytest.mark.drafting


def verdicts(*texts, days=(1, 1, 2)):
    """Draft articles of April 2024 and return the words of each question that compares them, with its verdict."""
    told = []
    for number, (text, day) in enumerate(zip(texts, days, strict=False)):
        published = parse_date(date(2024, 4, day).isoformat())
        source = Source(id=f"s{number}", title=f"S{number}", publisher=f"S{number}", published=published)
        told.append((source, Article(source=f"s{number}", text=text)))
    sheets = draft(told).sheets
    sources = {one.id: one for one in sheets if isinstance(one, Source)}
    found = {one.question: judge(one, sources, {}).word for one in sheets if isinstance(one, Question)}
    return {text: word for text, word in found.items() if word != "alone"}


def test_a_districts_toll_is_never_set_against_the_whole_one():
    found = verdicts(
        "A storm killed 40 people in Norland on Monday, officials said.",
        "Twelve people were killed in Tavan district on Monday, the mayor said. The storm hit all of Norland.",
    )
    assert not [word for word in found.values() if word in {"conflict", "differ", "updated"}]


def test_a_single_death_is_not_set_against_a_toll():
    found = verdicts(
        "The storm killed 12 people on Monday, officials said.",
        "A landslide killed one man on his farm on Monday, said Jan Berg, a doctor.",
    )
    assert not found


def test_a_toll_that_grows_is_updated():
    found = verdicts(
        "The storm killed seven people on Monday, officials said.",
        "Police said on Tuesday that the number of dead had risen to 22.",
        days=(1, 2),
    )
    assert found["How many people were killed?"] == "updated"


def test_about_and_at_least_fit_together():
    found = verdicts(
        "The storm injured around 50 people on Monday, officials said.",
        "At least 50 people were injured by the storm on Monday, police said.",
    )
    assert found["How many people were injured?"] == "compatible"


def test_what_people_of_one_clinic_are_is_asked_apart():
    found = verdicts(
        "The storm injured 249 people on Monday. “We have received around 50 people with injuries,” said Ema Brekke, a doctor.",
        "It injured 249 people, officials said. “We have received around 50 people with injuries,” said doctor Ema Brekke.",
    )
    assert found["How many people were injured?"] == "agree"
    assert found["How many people were injured, according to Ema Brekke?"] == "agree"


def test_a_conversion_in_brackets_is_no_second_figure():
    found = verdicts(
        "The quake struck at a depth of 10 kilometres (6.2 miles) on Monday.",
        "The quake struck at a depth of 10 kilometres (six miles) on Monday.",
    )
    assert found.get("What was the depth, in kilometres?") == "agree"
    assert not any("miles" in text for text in found)


def test_sources_that_date_one_event_apart_are_asked_for_the_day():
    found = verdicts(
        "A wooden ferry capsized in rough seas off Malden on Saturday, the coast guard said.",
        "The ferry capsized in rough seas off Malden on Friday, said Jan Berg, a spokesman for the coast guard.",
    )
    assert [word for text, word in found.items() if text.startswith("When")] == ["conflict"]
