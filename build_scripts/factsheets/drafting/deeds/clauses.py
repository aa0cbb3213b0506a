"""Statements of a parsed paragraph: the main verb of each sentence, those joined to it, and what a verb of saying reports.

Enough to title an event and to tell which figures speak of the same thing; it is no full reading of the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factsheets.drafting.syntax import extent, lean, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_OBJECTS = ("dobj", "attr", "oprd", "dative")
_LOOSE = frozenset({"advcl", "relcl", "parataxis", "conj", "cc", "punct", "advmod", "npadvmod", "mark", "appos", "acl", "ccomp"})
_LONGEST_CORE = 90
"""Letters a title's words may run to."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One clause; places are letters of the paragraph."""

    start: int
    end: int
    verb: str
    verb_at: tuple[int, int]
    subject: tuple[int, int] | None
    object: tuple[int, int] | None
    lean: int
    top: bool
    core: tuple[int, int]


def statements(sentence: Span) -> Iterator[Statement]:
    """Yield the statements of a sentence, the main one first."""
    root = sentence.root
    if root.pos_ not in {"VERB", "AUX"}:
        return
    pending = [(root, True)]
    seen: set[int] = set()
    while pending:
        verb, top = pending.pop(0)
        if verb.i in seen:
            continue
        seen.add(verb.i)
        yield _statement(verb, sentence.doc, top=top)
        for child in verb.children:
            if child.pos_ in {"VERB", "AUX"} and child.dep_ in {"conj", "ccomp"} and child.sent.start == sentence.start:
                pending += [(child, top and child.dep_ == "conj")]


def _statement(verb: Token, doc: Doc, *, top: bool) -> Statement:
    children = list(verb.children)
    subject = next((child for child in children if child.dep_ in _SUBJECTS), None)
    found = next((child for dep in _OBJECTS for child in children if child.dep_ == dep), None)
    start, end = extent(verb)
    return Statement(
        start=start,
        end=end,
        verb=verb.lemma_.lower(),
        verb_at=(verb.idx, verb.idx + len(verb)),
        subject=extent(subject, without=frozenset({"relcl", "appos", "acl", "punct"})) if subject is not None else None,
        object=extent(found, without=frozenset({"relcl", "appos", "acl", "punct"})) if found is not None else None,
        lean=lean(doc, verb.idx, verb.idx + len(verb)),
        top=top,
        core=_core(verb, subject, children),
    )


def _core(verb: Token, subject: Token | None, children: list[Token]) -> tuple[int, int]:
    """Return the words from the subject to the last part that the clause cannot do without, as they stand together."""
    doc = verb.doc
    first = subject if subject is not None and subject.i < verb.i else verb
    start = extent(first, without=frozenset({"relcl", "punct"}))[0] if first != verb else verb.idx
    last = verb
    for child in children:
        if child.i > last.i and child.dep_ not in _LOOSE:
            after = max(child.subtree, key=lambda one: one.i)
            if after.idx + len(after) - start > _LONGEST_CORE:
                after = _as_far(child, start) or last
            last = max(last, after, key=lambda one: one.i)
    end = last.idx + len(last)
    while end > start and text_of(doc)[end - 1] in " ,;:.–—-":
        end -= 1
    return start, end


def _as_far(head: Token, start: int) -> Token | None:
    """Return the last word of a long part that still fits and may end it."""
    fitting = [one for one in head.subtree if one.idx + len(one) - start <= _LONGEST_CORE and one.pos_ in {"NOUN", "PROPN", "NUM"}]
    ends = [one for one in fitting if one.i + 1 >= len(one.doc) or one.doc[one.i + 1].pos_ not in {"NOUN", "PROPN", "PART"}]
    return ends[-1] if ends else None
