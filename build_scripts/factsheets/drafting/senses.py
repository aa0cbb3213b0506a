"""What news counts, told from the words over a figure: killed, injured, stolen, paid.

It looks at one figure in its sentence; what is compared with what, `alignment` says.
"""

from __future__ import annotations

import re

from factsheets.drafting.notes import Quantity
from factsheets.drafting.story import KIN, Line
from factsheets.text.words import word_set

SENSES = {
    "killed": word_set("kill die dead death fatality perish slay toll casualty drown"),
    "injured": word_set("injure injured injury wound wounded hurt"),
    "missing": word_set("missing unaccounted miss"),
    "trapped": word_set("trap trapped"),
    "rescued": word_set("rescue save"),
    "arrested": word_set("arrest detain apprehend"),
    "evacuated": word_set("evacuate displace homeless"),
    "damaged": word_set("damage damaged destroy collapse wreck"),
    "flattened": word_set("flatten"),
    "stolen": word_set("steal grab loot booty haul"),
    "infected": word_set("infect infected diagnose case"),
    "quarantined": word_set("quarantine isolate"),
}
"""What news counts, and the words by which it is told."""

TOLLS = SENSES.keys() - {"stolen"}
"""Counts that move with the story."""

PEOPLE = word_set("people person other victim man woman resident villager civilian passenger individual somebody ''")
_PERSONS = word_set(
    "child boy girl baby student pupil teacher soldier officer policeman police worker miner farmer driver pilot tourist migrant "
    "refugee patient guest protester demonstrator prisoner inmate hostage fighter militant rebel suspect gunman attacker robber "
    "member player fan firefighter rescuer nurse doctor journalist family family-member relative infant teenager adult pensioner "
    "citizen national american employee staff crew sailor body"
)
_DEALS = word_set("buy acquire takeover purchase merger acquisition buyout bid deal fee transfer capture price")
"""Words of a deal, whose sum is its price."""

_EMPTY = word_set("worth due total more much many other be have do so about up of at to in for with by on from")
_STOLEN = word_set("steal rob grab loot booty haul theft scoop robber thief burglar raid")
_MADE_OFF = re.compile(r"\bma(?:kes?|de|king) off with\b", re.IGNORECASE)
_COUNTED = word_set("number toll count tally figure")
_ILL = word_set("infect virus disease outbreak epidemic pandemic fever plague infection")
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
    near = (quantity.head, *quantity.context[:_NEAREST])
    if not is_measured(quantity) or quantity.unit == "%":
        for word in near:
            for sense, words in SENSES.items():
                if word in words and _fits(sense, quantity, line):
                    return sense
        if _COUNTED & set(near) and not quantity.of and (found := _counted(line)):
            return found
    if is_sum(quantity) and _DEALS & {quantity.head, *quantity.context}:
        return "paid"
    if is_sum(quantity) and (line.lemmas & _STOLEN or _MADE_OFF.search(line.words)):
        return "stolen"
    return next((KIN.get(word, word) for word in quantity.context if word not in _EMPTY), "")


def thing_of(quantity: Quantity, sense: str) -> str:
    """Return what is counted, under one word for alike things."""
    head = KIN.get(quantity.head, quantity.head)
    if sense in TOLLS and (not head or head in PEOPLE or quantity.head in SENSES[sense]):
        return "people"
    if sense in {"stolen", "paid"} and is_sum(quantity):
        return "sum"
    return head


def _counted(line: Line) -> str:
    """Return the sense of “the number of dead stood at”, whose words stand before the figure."""
    words = set(re.findall(r"[a-z]+", line.words.casefold())) | line.lemmas
    return next((sense for sense in ("killed", "injured", "missing", "infected") if SENSES[sense] & words), "")


def _fits(sense: str, quantity: Quantity, line: Line) -> bool:
    """Whether people are what a sense of people is told of, and things of one of things."""
    head = quantity.head
    if sense in {"damaged", "flattened", "stolen"}:
        return bool(head) and head not in PEOPLE and head not in _PERSONS
    if sense == "infected" and head == "case" and not _ILL & _lemmas_of(line):
        return False
    return not head or head in PEOPLE or head in _PERSONS or head in SENSES[sense]


def _lemmas_of(line: Line) -> set[str]:
    """Return every lemma of a line's article."""
    return {word for words in line.notes.lemmas for word in words}
