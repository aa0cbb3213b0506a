"""Figures in a parsed sentence: number, bound, unit or currency, and what is counted.

The number is read by pattern, what it counts from the parse. Dates, names with figures in them and ordinals are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from factsheets.drafting.figuretexts import Figure, figures_in
from factsheets.drafting.syntax import extent, text_of, verb_over, verbs_over
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LONGEST_YEAR = 4
_OLDEST = 120
"""Years no person is older than."""

_NUMBERED = word_set(
    "court room article section chapter flight boeing airbus highway route interstate apollo no number gate platform unit type mark "
    "class grade level phase stage page volume episode season act rule title proposition amendment channel radio area zone district "
    "ward precinct line pier terminal building apartment suite formula tier model windows iphone galaxy playstation xbox case street "
    "avenue exhibit resolution bill directive regulation platoon company battalion"
)
"""What is told apart by a number: Room 12, Boeing 737."""

_GROUPS = word_set(
    "crew group team panel family population convoy total fleet list squad party audience crowd average record maximum minimum toll "
    "score jury handful majority minority staff workforce town city village suburb membership turnout capacity age speed price"
)
"""Nouns whose “of” is followed by how many: a crew of 11."""


def figures(doc: Doc, taken: Iterable[tuple[int, int]], within: Iterable[tuple[int, int]] = ()) -> list[Figure]:
    """Return the figures of a paragraph in order; `taken` are dates, `within` names, whose figures are no quantities."""
    dates, named = list(taken), list(within)
    found: list[Figure] = []
    for figure in figures_in(text_of(doc)):
        if _touches(figure.number, dates) or _inside(figure.number, named):
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
    figure = replace(figure, context=_context(root), over=verbs_over(root))
    if figure.unit or figure.share:
        return _measured(figure, doc, root)
    if _is_number_of(figure, doc, span[0]):
        return None
    if root.tag_ != "CD" and root.dep_ not in {"nummod", "compound"} and root.lower_ not in {"hundred", "thousand", "million", "dozen"}:
        return None
    return _of_noun(figure, doc, root)


def _of_noun(figure: Figure, doc: Doc, root: Token) -> Figure | None:
    """Fill in the noun that a bare number counts; None where it counts nothing."""
    noun = _noun_over(root)
    text = text_of(doc)[figure.number[0] : figure.number[1]].lower()
    if _is_age(figure, doc, noun):
        return replace(figure, unit="years", head="age")
    if noun is None and (noun := _noun_after_of(root)) is not None:
        return replace(figure, of=_phrase(noun, figure.number), head=noun.lemma_.lower(), unit=noun.text.lower())
    if noun is None and (group := _group_of(root)) is not None:
        return replace(figure, of=_phrase(group, figure.number), head=group.lemma_.lower())
    if noun is None:
        return figure if text != "one" and _stands_alone(root) else None
    if text == "one" and noun.i < root.i:
        return None
    return replace(
        figure,
        end=max(figure.end, noun.idx + len(noun)) if noun.idx >= figure.number[1] else figure.end,
        of=_phrase(noun, figure.number),
        head=noun.lemma_.lower(),
        unit=noun.text.lower(),
        definite=_is_definite(noun),
        partial=any(one.lower_ in {"other", "another", "more", "additional", "others"} for one in (*noun.lefts, noun)),
    )


def _is_number_of(figure: Figure, doc: Doc, first: Token) -> bool:
    """Whether a number only tells a thing from others of its kind: Room 12, Boeing 737."""
    before = doc[first.i - 1] if first.i > 0 else None
    return before is not None and before.text[:1].isupper() and before.lower_.rstrip(".") in _NUMBERED and figure.value.isdigit()


def _is_age(figure: Figure, doc: Doc, noun: Token | None) -> bool:
    """Whether a number between commas after somebody's name is an age: Berg, 34, said."""
    if not figure.value.isdigit() or int(figure.value) > _OLDEST or figure.bound != "=":
        return False
    start, end = figure.number
    if noun is not None and noun.pos_ == "PROPN" and noun.idx < start and text_of(doc)[start - 2 : start] == ", ":
        return True
    between = text_of(doc)[start - 2 : start] == ", " and re.match(r",(?!\d)|\.\s|\.$|;", text_of(doc)[end:]) is not None
    before = next((one for one in reversed(doc) if one.idx + len(one) <= start - 2), None)
    return between and before is not None and before.tag_ in {"NN", "NNP"} and not before.text[0].isdigit()


def _noun_after_of(root: Token) -> Token | None:
    """Return what is counted in “114 of the 199 seats”: the noun after “of”; a pronoun there tells nothing."""
    of = next((child for child in root.children if child.dep_ == "prep" and child.lower_ == "of"), None)
    noun = next((child for child in of.children if child.dep_ == "pobj"), None) if of is not None else None
    return noun if noun is not None and noun.pos_ in {"NOUN", "PROPN"} and noun.tag_ in {"NNS", "NNPS"} else None


def _group_of(root: Token) -> Token | None:
    """Return the group that a number tells the size of: a crew of 11."""
    if root.dep_ != "pobj" or root.head.lower_ != "of" or root.head.head.pos_ != "NOUN":
        return None
    return root.head.head if root.head.head.lemma_.lower() in _GROUPS else None


def _is_definite(noun: Token) -> bool:
    return any(
        one.dep_ in {"det", "poss"} and one.lower_ in {"the", "these", "those", "both", "its", "his", "her", "their", "our"}
        for one in noun.lefts
    )


_MOVING = frozenset(
    {"bring", "rise", "climb", "increase", "reach", "jump", "grow", "fall", "drop", "push", "take", "raise", "put", "stand"}
)
_LIGHT = frozenset(
    {
        "be",
        "have",
        "leave",
        "see",
        "receive",
        "record",
        "report",
        "confirm",
        "say",
        "make",
        "get",
        "find",
        "count",
        "bring",
        "put",
        "take",
        "know",
    }
)


def _context(root: Token) -> tuple[str, ...]:
    """Return the lemmas over a number and of what completes them: killed; were confirmed dead; people with injuries."""
    found: list[str] = []
    token = root
    for _ in range(8):
        for child in token.rights:
            if child.dep_ in {"acl", "amod", "acomp", "oprd", "attr", "xcomp", "advmod"} and child.pos_ in {"VERB", "ADJ", "ADV"}:
                found.append(child.lemma_.lower())
            if child.dep_ == "prep" and child.lower_ == "with":
                found.extend(one.lemma_.lower() for one in child.children if one.dep_ == "pobj")
        if token != root or token.pos_ in {"VERB", "ADJ"}:
            found.append(token.lemma_.lower())
        if token.lemma_.lower() in _MOVING:
            found.extend(child.lemma_.lower() for child in token.children if child.dep_ in {"dobj", "nsubj"})
        if (token.pos_ == "VERB" and token.lemma_.lower() not in _LIGHT) or token.head == token:
            break
        token = token.head
    return tuple(dict.fromkeys(found))


def _noun_over(token: Token) -> Token | None:
    """Return the noun a number counts, over compounds of numbers."""
    for _ in range(4):
        head = token.head
        if head == token:
            return None
        if (
            head.pos_ in {"NOUN", "PROPN"}
            and token.dep_ in {"nummod", "compound", "amod", "quantmod", "npadvmod", "appos"}
            and head.tag_ != "CD"
        ):
            return head
        if head.tag_ == "CD" or head.dep_ in {"nummod", "quantmod"} or head.pos_ == "ADJ":
            token = head
            continue
        return None
    return None


def _stands_alone(token: Token) -> bool:
    """Whether a number stands for people or things by itself: 24 were killed; leaving 24 dead."""
    if token.head.pos_ == "ADJ" or (token.head.tag_ in {"VBN", "JJ"} and token.dep_ in {"nummod", "nsubj", "npadvmod", "quantmod"}):
        return True
    if token.dep_ == "pobj" and token.head.head.lemma_.lower() in _MOVING and token.head.lower_ in {"to", "at"}:
        return True
    if token.dep_ == "pobj" and token.head.lower_ in {"from", "to", "than"} and len(token.text) != _LONGEST_YEAR:
        return True
    return (token.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj", "conj", "attr", "appos", "ROOT"} and not token.text.isdigit()) or (
        token.dep_ in {"nsubj", "nsubjpass", "dobj", "conj", "attr"} and len(token.text) < _LONGEST_YEAR + 4
    )


def _phrase(noun: Token, numbered: tuple[int, int]) -> tuple[int, int]:
    """Return the noun with what qualifies it, without the number."""
    first = noun
    for child in noun.lefts:
        if child.dep_ in {"compound", "amod", "nmod", "poss"} and child.idx >= numbered[1]:
            first = min(first, *child.subtree, key=lambda one: one.i)
    start = max(first.idx, numbered[1]) if first.idx < numbered[0] < noun.idx else first.idx
    while start < noun.idx and text_of(noun.doc)[start] in " -–":
        start += 1
    return start, noun.idx + len(noun)


def _measured(figure: Figure, doc: Doc, root: Token) -> Figure:
    """Tell what a sum, a share or a measure is of: worth of chips, 12% of sales, a depth of 10 km, a 6.1-magnitude quake."""
    if (told := _worth_of(figure, doc)) is not None:
        return replace(figure, of=_phrase(told, figure.number), head=told.lemma_.lower())
    noun = root.head if root.dep_ == "compound" else root
    for _ in range(4):
        if noun.head == noun or noun.dep_ not in {"nummod", "compound", "quantmod", "npadvmod", "nmod", "amod", "punct"}:
            break
        noun = noun.head
    if noun.idx >= figure.end and noun.pos_ in {"NOUN", "PROPN"}:
        return replace(figure, of=_phrase(noun, figure.number), head=noun.lemma_.lower())
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.pos_ == "NOUN":
        over = noun.head.head
        return replace(figure, of=_phrase(over, figure.number), head=over.lemma_.lower())
    if noun.dep_ in {"pobj", "npadvmod", "dobj", "attr"} and figure.unit == "%" and (verb := verb_over(noun)) is not None:
        subject = next((child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
        if subject is not None:
            start, end = extent(subject, without=frozenset({"relcl", "acl", "appos", "det"}))
            return replace(figure, of=(start, end), head=subject.lemma_.lower())
    return figure


def _worth_of(figure: Figure, doc: Doc) -> Token | None:
    """Return the noun after “worth of”, “in” or “of”: chips of $5 billion worth of chips."""
    match = re.match(r"[\s-]*(?:worth\s+of|in|of)\s+", text_of(doc)[figure.end : figure.end + 60])
    if match is None:
        return None
    token = next((one for one in doc if one.idx + len(one) > figure.end + match.end()), None)
    while token is not None and token.pos_ not in {"NOUN", "PROPN"} and token.i + 1 < len(doc):
        if token.dep_ not in {"det", "amod", "compound", "poss", "nummod", "case", "advmod", "punct"}:
            return None
        token = doc[token.i + 1]
    if token is None or token.pos_ not in {"NOUN", "PROPN"} or token.ent_type_ in {"GPE", "DATE"}:
        return None
    while token.head.pos_ in {"NOUN", "PROPN"} and token.dep_ in {"compound", "nmod", "poss"} and token.head.i > token.i:
        token = token.head
    return token


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
