"""Drafting: articles to draft sheets, and what was seen on the way.

spaCy and trafilatura load when the first article is read, and only here.
"""

from factsheets.drafting.annotate import Annotation, annotate
from factsheets.drafting.draft import Drafts, Progress, draft, gazetteer
from factsheets.drafting.language import NoModelError
from factsheets.drafting.reading import read
from factsheets.drafting.remarks import remark_on_reading
from factsheets.drafting.sourcefields import propose

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
