"""Generates a draft, what a person made of its sheet, and the next draft, and knows what must become of each part.

The person's file is written here line by line, without the code under test, so that it can say what stands where.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from hypothesis import strategies as st

from factsheets.store.edits import flow
from factsheets.store.encode import encode_data

TEXTS = st.sampled_from(
    [
        "plain words",
        "a: b",
        "x # y",
        "no",
        "0123",
        "- dash",
        "it's “quoted”, 'twice'",
        "ünï 汉字 🙂",
        "two\nlines",
        "ends blank ",
        " starts blank",
        "@at %cent `tick`",
        "[[csia|the CSIA]] and {braces}",
        "tab\there",
        "nel\x85and ls\u2028inside",
        "long words that go on " * 9,
        "? key",
        "!tag &anchor *alias",
        'she said "no": {a, b}',
        "# hash first",
        "trailing colon:",
        "null",
        "|",
        "> folded",
        "back\\slash",
    ]
)


@dataclass
class Part:
    """One item of the sheet through its three versions; None where a version lacks it."""

    key: str
    known: Any
    """What the last draft said."""
    new: Any
    """What the next draft says."""
    lines: list[str] = field(default_factory=list)
    """What stands in the person's file, without indentation; empty where deleted."""
    data: Any = None
    """What those lines say; None where deleted."""
    touched: bool = False


@dataclass
class Story:
    """A case: three texts, and what each part of the first must come to."""

    current: str
    base: str
    draft: str
    parts: list[Part]
    chunks: list[str]
    """Pieces of the person's file that must stand in the result, in this order."""


def _machine(key: str, data: Any, *, listed: bool) -> list[str]:
    """Return the lines the machine writes for an item, without indentation."""
    if listed:
        lines = encode_data({key: [data]}).rstrip("\n").split("\n")[1:]
        return [line[4:] for line in lines]
    return [line.removeprefix(f"{key}: ") for line in encode_data({key: data}).rstrip("\n").split("\n")]


@st.composite
def _fact(draw: st.DrawFn, number: int) -> dict[str, Any]:
    fact: dict[str, Any] = {}
    if draw(st.booleans()):
        fact["text"] = draw(TEXTS)
    if draw(st.booleans()):
        fact["date"] = draw(st.sampled_from(["2021", "2021-03", "2021-03-11"]))
    fact["evidence"] = [{"source": "a", "quote": f"quote {number}"}]
    if draw(st.booleans()):
        fact["evidence"].append({"source": draw(st.sampled_from(["a", "b"])), "quote": f"also {number}: " + draw(TEXTS)})
    return fact


@st.composite
def _relation(draw: st.DrawFn, number: int) -> dict[str, Any]:
    relation: dict[str, Any] = {"role": "member of", "entity": f"entity-{number}"}
    if draw(st.booleans()):
        relation["note"] = draw(TEXTS)
    return relation


_LISTS: dict[str, Any] = {"facts": _fact, "relations": _relation}
_SCALARS = ("name", "kind", "short", "summary", "note")


@st.composite
def _edited(draw: st.DrawFn, part: Part, *, emptied: bool) -> None:
    """Let a person do something to an item, or nothing; of a sheet that is emptied every item is deleted."""
    listed = part.key not in _SCALARS
    part.lines, part.data = _machine(part.key, part.known, listed=listed), part.known
    deed = "delete" if emptied else draw(st.sampled_from(["nothing", "nothing", "change", "comment", "restyle", "delete"]))
    if deed == "delete":
        part.lines, part.data = [], None
    elif deed == "change":
        part.touched = True
        if isinstance(part.known, dict):
            part.data = {**part.known, "note": "mine: " + draw(TEXTS)}
            part.lines = _machine(part.key, part.data, listed=True)
        else:
            part.data = part.known + " mine"
            part.lines = _machine(part.key, part.data, listed=listed)
    elif deed == "comment" and not any(mark in part.lines[-1] for mark in "'\"|>"):
        part.touched = True
        part.lines = [*part.lines[:-1], part.lines[-1] + "  # mine"]
    elif deed == "restyle":
        part.lines = [flow(part.known)]


@st.composite
def stories(draw: st.DrawFn) -> Story:  # noqa: C901, PLR0912, PLR0915 - one file written from top to bottom
    """Generate a case."""
    parts: list[Part] = []
    for key in _SCALARS:
        state = "both" if key in {"name", "kind"} else draw(st.sampled_from(["both", "both", "known", "new", "none"]))
        known = draw(TEXTS) if state in {"both", "known"} else None
        new = (known if draw(st.booleans()) else draw(TEXTS)) if state == "both" else draw(TEXTS) if state == "new" else None
        parts.append(Part(key, known, new))
    for key, make in _LISTS.items():
        for number in range(draw(st.integers(0, 3))):
            state = draw(st.sampled_from(["both", "both", "known", "new"]))
            known = draw(make(number)) if state in {"both", "known"} else None
            new = (known if known and draw(st.booleans()) else draw(make(number))) if state in {"both", "new"} else None
            parts.append(Part(key, known, new))
    for number in range(draw(st.integers(0, 3))):
        state = draw(st.sampled_from(["both", "known", "new"]))
        alias = f"alias {number} " + draw(TEXTS)
        parts.append(Part("aliases", alias if state != "new" else None, alias if state != "known" else None))
    emptied = draw(st.integers(0, 19)) == 0
    for part in parts:
        if part.known is not None:
            draw(_edited(part, emptied=emptied))
    order = ["name", "kind", "short", "aliases", "summary", "note", "facts", "relations"]
    base, draft = (_sheet(parts, order, which) for which in ("known", "new"))
    newline = draw(st.sampled_from(["\n", "\n", "\r\n"]))
    lines: list[str] = [draw(st.sampled_from(["# yaml-language-server: $schema=x", "# a remark of mine", ""])), ""]
    chunks: list[str] = [*lines]
    mixed = draw(st.permutations(order)) if draw(st.booleans()) else order
    for key in mixed:
        own = [part for part in parts if part.key == key]
        if key in _SCALARS:
            for part in own:
                if part.lines:
                    if draw(st.integers(0, 5)) == 0:
                        lines += ["# above " + key]
                        chunks += ["# above " + key]
                        part.touched = True
                    blanks = draw(st.sampled_from([" ", " ", "  "]))
                    lines += [f"{key}:{blanks}{part.lines[0]}", *part.lines[1:]]
                    chunks += [f"{key}:{blanks}"]
                    _keep(part, chunks, newline, indent="")
            continue
        mine = [part for part in own if part.lines]
        if draw(st.booleans()):
            mine = list(draw(st.permutations(mine)))
        if not emptied and draw(st.integers(0, 3)) == 0:
            data = f"own {key} " + draw(TEXTS)
            entry = data if key == "aliases" else {"text": data, "role": "own", "entity": "own"}
            kind = Part(key, None, None, _machine(key, entry, listed=True), entry, touched=True)
            mine.insert(draw(st.integers(0, len(mine))), kind)
            parts.append(kind)
        if not mine:
            if draw(st.booleans()):
                blank = draw(st.sampled_from([f"{key}:", f"{key}: []", f"{key}:  # none yet"]))
                lines.append(blank)
                chunks.append(blank.removesuffix("]"))
            continue
        if draw(st.integers(0, 3)) == 0:
            tail = draw(st.sampled_from(["", "  # in brackets"]))
            inner = ", ".join(flow(part.data) for part in mine)
            for part in mine:
                part.touched = part.data != part.known or bool(tail)
            lines.append(f"{key}: [{inner}]{tail}")
            chunks += [f"{key}: ["]
            for part in mine:
                if part.touched or part.new is None or part.new == part.known:
                    chunks.append(flow(part.data))
            chunks.append(f"]{tail}")
            continue
        lines.append(f"{key}:" + draw(st.sampled_from(["", "", "  # the list"])))
        chunks.append(lines[-1])
        indent = " " * draw(st.sampled_from([2, 2, 0, 4]))
        for part in mine:
            match draw(st.integers(0, 8)):
                case 0:
                    lines.append(f"{indent}# above")
                    chunks.append(f"{indent}# above")
                    part.touched = True
                case 1:
                    lines += [f"{indent}# apart", ""]
                    chunks.append(f"{indent}# apart")
                case _:
                    pass
            lines += [f"{indent}- {part.lines[0]}", *(f"{indent}  {line}" if line.strip() else line for line in part.lines[1:])]
            chunks.append(f"{indent}- ")
            _keep(part, chunks, newline, indent=f"{indent}  ")
        if draw(st.integers(0, 4)) == 0:
            lines += [f"{indent}  # after the last", ""]
            chunks.append(f"{indent}  # after the last")
    if draw(st.booleans()):
        lines += ["", "# the end"]
        chunks.append("# the end")
    current = newline.join(lines) + draw(st.sampled_from([newline, newline, ""]))
    mark = draw(st.sampled_from(["", "", "\ufeff"]))
    return Story(mark + current, base, draft, parts, chunks)


def _keep(part: Part, chunks: list[str], newline: str, indent: str) -> None:
    if part.touched or part.new is None or part.new in (part.data, part.known):
        chunks.append(newline.join([part.lines[0], *(indent + line if line.strip() else line for line in part.lines[1:])]))


def _sheet(parts: list[Part], order: list[str], which: str) -> str:
    data: dict[str, Any] = {}
    for key in order:
        values = [value for part in parts if part.key == key and (value := getattr(part, which)) is not None]
        if values:
            data[key] = values[0] if key in _SCALARS else values
    return "# yaml-language-server: $schema=x\n" + encode_data(data)
