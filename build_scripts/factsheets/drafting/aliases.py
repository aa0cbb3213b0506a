"""Names of all articles brought under one roof each: acronyms, short forms, surnames, spellings, and slips of the pen.

Decided over forms, not mentions: a name seen ten times in six articles is decided once. When in doubt two names stay two; an editor joins
them in a moment, and parts a wrong join with pain.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from factsheets.drafting import names
from factsheets.drafting.kindvotes import KINDS
from factsheets.drafting.notes import Notes
from factsheets.drafting.places import COUNTRIES, KNOWN, SAME_PLACE
from factsheets.text.words import word_set

_LEAST = 1.0
"""Votes below which a form is no name."""

_TYPO_LENGTH = 6
"""Letters from which two spellings that differ in one may be one name."""

_NICKNAME = 4
"""Letters that a short and a full first name share: Kathy, Kathleen."""

_SHORTEST_FIRST = 4
"""Letters of a first word that may stand for a whole name."""

_BEGINNINGS = word_set(
    "world national international central royal general united first north south east west great global federal state american"
)
_AREA = word_set("province island islands region district village peninsula city town state coast")
_SEPARATE = frozenset(
    {"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "new", "upper", "lower", "inner", "outer"}
)


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


@dataclass(frozen=True)
class Named:
    """One entity of the story with every form of its name."""

    name: str
    kind: str
    forms: tuple[str, ...]
    """Every spelling, the commonest first, without the name itself."""

    keys: frozenset[str]
    sources: frozenset[str]
    count: int
    rule: str
    """The rule that joined its forms, or `name` where it has but one."""

    confidence: float
    joined: tuple[tuple[str, str], ...] = ()
    """Garbled form and the form it was taken for."""

    known: str = ""
    """Id of the sheet it has already, or empty."""


@dataclass(frozen=True)
class Roster:
    """Every entity of a story, and which form means which."""

    entities: tuple[Named, ...]
    by_key: Mapping[str, int]
    """Key of a form -> place in `entities`."""

    local: Mapping[tuple[str, str], int]
    """(source, key) -> place, where one form means different things in different articles."""

    def find(self, source: str, form: str) -> int | None:
        """Return the place of the entity a form means in a source, or None."""
        sought = names.key(form)
        return self.local.get((source, sought), self.by_key.get(sought))


def roster(notes: Sequence[Notes], known: Mapping[str, tuple[str, str]] | None = None) -> Roster:
    """Gather the names of all articles.

    `known` maps forms of existing sheets to (id, kind): what an editor decided stands.
    """
    gazetteer = {names.key(form): told for form, told in (known or {}).items()}
    forms = _forms(notes, gazetteer)
    _decide(forms, gazetteer)
    joins = _Joins(forms, notes, gazetteer)
    joins.join_all()
    return joins.roster()


def _forms(notes: Sequence[Notes], gazetteer: Mapping[str, tuple[str, str]]) -> dict[str, Form]:
    lower = _lower_words(notes)
    forms: dict[str, Form] = {}
    for one in notes:
        for seen in one.names:
            key = names.key(seen.text)
            form = forms.setdefault(key, Form(key))
            form.texts[seen.text] += 1
            form.sources.add(one.reading.source)
            form.firsts += seen.first
            form.votes.update(dict(seen.votes))
    people = {
        key.split()[-1]
        for key, form in forms.items()
        if " " in key and form.votes["person"] > max(form.votes["organization"], form.votes["place"])
    }
    certain = gazetteer.keys() | people
    return {key: form for key, form in forms.items() if key in certain or not _is_chance(form, lower)}


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
            form.kind = max(KINDS, key=lambda kind: (form.votes[kind], -KINDS.index(kind)))
    _by_longer(forms, gazetteer)
    full = [form for form in forms.values() if form.kind == "person" and " " in form.key]
    ends = {form.key.split()[-1] for form in full}
    for form in forms.values():
        certain = form.key in KNOWN or form.key in gazetteer or form.votes["place"] >= 3 * form.count
        if form.key in ends and form.kind != "person" and not certain and not names.is_acronym(form.text):
            form.kind = "person"


def _by_longer(forms: dict[str, Form], gazetteer: Mapping[str, tuple[str, str]]) -> None:
    """Give a form of several words that ends a longer, surer name that name's kind: Ring of Fire, of Pacific Ring of Fire."""
    for form in forms.values():
        if " " not in form.key or form.key in gazetteer or form.votes[form.kind] > 2.0 * form.count:
            continue
        longer = [one for one in forms.values() if one.key.endswith(f" {form.key}") and one.votes[one.kind] > 2.0 * one.count]
        if longer:
            form.kind = max(longer, key=lambda one: (one.votes[one.kind], one.key)).kind


class _Joins:
    """Forms being joined: a forest in which every join is remembered with its rule."""

    def __init__(self, forms: dict[str, Form], notes: Sequence[Notes], gazetteer: Mapping[str, tuple[str, str]]) -> None:
        self._forms = dict(sorted(forms.items()))
        self._notes = notes
        self._gazetteer = gazetteer
        self._up = {key: key for key in self._forms}
        self._rules: dict[str, list[tuple[str, float]]] = defaultdict(list)
        self._garbled: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self._local: dict[tuple[str, str], str] = {}

    def join_all(self) -> None:
        """Apply every rule, the surest first."""
        self._same_place()
        self._area()
        self._defined()
        self._acronyms()
        self._short_bodies()
        self._first_words()
        self._inner_words()
        self._people()
        self._slips()
        self._by_gazetteer()

    def _top(self, key: str) -> str:
        while self._up[key] != key:
            key = self._up[key]
        return key

    def _join(self, one: str, other: str, rule: str, confidence: float) -> None:
        """Join two forms unless an editor keeps them apart."""
        first, second = self._top(one), self._top(other)
        if first == second:
            return
        ids = {self._gazetteer[key][0] for key in self._forms if self._top(key) in {first, second} and key in self._gazetteer}
        if len(ids) > 1:
            return
        low, high = sorted((first, second))
        self._up[high] = low
        self._rules[low].extend([*self._rules.pop(high, []), (rule, confidence)])
        self._garbled[low].extend(self._garbled.pop(high, []))

    def _of(self, *kinds: str) -> list[Form]:
        return [form for form in self._forms.values() if form.kind in kinds]

    def _same_place(self) -> None:
        groups: dict[str, list[str]] = defaultdict(list)
        for form in self._of("place"):
            groups[SAME_PLACE.get(form.key, SAME_PLACE.get(form.text.casefold(), form.key))].append(form.key)
        for keys in groups.values():
            for other in keys[1:]:
                self._join(keys[0], other, "same place", 0.95)

    def _area(self) -> None:
        """Join `Sumatra island` to `Sumatra` where both stand."""
        for form in self._of("place"):
            *stem, last = form.key.split()
            low = any(text.split()[-1].islower() for text in form.texts)
            base = self._forms.get(" ".join(stem))
            if stem and base and base.kind == "place" and (last in _AREA - {"city", "state"} or (last in _AREA and low)):
                self._join(form.key, base.key, "kind of place", 0.85)

    def _defined(self) -> None:
        for one in self._notes:
            for short, long in one.defined:
                first, second = names.key(short), names.key(long)
                if first in self._forms and second in self._forms:
                    if self._forms[second].kind == "organization" or not self._forms[first].kind:
                        self._forms[first].kind = self._forms[second].kind
                    if self._forms[first].kind == self._forms[second].kind:
                        self._join(first, second, "acronym given", 0.97)

    def _acronyms(self) -> None:
        """Match initials across articles; an acronym that two names would fit goes to the one it shares an article with."""
        long = [(form, names.initials(form.text)) for form in self._forms.values() if _may_have_initials(form)]
        by_initials: dict[str, list[Form]] = defaultdict(list)
        for form, sets in long:
            for one in sets:
                by_initials[one].append(form)
        for form in list(self._forms.values()):
            if not names.is_acronym(form.text) or self._rules.get(self._top(form.key)) or form.key in KNOWN:
                continue
            fits = by_initials.get(names.letters(form.text), [])
            tops = {self._top(one.key) for one in fits}
            if len(tops) > 1:
                fits = [one for one in fits if one.sources & form.sources]
                tops = {self._top(one.key) for one in fits}
            if len(tops) == 1:
                form.kind = fits[0].kind
                self._join(form.key, fits[0].key, "initials", 0.85)

    def _short_bodies(self) -> None:
        bodies = self._of("organization")
        by_first: dict[str, list[Form]] = defaultdict(list)
        for form in bodies:
            by_first[form.key.split()[0]].append(form)
        for form in self._forms.values():
            if form.kind not in {"organization", "place", "person", "work"} or form.key in KNOWN:
                continue
            fits = [one for one in by_first.get(form.key.split()[0], []) if names.is_short_for(form.key, one.key)]
            tops = {self._top(one.key) for one in fits}
            strong = form.votes[form.kind] >= 3 * form.count
            if len(tops) == 1 and (form.kind == "organization" or form.votes["organization"] > 0 or not strong):
                form.kind = "organization"
                self._join(form.key, fits[0].key, "short form", 0.85)

    def _first_words(self) -> None:
        """Join a body's first word to its full name in one article, where no other body begins so: Pharmex of Pharmex Laboratories."""
        long: dict[str, list[Form]] = defaultdict(list)
        for form in self._of("organization"):
            if " " in form.key and not names.is_acronym(form.text):
                long[form.key.split()[0]].append(form)
        for form in self._of("organization"):
            if " " in form.key or len(form.key) < _SHORTEST_FIRST or form.key in KNOWN or form.key in _BEGINNINGS:
                continue
            fits = [one for one in long.get(form.key, []) if one.sources & form.sources]
            if len({self._top(one.key) for one in fits}) == 1 and len({self._top(one.key) for one in long[form.key]}) == 1:
                self._join(form.key, fits[0].key, "first word", 0.75)

    def _inner_words(self) -> None:
        """Join names with the same first and last word, where one only adds words between: Carlton (Intercontinental) Hotel."""
        ends: dict[tuple[str, str, str], list[Form]] = defaultdict(list)
        for form in self._of("organization", "place"):
            parts = form.key.split()
            if len(parts) > 1 and parts[0] not in _SEPARATE and parts[0] not in COUNTRIES:
                ends[form.kind, parts[0], parts[-1]].append(form)
        for forms in ends.values():
            for one, other in pairwise(forms):
                short, long = sorted((one.key.split(), other.key.split()), key=len)
                if len(short) < len(long) <= len(short) + 2 and set(short) <= set(long):
                    self._join(one.key, other.key, "same first and last word", 0.7)

    def _people(self) -> None:
        full = [form for form in self._of("person") if " " in form.key]
        by_last: dict[str, list[Form]] = defaultdict(list)
        by_first: dict[str, list[Form]] = defaultdict(list)
        for form in full:
            parts = form.key.split()
            by_last[parts[-1]].append(form)
            by_first[parts[0]].append(form)
        for forms in by_last.values():
            for one in forms:
                for other in forms:
                    if one.key < other.key and _same_person(one.key.split(), other.key.split()):
                        self._join(one.key, other.key, "full names", 0.85)
        for form in self._of("person"):
            if " " not in form.key:
                self._surname(form, by_last.get(form.key, []), by_first.get(form.key, []))
            elif longer := [one for one in full if names.is_surname(form.key, one.key)]:
                self._surname(form, longer, [])

    def _surname(self, form: Form, last: list[Form], first: list[Form]) -> None:
        """Join a surname to its full name; where several bear it, each article decides by the one it names."""
        fits = last or [one for one in first if one.sources & form.sources]
        tops = sorted({self._top(one.key) for one in fits})
        if len(tops) == 1:
            near = any(one.sources & form.sources for one in fits)
            self._join(form.key, fits[0].key, "surname", 0.9 if near and last else 0.75)
            return
        for source in sorted(form.sources):
            here = sorted({self._top(one.key) for one in fits if source in one.sources})
            if len(here) == 1:
                self._local[source, form.key] = here[0]

    def _slips(self) -> None:
        """Join a rare spelling to a common one: a stray plural, or one letter's difference in a long name."""
        by_start: dict[str, list[Form]] = defaultdict(list)
        for form in self._forms.values():
            by_start[form.key[:1]].append(form)
        for form in sorted(self._forms.values(), key=lambda one: (one.count, one.key)):
            if form.key in KNOWN or names.is_acronym(form.text):
                continue
            for other in by_start[form.key[:1]]:
                if other.key != form.key and (other.count, other.key) > (form.count, form.key) and self._is_slip(form, other):
                    form.kind = other.kind
                    self._join(form.key, other.key, "spelling", 0.6)
                    self._garbled[self._top(form.key)].append((form.text, other.text))
                    break

    def _is_slip(self, form: Form, other: Form) -> bool:
        one, two = form.key, other.key
        if self._top(one) == self._top(two):
            return False
        stems = {two.split()[0]} if other.kind == "organization" else set()
        if one.endswith("s") and len(one) > 4 and one[:-1] in ({two} | stems) and form.count == 1:  # noqa: PLR2004 - a stem of four letters
            return True
        alike = form.kind == other.kind and len(one) >= _TYPO_LENGTH and len(two) >= _TYPO_LENGTH and two not in KNOWN
        return alike and form.count * 2 <= other.count + 1 and _one_letter_apart(one, two)

    def _by_gazetteer(self) -> None:
        groups: dict[str, list[str]] = defaultdict(list)
        for key in self._forms:
            if key in self._gazetteer:
                groups[self._gazetteer[key][0]].append(key)
        for keys in groups.values():
            for other in keys[1:]:
                self._join(keys[0], other, "known name", 1.0)

    def roster(self) -> Roster:
        """Return what was joined, in the order of how often it is named."""
        groups: dict[str, list[Form]] = defaultdict(list)
        for key, form in self._forms.items():
            if not any(place[1] == key for place in self._local):
                groups[self._top(key)].append(form)
        made = sorted(((top, self._named(top, forms)) for top, forms in groups.items()), key=lambda one: (-one[1].count, one[1].name))
        places = {top: number for number, (top, _) in enumerate(made)}
        by_key = {key: places[self._top(key)] for key in self._forms if self._top(key) in places}
        local = {place: places[self._top(top)] for place, top in self._local.items() if self._top(top) in places}
        return Roster(tuple(named for _, named in made), by_key, local)

    def _named(self, top: str, forms: list[Form]) -> Named:
        votes: Counter[str] = Counter()
        kinds: Counter[str] = Counter()
        for form in forms:
            votes.update(form.votes)
            kinds[form.kind] += form.count
        known = next((self._gazetteer[form.key] for form in forms if form.key in self._gazetteer), ("", ""))
        kind = known[1] or max(KINDS, key=lambda one: (kinds[one], votes[one]))
        garbled = {text for text, _ in self._garbled.get(top, [])}
        name = _best_name(forms, kind, garbled)
        texts: Counter[str] = Counter()
        for form in forms:
            texts.update(form.texts)
        rules = self._rules.get(top, [])
        rule, sure = min(rules, key=lambda one: one[1], default=("name", 1.0))
        share = votes[kind] / (sum(votes.values()) or 1)
        return Named(
            name=name,
            kind=kind,
            forms=tuple(sorted((text for text in texts if text != name), key=lambda one: (-texts[one], one))),
            keys=frozenset(form.key for form in forms),
            sources=frozenset(source for form in forms for source in form.sources),
            count=sum(texts.values()),
            rule=rule,
            confidence=round(min(sure, 0.4 + 0.6 * share) * (0.7 if sum(texts.values()) == 1 else 1.0), 2),
            joined=tuple(self._garbled.get(top, [])),
            known=known[0],
        )


def _best_name(forms: list[Form], kind: str, garbled: set[str]) -> str:
    """Choose the name pages use: the fullest of a person, the commonest full form of anything else."""
    texts: Counter[str] = Counter()
    for form in forms:
        texts.update({text: count for text, count in form.texts.items() if text not in garbled})
    texts = texts or forms[0].texts
    full = [text for text in texts if not names.is_acronym(text)] or list(texts)
    if kind == "person":
        return min(full, key=lambda one: (-len(one.split()), -texts[one], -len(one), one))
    if kind == "organization":
        most = max(texts[one] for one in full)
        return min(full, key=lambda one: (texts[one] * 4 < most, -len(one), one))
    return min(full, key=lambda one: (one.casefold() in SAME_PLACE, -texts[one], len(one), one))


def _may_have_initials(form: Form) -> bool:
    long = form.key.count(" ") >= (2 if form.kind == "place" else 1)
    return long and form.kind in {"organization", "work", "place"}


def _same_person(one: list[str], other: list[str]) -> bool:
    """Whether two full names with one surname differ only in initials or middle names."""
    first, second = one[0], other[0]
    if len(one) != len(other) and first == second:
        return True
    if first[:_NICKNAME] == second[:_NICKNAME] and len(first) > _NICKNAME and len(second) > _NICKNAME:
        return True
    initial = (len(first) == 1 or len(second) == 1) and first[0] == second[0]
    return initial or (len(first) > 2 and len(second) > 2 and (first.startswith(second) or second.startswith(first)))  # noqa: PLR2004 - Joe, Joseph


def _one_letter_apart(one: str, other: str) -> bool:
    """Whether two words differ by one letter put in, left out, changed or swapped with its neighbour, and by no figure."""
    if any(letter.isdigit() for letter in one + other):
        return False
    if len(one) > len(other):
        one, other = other, one
    start = next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    if len(one) < len(other):
        return one[start:] == other[start + 1 :]
    return one[start + 1 :] == other[start + 1 :] or (
        one[start : start + 2] == other[start : start + 2][::-1] and one[start + 2 :] == other[start + 2 :]
    )
