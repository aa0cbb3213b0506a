"""Who says what."""

import pytest

from factsheets.drafting.attribution import attributions
from factsheets.drafting.language import parse
from factsheets.drafting.notes import Attribution
from factsheets.drafting.reading import At
from factsheets.drafting.speech import carried

pytestmark = pytest.mark.drafting


def told(text):
    doc = parse([text])[0]
    return [(text[slice(*one.speaker)] if one.speaker else None, text[slice(*one.content)], one.answered) for one in attributions(doc)]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("The agency said it would close the road.", "The agency", "it would close the road"),
        ("The road was closed, the agency said.", "the agency", "The road was closed"),
        ("“We ran,” said Anna Berg.", "Anna Berg", "“We ran,”"),
        ("According to the ministry, ten roads were closed.", "the ministry", "ten roads were closed"),
        ("Ten roads were closed, according to the ministry.", "the ministry", "Ten roads were closed"),
        ("People familiar with the matter said the talks had failed.", "People familiar with the matter", "the talks had failed"),
        ("The mayor promised to rebuild the bridge.", "The mayor", "to rebuild the bridge"),
        ("The senator called on the governor to resign.", "The senator", "the governor to resign"),
        ("The senator called for a new inquiry into the fire.", "The senator", "a new inquiry into the fire"),
        ("The aides acknowledged a long delay.", "The aides", "a long delay"),
        ("However, the roads were closed, the agency said.", "the agency", "the roads were closed"),
        ("The mayor criticized the state’s plan to sell the harbour.", "The mayor", "the state’s plan to sell the harbour"),
        ("The mayor described the vote as “a disgrace.”", "The mayor", "the vote as “a disgrace.”"),
        ("The president’s decision to leave the treaty angered many.", "The president’s", "to leave the treaty"),
        ("He allegedly stole three cars.", None, "He allegedly stole three cars"),
        ("Anna Berg, who said the road was unsafe, left the town.", "who", "the road was unsafe"),
        ("''We ran,'' said Anna Berg. ''We were afraid of the water.''", "Anna Berg", "''We were afraid of the water.''"),
    ],
)
def test_a_speaker_and_the_words(text, speaker, content):
    assert (speaker, content, True) in told(text)


@pytest.mark.parametrize("text", ["The firm did not respond to requests for comment.", "The ministry declined to comment on Monday."])
def test_a_non_answer_is_kept_as_one(text):
    assert [answered for _, _, answered in told(text)] == [False]


def test_a_non_answer_without_a_verb_over_it_ends_the_search():
    assert [answered for _, _, answered in told("No, unavailable for comment.")] in ([], [False])


def test_a_second_speaker_ends_what_the_first_says():
    contents = [content for _, content, _ in told("Officials said the road was closed and one said the bridge had fallen.")]
    assert contents == ["the road was closed", "the bridge had fallen"]


def test_what_a_speaker_cites_is_told_apart_from_what_he_says():
    said = told("Analysts said prices would rise, citing the strike at the port.")
    assert said == [("Analysts", "prices would rise", True), ("Analysts", "the strike at the port", True)]


def test_a_second_report_of_one_speaker_is_told_apart():
    said = told("The minister said that the country would leave in March and suggested that it would pay.")
    assert said == [("The minister", "that the country would leave in March", True), ("The minister", "that it would pay", True)]


def test_a_verb_of_saying_without_anybody_who_says_is_read():
    assert ("Guards", "he was told to leave", True) in told("Guards said he was told to leave, told to run.")


def test_who_is_asked_does_not_say_what_is_asked():
    assert told("Asked about the fire, the mayor said he was told at noon.") == [
        (None, "the fire", True),
        ("the mayor", "he was told at noon", True),
    ]


def test_verbs_within_a_quotation_are_its_speakers():
    said = told('"He told me that the bridge was safe and I believed it was true," the driver said.')
    assert [speaker for speaker, _, _ in said] == ["the driver"]


def test_a_paragraph_that_ends_in_a_colon_says_who_speaks_next():
    announced = attributions(parse(["The governor added:"])[0])
    assert [(one.content, one.head) for one in announced] == [((19, 19), (4, 12))]
    texts = ["The governor added:", "The road is closed for good."]
    said = Attribution(At(0, 0, 12), At(0, 13, 18), At(0, 19, 19), At(0, 4, 12))
    assert [(one.content, one.speaker) for one in carried(texts, [said])] == [(At(1, 0, 28), At(0, 0, 12))]


def test_speech_over_paragraphs_has_one_speaker():
    texts = ['"The water came fast.', 'Nobody was warned," said Carla Ruiz.']
    said = Attribution(At(1, 27, 37), At(1, 22, 26), At(1, 0, 20), At(1, 27, 37))
    assert [(one.content.paragraph, one.speaker) for one in carried(texts, [said])] == [(0, said.speaker)]
