"""Where the words of two answers part: figures, dates, names and who says so, marked inside the quotes.

It compares words, not meanings: what the answers come to is the verdict's business.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal, get_args

from factsheets.model.sheets import Term
from factsheets.model.values import fold
from factsheets.views.index import SiteIndex

Kind = Literal["number", "date", "name", "attribution"]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
_MONTHS: Final = 12
_WORD: Final = re.compile(r"\d+(?:[.,]\d+)*%?|[^\W\d_]+(?:[’'][^\W\d_]+)*")
_YEAR: Final = re.compile(r"1[6-9]\d\d|20\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceView:
    """A stretch of a quote, marked with how it differs or not."""

    words: str
    kind: Kind | Literal[""]


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    kind: Kind
    value: str
    """What is compared: ``10`` for ten, an id for a name."""


def differing_pieces(quotes: Sequence[str], groups: Sequence[int], index: SiteIndex) -> list[tuple[PieceView, ...]]:
    """Cut each quote into pieces; marked is what no quote of another group has. `groups[i]` numbers the value of quote i."""
    found = [list(_tokens(quote, index)) for quote in quotes]
    return [_pieces(quote, _odd(place, found, groups)) for place, quote in enumerate(quotes)]


def _odd(place: int, found: list[list[_Token]], groups: Sequence[int]) -> list[_Token]:
    others = [tokens for other, tokens in enumerate(found) if groups[other] != groups[place]]
    told = {(token.kind, token.value) for tokens in others for token in tokens}
    return [token for token in found[place] if others and (token.kind, token.value) not in told]


def _pieces(quote: str, tokens: list[_Token]) -> tuple[PieceView, ...]:
    pieces, last = [], 0
    for token in tokens:
        if token.start > last:
            pieces.append(PieceView(words=quote[last : token.start], kind=""))
        pieces.append(PieceView(words=quote[token.start : token.end], kind=token.kind))
        last = token.end
    if last < len(quote):
        pieces.append(PieceView(words=quote[last:], kind=""))
    return tuple(pieces)


def _tokens(quote: str, index: SiteIndex) -> Iterator[_Token]:
    """Yield what can be told apart in a quote, in order; a name is one token whatever its words."""
    names = [_Token(hit.start, hit.end, "name", hit.sheet) for hit in index.names.find(quote) if not _is_term(hit.sheet, index)]
    words = index.corpus.vocabulary.words
    numerals = dict(pair.split("=") for pair in words.get("grammar.numerals", "").split())
    days = {*fold(words.get("grammar.weekdays", "")).split(), *(fold(words[f"month.{month}"]) for month in range(1, _MONTHS + 1))}
    cues = set(words.get("grammar.cues", "").split())
    rest = list(names)
    for match in _WORD.finditer(quote):
        while rest and rest[0].end <= match.start():
            yield rest.pop(0)
        if rest and rest[0].start <= match.start():
            continue
        word = fold(match[0])
        if word in days or _YEAR.fullmatch(word):
            yield _Token(match.start(), match.end(), "date", word)
        elif word[0].isdigit() or word in numerals:
            yield _Token(match.start(), match.end(), "number", numerals.get(word, word))
        elif word in cues:
            yield _Token(match.start(), match.end(), "attribution", "said")
    yield from rest


def _is_term(sheet: str, index: SiteIndex) -> bool:
    return isinstance(index.corpus.by_id.get(sheet), Term)
