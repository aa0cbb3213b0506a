"""The pages of a story as Markdown with the same words, links and headings, for generators that know nothing of fact sheets.

Made from our own pages, so that they say the same: only the words in drawings are left out (2 of 100 on pages of entities), and what is
there to be worked with: fields, buttons.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from factsheets.pipeline import open_site

_BLOCKS = {
    "p",
    "div",
    "section",
    "article",
    "blockquote",
    "ul",
    "ol",
    "dl",
    "dt",
    "dd",
    "table",
    "tr",
    "h1",
    "h2",
    "h3",
    "h4",
    "details",
    "summary",
}
_SKIPPED = {"svg", "form", "script", "button"}
_VOID = {"br", "hr", "img", "input", "path", "circle", "line", "rect", "meta", "link", "polyline", "polygon"}
_SPECIAL = re.compile(r"([\\`*_\[\]<>#])")


def pages(story: Path) -> Iterator[tuple[str, str]]:
    """Yield (path, Markdown) of every page; links lead to .md files."""
    for page in open_site(story, name="A generated story").pages():
        writer = _Writer(page.src_uri)
        writer.feed(page.html)
        text = re.sub(r"[ \t]+", " ", "".join(writer.parts).replace("\n ", "\n"))
        yield page.src_uri, re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


class _Writer(HTMLParser):
    """Writes one page's Markdown."""

    def __init__(self, src_uri: str) -> None:
        super().__init__()
        self.folder = posixpath.join("/", src_uri.removesuffix(".md").removesuffix("index"))
        self.own = posixpath.dirname(src_uri)
        self.parts: list[str] = []
        self.skipped = 0
        self.quoted = 0
        self.href: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self.skipped or tag in _SKIPPED:
            self.skipped += tag not in _VOID
            return
        if tag in _BLOCKS:
            self.parts.append("\n\n")
        if tag in {"h1", "h2", "h3", "h4"}:
            self.parts.append("#" * int(tag[1]) + " ")
        elif tag == "li":
            self.parts.append("\n- ")
        elif tag == "blockquote":
            self.parts.append("> ")
        elif tag == "q":
            self.parts.append("“")
        elif tag == "a":
            self.href = dict(attrs).get("href")
            self.parts.append("[")

    def handle_endtag(self, tag: str) -> None:
        if self.skipped:
            self.skipped -= tag not in _VOID
        elif tag in _BLOCKS:
            self.parts.append("\n\n")
        elif tag == "q":
            self.parts.append("”")
        elif tag == "a":
            self.parts.append(f"]({self._markdown(self.href or '')})")

    def handle_data(self, data: str) -> None:
        if not self.skipped:
            self.parts.append(_SPECIAL.sub(r"\\\1", " ".join(data.split(" ")).replace("\n", " ")))

    def _markdown(self, href: str) -> str:
        path = href.partition("#")[0]
        if "://" in href or not path:
            return href if path else "#top"
        target = posixpath.normpath(posixpath.join(self.folder, path)).strip("/") or "index"
        file = f"{target}/index.md" if target == "sources" else f"{target}.md"
        return posixpath.relpath(file, self.own or ".")
