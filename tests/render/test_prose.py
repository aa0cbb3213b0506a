from __future__ import annotations

import re
import time
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factsheets.render import prose
from factsheets.render.prose import to_html, to_inline

SHEETS = {"csia": ("../csia/", "China Semiconductor Industry Association"), "toll": ("../../glossary/#toll", "toll")}


def html(text, **options):
    return to_html(text, SHEETS.get, **options)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("plain & simple", "<p>plain &amp; simple</p>", id="plain words"),
        pytest.param("one\ntwo\n\nthree", "<p>one\ntwo</p><p>three</p>", id="paragraphs"),
        pytest.param("*so* and **very** _much_", "<p><em>so</em> and <strong>very</strong> <em>much</em></p>", id="emphasis"),
        pytest.param("**a *b* c**", "<p><strong>a <em>b</em> c</strong></p>", id="nested emphasis"),
        pytest.param("snake_case_name and 2 * 3 * 4", "<p>snake_case_name and 2 * 3 * 4</p>", id="marks that are none"),
        pytest.param("a *lone mark", "<p>a *lone mark</p>", id="a mark never closed"),
        pytest.param(r"\*not so\* \[x\]", "<p>*not so* [x]</p>", id="escaped marks"),
        pytest.param("- one\n- *two*\n  goes on\n", "<ul><li>one</li><li><em>two</em> goes on</li></ul>", id="list"),
        pytest.param("Two:\n1. one\n2. two", "<p>Two:</p><ol><li>one</li><li>two</li></ol>", id="numbered list after a line"),
        pytest.param(
            "[the post](https://example.org/a?b=1&c=2)", '<p><a href="https://example.org/a?b=1&amp;c=2">the post</a></p>', id="link"
        ),
        pytest.param("[[csia]]", '<p><a href="../csia/">China Semiconductor Industry Association</a></p>', id="sheet"),
        pytest.param("the [[csia|CSIA’s]] words", '<p>the <a href="../csia/">CSIA’s</a> words</p>', id="sheet with words"),
        pytest.param("[[toll]] is due. A [[toll]].", None, id="term"),
        pytest.param("[[nobody|Nobody & co]]", "<p>Nobody &amp; co</p>", id="unknown sheet stays words"),
        pytest.param("## Heading", "<p>## Heading</p>", id="no headings in fields"),
    ],
)
def test_the_small_markdown(text, expected):
    if expected is None:
        expected = '<p><a href="../../glossary/#toll">Toll</a> is due. A <a href="../../glossary/#toll">toll</a>.</p>'
    assert html(text) == expected


def test_a_lead_may_have_headings():
    assert html("Words.\n\n## Then\nmore", headings=True) == "<p>Words.</p><h2>Then</h2><p>more</p>"


def test_a_run_of_words_has_no_blocks():
    assert to_inline("one\n\n- *two*", SHEETS.get) == "one - <em>two</em>"


HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<!-- --><iframe src=//evil></iframe>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](data:text/html,<script>1</script>)",
    "[x](//evil.example/)",
    "[x](/\\evil.example/)",
    "[x](https:/\\evil.example/)",
    "[x](java\tscript:alert(1))",
    "[x](\x01javascript:alert(1))",
    '[x](https://a/"onmouseover=alert(1))',
    "[x](https://a/'><svg/onload=alert(1)>)",
    "[[csia|<b onclick=alert(1)>x</b>]]",
    '[[csia" onclick="alert(1)]]',
    "[x](https://a/){: onclick=alert(1) }",
    "{: .cls onclick=alert(1) }",
    "<https://example.org><javascript:alert(1)>",
    "**<svg onload=alert(1)>**",
    "![x](https://evil.example/pixel.png)",
]


@pytest.mark.parametrize("payload", HOSTILE)
def test_nothing_smuggles_markup_in(payload):
    for rendered in (html(payload), html(payload, headings=True), to_inline(payload, SHEETS.get)):
        tags = re.findall(r"<[^>]*>", rendered)
        assert all(re.fullmatch(r"</?(?:p|em|strong|ul|ol|li|h2|h3|a)>|<a href=\"(?:https?://|\.\./)[^\"<>]*\">", tag) for tag in tags), (
            tags
        )


@pytest.mark.parametrize("text", ["{{ 7 * 7 }}", "{% raw %}", "{# x #}", '--8<-- "mkdocs.yml"', "*[HTML]: x", "[TOC]", ":smile:"])
def test_other_languages_stay_text(text):
    assert unescape(html(text)) == f"<p>{text}</p>"


@pytest.mark.parametrize(
    "text",
    ["[" * 20_000, "[[" * 10_000, "*" * 20_000, "**a" * 6_000, "_a " * 6_000, "[a](" * 5_000, "\\" * 20_000, "- " * 10_000, "&#" * 10_000],
    ids=["brackets", "double brackets", "stars", "strong", "underscores", "links", "backslashes", "bullets", "entities"],
)
def test_no_field_stalls_a_build(text):
    start = time.process_time()
    html(text)
    assert time.process_time() - start < 1.0


@given(st.text(max_size=300))
def test_any_text_gives_balanced_allowed_markup(text):
    depth = []
    for close, name in re.findall(r"<(/?)([a-z0-9]+)[^>]*>", html(text, headings=True)):
        if close:
            assert depth.pop() == name
        else:
            depth.append(name)
    assert depth == []


@given(st.text() | st.text(alphabet="ab [](*_)\\<>&\xa0\n-1.é"))
def test_words_that_are_not_cleaned_had_nothing_to_clean(text):
    quick = to_inline(text, SHEETS.get)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(prose, "_MARKED", re.compile(""))
        assert to_inline(text, SHEETS.get) == quick
