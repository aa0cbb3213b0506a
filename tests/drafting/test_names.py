"""Which names mean the same, and which never do."""

from datetime import date

import pytest

from factsheets.drafting.naming.aliases import roster
from factsheets.drafting.understand import Task, understand
from factsheets.model.span import Article

pytestmark = pytest.mark.drafting


def entities(*texts, known=None):
    notes = [understand(Task(Article(source=f"s{number}", text=text), date(2021, 3, 11))) for number, text in enumerate(texts)]
    found = roster(notes, known)
    return {named.name: ({*named.forms}, named.kind) for named in found.entities}


def test_an_acronym_is_matched_across_articles():
    found = entities(
        "The Tavan Harbour Board said on Monday that the port was open.",
        "The THB closed the port of Malden on Tuesday, the THB said.",
    )
    assert found["Tavan Harbour Board"][0] == {"THB"}


def test_a_name_that_is_the_tail_of_another_stays_apart():
    found = entities(
        "The Norland Timber Industry Association (NTIA) said it would work with the Timber Industry Association (TIA). "
        "The TIA did not respond."
    )
    assert found["Norland Timber Industry Association"][0] == {"NTIA"}
    assert found["Timber Industry Association"][0] == {"TIA"}


def test_a_person_and_an_administration_stay_apart():
    found = entities(
        "The Delgado administration raised taxes on Monday. President Ana Delgado said that they were fair. Delgado left on Tuesday."
    )
    assert found["Delgado administration"][1] == "organization"
    assert found["Ana Delgado"] == ({"Delgado"}, "person")


def test_a_city_and_a_company_named_after_it_stay_apart():
    found = entities(
        "The mayor of Halden said that Halden Terminals Ltd. would leave. People in Halden were angry. Halden Terminals Ltd. did not reply."
    )
    assert found["Halden"][1] == "place"
    assert found["Halden Terminals Ltd."][1] == "organization"


def test_titles_are_no_part_of_a_name():
    found = entities("Prime Minister Jonas Brekke met Senator Maria Ortega on Monday. Brekke said that Ortega was right.")
    assert set(found) == {"Jonas Brekke", "Maria Ortega"}


def test_two_people_of_one_surname_stay_apart():
    found = entities("Helen Marsh wrote the ruling on Monday. Laura Marsh, director of the fund, said that it was fair.")
    assert {"Helen Marsh", "Laura Marsh"} <= set(found)


def test_a_garbled_form_is_joined_with_a_note():
    notes = understand(
        Task(
            Article(
                source="s",
                text="Shares of Norvik Technologies Co. rose on Monday. Jan Berg, chairman of Norviks, said so. "
                "Norvik Technologies Co. is old.",
            ),
            date(2021, 3, 11),
        )
    )
    joined = [pair for named in roster([notes]).entities for pair in named.joined]
    assert joined == [("Norviks", "Norvik Technologies Co.")]


def test_an_editors_names_are_known():
    found = roster(
        [understand(Task(Article(source="s", text="The Quorum met on Monday. The Quorum said little."), date(2021, 3, 11)))],
        {"Quorum": ("the-quorum", "organization"), "Council of Nine": ("the-quorum", "organization")},
    )
    assert [(named.known, named.kind) for named in found.entities] == [("the-quorum", "organization")]


def test_a_ship_keeps_the_letters_before_its_name():
    found = entities("The MV Star of Malden sank on Monday. The Star of Malden was old. Jan Berg, its captain, was saved.")
    assert found["MV Star of Malden"] == ({"Star of Malden"}, "work")


def test_diseases_and_species_are_no_names():
    found = entities(
        "Marburg virus disease killed five people in Uganda on Monday. There is no vaccine against Marburg. "
        "Bats of the species Rousettus aegyptiacus carry it. Malaria is common in Uganda."
    )
    assert set(found) == {"Uganda"}


def test_what_somebody_is_at_the_head_of_a_sentence_is_no_part_of_the_name():
    found = entities("Survivor Noel Abad lost a son on Monday. Transportation Secretary Arturo Tugade met Abad on Tuesday.")
    assert {"Noel Abad", "Arturo Tugade"} <= set(found)
    assert "Transportation" not in found


def test_two_transcripts_of_one_persons_name_are_joined():
    found = entities(
        "Laxmi Narayan Behera won the seat on Monday, said Meera Iyer, an analyst.",
        "Lakshmi Narayan Behera, who filed the petition, won on Monday. Behera, 54, was glad.",
    )
    together = [forms for name, (forms, _) in found.items() if "Behera" in name]
    assert together == [{"Lakshmi Narayan Behera", "Behera"} if "Laxmi Narayan Behera" in found else {"Laxmi Narayan Behera", "Behera"}]


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ("The Philippine Coast Guard sent divers on Monday. The Coast Guard found the wreck.", "Philippine Coast Guard", "Coast Guard"),
        ("The Ministry of Health shut the clinic on Monday. The Health Ministry gave no reason.", "Ministry of Health", "Health Ministry"),
        ("Bicol Star Lines Inc. was closed on Monday. A lawyer for Bicol Star Lines sued.", "Bicol Star Lines Inc.", "Bicol Star Lines"),
        ("Real Almena sold the striker on Monday. Almena have bought another.", "Real Almena", "Almena"),
        ("The World Health Organization sent help. The World Health Organisation sent more.", "World Health Organization", ""),
    ],
    ids=["end of class words", "ministry in both orders", "legal form", "club", "British spelling"],
)
def test_a_bodys_forms_stand_under_one_roof(text, name, alias):
    found = entities(text)
    assert len([one for one, (_, kind) in found.items() if kind == "organization"]) == 1
    assert not alias or alias in found[name][0]


def test_a_firm_that_bears_its_founders_name_is_a_firm():
    found = entities(
        "The company Nordhaus was founded by Karl Nordhaus, who died in 1950. Nordhaus shares rose on Monday. "
        "The pump maker Nordhaus has 900 staff. Investors in Nordhaus shares were glad. The company Nordhaus gave no forecast."
    )
    assert found["Karl Nordhaus"][1] == "person"
    assert found["Nordhaus"][1] == "organization"


def test_a_person_goes_by_the_full_name_most_sources_write():
    found = entities(
        "Helen Mary Marsh wrote the ruling on Monday. Marsh said that it was fair.",
        "Helen Marsh wrote the ruling on Monday. Marsh was angry.",
        "The ruling was written by Helen Marsh, who spoke to reporters.",
    )
    assert found["Helen Marsh"] == ({"Marsh", "Helen Mary Marsh"}, "person")


def test_a_surname_that_is_a_towns_name_too_is_the_persons_where_nothing_tells_of_the_town():
    person = entities("Prime Minister Joseph Muscat condemned the attack. “I will not rest,” Muscat said. Mr Muscat then called for unity.")
    town = entities("The mayor of Muscat met Jonas Brekke in Muscat on Monday, and flew home from Muscat.")
    assert person["Joseph Muscat"] == ({"Muscat"}, "person")
    assert town["Muscat"][1] == "place"


def test_the_last_part_of_a_double_surname_is_whose_the_article_names():
    found = entities(
        "Daphne Caruana Galizia was killed on Monday. Caruana Galizia wrote a blog. Ms Galizia leaves three sons.",
        "Matthew Caruana Galizia ran to the car. Daphne Caruana Galizia was dead.",
    )
    assert set(found) == {"Daphne Caruana Galizia", "Matthew Caruana Galizia"}


def test_an_office_in_capitals_before_a_full_name_is_no_part_of_it():
    found = entities(
        "Former Norland Navy SEAL Jonas Brekke, 37, ran out of air on Friday. A Norland Navy SEAL who was there said so.",
        "Jonas Brekke, 38, had left the Norland Navy SEAL unit. Brekke was a volunteer.",
        "DE Ray Halvorsen was arrested on Sunday. The defensive end Ray Halvorsen was released. Ray Halvorsen said nothing.",
    )
    assert "Former Norland Navy SEAL Jonas Brekke" not in found
    assert found["Jonas Brekke"][1] == "person"
    assert found["Ray Halvorsen"][1] == "person"


def test_what_a_report_is_dated_from_is_a_place():
    found = entities(
        "Tavan Rai (Adria/Agencies) – The boys and their coach were rescued on Monday.", "Tavan Rai's governor thanked the divers."
    )
    assert found["Tavan Rai"][1] == "place"
