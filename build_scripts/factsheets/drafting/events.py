"""Events of a story: what happened or is expected, when, where and with whom; one sheet across articles.

A dated statement proposes an event; statements of one time that tell the same are one. Titles are the sources' own words.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from factsheets.drafting.evidence import Evidences, is_printable
from factsheets.drafting.notes import Clause, Time
from factsheets.drafting.sourcefields import slug, unique
from factsheets.drafting.story import KIN, Line, Story
from factsheets.model.dates import Date, parse_date
from factsheets.model.sheets import Event, EventDate, Evidence, Fact, Participant, Proposed
from factsheets.text.words import word_set

_STATES = word_set(
    "be have seem appear remain include represent contain consist involve mean become belong locate situate know see believe think"
)
"""Verbs of being, which tell no event."""

_ANNOUNCING = word_set("say announce promise agree pledge vow declare unveil reveal confirm plan decide aim")
_LEADING = word_set(
    "expect plan schedule agree set intend want begin start continue try manage fail hope vow due help allow force order ask"
)
_STRIKING = word_set("strike hit jolt rock shake kill damage injure destroy flatten devastate")
"""Verbs by which a disaster is told; its tellings choose freely among them."""

_ALIKE, _ALIKE_FAR = 0.28, 0.45
"""Likeness from which statements of one day, or of one month or year, tell one event."""

_MOST_NEAR, _MOST_COMPARED = 40, 12
"""Groups a telling is compared with, and tellings of each; more change nothing and cost much."""

_SHORTEST_TITLE, _LONGEST_TITLE = 18, 130
_MOST_FACTS = 6
_PRONOUNS = word_set("he she it they we i you this that these those who which there one some his her its their")


@dataclass(frozen=True, eq=False)
class Telling:
    """One source's statement of an event."""

    line: Line
    clause: Clause
    time: Time
    date: Date


def event_sheets(
    story: Story, ids: Mapping[int, str], evidences: Evidences, taken: Collection[str], known: Collection[str] = ()
) -> list[Event]:
    """Draft the events; `known` are titles an editor has a sheet for."""
    sheets: list[Event] = []
    used = set(taken)
    titles = set(known)
    for group in _groups(story, [one for line in story.lines for one in _tellings(line)]):
        title = _title(group, story)
        if title is None or title.casefold() in titles:
            continue
        sheet = _sheet(story, group, title, unique(slug(title), used), ids, evidences)
        if sheet is not None:
            titles.add(title.casefold())
            used.add(sheet.id)
            sheets.append(sheet)
    return sheets


def _tellings(line: Line) -> list[Telling]:
    """Return the events a line tells: for each date, the statement it belongs to."""
    found: list[Telling] = []
    for time, written in line.days():
        date = parse_date(written)
        if date.start is None or date.end is None or (date.end - date.start).days > 370:  # noqa: PLR2004 - more than a year is an age
            continue
        clause = _clause_of(line, time)
        if clause is not None and not any(one.clause is clause for one in found):
            found.append(Telling(line, clause, time, date))
    return found


def _clause_of(line: Line, time: Time) -> Clause | None:
    """Return the smallest statement round a date that tells of something done; of a report, what it reports."""
    around = [one for one in line.clauses if time.at.inside(one.at) and one.subject is not None and _hangs_on(time, one)]
    done = [one for one in around if not one.said and one.verb not in _STATES]
    if done:
        return min(done, key=lambda one: one.at.end - one.at.start)
    return next((one for one in around if one.said and one.verb in _ANNOUNCING and _announced(line, one) is not None), None)


def _hangs_on(time: Time, clause: Clause) -> bool:
    """Whether a date is that of a clause's verb: its own, or that of the verb it leads to (are expected to meet next week)."""
    if time.verb in {-1, clause.verb_at.start}:
        return True
    return clause.verb in _LEADING and clause.verb_at.start in time.heads


def _announced(line: Line, said: Clause) -> Clause | None:
    """Return the plan that a saying tells: it would form a group."""
    return next((one for one in line.clauses if one is not said and one.at.inside(said.at) and (one.lean > 0 or _is_plan(line, one))), None)


def _is_plan(line: Line, clause: Clause) -> bool:
    text = line.notes.reading.paragraphs[clause.at.paragraph].text
    before = text[max(clause.at.start, clause.verb_at.start - 20) : clause.verb_at.start]
    return re.search(r"\b(?:would|will|to|shall)\s+(?:\w+ly\s+)?$", before) is not None or clause.verb in {
        "agree",
        "plan",
        "aim",
        "intend",
        "decide",
    }


def _words(one: Telling) -> str:
    """Return the words of the sources that title a telling: its clause, or who announces what."""
    reading = one.line.notes.reading
    if one.clause.verb in _ANNOUNCING and one.clause.said and one.clause.subject is not None:
        plan = _announced(one.line, one.clause)
        if plan is not None:
            return f"{reading.words(one.clause.subject)} {reading.words(one.clause.verb_at)} {reading.words(plan.core)}"
    return reading.words(one.clause.core)


def _groups(story: Story, tellings: list[Telling]) -> list[list[Telling]]:
    """Gather tellings of one event: times that share a day, words that are alike."""
    groups: list[list[Telling]] = []
    by_word: dict[str, set[int]] = defaultdict(set)
    for telling in sorted(tellings, key=lambda one: (one.date.sort_key, one.line.source, one.line.number)):
        best, place = 0.0, -1
        rare = sorted(telling.line.lemmas, key=lambda word: (-story.weights.get(word, 0.0), word))
        near = Counter(number for word in rare for number in by_word[word])
        for number, _ in sorted(near.items(), key=lambda item: (-item[1], item[0]))[:_MOST_NEAR]:
            likeness = max((_likeness(story, telling, other) for other in groups[number][:_MOST_COMPARED]), default=0.0)
            if likeness > best:
                best, place = likeness, number
        if place >= 0 and best >= 1.0:
            groups[place].append(telling)
        else:
            place = len(groups)
            groups.append([telling])
        for word in telling.line.lemmas:
            by_word[word].add(place)
    return groups


def _likeness(story: Story, one: Telling, other: Telling) -> float:
    """Return how alike two tellings are in units of what suffices; 0 where their times exclude each other."""
    if not one.date.meets(other.date) or (one.line is other.line):
        return 0.0
    alike = story.likeness(one.line, other.line)
    if one.clause.verb == other.clause.verb or {one.clause.verb, other.clause.verb} <= _STRIKING:
        alike += 0.08
    if (mine := _subject_head(one)) and mine == _subject_head(other):
        alike += 0.12
    shared = set(one.line.entities) & set(other.line.entities)
    alike += 0.03 * min(3, len(shared))
    same = (one.date.start, one.date.end) == (other.date.start, other.date.end)
    return alike / (_ALIKE if same else _ALIKE_FAR)


def _subject_head(one: Telling) -> str:
    """Return the last word of the subject, under which alike things are compared."""
    if one.clause.subject is None:
        return ""
    words = re.findall(
        r"[a-z]+", re.split(r"\s(?:of|in|which|that|who|with)\s", one.line.notes.reading.words(one.clause.subject).casefold())[0]
    )
    return KIN.get(words[-1], words[-1]) if words else ""


def _title(group: list[Telling], story: Story) -> str | None:
    """Return the words that title an event: the clause whose words most of its tellings share."""
    weights = Counter(word for one in group for word in one.line.lemmas)
    choices = []
    for one in group:
        words = _words(one)
        whole = one.clause.object is None or one.clause.said or one.clause.core.end >= one.clause.object.end
        first = words.split(" ", 1)[0].casefold() if words else ""
        if not (_SHORTEST_TITLE <= len(words) <= _LONGEST_TITLE) or first in _PRONOUNS or not is_printable(words) or " " not in words:
            continue
        shared = sum(weights[word] for word in one.line.lemmas) / (len(one.line.lemmas) or 1)
        choices.append((-(shared + whole * 1.0 + (one.clause.object is not None) * 0.5 + (len(words) > 30) * 0.3), len(words), words))  # noqa: PLR2004 - a full title
    del story
    if not choices:
        return None
    words = re.sub(r"\s+", " ", min(choices)[2]).strip(" ,;:.–—-\"'“”‘’")
    words = re.sub(r"^(?:And|But|So)\s+(?=[A-Za-z])", "", words)
    return words[:1].upper() + words[1:]


def _sheet(  # noqa: PLR0913, PLR0917 - what a sheet is made of
    story: Story, group: list[Telling], title: str, sheet_id: str, ids: Mapping[int, str], evidences: Evidences
) -> Event | None:
    datings = _datings(group, evidences)
    if not datings:
        return None
    sources = {one.line.source for one in group}
    origins = {story.origins[source] for source in sources}
    return Event(
        id=sheet_id,
        title=title,
        dates=tuple(datings),
        state="expected" if all(_expected(one) for one in group) else "happened",
        place=_place(story, group, ids),
        participants=_participants(story, group, ids, evidences),
        facts=tuple(_facts(group, evidences)),
        proposed=Proposed(rule="dated statement", confidence=round(min(0.9, 0.4 + 0.1 * len(origins) + 0.05 * len(sources)), 2)),
    )


def _expected(one: Telling) -> bool:
    published = one.line.notes.published
    ahead = published is not None and one.date.start is not None and one.date.start > published
    return ahead or (one.clause.lean > 0 and (published is None or one.date.end is None or one.date.end >= published))


def _datings(group: list[Telling], evidences: Evidences) -> list[EventDate]:
    """Return each dating once, with every source that gives it; the more exact ones first."""
    by_date: dict[str, list[tuple[Telling, Evidence]]] = {}
    for one in group:
        if (found := evidences.at(one.line.notes, one.line.at)) is not None:
            by_date.setdefault(str(one.date), []).append((one, found))
    made = []
    for written, told in sorted(by_date.items(), key=lambda item: (-len(item[1]), item[0])):
        first = told[0][0]
        words = first.line.notes.reading.words(first.time.at)
        relative = not re.search(r"\d{4}", words)
        read_from = first.line.notes.published if relative else None
        evidence = tuple({one.source: one for _, one in reversed(told)}.values())
        made.append(
            EventDate(
                date=parse_date(written),
                words=words if relative and read_from and is_printable(words) else None,
                read_from=parse_date(read_from.isoformat()) if read_from else None,
                evidence=tuple(sorted(evidence, key=lambda one: one.source)),
            )
        )
    return _without_wider(made)


def _without_wider(made: list[EventDate]) -> list[EventDate]:
    """Leave out a dating that only says less than another."""
    return [
        one
        for one in made
        if not any(other is not one and one.date.contains(other.date) and not other.date.contains(one.date) for other in made)
    ]


def _place(story: Story, group: list[Telling], ids: Mapping[int, str]) -> str | None:
    """Return the place most tellings put right after “in”, “at”, “near” and the like."""
    counts: Counter[int] = Counter()
    for one in group:
        text = one.line.notes.reading.paragraphs[one.line.at.paragraph].text
        for at, place in one.line.mentions:
            if story.roster.entities[place].kind == "place" and re.search(
                r"\b(?:in|at|near|of|off|struck|hit)\s+(?:[a-z][\w-]*\s+){0,4}$", text[: at.start]
            ):
                counts[place] += 1
    known = [(-count, place) for place, count in counts.items() if place in ids]
    return ids[min(known)[1]] if known else None


def _participants(story: Story, group: list[Telling], ids: Mapping[int, str], evidences: Evidences) -> tuple[Participant, ...]:
    """Return who stands as subject or object of the event."""
    found: dict[int, list[Evidence]] = {}
    for one in group:
        for at in (one.clause.subject, one.clause.object):
            place = one.line.entity_in(at)
            if place is None or place not in ids or story.roster.entities[place].kind in {"place", "work"}:
                continue
            if (evidence := evidences.at(one.line.notes, one.line.at)) is not None:
                found.setdefault(place, []).append(evidence)
    return tuple(
        Participant(entity=ids[place], evidence=tuple({one.source: one for one in told}.values())) for place, told in sorted(found.items())
    )


def _facts(group: list[Telling], evidences: Evidences) -> list[Fact]:
    """Return the tellings, one a source, the fullest first."""
    by_source: dict[str, Telling] = {}
    for one in sorted(group, key=lambda one: (-len(one.line.lemmas), one.line.source, one.line.number)):
        by_source.setdefault(one.line.source, one)
    found = (evidences.at(one.line.notes, one.line.at) for one in list(by_source.values())[:_MOST_FACTS])
    proposed = Proposed(rule="dated statement", confidence=0.6)
    return [Fact(evidence=(evidence,), proposed=proposed) for evidence in found if evidence is not None]
