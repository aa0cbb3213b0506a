"""What a form of a name is: its bounds, its initials, what it is short for, and the key under which its spellings meet.

It judges a form by itself; what it refers to is for `aliases` to say.
"""

from __future__ import annotations

import re
import unicodedata

from factsheets.drafting.articles.language import in_dictionary
from factsheets.drafting.naming.nameclasses import LEGAL_FORMS, ORG_SUFFIXES, TITLES
from factsheets.drafting.naming.places import ADJECTIVES, STATE_SHORTS
from factsheets.text.words import word_set

_SPELT = {
    "organisation": "organization", "centre": "center", "centres": "centers", "defence": "defense", "labour": "labor",
    "harbour": "harbor", "theatre": "theater", "dept": "department", "univ": "university", "assn": "association", "govt": "government",
    "intl": "international", "natl": "national", "hc": "high court", "programme": "program", "jewellery": "jewelry",
    "corp": "corporation", "inc": "incorporated", "ltd": "limited", "co": "company", "bros": "brothers", "mfg": "manufacturing",
    "st": "saint", "sta": "santa", "mt": "mount", "and": "&",
}  # fmt: skip
"""Spellings and abbreviations within longer names, folded -> the form they are compared under."""

_CLASSES = word_set(
    "coast high supreme appeals central national election electoral civil health police fire city district federal foreign interior "
    "justice defense finance labor education football medical weather air state county town trade human rights court constitutional "
    "regional provincial local commission authority council ministry department agency guard bank board union university"
)
"""Words that only say what kind of body one is; a tail made of them is a short form, not another body."""

_REORDERED = word_set("ministry department university bank government")
_GENERIC = ORG_SUFFIXES | word_set("group international global technology industries industry international & and the of hotel store")
_TRADES = word_set(
    "foods motors airlines electronics pharmaceuticals systems software energy petroleum laboratories industries entertainment"
)
"""Trades that a firm's name ends in and that are left out where one knows the firm."""

_INITIALS = 2
"""Letters of a founder's initials, folded, that a firm's short name leaves out."""

_LINKS = word_set("of the and for in on at de la le du des & to und y")
_WHOLE = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "æ": "ae", "Æ": "Ae", "ß": "ss", "ð": "d", "þ": "th"})
"""Letters that no decomposition takes apart, with what they are compared as."""

_EDGES = " \t\"'“”‘’«»()[]{},;:!?–—-*•"
_POSSESSIVE = re.compile(r"['’]s$|(?<=s)['’]$", re.IGNORECASE)
_PRODUCT = re.compile(r"[ie][A-Z][a-z]\w*")
_ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)
_KEEPS_POINT = re.compile(
    r"(?:\b[A-Z]|\b(?:inc|corp|co|ltd|jr|sr|bros|dept|univ|assn|no|bhd|pty|pte|mfg|st|ave|blvd|rd))\.$", re.IGNORECASE
)
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&-]{1,7}s?|(?:[A-Z]\.){2,6}[A-Z]?")


def trimmed(text: str) -> tuple[int, int]:
    """Return the range of a name within words that hold it: no article, no possessive, no stray marks."""
    start, end = 0, len(text)
    while True:
        before = (start, end)
        while start < end and text[start] in _EDGES:
            start += 1
        while end > start and text[end - 1] in _EDGES:
            end -= 1
        if article := _ARTICLE.match(text, start, end):
            start = article.end()
        if possessive := _POSSESSIVE.search(text[start:end]):
            end = start + possessive.start()
        if (
            text[start:end].endswith(".")
            and text[start : end - 1].casefold() not in STATE_SHORTS
            and not _KEEPS_POINT.search(text[start:end])
        ):
            end -= 1
        if (start, end) == before:
            return start, end


def words(form: str) -> list[str]:
    """Return the words of a name, folded, without points and accents."""
    plain = unicodedata.normalize("NFKD", form.translate(_WHOLE)).replace("’", "'").replace("‘", "'")
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    plain = re.sub(r"(?<=\b\w)\.(?=\w\b|$|\s)", "", plain)
    return [word for word in re.split(r"[\s/,.]+|(?<=\w)-(?=\w)", plain.casefold().replace("'s ", " ")) if word]


def key(form: str) -> str:
    """Return what alike forms share: case, accents, points, spelling and `the` do not count, and `Chinese` is `China`."""
    found = words(form)
    if len(found) > 1 and found[0] == "the":
        found = found[1:]
    if len(found) > 1:
        found = [ADJECTIVES.get(word, _SPELT.get(word, word)) for word in found]
    return " ".join(found)


def is_acronym(form: str) -> bool:
    """Whether a form is written as initials."""
    return _ACRONYM.fullmatch(form) is not None and sum(letter.isupper() for letter in form) > 1


def is_camel(form: str) -> bool:
    """Whether a capital stands within a word, as firms like it: PayPal, and not McDonald."""
    return re.fullmatch(r"(?!Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|O['’])[A-Z][a-z]+[A-Z]\w+", form) is not None


def is_product(form: str) -> bool:
    """Whether a form is written as some products are: iPhone, iPad, eBook."""
    return _PRODUCT.fullmatch(form) is not None


def is_compound_body(word: str) -> bool:
    """Whether a folded word ends in a class of firms that it swallowed: Medibank, Agrigroup."""
    return re.fullmatch(r"\w{3,}(?:group|bank|soft|tech|corp|media|pharma|chem|telecom|bancorp|invest)", word) is not None


def initials(form: str) -> set[str]:
    """Return the initials a name may be known by: all its words, without the small ones, without its legal form."""
    plain = unicodedata.normalize("NFKD", re.sub(r"['’]s\b", "", form))
    parts = [part for part in re.split(r"[\s/-]+", plain) if part and part[0].isalnum()]
    spread = [
        letter
        for part in parts
        for letter in (re.findall(r"[A-Z]", part) if re.fullmatch(r"(?:[A-Z]\.){2,}|U\.?S\.?|U\.?K\.?", part) else [part[0]])
    ]
    small = [letter for part in parts if part.lower() not in _LINKS for letter in
             (re.findall(r"[A-Z]", part) if re.fullmatch(r"(?:[A-Z]\.?){2,3}", part) else [part[0]])]  # fmt: skip
    found = {"".join(spread).upper(), "".join(small).upper()}
    if parts and parts[-1].strip(".,").lower() in ORG_SUFFIXES:
        found.add("".join(small[:-1]).upper())
    camel = re.findall(r"[A-Z]", plain)
    found.add("".join(camel))
    return {one for one in found if len(one) > 1}


def may_spell(letters: str, long: str) -> bool:
    """Whether initials in brackets may stand for the name before them: they begin as it does, or leave out only its owner."""
    return any(one[:1] == letters[:1] or one.endswith(letters) for one in initials(long))


def letters(acronym: str) -> str:
    """Return the letters of an acronym."""
    return re.sub(r"[^A-Z0-9]", "", acronym.removesuffix("s"))


def leading(key: str) -> str:
    """Return the first word of a body's key that is no founder's initials: Malden, of J.W. Malden Inc."""
    first, *rest = key.split()
    return rest[0] if rest and len(first) <= _INITIALS else first


def is_short_for(short: str, long: str) -> bool:
    """Whether `short` is what remains of an organisation's name without its general last words: Acme of Acme Technologies Co."""
    one, other = words(short), words(long)
    if other and len(other[0]) <= _INITIALS and other[1 : len(one) + 1] == one and len(one[0]) > _INITIALS:
        other = other[1:]  # Malden, of J.W. Malden Inc.
        if one == other:
            return True
    if not one or len(one) >= len(other) or other[: len(one)] != one:
        return False
    rest = other[len(one) :]
    if len(one) > 1 and rest[-1] in LEGAL_FORMS and all(in_dictionary(word) for word in rest[:-1]):
        return True  # Ann Malden, of Ann Malden Candies Inc.
    return all(word in _GENERIC or word in ORG_SUFFIXES or word in _TRADES for word in rest)


def is_class_tail(short: str, long: str) -> bool:
    """Whether `short`, the key of a name, is the end of `long` and says no more than what kind of body it is: Coast Guard."""
    one, other = short.split(), long.split()
    tail = len(one) > 1 and len(one) < len(other) and other[-len(one) :] == one
    return tail and all(word in _CLASSES for word in one)


def reordered(form: str) -> str | None:
    """Return the key of a ministry or a university under its other order: Health Ministry, Ministry of Health; None for others."""
    found = form.split()
    if len(found) > 2 and found[0] in _REORDERED and found[1] in {"of", "for"}:  # noqa: PLR2004 - its class, of, and its field
        return " ".join([*found[2:], found[0]])
    return None


def stands_for(short: str, long: str) -> bool:
    """Whether one short word is made of the beginnings of a longer name's words in their order: Marina, Maritime Industry Authority."""
    parts = [part for part in words(long) if part not in _LINKS]
    if not re.fullmatch(r"[A-Z][A-Za-z]{2,9}", short) or len(parts) < 2:  # noqa: PLR2004 - two words to take letters from
        return False
    pattern = "".join(part[0] + "".join(f"(?:{re.escape(letter)}" for letter in part[1:5]) + ")?" * len(part[1:5]) for part in parts)
    return re.fullmatch(pattern, short.casefold()) is not None


def is_surname(short: str, full: str) -> bool:
    """Whether a form is the last part of a person's full name, or, for a name of two or three parts, its first."""
    one, other = words(short), words(full)
    return bool(one) and len(one) < len(other) and other[-len(one) :] == one


def has_title(token: str) -> bool:
    """Whether a word is a title."""
    return token.casefold().strip(".,") in TITLES
