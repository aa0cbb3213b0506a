"""Two sources side by side: what both tell stands in one row, what only one tells stands alone, in the order of the first article.

Made of quotes that sheets use; the articles themselves are not printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from factsheets.model.sheets import Entity, Question, Source
from factsheets.model.span import Span
from factsheets.views.addresses import COMPARE, Address, mark_anchor, page_of, reading_address
from factsheets.views.allowance import Allowance, allowance_of_quotes
from factsheets.views.entity import relation_sentence
from factsheets.views.facts import citation_label
from factsheets.views.index import SiteIndex
from factsheets.views.links import home_link, link_to, page_link
from factsheets.views.markup import first_sentence, plain
from factsheets.views.more import MoreView, build_more
from factsheets.views.parts import BadgeView, LinkView, PageHead
from factsheets.views.quotations import mark_address
from factsheets.views.statements import Use
from factsheets.views.verdicts import build_badge
from factsheets.views.wording import sentence

_MOST_PAIRS: Final = 150
"""Rows of a page; questions come first, then what both tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageView:
    """Quoted words of one side."""

    words: str
    target: Address
    """The words in their place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PairView:
    """One statement or question, with what each side has on it."""

    link: LinkView
    badge: BadgeView | None
    """The verdict, for a question."""

    left: tuple[PassageView, ...]
    right: tuple[PassageView, ...]
    silent: str
    """Said in the place of the side that has nothing; empty where both have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingView:
    """Everything the page shows."""

    head: PageHead
    opening: str
    limit: str
    """By which rule quotes are cut, or empty."""

    left: LinkView
    right: LinkView
    left_label: str
    right_label: str
    pairs: tuple[PairView, ...]
    more: MoreView | None


@dataclass(frozen=True, slots=True)
class _Unit:
    """A statement with the uses of both sources."""

    use: Use
    left: tuple[Use, ...]
    right: tuple[Use, ...]


def build_reading_view(left: Source, right: Source, index: SiteIndex) -> ReadingView:
    """Build the page of two sources side by side."""
    wording = index.wording
    names = {"left": index.outlet(left.id), "right": index.outlet(right.id)}
    found = list(_units(left.id, right.id, index))
    units = _ordered(found[:_MOST_PAIRS])
    allowed = (
        allowance_of_quotes(left, (use for unit in units for use in unit.left), index),
        allowance_of_quotes(right, (use for unit in units for use in unit.right), index),
    )
    pairs = [_pair(unit, left, right, allowed, index) for unit in units]
    both = sum(bool(pair.left and pair.right) for pair in pairs)
    opening = sentence(wording.count("reading.opening", both, **names)) + " " + wording.say("reading.how")
    return ReadingView(
        head=PageHead(
            address=reading_address(left.id, right.id),
            title=sentence(wording.say("reading.title", **names)).rstrip("."),
            kind=wording.say("kind.section"),
            description=opening,
            parents=(home_link(index), page_link(COMPARE, index)),
        ),
        opening=opening,
        limit=wording.say("reading.cut") if any(one.cut for one in allowed) else "",
        left=link_to(left, index),
        right=link_to(right, index),
        left_label=citation_label(left, index),
        right_label=citation_label(right, index),
        pairs=tuple(pairs),
        more=build_more("more.rows", found, index, most=_MOST_PAIRS),
    )


def _units(left: str, right: str, index: SiteIndex) -> Iterator[_Unit]:
    """Yield questions first, then other statements on words no question has shown yet."""
    statements: dict[tuple[object, ...], tuple[list[Use], list[Use]]] = {}
    for side, source in enumerate((left, right)):
        for use in index.uses(source):
            if use.path[0] in {"facts", "relations"} or isinstance(use.sheet, Question):
                key = (use.sheet.id, use.path[0], use.path[1] if use.path[0] != "answers" else "")
                statements.setdefault(key, ([], []))[side].append(use)
    shown: tuple[list[Span], list[Span]] = ([], [])
    for _, uses in sorted(statements.items(), key=lambda item: _rank(item[1])):
        told = [bool(uses[side]) and all(any(use.span.overlaps(span) for span in shown[side]) for use in uses[side]) for side in (0, 1)]
        is_question = isinstance((uses[0] or uses[1])[0].sheet, Question)
        if not is_question and all(told[side] or not uses[side] for side in (0, 1)):
            continue
        for side in (0, 1):
            shown[side].extend(use.span for use in uses[side])
        yield _Unit((uses[0] or uses[1])[0], tuple(uses[0]), tuple(uses[1]))


def _rank(uses: tuple[list[Use], list[Use]]) -> tuple[object, ...]:
    """Questions before facts, what both tell before what one tells, then by place."""
    first = (uses[0] or uses[1])[0]
    return (not isinstance(first.sheet, Question), not (uses[0] and uses[1]), not uses[0], first.span, first.sheet.id, str(first.path))


def _ordered(found: Sequence[_Unit]) -> list[_Unit]:
    """Order by the left article; what only the right one tells follows what stands before it there."""
    joined = sorted((unit.right[0].span.start, unit.left[0].span.start) for unit in found if unit.left and unit.right)

    def place(unit: _Unit) -> tuple[int, int, int, str]:
        if unit.left:
            return (unit.left[0].span.start, 0, 0, unit.use.sheet.id)
        start = unit.right[0].span.start
        before = [left for right, left in joined if right <= start]
        return (before[-1] if before else -1, 1, start, unit.use.sheet.id)

    return sorted(found, key=place)


def _pair(unit: _Unit, left: Source, right: Source, allowed: tuple[Allowance, Allowance], index: SiteIndex) -> PairView:
    sheet = unit.use.sheet
    question = isinstance(sheet, Question)
    missing = right if unit.left and not unit.right else (left if not unit.left else None)
    silent = ""
    if missing is not None:
        unchecked = isinstance(sheet, Question) and missing.id not in sheet.silent
        silent = index.wording.say("cell.unchecked" if unchecked else ("cell.silent" if question else "reading.not-used"))
    return PairView(
        link=LinkView(words=_words(unit.use, index), target=index.target(unit.use) if not question else page_of("question", sheet.id)),
        badge=build_badge(index.verdicts[sheet.id].word, index) if question else None,
        left=_passages(unit.left, allowed[0], index),
        right=_passages(unit.right, allowed[1], index),
        silent=silent,
    )


def _words(use: Use, index: SiteIndex) -> str:
    if use.path[0] == "facts" and isinstance(use.path[1], int):
        fact = getattr(use.sheet, "facts", ())[use.path[1]]
        if fact.text:
            return first_sentence(plain(fact.text, index.label))
    if isinstance(use.sheet, Entity) and use.path[0] == "relations" and isinstance(use.path[1], int):
        relation = use.sheet.relations[use.path[1]]
        return plain(relation_sentence(use.sheet, relation, relation.entity, index, inverse=False), index.label)
    return use.sheet.label


def _passages(uses: Sequence[Use], allowed: Allowance, index: SiteIndex) -> tuple[PassageView, ...]:
    found = {}
    for use in uses:
        anchor = mark_anchor(use.quote)
        words = " ".join(use.quote.quote.split())
        found[anchor] = PassageView(
            words=words if use.span in allowed.whole else allowed.named(words),
            target=mark_address(use.quote, use.quote.source, index),
        )
    return tuple(found.values())
