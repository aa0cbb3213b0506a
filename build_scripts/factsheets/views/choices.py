"""What a reader may choose from, to see less of a list.

Nobody chooses from hundreds; the search finds names.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from factsheets.views.parts import LinkView

_MOST: Final = 150


def choice(links: Iterable[LinkView]) -> tuple[LinkView, ...]:
    """Return what a filter offers; nothing where it would be too much to choose from."""
    found = tuple(links)
    return found if len(found) <= _MOST else ()
