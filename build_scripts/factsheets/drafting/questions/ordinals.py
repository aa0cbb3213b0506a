"""How many times something has been won, told by an ordinal: his fifth title tells of five."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factsheets.drafting.articles.reading import At
from factsheets.drafting.figures.numbers import ORDINALS
from factsheets.drafting.notes import Quantity
from factsheets.drafting.story import Line

_WON = (
    "title|championship|crown|trophy|medal|gold|win|victory|triumph|term|goal|album|award|Oscar|Grammy|defeat|loss|century|hat-trick|"
    "[Cc]up|Grand Slam|Super Bowl"
)
_ORDINAL = "|".join(word for word, value in ORDINALS.items() if value > 1)
_NTH = re.compile(
    rf"\b(?:his|her|their|its|a|an|[A-Z]\w+['’]s?)\s+(?:[a-z-]+\s+){{0,2}}?(?P<nth>{_ORDINAL}|\d{{1,3}}(?:st|nd|rd|th))[\s-]"
    rf"(?P<of>(?:(?:[A-Z][\w'’-]*|[a-z]+-[a-z]+|straight|major)\s+){{0,4}}?(?:[a-z]+\s+)?(?P<head>{_WON}))\b(?:\s+(?:title|win|triumph|victory)\b)?(?!\s+(?:round|time|minute|match))"
)


def won(line: Line) -> Iterator[Quantity]:
    """Yield how many of a thing a line tells to have been won, as figures of it."""
    text = line.notes.reading.paragraphs[line.at.paragraph].text
    for match in _NTH.finditer(text, line.at.start, line.at.end):
        nth = match["nth"].lower()
        value = str(ORDINALS.get(nth) or int(re.sub(r"\D", "", nth)))
        of = plural(match["of"])
        yield Quantity(
            at=At(line.at.paragraph, match.start("nth"), match.end("of")),
            value=value,
            bound="=",
            unit=of.rsplit(maxsplit=1)[-1].lower(),
            of=of,
            of_at=At(line.at.paragraph, *match.span("of")),
            head=match["head"].rsplit(maxsplit=1)[-1].lower(),
            context=("win",),
        )


def is_nth(quantity: Quantity, line: Line) -> bool:
    """Whether a figure was told by an ordinal."""
    return re.match(rf"(?:{_ORDINAL}|\d+(?:st|nd|rd|th))\b", line.notes.reading.words(quantity.at), re.IGNORECASE) is not None


def plural(noun: str) -> str:
    """Return the plural of what is won."""
    return f"{noun[:-1]}ies" if noun.endswith("ry") else f"{noun}es" if noun.endswith("s") else f"{noun}s"
