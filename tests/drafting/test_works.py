"""Bodies, teams and what people make: of what kind they are, how far their names run, and which names of them are one."""

from datetime import date

import pytest

from factsheets.drafting.articles.language import in_dictionary
from factsheets.drafting.naming.aliases import roster
from factsheets.drafting.understand import Task, understand
from factsheets.model.span import Article

pytestmark = pytest.mark.drafting


def entities(*texts):
    notes = [understand(Task(Article(source=f"s{number}", text=text), date(2021, 3, 11))) for number, text in enumerate(texts)]
    return {named.name: ({*named.forms}, named.kind) for named in roster(notes).entities}


@pytest.mark.parametrize(
    ("word", "known"),
    [("harbour", True), ("Ferries", True), ("brushes", True), ("stood", True), ("Norvexa", False)],
    ids=["as it stands", "of ies", "of es", "of an exception", "a name"],
)
def test_a_word_of_english_is_in_the_dictionary(word, known):
    assert in_dictionary(word) is known


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Astronomers watched a dwarf star called Tavano-7 on Monday.", "Tavano-7", "place"),
        ("A sedan known as the Norvexa was shown on Monday.", "Norvexa", "work"),
        ("The prize went to Ann Ortega for The Gardener.", "Gardener", "work"),
        ("Norvexa declined to comment. Norvexa confirmed it. Norvexa agreed to sell its ferries.", "Norvexa", "organization"),
        ("Norwich began well. Norwich pressed on. Norwich fans sang. Norwich boss Jan Berg was glad.", "Norwich", "organization"),
        ("Norwich started well on Monday. Fans cheered as Norwich beat Malden. Then Norwich scored.", "Norwich", "organization"),
        ("The High Court of Kenya sat on Monday.", "High Court of Kenya", "organization"),
        ("Parents buy the Norvexa ‘n Malden toy.", "Norvexa ‘n Malden", "work"),
        ("They met at the Stade de Norvexa on Monday.", "Stade de Norvexa", "place"),
        ("Tickets for Camila Cabrello went quickly. Camila Cabrello performed the opening ceremony.", "Camila Cabrello", "person"),
        ("Tavano Júnior scored on Monday.", "Tavano Júnior", "person"),
        ("NovoShowbiz - French director Jan Berg won the prize on Sunday.", "NovoShowbiz", "organization"),
    ],
    ids=[
        "called after what it is", "known as", "article with a capital", "at the head of every sentence", "town with fans",
        "town that plays", "court of a country", "clipped and", "stadium", "full name no dictionary knows", "junior", "dash after it",
    ],
)  # fmt: skip
def test_a_name_is_of_its_kind(text, name, kind):
    assert entities(text).get(name, ("", ""))[1] == kind


def test_halves_that_a_hyphen_joins_are_no_two_names():
    assert entities("Parents spoke of the Halder-Pricen Thunder on Monday.").keys().isdisjoint({"Halder", "Pricen Thunder"})


def test_a_machine_is_one_with_its_name_without_what_it_is():
    found = entities("On Monday the Malden Space Telescope saw it. Malden was built in May.", "The Malden Space Telescope is old.")
    assert found["Malden Space Telescope"] == ({"Malden"}, "work")


def test_a_town_in_the_news_is_no_team_for_one_defeat():
    assert entities("Norwich lost its mayor on Monday. Thousands live in Norwich.")["Norwich"][1] == "place"
