"""What a count is narrowed to: places, sites, grades, one person, some more.

Two counts narrowed to different things are never compared unless they are one and the same figure.
"""

from __future__ import annotations

import re
from datetime import timedelta

from factsheets.drafting.articles.reading import At
from factsheets.drafting.naming.places import COUNTRIES
from factsheets.drafting.notes import Quantity
from factsheets.drafting.questions.aboard import COUNTED
from factsheets.drafting.questions.countednouns import PEOPLE
from factsheets.drafting.questions.senses import SENSES, TOLLS, is_measured
from factsheets.drafting.story import Line, Story
from factsheets.model.dates import parse_date
from factsheets.text.words import word_set

_NEARLY_ALL = 0.8
ANOTHER = "another"
"""What a count is narrowed to that belongs to another happening than the story's."""

ASKED = "asked"
"""With who asks: what is measured that somebody only asks for, as prosecutors do, and that nobody has got."""

GRADES = word_set("seriously critically badly severely slightly lightly gravely")
SITES = word_set("district village hospital clinic mosque church school camp town city suburb province region area plant factory")
_ONE_PERSON = word_set("man woman boy girl child baby")
_GRADED = re.compile(rf"\b({'|'.join(sorted(GRADES))})\b")
_SOME = re.compile(r"\b(?:of them|of whom|including)\b")
_CARED = word_set("receive treat admit hospitalise hospitalize")
_ASKED_FOR = re.compile(
    r"\b(\w+)\s+(?:(?:had|has|have|is|are|also)\s+)*(?:ask(?:s|ed|ing)?(?!\sabout)|recommend(?:s|ed|ing)?|request(?:s|ed|ing)?|argu(?:e|es|ed|ing)|urg(?:e|es|ed|ing)|propos(?:e|es|ed|ing)"
    r"|call(?:s|ed|ing)?\sfor|want(?:s|ed|ing)?|s(?:ought|eek|eeks|eeking))\s(?![^.;]*\b(?:but|after|when|because|who|which|received?|got)\b)[^.;“”]*$"
)
"""What leads to a figure that is only asked for: her lawyers had asked for a year of probation and a"""

_SITED = re.compile(
    r"\b(?:in|at|inside)\s+(?:(?:the|his|her|their|its|this|that|a|an|one|two|three|several|same)\s+)?(?:[a-z]+\s+)?"
    rf"({'|'.join(sorted(SITES))})s?\b(?!\s+of\s+[A-Z])"
)
_MORE = re.compile(r"\b(?:more|another|additional|further)\b(?! than)")
_IN_A_ROW = re.compile(r"\b(?:successive|consecutive|straight|in a row|running)\b")
_NEAR = 12
"""What says that things are counted in unbroken order, and letters behind the figure's noun within which it does."""

_OF_ANOTHER = re.compile(
    r"\b(?:follow(?:s|ed|ing)|recall(?:s|ed|ing)|echo(?:es|ed|ing)|after|since|like|as with|similar to|unlike|than"
    r"|same\s(?:\w+\s){1,4}(?:as|of))\s(?:the|a|an|another|one)\s[^.;]*?(?:\b(?:that|which|who|when|where)\b|,\s\w+ing\b)"
)
"""What leads from a story's own happening to one that it is set beside: it follows the one that fell into the sea, killing."""

_BEHIND = re.compile(r"\b(?:after|when)\s+(?:(?P<another>another|an?\s(?:second|earlier|previous|different|separate))|an?)\s+[a-z]")
"""What leads, behind a figure, to the happening it belongs to: still missing after another ferry sank."""

_LATELY = timedelta(days=7)
"""Time within which what befell a thing nobody named before may be the story itself."""

_LEAD = 3
"""Sentences that tell the news itself: a man was held after a lorry that was stolen killed four."""

_LISTED = re.compile(r",?\s(?:and\s)?[A-Z]|,\s[A-Z]|\sand\s")
"""What follows a place that others are listed with: several districts are the whole of it."""

_PLACED = re.compile(r"\b(?:[Ii]n|[Aa]t)\s+(?:(?:the\s+)?(?:[a-z]+\s+){1,3}of\s+|(?:[a-z]+\s+){0,2})$")
_ELSEWHERE = re.compile(r"\b(?:after|when|as|since|before|while|where|which|who|that)\b")
"""Words that begin another statement, whose place is its own: five missing after a boat sank in Malden."""


def everywhere(story: Story, *, countries: bool = False) -> set[int]:
    """Return the places the whole story plays in, which narrow nothing: what nearly every source names, and if so asked, countries."""
    sources = {line.source for line in story.lines}
    return {
        place
        for place, named in enumerate(story.roster.entities)
        if named.kind == "place" and (countries if named.keys & COUNTRIES else len(named.sources) >= _NEARLY_ALL * len(sources))
    }


def scope(quantity: Quantity, line: Line, wide: set[int]) -> frozenset[int]:
    """Return the places a count is narrowed to by “in”: 12 people were killed in Tavan."""
    if is_measured(quantity):
        return frozenset()
    text = line.notes.reading.paragraphs[line.at.paragraph].text
    clause = _clause(quantity, line)
    return frozenset(
        place
        for at, place in line.mentions
        if place not in wide
        and not _LISTED.match(text[at.end : at.end + 5])
        and (
            at.inside(clause) or text[line.at.start : at.start].strip() in {"In", "At"} or text[line.at.start : at.start].startswith("In ")
        )
        and _PLACED.search(text[max(0, at.start - 50) : at.start])
        and not _ELSEWHERE.search(text[quantity.at.end : at.start])
    )


def limits(quantity: Quantity, line: Line, sense: str) -> frozenset[str]:
    """Return what else narrows a count: its grade, where the hurt are cared for, a single person, a further number."""
    text = line.notes.reading.paragraphs[line.at.paragraph].text
    if is_measured(quantity):
        asked = _ASKED_FOR.search(text, line.at.start, quantity.at.start)
        return frozenset({f"{ASKED} {asked[1].lower()}"} if asked else ())
    clause = _clause(quantity, line)
    words = text[clause.start : clause.end]
    found = {ANOTHER} if sense in TOLLS | COUNTED and _is_of_another(quantity, line) else set()
    if _IN_A_ROW.search(text, quantity.at.start, min(quantity.at.end + _NEAR, line.at.end)):
        found.add("row")
    found |= {match[1] for match in _SITED.finditer(words)} if sense in SENSES or quantity.head in PEOPLE else set()
    if sense == "injured" and (grade := _grade(quantity, line, clause)):
        found.add(grade)
    if sense in TOLLS and (
        _CARED & set(quantity.context)
        or re.match(r"\s+of the (?:injured|wounded|dead|victims|patients|survivors)\b", text[quantity.at.end :])
    ):
        found.add("cared")
    if quantity.value == "1" and quantity.head in _ONE_PERSON:
        found.add("one")
    if quantity.partial and sense in {"killed", "injured", "arrested", "infected"} and _adds(quantity, line, sense):
        found.add("more")
    return frozenset(found)


def _is_of_another(quantity: Quantity, line: Line) -> bool:
    """Whether a figure belongs to another happening that the story's own is set beside; a lead tells its own after “after”."""
    text = line.notes.reading.paragraphs[line.at.paragraph].text
    told = _OF_ANOTHER.search(text, line.at.start, quantity.at.start)
    if told is not None and not (line.number < _LEAD and told[0].startswith("after ")):
        return True
    behind = _BEHIND.search(text, quantity.at.end, line.at.end)
    return behind is not None and (behind["another"] is not None or (line.number > 0 and _is_long_ago(line, behind.end())))


def _is_long_ago(line: Line, start: int) -> bool:
    """Whether the first date after a place of a line is of weeks before the report: when a ferry sank on 18 June."""
    published = line.notes.published
    later = (parse_date(written) for time, written in line.days() if time.at.start >= start)
    day = next(later, None)
    return published is not None and day is not None and day.end is not None and published - day.end > _LATELY


def _grade(quantity: Quantity, line: Line, clause: At) -> str:
    """Return how gravely those are hurt whom a figure counts, as told nearest to it: 15 were hurt, nine of them seriously."""
    text = line.notes.reading.paragraphs[clause.paragraph].text
    for grade in _GRADED.finditer(text, clause.start, clause.end):
        around = [one for one in line.quantities if one.at.inside(line.at) and not is_measured(one)]
        if _SOME.search(text, quantity.at.end + len(" of them"), grade.start()):
            continue
        nearest = min(around, key=lambda one: min(abs(grade.start() - one.at.end), abs(one.at.start - grade.end())), default=quantity)
        if nearest is quantity:
            return grade[1]
    return ""


def _adds(quantity: Quantity, line: Line, sense: str) -> bool:
    """Whether a count adds to one of its own kind: five more bodies; the 60 others that were hurt are others than the dead."""
    text = line.notes.reading.paragraphs[line.at.paragraph].text
    start = max(line.at.start, quantity.at.start - 15)
    return sense != "injured" or _MORE.search(text[start : quantity.at.end + 5]) is not None


def _clause(quantity: Quantity, line: Line) -> At:
    """Return the smallest statement round a figure, or its sentence."""
    around = [one.at for one in line.clauses if quantity.at.inside(one.at)]
    return min(around, key=lambda one: one.end - one.start, default=line.at)
