"""What lengths, repeated times, points without a date and times of day look like in English news, each under its rule."""

from __future__ import annotations

from factsheets.drafting.figures.numbers import WORDS
from factsheets.drafting.times.feasts import NAMES as FEASTS
from factsheets.drafting.times.timewords import (
    ABOUT,
    AFTER_FUTURE,
    BONDS,
    NO_MONTH,
    NUMBER,
    PLURALS,
    ROUGHLY,
    UNIT,
    UNITS,
    YEAR,
    ZONE,
)

LENGTHS: tuple[tuple[str, str], ...] = (
    # points without a date that look like lengths
    ("vague", r"(?:will|would|could|may|might|['’]ll)\s+(?P<out>(?P<future>one day|some\s?day))\b"),
    # lengths
    ("length", rf"(?P<one>an?)\s+{UNIT}\s+or\s+(?:two|so|more)\b"),
    ("length", r"(?P<one>the|a)\s+(?P<unit>year|month|week)(?=\s+end(?:ed|ing)\b)"),
    (
        "length",
        (
            rf"{NO_MONTH}{ABOUT}{NUMBER}(?:(?:\s+(?:or|to|and)\s+|\s?[-–]\s?)(?P<upto>\d+|{WORDS}))?"
            rf"(?:\s+(?:more|full|whole|straight|consecutive|additional|long|short))?[\s-]+{UNIT}(?P<old>[\s-]+(?:old(?:er)?|young(?:er)?|of\s+age)\b)?(?P<half>\s+and\s+a\s+half)?(?!\w){BONDS}"
        ),
    ),
    ("length", rf"(?P<number>\w+)(?P<half>\s+and\s+a\s+half)\s+{UNIT}\b"),
    ("length", r"(?:(?P<number>all|whole)[\s-])?(?P<unit>minute|hour|day|week|month|year|decade|century|night|quarter)s?-?long\b"),
    (
        "length",
        (
            r"(?:for|in|within|after|than|takes?|took|lasts?|lasted|over|under|as long as|as little as|during|through|before|until|of"
            r"|spans?|spanning|spent|spend|spending|wait(?:ed)?|by|least|only|half)\s+"
            rf"(?P<out>(?P<one>an?)\s+{UNIT})\b(?!\s+(?:ago|earlier|later|or|long|of age))(?!-)"
        ),
    ),
    (
        "length",
        (
            r"(?:for|in|over|after(?!\s+hours)|of|took|take|takes|through|across|within|than|spent|spend|many|wait(?:ed)?|during|amid|despite"
            r"|follow(?:s|ed|ing)?)\s+(?:the\s+)?"
            r"(?P<out>(?P<unit>second|minute|hour|day|week|month|year|decade|centurie|generation)s(?:\s+or\s+(?:day|week|month|year|decade)s)?)(?![\w-])(?!\s+(?:ago|earlier|later|old))"
        ),
    ),
    ("length", r"(?P<one>an?)\s+(?P<unit>hour|day|week|month|year|decade)(?=\s+(?:after|before|since|from|into)\s+(?!tax))"),
    (
        "length",
        r"(?<!the\s)(?<!these\s)(?<!those\s)(?P<unit>minute|hour|day|week|month|year|decade)s(?=\s+(?:after|before|since|into|of)\b)",
    ),
    # repeated
    ("set", rf"(?P<often>once|twice|thrice|(?:{WORDS}|\d+|several|many|a few)\s+times)\s+(?:an?|each|every|per)\s+{UNIT}\b"),
    ("set", rf"(?:every|each)(?:\s+(?P<number>other|single|\d+|{WORDS}|few|second|third))?\s+{UNIT}(?!\s+old)\b"),
    (
        "set",
        r"(?P<adverb>daily|nightly|weekly|fortnightly|monthly|quarterly|annually|yearly|hourly)\b(?!\s+(?!in\b|at\b|on\b|for\b|by\b|to\b|and\b|or\b|since\b|with\b)[A-Za-z])",
    ),
    ("set", r"(?-i:(?P<adverb>hourly|daily|nightly|weekly|fortnightly|monthly|yearly)\b(?=\s+[A-Za-z]))"),
    (
        "set",
        (
            rf"(?:(?<=times )|(?<=hours )|(?<=days )|(?<=nights ))an?\s+(?P<per>{UNITS})\b"
            r"(?![\s-]+(?:ago|earlier|later|old|before|after|from|long|and))"
        ),
    ),
    # points without a date
    (
        "vague",
        (
            r"(?P<present>now|currently|current|at present|presently|nowadays|these days|at the moment|right now"
            r"|at this (?:time|point)|this time(?! of)"
            r"|to date)\b(?!-)"
        ),
    ),
    (
        "vague",
        (
            rf"(?P<past>recently|lately|in the past(?! \w+ (?:days|weeks|months|years))|(?:the )?(?:most )?recent {PLURALS}"
            rf"|past {PLURALS}|at that time)\b(?!-)"
        ),
    ),
    (
        "vague",
        (
            rf"(?P<future>(?:the )?(?:near|distant|foreseeable) future|(?:the )?(?:coming|upcoming|future) {PLURALS}"
            rf"|the near term|the future(?!\s+(?!{AFTER_FUTURE})[a-z]))\b"
        ),
    ),
    (
        "holiday",
        rf"(?:(?P<which>last|this|next)\s+)?(?P<holiday>{FEASTS})(?:\s+(?P<days>week(?:end)?)\b)?(?:,?\s+{YEAR})?\b(?:(?=[^.;,]{{0,40}}\bin\s+(?P<lateryear>19\d\d|20\d\d)\b))?",
    ),
    # times of day
    (
        "clock",
        rf"{ROUGHLY}(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?)?\s*(?P<halved>\()?(?P<half>[ap]\.?m\b\.?)(?(halved)\)){ZONE}",
    ),
    ("clock", rf"(?<![\d:])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\d:]){ZONE}"),
    ("clock", r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s*(?P<zone>GMT|UTC|local time|hours|hrs)\b"),
    ("clock", r"(?P<word>noon|midnight|midday)\b"),
    (
        "hours",
        r"(?:the\s+)?(?:early|small|late)\s+hours(?:\s+of(?:\s+the)?\s+(?:(?P<part>morning|night|evening)|(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:\s+morning)?))?\b",
    ),
)
"""Rule and pattern; a group `out` narrows what is marked."""
