"""Names and terms in running text: one structure for all of them, so that a page costs its own length whatever their number.

It finds; what becomes a link, and where none may stand, is for render/.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

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
        lengths: dict[str, set[int]] = {}
        for form, sheet, cased in forms:
            key, first = _parts(form, cased=cased)
            if first:
                claimed.setdefault((key, cased), set()).add(sheet)
                lengths.setdefault(first, set()).add(len(key))
        self._forms = {key: next(iter(ids)) for key, ids in claimed.items() if len(ids) == 1}
        self._lengths = {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}

    @property
    def forms(self) -> tuple[tuple[tuple[str, bool], str], ...]:
        """Every form with whether its case counts and the id it leads to, sorted."""
        return tuple(sorted(self._forms.items()))

    def forms_unlike(self, other: Names) -> frozenset[str]:
        """Return the forms that lead elsewhere in `other`, as `in_forms` writes them; a text without them reads alike to both."""
        if self is other:
            return frozenset()
        return frozenset(key.casefold() for (key, _), _ in self._forms.items() ^ other._forms.items())

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


def in_forms(text: str) -> str:
    """Return a text so that every form which is found in it stands in it as :meth:`Names.forms_unlike` writes forms."""
    return text.translate(_QUOTE_MARKS).casefold()


@lru_cache(maxsize=65_536)
def _parts(form: str, *, cased: bool) -> tuple[str, str]:
    """Return a form as it is compared, and its first word, case folded; no word where it can be no name."""
    key = " ".join(form.split()).translate(_QUOTE_MARKS)
    if not (_SHORTEST <= len(key) <= _LONGEST and _WORD.match(key)):
        return key, ""
    key = key if cased else key.casefold()
    first = _WORD.match(key)
    return key, first[0].casefold() if first is not None else ""


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
