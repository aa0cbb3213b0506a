"""Forms of names joined under one roof, rule by rule, the surest first; every join is remembered with its rule.

When in doubt two names stay two: an editor joins them in a moment, and parts a wrong join with pain.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from factsheets.drafting.naming import joinbodies, joinpeople, joinplaces, joinworks, names
from factsheets.drafting.naming.forms import Form
from factsheets.drafting.naming.places import KNOWN
from factsheets.drafting.naming.spellings import cuts, one_letter_apart
from factsheets.drafting.notes import Notes

_TYPO_LENGTH = 6
"""Letters from which two spellings that differ in one may be one name."""


class Joins:
    """Forms being joined: a forest in which every join is remembered with its rule."""

    def __init__(self, forms: dict[str, Form], notes: Sequence[Notes], gazetteer: Mapping[str, tuple[str, str]]) -> None:
        self.forms = forms
        self.rules: dict[str, list[tuple[str, float]]] = defaultdict(list)
        """Top of a group -> the rules that joined it, each with how sure it is."""
        self.garbled: dict[str, list[tuple[str, str]]] = defaultdict(list)
        """Top of a group -> (form taken for a slip, the form it was taken for)."""
        self.local: dict[tuple[str, str], str] = {}
        """(source, key) -> top, where a form means one thing in one article and another elsewhere."""
        self.notes = notes
        self._gazetteer = gazetteer
        self._up = {key: key for key in forms}
        self._ids = {key: {gazetteer[key][0]} if key in gazetteer else set[str]() for key in forms}

    def join_all(self) -> None:
        """Apply every rule, the surest first."""
        joinplaces.same_place(self)
        joinplaces.areas(self)
        joinplaces.in_country(self)
        joinbodies.given(self)
        joinbodies.acronyms(self)
        joinbodies.reordered(self)
        joinbodies.short_bodies(self)
        joinbodies.first_words(self)
        joinbodies.class_tails(self)
        joinbodies.clubs(self)
        joinbodies.teams(self)
        joinworks.ships(self)
        joinworks.products(self)
        joinworks.classed(self)
        joinbodies.inner_words(self)
        joinbodies.airlines(self)
        joinpeople.people(self)
        self._slips()
        self._by_gazetteer()

    def top(self, key: str) -> str:
        """Return the form that stands for all that are joined with a form."""
        while self._up[key] != key:
            key = self._up[key]
        return key

    def join(self, one: str, other: str, rule: str, confidence: float) -> None:
        """Join two forms unless an editor keeps them apart; `confidence` is between 0 and 1."""
        first, second = self.top(one), self.top(other)
        if first == second or len(self._ids[first] | self._ids[second]) > 1:
            return
        low, high = sorted((first, second))
        self._up[high] = low
        self._ids[low] |= self._ids[high]
        self.rules[low].extend([*self.rules.pop(high, []), (rule, confidence)])
        if high in self.garbled:
            self.garbled[low].extend(self.garbled.pop(high))

    def of(self, *kinds: str) -> list[Form]:
        """Return the forms of some kinds."""
        return [form for form in self.forms.values() if form.kind in kinds]

    def tops(self, forms: Iterable[Form]) -> set[str]:
        """Return what stands for each of some forms: one key where all are joined."""
        return {self.top(one.key) for one in forms}

    def last_names(self) -> set[str]:
        """Return the last words of people's full names."""
        return {form.words[-1] for form in self.of("person") if " " in form.key}

    def _slips(self) -> None:
        """Join a rare spelling to a common one: a stray plural, or one letter's difference in a long name."""
        near: dict[str, list[Form]] = defaultdict(list)
        for form in self.forms.values():
            for cut in cuts(form.key) if len(form.key) >= _TYPO_LENGTH - 1 else (form.key,):
                near[cut].append(form)
            if form.kind == "organization":
                near[form.words[0]].append(form)
        for form in sorted(self.forms.values(), key=lambda one: (one.count, one.key)):
            if form.key in KNOWN or names.is_acronym(form.text):
                continue
            alike = {other.key: other for cut in cuts(form.key) for other in near.get(cut, ())}
            for _, other in sorted(alike.items()):
                if other.key != form.key and (other.count, other.key) > (form.count, form.key) and self._is_slip(form, other):
                    form.kind = other.kind
                    self.join(form.key, other.key, "spelling", 0.6)
                    self.garbled[self.top(form.key)].append((form.text, other.text))
                    break

    def _is_slip(self, form: Form, other: Form) -> bool:
        one, two = form.key, other.key
        if self.top(one) == self.top(two) or one[0] != two[0]:
            return False
        stems = {two.split()[0]} if other.kind == "organization" else set()
        if one.endswith("s") and len(one) > 4 and one[:-1] in ({two} | stems) and form.count == 1:  # noqa: PLR2004 - a stem of four letters
            return True
        alike = form.kind == other.kind and len(one) >= _TYPO_LENGTH and len(two) >= _TYPO_LENGTH and two not in KNOWN
        return alike and form.count * 2 <= other.count + 1 and one_letter_apart(one, two)

    def _by_gazetteer(self) -> None:
        groups: dict[str, list[str]] = defaultdict(list)
        for key in self.forms:
            if key in self._gazetteer:
                groups[self._gazetteer[key][0]].append(key)
        for keys in groups.values():
            for other in keys[1:]:
                self.join(keys[0], other, "known name", 1.0)
