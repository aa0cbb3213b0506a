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
        ("She won two awards for “Hello,” and “Goodbye.”", "Hello", "work"),
        ("He ran a hugely popular blog, Running Commentary, until May.", "Running Commentary", "work"),
        ("Tavan praised Jan Berg in 2012 with English producer Paul Orne for Rowing In The Deep.", "Rowing In The Deep", "work"),
        ("The search for the Malden Maritime cargo ship El Norvo went on.", "Malden Maritime", "organization"),
        ("The Coast Guard Cutter Norvexa joined the search on Monday.", "Coast Guard Cutter Norvexa", "work"),
        ("Fans met at Norvexa Center on Monday.", "Norvexa Center", "place"),
        ("Work stopped at Launch Complex 40 on Monday.", "Launch Complex 40", "place"),
        ("The maker unveiled a concept called the Norvexa E on Monday.", "Norvexa E", "work"),
        ("The studio was pleased when Furious 9 opened on Monday.", "Furious 9", "work"),
        ("He was leaving One Vanity, joking to Jan Berg.", "One Vanity", "organization"),
        ("The San Francisco 49ers won on Monday.", "San Francisco 49ers", "organization"),
        ("They played at Levine's Stadium on Monday.", "Levine's Stadium", "place"),
        ("The truck was owned by Jago Transportation of Fresno, California.", "Jago Transportation", "organization"),
        ("The findings were published in the Norvexan Journal of Earth Sciences.", "Norvexan Journal of Earth Sciences", "work"),
        ("The findings were published in the journal Norvexa Research on Monday.", "Norvexa Research", "work"),
        ("They left Mendon, Mo., on Monday.", "Mo.", "place"),
        ("The studio made the game Farmers vs. Robots in May.", "Farmers vs. Robots", "work"),
        ("Tavano Games agreed to buy a maker of toys.", "Tavano Games", "organization"),
        ("He told NBC Bay Area on Monday that it was closed.", "NBC Bay Area", "organization"),
        ("He lives on Bentler Ridge Drive. The house on Bentler Ridge Drive burned.", "Bentler Ridge Drive", "place"),
        ("He was a co-founder of Xamarina. Norvexa acquired Xamarina in 2016.", "Xamarina", "organization"),
        ("The TAVANO (TAll VAnes and NOzzles) telescope saw it on Monday.", "TAll VAnes and NOzzles", "organization"),
    ],
    ids=[
        "called after what it is", "known as", "article with a capital", "at the head of every sentence", "town with fans",
        "town that plays", "court of a country", "clipped and", "stadium", "full name no dictionary knows", "junior", "dash after it",
        "one word in quote marks", "blog",
        "small words with capitals", "owner before a ship", "vessel within", "venue", "numbered place",
        "letter after an article", "film of a series", "number in words", "year in a team", "stadium of somebody", "firm of a town",
        "journal of a field", "journal before", "short state", "versus", "games of a studio", "channel of an area", "drive", "co-founder",
        "spelt out in brackets",
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


def test_an_adjective_with_a_capital_is_no_name():
    assert not entities("An angel with a Biblical halo stood there on Monday.")


def test_a_figure_is_part_of_a_name_everywhere_once_an_article_tells_so():
    found = entities("The upgraded Falco 9 lifted off on Monday. The Falco 9 came back.", "People in Malden saw how Falco 9 landed.")
    assert found["Falco 9"] == (set(), "work")
    assert "Falco" not in found


def test_what_a_name_does_makes_a_firm_of_one_that_begins_like_a_person():
    text = "They bought rival Russell Tavano. Russell Tavano owns the brand. In May Russell Tavano acquired a bakery."
    assert entities(f"{text} Russell Tavano employs ten bakers.")["Russell Tavano"][1] == "organization"


def test_a_legal_form_makes_a_body_of_what_has_a_first_name():
    found = entities("Russell Tavano was founded in Malden. They agreed to buy Russell Tavano. Russell Tavano Candies Inc. makes sweets.")
    assert found["Russell Tavano Candies Inc."] == ({"Russell Tavano"}, "organization")


def test_a_country_before_a_body_is_not_among_its_initials():
    found = entities("The U.S. Bureau of Ferry Affairs said so on Monday. The BFA closed it. The US FBI said no.")
    assert found["U.S. Bureau of Ferry Affairs"] == ({"BFA"}, "organization")
    assert found["FBI"] == (set(), "organization")


def test_a_town_is_the_team_that_bears_its_name_where_it_does_what_teams_do():
    found = entities("The Denver Rams won. Denver's defense was good. The Denver defense held. Denver's seven sacks were many.")
    assert found["Denver Rams"] == ({"Denver"}, "organization")


def test_a_town_of_two_words_is_the_team_too():
    found = entities("The San Francisco Lions won. San Francisco ace Jan Berg pitched. San Francisco were first to score.")
    assert found["San Francisco Lions"] == ({"San Francisco"}, "organization")


def test_the_last_word_of_a_team_is_the_team():
    found = entities("The Golden State Warriors won on Monday. The Warriors have beaten Malden. Coach Jan Berg praised the Warriors.")
    assert found["Golden State Warriors"] == ({"Warriors"}, "organization")


def test_two_bodies_of_which_the_story_names_one_alone_are_two():
    found = entities("Universal grew in May.", "The blockbuster sequel from Universal and Legendary was down.")
    assert {"Universal", "Legendary"} <= found.keys()


def test_a_name_cut_at_the_head_of_a_sentence_is_made_whole():
    found = entities("He was leaving One Vanity, joking to Jan Berg.", "One Vanity started out in May. People in Malden like One Vanity.")
    assert "One Vanity" in found
    assert "Vanity" not in found


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The team relieved Head Coach Mark Jackson on Monday.", {"Mark Jackson"}),
        ("Microsoft Corporate Vice President Nat Friedman spoke.", {"Microsoft", "Nat Friedman"}),
        ("The Ebola virus disease (EVD) spread in Malden. EVD killed ten.", {"Malden"}),
    ],
    ids=["head coach", "corporate vice president", "initials of an illness"],
)
def test_what_leads_to_a_title_or_stands_for_an_illness_is_no_name(text, names):
    assert entities(text).keys() == names
