"""Random edits of the small story: what the properties about states and builds are tried with."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import yaml
from hypothesis import strategies as st

from site_fixtures import STORIES

FACTS = "content/facts"
WORDS = ("ferry", "the [[wendel]]", "Wendel", "a crossing", "[[new-ferry|boat]]", "PAW", "Quay", "Boat", "said [[bay-radio]]")

words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join)
edits = st.one_of(  # an article grows at its head, so that every place in it moves
    st.tuples(st.just("text"), st.integers(0, 99), words),
    st.tuples(st.just("rename"), st.integers(0, 99), words.map(lambda text: text.replace("[", "").replace("]", "").replace("|", " "))),
    st.tuples(st.just("alias"), st.integers(0, 99), st.sampled_from(["Quay", "Boat", "Town"])),
    st.tuples(st.just("summary"), st.integers(0, 99), words),
    st.tuples(st.just("outlet"), st.integers(0, 99), st.sampled_from(["Bay Radio One", "The Radio"])),
    st.tuples(st.just("delete"), st.integers(0, 99), st.just("")),
    st.tuples(st.just("add"), st.integers(0, 5), words),
    st.tuples(st.just("article"), st.integers(0, 99), words),
    st.tuples(st.just("vocabulary"), st.integers(0, 99), st.sampled_from(["Facts", "What is said"])),
    st.tuples(st.just("break"), st.integers(0, 99), st.just("")),
    st.tuples(st.just("restore"), st.integers(0, 99), st.just("")),
)


def edit(root: Path, kind: str, number: int, text: str) -> None:
    """Make one edit; what there is nothing to edit for is passed over."""
    sheets = sorted((root / FACTS).rglob("*.yaml"))
    sheet = sheets[number % len(sheets)]
    if kind in {"text", "rename", "alias", "summary"}:
        data = yaml.safe_load(sheet.read_text().partition("colour:")[0])
        sheet.write_text(yaml.safe_dump(_edited(data, kind, number, text), allow_unicode=True, sort_keys=False))
    elif kind == "outlet":
        source = root / "content/sources/bay-radio.yaml"
        source.write_text(
            "".join(line for line in source.read_text().splitlines(keepends=True) if not line.startswith("short:")) + f"short: {text}\n"
        )
    elif kind == "delete" and len(sheets) > 3:
        sheet.unlink()
    elif kind == "add":
        fresh = f"name: Fresh {number}\nkind: place\nsummary: '{text}'\nstatus: draft\n"
        (root / FACTS / f"entities/fresh-{number}.yaml").write_text(fresh)
    elif kind == "article":
        article = sorted((root / "content/sources").glob("*.txt"))[number % 2]
        article.write_text(f"Before that, {text.replace('[', '')} again.\n\n" + article.read_text())
    elif kind == "vocabulary":
        (root / "content/vocabulary.yaml").write_text(f"words:\n  entity.facts: {text}\n")
    elif kind == "break":
        sheet.write_text(sheet.read_text() + "colour: [red\n")
    elif kind == "restore":
        shutil.rmtree(root / "content")
        shutil.copytree(STORIES / "ferry" / "content", root / "content")


def _edited(data: dict[str, Any], kind: str, number: int, text: str) -> dict[str, Any]:
    if kind == "text" and data.get("facts"):
        data["facts"][number % len(data["facts"])]["text"] = text
    elif kind == "text" or (kind == "summary" and not {"name", "title"} & data.keys()):
        data["note"] = text
    elif kind == "summary":
        data["summary"] = text
    elif kind == "rename":
        data[next(key for key in ("name", "title", "term", "question") if key in data)] = text
    else:
        data["aliases"] = [text]
    return data


def damage(path: Path, number: int) -> None:
    """Change one bit of a file, `number` thousandths into it."""
    content = bytearray(path.read_bytes())
    content[number * len(content) // 1000] ^= 1
    path.write_bytes(content)
