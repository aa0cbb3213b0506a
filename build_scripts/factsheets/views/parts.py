"""What several pages show alike: links, citations, badges, facts, backlinks.

Values only; the builders stand beside the pages that need them.
"""

from __future__ import annotations

from dataclasses import dataclass

from factsheets.views.addresses import Address
from factsheets.views.dates import DateView
from factsheets.views.markup import Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkView:
    """A link whose words say where it leads."""

    words: str
    """Plain words."""

    target: Address
    sheet: str = ""
    """Id of the sheet it leads to, or empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeView:
    """A verdict in word, colour and shape."""

    key: str
    """The verdict's key, which names its colour: ``agree``."""

    word: str
    shape: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedView:
    """That some words also answer a question, and how the answers stand."""

    badge: BadgeView
    question: LinkView


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationView:
    """One piece of evidence: where it stands, the exact words, and whether other sources were asked."""

    label: str
    """Outlet and date: ``Bloomberg, 11 March 2021``."""

    quote: str
    """The exact words, as in the sheet."""

    language: str
    """BCP 47 tag of the quoted words where it is not the site's, else empty."""

    target: Address
    """The marked passage on the source's page."""

    note: Prose | None
    """Editors' note on the quote."""

    compared: ComparedView | None
    """The question these words answer, if any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactView:
    """One statement with what it rests on."""

    anchor: str
    """Permanent id of the element."""

    text: Prose | None
    """The editors' words; None where the quote itself is the statement."""

    quote: str
    """The quote shown in place of a text, or empty."""

    date: DateView | None
    """When it was so, where the text does not say it already."""

    undated: str
    """Said in the place of a date where the statement before has one, so that this one does not seem to be of that day; else empty."""

    speaker: Prose | None
    """Who says so, in a sentence, where the text does not name them."""

    citations: tuple[CitationView, ...]
    """In neutral order; empty where the editors give no source."""

    note: Prose | None
    """Editors' note."""

    edit: str
    """Where it is edited, or empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BacklinkView:
    """Where else something is named, and why."""

    link: LinkView
    """The sheet that names it, at the very statement."""

    why: str
    """The words around, on one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionLineView:
    """A question with its verdict in a line."""

    id: str
    link: LinkView
    badge: BadgeView
    sentence: Prose
    """The verdict in a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventLineView:
    """An event in a line of a timeline."""

    link: LinkView
    date: DateView
    expected: bool
    role: str
    """What the page's entity did there, or empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageHead:
    """What every page carries."""

    address: Address
    title: str
    """Plain words: heading, browser tab and search result."""

    kind: str
    """What the page is, in a word of the vocabulary: ``organisation``, ``event``, ``question``."""

    description: str
    """One sentence for search engines and previews; plain words."""

    parents: tuple[LinkView, ...]
    """Breadcrumbs above this page, outermost first."""

    sheet: str = ""
    """Id of the sheet it shows, or empty."""

    draft: bool = False
    """Whether no person has reviewed the sheet yet."""

    also: tuple[str, ...] = ()
    """Aliases that search has to find."""

    lists: bool = False
    """Whether it belongs to a list in parts: what that lists a search finds by itself."""

    places: str = ""
    """Name of what lies in parts, this page among them, and of the files that say where its places stand; empty for other pages."""
