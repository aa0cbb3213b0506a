"""The small Markdown of prose fields to HTML: emphasis, links, lists and `[[id]]`; everything else stays the text it is.

One pass with bounded patterns, so that no field can stall a build, and an allow-list behind it, so that no field can smuggle markup in.
A general Markdown library was measured too slow for thousands of fields and not linear in hostile ones.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape
from typing import Final

import nh3

from factsheets.views.markup import WIKI_LINK, in_place

LONGEST: Final = 20_000
"""Code points of a field that are rendered; checks refuse longer ones before."""

Linker = Callable[[str], tuple[str, str] | None]
"""Id -> (link, words of the bare link), or None where no such sheet exists."""

_TAGS: Final = {"p", "em", "strong", "a", "ul", "ol", "li", "h2", "h3"}
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
_SAFE_LINK: Final = re.compile(r"(?:https?://[^\s\\/]|mailto:[^\s@]+@)[^\s\\<>\"'`]*", re.IGNORECASE)
_ITEM: Final = re.compile(r"\s{0,3}(?:(?P<bullet>[-*+])|(?P<number>\d{1,9})[.)])\s+(?P<text>.*)")
_HEADING: Final = re.compile(r"(?P<marks>#{2,3})\s+(?P<text>.+)")
_MARKED: Final = re.compile(r"[\\\[\]*_<>&\xa0]")
"""What becomes, or might be taken for, anything but the character it is; words without it need no cleaning."""

_TOKEN: Final = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    rf"|(?P<wiki>{WIKI_LINK.pattern})"
    r"|\[(?P<words>(?:\\.|[^\[\]\\\n]){1,300})\]\((?P<url>[^()\s]{1,2000})\)"
    r"|(?P<mark>\*\*|\*|_)"
)


def to_html(prose: str, linker: Linker, *, headings: bool = False) -> str:
    """Render prose as paragraphs and lists; with `headings`, lines of `##` and `###` too."""
    text = _CONTROL.sub("", prose[:LONGEST])
    return _clean("".join(_blocks(text, linker, headings=headings)))


def to_inline(prose: str, linker: Linker) -> str:
    """Render prose as one run of words, for a place inside a sentence or a table's cell."""
    words = " ".join(_CONTROL.sub("", prose[:LONGEST]).split())
    return _clean(_inline(words, linker)) if _MARKED.search(words) else words


def _clean(html: str) -> str:
    return nh3.clean(html, tags=_TAGS, attributes={"a": {"href"}}, url_schemes={"http", "https", "mailto"}, link_rel=None)


def _blocks(text: str, linker: Linker, *, headings: bool) -> Iterator[str]:
    for block in re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n")):
        lines = [line for line in block.split("\n") if line.strip()]
        while lines:
            heading = _HEADING.fullmatch(lines[0]) if headings else None
            if heading:
                level = len(heading["marks"])
                yield f"<h{level}>{_inline(heading['text'], linker)}</h{level}>"
                lines = lines[1:]
            elif _ITEM.match(lines[0]):
                taken = next((place for place, line in enumerate(lines) if not _belongs(line)), len(lines))
                yield _list(lines[:taken], linker)
                lines = lines[taken:]
            else:
                taken = next((place for place, line in enumerate(lines) if place and _ITEM.match(line)), len(lines))
                yield f"<p>{_inline(chr(10).join(line.strip() for line in lines[:taken]), linker)}</p>"
                lines = lines[taken:]


def _belongs(line: str) -> bool:
    """Whether a line is an item of a list or goes on with one."""
    return bool(_ITEM.match(line)) or line.startswith((" ", "\t"))


def _list(lines: list[str], linker: Linker) -> str:
    items: list[list[str]] = []
    for line in lines:
        if match := _ITEM.match(line):
            items.append([match["text"]])
        else:
            items[-1].append(line.strip())
    first = _ITEM.match(lines[0])
    tag = "ol" if first and first["number"] else "ul"
    return f"<{tag}>" + "".join(f"<li>{_inline(' '.join(item), linker)}</li>" for item in items) + f"</{tag}>"


def _inline(text: str, linker: Linker) -> str:
    """Render the marks within a line; a mark that is never closed stays the character it is."""
    parts: list[str] = []
    open_marks: list[tuple[str, int]] = []
    last = 0
    for token in _TOKEN.finditer(text):
        parts.append(escape(text[last : token.start()], quote=False))
        last = token.end()
        if token["mark"]:
            _mark(token, text, parts, open_marks)
        elif token["escaped"]:
            parts.append(escape(token["escaped"], quote=False))
        else:
            parts.append(_link(token, text, linker))
    parts.append(escape(text[last:], quote=False))
    return "".join(parts)


def _mark(token: re.Match[str], text: str, parts: list[str], open_marks: list[tuple[str, int]]) -> None:
    """Open or close emphasis: tight against a word on the inner side, and `_` only at the edge of one."""
    mark = token["mark"]
    before, after = text[token.start() - 1 : token.start()], text[token.end() : token.end() + 1]
    within_word = mark == "_" and before.isalnum() and after.isalnum()
    place = next((place for place in range(len(open_marks) - 1, max(-1, len(open_marks) - 9), -1) if open_marks[place][0] == mark), None)
    if place is not None and before.strip() and not within_word and open_marks[place][1] < len(parts) - 1:
        tag = "strong" if mark == "**" else "em"
        parts[open_marks[place][1]] = f"<{tag}>"
        parts.append(f"</{tag}>")
        del open_marks[place:]
        return
    if after.strip() and not within_word:
        open_marks.append((mark, len(parts)))
    parts.append(mark)


def _link(token: re.Match[str], text: str, linker: Linker) -> str:
    if token["url"]:
        words = re.sub(r"\\(.)", r"\1", token["words"])
        if not _SAFE_LINK.fullmatch(token["url"]):
            return escape(token[0], quote=False)
        return f'<a href="{escape(token["url"])}">{escape(words, quote=False)}</a>'
    match = WIKI_LINK.fullmatch(token["wiki"])
    sheet, words = (match[1], match[2] or "") if match else ("", "")
    found = linker(sheet)
    shown = re.sub(r"\\(.)", r"\1", words) if words else in_place(found[1] if found else sheet, text, token.start())
    return f'<a href="{escape(found[0])}">{escape(shown, quote=False)}</a>' if found else escape(shown, quote=False)
