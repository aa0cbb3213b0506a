"""What all commands share: the option that names the project, and the way problems and numbers are told."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path

import click

from factsheets.model.problem import Problem, Severity


class _Folder(click.Path):
    """A project's folder; refuses one without `content/` with the likely fix."""

    def convert(self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None) -> Path:
        path = Path(str(super().convert(value, param, ctx)))
        if not (path / "content").is_dir():
            self.fail(f"{path} holds no content/ folder. Go to a project's folder, or make one with `factsheets new`.", param, ctx)
        return path


_FOLDER = _Folder(exists=True, file_okay=False)
group_project_option = click.option(
    "--project", "root", type=_FOLDER, default=None, help="The folder that holds content/ (default: this one)."
)
"""For a group, whose commands have the option too: looked at only where it is given."""

project_option = click.option("--project", "root", type=_FOLDER, default=".", help="The folder that holds content/ (default: this one).")


def tell(problems: Sequence[Problem], *, as_json: bool) -> None:
    """Print problems, for people or as a JSON array."""
    if as_json:
        click.echo(json.dumps([one.as_dict() for one in problems], ensure_ascii=False, indent=1))
        return
    for one in problems:
        click.echo(f"{one}\n")
    errors = sum(one.severity is Severity.ERROR for one in problems)
    click.echo(f"{count(errors, 'error')}, {count(len(problems) - errors, 'warning')}.")


def count(number: int, noun: str) -> str:
    """Return a number with its noun: no errors, 1 error, 2 errors."""
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"
