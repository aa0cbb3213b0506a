"""What drafting saw in one article, with offsets into the text as received: for people and for measuring."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from factsheets.drafting.articles.reading import At
from factsheets.drafting.articles.remarks import remark_on
from factsheets.drafting.naming.aliases import roster
from factsheets.drafting.naming.lexicon import Lexicon
from factsheets.drafting.understand import Task, understand
from factsheets.model.span import Article

_PRINTED = {
    "dropped": ("start", "end", "why"),
    "sentences": ("start", "end"),
    "entities": ("start", "end", "kind", "entity"),
    "dates": ("start", "end", "value", "type"),
    "quantities": ("start", "end", "value", "bound", "unit", "of"),
    "attributions": ("speaker", "cue", "content"),
}
"""What is printed of each thing found, and in which order."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """All that was found; every `start` and `end` counts code points of the article as received."""

    text: str
    dropped: tuple[dict[str, Any], ...]
    """start, end, why."""

    sentences: tuple[dict[str, Any], ...]
    """start, end."""

    entities: tuple[dict[str, Any], ...]
    """start, end, kind, entity (its name), and id where it has a sheet."""

    dates: tuple[dict[str, Any], ...]
    """start, end, value (TIMEX3), type."""

    quantities: tuple[dict[str, Any], ...]
    """start, end, value, bound, unit, of, and per where it is a rate."""

    attributions: tuple[dict[str, Any], ...]
    """speaker, cue and content, each start and end or null; answered, false for a non-answer."""

    remarks: tuple[str, ...] = ()
    """What an editor should know of an article that reads unlike one."""

    def as_dict(self) -> dict[str, Any]:
        """Return the object that ``factsheets annotate --json`` prints."""
        return {"text": self.text} | {
            part: [{key: one[key] for key in keys} for one in getattr(self, part)] for part, keys in _PRINTED.items()
        }


def annotate(article: Article, published: date | None = None, gazetteer: Mapping[str, tuple[str, str]] | None = None) -> Annotation:
    """Annotate one article as seen from its day of publication.

    `gazetteer` maps names and aliases of existing sheets to (id, kind).
    """
    notes = understand(Task(article, published))
    reading = notes.reading
    found = roster([notes], gazetteer)

    def place(at: At | None) -> dict[str, int] | None:
        if at is None:
            return None
        span = reading.span(at)
        return {"start": span.start, "end": span.end}

    entities = []
    for seen, number in Lexicon(found).occurrences(notes):
        named = found.entities[number]
        entities.append({**(place(seen.at) or {}), "kind": named.kind, "entity": named.name} | ({"id": named.known} if named.known else {}))
    return Annotation(
        text=article.text,
        dropped=tuple({"start": span.start, "end": span.end, "why": why} for span, why in reading.dropped),
        sentences=tuple(place(at) or {} for at in notes.sentences),
        entities=tuple(entities),
        dates=tuple({**(place(one.at) or {}), "value": one.timex.value, "type": one.timex.type} for one in notes.times),
        quantities=tuple(
            {**(place(one.at) or {}), "value": one.value, "bound": one.bound, "unit": one.unit, "of": one.of}
            | ({"per": one.per} if one.per else {})
            for one in notes.quantities
        ),
        attributions=tuple(
            {"speaker": place(one.speaker), "cue": place(one.cue), "content": place(one.content), "answered": one.answered}
            for one in notes.attributions
        ),
        remarks=(remark,) if (remark := remark_on(notes)) else (),
    )
