"""Paragraphs and boilerplate, of texts and of saved pages."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factsheets.model.span import Article
from factsheets.text.passages import passages
from factsheets.text.visible import visible

PASTED = """http://www.example.org/news/1

Bridge closed after storm

By Anna Berg, Staff Writer

Monday, July 1, 2019

The bridge over the Tavan was closed on Monday. Two cars had been hit.

Share on Facebook

Read more: Ten bridges to see

The mayor said it would open again soon.

Photo: A. Berg / Getty Images

Leave a Reply

Your email address will not be published.

I think they should rebuild it. It was old."""

PAGE = """<html><head><title>t</title><script>var p = "<p>No words.</p>";</script></head><body>
<nav><a href="/">Home</a> <a href="/news">News of the day and more of it</a></nav>
<article><h1>Bridge closed</h1>
<p>The bridge over the Tavan was closed &amp; guarded on Monday, the <b>mayor</b> said.</p>
<p hidden>Nobody sees this sentence of the page.</p>
<p>Two cars had been hit by falling stones, and one driver was hurt.</p></article>
<div class="related"><p>Ten bridges that everybody should have seen once.</p></div>
<footer><p>Copyright 2019 Example. All rights reserved.</p></footer></body></html>"""


def told(text, media="text"):
    article = Article(source="s", text=text, media=media)
    return [(" ".join(one.span.select(text).split()), one.boilerplate) for one in passages(article)]


def test_stray_paragraphs_are_told_with_their_reason():
    reasons = dict(told(PASTED))
    assert reasons["http://www.example.org/news/1"] == "address"
    assert reasons["Bridge closed after storm"] == "headline"
    assert reasons["By Anna Berg, Staff Writer"] == "byline"
    assert reasons["Monday, July 1, 2019"] == "date line"
    assert reasons["Share on Facebook"] == "sharing buttons"
    assert reasons["Read more: Ten bridges to see"] == "related headline"
    assert reasons["Photo: A. Berg / Getty Images"] == "caption"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Dr. Ada Lane and Jan de Holm, Science Editor", "byline"),
        ("By Ada Lane for the Harbour Post", "byline"),
        ("By Ada Lane, Harbour Radio, Teplin", "byline"),
        ("Ada Lane and agencies in Teplin", "byline"),
        ("Posted by admin", "byline"),
        ("Author: Ada Lane (Teplin)", "byline"),
        ("9-May-2019", "date line"),
        ("09/05/2019 - 14h32", "date line"),
        ("Updated 3 hours ago", "date line"),
        ("Link: https://example.org/1", "address"),
        ("Title: Bridge to stay closed", "headline"),
        ("Newspaper: Harbour Post", "publisher line"),
        ("(Reuters)", "agency line"),
        ("– AFP", "agency line"),
        ("Home > News > Regional", "page furniture"),
        ("4 min read", "page furniture"),
        ("Breaking News", "page furniture"),
        ("... read more at: http://post.example/bridge", "related headline"),
        ("UPDATED", "page furniture"),
        ("The bridge on Monday, with boats below it [AFP]", "caption"),
        ("Tags: bridges, storms", "page furniture"),
        ("This is breaking news. Please check back for updates.", "page furniture"),
        ("By Ada Lane on Harbour Radio", "byline"),
        ("Keep reading for 1 euro", "login or paywall"),
    ],
)
def test_a_line_that_is_none_of_the_writers_is_told_for_what_it_is(line, reason):
    text = f"Something happened here.\n\n{line}\n\nSomething else happened.\n\nAnd then a third thing."
    assert dict(told(text))[line] == reason


@pytest.mark.parametrize("line", ["Will the bridge ever open again?", "“We were lucky”: how the bridge was saved!", "BRIDGE FALLS!"])
def test_a_headline_that_asks_or_calls_out_is_one(line):
    text = f"{line}\n\nThe bridge was closed on Monday.\n\nThe mayor said so.\n\nIt rained."
    assert told(text)[0] == (line, "headline")


@pytest.mark.parametrize("line", ["“Will the bridge ever open again?”", "It rained. Will it stop?"])
def test_speech_that_opens_a_text_is_no_headline(line):
    assert told(f"{line}\n\nThe mayor asked this on Monday.\n\nNobody answered.\n\nIt rained.")[0] == (line, "")


def test_a_question_in_the_text_stays():
    text = "The bridge was closed on Monday.\n\nWill it open again?\n\nThe mayor said it would."
    assert told(text)[1] == ("Will it open again?", "")


def test_all_after_the_comment_form_is_dropped():
    assert [why for _, why in told(PASTED)][-3:] == ["comment form"] * 3


def test_the_writers_words_stay():
    kept = [words for words, why in told(PASTED) if not why]
    assert kept == ["The bridge over the Tavan was closed on Monday. Two cars had been hit.", "The mayor said it would open again soon."]


@pytest.mark.parametrize(
    "words",
    [
        "More from the talks emerged on Monday, when both sides met again.",
        "By Monday the water had fallen by two metres.",
        "Share prices fell on Tuesday after the bank said it would close.",
        "Comments by the minister were met with anger.",
        "The Associated Press was sued by the mayor.",
        "Here is the list of the ten towns, the ministry said.",
    ],
)
def test_sentences_that_begin_like_furniture_stay(words):
    assert told(f"Something happened here.\n\n{words}\n\nSomething else happened.")[1] == (words, "")


def test_hand_wrapped_lines_are_one_paragraph():
    text = (
        "The bridge over the river was closed on Monday after a storm had\n"
        "damaged two of its pillars, the mayor told the council of the town\non Tuesday."
    )
    assert len(told(text)) == 1


def test_unwrapped_lines_are_paragraphs_of_their_own():
    assert (
        len(told("The bridge was closed.\nThe mayor said it would open again soon, and thanked the police for their help.\nIt rained."))
        == 3
    )


def test_a_page_gives_its_article_and_drops_the_rest():
    reasons = dict(told(PAGE, "html"))
    kept = [words for words, why in told(PAGE, "html") if not why]
    assert len(kept) == 2
    assert kept[0].startswith("The bridge over the Tavan was closed &amp; guarded")
    assert reasons["Bridge closed"] == "headline"
    assert not any("Nobody sees" in words or "No words" in words for words in reasons)
    assert reasons["Ten bridges that everybody should have seen once."]


FURNISHED = """<html><head><title>Bridge closed - Tavan Post</title></head><body><nav><a href="/">Home</a></nav><main><article>
<h1>Bridge closed</h1><p>By Jo Lind</p><p>9 April 2024</p><div class="share"><a href="#">Share this</a></div>
<figure><img src="a.jpg"><figcaption>The bridge in 2019.</figcaption></figure>
<p>The bridge over the Tavan was closed on Monday after a storm had damaged two of its pillars, the mayor said.</p>
<p><a href="/x">READ MORE: Ten bridges to see before the winter</a></p>
<div class="related-stories"><ul><li><a href="/y">Port closed after storm</a></li></ul></div>
<p>It will open again in May. Nobody was hurt, and the police thanked the drivers for their help on the night.</p>
<p>The Associated Press contributed to this report.</p><p>Sign up for our newsletter to get the news every day.</p></article>
<section id="comments"><p>Bob: I saw it too, and it was terrible to watch.</p></section></main></body></html>"""


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("Home", "page furniture"),
        ("Bridge closed", "headline"),
        ("By Jo Lind", "byline"),
        ("9 April 2024", "date line"),
        ("Share this", "sharing buttons"),
        ("The bridge in 2019.", "caption"),
        ("READ MORE: Ten bridges to see before the winter", "related headline"),
        ("Port closed after storm", "related headline"),
        ("The Associated Press contributed to this report.", "agency line"),
        ("Sign up for our newsletter to get the news every day.", "sharing buttons"),
        ("Bob: I saw it too, and it was terrible to watch.", "comment form"),
    ],
)
def test_a_page_says_of_each_part_why_it_is_dropped(words, reason):
    assert dict(told(FURNISHED, "html"))[words] == reason


@pytest.mark.parametrize(
    "words",
    ["Forgot your password?", "You have reached your limit of free articles.", "Already a subscriber? Log in here.", "Password"],
)
def test_a_login_form_is_no_article(words):
    assert dict(told(f"Something happened here.\n\n{words}\n\nSomething else happened."))[words] == "login or paywall"


def test_a_stray_quotation_mark_in_a_tag_swallows_nothing():
    page = '<body text=black""><p>The bridge was closed.</p><a href="/x""><p>The mayor said so.</p></body>'
    assert [words for words, _ in told(page, "html")] == ["The bridge was closed.", "The mayor said so."]


def test_visible_decodes_entities_and_keeps_places():
    article = Article(source="s", text=PAGE, media="html")
    runs = list(visible(article))
    assert ("&amp;", "&") in [(span.select(PAGE), words) for span, words in runs]
    assert all(span.select(PAGE) == words for span, words in runs if len(words) == span.end - span.start and words != "\n")


@given(st.text(alphabet=st.sampled_from("<>/=\"'!-&;#apdiv scriphdn\n.T"), max_size=300))
def test_any_page_is_read_in_order_and_within_its_bounds(page):
    article = Article(source="s", text=page, media="html")
    spans = [span for span, _ in visible(article)]
    assert spans == sorted(spans)
    assert all(0 <= span.start <= span.end <= len(page) for span in spans)
    found = [one.span for one in passages(article)]
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))


@given(st.text(alphabet=st.sampled_from("ab A.\n\r\t,"), max_size=300))
def test_passages_of_any_text_never_overlap_nor_begin_with_a_blank(text):
    found = [one.span for one in passages(Article(source="s", text=text))]
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
    assert all(span.select(text) == span.select(text).strip() != "" for span in found)


@pytest.mark.parametrize(
    "page",
    ["<div>" * 50_000, "<!--" * 100_000, '<a "' * 100_000, "<script>" * 50_000, "<" * 500_000, "<p>a b. " * 40_000],
    ids=["nested boxes", "open comments", "open quotation marks", "open scripts", "less-than signs", "many paragraphs"],
)
def test_hostile_pages_take_linear_time(page):
    assert passages(Article(source="s", text=page, media="html")) is not None
