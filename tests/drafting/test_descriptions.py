"""Words that say what somebody or something is."""

import pytest

from factsheets.drafting import draft
from factsheets.drafting.articles.language import parse
from factsheets.drafting.naming.descriptions import descriptions
from factsheets.model.sheets import Entity
from factsheets.model.span import Article

pytestmark = pytest.mark.drafting


def told(text, name):
    doc = next(iter(parse([text])))
    start = text.index(name)
    return [text[slice(*one.words)] for one in descriptions(doc, [(start, start + len(name))])]


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("The ferry will start in May, harbour board spokesman Jonas Lund said.", "Jonas Lund", "harbour board spokesman Jonas Lund"),
        ("Mayor Ingrid Dahl opened the new quay on Monday.", "Ingrid Dahl", "Mayor Ingrid Dahl"),
        ("Jonas Lund, a fisherman from the island, was there.", "Jonas Lund", "Jonas Lund, a fisherman from the island"),
        ("The board's chairman, Jonas Lund, resigned on Monday.", "Jonas Lund", "The board's chairman, Jonas Lund"),
        ("Halden is a town on the coast.", "Halden", "Halden is a town on the coast"),
    ],
)
def test_a_title_an_apposition_and_a_clause_say_what_somebody_is(text, name, words):
    assert told(text, name) == [words]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("His brother Jonas Lund was on board.", "Jonas Lund"),
        ("Mr Lund was on board.", "Lund"),
        ("Jonas Lund, 45, was on board.", "Jonas Lund"),
        ("Halden is not a town on the coast.", "Halden"),
        ("The power Lund has is small.", "Lund"),
        ("On Monday Jonas Lund resigned.", "Jonas Lund"),
    ],
)
def test_what_says_nothing_of_it_or_rests_on_another_sentence_is_left(text, name):
    assert told(text, name) == []


def test_a_sheet_opens_with_what_most_sources_call_it():
    texts = {
        "gazette": "The ferry will start in May, harbour board spokesman Jonas Lund said on Monday. Lund said that it was late.",
        "post": "A ferry starts in May. Harbour board spokesman Jonas Lund told the Post so. Jonas Lund, a fisherman, owns no boat.",
    }
    drafts = draft([(None, Article(source=source, text=text)) for source, text in texts.items()])
    lund = next(one for one in drafts.sheets if isinstance(one, Entity) and one.name == "Jonas Lund")
    described = [fact for fact in lund.facts if fact.proposed and fact.proposed.rule == "described"]
    assert lund.facts[: len(described)] == tuple(described)
    assert [[one.quote for one in fact.evidence] for fact in described] == [
        ["harbour board spokesman Jonas Lund", "Harbour board spokesman Jonas Lund"],
        ["Jonas Lund, a fisherman"],
    ]
