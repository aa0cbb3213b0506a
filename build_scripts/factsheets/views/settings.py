"""What a site is called and what its editors wrote for its first page: the input of the views besides the corpus.

Everything but the name may be left out; the pages then speak from the sheets alone.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteSettings:
    """A site's name and the words of its first page."""

    site_name: str
    """Heading of the first page where the lead has no title of its own."""

    language: str = "en"
    """BCP 47 tag of the site's own words."""

    lead: str = ""
    """Body of `content/pages/home.md` in the markup of prose fields, or empty."""

    title: str = ""
    """`title` of its front matter, or empty."""

    description: str = ""
    """`description` of its front matter, or empty."""

    edit: str = ""
    """Pattern of the addresses at which statements are edited (editing.py), or empty: then no page offers it."""
