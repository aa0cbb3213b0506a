"""What expressions of time look like in English news: one pattern a line, each under the name of the rule that gives its meaning.

Patterns may overlap; the longest wins, then the one that stands first here. What a match means is for `timex` to say.
"""

from __future__ import annotations

import re

from factsheets.drafting.times.calendar import MONTHS, WEEKDAYS
from factsheets.drafting.times.lengthpatterns import LENGTHS
from factsheets.drafting.times.timewords import (
    ABOUT,
    ANY_YEAR,
    AROUND,
    BEFORE_DAY,
    BOTH_OF_DAY,
    CALENDAR_UNIT,
    COUNTED,
    DAY,
    DAY_NAME,
    DAY_WORD,
    EDGE,
    KIND_OF_YEAR,
    MARCHING,
    MONTH,
    NO_PAPER,
    NO_TITLE,
    NTH,
    NUMBER,
    ORDINAL,
    PART,
    SEASON,
    UNIT,
    UNITS,
    WHICH,
    WHICH_YEAR,
    YEAR,
    either,
)

DATES: tuple[tuple[str, str], ...] = (
    # days of the calendar
    ("iso", rf"{YEAR}-(?P<monthnum>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?:T\d\d:\d\d(?::\d\d)?Z?)?"),
    ("slashed", r"(?P<first>\d{1,2})[/.](?P<second>\d{1,2})[/.](?P<year>(?:19|20)\d\d)"),
    ("attacks", r"9/11\b|Sept(?:\.|ember)?\s+11(?=,?\s+(?:terror\w*\s+)?(?:attacks?|hijack\w+)\b)"),
    ("day", rf"{BEFORE_DAY}{MONTH}\s*{DAY}{BOTH_OF_DAY}\b(?!\s*(?:percent|%|million|billion|people))"),
    ("day", rf"{BEFORE_DAY}{MONTH}\s+(?:the\s+)?{DAY_WORD}\b{BOTH_OF_DAY}"),
    ("day", rf"{BEFORE_DAY}(?:the\s+)?{DAY}(?:\s+of)?\s+{MONTH}{BOTH_OF_DAY}"),
    (
        "months",
        (
            rf"(?:the\s+)?(?P<from>{either(MONTHS)})\.?[\s]?[-–][\s]?(?P<until>{either(MONTHS)})\b\.?"
            rf"(?:\s+(?:quarter|period))?(?:\s+(?:of\s+)?{YEAR})?"
        ),
    ),
    ("month", rf"{EDGE}{MONTH}(?:,?\s+(?:of\s+)?{ANY_YEAR}|,?\s+{WHICH_YEAR})\b"),
    ("month", rf"{EDGE}(?:(?P<which>last|next|this|past|that)\s+)?(?!{MARCHING}){MONTH}(?!\s*\d)"),
    ("season", rf"{EDGE}(?:(?P<which>last|next|this|past|that|the)\s+)?{SEASON}(?:\s+of)?,?\s+{YEAR}"),
    ("season", rf"{AROUND}(?P<which>last|next|this|past|that)\s+{SEASON}\b"),
    ("season", rf"(?:in|during)\s+(?:the\s+)?(?P<out>(?:early |late )?{SEASON})\b"),
    ("decade", r"(?:the\s+)?(?:early|late|mid)?[\s-]*(?:the\s+)?(?P<decade>(?:1[0-9]|20)\d0)['’]?s\b"),
    ("decade", r"the\s+(?:early|late|mid)?[\s-]*['’]?(?P<shortdecade>[2-9]0)['’]?s\b"),
    ("decade", r"the\s+(?:early|late|mid)?[\s-]*(?P<worddecade>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)"),
    ("century", rf"(?:the\s+)?(?:early|late|mid)?[\s-]*(?:the\s+)?{ORDINAL}[\s-]centur(?:y|ies)\b"),
    (
        "quarter",
        (
            r"(?:the\s+)?(?P<nth>first|second|third|fourth|final|[1-4](?:st|nd|rd|th))[\s-](?P<span>quarter|half)\b"
            rf"(?:(?:\s+of)?\s+(?:the\s+)?(?:fiscal\s+)?(?:{YEAR}|(?P<yearword>this|last|next)\s+year|year)\b)?(?!\s+of\s+(?!the year))"
        ),
    ),
    (
        "quarter",
        r"(?P<yearword>this|last|next)\s+year['’]s\s+(?:fiscal\s+)?(?P<nth>first|second|third|fourth|final)[\s-](?P<span>quarter|half)\b",
    ),
    ("quarter", rf"(?:the\s+)?{YEAR}(?:['’]s)?\s+(?P<nth>{NTH})[\s-](?P<span>quarter)\b"),
    ("quarter", rf"Q(?P<nth>[1-4])(?:\s+(?:of\s+)?{YEAR})?\b"),
    (
        "named",
        (
            rf"(?:the\s+(?:same\s+|corresponding\s+|comparable\s+|(?P<latest>latest|most\s+recent)\s+)?(?:(?P<earlier>year-earlier|year-ago|prior-year)\s+|{YEAR}\s+)?"
            r"|(?:a\s+)?(?P<earlier2>year-earlier|year-ago|prior-year)\s+)"
            r"(?:quarter|(?<=earlier )period|(?<=ago )period|(?<=year )period|(?<=\d )period|(?<=latest )period|(?<=recent )period)"
            r"\b(?!-)(?!\s+(?:of|ago)\b)"
        ),
    ),
    ("named", r"(?:the\s+|a\s+)?(?P<out>(?P<earlier>year-earlier|year-ago|prior-year))\b"),
    ("year", rf"(?:the\s+)?(?:fiscal\s+(?:year\s+)?|FY\s?){YEAR}\b"),
    ("year", rf"mid-{YEAR}\b"),
    ("year", rf"{EDGE}(?<![$€£¥.,#\d-]){YEAR}(?![,.]?\d|[-–]?(?:{COUNTED})|\s+(?:{COUNTED})|-\d\d-)\b"),
    ("era", r"(?P<number>\d{1,5})\s*(?P<era>B\.?C\.?E?|A\.?D)\b\.?"),
    # days of the week and days near publication
    (
        "weekday",
        (
            rf"(?<!Super )(?<!Bloody ){EDGE}(?:(?P<which>last|next|this|past|previous|coming|the\s+(?:following|previous|next|same))\s+)?"
            rf"{DAY_NAME}{NO_PAPER}"
            rf"(?:\s+(?:the\s+)?{PART}|(?:,?|\s+of)\s+(?P<week>last|next|this)\s+week)?(?!\w)"
        ),
    ),
    (
        "weekdays",
        (
            rf"(?:(?:every|each)\s+(?P<every>{either(WEEKDAYS)})|(?P<plural>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days"
            r"|(?P<nightly>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s+(?P<parts>morning|afternoon|evening|night)s|(?P<weekends>weekends))\b"
        ),
    ),
    ("near", rf"{EDGE}{NO_TITLE}(?P<near>the day (?:before yesterday|after tomorrow)|today|yesterday|tomorrow|tonight)(?:\s+{PART})?\b"),
    ("partofday", rf"{EDGE}(?P<which>this|last|that|the\s+(?:same|next|following|previous))\s+{PART}\b"),
    ("lastn", r"(?:within|over|during|in|for|through)\s+(?P<out>the\s+(?:last|coming|next)\s+(?P<unit>day|week|month|year))\b"),
    ("relative", r"(?<=for )(?P<out>the\s+(?:fiscal|financial)\s+(?P<unit>year))\b(?!\s+(?:end|of|that|which|before|after))"),
    ("relative", rf"{AROUND}{EDGE}{WHICH}\s+{KIND_OF_YEAR}(?P<unit>{UNITS})(?![\w-])(?!\s+(?:old|ago))"),
    (
        "relative",
        (
            r"(?:the\s+)?(?P<within>early|late|mid|beginning|start|middle|end|turn|close|rest|remainder|course)\s+of\s+the\s+"
            rf"{CALENDAR_UNIT}\b(?!\s+(?:of|long))(?![\w-])"
        ),
    ),
    ("relative", rf"(?P<within>earlier|later)\s+in\s+(?P<out>the\s+{CALENDAR_UNIT})\b(?!\s+of)"),
    ("relative", r"(?P<within>(?P<unit>year)(?=(?:['’]s)?[\s-]?end\b))(?:['’]s)?[\s-]?end\b"),
    ("beside", r"the\s+(?P<unit>day|night|week|month|year)\s+(?P<way>before|after)(?=\s*[.,;:!?”\"]|\s*$|\s+(?:in|at|on|when)\b)"),
    ("weekend", r"(?:over|at|during|on|for)\s+(?P<out>the weekend)\b"),
    # counted from somewhere
    (
        "counted",
        (
            rf"{ABOUT}{NUMBER}[\s-]+(?:(?:and\s+)?a\s+half\s+)?{UNIT}\s+"
            r"(?P<way>ago|earlier|previously|later|afterwards?|from now|hence|(?:before|after)(?=\s*[.,;:!?”\"]|\s*$))(?!\w)"
        ),
    ),
    ("counted", rf"(?P<unit>{UNITS})s\s+(?P<way>ago|earlier|later)\b"),
    ("lastn", rf"(?:the\s+|these\s+)?(?P<dir>past|last|next|coming|previous|first|final)\s+{NUMBER}\s+{UNIT}\b"),
    ("lastn", r"(?:the\s+|this\s+)?past\s+(?P<unit>hour|day|week|month|quarter|year|decade|century)\b"),
    ("lastn", r"the\s+(?:last|coming|next)\s+(?P<unit>hour|decade|century)\b"),
    ("within", rf"in\s+(?P<out>{NUMBER}\s+{UNIT}['’]\s+time)\b"),
)
"""Rule and pattern; a group `out` narrows what is marked."""

PATTERNS = (*DATES, *LENGTHS)
"""All of them."""

COMPILED = tuple((rule, re.compile(rf"(?<![\w]){pattern}", re.IGNORECASE)) for rule, pattern in PATTERNS)
"""The same, ready to search."""
