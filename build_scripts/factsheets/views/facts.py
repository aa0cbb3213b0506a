"""Facts and their citations: the sentence, who says so, and the exact words it rests on.

A fact without evidence is shown as such, never left to look like the others.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from factsheets.model.parts import Answer, Evidence, Fact
from factsheets.model.sheets import AnySheet, Question, Source
from factsheets.views.dates import build_date_view, on_timeline
from factsheets.views.index import SiteIndex
from factsheets.views.links import named_prose
from factsheets.views.markup import Prose, plain, wiki_links
from factsheets.views.parts import CitationView, ComparedView, FactView, LinkView
from factsheets.views.quotations import mark_address
from factsheets.views.statements import Use
from factsheets.views.verdicts import build_badge
from factsheets.views.wording import capitalised


def build_fact_views(sheet: AnySheet, index: SiteIndex) -> tuple[FactView, ...]:
    """Build the facts of one sheet, in the order its editors gave them."""
    anchors = index.anchors(sheet)
    facts: tuple[Fact, ...] = getattr(sheet, "facts", ())
    views: list[FactView] = []
    for number, (fact, anchor) in enumerate(zip(facts, anchors, strict=True)):
        view = _fact(fact, anchor, index.edit_address(sheet, ("facts", number)), sheet, index)
        under_a_date = bool(views) and views[-1].date is not None and not fact.date
        views.append(replace(view, undated=index.wording.say("fact.undated")) if under_a_date else view)
    return tuple(views)


def build_citations(evidence: Iterable[Evidence | Answer], index: SiteIndex, *, asked: bool = True) -> tuple[CitationView, ...]:
    """Build citations in neutral order of their sources; `asked` adds the question their words answer."""
    order = index.source_order
    ranked = sorted(enumerate(evidence), key=lambda item: (order.get(item[1].source, len(order)), item[0]))
    return tuple(build_citation(one, index, asked=asked) for _, one in ranked)


def build_citation(one: Evidence | Answer, index: SiteIndex, *, asked: bool = True) -> CitationView:
    """Build the citation of one quote."""
    source = index.corpus.sources.get(one.source)
    foreign = source.language if source and source.language != index.corpus.vocabulary.language else ""
    return CitationView(
        label=citation_label(source, index) if source else one.source,
        quote=" ".join(one.quote.split()),
        language=foreign,
        target=mark_address(one, one.source, index),
        note=Prose(one.note) if one.note else None,
        compared=_compared(one, index) if asked else None,
    )


def citation_label(source: Source, index: SiteIndex) -> str:
    """Name a source by outlet and date: ``Bloomberg, 11 March 2021``."""
    if source.published:
        date, named = on_timeline(source.published, index.wording), index.outlet(source.id)
        outlet = capitalised(source.outlet if date in named else named)
        return index.wording.say("cite.dated", outlet=outlet, date=date)
    outlet = capitalised(index.outlet(source.id))
    if source.dated_by:
        return index.wording.say("cite.dated-by", outlet=outlet, date=on_timeline(source.dated_by.date, index.wording))
    return index.wording.say("cite.undated", outlet=outlet)


def _compared(one: Evidence | Answer, index: SiteIndex) -> ComparedView | None:
    span = index.locate(one.source, one)
    use = index.compared(one.source, span) if span else None
    if use is None or not _holds_figure(one, use):
        return None
    return ComparedView(
        badge=build_badge(index.verdicts[use.sheet.id].word, index), question=LinkView(words=use.sheet.label, target=index.target(use))
    )


def _holds_figure(one: Evidence | Answer, use: Use) -> bool:
    """Whether words within an answer's quote hold what it says, where that is a figure: who gives it, beside it, is no answer."""
    if not isinstance(use.sheet, Question) or use.sheet.type != "number" or not isinstance(use.quote, Answer):
        return True
    said = set(use.quote.says.casefold().split()) & set(use.quote.quote.casefold().split())
    return not said or bool(said & set(one.quote.casefold().split()))


def _fact(fact: Fact, anchor: str, edit: str, sheet: AnySheet, index: SiteIndex) -> FactView:
    text = Prose(fact.text) if fact.text else None
    said = plain(fact.text, index.label) if fact.text else ""
    return FactView(
        anchor=anchor,
        text=text,
        quote="" if text else " ".join(fact.evidence[0].quote.split()),
        date=build_date_view(fact.date, index.wording) if fact.date and not _says_date(fact, said, index) else None,
        undated="",
        speaker=_speaker(fact, said, sheet, index),
        citations=build_citations(fact.evidence, index),
        note=Prose(fact.note) if fact.note else None,
        edit=edit,
    )


def _says_date(fact: Fact, said: str, index: SiteIndex) -> bool:
    """Whether the text names the fact's date, with or without its year."""
    words = on_timeline(fact.date, index.wording)
    short = words.rpartition(" ")[0]
    return words in said or (bool(short) and short in said)


def _speaker(fact: Fact, said: str, sheet: AnySheet, index: SiteIndex) -> Prose | None:
    """Say who says so, unless that is the page's own entity or the text names it."""
    speaker = index.corpus.entities.get(fact.said_by or "")
    if speaker is None or speaker.id == sheet.id or speaker.id in wiki_links(fact.text or ""):
        return None
    if any(form in said for form in (speaker.name, *speaker.aliases, *([speaker.short] if speaker.short else []))):
        return None
    return Prose(index.wording.say("fact.says", name=named_prose(speaker.id, index)))
