"""Numbers with their bound and unit as the letters of a text show them, before any parse.

What they count, and whether they count anything, is for `quantities`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from factsheets.drafting.figures.measures import AFTER, BOUNDS, SIGN, TAIL, unit_of_sign, unit_of_tail
from factsheets.drafting.figures.numbers import FIGURES, MAGNITUDES, WORDS, number, plain

_BOUND = "|".join(rf"(?P<b{place}>{words})" for place, (words, _) in enumerate(BOUNDS))
_BIG = "thousand|million|billion|trillion|dozen|crore|lakh"
_MAGNITUDE = rf"hundred|{_BIG}|mn|bn|mln|trn|tn|[kmb](?![\w/])"
_NUMBER = (
    rf"(?:{FIGURES}|{WORDS}(?![\w-]*\w*(?:th|rd|nd)\b)|(?:half\s+)?an?(?=\s+(?:{_BIG})\b)|(?:several|a\s+few)(?=\s+(?:hundred|{_BIG})\b))"
)
_MOVED = "fell|rose|gained|dropped|slipped|climbed|jumped|added|lost|declined|increased|slid|sank|surged|tumbled|soared|plunged|eased|edged"
_FIGURE = re.compile(
    rf"(?<![\w.,/×-])(?<!by-)(?<!for-)(?!one-(?:time|off|way|sided)\b)(?:(?:{_BOUND})\s+)?"
    rf"(?:(?P<between>between|rang(?:ing|es?|ed)\s+from)\s+|(?P<from>from\s+|(?:{_MOVED})\s+(?:by\s+)?(?={SIGN})))?"
    r"(?P<minus>minus\s+|negative\s+|[-\u2212](?=\d))?"
    rf"(?P<sign>{SIGN})?\s*(?P<low>{_NUMBER})(?:[\s-]*(?P<mag>{_MAGNITUDE})\b)?"
    rf"(?(from)|(?:\s*(?:to|-|–|—|(?(between)and|(?!)))\s*(?:{SIGN})?\s*(?P<high>{_NUMBER})(?:[\s-]*(?P<mag2>{_MAGNITUDE})\b)?)?)"
    rf"{TAIL}"
    rf"(?P<after>\s+or\s+(?:more|so|less|fewer)\b)?(?![\w]|[.,]\d|-(?:by|for)-|-(?:based|type|style|era|series|class|like)\b|-[a-z]\d|\s?[x×]\s?\d|/\d)",
    re.IGNORECASE,
)
_MAGNITUDE_BEFORE = re.compile(
    r"magnitude[\s-]+(?:of\s+)?(?P<low>\d+(?:\.\d+)?)|(?P<low2>\d+(?:\.\d+)?)\s+on\s+the\s+Richter\s+scale", re.IGNORECASE
)
_OFTEN = re.compile(
    rf"(?:(?:{_BOUND})\s+)?(?P<times>once|twice|thrice|(?P<low>{_NUMBER})\s+times)\s+(?:an?|each|every|per)\s+(?P<per>day|week|month|quarter|year|decade)\b",
    re.IGNORECASE,
)
_PARTS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10,
}  # fmt: skip
_SHARE = re.compile(
    rf"(?<![\w-])(?:(?:{_BOUND})\s+)?(?:(?P<over>an?|one|two|three|four|five|six|seven|eight|nine)[\s-]+(?P<part>third|quarter|fourth|fifth|sixth|seventh"
    r"|eighth|ninth|tenth)(?P<many>s)?\b(?P<of>\s+of\b)?|(?P<half>half)\b(?=\s+(?:of|the|its|his|her|their|our|all|that|those|these)\b))(?![\w-])",
    re.IGNORECASE,
)
_IN = re.compile(
    rf"(?<![\w-])(?:(?:{_BOUND})\s+)?(?P<over>one|two|three|four|five|six|seven|eight|nine|[1-9])\s+(?:in|out\s+of)\s+(?:every\s+)?"
    r"(?P<under>\d{1,3}(?:,\d{3})*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|a\s+hundred)\b(?!\s+(?:days?|weeks?|months?|years?|hours?)\b)",
    re.IGNORECASE,
)
_BEYOND = re.compile(r"\b(?:surpass(?:e[sd]|ing)?|exceed(?:s|ed)?|topp(?:ed|ing))\s+$", re.IGNORECASE)
_LONGEST_BEYOND = 12
"""A verb that bounds the figure behind it, and letters that hold it."""

_CLOCK = re.compile(r"\s*(?:local time|hours local|[ap]\.?m\b|GMT|UTC|[ECMP]S?T\b)|\s?h(?:rs|ours)?\s+(?:local|GMT|UTC)")
"""What follows a time of the day: 18.58 local time."""

_SMALLER = {"hours": ("minutes", 60), "minutes": ("seconds", 60), "years": ("months", 12), "feet": ("inches", 12)}
"""Unit -> the one that tells the rest of a length: two hours and 20 minutes, with how many make one."""

_JOINING = re.compile(r",?\s+(?:and\s+)?")
_LATER = re.compile(r"\s+(?:later|earlier|after|before|ago|into)\b")
"""What stands between the two parts of a length, and what behind a length tells that it is one by itself: 20 minutes later."""

_CHANGES = re.compile(rf"\b(?:from|by|up|down|off|{_MOVED}|fall|rise|drop|grow|grew|jump|climb|cut|raised?|lowered)\s+$", re.IGNORECASE)
"""What stands before a figure that another moves on from: rose 6 pence to 388 pence."""

_PERIODS = frozenset({"days", "weeks", "months", "years", "decades", "centuries"})
_AGE_OR_FOR = re.compile(r"\b(?:for|well|just|aged|took|takes|lasted)\s+$", re.IGNORECASE)
_FEWEST, _MOST = 2, 10_000
_LIST = re.compile(r"\s*(?:,|and|or|to|,\s+and)\s*", re.IGNORECASE)
_SHARED = re.compile(r"[A-Z]{3}|%|percentage points|basis points|degrees.*")
"""Units that a number takes over from the next one of a list: 4 and 6 percent."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a sentence; places are letters of the paragraph."""

    start: int
    end: int
    value: str
    bound: str
    unit: str
    of: tuple[int, int] | None
    head: str
    """Lemma of the noun that is counted or measured, or empty."""

    number: tuple[int, int]
    """Where the bare number stands."""

    per: str = ""
    context: tuple[str, ...] = ()
    over: tuple[int, ...] = ()
    definite: bool = False
    partial: bool = False
    share: bool = False
    """Whether it is a fraction in words: half, one in five."""


def figures_in(text: str) -> Iterator[Figure]:
    """Yield what reads as a figure; of two that overlap the one that stands first here."""
    found: list[Figure] = []
    folded = text.casefold()
    for hints, pattern, made in _KINDS:
        if hints and not any(hint in folded for hint in hints):
            continue
        for match in pattern.finditer(text):
            figure = made(match)
            if figure is not None and not any(figure.start < other.end and other.start < figure.end for other in found):
                found.append(figure)
    found = _ranges(_whole(sorted(found, key=lambda one: one.start), text), text)
    for place, figure in enumerate(found):
        yield _in_list(figure, found[place + 1], text) if place + 1 < len(found) else figure


def _whole(found: list[Figure], text: str) -> list[Figure]:
    """Join the two parts of a length into one in the smaller unit: two hours and 20 minutes are 140 minutes."""
    joined: list[Figure] = []
    for figure in found:
        last = joined[-1] if joined else None
        unit, many = _SMALLER.get(last.unit, ("", 0)) if last is not None else ("", 0)
        if last is None or figure.unit != unit or not (last.value + figure.value).isdigit() or int(figure.value) >= many:
            joined.append(figure)
        elif _JOINING.fullmatch(text, last.end, figure.start) and not _LATER.match(text, figure.end):
            value, number = str(int(last.value) * many + int(figure.value)), (last.number[0], figure.number[1])
            joined[-1] = replace(last, end=figure.end, value=value, unit=unit, number=number)
        else:
            joined.append(figure)
    return joined


def _ranges(found: list[Figure], text: str) -> list[Figure]:
    """Join two figures of one unit that are the ends of a range: 15% to 20%; what moves from one to the other is none."""
    joined: list[Figure] = []
    for figure in found:
        last = joined[-1] if joined else None
        if last is not None and _spans(last, figure, text):
            value, number = f"{last.value}..{figure.value}", (last.number[0], figure.number[1])
            joined[-1] = replace(last, end=figure.end, value=value, number=number)
        else:
            joined.append(figure)
    return joined


def _spans(one: Figure, other: Figure, text: str) -> bool:
    """Whether two figures stand as the two ends of a range."""
    if not one.unit or one.unit != other.unit or ".." in one.value + other.value or other.bound != "=" or one.share or other.share:
        return False
    between, before = text[one.end : other.start], text[: one.start]
    if not (re.fullmatch(r"\s*(?:to|-|–)\s*", between) or (between == " and " and before.endswith("between "))):
        return False
    return _CHANGES.search(before) is None and Decimal(one.value) < Decimal(other.value)


def _in_list(figure: Figure, following: Figure, text: str) -> Figure:
    """Give a number the unit of the next where the two are one list: 4 and 6 percent."""
    if figure.unit or figure.share or not _SHARED.fullmatch(following.unit) or text[following.start : following.start + 1] in "$€£¥₹":
        return figure
    return replace(figure, unit=following.unit) if _LIST.fullmatch(text[figure.end : following.start]) else figure


def _bound(match: re.Match[str]) -> str:
    return next((sign for place, (_, sign) in enumerate(BOUNDS) if match[f"b{place}"]), "=")


def _often(match: re.Match[str]) -> Figure | None:
    times = {"once": "1", "twice": "2", "thrice": "3"}.get(match["times"].lower())
    value = times or (plain(read) if (read := number(match["low"] or "")) is not None else None)
    if value is None:
        return None
    return Figure(match.start(), match.end(), value, _bound(match), "times", None, "time", match.span("times"), match["per"].lower())


def _magnitude(match: re.Match[str]) -> Figure:
    group = "low" if match["low"] else "low2"
    return Figure(match.start(), match.end(), plain(Decimal(match[group])), "=", "magnitude", None, "", match.span(group))


def _one_in(match: re.Match[str]) -> Figure | None:
    over, under = number(match["over"]), number(match["under"])
    if over is None or under is None or not over < under <= _MOST or under <= _FEWEST:
        return None
    return _fraction(match, over / under, match.start("over"), match.end())


def _share(match: re.Match[str]) -> Figure | None:
    if match["half"]:
        return _fraction(match, Decimal("0.5"), match.start("half"), match.end("half"))
    over = number(match["over"])
    alone = match["over"].lower() in {"a", "an", "one"}
    if over is None or alone == bool(match["many"]) or (alone and not match["of"] and not _set_off(match)):
        return None  # “a third man” is an ordinal
    end = match.start("of") if match["of"] else match.end()
    return _fraction(match, over / _PARTS[match["part"].lower()], match.start("over"), end)


def _set_off(match: re.Match[str]) -> bool:
    """Whether no noun follows: by a third to …; a third."""
    return match.string[: match.start()].endswith("by ") or re.match(r"\s*(?:[.,;:]|$)", match.string[match.end() :]) is not None


def _fraction(match: re.Match[str], value: Decimal, start: int, end: int) -> Figure:
    rounded = plain(value.quantize(Decimal("0.0001")))
    return Figure(match.start(), end, rounded, _bound(match), "", None, "", (start, end), share=True)


def _plain(match: re.Match[str]) -> Figure | None:
    low = _scaled(match["low"], match["mag"])
    if low is None or ("." in match["low"] and _CLOCK.match(match.string, match.end("low"))):
        return None
    bound, value, end_of_number = _bound(match), plain(-low if match["minus"] else low), match.end("low")
    if match["high"]:
        high = _scaled(match["high"], match["mag2"])
        if high is None:
            return None
        if match["mag2"] and not match["mag"]:
            scaled = low * MAGNITUDES[match["mag2"].lower()]
            low = scaled if low < high and scaled < high else low
        if high <= low:
            return None
        value, end_of_number = f"{plain(low)}..{plain(high)}", match.end("high")
    if match["after"]:
        bound = AFTER[match["after"].split()[-1].lower()]
    groups = [*(f"b{place}" for place in range(len(BOUNDS))), *(["between"] if match["high"] else []), "minus", "sign", "low"]
    start = next(match.start(group) for group in groups if match[group])
    if bound == "=" and _BEYOND.search(match.string[max(0, start - _LONGEST_BEYOND) : start]):
        bound = ">"
    if match["low"].lower().startswith(("several", "a few")):
        bound = ">="
    unit = unit_of_sign(match["sign"]) if match["sign"] else unit_of_tail(match["tail"] or "")
    if unit in _PERIODS and match[0].lower().startswith("over ") and not _AGE_OR_FOR.search(match.string, 0, match.start()):
        bound, start = "=", match.start("low")  # spread over ten years
    return Figure(start, match.end(), value, bound, unit, None, "", (match.start("low"), end_of_number))


def _scaled(written: str, magnitude: str | None) -> Decimal | None:
    plainly = written.lower().strip()
    if plainly.startswith(("several", "a few")):
        written = "2"  # the fewest hundreds that are several
    value = Decimal("0.5") if plainly.startswith("half") else Decimal(1) if plainly in {"a", "an"} else number(written)
    if value is None or magnitude is None:
        return value
    return value * MAGNITUDES[magnitude.lower()]


_KINDS: tuple[tuple[Collection[str], re.Pattern[str], Callable[[re.Match[str]], Figure | None]], ...] = (
    (("once", "twice", "thrice", "times"), _OFTEN, _often),
    ((), _MAGNITUDE_BEFORE, _magnitude),
    ((), _IN, _one_in),
    (_PARTS, _SHARE, _share),
    ((), _FIGURE, _plain),
)
"""Folded letters of which a text must hold some, which spares it a long search; the pattern; what makes a figure of a match."""
