"""Numbers with their bound and unit as the letters of a text show them, before any parse.

What they count, and whether they count anything, is for `quantities`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from decimal import Decimal

from factsheets.drafting.figures.figure import Figure
from factsheets.drafting.figures.figurejoins import MOVED, in_list, ranges, whole
from factsheets.drafting.figures.measures import AFTER, BOUNDS, SIGN, TAIL, unit_of_sign, unit_of_tail
from factsheets.drafting.figures.numbers import FIGURES, MAGNITUDES, WORDS, number, plain

_BOUND = "|".join(rf"(?P<b{place}>{words})" for place, (words, _) in enumerate(BOUNDS))
_BIG = "thousand|million|billion|trillion|dozen|crore|lakh"
_MAGNITUDE = rf"hundred|{_BIG}|mn|bn|mln|trn|tn|[kmb](?![\w/])"
_NUMBER = (
    rf"(?:{FIGURES}|{WORDS}(?![\w-]*\w*(?:th|rd|nd)\b)|(?:half\s+)?an?(?=\s+(?:{_BIG})\b)|(?:several|a\s+few)(?=\s+(?:hundred|{_BIG})\b))"
)
_FIGURE = re.compile(
    rf"(?<![\w.,/×-])(?<!by-)(?<!for-)(?!one-(?:time|off|way|sided)\b)(?:(?:{_BOUND})\s+)?"
    rf"(?:(?P<between>between|rang(?:ing|es?|ed)\s+from)\s+|(?P<from>from\s+|(?:{MOVED})\s+(?:by\s+)?(?={SIGN})))?"
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

_PERIODS = frozenset({"days", "weeks", "months", "years", "decades", "centuries"})
_AGE_OR_FOR = re.compile(r"\b(?:for|well|just|aged|took|takes|lasted)\s+$", re.IGNORECASE)
_FEWEST, _MOST = 2, 10_000


def figures_in(text: str) -> Iterator[Figure]:
    """Yield what reads as a figure; of two that overlap the one that stands first here."""
    found: list[Figure] = []
    folded = text.casefold()
    for hints, pattern, made in _KINDS:
        if hints and not any(hint in folded for hint in hints):
            continue
        for match in _matches(pattern, text):
            figure = made(match)
            if figure is not None and not any(figure.start < other.end and other.start < figure.end for other in found):
                found.append(figure)
    found = ranges(whole(sorted(found, key=lambda one: one.start), text), text)
    for place, figure in enumerate(found):
        yield in_list(figure, found[place + 1], text) if place + 1 < len(found) else figure


def _matches(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern; what runs from a word to figures is no range: she got, as mother of two, 200 hours."""
    place = 0
    while (match := pattern.search(text, place)) is not None:
        high = match.start("high") if pattern is _FIGURE and match["high"] else -1
        if high >= 0 and match["low"].isalpha() and match["high"][0].isdigit():
            place = high
        else:
            yield match
            place = max(match.end(), place + 1)


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
