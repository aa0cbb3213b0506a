"""Words that expressions of time are made of, as pieces of patterns, and what a sentence must hold to tell any time at all."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factsheets.drafting.figures.numbers import ORDINALS, WORDS
from factsheets.drafting.times.calendar import MONTHS, SEASONS, WEEKDAYS


def either(words: Iterable[str]) -> str:
    """Return a pattern of any of the words, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


MONTH = rf"(?:(?P<month>{either(MONTHS)})\b(?:(?<=\b\w\w\w)(?<!\bmay)\.|(?<=\b[Ss]ept)\.)?)"
DAY_NAME = rf"(?:(?P<weekday>{either(WEEKDAYS)})\b(?:(?<=\b\w\w\w)\.|(?<=\b[Tt]hurs)\.|(?<=\b[Tt]ues)\.)?)"
SEASON = rf"(?P<season>{either(SEASONS)})"
DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
YEAR = r"(?P<year>1[0-9]\d\d|20\d\d)"
ANY_YEAR = rf"(?:{YEAR}|['’](?P<short>\d\d))"
WHICH_YEAR = r"(?:of\s+)?(?P<yearword>this|last|next)\s+year"
SOME = r"an?|a couple(?: of)?|a few|a dozen|several|few|many|couple of|some|dozens of|hundreds of|thousands of|half an?"
NUMBER = rf"(?P<number>\d+(?:,\d{{3}})*(?:\.\d+)?|{WORDS}|{SOME})"
UNITS = (
    "second|minute|hour|day|week|fortnight|month|quarter|year|decade|centur(?:y|ie)|millennium|weekend|night|evening|morning|hr|min|sec|yr"
)
UNIT = rf"(?P<unit>{UNITS})s?"
PLURALS = "(?:seconds|minutes|hours|days|weeks|months|quarters|years|decades|centuries|times)"
CALENDAR_UNIT = r"(?P<unit>day|week|month|quarter|year|decade|century)"
PART = r"(?P<part>morning|afternoon|evening|night|dawn|midday|lunchtime|dusk)"
EDGE = r"(?:(?:the\s+)?(?:(?:early|late|mid)(?:\s+(?:in|of|on))?[\s-]+|(?:beginning|start|middle|end|turn|close)\s+of\s+)(?:the\s+)?)?"
ORDINAL = rf"(?P<ordinal>\d{{1,2}}(?:st|nd|rd|th)|{either(ORDINALS)})"
WHICH = (
    r"(?P<which>last|next|this\s+past|this\s+coming|this|past|previous|coming|current|that|same|following|upcoming"
    r"|the\s+(?:same|following|previous|next|preceding|last|coming|current|past(?=\s+(?:weekend|night))))"
)
AROUND = r"(?P<around>(?:earlier|later)\s+)?"
ROUGHLY = r"(?:(?:about|around)\s+)?"
ZONE = r"(?:\s*(?P<zoned>\()?(?P<zone>GMT|UTC|BST|CES?T|[ECMP][SD]?T|IST|AEST|local time)\b(?(zoned)\)))?"
COUNTED = (
    "%|percent|per cent|km|kilomet|mile|metre|meter|people|dollar|euro|pound|men|women|troops|homes|houses|children|jobs|cases|deaths|feet|"
    "tons|tonnes|workers|soldiers|refugees|times|square|GMT|UTC|hours|hrs|calories|votes|points|pages|employees|residents|families|protesters"
)
ABOUT = r"(?:(?:more than|less than|about|around|nearly|almost|some|over|at least|just|only|barely|roughly|up to)\s+)?"
BONDS = r"(?!['’]?[\s-]+(?:U\.?S\.?\s+)?(?:Treasur|government\s+bond|bond|note|bill|mortgage|gilt|bund|yield|loan|securit))"
DAY_WORD = rf"(?P<dayword>{either(ORDINALS)})"
BEFORE_DAY = rf"(?:(?:(?:this|last|next)\s+(?:coming\s+|past\s+)?)?{DAY_NAME},?\s+(?:the\s+)?\(?)?"
MARCHING = r"(?-i:March\s+(?:for|on|against|of)\s+(?:the\s+)?[A-Z])"
KIND_OF_YEAR = r"(?:(?:fiscal|financial|calendar|school|academic|business|tax)\s+(?=year))?"
NTH = "first|second|third|fourth|final"
NO_MONTH = "(?:(?!\\d)|" + "".join(rf"(?<!\b{month}\s)(?<!\b{month}\.\s)" for month in MONTHS) + ")"
"""The day of a month begins no length: on April 24 to six years in jail."""
NO_PAPER = r"(?!\s+(?-i:Times|Telegraph|Mirror|Express|Mail|Herald|Post|Star|Sun|Independent|Review|Night\s+[A-Z])\b)"
NO_TITLE = r"(?!(?<=[A-Za-z]\s)(?-i:Today|TODAY|Tonight|Tomorrow)\b)"
"""A weekday that begins a paper's name, and a day with a capital within a sentence (the Today programme), are names."""
AFTER_FUTURE = r"(?:is|was|will|would|may|for|in|to|and|or|but|that|as|by|with|holds?|at|on|when|if)\b"
"""Words after “the future” where it is a time: not in the future president, nor in the future of the firm."""
BOTH_OF_DAY = rf"(?:,?\s+{ANY_YEAR}|,?\s+{WHICH_YEAR})?"

TRIGGER = re.compile(
    r"\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:second|minute|hour|day|week|fortnight|month|quarter|year|decade|centur|millenni|weekend|night|"
    rf"evening|morning|afternoon|dawn|{either(MONTHS)}|{either(SEASONS)})|\b(?:to|yester)day|tomorrow|tonight|\b(?:now|current|recent|present|past|"
    r"late|future|daily|annually|noon|mid|these days|at the moment|christmas|boxing|easter|halloween|valentine|pentecost|"
    r"thanksgiving|hr|min|sec|yr|(?:twen|thir|for|fif|six|seven|eigh|nine)ties"
    r"|coming|(?:this|that) (?:time|point))",
    re.IGNORECASE,
)
"""What a sentence must hold for any pattern to match; spares the others the search."""
