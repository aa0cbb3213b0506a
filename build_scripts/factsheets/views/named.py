"""Which sheets are named in the texts of others: found once, and after an edit only where it can have changed.

What is found in a text rests on its words, on the names in it and on the labels of what it links to. A text without any form that came
or went reads as before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, Generic, NamedTuple

from factsheets.model.sheets import AnySheet
from factsheets.views.gathered import Gathered, Told
from factsheets.views.names import Names, in_forms

_MANY: Final = 60
"""Forms that came or went from which on all texts are read again: looking for each would take as long."""


class Text(NamedTuple, Generic[Told]):
    """A text of a sheet."""

    told: Told
    """What is told of the sheets it names."""

    words: str
    """Plain words on one line."""

    links: Iterable[str] = ()
    """Ids that it links to, whatever its words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named(Generic[Told]):
    """What names stand in the texts of all sheets, in one state of them."""

    names: Names | None = None
    labels: Mapping[str, str] = field(default_factory=dict)
    """Sheet id -> what running text calls it."""

    gathered: Gathered[Told] = field(default_factory=Gathered)
    words: Mapping[str, str] = field(default_factory=dict)
    """Sheet id -> the words of its texts as forms are looked for, a line each."""

    def after(
        self,
        sheets: Mapping[str, AnySheet],
        names: Names,
        labels: Mapping[str, str],
        read: Callable[[AnySheet], Iterable[Text[Told]]],
    ) -> Named[Told]:
        """Return the same of another state; `read` returns the texts of a sheet."""
        words = dict(self.words)

        def ask(sheet: AnySheet) -> Iterator[tuple[str, Told]]:
            texts = tuple(read(sheet))
            words[sheet.id] = "\n".join(in_forms(text.words) for text in texts)
            for text in texts:
                for one in dict.fromkeys((*text.links, *(hit.sheet for hit in names.find(text.words)))):
                    yield one, text.told

        gathered = self.gathered.after(sheets, ask, self._stale(names, labels))
        for gone in words.keys() - sheets.keys():
            del words[gone]
        return Named(names=names, labels=labels, gathered=gathered, words=words)

    def _stale(self, names: Names, labels: Mapping[str, str]) -> set[str]:
        """Return the sheets that hold a form that came or went, or that link to a sheet that is called otherwise."""
        if self.names is None:
            return set()
        renamed = {one for one, _ in self.labels.items() ^ labels.items()}
        found = {teller for one in renamed for teller in self.gathered.tellers(one)}
        forms = names.forms_unlike(self.names)
        if len(forms) > _MANY:
            return {*self.words}
        return found | {one for one, words in self.words.items() if any(form in words for form in forms)}
