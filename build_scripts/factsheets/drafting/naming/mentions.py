"""Names in a parsed paragraph: where they begin and end.

The model proposes; class words, titles and particles mend its cuts. What kind a name is, `kindvotes` tells.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factsheets.drafting.articles.language import in_dictionary
from factsheets.drafting.naming import nameclasses, names
from factsheets.drafting.naming.bodies import BODIES, MAKERS, WORKS
from factsheets.drafting.naming.firstnames import FAMILY_FIRST, FIRST_NAMES
from factsheets.drafting.naming.kindvotes import NOTHING, Candidate, agree, judge
from factsheets.drafting.naming.namemarks import is_minister
from factsheets.drafting.naming.namemends import HYPHENED, NUMBERED
from factsheets.drafting.naming.nameruns import runs
from factsheets.drafting.naming.notnames import HAPPENED, HAPPENINGS, NOT_NAMES, OFFICES, is_no_name, only_says_what
from factsheets.drafting.naming.places import ADJECTIVES, CLASSES, COUNTRIES, KNOWN, SAME_PLACE
from factsheets.drafting.syntax import text_of
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FEW = 3

_ASTRAY = 90
"""Letters a name may at most have; longer runs are headlines in capitals."""

_COMMON = word_set("cabinet government administration council inquiry opposition state court company city university hospital internet web")
"""Common nouns that some write with a capital."""

_TOLD = 2.0
"""Votes from which the words round it tell that a word at the head of a sentence is a name."""

_WAYS = word_set("northeast northwest southeast southwest")
"""Points of the compass, which alone name nothing."""

_RANKS = word_set("head corporate regional divisional national")
"""Words with a capital that only tell of the title after them: Head Coach."""

_NUMBERING = frozenset({"number", "no.", "registration", "plate", "licence", "license", "serial", "code"})
"""What leads to letters that are a number: registration number AB-CDE."""

_FIRST = word_set("al el as la le de da di du del van von bin ibn ben ap ter d' l' d’ l’")
"""Small words that a name may begin with."""

_KNOWN_BODIES = KNOWN | BODIES
_NAMED = _KNOWN_BODIES | FIRST_NAMES
"""Names that need no article to tell of them."""

_NUMBERS = word_set("one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million")


def candidates(doc: Doc) -> list[Candidate]:
    """Return the names of a paragraph in order; none overlaps another."""
    fitted = (_fitted(doc, first, last, label) for first, last, label in runs(doc))
    found = [made for first, last, label in fitted if (made := _candidate(doc, first, last, label)) is not None]
    agree(found, text_of(doc))
    return found


def _fitted(doc: Doc, first: int, last: int, label: str) -> tuple[int, int, str]:
    """Take in the word that makes a government of a person; leave out one that only says what a place is."""
    if _is_administration(doc, first, last):
        return first, last + 1, "organization"
    if keeps_its_s(doc, first, last - 1):
        return first, last, label
    if last < len(doc) and keeps_its_s(doc, first, last):
        return first, last + 1, label
    first = _start(doc, first, last, label)
    if last - first > 1 and last < len(doc) and doc[last - 1].lower_ in _RANKS and names.has_title(doc[last].text):
        last -= 1  # Acme | Corporate Vice President
    while last - first > 1 and doc[last - 1].lower_ in CLASSES and doc[last - 1].text.islower():
        last -= 1
    flight = next((place for place in range(first + 1, last) if doc[place].text == "Flight"), last)
    if flight + 1 < len(doc) and any(letter.isdigit() for letter in doc[flight + 1].text):
        last = flight
    last = _end_of_score(doc, first, _end_of_person(doc, first, last) if label == "person" else last)
    whole = last
    while last - first > 1 and _is_over(doc, last - 1, counts=last < whole) and label != "work":
        last -= 1
    while last < whole and last - first > 1 and _is_over(doc, last - 1, counts=True):
        last -= 1
    only_s = last == whole - 1 and doc[last].text in {"'s", "’s", "'", "’"}
    return first, last, label if last == whole or only_s else ""


def _start(doc: Doc, first: int, last: int, label: str) -> int:
    """Return where a name begins after what only leads to it: the US | FBI, west | London."""
    head = first + (doc[first].lower_ == "the")
    if last - head == 2 and _is_country(doc[head].lower_) and doc[head + 1].text.isupper() and doc[head + 1].lower_ in BODIES:  # noqa: PLR2004
        return head + 1
    while last - first > 1 and label != "work" and _only_leads(doc[first]):
        first += 1
    return first


def _only_leads(token: Token) -> bool:
    """Whether a word before a name only leads to it: west London, the state Department of Health."""
    return token.text.islower() and not token.text[0].isdecimal() and bool(token.whitespace_) and token.lower_ not in _FIRST


def _is_country(low: str) -> bool:
    return SAME_PLACE.get(low, low) in COUNTRIES


def _end_of_person(doc: Doc, first: int, last: int) -> int:
    """Return where a person's name ends that the model read on into the verb: Ortega | shot only seven."""
    for place in range(first + 1, last):
        if doc[place].text.islower() and doc[place].pos_ in {"VERB", "ADV", "AUX"}:
            return place
    return last


def _end_of_score(doc: Doc, first: int, last: int) -> int:
    """Return where a name ends that the model read on into a score: the Rams | 37-13."""
    if last - first <= _FEW or doc[last - 2].text not in {"-", "–"} or doc[last - 4].lower_ in MAKERS:
        return last
    return last - 3 if doc[last - 1].like_num and doc[last - 3].like_num else last


def _is_over(doc: Doc, place: int, *, counts: bool) -> bool:
    """Whether the last word of a run is no part of the name: a small word, or, where one `counts` them, a number."""
    token, before = doc[place], doc[place - 1]
    if token.like_num:
        return counts and before.lower_ not in NUMBERED and before.lower_ not in WORKS
    given = before.text == "-" and not before.whitespace_ and _ends_given(doc, place)  # Kang Min-kyu
    return token.text == "-" or (token.text.islower() and token.text[0].isalpha() and not given)


def _ends_given(doc: Doc, place: int) -> bool:
    """Whether a word after a hyphen may be half of a given name: one that ties nothing to a name, or one after a family name."""
    return doc[place].lower_ not in HYPHENED or (place > 2 and doc[place - 3].lower_ in FAMILY_FIRST)  # noqa: PLR2004 - family, first half, hyphen


def _candidate(doc: Doc, first: int, last: int, label: str) -> Candidate | None:
    start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
    text = text_of(doc)[start:end]
    low, high = names.trimmed(text) if not keeps_its_s(doc, first, last - 1) else (0, len(text))
    plural = label == "person" and last - first == 1 and text.endswith("s") and doc[first].tag_ == "NNPS"
    if plural and first and doc[first - 1].lower_ == "the":
        label = ""  # the Rams are no person, but may well be a team
    named = (
        is_minister(doc[first]) or _is_dateline(doc, first, last) or _is_name(text[low:high], label, plural=doc[last - 1].tag_ == "NNPS")
    )
    if high <= low or not named or is_no_name(doc, first, last):
        return None
    if _is_number(doc, first) or _spells_out(doc, first) or only_says_what(doc, first, last, label):
        return None
    opens = bool(doc[first].is_sent_start) or (first > 0 and doc[first - 1].text in {'"', "“", "”", ":", "''", "–", "—"})
    made = Candidate(start + low, start + high, text[low:high], first=opens)
    common = _is_common(doc, first) or doc[first].tag_ in {"NNS", "NN", "JJ", "VB", "VBG", "RB", "IN"}
    certain = names.is_acronym(doc[first].text) or made.text.casefold() in KNOWN or not in_dictionary(made.text)
    if opens and last - first == 1 and common and not certain:
        return _opening(made, doc, first) if doc[first].tag_ in {"NN", "NNS", "NNP"} else None
    flown = doc[first].lower_ == "flight" or (first > 0 and doc[first - 1].lower_ == "flight")
    flight = flown and any(letter.isdigit() for letter in made.text)
    if HAPPENED.match(made.text.casefold()) or flight or _is_term(doc, first, made.text):
        made.vote(NOTHING, 1.0)
    else:
        judge(made, doc, first, last, label)
    return made


def _is_dateline(doc: Doc, first: int, last: int) -> bool:
    """Whether words in capitals at the head of a paragraph are where the report was written: NORTH MALDEN, Ohio —."""
    return first == 0 and last < len(doc) and doc[:last].text.isupper() and doc[last].text in {"—", "–", "--", "(", ","}


def keeps_its_s(doc: Doc, first: int, place: int) -> bool:
    """Whether the possessive s at a token is part of the word before it: it owns nothing after it (sold at Malden's in May)."""
    if place != first + 1 or doc[place].text not in {"'s", "’s"} or doc[place].tag_ != "POS" or place + 1 >= len(doc):
        return False
    owner, after = doc[first], doc[place + 1]
    before = doc[first - 1].lower_ if first else ""
    if before == "of" or names.has_title(before) or owner.lower_ in _NAMED:
        return False
    return after.tag_ in {"IN", "TO", "VBD", "VBZ", "VBP", "MD"} or after.text in {",", ".", ")"}


def _opening(made: Candidate, doc: Doc, first: int) -> Candidate:
    """Judge a word that may owe its capital to its sentence by what is told of it; without that it only may begin longer names."""
    judge(made, doc, first, first + 1, "")
    if max(made.votes.values(), default=0) < _TOLD or doc[first].tag_ == "NNS":
        made.votes.clear()
    return made


def _is_number(doc: Doc, first: int) -> bool:
    """Whether letters are a number that words lead to: registration number AB-CDE."""
    lead = first - 3 if first > 2 and doc[first - 1].text == "-" else first - 1  # noqa: PLR2004 - the first half, its hyphen
    return lead >= 0 and doc[lead].lower_ in _NUMBERING and names.is_acronym(doc[first].text)


def _spells_out(doc: Doc, first: int) -> bool:
    """Whether words in brackets spell out initials of a common thing: ASIC (Application Specific Integrated Circuit)."""
    return first > 1 and doc[first - 1].text == "(" and names.is_acronym(doc[first - 2].text) and doc[first - 2].lower_ in NOT_NAMES


def _is_term(doc: Doc, first: int, text: str) -> bool:
    """Whether initials in brackets stand for the common nouns before them: electronic control unit (ECU)."""
    if not names.is_acronym(text) or first < len(text) + 1 or doc[first - 1].text != "(":
        return False
    if doc[first - 2].lower_ in OFFICES:
        return True
    meant = [token for token in doc[max(0, first - 2 * len(text)) : first - 1] if token.is_alpha]
    letters = names.letters(text)
    found = "".join(token.lower_[0] for token in meant[-len(letters) :])
    small = all(token.text.islower() for token in meant[-len(letters) :][1:])  # Ebola virus disease (EVD)
    return small and found == letters.casefold() and meant[-1].lower_.removesuffix("s") not in nameclasses.ORG_HEADS


def _is_administration(doc: Doc, first: int, last: int) -> bool:
    """Whether a person's name is part of that of a government: the Delgado administration."""
    if last >= len(doc) or doc[last].lower_ not in {"administration", "government", "cabinet"} or last - first >= _FEW:
        return False
    return doc[first:last].text.casefold() not in _KNOWN_BODIES


def _is_common(doc: Doc, place: int) -> bool:
    """Whether a word at the head of a sentence only qualifies the common noun after it: “Bird flu spread”."""
    token = doc[place]
    if names.is_acronym(token.text) or place + 1 >= len(doc):
        return False
    following = doc[place + 1]
    return token.dep_ in {"compound", "amod"} and following.pos_ == "NOUN" and following.text.islower() and token.head.i > place


def _is_name(text: str, label: str, *, plural: bool = False) -> bool:
    """Whether a form may name somebody or something at all."""
    low = text.casefold()
    studio = label == "organization" and low.endswith(" games")
    if len(text) > _ASTRAY or not any(letter.isupper() for letter in text) or (_is_common_word(low) and not studio):
        return False
    if " " in text and all(len(part) > 4 and part.isupper() and part.isalpha() for part in text.split()) and low not in KNOWN:  # noqa: PLR2004
        return False  # words shouted, no acronym
    if len(text) < 2 or (label and not re.search(r"[^\W\d_]{2}|\w\.\w|[A-Z]&[A-Z]|[A-Z]\d{3}", text)):  # noqa: PLR2004 - a letter is no name
        return False
    if label == "person" and " " not in text and text.endswith("s") and plural:
        return False
    return not all(names.has_title(word) or word.casefold() in ADJECTIVES for word in text.split())


def _is_common_word(low: str) -> bool:
    """Whether a folded form is no name whatever stands around it: a month, a nationality, a number, what happens."""
    if low in _WAYS or low in NOT_NAMES or low in ADJECTIVES or low in _COMMON or low in _NUMBERS:
        return True
    return low.rsplit(maxsplit=1)[-1] in HAPPENINGS and not HAPPENED.match(low)
