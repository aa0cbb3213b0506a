"""Questions of results that two numbers tell together: a vote of 52 to 48, a win by three goals to one.

They are read from the letters of a sentence; what each number counts by itself, `askedfigures` asks.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from factsheets.drafting.evidence import plain
from factsheets.drafting.figures.numbers import WORDS, number
from factsheets.drafting.questions.asking import Asked, Asking
from factsheets.drafting.story import Line, Story

_NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,4}}|{WORDS})"
_WHOSE = r"(?:(?:(?:his|her|their|its)\s+[a-z]+\s+)?(?:[A-Z][\w-]+\s+)*[A-Z]?[\w-]+['’]s?\s+)?"
_TALLY = re.compile(
    rf"(?<![\w./,:$£€-])(?P<first>{_NUMBER})(?:\s+(?P<of>votes?|goals?|points?|games|sets|runs|tries))?(?:\s*\([^()]*\))?(?P<link>\s+to\s+{_WHOSE}|\s*[-–—]\s*|,?\s+with\s+)"
    rf"(?P<second>{_NUMBER})(?P<against>\s+(?:voting\s+)?against)?(?![\w/%:-]|\.\d|,\d|\s*(?:per\s?cent|percent|million|billion|years?|pm|am|p\.m|a\.m)\b)",
    re.IGNORECASE,
)
_SETS = re.compile(r"\d{1,2}-\d{1,2}(?:\s*[(\[][\d/-]+[)\]])?(?:,?\s+\d{1,2}-\d{1,2}(?:\s*[(\[][\d/-]+[)\]])?)+")
_TIEBREAK = re.compile(r"\s*[(\[][^)\]]*[)\]]")
"""A result told set by set, and a tie-break in brackets: 7-6 (7/5), 1-6."""

_VOTING = re.compile(
    r"\b(?:vote[sd]?|voting|ballot|MPs|senators?|lawmakers|parliament|senate|house|council(?:lors)?|jury|members)\b", re.IGNORECASE
)
_PLAYING = re.compile(
    r"\b(?:w[io]n|wins|winning|beat(?:s|ing|en)?|defeat(?:s|ed|ing)?|los[et]|loses|losing|drew|draw|draws|victory|defeat|thrash\w*|score\w*|"
    r"edg(?:e|ed|es|ing)|down(?:ed|s|ing)?|triumph\w*|hammer\w*|overc[oa]me|rout\w*|lead|led)\b"
)
_PLAYED = re.compile(
    r"\s+(?:[a-z-]+\s+)?(?:w[io]n|victory|defeat|loss|draw|thrashing|hammering|hiding|rout|triumph|success|drubbing|lead)\b"
)
_NEAR, _LONGEST = 90, 45
"""Letters before a result in which it is told what was decided, and of an answer."""

_RANGE = re.compile(r"\b(?:between|aged?|from|about|around|some|ages|in|of)\s+$", re.IGNORECASE)
_FEW = 2


@dataclass(frozen=True, slots=True)
class _Tally:
    """A result in one line."""

    line: Line
    says: str
    value: str
    """The two numbers, the larger first: `52-48`."""

    kind: str
    """`vote` or `score`."""


def asked_tallies(asking: Asking) -> Iterable[Asked]:
    """Ask for a result where several sources give one: all that give the same, or each its only one."""
    for kind, by_source in sorted(_by_kind(asking.story).items()):
        found = _shared(by_source)
        made = [asking.answer(one.line, one.says, one.value, named=False) for one in found]
        answers = tuple(one for one in made if one is not None)
        if len({one.source for one in answers}) >= _FEW:
            text = "What was the result of the vote?" if kind == "vote" else "What was the score?"
            yield Asked(text, "text", answers, asking.about([one.line for one in found]), "results aligned", 0.6)


def _by_kind(story: Story) -> Mapping[str, Mapping[str, list[_Tally]]]:
    """Return the results of a story: of each kind, and of each source in order."""
    found: dict[str, dict[str, list[_Tally]]] = defaultdict(lambda: defaultdict(list))
    for line in story.lines:
        for one in _tallies(line):
            found[one.kind][line.source].append(one)
    return found


def _tallies(line: Line) -> Iterator[_Tally]:
    """Yield the results a line gives."""
    words = line.words
    if sets := _SETS.search(words):
        value = " ".join(_TIEBREAK.sub("", sets[0]).replace(",", " ").split())
        yield _Tally(line, plain(sets[0])[:_LONGEST], value, "score")
        return
    for match in _TALLY.finditer(words) if "-" in words or " to " in words or "–" in words or " against" in words else ():
        near = words[max(0, match.start() - _NEAR) : match.start()]
        kind = _kind(match, near, words[match.end() : match.end() + _NEAR])
        first, second = number(match["first"]), number(match["second"])
        if kind and first is not None and second is not None:
            high, low = max(first, second), min(first, second)
            yield _Tally(line, plain(match[0].strip())[:_LONGEST], f"{high}-{low}", kind)


def _kind(match: re.Match[str], before: str, after: str) -> str:
    """Tell a vote from a score, and both from a range or a year; nothing where a number tells no result."""
    of = (match["of"] or "").lower()
    spoken = match["link"].split()[:1] in ([], ["to"], ["with"])
    if ("with" in match["link"]) != bool(match["against"] and "with" in match["link"]):
        return ""
    if not of and (_RANGE.search(before) or (spoken and not match["first"][0].isdigit())):
        return ""
    if of.startswith("vote") or match["against"] or _VOTING.search(before) or after.startswith((" vote", " ballot")):
        return "vote"
    short = len(match["first"]) <= _FEW and match["first"].isdigit()
    return "score" if of or (short and (_PLAYING.search(before) or _PLAYED.match(after))) else ""


def _shared(by_source: Mapping[str, list[_Tally]]) -> list[_Tally]:
    """Return one result of each source: the one that most sources give, else that of sources that give no other."""
    counts: dict[str, int] = defaultdict(int)
    for tallies in by_source.values():
        for value in {one.value for one in tallies}:
            counts[value] += 1
    best = max(sorted(counts), key=lambda value: counts[value], default="")
    chosen = [next((one for one in tallies if one.value == best), None) or _only(tallies, best) for _, tallies in sorted(by_source.items())]
    return [one for one in chosen if one is not None] if counts.get(best, 0) >= _FEW else []


def _only(tallies: list[_Tally], best: str) -> _Tally | None:
    """Return the only result of a source; one that `best` begins with is only broken off."""
    return tallies[0] if len({one.value for one in tallies}) == 1 and not best.startswith(tallies[0].value) else None
