"""The search index: small files by the first two letters of a word, so that a reader loads only what a query needs.

Each file is a script that hands its data to the page's search, because scripts load from a disk too, where fetched data does not.
The words of pages and queries are folded alike here and in `fs-search.js`.
"""

from __future__ import annotations

import json
import re
import unicodedata
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from factsheets.model.sheets import Term
from factsheets.render.outline import plain
from factsheets.render.pages import RenderedPage
from factsheets.render.prose import Linker, to_inline
from factsheets.render.urls import Urls
from factsheets.views.addresses import Address

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


def entry_of_term(term: Term, address: Address, urls: Urls, linker: Linker) -> SearchEntry:
    """Return what a search finds a word of the glossary by; its place is an anchor there."""
    line = plain(to_inline(term.definition, linker))
    url = f"{urls.url(address.src_uri)}#{address.anchor}"
    return SearchEntry(url=url, title=term.term, group="glossary", kind="", line=line, also=term.aliases)


class SearchIndex:
    """What a search finds, gathered entry by entry: of an entry's text only its words are kept, so that pages need not be."""

    def __init__(self) -> None:
        self._rows: list[list[object]] = []
        self._words: dict[str, array[int]] = {}
        """Word -> its postings: an entry's number times four, plus 3 for its title, 2 for another name, 1 for its line, else 0."""

    def add(self, entry: SearchEntry) -> None:
        """Take the next entry."""
        number = len(self._rows) * 4
        self._rows.append([entry.url, entry.title, entry.group, entry.kind, entry.line, list(entry.also[:6])])
        for word, weight in _weighed(entry).items():
            if (postings := self._words.get(word)) is None:
                postings = self._words[word] = array("I")
            postings.append(number + weight)

    def files(self) -> Iterator[tuple[str, str]]:
        """Yield (address from the site's root, content) of the index's files, sorted by address."""
        shards: dict[str, list[str]] = {}
        for word in sorted(self._words):
            shards.setdefault(word[:2], []).append(word)
        most = max(_FEW, int(len(self._rows) * _COMMON))
        names = {f"{FOLDER}/{file_stem(start)}.js": start for start in shards}
        pages = {f"{FOLDER}/pages-{block // BLOCK}.js": block for block in range(0, len(self._rows), BLOCK)}
        for name in sorted((*names, *pages)):
            if name in names:
                found = {word: _told(self._words[word], most) for word in shards[names[name]]}
                data = {word: postings for word, postings in found.items() if postings}
                yield name, f"fsSearch.words({_json(names[name])},{_json(data)});\n"
            else:
                yield name, f"fsSearch.pages({pages[name] // BLOCK},{_json(self._rows[pages[name] : pages[name] + BLOCK])});\n"


def search_files(entries: Iterable[SearchEntry]) -> Iterator[tuple[str, str]]:
    """Yield (address from the site's root, content) of the files of an index of these entries, sorted by address."""
    index = SearchIndex()
    for entry in entries:
        index.add(entry)
    yield from index.files()


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
    """Return the name of the file for words that start so; letters beyond a to z are written as code points between hyphens."""
    return "".join(one if "a" <= one <= "z" or "0" <= one <= "9" else f"-{ord(one):x}-" for one in start)


def _told(postings: array[int], most: int) -> list[int]:
    return [one for one in postings if len(postings) <= most or one % 4 > 1]


def _json(value: object) -> str:
    """Write JSON that is also safe inside a script: no tag can close it."""
    return (
        json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        .replace("<", "\\u003c")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029")
    )
