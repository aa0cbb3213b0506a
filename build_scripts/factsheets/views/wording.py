"""Words for data: the vocabulary with its placeholders filled, numbers, lists and names in running text.

It knows no sheet and no date; what is said about what is for the builders of views.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factsheets.model.vocabulary import Vocabulary

_SPELLED = 10
"""Numbers under this are written as words in running text."""


class Wording:
    """One language's words, ready to be said."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._words = vocabulary.words
        self._the = frozenset(vocabulary.words.get("article.endings", "").split())

    def say(self, key: str, **values: object) -> str:
        """Fill the words under `key`; KeyError where the vocabulary lacks them."""
        return self._words[key].format_map(values) if values else self._words[key]

    def count(self, key: str, number: int, **values: object) -> str:
        """Say a count with its noun in the right number: ``2 sources``."""
        return self.say(f"{key}.{'one' if number == 1 else 'other'}", n=number, word=self.number(number), **values)

    def number(self, number: int) -> str:
        """Say a number in running text: under ten in words."""
        return self.say(f"number.{number}") if 0 <= number < _SPELLED else f"{number:,}".replace(",", self.say("number.thousands"))

    def join(self, items: Sequence[str]) -> str:
        """Join items as a sentence does: ``a, b and c``; with semicolons where an item holds a comma."""
        if len(items) <= 1:
            return "".join(items)
        comma = self.say("join.semicolon") if any("," in item for item in items[:-1]) else self.say("join.comma")
        return self.say("join.last", first=comma.join(items[:-1]), last=items[-1])

    def join_some(self, items: Sequence[str], most: int = 6) -> str:
        """Join items as a sentence does, the last of many only counted: ``a, b and 30 others``."""
        if len(items) <= most:
            return self.join(items)
        return self.join([*items[: most - 1], self.count("join.others", len(items) - most + 1)])

    def named(self, name: str, full: str = "") -> str:
        """Say a name in running text, with its article where the language gives such names one.

        `full` is the name in full where `name` is its short form: the short form takes the article of the full one.
        """
        return f"{self.article(name, full)}{name}"

    def article(self, name: str, full: str = "") -> str:
        """Return the article of a name with the blank after it, or nothing."""
        whole = full or name
        if full and name != full and not _initials(name):
            whole = name
        words = whole.split()
        if not words or words[0].casefold() == self._words.get("article.the", "").casefold():
            return ""
        of = self._words.get("article.of", "")
        head = words[: words.index(of)] if of in words[1:] else words
        return f"{self._words['article.the']} " if len(words) > 1 and head[-1] in self._the else ""


def _initials(name: str) -> bool:
    return name.isupper() and " " not in name


_OWN_SPELLING = re.compile(r"[^\W_]*[A-Z0-9.@][^\W_]")
"""A first word with a capital, a figure or a full stop inside is spelt as its owner spells it: iNews, example.org."""


def capitalised(words: str) -> str:
    """Return words with a capital at their start, past any markup of a link; names with a spelling of their own keep it."""
    at = words.find("|") + 1 if words.startswith("[[") and "|" in words else 0
    if _OWN_SPELLING.match(words, at):
        return words
    return words[:at] + words[at : at + 1].upper() + words[at + 1 :]


def sentence(words: str) -> str:
    """Return words as a sentence: a capital first, a full stop last."""
    words = capitalised(words.strip())
    return words if words.endswith((".", "!", "?", "…", ".”", "?”", "!”", '."', ".“", "?“", "!“")) else f"{words}."
