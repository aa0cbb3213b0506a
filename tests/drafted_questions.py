"""Articles drafted for a test, and the questions that come of them."""

from __future__ import annotations

from datetime import date

from factsheets.drafting.draft import draft
from factsheets.model.dates import parse_date
from factsheets.model.sheets import Question, Source
from factsheets.model.span import Article
from factsheets.model.verdict import judge


def verdicts(*texts, days=(1, 1, 2)):
    """Draft articles of April 2024 and return the words of each question that compares them, with its verdict."""
    told = []
    for number, (text, day) in enumerate(zip(texts, days, strict=False)):
        published = parse_date(date(2024, 4, day).isoformat())
        source = Source(id=f"s{number}", title=f"S{number}", publisher=f"S{number}", published=published)
        told.append((source, Article(source=f"s{number}", text=text)))
    sheets = draft(told).sheets
    sources = {one.id: one for one in sheets if isinstance(one, Source)}
    found = {one.question: judge(one, sources, {}).word for one in sheets if isinstance(one, Question)}
    return {text: word for text, word in found.items() if word != "alone"}


def asked(text):
    """Draft one article and return the questions it answers, with the value of each."""
    return {
        one.question: one.answers[0].value for one in draft([(None, Article(source="s", text=text))]).sheets if isinstance(one, Question)
    }
