"""Questions on which articles can be compared, with typed answers; what only one tells is a question too.

Their words come from `questiontexts`; the verdict is computed by the model, never here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from factsheets.drafting.alignment import Aligned, align, written
from factsheets.drafting.comparables import Measure
from factsheets.drafting.events import Drafted
from factsheets.drafting.evidence import Evidences, plain
from factsheets.drafting.questiontexts import figure_text, in_words, within_a_sentence
from factsheets.drafting.senses import SENSES, TOLLS
from factsheets.drafting.sourcefields import slug, unique
from factsheets.drafting.speakers import Speakers
from factsheets.drafting.story import Line, Story
from factsheets.model.parts import Answer, Proposed
from factsheets.model.sheets import Question, QuestionType
from factsheets.model.values import parse_number
from factsheets.text.words import word_set

_WITH_ARTICLE = re.compile(
    r"\b(?:Association|Agency|Ministry|Department|Council|Union|Commission|Office|Committee|Bank|Court|Islands|Republic|Kingdom|Emirates)\b"
    r"|^(?:US|U\.S\.|USA|UK|UAE|EU|United States|Philippines|Netherlands|Maldives|Bahamas)$"
)
_MOST_ALONE = 10
_LONGEST_SAYS = 90


@dataclass(frozen=True, eq=False)
class Asked:
    """A question before it has an id."""

    text: str
    type: QuestionType
    answers: tuple[Answer, ...]
    about: tuple[str, ...]
    rule: str
    confidence: float
    running: bool = False


class Asking:
    """What questions are made from: the story, the ids of its entities, evidence and speakers."""

    def __init__(self, story: Story, ids: Mapping[int, str], evidences: Evidences, events: Sequence[Drafted] = ()) -> None:
        self._events = events
        self._story = story
        self._ids = ids
        self._evidences = evidences
        self._speakers = Speakers(story)

    def all(self) -> list[Asked]:
        """Return every question in order of its making."""
        return [*self._figures(), *self._days(), *self._responses(), *self._lists()]

    def _days(self) -> Iterable[Asked]:
        """Ask when an event was, where several sources date it."""
        for drafted in self._events:
            event = drafted.sheet
            answers: dict[str, Answer] = {}
            for dating in event.dates:
                for one in dating.evidence:
                    made = {
                        "says": plain(in_words(dating.date)),
                        "value": str(dating.date),
                        **one.model_dump(include={"source", "quote", "prefix", "suffix"}),
                    }
                    answers.setdefault(one.source, Answer.model_validate(made))
            if len(answers) > 1:
                about = (event.id, *(one.entity for one in event.participants))[:3]
                confidence = round(0.6 + 0.03 * min(5, len(answers)), 2)
                yield Asked(drafted.asks, "date", tuple(answers.values()), about, "dates of an event", confidence)

    def _answer(self, line: Line, says: str, value: str, *, named: bool = True) -> Answer | None:
        found = self._evidences.at(line.notes, line.at)
        if found is None or not says or not value:
            return None
        speaker = self._speakers.of_line(line) if named else None
        return Answer(
            source=found.source,
            says=says[:_LONGEST_SAYS],
            value=value,
            quote=found.quote,
            prefix=found.prefix,
            suffix=found.suffix,
            said_by=self._ids.get(speaker) if speaker is not None else None,
        )

    def _figures(self) -> Iterable[Asked]:
        for group in align(self._story):
            chosen = [one for one in _one_a_source(group) if _is_number(written(one.quantity))]
            highest: dict[date | None, float] = {}
            for one in chosen:
                day = one.line.notes.published
                highest[day] = max(highest.get(day, 0.0), _size(one)[0])
            answers = []
            for one in chosen:
                says = within_a_sentence(plain(one.line.notes.reading.words(one.quantity.at)))
                answers.append(self._answer(one.line, says, _at_that_time(one, highest)))
            made = tuple(one for one in answers if one is not None)
            text = figure_text(group, chosen[0], self._where(chosen[0])) if chosen else None
            if not made or text is None:
                continue
            text = _limited(self._named(text, chosen[0]), chosen[0], self._names(made))
            sources = {one.source for one in made}
            running = (
                (group.sense in TOLLS or all(_MOVING & set(one.quantity.context) for one in chosen))
                and chosen[0].anchor == "now"
                and len(sources) > 1
            )
            base = 0.75 if group.sense in SENSES else 0.6
            confidence = base + 0.03 * min(5, len(sources)) if len(sources) > 1 else 0.3 + (0.15 if chosen[0].line.number < _TOP else 0.0)
            about = self._about([one.line for one in chosen])
            yield Asked(text, "number", made, about, "figures aligned", round(confidence, 2), running=running)

    def _named(self, text: str, one: Measure) -> str:
        """Fill in the name that an age or a distance belongs to."""
        place = one.slot.rpartition(" ")[2]
        return text.replace("{}", plain(self._story.roster.entities[int(place)].name)) if "{}" in text and place.isdigit() else text

    def _names(self, made: Iterable[Answer]) -> str:
        """Return the name of the one entity that every answer is said by, or nothing."""
        by_id = {sheet_id: place for place, sheet_id in self._ids.items()}
        speakers = {one.said_by for one in made}
        first = next(iter(speakers))
        return plain(self._story.roster.entities[by_id[first]].name) if len(speakers) == 1 and first is not None and first in by_id else ""

    def _where(self, one: Measure) -> str:
        """Return the places a figure is narrowed to, as they follow in a question."""
        named = sorted(plain(self._story.roster.entities[place].name) for place in one.scope)
        return f" in {' and '.join(_the(name) + name for name in named)}" if named else ""

    def _about(self, lines: list[Line]) -> tuple[str, ...]:
        """Return the entities most of the lines name, at most three."""
        counts = Counter(place for line in lines for place in line.entities)
        named = sorted((-count, place) for place, count in counts.items() if place in self._ids and 2 * count >= len(lines))
        return tuple(self._ids[place] for _, place in named[:3])

    def _responses(self) -> Iterable[Asked]:
        """Ask whether somebody responded, where a source says they did not."""
        done: set[int] = set()
        for line in self._story.lines:
            for saying in line.sayings:
                place = None if saying.answered else self._speakers.of(line, saying)
                if place is None or place not in self._ids or place in done:
                    continue
                done.add(place)
                answers = [self._answer(line, "no, there was no response", "no", named=False), *self._statements(place, line)]
                made = tuple(one for one in answers if one is not None)
                if made:
                    name = plain(self._story.roster.entities[place].name)
                    confidence = 0.7 if len(made) > 1 else 0.45
                    yield Asked(f"Did {_the(name)}{name} respond?", "yes-no", made, (self._ids[place],), "non-answer", confidence)

    def _statements(self, place: int, but: Line) -> list[Answer | None]:
        """Return the first statement of an entity in each other source of the same day or the next."""
        seen = {but.source}
        found = []
        for line in self._story.lines:
            if (
                line.source not in seen
                and _same_days(line, but)
                and any(one.answered and self._speakers.of(line, one) == place for one in line.sayings)
            ):
                seen.add(line.source)
                found.append(self._answer(line, "yes, it reports a statement", "yes", named=False))
        return found

    def _lists(self) -> Iterable[Asked]:
        """Ask for the members of lists that several sources give after the same verb."""
        told: dict[str, dict[str, tuple[Line, str, list[str]]]] = {}
        for line in self._story.lines:
            for match in _LISTED.finditer(line.words):
                items = _items(match["items"])
                if len(items) > 1 and match["verb"].lower() not in _NO_VERBS:
                    told.setdefault(match["verb"].lower(), {}).setdefault(line.source, (line, match["noun"], items))
        for verb, by_source in sorted(told.items()):
            lines = [line for line, _, _ in by_source.values()]
            if len(by_source) < 2 or self._story.around(lines[0], lines[-1]) < _LEAST_LIKE:  # noqa: PLR2004 - two to compare
                continue
            answers = [
                self._answer(line, ", ".join(map(plain, items)), "; ".join(map(plain, items))) for line, _, items in by_source.values()
            ]
            made = tuple(one for one in answers if one is not None)
            if len(made) > 1:
                nouns = " or ".join(dict.fromkeys(noun.lower() for _, noun, _ in by_source.values()))
                yield Asked(f"Which {nouns} are named to {verb}?", "list", made, self._about(lines), "lists aligned", 0.55)


_MOVING = word_set("trace follow monitor cancel close shut affect confirm report test register postpone reopen vaccinate")
"""Verbs whose count grows or falls with the story, as a toll does."""

_GRADES = word_set("seriously critically badly severely slightly lightly gravely")
_SITES = word_set("district village hospital clinic mosque church school camp town city suburb province region area plant factory")
_TOP = 6
"""Sentences from the start within which a figure that one source alone gives is worth a question."""

_LEAST_LIKE = 0.08
_LISTED = re.compile(
    r"\b(?P<verb>[a-z]{3,})\s+(?:(?:the|its|their|several|many|key|major)\s+)?(?:[a-z]+\s+)?(?P<noun>[a-z]{3,}s)\s*,?\s+"
    r"(?:including|such as|ranging from)\s+(?P<items>[^.;:()]{10,160})"
)
_NO_VERBS = word_set(
    "the and for with from that this these those some other many several its their all more most into over about only such"
)


def question_sheets(  # noqa: PLR0913, PLR0917 - what questions are made from, and what exists
    story: Story,
    ids: Mapping[int, str],
    evidences: Evidences,
    taken: Collection[str],
    known: Collection[str] = (),
    events: Sequence[Drafted] = (),
) -> list[Question]:
    """Draft the questions, those most sources answer first; `known` are texts an editor has a sheet for, `events` those just drafted."""
    asked = Asking(story, ids, evidences, events).all()
    several = sorted(
        (one for one in asked if len({answer.source for answer in one.answers}) > 1),
        key=lambda one: -len({each.source for each in one.answers}),
    )
    alone = sorted((one for one in asked if one not in several), key=lambda one: (-one.confidence, one.text))[:_MOST_ALONE]
    used, texts = set(taken), {one.casefold() for one in known}
    sheets = []
    for one in [*several, *alone]:
        if one.text.casefold() in texts:
            continue
        texts.add(one.text.casefold())
        sheet_id = unique(slug(one.text), used)
        used.add(sheet_id)
        sheets.append(
            Question(
                id=sheet_id,
                question=one.text,
                about=one.about,
                type=one.type,
                running=one.running,
                answers=one.answers,
                proposed=Proposed(rule=one.rule, confidence=one.confidence),
            )
        )
    return sheets


def _same_days(one: Line, other: Line) -> bool:
    """Whether two sources appeared within a day of each other, as far as they are dated."""
    first, second = one.notes.published, other.notes.published
    return first is None or second is None or abs((first - second).days) <= 1


def _limited(text: str, one: Measure, speaker: str) -> str:
    """Say in the question what narrows its figures: a grade, a site, who alone gives them."""
    for grade in sorted(one.limits & _GRADES):
        text = text.replace(" were ", f" were {grade} ", 1)
    if "more" in one.limits:
        text = text.replace("How many ", "How many more ", 1)
    site = next((limit for limit in sorted(one.limits) if limit in _SITES), "")
    if site:
        text = f"{text.removesuffix('?')} in the {site}?"
    told = one.limits - _GRADES - _SITES - {"more"}
    return f"{text.removesuffix('?')}, according to {speaker}?" if told and speaker else text


def _one_a_source(group: Aligned) -> list[Measure]:
    """Return each source's figure: of people the largest, which is the total, else the first."""
    by_source: dict[str, list[Measure]] = {}
    for one in group.measures:
        by_source.setdefault(one.line.source, []).append(one)
    return [_plainest(max(found, key=_size) if found[0].sense in TOLLS else found[0], found) for _, found in sorted(by_source.items())]


def _plainest(one: Measure, found: list[Measure]) -> Measure:
    """Return the telling of the same figure that has no bound, where the source has one: five, rather than at least five."""
    return next((other for other in found if other.quantity.value == one.quantity.value and other.quantity.bound == "="), one)


def _at_that_time(one: Measure, highest: Mapping[date | None, float]) -> str:
    """Return a figure's value; a count that its source calls confirmed so far is a least one where another of that day is higher."""
    value = written(one.quantity)
    so_far = re.search(r"\b(?:so far|confirmed|at least|until now|to date)\b", one.line.words, re.IGNORECASE)
    same_day = highest[one.line.notes.published] > _size(one)[0]
    return f">={value}" if one.sense in TOLLS and so_far and same_day and value[:1].isdigit() else value


def _size(one: Measure) -> tuple[float, int]:
    return float(parse_number(one.quantity.value).figure) if _is_number(one.quantity.value) else 0.0, -one.line.number


def _is_number(value: str) -> bool:
    try:
        parse_number(value)
    except ValueError:
        return False
    return True


def _the(name: str) -> str:
    """Return the article that the name of a body or a country takes in a sentence, where it plainly takes one."""
    return "the " if _WITH_ARTICLE.search(name) else ""


def _items(words: str) -> list[str]:
    """Return the members of a list in words."""
    words = re.split(r"\s+(?:the|which|that|who|while|said|says)\b|,\s+(?:the|he|she|it)\s", words)[0]
    parts = re.split(r"\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|to|or)\s+", words)
    return [part.strip(" ,") for part in parts if 0 < len(part.split()) <= 5]  # noqa: PLR2004 - longer ones are no items
