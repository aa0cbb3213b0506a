"""Why a paragraph is no part of an article, told from its own words.

General to news pages: no rule knows an outlet or a story. A paragraph that might be the writer's stays.
"""

from __future__ import annotations

import re

from factsheets.text.credits import is_address, is_byline, is_credit_line, is_date_line, labelled

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
PUBLISHER = "publisher line"
RELATED = "related headline"
SHARING = "sharing buttons"
SUBHEADING = "subheading"

OPENS_COMMENTS = re.compile(
    r"(?:leave a (?:reply|comment)|(?:\d+|no|post a|add a|add your|view all|show|read|join the|comments?) comments?|comments?"
    r"|comments (?:are|have been) (?:now )?(?:closed|disabled|turned off)|join the (?:conversation|discussion)"
    r"|what do you think\?|have your say)(?: \(?\d+\)?)?[.:!]?",
    re.IGNORECASE,
)
"""The whole of a paragraph after which only readers' comments and their form follow."""


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


_AGENCY = _any(
    r"with (?:\w+ ){0,3}(?:wires?|agencies|reports?|inputs?)\b.{0,40}",
    r"\W{0,3}(?:afp|ap|reuters|agencies|the associated press|agence france-presse|pti|ians|dpa|xinhua|upi)\W*",
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
    r"(?:keep|continue) reading\b.{0,60}",
    r"you(?:[’']ve| have) (?:reached|read|used|viewed) (?:your|the|all|\d+)\b.{0,60}\b(?:articles?|stories|limit)\b.{0,160}",
    r".{0,60}\b(?:to (?:continue|keep) reading|to read (?:the (?:full|rest)|this) (?:article|story))\b.{0,100}",
)
_RELATED = re.compile(
    r"\W{0,4}(?:more (?:from|on|about|news|stories|in|coverage)|read (?:more|also|next|this)|also read|see (?:also|more)|related(?: \w+)?"
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
_FURNITURE = _any(
    r"(?:you are here:?|home|news|world|politics|business|sports?|opinion)(?:\s*[>»\u203a/|]\s*[\w&’' -]{2,40}){1,6}",
    r"(?:reading time:? )?\d+[ -]min(?:ute)?s?(?: read)?|(?:view|show) (?:all )?comments|menu|search|story highlights",
    r"(?:breaking|latest|live|developing|update|updated|exclusive|just in)(?: news| updates?| story)?(?: (?:alert|now))?\W*",
    r"(?:tags|topics|keywords|filed under|categor(?:y|ies)|section)\s*:.{1,150}|(?:article|story) continues (?:below|after)\b.{0,60}",
    r"(?:this is )?an? (?:breaking|developing)\b.{0,120}|this (?:is breaking news|story is developing)\b.{0,120}",
    r"more to (?:follow|come)\W*|listen to (?:this|the) (?:article|story)\b.{0,40}",
    r"media playback is (?:un)?supported\b.{0,60}|our standards:.{1,100}",
    r"read \d+ more .{1,30}|(?:support|fund) our (?:journalism|work)\b.{0,100}|(?:got|have) a (?:story|tip|news tip)\b.{0,100}",
)
_CAPTION = _any(
    r"(?:file )?(?:photo|image|picture|caption|photograph|graphic|illustration|credit|video)s?(?: credit)?\s*[:/|].*",
    r"(?:file|stock) (?:photo|image|picture)\b.*|image (?:copyright|source|caption)\b.*",
    r"(?:photo(?:graph)?|image|picture)s? (?:by|courtesy|via) .*",
    r".*[(\[](?:ap|afp|reuters|getty|epa|photo|file|image|pictured|picture)\b[^)\]]{0,80}[)\]]\W*",
    r".*\b(?:AP Photo|Getty Images|AFP/Getty)\b\s*/?.{0,40}|.*/ ?(?:AP|AFP|Getty|Reuters|EPA)\W*",
)
_STOPS = r"\u3002\uff01\uff1f\u0964\u061f\u104b"
"""Stops of Chinese and Japanese, of Hindi, Arabic and Burmese."""

_TERMINAL = re.compile(rf"(?:[.!?…{_STOPS}]|[.!?…,{_STOPS}][\"'”’»)\]\u300d\u300f]{{1,3}}|[:;\uff1a])$")
_LONG = 45
"""Words above which a paragraph is the writer's, whatever it begins with."""


def ends_as_sentence(words: str) -> bool:
    """Whether a paragraph ends the way a sentence, or a list's first line, does."""
    return _TERMINAL.search(words.rstrip()) is not None


def reason(words: str) -> str:
    """Return why a paragraph is boilerplate, or the empty string; `words` is the paragraph with single blanks."""
    if is_address(words):
        return ADDRESS
    if words.count(" ") >= _LONG:
        return ""
    return _field(words) or _furniture(words)


def _field(words: str) -> str:
    """Return why a line is one that becomes a field of the source, or the empty string."""
    key, value = labelled(words)
    if is_address(value):
        return ADDRESS
    if is_date_line(words):
        return DATE_LINE
    if is_credit_line(words) or (is_byline(words) and not _is_prose(words, BYLINE)):
        return BYLINE
    return "" if ends_as_sentence(words) and key not in {"title", "headline"} else _LABELLED.get(key, "")


def _furniture(words: str) -> str:
    """Return which furniture of a news page a paragraph is, or the empty string."""
    for pattern, why in (
        (_AGENCY, AGENCY),
        (_LOGIN, LOGIN),
        (_SHARING, SHARING),
        (_RELATED, RELATED),
        (_PROMOTION, PROMOTION),
        (_CAPTION, CAPTION),
        (_FURNITURE, FURNITURE),
    ):
        if pattern.fullmatch(words) and not _is_prose(words, why):
            return why
    return ""


_LABELLED = {
    "title": HEADLINE, "headline": HEADLINE, "author": BYLINE, "byline": BYLINE, "reporter": BYLINE, "writer": BYLINE,
    "publisher": PUBLISHER, "publication": PUBLISHER, "newspaper": PUBLISHER, "outlet": PUBLISHER,
}  # fmt: skip
"""What a labelled line names -> why it is no part of the article."""

_OFFER = re.compile(r"(?:sign up|subscribe|register|log ?in|sign in|follow us|like us|get our|download (?:the|our))\b", re.IGNORECASE)


def _is_prose(words: str, why: str) -> bool:
    """Keep a full sentence that merely begins like furniture: “More from the talks emerged.”; an offer to the reader is none."""
    if _OFFER.match(words):
        return False
    full = words.count(" ") >= 6 and words.endswith((".", ".”", '."'))  # noqa: PLR2004 - shorter ones are labels
    return full and why in {RELATED, SHARING, BYLINE}
