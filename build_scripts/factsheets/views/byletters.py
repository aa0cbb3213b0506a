"""Lists by first letters: the steps of a name in any script, and what they are called in an address and on a page.

Letters count without accents and capitals; blanks and signs do not count.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from typing import Final

from factsheets.views.partition import Step, Steps

_LONGEST: Final = 48
"""Letters of a name that tell it from others."""

_MANY: Final = 0x2E80
"""From here on scripts have thousands of signs: they are gathered in blocks first."""

_BLOCK: Final = 8
"""Bits of a sign within its block."""

NONE: Final = Step("letter", "")
"""The step of names without any letter."""


@lru_cache(maxsize=20_000)
def folded(name: str) -> str:
    """Return the letters and figures of a name as they are sorted: small, without accents."""
    spread = unicodedata.normalize("NFKD", name).casefold()
    return "".join(one for one in spread if one.isalnum())


@lru_cache(maxsize=20_000)
def letter_steps(name: str) -> Steps:
    """Return the steps of a name, letter by letter; before a sign of a large script its block."""
    return tuple(chain.from_iterable(map(_steps, folded(name)[:_LONGEST]))) or (NONE,)


@lru_cache(maxsize=4_096)
def _steps(letter: str) -> Steps:
    step = Step("letter", letter)
    return (Step("block", f"{ord(letter) >> _BLOCK:x}"), step) if ord(letter) >= _MANY else (step,)


def letter_slug(steps: Sequence[Step]) -> str:
    """Return letters as an address has them: ``no``, ``-04e00`` for letters beyond a to z, ``-4e`` for a block, ``a~7`` for a digest."""
    last = len(steps) - 1
    found = []
    for place, step in enumerate(steps):
        if step == NONE:
            found.append("other")
        elif step.sort == "block":
            found.append(f"-{step.value}" if place == last else "")
        elif step.sort == "digit":
            found.append(step.value if place and steps[place - 1].sort == "digit" else f"~{step.value}")
        else:
            found.append(step.value if step.value.isascii() else f"-{ord(step.value):05x}")
    slug = "".join(found)
    return slug if slug != "index" else "index~"  # a page called index would be its folder's own


def beginning(name: str, letters: int) -> str:
    """Return the beginning of a name that holds so many letters and figures, as it is written: ``No``, ``The op``."""
    seen = 0
    for place, one in enumerate(name):
        seen += len(folded(one))
        if seen >= letters:
            return name[: place + 1]
    return name
