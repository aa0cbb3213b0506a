"""What a verb of a parsed sentence tells: that something was done or is to be done, by whom and to what.

A chain of verbs (is expected to hold, agreed to buy) is one frame, and its last verb the deed. States, habits, denials, and what may
or might be are no deeds and have no frame; nor has the mere act of reporting.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factsheets.drafting.deeds.frameparts import chain_of, is_alone, is_hidden, is_passive, is_reduced, object_of, subject_of
from factsheets.drafting.deeds.nodeeds import is_denied, is_effect, is_finite, is_report, is_state, is_supposed, is_writing
from factsheets.drafting.deeds.verblists import ANNOUNCING, HOPED, PLANNED, SAYING, UNCHANGED
from factsheets.drafting.speech.cues import SPEAKING
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSAL = frozenset({"ROOT", "conj", "ccomp", "relcl", "advcl", "acl", "parataxis", "pcomp", "xcomp", "dep"})
_UNSURE = word_set("may might could can should ca")
_FUTURE = word_set("will shall 'll ’ll wo sha must")
"""Helpers that look ahead; what must be done by a day is expected by then."""

_NOW = word_set("is are 's ’s 're ’re")
_DECIDED = word_set("agree decide aim plan intend")


@dataclass(frozen=True, eq=False)
class Frame:
    """A deed as a sentence tells it."""

    verb: Token
    """The verb that bears the tense."""

    deed: Token
    """The verb that tells what is done: the last of the chain."""

    chain: tuple[Token, ...]
    """Every word from the one to the other."""

    subject: Token | None
    object: Token | None
    passive: bool
    ahead: bool
    """Whether it was still to come when it was told."""

    present: bool
    """Whether it stands in the plain present, which tells a habit except in the first words of a report or with a date."""

    perfect: bool
    going_on: bool = False
    """Whether it is told as going on: is acquiring."""

    announced: Frame | None = None
    """What is announced, where the deed is an announcement."""

    reduced: bool = False
    """Whether a participle without a tense tells it: after being shot, a bill passed on Monday."""


def frame(verb: Token, *, dated: bool = False) -> Frame | None:
    """Return what a verb tells, or None where it tells no deed; `dated` says that a date hangs on it, which then may be a participle."""
    reduced = is_reduced(verb, dated=dated)
    finite = is_finite(verb) or _is_watched(verb) or is_alone(verb) or reduced
    if not (verb.dep_ in _CLAUSAL or is_hidden(verb)) or not finite or is_supposed(verb):
        return None
    if reduced and is_writing(subject_of(verb)):
        return None  # a statement released on Monday
    chain = chain_of(verb)
    deed = chain[-1]
    words = {one.lemma_.lower() for one in chain[:-1]}
    if words & HOPED or any(is_denied(one) for one in chain) or is_state(deed, subject_of(verb)) or (len(chain) == 1 and is_effect(verb)):
        return None
    helpers = {one.lower_ for link in chain for one in link.children if one.dep_ in {"aux", "auxpass"}} | _shared_helpers(verb)
    would = "would" in helpers
    announced = _announced(deed)
    past_plan = "had" in helpers and bool({one.lemma_.lower() for one in chain} & PLANNED)  # had been scheduled to leave
    if past_plan or helpers & _UNSURE or (would and not _is_said(verb)) or (announced is None and is_report(deed)):
        return None
    passive = is_passive(deed) or (verb.tag_ == "VBN" and (reduced or (verb.dep_ == "conj" and is_passive(verb.head))))
    to_come = len(chain) > 1 and (verb.lemma_ == "be" or (verb.lemma_ == "have" and verb.tag_ != "VBD"))  # and not: had to close
    planned = bool(words & PLANNED) or to_come or _is_planned(deed, passive=passive)
    return Frame(
        verb=verb,
        deed=deed,
        chain=chain,
        subject=subject_of(verb),
        object=object_of(deed),
        passive=passive,
        ahead=bool(helpers & _FUTURE) or would or planned,
        present=(_is_present(verb) or (deed.tag_ == "VBG" and bool(helpers & _NOW)))
        and not helpers & _FUTURE
        and not planned
        and "have" not in helpers,
        perfect=bool(helpers & {"has", "have", "’ve", "'ve"}),
        going_on=deed.tag_ == "VBG" and bool(helpers & (_NOW | {"was", "were"})),
        announced=announced,
        reduced=reduced,
    )


def _is_planned(deed: Token, *, passive: bool) -> bool:
    """Whether what is told is that something is to come: is expected in June, is due by August."""
    return (passive and deed.lemma_ in PLANNED) or (deed.lemma_ == "be" and any(one.dep_ == "acomp" for one in deed.children))


def _is_watched(verb: Token) -> bool:
    """Whether it is what somebody saw happen: the town saw four men make off."""
    return verb.dep_ == "ccomp" and verb.tag_ in {"VB", "VBG"} and verb.head.lemma_ in {"see", "watch"} and verb.head.tag_ == "VBD"


def _shared_helpers(verb: Token) -> set[str]:
    """Return the helpers of the verb it is joined to, which serve both: will meet and decide."""
    if verb.dep_ != "conj" or verb.tag_ in {"VBD", "VBZ", "VBP"} or any(one.dep_ in {"aux", "auxpass"} for one in verb.children):
        return set()
    return {one.lower_ for one in verb.head.children if one.dep_ in {"aux", "auxpass"}}


def _is_said(verb: Token) -> bool:
    """Whether it is what somebody says, so that “would” tells a plan."""
    over = verb.head
    return verb.dep_ in {"ccomp", "conj"} and (over.lemma_ in SAYING | SPEAKING or (verb.dep_ == "conj" and _is_said(over)))


def _announced(verb: Token) -> Frame | None:
    """Return the plan a saying tells of its own speaker: it would form a group."""
    if verb.lemma_ not in SAYING or any(child.dep_ == "dobj" for child in verb.children):
        return None
    content = next((one for one in verb.children if one.dep_ in {"ccomp", "xcomp"} and one.pos_ in {"VERB", "AUX"}), None)
    if content is None and verb.dep_ == "parataxis" and verb.head.i > verb.i:
        content = verb.head  # the firm said, it aims to
    if content is None or (content.dep_ == "ccomp" and content.i < verb.i):
        return None  # it has closed, the bank announced
    if content.dep_ == "xcomp":
        return Frame(content, content, (content,), None, object_of(content), passive=False, ahead=True, present=False, perfect=False)
    found = frame(content)
    if found is None or found.subject is None:
        return None
    plan = found.ahead or found.going_on or verb.lemma_ in ANNOUNCING or any(one.lemma_ in _DECIDED for one in found.chain)
    own = (
        (found.subject.pos_ == "PRON" and found.subject.tag_ == "PRP")
        or verb.lemma_ in ANNOUNCING
        or found.subject.lemma_ == getattr(subject_of(verb), "lemma_", "")
    )
    return found if plan and own else None


def _is_present(verb: Token) -> bool:
    helpers = [one for one in verb.children if one.dep_ in {"aux", "auxpass"}]
    if not helpers:
        return verb.tag_ == "VBZ" or (verb.tag_ == "VBP" and verb.lemma_ not in UNCHANGED)
    return all(one.lower_ in {"is", "are", "'s", "’s"} and one.dep_ == "auxpass" for one in helpers)
