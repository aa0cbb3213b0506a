"""Of what kind a name is, and what with a capital is no name."""

from datetime import date

import pytest

from factsheets.drafting.naming.aliases import roster
from factsheets.drafting.naming.lexicon import Lexicon
from factsheets.drafting.understand import Task, understand
from factsheets.model.span import Article

pytestmark = pytest.mark.drafting


def kinds(*texts):
    notes = [understand(Task(Article(source=f"s{number}", text=text), date(2021, 3, 11))) for number, text in enumerate(texts)]
    return {named.name: named.kind for named in roster(notes).entities}


def forms(*texts):
    notes = [understand(Task(Article(source=f"s{number}", text=text), date(2021, 3, 11))) for number, text in enumerate(texts)]
    return {named.name: {*named.forms} for named in roster(notes).entities}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The ferry Olga Reyes sank on Monday. The captain of the Olga Reyes was saved.", "Olga Reyes", "work"),
        ("The M/B Olga Reyes sank off the coast on Monday.", "M/B Olga Reyes", "work"),
        ("Tavan Corp. sold a million of its Norvex processors on Monday.", "Norvex", "work"),
        ("Judges struck down the Malden Water Act on Monday.", "Malden Water Act", "work"),
        ("Residents fled. Marenta was flooded on Monday, and Marenta City has no power.", "Marenta", "place"),
        ("Shaken, Kang Min-kyu left the school on Monday.", "Kang Min-kyu", "person"),
        ("Ben Paget-Brown resigned on Monday.", "Ben Paget-Brown", "person"),
        ("The Duchess of Malden opened the bridge on Monday.", "Duchess of Malden", "person"),
        ("They were married at St George's Chapel on Monday.", "St George's Chapel", "place"),
        ("Police Regional Office 8 opened an inquiry on Monday.", "Police Regional Office 8", "organization"),
        ("Norwich striker Jan Berg scored on Monday.", "Norwich", "organization"),
        ("She bought an iPhone on Monday.", "iPhone", "work"),
        ("Its brands include Norvexa coffee and Tavano peanuts.", "Norvexa", "work"),
        ("Norvexa, a maker of ferries, closed its yard on Monday.", "Norvexa", "organization"),
        ("Norvexa is a small village on the coast.", "Norvexa", "place"),
        ("The retailers Norvexa and Tavano closed stores on Monday.", "Norvexa", "organization"),
        ("Salvage experts Norvexa turned back on Monday.", "Norvexa", "organization"),
        ("Norvexa's shareholders voted on Monday. Norvexa's profit fell.", "Norvexa", "organization"),
        ("The Malden Rams beat the Norvexas on Monday.", "Malden Rams", "organization"),
        ("The painting “Girl, Boat and Evening” was sold on Monday.", "Girl, Boat and Evening", "work"),
        ("The Boeing 737 Max 8 was grounded on Monday.", "Boeing 737 Max 8", "work"),
        ("It was sold at Norvexa's in May. Norvexa's said so.", "Norvexa's", "organization"),
        ("The President of Malta Jan Berg spoke on Monday.", "Jan Berg", "person"),
        ("Mayor Pro Tem Ann Ortega spoke on Monday.", "Ann Ortega", "person"),
        ("Gov. Ann Justice spoke on Monday.", "Ann Justice", "person"),
        ("Police arrested Victor Ortega, Sr. on Monday.", "Victor Ortega, Sr.", "person"),
        ("The Malden Department of Financial Protection and Innovation closed it.",
         "Malden Department of Financial Protection and Innovation", "organization"),
        ("Shares of 3G Capital rose on Monday.", "3G Capital", "organization"),
        ("They live in Stoke-on-Trent.", "Stoke-on-Trent", "place"),
        ("The order covers Norvexa, Marten and Tavano counties.", "Tavano", "place"),
        ("Rescuers searched Northern California on Monday.", "Northern California", "place"),
        ("The Malden Fire Protection District sent help on Monday.", "Malden Fire Protection District", "organization"),
        ("The oath was taken by Sultan Hamid V on Monday.", "Hamid V", "person"),
        ("NORTH MALDEN, Ohio (AP) — A dam broke on Monday.", "NORTH MALDEN", "place"),
        ("Critics of Ms Park were glad. Park resigned on Monday.", "Park", "person"),
        ("A tower at 16 East 149th Street was shut on Monday.", "East 149th Street", "place"),
        ("The United States said it would help Malden on Monday.", "United States", "place"),
        ("Norvexa MP Chris Ortega resigned on Monday.", "Norvexa", "place"),
        ("It ended the hopes of matching Margaret Court's record on Monday.", "Margaret Court", "person"),
        ("The 5-Star Movement won on Monday.", "5-Star Movement", "organization"),
        ("The East Malden Sheriff's Office said so on Monday.", "East Malden Sheriff's Office", "organization"),
    ],
    ids=[
        "ferry", "slash", "processors", "law", "city elsewhere", "given name in two", "double name", "peer", "possessive within", "number",
        "club by its striker", "small first letter", "example of a class", "told after a comma", "said to be", "class before, several",
        "experts with one name", "owner of what firms own", "team in the plural", "title in quote marks", "model after its maker",
        "possessive kept", "seat of office before", "for the time being", "title as a surname", "junior and senior", "two fields",
        "figure that touches", "hyphens and small words", "list that a class ends", "side of a place", "district that serves",
        "ruler's number", "dateline in capitals", "class word as a surname", "ordinal", "country that says", "seat of an MP",
        "first name and class word", "figure and hyphen", "office of a title",
    ],
)  # fmt: skip
def test_a_name_is_of_its_kind(text, name, kind):
    assert kinds(text).get(name) == kind


@pytest.mark.parametrize(
    "text",
    [
        "Super Typhoon Olga killed ten people on Monday. Olga then weakened over the sea.",
        "The bridge was built before World War II and the Korean War.",
        "The car has an electronic control unit (ECU). The ECU failed on Monday.",
        "She won the Nobel Peace Prize on Monday.",
        "The Government said on Monday that twelve boats were lost.",
        "The Chief Executive Officer resigned on Monday.",
        "The aircraft, registration number ET-AVJ, was lost on Monday.",
        "It took off as Flight ET302 on Monday.",
        "They released the Muslims on Monday.",
        "The former Olympian has won on Monday.",
    ],
    ids=["storm", "war", "initials of common nouns", "prize", "common noun", "office", "registration", "flight", "believers", "role"],
)
def test_what_is_of_no_kind_is_no_name(text):
    assert kinds(text) == {}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Police Chief Supt. Ana Ortega spoke on Monday.", {"Ana Ortega"}),
        ("Are Ana Ortega and Jan Berg leaving? They spoke on Monday.", {"Ana Ortega", "Jan Berg"}),
        ("Archbishop of Canterbury Justin Berg spoke on Monday.", {"Canterbury", "Justin Berg"}),
        ("Acme CEO Jan Berg spoke on Monday.", {"Acme", "Jan Berg"}),
        ("Norvexa County Sheriff Kory Ortega said so on Monday.", {"Norvexa County", "Kory Ortega"}),
        ("Malden Police Chief Greg Ortega spoke on Monday.", {"Malden", "Greg Ortega"}),
        ("Malden State Rep. Greg Ortega spoke on Monday.", {"Malden", "Greg Ortega"}),
        ("Motorist Davide Norvexa told them on Monday.", {"Davide Norvexa"}),
        ("They met the candidate Moon Jae-in on Monday.", {"Moon Jae-in"}),
        ("They called the state Department of Water Norvexa on Monday.", {"Department of Water Norvexa"}),
    ],
    ids=[
        "ranks",
        "verb before",
        "seat before",
        "firm and title before",
        "county and role before",
        "town and service before",
        "state before",
        "role at the head",
        "small half of a given name",
        "small word",
    ],
)
def test_a_name_begins_where_it_begins(text, names):
    assert set(kinds(text)) == names


def test_a_product_is_no_alias_of_its_maker():
    found = forms("Intel showed the Intel Atom on Monday. The Atom is a processor. Intel said so.")
    assert all("Intel" not in {name, *aliases} or not any("Atom" in form for form in {name, *aliases}) for name, aliases in found.items())


def test_a_product_is_one_with_and_without_its_maker():
    found = forms("The Apple iPad sold well on Monday. An iPad costs $500.")
    assert found["Apple iPad"] == {"iPad"}


def test_a_first_name_alone_is_the_person():
    found = forms("Uhuru Berg won on Monday. He thanked them. Uhuru left on Tuesday, and reporters followed Uhuru home.")
    assert found["Uhuru Berg"] == {"Uhuru"}


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("Rescuers reached Marenta City on Monday. People in Marenta were glad.", True),
        ("Rescuers reached Marenta City, in Marenta Province, on Monday. People in Marenta were glad.", False),
    ],
    ids=["a city alone", "a city and its province"],
)
def test_a_city_is_one_with_its_bare_name_unless_a_province_bears_it(text, joined):
    found = forms(text)
    together = any({"Marenta", "Marenta City"} <= {name, *others} for name, others in found.items())
    assert together is joined


@pytest.mark.parametrize(
    ("texts", "name", "other"),
    [
        (["The Malden Water Insurance Corp., or MWIC, said so on Monday.", "The Malden Water Insurance Corporation agreed. So did MWIC."],
         "Malden Water Insurance Corporation", "MWIC"),
        (["J.W. Norvexa Co. closed a yard on Monday. Norvexa's shareholders voted."], "J.W. Norvexa Co.", "Norvexa"),
        (["Norvexa Airlines flew on Monday. Norvexa Airlines said so. Norvexa Airlines paid.", "Norvexa Airways said so on Monday."],
         "Norvexa Airlines", "Norvexa Airways"),
        (["The President of Malta Jan Løberg spoke on Monday.", "Mr Loberg spoke again on Monday."], "Jan Løberg", "Loberg"),
    ],
    ids=["legal form written out", "without its founder's initials", "airline under a slip", "letters with a stroke"],
)  # fmt: skip
def test_two_forms_are_one(texts, name, other):
    assert other in forms(*texts).get(name, set())


def test_a_firm_does_not_take_the_name_of_its_owner():
    found = kinds("Bob Ortega, chairman of Ortega Energy Corp., spoke on Monday. Ortega said the mine was safe. Ortega left.")
    assert found["Bob Ortega"] == "person"
    assert found["Ortega Energy Corp."] == "organization"


def test_one_word_that_only_the_model_takes_for_a_person_goes_by_what_else_is_told():
    found = kinds("Norvexa said so on Monday. Shares of Norvexa fell. Norvexa, a brewer, makes Tavano.")
    assert found["Norvexa"] == "organization"


def test_a_surname_two_people_share_is_that_of_the_one_an_article_names():
    texts = ["Adam Norvexa rode on Monday. Norvexa was second.", "Simon Norvexa rode on Tuesday. Norvexa was first, and Norvexa smiled."]
    notes = [understand(Task(Article(source=f"s{number}", text=text), date(2021, 3, 11))) for number, text in enumerate(texts)]
    found = roster(notes)
    meant = [{found.entities[place].name for _, place in Lexicon(found).occurrences(one)} for one in notes]
    assert meant == [{"Adam Norvexa"}, {"Simon Norvexa"}]


def test_a_surname_is_everywhere_that_of_the_one_it_means_in_the_other_articles():
    texts = ["Adam Norvexa resigned on Monday. Norvexa was tired.", "Adam Norvexa and Grace Norvexa left. Mr Norvexa, 93, was tired."]
    notes = [understand(Task(Article(source=f"s{number}", text=text), date(2021, 3, 11))) for number, text in enumerate(texts)]
    found = roster(notes)
    assert [found.entities[place].name for _, place in Lexicon(found).occurrences(notes[1])] == [
        "Adam Norvexa",
        "Grace Norvexa",
        "Adam Norvexa",
    ]


def test_a_town_that_plays_is_its_team():
    text = "The Chicago Rams won in Chicago on Monday. The Rams led early, and Chicago struck again. The Rams sang."
    notes = [understand(Task(Article(source="s0", text=text), date(2021, 3, 11)))]
    found = roster(notes)
    meant = [(seen.text, found.entities[place].kind) for seen, place in Lexicon(found).occurrences(notes[0]) if seen.text == "Chicago"]
    assert meant == [("Chicago", "place"), ("Chicago", "organization")]
