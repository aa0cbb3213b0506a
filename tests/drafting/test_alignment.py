"""Which figures of different articles are compared, and which never are."""

import pytest

from drafted_questions import verdicts

pytestmark = pytest.mark.drafting


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


def test_no_figures_meet_that_one_source_gives_side_by_side():
    found = verdicts(
        "Hackers took card numbers of 209,000 customers and letters of 182,000 customers of the bank Halden on Monday.",
        "The bank Halden said on Monday that card numbers of 209,000 consumers and letters of 182,000 consumers were taken by hackers.",
    )
    assert sorted(found.values()) == ["agree", "agree"]


def test_one_thing_counted_under_two_nouns_is_one():
    found = verdicts(
        "Fourteen carriages of the express derailed near Malden on Monday, the railway said.",
        "The railway said 14 coaches had left the rails when the express derailed near Malden.",
    )
    assert found["How many carriages of the express derailed near Malden?"] == "agree"


def test_passengers_are_not_set_against_passengers_and_crew():
    found = verdicts(
        "The ferry was carrying 173 passengers and 16 crew when it sank off Malden on Monday.",
        "The ferry was carrying 189 passengers and crew when it sank off Malden on Monday.",
    )
    assert not [word for text, word in found.items() if "aboard" in text]


def test_a_licence_is_not_set_against_those_aboard():
    found = verdicts(
        "The ferry, which sank on Monday, was licensed to carry 100 passengers. It carried 140 people, the owner said.",
        "The ferry that sank on Monday was licensed to carry 100 passengers. There were 140 people aboard, the owner said.",
    )
    assert found["How many people were aboard?"] == "agree"
    assert found["How many passengers may be carried?"] == "agree"


def test_others_hurt_are_all_the_hurt_where_the_dead_are_told_first():
    found = verdicts(
        "The blast killed 15 people and wounded 60 others on Monday, police said.",
        "The blast killed 15 people on Monday and 60 were wounded, officials said.",
    )
    assert found["How many people were injured?"] == "agree"


def test_those_missing_after_a_sinking_in_a_town_are_all_the_missing():
    found = verdicts(
        "Divers searched for 22 people still missing on Monday after a boat sank in Malden. The mayor of Tavan offered help.",
        "Some 22 people were missing on Monday when a boat sank, the coast guard said.",
    )
    assert found["How many people were missing?"] in {"agree", "compatible"}


def test_a_plan_told_with_by_fits_an_earlier_day_and_no_later_one():
    one = "A new vote on the harbour must be held by August, said an official of Malden."
    assert set(verdicts(one, "The vote on the harbour is expected in June, the mayor of Malden said.").values()) == {"compatible"}
    assert set(verdicts(one, "The vote on the harbour is expected in October, the mayor of Malden said.").values()) == {"conflict"}


def test_a_day_and_its_month_are_one_date_of_one_deed():
    found = verdicts(
        "Jan Berg filed his petition on 5 July 2023, the court of Malden said.",
        "“Truth has won,” said Jan Berg, who filed the petition in July 2023.",
    )
    assert found == {"When did Jan Berg file his petition?": "compatible"}


def test_so_many_times_as_many_is_no_number():
    found = verdicts(
        "Malden had 10 times as many cases of the fever as Tavan on Monday.",
        "Malden had 10 times as many cases of the fever as Tavan on Monday, the ministry said.",
    )
    assert not [text for text in found if not text.startswith("When ")]


def test_a_bare_number_behind_the_word_toll_is_a_toll():
    found = verdicts(
        "The minister said the death toll as of Monday was 274.",
        "At least 274 miners were killed, officials said on Monday.",
    )
    assert found["How many people were killed?"] == "compatible"


def test_what_is_recalled_is_not_set_against_what_was_sold():
    found = verdicts(
        "The recall by the maker Halden will include about 1 million of the phones, officials said on Monday.",
        "The fault has touched few of the 2.5 million phones that the maker Halden has sold, it said on Monday.",
    )
    assert not [word for word in found.values() if word in {"conflict", "differ", "updated"}]


def test_a_number_within_a_name_counts_nothing():
    found = verdicts(
        "Halden recalled its Nota 7 phone on Monday. The Nota 7 is a danger, officials said.",
        "The Nota 7 phone was recalled on Monday. Owners of the Nota 7, or of two, get a new one.",
    )
    assert not [text for text in found if text.startswith("How many")]


def test_no_date_is_made_of_the_day_a_report_appeared():
    found = verdicts("Horse was found in burgers of the Halden stores.", "Horse was found in burgers of the Halden stores, tests say.")
    assert not [text for text in found if text.startswith("When")]


def test_a_board_of_nine_is_nobody_aboard():
    found = verdicts(
        "Halden will have two seats on the nine-person board of Norvik, it said on Monday.",
        "Norvik's nine-person board gives Halden two seats, it said on Monday.",
    )
    assert not [text for text in found if "aboard" in text]


def test_the_killed_on_board_are_killed():
    found = verdicts(
        "A plane crashed near Malden on Monday, killing 71 people on board.",
        "At least 70 people were killed when a plane crashed near Malden on Monday.",
    )
    assert found["How many people were killed?"] == "compatible"


def test_passengers_crew_and_all_aboard_are_three_measures():
    found = verdicts(
        "A ferry sank off Malden on Monday with 149 passengers and eight crew members aboard, a spokesman said.",
        "The ferry that sank off Malden on Monday carried 157 people. It had eight crew members on board, the owner said.",
        days=(2, 2),
    )
    assert {text: word for text, word in found.items() if "How many" in text} == {"How many crew members were aboard?": "agree"}


def test_the_toll_of_what_a_story_is_set_beside_stands_apart():
    found = verdicts(
        "A plane of Norvik Air crashed near Malden on Monday, killing all 157 people on board.",
        "The crash near Malden on Monday killed 157 people. It follows a Norvik Air plane that fell into the sea, killing all 189.",
        "The plane is the same model as the one that crashed in Tavan last October, resulting in the deaths of 189 people.",
        days=(2, 2, 2),
    )
    tolls = {text: word for text, word in found.items() if "killed" in text}
    assert tolls == {"How many people were killed?": "agree", "How many people were killed in the other case?": "agree"}


def test_bodies_found_are_no_more_than_the_least_toll():
    found = verdicts(
        "A ferry sank off Malden on Monday. The coast guard said 36 bodies had been recovered.",
        "A ferry sank off Malden on Monday, killing 38 people, the mayor said.",
    )
    assert found["How many people were killed?"] == "compatible"


def test_a_grade_belongs_to_the_nearest_figure():
    found = verdicts(
        "The crash on Monday injured 15 people, nine of them seriously.",
        "Fifteen people were injured in the crash on Monday.",
    )
    assert found["How many people were injured?"] == "agree"


def test_a_lead_tells_its_own_toll_after_after():
    found = verdicts(
        "Police held a man after a stolen lorry was driven into a crowd in Halden, killing four.",
        "Four people were killed when a stolen lorry hit a crowd in Halden.",
    )
    assert found["How many people were killed?"] == "agree"


def test_a_sum_of_another_size_is_of_another_thing():
    found = verdicts(
        "Holm is buying Berg for $13 billion, the firms said on Monday.",
        "Holm is buying Berg at a premium over the price of around $33 at the close of trading.",
    )
    assert not [word for word in found.values() if word in {"conflict", "differ"}]


def test_things_in_a_row_are_counted_apart():
    found = verdicts(
        "The win in Halden extends to 11 consecutive titles the run of Holm and Berg.",
        "Holm now has 16 titles, after the win in Halden.",
    )
    assert not [word for word in found.values() if word in {"conflict", "differ"}]


def test_a_speakers_today_is_no_day_of_the_report():
    found = verdicts(
        "Members of the Halden party faced a secret ballot on Monday on the leader.",
        "“I am glad of the backing of the Halden party in tonight's secret ballot,” the leader said.",
        days=(1, 2),
    )
    assert not [word for word in found.values() if word in {"conflict", "differ"}]


def test_last_weeks_fire_dates_the_fire_and_not_the_toll():
    found = verdicts(
        "The toll of the Halden fire rose to nine on Monday, police said.",
        "The toll of last week's Halden fire has risen to 12, police said.",
        days=(8, 9),
    )
    assert not [text for text in found if text.startswith("When") and "toll" in text]


def test_what_is_only_asked_for_is_not_set_against_what_was_got():
    found = verdicts(
        "Eva Berg was sentenced on Monday to 14 days in prison and a $30,000 fine.",
        "Prosecutors asked the court on Monday to give Eva Berg a month in prison and a $20,000 fine.",
    )
    assert not [word for word in found.values() if word in {"conflict", "differ"}]


def test_what_the_same_people_ask_for_is_compared():
    found = verdicts(
        "Eva Berg heard the charges in Halden on Monday. Prosecutors asked for a fine of $20,000 and a year of probation.",
        "Prosecutors had asked for a $20,000 fine. The actress was given less by the court.",
    )
    assert found["How large is the fine, in US dollars, as was asked for?"] == "agree"


def test_a_number_that_a_workforce_comes_down_to_counts_employees():
    found = verdicts(
        "Holm said on Monday it would cut its workforce to 74,000.",
        "The plan of Holm, told on Monday, leaves it with 74,000 employees.",
    )
    assert "agree" in [word for text, word in found.items() if text.startswith("How many")]


def test_two_years_of_one_cost_are_two_figures():
    found = verdicts(
        "Theft cost the government of Norland an estimated $3 billion in 2021.",
        "Theft cost the government of Norland more than $3 billion in 2022.",
    )
    assert not [text for text in found if text.startswith("How much")]


def test_another_wrecks_toll_is_never_set_against_this_ones():
    found = verdicts(
        "24 people died on Monday after a ferry ran aground off Norland, officials said, on the day when a search ended for more "
        "than 160 people still missing after another ferry sank on a lake.",
        "A ferry ran aground off Norland on Monday. Police said on Tuesday that the death toll had risen to 31, while 41 passengers remain "
        "missing.",
        days=(1, 2),
    )
    assert found["How many people were killed?"] == "updated"
    assert not [text for text in found if "missing" in text]


def test_new_cases_and_those_since_a_day_are_told_apart_from_the_whole():
    found = verdicts(
        "Since the outbreak began on 4 February, a total of 52 cases have been reported, the ministry said.",
        "Six new cases have been reported on Tuesday. Since the outbreak began on 4 February, a total of 58 cases have been reported.",
        days=(1, 2),
    )
    assert found == {"How many people were infected?": "updated", "When did the outbreak begin?": "agree"}
