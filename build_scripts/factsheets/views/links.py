"""Links between sheets: the words they are shown with, in a list and in running text.

Names in running text take the article the language gives them.
"""

from __future__ import annotations

from dataclasses import dataclass

from factsheets.model.sheets import AnySheet, Entity, Source
from factsheets.views.addresses import HOME, Address, address_of
from factsheets.views.index import SiteIndex
from factsheets.views.lists import trail
from factsheets.views.markup import Prose, escaped, first_sentence, linked
from factsheets.views.more import MOST, MoreView, build_more
from factsheets.views.parts import BacklinkView, LinkView
from factsheets.views.statements import Statement
from factsheets.views.wording import capitalised

_WHY_LENGTH = 150


@dataclass(frozen=True, slots=True, kw_only=True)
class BacklinksView:
    """Where else something is named."""

    links: tuple[BacklinkView, ...]
    number: int
    """How many pages name it, shown or not."""

    more: MoreView | None


def link_to(sheet: AnySheet, index: SiteIndex) -> LinkView:
    """Link to a sheet by its name or title."""
    words = capitalised(index.label(sheet.id)) if isinstance(sheet, Source) else sheet.label
    return LinkView(words=words, target=index.address(sheet), sheet=sheet.id)


def short_link(entity: Entity) -> LinkView:
    """Link to an entity by its short form, for a row of names."""
    return LinkView(words=entity.short or entity.name, target=address_of(entity), sheet=entity.id)


def links_to(ids: tuple[str, ...], index: SiteIndex) -> tuple[LinkView, ...]:
    """Link to the sheets of `ids` that exist, in the order given, each once."""
    known = index.corpus.by_id
    return tuple(link_to(known[one], index) for one in dict.fromkeys(ids) if one in known)


def named_prose(sheet_id: str, index: SiteIndex) -> Prose:
    """Name a sheet in running text as a link, with its article: ``the [[port-authority|Port Authority …]]``."""
    sheet = index.corpus.by_id.get(sheet_id)
    if sheet is None:
        return Prose(escaped(sheet_id))
    article = index.wording.article(sheet.label) if isinstance(sheet, Entity) else ""
    return Prose(article + linked(sheet_id, index.label(sheet_id)))


def section_of(sheet: AnySheet, index: SiteIndex) -> tuple[LinkView, ...]:
    """Return the breadcrumbs above a sheet: where the list of its kind holds it."""
    return (home_link(index), *trail(sheet, index))


def home_link(index: SiteIndex) -> LinkView:
    """Link to the first page."""
    return LinkView(words=index.wording.say(f"title.{HOME}"), target=Address(HOME))


def page_link(page: str, index: SiteIndex, anchor: str = "") -> LinkView:
    """Link to one of the section pages by its title."""
    return LinkView(words=index.wording.say(f"title.{page}"), target=Address(page, anchor))


def build_backlinks(sheet_id: str, index: SiteIndex, *, without: frozenset[str] = frozenset()) -> BacklinksView:
    """Build where else a sheet is named, each with the words that name it; `without` leaves out what the page tells anyway."""
    found = [one for one in index.mentions(sheet_id) if one.sheet.id not in without]
    return BacklinksView(
        links=tuple(_backlink(one, index) for one in found[:MOST]), number=len(found), more=build_more("more.pages", found, index)
    )


def _backlink(statement: Statement, index: SiteIndex) -> BacklinkView:
    why = first_sentence(statement.words, _WHY_LENGTH)
    if statement.sheet.kind_of_sheet == "question":
        why = (
            index.wording.say("backlink.question")
            if statement.words == statement.sheet.label
            else index.wording.say("backlink.answer", words=why)
        )
    else:
        why = index.wording.say("backlink.words", words=why)
    link = LinkView(words=link_to(statement.sheet, index).words, target=index.target(statement))
    return BacklinkView(link=link, why=why)
