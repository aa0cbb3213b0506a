"""Where the verb over a date points: back, ahead, or neither."""

import pytest

from factsheets.drafting.articles.language import parse
from factsheets.drafting.syntax import lean


@pytest.mark.parametrize(
    ("sentence", "words", "expected"),
    [
        ("The ferry sank on Monday off the coast.", "Monday", -1),
        ("The court will sit on Monday.", "Monday", 1),
        ("The two ministers meet Monday in the capital.", "Monday", 1),
        ("The owners said they would appeal Thursday's ruling.", "Thursday", -1),
        ("The owners said they would leave on Thursday.", "Thursday", 1),
        ("The court has given the family until 9 a.m. Tuesday to sign.", "Tuesday", 1),
        ("Protesters planned a rally in the square on Saturday.", "Saturday", 1),
        ("A party was held for Berg, who turns 30 on Tuesday.", "Tuesday", 1),
        ("Her birthday is Tuesday, and the match is over.", "Tuesday", 1),
        ("The match is on Saturday, the club said.", "Saturday", 1),
        ("The talks were postponed until Tuesday.", "Tuesday", 1),
        ("The board created a new office, effective March 1.", "March 1", 1),
        ("Among the first three countries to join the union on Friday were also two islands.", "Friday", -1),
    ],
)
def test_the_verb_over_a_date_points(sentence, words, expected):
    start = sentence.index(words)
    assert lean(parse([sentence])[0], start, start + len(words)) == expected
