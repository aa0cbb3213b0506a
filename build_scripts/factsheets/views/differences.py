"""In what answers part, by the type of their question: figures, days, names or items, marked inside the quotes.

It compares words of answers that have different values, not meanings: what the answers come to is the verdict's business.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from factsheets.model.parts import Answer
from factsheets.model.sheets import Question, Term
from factsheets.model.values import fold
from factsheets.views.index import SiteIndex

_MONTHS: Final = 12
_WORD: Final = re.compile(r"\d+(?:[.,]\d+)*%?|[^\W\d_]+(?:[’'][^\W\d_]+)*")
_DIFFERING: Final = {"compatible", "differ", "conflict"}
_MARKED: Final = {"number": "number", "date": "date", "name": "name", "list": "item"}
"""Type of question -> what is marked in its quotes; answers of other types differ in their wording."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceView:
    """A stretch of a quote."""

    words: str
    odd: bool
    """Whether no answer of another value has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceView:
    """The quotes of a question's answers, cut, and in what they part."""

    pieces: tuple[tuple[PieceView, ...], ...]
    """For each answer, in the order of the sheet."""

    words: str
    """``Differ in: number``; empty where the answers agree, stand alone or must not be compared."""


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    value: str
    """What is compared: ``10`` for ten, an id for a name."""


def build_difference(question: Question, index: SiteIndex) -> DifferenceView:
    """Build the cut quotes of a question."""
    verdict = index.verdicts[question.id]
    quotes = [" ".join(answer.quote.split()) for answer in question.answers]
    if verdict.word not in _DIFFERING:
        return DifferenceView(pieces=tuple((PieceView(words=quote, odd=False),) for quote in quotes), words="")
    values = {id(reading.answer): reading.value for reading in verdict.readings}
    groups = [values.get(id(answer), answer.value) for answer in question.answers]
    tokens = [list(_tokens(answer, quote, question.type, index)) for answer, quote in zip(question.answers, quotes, strict=True)]
    odd = [_odd(place, tokens, groups) for place in range(len(quotes))]
    kinds = _kinds(question, any(odd), index)
    return DifferenceView(
        pieces=tuple(_pieces(quote, found) for quote, found in zip(quotes, odd, strict=True)),
        words=index.wording.say("difference", kinds=index.wording.join(kinds)),
    )


def _kinds(question: Question, marked: bool, index: SiteIndex) -> list[str]:  # noqa: FBT001 - what was found, in the order of the words
    found = [_MARKED[question.type]] if marked else []
    if len({answer.said_by for answer in question.answers}) > 1:
        found.append("attribution")
    return [index.wording.say(f"difference.{kind}") for kind in found or ["wording"]]


def _odd(place: int, tokens: list[list[_Token]], groups: Sequence[object]) -> list[_Token]:
    told = {token.value for other, found in enumerate(tokens) if groups[other] != groups[place] for token in found}
    return [token for token in tokens[place] if token.value not in told]


def _pieces(quote: str, tokens: list[_Token]) -> tuple[PieceView, ...]:
    pieces, last = [], 0
    for token in tokens:
        pieces += [PieceView(words=quote[last : token.start], odd=False)] if token.start > last else []
        pieces.append(PieceView(words=quote[token.start : token.end], odd=True))
        last = token.end
    pieces += [PieceView(words=quote[last:], odd=False)] if last < len(quote) else []
    return tuple(pieces)


def _tokens(answer: Answer, quote: str, kind: str, index: SiteIndex) -> Iterator[_Token]:
    """Yield what can be told apart in a quote, in order and never overlapping."""
    if kind == "name":
        yield from (_Token(hit.start, hit.end, hit.sheet) for hit in index.names.find(quote) if not _is_term(hit.sheet, index))
    elif kind == "list":
        yield from _items(answer, quote)
    elif kind in {"number", "date"}:
        known = _figures(index) if kind == "number" else _days(index)
        for match in _WORD.finditer(quote):
            word = fold(match[0])
            if word in known or word[0].isdigit():
                yield _Token(match.start(), match.end(), known.get(word, word))


def _items(answer: Answer, quote: str) -> Iterator[_Token]:
    """Find the items of a list in its quote, as the sheet's value writes them."""
    last = 0
    places = sorted((fold(quote).find(item), item) for item in map(fold, re.split(r"[;\n]", answer.value)) if item)
    for start, item in places:
        if start >= last and len(fold(quote)) == len(quote):
            yield _Token(start, start + len(item), item)
            last = start + len(item)


def _figures(index: SiteIndex) -> dict[str, str]:
    numerals = index.corpus.vocabulary.words.get("grammar.numerals", "")
    return {word: value for word, _, value in (pair.partition("=") for pair in numerals.split())}


def _days(index: SiteIndex) -> dict[str, str]:
    words = index.corpus.vocabulary.words
    named = [*words.get("grammar.weekdays", "").split(), *(words[f"month.{month}"] for month in range(1, _MONTHS + 1))]
    return {fold(word): fold(word) for word in named}


def _is_term(sheet: str, index: SiteIndex) -> bool:
    return isinstance(index.corpus.by_id.get(sheet), Term)
