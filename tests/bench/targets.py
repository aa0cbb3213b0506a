"""The figures asked for, beside those of a run: which were met, which were missed, and by how much. Why stands in CONTRIBUTING.md."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from statistics import median

from measure import Run
from preview import Previewed
from search import Searched

COLD, SAME, STOCK, HUGO = "ours, cold", "ours, nothing changed", "stock MkDocs + Material", "Hugo"
SMALL, LARGE = 1000, 10_000


@dataclass(frozen=True, kw_only=True)
class Figures:
    """What one size of story took."""

    runs: Mapping[str, Run]
    """Name of the build -> medians."""

    previews: Mapping[str, Previewed]
    """Kind of events -> what the preview took."""

    searched: Searched | None = None


@dataclass(frozen=True, kw_only=True)
class Target:
    """One figure asked for."""

    what: str
    found: float
    most: float
    unit: str


def targets(sizes: Mapping[int, Figures]) -> Iterator[str]:
    """Yield the lines of the table; a figure that was not measured is left out."""
    yield "| asked for | at most | measured | |"
    yield "|---|---:|---:|---|"
    for one in (*_small(sizes.get(SMALL)), *_large(sizes.get(SMALL), sizes.get(LARGE))):
        said = "met" if one.found <= one.most else f"missed: {one.found / one.most:.2f} times as much"
        yield f"| {one.what} | {one.most:.2f} {one.unit} | {one.found:.2f} {one.unit} | {said} |"


def _small(figures: Figures | None) -> Iterator[Target]:
    if figures is None:
        return
    runs = figures.runs
    if COLD in runs and HUGO in runs:
        yield Target(what="cold build, CPU: that of Hugo", found=runs[COLD].cpu, most=runs[HUGO].cpu, unit="s")
    if COLD in runs and STOCK in runs:
        yield Target(what="cold build, CPU: a tenth of stock MkDocs’", found=runs[COLD].cpu, most=runs[STOCK].cpu / 10, unit="s")
    if COLD in runs:
        yield Target(what="nothing changed, CPU", found=runs[SAME].cpu, most=1.0, unit="s")
        yield Target(what="peak memory of a build", found=runs[COLD].memory, most=100, unit="MB")
    for events, most in (("native", 0.4), ("polling", 0.9)):
        if events in figures.previews:
            edits = figures.previews[events].edits.values()
            yield Target(what=f"edit to visible, {events} events, median over the kinds", found=median(edits), most=most, unit="s")
            yield Target(what=f"the slowest kind of edit, {events} events", found=max(edits), most=most, unit="s")
    if "native" in figures.previews:
        yield Target(what="start of the preview", found=figures.previews["native"].start, most=2.0, unit="s")
        yield Target(what="peak memory of the preview", found=figures.previews["native"].memory, most=100, unit="MB")


def _large(small: Figures | None, large: Figures | None) -> Iterator[Target]:
    if large is None:
        return
    if small is not None and COLD in small.runs and COLD in large.runs:
        yield Target(
            what="10,000 sheets: growth of a cold build’s CPU", found=large.runs[COLD].cpu / small.runs[COLD].cpu, most=11, unit="x"
        )
    if COLD in large.runs:
        yield Target(what="10,000 sheets: peak memory of a build", found=large.runs[COLD].memory, most=450, unit="MB")
    if "native" in large.previews:
        edits = large.previews["native"].edits.values()
        yield Target(what="10,000 sheets: edit to visible, median over the kinds", found=median(edits), most=1.0, unit="s")
        yield Target(what="10,000 sheets: peak memory of the preview", found=large.previews["native"].memory, most=450, unit="MB")
    if large.searched is not None:
        yield Target(what="10,000 sheets: a search’s first hit, median", found=large.searched.first_hit, most=0.3, unit="s")
        yield Target(what="10,000 sheets: scripts and index before a search", found=large.searched.before / 1024, most=100, unit="KB")
