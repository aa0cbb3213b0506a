"""Names and terms in running text: one structure for all of them, so that a page costs its own length whatever their number.

It finds; what becomes a link, and where none may stand, is for render/.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factsheets.model.corpus import Corpus
from factsheets.model.values import fold

_WORD = re.compile(r"[^\W_]+")
_QUOTE_MARKS = str.maketrans("’‘\u2011", "''-")
_LONGEST = 120
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Hit:
    """A name found in a text."""

    start: int
    end: int
    sheet: str
    """Id of the entity or term it leads to."""


class Names:
    """Every name, alias and term of a corpus, found longest first."""

    def __init__(self, forms: Iterable[tuple[str, str, bool]]) -> None:
        """Take (form, id, whether case counts); a form that two ids claim leads to neither."""
        claimed: dict[tuple[str, bool], set[str]] = {}
        for form, sheet, cased in forms:
            key = _key(form)
            if _SHORTEST <= len(key) <= _LONGEST and _WORD.match(key):
                claimed.setdefault((key if cased else key.casefold(), cased), set()).add(sheet)
        self._forms = {key: next(iter(ids)) for key, ids in claimed.items() if len(ids) == 1}
        lengths: dict[str, set[int]] = {}
        for key, _ in self._forms:
            first = _WORD.match(key)
            if first is not None:
                lengths.setdefault(first[0].casefold(), set()).add(len(key))
        self._lengths = {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}

    @property
    def forms(self) -> tuple[tuple[tuple[str, bool], str], ...]:
        """Every form with whether its case counts and the id it leads to, sorted."""
        return tuple(sorted(self._forms.items()))

    def beginnings_unlike(self, other: Names) -> frozenset[str]:
        """Return the first words, case folded, of the forms that lead elsewhere in `other`; a text without them reads alike to both."""
        changed = {key for key, _ in self._forms.items() ^ other._forms.items()}
        return frozenset(first[0].casefold() for key, _ in changed if (first := _WORD.match(key)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Names) and self._forms == other._forms

    __hash__ = None  # type: ignore[assignment] # compared, never looked up

    def find(self, text: str) -> Iterator[Hit]:
        """Yield hits in order, none overlapping; of two that start alike the longer."""
        same = text.translate(_QUOTE_MARKS)
        done = 0
        for word in _WORD.finditer(same):
            if word.start() < done:
                continue
            for length in self._lengths.get(word[0].casefold(), ()):
                end = word.start() + length
                sheet = self._at(same, word.start(), end)
                if sheet is not None:
                    yield Hit(word.start(), end, sheet)
                    done = end
                    break

    def _at(self, text: str, start: int, end: int) -> str | None:
        if end > len(text) or (end < len(text) and (text[end].isalnum() and text[end - 1].isalnum())):
            return None
        found = text[start:end]
        return self._forms.get((found, True)) or self._forms.get((found.casefold(), False))


def _key(form: str) -> str:
    return " ".join(form.split()).translate(_QUOTE_MARKS)


def names_of(corpus: Corpus, endings: Iterable[str] = ()) -> Names:
    """Gather the names of all entities and terms; `endings` are the plurals a term may take.

    Entities keep their capitals; a term may begin with one, unless it is written in capitals itself. An entity's name is never a term.
    """
    return Names(_forms(corpus, tuple(endings)))


def _forms(corpus: Corpus, endings: tuple[str, ...]) -> Iterator[tuple[str, str, bool]]:
    taken = set()
    for entity in corpus.entities.values():
        for form in (entity.name, *entity.aliases, *((entity.short,) if entity.short else ())):
            taken.add(fold(form))
            yield form, entity.id, True
    for term in corpus.terms.values():
        for form in (term.term, *term.aliases):
            for one in (form, *(form + ending for ending in endings)):
                if fold(one) not in taken:
                    yield one, term.id, any(letter.isupper() for letter in form[1:])
