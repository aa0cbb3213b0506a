"""Who is behind the words that name a speaker."""

import pytest

from factsheets.drafting import draft
from factsheets.model.sheets import Entity
from factsheets.model.span import Article

pytestmark = pytest.mark.drafting

WHO = "Jonas Lund is the master of the harbour. The Harbour Board runs the harbour of Wendel."


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("The Harbour Board's spokesman, Captain Jonas Lund, said on Monday that the ferry was late.", "jonas-lund"),
        ("A spokesman for the Harbour Board said on Monday that the ferry was late.", "harbour-board"),
        ("A lawyer for Jonas Lund said on Monday that the ferry was late.", None),
        ("Jonas Lund's brother said on Monday that the ferry was late.", None),
        ("Officials in Wendel said on Monday that the ferry was late.", None),
        ("The Harbour Board praised Jonas Lund two days after he brought the ferry and all of its passengers to Wendel.", None),
    ],
)
def test_a_speaker_is_the_person_or_the_body_and_not_whoever_is_named_beside(told, speaker):
    sheets = draft([(None, Article(source="gazette", text=f"{WHO} {told}"))]).sheets
    said = {fact.said_by for sheet in sheets if isinstance(sheet, Entity) for fact in sheet.facts if "ferry" in fact.evidence[0].quote}
    assert said == {speaker}
