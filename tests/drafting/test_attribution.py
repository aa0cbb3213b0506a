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


def test_speech_over_paragraphs_has_one_speaker():
    texts = ['"The water came fast.', 'Nobody was warned," said Carla Ruiz.']
    said = Attribution(At(1, 27, 37), At(1, 22, 26), At(1, 0, 20), At(1, 27, 37))
    assert [(one.content.paragraph, one.speaker) for one in carried(texts, [said])] == [(0, said.speaker)]
