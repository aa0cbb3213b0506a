"""The source sheet of an article, from what the article says of itself: headline, publisher, author, date, address.

Nothing is guessed beyond the article: where it bears no date there is none, and where it names no publisher its sheet says so.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from factsheets.drafting.articles.dateline import dateline
from factsheets.drafting.articles.language import language_of
from factsheets.drafting.articles.publishers import agency_in, agency_named, owner_in, paper_beside_date, paper_in, papers_above, site_name
from factsheets.drafting.articles.reading import Reading, read
from factsheets.drafting.evidence import is_printable
from factsheets.drafting.times.calendar import day
from factsheets.drafting.times.dates import times
from factsheets.model.dates import parse_date
from factsheets.model.parts import Proposed
from factsheets.model.sheets import Source
from factsheets.model.span import Article, Span
from factsheets.text import boilerplate as why
from factsheets.text.credits import labelled
from factsheets.text.sentences import sentences
from factsheets.text.visible import visible
from factsheets.text.words import word_set

_MONTHS = "jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december"
_BEFORE_NAME = re.compile(r"^.*?\bby\b\s*:?\s+|^(?:authors?|reporters?):\s*", re.IGNORECASE)
_AFTER_NAME = re.compile(
    rf"\s*[,|/(]|\s[–—-]\s|\s+(?:in|for|at|on|published|updated|posted)\b|\s+(?:{_MONTHS})\b\.?\s+\d|\s+\d", re.IGNORECASE
)
_FIGURES = re.compile(r"(?<!\d)((?:19|20)\d\d)[/.](\d\d?)[/.](\d\d?)(?!\d)")
_EITHER = re.compile(r"(?<!\d)(\d\d?)/(\d\d?)/(?:19|20)?\d\d(?!\d)")
"""Day and month in figures, in an order that differs from country to country."""

_MOST_MONTHS = 12
_SMALL = word_set("a an the of in on at to for and or as by with from after is are was were be that this its it s us")
_SLUG_WORDS = 6
_LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class SourceFields:
    """What an article says of itself; empty where it does not."""

    title: str
    publisher: str
    author: str
    published: str
    """EDTF, or empty."""

    url: str
    place: str
    """Where its dateline stands."""

    wire: str
    """The agency its dateline or an agency line names."""


def fields(article: Article, reading: Reading) -> SourceFields:
    """Read the fields of a source from what was dropped, and from its first words."""
    stray = list(_stray(article, reading))
    url = next((words.strip("<>") for reason, words in stray if reason == why.ADDRESS), reading.page.get("url", ""))
    url = (
        url if re.fullmatch(r"https?://[^\s\x00-\x1f\"<>\\]+", url) else f"http://{url}" if re.fullmatch(r"www\.[^\s\"<>\\]+", url) else ""
    )
    titles = [_unlabelled(words) for reason, words in stray if reason == why.HEADLINE and words not in papers_above(stray)]
    bylines = [words for reason, words in stray if reason == why.BYLINE]
    lines = [words for reason, words in stray if reason == why.DATE_LINE]
    line = dateline(reading.paragraphs[0].text) if reading.paragraphs else None
    named = agency_named(line.agency) if line else ""
    wire = named or next((found for reason, words in stray if reason in {why.AGENCY, why.DATE_LINE} if (found := agency_in(words))), "")
    dated = (*lines, *bylines, *([line.day] if line and re.search(r"\d{4}", line.day) else []))
    title = reading.page.get("title", "") or _headline(titles)
    return SourceFields(
        title=title[:_LONGEST_TITLE] if is_printable(title) else "",
        publisher=_publisher(_plain(reading.page.get("publisher", "")), stray, url, wire),
        author=_plain(reading.page.get("author", "")) or (_author(bylines[0]) if bylines else ""),
        published=_date(reading.page.get("date", "")) or next(filter(None, map(_date, dated)), ""),
        url=url,
        place=line.place if line else "",
        wire=wire,
    )


def _headline(titles: list[str]) -> str:
    """Return the first line that can be a headline; one or two capitalised words above another are a section of the site."""
    sections = [one for one in titles if one.count(" ") <= 1 and (one.istitle() or one.isupper())]
    return next((one for one in titles if one not in sections), titles[0] if titles else "")


def source_sheet(source_id: str, article: Article, reading: Reading, *, encoding: str = "utf-8") -> Source:
    """Draft the source sheet of an article."""
    told = fields(article, reading)
    found = sum(bool(one) for one in (told.title, told.publisher, told.published))
    return Source(
        id=source_id,
        title=told.title or f"[{_first_words(reading) or 'no text'}]",
        publisher=told.publisher or "[not named]",
        short=None if told.publisher else f"file {source_id}",
        author=told.author or None,
        published=parse_date(told.published) if told.published else None,
        url=told.url or None,
        language=language_of(paragraph.text for paragraph in reading.paragraphs),
        encoding=encoding,
        sha256=article.sha256 or None,
        origin=None,
        status="draft",
        proposed=Proposed(rule="fields", confidence=round(0.3 + 0.2 * found, 2)),
    )


def propose(article: Article, taken: Collection[str] = (), *, encoding: str = "utf-8") -> Source:
    """Draft the source sheet of a new article, under an id that nobody has; for `factsheets add`."""
    reading = read(article)
    source_id = readable_id(fields(article, reading), taken, article.source)
    return source_sheet(source_id, article, reading, encoding=encoding)


def readable_id(told: SourceFields, taken: Collection[str], fallback: str = "source") -> str:
    """Propose an id an editor can read: publisher and date, or publisher and headline; never one that is taken."""
    stem = slug(told.publisher) if told.publisher else ""
    tail = told.published[:10] if re.match(r"\d{4}", told.published) else ""
    words = [word for word in slug(told.title).split("-") if word not in _SMALL][:_SLUG_WORDS]
    base = (
        "-".join(part for part in (stem, tail) if part)
        if stem and tail
        else "-".join(part for part in (stem, *words) if part) or slug(fallback) or "source"
    )
    return unique(base, taken)


def slug(text: str) -> str:
    """Return text as an id would write it, without a limit of length."""
    import unicodedata  # noqa: PLC0415 - used here alone

    plain = unicodedata.normalize("NFKD", text.replace("’", "").replace("'", ""))
    return re.sub(r"[^a-z0-9]+", "-", "".join(one for one in plain if not unicodedata.combining(one)).lower()).strip("-")


def unique(base: str, taken: Collection[str]) -> str:
    """Return `base`, cut to the length of an id, or with a number where it is taken."""
    base = base[:56].strip("-") or "item"
    if base not in taken:
        return base
    return next(found for number in range(2, 10_000) if (found := f"{base}-{number}") not in taken)


def _stray(article: Article, reading: Reading) -> Iterator[tuple[str, str]]:
    """Yield what was dropped, with its reason and in one line; of a page only what stands above its text, and who owns it."""
    first = reading.paragraphs[0].starts[0] if reading.paragraphs else 0
    for span, reason in reading.dropped:
        if article.media == "text" or span.end <= first or reason == why.AGENCY:
            part = Article(source=article.source, text=span.select(article.text), media=article.media)
            yield reason, " ".join("".join(shown for _, shown in visible(part)).split())


def _unlabelled(words: str) -> str:
    """Return a line without the label that some paste before it: “Author: Jane Roe”."""
    return labelled(words)[1] or words


def _publisher(told: str, stray: list[tuple[str, str]], url: str, wire: str) -> str:
    """Return the publisher, from the surest sign to the weakest: the page's own word, a paper named, the address, an agency, an owner."""
    return told or paper_in(stray) or site_name(url) or wire or paper_beside_date(stray) or owner_in(stray)


def _author(byline: str) -> str:
    named = _AFTER_NAME.split(_BEFORE_NAME.sub("", _unlabelled(byline), count=1))[0]
    return re.sub(r"^(?:Dr|Prof|Mr|Mrs|Ms)\.?\s+", "", named.strip())


def _date(words: str) -> str:
    """Return the first day a line names, as EDTF; where month and day could be either, nothing."""
    words = re.sub(r"(?<=\d)-(?=[A-Za-z]{3})|(?<=[A-Za-z]{3})-(?=\d{4})", " ", words)  # 9-May-2019
    words = re.sub(r"(?<![\d-])(\d\d?)-(\d\d?)-((?:19|20)\d\d)(?!\d)", r"\1/\2/\3", words)
    if (figures := _FIGURES.search(words)) is not None:
        year, month, day_ = (int(one) for one in figures.groups())
        return named.isoformat() if (named := day(year, month, day_)) else ""
    if (either := _EITHER.search(words)) is not None and either[1] != either[2] and max(int(either[1]), int(either[2])) <= _MOST_MONTHS:
        return ""
    found = [one.value.split("T")[0] for one in times(words, None, _no_lean) if one.type in {"DATE", "TIME"}]
    return next(
        (value for value in found if re.fullmatch(r"\d{4}-\d\d-\d\d", value)),
        next((v for v in found if re.fullmatch(r"\d{4}-\d\d", v)), ""),
    )


def _no_lean(start: int, end: int) -> int:
    """Return that no verb tells where a bare date points."""
    del start, end
    return 0


def _plain(words: str) -> str:
    return words if is_printable(words) else ""


def _first_words(reading: Reading) -> str:
    """Return the first words of the text, for a source without a headline."""
    if not reading.paragraphs:
        return ""
    text = reading.paragraphs[0].text
    first = next(sentences(text, Span(0, len(text))), Span(0, 0)).select(text)
    words = first if len(first) <= 80 else f"{first[:80].rsplit(' ', 1)[0]} …"  # noqa: PLR2004 - a line of a list
    return words if is_printable(words) else ""
