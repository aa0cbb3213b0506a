"""The forms of names in all articles, each with every vote for its kind: a name seen ten times in six articles is decided once.

Which forms mean one entity is not said here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from factsheets.drafting.naming import names
from factsheets.drafting.naming.kindsettled import decide
from factsheets.drafting.naming.kindvotes import LABEL, NOTHING
from factsheets.drafting.naming.places import KNOWN
from factsheets.drafting.notes import Notes

_LEAST = 1.0
"""Votes below which a form is no name."""

_SURE = 2.0
"""Votes a mention for what surely is of a kind."""


@dataclass
class Form:
    """All mentions that share a key."""

    key: str
    texts: Counter[str] = field(default_factory=Counter)
    votes: Counter[str] = field(default_factory=Counter)
    labels: Counter[str] = field(default_factory=Counter)
    """How often the model took it for each kind; its votes are among the others."""

    sources: set[str] = field(default_factory=set)
    firsts: int = 0
    """How many of its mentions open a sentence."""

    kind: str = ""

    @property
    def count(self) -> int:
        """How often it was seen."""
        return sum(self.texts.values())

    @property
    def text(self) -> str:
        """The commonest spelling; of two alike the longer, then the first in order."""
        return min(self.texts, key=lambda one: (-self.texts[one], -len(one), one))

    @property
    def words(self) -> list[str]:
        """The words of its key."""
        return self.key.split()


def gather(notes: Sequence[Notes], gazetteer: Mapping[str, tuple[str, str]]) -> dict[str, Form]:
    """Return every form that is a name, with its kind, by key in order; `gazetteer` maps keys to an editor's (id, kind)."""
    forms: dict[str, Form] = {}
    for one in notes:
        for seen in one.names:
            key = names.key(seen.text)
            form = forms.setdefault(key, Form(key))
            form.texts[seen.text] += 1
            form.sources.add(one.reading.source)
            form.firsts += seen.first
            form.votes.update(dict(seen.votes))
            if seen.label:
                form.labels[seen.label] += 1
    for key in _happenings(forms):
        forms.pop(key, None)
    lower = _lower_words(notes)
    certain = gazetteer.keys() | _surnames(forms.values()) | (_first_words(forms.values()) - lower)
    forms = {key: form for key, form in sorted(forms.items()) if key in certain or not _is_chance(form, lower)}
    decide(forms, gazetteer)
    return forms


def _happenings(forms: Mapping[str, Form]) -> set[str]:
    """Return the keys of what is of no kind, and of the bare name a storm is known by once it was named in full."""
    found = {key for key, form in forms.items() if form.votes[NOTHING]}
    named = {form.words[-1] for key, form in forms.items() if key in found}
    return found | {key for key in named if key in forms and key not in KNOWN and forms[key].votes["place"] < _SURE * forms[key].count}


def _surnames(forms: Iterable[Form]) -> set[str]:
    """Return the last words of what is most likely a person's full name."""
    return {
        form.words[-1] for form in forms if " " in form.key and form.votes["person"] > max(form.votes["organization"], form.votes["place"])
    }


def _first_words(forms: Iterable[Form]) -> set[str]:
    """Return the first words of what is surely a body of several words."""
    return {form.words[0] for form in forms if " " in form.key and form.votes["organization"] >= _SURE * form.count}


def _lower_words(notes: Iterable[Notes]) -> set[str]:
    """Return every word that stands somewhere without a capital."""
    return {word for one in notes for paragraph in one.reading.paragraphs for word in paragraph.text.split() if word.islower()}


def _is_chance(form: Form, lower: set[str]) -> bool:
    """Whether a form owes its capital to its place, and its kind to nothing."""
    if sum(weight for weight in form.votes.values() if weight > 0) < _LEAST:
        return True
    single = " " not in form.key
    if single and form.key in lower and form.text.isupper() and len(form.key) > 3:  # noqa: PLR2004 - a word shouted, no acronym
        return True
    if not single or form.key not in lower or form.key in KNOWN:
        return False
    return form.firsts == form.count or (form.labels["person"] == form.count and form.votes["person"] <= LABEL * form.count)
