"""The joins that both doors use: a folder read and checked, drafted into, rendered.

It decides order, and leaves every judgement to the floors below.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from factsheets.checks.rules import check
from factsheets.model.corpus import Corpus
from factsheets.model.problem import Problem, Severity
from factsheets.store.project import read_project
from factsheets.text.quoting import Quoting


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """A project's folder, read and checked."""

    root: Path
    corpus: Corpus
    quoting: Quoting
    problems: tuple[Problem, ...]
    """Everything found while reading and checking, sorted by place."""

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop a build."""
        return tuple(one for one in self.problems if one.severity is Severity.ERROR)


def examine(root: Path, *, language: str = "en") -> Examined:
    """Read and check the folder that holds `content/`.

    Sheets that cannot be read are missing from the corpus; references to them are then not reported a second time.
    """
    project = read_project(root, language=language)
    quoting = Quoting(project.corpus.articles)
    problems = (*project.problems, *check(project.corpus, quoting))
    return Examined(root=root, corpus=project.corpus, quoting=quoting, problems=tuple(sorted(problems, key=lambda one: one.sort_key)))
