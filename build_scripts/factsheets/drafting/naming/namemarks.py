"""Which tokens of a parsed paragraph belong to names: the model's word, mended by class words, particles, numbers and hyphens.

Where one name ends and the next begins, `nameruns` tells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factsheets.drafting.naming import nameclasses, names
from factsheets.drafting.naming.firstnames import FIRST_NAMES
from factsheets.drafting.naming.kindwords import SPEECH
from factsheets.drafting.naming.namemends import mend
from factsheets.drafting.naming.notnames import NOT_NAMES
from factsheets.drafting.naming.places import ADJECTIVES, KNOWN
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LABELS = {
    "PERSON": "person", "ORG": "organization", "GPE": "place", "LOC": "place", "FAC": "place", "WORK_OF_ART": "work", "LAW": "work",
    "PRODUCT": "work",
}  # fmt: skip
_OTHER = word_set("DATE TIME EVENT LANGUAGE PERCENT MONEY QUANTITY ORDINAL CARDINAL")
_NAME_TAGS = word_set("NNP NNPS")
_WILDS = word_set("riviera alps channel peninsula polynesia guiana steppe outback gulf sea ocean desert straits islands highlands coast")
"""What an adjective of a country makes a place of: French Riviera."""
_WORDS_TOO = word_set("nice turkey cork java buffalo queens reading mobile phoenix bath hue cali medina chad mali niger goa providence")
"""Places whose names are words too, or near to one."""
_ALWAYS_PLACES = KNOWN - _WORDS_TOO
_MADE_HEADS = nameclasses.WORK_HEADS | nameclasses.ORG_HEADS


def marked(doc: Doc) -> list[str | None]:
    """Give each token None, or what makes it part of a name: the number and kind of its entity, or empty for a bare proper noun."""
    marks: list[str | None] = [None] * len(doc)
    blocked: set[int] = set()
    for number, entity in enumerate(doc.ents):
        kept = entity.label_ == "EVENT" and entity[-1].lower_ in _MADE_HEADS
        if entity.label_ == "WORK_OF_ART" and any(token.tag_ == "VBD" and token.lower_ in SPEECH for token in entity):
            continue  # “...,” Ortega told Berg
        if entity.label_ in _LABELS:
            for token in entity:
                marks[token.i] = f"{number}:{_LABELS[entity.label_]}"
        elif entity.label_ in _OTHER and not kept:
            blocked.update(token.i for token in entity if not _could_be_name(token) and not is_minister(token))
    for token in doc:
        if marks[token.i] is None and token.i not in blocked and _proper(token):
            marks[token.i] = ""
    mend(doc, marks)
    return marks


def is_minister(token: Token) -> bool:
    """Whether “May” or “Jan” is somebody's name and no month: it speaks, owns, follows a title, or a name goes on after it."""
    if token.text == "Jan":
        after = token.nbor(1) if token.i + 1 < len(token.doc) else None
        return after is not None and after.is_alpha and (after.pos_ == "PROPN" or after.lower_ in {"van", "de", "du", "von", "der"})
    if token.text != "May":
        return False
    called = token.i > 0 and (names.has_title(token.nbor(-1).text) or token.nbor(-1).lower_ in FIRST_NAMES)
    return called or (token.dep_ in {"nsubj", "poss"} and token.ent_type_ != "DATE")


def _could_be_name(token: Token) -> bool:
    """Whether a token that the model took into a date or a number is rather an acronym or a firm."""
    return bool(names.is_acronym(token.text)) and token.text.casefold() not in NOT_NAMES


def _proper(token: Token) -> bool:
    text = token.text
    if names.is_product(text) or _is_led(token):
        return True
    if not text[0].isupper() or (text.casefold() in NOT_NAMES and not is_minister(token)):
        return False
    if (
        token.ent_type_ == "NORP"
        and (token.tag_ == "JJ" or text.casefold() in ADJECTIVES or text.endswith(("ans", "ians", "ese", "ish", "ists")))
        and not _heads_name(token)
    ):
        return False
    if names.is_acronym(text):
        return not token.is_stop or text in {"US", "WHO", "IT", "UP"}
    if token.tag_ not in _NAME_TAGS and token.ent_type_ != "NORP" and text.casefold() not in _ALWAYS_PLACES:
        return False
    return not (token.is_sent_start and ((text.isupper() and not _opens_dateline(token)) or token.is_stop))


def _opens_dateline(token: Token) -> bool:
    """Whether a word in capitals at the head of a paragraph is where the report was written: MALDEN — Rescuers said."""
    return token.i == 0 and len(token.doc) > 1 and token.nbor(1).text in {"—", "–", "--", "(", ","}


def _is_led(token: Token) -> bool:
    """Whether a word of any class owes its capital to the name it begins: the All Blacks."""
    if token.is_sent_start or token.i + 1 >= len(token.doc) or token.nbor(-1).text != "the":
        return False
    after = token.nbor(1)
    return (
        token.text.istitle()
        and not names.has_title(token.text)
        and token.lower_ not in ADJECTIVES
        and after.tag_ in _NAME_TAGS
        and after.text.istitle()
    )


def _heads_name(token: Token) -> bool:
    """Whether an adjective of a country begins the name of a body: Maltese Shipping Lines Association."""
    doc, first, last = token.doc, token.i, token.i + 1
    while first and doc[first].ent_iob_ == "I" and doc[first - 1].ent_type_ == "NORP":
        first -= 1
    while last < len(doc) and doc[last].text[0].isupper() and doc[last].tag_ in _NAME_TAGS and not doc[last].is_sent_start:
        last += 1
    head = doc[last - 1].lower_
    if last - token.i == 2 and head in _WILDS:  # noqa: PLR2004 - an adjective and its noun
        return True
    return last - first > 2 and (head in nameclasses.ORG_HEADS or head.strip(".") in nameclasses.ORG_SUFFIXES)  # noqa: PLR2004 - two more words
