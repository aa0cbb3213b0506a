"""The tense of a title: the plain past for what has or had happened, “will” for what would be.

Only the helpers and the participle of the title's own verb change; every other word stays the source's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from factsheets.drafting.deeds.verblists import PLANNED
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factsheets.drafting.deeds.frames import Frame

_PASTS: Mapping[str, str] = dict(
    pair.split("/")
    for pair in word_set(
        "arisen/arose awoken/awoke beaten/beat become/became begun/began bitten/bit blown/blew borne/bore broken/broke chosen/chose "
        "come/came done/did drawn/drew driven/drove drunk/drank eaten/ate fallen/fell flown/flew forbidden/forbade forgiven/forgave "
        "frozen/froze given/gave gone/went grown/grew hidden/hid known/knew overcome/overcame overrun/overran overtaken/overtook "
        "overthrown/overthrew proven/proved ridden/rode risen/rose run/ran rung/rang seen/saw shaken/shook shown/showed shrunk/shrank "
        "spoken/spoke stolen/stole stricken/struck sunk/sank sworn/swore swum/swam taken/took thrown/threw torn/tore undergone/underwent "
        "undertaken/undertook withdrawn/withdrew woken/woke worn/wore written/wrote"
    )
)
"""Participle -> the past that differs from it."""

_HAVE, _PLURAL = word_set("has have had 've ’ve"), word_set("have 've ’ve")
_FINITE = frozenset({"VBZ", "VBP", "VBD"})


def retold(frame: Frame, words: Sequence[Token]) -> Mapping[int, str]:
    """Return the words of a title that read otherwise in it: place of the token -> its form there, empty where it is left out."""
    if frame.reduced:
        return _finite(frame)
    if frame.verb.lemma_ in PLANNED and frame.verb.tag_ == "VBN" and not any(one.dep_ in {"aux", "auxpass"} for one in words):
        return {frame.verb.i: f"{be_of(frame)} {frame.verb.text}"}  # with the vote scheduled to be held
    over = {frame.verb, frame.verb.head} if frame.verb.dep_ == "conj" else {frame.verb}
    helpers = [one for one in words if one.dep_ in {"aux", "auxpass"} and one.head in over]
    if frame.ahead and frame.announced is None:
        return {one.i: "will" for one in helpers if one.lower_ == "would"}
    have = next((one for one in helpers if one.lower_ in _HAVE and one.tag_ in _FINITE), None)
    if have is None or frame.verb.tag_ != "VBN":
        return {}
    been = next((one for one in helpers if one.lower_ == "been"), None)
    if been is None:
        return {have.i: "", frame.verb.i: _PASTS.get(frame.verb.lower_, frame.verb.text)}
    return {have.i: "", been.i: "were" if have.lower_ in _PLURAL or _is_plural(frame.subject) else "was"}


def _finite(frame: Frame) -> Mapping[int, str]:
    """Return the finite form of a passive participle: a bill passed, after being shot."""
    be = be_of(frame)
    being = next((one for one in frame.verb.children if one.dep_ == "auxpass"), None)
    return {frame.verb.i: f"{be} {frame.verb.text}"} if being is None else {being.i: be}


def be_of(frame: Frame) -> str:
    """Return the helper that makes a sentence of a passive participle."""
    plural = _is_plural(frame.subject)
    return ("are" if plural else "is") if frame.ahead else ("were" if plural else "was")


def _is_plural(subject: Token | None) -> bool:
    """Whether a subject takes “were”, as far as its form tells."""
    return subject is not None and (subject.tag_ in {"NNS", "NNPS"} or any(one.dep_ == "cc" for one in subject.children))
