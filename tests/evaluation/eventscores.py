"""Measure the drafting of events against the labelled sets in `events/`: which tellings, joined how, on which day.

A label is the place of the words that tell an event (its verb, or the noun that carries it) and the event's key; those under `may`
are tellings that count neither as right nor as wrong, and join nothing. An event's dates are those an editor would accept.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from scoring import Counts, Span, b_cubed, overlaps

from factsheets.drafting.events.events import gathered
from factsheets.drafting.naming.aliases import roster
from factsheets.drafting.story import story
from factsheets.drafting.understand import Task, understand
from factsheets.model.span import Article

HERE = Path(__file__).parent / "events"

Found = tuple[str, Span, int, str]
"""A telling as drafted: source, place of its words in the article, number of its event, date of its event."""


def check_events(stories: Path, floors: dict[str, dict[str, float]], reached: dict[str, dict[str, float]], tolerance: float) -> list[str]:
    """Print the scores of every story at hand, note them in `reached`, and return what sank below its floor."""
    sunk = []
    for story_name, scores in event_tables(stories):
        name = f"events of {story_name}"
        reached[name] = scores
        print(name)  # noqa: T201
        for what, value in scores.items():
            floor = floors.get(name, {}).get(what)
            print(f"  {what:18} {value:.4f}{'' if floor is None else f'  (floor {floor:.4f})'}")  # noqa: T201
            if floor is not None and value < floor - tolerance:
                sunk.append(f"{name}: {what} sank from {floor:.4f} to {value:.4f}")
    return sunk


def event_tables(stories: Path) -> Iterator[tuple[str, dict[str, float]]]:
    """Yield the name of each labelled story that is at hand with its scores."""
    for path in sorted(HERE.glob("*.json")):
        labels = json.loads(path.read_text(encoding="utf-8"))
        told = list(_articles(labels, stories))
        if told:
            yield labels["story"], table(labels["events"], told, drafted([(article, one["published"]) for one, article in told]))


def _articles(labels: dict[str, Any], stories: Path) -> Iterator[tuple[dict[str, Any], Article]]:
    paths = [*HERE.glob("*.txt"), *stories.rglob("*")]
    by_sum = {hashlib.sha256(path.read_bytes()).hexdigest(): path for path in sorted(paths) if path.is_file()}
    for number, one in enumerate(labels["files"]):
        if (path := by_sum.get(one["sha256"])) is not None:
            yield one, Article(source=f"s{number:02d}", text=path.read_bytes().decode("utf-8"), media=one["media"])


def drafted(articles: list[tuple[Article, str]]) -> list[Found]:
    """Return every telling of every event that drafting proposes."""
    notes = [understand(Task(article, date.fromisoformat(published))) for article, published in articles]
    laid = story(notes, roster(notes))
    return [
        (one.line.source, (span.start, span.end), number, str(group.date))
        for number, (_, group) in enumerate(gathered(laid))
        for one in group.tellings
        for span in [one.line.notes.reading.span(one.at)]
    ]


def table(events: dict[str, list[str]], told: list[tuple[dict[str, Any], Article]], found: list[Found]) -> dict[str, float]:
    """Return the scores of one story by name, each from 0 to 1."""
    wanted: dict[Any, Any] = {(article.source, start, end): key for one, article in told for start, end, key in one["told"]}
    may = [(article.source, (start, end)) for one, article in told for start, end, _ in one["may"]]
    mine: dict[Any, Any] = {}
    days: dict[int, str] = {}
    right = wrong = 0
    kept: Counter[int] = Counter()
    for source, span, number, day in found:
        days[number] = day
        place = next((one for one in wanted if one[0] == source and overlaps(span, one[1:])), None)
        if place is not None:
            right += place not in mine
            mine.setdefault(place, number)
            kept[number] += 1
        elif not any(source == other and overlaps(span, at) for other, at in may):
            wrong += 1
            kept[number] -= 1
        else:
            kept[number] += 0
    tellings = Counts(right, right + wrong, len(wanted))
    precision, recall, shared = b_cubed(mine, wanted)
    dated = Counts()
    for key in sorted(set(wanted.values())):
        holders = Counter(mine[place] for place, other in wanted.items() if other == key and place in mine)
        if holders:
            best = min(holders, key=lambda number: (-holders[number], number))
            dated.add(int(days[best] in events[key]), 1, 1)
    return {
        "found": round(dated.wanted / len(set(wanted.values())), 4),
        "tellings recall": round(tellings.recall, 4),
        "tellings precision": round(tellings.precision, 4),
        "joins b-cubed": round(2 * precision * recall / ((precision + recall) * shared), 4) if shared else 0.0,
        "dates": round(dated.recall, 4),
        "sheets right": round(sum(kept[number] >= 0 for number in days) / len(days), 4) if days else 0.0,
    }
