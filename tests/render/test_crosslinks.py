from __future__ import annotations

import pytest

from factsheets.render.crosslinks import CLOSE, OPEN, CrossLinker
from factsheets.views.names import Names

NAMES = Names([("Harbour Office", "office", True), ("office", "office-term", False), ("toll", "toll", False), ("R&D", "rd", True)])


def linked(html, own=""):
    return CrossLinker(NAMES, lambda sheet: f"../{sheet}/", own).link(html)


def prose(html):
    return f"{OPEN}{html}{CLOSE}"


def test_the_first_mention_in_a_section_becomes_a_link():
    page = f"<section><p>{prose('A toll and a toll.')}</p></section><section><p>{prose('A toll.')}</p></section>"
    assert linked(page) == (
        '<section><p>A <a class="auto" href="../toll/">toll</a> and a toll.</p></section>'
        '<section><p>A <a class="auto" href="../toll/">toll</a>.</p></section>'
    )


@pytest.mark.parametrize(
    "page",
    [
        pytest.param("<p>A toll outside prose.</p>", id="words that are no prose"),
        pytest.param(f"<q>{prose('a toll')}</q>", id="quotes"),
        pytest.param(f"<blockquote><p>{prose('a toll')}</p></blockquote>", id="block quotes"),
        pytest.param(f"<h2>{prose('A toll')}</h2>", id="headings"),
        pytest.param(f'<a href="x">{prose("a toll")}</a>', id="links"),
        pytest.param(f"<button>{prose('a toll')}</button>", id="buttons"),
        pytest.param(f"<p>{prose('They call it “a toll”, no less.')}</p>", id="words between quote marks"),
        pytest.param(f"<p>{prose('A tollbooth.')}</p>", id="parts of words"),
        pytest.param(f'<p title="toll">{prose("x")}</p>', id="attributes"),
    ],
)
def test_no_link_stands(page):
    assert linked(page) == page.replace(OPEN, "").replace(CLOSE, "")


def test_a_page_never_links_to_itself_nor_an_entry_to_itself():
    assert linked(prose("The Harbour Office."), own="office") == "The Harbour Office."
    entry = f'<section class="x" id="toll"><p>{prose("A toll of the Harbour Office.")}</p></section>'
    assert (
        linked(entry) == '<section class="x" id="toll"><p>A toll of the <a class="auto" href="../office/">Harbour Office</a>.</p></section>'
    )


def test_a_written_link_counts_as_the_first_mention():
    assert linked(prose('<a href="../toll/">tolls</a> and a toll')) == '<a href="../toll/">tolls</a> and a toll'


def test_escaped_words_stay_escaped_and_are_found():
    assert linked(prose("R&amp;D &lt;b&gt; toll")) == (
        '<a class="auto" href="../rd/">R&amp;D</a> &lt;b&gt; <a class="auto" href="../toll/">toll</a>'
    )
