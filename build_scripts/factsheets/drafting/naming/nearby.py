"""The words round a name, as the rules that tell its kind ask for them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from factsheets.drafting.articles.dateline import dateline
from factsheets.drafting.naming import names
from factsheets.drafting.syntax import text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

_DATELINE = 12
"""Tokens within which a dateline names its agency."""

_BEFORE, _AFTER = 3, 6
"""Tokens before and after a name that are looked at."""

_DASHES = frozenset({"-", "–", "—", "_", "--", ":"})

_LABEL = 2.0
"""What the model's word is worth."""


class Around:
    """The words round a name."""

    def __init__(self, doc: Doc, first: int, last: int, text: str, votes: Mapping[str, float]) -> None:
        """Look at the tokens from `first` to before `last`; `votes` is what spoke for each kind so far."""
        self.before = [doc[place].lower_ for place in range(max(0, first - _BEFORE), first)]
        self.after = [doc[place].lower_ for place in range(last, min(len(doc), last + _AFTER))]
        self.previous = self.before[-1] if self.before else ""
        self.weighed = first > 0 and doc[first - 1].text in {"major", "prime", "right"}
        """Whether the word before is a title by its letters, but in lower case an adjective: several major Norvexa deals."""
        self.has_article = first > 0 and doc[first - 1].text == "The" and not doc[first - 1].is_sent_start
        """Whether an article with a capital within its sentence begins it: the novel is The Ferries."""
        if self.after[:2] == ["sub", "-"]:
            del self.after[:2]
        self.following = self.after[0] if self.after else ""
        self.head, after = _head_noun(doc, last)
        self.is_owner = bool(self.head) and after < len(doc) and doc[after].tag_ in {"NNP", "NNPS"} and doc[after - 1].text == self.head
        """Whether another name follows its noun, so that the noun is the other's: the Acme cargo ship Olga."""
        self.text = text
        self.parts = text.split()
        self.acronym = names.is_acronym(text)
        self.is_body = votes.get("organization", 0) >= 3 or votes.get("place", 0) >= 4  # noqa: PLR2004 - votes of a class word
        self.seems_body = votes.get("organization", 0) > 0
        self.seems_person = votes.get("person", 0) > 0
        self.is_made = votes.get("work", 0) > 0
        self.is_open = not any(votes.values())
        self.is_stray = _is_alone(votes, "place")
        self.is_misread = _is_alone(votes, "organization") or _is_alone(votes, "work")
        """Whether nothing but the model's word makes a body or a work of it."""
        self.ends_phrase = not self.following[:1].isalpha() or last >= len(doc) or doc[last].pos_ not in {"NOUN", "PROPN"}
        self.is_agency = 0 < first < _DATELINE and doc[first - 1].text == "(" and last + 1 < len(doc) and doc[last].text == ")"
        self.is_agency = self.is_agency and doc[last + 1].text in _DASHES
        self.opens = first == 0 and bool(doc[first].is_sent_start)
        line = dateline(text_of(doc)) if self.opens else None
        self.is_dateline = line is not None and line.place.startswith(text)

    def after_comma(self, reach: int) -> list[str]:
        """Return up to `reach` words that follow the comma after the name, or none."""
        return self.after[1 : 1 + reach] if self.following == "," else []

    @property
    def before_of(self) -> str:
        """The word before “of” before the name, or empty."""
        return self.before[-2] if self.previous == "of" and len(self.before) > 1 else ""


def _is_alone(votes: Mapping[str, float], kind: str) -> bool:
    """Whether nothing but the model's word speaks for a kind, and nothing for another."""
    return votes.get(kind) == _LABEL and not any(weight for other, weight in votes.items() if other != kind)


def _head_noun(doc: Doc, place: int) -> tuple[str, int]:
    """Return the last of the common nouns that follow a name at once, and where they end: store of “Harbour jewelry store”."""
    found = ""
    while place < len(doc) and doc[place].pos_ in {"NOUN", "ADJ"} and doc[place].text.islower() and not doc[place].is_sent_start:
        found = doc[place].lower_ if doc[place].pos_ == "NOUN" else found
        place += 1
    return found, place
