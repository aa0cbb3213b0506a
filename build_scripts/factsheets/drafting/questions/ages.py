"""Whose age a figure tells: the person it stands beside, or the one that its words go back to.

An age given to the wrong person is worse than none, so where nothing says whose it is, it is nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from factsheets.drafting.articles.reading import At
from factsheets.drafting.notes import Quantity
from factsheets.drafting.story import Line

SOMEBODY = "somebody"
"""Whoever has no name."""

_BESIDE = 30
"""Letters within which a name after an age bears it: a 22-year-old resident, Bensu Elianita."""

_AFTER_NAME = re.compile(r"(?:,\s|\s?\(|\s)(?:(?:now|then)\s|(?:an?\s[^,;.]{1,60}\s)?aged\s|age\s)?")
"""All that may stand between a name and its age: Berg, 34; Berg (34); Berg, a miner aged 34."""

_BEFORE_NAME = re.compile(r"(?:[-\s]old)?(?:\s[\w’'-]+){0,4},?\s(?:[A-Z][a-z]{0,5}\.?\s)?")
"""All that may stand between an age and its name: the 34-year-old miner Jan Berg."""

_GOES_BACK = re.compile(
    r"(?:\b(?:the|he|she|who)\s+(?:is|was|turns|turned|will be)?|\bthe\s[\w’' -]{1,40},\s)\s*(?:now\s|then\s|about\s)?$", re.IGNORECASE
)
"""Words before an age that go back to the person named last: the striker, 25; the 25-year-old; she was 25."""

_AHEAD = frozenset({"turn", "turns"})
"""Verbs of an age still to come: he turns 30 on Tuesday."""

_AFTER_VERB = re.compile(r"\s(?:(?:about|only|just|now|then)\s|(?:on\s\w+\s)?(?:at\s(?:the\sage\sof\s)?|aged\s))?")
"""All that may stand between a verb and its subject's age: Berg was 34, turned 34, died on Monday at the age of 34."""


def holder(quantity: Quantity, line: Line, before: Sequence[Line], people: Collection[int]) -> str:
    """Return whose age it is: the place of a person in the roster, in digits, or `somebody`; `before` has the nearer lines first."""
    text = line.notes.reading.paragraphs[line.at.paragraph].text
    named = [(at, place) for at, place in line.mentions if place in people]
    found = next((place for at, place in named if _tells(text, line, at, quantity.at)), None)
    if found is None and not named and _GOES_BACK.search(text[line.at.start : quantity.at.start]):
        found = _last_alone(before, people)
    return SOMEBODY if found is None else str(found)


def _last_alone(before: Sequence[Line], people: Collection[int]) -> int | None:
    """Return the person of the last line that names any, where it names no other."""
    told = next((found for one in before if (found := [place for place in one.entities if place in people])), [])
    return told[0] if len(told) == 1 else None


def _tells(text: str, line: Line, name: At, age: At) -> bool:
    """Whether an age is that of the person named at a place of the same sentence."""
    if name.end <= age.start:
        verbs = (
            one.verb_at.end for one in line.clauses if one.subject is not None and name.inside(one.subject) and one.subject.end == name.end
        )
        return (
            any(_AFTER_VERB.fullmatch(text, end, age.start) for end in verbs)
            or _AFTER_NAME.fullmatch(text, name.end, age.start) is not None
        )
    between = text[age.end : name.start]
    parted = any(age.end <= one.verb_at.start < name.start for one in line.clauses)
    return len(between) <= _BESIDE and not parted and _BEFORE_NAME.fullmatch(between) is not None
