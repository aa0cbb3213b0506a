"""Happenings told in a parsed sentence: by a finite verb, or by a noun that bears a date (Monday's robbery).

Each has the dates that hang on its own words; a date under a relative clause dates that clause, and one on a verb of saying dates the
saying. Places are letters of the paragraph; what the happening of another article is the same is not known here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from factsheets.drafting.arguments import Place, letters, part, points_back, thing, where
from factsheets.drafting.framekinds import kinds_beside, kinds_of
from factsheets.drafting.frames import ANNOUNCING, SAYING, Frame, frame
from factsheets.drafting.headlines import headline
from factsheets.drafting.newskinds import CALAMITIES, NOUNS
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_DATELINE = re.compile(r"(?:[A-Z][\w.’'-]*,?\s+){1,5}(?:\([A-Z][\w. -]+\)\s*)?[—–-]{1,2}\s+(?=[A-Z“\"])")
_LASTING = word_set("since until till from between over through throughout")
"""Words before a date by which it tells how long, and not when."""

_BEFORE = frozenset({"poss", "compound", "nummod", "amod", "nmod", "quantmod"})
"""Relations of a date that stands before its noun: Monday's, 2004."""

_FIXED = word_set("set scheduled slated due planned")
_PERSONAL, _IMPERSONAL, _PLURAL = word_set("he she"), word_set("it they we"), word_set("they we")
_DEEPEST = 25


@dataclass(eq=False)
class Told:
    """One happening as one sentence tells it; what it becomes is `notes.Happening`."""

    head: Place
    kinds: tuple[str, ...]
    verb: str = ""
    beside: tuple[str, ...] = ()
    ahead: bool = False
    present: bool = False
    title: str = ""
    agent: Place | None = None
    patient: Place | None = None
    things: tuple[str, ...] = ()
    pronoun: bool = False
    pointing: bool = False
    relative: bool = False
    goes_on: bool = False
    """Whether “then” after a pronoun hangs it on what was told just before."""

    where: tuple[Place, ...] = ()
    dates: list[int] = field(default_factory=list)
    under: int = -1
    """Place in the sentence's list of the happening it goes on from, or -1."""


class _Sentence:
    """The happenings of one sentence, being gathered."""

    def __init__(self, sentence: Span, dated: Sequence[Place]) -> None:
        self.sentence = sentence
        self.doc = sentence.doc
        self.dated = dated
        self.found: list[Told] = []
        self._frames: list[Frame] = []
        self._holder: dict[int, int] = {}
        spans = [self.doc.char_span(*one, alignment_mode="expand") for one in dated]
        self._roots = [span.root if span is not None and not self._lasts(span) else None for span in spans]
        self._tokens = frozenset(one.i for span in spans if span is not None for one in span)
        opening = _DATELINE.match(sentence.text)
        self._begin = sentence.start_char + (opening.end() if opening else 0)

    def _lasts(self, date: Span) -> bool:
        """Whether a date tells how long: since 1990, between 2009 and 2018."""
        if date.start <= self.sentence.start:
            return False
        before = self.doc[max(self.sentence.start, date.start - 4) : date.start]
        return before[-1].lower_ in _LASTING or (before[-1].lower_ == "and" and any(one.lower_ == "between" for one in before))

    def gather(self) -> list[Told]:
        """Return the happenings in order."""
        for verb in self.sentence:
            if verb.pos_ in {"VERB", "AUX"} and (told := frame(verb)) is not None and verb.idx >= self._begin:
                self._take(told)
        for number, root in enumerate(self._roots):
            if root is not None and not self._date_of_next(number):
                self._date(number, root)
        for place, told in enumerate(self._frames):
            self._relate(place, told)
        return self.found

    def _take(self, told: Frame) -> None:
        if told.chain[0].i in self._holder:  # the last verb of a chain taken before
            return
        verb = told.verb
        said = verb.dep_ == "ccomp" and verb.head.lemma_ in SAYING
        speaker = next((one for one in verb.head.children if one.dep_ == "nsubj"), None) if said else None
        self._add(self._content(speaker, told))
        if told.announced is not None:
            self._add(self._content(told.subject, told.announced))

    def _content(self, speaker: Token | None, content: Frame) -> Frame:
        """Return what is said, told of the speaker where a pronoun stands for it: the firm said it would close."""
        own = content.subject
        if speaker is None or (own is not None and own.tag_ != "PRP"):
            return content
        alike = own is None or own.lower_ in _meant_by(speaker)
        return replace(content, subject=speaker) if alike else content

    def _add(self, told: Frame) -> None:
        """Note a frame as a happening; what is announced goes on from the announcement unless it has a date of its own."""
        for one in told.chain:
            self._holder[one.i] = len(self.found)
        subject = told.subject
        by = next((one for child in told.deed.children if child.dep_ == "agent" for one in child.children if one.dep_ == "pobj"), None)
        agent, patient = (by, subject) if told.passive else (subject, told.object)
        self._frames.append(told)
        self.found.append(
            Told(
                head=letters(told.deed),
                verb=told.deed.lemma_.lower(),
                kinds=tuple(sorted(kinds_of(told, agent, patient))),
                beside=tuple(sorted(kinds_beside(told.verb))),
                ahead=told.ahead and told.announced is None,
                present=told.present,
                title=headline(told, self._tokens, self._begin),
                agent=part(agent),
                patient=part(patient),
                things=tuple(thing(one) for one in (agent, patient) if one is not None),
                pronoun=subject is None or subject.pos_ == "PRON",
                pointing=(subject is not None and points_back(subject)) or (told.object is not None and told.object.pos_ == "PRON"),
                relative=told.verb.dep_ in {"relcl", "acl"},
                goes_on=subject is not None and subject.pos_ == "PRON" and any(one.lower_ == "then" for one in told.verb.children),
                where=tuple(where([*told.chain, *([told.announced.deed] if told.announced else ())])),
            )
        )

    def _date(self, number: int, root: Token) -> None:
        """Give a date to the happening it hangs on."""
        token, before = root, True
        for _ in range(_DEEPEST):
            if token.i in self._holder:
                self._give(number, root, self._holder[token.i])
                return
            if token.dep_ == "acl" and token.pos_ == "VERB" and self._name(number, token.head):
                return  # the deal announced on Sunday
            over = token.head
            if token.pos_ in {"VERB", "AUX"} or over == token or (token.dep_ == "dobj" and over.lemma_ in ANNOUNCING and token != root):
                return  # what is promised is for that date
            before = before and (token.dep_ in _BEFORE or (over.lower_ == "of" and token.dep_ == "pobj") or token.lower_ == "of")
            if over.pos_ in {"NOUN", "PROPN"} and over.i not in self._tokens:
                if (before or self._stands_free(over)) and self._name(number, over):
                    return
                if before:
                    return
            token = over

    def _date_of_next(self, number: int) -> bool:
        """Give a date to the noun it stands before, whatever the parse makes of it: the Friday night shooting."""
        span = self.doc.char_span(*self.dated[number], alignment_mode="expand")
        if span is None or span.start <= self.sentence.start or span.end >= self.sentence.end or self.doc[span.start - 1].lower_ != "the":
            return False
        noun = self.doc[span.end]
        return (noun.lower_ in NOUNS or noun.lemma_.lower() in NOUNS) and self._name(number, noun)

    def _give(self, number: int, root: Token, place: int) -> None:
        """Give a date to a happening or, where it stands before the subject of what is said, to the saying."""
        told = self._frames[place] if place < len(self._frames) else None
        if told is not None and any(one.lower_ in _FIXED and one not in told.chain for one in self.doc[max(0, root.i - 4) : root.i]):
            return  # destroyed a satellite set for launch on Saturday
        if told is not None and told.subject is not None:
            said = self._frames[place - 1] if place and self._frames[place - 1].announced is not None else None
            content = said.announced if said is not None else None
            if said is not None and content is not None and content.verb == told.verb and content.subject is not None:
                place -= said.verb.i < content.subject.i and root.i < content.subject.left_edge.i
            elif told.verb.dep_ == "ccomp" and told.verb.head.i < root.i < told.subject.left_edge.i:
                return  # the mayor said on Monday it had closed
        self.found[place].dates.append(number)

    def _stands_free(self, noun: Token) -> bool:
        """Whether no verb that tells a happening is over a noun: a date after it is more often the verb's."""
        token = noun
        for _ in range(_DEEPEST):
            if token.i in self._holder:
                return False
            if token.pos_ in {"VERB", "AUX"} or token.head == token:
                return True
            token = token.head
        return True

    def _name(self, number: int, noun: Token) -> bool:
        """Take a noun that tells a happening and bears a date, unless its verb tells no more than that it happened."""
        kinds = NOUNS.get(noun.lower_) or NOUNS.get(noun.lemma_.lower())
        if kinds is None:
            return False
        over = noun.head
        if over.i in self._holder and noun.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"}:
            holder = self.found[self._holder[over.i]]
            if kinds & set(holder.kinds):
                holder.dates.append(number)
                return True
        places = tuple(where([noun]))
        self.found.append(Told(head=letters(noun), kinds=tuple(sorted(kinds)), where=places, dates=[number]))
        return True

    def _relate(self, place: int, told: Frame) -> None:
        """Hang on its verb what goes on from it, and share the date of verbs that are joined."""
        here, verb = self.found[place], told.verb
        announced = self._frames[place - 1].announced if place else None
        if announced is not None and announced.verb == verb:
            here.under = -1 if here.dates else place - 1
            return
        if not here.dates and (cause := self._cause(verb)) is not None:
            here.dates = list(self.found[cause].dates)
            here.under = cause
            return
        over = verb.head.head if verb.dep_ == "relcl" and verb.head.dep_ in {"nsubj", "nsubjpass"} else verb.head
        before = self._holder.get(over.i, place) if verb.dep_ in {"conj", "relcl"} else place
        if before == place:
            return
        first, leader = self._frames[before], self.found[before]
        if verb.dep_ == "relcl":
            here.under = before if not here.dates and set(here.kinds) & set(leader.kinds) else -1
            return
        if first.perfect != told.perfect or first.ahead != told.ahead:
            return
        own = any(one.dep_ in {"nsubj", "nsubjpass", "expl"} for one in verb.children)
        if not own and here.dates and not leader.dates:
            leader.dates = list(here.dates)
        elif here.dates:
            return
        here.dates = list(leader.dates)
        if not own and told.deed.lemma_ not in ANNOUNCING:
            here.under = before

    def _cause(self, verb: Token) -> int | None:
        """Return the happening that a verb tells an outcome of: eleven people died when a factory blew up."""
        for child in verb.children:
            if child.dep_ == "advcl" and child.i > verb.i and child.i in self._holder:
                place = self._holder[child.i]
                marks = {one.lower_ for one in child.children}
                if marks & {"when", "as"} or ("after" in marks and set(self.found[place].kinds) & CALAMITIES):
                    return place
        return None


def _meant_by(speaker: Token) -> frozenset[str]:
    """Return the pronouns that may stand for a speaker in what it says."""
    if speaker.pos_ == "PROPN":
        return _PERSONAL if speaker.ent_type_ == "PERSON" else _IMPERSONAL
    return _PLURAL if speaker.tag_ == "NNS" else _PERSONAL | _IMPERSONAL


def told_in(sentence: Span, dated: Sequence[Place]) -> list[Told]:
    """Return what a sentence tells to have happened, or to be expected; `dated` are the places of its dates."""
    return [] if sentence.text.rstrip().endswith("?") else _Sentence(sentence, dated).gather()
