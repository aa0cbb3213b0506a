"""Figures in a parsed sentence: number, bound, unit or currency, and what is counted.

The number is read by pattern, what it counts from the parse. Dates, names with figures in them and ordinals are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from factsheets.drafting.numbers import FIGURES, MAGNITUDES, WORDS, number, plain
from factsheets.drafting.syntax import extent, verb_over, verbs_over

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_BOUNDS = (
    (r"at least|no (?:fewer|less) than|a minimum of|not less than|minimum", ">="),
    (r"more than|over|above|exceeding|upwards? of|greater than|in excess of|north of|well over", ">"),
    (r"less than|fewer than|under|below|short of", "<"),
    (r"up to|as (?:many|much|high) as|at most|no more than|not more than|a maximum of|maximum", "<="),
    (
        (
            r"about|around|some|roughly|approximately|an? estimated|estimated|nearly|almost|close to|circa|approx\.?|just (?:over|under)"
            r"|or so"
            r"|an average of"
        ),
        "~",
    ),
)
_BOUND = "|".join(rf"(?P<b{place}>{words})" for place, (words, _) in enumerate(_BOUNDS))
_MAGNITUDE = r"hundred|thousand|million|billion|trillion|mn|bn|mln|tn|[kmb](?![\w/])"
_CURRENCIES = {
    "US$": "USD", "A$": "AUD", "C$": "CAD", "HK$": "HKD", "NZ$": "NZD", "S$": "SGD", "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY",
    "₹": "INR",
    "Rs": "INR", "₩": "KRW", "R": "ZAR",
}  # fmt: skip
_MONEY = {
    "dollar": "USD", "euro": "EUR", "pound": "GBP", "yuan": "CNY", "yen": "JPY", "rupee": "INR", "won": "KRW", "ruble": "RUB",
    "rouble": "RUB",
    "rand": "ZAR", "franc": "CHF", "peso": "MXN", "real": "BRL", "reais": "BRL", "krona": "SEK", "kroner": "NOK", "lira": "TRY",
    "usd": "USD",
    "eur": "EUR", "gbp": "GBP", "cent": "cents",
}  # fmt: skip
_MEASURES = {
    "km": "kilometres", "kilometer": "kilometres", "kilometre": "kilometres", "mile": "miles", "metre": "metres", "meter": "metres",
    "m": "metres",
    "centimetre": "centimetres", "centimeter": "centimetres", "cm": "centimetres", "mm": "millimetres", "millimetre": "millimetres",
    "foot": "feet", "feet": "feet", "ft": "feet", "inch": "inches", "inches": "inches", "yard": "yards", "acre": "acres",
    "hectare": "hectares",
    "kg": "kilograms", "kilogram": "kilograms", "kilo": "kilograms", "gram": "grams", "tonne": "tonnes", "ton": "tons",
    "ounce": "ounces", "lb": "pounds",
    "litre": "litres", "liter": "litres", "gallon": "gallons", "barrel": "barrels", "degree": "degrees", "mph": "miles per hour",
    "kph": "km per hour",
    "watt": "watts", "megawatt": "megawatts", "mw": "megawatts", "gw": "gigawatts", "gigawatt": "gigawatts", "kwh": "kilowatt hours",
    "second": "seconds", "minute": "minutes", "hour": "hours", "day": "days", "week": "weeks", "month": "months", "year": "years",
    "decade": "decades",
    "century": "centuries", "magnitude": "magnitude", "percent": "%", "pc": "%", "pct": "%", "nm": "nanometres", "nanometer": "nanometres",
    "nanometre": "nanometres", "byte": "bytes", "gb": "gigabytes", "tb": "terabytes", "mb": "megabytes", "hz": "hertz", "ghz": "gigahertz",
}  # fmt: skip
_UNIT = "|".join(sorted(_MEASURES, key=len, reverse=True))
_COIN = "|".join(sorted(_MONEY, key=len, reverse=True))
_NUMBER = rf"(?:{FIGURES}|{WORDS}(?![\w-]*\w*(?:th|rd|nd)\b))"
_SIGN = r"US\$|HK\$|NZ\$|[ACS]\$|\$|€|£|¥|₹|₩|(?-i:Rs\.?\s?)|(?-i:R)(?=\d)"
_FIGURE = re.compile(
    rf"(?<![\w.,/×-])(?<!by-)(?:(?:{_BOUND})\s+)?(?P<pre>between|from)?\s*(?P<sign>{_SIGN})?\s*(?P<low>{_NUMBER})(?:[\s-]*(?P<mag>{_MAGNITUDE})\b)?"
    rf"(?:\s*(?:to|and|-|–|—)\s*(?:{_SIGN})?\s*(?P<high>{_NUMBER})(?:[\s-]*(?P<mag2>{_MAGNITUDE})\b)?)?"
    rf"(?P<tail>\s*%|[\s-]+per\s?cents?\b|[\s-]+percent(?:age points?)?\b|[\s-]*(?:square\s+|cubic\s+)?(?:{_UNIT})s?\b(?!\.\w)"
    rf"|[\s-]*(?:(?:U\.?S\.?\s+)?(?:{_COIN})s?)\b)?"
    rf"(?P<after>\s+or\s+(?:more|so|less|fewer)\b)?(?![\w]|[.,]\d|-by-|\s?[x×]\s?\d)",
    re.IGNORECASE,
)
_MAGNITUDE_BEFORE = re.compile(
    r"magnitude[\s-]+(?:of\s+)?(?P<low>\d+(?:\.\d+)?)|(?P<low2>\d+(?:\.\d+)?)\s+on\s+the\s+Richter\s+scale", re.IGNORECASE
)
_OFTEN = re.compile(
    rf"(?:(?:{_BOUND})\s+)?(?P<times>once|twice|thrice|(?P<low>{_NUMBER})\s+times)\s+(?:an?|each|every|per)\s+(?P<per>day|week|month|quarter|year|decade)\b",
    re.IGNORECASE,
)
_AFTER = {"more": ">=", "so": "~", "less": "<=", "fewer": "<="}
_SMALL_WORDS = frozenset({"one", "a hundred"})
_LONGEST_YEAR = 4


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


def figures(doc: Doc, taken: Iterable[tuple[int, int]], within: Iterable[tuple[int, int]] = ()) -> list[Figure]:
    """Return the figures of a paragraph in order; `taken` are dates, `within` names, whose figures are no quantities."""
    dates, named = list(taken), list(within)
    found: list[Figure] = []
    for pattern, made in ((_OFTEN, _often), (_MAGNITUDE_BEFORE, _magnitude), (_FIGURE, _plain)):
        for match in pattern.finditer(doc.text):
            figure = made(match)
            if figure is None or _touches(figure.number, dates) or _inside(figure.number, named):
                continue
            if any(figure.start < other.end and other.start < figure.end for other in found):
                continue
            if (placed := _counted(figure, doc)) is not None:
                found.append(placed)
    return _paired(sorted(found, key=lambda one: one.start), doc)


def _touches(place: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(place[0] < other[1] and other[0] < place[1] for other in others)


def _inside(place: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(other[0] <= place[0] and place[1] <= other[1] for other in others)


def _bound(match: re.Match[str]) -> str:
    for place, (_, sign) in enumerate(_BOUNDS):
        if match.groupdict().get(f"b{place}"):
            return sign
    return "="


def _often(match: re.Match[str]) -> Figure | None:
    times = {"once": "1", "twice": "2", "thrice": "3"}.get(match["times"].lower())
    value = times or (plain(read) if (read := number(match["low"] or "")) is not None else None)
    if value is None:
        return None
    return Figure(match.start(), match.end(), value, _bound(match), "times", None, "time", match.span("times"), match["per"].lower())


def _magnitude(match: re.Match[str]) -> Figure | None:
    group = "low" if match["low"] else "low2"
    value = plain(Decimal(match[group]))
    return Figure(match.start(), match.end(), value, "=", "magnitude", None, "", match.span(group))


def _plain(match: re.Match[str]) -> Figure | None:
    low = number(match["low"])
    if low is None:
        return None
    if match["mag"]:
        low *= MAGNITUDES[match["mag"].lower()]
    value, end_of_number = plain(low), match.end("low")
    bound = _bound(match)
    if match["high"]:
        high = number(match["high"])
        if high is None:
            return None
        if match["mag2"]:
            high *= MAGNITUDES[match["mag2"].lower()]
            low = low if match["mag"] else low * MAGNITUDES[match["mag2"].lower()] if low < high else low
        if high <= low or (not match["pre"] and " and " in match[0].lower()):
            return None
        value, end_of_number = f"{plain(low)}..{plain(high)}", match.end("high")
    if match["after"]:
        bound = _AFTER[match["after"].split()[-1].lower()]
    start = next((match.start(f"b{place}") for place in range(len(_BOUNDS)) if match[f"b{place}"]), -1)
    start = (
        start
        if start >= 0
        else match.start("pre")
        if match["pre"] and match["high"]
        else match.start("sign")
        if match["sign"]
        else match.start("low")
    )
    return Figure(start, match.end(), value, bound, _unit(match), None, "", (match.start("low"), end_of_number))


def _unit(match: re.Match[str]) -> str:
    if match["sign"]:
        return _CURRENCIES[match["sign"].strip(" .")[:1].upper() + match["sign"].strip(" .")[1:]]
    tail = re.sub(r"^[\s-]+|^u\.?s\.?\s+", "", (match["tail"] or "").lower()).strip()
    if not tail:
        return ""
    if "%" in tail or ("cent" in tail.replace("centi", "").replace("century", "") and tail.startswith("per")):
        return "%"
    words = tail.split()
    stem = words[-1]
    for form in (stem, stem.removesuffix("s"), "century" if stem == "centuries" else stem):
        if form in _MONEY:
            return _MONEY[form]
        if form in _MEASURES:
            return " ".join([*words[:-1], _MEASURES[form]])
    return ""


def _counted(figure: Figure, doc: Doc) -> Figure | None:  # noqa: PLR0911 - a ladder of cases, the surest first
    """Fill in what is counted; None where the number counts nothing."""
    span = doc.char_span(*figure.number, alignment_mode="expand")
    if span is None:
        return None
    root = span.root
    while root.head.tag_ == "CD" and root.head != root:
        root = root.head
    figure = replace(figure, context=_context(root), over=verbs_over(root))
    if figure.unit:
        return _measured(figure, doc, root)
    if root.tag_ != "CD" and root.dep_ not in {"nummod", "compound"} and root.lower_ not in {"hundred", "thousand", "million", "dozen"}:
        return None
    noun = _noun_over(root)
    text = doc.text[figure.number[0] : figure.number[1]].lower()
    if noun is not None and noun.pos_ == "PROPN" and root.dep_ == "appos" and len(text) < _LONGEST_YEAR:
        return replace(figure, unit="years", head="age")
    if noun is None:
        if text == "one" or not _stands_alone(root):
            return None
        return figure
    if text == "one" and noun.i < root.i:
        return None
    start, end = _phrase(noun, figure.number)
    low = noun.lemma_.lower()
    figure = replace(
        figure,
        definite=_is_definite(noun),
        partial=any(one.lower_ in {"other", "another", "more", "additional", "others"} for one in (*noun.lefts, noun)),
    )
    unit = doc.text[noun.idx : noun.idx + len(noun)].lower()
    return replace(
        figure,
        end=max(figure.end, noun.idx + len(noun)) if noun.idx >= figure.number[1] else figure.end,
        of=(start, end),
        head=low,
        unit=unit,
    )


def _is_definite(noun: Token) -> bool:
    return any(
        one.dep_ in {"det", "poss"} and one.lower_ in {"the", "these", "those", "both", "its", "his", "her", "their", "our"}
        for one in noun.lefts
    )


_MOVING = frozenset(
    {"bring", "rise", "climb", "increase", "reach", "jump", "grow", "fall", "drop", "push", "take", "raise", "put", "stand"}
)
_LIGHT = frozenset(
    {
        "be",
        "have",
        "leave",
        "see",
        "receive",
        "record",
        "report",
        "confirm",
        "say",
        "make",
        "get",
        "find",
        "count",
        "bring",
        "put",
        "take",
        "know",
    }
)


def _context(root: Token) -> tuple[str, ...]:
    """Return the lemmas over a number and of what completes them: killed; were confirmed dead; people with injuries."""
    found: list[str] = []
    token = root
    for _ in range(8):
        for child in token.rights:
            if child.dep_ in {"acl", "amod", "acomp", "oprd", "attr", "xcomp", "advmod"} and child.pos_ in {"VERB", "ADJ", "ADV"}:
                found.append(child.lemma_.lower())
            if child.dep_ == "prep" and child.lower_ == "with":
                found.extend(one.lemma_.lower() for one in child.children if one.dep_ == "pobj")
        if token != root or token.pos_ in {"VERB", "ADJ"}:
            found.append(token.lemma_.lower())
        if token.lemma_.lower() in _MOVING:
            found.extend(child.lemma_.lower() for child in token.children if child.dep_ in {"dobj", "nsubj"})
        if (token.pos_ == "VERB" and token.lemma_.lower() not in _LIGHT) or token.head == token:
            break
        token = token.head
    return tuple(dict.fromkeys(found))


def _noun_over(token: Token) -> Token | None:
    """Return the noun a number counts, over compounds of numbers."""
    for _ in range(4):
        head = token.head
        if head == token:
            return None
        if (
            head.pos_ in {"NOUN", "PROPN"}
            and token.dep_ in {"nummod", "compound", "amod", "quantmod", "npadvmod", "appos"}
            and head.tag_ != "CD"
        ):
            return head
        if head.tag_ == "CD" or head.dep_ in {"nummod", "quantmod"} or head.pos_ == "ADJ":
            token = head
            continue
        return None
    return None


def _stands_alone(token: Token) -> bool:
    """Whether a number stands for people or things by itself: 24 were killed; leaving 24 dead."""
    if token.head.pos_ == "ADJ" or (token.head.tag_ in {"VBN", "JJ"} and token.dep_ in {"nummod", "nsubj", "npadvmod", "quantmod"}):
        return True
    if token.dep_ == "pobj" and token.head.head.lemma_.lower() in _MOVING and token.head.lower_ in {"to", "at"}:
        return True
    return (token.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj", "conj", "attr", "appos", "ROOT"} and not token.text.isdigit()) or (
        token.dep_ in {"nsubj", "nsubjpass", "dobj", "conj", "attr"} and len(token.text) < _LONGEST_YEAR + 4
    )


def _phrase(noun: Token, numbered: tuple[int, int]) -> tuple[int, int]:
    """Return the noun with what qualifies it, without the number."""
    first = noun
    for child in noun.lefts:
        if child.dep_ in {"compound", "amod", "nmod", "poss"} and child.idx >= numbered[1]:
            first = min(first, *child.subtree, key=lambda one: one.i)
    start = max(first.idx, numbered[1]) if first.idx < numbered[0] < noun.idx else first.idx
    while start < noun.idx and noun.doc.text[start] in " -–":
        start += 1
    return start, noun.idx + len(noun)


def _measured(figure: Figure, doc: Doc, root: Token) -> Figure:
    """Tell what a sum, a share or a measure is of: worth of chips, 12% of sales, a depth of 10 km, a 6.1-magnitude quake."""
    if (told := _worth_of(figure, doc)) is not None:
        return replace(figure, of=_phrase(told, figure.number), head=told.lemma_.lower())
    noun = root.head if root.dep_ == "compound" else root
    for _ in range(4):
        if noun.head == noun or noun.dep_ not in {"nummod", "compound", "quantmod", "npadvmod", "nmod", "amod", "punct"}:
            break
        noun = noun.head
    if noun.idx >= figure.end and noun.pos_ in {"NOUN", "PROPN"}:
        return replace(figure, of=_phrase(noun, figure.number), head=noun.lemma_.lower())
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.pos_ == "NOUN":
        over = noun.head.head
        return replace(figure, of=_phrase(over, figure.number), head=over.lemma_.lower())
    if noun.dep_ in {"pobj", "npadvmod", "dobj", "attr"} and figure.unit == "%" and (verb := verb_over(noun)) is not None:
        subject = next((child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
        if subject is not None:
            start, end = extent(subject, without=frozenset({"relcl", "acl", "appos", "det"}))
            return replace(figure, of=(start, end), head=subject.lemma_.lower())
    return figure


def _worth_of(figure: Figure, doc: Doc) -> Token | None:
    """Return the noun after “worth of”, “in” or “of”: chips of $5 billion worth of chips."""
    match = re.match(r"[\s-]*(?:worth\s+of|in|of)\s+", doc.text[figure.end : figure.end + 60])
    if match is None:
        return None
    token = next((one for one in doc if one.idx + len(one) > figure.end + match.end()), None)
    while token is not None and token.pos_ not in {"NOUN", "PROPN"} and token.i + 1 < len(doc):
        if token.dep_ not in {"det", "amod", "compound", "poss", "nummod", "case", "advmod", "punct"}:
            return None
        token = doc[token.i + 1]
    if token is None or token.pos_ not in {"NOUN", "PROPN"} or token.ent_type_ in {"GPE", "DATE"}:
        return None
    while token.head.pos_ in {"NOUN", "PROPN"} and token.dep_ in {"compound", "nmod", "poss"} and token.head.i > token.i:
        token = token.head
    return token


def _paired(found: list[Figure], doc: Doc) -> list[Figure]:
    """Give each figure of a list its own subject where the sentence says “respectively”."""
    for match in re.finditer(r"\brespectively\b", doc.text):
        token = next(one for one in doc if one.idx + len(one) > match.start())
        sentence = token.sent
        before = [one for one in found if sentence.start_char <= one.start < match.start()]
        verb = verb_over(token)
        subject = next((child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}), None) if verb is not None else None
        if subject is None:
            continue
        members = [subject, *subject.conjuncts]
        chosen = before[-len(members) :]
        if len(chosen) != len(members) or len(members) < 2:  # noqa: PLR2004 - a pair at least
            continue
        shared = next((one.bound for one in chosen if one.bound != "="), "=")
        for figure, member in zip(chosen, members, strict=True):
            place = extent(member, without=frozenset({"conj", "cc", "relcl", "appos", "det", "punct"}))
            bound = shared if figure.bound == "=" and figure is not chosen[0] else figure.bound
            found[found.index(figure)] = replace(figure, of=place, head=member.lemma_.lower(), bound=bound)
    return found
