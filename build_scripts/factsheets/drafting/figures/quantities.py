"""Figures in a parsed sentence: number, bound, unit or currency, and what is counted.

The number is read by pattern, what it counts from the parse. Dates, names with figures in them and ordinals are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from factsheets.drafting.figures.counted import (
    group_of,
    is_definite,
    moved_of,
    noun_after_of,
    noun_over,
    phrase,
    stands_alone,
    words_over,
    worth_of,
)
from factsheets.drafting.figures.designations import is_age, is_designation, is_or_two, is_pronoun
from factsheets.drafting.figures.figure import Figure
from factsheets.drafting.figures.figuretexts import figures_in
from factsheets.drafting.syntax import extent, text_of, verb_over, verbs_over

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_CURRENCY = re.compile(r"[A-Z]{3}")
_OF_THEM = re.compile(r"\s+of (?:them|whom|those|these)\b(?:\s+(?P<noun>[a-z]+s|men|women|children)\b)?")
_MORE = frozenset({"other", "another", "more", "additional", "others", "further"})
_NEW, _CASES = frozenset({"new", "fresh"}), frozenset({"case", "death", "infection", "fatality", "patient"})
"""Words of what adds to another count; new cases add to those before, new houses to nothing."""

_TIMES = re.compile(r"\s+times\b")
"""Behind a number: how often, or how many times as much."""


def figures(doc: Doc, taken: Iterable[tuple[int, int]], within: Iterable[tuple[int, int]] = ()) -> list[Figure]:
    """Return the figures of a paragraph in order; `taken` are dates, `within` names, whose figures are no quantities."""
    dates, named = list(taken), list(within)
    found: list[Figure] = []
    for figure in figures_in(text_of(doc)):
        if _touches(figure.number, dates) or (_inside(figure.number, named) and not _CURRENCY.fullmatch(figure.unit)):
            continue
        if (placed := _counted(figure, doc)) is not None:
            found.append(placed)
    return _paired(found, doc)


def _touches(place: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(place[0] < other[1] and other[0] < place[1] for other in others)


def _inside(place: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(other[0] <= place[0] and place[1] <= other[1] for other in others)


def _counted(figure: Figure, doc: Doc) -> Figure | None:
    """Fill in what is counted; None where the number counts nothing."""
    span = doc.char_span(*figure.number, alignment_mode="expand")
    if span is None:
        return None
    root = span.root
    while root.head.tag_ == "CD" and root.head != root:
        root = root.head
    figure = replace(figure, context=words_over(root), over=verbs_over(root))
    if figure.unit or figure.share:
        return _measured(figure, doc, root)
    if _TIMES.match(text_of(doc), figure.number[1]):
        return replace(figure, unit="times", head="time")
    part = _OF_THEM.match(text_of(doc), figure.number[1])
    if part is not None and text_of(doc)[slice(*figure.number)].lower() != "one":
        return _part_of_them(figure, doc, part)
    counts = root.tag_ == "CD" or root.dep_ in {"nummod", "compound"} or root.lower_ in {"hundred", "thousand", "million", "dozen"}
    return _of_noun(figure, doc, root) if counts and not is_designation(figure, doc, span[0], noun_over(root)) else None


def _part_of_them(figure: Figure, doc: Doc, match: re.Match[str]) -> Figure:
    """Fill in what a part of those just counted is: six, three of them children."""
    span = doc.char_span(*match.span("noun")) if match["noun"] else None
    if span is None or span.root.tag_ != "NNS":
        return figure
    return replace(figure, of=(span.start_char, span.end_char), head=span.root.lemma_.lower())


def _of_noun(figure: Figure, doc: Doc, root: Token) -> Figure | None:
    """Fill in the noun that a bare number counts; None where it counts nothing."""
    noun = noun_over(root)
    text = text_of(doc)[figure.number[0] : figure.number[1]].lower()
    if is_or_two(text, doc, figure.number[0]) or is_pronoun(text, root) or (text == "one" and noun is not None and noun.i < root.i):
        return None
    if is_age(figure, doc, noun, root):
        return replace(figure, unit="years", head="age")
    if noun is None and (noun := noun_after_of(root)) is not None:
        return replace(figure, of=phrase(noun, figure), head=noun.lemma_.lower(), unit=noun.text.lower())
    if noun is None and (group := group_of(root) or moved_of(root)) is not None:
        return replace(figure, of=phrase(group, figure), head=group.lemma_.lower())
    if noun is None:
        alone = text_of(doc).startswith(" (", figure.number[1]) or stands_alone(root)  # won 92 (66 percent)
        return figure if text != "one" and alone else None
    return replace(
        figure,
        end=max(figure.end, noun.idx + len(noun)) if noun.idx >= figure.number[1] else figure.end,
        of=phrase(noun, figure),
        head=noun.lemma_.lower(),
        unit=noun.text.lower(),
        definite=is_definite(noun),
        partial=any(one.lower_ in _MORE or (one.lower_ in _NEW and noun.lemma_.lower() in _CASES) for one in (*noun.lefts, noun)),
    )


def _measured(figure: Figure, doc: Doc, root: Token) -> Figure:
    """Tell what a sum, a share or a measure is of: worth of chips, 12% of sales, a depth of 10 km, a 6.1-magnitude quake."""
    if (told := worth_of(figure, doc)) is not None:
        return replace(figure, of=phrase(told, figure), head=told.lemma_.lower())
    noun = root.head if root.dep_ == "compound" else root
    for _ in range(4):
        if noun.head == noun or noun.dep_ not in {"nummod", "compound", "quantmod", "npadvmod", "nmod", "amod", "punct"}:
            break
        noun = noun.head
    if noun.idx >= figure.end and noun.pos_ in {"NOUN", "PROPN"}:
        return replace(figure, of=phrase(noun, figure), head=noun.lemma_.lower())
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.pos_ == "NOUN":
        over = noun.head.head
        return replace(figure, of=phrase(over, figure), head=over.lemma_.lower())
    if noun.dep_ in {"pobj", "npadvmod", "dobj", "attr"} and figure.unit == "%" and (verb := verb_over(noun)) is not None:
        subject = next((child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
        if subject is not None and subject.tag_ in {"WDT", "WP"}:
            subject = verb.head if verb.dep_ == "relcl" else None
        if subject is not None:
            start, end = extent(subject, without=frozenset({"relcl", "acl", "appos", "det", "punct"}))
            return replace(figure, of=(start, end), head=subject.lemma_.lower())
    return figure


def _paired(found: list[Figure], doc: Doc) -> list[Figure]:
    """Give each figure of a list its own subject where the sentence says “respectively”."""
    for match in re.finditer(r"\brespectively\b", text_of(doc)):
        token = next(one for one in doc if one.idx + len(one) > match.start())
        sentence = token.sent
        before = [one for one in found if sentence.start_char <= one.start < match.start()]
        verb = verb_over(token)
        subject = next((child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}), None) if verb is not None else None
        if subject is None:
            continue
        members = [subject, *subject.conjuncts]
        chosen = before[-len(members) :]
        if len(chosen) != len(members) or len(members) < 2:  # noqa: PLR2004 - a pair at least
            continue
        shared = next((one.bound for one in chosen if one.bound != "="), "=")
        for figure, member in zip(chosen, members, strict=True):
            place = extent(member, without=frozenset({"conj", "cc", "relcl", "appos", "det", "punct"}))
            bound = shared if figure.bound == "=" and figure is not chosen[0] else figure.bound
            found[found.index(figure)] = replace(figure, of=place, head=member.lemma_.lower(), bound=bound)
    return found
