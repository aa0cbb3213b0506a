"""Questions of responses and of lists: whether somebody answered, and what is named after the same verb."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from factsheets.drafting.evidence import plain
from factsheets.drafting.questions.asking import Asked, Asking, the
from factsheets.drafting.story import Line
from factsheets.model.parts import Answer
from factsheets.text.words import word_set

_LEAST_LIKE = 0.08
_ABOUT_SOMETHING = re.compile(r"\bcomment (?:about|on|whether|which|when|how)\b|\bnor\b")
"""A refusal to speak of one thing, which is no silence."""

_LISTED = re.compile(
    r"\b(?P<verb>[a-z]{3,})\s+(?:(?:the|its|their|several|many|key|major)\s+)?(?:[a-z]+\s+)?(?P<noun>[a-z]{3,}s)\s*,?\s+"
    r"(?:including|such as|ranging from)\s+(?P<items>[^.;:()]{10,160})"
)
_NO_VERBS = word_set(
    "the and for with from that this these those some other many several its their all more most into over about only such"
)


def asked_responses(asking: Asking) -> Iterable[Asked]:
    """Ask whether somebody responded, where a source says they did not and reports no word of theirs."""
    spoke = _spoken(asking)
    done: set[int] = set()
    for line in asking.story.lines:
        for saying in line.sayings:
            place = None if saying.answered or _ABOUT_SOMETHING.search(line.words) else asking.speakers.of(line, saying)
            if place is None or place not in asking.ids or place in done or line.source in {one.source for one in spoke.get(place, ())}:
                continue
            done.add(place)
            answers = [
                asking.answer(line, "no, there was no response", "no", named=False),
                *_statements(asking, spoke.get(place, ()), line),
            ]
            made = tuple(one for one in answers if one is not None)
            if made:
                name = asking.name(place)
                confidence = 0.7 if len(made) > 1 else 0.45
                yield Asked(f"Did {the(name)}{name} respond?", "yes-no", made, (asking.ids[place],), "non-answer", confidence)


def _spoken(asking: Asking) -> Mapping[int, list[Line]]:
    """Return for each entity that is silent somewhere the lines that report a statement of it."""
    silent: set[int] = set()
    found: dict[int, list[Line]] = defaultdict(list)
    for line in asking.story.lines:
        silent |= {place for one in line.sayings if not one.answered and (place := asking.speakers.of(line, one)) is not None}
    for line in asking.story.lines if silent else ():
        for one in line.sayings:
            place = asking.speakers.of(line, one) if one.answered else None
            if place is not None and place in silent:
                found[place].append(line)
    return found


def _statements(asking: Asking, spoke: Iterable[Line], but: Line) -> list[Answer | None]:
    """Return the first statement of an entity in each other source of the same day or the next."""
    seen = {but.source}
    found = []
    for line in spoke:
        if line.source not in seen and _same_days(line, but):
            seen.add(line.source)
            found.append(asking.answer(line, "yes, it reports a statement", "yes", named=False))
    return found


def _same_days(one: Line, other: Line) -> bool:
    """Whether two sources appeared within a day of each other, as far as they are dated."""
    first, second = one.notes.published, other.notes.published
    return first is None or second is None or abs((first - second).days) <= 1


def asked_lists(asking: Asking) -> Iterable[Asked]:
    """Ask for the members of lists that several sources give after the same verb."""
    told: dict[str, dict[str, tuple[Line, str, list[str]]]] = {}
    for line in asking.story.lines:
        for match in _LISTED.finditer(line.words):
            items = _items(match["items"])
            if len(items) > 1 and match["verb"].lower() not in _NO_VERBS:
                told.setdefault(match["verb"].lower(), {}).setdefault(line.source, (line, match["noun"], items))
    for verb, by_source in sorted(told.items()):
        lines = [line for line, _, _ in by_source.values()]
        if len(by_source) < 2 or asking.story.around(lines[0], lines[-1]) < _LEAST_LIKE:  # noqa: PLR2004 - two to compare
            continue
        answers = [asking.answer(line, ", ".join(map(plain, items)), "; ".join(map(plain, items))) for line, _, items in by_source.values()]
        made = tuple(one for one in answers if one is not None)
        if len(made) > 1:
            nouns = " or ".join(dict.fromkeys(noun.lower() for _, noun, _ in by_source.values()))
            yield Asked(f"Which {nouns} are named to {verb}?", "list", made, asking.about(lines), "lists aligned", 0.55)


def _items(words: str) -> list[str]:
    """Return the members of a list in words."""
    words = re.split(r"\s+(?:the|which|that|who|while|said|says)\b|,\s+(?:the|he|she|it)\s", words)[0]
    parts = re.split(r"\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|to|or)\s+", words)
    return [part.strip(" ,") for part in parts if 0 < len(part.split()) <= 5]  # noqa: PLR2004 - longer ones are no items
