"""All articles of a story laid side by side: each sentence with the names, dates, figures and speakers in it.

It joins what was found and decides nothing about sheets.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from factsheets.drafting.articles.reading import At
from factsheets.drafting.naming.aliases import Roster
from factsheets.drafting.naming.lexicon import Lexicon
from factsheets.drafting.notes import Attribution, Clause, Notes, Quantity, Time
from factsheets.drafting.times.calendar import edtf

KIN = {
    "earthquake": "quake", "temblor": "quake", "tremor": "quake", "tremblor": "quake", "shock": "quake", "jewelry": "jewellery",
    "gem": "jewellery",
    "jewel": "jewellery", "home": "house", "building": "house", "firm": "company", "corporation": "company", "chip": "semiconductor",
    "automobile": "car", "die": "kill", "dead": "kill", "death": "kill", "wounded": "injure", "injured": "injure", "wound": "injure",
    "injury": "injure", "robbery": "theft", "heist": "theft", "thief": "robber", "cop": "police", "policeman": "police", "jolt": "strike",
    "hit": "strike", "rock": "strike", "percent": "%", "worker": "employee", "staff": "employee", "purchase": "buy", "acquire": "buy",
    "verdict": "ruling", "shot": "shoot", "blaze": "fire", "flooding": "flood", "film": "movie", "attorney": "lawyer",
    "doctor": "physician",
}  # fmt: skip
"""Words of news that tell the same -> the one under which they are compared."""

_SAME_SENTENCE = 0.8
"""Share of content words from which two sentences say the same."""

_MOST_HOLDERS = 200
"""Articles sharing one sentence that are compared; more share a stock phrase."""

_FEW_SHARED = 5
"""One sentence in so many must be the very same before two articles are compared closely."""

_SAME_ARTICLE = 0.5
"""Share of the shorter article's sentences from which two articles go back to one."""


@dataclass(frozen=True, eq=False)
class Line:
    """One sentence of one article with all that was found in it."""

    notes: Notes
    number: int
    """Its number in the article."""

    at: At
    mentions: tuple[tuple[At, int], ...]
    """Where a name stands, and the place of its entity in the roster; in order."""

    times: tuple[Time, ...]
    quantities: tuple[Quantity, ...]
    clauses: tuple[Clause, ...]
    sayings: tuple[Attribution, ...]
    described: tuple[tuple[At, At], ...]
    """Where a name stands, and the name with the words that say what it is."""

    lemmas: frozenset[str]

    @property
    def source(self) -> str:
        """Id of the source it stands in."""
        return self.notes.reading.source

    @property
    def words(self) -> str:
        """The sentence as it stands."""
        return self.notes.reading.words(self.at)

    @property
    def entities(self) -> tuple[int, ...]:
        """Each entity named, once, in order."""
        return tuple(dict.fromkeys(place for _, place in self.mentions))

    def days(self) -> tuple[tuple[Time, str], ...]:
        """Return the dates it names that can be placed on a calendar, as EDTF."""
        return tuple((one, found) for one in self.times if one.timex.type in {"DATE", "TIME"} and (found := edtf(one.timex.value)))

    def day(self) -> str | None:
        """Return the only date it names, as EDTF, where its main clause or what is said there hangs on it, not an aside."""
        days = self.days()
        if len(days) != 1:
            return None
        main = {one.verb_at.start for one in self.clauses if one.top}
        main |= {one.at.start for one in self.notes.happenings if one.sentence == self.number and one.main}
        time, written = days[0]
        return written if time.verb in main else None

    def entity_in(self, at: At | None) -> int | None:
        """Return the first entity named within a place."""
        return next((place for here, place in self.mentions if at is not None and here.inside(at)), None)


@dataclass(frozen=True)
class Story:
    """Every line of every article."""

    lines: tuple[Line, ...]
    roster: Roster
    origins: Mapping[str, str]
    """Source -> the first of the sources that share its text; itself where none does."""

    weights: Mapping[str, float] = field(repr=False)
    """Lemma -> how much it tells (inverse document frequency over lines)."""

    places: Mapping[tuple[str, int], int] = field(repr=False)
    """(source, number) -> place in `lines`."""

    windows: dict[tuple[str, int], frozenset[str]] = field(default_factory=dict, repr=False, compare=False)
    """Words of each line and its neighbours, once asked for."""

    norms: dict[frozenset[str], float] = field(default_factory=dict, repr=False, compare=False)
    """Length of each set of words that was compared."""

    def around(self, one: Line, other: Line) -> float:
        """Return how alike two lines are with the rest of their paragraphs and their neighbours."""
        return self._cosine(self._window(one), self._window(other))

    def _window(self, line: Line) -> frozenset[str]:
        key = (line.source, line.number)
        if key not in self.windows:
            place = self.places[key]
            near = [one for one in self.lines[max(0, place - 1) : place + 2] if one.source == line.source]
            self.windows[key] = frozenset().union(*(one.lemmas for one in near))
        return self.windows[key]

    @cached_property
    def fixed(self) -> Mapping[int, list[tuple[Line, date]]]:
        """ISO weekday -> the lines of dated sources that name such a day, with it."""
        found: dict[int, list[tuple[Line, date]]] = defaultdict(list)
        for line in self.lines:
            for one in line.times if line.notes.published else ():
                if match := re.match(r"\d{4}-\d\d-\d\d", one.timex.value):
                    day = date.fromisoformat(match[0])
                    found[day.isoweekday()].append((line, day))
        return found

    def likeness(self, one: Line, other: Line) -> float:
        """Return how alike two lines are, 0 to 1: cosine of weighted lemmas."""
        return self._cosine(one.lemmas, other.lemmas)

    def _cosine(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Return the cosine of two sets of weighted words."""
        shared = sum(self.weights.get(word, 0.0) ** 2 for word in one & other)
        return shared / (self._norm(one) * self._norm(other)) if shared else 0.0

    def _norm(self, words: frozenset[str]) -> float:
        """Return the length of a set of weighted words, worked out once: a line is compared with many."""
        if words not in self.norms:
            self.norms[words] = math.sqrt(sum(self.weights.get(word, 0.0) ** 2 for word in words))
        return self.norms[words]


def story(notes: Sequence[Notes], found: Roster) -> Story:
    """Lay the articles side by side."""
    lexicon = Lexicon(found)
    lines = tuple(line for one in notes for line in _lines(one, lexicon))
    weights = _weights(lines)
    places = {(line.source, line.number): place for place, line in enumerate(lines)}
    return Story(lines, found, _origins(notes, lines), weights, places)


def _lines(notes: Notes, lexicon: Lexicon) -> Iterable[Line]:
    mentions = [(seen.at, place) for seen, place in lexicon.occurrences(notes)]
    for number, at in enumerate(notes.sentences):
        yield Line(
            notes=notes,
            number=number,
            at=at,
            mentions=tuple(one for one in mentions if one[0].inside(at)),
            times=tuple(one for one in notes.times if one.at.inside(at)),
            quantities=tuple(one for one in notes.quantities if one.at.inside(at)),
            clauses=tuple(one for one in notes.clauses if one.sentence == number),
            sayings=tuple(one for one in notes.attributions if one.content.overlaps(at)),
            described=tuple(one for one in notes.described if one[1].inside(at)),
            lemmas=frozenset(KIN.get(word, word) for word in notes.lemmas[number]) if number < len(notes.lemmas) else frozenset(),
        )


def _weights(lines: Sequence[Line]) -> dict[str, float]:
    counts = Counter(word for line in lines for word in line.lemmas)
    return {word: math.log((1 + len(lines)) / count) for word, count in counts.items()}


def _origins(notes: Sequence[Notes], lines: Sequence[Line]) -> dict[str, str]:
    """Tell which articles share most of their sentences; the first, by date and then by id, stands for them."""
    texts: dict[str, list[frozenset[str]]] = {one.reading.source: [] for one in notes}
    for line in lines:
        words = frozenset(re.findall(r"\w+", line.words.casefold()))
        if len(words) > 4:  # noqa: PLR2004 - shorter ones are alike by chance
            texts[line.source].append(words)
    holders: dict[frozenset[str], list[str]] = defaultdict(list)
    for source, sentences in texts.items():
        for words in set(sentences):
            holders[words].append(source)
    order = sorted(notes, key=lambda one: (one.published is None, one.published or 0, one.reading.source))
    origins: dict[str, str] = {}
    for place, one in enumerate(order):
        source = one.reading.source
        sharing = Counter(other for words in set(texts[source]) for other in holders[words][:_MOST_HOLDERS])
        before = (
            other.reading.source
            for other in order[:place]
            if _FEW_SHARED * sharing[other.reading.source] >= min(len(texts[source]), len(texts[other.reading.source]))
        )
        earlier = (other for other in before if _share(texts[source], texts[other]) >= _SAME_ARTICLE)
        first = next(earlier, source)
        origins[source] = origins.get(first, first)
    return origins


def _share(one: list[frozenset[str]], other: list[frozenset[str]]) -> float:
    """Return the share of the shorter article's sentences that stand in the other."""
    short, long = sorted((one, other), key=len)
    if not short:
        return 0.0
    exact = set(long)
    same = sum(words in exact or any(_are_alike(words, two) for two in long) for words in short)
    return same / len(short)


def _are_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sentences are made of nearly the same words; their lengths mostly tell that they are not."""
    few, many = min(len(one), len(other)), max(len(one), len(other))
    if few < _SAME_SENTENCE * many:
        return False
    shared = len(one & other)
    return shared >= _SAME_SENTENCE * (few + many - shared)
