"""Names cut short in one article that another gives whole: what the story knows to run on over a figure or a small word does.

Only names with such a joint are looked for; others the sentence itself keeps together or apart.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from factsheets.drafting.articles.reading import At
from factsheets.drafting.notes import Notes, Seen

_JOINT = re.compile(r"\w\s(?:\d|(?:and|of|the|in|on|for|by|to|a|&)\s[A-Z])|\w\s?['‘’]n")
"""Where a name runs on that is easily cut: Thunder 9, Malden and Halden Council, Rowing by the Sea."""


def whole_names(notes: Sequence[Notes]) -> Mapping[str, tuple[Seen, ...]]:
    """Return the names of each source, in their order, with those made whole that stand whole elsewhere in the story."""
    longer: dict[str, set[str]] = defaultdict(set)
    for one in notes:
        for seen in one.names:
            if _JOINT.search(seen.text) and any(weight > 0 for _, weight in seen.votes):
                longer[seen.text.split()[0]].add(seen.text)
    sought = {first: sorted(texts, key=lambda one: (-len(one), one)) for first, texts in longer.items()}
    return {one.reading.source: tuple(_made_whole(one, sought)) for one in notes}


def _made_whole(notes: Notes, sought: Mapping[str, Sequence[str]]) -> Iterator[Seen]:
    """Yield the names of an article, the whole one for each part of it that it was cut into."""
    over = At(0, 0, 0)
    for seen in notes.names:
        if seen.at.overlaps(over):
            continue
        text = notes.reading.paragraphs[seen.at.paragraph].text
        start = seen.at.start
        fits = (one for one in sought.get(seen.text.split()[0], ()) if len(one) > len(seen.text) and text.startswith(one, start))
        whole = next((one for one in fits if not text[start + len(one) : start + len(one) + 1].isalnum()), None)
        if whole is None:
            yield seen
            continue
        over = At(seen.at.paragraph, start, start + len(whole))
        yield replace(seen, at=over, text=whole, votes=(), label="")
