"""A story whose lists are long: what the tests of lists in parts build, walk and click through.

Nothing in it is long but its lists: one fact a sheet, names in several scripts, one day with more events than a page holds.
"""

from __future__ import annotations

from pathlib import Path

from factsheets.store.newproject import skeleton

DAY_OF_MANY = "2021-06-15"

_PLACES = ("Ash", "Birch", "Cedar", "Dune", "Elm", "Ærø", "Żar", "Ромны", "Αίγιο", "長野", "부산")
_ROADS = ("bridge", "canal", "depot", "ferry", "gate", "harbour", "island", "jetty", "lock", "mill", "quay", "station", "tower", "well")
_DEEDS = ("closes", "floods", "is mended", "is sold", "opens")
_KINDS = ("organization", "organization", "place", "person")


def write_long_story(root: Path) -> Path:
    """Write the story's folder: 130 sources, 352 entities, 330 events, 140 terms, 75 questions."""
    for name in ("sources", "facts/entities", "facts/events", "facts/terms", "facts/questions", "pages"):
        (root / "content" / name).mkdir(parents=True, exist_ok=True)
    for path, text in skeleton("The long story").items():
        (root / path).write_text(text, encoding="utf-8")
    for number in range(130):
        _source(root / "content", number)
    for number in range(352):
        _entity(root / "content", number)
    for number in range(330):
        _event(root / "content", number)
    for number in range(140):
        _term(root / "content", number)
    for number in range(75):
        _question(root / "content", number)
    return root


def _name(number: int) -> str:
    place, road = _PLACES[number % len(_PLACES)], _ROADS[number // len(_PLACES) % len(_ROADS)]
    return f"{place} {road} {number}"


def _quote(number: int) -> str:
    return f"{3 + number % 2} boats passed case {number}"


def _source(content: Path, number: int) -> None:
    text = "".join(f"On that day {_quote(one)}.\n\n" for one in range(number, 2000, 130))
    (content / f"sources/paper-{number}.txt").write_text(text, encoding="utf-8")
    day = "" if number % 13 == 0 else f"published: 20{10 + number % 11}-{number % 12 + 1:02d}-{number % 28 + 1:02d}\n"
    sheet = f"title: What paper {number} wrote\npublisher: Paper {number}\n{day}status: reviewed\n"
    (content / f"sources/paper-{number}.yaml").write_text(sheet, encoding="utf-8")


def _evidence(number: int) -> str:
    return f"facts:\n  - text: Boats passed.\n    evidence:\n      - {{source: paper-{number % 130}, quote: {_quote(number)}}}\n"


def _entity(content: Path, number: int) -> None:
    summary = f"summary: It lies near [[e-{(number * 7 + 1) % 352}]].\n" if number % 3 else ""
    text = f"name: {_name(number)}\nkind: {_KINDS[number % 4]}\n{summary}status: reviewed\n{_evidence(number)}"
    (content / f"facts/entities/e-{number}.yaml").write_text(text, encoding="utf-8")


def _event(content: Path, number: int) -> None:
    days = {0: DAY_OF_MANY, 1: DAY_OF_MANY, 2: f"19{60 + number % 40}-{number % 12 + 1:02d}", 3: f"20{number % 20:02d}", 4: "2021-06"}
    day = "" if number % 23 == 0 else f"date: {days[number % 5]}\n"
    text = (
        f"title: {_name(number)} {_DEEDS[number % 7 % 5]}\n{day}status: reviewed\n"
        f"participants:\n  - {{entity: e-{number % 352}, role: host}}\n{_evidence(number + 400)}"
    )
    (content / f"facts/events/v-{number}.yaml").write_text(text, encoding="utf-8")


def _term(content: Path, number: int) -> None:
    see = f"see_also: [t-{(number + 70) % 140}]\n"
    text = f"term: {_ROADS[number % 14]} {_PLACES[number // 14].lower()}\ndefinition: A word for [[e-{number}]].\n{see}status: reviewed\n"
    (content / f"facts/terms/t-{number}.yaml").write_text(text, encoding="utf-8")


def _question(content: Path, number: int) -> None:
    one, other = number + 800, number + 801
    lines = [f"question: How many boats passed case {number}?", f"about: [e-{number % 9}]", "type: number", "status: reviewed", "answers:"]
    for place in (one, other)[: 1 + (number % 5 > 0)]:
        boats = 3 if number % 3 == 0 else 3 + place % 2
        said = f"says: {boats}, value: {boats}, quote: {_quote(place)}"
        lines.append(f"  - {{source: paper-{place % 130}, {said}}}")
    (content / f"facts/questions/q-{number}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
