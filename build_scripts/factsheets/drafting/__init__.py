"""Drafting: articles to draft sheets, and what was seen on the way.

spaCy and trafilatura load when the first article is read, and only here.
"""

from factsheets.drafting.annotate import Annotation, annotate
from factsheets.drafting.articles.language import NoModelError
from factsheets.drafting.articles.reading import read
from factsheets.drafting.articles.remarks import remark_on_reading
from factsheets.drafting.articles.sourcefields import propose
from factsheets.drafting.draft import Drafts, Progress, draft, gazetteer

__all__ = [
    "Annotation",
    "Drafts",
    "NoModelError",
    "Progress",
    "annotate",
    "draft",
    "gazetteer",
    "propose",
    "read",
    "remark_on_reading",
]
