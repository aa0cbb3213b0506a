"""Names of all articles brought under one roof each, with every form of each and what joined them.

Forms are counted by `forms` and joined by `joins`; here it is said which entity a form means in which article.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from factsheets.drafting.naming import names
from factsheets.drafting.naming.forms import Form, gather
from factsheets.drafting.naming.joins import Joins
from factsheets.drafting.naming.kindvotes import KINDS
from factsheets.drafting.naming.places import SAME_PLACE
from factsheets.drafting.naming.wholes import whole_names
from factsheets.drafting.notes import Notes, Seen


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

    seen: Mapping[str, tuple[Seen, ...]]
    """Source -> its names in their order, each as whole as the story knows it."""

    def find(self, source: str, form: str) -> int | None:
        """Return the place of the entity a form means in a source, or None."""
        sought = names.key(form)
        return self.local.get((source, sought), self.by_key.get(sought))


def roster(notes: Sequence[Notes], known: Mapping[str, tuple[str, str]] | None = None) -> Roster:
    """Gather the names of all articles.

    `known` maps forms of existing sheets to (id, kind): what an editor decided stands.
    """
    gazetteer = {names.key(form): told for form, told in (known or {}).items()}
    seen = whole_names(notes)
    notes = [replace(one, names=seen[one.reading.source]) for one in notes]
    joins = Joins(gather(notes, gazetteer), notes, gazetteer)
    joins.join_all()
    return _roster(joins, gazetteer, seen)


def _roster(joins: Joins, gazetteer: Mapping[str, tuple[str, str]], seen: Mapping[str, tuple[Seen, ...]]) -> Roster:
    """Return what was joined, in the order of how often it is named."""
    open_keys = {key for _, key in joins.local}
    groups: dict[str, list[Form]] = defaultdict(list)
    for key, form in joins.forms.items():
        if key not in open_keys:
            groups[joins.top(key)].append(form)
    named = ((top, _named(joins, top, forms, gazetteer)) for top, forms in groups.items())
    made = sorted(named, key=lambda one: (-one[1].count, one[1].name))
    places = {top: number for number, (top, _) in enumerate(made)}
    by_key = {key: places[joins.top(key)] for key in joins.forms if joins.top(key) in places}
    local = {place: places[joins.top(top)] for place, top in joins.local.items() if joins.top(top) in places}
    return Roster(tuple(named for _, named in made), by_key, local, seen)


def _named(joins: Joins, top: str, forms: list[Form], gazetteer: Mapping[str, tuple[str, str]]) -> Named:
    votes: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    texts: Counter[str] = Counter()
    for form in forms:
        votes.update(form.votes)
        kinds[form.kind] += form.count
        texts.update(form.texts)
    known = next((gazetteer[form.key] for form in forms if form.key in gazetteer), ("", ""))
    kind = known[1] or max(KINDS, key=lambda one: (kinds[one], votes[one]))
    garbled = {text for text, _ in joins.garbled.get(top, [])}
    name = _best_name(forms, kind, garbled)
    rule, sure = min(joins.rules.get(top, []), key=lambda one: one[1], default=("name", 1.0))
    share = min(1.0, max(0.0, votes[kind] / (sum(votes.values()) or 1)))  # votes against a kind may outweigh all others
    return Named(
        name=name,
        kind=kind,
        forms=tuple(sorted((text for text in texts if text != name), key=lambda one: (-texts[one], one))),
        keys=frozenset(form.key for form in forms),
        sources=frozenset(source for form in forms for source in form.sources),
        count=sum(texts.values()),
        rule=rule,
        confidence=round(min(sure, 0.4 + 0.6 * share) * (0.7 if sum(texts.values()) == 1 else 1.0), 2),
        joined=tuple(joins.garbled.get(top, [])),
        known=known[0],
    )


def _best_name(forms: list[Form], kind: str, garbled: set[str]) -> str:
    """Choose the name pages use: a person's full name as most sources write it, the fullest of a work, else the commonest full form."""
    texts: Counter[str] = Counter()
    sources = {text: len(form.sources) for form in forms for text in form.texts}
    for form in forms:
        texts.update({text: count for text, count in form.texts.items() if text not in garbled})
    texts = texts or forms[0].texts
    full = [text for text in texts if not names.is_acronym(text)] or list(texts)
    if kind == "person":
        official = {text for text in full if any(names.is_acronym(word) for word in text.split())}  # Navy SEAL Ana Ortega
        return min(full, key=lambda one: (" " not in one, one in official, -sources[one], -texts[one], -len(one), one))
    if kind == "organization":
        most = max(texts[one] for one in full)
        return min(full, key=lambda one: (texts[one] * 4 < most, -len(one), one))
    if kind == "work":
        return min(full, key=lambda one: (-len(one), one))
    return min(full, key=lambda one: (one.casefold() in SAME_PLACE, -texts[one], len(one), one))
