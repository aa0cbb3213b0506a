"""Who says what."""

import pytest

from factsheets.drafting.articles.language import parse
from factsheets.drafting.articles.reading import At
from factsheets.drafting.notes import Attribution
from factsheets.drafting.speech.attribution import attributions
from factsheets.drafting.speech.speech import carried

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
        ("The bridge, the mayor said, will be closed until May.", "the mayor", "will be closed until May"),
        ("The bridge, the mayor said, will be closed until May.", "the mayor", "The bridge"),
        ("The letters dealt with many things, the paper said, including pay and leave.", "the paper", "including pay and leave"),
        ("The plant, according to the ministry, was safe on all days.", "the ministry", "was safe on all days"),
        ("“The bridge,” Berg said, “will be closed until May because of the flood.”", "Berg", "“The bridge,”"),
        ("“Not yet,” the mayor said.", "the mayor", "“Not yet,”"),
        ("Farmers have been critical of the new toll.", "Farmers", "the new toll"),
        ("The engineer is confident that the dam will hold.", "The engineer", "that the dam will hold"),
        ("Some members made clear that they would vote no.", "Some members", "that they would vote no"),
        ("It was revealed in May that the firm had paid nothing.", None, "that the firm had paid nothing"),
        ("The plan was praised by farmers and condemned by fishermen.", "farmers", "The plan"),
        ("The mayor and the union issued a statement describing the talks as “a good step forward”.", "The mayor and the union", None),
        ("Berg said, through a translator, that the road was closed, and he had seen the water.", "Berg", None),
        ("The governor told reporters that “we will rebuild every house”.", "The governor", "that “we will rebuild every house”"),
        ("“Really,” she added when the host laughed.", "she", "“Really,”"),
        (
            "Berg said the report was late. Adding, “It is always like that with the board.”",
            "Berg",
            "“It is always like that with the board.”",
        ),
        ("The host drew anger over her remark that the town was asleep.", "her", "that the town was asleep"),
        ("Berg said she could vote for the mayor, who has angered half of the town.", "Berg", "she could vote for the mayor"),
        ("Holding signs against the mayor, the protesters chanted “The bridge is ours, not yours.”", "the protesters", None),
        ("Still, ten roads were closed, according to the ministry.", "the ministry", "ten roads were closed"),
        ("The minister refused to admit that the road had been unsafe.", "The minister", "that the road had been unsafe"),
        ("She went out of her way to say that the dam was safe.", "She", "that the dam was safe"),
        ("The doctor began by saying that the tests were late.", "The doctor", "that the tests were late"),
        ("However, as the agency has reported, ten roads were closed.", "the agency", "ten roads were closed"),
        ("Fishermen joked that the harbour was now a lake.", "Fishermen", "that the harbour was now a lake"),
        ("The union was so angry about the offer that its members left.", "The union", "the offer"),
        ("Farmers are reluctant to sell their land to the company.", "Farmers", "to sell their land to the company"),
        ("Officers signed a letter on Monday making it clear that they would not vote.", "Officers", "that they would not vote"),
        ("Berg mocked Lund on the radio.", "Berg", "Lund"),
        (
            "The worst-hit place was the village of Okar, where the flood caused a fire, said Jonas Berg, an official of the board.",
            "Jonas Berg",
            "The worst-hit place was the village of Okar, where the flood caused a fire",
        ),
        ("The dean has published a letter strongly disputing the claims of the firm.", "The dean", "the claims of the firm"),
        ("Groups supporting the governor spent more.", "Groups", "the governor"),
        ("The move was first reported by the Harbour News.", "the Harbour News", "The move"),
        ("The senator is calling for Mr. Berg to resign.", "The senator", "Mr. Berg to resign"),
        ("“The harbour will always be ours,” an angry fisherman retaliated.", "an angry fisherman", "“The harbour will always be ours,”"),
        ("“Why should the town pay for it?” snapped the minister.", "the minister", "“Why should the town pay for it?”"),
        ("It was late; one in three workers say they have no bread.", "one in three workers", "they have no bread"),
        ("He was backed by a third of the nurses.", "a third of the nurses", "He"),
        ("But “it is a better use of the money,” Berg added.", "Berg", "But “it is a better use of the money,”"),
        ("Berg likened the vote to a storm.", "Berg", "the vote to a storm"),
        ("Okar blasted the mayor over his talk of a toll.", "Okar", "the mayor over his talk of a toll"),
        (
            "According to a summary of the inquiry, Berg and a second guard left the gate open.",
            "a summary of the inquiry",
            "Berg and a second guard left the gate open",
        ),
        (
            "The board said in May that the dam was safe, and that it would be checked each year.",
            "The board",
            "that the dam was safe, and that it would be checked each year",
        ),
    ],
)
def test_a_speaker_and_the_words(text, speaker, content):
    assert any((who, done) == (speaker, True) and content in {None, what} for who, what, done in told(text))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Lynch: no outside influence on the inquiry into the fire", "Lynch"),
        ("Poll: most voters want a new bridge", "Poll"),
        ("Farrow camp: the plan threatens the harbour", "Farrow camp"),
        ("Newspaper: minister used a private car at work", "Newspaper"),
        ("Watch: the bridge falls into the river", None),
        ("Update: the bridge is open to all traffic again", None),
    ],
)
def test_a_headline_names_who_says_it_before_its_colon(text, speaker):
    assert [who for who, _, _ in told(text)][:1] == ([speaker] if speaker else [])


def test_a_surname_before_a_headlines_colon_is_known_from_the_article():
    doc = parse(["Okar: the bridge must be built again"])[0]
    assert [one.speaker for one in attributions(doc, beside=["The town’s mayor, Ina Okar, spoke on Monday."])] == [(0, 4)]
    assert attributions(doc, beside=["The bridge fell on Monday."]) == attributions(doc)


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("The minister is expected to visit the town on Friday.", ["The minister", "to visit the town on Friday"]),
        ("The general has been called a coward.", ["The general", "a coward"]),
        ("The rule has been widely condemned as unfair.", ["The rule", "unfair"]),
        ("The guard was accused of leaving the gate open.", ["The guard", "leaving the gate open"]),
        ("It appears that the dam was not checked.", ["that the dam was not checked"]),
        ("It was reported that the dam had failed.", ["that the dam had failed"]),
        ("The party appears to be losing its hold on the coast.", ["The party", "to be losing its hold on the coast"]),
        ("The road was closed amid fears that it was unsafe.", ["that it was unsafe"]),
    ],
)
def test_what_nobody_named_says_has_no_speaker(text, contents):
    assert told(text) == [(None, one, True) for one in contents]


def test_a_quotation_after_a_colon_is_whose_verb_follows_it():
    said = told("Berg said the town had lost its heart: “The square is no longer a square,” he claimed.")
    assert said == [("Berg", "the town had lost its heart", True), ("he", "“The square is no longer a square,”", True)]


def test_a_quotation_in_brackets_is_not_joined_to_what_stands_before_them():
    said = told("The move drew anger from nurses (“I want my pay back,” wrote Ina Okar, a nurse in the town).")
    assert said == [("Ina Okar", "“I want my pay back,”", True)]


def test_a_reason_given_after_who_says_it_is_the_speakers_too():
    said = told("That is a cause for joy, the mayor said, because the bridge is safe.")
    assert said == [("the mayor", "That is a cause for joy", True), ("the mayor", "because the bridge is safe", True)]


def test_who_goes_on_after_what_would_happen_is_the_speaker():
    said = told("The bank predicted that prices would soon rise and blamed the strike.")
    assert said == [("The bank", "that prices would soon rise", True), ("The bank", "the strike", True)]


@pytest.mark.parametrize(
    "text",
    [
        "The plan means that the road will be closed.",
        "The approach is simple: it often posts long lists.",
        "The fear that gripped the town was new.",
    ],
)
def test_nothing_is_said_by_what_only_looks_like_it(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Berg cited the report, which was written in May.", "the report"),
        ("The paper said that the bank had failed, according to the agency.", "The paper said that the bank had failed"),
        (
            "She wrote that the “old bridge by the mill” was unsafe and “no place for a child on a bicycle.”",
            "that the “old bridge by the mill” was unsafe and “no place for a child on a bicycle.”",
        ),
        ("The mayor praised the efforts of the nurses to keep the clinic open.", "the efforts of the nurses to keep the clinic open"),
        ("During a rally on Tuesday night in the town, she remarked upon the flood.", "the flood"),
        (
            "The paper reported that the decision to sell the harbour was made because the town had no money.",
            "that the decision to sell the harbour was made because the town had no money",
        ),
        (
            "The mayor said that the streets were full, but the shops stayed shut.",
            "that the streets were full, but the shops stayed shut",
        ),
        (
            "“If it rains again, we will leave the house” that stands by the river, Ina Okar said on Monday.",
            "“If it rains again, we will leave the house” that stands by the river",
        ),
        ("Fishermen made it clear they would not agree.", "they would not agree"),
        (
            "The firm said that it had sold ten ships since May, the first time it has told the number.",
            "that it had sold ten ships since May",
        ),
        ("The bank credited the minister with saving the fund.", "the minister with saving the fund"),
        ("The firm did not respond to the letter.", "the letter"),
        ("The firm has not responded to the letter, although it did speak on the radio.", "the letter"),
        (
            "Okar suggested “fear” in the form of “wild talk” had spread in the town.",
            "“fear” in the form of “wild talk” had spread in the town",
        ),
    ],
)
def test_a_report_begins_and_ends_where_its_words_do(text, content):
    assert [what for _, what, _ in told(text)] == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The spokesman declined to say whether the plant was safe.", "to say whether the plant was safe"),
        ("Berg said the plant was safe, but she did not say when it would open.", "when it would open"),
        ("The company did not release the amount it had paid.", "the amount it had paid"),
        ("The firm did not comment.", "did not comment"),
        ("The firm has not commented on the reason for the delay.", "the reason for the delay"),
    ],
)
def test_a_non_answer_tells_what_is_not_answered(text, content):
    assert [what for _, what, answered in told(text) if not answered] == [content]


def test_a_speaker_who_goes_on_after_and_says_two_things():
    said = told("Farrow said the warning was useless, and accused the ministry of hiding the report.")
    assert [what for _, what, _ in said] == ["the warning was useless", "the ministry of hiding the report"]


def test_what_is_asked_of_somebody_is_not_what_they_say():
    assert told("The minister, when asked about the delay, said nothing.")[0][0] is None
    assert [who for who, _, _ in told("“Nobody came,” said a nurse who asked not to be named.")] == ["a nurse who asked not to be named"]


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
