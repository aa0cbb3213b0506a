"""Every happening of a story with its line and its date: what events are made of.

Habits and the distant past of persons are left out; which tellings are of one event is not known here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factsheets.drafting.articles.reading import At
from factsheets.drafting.deeds.newskinds import CLASSES, KINDS, MOVING, PERSONAL
from factsheets.drafting.deeds.verblists import SAYING
from factsheets.drafting.events.timelines import headed
from factsheets.drafting.notes import Happening
from factsheets.drafting.story import Line, Story
from factsheets.drafting.times.calendar import edtf, shifted
from factsheets.model.dates import Date, parse_date

_LONGEST = 370
"""Days of a date; a longer one is an age and dates nothing."""

_FAR = 730
"""Days after which “by” tells a prospect, and no event."""

_CLOCK = re.compile(
    r"(?:(?:about|around|shortly|just|at|before|after)\s+)*\d{1,2}(?:[.:]?\d\d)?(?:\s*(?:[ap]\.?m\b|gmt|utc|hours|hrs|local|o.clock)|(?<=[.:]\d\d)$)",
    re.IGNORECASE,
)
"""An hour without its day, which dates nothing by itself."""

_BY = re.compile(r"\bby\s+(?:the\s+)?(?:(?:end|middle|beginning)\s+of\s+)?$", re.IGNORECASE)
_LASTING = re.compile(r"\b(?:since|until|till|from|between|over|for|during|within|in the (?:past|last))\s+(?:the\s+)?$", re.IGNORECASE)
"""Words before an expression of time by which a sentence tells how long, and no news."""

_WITHIN = re.compile(r"\b(?:within|since)\s+(?:the\s+)?$", re.IGNORECASE)
_RANKS = re.compile(r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|other|another)\b", re.IGNORECASE)
_WITHIN_PART = re.compile(r"\b(?:of|in|at|from|for|by|with|to|on|off|near|around|outside|over|under)\s")
"""Words after which a name is not the head of a part."""

_LEAD = 2
"""Sentences that tell the news, be it in the present."""

OPENING = 3
"""Sentences whose main clause tells the news without a date, as of the day of the report."""


@dataclass(frozen=True, eq=False)
class Telling:
    """One sentence's statement of an event."""

    line: Line
    happening: Happening
    place: int
    """Place among the happenings of its article."""

    time: At | None = None
    """The words of its date, or None where it bears none."""

    date: Date | None = None
    around: Date | None = None
    """The day of the report, about which it was done, where a main clause tells it without a date."""

    doers: frozenset[int] = frozenset()
    """The entities that did it or whose doing it is, by their place in the roster; no mere places."""

    objects: frozenset[int] = frozenset()
    """The entities it was done to, likewise."""

    ranks: frozenset[str] = frozenset()
    """Words that tell which of several it is: a third case, two other cases."""

    @property
    def at(self) -> At:
        """The words that tell it."""
        return self.happening.at

    def names(self, at: At | None) -> list[int]:
        """Return the entities named in a part of it, by their place in the roster."""
        return [place for here, place in self.line.mentions if at is not None and here.inside(at)]


def tellings(story: Story) -> Iterator[Telling]:
    """Yield every happening told in the story with its date, in order; habits are left out."""
    lines = {(line.source, line.number): line for line in story.lines}
    for notes in {line.source: line.notes for line in story.lines}.values():
        days = headed(notes)
        for place, one in enumerate(notes.happenings):
            line = lines[notes.reading.source, one.sentence]
            head = days.get(line.at.paragraph) if one.main else None
            dates = [
                (time.at, found)
                for time in (notes.times[number] for number in one.times)
                if (found := _dated(line, time.at, time.timex.value, one))
            ]
            if one.days:
                dates = [(at, moved) for at, found in dates if (moved := _moved(found, one.days)) is not None]
            at, when = min(dates, key=lambda dated: _exactness(line, *dated), default=(None, None)) if head is None else head
            if (not one.present or head is not None or _is_news(line, when)) and not _is_biography(line, one, when):
                doers, objects = (_concerned(story, line, part) for part in (one.agent, one.patient))
                around = _around(line, one) if when is None else None
                yield Telling(line, one, place, None if one.days else at, when, around, doers, objects, _ranks(line, one))


def _moved(when: Date, days: int) -> Date | None:
    """Return a day so many days on; what is wider than a day cannot be moved."""
    return parse_date(shifted(when.start, days).isoformat()) if when.start is not None and not days_of(when) else None


def _exactness(line: Line, at: At, when: Date) -> tuple[int, bool]:
    """Order dates by the days they mean, those that say which day in figures first: the early hours of October 16."""
    return days_of(when), not re.search(r"\d", line.notes.reading.words(at))


def may_join(one: Telling) -> bool:
    """Whether a telling without a date may belong to an event."""
    return _is_done(one.line, one.happening) and not _is_of_another_time(one.line, one.happening)


def _is_of_another_time(line: Line, one: Happening) -> bool:
    """Whether words after it place it in a time that no calendar gives: within six months of arriving."""
    text = line.notes.reading.paragraphs[line.at.paragraph].text
    return any(one.at.end <= time.at.start and _WITHIN.search(text[: time.at.start]) for time in line.times)


def _is_done(line: Line, one: Happening) -> bool:
    """Whether it is told as done, and outside quotation marks."""
    text = line.notes.reading.paragraphs[one.at.paragraph].text[: one.at.start]
    quoted = text.count("“") > text.count("”") or text.count('"') % 2 == 1
    return not one.ahead and not quoted and bool(one.title)


def days_of(one: Date) -> int:
    """Return how many days a date may mean, less one; very many where it is open."""
    return (one.end - one.start).days if one.start is not None and one.end is not None else 10_000


def _dated(line: Line, at: At, value: str, one: Happening) -> Date | None:
    """Return the date an expression gives, or None where it gives none that an event can have; “by” leaves the beginning open."""
    written = edtf(value)
    if written is None or _CLOCK.match(line.notes.reading.words(at)):
        return None
    found = parse_date(written)
    ahead = one.ahead or one.present or not one.verb
    by = _BY.search(line.notes.reading.paragraphs[at.paragraph].text[: at.start]) is not None
    published = line.notes.published
    to_come = published is not None and found.start is not None and found.start > published
    if days_of(found) > _LONGEST or (to_come and not ahead and (by or one.verb not in SAYING)):
        return None  # an age; what was done cannot be still to come
    if not by or not ahead:
        return found
    far = published is not None and found.end is not None and (found.end - published).days > _FAR
    return None if far else parse_date(f"../{written.rsplit('/', 1)[-1]}")


def _around(line: Line, one: Happening) -> Date | None:
    """Return the day of a report that tells news without a date in a main clause: a jury has found him guilty."""
    published = line.notes.published
    known = one.main and bool(KINDS & set(one.kinds)) and one.under < 0 and not one.pronoun and _is_done(line, one)
    if published is None or not known:
        return None
    before = (line.notes.reading.paragraphs[time.at.paragraph].text[: time.at.start] for time in line.times)
    return None if any(_LASTING.search(text) for text in before) else parse_date(published.isoformat())


def _is_biography(line: Line, one: Happening, when: Date | None) -> bool:
    """Whether it tells a step of somebody's life, or the founding of a firm, long ago."""
    published = line.notes.published
    long_past = published is not None and when is not None and when.end is not None and (published - when.end).days > _LONGEST
    return long_past and one.verb in PERSONAL


def _is_news(line: Line, when: Date | None) -> bool:
    """Whether the plain present tells an event: in the first words of a report, or of a day to come (votes on 6 May)."""
    published = line.notes.published
    if when is not None and when.start is not None and published is not None:
        return when.start > published
    return line.number < _LEAD


def who(line: Line, at: At | None) -> list[int]:
    """Return the entities a part of a telling is, and not merely mentions: of Halden's shares, none; of A, B and C, all three."""
    if at is None:
        return []
    text = line.notes.reading.paragraphs[at.paragraph].text
    found: list[int] = []
    end = 0
    for here, place in line.mentions:
        if not here.inside(at):
            continue
        joined = bool(found) and re.fullmatch(r",|,? and(?: the)?|, (?:and|the)", text[end : here.start].rstrip()) is not None
        if joined or (not found and _is_whole(text, here, at)):
            found.append(place)
            end = here.end
    return found


def concerned_in(line: Line, at: At | None) -> list[int]:
    """Return the entity whose a part of a telling is, where it names none itself: Berg's visa, members of the union."""
    text = line.notes.reading.paragraphs[line.at.paragraph].text
    for here, place in line.mentions if at is not None else ():
        if at is not None and here.inside(at):
            before = text[at.start : here.start]
            owns = text[here.end :].startswith(("'s ", "’s ", "' ", "’ ")) and not _WITHIN_PART.search(before)
            return [place] if owns or re.search(r"^[^,]*\bof (?:the )?(?:[a-z-]+ )*$", before) else []
    return []


def _is_whole(text: str, here: At, at: At) -> bool:
    """Whether a name is the head of a part, or runs what is."""
    if not re.match(r"$|,| (?:and|of|in|at|on|from)\b| \(", text[here.end : at.end]) and not _runs(text[here.end : at.end]):
        return False
    before = text[at.start : here.start]
    return before.endswith(", ") or not _WITHIN_PART.search(before)


def _runs(after: str) -> bool:
    """Whether a name runs what moves: the words after it are a flight, a ferry."""
    word = re.match(r" ([a-z]+)(?=$|[ ,])", after)
    return word is not None and CLASSES.get(word[1]) in MOVING


def _ranks(line: Line, one: Happening) -> frozenset[str]:
    """Return the words of its doer and of what it was done to that tell which of several they are."""
    parts = [at for at in (one.agent, one.patient) if at is not None]
    return frozenset(word.lower() for at in parts for word in _RANKS.findall(line.notes.reading.words(at)))


def _concerned(story: Story, line: Line, at: At | None) -> frozenset[int]:
    named = (place for here, place in line.mentions if at is not None and here.inside(at))
    found = {place for place in named if story.roster.entities[place].kind != "place"}
    return frozenset(found | set(who(line, at)))
