"""Who published an article: the paper, the agency or the site, told from its address and from the lines around its text.

A name is taken as it stands there; that two names are one publisher is for an editor to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from factsheets.text import boilerplate as why
from factsheets.text.credits import labelled

_AGENCIES = {
    "afp": "AFP", "agence france-presse": "AFP", "ap": "Associated Press", "associated press": "Associated Press", "reuters": "Reuters",
    "bloomberg": "Bloomberg", "xinhua": "Xinhua", "dpa": "dpa", "upi": "UPI", "pti": "PTI", "ians": "IANS", "tass": "TASS",
    "interfax": "Interfax",
    "kyodo": "Kyodo", "efe": "EFE", "ansa": "ANSA", "cnn": "CNN", "bbc": "BBC", "aap": "AAP", "pa": "PA", "npr": "NPR",
}  # fmt: skip
_MEDIUM = re.compile(
    r"\b(?:News|Times|Post|Herald|Gazette|Tribune|Journal|Guardian|Telegraph|Mail|Press|Agency|Chronicle|Mirror|Star|Standard|Observer"
    r"|Independent|Express|Inquirer|Globe|Daily|Weekly|Review|Reporter|Examiner|Courier|Bulletin|Broadcasting|Radio|TV)\b"
)
"""Words by which a paper, an agency or a station is told from a place."""

_OWNER = re.compile(r"(?i:©|copyright)\s*(?:©\s*)?(?:(?:19|20)\d\d\s+)?((?:(?!All\b)[A-Z][\w&’'-]*(?:\s+|(?=[.,]|$))){1,5})")
"""Who owns a text, in the line that says so."""

_LONGEST_PAPER = 4
"""Words of a paper's name."""


def site_name(url: str) -> str:
    """Return the name a reader would call a site by, from its address."""
    host = re.match(r"https?://([^/:]+)", url)
    return host[1].lower().removeprefix("www.") if host else ""


def agency_named(words: str) -> str:
    """Return the agency that a dateline names in brackets; where it names a country instead, nothing."""
    if words.casefold() in _AGENCIES:
        return _AGENCIES[words.casefold()]
    return words if words.isupper() or _MEDIUM.search(words) else ""


def agency_in(words: str) -> str:
    """Return the first agency that a line names, or nothing."""
    for word in re.split(r"[\s,/|()—–-]+", words):
        if word.casefold() in _AGENCIES and word[:1].isupper():
            return _AGENCIES[word.casefold()]
    return ""


def _is_name(words: str) -> bool:
    """Whether a line is a few capitalised words, as the name of a paper is."""
    named = re.sub(r"^(?:the|of|and)\s+", "", words, flags=re.IGNORECASE).split()
    return 0 < len(named) <= _LONGEST_PAPER and all(word[:1].isupper() for word in named)


def papers_above(stray: Sequence[tuple[str, str]]) -> list[str]:
    """Return the lines that stand where a headline would and name a paper.

    A paper is told by a word that names papers, or by being short, beside the date, and not the only headline.
    """
    headlines = [words for reason, words in stray if reason == why.HEADLINE]
    longest = max((words.count(" ") for words in headlines), default=0)
    found = []
    for place, (reason, words) in enumerate(stray):
        if reason != why.HEADLINE or not _is_name(words):
            continue
        dated = any(stray[one][0] == why.DATE_LINE for one in (place - 1, place + 1) if 0 <= one < len(stray))
        if _MEDIUM.search(words) or (dated and words.count(" ") < longest):
            found.append(words)
    return found if len(found) < len(headlines) else []


def paper_in(stray: Sequence[tuple[str, str]]) -> str:
    """Return the paper that a line names by a label, by standing where a headline would, or as the source; nothing where none does."""
    above = papers_above(stray)
    for reason, words in stray:
        if reason == why.PUBLISHER or (reason == why.HEADLINE and words in above):
            return labelled(words)[1] or words
        source = re.fullmatch(r"(?:source|via):\s*(.+)", words, re.IGNORECASE) if reason == why.AGENCY else None
        if source and _is_name(source[1].strip()) and _MEDIUM.search(source[1]):
            return source[1].strip()
    return ""


def paper_beside_date(stray: Iterable[tuple[str, str]]) -> str:
    """Return the paper that stands beside the date in a date line, told by a word that names papers."""
    parts = (part.strip() for reason, words in stray if reason == why.DATE_LINE for part in re.split(r"[,|•·/]", words))
    return next((part for part in parts if _MEDIUM.search(part) and not re.search(r"\d", part)), "")


def owner_in(stray: Iterable[tuple[str, str]]) -> str:
    """Return who owns the text, as a line of copyright says, or nothing."""
    return next((owner[1].strip() for _, words in stray if (owner := _OWNER.match(words))), "")
