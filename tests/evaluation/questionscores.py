"""Measure the questions that drafting proposes against labelled ones: what is compared with what, and with which verdict.

A label is a question with the places of its answers, one or more a source, each with its typed value, made by reading; its verdict follows
from the values by the rule of the site. Questions under `may` count neither as right nor as wrong. `origins` names copies of one text.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from factsheets.drafting.draft import draft
from factsheets.model.dates import parse_date
from factsheets.model.parts import Answer
from factsheets.model.sheets import Question, Source
from factsheets.model.span import Article
from factsheets.model.values import Number, parse_value
from factsheets.model.verdict import judge
from factsheets.text.quoting import Found, Quotable

HERE = Path(__file__).parent
CLASSES = {"agree": "agree", "compatible": "agree", "updated": "updated", "differ": "against", "conflict": "against"}
"""Verdict -> the class under which it is counted."""


@dataclass(frozen=True)
class Labelled:
    """One labelled question."""

    key: str
    question: Question
    places: tuple[tuple[str, int, int], ...]
    """Of each answer: source and the code points of its words."""

    may: bool


def check_questions(
    stories: Path, floors: dict[str, dict[str, float]], reached: dict[str, dict[str, float]], tolerance: float
) -> list[str]:
    """Print the scores of every story at hand and of all together, note them in `reached`, and return what sank below its floor."""
    sunk = []
    total: dict[str, Sides] = defaultdict(Sides)
    mixed = seen = 0
    for story, told, origins, labels in _stories(stories):
        seen += 1
        counts, mixed_here, _ = score(told, origins, labels)
        mixed += mixed_here
        for name, one in counts.items():
            total[name].add(one)
        sunk += _tell(f"questions of {story}", counts, mixed_here, (floors, reached, tolerance))
    if seen < len(_labelled_sets()):
        return sunk  # all of them together are told only where all are at hand
    return sunk + _tell("questions of all stories", total, mixed, (floors, reached, tolerance))


def _labelled_sets() -> list[Path]:
    """Return the files that hold labelled questions, those of the real stories first."""
    written = [path for path in sorted((HERE / "articles").glob("*.json")) if "questions" in json.loads(path.read_text(encoding="utf-8"))]
    return [*sorted((HERE / "questions").glob("*.json")), *written]


def _tell(name: str, counts: Mapping[str, Sides], mixed: int, pinned: tuple[dict[str, Any], dict[str, Any], float]) -> list[str]:
    floors, reached, tolerance = pinned
    table = {f"{what} {side}": round(getattr(one, side), 4) for what, one in counts.items() for side in ("recall", "precision")}
    reached[name] = table | {"unmixed": round(1 / (1 + mixed), 4)}
    print(f"{name}: {counts['verdicts'].wanted} labelled, {counts['verdicts'].found} drafted with a verdict, {mixed} mixed")  # noqa: T201
    sunk = []
    for what, value in reached[name].items():
        floor = floors.get(name, {}).get(what)
        print(f"  {what:18} {value:.4f}{'' if floor is None else f'  (floor {floor:.4f})'}")  # noqa: T201
        if floor is not None and value < floor - tolerance:
            sunk.append(f"{name}: {what} sank from {floor:.4f} to {value:.4f}")
    return sunk


def _stories(stories: Path) -> Iterator[tuple[str, list[tuple[Article, str]], dict[str, str], list[Labelled]]]:
    """Yield name, dated articles, origins and labels of every labelled story that is at hand."""
    for path in _labelled_sets():
        told = json.loads(path.read_text(encoding="utf-8"))
        listed = told["files"] if "files" in told else json.loads((HERE / "labels" / path.name).read_text(encoding="utf-8"))["files"]
        articles = [(article, one["published"]) for one, article in _articles(listed, [HERE / "articles", stories])]
        if len(articles) < len(listed):
            continue
        names = {one.get("file", number): f"s{number:02d}" for number, one in enumerate(listed)}
        origins = {f"s{number:02d}": f"s{group[0]:02d}" for group in told.get("origins", []) for number in group}
        yield told["story"], articles, origins, [_labelled(one, names) for one in told["questions"]]


def _articles(listed: Sequence[dict[str, Any]], folders: Sequence[Path]) -> Iterator[tuple[dict[str, Any], Article]]:
    paths = [path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]
    by_sum = {hashlib.sha256(path.read_bytes()).hexdigest(): path for path in paths}
    for number, one in enumerate(listed):
        if (path := by_sum.get(one["sha256"])) is not None:
            yield one, Article(source=f"s{number:02d}", text=path.read_bytes().decode("utf-8"), media=one.get("media", "text"))


def _labelled(told: dict[str, Any], names: Mapping[str | int, str]) -> Labelled:
    answers = tuple(Answer(source=names[file], says="?", value=value, quote="?") for file, _, _, value in told["answers"])
    question = Question(id=told["id"], question=told["question"], type=told["type"], running=told["running"], answers=answers)
    places = tuple((names[file], start, end) for file, start, end, _ in told["answers"])
    return Labelled(told["id"], question, places, told.get("may", False))


@dataclass
class Sides:
    """What was wanted and hit, what was found and right: two fractions whose numerators differ."""

    hit: int = 0
    wanted: int = 0
    right: int = 0
    found: int = 0

    def add(self, other: Sides) -> None:
        """Add the counts of one story."""
        self.hit += other.hit
        self.wanted += other.wanted
        self.right += other.right
        self.found += other.found

    @property
    def recall(self) -> float:
        """Share of what was wanted that was hit."""
        return self.hit / self.wanted if self.wanted else 1.0

    @property
    def precision(self) -> float:
        """Share of what was found that is right."""
        return self.right / self.found if self.found else 1.0


@dataclass(frozen=True)
class Drafted:
    """One drafted question with a verdict, and the label each of its answers meets."""

    question: Question
    word: str
    met: tuple[tuple[Labelled, int] | None, ...]
    """Of each answer: the labelled question, and which of its answers."""


def score(
    told: list[tuple[Article, str]], origins: Mapping[str, str], labels: Sequence[Labelled]
) -> tuple[dict[str, Sides], int, list[Drafted]]:
    """Return the counts of verdicts and of pairs, how many drafted questions mix labelled ones, and what was drafted."""
    sources = {
        article.source: Source(id=article.source, title=article.source, publisher=article.source, published=parse_date(day))
        for article, day in told
    }
    sheets = draft([(sources[article.source], article) for article, _ in told]).sheets
    dated = {one.id: one for one in sheets if isinstance(one, Source)}
    judged = {key: one.model_copy(update={"origin": origins.get(key)}) for key, one in sources.items()}
    quotable = {article.source: Quotable(article) for article, _ in told}
    drafted = [
        Drafted(one, CLASSES[verdict.word], _met(one, quotable, labels))
        for one in sheets
        if isinstance(one, Question) and (verdict := judge(one, dated, {})).word in CLASSES
    ]
    wanted = {one.key: CLASSES[word] for one in labels if not one.may and (word := judge(one.question, judged, {}).word) in CLASSES}
    counts = {"verdicts": _verdicts(drafted, wanted, judged), "pairs": _pairs(drafted, labels, wanted, judged)}
    return counts, sum(_is_mixed(one) for one in drafted), drafted


def _met(question: Question, quotable: Mapping[str, Quotable], labels: Sequence[Labelled]) -> tuple[tuple[Labelled, int] | None, ...]:
    """Return the labelled answer that each drafted one meets; where it may meet several, the one whose question most of the others meet."""
    found = [_meetings(answer, question.type, quotable, labels) for answer in question.answers]
    counts = Counter(label.key for meetings in found for label in {one[0].key: one[0] for one in meetings}.values())
    return tuple(max(meetings, key=lambda one: counts[one[0].key], default=None) for meetings in found)


def _meetings(answer: Answer, kind: str, quotable: Mapping[str, Quotable], labels: Sequence[Labelled]) -> list[tuple[Labelled, int]]:
    """Return the labelled answers a drafted one may meet: their words lie within its quote, and their figure is the same."""
    found = quotable[answer.source].locate(answer.quote, answer.prefix, answer.suffix)
    if not isinstance(found, Found):
        return []
    told = [
        (label, number, found.span.start <= start and end <= found.span.end)
        for label in labels
        for number, (source, start, end) in enumerate(label.places)
        if source == answer.source and label.question.type == kind
    ]
    same = [one for one in told if (one[2] or kind == "number") and _alike(answer.value, one[0].question.answers[one[1]].value, kind)]
    inside = [(label, number) for label, number, within in same if within]
    again = [(label, number) for label, number, _ in same]
    return inside or (again if len(again) == 1 else [])  # the source gives the same figure once more


def _alike(one: str, other: str, kind: str) -> bool:
    if kind not in {"number", "date"}:
        return True
    mine, theirs = parse_value(one, kind), parse_value(other, kind)
    if isinstance(mine, Number) and isinstance(theirs, Number):
        return abs(mine.figure - theirs.figure) * 100 < abs(theirs.figure) or mine.figure == theirs.figure
    return mine == theirs or getattr(mine, "start", None) == getattr(theirs, "start", 0)


def _kept(one: Drafted) -> list[tuple[Labelled, int]]:
    """Return the labelled answers of the labelled question that most of the answers meet."""
    keys = [met[0].key for met in one.met if met is not None]
    best = max(sorted(set(keys)), key=keys.count, default="")
    return [met for met in one.met if met is not None and met[0].key == best]


def _is_mixed(one: Drafted) -> bool:
    """Whether figures that no label compares stand under one verdict."""
    return len(_kept(one)) < len(one.met)


def _verdicts(drafted: Sequence[Drafted], wanted: Mapping[str, str], sources: Mapping[str, Source]) -> Sides:
    """Count drafted questions whose answers meet one labelled question, and whose verdict is that of the labelled values."""
    hit: set[str] = set()
    right = found = 0
    for one in drafted:
        kept = _kept(one)
        if kept and kept[0][0].may and not _is_mixed(one):
            continue
        if kept and not _is_mixed(one) and len({sources[label.question.answers[place].source].origin_id for label, place in kept}) == 1:
            continue  # copies of one text alone
        found += 1
        if not kept or _is_mixed(one):
            continue
        label = kept[0][0]
        part = label.question.model_copy(update={"answers": tuple(label.question.answers[place] for _, place in kept)})
        if CLASSES.get(judge(part, sources, {}).word) == one.word:
            right += 1
            if wanted.get(label.key) == one.word:
                hit.add(label.key)
    return Sides(len(hit), len(wanted), right, found)


def _pairs(drafted: Sequence[Drafted], labels: Sequence[Labelled], wanted: Mapping[str, str], sources: Mapping[str, Source]) -> Sides:
    """Count pairs of answers of different origins that stand in one question."""
    theirs = {
        frozenset(((label.key, one), (label.key, other)))
        for label in labels
        if label.key in wanted
        for one, other in combinations(range(len(label.places)), 2)
        if sources[label.places[one][0]].origin_id != sources[label.places[other][0]].origin_id
    }
    mine: set[frozenset[tuple[str, int]]] = set()
    wrong = 0
    for one in drafted:
        for first, second in combinations(range(len(one.met)), 2):
            met, other = one.met[first], one.met[second]
            if sources[one.question.answers[first].source].origin_id == sources[one.question.answers[second].source].origin_id:
                continue
            if met is not None and other is not None and met[0].may and other[0].may and met[0].key == other[0].key:
                continue
            if met is None or other is None or met[0].key != other[0].key:
                wrong += 1
            else:
                mine.add(frozenset(((met[0].key, met[1]), (other[0].key, other[1]))))
    return Sides(len(mine & theirs), len(theirs), len(mine & theirs), len(mine & theirs) + wrong)
