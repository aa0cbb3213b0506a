"""What a figure measures, under one name for what news tells in several words: killed people, a share, depth, seats.

Figures of different slots measure different things; which figures of one slot are compared, `alignment` says.
"""

from __future__ import annotations

import re

from factsheets.drafting.notes import Quantity
from factsheets.drafting.questions.aboard import COUNTED
from factsheets.drafting.questions.countednouns import PEOPLE
from factsheets.drafting.questions.senses import OWN_SUMS, TOLLS, is_measured, is_sum
from factsheets.drafting.story import KIN, Line
from factsheets.text.words import word_set

_FROM = re.compile(r"^\W*(?:\(?[^()]{0,20}\)\W*)?(?:\w+\s+)?(?:off|of|from)\b")
_OLD = re.compile(r"year[\s-]olds?\b|years?\s+(?:old|ago)\b|^,|,$", re.IGNORECASE)
_LENGTHS = word_set("kilometres miles metres feet centimetres millimetres inches yards")
SPANS = word_set("years months weeks days hours minutes seconds")
_DIMENSIONS = {"depth": "depth", "deep": "depth", "beneath": "depth", "height": "height", "tall": "height", "long": "length"} | {
    "length": "length", "wide": "width", "weigh": "weight", "heavy": "weight", "wind": "wind", "feel": "felt", "shake": "felt"
}  # fmt: skip
_OWNING = dict.fromkeys(("own", "hold", "stake", "holding", "shareholding"), "stake")
_KINDRED = {"revenue": "sale", "turnover": "sale", "deal": "contract", "judgement": "judgment", "hike": "rise", "raise": "rise"} | {
    "increase": "rise", "growth": "rise", "jump": "rise", "grow": "rise", "climb": "rise", "drop": "fall", "decline": "fall"
} | {"decrease": "fall", "plunge": "fall", "slump": "fall", "fatality": "kill", "mortality": "kill"}  # fmt: skip
_SETTLED = word_set("town city village suburb")
"""Nouns whose “of” is followed by how many live there."""

_UNTOLD = word_set("percent cent per euro pound dollar lakh crore who which m. bn bitcoin cash money sum rate share proportion average")
"""Words over a sum or a share that do not say what it is."""

_VAGUE = word_set("of at to in for with by on from be have do up off as")
_INSIDE = re.compile(r"\s+(?:in (?:prison|jail|custody)|behind bars)\b")
_SERVED = word_set("sentence prison jail custody imprisonment")
_LONGEST = re.compile(r"\b(?:longest|shortest)\b")
"""What follows a time to be served, and what is said of a thing by how long it lasted: at five hours, it was the longest strike."""

_SHARE = re.compile(r"\s+(?:in cash\s+)?(?:a|per|for each)\s+(?:[A-Z]\w+\s+)?share\b")
_IN_CASH = re.compile(r"\s+in\s+cash\b")
_PERIOD = re.compile(r"[\s-]*(?:(?:an?|per|each|every)[\s-]+(day|week|month|year|hour|night)\b|(dai|week|month|year)ly\b)")


def per(quantity: Quantity, line: Line) -> str:
    """Return the period a figure is counted over; of a sum it stands right after: 900 rand a month."""
    if quantity.per or not (is_sum(quantity) or quantity.unit == "%"):
        return quantity.per
    match = _PERIOD.match(line.notes.reading.paragraphs[line.at.paragraph].text, quantity.at.end)
    return (match[1] or match[2].replace("dai", "day")) if match else ""


def slot(quantity: Quantity, line: Line, sense: str, thing: str) -> str:  # noqa: PLR0911 - one return a kind of figure
    """Return what a figure measures, or nothing where its words do not tell."""
    if quantity.unit == "times":
        return quantity.unit if quantity.per else ""  # ten times as many tell of no number
    if quantity.unit == "magnitude":
        return quantity.unit
    if is_sum(quantity):
        return _sum_slot(quantity, line, sense)
    if quantity.unit == "%":
        return _told(quantity, line)
    if quantity.unit in _LENGTHS | SPANS or (is_measured(quantity) and not thing):
        return _dimension(quantity, line)
    if quantity.head in _SETTLED or (not quantity.head and "population" in quantity.context):
        return "population"
    if sense in TOLLS | COUNTED:
        return f"{sense} {thing}"
    return "people" if thing in PEOPLE else thing


def _sum_slot(quantity: Quantity, line: Line, sense: str) -> str:
    if _SHARE.match(line.notes.reading.paragraphs[line.at.paragraph].text, quantity.at.end):
        return "a share"
    if sense in {"stolen", "paid"} | OWN_SUMS:
        return sense
    if over := per(quantity, line):
        return f"a {over}"
    if _IN_CASH.match(line.notes.reading.paragraphs[line.at.paragraph].text, quantity.at.end):
        return "cash"
    clause = next((one for one in reversed(line.clauses) if quantity.at.inside(one.at)), None)
    if clause is not None and clause.verb == "be" and clause.subject is not None and not quantity.head:
        return _noun_of(line.notes.reading.words(clause.subject))
    return _told(quantity, line) or (clause.verb if clause is not None else "")


def _noun_of(subject: str) -> str:
    """Return the noun of a subject of which a sum is told: the city’s debt is $18 billion."""
    words = re.split(r"\s+(?:of|in|for|to|at|on|from)\s", subject.lower())[0].split()
    noun = words[-1] if words else ""
    return _KINDRED.get(noun, KIN.get(noun, noun))


def _told(quantity: Quantity, line: Line) -> str:
    """Return the noun or the verb that tells what a share or a sum is."""
    told = quantity.of.lower().split() if quantity.head in _UNTOLD else ()
    named = quantity.of[:1].isupper() and quantity.of_at is not None and quantity.of_at.start > line.at.start
    head = "" if named and quantity.unit == "%" else quantity.head
    words = [word for word in (head, *told, *quantity.context) if word and word not in _VAGUE]
    words = [word for word in words if word not in _UNTOLD and word.isalpha() and len(word) > 1]
    owned = next((_OWNING[word] for word in words if word in _OWNING), "")
    return owned or (_KINDRED.get(words[0], KIN.get(words[0], words[0])) if words else "")


def _dimension(quantity: Quantity, line: Line) -> str:
    """Return the dimension of a measure, with what it is of: depth, from Halden, age of the hunter, felt."""
    text = line.notes.reading.paragraphs[line.at.paragraph].text
    before, after = text[max(0, quantity.at.start - 3) : quantity.at.start], text[quantity.at.end : quantity.at.end + 30]
    if quantity.unit == "years" and (
        _OLD.search(text[quantity.at.start : quantity.at.end + 12]) or quantity.head == "age" or ", " in before
    ):
        return "age"
    told = {quantity.head, *quantity.context}
    found = next((_DIMENSIONS[word] for word in sorted(told) if word in _DIMENSIONS), "")
    if found and not (quantity.unit in _LENGTHS and found == "depth" and _FROM.match(after)):
        return found
    if quantity.unit in _LENGTHS and (_FROM.match(after) or re.match(r"\s*(?:\([^)]*\)\s*)?(?:north|south|east|west)", after)):
        near = next((place for at, place in line.mentions if quantity.at.end <= at.start <= quantity.at.end + 70), None)
        return f"from {near}" if near is not None else ""
    if quantity.unit in SPANS and (served := _of_time(quantity, line)):
        return served
    if quantity.unit in SPANS and quantity.head:
        return f"time of {_KINDRED.get(quantity.head, quantity.head)}"
    verb = next(
        (word for word in quantity.context if word not in _VAGUE and word.rstrip("s") not in {"year", "day", "hour", "week", "month"}), ""
    )
    return f"{quantity.unit} {verb}" if verb and quantity.unit in SPANS else ""


def _of_time(quantity: Quantity, line: Line) -> str:
    """Tell a sentence of a court from how long a thing lasted, each under one name; nothing for other lengths of time."""
    text = line.notes.reading.paragraphs[line.at.paragraph].text
    served = quantity.head in _SERVED or (quantity.head == "time" and bool(_SERVED & set(quantity.of.lower().split())))
    if served or (_INSIDE.match(text, quantity.at.end) and "sentenc" in line.words.lower()):
        return "time of sentence"
    longest = text[max(line.at.start, quantity.at.start - 3) : quantity.at.start].lower().endswith("at ") and _LONGEST.search(line.words)
    return f"{quantity.unit} last" if {"last", "clock"} & set(quantity.context) or longest else ""
