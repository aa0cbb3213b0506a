"""Word lists as their authors write them: words in a row, a blank between.

The lists themselves stand beside the rules that use them.
"""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """Return the words of a list parted by blanks."""
    return frozenset(words.split())
