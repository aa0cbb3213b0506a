"""Figures that belong together: the two parts of a length, the two ends of a range, the members of a list of one unit."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from factsheets.drafting.figures.figure import Figure

MOVED = "fell|rose|gained|dropped|slipped|climbed|jumped|added|lost|declined|increased|slid|sank|surged|tumbled|soared|plunged|eased|edged"
"""Verbs behind which a figure tells by how much: rose 6 pence to 388 pence."""

_JOINING = re.compile(r",?\s+(?:and\s+)?")
_LATER = re.compile(r"\s+(?:later|earlier|after|before|ago|into)\b")
"""What stands between the two parts of a length, and what behind a length tells that it is one by itself: 20 minutes later."""

_SMALLER = {"hours": ("minutes", 60), "minutes": ("seconds", 60), "years": ("months", 12), "feet": ("inches", 12)}
"""Unit -> the one that tells the rest of a length: two hours and 20 minutes, with how many make one."""

_CHANGES = re.compile(rf"\b(?:from|by|up|down|off|{MOVED}|fall|rise|drop|grow|grew|jump|climb|cut|raised?|lowered)\s+$", re.IGNORECASE)
"""What stands before a figure that another moves on from: rose 6 pence to 388 pence."""

_LIST = re.compile(r"\s*(?:,|and|or|to|,\s+and)\s*", re.IGNORECASE)
_SHARED = re.compile(r"[A-Z]{3}|%|percentage points|basis points|degrees.*")
"""Units that a number takes over from the next one of a list: 4 and 6 percent."""


def whole(found: list[Figure], text: str) -> list[Figure]:
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


def ranges(found: list[Figure], text: str) -> list[Figure]:
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


def in_list(figure: Figure, following: Figure, text: str) -> Figure:
    """Give a number the unit of the next where the two are one list: 4 and 6 percent."""
    if figure.unit or figure.share or not _SHARED.fullmatch(following.unit) or text[following.start : following.start + 1] in "$€£¥₹":
        return figure
    return replace(figure, unit=following.unit) if _LIST.fullmatch(text[figure.end : following.start]) else figure
