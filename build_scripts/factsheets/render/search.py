"""The search index: small files by the first two letters of a word, so that a reader loads only what a query needs.

Each file is a script that hands its data to the page's search, because scripts load from a disk too, where fetched data does not.
The words of pages and queries are folded alike here and in `fs-search.js`.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from factsheets.model.sheets import Term
from factsheets.render.outline import plain
from factsheets.render.pages import RenderedPage
from factsheets.render.prose import Linker, to_inline
from factsheets.render.urls import Urls
from factsheets.views.addresses import address_of

FOLDER: Final = "assets/search"
"""Where the files stand on the site."""

BLOCK: Final = 64
"""Pages described in one file."""

_WORD: Final = re.compile(r"[^\W_]+")
_BEYOND: Final = re.compile(r"[^\x00-\x7f]+")
_COMMON: Final = 0.2
"""A word in the text of more than this share of the pages tells nothing; names keep it."""

_FEW: Final = 200
"""Sites smaller than this keep every word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchEntry:
    """One thing a search can find."""

    url: str
    """Its address from the site's root."""

    title: str
    group: str
    """Which group of results it stands in: ``entities``, ``events``, ``questions``, ``glossary``, ``sources``, ``pages``."""

    kind: str
    """What it is, in a word."""

    line: str
    """One line that tells it from others of its name."""

    also: tuple[str, ...] = ()
    """Other names it is found by."""

    text: str = ""
    """Everything else it is found by."""


def entry_of_page(page: RenderedPage, urls: Urls) -> SearchEntry:
    """Return what a search finds a rendered page by."""
    folder, _, rest = page.src_uri.partition("/")
    group = folder if rest and page.sheet else "pages"
    return SearchEntry(
        url=urls.url(page.src_uri), title=page.title, group=group, kind=page.kind if page.sheet else "", line=page.description,
        also=page.also, text=page.search_text,
    )  # fmt: skip


def entry_of_term(term: Term, urls: Urls, linker: Linker) -> SearchEntry:
    """Return what a search finds a word of the glossary by; its place is an anchor there."""
    address = address_of(term)
    line = plain(to_inline(term.definition, linker))
    url = f"{urls.url(address.src_uri)}#{address.anchor}"
    return SearchEntry(url=url, title=term.term, group="glossary", kind="", line=line, also=term.aliases)


def search_files(entries: Iterable[SearchEntry]) -> Iterator[tuple[str, str]]:
    """Yield (address from the site's root, content) of the index's files, sorted by address.

    A posting is the entry's number times four, plus 3 for a word of its title, 2 for one of its other names, 1 for one of its line.
    """
    listed = list(entries)
    shards: dict[str, dict[str, list[int]]] = {}
    for number, entry in enumerate(listed):
        for word, weight in _weighed(entry).items():
            shards.setdefault(word[:2], {}).setdefault(word, []).append(number * 4 + weight)
    most = max(_FEW, int(len(listed) * _COMMON))
    files = {f"{FOLDER}/{file_stem(start)}.js": _words_file(start, words, most) for start, words in shards.items()}
    for block in range(0, len(listed), BLOCK):
        files[f"{FOLDER}/pages-{block // BLOCK}.js"] = _pages_file(block // BLOCK, listed[block : block + BLOCK])
    yield from sorted(files.items())


def _weighed(entry: SearchEntry) -> dict[str, int]:
    found = dict.fromkeys(words(entry.text), 0)
    found.update(dict.fromkeys(words(entry.line), 1))
    for name in entry.also:
        found.update(dict.fromkeys(words(name), 2))
    found.update(dict.fromkeys(words(entry.title), 3))
    return found


def words(text: str) -> list[str]:
    """Return the words of a text as they are searched: lower case, without accents."""
    return _WORD.findall(_fold(text))


def _fold(text: str) -> str:
    return (text if text.isascii() else _BEYOND.sub(_without_accents, text)).lower()


def _without_accents(match: re.Match[str]) -> str:
    return "".join(one for one in unicodedata.normalize("NFKD", match[0]) if not unicodedata.combining(one))


@lru_cache(maxsize=4096)
def file_stem(start: str) -> str:
    """Return the name of the file for words that start so; letters beyond a to z are written as code points."""
    return "".join(one if "a" <= one <= "z" or "0" <= one <= "9" else f"-{ord(one):x}" for one in start)


def _words_file(start: str, found: dict[str, list[int]], most: int) -> str:
    kept = {word: _told(numbers, most) for word, numbers in sorted(found.items())}
    data = {word: numbers for word, numbers in kept.items() if numbers}
    return f"fsSearch.words({_json(start)},{_json(data)});\n"


def _told(numbers: list[int], most: int) -> list[int]:
    return numbers if len(numbers) <= most else [one for one in numbers if one % 4 > 1]


def _pages_file(number: int, entries: list[SearchEntry]) -> str:
    rows = [[one.url, one.title, one.group, one.kind, one.line, list(one.also[:6])] for one in entries]
    return f"fsSearch.pages({number},{_json(rows)});\n"


def _json(value: object) -> str:
    """Write JSON that is also safe inside a script: no tag can close it."""
    return (
        json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        .replace("<", "\\u003c")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029")
    )
