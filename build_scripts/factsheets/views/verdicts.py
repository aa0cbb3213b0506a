"""Agreement and disagreement in words: the sentence of a verdict and its badge.

Sources are named in the neutral order; equal answers are said once; nobody wins by number.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from factsheets.model.parts import Answer
from factsheets.model.sheets import Question, VerdictWord
from factsheets.model.values import Number, Value
from factsheets.model.verdict import Reading, Verdict
from factsheets.model.vocabulary import VerdictWords
from factsheets.views.dates import on_timeline
from factsheets.views.index import SiteIndex
from factsheets.views.markup import Prose, escaped
from factsheets.views.parts import BadgeView
from factsheets.views.wording import sentence

Outcome = VerdictWord | Literal["unanswered"]
"""What became of a question: its verdict, or that no source answers it."""

ORDER: tuple[Outcome, ...] = ("conflict", "differ", "updated", "not-comparable", "compatible", "agree", "alone", "unanswered")
"""In this order pages list verdicts: what is open first."""

_PAIR = 2
_MOST_NAMED = 4
"""More sources than this that were not checked are counted instead of named."""

_MOST_ANSWERS = 6
"""Answers that a sentence sets against each other; others are counted."""


@dataclass(frozen=True, slots=True)
class Group:
    """The answers that have one value, in neutral order."""

    outlets: tuple[str, ...]
    says: str
    """What the first of them says, without a full stop."""


def outcome_of(question: Question, index: SiteIndex) -> Outcome:
    """Tell what became of a question."""
    return index.verdicts[question.id].word if question.answers else "unanswered"


def outcome_words(outcome: Outcome, index: SiteIndex) -> VerdictWords:
    """Return what an outcome is called and by which rule it is reached."""
    if outcome != "unanswered":
        return index.corpus.vocabulary.verdicts[outcome]
    word, heading, rule = (index.wording.say(f"unanswered.{part}") for part in ("word", "heading", "rule"))
    return VerdictWords(word=word, heading=heading, rule=rule, shape="empty")


def build_badge(outcome: Outcome, index: SiteIndex) -> BadgeView:
    """Build the badge of an outcome."""
    words = outcome_words(outcome, index)
    return BadgeView(key=outcome, word=words.word, shape=words.shape)


def verdict_sentence(question: Question, index: SiteIndex) -> Prose:
    """Say in a sentence or two how the answers stand to each other."""
    verdict = index.verdicts[question.id]
    groups = _groups(question, verdict, index)
    if not groups:
        return Prose(index.wording.say("verdict.none"))
    if verdict.word == "not-comparable":
        return Prose(question.why or index.wording.say("verdict.not-comparable"))
    said = _sentence(verdict, groups, index)
    if verdict.reprints and verdict.word != "alone":  # of those it is said that they go back to one origin
        said += " " + sentence(index.wording.count("verdict.reprints", verdict.reprints, origins=index.wording.number(verdict.origins)))
    return Prose(said)


def silence_sentences(question: Question, index: SiteIndex) -> tuple[str, ...]:
    """Say which sources do not say and which were not checked."""
    silent = [one for one in index.source_order if one in question.silent]
    heard = {*question.silent, *(answer.source for answer in question.answers)}
    unchecked = [one for one in index.source_order if one not in heard]
    found = []
    for key, sources in (("verdict.silent", silent), ("verdict.unchecked", unchecked)):
        if sources:
            many = key == "verdict.unchecked" and len(sources) > _MOST_NAMED
            who = (
                index.wording.count("verdict.others", len(sources))
                if many
                else index.wording.join_some([index.outlet(one) for one in sources])
            )
            found.append(sentence(index.wording.count(key, len(sources), who=who)))
    return tuple(found)


def ordered_answers(question: Question, index: SiteIndex) -> tuple[Answer, ...]:
    """Return the answers in the neutral order of their sources."""
    order = index.source_order
    return tuple(sorted(question.answers, key=lambda answer: order.get(answer.source, len(order))))


def _groups(question: Question, verdict: Verdict, index: SiteIndex) -> tuple[Group, ...]:
    values: dict[int, Value] = {id(reading.answer): reading.value for reading in verdict.readings}
    found: dict[object, tuple[list[str], str]] = {}
    for answer in ordered_answers(question, index):
        value = values.get(id(answer), answer.value)
        outlets, _ = found.setdefault(value, ([], _clause(answer.says)))
        outlets.append(escaped(index.outlet(answer.source)))
    return tuple(Group(outlets=tuple(outlets), says=says) for outlets, says in found.values())


def _clause(says: str) -> str:
    return says.strip().rstrip(".")


def _sentence(verdict: Verdict, groups: Sequence[Group], index: SiteIndex) -> str:
    wording = index.wording
    if verdict.word == "alone":
        outlets = [outlet for group in groups for outlet in group.outlets]
        who = wording.join_some(list(dict.fromkeys(outlets)))
        says = wording.join_some(list(dict.fromkeys(group.says for group in groups)))
        return sentence(wording.count("verdict.alone", len(outlets), who=who, says=says))
    if verdict.word == "agree":
        return _agree(groups, index)
    if verdict.word == "updated" and (moved := _moved(verdict, index)):
        return moved
    contrast = _contrast(groups, index)
    if verdict.word == "conflict":
        return wording.count("verdict.conflict", len(groups) - 1, contrast=contrast)
    if verdict.word == "compatible":
        return sentence(contrast) + " " + wording.count("verdict.compatible", len(groups) - 1)
    return sentence(contrast) + " " + _difference(verdict, groups, index)


def _agree(groups: Sequence[Group], index: SiteIndex) -> str:
    answering = sum(len(group.outlets) for group in groups)
    everyone = answering == len(index.corpus.sources)
    if answering == _PAIR:
        key = "verdict.agree.both" if everyone else "verdict.agree.two"
    else:
        key = "verdict.agree.every" if everyone else "verdict.agree.all"
    return sentence(index.wording.say(key, n=index.wording.number(answering), says=groups[0].says))


def _contrast(groups: Sequence[Group], index: SiteIndex) -> str:
    """Say each answer with its sources: ``A says x; B, y``."""
    wording = index.wording
    parts = []
    for place, group in enumerate(groups[:_MOST_ANSWERS]):
        who = wording.join_some(group.outlets)
        short = place > 0 and len(group.outlets) == 1 and len(groups[0].outlets) == 1 and "," not in group.says
        key = "verdict.says.short" if short else ("verdict.says.one" if len(group.outlets) == 1 else "verdict.says.other")
        parts.append(wording.say(key, who=who, says=group.says))
    parts += [wording.count("verdict.rest", len(groups) - _MOST_ANSWERS)] if len(groups) > _MOST_ANSWERS else []
    return sentence(wording.say("join.clauses").join(parts))


def _difference(verdict: Verdict, groups: Sequence[Group], index: SiteIndex) -> str:
    wording = index.wording
    if verdict.readings and all(isinstance(reading.value, tuple) for reading in verdict.readings):
        shared = _shared_items(verdict.readings, index)
        count = len(verdict.readings)
        key = "verdict.shared" if shared else "verdict.shared.none"
        return wording.say(f"{key}.both" if count == _PAIR else f"{key}.all", items=wording.join(shared))
    return wording.count("verdict.differ", len(groups) - 1)


def _shared_items(readings: Sequence[Reading], index: SiteIndex) -> list[str]:
    """Return the items that stand in every list, as the first list writes them."""
    common = set.intersection(*(set(reading.value) for reading in readings if isinstance(reading.value, tuple)))
    names = index.corpus.names
    written = {}
    for part in readings[0].answer.value.replace("\n", ";").split(";"):
        folded = " ".join(part.split()).casefold()
        item = names.get(folded, folded)
        entity = index.corpus.entities.get(item)
        written[item] = entity.short or entity.name if entity else " ".join(part.split())
    return [escaped(words) for item, words in written.items() if item in common]


def _moved(verdict: Verdict, index: SiteIndex) -> str:
    """Say how a running figure moved from the earliest to the latest moment."""
    dated = [reading for reading in verdict.readings if reading.moment is not None]
    if len(dated) < _PAIR:
        return ""
    first, last = dated[0], dated[-1]
    wording = index.wording
    return wording.say(
        f"verdict.updated.{_direction(first.value, last.value)}",
        first=_clause(first.answer.says),
        last=_clause(last.answer.says),
        start=on_timeline(first.moment, wording),
        end=on_timeline(last.moment, wording),
        who=escaped(index.outlet(last.answer.source)),
    )


def _direction(first: Value, last: Value) -> str:
    if isinstance(first, Number) and isinstance(last, Number) and first.figure != last.figure:
        return "rose" if last.figure > first.figure else "fell"
    return "moved"
