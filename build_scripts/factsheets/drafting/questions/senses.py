"""What news counts, told from the words over a figure: killed, injured, stolen, paid.

It looks at one figure in its sentence; what is compared with what, `alignment` says.
"""

from __future__ import annotations

import re

from factsheets.drafting.notes import Quantity
from factsheets.drafting.questions.aboard import COUNTED, apart, carried, rider
from factsheets.drafting.questions.countednouns import CROWDS, LOSSES, PEOPLE, PERSONS, THINGS, TIDINGS
from factsheets.drafting.story import KIN, Line
from factsheets.text.words import word_set

SENSES = {
    "killed": word_set("kill die dead death fatality perish slay toll casualty drown body corpse life"),
    "injured": word_set("injure injured injury wound wounded hurt"),
    "missing": word_set("missing unaccounted miss"),
    "trapped": word_set("trap trapped"),
    "rescued": word_set("rescue save survive survivor free"),
    "arrested": word_set("arrest detain apprehend"),
    "evacuated": word_set("evacuate displace homeless"),
    "damaged": word_set("damage damaged destroy collapse wreck burn raze gut incinerate ravage"),
    "flattened": word_set("flatten"),
    "stolen": word_set("steal grab loot booty haul"),
    "infected": word_set("infect infected diagnose diagnosis case"),
    "quarantined": word_set("quarantine isolate"),
}
"""What news counts, and the words by which it is told."""

TOLLS = SENSES.keys() - {"stolen"}
"""Counts that move with the story."""

_DEALS = word_set("buy acquire takeover purchase merger acquisition buyout bid deal fee transfer capture price")
"""Words of a deal, whose sum is its price."""

OWN_SUMS = word_set("bounty reward fine bail ransom budget salary wage compensation penalty donation loan debt profit loss bonus")
"""Nouns that say what a sum is, whatever else its sentence tells."""

_EMPTY = word_set("worth due total more much many other be have do so about up of at to in for with by on from")
_STOLEN = word_set("steal rob grab loot booty haul theft scoop robber thief burglar")
_MADE_OFF = re.compile(r"\bma(?:kes?|de|king) off with\b", re.IGNORECASE)
_TOTAL = re.compile(
    r"\b\w+\s+(?:toll|total|tally|count)\b[^.;,]{0,40}\b(?:was|is|at|to|of|reached|hit)\s+(?:(?:about|around|nearly|at least|now)\s+)*$",
    re.IGNORECASE,
)
_COUNTED = word_set("number toll count tally figure")
_TRAIN = word_set("train derail derailment railway")
_ILL = word_set("infect virus disease outbreak epidemic pandemic fever plague infection")
_CROWD = 10
"""People from which they may be all whom something befell."""

_OF_THOSE = re.compile(r"\s+of the (injured|wounded|dead)\b")
_LINKS = word_set("of to in at for with by from on")
_NEAREST = 3
"""Words over a figure among which its sense stands; those further up tell of something else."""

_CODE = 3
"""Letters of a currency's code."""


def is_measured(quantity: Quantity) -> bool:
    """Whether a figure has a unit of measure or is a sum; what is merely counted has none."""
    return bool(quantity.unit) and quantity.unit != quantity.of.split(" ")[-1].lower()


def is_sum(quantity: Quantity) -> bool:
    """Whether a figure is money."""
    return len(quantity.unit) == _CODE and quantity.unit.isupper()


def sense_of(quantity: Quantity, line: Line) -> str:
    """Return what is told of a figure: one of the senses, `paid`, else the first verb over it."""
    if _is_whole(quantity, line):
        return ""
    found = _toll(quantity, line) or carried(quantity, line) or _sum(quantity, line)
    return found or next((KIN.get(word, word) for word in quantity.context if word not in _EMPTY), "")


def _toll(quantity: Quantity, line: Line) -> str:
    """Return the sense of a count or a share, or nothing."""
    if is_measured(quantity) and quantity.unit != "%":
        return ""
    if told := _OF_THOSE.match(line.notes.reading.paragraphs[line.at.paragraph].text, quantity.at.end):
        return "killed" if told[1] == "dead" else "injured"
    near = (quantity.head, *[word for word in quantity.context if word not in _LINKS and word != quantity.head][:_NEAREST])
    senses = (sense for word in near for sense, words in SENSES.items() if word in words and _fits(sense, quantity, line))
    if (found := next(senses, "")) or quantity.of:
        return found
    return _counted(line) if _COUNTED & set(near) else _totalled(quantity, line)


def _sum(quantity: Quantity, line: Line) -> str:
    """Return what a sum is, where a noun of its own, a deal or a theft says so."""
    if not is_sum(quantity):
        return ""
    if quantity.head in OWN_SUMS:
        return quantity.head
    if _DEALS & {quantity.head, *quantity.context}:
        return "paid"
    return "stolen" if line.lemmas & _STOLEN or _MADE_OFF.search(line.words) else ""


def _is_whole(quantity: Quantity, line: Line) -> bool:
    """Whether a figure is the whole that another is a part of, of whom that is told: of the 815 students, 500 were rescued."""
    text = line.notes.reading.paragraphs[line.at.paragraph].text
    return re.search(r"(?:^|[.,;]\s+)Of (?:the |its |all )?$", text[max(0, quantity.at.start - 12) : quantity.at.start]) is not None


def thing_of(quantity: Quantity, line: Line, sense: str) -> str:
    """Return what is counted, under one word for alike things."""
    if sense in COUNTED:
        return rider(quantity, line)
    if sense in {"stolen", "paid"} and is_sum(quantity):
        return "sum"
    if sense in TOLLS and (part := apart(quantity, line)):
        return part
    head = _class_of(quantity, line)
    told = sense in TOLLS and (not head or head in PEOPLE or quantity.head in SENSES[sense])
    crowd = sense in TOLLS and sense != "damaged" and quantity.head in CROWDS and _is_most(quantity, line)
    return "people" if told or crowd else head


def _class_of(quantity: Quantity, line: Line) -> str:
    """Return the word under which a noun is compared; of job cuts, it is the jobs that are counted."""
    if quantity.head == "car" and _TRAIN & _lemmas_of(line):
        return "carriage"
    if quantity.head in LOSSES and (cut := next((THINGS[word] for word in quantity.of.lower().split() if word in THINGS), "")):
        return cut
    return THINGS.get(quantity.head, KIN.get(quantity.head, quantity.head))


def _is_most(quantity: Quantity, line: Line) -> bool:
    """Whether an article tells of no other people with that word: where miners alone are killed, they are all."""
    heads = {one.head for one in line.notes.quantities if set(one.context) & set(quantity.context) - {"be", "have"}}
    return not heads & PEOPLE and quantity.value.isdigit() and int(quantity.value) >= _CROWD


def _totalled(quantity: Quantity, line: Line) -> str:
    """Return the sense of a bare number that ends what tells of a total: the death toll as of Monday was 274."""
    text = line.notes.reading.paragraphs[line.at.paragraph].text
    told = _TOTAL.search(text, line.at.start, quantity.at.start)
    words = re.findall(r"[a-z]+", told[0].lower()) if told else []
    return next((sense for word in reversed(words) for sense, known in SENSES.items() if {word, KIN.get(word, word)} & known), "")


def _counted(line: Line) -> str:
    """Return the sense of “the number of dead stood at”, whose words stand before the figure."""
    words = set(re.findall(r"[a-z]+", line.words.casefold())) | line.lemmas
    return next((sense for sense in ("killed", "injured", "missing", "infected") if SENSES[sense] & words), "")


def _fits(sense: str, quantity: Quantity, line: Line) -> bool:
    """Whether people are what a sense of people is told of, and things of one of things."""
    head = quantity.head
    if head in TIDINGS:
        return False
    if sense in {"damaged", "flattened", "stolen"}:
        return bool(head) and head not in PEOPLE and head not in PERSONS
    if sense == "infected" and head == "case" and not _ILL & _lemmas_of(line):
        return False
    return not head or head in PEOPLE or head in PERSONS or head in SENSES[sense]


def _lemmas_of(line: Line) -> set[str]:
    """Return every lemma of a line's article."""
    return {word for words in line.notes.lemmas for word in words}
