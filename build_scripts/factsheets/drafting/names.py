"""What a name is made of: titles, class words, initials, and the key under which its forms meet.

It judges a form by itself; what it refers to is for `aliases` to say.
"""

from __future__ import annotations

import re
import unicodedata

from factsheets.drafting.places import ADJECTIVES
from factsheets.text.words import word_set

TITLES = word_set(
    "mr mrs ms miss dr prof professor doctor sir dame lord lady king queen prince princess emperor sultan sheikh sheik imam "
    "ayatollah pope bishop archbishop cardinal rabbi father rev reverend president premier chancellor minister secretary senator "
    "sen rep congressman congresswoman representative governor gov mayor ambassador general gen colonel col captain capt major maj "
    "lieutenant lt sergeant sgt corporal admiral adm commander cmdr commissioner inspector detective officer constable judge "
    "justice attorney prosecutor chairman chairwoman chair chief director ceo cfo president-elect vice deputy former ex-president "
    "spokesman spokeswoman spokesperson prime foreign defense defence finance interior trade executive assistant associate senior "
    "acting speaker leader dictator superintendent mp coach undersecretary"
)
"""Words before a person's name that are no part of it."""

ORG_SUFFIXES = word_set(
    "inc corp co ltd llc llp plc ag sa gmbh nv bv spa kg oyj asa ab as holdings holding corporation incorporated limited company "
    "companies technologies pte pty bhd tbk"
)
"""Legal forms and their like at the end of a company's name."""

ORG_HEADS = word_set(
    "association agency ministry university college council commission group bank institute institution department administration "
    "party union committee court police center centre foundation service survey bureau office authority board news times post "
    "journal tribune herald gazette telegraph guardian chronicle observer magazine press network television tv radio broadcasting "
    "school hospital clinic church army navy force forces guard brigade senate congress parliament assembly house cabinet "
    "government league club team federation confederation alliance coalition organization organisation society trust fund exchange "
    "airlines airways motors industries systems international partners laboratories laboratory labs labs museum orchestra choir "
    "band works electronics semiconductor microelectronics pharmaceuticals insurance securities capital investments ventures "
    "enterprises entertainment studios pictures records media communications telecom energy power petroleum oil gas steel mining "
    "railways railway rail nations treasury fed reserve pentagon directorate secretariat tribunal academy forum congress front "
    "movement brotherhood jihad militia gang cartel consortium unigroup cross store stores"
)
"""Class words that end the name of an organisation or a body."""

PLACE_HEADS = word_set(
    "island islands province district city county river sea ocean mountain mountains mount street avenue road boulevard lane square "
    "place bridge airport hotel lake bay peninsula valley gulf strait straits plateau coast beach park forest desert canal harbour "
    "harbor port station tower palace castle stadium arena plaza highway village town region territory basin cape hill hills "
    "springs falls creek pass heights theater theatre"
)
"""Class words that end, or in some languages begin, the name of a place."""

_GENERIC = ORG_SUFFIXES | word_set("group international global technology industries industry international & and the of hotel store")
_LINKS = word_set("of the and for in on at de la le du des & to und y")
_EDGES = " \t\"'“”‘’«»()[]{},;:!?–—-*•"
_POSSESSIVE = re.compile(r"['’]s$|(?<=s)['’]$", re.IGNORECASE)
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
        if article := re.match(r"(?:the|an?)\s+", text[start:end], re.IGNORECASE):
            start += article.end()
        if possessive := _POSSESSIVE.search(text[start:end]):
            end = start + possessive.start()
        if text[start:end].endswith(".") and not re.search(
            r"(?:\b[A-Z]|\b(?:inc|corp|co|ltd|jr|sr|bros|dept|univ|assn|no))\.$", text[start:end], re.IGNORECASE
        ):
            end -= 1
        if (start, end) == before:
            return start, end


def words(form: str) -> list[str]:
    """Return the words of a name, folded, without points and accents."""
    plain = unicodedata.normalize("NFKD", form).replace("’", "'")
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    plain = re.sub(r"(?<=\b\w)\.(?=\w\b|$|\s)", "", plain)
    return [word for word in re.split(r"[\s/,.]+|(?<=\w)-(?=\w)", plain.casefold().replace("'s ", " ")) if word]


def key(form: str) -> str:
    """Return what alike forms share: case, accents, points and `the` do not count, and `Chinese` is `China`."""
    found = words(form)
    if len(found) > 1 and found[0] == "the":
        found = found[1:]
    if len(found) > 1:
        found = [ADJECTIVES.get(word, word) for word in found]
    return " ".join(found)


def is_acronym(form: str) -> bool:
    """Whether a form is written as initials."""
    return _ACRONYM.fullmatch(form) is not None and sum(letter.isupper() for letter in form) > 1


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


def letters(acronym: str) -> str:
    """Return the letters of an acronym."""
    return re.sub(r"[^A-Z0-9]", "", acronym.removesuffix("s"))


def is_short_for(short: str, long: str) -> bool:
    """Whether `short` is what remains of an organisation's name without its general last words: Acme of Acme Technologies Co."""
    one, other = words(short), words(long)
    if not one or len(one) >= len(other) or other[: len(one)] != one:
        return False
    return all(word in _GENERIC or word in ORG_SUFFIXES for word in other[len(one) :])


def is_surname(short: str, full: str) -> bool:
    """Whether a form is the last part of a person's full name, or, for a name of two or three parts, its first."""
    one, other = words(short), words(full)
    return bool(one) and len(one) < len(other) and other[-len(one) :] == one


def has_title(token: str) -> bool:
    """Whether a word is a title."""
    return token.casefold().strip(".,") in TITLES
