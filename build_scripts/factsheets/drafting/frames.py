"""What a verb of a parsed sentence tells: that something was done or is to be done, by whom and to what.

A chain of verbs (is expected to hold, agreed to buy) is one frame, and its last verb the deed. States, habits, denials, and what may
or might be are no deeds and have no frame; nor has the mere act of reporting.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factsheets.drafting.cues import SPEAKING
from factsheets.drafting.newskinds import NOUNS
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
_CLAUSAL = frozenset({"ROOT", "conj", "ccomp", "relcl", "advcl", "acl", "parataxis", "pcomp", "xcomp", "dep"})
_RELATIVE = word_set("who which that whom whose")

_STATES = word_set(
    "have seem appear remain include represent contain consist involve mean become belong own employ live lie stand face need want like "
    "love hate fear believe think know understand doubt cost require deserve lack concern depend owe resemble fit matter exist measure "
    "weigh locate situate date tend prefer enjoy boast feature specialise specialize sit rank equal span total number continue keep stay "
    "use base work look feel sound relate range regard consider view deem suffer carry house comprise underline underscore reflect signal "
    "earn gross generate produce export import consume average value"
)
_EVEN_PASSIVE = word_set("see know use call consider believe")
"""Verbs that tell a state in the passive too."""

_HOPED = word_set(
    "fail refuse decline try attempt want hope seek threaten wish struggle offer urge propose consider like love need seem appear"
)
_PLANNED = word_set("expect plan schedule set slate intend aim bind poise due likely about prepare book tip forecast anticipate")
_LEADING = (
    _HOPED
    | _PLANNED
    | word_set("agree decide begin start continue manage help come go proceed rush move vow pledge promise use ready able report believe")
)
"""Words that lead to the verb that tells the deed."""

_REPORTING = (
    SPEAKING
    | word_set(
        "call urge condemn blame praise criticise criticize welcome express cite quote show indicate hope fear thank appeal refer describe"
    )
) - word_set("concede confirm report promise pledge vow reveal announce declare")
ANNOUNCING = word_set("announce unveil reveal declare pledge vow promise")
DECIDING = word_set("order rule decide decree vote")
"""Verbs that do something by what they say."""

SAYING = word_set("say tell add state write disclose confirm") | ANNOUNCING
_OFTEN = word_set(
    "often usually regularly always frequently typically generally sometimes normally rarely never occasionally commonly annually"
)
_UNSURE = word_set("may might could can should must ca")
_FUTURE = word_set("will shall 'll ’ll wo sha")
_NOW = word_set("is are 's ’s")
_CONDITIONS = word_set("if unless whether")
_HEARERS = word_set("court judge tribunal jury panel commission committee parliament senate council")
_NEWS = word_set(
    "announcement order ruling verdict news move statement decision report comment deal development case incident disaster figure result"
)
_EFFECTS = word_set(
    "catch surprise shock stun spark cause mark make send raise boost bring signal come follow renew fuel add lead prompt highlight "
    "underline leave give show end"
)
_MARKET, _STANDING = word_set("share stock index bond unit future"), word_set("close trade end open finish settle")
_LONGEST_CHAIN = 4


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


def frame(verb: Token) -> Frame | None:
    """Return what a verb tells, or None where it tells no deed."""
    if verb.dep_ not in _CLAUSAL or not (_is_finite(verb) or _is_watched(verb) or _is_alone(verb)) or _is_supposed(verb):
        return None
    chain = _chain(verb)
    deed = chain[-1]
    words = {one.lemma_.lower() for one in chain[:-1]}
    if words & _HOPED or any(_denied(one) for one in chain) or _is_state(deed, _subject(verb)) or (len(chain) == 1 and _is_effect(verb)):
        return None
    helpers = {one.lower_ for link in chain for one in link.children if one.dep_ in {"aux", "auxpass"}} | _shared_helpers(verb)
    would = "would" in helpers
    announced = _announced(deed)
    if helpers & _UNSURE or (would and not _is_said(verb)) or (announced is None and _is_report(deed)):
        return None
    planned = bool(words & _PLANNED) or (len(chain) > 1 and verb.lemma_ == "be")
    return Frame(
        verb=verb,
        deed=deed,
        chain=chain,
        subject=_subject(verb),
        object=_object(deed),
        passive=_is_passive(deed) or (verb.dep_ == "conj" and _is_passive(verb.head) and verb.tag_ == "VBN"),
        ahead=bool(helpers & _FUTURE) or would or planned,
        present=(_is_present(verb) or (deed.tag_ == "VBG" and bool(helpers & _NOW)))
        and not helpers & _FUTURE
        and not planned
        and "have" not in helpers,
        perfect=bool(helpers & {"has", "have", "’ve", "'ve"}),
        going_on=deed.tag_ == "VBG" and bool(helpers & {"is", "are", "was", "were"}),
        announced=announced,
    )


def _is_effect(verb: Token) -> bool:
    """Whether a verb tells what some news brought about, which is its reception and no event, or where shares stood."""
    subject = _subject(verb)
    if subject is None:
        return False
    word = subject.lemma_.lower()
    return (word in _NEWS and verb.lemma_ in _EFFECTS) or (word in _MARKET and verb.lemma_ in _STANDING)


def _is_finite(verb: Token) -> bool:
    if verb.tag_ in {"VBD", "VBZ", "VBP"}:
        return True
    if verb.tag_ == "VBN" and any(one.dep_ == "nsubj" for one in verb.children):
        return True  # the model takes many a past for a participle
    if any(child.dep_ in {"aux", "auxpass"} and child.tag_ in {"MD", "VBD", "VBZ", "VBP"} for child in verb.children):
        return True
    return verb.dep_ == "conj" and verb.tag_ in {"VBN", "VB", "VBG"} and verb.head.pos_ in {"VERB", "AUX"} and _is_finite(verb.head)


def _is_watched(verb: Token) -> bool:
    """Whether it is what somebody saw happen: the town saw four men make off."""
    return verb.dep_ == "ccomp" and verb.tag_ in {"VB", "VBG"} and verb.head.lemma_ in {"see", "watch"} and verb.head.tag_ == "VBD"


def _is_alone(verb: Token) -> bool:
    """Whether what the model takes for a participle is the sentence's only verb: a ferry capsized on Monday."""
    bare = verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.head.dep_ == "ROOT" and verb.head.pos_ in {"NOUN", "PROPN"}
    by = any(child.dep_ == "agent" for child in verb.children)
    return bare and not by and verb.i > verb.head.i and not any(one.tag_ in {"VBD", "VBZ", "VBP", "MD"} for one in verb.sent)


def _is_supposed(verb: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ in _CONDITIONS for child in verb.children) or any(
        child.lemma_.lower() in _OFTEN for child in verb.children
    )


def _chain(verb: Token) -> tuple[Token, ...]:
    chain = [verb]
    for _ in range(_LONGEST_CHAIN):
        last = chain[-1]
        between = next((one for one in last.children if one.dep_ in {"acomp", "attr"} and one.lemma_.lower() in _PLANNED), None)
        over = between if between is not None else last
        if between is None and last.lemma_.lower() not in _LEADING and last.lemma_ != "be":
            break
        following = next((one for one in over.children if one.dep_ == "xcomp" and one.pos_ in {"VERB", "AUX"} and one.i > over.i), None)
        if following is None:
            break
        chain += [between, following] if between is not None else [following]
    return tuple(chain)


def _denied(verb: Token) -> bool:
    return any(child.dep_ == "neg" for child in verb.children) or any(
        child.dep_ in _SUBJECTS | {"dobj", "attr"} and any(one.lower_ in {"no", "neither", "nobody"} for one in (child, *child.children))
        for child in verb.children
    )


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
    if content is None:
        return None
    if content.dep_ == "xcomp":
        return Frame(content, content, (content,), None, _object(content), passive=False, ahead=True, present=False, perfect=False)
    found = frame(content)
    if found is None or found.subject is None:
        return None
    plan = (
        found.ahead
        or found.going_on
        or verb.lemma_ in ANNOUNCING
        or any(one.lemma_ in {"agree", "decide", "aim", "plan", "intend"} for one in found.chain)
    )
    own = (
        (found.subject.pos_ == "PRON" and found.subject.tag_ == "PRP")
        or verb.lemma_ in ANNOUNCING
        or found.subject.lemma_ == getattr(_subject(verb), "lemma_", "")
    )
    return found if plan and own else None


def _is_state(verb: Token, subject: Token | None) -> bool:
    """Whether a verb tells how things are; with a particle it seldom does (carry, carry out)."""
    if verb.lemma_ == "be":
        return not any(one.dep_ == "expl" for one in verb.children)
    if verb.lemma_ in _EVEN_PASSIVE:
        return True
    if verb.lemma_ == "hear" and not _is_passive(verb):
        return subject is None or subject.lemma_.lower() not in _HEARERS
    return verb.lemma_ in _STATES and not _is_passive(verb) and not any(child.dep_ == "prt" for child in verb.children)


def _is_report(verb: Token) -> bool:
    """Whether a verb only reports, or brings in a clause and no deed of its own: found that, showed how."""
    passive = _is_passive(verb)
    if verb.lemma_ in ANNOUNCING:
        return not passive and _object(verb) is None
    if verb.lemma_ in SAYING | _REPORTING:
        return not (passive and verb.lemma_ == "admit") and not (verb.lemma_ == "write" and _object(verb) is not None)
    if verb.lemma_ in DECIDING:
        return False
    return any(child.dep_ == "ccomp" and child.i > verb.i and _is_finite(child) for child in verb.children) and _object(verb) is None


def _is_passive(verb: Token) -> bool:
    return any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children)


def _is_present(verb: Token) -> bool:
    helpers = [one for one in verb.children if one.dep_ in {"aux", "auxpass"}]
    if not helpers:
        return verb.tag_ in {"VBZ", "VBP"}
    return all(one.lower_ in {"is", "are", "'s", "’s"} and one.dep_ == "auxpass" for one in helpers)


def _subject(verb: Token) -> Token | None:
    found = next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
    if found is not None and found.lower_ in _RELATIVE and verb.dep_ == "relcl":
        return _meant(verb)
    if found is None and _is_alone(verb):
        return verb.head
    if found is None and verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        return _subject(verb.head)
    return found


def _meant(verb: Token) -> Token:
    """Return the noun a relative clause is of; what is announced is a happening, and no name that stands between."""
    if verb.lemma_ in ANNOUNCING and verb.head.pos_ == "PROPN":
        before = verb.doc[verb.sent.start : verb.head.i]
        return next((token for token in reversed(before) if token.lemma_.lower() in NOUNS), verb.head)
    over = verb.head.head
    return over if verb.head.dep_ == "appos" and over.pos_ == "PROPN" else verb.head  # Anna Berg, a judge who resigned


def _object(verb: Token) -> Token | None:
    for relation in ("dobj", "attr", "oprd", "dative"):
        found = next((child for child in verb.children if child.dep_ == relation), None)
        if found is not None:
            return verb.head if found.lower_ in _RELATIVE and verb.dep_ == "relcl" else found
    return None
