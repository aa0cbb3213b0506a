"""Generates a story of N sheets, the same for the same N: what the benchmarks build.

60 % entities, 25 % events, 10 % terms, 5 % sources with texts of 500 words; a question for every four sources' worth of figures; six
facts a sheet, each with its quote, two to four links.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

_FIRST = ("Amber", "Birch", "Cedar", "Dawn", "Ember", "Fern", "Glade", "Hazel", "Iris", "Juniper", "Kestrel", "Larch", "Maple", "Olive")
_SECOND = ("Council", "Harbour", "Works", "Trust", "Society", "Office", "Union", "Mills", "Press", "Survey", "Guild", "Foundry", "Line")
_VERBS = ("opened", "moved", "built", "measured", "paid", "told", "answered", "crossed", "mended", "closed", "counted", "printed")
_THINGS = ("boats", "bridges", "letters", "wells", "roofs", "carts", "lamps", "gates", "fields", "barrels", "maps", "engines")


def _name(number: int) -> str:
    first, second = _FIRST[number % len(_FIRST)], _SECOND[number // len(_FIRST) % len(_SECOND)]
    return f"{first} {second} {number}"


def _sentence(rng: random.Random, number: int, entities: int) -> str:
    who = _name(rng.randrange(entities))
    return f"{who} {rng.choice(_VERBS)} {rng.randrange(2, 900)} {rng.choice(_THINGS)} in case {number}."


def write_story(folder: Path, sheets: int, *, seed: int = 1) -> dict[str, int]:
    """Write the story and return how many sheets of each kind it has."""
    rng = random.Random(seed)  # noqa: S311 - the same story each time is the point
    counts = {
        "sources": max(2, sheets * 5 // 100),
        "entities": sheets * 60 // 100,
        "events": sheets * 25 // 100,
        "terms": sheets * 10 // 100,
    }
    counts["questions"] = max(1, counts["sources"] // 2)
    content = folder / "content"
    for name in ("sources", "facts/entities", "facts/events", "facts/terms", "facts/questions", "pages"):
        (content / name).mkdir(parents=True, exist_ok=True)
    pool = _sources(content, counts, rng)
    for number in range(counts["entities"]):
        _entity(content, number, counts, pool, rng)
    for number in range(counts["events"]):
        _event(content, number, counts, pool, rng)
    for number in range(counts["terms"]):
        text = f"term: notion {number}\naliases: [notions {number}]\ndefinition: A word of {_link(rng, counts)}.\nstatus: reviewed\n"
        (content / f"facts/terms/notion-{number}.yaml").write_text(text, encoding="utf-8")
    for number in range(counts["questions"]):
        _question(content, number, counts, pool)
    (folder / "mkdocs.yml").write_text(_SETTINGS, encoding="utf-8")
    return counts


def _sources(content: Path, counts: dict[str, int], rng: random.Random) -> list[list[str]]:
    pool = []
    for number in range(counts["sources"]):
        sentences = [_sentence(rng, number * 100 + one, counts["entities"]) for one in range(60)]
        paragraphs = [" ".join(sentences[at : at + 5]) for at in range(0, 60, 5)]
        (content / f"sources/paper-{number}.txt").write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")
        day = f"2024-{number % 12 + 1:02d}-{number % 28 + 1:02d}"
        text = f"title: What paper {number} wrote\npublisher: Paper {number}\npublished: {day}\nstatus: reviewed\n"
        (content / f"sources/paper-{number}.yaml").write_text(text, encoding="utf-8")
        pool.append(sentences)
    return pool


def _link(rng: random.Random, counts: dict[str, int]) -> str:
    number = rng.randrange(counts["entities"])
    return f"[[body-{number}|{_name(number)}]]"


def _facts(counts: dict[str, int], pool: list[list[str]], rng: random.Random) -> str:
    lines = ["facts:"]
    for _ in range(6):
        source = rng.randrange(len(pool))
        quote = rng.choice(pool[source]).removesuffix(".")
        words = f"It dealt with {_link(rng, counts)}." if rng.random() < 0.5 else "It was told so."
        lines += [f"  - text: {words}", "    evidence:", f"      - source: paper-{source}", f"        quote: {quote}"]
    return "\n".join(lines) + "\n"


def _entity(content: Path, number: int, counts: dict[str, int], pool: list[list[str]], rng: random.Random) -> None:
    other = (number + 1 + rng.randrange(counts["entities"] - 1)) % counts["entities"]
    text = (
        f"name: {_name(number)}\nkind: organization\naliases: [AB{number}]\n"
        f"summary: It worked with {_link(rng, counts)}.\nstatus: reviewed\n"
        + _facts(counts, pool, rng)
        + f"relations:\n  - role: member of\n    entity: body-{other}\n    evidence:\n"
        + f"      - source: paper-0\n        quote: {pool[0][number % 60].removesuffix('.')}\n"
    )
    (content / f"facts/entities/body-{number}.yaml").write_text(text, encoding="utf-8")


def _event(content: Path, number: int, counts: dict[str, int], pool: list[list[str]], rng: random.Random) -> None:
    day = f"20{number % 24:02d}-{number % 12 + 1:02d}-{number % 28 + 1:02d}"
    text = (
        f"title: The opening of case {number}\ndate: {day}\nsummary: It concerned {_link(rng, counts)}.\nstatus: reviewed\n"
        f"participants:\n  - entity: body-{rng.randrange(counts['entities'])}\n    role: host\n" + _facts(counts, pool, rng)
    )
    (content / f"facts/events/case-{number}.yaml").write_text(text, encoding="utf-8")


def _question(content: Path, number: int, counts: dict[str, int], pool: list[list[str]]) -> None:
    one, other = number % counts["sources"], (number + 1) % counts["sources"]
    lines = [
        f"question: How much came of case {number}?",
        f"about: [body-{number % counts['entities']}]",
        "type: number",
        "status: reviewed",
        "answers:",
    ]
    for source, value in ((one, 10), (other, 10 + number % 2)):
        quote = pool[source][number % 60].removesuffix(".")
        lines += [f"  - source: paper-{source}", f"    says: {value} of them", f"    value: {value}", f"    quote: {quote}"]
    (content / f"facts/questions/how-much-{number}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


_SETTINGS = """\
site_name: A generated story
docs_dir: content/pages
theme:
  name: material
  font: false
plugins:
  - factsheets
nav:
  - The story: index.md
  - Timeline: timeline.md
  - Who and what: who-and-what.md
  - Compare: compare.md
  - Glossary: glossary.md
  - Sources: sources/index.md
  - How this was made: how-this-was-made.md
"""


if __name__ == "__main__":
    write_story(Path(sys.argv[1]), int(sys.argv[2]))
