"""Questions on which articles can be compared, with typed answers; what only one tells is a question too.

Their texts are made by plain rules from the sources' words; the verdict is computed by the model, never here.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from factsheets.drafting.alignment import SENSES, TOLLS, Aligned, Measure, align, written
from factsheets.drafting.entitysheets import plain
from factsheets.drafting.evidence import Evidences
from factsheets.drafting.reading import At
from factsheets.drafting.sourcefields import slug, unique
from factsheets.drafting.story import Line, Story
from factsheets.model.sheets import Answer, Proposed, Question
from factsheets.model.values import parse_number

_COINS = {"USD": "US dollars", "EUR": "euros", "GBP": "pounds", "CNY": "yuan", "JPY": "yen", "INR": "rupees", "ZAR": "rand"}
_MOST_ALONE = 12
_LONGEST_SAYS = 90


@dataclass(frozen=True, eq=False)
class Asked:
    """A question before it has an id."""

    text: str
    type: str
    answers: tuple[Answer, ...]
    about: tuple[str, ...]
    rule: str
    confidence: float
    running: bool = False


def question_sheets(
    story: Story, ids: Mapping[int, str], evidences: Evidences, taken: Collection[str], known: Collection[str] = ()
) -> list[Question]:
    """Draft the questions, those with several answers first; `known` are texts an editor has a sheet for."""
    asked = [*_figures(story, ids, evidences), *_responses(story, ids, evidences), *_lists(story, ids, evidences)]
    several = [one for one in asked if len({answer.source for answer in one.answers}) > 1]
    alone = sorted((one for one in asked if one not in several), key=lambda one: (-one.confidence, one.text))[:_MOST_ALONE]
    used, texts, sheets = set(taken), {one.casefold() for one in known}, []
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
                type=one.type,  # type: ignore[arg-type]
                running=one.running,
                answers=one.answers,
                proposed=Proposed(rule=one.rule, confidence=one.confidence),
            )
        )
    return sheets


def _figures(story: Story, ids: Mapping[int, str], evidences: Evidences) -> Iterable[Asked]:
    for group in align(story):
        chosen = _one_a_source(group)
        answers = [made for one in chosen if (made := _answer(one, ids, evidences)) is not None]
        if not answers:
            continue
        text = _figure_text(group, chosen)
        sources = {one.source for one in answers}
        if text is None:
            continue
        running = group.sense in TOLLS and chosen[0].anchor == "now" and len(sources) > 1
        base = 0.75 if group.sense in SENSES else 0.6
        confidence = base + 0.03 * min(5, len(sources)) if len(sources) > 1 else 0.4
        yield Asked(text, "number", tuple(answers), _about(story, chosen, ids), "figures aligned", round(confidence, 2), running=running)


def _one_a_source(group: Aligned) -> list[Measure]:
    """Return each source's figure: of people the largest, which is the total, else the first."""
    by_source: dict[str, list[Measure]] = {}
    for one in group.measures:
        by_source.setdefault(one.line.source, []).append(one)
    return [max(found, key=_size) if found[0].sense in TOLLS else found[0] for _, found in sorted(by_source.items())]


def _size(one: Measure) -> float:
    try:
        return float(parse_number(one.quantity.value).figure)
    except ValueError:
        return 0.0


def _answer(one: Measure, ids: Mapping[int, str], evidences: Evidences) -> Answer | None:
    found = evidences.at(one.line.notes, one.line.at)
    value = written(one.quantity)
    if found is None:
        return None
    try:
        parse_number(value)
    except ValueError:
        return None
    says = plain(one.line.notes.reading.words(one.quantity.at))[:_LONGEST_SAYS]
    speaker = next((spoken for saying in one.line.sayings if (spoken := one.line.entity_in(saying.speaker)) is not None), None)
    return Answer(
        source=found.source,
        says=says,
        value=value,
        quote=found.quote,
        prefix=found.prefix,
        suffix=found.suffix,
        said_by=ids.get(speaker) if speaker is not None else None,
    )


def _figure_text(group: Aligned, chosen: list[Measure]) -> str | None:
    """Return the question a figure answers."""
    one = chosen[0]
    quantity, sense = one.quantity, group.sense
    when = "" if one.anchor == "now" else f" in {one.anchor}"
    thing = _words_of(quantity.of) or ("people" if sense in TOLLS else "")
    if quantity.per and quantity.unit == "times":
        return _how_often(one)
    if quantity.unit == "magnitude":
        return f"What was the magnitude of the {thing or 'earthquake'}{when}?"
    if quantity.unit in _COINS or (len(quantity.unit) == 3 and quantity.unit.isupper()):  # noqa: PLR2004 - a currency code
        coin = _COINS.get(quantity.unit, quantity.unit)
        if sense == "stolen":
            return f"How much was stolen{when}, in {coin}?"
        return f"How much is told of {thing}{_by(sense)}{when}, in {coin}?" if thing else None
    if quantity.unit == "%":
        return f"What percentage is told of {thing}{_by(sense)}{when}?" if thing else None
    if sense in SENSES:
        people = "people" if one.thing == "people" else thing
        return f"How many {people} were {sense}{when}?" if sense not in {"missing"} else f"How many {people} were missing{when}?"
    if quantity.unit and quantity.unit != quantity.of.split(" ")[-1].lower():
        return (
            f"What was the {thing}{when}, in {quantity.unit}?"
            if thing and one.thing in {"depth", "height", "length", "distance", "speed", "width", "age"}
            else None
        )
    return _how_many(one, thing, when) if thing else None


def _words_of(words: str) -> str:
    return plain(
        re.sub(r"^(?:the|an?)\s+", "", re.sub(r"^\d[\d.,]*[\s-]?magnitude\s+", "", words, flags=re.IGNORECASE), flags=re.IGNORECASE)
    )


def _by(sense: str) -> str:
    return f" ({sense})" if sense and sense not in SENSES else ""


def _how_often(one: Measure) -> str | None:
    clause = _clause(one.line, one.quantity.at)
    if clause is None or clause.subject is None:
        return None
    subject = plain(one.line.notes.reading.words(clause.subject))
    subject = re.sub(
        r"^(The|An?)\s", lambda match: match[0].lower(), re.sub(r"^(?:\d+|Ten|Two|Three|Four|Five|Six|Seven|Eight|Nine)\s", "the ", subject)
    )
    helper = "will" if clause.lean > 0 else "does"
    return f"How often {helper} {subject} {clause.verb}?"


def _how_many(one: Measure, thing: str, when: str) -> str | None:
    clause = _clause(one.line, one.quantity.at)
    reading = one.line.notes.reading
    if clause is not None and clause.subject is not None and one.quantity.at.inside(clause.subject) and one.quantity.of_at is not None:
        rest = At(clause.core.paragraph, one.quantity.of_at.start, clause.core.end)
        words = plain(reading.words(rest)) if rest.end > rest.start else ""
        if 0 < len(words) <= _LONGEST_SAYS:
            return f"How many {words}?"
    return f"How many {thing}{when}?"


def _clause(line: Line, at: At):  # type: ignore[no-untyped-def]  # noqa: ANN202
    around = [one for one in line.clauses if at.inside(one.at)]
    return min(around, key=lambda one: one.at.end - one.at.start, default=None)


def _about(story: Story, chosen: list[Measure], ids: Mapping[int, str]) -> tuple[str, ...]:
    """Return the entities most of the lines name, at most three."""
    counts: dict[int, int] = {}
    for one in chosen:
        for place in one.line.entities:
            counts[place] = counts.get(place, 0) + 1
    del story
    named = [
        place for place, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if place in ids and 2 * count >= len(chosen)
    ]
    return tuple(ids[place] for place in named[:3])


def _responses(story: Story, ids: Mapping[int, str], evidences: Evidences) -> Iterable[Asked]:
    """Ask whether somebody responded, where a source says they did not."""
    for line in story.lines:
        for saying in line.sayings:
            place = line.entity_in(saying.speaker)
            if saying.answered or place is None or place not in ids:
                continue
            answers = [_yes_no(line, "no", "says that there was no response", evidences)]
            seen = {line.source}
            for other in story.lines:
                spoken = any(one.answered and other.entity_in(one.speaker) == place for one in other.sayings)
                if spoken and other.source not in seen:
                    seen.add(other.source)
                    answers.append(_yes_no(other, "yes", "quotes a statement", evidences))
            made = tuple(one for one in answers if one is not None)
            if made:
                name = plain(story.roster.entities[place].name)
                yield Asked(f"Did {name} respond?", "yes-no", made, (ids[place],), "non-answer", 0.7 if len(made) > 1 else 0.5)


def _yes_no(line: Line, value: str, says: str, evidences: Evidences) -> Answer | None:
    found = evidences.at(line.notes, line.at)
    return (
        Answer(source=found.source, says=says, value=value, quote=found.quote, prefix=found.prefix, suffix=found.suffix) if found else None
    )


_LISTED = re.compile(
    r"\b(?P<noun>[a-z]{3,}s)\s+(?P<how>including|such as|like|ranging from|from)\s+(?P<items>[^.;:()]{10,160})", re.IGNORECASE
)


def _lists(story: Story, ids: Mapping[int, str], evidences: Evidences) -> Iterable[Asked]:
    """Ask for the members of lists that several sources give after the same verb."""
    found: dict[str, list[tuple[Line, str, list[str]]]] = {}
    for line in story.lines:
        for match in _LISTED.finditer(line.words):
            verb = re.search(r"\b(\w+)\s+(?:\w+\s+)?$", line.words[: match.start("noun")])
            items = _items(match["items"])
            if verb and len(items) > 1:
                found.setdefault(verb[1].lower(), []).append((line, match["noun"], items))
    for verb, told in sorted(found.items()):
        by_source = {line.source: (line, noun, items) for line, noun, items in reversed(told)}
        if len(by_source) < 2:  # noqa: PLR2004 - two to compare
            continue
        answers = []
        for _, (line, _, items) in sorted(by_source.items()):
            evidence = evidences.at(line.notes, line.at)
            if evidence is not None:
                says, value = plain(", ".join(items)), "; ".join(plain(one) for one in items)
                answers.append(
                    Answer(
                        source=evidence.source, says=says, value=value, quote=evidence.quote, prefix=evidence.prefix, suffix=evidence.suffix
                    )
                )
        if len(answers) > 1:
            lines = [line for line, _, _ in by_source.values()]
            shared = set.intersection(*(set(line.entities) for line in lines))
            about = tuple(ids[place] for place in sorted(shared) if place in ids)[:3]
            yield Asked(f"Which {told[0][1]} do the sources name after “{verb}”?", "list", tuple(answers), about, "lists aligned", 0.55)


def _items(words: str) -> list[str]:
    """Return the members of a list in words."""
    words = re.split(r"\s+(?:the|which|that|who|while|said|says)\b|,\s+(?:the|he|she|it)\s", words)[0]
    parts = re.split(r"\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|to|or)\s+", words)
    return [part.strip(" ,") for part in parts if 0 < len(part.split()) <= 5]  # noqa: PLR2004 - longer ones are no items
