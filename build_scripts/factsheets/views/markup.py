"""The small markup of prose fields, as far as views need it: the links in it, its plain words, and names made safe for it.

Turning it into HTML belongs to render/.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final, NewType

from factsheets.model.span import Span
from factsheets.text.sentences import sentences

Prose = NewType("Prose", str)
"""Source text of a prose field: emphasis, links, lists, `[[id]]` and `[[id|words]]`."""

WIKI_LINK: Final = re.compile(r"\[\[([a-z0-9][a-z0-9-]{0,63})(?:\|((?:\\.|[^\[\]|\\\n]){1,300}))?\]\]")
"""`[[id]]` or `[[id|words]]`."""

_LINK: Final = re.compile(r"\[((?:\\.|[^\[\]\\\n]){1,300})\]\([^()\s]{1,2000}\)")
_ESCAPED: Final = re.compile(r"\\([!-/:-@\[-`{-~])")
_EMPHASIS: Final = re.compile(r"(?<!\\)(?:\*\*|\*|(?<![^\W_])_|_(?![^\W_]))")
_SPECIAL: Final = re.compile(r"([\\*_\[\]|])")
_LINE_START: Final = re.compile(r"^(\s*)([-+#>]|\d{1,9}[.)])(?=\s)")
_SHORTEST_SENTENCE: Final = 20
"""Letters: what ends before is an exclamation or an abbreviation, and says nothing by itself."""

_LIST_MARK: Final = re.compile(r"^\s*(?:[-*+]|\d{1,9}[.)])\s+", re.MULTILINE)
_MARKED: Final = re.compile(r"[\[\\*_]|^\s*(?:[-+]|\d{1,9}[.)])\s", re.MULTILINE)
"""What prose may hold besides its words."""


def escaped(words: str) -> str:
    """Return plain words so that prose shows them as they are."""
    return _LINE_START.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", " ".join(words.split())))


def linked(sheet_id: str, words: str) -> str:
    """Return a link to a sheet, in the markup of prose."""
    return f"[[{sheet_id}|{escaped(words)}]]"


def wiki_links(prose: str) -> Iterator[str]:
    """Yield the ids that prose links to, in order."""
    for match in WIKI_LINK.finditer(prose):
        yield match[1]


def plain(prose: str, label: Callable[[str], str]) -> str:
    """Return the words of prose on one line; `label` gives the words of a bare `[[id]]`."""
    if not _MARKED.search(prose):
        return " ".join(prose.split())
    words = WIKI_LINK.sub(lambda match: match[2] or escaped(in_place(label(match[1]), prose, match.start())), prose)
    words = _LINK.sub(r"\1", words)
    words = _LIST_MARK.sub("", words)
    words = _EMPHASIS.sub("", words)
    return " ".join(_ESCAPED.sub(r"\1", words).split())


def in_place(words: str, prose: str, position: int) -> str:
    """Return the words of a bare link as they stand at `position` of some prose: with a capital where a sentence begins."""
    before = prose[max(0, position - 4) : position].rstrip(" *_\n")
    return words[:1].upper() + words[1:] if not before or before.endswith((".", "!", "?")) else words


def first_sentence(words: str, limit: int = 200) -> str:
    """Return the first sentence of plain words, cut at a word and marked where it is longer than `limit` characters."""
    ends = (one.end for one in sentences(words, Span(0, len(words))))
    found = words[: next((end for end in ends if end > _SHORTEST_SENTENCE), len(words))]
    if len(found) <= limit:
        return found
    return found[:limit].rsplit(" ", 1)[0].rstrip(",;:–—-") + " …"
