"""Happenings told in a parsed sentence: by a finite verb, or by a noun that bears a date (Monday's robbery).

Each has the dates that hang on its own words; a date under a relative clause dates that clause, and one on a verb of saying dates the
saying. Places are letters of the paragraph; what the happening of another article is the same is not known here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factsheets.drafting.framekinds import kinds_beside, kinds_of
from factsheets.drafting.frames import ANNOUNCING, Frame, frame
from factsheets.drafting.headlines import headline
from factsheets.drafting.newskinds import CALAMITIES, CLASSES, NOUNS
from factsheets.drafting.notes import Happening, Time
from factsheets.drafting.reading import At
from factsheets.drafting.syntax import extent
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

Place = tuple[int, int]

_DATELINE = re.compile(r"(?:[A-Z][\w.’'-]*,?\s+){1,5}(?:\([A-Z][\w. -]+\)\s*)?[—–-]{1,2}\s+(?=[A-Z“\"])")
_LASTING = word_set("since until till from between over for through throughout")
_WHERE = word_set("in at near off outside on inside around into within across")
_ASIDE = frozenset({"relcl", "acl", "appos", "punct"})
_DEEPEST = 25


@dataclass(eq=False)
class Told:
    """One happening as one sentence tells it; what it becomes is `notes.Happening`."""

    head: Place
    kinds: tuple[str, ...]
    beside: tuple[str, ...] = ()
    ahead: bool = False
    present: bool = False
    title: str = ""
    agent: Place | None = None
    patient: Place | None = None
    things: tuple[str, ...] = ()
    pronoun: bool = False
    pointing: bool = False
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
        self._roots = [span.root if span is not None else None for span in spans]
        self._tokens = frozenset(one.i for span in spans if span is not None for one in span)
        opening = _DATELINE.match(sentence.text)
        self._begin = sentence.start_char + (opening.end() if opening else 0)

    def gather(self) -> list[Told]:
        """Return the happenings in order."""
        for verb in self.sentence:
            if verb.pos_ in {"VERB", "AUX"} and (told := frame(verb)) is not None and verb.idx >= self._begin:
                self._take(told)
        for number, root in enumerate(self._roots):
            if root is not None:
                self._date(number, root)
        for place, told in enumerate(self._frames):
            self._relate(place, told)
        return self.found

    def _take(self, told: Frame) -> None:
        if told.chain[0].i in self._holder:  # the last verb of a chain taken before
            return
        for one in told.chain:
            self._holder[one.i] = len(self.found)
        if told.announced is not None:
            for one in told.announced.chain:
                self._holder.setdefault(one.i, len(self.found))
        subject = told.subject
        by = next((one for child in told.deed.children if child.dep_ == "agent" for one in child.children if one.dep_ == "pobj"), None)
        agent, patient = (by, subject) if told.passive else (subject, told.object)
        self._frames.append(told)
        self.found.append(
            Told(
                head=_head(told.deed),
                kinds=tuple(sorted(kinds_of(told, agent, patient))),
                beside=tuple(sorted(kinds_beside(told.verb))),
                ahead=told.ahead and told.announced is None,
                present=told.present,
                title=headline(told, self._tokens, self._begin),
                agent=_extent(agent),
                patient=_extent(patient),
                things=tuple(CLASSES.get(one.lemma_.lower(), one.lemma_.lower()) for one in (agent, patient) if one is not None),
                pronoun=subject is None or subject.pos_ == "PRON",
                pointing=subject is not None and _points(subject),
                goes_on=subject is not None and subject.pos_ == "PRON" and any(one.lower_ == "then" for one in told.verb.children),
                where=tuple(_where([*told.chain, *([told.announced.deed] if told.announced else ())])),
            )
        )

    def _date(self, number: int, root: Token) -> None:
        """Give a date to the happening it hangs on."""
        token = root
        for _ in range(_DEEPEST):
            if token.dep_ == "prep" and token.lower_ in _LASTING and token is not root:
                return
            if token.i in self._holder:
                self.found[self._holder[token.i]].dates.append(number)
                return
            if token.pos_ in {"VERB", "AUX"} or token.head is token:
                return
            if token.pos_ == "NOUN" and token is not root and token.i not in self._tokens:
                tied = root.dep_ in {"poss", "compound", "nummod", "amod", "nmod"} and root.head is token
                if (tied or self._stands_free(token)) and self._name(number, token):
                    return
                if tied:
                    return
            token = token.head

    def _stands_free(self, noun: Token) -> bool:
        """Whether no verb that tells a happening is over a noun: a date after it is more often the verb's."""
        token = noun
        for _ in range(_DEEPEST):
            if token.i in self._holder:
                return False
            if token.pos_ in {"VERB", "AUX"} or token.head is token:
                return True
            token = token.head
        return True

    def _name(self, number: int, noun: Token) -> bool:
        """Take a noun that tells a happening and bears a date, unless its verb tells no more than that it happened."""
        kinds = NOUNS.get(noun.lemma_.lower())
        if kinds is None:
            return False
        over = noun.head
        if over.i in self._holder and noun.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"}:
            holder = self.found[self._holder[over.i]]
            if kinds & set(holder.kinds):
                holder.dates.append(number)
                return True
        places = tuple(_where([noun]))
        self.found.append(Told(head=_head(noun), kinds=tuple(sorted(kinds)), where=places, dates=[number]))
        return True

    def _relate(self, place: int, told: Frame) -> None:
        """Hang on its verb what goes on from it, and share the date of verbs that are joined."""
        here, verb = self.found[place], told.verb
        if not here.dates and (cause := self._cause(verb)) is not None:
            here.dates = list(self.found[cause].dates)
            here.under = cause if set(self.found[cause].kinds) & CALAMITIES else -1
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


def told_in(sentence: Span, dated: Sequence[Place]) -> list[Told]:
    """Return what a sentence tells to have happened, or to be expected; `dated` are the places of its dates."""
    return [] if sentence.text.rstrip().endswith("?") else _Sentence(sentence, dated).gather()


def happenings(doc: Doc, sentences: Sequence[tuple[int, At]], times: Sequence[Time], before: int) -> list[Happening]:
    """Return the happenings of a parsed paragraph.

    `sentences` are its sentences with their numbers, `times` all of the article's so far; `before` counts the happenings before it.
    """
    if not sentences:
        return []
    paragraph = sentences[0][1].paragraph
    starts = {at.start: number for number, at in sentences}
    number = sentences[0][0]
    found: list[Happening] = []
    for sentence in doc.sents:
        number = starts.get(sentence.start_char, number)
        here = At(paragraph, sentence.start_char, sentence.end_char)
        dates = [(place, one) for place, one in enumerate(times) if one.timex.type in {"DATE", "TIME"} and one.at.inside(here)]
        first = before + len(found)
        all_told = told_in(sentence, [(one.at.start, one.at.end) for _, one in dates])
        found += [_noted(told, paragraph, number, [dates[one][0] for one in told.dates], first) for told in all_told]
    return found


def _noted(told: Told, paragraph: int, sentence: int, times: Sequence[int], first: int) -> Happening:
    """Return a happening with its places in the article; `first` counts those before its sentence."""
    agent, patient = (At(paragraph, *one) if one is not None else None for one in (told.agent, told.patient))
    return Happening(
        sentence=sentence,
        at=At(paragraph, *told.head),
        kinds=told.kinds,
        beside=told.beside,
        ahead=told.ahead,
        present=told.present,
        title=told.title,
        agent=agent,
        patient=patient,
        things=told.things,
        pronoun=told.pronoun,
        pointing=told.pointing,
        where=tuple(At(paragraph, *one) for one in told.where),
        times=tuple(times),
        under=first + told.under if told.under >= 0 else first - 1 if told.goes_on else -1,
    )


def _head(token: Token) -> Place:
    return token.idx, token.idx + len(token)


def _extent(token: Token | None) -> Place | None:
    return extent(token, without=_ASIDE) if token is not None else None


def _where(links: Sequence[Token]) -> list[Place]:
    """Return what stands after “in”, “at” and the like under some words, and under the nouns right below them."""
    found: list[Place] = []
    pending = list(links)
    while pending:
        for child in pending.pop().children:
            if child.dep_ == "prep" and child.lower_ in _WHERE:
                found += [extent(one, without=_ASIDE) for one in child.children if one.dep_ == "pobj"]
            elif child.dep_ in {"dobj", "nsubjpass", "attr", "nsubj", "pobj"} or child.lower_ == "of":
                pending.append(child)
    return found


def _points(subject: Token) -> bool:
    """Whether a subject points at something told before: definite, and with nothing that says which."""
    marks = {child.lower_ for child in subject.children if child.dep_ in {"det", "poss"}}
    if marks & {"his", "her", "its", "their", "our", "my", "this", "that", "these", "those", "another", "both"}:
        return True
    told_which = any(child.dep_ in {"compound", "nmod", "poss", "prep", "nummod"} or child.pos_ == "PROPN" for child in subject.children)
    return (
        ("the" in marks and not told_which and subject.pos_ != "PROPN")
        or subject.pos_ in {"DET", "NUM", "ADJ"}
        or subject.lower_ in {"one", "others"}
    )
