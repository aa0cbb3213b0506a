"""Where each page stands and what its anchors are called.

Addresses come from ids and from the words of quotes, never from positions. How an address becomes a link is known to render/.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from factsheets.model.parts import Fact, Quote
from factsheets.model.sheets import Entity, Event, Question, Source
from factsheets.text.same import normalise
from factsheets.views.byletters import letter_slug
from factsheets.views.partition import Steps

HOME: Final = "index.md"
TIMELINE: Final = "timeline.md"
WHO_AND_WHAT: Final = "who-and-what.md"
GLOSSARY: Final = "glossary.md"
COMPARE: Final = "compare.md"
SOURCES: Final = "sources/index.md"
HOW_MADE: Final = "how-this-was-made.md"

Paged = Source | Entity | Event | Question
"""Sheets that have a page of their own; where a term stands is known to the index."""

_FOLDERS: Final = {"entity": "entities", "event": "events", "question": "questions", "source": "sources"}
_PARTS: Final = {COMPARE: "verdicts/", SOURCES: "sources/by-date/"}
"""Where the parts of a list stand, if not in a folder of its own name: there they might meet a sheet's page."""

_UNSAFE: Final = re.compile(r"[^a-z0-9]+")
_DIGITS: Final = 10
"""Hexadecimal digits of an anchor made from words: at 10,000 facts the chance of any two alike is 1 in 20,000."""


@dataclass(frozen=True, slots=True)
class Address:
    """A page, or a place on it."""

    src_uri: str
    """The page as MkDocs names its source: ``entities/wendel.md``."""

    anchor: str = ""
    """The id of an element there, or empty for the page itself."""


def page_of(kind: str, sheet_id: str) -> Address:
    """Return the page of a sheet of some kind, which is not term."""
    return Address(f"{_FOLDERS[kind]}/{sheet_id}.md")


def address_of(sheet: Paged) -> Address:
    """Return the page of `sheet`."""
    return page_of(sheet.kind_of_sheet, sheet.id)


def part_address(page: str, steps: Steps) -> Address:
    """Return where a part of the list at `page` stands: ``timeline/2024-03.md``, ``glossary/no.md``; the whole list at `page` itself."""
    if not steps:
        return Address(page)
    folder = _PARTS.get(page, f"{page.removesuffix('.md')}/")
    heads = [step for step in steps if step.sort in {"kind", "time"}]
    letters = letter_slug(steps[len(heads) :])
    if not heads:
        return Address(f"{folder}{letters}.md")
    head, join = (_kind_slug(heads[0].value), "/") if heads[0].sort == "kind" else (heads[-1].value, "-")
    return Address(f"{folder}{head}{join}{letters}.md" if letters else f"{folder}{head}.md")


def list_name(page: str) -> str:
    """Return what a list is called where its page has no suffix: ``timeline``, ``sources``."""
    return page.removesuffix(".md").removesuffix("/index")


def _kind_slug(kind: str) -> str:
    """Return a kind as it stands in an address; a story may call its own kinds as it likes."""
    safe = _UNSAFE.sub("-", kind.lower()).strip("-")
    return kind if safe == kind else f"{safe}-{_digest(kind)}".lstrip("-")


def ids_in(src_uri: str) -> tuple[str, ...]:
    """Return the ids that name a page: a sheet's, or those of two sources side by side; nothing for other pages, parts of lists too."""
    folder, *ids = src_uri.removesuffix(".md").split("/")
    wanted = 2 if folder == "compare" else int(folder in _FOLDERS.values() and src_uri != SOURCES)
    return tuple(ids) if len(ids) == wanted else ()


def reading_address(left: str, right: str) -> Address:
    """Return where two sources are read side by side."""
    return Address(f"compare/{left}/{right}.md")


def mark_anchor(quote: Quote) -> str:
    """Return the anchor of a quoted passage on its source's page."""
    return _mark_anchor(quote.quote, quote.prefix or "", quote.suffix or "")


@lru_cache(maxsize=50_000)
def _mark_anchor(quote: str, prefix: str, suffix: str) -> str:
    return "q-" + _digest(normalise(quote), normalise(prefix), normalise(suffix))


def answer_anchor(source: str) -> str:
    """Return the anchor of a source's answer on the page of its question."""
    return f"answer-{source}"


def fact_anchors(facts: Iterable[Fact]) -> tuple[str, ...]:
    """Return the anchor of each fact of one sheet.

    A pinned id comes first; else the words of the first quote name the fact, whatever its source is called; a second fact on the same
    quote is told apart by its text.
    """
    found: dict[str, None] = {}
    alike: dict[str, int] = {}
    for fact in facts:
        anchor = f"fact-{fact.id}" if fact.id else _fact_anchor(fact)
        if anchor in found:
            anchor = f"{anchor}-{_digest(fact.text or '')}"
        first = anchor
        while anchor in found:
            alike[first] = alike.get(first, 1) + 1
            anchor = f"{first}-{alike[first]}"
        found[anchor] = None
    return tuple(found)


def _fact_anchor(fact: Fact) -> str:
    if fact.evidence:
        return "fact-" + _digest(normalise(fact.evidence[0].quote))
    return "fact-" + _digest(fact.text or "")


def _digest(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:_DIGITS]
