"""What kind of happening a frame tells: by its verb, or by a noun that tells more than the verb beside it.

The lists stand in `newskinds`; a verb of no kind is a kind of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from factsheets.drafting.deeds.newskinds import (
    BRINGING,
    CALAMITIES,
    CLASSES,
    DISASTERS,
    DOING,
    LIGHT,
    MOVING,
    NOUNS,
    SAID_TO_BE,
    STRIKING,
    VERBS,
)
from factsheets.drafting.deeds.verblists import ANNOUNCING, DECIDING, PLANNED
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factsheets.drafting.deeds.frames import Frame

_OFFICES = word_set(
    "president premier minister chancellor king queen pope chairman chairwoman chair chief director governor mayor head leader captain "
    "coach manager speaker secretary ambassador commander"
)
"""Nouns of what somebody becomes by taking office."""

_MOVES = word_set("announcement move decision order vote agreement deal")
"""Nouns that tell a deed by what they are to do: the decision to close the port."""

_DAYS, _HOLDERS = word_set("date day time"), word_set("letter notice act series wave spate string round bout pair number")


def kinds_of(told: Frame, agent: Token | None, patient: Token | None) -> frozenset[str]:
    """Return the kinds a frame tells; a verb of no kind is its own."""
    if told.announced is not None:
        return kinds_of(told.announced, told.announced.subject, told.announced.object)
    lemma = told.deed.lemma_.lower()
    nouns = {role: kinds_of_noun(one) if one is not None else frozenset() for role, one in (("a", agent), ("p", patient))}
    calamity = nouns["a"] & CALAMITIES or (nouns["p"] & CALAMITIES if lemma in LIGHT | SAID_TO_BE else frozenset())
    if agent is not None and agent.lemma_.lower() in DISASTERS:
        calamity = CALAMITIES
    own = frozenset().union(*(VERBS.get(one, frozenset()) for one in (*_verbs(told.deed), *_ordered(told.deed))))
    if calamity:
        brought = nouns["p"] & CALAMITIES if lemma in BRINGING else frozenset()
        return calamity | brought | (own & {"die"})
    if lemma in STRIKING and agent is not None and CLASSES.get(agent.lemma_.lower()) in MOVING:
        return frozenset({"crash"})
    if _takes_office(told):
        return frozenset({"swear in", "appoint"})
    if lemma == "declare" and agent is not None and CLASSES.get(agent.lemma_.lower()) == "court":
        return frozenset({"rule"})
    return _kinds_by_nouns(told, nouns, own, patient if told.passive else agent, patient) or own or frozenset({lemma})


def _takes_office(told: Frame) -> bool:
    """Whether somebody takes an office: became mayor, took over as mayor."""
    if told.deed.lemma_ == "become":
        return told.object is not None and told.object.lemma_.lower() in _OFFICES
    roles = [one for child in told.deed.children if child.dep_ == "prep" and child.lower_ == "as" for one in child.children]
    return told.deed.lemma_ == "take" and any(one.lemma_.lower() in _OFFICES for one in roles)


def _kinds_by_nouns(
    told: Frame, nouns: Mapping[str, frozenset[str]], own: frozenset[str], subject: Token | None, patient: Token | None
) -> frozenset[str]:
    """Return the kinds of a frame whose nouns tell more than its verb: carried out a robbery, is due by August."""
    lemma = told.deed.lemma_.lower()
    if lemma in LIGHT | SAID_TO_BE | ANNOUNCING and (named := nouns["p"] or nouns["a"]):
        return named | _purposes(patient)
    if lemma in DOING and nouns["p"]:
        return nouns["p"] | own | _purposes(patient)
    if told.ahead and lemma in PLANNED | {"be"} and subject is not None:
        return kinds_of_noun(subject) or (frozenset({subject.lemma_.lower()}) if subject.pos_ == "NOUN" else frozenset())
    return frozenset()


def kinds_of_noun(noun: Token) -> frozenset[str]:
    """Return the kinds a noun tells, or the one it only holds: a sentencing date, a letter of resignation."""
    if noun.lemma_.lower() in _DAYS:
        noun = next((one for one in noun.children if one.dep_ == "compound"), noun)
    elif noun.lemma_.lower() in _HOLDERS:
        noun = next((one for of in noun.children if of.lower_ == "of" for one in of.children if one.dep_ == "pobj"), noun)
    own = NOUNS.get(noun.lower_) or NOUNS.get(noun.lemma_.lower(), frozenset())
    return own | _purposes(noun) if noun.lemma_.lower() in _MOVES else own


def _ordered(deed: Token) -> list[str]:
    """Return what is ordered to be: ordered closed."""
    to_be = [one for one in deed.children if one.dep_ in {"oprd", "acomp", "xcomp"}] if deed.lemma_ in DECIDING else []
    return [form for one in to_be for form in (one.lemma_.lower(), one.lower_.removesuffix("d")) if one.tag_ in {"VBN", "JJ"}]


def _purposes(noun: Token | None) -> frozenset[str]:
    """Return the kinds of what a noun is to do: an agreement to buy."""
    to = [one for one in noun.children if one.dep_ in {"acl", "xcomp"} and one.tag_ == "VB"] if noun is not None else []
    return frozenset().union(*(VERBS.get(one.lemma_.lower(), frozenset()) for one in to))


def kinds_beside(verb: Token) -> frozenset[str]:
    """Return the kinds of what is told along with a verb: by participles, verbs joined to it, and what its object is to do."""
    found: set[str] = set()
    objects = [one for child in verb.children if child.dep_ == "dobj" for one in child.children]
    for child in (*verb.children, *objects):
        if (
            (child.dep_ == "advcl" and child.tag_ in {"VBG", "VBN", "VB"} and all(one.dep_ != "mark" for one in child.children))
            or child.dep_ == "conj"
            or (child.dep_ in {"acl", "xcomp", "ccomp"} and child.tag_ == "VB")
        ):
            found |= {kind for one in _verbs(child) for kind in VERBS.get(one, ())} | kinds_beside(child)
    return frozenset(found)


def _verbs(deed: Token) -> list[str]:
    """Return a verb's lemma, alone or with what completes it: flip-over, set-fire, take-custody."""
    lemma = deed.lemma_.lower()
    if lemma not in VERBS and deed.lower_.endswith("ed") and deed.lower_[:-1] in VERBS:
        lemma = deed.lower_[:-1]  # the model takes “fined” for a form of “fin”
    found = [lemma]
    for child in deed.children:
        if child.dep_ in {"prt", "advmod", "dobj", "oprd", "acomp"} or (child.dep_ == "ccomp" and child.pos_ == "ADJ"):
            found.append(f"{lemma}-{child.lemma_.lower()}")
        elif child.dep_ == "prep":
            found += [f"{lemma}-{child.lemma_.lower()}", *(f"{lemma}-{one.lemma_.lower()}" for one in child.children if one.dep_ == "pobj")]
    longer = [one for one in found[1:] if one in VERBS]
    return longer or found[:1]
