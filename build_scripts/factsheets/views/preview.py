"""Previews: what a sheet is, in its title and one sentence, for a card that opens over a link to it.

One for each sheet a page links to from its running text, never for all.
"""

from __future__ import annotations

from dataclasses import dataclass

from factsheets.model.sheets import AnySheet, Entity, Event, Question, Term
from factsheets.views.events import date_view, first_date
from factsheets.views.facts import citation_label
from factsheets.views.index import SiteIndex
from factsheets.views.kinds import kind_words
from factsheets.views.markup import first_sentence, plain
from factsheets.views.verdicts import verdict_sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewView:
    """A sheet in short."""

    title: str
    kind: str
    """What it is, or when it was."""

    words: str
    """One sentence of plain words, or empty where the sheet has none."""


def build_preview(sheet: AnySheet, index: SiteIndex) -> PreviewView:
    """Build the preview of a sheet."""
    return PreviewView(title=sheet.label, kind=_kind(sheet, index), words=first_sentence(plain(_words(sheet, index), index.label)))


def _kind(sheet: AnySheet, index: SiteIndex) -> str:
    if isinstance(sheet, Entity):
        return kind_words(sheet.kind, index).one
    if isinstance(sheet, Event):
        return date_view(first_date(sheet), index, expected=sheet.state == "expected").words
    return index.wording.say(f"kind.{sheet.kind_of_sheet}")


def _words(sheet: AnySheet, index: SiteIndex) -> str:
    if isinstance(sheet, Entity | Event):
        return sheet.summary or ""
    if isinstance(sheet, Term):
        return sheet.definition
    return verdict_sentence(sheet, index) if isinstance(sheet, Question) else citation_label(sheet, index)
