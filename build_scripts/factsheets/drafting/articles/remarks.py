"""What an editor should know of an article that reads unlike one: an empty file, a login page, another language, a book."""

from __future__ import annotations

from factsheets.drafting.articles.language import is_english
from factsheets.drafting.articles.reading import Reading
from factsheets.drafting.notes import Notes

NO_ARTICLE = "no article was found in it (an empty file, a login page, a page of links?)"
OTHER_LANGUAGE = "it does not read as English"
NOTHING_FOUND = "nothing to draft was found in it; is it the article?"
CUT = "it is longer than any article; only its beginning was read."


def remark_on_reading(reading: Reading) -> str:
    """Return why nothing can be understood of an article, or an empty string."""
    if not reading.paragraphs:
        return NO_ARTICLE
    return "" if is_english(paragraph.text for paragraph in reading.paragraphs) else OTHER_LANGUAGE


def remark_on(notes: Notes) -> str:
    """Return what is odd about an article that was understood, or an empty string."""
    if not notes.reading.paragraphs:
        return f"{NO_ARTICLE}; nothing more was read in it."
    if not notes.english:
        return f"{OTHER_LANGUAGE}; nothing more was read in it."
    if not (notes.names or notes.quantities or notes.attributions):
        return NOTHING_FOUND
    return CUT if notes.cut else ""
