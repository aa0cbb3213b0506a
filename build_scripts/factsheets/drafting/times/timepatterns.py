"""What expressions of time look like in English news: one pattern a line, each under the name of the rule that gives its meaning.

Patterns may overlap; the longest wins, then the one that stands first here. What a match means is for `timex` to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from factsheets.drafting.figures.numbers import ORDINALS, WORDS
from factsheets.drafting.times.calendar import MONTHS, SEASONS, WEEKDAYS


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
_PLURALS = "(?:seconds|minutes|hours|days|weeks|months|quarters|years|decades|centuries|times)"
_CALENDAR_UNIT = r"(?P<unit>day|week|month|quarter|year|decade|century)"
_PART = r"(?P<part>morning|afternoon|evening|night|dawn|midday|lunchtime|dusk)"
_EDGE = r"(?:(?:the\s+)?(?:(?:early|late|mid)(?:\s+(?:in|of|on))?[\s-]+|(?:beginning|start|middle|end|turn|close)\s+of\s+)(?:the\s+)?)?"
_ORDINAL = rf"(?P<ordinal>\d{{1,2}}(?:st|nd|rd|th)|{_either(ORDINALS)})"
_WHICH = (
    r"(?P<which>last|next|this\s+past|this\s+coming|this|past|previous|coming|current|that|same|following|upcoming"
    r"|the\s+(?:same|following|previous|next|preceding|last|coming|current|past(?=\s+(?:weekend|night))))"
)
_AROUND = r"(?P<around>(?:earlier|later)\s+)?"
_ROUGHLY = r"(?:(?:about|around)\s+)?"
_ZONE = r"(?:\s*(?P<zoned>\()?(?P<zone>GMT|UTC|BST|CES?T|[ECMP][SD]?T|IST|AEST|local time)\b(?(zoned)\)))?"
_COUNTED = (
    "%|percent|per cent|km|kilomet|mile|metre|meter|people|dollar|euro|pound|men|women|troops|homes|houses|children|jobs|cases|deaths|feet|"
    "tons|tonnes|workers|soldiers|refugees|times|square|GMT|UTC|hours|hrs|calories|votes|points|pages|employees|residents|families|protesters"
)
_HOLIDAYS = (
    "Christmas(?: (?:Day|Eve))?|Boxing Day|New Year['’]?s(?: (?:Day|Eve))|Halloween|Valentine['’]?s Day|Thanksgiving(?: Day)?|"
    "Easter(?: (?:Sunday|Monday))?|Good Friday|Independence Day|May Day|Labou?r Day|Memorial Day|Martin Luther King Day|"
    "St\\.? Patrick['’]?s Day|Veterans Day"
)
_ABOUT = r"(?:(?:more than|less than|about|around|nearly|almost|some|over|at least|just|only|barely|roughly|up to)\s+)?"
_BONDS = r"(?!['’]?[\s-]+(?:U\.?S\.?\s+)?(?:Treasur|government\s+bond|bond|note|bill|mortgage|gilt|bund|yield|loan|securit))"
_DAY_WORD = rf"(?P<dayword>{_either(ORDINALS)})"
_BEFORE_DAY = rf"(?:(?:(?:this|last|next)\s+(?:coming\s+|past\s+)?)?{_DAY_NAME},?\s+(?:the\s+)?\(?)?"
_MARCHING = r"(?-i:March\s+(?:for|on|against|of)\s+(?:the\s+)?[A-Z])"
_KIND_OF_YEAR = r"(?:(?:fiscal|financial|calendar|school|academic|business|tax)\s+(?=year))?"
_NTH = "first|second|third|fourth|final"
_BOTH_OF_DAY = rf"(?:,?\s+{_ANY_YEAR}|,?\s+{_WHICH_YEAR})?"

PATTERNS: tuple[tuple[str, str], ...] = (
    # days of the calendar
    ("iso", rf"{_YEAR}-(?P<monthnum>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?:T\d\d:\d\d(?::\d\d)?Z?)?"),
    ("slashed", r"(?P<first>\d{1,2})[/.](?P<second>\d{1,2})[/.](?P<year>(?:19|20)\d\d)"),
    ("attacks", r"9/11\b|Sept(?:\.|ember)?\s+11(?=,?\s+(?:terror\w*\s+)?(?:attacks?|hijack\w+)\b)"),
    ("day", rf"{_BEFORE_DAY}{_MONTH}\s*{_DAY}{_BOTH_OF_DAY}\b(?!\s*(?:percent|%|million|billion|people))"),
    ("day", rf"{_BEFORE_DAY}{_MONTH}\s+(?:the\s+)?{_DAY_WORD}\b{_BOTH_OF_DAY}"),
    ("day", rf"{_BEFORE_DAY}(?:the\s+)?{_DAY}(?:\s+of)?\s+{_MONTH}{_BOTH_OF_DAY}"),
    (
        "months",
        (
            rf"(?:the\s+)?(?P<from>{_either(MONTHS)})\.?[\s]?[-–][\s]?(?P<until>{_either(MONTHS)})\b\.?"
            rf"(?:\s+(?:quarter|period))?(?:\s+(?:of\s+)?{_YEAR})?"
        ),
    ),
    ("month", rf"{_EDGE}{_MONTH}(?:,?\s+(?:of\s+)?{_ANY_YEAR}|,?\s+{_WHICH_YEAR})\b"),
    ("month", rf"{_EDGE}(?:(?P<which>last|next|this|past|that)\s+)?(?!{_MARCHING}){_MONTH}(?!\s*\d)"),
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
    (
        "quarter",
        r"(?P<yearword>this|last|next)\s+year['’]s\s+(?:fiscal\s+)?(?P<nth>first|second|third|fourth|final)[\s-](?P<span>quarter|half)\b",
    ),
    ("quarter", rf"(?:the\s+)?{_YEAR}(?:['’]s)?\s+(?P<nth>{_NTH})[\s-](?P<span>quarter)\b"),
    ("quarter", rf"Q(?P<nth>[1-4])(?:\s+(?:of\s+)?{_YEAR})?\b"),
    (
        "named",
        (
            rf"(?:the\s+(?:same\s+|corresponding\s+|comparable\s+|(?P<latest>latest|most\s+recent)\s+)?(?:(?P<earlier>year-earlier|year-ago|prior-year)\s+|{_YEAR}\s+)?"
            r"|(?:a\s+)?(?P<earlier2>year-earlier|year-ago|prior-year)\s+)"
            r"(?:quarter|(?<=earlier )period|(?<=ago )period|(?<=year )period|(?<=\d )period|(?<=latest )period|(?<=recent )period)"
            r"\b(?!-)(?!\s+(?:of|ago)\b)"
        ),
    ),
    ("named", r"(?:the\s+|a\s+)?(?P<out>(?P<earlier>year-earlier|year-ago|prior-year))\b"),
    ("year", rf"(?:the\s+)?(?:fiscal\s+(?:year\s+)?|FY\s?){_YEAR}\b"),
    ("year", rf"mid-{_YEAR}\b"),
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
    (
        "weekdays",
        (
            rf"(?:(?:every|each)\s+(?P<every>{_either(WEEKDAYS)})|(?P<plural>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days"
            r"|(?P<nightly>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s+(?P<parts>morning|afternoon|evening|night)s|(?P<weekends>weekends))\b"
        ),
    ),
    ("near", rf"{_EDGE}(?P<near>the day (?:before yesterday|after tomorrow)|today|yesterday|tomorrow|tonight)(?:\s+{_PART})?\b"),
    ("partofday", rf"{_EDGE}(?P<which>this|last|that|the\s+(?:same|next|following|previous))\s+{_PART}\b"),
    ("lastn", r"(?:within|over|during|in|for|through)\s+(?P<out>the\s+(?:last|coming|next)\s+(?P<unit>day|week|month|year))\b"),
    ("relative", r"(?<=for )(?P<out>the\s+(?:fiscal|financial)\s+(?P<unit>year))\b(?!\s+(?:end|of|that|which|before|after))"),
    ("relative", rf"{_AROUND}{_EDGE}{_WHICH}\s+{_KIND_OF_YEAR}(?P<unit>{_UNITS})(?![\w-])(?!\s+(?:old|ago))"),
    (
        "relative",
        (
            r"(?:the\s+)?(?P<within>early|late|mid|beginning|start|middle|end|turn|close|rest|remainder|course)\s+of\s+the\s+"
            rf"{_CALENDAR_UNIT}\b(?!\s+(?:of|long))(?![\w-])"
        ),
    ),
    ("relative", rf"(?P<within>earlier|later)\s+in\s+(?P<out>the\s+{_CALENDAR_UNIT})\b(?!\s+of)"),
    ("relative", r"(?P<within>(?P<unit>year)(?=(?:['’]s)?[\s-]?end\b))(?:['’]s)?[\s-]?end\b"),
    ("beside", r"the\s+(?P<unit>day|night|week|month|year)\s+(?P<way>before|after)(?=\s*[.,;:!?”\"]|\s*$|\s+(?:in|at|on|when)\b)"),
    ("weekend", r"(?:over|at|during|on|for)\s+(?P<out>the weekend)\b"),
    # counted from somewhere
    (
        "counted",
        (
            rf"{_ABOUT}{_NUMBER}[\s-]+(?:(?:and\s+)?a\s+half\s+)?{_UNIT}\s+"
            r"(?P<way>ago|earlier|previously|later|afterwards?|from now|hence|(?:before|after)(?=\s*[.,;:!?”\"]|\s*$))(?!\w)"
        ),
    ),
    ("counted", rf"(?P<unit>{_UNITS})s\s+(?P<way>ago|earlier|later)\b"),
    ("lastn", rf"(?:the\s+|these\s+)?(?P<dir>past|last|next|coming|previous|first|final)\s+{_NUMBER}\s+{_UNIT}\b"),
    ("lastn", r"(?:the\s+|this\s+)?past\s+(?P<unit>hour|day|week|month|quarter|year|decade|century)\b"),
    ("lastn", r"the\s+(?:last|coming|next)\s+(?P<unit>hour|decade|century)\b"),
    ("within", rf"in\s+(?P<out>{_NUMBER}\s+{_UNIT}['’]\s+time)\b"),
    # points without a date that look like lengths
    ("vague", r"(?:will|would|could|may|might|['’]ll)\s+(?P<out>(?P<future>one day|some\s?day))\b"),
    # lengths
    ("length", rf"(?P<one>an?)\s+{_UNIT}\s+or\s+(?:two|so|more)\b"),
    ("length", r"(?P<one>the|a)\s+(?P<unit>year|month|week)(?=\s+end(?:ed|ing)\b)"),
    (
        "length",
        (
            rf"{_ABOUT}{_NUMBER}(?:(?:\s+(?:or|to|and)\s+|\s?[-–]\s?)(?P<upto>\d+|{WORDS}))?"
            rf"(?:\s+(?:more|full|whole|straight|consecutive|additional|long|short))?[\s-]+{_UNIT}(?P<old>[\s-]+old)?(?P<half>\s+and\s+a\s+half)?(?!\w){_BONDS}"
        ),
    ),
    ("length", rf"(?P<number>\w+)(?P<half>\s+and\s+a\s+half)\s+{_UNIT}\b"),
    ("length", r"(?:(?P<number>all|whole)[\s-])?(?P<unit>minute|hour|day|week|month|year|decade|century|night|quarter)s?-?long\b"),
    (
        "length",
        (
            r"(?:for|in|within|after|than|takes?|took|lasts?|lasted|over|under|as long as|as little as)\s+"
            rf"(?P<out>(?P<one>an?)\s+{_UNIT})\b(?!\s+(?:ago|earlier|later|or|long))"
        ),
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
            rf"(?:(?<=times )|(?<=hours )|(?<=days )|(?<=nights ))an?\s+(?P<per>{_UNITS})\b"
            r"(?![\s-]+(?:ago|earlier|later|old|before|after|from|long|and))"
        ),
    ),
    # points without a date
    (
        "vague",
        (
            r"(?P<present>now|currently|current|at present|presently|nowadays|these days|at the moment|right now"
            r"|at this (?:time|point)|this time(?! of)"
            r"|to date)\b(?!-)(?!\s+that\b)"
        ),
    ),
    (
        "vague",
        (
            rf"(?P<past>recently|lately|in the past(?! \w+ (?:days|weeks|months|years))|(?:the )?(?:most )?recent {_PLURALS}"
            rf"|past {_PLURALS}|long ago"
            r"|previously(?! \w+ed\b)|formerly(?! \w+ed\b)|at that time)\b(?!-)"
        ),
    ),
    (
        "vague",
        (
            rf"(?P<future>(?<!as )(?<!too )soon|(?:the )?(?:near|distant|foreseeable) future|(?:in|into) the future"
            rf"|(?:the )?(?:coming|upcoming|future) {_PLURALS}|shortly)\b"
            r"(?<!soon(?= (?:after|before|as)))(?<!shortly(?= (?:after|before)))"
        ),
    ),
    ("holiday", rf"(?P<holiday>{_HOLIDAYS})(?:,?\s+{_YEAR})?\b(?:(?=[^.;,]{{0,40}}\bin\s+(?P<lateryear>19\d\d|20\d\d)\b))?"),
    # times of day
    (
        "clock",
        rf"{_ROUGHLY}(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?)?\s*(?P<halved>\()?(?P<half>[ap]\.?m\b\.?)(?(halved)\)){_ZONE}",
    ),
    ("clock", rf"(?<![\d:])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\d:]){_ZONE}"),
    ("clock", r"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s*(?P<zone>GMT|UTC|local time|hours|hrs)\b"),
    ("clock", r"(?P<word>noon|midnight|midday)\b"),
    (
        "hours",
        r"(?:the\s+)?(?:early|small|late)\s+hours(?:\s+of(?:\s+the)?\s+(?:(?P<part>morning|night|evening)|(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:\s+morning)?))?\b",
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
    r"thanksgiving|good friday|independence day|may day|once|twice|thrice|hr|min|sec|yr|(?:twen|thir|for|fif|six|seven|eigh|nine)ties"
    r"|coming|(?:this|that) (?:time|point))",
    re.IGNORECASE,
)
"""What a sentence must hold for any pattern to match; spares the others the search."""
