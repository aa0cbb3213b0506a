"""Forms of names joined under one roof, rule by rule, the surest first; every join is remembered with its rule.

When in doubt two names stay two: an editor joins them in a moment, and parts a wrong join with pain.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, pairwise

from factsheets.drafting import names
from factsheets.drafting.bodies import BODIES
from factsheets.drafting.forms import Form
from factsheets.drafting.notes import Notes
from factsheets.drafting.places import COUNTRIES, KNOWN, SAME_PLACE
from factsheets.drafting.spellings import cuts, one_letter_apart, same_person
from factsheets.text.words import word_set

_TYPO_LENGTH = 6
"""Letters from which two spellings that differ in one may be one name."""

_SHORTEST_FIRST = 4
"""Letters of a first word that may stand for a whole name."""

_BEGINNINGS = word_set(
    "world national international central royal general united first north south east west great global federal state american"
)
_AREA = word_set("province islands island region district village peninsula city town state coast")
_SEPARATE = frozenset(
    {"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "new", "upper", "lower", "inner", "outer"}
)
_CLUBS = word_set("real fc ac afc cf sc as bayern borussia sporting deportivo atletico olympique dynamo spartak")
"""First words that only say that a name is a club's."""


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
        self._notes = notes
        self._gazetteer = gazetteer
        self._up = {key: key for key in forms}
        self._ids = {key: {gazetteer[key][0]} if key in gazetteer else set[str]() for key in forms}

    def join_all(self) -> None:
        """Apply every rule, the surest first."""
        self._same_place()
        self._area()
        self._in_country()
        self._defined()
        self._acronyms()
        self._reordered()
        self._short_bodies()
        self._first_words()
        self._class_tails()
        self._clubs()
        self._ships()
        self._products()
        self._inner_words()
        self._people()
        self._slips()
        self._by_gazetteer()

    def top(self, key: str) -> str:
        """Return the form that stands for all that are joined with a form."""
        while self._up[key] != key:
            key = self._up[key]
        return key

    def _join(self, one: str, other: str, rule: str, confidence: float) -> None:
        """Join two forms unless an editor keeps them apart."""
        first, second = self.top(one), self.top(other)
        if first == second or len(self._ids[first] | self._ids[second]) > 1:
            return
        low, high = sorted((first, second))
        self._up[high] = low
        self._ids[low] |= self._ids[high]
        self.rules[low].extend([*self.rules.pop(high, []), (rule, confidence)])
        if high in self.garbled:
            self.garbled[low].extend(self.garbled.pop(high))

    def _of(self, *kinds: str) -> list[Form]:
        return [form for form in self.forms.values() if form.kind in kinds]

    def _tops(self, forms: Iterable[Form]) -> set[str]:
        return {self.top(one.key) for one in forms}

    def _same_place(self) -> None:
        groups: dict[str, list[str]] = defaultdict(list)
        for form in self._of("place"):
            groups[SAME_PLACE.get(form.key, SAME_PLACE.get(form.text.casefold(), form.key))].append(form.key)
        for keys in groups.values():
            for other in keys[1:]:
                self._join(keys[0], other, "same place", 0.95)

    def _area(self) -> None:
        """Join `Sumatra island` to `Sumatra` where both stand, and `Ormen City` to an `Ormen` that is no province."""
        for form in self._of("place"):
            *stem, last = form.words
            low = any(text.split()[-1].islower() for text in form.texts)
            base = self.forms.get(" ".join(stem))
            city = last == "city" and base is not None and self._is_no_province(base, form)
            if stem and base and base.kind == "place" and (city or last in _AREA - {"city", "state"} or (last in _AREA and low)):
                self._join(form.key, base.key, "kind of place", 0.85)

    def _is_no_province(self, base: Form, city: Form) -> bool:
        """Whether the bare name beside a city's in one article is nowhere that of a province or an island."""
        if base.key in KNOWN or not base.sources & city.sources:
            return False
        wider = tuple(f"{base.text} {area}".casefold() for area in ("province", "state", "region", "island"))
        texts = (paragraph.text.casefold() for one in self._notes for paragraph in one.reading.paragraphs)
        return not any(one in text for text in texts for one in wider)

    def _in_country(self) -> None:
        """Join `French Riviera` to `Riviera` where both stand."""
        for form in self._of("place"):
            first, *rest = form.words
            base = self.forms.get(" ".join(rest)) if first in COUNTRIES else None
            if base is not None and base.kind == "place" and base.key not in KNOWN:
                self._join(form.key, base.key, "with its country", 0.85)

    def _defined(self) -> None:
        for one in self._notes:
            for short, long in one.defined:
                first, second = self.forms.get(names.key(short)), self.forms.get(names.key(long))
                if first is None or second is None:
                    continue
                if second.kind == "organization" or not first.kind:
                    first.kind = second.kind
                if first.kind == second.kind:
                    self._join(first.key, second.key, "acronym given", 0.97)

    def _acronyms(self) -> None:
        """Match initials across articles; an acronym that two names would fit goes to the one it shares an article with."""
        by_initials: dict[str, list[Form]] = defaultdict(list)
        for form in self.forms.values():
            if _may_have_initials(form):
                for one in sorted(names.initials(form.text)):
                    by_initials[one].append(form)
        for form in self.forms.values():
            if not names.is_acronym(form.text) or self.rules.get(self.top(form.key)) or form.key in KNOWN:
                continue
            letters = names.letters(form.text)
            fits = [one for one in by_initials.get(letters, []) if one.kind != "person" or len(letters) > 2]  # noqa: PLR2004 - JD is a man
            if len(self._tops(fits)) > 1:
                fits = [one for one in fits if one.sources & form.sources]
            if len(self._tops(fits)) == 1:
                if fits[0].kind == "person":
                    fits[0].kind = form.kind  # people are not known by three initials
                form.kind = fits[0].kind
                self._join(form.key, fits[0].key, "initials", 0.85)

    def _reordered(self) -> None:
        """Join the Ministry of Health to the Health Ministry."""
        for form in self._of("organization"):
            other = names.reordered(form.key)
            if other in self.forms:
                self._join(form.key, other, "other order", 0.9)

    def _short_bodies(self) -> None:
        by_first: dict[str, list[Form]] = defaultdict(list)
        for form in self._of("organization"):
            by_first[form.words[0]].append(form)
        people = self._last_names()
        for form in self.forms.values():
            if form.kind not in {"organization", "place", "person", "work"} or form.key in KNOWN:
                continue
            fits = [one for one in by_first.get(form.words[0], []) if names.is_short_for(form.key, one.key)]
            if form.kind == "person" and form.key in people:
                continue
            strong = form.votes[form.kind] >= 3 * form.count
            if len(self._tops(fits)) == 1 and (form.kind == "organization" or form.votes["organization"] > 0 or not strong):
                form.kind = "organization"
                self._join(form.key, fits[0].key, "short form", 0.85)

    def _last_names(self) -> set[str]:
        return {form.words[-1] for form in self._of("person") if " " in form.key}

    def _first_words(self) -> None:
        """Join a body's first words to its full name, where no other body begins so: Pharmex of Pharmex Laboratories."""
        long: dict[str, list[Form]] = defaultdict(list)
        for form in self._of("organization"):
            if not names.is_acronym(form.text):
                for count in range(1, len(form.words)):
                    long[" ".join(form.words[:count])].append(form)
        people = self._last_names()
        for form in self.forms.values():
            weak = form.kind in {"place", "person"} and max(form.votes.values(), default=0) < form.count and form.key not in people
            if form.kind != "organization" and not weak:
                continue
            if len(form.key) < _SHORTEST_FIRST or form.key in KNOWN or form.key in _BEGINNINGS or form.words[-1] in names.ORG_HEADS:
                continue
            fits = [
                one for one in long.get(form.key, []) if (one.sources & form.sources or " " in form.key) and self._may_shorten(form, one)
            ]
            if fits and len(self._tops(long[form.key])) == 1:
                form.kind = "organization"
                self._join(form.key, fits[0].key, "first word", 0.75)

    def _may_shorten(self, form: Form, long: Form) -> bool:
        """Whether a longer name may be a firm's own and not what it makes: no Acme Thunder beside a Thunder."""
        last = long.words[-1]
        if last in names.ORG_HEADS | names.ORG_SUFFIXES:
            return True
        return form.key not in BODIES and " ".join(long.words[len(form.words) :]) not in self.forms

    def _class_tails(self) -> None:
        """Join `Coast Guard` to the only body whose name ends so: Philippine Coast Guard."""
        long: dict[str, list[Form]] = defaultdict(list)
        for form in self._of("organization"):
            for count in range(1, len(form.words) - 1):
                long[" ".join(form.words[count:])].append(form)
        for form in self._of("organization"):
            fits = [one for one in long.get(form.key, []) if names.is_class_tail(form.key, one.key)]
            near = [one for one in fits if one.sources & form.sources]
            if len(self._tops(near or fits)) == 1:
                self._join(form.key, (near or fits)[0].key, "end of a name", 0.8)

    def _clubs(self) -> None:
        """Join a club to its name without the letters before or after it: Real Almena, Almena."""
        for form in self._of("organization"):
            words = form.words
            stem = " ".join(words[1:]) if words[0] in _CLUBS else " ".join(words[:-1]) if words[-1] in _CLUBS else ""
            base = self.forms.get(stem)
            if base is not None and (base.kind == "organization" or base.votes["place"] < 3 * base.count) and base.key not in KNOWN:
                base.kind = "organization"
                self._join(form.key, base.key, "club", 0.8)

    def _ships(self) -> None:
        """Join a ship to its name without the letters before it: MV Santa Monica, Santa Monica."""
        for form in self.forms.values():
            first, _, rest = form.text.partition(" ")
            base = self.forms.get(names.key(rest)) if rest and first in names.SHIPS else None
            if base is not None and base.key not in KNOWN:
                base.kind = form.kind
                self._join(form.key, base.key, "ship", 0.85)

    def _products(self) -> None:
        """Join a product to its name with its maker before it: Acme iThing, iThing."""
        for form in self._of("work"):
            first, *rest = form.words
            base = self.forms.get(" ".join(rest)) if rest and first in BODIES else None
            if base is not None and base.kind == "work":
                self._join(form.key, base.key, "with its maker", 0.8)

    def _inner_words(self) -> None:
        """Join names with the same first and last word, where one only adds words between: Carlton (Intercontinental) Hotel."""
        ends: dict[tuple[str, str, str], list[Form]] = defaultdict(list)
        for form in self._of("organization", "place"):
            parts = form.words
            if len(parts) > 1 and parts[0] not in _SEPARATE and parts[0] not in COUNTRIES:
                ends[form.kind, parts[0], parts[-1]].append(form)
        for forms in ends.values():
            for one, other in pairwise(forms):
                short, long = sorted((one.words, other.words), key=len)
                if len(short) < len(long) <= len(short) + 2 and set(short) <= set(long):
                    self._join(one.key, other.key, "same first and last word", 0.7)

    def _people(self) -> None:
        full = [form for form in self._of("person") if " " in form.key]
        full += self._misread({form.words[-1]: form for form in full})
        by_last: dict[str, list[Form]] = defaultdict(list)
        by_first: dict[str, list[Form]] = defaultdict(list)
        for form in full:
            by_last[form.words[-1]].append(form)
            by_first[form.words[0]].append(form)
        for forms in [*by_last.values(), *by_first.values()]:
            for one, other in combinations(forms, 2):
                if same_person(one.words, other.words):
                    self._join(one.key, other.key, "full names", 0.85)
        for form in self._of("person"):
            last = by_last.get(form.words[-1], [])
            if " " not in form.key:
                self._surname(form, last, by_first.get(form.key, []))
            elif longer := [one for one in last if names.is_surname(form.key, one.key)]:
                self._surname(form, longer, [])

    def _misread(self, people: Mapping[str, Form]) -> list[Form]:
        """Return forms that the model alone took for another kind and that spell the name of somebody known: Lakshmi, Laxmi Behera."""
        found = []
        for form in self._of("organization", "place"):
            other = people.get(form.words[-1]) if " " in form.key else None
            if other is not None and max(form.votes.values(), default=0) <= 2 * form.count and same_person(form.words, other.words):
                form.kind = "person"
                found.append(form)
        return found

    def _surname(self, form: Form, last: list[Form], first: list[Form]) -> None:
        """Join a surname to its full name; where several bear it, each article decides by the one it names."""
        fits = last or [one for one in first if one.sources & form.sources]
        if len(self._tops(fits)) == 1:
            near = any(one.sources & form.sources for one in fits)
            self._join(form.key, fits[0].key, "surname", 0.9 if near and last else 0.75)
            return
        for source in sorted(form.sources):
            here = sorted(self._tops(one for one in fits if source in one.sources))
            if len(here) == 1:
                self.local[source, form.key] = here[0]

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
                    self._join(form.key, other.key, "spelling", 0.6)
                    self.garbled[self.top(form.key)].append((form.text, other.text))
                    break

    def _is_slip(self, form: Form, other: Form) -> bool:
        one, two = form.key, other.key
        if self.top(one) == self.top(two) or one[0] != two[0]:
            return False
        stems = {two.split()[0]} if other.kind == "organization" else set()
        if _is_other_airline(form, other):
            return True
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
                self._join(keys[0], other, "known name", 1.0)


def _may_have_initials(form: Form) -> bool:
    long = form.key.count(" ") >= (2 if form.kind in {"place", "person"} else 1)
    return long and form.kind in {"organization", "work", "place", "person"}


def _is_other_airline(form: Form, other: Form) -> bool:
    """Whether two names differ in nothing but what an airline is called: Malden Airways, for Malden Airlines."""
    *one, first = form.words
    *two, second = other.words
    return bool(one) and one == two and {first, second} <= {"airline", "airlines", "airways", "air"} and form.count * 2 <= other.count + 1
