"""Lines that say by whom, when and for whom an article was written, which become fields of its source.

Told from their own words, in the forms news sites and people who paste text use; what they mean is for drafting to read.
"""

from __future__ import annotations

import re

_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_DAYS = "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_DATE_BITS = re.compile(
    rf"\b(?:(?:{_MONTHS})\b\.?|(?:{_DAYS})\b\.?|\d{{1,2}}(?:st|nd|rd|th)\b|\d{{1,2}}h\d\d\b"
    r"|\d{1,4}(?:[-/.:T]\d{1,4})*Z?(?:\s*[ap]\.?m\b\.?)?"
    r"|[ap]\.?m\b\.?|noon|midnight|(?:last )?updated|(?:first |originally )?published|posted|modified|created|dated?|time|today|hrs?|hours?"
    r"|[A-Z]{1,2}S?T|GMT|UTC|BST|IST|CES?T|EDT|EST|UK|ET|PT|of|on|at|in|the)\b|[+-]\d\d:?\d\d",
    re.IGNORECASE,
)
_HAS_DATE = re.compile(
    r"\b(?:19|20)\d\d[-/.]\d\d?[-/.]\d\d?(?:\b|T)|\b\d\d?[-/.]\d\d?[-/.](?:19|20)?\d\d\b"
    rf"|\b(?:{_MONTHS})\b\.?\s+\d|\b\d{{1,2}}(?:st|nd|rd|th)?[\s-]+(?:{_MONTHS})\b"
    rf"|^(?:last updated|updated|published|posted|date)\b.*\d|^(?:{_DAYS})\W+\d",
    re.IGNORECASE,
)
_AGO = re.compile(
    r"(?:(?:last )?(?:updated|published|posted|modified)\s*:?\s*)?(?:\d{1,3}|an?|one|a few)\s+"
    r"(?:second|minute|min|hour|hr|day|week|month|year)s?\s+ago\W*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"<?(?:https?://|www\.)\S+>?", re.IGNORECASE)
_LABEL = re.compile(
    r"(?P<key>title|headline|authors?|byline|reporters?|writers?|publisher|publication|newspaper|outlet|date|published|link|url|address)"
    r"\s*:\s*(?P<value>\S.{0,200})",
    re.IGNORECASE,
)
_NAME = r"[A-Z][\w.’'-]*"
_PERSON = rf"{_NAME}(?:\s+(?:{_NAME}|de|van|von|der|den|la|al|bin)){{1,4}}"
_NAMES = rf"{_NAME}(?:\s+(?:{_NAME}|and|de|van|von|al|bin|&)){{0,8}}"
_ROLE = r"(?i:writer|editor|correspondent|reporter|columnist|journalist|bureau|staff|desk|agency|producer)s?"
_BY = rf"(?:[Bb]y|BY|(?:[Ww]ritten|[Pp]osted|[Rr]eported|[Ss]tory|[Ww]ords|[Tt]ext) by)\s*:?\s+{_NAME}"
_BYLINE = re.compile(
    rf"{_BY}(?:\s+(?:{_NAME}|and|de|van|von|al|bin|&|[|/,–—-])){{0,8}}(?:,? (?:[\w’'-]+ ){{0,3}}{_ROLE}.{{0,60}})?"
    rf"|(?:[Bb]y|BY)\s+{_PERSON}(?:\s+and\s+{_PERSON})?\s*(?:[,|–—-]|for|in|at|on)\s.{{1,60}}"
    rf"|(?:(?:Dr|Prof|Mr|Mrs|Ms|Sir)\.?\s+)?{_PERSON}(?:(?:,| and| &)\s+{_PERSON}){{0,3}}\s*[,|–—-]\s*(?:[\w’'-]+\s+){{0,3}}{_ROLE}"
    r"(?:,?\s+(?:in|at|of|for)\s.{1,40})?"
    rf"|{_NAMES} (?:Staff|Agencies|Reporter|Correspondent|Bureau)|{_PERSON} and agencies(?: in .{{1,30}})?"
    r"|Staff (?:Reporter|Writer|Correspondent)s?|[Pp]osted by \w+|[Bb]y .{0,30}(?:staff|agencies)"
)
_CREDIT = re.compile(rf"\b(?:[Bb]y|BY)\b:?\s+{_NAMES}")
"""Who wrote it, in a line whose dates are taken out."""

_LONGEST_DATE, _LONGEST_CREDIT, _LONGEST_BYLINE = 90, 120, 160
"""Letters above which a line says more than when, than by whom and when, or than by whom."""


def is_address(words: str) -> bool:
    """Whether a paragraph is the address of a page and nothing else."""
    return _ADDRESS.fullmatch(words) is not None


def is_byline(words: str) -> bool:
    """Whether a paragraph says who wrote it: “By Jane Roe, Staff Writer”, “Dr. Jane Roe, Science Editor”."""
    return len(words) <= _LONGEST_BYLINE and _BYLINE.fullmatch(words) is not None


def is_date_line(words: str) -> bool:
    """Whether a paragraph only says when, and perhaps where or by which agency."""
    plain = " ".join(words.split())
    if _AGO.fullmatch(plain):
        return True
    if len(plain) > _LONGEST_DATE or not _HAS_DATE.search(plain):
        return False
    left = re.findall(r"[^\W\d_][\w’'-]*", _DATE_BITS.sub(" ", plain))
    return len(left) <= 2 and all(word[0].isupper() for word in left)  # noqa: PLR2004 - a place or an agency


def is_credit_line(words: str) -> bool:
    """Whether a paragraph only says by whom and when: “by Jane Roe on 1 March 2012, 10:45”."""
    plain = " ".join(words.split())
    if len(plain) > _LONGEST_CREDIT or not _HAS_DATE.search(plain):
        return False
    undated = _DATE_BITS.sub("|", plain)
    left = re.findall(r"[^\W\d_][\w’'-]*", _CREDIT.sub(" ", undated, count=1))
    return _CREDIT.search(undated) is not None and len(left) <= 3 and all(word[0].isupper() for word in left)  # noqa: PLR2004 - a place, an outlet


def labelled(words: str) -> tuple[str, str]:
    """Return what a line “Author: Jane Roe” names, in the singular and lower case, and its value; two empty strings where it is none."""
    match = _LABEL.fullmatch(words)
    return (match["key"].lower().removesuffix("s"), match["value"].strip()) if match else ("", "")
