"""The glossary: every term with its definition, whose words they are, and where it is used.

Terms have no page of their own; each is an anchor here, or in the part of a long glossary that holds it.
"""

from __future__ import annotations

from dataclasses import dataclass

from factsheets.model.sheets import Term
from factsheets.views.facts import build_citations
from factsheets.views.index import SiteIndex
from factsheets.views.links import BacklinksView, build_backlinks, links_to
from factsheets.views.listpages import BesideView, beside, list_head, part_opening
from factsheets.views.lists import glossary
from factsheets.views.markup import Prose
from factsheets.views.partition import Part
from factsheets.views.parts import CitationView, LinkView, PageHead
from factsheets.views.wording import capitalised, sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class TermView:
    """One entry."""

    id: str
    """Its anchor."""

    term: str
    aliases: tuple[str, ...]
    definition: Prose
    ours: bool
    """Whether the definition is the editors' own: no source gives it."""

    citations: tuple[CitationView, ...]
    see_also: tuple[LinkView, ...]
    backlinks: BacklinksView
    used: str
    """How many pages use it, in words."""

    note: Prose | None
    draft: bool
    edit: str
    """Where it is edited, or empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryView:
    """Everything the glossary, or one part of it, shows."""

    head: PageHead
    opening: str
    terms: tuple[TermView, ...]
    beside: BesideView


def build_glossary_view(index: SiteIndex, part: Part[Term] | None = None) -> GlossaryView:
    """Build the glossary, or one part of it."""
    listed = glossary(index)
    part = part or listed.whole
    opening = glossary_opening(part, index)
    also = () if part.steps else tuple(form for term in part.entries for form in (term.term, *term.aliases))
    return GlossaryView(
        head=list_head(listed, part, opening, also),
        opening=opening,
        terms=tuple(_term(term, index) for term in part.entries),
        beside=beside(listed, part, lambda one: terms_count(one, index)),
    )


def glossary_opening(part: Part[Term], index: SiteIndex) -> str:
    """Say how many terms there are; of a part which it is."""
    wording = index.wording
    if part.steps:
        return part_opening(glossary(index), part, terms_count(part, index))
    return sentence(wording.count("glossary.opening", len(part.entries))) if part.entries else wording.say("glossary.empty")


def terms_count(part: Part[Term], index: SiteIndex) -> str:
    """Say how many terms a part holds."""
    return index.wording.count("terms", len(part.entries))


def _term(term: Term, index: SiteIndex) -> TermView:
    backlinks = build_backlinks(term.id, index)
    return TermView(
        id=term.id,
        term=capitalised(term.term),
        aliases=tuple(alias for alias in dict.fromkeys(term.aliases) if alias.casefold() != term.term.casefold()),
        definition=Prose(term.definition),
        ours=not term.evidence,
        citations=build_citations(term.evidence, index),
        see_also=links_to(term.see_also, index),
        backlinks=backlinks,
        used=index.wording.count("glossary.used", backlinks.number),
        note=Prose(term.note) if term.note else None,
        draft=term.status == "draft",
        edit=index.edit_address(term, ("definition",)),
    )
