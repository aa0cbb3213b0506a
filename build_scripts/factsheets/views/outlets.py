"""What each source is called in a sentence: its outlet, told apart where several sources share it.

“Reuters says 20; Reuters, 24” tells a reader nothing; “Reuters (2 July 2013) says 20; Reuters (3 July 2013), 24” does.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from factsheets.model.sheets import Source
from factsheets.views.dates import on_timeline
from factsheets.views.wording import Wording


def names_of_sources(sources: Iterable[Source], wording: Wording) -> Mapping[str, str]:
    """Return source id -> its name in sentences, no two alike: with the date it bears where that tells it apart, else with its id."""
    shared: dict[str, list[Source]] = defaultdict(list)
    for source in sources:
        shared[source.outlet.casefold()].append(source)
    return {source.id: name for group in shared.values() for source, name in _names(group, wording)}


def _names(group: list[Source], wording: Wording) -> Iterator[tuple[Source, str]]:
    dates = {source.id: on_timeline(source.published, wording) if source.published else "" for source in group}
    often = Counter(dates.values())
    for source in group:
        mark = dates[source.id] if dates[source.id] and often[dates[source.id]] == 1 else source.id
        yield source, source.outlet if len(group) == 1 else wording.say("cite.apart", outlet=source.outlet, mark=mark)
