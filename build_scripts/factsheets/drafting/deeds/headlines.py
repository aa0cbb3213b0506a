"""Titles from a sentence's own words: subject, verb and what the verb cannot do without.

Left out are dates, datelines, who reports it, relative clauses, what stands in brackets; only the tense may change.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from factsheets.drafting.deeds.frameparts import is_hidden, row_of
from factsheets.drafting.deeds.titleparts import LONGEST_FULL, length_of, optional
from factsheets.drafting.deeds.titletenses import retold
from factsheets.drafting.deeds.titlewords import phrase, tidy, written
from factsheets.drafting.deeds.verblists import ANNOUNCING, DECIDING, REPORTING, SAYING
from factsheets.drafting.deeds.whens import when_asked
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factsheets.drafting.deeds.frames import Frame

_WHERE_TO = word_set("down up off out away inland ashore back over together apart home abroad outside outdoors overboard aground open")
_MAKING = word_set("force order ask allow help tell invite require lead cause let enable compel prompt")

_TIMES = frozenset({"DATE", "TIME", "CARDINAL"})
_NEEDED = frozenset({"dobj", "attr", "oprd", "acomp", "dative", "prt"})
_OPENING, _CLOSING = "([{", ")]}"


@dataclass(frozen=True, slots=True)
class Headline:
    """The words that title a frame, and the question of its day."""

    title: str
    asks: str
    """When it was, or is expected, as a reader would ask; empty where the words do not turn into a question."""


def headline(frame: Frame, dated: frozenset[int], begin: int) -> Headline:
    """Return the words that title a frame; `dated` are the tokens of dates, `begin` is where the dateline ends."""
    skipped = dated | _bracketed(frame.verb) | {one.i for one in frame.verb.sent if one.idx < begin}
    if frame.subject is not None and frame.subject.i in skipped:
        return Headline("", "")  # Saturday's came later
    if frame.reduced and not frame.passive:
        return Headline("", "")  # after winning the vote
    turned = frame.object is not None and (frame.object == frame.verb.head or is_hidden(frame.verb))  # a villa that he bought
    last = phrase(frame.object, skipped, short=True, without=frame.verb) if turned and frame.object is not None else []
    full = _parts(frame, skipped, short=False)
    if full and (full[0] in frame.chain or full[0].dep_ in {"aux", "auxpass"} or full[0].lower_ == "according"):
        return Headline("", "")
    kept = full if length_of([*full, *last]) <= LONGEST_FULL else _parts(frame, skipped, short=True)
    if kept and kept[-1].dep_ == "xcomp" and kept[-1].lemma_ in SAYING | REPORTING and kept[-1] != frame.deed:
        return Headline("", "")  # was forced to admit
    words = [one for one in _in_order(kept, last, optional(frame, skipped, [*kept, *last])) if one.idx >= begin]
    return Headline(tidy(written(words, retold(frame, words))), when_asked(frame, words))


def _parts(frame: Frame, skipped: frozenset[int], *, short: bool) -> list[Token]:
    """Return the words of subject, verb, objects and, of an announcement, what is announced; in the order of the sentence."""
    found: list[Token] = []
    if frame.subject is not None:
        row = row_of(frame.subject)
        named = list(row) if row is not None else phrase(frame.subject, skipped, short=short, without=frame.verb)
        found += [one for one in named if one.i < frame.verb.i or frame.subject.i > frame.verb.i]
    found += _verbs(frame)
    for child in frame.deed.children:
        if (
            _is_needed(child, frame, skipped)
            and child.i > frame.verb.i
            and child.tag_ not in {"WDT", "WP"}
            and child not in frame.chain
            and child.i not in skipped
            and not _is_parted(child)
        ):
            found += phrase(child, skipped, short=short)
        elif child.i > frame.verb.i and child not in frame.chain and _is_brought_about(child, frame):
            found += _clause(child, skipped)
    if frame.object is None and not frame.passive:
        found += _shared_object(frame.deed, skipped)
    if frame.announced is not None:
        found += _parts(frame.announced, skipped, short=short)
    return sorted(set(found), key=lambda one: one.i)


def _is_needed(child: Token, frame: Frame, skipped: frozenset[int]) -> bool:
    """Whether a verb cannot do without a part: an object, how far it rose, whom a plan is for (expects the deal to close)."""
    if child.dep_ == "npadvmod":
        return child.i not in skipped and any(one.like_num for one in (child, *child.children))
    awaited = child.dep_ == "nsubj" and frame.deed != frame.verb
    return child.dep_ in _NEEDED or awaited or _is_outcome(child, frame) or (child.dep_ == "prep" and child.lower_ == "per")


def _shared_object(deed: Token, skipped: frozenset[int]) -> list[Token]:
    """Return the verb joined right to a deed and the object of both: hunted and ate a wild rabbit, took over and closed a bank."""
    after = max((one.i for one in deed.children if one.dep_ == "prt"), default=deed.i)
    joined = next((one for one in deed.children if one.dep_ == "conj" and one.pos_ == "VERB" and one.i == after + 2), None)
    done = next((one for one in joined.children if one.dep_ == "dobj"), None) if joined is not None else None
    return [joined.nbor(-1), joined, *phrase(done, skipped, short=True)] if joined is not None and done is not None else []


def _is_outcome(child: Token, frame: Frame) -> bool:
    """Whether a word tells what came of it right after the verb: were left stranded, went missing."""
    if child.i != frame.deed.i + 1:
        return False
    return (child.tag_ == "VBN" and child.dep_ == "xcomp") or (child.tag_ == "VBG" and frame.deed.lemma_ == "go")


def _is_parted(child: Token) -> bool:
    """Whether a comma or a dash parts an object from its verb, which then is none: struck on Tuesday, damaging houses."""
    return child.dep_ == "dobj" and child.left_edge.i > 0 and child.left_edge.nbor(-1).text in {",", "-", "--", "–", "—", ":"}


def _is_brought_about(child: Token, frame: Frame) -> bool:
    """Whether a clause tells what a verb decides, announces or finds, or makes somebody do: ordered that he be held."""
    if child.dep_ == "ccomp" and child.pos_ == "ADJ":
        return True
    decides = frame.deed.lemma_ in DECIDING or (frame.deed.lemma_ in ANNOUNCING and frame.announced is None and frame.object is None)
    if child.dep_ == "ccomp" and decides:
        return True
    return child.dep_ in {"xcomp", "ccomp"} and child.tag_ == "VB" and frame.deed.lemma_ in _MAKING


def _clause(verb: Token, skipped: frozenset[int]) -> list[Token]:
    """Return what a court or a council decides: subject, verb and object of the clause."""
    found = [verb]
    for child in verb.children:
        if child.dep_ in {"aux", "auxpass", "mark", "neg", "prt"}:
            found.append(child)
        elif child.dep_ in {"nsubj", "nsubjpass", "dobj", "attr", "acomp"} or (child.dep_ == "prep" and verb.pos_ == "ADJ"):
            found += phrase(child, skipped, short=True)
        elif child.dep_ == "xcomp" and child.i > verb.i:
            found += _clause(child, skipped)
    return found


def _verbs(frame: Frame) -> list[Token]:
    found = list(frame.chain)
    for one in frame.chain:
        found += [child for child in one.children if child.dep_ in {"aux", "auxpass", "prt"} or _leads(child) or _is_left(child)]
    if frame.verb.dep_ == "conj" and frame.verb.tag_ in {"VB", "VBN"} and not any(one.dep_ in {"aux", "auxpass"} for one in found):
        found += [child for child in frame.verb.head.children if child.dep_ in {"aux", "auxpass"}]  # will meet and decide
    return sorted(set(found), key=lambda one: one.i)


def _is_left(child: Token) -> bool:
    """Whether a preposition stands alone after its verb: were accounted for."""
    return child.dep_ == "prep" and child.i == child.head.i + 1 and child.n_rights == 0 and child.nbor().ent_type_ not in _TIMES


def _leads(child: Token) -> bool:
    return child.dep_ == "advmod" and child.lower_ in _WHERE_TO and child.i > child.head.i and child.n_lefts + child.n_rights == 0


def _bracketed(verb: Token) -> frozenset[int]:
    found: set[int] = set()
    depth = 0
    for one in verb.sent:
        depth += one.text in _OPENING
        if depth > 0:
            found.add(one.i)
        depth -= one.text in _CLOSING and depth > 0
    return frozenset(found)


def _in_order(kept: Sequence[Token], last: Sequence[Token], more: Sequence[Token]) -> list[Token]:
    """Return words in the order of the sentence: then the object that stood before, what comes after, and a place that opened it."""
    first = kept[0].i if kept else 0
    later = [one for one in more if one.i < first]
    after = [one for one in more if one.i >= first]
    return [*_ordered([*kept, *after]), *later] if not last else [*_ordered(kept), *last, *_ordered(after), *later]


def _ordered(words: Sequence[Token]) -> list[Token]:
    return list(_filled(sorted(set(words), key=lambda one: one.i)))


def _filled(words: Sequence[Token]) -> Iterator[Token]:
    """Yield words, and the single word of a name that the parse hung elsewhere: Denmark forward Anna Berg."""
    for one, after in pairwise([*words, None]):
        if one is None:
            return
        yield one
        if (
            after is not None
            and after.i == one.i + 2
            and {one.pos_, after.pos_} <= {"NOUN", "PROPN"}
            and one.nbor().is_lower
            and one.nbor().pos_ == "ADV"
        ):
            yield one.nbor()
