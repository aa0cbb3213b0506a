"""The happenings of a paragraph as notes: with their places in the article, and the dates that are theirs by number.

The step from a parse to plain values that travel between processes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factsheets.drafting.articles.reading import At
from factsheets.drafting.deeds.arguments import Place
from factsheets.drafting.deeds.deeddates import give_dates
from factsheets.drafting.deeds.deedlinks import link
from factsheets.drafting.deeds.deeds import Deeds, Told
from factsheets.drafting.deeds.frames import frame
from factsheets.drafting.notes import Happening, Time

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span


def happenings(doc: Doc, sentences: Sequence[tuple[int, At]], times: Sequence[Time], before: int) -> list[Happening]:
    """Return the happenings of a parsed paragraph.

    `sentences` are its sentences with their numbers, `times` all of the article's so far; `before` counts the happenings before it.
    """
    if not sentences:
        return []
    paragraph = sentences[0][1].paragraph
    starts = {at.start: number for number, at in sentences}
    number = sentences[0][0]
    found: list[Happening] = []
    for sentence in doc.sents:
        number = starts.get(sentence.start_char, number)
        here = At(paragraph, sentence.start_char, sentence.end_char)
        dates = [(place, one) for place, one in enumerate(times) if one.timex.type in {"DATE", "TIME"} and one.at.inside(here)]
        first = before + len(found)
        all_told = told_in(sentence, [(one.at.start, one.at.end) for _, one in dates])
        found += [_noted(told, paragraph, number, [dates[one][0] for one in told.dates], first) for told in all_told]
    return found


def told_in(sentence: Span, dated: Sequence[Place]) -> list[Told]:
    """Return what a sentence tells to have happened, or to be expected; `dated` are the places of its dates."""
    if sentence.text.rstrip().endswith("?"):
        return []
    deeds = Deeds(sentence, dated)
    for verb in sentence:
        if verb.pos_ in {"VERB", "AUX"} and (told := frame(verb, dated=verb.i in deeds.bearing)) is not None:
            deeds.take(told)
    give_dates(deeds)
    link(deeds)
    return deeds.found


def _noted(told: Told, paragraph: int, sentence: int, times: Sequence[int], first: int) -> Happening:
    """Return a happening with its places in the article; `first` counts those before its sentence."""
    agent, patient = (At(paragraph, *one) if one is not None else None for one in (told.agent, told.patient))
    return Happening(
        sentence=sentence,
        at=At(paragraph, *told.head),
        verb=told.verb,
        kinds=told.kinds,
        beside=told.beside,
        ahead=told.ahead,
        present=told.present,
        main=told.main,
        title=told.title,
        asks=told.asks,
        agent=agent,
        patient=patient,
        things=told.things,
        pronoun=told.pronoun,
        pointing=told.pointing,
        relative=told.relative,
        where=tuple(At(paragraph, *one) for one in told.where),
        times=tuple(times),
        days=told.days,
        under=first + told.under if told.under >= 0 else first - 1 if told.goes_on else -1,
    )
