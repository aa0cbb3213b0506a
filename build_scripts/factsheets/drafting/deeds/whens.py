"""The question of a day, made of the words that title a happening: when did police raid the town hall.

The words are the title's own, with the verb turned as English asks; where that cannot be told from the parse, nothing is asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factsheets.drafting.deeds.titletenses import be_of
from factsheets.drafting.deeds.titlewords import tidy, written
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Token

    from factsheets.drafting.deeds.frames import Frame

_TURNING = word_set("is are was were will must would")
"""Helpers that change places with the subject."""

_NAMED = frozenset({"NORP", "GPE", "ORG", "PERSON", "LOC", "FAC", "PRODUCT", "EVENT"})
"""What the model takes for a name, whose first letter stays large: German."""

_PERFECT = {"has": "was", "have": "were", "had": "was"}
"""Helpers of the perfect, which no question of a day keeps -> what stands for them in the passive."""


def when_asked(frame: Frame, words: Sequence[Token]) -> str:
    """Return the question of the day a frame's title tells, or nothing; `words` are the title's."""
    group = [one for one in words if one in frame.chain or (one.head in frame.chain and one.dep_ in {"aux", "auxpass"})]
    place = words.index(group[0]) if group else 0
    if not place:
        return ""
    turned = _turned(frame, words, place)
    if turned is None:
        return ""
    helper, verb, rest = turned
    subject = tidy(written(words[:place]))
    first = words[0]
    named = first.pos_ == "PROPN" or first.ent_type_ in _NAMED or first.text[1:].isupper()
    plain = first.pos_ == "DET" or (not named and (first == first.sent[0] or first.is_lower))
    subject = subject[:1].lower() + subject[1:] if plain else subject
    bare = first == frame.subject and first.tag_ == "NN" and any(one.dep_ in {"poss", "det"} for one in first.children)
    subject = f"the {subject}" if bare else subject  # Monday's attempt
    return f"When {' '.join(one for one in (helper, subject, verb, written(rest).strip(' ,;')) if one)}?"


def _turned(frame: Frame, words: Sequence[Token], place: int) -> tuple[str, str, Sequence[Token]] | None:
    """Return the helper that opens the question, the verb in the form that follows it where it changes, and the rest."""
    first, lemma = words[place], frame.verb.lemma_.lower()
    if frame.reduced:
        return be_of(frame), frame.verb.text, words[words.index(frame.verb) + 1 :]
    if first.lower_ in _TURNING:
        return first.lower_, "", words[place + 1 :]
    if first.lower_ in _PERFECT and first != frame.verb:
        after = words.index(frame.verb)
        if any(one.lower_ == "been" for one in words[place:after]):
            return _PERFECT[first.lower_], "", words[after:]
        return "did", lemma, words[after + 1 :]
    if first != frame.verb or any(one.dep_ == "conj" and one.tag_ == "VBD" for one in words[place:]):
        return None
    return {"VBZ": "does", "VBP": "do"}.get(first.tag_, "did") if frame.present else "did", lemma, words[place + 1 :]
