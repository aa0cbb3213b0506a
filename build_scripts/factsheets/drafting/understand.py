"""One article understood: from its text to notes, the part of drafting that runs in parallel.

Everything it needs travels with the call and everything it finds with the answer, so that any executor can run it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from factsheets.drafting.articles.language import LONGEST_PARAGRAPH, is_english, parse
from factsheets.drafting.articles.reading import At, Paragraph, Reading, read
from factsheets.drafting.deeds.clauses import statements
from factsheets.drafting.deeds.datedwords import dated_words
from factsheets.drafting.deeds.happenings import happenings
from factsheets.drafting.figures.quantities import figures
from factsheets.drafting.naming import names
from factsheets.drafting.naming.descriptions import descriptions
from factsheets.drafting.naming.kindvotes import Candidate
from factsheets.drafting.naming.mentions import candidates
from factsheets.drafting.notes import Attribution, Clause, Dated, Happening, Notes, Quantity, Seen, Time
from factsheets.drafting.speech.attribution import attributions
from factsheets.drafting.speech.speech import carried, spoken
from factsheets.drafting.syntax import heads_over, lean, text_of, verbs_over
from factsheets.drafting.times.dates import Named, times
from factsheets.drafting.times.monthnames import borne_months, is_name
from factsheets.model.span import Article

if TYPE_CHECKING:
    from spacy.tokens import Doc

_MOST_WORDS = 30_000
"""Words of an article that are understood; a book is no article."""

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})


@dataclass(frozen=True, slots=True)
class Task:
    """An article to understand, and the day it is read as of."""

    article: Article
    published: date | None


def understand(task: Task) -> Notes:
    """Read an article and note all that is found in it."""
    reading = read(task.article)
    return note(reading, task.published)


def note(reading: Reading, published: date | None) -> Notes:
    """Note what the paragraphs of a reading hold; seen from the day of publication."""
    reading, cut = _shortened(reading)
    texts = [paragraph.text for paragraph in reading.paragraphs]
    sentences = tuple(reading.sentences())
    if not is_english(texts):
        return Notes(reading, published, sentences, english=False, cut=cut)
    docs = parse(texts)
    taken = _Taken(sentences, texts, borne_months(docs))
    spoken_on = [one.left_open for one in spoken(texts)]
    for number, doc in enumerate(docs):
        taken.take(number, doc, published, opened=number > 0 and spoken_on[number - 1])
    attributed = [one for one in taken.attributions if one.content.start < one.content.end] + carried(texts, taken.attributions)
    return Notes(
        reading,
        published,
        sentences,
        names=tuple(taken.names),
        times=tuple(taken.times),
        quantities=tuple(taken.quantities),
        attributions=tuple(sorted(attributed, key=lambda one: (one.content.paragraph, one.content.start))),
        clauses=tuple(taken.clauses),
        happenings=tuple(taken.happenings),
        dated=tuple(taken.dated),
        described=tuple(taken.described),
        defined=tuple(taken.defined),
        lemmas=tuple(tuple(one) for one in taken.lemmas),
        cut=cut,
    )


def _shortened(reading: Reading) -> tuple[Reading, bool]:
    """Leave out what lies beyond the length of any article."""
    words, cut = 0, False
    kept: list[Paragraph] = []
    for paragraph in reading.paragraphs:
        whole = len(paragraph.text) <= LONGEST_PARAGRAPH
        shown = paragraph if whole else _beginning(paragraph)
        words += shown.text.count(" ") + 1
        cut = cut or not whole
        if words > _MOST_WORDS and kept:
            return replace(reading, paragraphs=tuple(kept)), True
        kept.append(shown)
    return replace(reading, paragraphs=tuple(kept)), cut


def _beginning(paragraph: Paragraph) -> Paragraph:
    return Paragraph(paragraph.text[:LONGEST_PARAGRAPH], paragraph.starts[:LONGEST_PARAGRAPH], paragraph.ends[:LONGEST_PARAGRAPH])


class _Taken:
    """Notes being taken, paragraph by paragraph."""

    def __init__(self, sentences: tuple[At, ...], texts: list[str], borne: frozenset[str]) -> None:
        self.names: list[Seen] = []
        self.times: list[Time] = []
        self.quantities: list[Quantity] = []
        self.attributions: list[Attribution] = []
        self.clauses: list[Clause] = []
        self.happenings: list[Happening] = []
        self.dated: list[Dated] = []
        self.described: list[tuple[At, At]] = []
        self.defined: list[tuple[str, str]] = []
        self.lemmas: list[list[str]] = [[] for _ in sentences]
        self._sentences = sentences
        self._texts = texts
        self._borne = borne
        self._named = Named()

    def take(self, number: int, doc: Doc, published: date | None, *, opened: bool) -> None:
        """Note one paragraph."""
        here = [(place, at) for place, at in enumerate(self._sentences) if at.paragraph == number]
        self._take_times(number, doc, published, here)
        text, found = text_of(doc), candidates(doc)
        self.names.extend(
            Seen(At(number, one.start, one.end), one.text, tuple(sorted(one.votes.items())), one.first, one.label) for one in found
        )
        for one, other in pairwise(found):
            self._define(text, one, other)
        for told in descriptions(doc, [(one.start, one.end) for one in found]):
            self.described.append((At(number, *told.name), At(number, *told.words)))
        dated = [(one.at.start, one.at.end) for one in self.times if one.at.paragraph == number and one.timex.type in {"DATE", "TIME"}]
        for figure in figures(doc, dated, [(one.start, one.end) for one in found]):
            of = At(number, *figure.of) if figure.of else None
            words = text[figure.of[0] : figure.of[1]] if figure.of else ""
            at = At(number, figure.start, figure.end)
            self.quantities.append(
                Quantity(
                    at, figure.value, figure.bound, figure.unit, words, of, figure.head, figure.per, figure.context, figure.over,
                    definite=figure.definite, partial=figure.partial,
                )
            )  # fmt: skip
        for said in attributions(doc, opened=opened, beside=self._texts):
            places = [At(number, *place) if place else None for place in (said.speaker, said.cue, said.head)]
            self.attributions.append(Attribution(places[0], places[1], At(number, *said.content), places[2], answered=said.answered))
        self._take_clauses(number, doc, here)
        self.happenings.extend(happenings(doc, here, self.times, len(self.happenings)))

    def _take_times(self, number: int, doc: Doc, published: date | None, here: list[tuple[int, At]]) -> None:
        whole = text_of(doc)
        for _, at in here:
            text = whole[at.start : at.end]
            for timex in times(text, published, lambda start, end, shift=at.start: lean(doc, shift + start, shift + end), self._named):  # type: ignore[misc]
                if is_name(text, timex.start, timex.end, self._borne):
                    continue
                span = doc.char_span(at.start + timex.start, at.start + timex.end, alignment_mode="expand")
                over = verbs_over(span.root) if span is not None else ()
                heads = heads_over(span.root) if span is not None else ()
                place = At(number, at.start + timex.start, at.start + timex.end)
                self.times.append(Time(place, timex, over[0] if over else -1, heads))
                self._named = self._named.and_then(timex)

    def _dates_in(self, sentence: At) -> list[tuple[int, tuple[int, int]]]:
        """Return the dates of a sentence: the place of each among the times so far, and its letters."""
        return [
            (place, (one.at.start, one.at.end))
            for place, one in enumerate(self.times)
            if one.timex.type in {"DATE", "TIME"} and one.at.inside(sentence)
        ]

    def _define(self, text: str, long: Candidate, short: Candidate) -> None:
        """Note an acronym in brackets, or after “or”, that follows the name it stands for, or the other way round."""
        opens = re.fullmatch(r"['’]?s?(?:\s*[(\[]\s*|,\s+(?:or|also known as|known as)\s+)(?:the\s+)?[\"“']?", text[long.end : short.start])
        closes = re.match(r"[\"”']?\s*[)\],]", text[short.end : short.end + 3])
        if opens is None or closes is None:
            return
        initial = names.is_acronym(short.text) and names.may_spell(names.letters(short.text), long.text)
        if initial or names.stands_for(short.text, long.text):
            self.defined.append((short.text, long.text))
        elif names.is_acronym(long.text) and names.letters(long.text)[:1] in {one[:1] for one in names.initials(short.text)}:
            self.defined.append((long.text, short.text))

    def _take_clauses(self, number: int, doc: Doc, here: list[tuple[int, At]]) -> None:
        starts = {at.start: place for place, at in here}
        place = here[0][0] if here else 0
        for sentence in doc.sents:
            place = starts.get(sentence.start_char, place)
            if place < len(self.lemmas):
                self.lemmas[place].extend(token.lemma_.casefold() for token in sentence if token.pos_ in _CONTENT and not token.is_stop)
            self.dated.extend(dated_words(sentence, self._dates_in(At(number, sentence.start_char, sentence.end_char)), place))
            for one in statements(sentence):
                subject = At(number, *one.subject) if one.subject else None
                object_ = At(number, *one.object) if one.object else None
                self.clauses.append(
                    Clause(
                        at=At(number, one.start, one.end), sentence=place, verb=one.verb, verb_at=At(number, *one.verb_at), subject=subject,
                        object=object_, lean=one.lean, top=one.top, core=At(number, *one.core),
                    )
                )  # fmt: skip
