"""Names cut short in one article that another gives whole: what the story knows to run on over a figure or a small word does.

Only names with such a joint are looked for; others the sentence itself keeps together or apart.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from factsheets.drafting.articles.reading import At
from factsheets.drafting.notes import Notes, Seen

_JOINT = re.compile(
    r"(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\s|"
    r"\w\s(?:\d|(?:and|of|the|in|on|for|by|to|a|&)\s[A-Z])|\w\s?['‘’]n"
)
"""Where a name runs on that is easily cut: One Thunder, Thunder 9, Malden and Halden Council, Rowing by the Sea."""


_PAIR = re.compile(r"([A-Z]\w+) and ([A-Z]\w+)")
"""Two single words that may be two names or one."""


def whole_names(notes: Sequence[Notes]) -> Mapping[str, tuple[Seen, ...]]:
    """Return the names of each source, in their order, whole where they stand whole elsewhere in the story, and apart where apart."""
    longer: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for one in notes:
        for seen in one.names:
            first, _, rest = seen.text.partition(" ")
            if rest and any(weight > 0 for _, weight in seen.votes):
                longer[rest.split()[0]].add((seen.text, len(first) + 1))
                if _JOINT.search(seen.text):
                    longer[first].add((seen.text, 0))
    single = {seen.text for one in notes for seen in one.names if " " not in seen.text}
    sought = {word: sorted(texts, key=lambda one: (-len(one[0]), one)) for word, texts in longer.items()}
    return {one.reading.source: tuple(_parted(_made_whole(one, sought), single)) for one in notes}


def _made_whole(notes: Notes, sought: Mapping[str, Sequence[tuple[str, int]]]) -> Iterator[Seen]:
    """Yield the names of an article, the whole one for each part of it that it was cut into."""
    over = At(0, 0, 0)
    for seen in notes.names:
        if seen.at.overlaps(over):
            continue
        text = notes.reading.paragraphs[seen.at.paragraph].text
        fits = ((one, seen.at.start - lead) for one, lead in sought.get(seen.text.split()[0], ()) if len(one) > len(seen.text))
        whole = next(((one, start) for one, start in fits if _stands(one, text, start)), None)
        if whole is None:
            over = seen.at
            yield seen
            continue
        over = At(seen.at.paragraph, whole[1], whole[1] + len(whole[0]))
        yield replace(seen, at=over, text=whole[0], votes=(), label="")


def _parted(names: Iterable[Seen], single: set[str]) -> Iterator[Seen]:
    """Yield names, and each of two that the model took for one body where the story names either alone: Acme and Tavan."""
    for seen in names:
        pair = _PAIR.fullmatch(seen.text) if seen.label == "organization" else None
        if pair is None or single.isdisjoint(pair.groups()):
            yield seen
            continue
        for number in (1, 2):
            start, end = (seen.at.start + letter for letter in pair.span(number))
            yield replace(seen, at=At(seen.at.paragraph, start, end), text=pair[number])


def _stands(name: str, text: str, start: int) -> bool:
    """Whether a name stands at a letter of a text, and no word goes on after it."""
    end = start + len(name)
    if start < 0 or not text.startswith(name, start):
        return False
    return not text[end : end + 1].isalnum() and not text[max(0, start - 1) : start].isalnum()
