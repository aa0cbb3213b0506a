"""The `[[id]]` and `[[id|words]]` of prose fields: where they stand and where they lead.

Whether the id exists is for checks/ to say, how the link looks for render/.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

LINK: Final = re.compile(r"\[\[\s*(?P<id>[^\[\]|\n]{1,200}?)\s*(?:\|(?P<words>[^\[\]\n]{1,400}))?\]\]")
"""One link; bounded, so that a field full of brackets is read in linear time."""


@dataclass(frozen=True, slots=True)
class SheetLink:
    """One link of a prose field."""

    target: str
    """What stands before the bar, meant as an id."""

    words: str
    """The words shown, or empty where the target's own name is."""

    start: int
    """Offset of the opening brackets in the field, in code points."""

    end: int
    """One past the closing brackets."""


def sheet_links(prose: str) -> Iterator[SheetLink]:
    """Yield the links of a prose field in order."""
    for match in LINK.finditer(prose):
        yield SheetLink(match["id"], (match["words"] or "").strip(), match.start(), match.end())
