"""What every question is made of: its answers with their quotes, who says them, and what it is about.

Which questions there are, `askedfigures`, `askeddates` and `askedlists` say.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from factsheets.drafting.evidence import Evidences, plain
from factsheets.drafting.speech.speakers import Speakers
from factsheets.drafting.story import Line, Story
from factsheets.model.parts import Answer
from factsheets.model.sheets import QuestionType

_WITH_ARTICLE = re.compile(
    r"\b(?:Association|Agency|Ministry|Department|Council|Union|Commission|Office|Committee|Bank|Court|Islands|Republic|Kingdom|Emirates)\b"
    r"|^(?:US|U\.S\.|USA|UK|UAE|EU|United States|Philippines|Netherlands|Maldives|Bahamas)$"
)
_LONGEST_SAYS = 90


@dataclass(frozen=True, eq=False)
class Asked:
    """A question before it has an id."""

    text: str
    type: QuestionType
    answers: tuple[Answer, ...]
    about: tuple[str, ...]
    rule: str
    confidence: float
    running: bool = False

    @property
    def sources(self) -> set[str]:
        """The sources that answer it."""
        return {one.source for one in self.answers}


class Asking:
    """What questions are made from: the story, the ids of its entities, evidence and speakers."""

    def __init__(self, story: Story, ids: Mapping[int, str], evidences: Evidences) -> None:
        self.story = story
        self.ids = ids
        self.speakers = Speakers(story)
        self._evidences = evidences
        self._by_id = {sheet_id: place for place, sheet_id in ids.items()}

    def answer(self, line: Line, says: str, value: str, *, named: bool = True) -> Answer | None:
        """Return an answer quoting a line, or None where its words cannot be told apart; `named` tells who says it."""
        found = self._evidences.sentence(line.notes, line.at)
        if found is None or not says or not value:
            return None
        speaker = self.speakers.of_line(line) if named else None
        return Answer(
            source=found.source,
            says=says[:_LONGEST_SAYS],
            value=value,
            quote=found.quote,
            prefix=found.prefix,
            suffix=found.suffix,
            said_by=self.ids.get(speaker) if speaker is not None else None,
        )

    def about(self, lines: Sequence[Line]) -> tuple[str, ...]:
        """Return the entities most of the lines name, at most three."""
        counts = Counter(place for line in lines for place in line.entities)
        named = sorted((-count, place) for place, count in counts.items() if place in self.ids and 2 * count >= len(lines))
        return tuple(self.ids[place] for _, place in named[:3])

    def name(self, place: int) -> str:
        """Return the name of an entity by its place in the roster."""
        return plain(self.story.roster.entities[place].name)

    def speaker_of(self, answers: Iterable[Answer]) -> str:
        """Return the name of the one entity that every answer is said by, or nothing."""
        speakers = {one.said_by for one in answers}
        first = next(iter(speakers))
        return self.name(self._by_id[first]) if len(speakers) == 1 and first is not None and first in self._by_id else ""


def the(name: str) -> str:
    """Return the article that the name of a body or a country takes in a sentence, where it plainly takes one."""
    return "the " if _WITH_ARTICLE.search(name) else ""
