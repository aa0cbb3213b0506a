"""What a source calls an entity, where no editor has said what it is."""

from __future__ import annotations

from typing import Any

import pytest

from builders import a_corpus, a_fact, a_source, an_article, an_entity, an_evidence
from factsheets.text.quoting import Quoting
from factsheets.views.entity import build_entity_view
from factsheets.views.index import SiteIndex
from factsheets.views.who import build_who

TEXT = "The harbour master Ada Lund opened the bridge. She laughed."


def shown(quote: str, **values: Any) -> tuple[str, str]:
    entity = an_entity("ada", name="Ada Lund", kind="person", facts=(a_fact(None, evidence=(an_evidence(quote),)),), **values)
    corpus = a_corpus(a_source(), entity, articles=[an_article(text=TEXT)])
    index = SiteIndex(corpus, Quoting(corpus.articles))
    return build_entity_view(entity, index).summary, build_who(entity, index).words


def test_a_page_without_summary_opens_with_it():
    page, entry = shown("The harbour master Ada Lund")
    assert page == "As Gazette puts it, “The harbour master Ada Lund”. Ada Lund is named in this story by one source."
    assert entry == "“The harbour master Ada Lund” (Gazette)"


@pytest.mark.parametrize("quote", ["The harbour master Ada Lund opened the bridge.", "opened the bridge"])
def test_a_sentence_or_words_without_the_name_are_no_introduction(quote: str):
    assert shown(quote) == ("Ada Lund is named in this story by one source.", "")


def test_an_editors_summary_goes_first():
    page, entry = shown("The harbour master Ada Lund", summary="She runs the harbour. She likes boats.")
    assert page == "She runs the harbour. She likes boats."
    assert entry == "She runs the harbour."
