"""How this was made: the way from articles to pages, the rules of the verdicts, and honest counts of what is done and not.

Every count is made from the sheets themselves.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factsheets.model.sheets import Term
from factsheets.views.addresses import HOW_MADE, SOURCES, Address
from factsheets.views.compare import verdict_counts
from factsheets.views.coverage import build_coverage
from factsheets.views.index import SiteIndex
from factsheets.views.links import home_link, link_to, page_link
from factsheets.views.more import MOST, MoreView, build_more, most_telling
from factsheets.views.parts import BadgeView, LinkView, PageHead
from factsheets.views.sources import sources_opening
from factsheets.views.verdicts import ORDER, build_badge, outcome_words


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleView:
    """A verdict with its rule and how many questions reached it."""

    badge: BadgeView
    rule: str
    count: str
    """Empty where none did."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageLineView:
    """What became of one source's sentences."""

    link: LinkView
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodView:
    """Everything the page shows."""

    head: PageHead
    opening: str
    steps: tuple[str, ...]
    """The way from articles to pages, one step a paragraph."""

    rules: tuple[RuleView, ...]
    coverage: tuple[CoverageLineView, ...]
    more_coverage: MoreView | None
    sheets: str
    """How many sheets, and how many of them a person has reviewed."""

    unsupported: str
    """How many facts rest on no quote, in a sentence."""

    unsupported_links: tuple[LinkView, ...]
    """Those facts, the first of them where they are many."""

    more_unsupported: MoreView | None


def build_method_view(index: SiteIndex) -> MethodView:
    """Build the page on method."""
    wording = index.wording
    opening = wording.say(f"method.opening.{_reviewed(index)}")
    links = _unsupported(index)
    return MethodView(
        head=PageHead(
            address=Address(HOW_MADE),
            title=wording.say(f"title.{HOW_MADE}"),
            kind=wording.say("kind.section"),
            description=opening,
            parents=(home_link(index),),
        ),
        opening=opening,
        steps=(sources_opening(index), *(wording.say(f"method.step.{place}") for place in range(1, 5))),
        rules=_rules(index),
        coverage=tuple(_coverage(index)),
        more_coverage=build_more("more.sources", index.sources, index, page_link(SOURCES, index)),
        sheets=_sheets(index),
        unsupported=wording.count("method.unsupported", len(links)) if links else wording.say("method.supported"),
        unsupported_links=links[:MOST],
        more_unsupported=build_more("more.facts", links, index),
    )


def _coverage(index: SiteIndex) -> Iterator[CoverageLineView]:
    """Yield what became of the sentences of each source, or of those on which most rests."""
    for source in most_telling(index.sources, lambda one: index.times_used(one.id)):
        found = build_coverage(source, index)
        if found is not None:
            yield CoverageLineView(link=link_to(source, index), sentence=found.sentence)


def _rules(index: SiteIndex) -> tuple[RuleView, ...]:
    counts = verdict_counts(index)
    return tuple(
        RuleView(
            badge=build_badge(word, index),
            rule=outcome_words(word, index).rule,
            count=index.wording.count("questions", counts[word]) if word in counts else "",
        )
        for word in ORDER
    )


def _reviewed(index: SiteIndex) -> str:
    """Tell how many sheets a person has reviewed: ``all``, ``some`` or ``none``."""
    reviewed = [sheet.status == "reviewed" for sheet in index.corpus.sheets()]
    return "all" if all(reviewed) else "some" if any(reviewed) else "none"


def _sheets(index: SiteIndex) -> str:
    sheets = list(index.corpus.sheets())
    said = index.wording.count("method.sheets", len(sheets))
    if (many := _reviewed(index)) != "some":
        return f"{said} {index.wording.say(f'method.reviewed.{many}')}"
    return f"{said} {index.wording.count('method.reviewed', sum(sheet.status == 'reviewed' for sheet in sheets))}"


def _unsupported(index: SiteIndex) -> tuple[LinkView, ...]:
    found = []
    for sheet in index.corpus.sheets():
        if isinstance(sheet, Term):
            continue
        for place, fact in enumerate(getattr(sheet, "facts", ())):
            if not fact.evidence:
                found.append(LinkView(words=link_to(sheet, index).words, target=index.statement_address(sheet, ("facts", place))))
    return tuple(found)
