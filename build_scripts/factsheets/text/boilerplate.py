"""Why a paragraph is no part of an article, told from its own words.

General to news pages: no rule knows an outlet or a story. A paragraph that might be the writer's stays.
"""

from __future__ import annotations

import re

ADDRESS = "address"
AGENCY = "agency line"
BYLINE = "byline"
CAPTION = "caption"
COMMENTS = "comment form"
DATE_LINE = "date line"
FURNITURE = "page furniture"
HEADLINE = "headline"
LOGIN = "login or paywall"
PROMOTION = "promotion"
RELATED = "related headline"
SHARING = "sharing buttons"
SUBHEADING = "subheading"

OPENS_COMMENTS = re.compile(
    r"(?:leave a (?:reply|comment)|(?:\d+|no|post a|add a|add your|view all|show|read|join the|comments?) comments?|comments?"
    r"|join the (?:conversation|discussion)|what do you think\?|have your say)(?: \(?\d+\)?)?[.:!]?",
    re.IGNORECASE,
)
"""The whole of a paragraph after which only readers' comments and their form follow."""

_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_DAYS = "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_DATE_BITS = re.compile(
    rf"\b(?:(?:{_MONTHS})\b\.?|(?:{_DAYS})\b\.?|\d{{1,2}}(?:st|nd|rd|th)\b|\d{{1,4}}(?:[-/.:T]\d{{1,4}})*Z?(?:\s*[ap]\.?m\b\.?)?"
    r"|[ap]\.?m\b\.?|noon|midnight|(?:last )?updated|(?:first |originally )?published|posted|modified|created|dated?|time|today|hrs?|hours?"
    r"|[A-Z]{1,2}S?T|GMT|UTC|BST|IST|CES?T|EDT|EST|UK|ET|PT|of|on|at|in|the)\b|[+-]\d\d:?\d\d",
    re.IGNORECASE,
)
_HAS_DATE = re.compile(
    rf"\b(?:19|20)\d\d[-/.]\d\d?[-/.]\d\d?(?:\b|T)|\b\d\d?[-/.]\d\d?[-/.](?:19|20)?\d\d\b|\b(?:{_MONTHS})\b\.?\s+\d|\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{_MONTHS})\b"
    rf"|^(?:last updated|updated|published|posted|date)\b.*\d|^(?:{_DAYS})\W+\d",
    re.IGNORECASE,
)


def _any(*patterns: str, flags: int = re.IGNORECASE) -> re.Pattern[str]:
    return re.compile("|".join(patterns), flags)


_ADDRESS = re.compile(r"<?(?:https?://|www\.)\S+>?", re.IGNORECASE)
_NAME = r"[A-Z][\w.’'-]*"
_BYLINE = _any(
    rf"(?:[Bb]y|BY|[Ww]ritten by|[Pp]osted by|[Rr]eported by|[Ss]tory by|[Aa]uthors?:|[Rr]eporters?:)\s*:?\s+{_NAME}"
    rf"(?:\s+(?:{_NAME}|and|de|van|von|al|bin|&|[|/,–—-])){{0,8}}"
    r"(?:,? (?:[\w’'-]+ ){0,3}(?i:writer|editor|correspondent|reporter|bureau|staff|desk|agency|producer)s?.{0,60})?",
    rf"{_NAME} (?:Staff|Agencies|Reporter|Correspondent|Bureau)",
    r"Staff (?:Reporter|Writer|Correspondent)s?",
    r"[Bb]y .{0,30}(?:staff|agencies)",
    flags=0,
)
_CREDIT = re.compile(rf"\b(?:[Bb]y|BY)\b:?\s+{_NAME}(?:\s+(?:{_NAME}|and|de|van|von|al|bin|&)){{0,8}}")
"""Who wrote it, in a line whose dates are taken out."""

_AGENCY = _any(
    r"with (?:\w+ ){0,3}(?:wires?|agencies|reports?|inputs?)\b.{0,40}",
    r"(?:afp|ap|reuters|agencies|the associated press|agence france-presse|pti|ians|dpa|xinhua|upi)\W*",
    r"[^.]{0,120}contributed (?:to|reporting)\b.{0,40}",
    r"\(?(?:additional |further )?(?:reporting|editing|writing|compiled|edited|translated) by\b.{0,200}",
    r".{0,30}(?:©|\(c\) ?\d{4}|copyright (?:©|\d{4})).{0,300}|.{0,40}all rights reserved.{0,200}",
    r"(?:this|the) (?:story|article|report|post|piece) (?:was|is|has been|originally|first)\b.{0,40}"
    r"\b(?:published|produced|edited|generated|appeared|written|syndicated|updated)\b.{0,160}",
    r"(?:source|via|courtesy)s?: ?.{1,60}|read the (?:original|full) (?:article|story)\b.{0,80}",
    r"to (?:contact|reach) the (?:reporters?|editors?|authors?)\b.{0,300}",
)
_SHARE = r"share|tweet|retweet|e-?mail|print|pin it|whatsapp|facebook|twitter|linkedin|reddit|copy link|save|bookmark"
_SHARING = _any(
    rf"(?:{_SHARE})(?:[\W\d]+(?:{_SHARE}|this|it|article|story|post|page|on|via|by|to|with|google\+?|pinterest|tumblr|more|friends?|a|link))*[\W\d]*",
    r"(?:follow|like|find|join) (?:us|me|him|her|them|@\w+|[A-Z]\w+)(?: \w+)? on .{1,80}",
    r"(?:sign up|subscribe|register|log ?in|sign in|log out|logged in)\b.{0,140}",
    r"(?:get|download) (?:the|our) (?:\w+ ){0,4}(?:app|newsletter)\b.{0,80}|enter your e-?mail.{0,80}|.{0,40}\bnewsletters?\b.{0,60}",
    r"(?:skip to|back to top|advertisement|sponsored|loading|continue reading|story continues below)\b.{0,80}",
    r".{0,60}\bcookies?\b.{0,30}\b(?:policy|accept|consent|settings)\b.{0,80}|(?:please )?(?:enable|turn on) javascript.{0,100}",
)
_LOGIN = _any(
    r"(?:forgot(?:ten)? (?:your |my )?password|don[’']?t have an account|keep me (?:signed|logged) in)\b.{0,120}",
    r"create (?:an|your) (?:free )?account\b.{0,120}|continue with (?:google|facebook|apple)\b.*",
    r"already (?:have an account|registered|an? (?:subscriber|member))\b.{0,120}|(?:e-?mail(?: address)?|password|user ?name)\W*",
    r"you(?:[’']ve| have) (?:reached|read|used|viewed) (?:your|the|all|\d+)\b.{0,60}\b(?:articles?|stories|limit)\b.{0,160}",
    r".{0,60}\b(?:to (?:continue|keep) reading|to read (?:the (?:full|rest)|this) (?:article|story))\b.{0,100}",
)
_RELATED = re.compile(
    r"(?:more (?:from|on|about|news|stories|in|coverage)|read (?:more|also|next|this)|also read|see (?:also|more)|related(?: \w+)?"
    r"|recommended(?: \w+)?|don[’']?t miss|most (?:read|popular|viewed|shared|watched)|you (?:may|might) (?:also )?(?:like|be interested)"
    r"|must read|editor[’']?s (?:picks?|choice)|top stories|trending(?: now)?|in pictures|in video|live updates|from the archives?"
    r"|further reading|what to read next|up next)\b(?:\W.*|\s*)",
    re.IGNORECASE,
)
_PROMOTION = re.compile(
    r"(?:here[’']?s|here is|here are|see|view|watch|click|check out|tap|listen to|scroll) .{0,60}"
    r"\b(?:slide ?show|video|gallery|photos?|pictures?|images?|infographic|podcast|here|below|clip)\b.{0,100}",
    re.IGNORECASE,
)
_CAPTION = _any(
    r"(?:file )?(?:photo|image|picture|caption|photograph|graphic|illustration|credit|video)s?(?: credit)?\s*[:/|].*",
    r"(?:file|stock) (?:photo|image|picture)\b.*|image (?:copyright|source|caption)\b.*",
    r"(?:photo(?:graph)?|image|picture)s? (?:by|courtesy|via) .*",
    r".*\((?:ap|afp|reuters|getty|epa|photo|file|image|pictured|picture)\b[^)]{0,80}\)\W*",
    r".*\b(?:AP Photo|Getty Images|AFP/Getty)\b\s*/?.{0,40}|.*/ ?(?:AP|AFP|Getty|Reuters|EPA)\W*",
)
_TERMINAL = re.compile(r"(?:[.!?…]|[.!?…,][\"'”’»)\]]{1,3}|[:;])$")
_LONG = 45
"""Words above which a paragraph is the writer's, whatever it begins with."""


def ends_as_sentence(words: str) -> bool:
    """Whether a paragraph ends the way a sentence, or a list's first line, does."""
    return _TERMINAL.search(words.rstrip()) is not None


def is_date_line(words: str) -> bool:
    """Whether a paragraph only says when, and perhaps where or by which agency."""
    plain = " ".join(words.split())
    if len(plain) > 90 or not _HAS_DATE.search(plain):  # noqa: PLR2004 - longer ones say more than a date
        return False
    left = re.findall(r"[^\W\d_][\w’'-]*", _DATE_BITS.sub(" ", plain))
    return len(left) <= 2 and all(word[0].isupper() for word in left)  # noqa: PLR2004 - a place or an agency


def is_credit_line(words: str) -> bool:
    """Whether a paragraph only says by whom and when: “by Jane Roe on 1 March 2012, 10:45”."""
    plain = " ".join(words.split())
    if len(plain) > 120 or not _HAS_DATE.search(plain):  # noqa: PLR2004 - longer ones say more than that
        return False
    undated = _DATE_BITS.sub("|", plain)
    left = re.findall(r"[^\W\d_][\w’'-]*", _CREDIT.sub(" ", undated, count=1))
    return _CREDIT.search(undated) is not None and len(left) <= 3 and all(word[0].isupper() for word in left)  # noqa: PLR2004 - a place, an outlet


def reason(words: str) -> str:
    """Return why a paragraph is boilerplate, or the empty string; `words` is the paragraph with single blanks."""
    if _ADDRESS.fullmatch(words):
        return ADDRESS
    if words.count(" ") >= _LONG:
        return ""
    if is_date_line(words):
        return DATE_LINE
    if is_credit_line(words):
        return BYLINE
    for pattern, why in (
        (_BYLINE, BYLINE),
        (_AGENCY, AGENCY),
        (_LOGIN, LOGIN),
        (_SHARING, SHARING),
        (_RELATED, RELATED),
        (_PROMOTION, PROMOTION),
        (_CAPTION, CAPTION),
    ):
        if pattern.fullmatch(words) and not _is_prose(words, why):
            return why
    return ""


_OFFER = re.compile(r"(?:sign up|subscribe|register|log ?in|sign in|follow us|like us|get our|download (?:the|our))\b", re.IGNORECASE)


def _is_prose(words: str, why: str) -> bool:
    """Keep a full sentence that merely begins like furniture: “More from the talks emerged.”; an offer to the reader is none."""
    if _OFFER.match(words):
        return False
    full = words.count(" ") >= 6 and words.endswith((".", ".”", '."'))  # noqa: PLR2004 - shorter ones are labels
    return full and why in {RELATED, SHARING, BYLINE}
