"""Happenings of one parsed sentence as they are gathered: what each verb tells, by whom and to what.

Which dates they bear, `deeddates` says, and how they hang together, `deedlinks`; the order of it all stands in `happenings`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from factsheets.drafting.deeds.arguments import Place, letters, part, points_back, thing, where
from factsheets.drafting.deeds.framekinds import kinds_beside, kinds_of
from factsheets.drafting.deeds.frameparts import is_main, row_of, subject_of
from factsheets.drafting.deeds.frames import Frame
from factsheets.drafting.deeds.headlines import headline
from factsheets.drafting.deeds.verblists import SAYING, WRITINGS
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

DATELINE = re.compile(r"(?:[A-Z][\w.’'-]*,?\s+){1,5}(?:\([A-Z][\w. -]+\)\s*)?[—–\u2212-]{1,2}\s+(?=[A-Z“\"])")
_LEAD_IN = re.compile(r"[A-Z][^.:;,“\"]{3,60}: (?=[A-Z])")
"""Words before a colon that only say what comes: Plans for Monday: The council will meet."""

_PERSONAL, _IMPERSONAL, _PLURAL = word_set("he she"), word_set("it they we"), word_set("they we")


@dataclass(eq=False)
class Told:
    """One happening as one sentence tells it; what it becomes is `notes.Happening`."""

    head: Place
    kinds: tuple[str, ...]
    verb: str = ""
    beside: tuple[str, ...] = ()
    ahead: bool = False
    present: bool = False
    main: bool = False
    """Whether the sentence's main clause tells it, or what is said there."""

    title: str = ""
    asks: str = ""
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
    """Its dates, by their place among those of the sentence."""

    days: int = 0
    """Days from its dates to when it was: -1 of what another thing came a day after."""

    under: int = -1
    """Place in the sentence's list of the happening it goes on from, or -1."""


class Deeds:
    """The happenings of one sentence, being gathered."""

    def __init__(self, sentence: Span, dated: Sequence[Place]) -> None:
        self.sentence = sentence
        self.doc: Doc = sentence.doc
        self.dates: list[Span | None] = [self.doc.char_span(*one, alignment_mode="expand") for one in dated]
        """The words of each date."""

        self.found: list[Told] = []
        self.frames: list[Frame] = []
        """What the first of `found` are told by; those told by a noun come after and have none."""

        self.holder: dict[int, int] = {}
        """Word of a frame -> its place in `found`."""

        self.dated = frozenset(one.i for span in self.dates if span is not None for one in span)
        """Every word of a date."""

        self.bearing = frozenset(_over(span.root).i for span in self.dates if span is not None)
        """Every word that a date hangs right on, be it by a preposition."""

        opening = DATELINE.match(sentence.text) or _LEAD_IN.match(sentence.text)
        self.begin = sentence.start_char + (opening.end() if opening else 0)
        """First letter after a dateline, or after what leads in with a colon."""

    def take(self, told: Frame) -> None:
        """Take what a verb tells, and what it announces; the last verb of a chain was taken with its first."""
        if told.chain[0].i in self.holder or told.verb.idx < self.begin:
            return
        verb = told.verb
        said = verb.dep_ == "ccomp" and verb.head.lemma_ in SAYING
        if told.going_on and not (told.present or said):
            return  # were fixing the bridge
        speaker = next((one for one in verb.head.children if one.dep_ == "nsubj"), None) if said else None
        if speaker is None and verb.dep_ == "advcl":
            speaker = _person_before(verb)
        self._add(_content(speaker, told))
        if told.announced is not None:
            self._add(_content(told.subject, told.announced))

    def _add(self, told: Frame) -> None:
        for one in told.chain:
            self.holder[one.i] = len(self.found)
        self.frames.append(told)
        self.found.append(self._told(told))

    def _told(self, told: Frame) -> Told:
        subject = told.subject
        by = next((one for child in told.deed.children if child.dep_ == "agent" for one in child.children if one.dep_ == "pobj"), None)
        befalls = told.passive or told.deed.lemma_ == "become"
        agent, patient = (by, subject) if befalls else (subject, told.object)
        words = headline(told, self.dated, self.begin)
        return Told(
            head=letters(told.deed),
            verb=told.deed.lemma_.lower(),
            kinds=tuple(sorted(kinds_of(told, agent, patient))),
            beside=tuple(sorted(kinds_beside(told.verb))),
            ahead=told.ahead and told.announced is None,
            present=told.present,
            main=is_main(told.verb, SAYING | {"report"}) and not _looks_back(told.verb),
            title=words.title,
            asks=words.asks,
            agent=_whole(agent),
            patient=_whole(patient),
            things=tuple(thing(one) for one in (agent, patient) if one is not None),
            pronoun=subject is None or subject.pos_ == "PRON",
            pointing=(subject is not None and points_back(subject)) or (told.object is not None and told.object.pos_ == "PRON"),
            relative=told.verb.dep_ in {"relcl", "acl"} and not told.reduced,
            goes_on=subject is not None and subject.pos_ == "PRON" and any(one.lower_ == "then" for one in told.verb.children),
            where=tuple(where([*told.chain, *([told.announced.deed] if told.announced else ())])),
        )


def _over(date: Token) -> Token:
    """Return the word a date hangs on."""
    return date.head.head if date.dep_ == "pobj" else date.head


def _whole(noun: Token | None) -> Place | None:
    """Return the letters of a part of a frame, be it a row of names."""
    row = row_of(noun)
    return (row.start_char, row.end_char) if row is not None else part(noun)


def _looks_back(verb: Token) -> bool:
    """Whether a verb tells, outside of what is said, what had happened before."""
    return verb.dep_ != "ccomp" and any(one.dep_ == "aux" and one.lower_ == "had" for one in verb.children)


def _person_before(clause: Token) -> Token | None:
    """Return the person that the verb over a clause is about, whom its pronoun means: Berg wept as she resigned."""
    about = subject_of(clause.head)
    return about if about is not None and about.i < clause.i and about.pos_ == "PROPN" and about.ent_type_ == "PERSON" else None


def _content(speaker: Token | None, content: Frame) -> Frame:
    """Return what is said, told of the speaker where a pronoun stands for it: the firm said it would close."""
    own = content.subject
    if speaker is None or (own is not None and own.tag_ != "PRP"):
        return content
    alike = content.verb.dep_ == "xcomp" if own is None else own.lower_ in _meant_by(speaker)
    return replace(content, subject=speaker) if alike else content


def _meant_by(speaker: Token) -> frozenset[str]:
    """Return the pronouns that may stand for a speaker in what it says."""
    if speaker.pos_ == "PROPN":
        return _PERSONAL if speaker.ent_type_ == "PERSON" else _IMPERSONAL
    if speaker.lemma_.lower() in WRITINGS:
        return frozenset()
    return _PLURAL if speaker.tag_ == "NNS" else _PERSONAL | _IMPERSONAL
