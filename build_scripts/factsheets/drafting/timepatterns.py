"""What expressions of time look like in English news: one pattern a line, each under the name of the rule that gives its meaning.

Patterns may overlap; the longest wins, then the one that stands first here. What a match means is for `timex` to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from factsheets.drafting.calendar import MONTHS, SEASONS, WEEKDAYS
from factsheets.drafting.numbers import ORDINALS, WORDS


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_MONTH = rf"(?:(?P<month>{_either(MONTHS)})\b(?:(?<=\b\w\w\w)\.|(?<=\b[Ss]ept)\.)?)"
_DAY_NAME = rf"(?:(?P<weekday>{_either(WEEKDAYS)})\b(?:(?<=\b\w\w\w)\.|(?<=\b[Tt]hurs)\.|(?<=\b[Tt]ues)\.)?)"
_SEASON = rf"(?P<season>{_either(SEASONS)})"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1[0-9]\d\d|20\d\d)"
_ANY_YEAR = rf"(?:{_YEAR}|['’](?P<short>\d\d))"
_WHICH_YEAR = r"(?:of\s+)?(?P<yearword>this|last|next)\s+year"
_SOME = r"an?|a couple(?: of)?|a few|a dozen|several|few|many|couple of|some|dozens of|hundreds of|half an?"
_NUMBER = rf"(?P<number>\d+(?:,\d{{3}})*(?:\.\d+)?|{WORDS}|{_SOME})"
_UNITS = (
    "second|minute|hour|day|week|fortnight|month|quarter|year|decade|centur(?:y|ie)|millennium|weekend|night|evening|morning|hr|min|sec|yr"
)
_UNIT = rf"(?P<unit>{_UNITS})s?"
_PART = r"(?P<part>morning|afternoon|evening|night|dawn|midday|lunchtime|dusk)"
_EDGE_WORDS = "early|late|mid|beginning|start|middle|end|turn|close"
_EDGE = rf"(?:(?:the\s+)?(?P<edge>{_EDGE_WORDS})(?:\s+(?:in|of|on))?[\s-]+(?:the\s+)?)?"
_ORDINAL = rf"(?P<ordinal>\d{{1,2}}(?:st|nd|rd|th)|{_either(ORDINALS)})"
_WHICH = (
    r"(?P<which>last|next|this|past|previous|coming|current|that|same|following|upcoming"
    r"|the\s+(?:same|following|previous|next|preceding|past|last|coming|current))"
)
_AROUND = r"(?P<around>(?:earlier|later)\s+)?"
_ZONE = r"(?:\s*\(?(?P<zone>GMT|UTC|BST|CES?T|[ECMP][SD]?T|IST|AEST|local time)\b)?"
_COUNTED = (
    "%|percent|per cent|km|kilomet|mile|metre|meter|people|dollar|euro|pound|men|women|troops|homes|houses|children|jobs|cases|deaths|feet|"
    "tons|tonnes|workers|soldiers|refugees|times|square|GMT|UTC|hours|hrs|calories|votes|points|pages|employees|residents|families|protesters"
)
_HOLIDAYS = (
    "Christmas(?: (?:Day|Eve))?|Boxing Day|New Year['’]?s(?: (?:Day|Eve))|Halloween|Valentine['’]?s Day|Thanksgiving(?: Day)?|"
    "Easter(?: (?:Sunday|Monday))?|Good Friday|Independence Day|May Day|Labou?r Day|Memorial Day|Martin Luther King Day|"
    "St\\.? Patrick['’]?s Day|Veterans Day"
)
_ABOUT = r"(?:(?:more than|less than|about|around|nearly|almost|some|over|at least|just|only|roughly|barely)\s+)?"
_BOTH_OF_DAY = rf"(?:,?\s+{_ANY_YEAR}|,?\s+{_WHICH_YEAR})?"

PATTERNS: tuple[tuple[str, str], ...] = (
    # days of the calendar
    ("iso", rf"{_YEAR}-(?P<monthnum>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?:T\d\d:\d\d(?::\d\d)?Z?)?"),
    ("slashed", r"(?P<first>\d{1,2})[/.](?P<second>\d{1,2})[/.](?P<year>(?:19|20)\d\d)"),
    ("day", rf"(?:{_DAY_NAME},?\s+(?:the\s+)?\(?)?{_MONTH}\s*{_DAY}{_BOTH_OF_DAY}\b(?!\s*(?:percent|%|million|billion|people))"),
    ("day", rf"(?:{_DAY_NAME},?\s+(?:the\s+)?\(?)?(?:the\s+)?{_DAY}(?:\s+of)?\s+{_MONTH}{_BOTH_OF_DAY}"),
    ("month", rf"{_EDGE}{_MONTH}(?:,?\s+(?:of\s+)?{_ANY_YEAR}|,?\s+{_WHICH_YEAR})\b"),
    ("month", rf"{_EDGE}(?:(?P<which>last|next|this|past|that)\s+)?{_MONTH}(?!\s*\d)"),
    ("season", rf"{_EDGE}(?:(?P<which>last|next|this|past|that|the)\s+)?{_SEASON}(?:\s+of)?,?\s+{_YEAR}"),
    ("season", rf"{_AROUND}(?P<which>last|next|this|past|that)\s+{_SEASON}\b"),
    ("season", rf"(?:in|during)\s+(?:the\s+)?(?P<out>(?:early |late )?{_SEASON})\b"),
    ("decade", r"(?:the\s+)?(?:early|late|mid)?[\s-]*(?:the\s+)?(?P<decade>(?:1[0-9]|20)\d0)['’]?s\b"),
    ("decade", r"the\s+(?:early|late|mid)?[\s-]*['’]?(?P<shortdecade>[2-9]0)['’]?s\b"),
    ("decade", r"the\s+(?:early|late|mid)?[\s-]*(?P<worddecade>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)"),
    ("century", rf"(?:the\s+)?(?:early|late|mid)?[\s-]*(?:the\s+)?{_ORDINAL}[\s-]centur(?:y|ies)\b"),
    (
        "quarter",
        (
            r"(?:the\s+)?(?P<nth>first|second|third|fourth|final|[1-4](?:st|nd|rd|th))[\s-](?P<span>quarter|half)\b"
            rf"(?:(?:\s+of)?\s+(?:the\s+)?(?:fiscal\s+)?(?:{_YEAR}|(?P<yearword>this|last|next)\s+year|year)\b)?(?!\s+of\s+(?!the year))"
        ),
    ),
    ("quarter", rf"Q(?P<nth>[1-4])(?:\s+(?:of\s+)?{_YEAR})?\b"),
    ("year", rf"(?:the\s+)?(?:fiscal\s+(?:year\s+)?|FY\s?){_YEAR}\b"),
    ("year", rf"{_EDGE}(?<![$€£¥.,#\d-]){_YEAR}(?![,.]?\d|[-–]?(?:{_COUNTED})|\s+(?:{_COUNTED})|-\d\d-)\b"),
    ("era", r"(?P<number>\d{1,5})\s*(?P<era>B\.?C\.?E?|A\.?D)\b\.?"),
    # days of the week and days near publication
    (
        "weekday",
        (
            rf"{_EDGE}(?:(?P<which>last|next|this|past|previous|coming|the\s+(?:following|previous|next|same))\s+)?{_DAY_NAME}"
            rf"(?:\s+(?:the\s+)?{_PART}|(?:,?|\s+of)\s+(?P<week>last|next|this)\s+week)?(?!\w)"
        ),
    ),
    ("weekdays", rf"(?:(?:every|each)\s+(?P<every>{_either(WEEKDAYS)})|(?P<plural>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days)\b"),
    ("near", rf"{_EDGE}(?P<near>the day (?:before yesterday|after tomorrow)|today|yesterday|tomorrow|tonight)(?:\s+{_PART})?\b"),
    ("partofday", rf"{_EDGE}(?P<which>this|last|that|the\s+(?:same|next|following|previous))\s+{_PART}\b"),
    ("relative", rf"{_AROUND}{_EDGE}{_WHICH}\s+{_UNIT}(?![\w-])(?!\s+(?:old|ago))"),
    ("weekend", r"(?:over|at|during|on|for)\s+(?P<out>the weekend)\b"),
    # counted from somewhere
    (
        "counted",
        (
            rf"{_ABOUT}{_NUMBER}[\s-]+(?:(?:and\s+)?a\s+half\s+)?{_UNIT}\s+"
            r"(?P<way>ago|earlier|before|previously|later|afterwards?|after|from now|hence)\b"
        ),
    ),
    ("counted", rf"(?P<unit>{_UNITS})s\s+(?P<way>ago|earlier|later)\b"),
    ("lastn", rf"(?:the\s+|these\s+)?(?P<dir>past|last|next|coming|previous|first|final)\s+{_NUMBER}\s+{_UNIT}\b"),
    ("lastn", r"the\s+(?P<dir>past|last|coming)\s+(?P<unit>hour|day|week|month|quarter|year|decade|century)\b"),
    ("within", rf"in\s+(?P<out>{_NUMBER}\s+{_UNIT}['’]\s+time)\b"),
    # lengths
    (
        "length",
        (
            rf"{_ABOUT}{_NUMBER}(?:(?:\s+(?:or|to|and)\s+|\s?[-–]\s?)(?P<upto>\d+|{WORDS}))?"
            rf"(?:\s+(?:more|full|whole|straight|consecutive|additional|long|short))?[\s-]+{_UNIT}(?P<old>[\s-]+old)?(?P<half>\s+and\s+a\s+half)?(?!\w)"
        ),
    ),
    ("length", rf"(?P<number>\w+)(?P<half>\s+and\s+a\s+half)\s+{_UNIT}\b"),
    ("length", r"(?:(?P<number>all|whole)[\s-])?(?P<unit>minute|hour|day|week|month|year|decade|century|night|quarter)s?-long\b"),
    (
        "length",
        rf"(?:for|in|within|after|than|takes?|took|lasts?|lasted|over|under)\s+(?P<out>(?P<one>an?)\s+{_UNIT})\b(?!\s+(?:ago|earlier|later|or|long))",
    ),
    (
        "length",
        (
            r"(?:for|in|over|after|of|took|take|takes|through|across|within|than|spent|spend|many|wait(?:ed)?)\s+(?:the\s+)?"
            r"(?P<out>(?P<unit>second|minute|hour|day|week|month|year|decade|centurie|generation)s)(?![\w-])(?!\s+(?:ago|earlier|later|old))"
        ),
    ),
    # repeated
    ("set", rf"(?P<often>once|twice|thrice|(?:{WORDS}|\d+|several|many|a few)\s+times)\s+(?:an?|each|every|per)\s+{_UNIT}\b"),
    ("set", rf"(?:every|each)(?:\s+(?P<number>other|single|\d+|{WORDS}|few|second|third))?\s+{_UNIT}(?!\s+old)\b"),
    (
        "set",
        r"(?P<adverb>daily|nightly|weekly|fortnightly|monthly|quarterly|annually|yearly|hourly)\b(?!\s+(?!in\b|at\b|on\b|for\b|by\b|to\b|and\b|or\b|since\b|with\b)[A-Za-z])",
    ),
    (
        "set",
        (
            r"(?:per|(?:(?<=\d )|(?<=%\s)|(?<=times )|(?<=cent )|(?<=illion )|(?<=sand )|(?<=people )|(?<=dollars )|(?<=pounds )"
            r"|(?<=euros )|(?<=hours ))an?)"
            rf"\s+(?P<per>{_UNITS})\b(?![\s-]+(?:ago|earlier|later|old|before|after|from|long|and))"
        ),
    ),
    # points without a date
    (
        "vague",
        r"(?P<present>now|currently|current|at present|presently|nowadays|these days|at the moment|right now|at this time|to date)\b(?!-)",
    ),
    (
        "vague",
        r"(?P<past>recently|lately|in the past|recent (?:years|months|weeks|days|decades|times|hours)|long ago|previously|formerly)\b(?!-)",
    ),
    (
        "vague",
        (
            r"(?P<future>soon|(?:the )?(?:near|distant|foreseeable) future|in the future|the coming (?:years|months|weeks|days)|shortly)\b"
            r"(?!\s+after)"
        ),
    ),
    ("holiday", rf"(?P<holiday>{_HOLIDAYS})(?:,?\s+{_YEAR})?\b(?:(?=[^.;,]{{0,40}}\bin\s+(?P<lateryear>19\d\d|20\d\d)\b))?"),
    # times of day
    ("clock", rf"(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?)?\s*(?P<half>[ap]\.?m\b\.?){_ZONE}"),
    ("clock", rf"(?<![\d:])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\d:]){_ZONE}"),
    ("clock", r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s*(?P<zone>GMT|UTC|local time|hours|hrs)\b"),
    ("clock", r"(?P<word>noon|midnight|midday)\b"),
    (
        "hours",
        r"(?:the\s+)?(?:early|small|late)\s+hours(?:\s+of(?:\s+the)?\s+(?:(?P<part>morning|night|evening)|(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)))?\b",
    ),
)
"""Rule and pattern; a group `out` narrows what is marked."""

COMPILED = tuple((rule, re.compile(rf"(?<![\w]){pattern}", re.IGNORECASE)) for rule, pattern in PATTERNS)
"""The same, ready to search."""

TRIGGER = re.compile(
    r"\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:second|minute|hour|day|week|fortnight|month|quarter|year|decade|centur|millenni|weekend|night|"
    rf"evening|morning|afternoon|dawn|{_either(MONTHS)}|{_either(SEASONS)})|\b(?:to|yester)day|tomorrow|tonight|\b(?:now|current|recent|present|past|"
    r"late|soon|future|previous|former|daily|annual|noon|mid|short|long ago|these days|at the moment|christmas|boxing|easter|halloween|"
    r"valentine|"
    r"thanksgiving|good friday|independence day|may day|once|twice|thrice|hr|min|sec|yr|(?:twen|thir|for|fif|six|seven|eigh|nine)ties)",
    re.IGNORECASE,
)
"""What a sentence must hold for any pattern to match; spares the others the search."""
