"""Whether a date that stands at a noun of happening is the noun's own, or goes on to the verb over it.

They take the deeds of a sentence and a noun of it; what becomes of the date, `deeddates` decides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factsheets.drafting.deeds.frameparts import SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factsheets.drafting.deeds.deeds import Deeds

_DEEPEST = 25


def stands_free(deeds: Deeds, noun: Token) -> bool:
    """Whether no verb that tells a happening is over a noun: a date after it is more often the verb's."""
    token = noun
    for _ in range(_DEEPEST):
        if token.i in deeds.holder:
            return False
        if token.pos_ in {"VERB", "AUX"} or token.head == token:
            return True
        token = token.head
    return True


def outlives(deeds: Deeds, noun: Token) -> bool:
    """Whether a noun's verb speaks of another time than a date after the noun: Berg's decision on Monday has been disputed."""
    place = deeds.holder.get(noun.head.i)
    if place is None:
        return False
    told = deeds.frames[place]
    if noun.dep_ in SUBJECTS:
        return told.perfect or told.present or told.ahead
    return noun.dep_ == "dobj" and told.present and any(one.dep_ == "poss" for one in noun.children)


def follows_other(deeds: Deeds, noun: Token) -> bool:
    """Whether another date stands between a noun and the verb over it: a vote is held on Monday and a count on Tuesday."""
    for one in noun.ancestors:
        if one.i in deeds.holder:
            return any(one.i < place < noun.i for place in deeds.dated)
    return False


def is_cancelled(deeds: Deeds, noun: Token) -> bool:
    """Whether what a date stands before was cancelled, which happened by that day: Monday's attempt was called off."""
    over = deeds.holder.get(noun.head.i)
    return over is not None and noun.dep_ in {"nsubjpass", "dobj"} and "suspend" in deeds.found[over].kinds
