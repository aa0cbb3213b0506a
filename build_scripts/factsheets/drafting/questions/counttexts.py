"""The words of a question of a mere count: how many carriages derailed.

Where several sources answer, the words are those of one that the others have too; else what is counted alone, and that it is reported.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from factsheets.drafting.articles.reading import At
from factsheets.drafting.evidence import plain
from factsheets.drafting.notes import Clause
from factsheets.drafting.questions.clausewords import LONGEST_BOUND, LONGEST_WHO, clause_of, helper, pointing, when_of, within, words_of
from factsheets.drafting.questions.comparables import Measure
from factsheets.drafting.questions.countednouns import PERSONS, TIDINGS
from factsheets.drafting.questions.ordinals import is_nth
from factsheets.drafting.questions.saidwords import shared
from factsheets.text.words import word_set

Where = Callable[[Measure], str]
"""Names the places a figure is narrowed to, as they follow in a question."""

_BARE = word_set("put take give make bring leave have get send hold")
"""Verbs that say nothing without what follows them."""

_LONGEST_VERB = 25

_MODIFYING = re.compile(r"^\w+-[a-z]+$")

_FINITE = re.compile(r"\b(?:is|are|was|were|will|has|have|had)\b")
_GROUPS = word_set("workforce staff crew crowd audience membership family team squad fleet")
"""Nouns for many at once, of which one asks how large they are."""

_STRANDED = re.compile(r"\s+(for|to|in|on|with|off|out|up|down)\b(?=\s*(?:[,.;]|but\b|and\b|$))")
"""A preposition that belongs to its verb: are accounted for."""

_COMMON = 0.6
"""Share of a question's telling words that the other sources must have too."""

_LONGEST, _LONGEST_SHARED, _MOST = 90, 60, 20


_ASIDE = re.compile(r"\s+(?:--|[–—])\s+")
"""What parts an aside from the words before it."""


def _figure(one: Measure) -> str:
    return one.line.notes.reading.words(one.quantity.at)


def of_counts(chosen: Sequence[Measure], where: Where) -> Iterable[tuple[str, Measure]]:
    """Yield questions for mere counts: in the words of one source that the others have too, then by what is counted alone."""
    if len({one.line.source for one in chosen}) < 2:  # noqa: PLR2004 - one source's own words
        yield from ((text, one) for one in chosen if (text := _in_its_words(one)) is not None)
        return
    lines = [one.line for one in chosen]
    yield from ((f"How many {one.quantity.of} does that make?", one) for one in chosen if is_nth(one.quantity, one.line))
    asked = [(text, one) for one in chosen[:_MOST] for text in (_in_its_words(one), _in_short(one), _of_done(one))]
    told = [(text, one) for text, one in asked if text is not None and len(text) <= _LONGEST_SHARED]
    common = [(shared(text, one.line, lines), text, one) for text, one in told]
    yield from ((text, one) for share, text, one in sorted(common, key=lambda each: (-each[0], len(each[1]))) if share >= _COMMON)
    alike = len({one.scope for one in chosen}) == 1
    place = where(chosen[0]) if alike else ""
    things = Counter(_thing(one) for one in chosen if one.thing != "people" and not _MODIFYING.match(_figure(one)))
    for thing in sorted((one for one in things if one), key=lambda one: (one in _GROUPS, -things[one], len(one))):
        if thing in _GROUPS:
            yield f"How large was the {thing}{place}{when_of(chosen)}?", chosen[0]
            continue
        if (how := _involved(thing, [one for one in chosen if _thing(one) == thing])) is not None:
            yield f"How many {thing} {how}{place}{when_of(chosen)}?", chosen[0]


def _involved(thing: str, told: Sequence[Measure]) -> str | None:
    """Return how a mere count is asked for: people were involved, things are there; nothing for what is in no plural: a six-game ban."""
    if thing.startswith("reports"):
        return "were counted"
    head = told[0].quantity.head
    if head in PERSONS:
        return "were involved"
    return "are there" if thing.rpartition(" ")[2].lower() != head else None


def _thing(one: Measure) -> str:
    """Return what is counted; of reports and complaints also what they are of."""
    of = one.quantity.of_at
    words = words_of(one.quantity.of)
    if one.quantity.head not in TIDINGS or of is None:
        return words
    text = one.line.notes.reading.paragraphs[of.paragraph].text
    after = re.match(r"\s+of(?:\s+(?!and\b|or\b|in\b|from\b|the\b)[a-z]+){1,2}", text[of.end :])
    return f"{words} {plain(after[0])}" if after else words


def _in_its_words(one: Measure) -> str | None:
    """Return the question that a figure's own statement answers, where the figure is its subject or its object."""
    clause = clause_of(one.line, one.quantity.at)
    if clause is None or clause.subject is None or one.quantity.of_at is None or _MODIFYING.match(_figure(one)):
        return None
    if one.quantity.at.inside(clause.subject):
        return _of_subject(one, clause, one.quantity.of_at)
    if clause.object is not None and one.quantity.at.inside(clause.object):
        return _of_object(one, clause, clause.subject, clause.object)
    return None


def _of_subject(one: Measure, clause: Clause, of: At) -> str | None:
    """Ask how many did it, without the date: how many houses collapsed."""
    if clause.core.end <= of.start:
        return None
    begin = _end_of_row(one, clause.subject, of) if clause.subject is not None else of.end
    dates = [time.at.start for time in one.line.times if of.start < time.at.start < clause.core.end]
    end = min([clause.core.end, *dates])
    if end <= clause.verb_at.end and (dates or clause.verb in _BARE):
        return None
    if end <= clause.verb_at.start:
        return None
    thing, rest = (one.line.notes.reading.words(At(clause.core.paragraph, *place)) for place in ((of.start, of.end), (begin, end)))
    words = _ASIDE.split(plain(thing + rest), maxsplit=1)[0]
    if len(_FINITE.findall(words)) > 1:
        return None  # another statement within
    words = re.sub(r"(?:\s+(?:on|in|at|by|late|early|since|until|from))+$", "", words.strip(" ,;"))
    return f"How many {words}?" if 0 < len(words) <= _LONGEST else None


def _end_of_row(one: Measure, subject: At, of: At) -> int:
    """Return where the row of counts ends that a figure's noun opens: five boats and 20 trucks brought food; else where its noun ends."""
    others = (other.at for other in one.line.quantities if other is not one.quantity)
    return subject.end if any(of.end < at.start and at.inside(subject) for at in others) else of.end


def _of_done(one: Measure) -> str | None:
    """Ask how many it was done to, by the noun and its verb alone: how many trucks were damaged."""
    clause = clause_of(one.line, one.quantity.at)
    if clause is None or clause.object is None or one.quantity.of_at is None or not one.quantity.at.inside(clause.object):
        return None
    verb, of = one.line.notes.reading.words(clause.verb_at), _thing(one)
    whole = one.quantity.at.start - clause.object.start <= LONGEST_BOUND
    return f"How many {of} were {verb}?" if of and whole and verb.endswith("ed") and clause.verb not in _BARE else None


def _in_short(one: Measure) -> str | None:
    """Ask how many did it by the noun and its verb alone: how many carriages derailed."""
    clause = clause_of(one.line, one.quantity.at)
    if (
        clause is None
        or clause.subject is None
        or not one.quantity.at.inside(clause.subject)
        or clause.verb in _BARE | {"be"}
        or clause.object is not None
    ):
        return None
    helping = one.line.notes.reading.words(At(clause.core.paragraph, clause.subject.end, clause.verb_at.end)).strip()
    of = words_of(one.quantity.of)
    text = one.line.notes.reading.paragraphs[clause.core.paragraph].text
    link = _STRANDED.match(text, clause.verb_at.end)
    helping += f" {link[1]}" if link else ""
    return f"How many {of} {plain(helping)}?" if of and 0 < len(helping) <= _LONGEST_VERB and re.fullmatch(r"[\w ]+", helping) else None


def _of_object(one: Measure, clause: Clause, subject: At, thing: At) -> str | None:
    """Ask how many it was done to: how many seats the party holds."""
    who, of = within(plain(one.line.notes.reading.words(subject))), _thing(one)
    if not of or thing.start < one.quantity.at.start or pointing(who) or len(who) > LONGEST_WHO or clause.verb in _BARE - {"have"}:
        return None
    return f"How many {of} {helper(clause, who)} {who} {clause.verb}?"
