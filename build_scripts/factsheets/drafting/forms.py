"""The forms of names in all articles, each with every vote for its kind: a name seen ten times in six articles is decided once.

Which forms mean one entity is not said here.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from factsheets.drafting import names
from factsheets.drafting.kindvotes import KINDS, NOTHING
from factsheets.drafting.notes import Notes
from factsheets.drafting.places import KNOWN
from factsheets.text.words import word_set

_LEAST = 1.0
"""Votes below which a form is no name."""

_SURE = 2.0
"""Votes a mention above which a form's kind is its own, whatever longer names end in it."""

_OFTEN = 3
"""Mentions from which a form may outvote the person whose surname it is."""


_CLASSED = word_set("city town province island islands county district village castle tower airport beach valley harbour harbor bay")


@dataclass
class Form:
    """All mentions that share a key."""

    key: str
    texts: Counter[str] = field(default_factory=Counter)
    votes: Counter[str] = field(default_factory=Counter)
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
    for key in _happenings(forms):
        forms.pop(key, None)
    lower = _lower_words(notes)
    certain = gazetteer.keys() | _surnames(forms.values()) | (_first_words(forms.values()) - lower)
    forms = {key: form for key, form in sorted(forms.items()) if key in certain or not _is_chance(form, lower)}
    _decide(forms, gazetteer)
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
    return single and form.key in lower and form.firsts == form.count and form.key not in KNOWN


def _decide(forms: dict[str, Form], gazetteer: Mapping[str, tuple[str, str]]) -> None:
    """Give every form its kind: an editor's word first, then the votes of all its mentions."""
    for form in forms.values():
        if form.key in gazetteer:
            form.kind = gazetteer[form.key][1]
        else:
            form.kind = max(KINDS, key=lambda kind: (form.votes[kind], kind == "work" and form.votes[kind] > 0, -KINDS.index(kind)))
    _by_class(forms, gazetteer)
    _by_surname(forms)
    _by_longer(forms, gazetteer)
    full = [form for form in forms.values() if form.kind == "person" and " " in form.key]
    ends = {form.words[-1] for form in full} | {form.words[0] for form in full if len(form.words[0]) > 2}  # noqa: PLR2004 - no initials
    for form in forms.values():
        certain = form.key in KNOWN or form.key in gazetteer or form.votes["place"] >= 3 * form.count or _is_no_person(form)
        if form.key in ends and form.kind != "person" and not certain and not names.is_acronym(form.text):
            form.kind = "person"


def _by_class(forms: dict[str, Form], gazetteer: Mapping[str, tuple[str, str]]) -> None:
    """Make a place of what stands with a place's class elsewhere: Tavan, of Tavan City."""
    for form in forms.values():
        *stem, last = form.words
        base = forms.get(" ".join(stem))
        if base is None or last not in _CLASSED or form.kind != "place" or base.key in gazetteer or names.is_acronym(base.text):
            continue
        told = base.votes["place"] > 0 or max(base.votes.values(), default=0) <= _SURE * base.count
        if told and base.votes["person"] <= base.votes["place"]:
            base.kind = "place"


def _by_surname(forms: dict[str, Form]) -> None:
    """Make a person of a full name where a title or an age tells that its last word is somebody: Ana Ortega, for Mr Ortega."""
    told = {form.key for form in forms.values() if " " not in form.key and form.votes["person"] > _SURE * form.count}
    for form in forms.values():
        weak = form.votes[form.kind] <= _SURE * form.count
        if " " in form.key and form.words[-1] in told and weak and form.kind != "person" and len(form.words) < 4:  # noqa: PLR2004 - as many parts as a name has
            form.kind = "person"


def _is_no_person(form: Form) -> bool:
    """Whether far more speaks for another kind: a firm that bears its founder's name."""
    return form.count >= _OFTEN and form.votes[form.kind] > _SURE * max(form.votes["person"], form.count)


def _by_longer(forms: dict[str, Form], gazetteer: Mapping[str, tuple[str, str]]) -> None:
    """Give a form of several words that ends a longer, surer name that name's kind: Ring of Fire, of Pacific Ring of Fire."""
    longer: dict[str, list[Form]] = defaultdict(list)
    for form in forms.values():
        if form.votes[form.kind] > _SURE * form.count:
            words = form.words
            for start in range(1, len(words) - 1):
                longer[" ".join(words[start:])].append(form)
    for form in forms.values():
        if " " not in form.key or form.key in gazetteer or form.votes[form.kind] > _SURE * form.count:
            continue
        if found := longer.get(form.key):
            form.kind = max(found, key=lambda one: (one.votes[one.kind], one.key)).kind
