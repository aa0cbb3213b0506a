"""Shells: filled in only where that gives what the theme itself would have given."""

from __future__ import annotations

from html import escape

import pytest
from jinja2 import Environment

from factsheets.render.shell import STEM, Shells, escaped

THEME = (
    "<title>{{ title | e }}</title>{% if title == 'Home' %}first{% endif %}"
    "{% if note %}<i>{{ note }}</i>{% endif %}<a href='{{ url }}'>{{ content }}</a>"
)


class Site:
    """Renders pages by a theme, and counts how often the whole theme was asked."""

    def __init__(self, theme: str) -> None:
        self.template = Environment(autoescape=False).from_string(theme)  # noqa: S701 - as MkDocs renders themes
        self.shells = Shells()
        self.wholes = 0

    def page(self, stem: str, title: str, content: str = "<h1>x</h1>", note: str = "") -> str:
        words = {"stem": stem, "title": title, "content": content, "note": note}
        return self.shells.page("sort", words, lambda: self.whole(words), lambda slots: self.template.render(url=f"/{STEM}/", **slots))

    def whole(self, words: dict[str, str]) -> str:
        self.wholes += 1
        return self.template.render(url=f"/{words['stem']}/", **{key: value for key, value in words.items() if key != "stem"})


def test_pages_of_a_sort_ask_the_theme_once():
    site = Site(THEME)
    pages = [site.page(f"p{number}", f"Page {number}") for number in range(9)]
    assert site.wholes == 1
    assert pages[8] == "<title>Page 8</title><a href='/p8/'><h1>x</h1></a>"


def test_escaped_words_are_escaped_and_others_are_not():
    site = Site("{{ title }}|{{ title | e }}|{{ content }}")
    title = """A & B <"it's">"""
    found = [site.page(f"p{number}", f"{title}{number}") for number in range(3)]
    assert site.wholes == 1
    assert found[2] == f"{title}2|{Environment().filters['e'](title + '2')}|<h1>x</h1>"  # noqa: S701 - the filter alone is used


def test_a_page_that_takes_another_turn_is_rendered_whole():
    site = Site(THEME)
    for number in range(3):
        site.page(f"p{number}", f"Page {number}")
    assert "first" in site.page("home", "Home")
    assert "<i>new</i>" in site.page("noted", "Noted", note="new")
    assert site.wholes == 3


@pytest.mark.parametrize(
    "theme",
    [
        "{{ title | upper }}",
        "{{ title | length }} {{ title }}",
        "{{ title | urlencode }}",
        "{{ content | truncate(5) }}",
        "{{ title[:2] }}",
    ],
    ids=["upper case", "length", "in an address", "truncated", "cut"],
)
def test_a_theme_that_works_on_the_words_gets_no_shell(theme):
    site = Site(theme)
    for number in range(4):
        title = f"Page {'x' * number}"
        assert site.page(f"p{number}", title) == site.template.render(title=title, content="<h1>x</h1>", note="", url="")
    assert site.wholes == 4


def test_escapes_are_those_of_the_theme():
    words = "a & b < c > d \" e ' f"
    assert escaped(words) == str(Environment().filters["e"](words))  # noqa: S701 - the filter alone is used
    assert escape(words) != escaped(words)
