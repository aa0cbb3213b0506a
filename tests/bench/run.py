"""The benchmark: builds a generated story with ours and with others, in turn, several rounds, and times edits in a preview.

`make bench` runs it; it prints its progress and writes tests/bench/RESULTS.md. Shared machines are noisy: compare ratios of one run.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from contenders import ENVIRONMENT, Contender, contenders
from generate import write_story
from measure import Run, middle, page_bytes, run
from preview import Previewed, preview
from search import Searched, search
from targets import COLD, Figures, targets

HERE = Path(__file__).parent
ALL = ("ours", "stock", "zensical", "hugo", "eleventy")
_SLOW = 1000
"""Sheets up to which all are asked, in several rounds; a larger story shows how cost grows, and is built once by the quick ones."""


def main() -> None:
    """Run the benchmark as told on the command line."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--sheets", type=int, nargs="+", default=[1000, 10_000], help="sizes of the stories")
    words.add_argument("--rounds", type=int, default=3)
    words.add_argument("--edits", type=int, default=5, help="times each kind of edit is made; 0 leaves the preview out")
    words.add_argument("--against", nargs="*", default=list(ALL), choices=ALL, help="what is built")
    words.add_argument("--out", type=Path, default=HERE / "RESULTS.md")
    told = words.parse_args()
    parts = []
    sizes: dict[int, Figures] = {}
    for sheets in told.sheets:
        with tempfile.TemporaryDirectory(prefix="bench-") as name:
            text, sizes[sheets] = _measured(Path(name), sheets, told)
            parts.append(text)
        table = "\n".join(targets(sizes))
        told.out.write_text(_HEAD.format(head=_machine(told), table=table) + "\n".join(parts), encoding="utf-8")
    sys.stdout.write(f"written: {told.out}\n")


def _measured(work: Path, sheets: int, told: argparse.Namespace) -> tuple[str, Figures]:
    story = work / "story"
    counts = write_story(story, sheets)
    wanted = frozenset(told.against) if sheets <= _SLOW else frozenset(told.against) & {"ours", "hugo"}
    found = list(contenders(story, work, wanted))
    runs: dict[str, list[Run]] = {one.name: [] for one in found}
    for one in found:
        if not one.cold:
            _build(one, 0)  # what "nothing changed" and "one fact edited" start from
    rounds = told.rounds if sheets <= _SLOW else 1
    for number in range(rounds):
        for one in found:
            runs[one.name].append(_build(one, number))
            sys.stdout.write(f"{sheets} sheets, round {number + 1}: {one.name}: {runs[one.name][-1]}\n")
            sys.stdout.flush()
    text = f"\n## {sheets:,} sheets\n\n{', '.join(f'{number:,} {kind}' for kind, number in counts.items())}.\n\n"
    text += "\n".join(_table(found, runs)) + "\n"
    previews: dict[str, Previewed] = {}
    if told.edits and "ours" in wanted:
        previews = {events: preview(story, work, events=events, times=told.edits) for events in ("native", "polling")}
        text += "\n".join(_edits(previews)) + "\n"
    searched = next((search(one.folder / one.site) for one in found if one.name == COLD), None) if sheets > _SLOW else None
    if searched is not None:
        text += _found(searched)
    return text, Figures(runs={name: middle(took) for name, took in runs.items()}, previews=previews, searched=searched)


def _build(one: Contender, number: int) -> Run:
    one.clear()
    if one.edit:
        sheet = one.folder / "content" / "facts" / "entities" / "body-3.yaml"
        sheet.write_text(sheet.read_text().replace("summary: ", f"summary: Edit {number}. ", 1), encoding="utf-8")
    return run(one.command, one.folder, {**ENVIRONMENT, **one.environment})


def _table(found: Iterable[Contender], runs: dict[str, list[Run]]) -> Iterable[str]:
    yield "| build | CPU, s | ours, cold, is | wall, s | peak MB | median page | largest page | version |"
    yield "|---|---:|---:|---:|---:|---:|---:|---|"
    base = middle(runs["ours, cold"]).cpu if runs.get("ours, cold") else 0.0
    for one in found:
        took = middle(runs[one.name])
        size, largest = page_bytes(one.folder / one.site)
        ratio = f"{base / took.cpu:.2f} of it" if base else ""
        yield (
            f"| {one.name} | {took.cpu:.2f} | {ratio} | {took.wall:.2f} | {took.memory:.0f} | {size / 1024:.1f} KB "
            f"| {largest / 1024:.0f} KB | {one.version} |"
        )


def _edits(previews: dict[str, Previewed]) -> Iterable[str]:
    yield "\nFrom an edit to the page that shows it, through `mkdocs serve --livereload`, medians in seconds:\n"
    yield "| edit | " + " | ".join(f"{name} events" for name in previews) + " |"
    yield "|---|" + "---:|" * len(previews)
    for kind in next(iter(previews.values())).edits:
        yield f"| {kind} | " + " | ".join(f"{one.edits[kind]:.2f}" for one in previews.values()) + " |"
    yield "| start of the preview | " + " | ".join(f"{one.start:.2f}" for one in previews.values()) + " |"
    yield "| peak memory, MB | " + " | ".join(f"{one.memory:.0f}" for one in previews.values()) + " |"


def _found(searched: Searched) -> str:
    return (
        f"\nA search in Chromium, by a reader who was never here: first hit after {searched.first_hit:.2f} s (median; the slowest query "
        f"took {searched.slowest:.2f} s); {searched.before / 1024:.0f} KB of scripts before it is asked, {searched.asked / 1024:.0f} KB of "
        "the index for a query.\n"
    )


def _machine(told: argparse.Namespace) -> str:
    load = os.getloadavg()[0]
    engine = subprocess.run(
        ("git", "describe", "--always", "--dirty"), cwd=HERE, capture_output=True, text=True, check=False
    ).stdout.strip()
    packages = ", ".join(f"{name} {version(name)}" for name in ("mkdocs", "mkdocs-material", "jinja2", "pydantic", "pyyaml", "nh3"))
    return (
        f"{datetime.now(tz=UTC):%d %B %Y}; {platform.system()} on {platform.machine()}, {os.cpu_count()} cores, shared with other work "
        f"(load {load:.1f} at the end); Python {platform.python_version()}; {packages}; engine {engine or 'without a commit'}; "
        f"{told.rounds} rounds, {told.edits} edits of each kind."
    )


_HEAD = """# Benchmark

Made by `make bench`; not written by hand. Within a round the builds ran in turn; figures are medians over the rounds. On a shared machine
seconds swing: compare ratios of one run. The story is generated; the others get pages with the words and links of ours as Markdown, but for
the words in drawings (see `as_markdown.py`). Stock MkDocs makes its Markdown while building, as mkdocs-gen-files does; the others find
theirs written. A cold build finds neither a site nor a cache; Python's compiled code is kept, as after any first run. Ours alone checks its
input, every quote included, and does so in every build; ours, stock MkDocs and Zensical make a search, Hugo and Eleventy none.

{head}

## The figures asked for

{table}

Why some were missed stands in CONTRIBUTING.md, under “Where a build's time goes”.
"""


if __name__ == "__main__":
    main()
