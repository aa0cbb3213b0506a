"""Which date belongs to which happening of a sentence: the one on whose words it hangs in the parse.

A date under a relative clause dates that clause, one before the subject of what is said dates the saying, one after “set for” the thing
that is set; a noun of happening bears its own (Monday's robbery). How long something lasted is no date of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factsheets.drafting.deeds.arguments import letters, where
from factsheets.drafting.deeds.deeds import Deeds, Told
from factsheets.drafting.deeds.framekinds import kinds_of_noun
from factsheets.drafting.deeds.frames import Frame
from factsheets.drafting.deeds.newskinds import STAYING
from factsheets.drafting.deeds.nodeeds import is_writing
from factsheets.drafting.deeds.noundates import follows_other, is_cancelled, outlives, stands_free
from factsheets.drafting.deeds.titlewords import noun_title
from factsheets.drafting.deeds.verblists import ANNOUNCING, SAYING, SETTING, WANTED
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_LASTING = word_set("until till from between over through throughout")
"""Words before a date by which it tells how long, and not when."""

_BEFORE = frozenset({"poss", "compound", "nummod", "amod", "nmod", "quantmod"})
"""Relations of a date that stands before its noun: Monday's, 2004."""

_FIXED = word_set("set scheduled slated due planned")
_FOR = word_set("for to until till")
"""Words by which a date follows what is set for it, or put off to it."""

_AT = word_set("at during in")
_SPELLS = word_set("night morning evening afternoon hour day week weekend month year start end beginning eve")
"""Nouns of time that a date may hang on: on the night of 15 October."""

_LONG_SPANS = word_set("spring summer autumn fall winter year decade")
_DEEPEST = 25


def give_dates(deeds: Deeds) -> None:
    """Give each date of a sentence to the happening it hangs on, if any; nouns that bear one are added."""
    for number, date in enumerate(deeds.dates):
        if date is None:
            continue
        clause = _when(deeds, date)
        if clause is not None:
            deeds.found[clause].dates.append(number)
        if (clause is None or _holds_over(deeds, date)) and not _lasts(deeds, date) and not _is_of_next(deeds, number, date):
            _hang(deeds, number, date.root)


def _when(deeds: Deeds, date: Span) -> int | None:
    """Return the happening that a clause right after a date tells: on 9 July when protesters seized the palace."""
    if date.end >= deeds.sentence.end or deeds.doc[date.end].lower_ != "when":
        return None
    verb = deeds.doc[date.end].head
    return deeds.holder.get(verb.i) if verb.dep_ in {"relcl", "advcl"} else None


def _holds_over(deeds: Deeds, date: Span) -> bool:
    """Whether the verb a date hangs on tells a happening itself."""
    return date.root.head.i in deeds.holder or date.root.head.head.i in deeds.holder


def _lasts(deeds: Deeds, date: Span) -> bool:
    """Whether a date tells how long: until Friday, between 2009 and 2018; not where something is put off until then."""
    if date.start <= deeds.sentence.start:
        return False
    before = deeds.doc[max(deeds.sentence.start, date.start - 4) : date.start]
    last = before[-1]
    if last.lower_ in {"until", "till"} and last.head.lemma_ in SETTING | {"have"}:
        return False
    return last.lower_ in _LASTING or (last.lower_ == "and" and any(one.lower_ == "between" for one in before))


def _is_of_next(deeds: Deeds, number: int, date: Span) -> bool:
    """Give a date to the noun it stands before, whatever the parse makes of it: the Friday night shooting."""
    if date.start <= deeds.sentence.start or date.end >= deeds.sentence.end or deeds.doc[date.start - 1].lower_ != "the":
        return False
    return _name(deeds, number, deeds.doc[date.end])


def _hang(deeds: Deeds, number: int, root: Token) -> None:
    """Give a date to the happening it hangs on: the first on the way up the parse that tells one, by its verb or its noun."""
    token, before = root, True
    for _ in range(_DEEPEST):
        if token.i in deeds.holder:
            _give(deeds, number, root, deeds.holder[token.i])
            return
        over = token.head
        if token.dep_ == "prep" and token.lower_ == "since" and root.head != token:
            return  # since the start of the war in May
        if (further := _passed_on(deeds, token)) is not None:
            token = further
            continue
        if token.pos_ in {"VERB", "AUX"} or over == token:
            _give_through(deeds, number, token)
            return
        if token.dep_ == "dobj" and over.lemma_ in ANNOUNCING and token != root:
            return  # what is promised is for that date
        if over.lemma_ not in _SPELLS:
            before = before and (token.dep_ in _BEFORE or (over.lower_ == "of" and token.dep_ == "pobj") or token.lower_ == "of")
            if over.pos_ in {"NOUN", "PROPN"} and over.i not in deeds.dated and _ends(deeds, number, over, before=before):
                return
        token = over


def _passed_on(deeds: Deeds, token: Token) -> Token | None:
    """Return the word to which a verb that tells no deed leaves its date, or None."""
    over = token.head
    if token.dep_ == "xcomp" and over.pos_ in {"VERB", "AUX"}:
        return over  # was cleared to leave on Monday
    if token.dep_ == "advcl" and token.tag_ == "VBG" and token.lemma_ not in SAYING and _takes(deeds, over, token):
        return over  # crashed, killing three people on Monday
    if token.dep_ == "acl" and over.dep_ == "pobj" and over.head.lower_ == "in" and is_writing(over):
        return over.head  # in a statement released on Monday, the firm announced
    return None


def _takes(deeds: Deeds, verb: Token, participle: Token) -> bool:
    """Whether a verb takes the date of a participle after it: it tells a deed and has none of its own."""
    return verb.i in deeds.holder and verb.i < participle.i and verb.i not in deeds.bearing


def _ends(deeds: Deeds, number: int, noun: Token, *, before: bool) -> bool:
    """Whether a date goes no further than a noun over it, which bears it or is no happening at all."""
    if (before or stands_free(deeds, noun) or outlives(deeds, noun) or follows_other(deeds, noun)) and _name(deeds, number, noun):
        at = noun.head
        if at.dep_ == "prep" and at.lower_ in _AT and at.head.i in deeds.holder:
            deeds.found[deeds.holder[at.head.i]].dates.append(number)  # pleaded guilty during Monday's hearing
        return True
    return before and not is_cancelled(deeds, noun)


def _give_through(deeds: Deeds, number: int, verb: Token) -> None:
    """Give a date on a verb that tells no deed to what it brings in: the deal announced on Sunday, said on Monday it has closed."""
    if verb.dep_ == "acl" and _name(deeds, number, verb.head):
        return
    said = _just_said(deeds, verb) if verb.lemma_ in SAYING else None
    if said is not None:
        deeds.found[said].present = False
    through = _as_it_was(deeds, verb) if said is None else said
    if through is not None:
        deeds.found[through].dates.append(number)


def _just_said(deeds: Deeds, verb: Token) -> int | None:
    """Return what was said to have happened of late, which the day of the saying dates: the bank has been closed, it said on Friday."""
    content = next((deeds.holder[one.i] for one in verb.children if one.dep_ == "ccomp" and one.i in deeds.holder), None)
    if content is None or deeds.found[content].dates:
        return None
    return content if deeds.frames[content].perfect or deeds.frames[content].going_on else None


def _as_it_was(deeds: Deeds, verb: Token) -> int | None:
    """Return what happened as a verb that tells no deed says: it was confirmed on Friday as the club announced the sale."""
    clauses = [one for one in verb.children if one.dep_ == "advcl" and any(mark.lower_ in {"as", "when"} for mark in one.children)]
    found = next((deeds.holder[one.i] for one in clauses if one.i in deeds.holder), None)
    return found if found is not None and not deeds.found[found].dates else None


def _give(deeds: Deeds, number: int, root: Token, place: int) -> None:
    """Give a date to a happening or, where it stands before the subject of what is said, to the saying."""
    told = deeds.frames[place]
    if told.perfect and _is_long_gone(deeds, number):
        noun = next((one for one in root.ancestors if one.pos_ == "NOUN" and one.i not in deeds.dated and kinds_of_noun(one)), None)
        if noun is not None:
            _name(deeds, number, noun)
        return  # has been cleared of the shooting last summer
    lead = root.head.lower_ if root.dep_ == "pobj" else ""
    if lead == "since" and not (told.perfect and told.passive and STAYING & set(deeds.found[place].kinds)):
        return
    if _is_for(root, told.deed) and _is_set(deeds.found[place], told):
        deeds.found[place].dates.append(number)
        return
    if any(one.lower_ in _FIXED and one not in told.chain for one in deeds.doc[max(0, root.i - 4) : root.i]) and told.verb.lemma_ != "be":
        return  # destroyed a satellite set for launch on Saturday
    if told.subject is not None:
        said = deeds.frames[place - 1] if place and deeds.frames[place - 1].announced is not None else None
        content = said.announced if said is not None else None
        if said is not None and content is not None and content.verb == told.verb and content.subject is not None:
            place -= said.verb.i < content.subject.i and root.i < content.subject.left_edge.i
        elif told.verb.dep_ == "ccomp" and told.verb.head.i < root.i < told.subject.left_edge.i:
            return  # the mayor said on Monday it had closed
    deeds.found[place].dates.append(number)


def _is_long_gone(deeds: Deeds, number: int) -> bool:
    """Whether a date lies behind as no verb in the perfect can: last summer, two years ago."""
    date = deeds.dates[number]
    return date is not None and date[-1].lower_ in _LONG_SPANS | {"ago"} and (date[0].lower_ == "last" or date[-1].lower_ == "ago")


def _is_for(root: Token, deed: Token) -> bool:
    """Whether a date follows what is set, or announced, for it: strikes were announced for two days in June."""
    over = root
    for _ in range(_DEEPEST):
        if over in {deed, over.head}:
            return False
        if over.dep_ == "prep" and over.head.i >= deed.i and over.lower_ in _FOR:
            return deed.lemma_ in SETTING or (over.lower_ == "for" and deed.lemma_ in ANNOUNCING)
        over = over.head
    return False


def _is_set(here: Told, told: Frame) -> bool:
    """Make a happening the one that is set for a day, where a noun tells it: a judge set the hearing for Friday."""
    noun = told.subject if told.passive else told.object
    kinds = kinds_of_noun(noun) if noun is not None else frozenset()
    if kinds:
        here.kinds, here.ahead, here.present = tuple(sorted(kinds)), True, False
    return bool(kinds) or told.passive


def _name(deeds: Deeds, number: int, noun: Token) -> bool:
    """Take a noun that tells a happening and bears a date, unless its verb tells no more than that it happened."""
    kinds = kinds_of_noun(noun)
    if not kinds or (noun.dep_ == "dobj" and noun.head.lemma_ in WANTED):
        return False
    over = noun.head
    if over.i in deeds.holder and noun.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"}:
        holder = deeds.found[deeds.holder[over.i]]
        if kinds & set(holder.kinds):
            holder.dates.append(number)
            return True
    title = noun_title(noun, deeds.dated)
    asks = f"When was the {title if noun.left_edge.pos_ == 'PROPN' else title[:1].lower() + title[1:]}?" if title else ""
    told = Told(head=letters(noun), kinds=tuple(sorted(kinds)), title=title, asks=asks, where=tuple(where([noun])), dates=[number])
    deeds.found.append(told)
    return True
