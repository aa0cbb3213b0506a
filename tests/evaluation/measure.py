"""Measure drafting against the labelled sets: `python tests/evaluation/measure.py [--stories DIR] [--update]`.

The stories' texts are not part of the project: labels name their file by checksum, and a story that is not at hand is left out and
said so. The articles written for the tests are always measured. `floors.json` pins what was reached; a score below its floor fails,
and `--update` (the explicit flag) writes new floors.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from eventscores import check_events
from questionscores import check_questions
from scoring import Counts, b_cubed, exact, letters, relaxed
from sentencescores import sentence_scores

from factsheets.drafting.articles.language import model
from factsheets.drafting.naming.aliases import roster
from factsheets.drafting.naming.lexicon import Lexicon
from factsheets.drafting.notes import Notes
from factsheets.drafting.understand import Task, understand
from factsheets.model.span import Article

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
TOLERANCE = 0.005
"""A score may sink by so much before it fails: another patch release of the model moves a mention or two."""


@dataclass
class Scores:
    """What is counted over a story."""

    mentions: Counts = field(default_factory=Counts)
    untyped: Counts = field(default_factory=Counts)
    extents: Counts = field(default_factory=Counts)
    values: Counts = field(default_factory=Counts)
    kept: Counts = field(default_factory=Counts)
    figures: Counts = field(default_factory=Counts)
    units: Counts = field(default_factory=Counts)
    said: Counts = field(default_factory=Counts)
    speakers: Counts = field(default_factory=Counts)
    precision: float = 0.0
    recall: float = 0.0
    shared: int = 0
    words: int = 0
    seconds: float = 0.0

    def table(self) -> dict[str, float]:
        """Return the scores by name, each from 0 to 1, and the speed."""
        told = {
            "mentions": self.mentions,
            "mentions untyped": self.untyped,
            "dates relaxed": self.extents,
            "dates value": self.values,
            "article letters": self.kept,
            "figures value": self.figures,
            "figures unit": self.units,
            "speech letters": self.said,
            "speaker": self.speakers,
        }
        found = {name: round(counts.f1, 4) for name, counts in told.items() if counts.wanted}
        if self.shared:
            precision, recall = self.precision / self.shared, self.recall / self.shared
            found["aliases b-cubed"] = round(2 * precision * recall / (precision + recall), 4)
        return found


def articles(labels: list[dict[str, Any]], folder: Path | None) -> Iterator[tuple[dict[str, Any], Article]]:
    """Yield (labels, article) of every labelled file that is at hand."""
    by_sum = {}
    for path in sorted(folder.rglob("*")) if folder and folder.is_dir() else []:
        if path.is_file():
            data = path.read_bytes()
            by_sum[hashlib.sha256(data).hexdigest()] = data
    for number, one in enumerate(labels):
        if (data := by_sum.get(one["sha256"])) is not None:
            yield one, Article(source=f"s{number:02d}", text=data.decode("utf-8"), media=one.get("media", "text"))


def measure(told: list[tuple[dict[str, Any], Article]], *, verbose: bool = False) -> Scores:
    """Score one story."""
    scores = Scores()
    notes = []
    started = time.process_time()
    for one, article in told:
        notes.append(understand(Task(article, date.fromisoformat(one["published"]))))
    found = roster(notes)
    lexicon = Lexicon(found)
    scores.seconds = time.process_time() - started
    clusters: dict[Any, Any] = {}
    wanted: dict[Any, Any] = {}
    for (one, article), here in zip(told, notes, strict=True):
        scores.words += sum(len(paragraph.text.split()) for paragraph in here.reading.paragraphs)
        mine = {}
        ignored = [tuple(span) for span in one.get("ignored", [])]
        for seen, place in lexicon.occurrences(here):
            span = here.reading.span(seen.at)
            if not any(span.start < end and start < span.end for start, end in ignored):
                mine[span.start, span.end] = (found.entities[place].kind, place)
        theirs = {(start, end): (kind, entity) for start, end, kind, entity in one["mentions"]}
        scores.mentions.add(*exact([(span, told[0]) for span, told in mine.items()], [(span, told[0]) for span, told in theirs.items()]))
        scores.untyped.add(*exact(mine, theirs))
        clusters |= {(article.source, span): told[1] for span, told in mine.items()}
        wanted |= {(article.source, span): told[1] for span, told in theirs.items()}
        _dates(scores, here, one)
        _rest(scores, here, one)
        if verbose:
            _tell(article, mine, theirs)
    precision, recall, shared = b_cubed(clusters, wanted)
    scores.precision, scores.recall, scores.shared = precision, recall, shared
    return scores


def _dates(scores: Scores, notes: Notes, labels: dict[str, Any]) -> None:
    if "dates" not in labels:
        return
    found = [((span.start, span.end), one.timex.value) for one in notes.times if (span := notes.reading.span(one.at))]
    wanted = [((start, end), value) for start, end, value, _ in labels["dates"]]
    extents, values = relaxed(found, wanted)
    scores.extents.add(*extents)
    scores.values.add(*values)


def _rest(scores: Scores, notes: Notes, labels: dict[str, Any]) -> None:
    reading = notes.reading
    if "kept" in labels:
        mine = letters((span.start, span.end) for paragraph in reading.paragraphs for span in [paragraph.span(0, len(paragraph.text))])
        theirs = letters(tuple(span) for span in labels["kept"])
        scores.kept.add(len(mine & theirs), len(mine), len(theirs))
    if "quantities" in labels:
        found = [((span.start, span.end), f"{one.bound}{one.value}") for one in notes.quantities if (span := reading.span(one.at))]
        units = [((span.start, span.end), one.unit) for one in notes.quantities if (span := reading.span(one.at))]
        scores.figures.add(*relaxed(found, [((start, end), f"{bound}{value}") for start, end, value, bound, _ in labels["quantities"]])[1])
        scores.units.add(*relaxed(units, [((start, end), unit) for start, end, _, _, unit in labels["quantities"]])[1])
    if "attributions" in labels:
        said = letters((span.start, span.end) for one in notes.attributions for span in [reading.span(one.content)])
        theirs = letters((start, end) for _, (start, end) in labels["attributions"])
        scores.said.add(len(said & theirs), len(said), len(theirs))
        for speaker, (start, end) in labels["attributions"]:
            if speaker is None:
                continue  # said by nobody named: is expected to
            near = [
                one for one in notes.attributions if (span := reading.span(one.content)).start < end and start < span.end and one.speaker
            ]
            right = any((span := reading.span(one.speaker)).start < speaker[1] and speaker[0] < span.end for one in near)  # type: ignore[arg-type]
            scores.speakers.add(int(right), int(bool(near)), 1)


def _tell(article: Article, mine: dict[Any, Any], theirs: dict[Any, Any]) -> None:
    """Show every mention that differs from its label."""
    for span in sorted(set(mine) | set(theirs)):
        one, other = mine.get(span, ("-",))[0], theirs.get(span, ("-",))[0]
        if one != other:
            print(f"  {article.source} {article.text[span[0] : span[1]]!r}: found {one}, labelled {other}")  # noqa: T201


def _held(name: str, table: dict[str, float], floors: dict[str, dict[str, float]]) -> list[str]:
    """Print a table with its floors, and return what sank below them."""
    sunk = []
    for what, value in table.items():
        floor = floors.get(name, {}).get(what)
        mark = "" if floor is None else f"  (floor {floor:.4f})"
        print(f"  {what:18} {value:.4f}{mark}")  # noqa: T201
        if floor is not None and value < floor - TOLERANCE:
            sunk.append(f"{name}: {what} sank from {floor:.4f} to {value:.4f}")
    return sunk


def main() -> int:
    """Print the scores of every set; return 1 where one sank below its floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stories", type=Path, default=HERE.parents[2] / "shared" / "stories", help="folder that holds the stories' files")
    parser.add_argument("--update", action="store_true", help="write what is reached now as the new floors")
    parser.add_argument("--verbose", action="store_true", help="show each mention that differs")
    asked = parser.parse_args()
    floors: dict[str, dict[str, float]] = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}
    model()
    sunk, reached = [], dict(floors)
    sets = [(HERE / "labels" / path.name, asked.stories) for path in sorted((HERE / "labels").glob("*.json"))]
    sets += [(path, HERE / "articles") for path in sorted((HERE / "articles").glob("*.json"))]
    for path, folder in sets:
        labels = json.loads(path.read_text())
        told = list(articles(labels["files"], folder))
        if not told:
            print(f"{labels['story']}: its files are not at hand; left out")  # noqa: T201
            continue
        scores = measure(told, verbose=asked.verbose)
        table = scores.table()
        reached[labels["story"]] = table
        print(f"{labels['story']}: {len(told)} files, {scores.words} words, {scores.words / scores.seconds:.0f} words a second")  # noqa: T201
        sunk += _held(labels["story"], table, floors)
    reached["sentences"] = sentence_scores()
    print("sentences written for this")  # noqa: T201
    sunk += _held("sentences", reached["sentences"], floors)
    sunk += check_events(asked.stories, floors, reached, TOLERANCE)
    sunk += check_questions(asked.stories, floors, reached, TOLERANCE)
    if asked.update:
        FLOORS.write_text(json.dumps(reached, indent=1, sort_keys=True) + "\n")
    elif sunk:
        print("\n".join(sunk))  # noqa: T201
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
