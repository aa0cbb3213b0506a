"""What the page of a source opens with."""

from __future__ import annotations

import pytest

import builders as b
from factsheets.text.quoting import Quoting
from factsheets.views.index import SiteIndex
from factsheets.views.source import build_source_view


def opening(**values):
    source = b.a_source(**values)
    corpus = b.a_corpus(source)
    return build_source_view(source, SiteIndex(corpus, Quoting(corpus.articles))).opening


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"published": "2021-03-11"}, "Published by Gazette on 11 March 2021."),
        ({"publisher": "[Unsigned blog post]"}, "Unsigned blog post, without a date."),
        ({"publisher": "[A leaflet]", "published": "2021-03-11"}, "A leaflet, published on 11 March 2021."),
        (
            {"publisher": "[A leaflet]", "dated_by": {"date": "2021-03-11/..", "why": "It says so."}},
            "A leaflet, without a date; worked out: 11 March 2021 or later.",
        ),
    ],
)
def test_a_publisher_in_brackets_is_a_description_and_publishes_nothing(values, said):
    assert opening(**values).startswith(said)
