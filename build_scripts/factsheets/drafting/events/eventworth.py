"""How sure drafting is of an event, so that an editor reads the doubtful first.

Surer for each origin that tells it and where a main clause bears its day; less sure of a day read off the report, of a wide date, of days
that differ, of a title that names nobody or stands for a pronoun, of a verb of no known kind.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factsheets.drafting.deeds.newskinds import KINDS
from factsheets.drafting.events.eventgathering import Group
from factsheets.drafting.events.eventtitles import Title, names_any
from factsheets.drafting.events.tellings import days_of
from factsheets.model.parts import EventDate

_BASE, _LEAST, _MOST = 0.55, 0.1, 0.95
_ORIGIN, _MOST_ORIGINS, _MAIN = 0.1, 3, 0.1
_GUESSED, _WIDE, _DIFFER, _NAMELESS, _PRONOUN, _NOUN, _NO_KIND = 0.2, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1


def sureness(group: Group, title: Title, dated: Sequence[EventDate], origins: Mapping[str, str]) -> float:
    """Return how sure an event is, 0 to 1; `origins` is source -> the first publisher of its text."""
    dating = [one for one in group.tellings if one.date is not None]
    told_by = len({origins[one.line.source] for one in group.tellings})
    sure = _BASE + _ORIGIN * (min(told_by, _MOST_ORIGINS) - 1) + _MAIN * any(one.happening.main for one in dating)
    doubts = (
        (_GUESSED, not dating),
        (_WIDE, days_of(group.date) > 0),
        (_DIFFER, len(dated) > 1),
        (_NAMELESS, not names_any(title.telling, title.words)),
        (_PRONOUN, title.named),
        (_NOUN, not title.telling.happening.verb),
        (_NO_KIND, not KINDS & {kind for one in group.tellings for kind in one.happening.kinds}),
    )
    return round(min(_MOST, max(_LEAST, sure - sum(weight for weight, holds in doubts if holds))), 2)
