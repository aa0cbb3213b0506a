"""Saved pages of several makes: nothing of the article is lost, nothing else is left.

The pages were written for this. What must be kept is marked `data-kept`; headings and opening words that may go either way, `data-may`.
"""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from factsheets.drafting.articles.language import is_english, language_of
from factsheets.drafting.articles.reading import read
from factsheets.drafting.articles.sourcefields import propose
from factsheets.model.span import Article

PAGES = Path(__file__).parent / "pages"
_MARKED = re.compile(r"<(\w+)[^>]*\sdata-(kept|may)>(.*?)</\1>", re.DOTALL)


def a_page(name: str) -> Article:
    return Article(source=name, text=(PAGES / f"{name}.html").read_text(encoding="utf-8"), media="html")


def solid(words: str) -> str:
    return "".join(re.sub(r"<[^>]+>", " ", words).split())


@pytest.mark.parametrize("name", ["agency", "blog", "live", "magazine", "paywall", "tables"])
def test_the_article_of_a_page_is_kept_and_nothing_else(name):
    article = a_page(name)
    marked = [(how, solid(words)) for _, how, words in _MARKED.findall(article.text)]
    kept = [solid(one.text) for one in read(article).paragraphs]
    assert [words for how, words in marked if how == "kept" and words not in kept] == []
    assert [words for words in kept if words not in {one for _, one in marked}] == []


@pytest.mark.parametrize("name", ["agency", "blog", "live", "magazine", "paywall", "tables", "login"])
def test_every_word_of_a_page_is_kept_or_dropped_with_a_reason(name):
    reading = read(a_page(name))
    spans = sorted([*(one.span(0, len(one.text)) for one in reading.paragraphs), *(span for span, _ in reading.dropped)])
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(why for _, why in reading.dropped)


@pytest.mark.parametrize(
    ("name", "title", "publisher", "author", "published"),
    [
        ("agency", "Ferry runs aground off Teplin; all 212 safe", "Teplin Times", None, "2015-07-03"),
        ("blog", "Our village has a shop again", "Notes from Holm", "Ola Berg", "2019-03-03"),
        ("live", "As it happened: storm over the coast", "Coast Radio", "Jo Lind and agencies", "2023-11-08"),
        ("magazine", "Why did the Tavan bridge close?", "Harbour Post", "Ada Lane", "2024-04-09"),
        ("paywall", "Bank of Lund to close half of its branches", "The Ledger", "Vera Holt", "2022-02-17"),
        ("tables", "Dam of Brenn will be raised by four metres", "Valley Wire", "Tom Ash", "2003-11-12"),
    ],
)
def test_a_page_says_whose_it_is(name, title, publisher, author, published):
    source = propose(a_page(name))
    assert (source.title, source.publisher, source.author) == (title, publisher, author)
    assert source.published.edtf == published


def test_a_login_page_holds_no_article():
    assert read(a_page("login")).paragraphs == ()


def test_a_paragraph_that_a_picture_cuts_in_two_is_kept_whole():
    page = (
        "<html><body><article><h1>Storm</h1><p>The storm came in the night and tore the roof off the school. "
        "<figure><img src='a.jpg'><figcaption>The school at dawn</figcaption></figure>"
        "Nobody was hurt, the fire brigade said on Tuesday morning.</p><p>The road will stay closed until noon, it said.</p>"
        "</article></body></html>"
    )
    kept = " ".join(one.text for one in read(Article(source="s", text=page, media="html")).paragraphs)
    assert "tore the roof off the school." in kept
    assert "Nobody was hurt" in kept
    assert "at dawn" not in kept


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("这座桥于星期一关闭。工程师在两根大梁上发现了裂缝。修理费用为四百二十万欧元。", "zh"),
        ("橋は月曜日に閉鎖された、と市議会は発表した。技術者は二本の梁にひびを見つけた。", "ja"),
        ("Мост закрыли в понедельник, сообщил городской совет. Инженеры нашли трещины.", "und"),
        ("Αυτή έκλεισε τη Δευτέρα, είπε το δημοτικό συμβούλιο.", "el"),
    ],
)
def test_an_article_in_another_script_is_kept_and_told_from_english(words, language):
    page = f"<html><body><article><p>{words}</p><p>{words}</p></article></body></html>"
    assert read(Article(source="s", text=page, media="html")).paragraphs
    assert language_of([words]) == language
    assert not is_english([words])
