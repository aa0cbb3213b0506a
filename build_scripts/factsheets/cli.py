"""The command line: one thin command a verb, all work done in pipeline.py.

Exit codes: 0 clean, 1 problems found, 2 wrong usage.
"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from factsheets import __version__
from factsheets.cli_articles import add, annotate, coverage, review
from factsheets.cli_editing import draft, fmt, new_sheet, proposals
from factsheets.cli_options import count, project_option, tell
from factsheets.model.problem import Severity
from factsheets.pipeline import examine, new_project, open_site, write_pages, write_schemas


@click.group()
@click.version_option(__version__, package_name="factsheets")
def main() -> None:
    """Explainer microsites made of evidence: articles to fact sheets to a site."""


@main.command()
@project_option
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array of problems.")
def check(root: Path, *, as_json: bool) -> None:
    """Check every sheet and quote, and tell all problems at once."""
    problems = examine(root).problems
    tell(problems, as_json=as_json)
    sys.exit(1 if any(one.severity is Severity.ERROR for one in problems) else 0)


@main.command()
@project_option
@click.option("--check", "check_only", is_flag=True, help="Write nothing; exit 1 where the files are not up to date.")
def schema(root: Path, *, check_only: bool) -> None:
    """Write the JSON Schemas and the reference of all keys to content/schemas/."""
    changed = write_schemas(root, dry_run=check_only)
    for path in changed:
        click.echo(f"{'not up to date' if check_only else 'wrote'}: {path}")
    if not changed:
        click.echo("content/schemas/ is up to date.")
    sys.exit(1 if changed and check_only else 0)


@main.command()
@project_option
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), required=True, help="Folder to write to.")
@click.option("--name", default="Fact sheets", help="Name of the site, for titles.")
def pages(root: Path, out: Path, name: str) -> None:
    """Write the pages as plain HTML files, for any site generator."""
    site = open_site(root, name=name)
    if site.errors:
        tell(site.problems, as_json=False)
        sys.exit(1)
    number = write_pages(site, out)
    click.echo(f"Wrote {count(number, 'page')} to {out}.")


@main.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--name", default="A new story", help="Name of the site.")
def new(folder: Path, name: str) -> None:
    """Make a folder for another story: mkdocs.yml, content/ and the schemas."""
    made = new_project(folder, name)
    if not made:
        message = f"{folder} is not empty; nothing was written. Name a new folder."
        raise click.UsageError(message)
    for path in made:
        click.echo(f"wrote: {path}")
    click.echo(f"Put articles into {folder / 'content' / 'sources'}, then run `factsheets draft` and `mkdocs serve` there.")


for command in (draft, proposals, new_sheet, fmt, annotate, add, coverage, review):
    main.add_command(command)
