"""What was found in one article: plain values that travel between processes, with no parse left in them.

Places are those of its reading; how names of different articles belong together is not known here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from factsheets.drafting.articles.reading import At, Reading
from factsheets.drafting.times.dates import Timex


@dataclass(frozen=True, slots=True)
class Seen:
    """A name seen in an article."""

    at: At
    """Where it stands."""

    text: str
    """The form as written."""

    votes: tuple[tuple[str, float], ...]
    """Kind and weight of what speaks for it, sorted."""

    first: bool
    """Whether it opens a sentence."""

    label: str = ""
    """The kind the model took it for, or empty."""


@dataclass(frozen=True, slots=True)
class Time:
    """An expression of time in an article."""

    at: At
    """Where it stands."""

    timex: Timex
    """What it means; the letters it counts are the sentence's."""

    verb: int = -1
    """Where the verb it hangs on begins, or -1."""

    heads: tuple[int, ...] = ()
    """Where the words over it begin, the nearest first."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure in an article."""

    at: At
    """Where figure, bound and unit stand."""

    value: str
    """The number, scaled: `143000000000`; of a range `10..12`."""

    bound: str
    """`=`, `>=`, `<=`, `>`, `<` or `~`."""

    unit: str
    """Currency code, `%`, a unit of measure, or empty for what is merely counted."""

    of: str
    """What is counted or measured, in the article's words; empty where not told."""

    of_at: At | None = None
    """Where that stands."""

    head: str = ""
    """Lemma of the noun that is counted or measured."""

    per: str = ""
    """Period it is counted over: `year`."""

    context: tuple[str, ...] = ()
    """Lemmas of the verbs over it and of what completes them, nearest first."""

    over: tuple[int, ...] = ()
    """Where the verbs over it begin, the nearest first."""

    definite: bool = False
    """Whether it speaks of things known already: the two countries."""

    partial: bool = False
    """Whether it adds to another figure: four other people, 14 more."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what, by which word."""

    speaker: At | None
    """Who says it; None where nobody is named."""

    cue: At | None
    """The word that says so."""

    content: At
    """What is said."""

    name: At | None = None
    """The head of the speaker's words where it is a name."""

    answered: bool = True
    """False for a non-answer: did not respond, declined to comment."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A statement: a verb with what hangs on it."""

    at: At
    """From the first to the last letter of the clause."""

    sentence: int
    """Number of its sentence in the article."""

    verb: str
    """Lemma of its verb."""

    verb_at: At
    """Where the verb stands."""

    subject: At | None
    """Its subject."""

    object: At | None
    """Its object, or what it is of."""

    lean: int
    """-1 past, +1 future, 0 not told."""

    top: bool
    """Whether it is the main clause of its sentence."""

    core: At
    """The clause without its trailing parts: words for a title."""


@dataclass(frozen=True, slots=True)
class Happening:
    """Something told to have happened, or to be expected."""

    sentence: int
    """Number of its sentence in the article."""

    at: At
    """The verb or noun that tells it."""

    verb: str
    """Lemma of its verb; empty for a noun."""

    kinds: tuple[str, ...]
    """What kinds of happening it may be; a verb of no kind is its own."""

    beside: tuple[str, ...]
    """Kinds told along with it: smashing the window and making off."""

    ahead: bool
    """Whether it was still to come when it was told."""

    present: bool
    """Whether it is told in the plain present."""

    main: bool
    """Whether its sentence's main clause tells it, or what is said there."""

    title: str
    """Its words as a title; empty for a noun that no name tells apart."""

    asks: str
    """The question of its day in these words; empty where they do not turn into one."""

    agent: At | None
    """Who or what did it."""

    patient: At | None
    """To whom or what it was done."""

    things: tuple[str, ...]
    """The nouns of the two, alike ones under one word."""

    pronoun: bool
    """Whether only a pronoun, or nothing, tells whose doing it is."""

    pointing: bool
    """Whether its subject points at something told before: the vessel, his lawyer."""

    relative: bool
    """Whether a relative clause tells it, whose subject the parse may have missed."""

    where: tuple[At, ...]
    """What stands after “in”, “at” and the like."""

    times: tuple[int, ...]
    """The dates that hang on it, by their place in the article's times."""

    days: int
    """Days from those dates to when it was: -1 of what another thing came a day after."""

    under: int
    """Place in the article's list of the happening it goes on from or is an outcome of, or -1."""


@dataclass(frozen=True, slots=True)
class Dated:
    """What a date of an article is the date of."""

    time: int
    """Place of the date among the article's times."""

    sentence: int
    """Number of its sentence in the article."""

    verb: str
    """Lemma of the verb it hangs on; empty where it hangs on a noun alone."""

    kinds: tuple[str, ...]
    """What kinds of deed it may be the date of; a verb of no kind is its own."""

    things: tuple[str, ...]
    """The nouns the deed is told with, alike ones under one word."""

    ahead: bool
    """Whether it was still to come when it was told."""

    ask: str
    """The question of it: When did the ferry capsize? Empty where its words do not stand alone."""


@dataclass(frozen=True, slots=True)
class Notes:
    """All that was found in one article."""

    reading: Reading
    """The article's own paragraphs."""

    published: date | None
    """The day it was read as of."""

    sentences: tuple[At, ...]
    """Its sentences in order."""

    names: tuple[Seen, ...] = ()
    times: tuple[Time, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    clauses: tuple[Clause, ...] = ()
    happenings: tuple[Happening, ...] = ()
    dated: tuple[Dated, ...] = ()
    described: tuple[tuple[At, At], ...] = ()
    """Where a name stands, and the name with the words that say what it is."""

    defined: tuple[tuple[str, str], ...] = ()
    """Acronyms and the names they are given for: (WPA, Wendel Port Authority)."""

    english: bool = True
    """Whether it reads as English; where not, nothing but its paragraphs was understood."""

    cut: bool = False
    """Whether the article was too long, and only its beginning was understood."""

    lemmas: tuple[tuple[str, ...], ...] = field(default=(), repr=False)
    """For each sentence, the lemmas of its content words, folded, in order."""
