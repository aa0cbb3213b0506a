"""What is asked, and in which words: results, times, lengths, shares, and what is asked for by nobody."""

import pytest

from drafted_questions import asked, verdicts

pytestmark = pytest.mark.drafting


def test_each_kind_of_report_has_a_question_of_its_own():
    one = "The maker Halden has had 26 reports of burns and 55 reports of property damage, it said on Monday."
    other = "There were 26 reports of burns and 55 reports of property damage, the maker Halden said on Monday."
    found = verdicts(one, other)
    assert {text: word for text, word in found.items() if "reports of" in text} == {
        "How many reports of burns did the maker have?": "agree",
        "How many reports of property damage were counted?": "agree",
    }


def test_a_sum_without_a_noun_is_asked_for_in_the_sources_words():
    found = verdicts(
        "The fund's insurance covers up to $250,000 per saver, it said on Monday.",
        "The fund's insurance covers up to $250,000 per saver and bank, the fund said on Monday.",
    )
    assert found == {"How much does the fund's insurance cover, in US dollars?": "agree"}


def test_those_who_live_in_a_place_are_asked_for_plainly():
    found = verdicts(
        "Malden has a population of 28,000, and its mill will close, the mayor said on Monday.",
        "The mill of Malden will close. Malden has a population of 28,000, the council said on Monday.",
    )
    assert found == {"How many people live in Malden?": "agree"}


def test_a_result_of_two_numbers_is_one_question():
    found = verdicts(
        "The council rejected the port plan on Monday by 31 votes to 12.",
        "Councillors voted 31 to 12 against the port plan.",
    )
    assert found["What was the result of the vote?"] == "agree"


def test_a_range_is_no_result():
    found = verdicts("The council voted on aid for children aged 6 to 12.", "Voters aged 6 to 12 do not exist, the council said.")
    assert "What was the result of the vote?" not in found


def test_a_score_is_asked_for():
    found = verdicts("Holm beat Berg 3-1 in the final on Monday.", "Holm celebrated a 3-1 win over Berg in the final.")
    assert found["What was the score?"] == "agree"


def test_an_ordinal_tells_how_many():
    found = verdicts(
        "Anna Berg won her fifth Halden title on Monday.",
        "Anna Berg has now won five Halden titles, more than anybody else.",
    )
    assert found["How many Halden titles does that make?"] == "agree"


def test_a_time_of_the_day_is_compared_and_another_zone_is_not():
    found = verdicts(
        "The ferry sank at around 4.30am on Monday off Halden.",
        "The ferry sank off Halden at 5:15 a.m. on Monday.",
        "The ferry sank off Halden at 0330 GMT on Monday.",
    )
    assert found["At what time did the ferry sink off Halden?"] == "differ"


def test_how_long_a_thing_lasted_is_compared_in_minutes():
    found = verdicts(
        "The final in Halden lasted 4 hours and 57 minutes.",
        "The final in Halden lasted more than five hours.",
    )
    assert found["How long did it last, in minutes?"] == "conflict"


def test_a_share_in_words_is_compared_with_one_in_percent():
    found = verdicts(
        "More than a third of the members voted against the plan on Monday.",
        "On Monday 37 percent of the members voted against the plan.",
    )
    assert "compatible" in found.values()


def test_a_statement_is_turned_into_a_question():
    found = verdicts(
        "The salaries of the firm in Halden were listed at $4,542,240 in the papers.",
        "In the papers from Halden the salaries of the firm were listed at $4,542,240.",
    )
    assert not [text for text in found if "“" in text]


def test_a_result_may_name_whose_the_second_number_is():
    found = verdicts(
        "Berg won the ballot on Monday by 92,153 votes to his rival's 46,656.",
        "In the ballot Berg won 92,153 votes (66.4 per cent) to Holm's 46,656.",
    )
    assert found["What was the result of the vote?"] == "agree"


def test_a_plan_is_asked_for_by_whom_the_sentence_names():
    found = verdicts(
        "The struggling Holm Bank said it will cut 18,000 jobs by 2026.",
        "Holm Bank announced on Monday that it planned to cut 18,000 jobs by 2026.",
    )
    assert [text for text in found if text.startswith("When will") and "Holm Bank cut 18,000 jobs" in text]


def test_who_declined_to_speak_of_one_thing_is_not_called_silent():
    found = verdicts(
        "The Halden Bank declined to comment on which files were taken on Monday.",
        "The Halden Bank said on Monday that files were taken.",
    )
    assert not [text for text in found if text.endswith("respond?")]


def test_a_part_of_those_counted_is_not_what_was_counted():
    found = asked("The ferry sank on Monday, claiming the lives of at least six, three of them children, reports said.")
    assert found.get("How many children were killed?", "3") == "3"
    assert "6" not in {value.lstrip(">=") for text, value in found.items() if "children" in text}


@pytest.mark.parametrize(
    "text",
    [
        "Highways 70 and 99 are closed near Malden, the police said on Monday.",
        "A family of four lost everything in the fire on Monday, the mayor said.",
        "Cases have been reported from Malden (2) and Halden (1), the ministry said on Monday.",
    ],
)
def test_numbers_that_count_nothing_by_themselves_are_asked_for_by_nobody(text):
    assert not [one for one in asked(text) if one.startswith("How many")]


def test_a_question_is_asked_in_the_words_of_the_sources():
    assert "How many people live in Malden?" in asked("Malden has a population of 400, and is the smallest town of Norland.")
    assert "How many firefighters received minor injuries?" in asked(
        "Six firefighters received minor injuries -- including one who officials said suffered burns -- on Monday."
    )
    found = verdicts(
        "The fire razed 95 homes in Malden on Monday, officials said.",
        "Around 95 homes were destroyed in Malden by the fire on Monday, the mayor said.",
    )
    assert found["How many homes were destroyed?"] == "compatible"
