"""Measuring one process: CPU of it and of all its children, wall time, the largest memory of any of them.

Run as a program it starts what it measures: a process counts the memory of the one that started it until it has its own, so that one must
be small.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one build took."""

    cpu: float
    """Seconds, user and system, children included."""

    wall: float
    """Seconds."""

    memory: float
    """Megabytes at the peak of the largest process."""


def run(command: Iterable[str], folder: Path, environment: dict[str, str]) -> Run:
    """Run a command to its end; RuntimeError with what it said where it fails."""
    log = folder.parent / f"{folder.name}.log"
    starter = (sys.executable, __file__, str(log), *command)
    told = subprocess.run(starter, cwd=folder, stdout=subprocess.PIPE, check=False, env={**os.environ, **environment})
    if told.returncode:
        msg = f"{' '.join(command)} failed:\n{log.read_text(errors='replace')[-2000:]}"
        raise RuntimeError(msg)
    return Run(**json.loads(told.stdout))


def _measured(command: list[str], log: Path) -> Run:
    """Run a command to its end; exits as the command does where it fails."""
    with log.open("wb") as out:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(1)
    return Run(cpu=usage.ru_utime + usage.ru_stime, wall=wall, memory=usage.ru_maxrss / 1024)


def middle(runs: Iterable[Run]) -> Run:
    """Return the medians of several runs, each figure by itself."""
    listed = list(runs)
    return Run(cpu=median(one.cpu for one in listed), wall=median(one.wall for one in listed), memory=median(one.memory for one in listed))


def page_bytes(site: Path) -> tuple[int, int]:
    """Return the median and the largest size of a site's HTML pages, in bytes."""
    sizes = sorted(path.stat().st_size for path in site.rglob("*.html"))
    return (sizes[len(sizes) // 2], sizes[-1]) if sizes else (0, 0)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asdict(_measured(sys.argv[2:], Path(sys.argv[1])))))
