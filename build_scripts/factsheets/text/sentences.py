"""Sentences by rule: where one ends in a news text, with its abbreviations, initials, quotations and slips.

It needs no model, so that building and drafting cut the same text alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factsheets.model.span import Span
from factsheets.text.words import word_set

_STOP = re.compile(r"(?P<stop>\.{2,}|…|[.!?]+)(?P<close>[\"'”’»)\]]*)(?P<gap>\s+|$)|(?P<blank>\n[ \t\r]*\n\s*)")
_NEVER = word_set(
    "mr mrs ms dr prof profs gen gens col lt maj capt cmdr adm sgt sen sens rep reps gov govs pres hon rev fr st mt ft messrs mme mlle "
    "vs viz cf e.g i.e al "
    "approx jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat fig eq ed eds vol pp art sec dept "
    "univ bros supt det insp sta sto"
)
"""Abbreviations that do not end a sentence."""

_SELDOM = word_set(
    "inc co corp ltd plc llc llp jr sr esq s.a s.p.a n.v a.g u.s u.k u.n e.u u.s.a d.c u.a.e p.m a.m g.m.t b.c a.d ph.d m.d etc no "
    "nos est p c ca min max hr ave blvd rd"
)
"""Abbreviations that end one only where the next word is one that begins sentences."""

_STARTERS = word_set(
    "a after all also although among an and another any as at because before both but by despite during each earlier even few "
    "following for four from he her here his how however if in instead it its last later local many meanwhile more moreover most "
    "much neither no nobody none nor not nothing now officials on once one only or other others our over people police perhaps "
    "several she shares since so some such ten than that the their then there these they this those three though through thus to "
    "today tomorrow two under until we what when where whether which while who why with within without yesterday yet you your i "
    "according"
)
_SAYS = re.compile(
    r"(?:[\w.’'-]+\s+){0,4}?(?:said|says|asked|added|told|cried|wrote|replied|shouted|continued|tweeted|declared|exclaimed|questioned|quipped|responded)\b"
)
_WORD = re.compile(r"[\w.’'&-]*$")
_NEXT = re.compile(r"[\"'“”‘’«(\[]*(?P<word>\w[\w’'-]*)?")
_INITIAL = re.compile(r"(?:^|[\s(\"“])(?:[A-Z]\.?-?)+$")
_REACH = 40


def sentences(text: str, span: Span) -> Iterator[Span]:
    """Yield the sentences of a passage in order, without the blanks around them; `span` and what is yielded are places in `text`."""
    start = span.start
    for stop in _STOP.finditer(text, span.start, span.end):
        if stop["blank"] is None and not _ends(text, start, stop, span.end):
            continue
        end = stop.start() if stop["blank"] is not None else stop.end("close")
        if (found := _trimmed(text, start, end)) is not None:
            yield found
        start = stop.end()
    if (found := _trimmed(text, start, span.end)) is not None:
        yield found


def _trimmed(text: str, start: int, end: int) -> Span | None:
    piece = text[start:end]
    lead = len(piece) - len(piece.lstrip())
    tail = len(piece.rstrip())
    return Span(start + lead, start + tail) if tail > lead else None


def _ends(text: str, start: int, stop: re.Match[str], limit: int) -> bool:
    """Tell whether a sentence ends at a mark that could end one."""
    following = _NEXT.match(text, stop.end(), min(limit, stop.end() + _REACH))
    after = following["word"] if following else None
    if after is None or stop.end() >= limit:
        return True
    begins = after[0].isupper() or after[0].isdigit() or not after[0].islower()
    if not begins:
        return False
    if stop["stop"] == ".":
        return _ends_at_point(text, start, stop, after)
    said = stop["close"] and set(stop["stop"]) <= set("!?") and _SAYS.match(text, stop.end(), min(limit, stop.end() + 2 * _REACH))
    return not said


def _ends_at_point(text: str, start: int, stop: re.Match[str], after: str) -> bool:
    before = text[max(start, stop.start() - _REACH) : stop.start()]
    found = _WORD.search(before)
    word = found[0].strip("'’-") if found else ""
    low = word.lower()
    if stop["close"] and low not in _NEVER:
        return True
    if low in _NEVER:
        return False
    if low in _SELDOM or _INITIAL.search(before):
        numbered = low in {"no", "nos", "p"} and after[0].isdigit()
        starter = (after.lower() in _STARTERS and not after.isupper()) or after in {"A", "I"}
        if low == "no" and not after[0].isdigit():
            return True
        return starter and not numbered
    return not (word.isdigit() and len(word) <= 2 and not text[start : stop.start() - len(word)].strip())  # noqa: PLR2004 - a list's number
