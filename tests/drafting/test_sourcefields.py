from __future__ import annotations

import pytest

from factsheets.drafting.dateline import Dateline, dateline
from factsheets.drafting.sourcefields import propose
from factsheets.model.span import Article

BODY = "The bridge opened on Monday, and ten boats passed under it before noon.\n\nNobody was hurt, the harbour master said.\n"


def proposed(*lines: str, body: str = BODY):
    return propose(Article(source="pasted", text="\n\n".join(("Bridge opens at last", *lines, body)), media="text"))


@pytest.mark.parametrize(
    ("line", "published", "author"),
    [
        ("by Ada Lane on 1 March 2012, 10:45", "2012-03-01", "Ada Lane"),
        ("2/29/2012 by: Theo Marsh", "2012-02-29", "Theo Marsh"),
        ("Posted on September 3, 2014 by Ola Berg", "2014-09-03", "Ola Berg"),
        ("By ADA LANE PUBLISHED: 12:31, 2 July 2013 | UPDATED: 14:02, 3 July 2013", "2013-07-02", "ADA LANE"),
        ("2015/07/03", "2015-07-03", None),
        ("2015-07-03T10:12:00Z", "2015-07-03", None),
        ("03.07.2015", "2015-07-03", None),
    ],
)
def test_a_line_by_whom_and_when_becomes_fields(line, published, author):
    found = proposed(line)
    assert (found.published.edtf if found.published else None, found.author) == (published, author)
    assert found.title == "Bridge opens at last"


def test_figures_that_may_be_either_month_or_day_date_nothing():
    assert proposed("Published 03/07/2015").published is None
    assert proposed("Published 07/07/2015").published.edtf == "2015-07-07"


def test_a_paper_beside_its_date_is_the_publisher():
    assert proposed("Harbour Post, July 4, 2015").publisher == "Harbour Post"
    assert proposed("Oslo, July 4, 2015").publisher == "[not named]"


def test_a_dateline_with_its_year_dates_an_article_that_bears_no_other_date():
    body = f"TEPLIN, April 24, 2018 (Adria Press) - {BODY}"
    assert proposed(body=body).published.edtf == "2018-04-24"
    assert proposed("April 25, 2018", body=body).published.edtf == "2018-04-25"
    assert proposed(body=body).publisher == "Adria Press"


@pytest.mark.parametrize(
    ("words", "place", "agency", "day"),
    [
        ("TEPLIN (Reuters) - A bridge opened.", "TEPLIN", "Reuters", ""),
        ("Seoul, South Korea (CNN) -- A bridge opened.", "Seoul, South Korea", "CNN", ""),
        ("1 July (Reuters) - A bridge opened.", "", "Reuters", "1 July"),
        ("ORMOC CITY: A bridge opened.", "ORMOC CITY", "", ""),
        ("Ormoc City — A bridge opened.", "Ormoc City", "", ""),
        ("PARIS, July 3 — A bridge opened.", "PARIS", "", "July 3"),
    ],
)
def test_a_dateline_ends_before_the_reports_own_words(words, place, agency, day):
    found = dateline(words)
    assert found == Dateline(place, agency, words.index("A bridge"), day)


@pytest.mark.parametrize(
    "words", ["The mayor — who knew?", "Apple — the company", "The bridge: a history", "President Marsh (Democrat) said so."]
)
def test_a_sentence_is_no_dateline(words):
    assert dateline(words) is None


def test_a_country_in_brackets_is_no_agency():
    assert proposed(body=f"TEPLIN (Ruritania) • {BODY}").publisher == "[not named]"
