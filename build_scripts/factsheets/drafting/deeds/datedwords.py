"""What each date of a parsed sentence dates: words by which another article's date of the same is known, and how to ask for it.

It looks at one sentence and is generous: states, plans and nouns in passing are taken too. Which dates are of one, `daysaligned` says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from factsheets.drafting.deeds.arguments import Place
from factsheets.drafting.deeds.deeds import DATELINE
from factsheets.drafting.deeds.frames import frame
from factsheets.drafting.deeds.headlines import headline
from factsheets.drafting.deeds.newskinds import CLASSES, LIGHT, NOUNS, SAID_TO_BE, VERBS
from factsheets.drafting.deeds.titlewords import phrase, written
from factsheets.drafting.deeds.verblists import ANNOUNCING, SAYING
from factsheets.drafting.notes import Dated
from factsheets.drafting.speech.cues import SPEAKING
from factsheets.drafting.syntax import lean

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_WIRE = re.compile(r"[A-Z]{3,}[A-Z .,]*(?:[A-Z][a-z]+\.? \d{1,2})?\s*(?:\([A-Z]\w+\))?\s*[-–—]+\s+")
"""A dateline with its day: LONDON Oct 22 -."""

_DEEPEST, _LONGEST = 12, 90
_POINTING = frozenset({"this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your", "another", "one"})
_SUBJECTS, _OBJECTS = frozenset({"nsubj", "nsubjpass"}), frozenset({"dobj", "attr", "oprd", "dative"})
_LEADING = frozenset({"xcomp", "acomp"})
_LASTING = frozenset({"since", "until", "till", "between", "through", "throughout", "over"})
_ASIDE = frozenset({"after", "before", "following", "amid", "despite", "since", "according"})
"""Words before what stands beside a deed and is none of its parts."""

_NAMING = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_EMPTY = frozenset(
    {"be", "have", "do", "go", "get", "make", "take", "come", "give", "say", "hold", "expect", "plan", "set", "due", "schedule"}
)
"""Verbs that tell nothing of what is dated."""

_TELLING = frozenset({"disclose", "inform", "publish", "confirm"})
_NO_THINGS = frozenset(
    {"time", "day", "week", "month", "year", "date", "end", "beginning", "start", "morning", "evening", "part", "number"}
)


def dated_words(sentence: Span, dates: Sequence[tuple[int, Place]], number: int) -> Iterable[Dated]:
    """Yield what each date of a sentence dates; `dates` are places in the article's times with their letters, `number` the sentence's."""
    doc = sentence.doc
    opening = DATELINE.match(sentence.text) or _WIRE.match(sentence.text)
    begin = sentence.start_char + (opening.end() if opening else 0)
    spans = [doc.char_span(*place, alignment_mode="expand") for _, place in dates]
    tokens = frozenset(one.i for span in spans if span is not None for one in span)
    for (time, _), span in zip(dates, spans, strict=True):
        if span is None or (span.start > sentence.start and doc[span.start - 1].lower_ in _LASTING):
            continue
        noun, verb = _holders(span.root, tokens)
        if noun is not None and span.root.dep_ == "poss" and span.root.head == noun and NOUNS.get(noun.lemma_.lower()):
            verb = None  # last week's fire has now killed nine
        if verb is not None and (verb.lemma_ == "accord" or (noun is None and _only_says(verb))):
            continue  # according to Sunday's count
        if noun is None and verb is None:
            continue
        kinds, things = _told(noun, verb, _beside(span), tokens)
        if kinds or things:
            ahead = lean(doc, span.start_char, span.end_char) > 0
            ask = _asked_of_verb(verb, tokens, begin) if verb is not None else ""
            deed = _last(verb).lemma_.lower() if verb is not None else ""
            yield Dated(
                time,
                number,
                deed,
                tuple(sorted(kinds)),
                tuple(sorted(things)),
                ahead,
                ask or _asked_of_noun(noun, verb, tokens, ahead=ahead),
            )


def _asked_of_verb(verb: Token, dates: frozenset[int], begin: int) -> str:
    """Ask when a deed was or will be, in its own words; `begin` is where the dateline ends."""
    told = frame(verb)
    if told is None or told.subject is None or told.subject.pos_ == "PRON" or _points(told.subject):
        return ""
    asks = headline(told, dates, begin).asks
    return asks if len(asks) <= _LONGEST and " have been " not in asks else ""


def _asked_of_noun(noun: Token | None, verb: Token | None, dates: frozenset[int], *, ahead: bool) -> str:
    """Ask when what a noun tells was or is expected: the noun a date stands at, or the subject of a verb that says no more."""
    if noun is None and verb is not None and _last(verb).lemma_ in _EMPTY | SAID_TO_BE:
        noun = next((one for one in verb.children if one.dep_ in _SUBJECTS), None)
    if noun is None or noun.pos_ != "NOUN" or not NOUNS.get(noun.lemma_.lower()) or _points(noun):
        return ""
    words = re.sub(
        r"^(?:an?|the)\s+", "", written(one for one in phrase(noun, dates, short=True) if one.i not in dates), flags=re.IGNORECASE
    )
    be = ("are" if ahead else "were") if noun.tag_ == "NNS" else ("is" if ahead else "was")
    return f"When {be} the {words}{' expected' if ahead else ''}?" if 0 < len(words) <= _LONGEST else ""


def _holders(root: Token, dates: frozenset[int]) -> tuple[Token | None, Token | None]:
    """Return the noun a date stands at (Monday's vote, the order of 2 May), and the verb it hangs on."""
    token, noun = root, None
    before = root.nbor(-1) if root.i > root.sent.start else None
    if before is not None and before.dep_ == "pobj" and before.head.lower_ in _ASIDE:
        return before, None  # before a hearing tomorrow
    for _ in range(_DEEPEST):
        over = token.head
        if token.pos_ in {"VERB", "AUX"}:
            return noun, _first(token)
        if over == token:
            return noun, None
        if noun is None and over.i not in dates and over.pos_ == "NOUN":
            noun = over
        token = over
    return noun, None


def _only_says(verb: Token) -> bool:
    """Whether a date dates only that something was said, and what was said is not of the speaker's doing."""
    if verb.lemma_ in ANNOUNCING | _TELLING or _says_its_plan(verb):
        return False
    content = any(child.dep_ in {"ccomp", "parataxis"} for child in verb.children) or verb.dep_ == "parataxis"
    return verb.lemma_ in SAYING | SPEAKING and (content or not any(child.dep_ == "dobj" for child in verb.children))


def _beside(date: Span) -> Token | None:
    """Return the noun right before a date and its preposition: winds at landfall on Monday."""
    if date.start < date.sent.start + 2:
        return None
    before, link = date.doc[date.start - 2], date.doc[date.start - 1]
    return before if link.pos_ == "ADP" and before.pos_ == "NOUN" else None


def _says_its_plan(verb: Token) -> bool:
    """Whether a verb tells what its own speaker will do, which is an announcement: the firm said it will pay."""
    told = frame(verb) if verb.lemma_ in SAYING else None
    return told is not None and told.announced is not None


def _told(noun: Token | None, verb: Token | None, beside: Token | None, dates: frozenset[int]) -> tuple[set[str], set[str]]:
    """Return the kinds of deed and the things that a date is of."""
    things: set[str] = set()
    kinds: set[str] = set()
    for one in (*_parts(noun, verb, dates), *((beside,) if beside is not None else ())):
        kinds |= NOUNS.get(one.lemma_.lower(), frozenset()) - {"report"}
        things |= _things(one, dates)
    if verb is not None:
        deed = _last(verb)
        lemma = deed.lemma_.lower()
        if lemma in ANNOUNCING or lemma in _TELLING or _says_its_plan(verb):
            kinds.add("announce")
        elif lemma not in _EMPTY | LIGHT | SAID_TO_BE:
            kinds |= VERBS.get(lemma, frozenset({lemma}))
    return kinds, things


def _parts(noun: Token | None, verb: Token | None, dates: frozenset[int]) -> list[Token]:
    """Return the nouns that tell what is dated: the one it stands at, and what hangs on the verb."""
    found = [noun] if noun is not None else []
    for link in _links(verb) if verb is not None else ():
        for child in link.children:
            if (child.dep_ in _SUBJECTS or child.dep_ in _OBJECTS) and child.i not in dates:
                found.append(child)
            if child.dep_ in {"prep", "agent"} and child.lower_ not in _ASIDE:
                found += [one for one in child.children if one.dep_ == "pobj" and one.i not in dates]
    if verb is not None and verb.dep_ in {"acl", "relcl"}:
        found.append(verb.head)
    if verb is not None and verb.dep_ in {"conj", "xcomp"} and not any(one.dep_ in _SUBJECTS for one in verb.children):
        found += [one for one in verb.head.children if one.dep_ in _SUBJECTS]
    found = [one for one in found if one.pos_ in _NAMING]
    if verb is not None and not any(one.i < verb.i for one in found):
        found += [one for left in verb.lefts for one in left.subtree if one.pos_ in {"NOUN", "PROPN"} and one.i not in dates]
    return found


def _links(verb: Token) -> dict[Token, None]:
    """Return a verb and what completes it, whose parts are parts of the deed: declared void, is expected to close."""
    return dict.fromkeys((verb, *(one for one in verb.children if one.dep_ in _LEADING), _last(verb)))


def _things(noun: Token, dates: frozenset[int]) -> set[str]:
    """Return a noun, what stands right before it, and what it is of; alike ones under one word."""
    near = [*(one for one in noun.children if one.dep_ in {"compound", "amod", "poss"} and one.pos_ in {"NOUN", "PROPN"})]
    near += [
        one for child in noun.children if child.dep_ == "prep" and child.lower_ == "of" for one in child.children if one.dep_ == "pobj"
    ]
    near += [one for one in noun.conjuncts if one.pos_ in {"NOUN", "PROPN"}]
    words = {one.lemma_.lower() for one in (noun, *near) if one.i not in dates and (one.pos_ in {"NOUN", "PROPN"} or one == noun)}
    return {CLASSES.get(word, word) for word in words if word not in _NO_THINGS}


def _first(verb: Token) -> Token:
    """Return the verb that bears the tense: is of “is expected to close”."""
    for _ in range(4):
        if verb.dep_ not in _LEADING or verb.head.pos_ not in {"VERB", "AUX", "ADJ"}:
            return verb
        verb = verb.head
    return verb


def _last(verb: Token) -> Token:
    """Return the verb that tells the deed: close of “is expected to close”."""
    for _ in range(4):
        over = next((one for one in verb.children if one.dep_ in _LEADING and one.pos_ in {"VERB", "ADJ"} and one.i > verb.i), None)
        if over is None or (over.pos_ == "ADJ" and not any(one.dep_ == "xcomp" for one in over.children)):
            return verb
        verb = over
    return verb


def _points(noun: Token) -> bool:
    """Whether a noun means what only its own article has named: his boat, this vote."""
    return any(child.dep_ in {"det", "poss"} and child.lower_ in _POINTING for child in noun.children)
