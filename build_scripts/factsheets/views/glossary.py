"""The glossary: every term with its definition, whose words they are, and where it is used.

Terms have no page of their own; each is an anchor here.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from factsheets.model.sheets import Term
from factsheets.views.addresses import GLOSSARY, Address
from factsheets.views.facts import build_citations
from factsheets.views.index import SiteIndex
from factsheets.views.links import build_backlinks, home_link, links_to
from factsheets.views.markup import Prose
from factsheets.views.parts import BacklinkView, CitationView, LinkView, PageHead
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
    backlinks: tuple[BacklinkView, ...]
    used: str
    """How many pages use it, in words."""

    note: Prose | None
    draft: bool
    edit: str
    """Where it is edited, or empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterView:
    """The terms under one letter."""

    letter: str
    id: str
    terms: tuple[TermView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryView:
    """Everything the glossary shows."""

    head: PageHead
    opening: str
    letters: tuple[LetterView, ...]


def build_glossary_view(index: SiteIndex) -> GlossaryView:
    """Build the glossary, by letter."""
    terms = sorted(index.corpus.terms.values(), key=_key)
    opening = sentence(index.wording.count("glossary.opening", len(terms))) if terms else index.wording.say("glossary.empty")
    return GlossaryView(
        head=PageHead(
            address=Address(GLOSSARY),
            title=index.wording.say(f"title.{GLOSSARY}"),
            kind=index.wording.say("kind.section"),
            description=opening,
            parents=(home_link(index),),
            also=tuple(form for term in terms for form in (term.term, *term.aliases)),
        ),
        opening=opening,
        letters=tuple(
            LetterView(
                letter=letter,
                id=f"letter-{letter.casefold()}" if letter.isalnum() else "letter-other",
                terms=tuple(_term(term, index) for term in inside),
            )
            for letter, inside in groupby(terms, key=_letter)
        ),
    )


def _key(term: Term) -> tuple[object, ...]:
    return (not _letter(term).isalnum(), term.term.casefold(), term.id)


def _letter(term: Term) -> str:
    return term.term[0].upper() if term.term[0].isalnum() else "#"


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
        used=index.wording.count("glossary.used", len(backlinks)),
        note=Prose(term.note) if term.note else None,
        draft=term.status == "draft",
        edit=index.edit_address(term, ("definition",)),
    )
