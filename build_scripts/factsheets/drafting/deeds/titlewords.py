"""The words of a title: a noun with what belongs to it, and a row of words with its edges clean.

What only comments on a noun, dates it or, where it must be short, joins and places it is left out; no word is added or changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

_POINTING = frozenset({"there", "here"})
"""Words by which a noun points at a place told before."""

_FEWEST, _LONGEST = 3, 75
"""Words of a noun's title, and letters."""

if TYPE_CHECKING:
    from spacy.tokens import Token

_ASIDE = frozenset({"relcl", "acl", "appos", "parataxis", "advcl", "preconj", "ccomp"})


def phrase(head: Token, skipped: frozenset[int], *, short: bool = False, bare: bool = False, without: Token | None = None) -> list[Token]:
    """Return a noun with what belongs to it, in order; `short` leaves out what only places or joins it, `bare` any “of” too."""
    kept = [head]
    pending = [head]
    while pending:
        for child in pending.pop().children:
            if child.i in skipped and child.dep_ not in {"compound", "nummod", "amod"}:
                continue
            if (
                child == without
                or (child.dep_ == "advmod" and child.lower_ in _POINTING)
                or is_dated(child, skipped)
                or _is_loose(child, short=short)
            ):
                continue
            if short and (child.dep_ in {"conj", "cc"} or (child.dep_ == "prep" and (child.lower_ != "of" or bare))):
                continue
            kept.append(child)
            pending.append(child)
    places = {one.i for one in kept}
    closing = {child.right_edge.i + 1 for child in kept if child.dep_ == "appos"}
    kept = [one for one in kept if one.dep_ != "punct" or one.i in closing or _binds(one, places)]
    kept.sort(key=lambda one: one.i)
    return kept[:-1] if kept[-1].dep_ == "cc" else kept


def _binds(mark: Token, places: set[int]) -> bool:
    """Whether a mark stands within what is kept: a hyphen, the comma of a list."""
    return {mark.i - 1, mark.i + 1} <= places and (mark.nbor().pos_ != "ADP" or not mark.whitespace_)


def _is_loose(child: Token, *, short: bool) -> bool:
    """Whether a part only comments on its noun; a name and a purpose do not (an operation to arrest officials)."""
    if child.dep_ == "acl" and child.tag_ == "VB":
        return short
    if child.dep_ == "advmod" and child.lower_ in _POINTING:
        return True
    if child.dep_ == "pcomp" and child.i == child.head.i + 1:
        return False
    return (child.pos_ == "VERB" and child.i > child.head.i) or (child.dep_ in _ASIDE and not _names(child, short=short))


def _names(child: Token, *, short: bool) -> bool:
    """Whether an apposition is the name of what a common noun tells: the plant's manager, Ivo Karsten."""
    if short or child.dep_ != "appos" or child.pos_ != "PROPN" or child.i < child.head.i:
        return False
    over = child.head.head.head if child.head.dep_ == "pobj" and child.head.head.lower_ == "of" else child.head
    return over.pos_ == "NOUN"


def is_dated(child: Token, skipped: frozenset[int]) -> bool:
    """Whether a part only bears a date; `skipped` are the words of dates."""
    if child.dep_ == "prep":
        return any(one.dep_ in {"pobj", "pcomp"} and (one.i in skipped or _opens_row(one, skipped)) for one in child.children)
    return child.i in skipped and child.dep_ in {"npadvmod", "tmod", "advmod", "poss", "appos", "nmod"}


def _opens_row(number: Token, skipped: frozenset[int]) -> bool:
    """Whether a bare number is the first of a row of days: on 21, 23 and 25 June."""
    return number.pos_ == "NUM" and any(one.i in skipped for one in number.subtree)


def noun_title(noun: Token, skipped: frozenset[int]) -> str:
    """Return a noun of happening with what belongs to it: Champions League defeat by Norvik, upper house election."""
    for short, bare in ((False, False), (True, False), (True, True)):
        words = phrase(noun, skipped, short=short, bare=bare)
        while words[0].dep_ in {"det", "case", "punct"} or words[0].i in skipped:
            words = words[1:]
        title = written(words)
        if len(title) <= _LONGEST:
            break
    told = len(words) >= _FEWEST and words[0].pos_ != "PRON"
    return tidy(title) if told and len(title) <= _LONGEST else ""


def written(words: Iterable[Token], forms: Mapping[int, str] = MappingProxyType({})) -> str:
    """Return words in a row; those that touched still touch, and a place that stood before the first begins small.

    `forms` are the words that read otherwise here, by their place; those of no letters are left out.
    """
    text, first = "", 0
    before: Token | None = None
    for one in words:
        form = forms.get(one.i, one.text)
        if not form:
            continue
        glued = (before is not None and one.i == before.i + 1 and not before.whitespace_) or (
            len(one) > 1 and one.text.startswith(("’", "'"))
        )
        jumped = bool(text) and one.i < first and before is not None and before.i >= first
        text += form if glued or not text else f" {form.lower() if jumped else form}"
        first = first if before is not None else one.i
        before = one
    return text


def tidy(words: str) -> str:
    """Return a title with its edges clean and its first letter large."""
    words = re.sub(r"\s+", " ", words).strip(" ,;:.–—-\"'“”‘’")
    words = re.sub(r",\s[^,]{3,50}\s(?:said|says|announced|confirmed)$", "", words)
    words = re.sub(r"^(?:And|But|So)\s+(?=[A-Za-z])", "", words)
    words = re.sub(r"^(A|AN|THE) ([A-Z]{3,})\b", lambda match: f"{match[1].capitalize()} {match[2].lower()}", words)
    for mark, other in ("“”", '""'):
        if words.count(mark) != words.count(other) or (mark == other and words.count(mark) % 2):
            words = words.replace(mark, "").replace(other, "")
    if not re.search(r"\w['’](?!\w)", words):
        words = re.sub(r"(?<!\w)['‘](?=\w)", "", words)  # what it opens was cut
    return words[:1].upper() + words[1:]
