"""Of what kind each form of a name is, decided once from all its mentions in all articles.

The model's word counts for less the more often it is repeated, for it errs alike each time; what other names tell outvotes it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from factsheets.drafting.articles.language import in_dictionary
from factsheets.drafting.naming import nameclasses, names
from factsheets.drafting.naming.bodies import BODIES
from factsheets.drafting.naming.firstnames import FAMILY_FIRST, FIRST_NAMES, NAMED
from factsheets.drafting.naming.kindclasses import NOUNS
from factsheets.drafting.naming.kinddeeds import TEAM
from factsheets.drafting.naming.kindforms import LISTED
from factsheets.drafting.naming.kindvotes import KINDS, LABEL
from factsheets.drafting.naming.places import COUNTRIES, KNOWN
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from factsheets.drafting.naming.forms import Form

_SURE = 2.0
"""Votes a mention above which a form's kind is its own, whatever longer names end in it."""

_OFTEN = 3
"""Mentions from which a form may outvote the person whose surname it is, and up to which the model's word counts in full."""

_REPEATED = 0.25
"""What the model's word counts for in further mentions."""

_TITLED = 2.5
"""Votes of the words around it from which a name is surely no body: a title, a role."""

_UNBORNE, _UNBORNE_WHOLE = 0.4, 0.7
"""What its word counts for where it says “person” of one word, or of more, and nothing else does: people are titled, or said to speak."""

_PLAYED = 4.0
"""Votes from which a town is a team, if they are one a mention and twice those for the town: two deeds, or its fans."""

_CLASSED = word_set("city town province island islands county district village castle tower airport beach valley harbour harbor bay")


def decide(forms: dict[str, Form], gazetteer: Mapping[str, tuple[str, str]]) -> None:
    """Give every form its kind: an editor's word first, then the votes of all its mentions."""
    parts = _parts_of_people(forms.values())
    bearers = {key.rpartition(" ")[0] for key, form in forms.items() if form.votes["organization"] > _SURE * form.count}
    for form in forms.values():
        if form.key in gazetteer:
            form.kind = gazetteer[form.key][1]
        else:
            weights = {kind: _weight(form, kind, parts) for kind in KINDS}
            form.kind = max(KINDS, key=lambda kind: (weights[kind], kind == "work" and weights[kind] > 0, -KINDS.index(kind)))
            if _is_team(form, bearers) or (form.kind == "person" and " " in form.key and _is_firm(form)):
                form.kind = "organization"
    _by_class(forms, gazetteer)
    _by_surname(forms)
    _by_longer(forms, gazetteer)
    _by_whole_body(forms, gazetteer, parts)
    _by_whole_thing(forms, gazetteer, parts)
    _by_maker(forms, gazetteer)
    full = [form for form in forms.values() if form.kind == "person" and " " in form.key]
    ends = {form.words[-1] for form in full} | {form.words[0] for form in full if len(form.words[0]) > 2}  # noqa: PLR2004 - no initials
    for form in forms.values():
        town = form.votes["place"] >= 3 * form.count and not _is_read_as_somebody(form)
        certain = (form.key in KNOWN and not _is_read_as_somebody(form)) or form.key in gazetteer or town or _is_no_person(form)
        if form.key in ends and form.kind != "person" and not certain and not names.is_acronym(form.text):
            form.kind = "person"


def _is_team(form: Form, bearers: set[str]) -> bool:
    """Whether a town plays and has fans oftener than somebody is there: Malden beat Halden, the Malden fans."""
    there = form.votes["place"] - _said(form, "place")
    least = _PLAYED / 2 if form.key in bearers else max(_PLAYED, form.count)
    return form.key in KNOWN and form.key not in COUNTRIES and form.votes[TEAM] >= max(least, 2 * there)


def _weight(form: Form, kind: str, parts: set[str]) -> float:
    """Return what speaks for a kind, with the word of the model and of the lists for what it is worth."""
    said = _said(form, kind)
    worth = (min(form.count, _OFTEN) + max(0, form.count - _OFTEN) * _REPEATED) / form.count
    if kind == "person" and not _is_borne_out(form, parts):
        worth *= _UNBORNE_WHOLE if " " in form.key else _UNBORNE
    alone = " " in form.key and form.votes[kind] <= said
    if alone and kind == "place" and form.key not in KNOWN and form.words[-1] not in nameclasses.PLACE_HEADS:
        worth *= _UNBORNE
    if alone and kind in {"organization", "work"} and form.votes["person"] > LABEL * form.labels["person"]:
        worth *= _UNBORNE
    return form.votes[kind] - said * (1 - worth)


def _said(form: Form, kind: str) -> float:
    """Return what the model and the lists of places and first names say for a kind: the same at every mention, whatever it tells."""
    said = LABEL * form.labels[kind]
    if kind == "place" and form.key in KNOWN:
        said += LISTED * form.count
    if kind == "person" and " " in form.key and form.words[0] in FIRST_NAMES:
        said += NAMED * form.count
    return said


def _told(form: Form) -> float:
    """Return what else speaks for a form's kind."""
    return form.votes[form.kind] - _said(form, form.kind)


def _is_firm(form: Form) -> bool:
    """Whether what a name does and owns says more for a body than anything but its first name and the model does for a person."""
    told = form.votes["organization"] - _said(form, "organization")
    return form.count >= _OFTEN and told >= _PLAYED and told > _SURE * (form.votes["person"] - _said(form, "person"))


def _parts_of_people(forms: Iterable[Form]) -> set[str]:
    """Return the words of which the full names of people are made, as far as they stand alone too."""
    rivals = ("organization", "place", "work")
    full = [form.words for form in forms if " " in form.key and form.votes["person"] > max(form.votes[kind] for kind in rivals)]
    return {word for parts in full for word in (parts[0], parts[-1])}


def _is_borne_out(form: Form, parts: set[str]) -> bool:
    """Whether anything but the model says that a form is a person's."""
    if form.votes["person"] > LABEL * form.labels["person"] or form.words[0] in FIRST_NAMES or form.words[0] in FAMILY_FIRST:
        return True
    return " " not in form.key and form.key in parts


def _by_whole_body(forms: dict[str, Form], gazetteer: Mapping[str, tuple[str, str]], parts: set[str]) -> None:
    """Make a body of what begins a body's name and is all of it but its class words: Acme, of Acme Foods Group."""
    longer: dict[str, list[Form]] = defaultdict(list)
    for form in forms.values():
        if form.kind == "organization" and form.votes["organization"] > _SURE * form.count:
            longer[names.leading(form.key)].append(form)
    for form in forms.values():
        if (
            form.kind in {"organization", "work"}
            or form.key in gazetteer
            or form.key in KNOWN
            or form.key in parts
            or _told(form) >= _TITLED
        ):
            continue
        if any(names.is_short_for(form.key, one.key) for one in longer[names.leading(form.key)]):
            form.kind = "organization"


def _by_whole_thing(forms: dict[str, Form], gazetteer: Mapping[str, tuple[str, str]], parts: set[str]) -> None:
    """Make a work of what begins a work's name and is all of it but words that say what it is: Olga, of Olga Space Telescope."""
    for form in forms.values():
        base = forms.get(form.words[0]) if form.kind == "work" and is_classed(form.words) else None
        if base is None or base.key in gazetteer or base.key in KNOWN or base.key in BODIES or base.key in parts:
            continue
        if _told(base) < _TITLED:
            base.kind = "work"
    for form in forms.values():
        base = forms.get(" ".join(form.words[:-1]))
        if base is not None and base.kind == "work" and _told(base) > 0 and _told(form) <= 0 and in_dictionary(form.words[-1]):
            form.kind = "work"  # the Olga Sleepers, of Olga


def is_classed(words: Sequence[str]) -> bool:
    """Whether all words of a name but the first only say what thing it is: (Olga) space telescope."""
    return len(words) > 1 and NOUNS.get(words[-1]) == "work" and all(in_dictionary(word) for word in words[1:])


def _by_maker(forms: dict[str, Form], gazetteer: Mapping[str, tuple[str, str]]) -> None:
    """Make a work of what stands with its maker elsewhere: Thunder, of Acme Thunder."""
    for form in forms.values():
        first, *rest = form.words
        base = forms.get(" ".join(rest)) if first in BODIES and form.kind == "work" else None
        if base is not None and base.key not in gazetteer and base.key not in KNOWN and base.key not in BODIES:
            base.kind = "work"


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
    told |= {form.key for form in forms.values() if " " not in form.key and form.kind == "person" and form.labels["person"]}
    told |= {form.words[-1] for form in forms.values() if " " in form.key and form.kind == "person" and form.words[0] in FIRST_NAMES}
    for form in forms.values():
        weak = form.votes[form.kind] <= _SURE * form.count
        if " " in form.key and form.words[-1] in told and weak and form.kind != "person" and len(form.words) < 4:  # noqa: PLR2004 - as many parts as a name has
            form.kind = "person"


def _is_read_as_somebody(form: Form) -> bool:
    """Whether a name that is a town's too is mostly read as a person's, and nowhere told to be a town: Joseph Muscat, and Muscat said."""
    return 2 * form.labels["person"] > form.count and form.votes["place"] <= _said(form, "place")


def _is_no_person(form: Form) -> bool:
    """Whether far more than the model's word speaks for another kind: a firm that bears its founder's name."""
    told = _told(form)
    person = form.votes["person"] - LABEL * form.labels["person"]
    return form.count >= _OFTEN and told > max(_SURE * person, form.count / 2)


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
