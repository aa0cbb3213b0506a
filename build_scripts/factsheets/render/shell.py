"""The shell of a page: what a theme lays around our content, rendered once for all pages that differ in their words alone.

It knows no theme. Instead of a page's words a theme is given slots, which remember what it asked of them; a page is filled in only
where its words answer the same, and only after one page of its sort came out byte for byte as the theme itself renders it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Final, Self

from factsheets.render.pages import RenderedPage

STEM: Final = "0fs-shell-stem0"
"""Stands in addresses for the last part of the page's own: only letters that no address needs to escape."""

_SLOT: Final = re.compile("\ue010(&amp;|&):([a-z]+)\ue011|" + STEM)
_LEFT: Final = re.compile("[\ue010\ue011]")
_SPECIAL: Final = re.compile("[&<>\"']")
_ESCAPED: Final = {"&#x27;": "&#39;", "&quot;": "&#34;"}
"""How Python's and Jinja's escapes of quote marks differ."""


class Slot(str):
    """Stands for some words of a page while a shell is rendered, and remembers what was asked of them.

    Its letters hold a `&`, so that it shows whether it was escaped on the way.
    """

    __slots__ = ("asked",)
    asked: list[tuple[str, object, bool]]
    """(question, operand, answer), in order."""

    def __new__(cls, name: str, sample: str) -> Self:
        """Make the slot `name`; `sample` is what it holds on some page and gives the answers."""
        slot = super().__new__(cls, f"\ue010&:{name}\ue011" + ("<h1" if "<h1" in sample else "") if sample else "")
        slot.asked = []
        return slot

    def __eq__(self, other: object) -> bool:
        return self._answered("is", other, str.__eq__(self, other) is True)

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __contains__(self, part: object) -> bool:
        return self._answered("holds", part, isinstance(part, str) and str.__contains__(self, part))

    def __bool__(self) -> bool:
        return self._answered("some", None, len(self) > 0)

    __hash__ = str.__hash__

    def _answered(self, question: str, operand: object, answer: bool) -> bool:  # noqa: FBT001 - it is the answer
        self.asked.append((question, operand, answer))
        return answer


def _answers(words: str, question: str, operand: object) -> bool:
    if question == "is":
        return words == operand
    if question == "holds":
        return isinstance(operand, str) and operand in words
    return bool(words)


@dataclass(frozen=True, slots=True)
class Shell:
    """A rendered shell, cut at its slots."""

    parts: tuple[str, ...]
    """Text, name, text, name ..., text; the name of a slot that was escaped ends in `&`."""

    asked: tuple[tuple[str, str, object, bool], ...]
    """(slot, question, operand, answer)."""

    def fits(self, words: Mapping[str, str]) -> bool:
        """Whether a theme would have taken the same turns for these words."""
        return all(_answers(words[name], question, operand) == answer for name, question, operand, answer in self.asked)

    def filled(self, words: Mapping[str, str]) -> str:
        """Return the page."""
        values = {**words, **{f"{name}&": escaped(value) for name, value in words.items() if f"{name}&" in self.parts}}
        return "".join(values[part] if place % 2 else part for place, part in enumerate(self.parts))


def escaped(words: str) -> str:
    """Escape words as Jinja's filter `e` does."""
    return re.sub("&#x27;|&quot;", lambda match: _ESCAPED[match[0]], escape(words)) if _SPECIAL.search(words) else words


def cut(html: str, slots: Mapping[str, Slot]) -> Shell | None:
    """Cut a shell rendered with slots; None where a slot was changed on the way beyond being escaped."""
    parts: list[str] = []
    last = 0
    for match in _SLOT.finditer(html):
        name = match[2] or "stem"
        end = match.end()
        if name in slots and slots[name].endswith("<h1"):
            end += len("<h1")
        parts += [html[last : match.start()], name + ("&" if match[1] == "&amp;" else "")]
        last = end
    parts.append(html[last:])
    if any(_LEFT.search(part) for part in parts[::2]) or not {name.rstrip("&") for name in parts[1::2]} <= {*slots, "stem"}:
        return None
    asked = tuple((name, *question) for name, slot in slots.items() for question in dict.fromkeys(slot.asked))
    return Shell(tuple(parts), asked)


class Shells:
    """The shells of one build."""

    def __init__(self) -> None:
        self._known: dict[Hashable, Shell | tuple[Mapping[str, str], str] | None] = {}

    def page(self, sort: Hashable, words: Mapping[str, str], whole: Callable[[], str], probe: Callable[[Mapping[str, Slot]], str]) -> str:
        """Return a page of some sort: alike in everything but `words`, which name the page's own stem too.

        `whole` renders it by the theme, `probe` renders the theme around slots. The first page of a sort is rendered whole; the shell
        is made for the second, and serves only if it gives the first one byte for byte.
        """
        key = (sort, any(_SPECIAL.search(value) for name, value in words.items() if name != "content"))
        if key not in self._known:
            html = whole()
            self._known[key] = (words, html)
            return html
        known = self._known[key]
        if isinstance(known, tuple):
            known = self._known[key] = _proven(*known, probe)
        return known.filled(words) if known is not None and known.fits(words) else whole()


def sort_and_words(page: RenderedPage, card: str) -> tuple[Hashable, dict[str, str]]:
    """Return what the shell of a page rests on besides its words, and the words; `card` is the address of its social card, or empty."""
    top, *others = page.toc
    folder, _, stem = page.src_uri.removesuffix(".md").rpartition("/")
    words = {"title": page.title, "description": page.description, "content": page.html, "heading": escape(top.title)}
    return (folder, top.anchor, top.children, tuple(others)), {**words, "card": card, "stem": stem}


def _proven(words: Mapping[str, str], html: str, probe: Callable[[Mapping[str, Slot]], str]) -> Shell | None:
    slots = {name: Slot(name, value) for name, value in words.items() if name != "stem"}
    shell = cut(probe(slots), slots)
    return shell if shell is not None and shell.fits(words) and shell.filled(words) == html else None
