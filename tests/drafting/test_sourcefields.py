from __future__ import annotations

import pytest

from factsheets.drafting.articles.dateline import Dateline, dateline
from factsheets.drafting.articles.sourcefields import propose
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
        ("3-Jul-2015", "2015-07-03", None),
        ("25-07-2015 14h32", "2015-07-25", None),
        ("Dr. Ada Lane and Jan de Holm, Science Editor", None, "Ada Lane and Jan de Holm"),
        ("Author: Ada Lane (Teplin)", None, "Ada Lane"),
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
    assert proposed("Harbour News · Posted: Jul 4, 2015 11:37 AM ET").publisher == "Harbour News"
    assert proposed("Oslo, July 4, 2015").publisher == "[not named]"


def test_a_paper_above_the_headline_is_the_publisher_and_no_headline():
    article = Article(source="pasted", text=f"Harbour Post\n\nBridge opens at last\n\n{BODY}", media="text")
    assert (propose(article).publisher, propose(article).title) == ("Harbour Post", "Bridge opens at last")


@pytest.mark.parametrize("section", ["Breaking News", "International Pacific", "WORLD", "UPDATE"])
def test_a_section_above_the_headline_is_neither_the_headline_nor_the_paper(section):
    article = Article(source="pasted", text=f"{section}\n\nBridge opens at last\n\n{BODY}", media="text")
    assert (propose(article).publisher, propose(article).title) == ("[not named]", "Bridge opens at last")


@pytest.mark.parametrize("outlet", ["Bloomberg", "The Daily Beast", "Crain's New York"])
def test_a_short_name_beside_the_date_is_the_publisher(outlet):
    before = Article(source="pasted", text=f"{outlet}\n\nPosted on March 14, 2019\n\nA coat for the old gun\n\n{BODY}", media="text")
    assert (propose(before).publisher, propose(before).title) == (outlet, "A coat for the old gun")
    assert proposed(outlet, "Posted on March 14, 2019").publisher == outlet


def test_a_line_of_several_dates_gives_the_first():
    assert proposed("Reuters | Updated: 28-06-2022 22:24 IST | Created: 28-06-2022 22:24 IST").published.edtf == "2022-06-28"


@pytest.mark.parametrize("line", ["Newspaper: Harbour Post", "Source: Harbour Post", "© 2015 Harbour Post. All rights reserved."])
def test_a_line_that_names_the_paper_gives_the_publisher(line):
    assert proposed(line).publisher == "Harbour Post"


def test_fields_in_any_order_leave_the_body():
    text = (
        f"By Ada Lane, Chief Correspondent\n\nUpdated 9 May 2019 14:32\n\nWill it ever open?\n\nhttps://post.example/1\n\n{BODY}\n(Reuters)"
    )
    source = propose(Article(source="pasted", text=text, media="text"))
    assert (source.title, source.author, source.url) == ("Will it ever open?", "Ada Lane", "https://post.example/1")
    assert source.published.edtf == "2019-05-09"


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
        ("Teplin (Adria/Agencies) – A bridge opened.", "Teplin", "Adria/Agencies", ""),
        ("1 July (Reuters) - A bridge opened.", "", "Reuters", "1 July"),
        ("ORMOC CITY: A bridge opened.", "ORMOC CITY", "", ""),
        ("Ormoc City — A bridge opened.", "Ormoc City", "", ""),
        ("PARIS, July 3 — A bridge opened.", "PARIS", "", "July 3"),
        ("Teplin, July 3, 2018: A bridge opened.", "Teplin", "", "July 3, 2018"),
        ("New Teplin, Jul 3 (ABC) A bridge opened.", "New Teplin", "ABC", "Jul 3"),
    ],
)
def test_a_dateline_ends_before_the_reports_own_words(words, place, agency, day):
    found = dateline(words)
    assert found == Dateline(place, agency, words.index("A bridge"), day)


@pytest.mark.parametrize(
    "words",
    [
        "The mayor — who knew?", "Apple — the company", "The bridge: a history", "President Marsh (Democrat) said so.",
        "Monday, July 3: A bridge opened.",
    ],
)  # fmt: skip
def test_a_sentence_is_no_dateline(words):
    assert dateline(words) is None


def test_a_country_in_brackets_is_no_agency():
    assert proposed(body=f"TEPLIN (Ruritania) • {BODY}").publisher == "[not named]"
