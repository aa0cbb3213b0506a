"""Commands about articles: what drafting sees in one, adding one, what no sheet uses, what a person should read first.

Each is as thin as those of cli.py, which adds them to the one command line.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import BinaryIO

import click

from factsheets.articles_run import add_article, annotate_file, doubts, uncovered
from factsheets.cli_options import count, project_option
from factsheets.model.dates import parse_date
from factsheets.store.files import FileProblemError
from factsheets.store.project import read_project


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--published", metavar="DATE", help="The day the article is read as of, such as 2021-03-11.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object; offsets count code points of the text as received.")
def annotate(file: Path, *, published: str | None, as_json: bool) -> None:
    """Show what drafting sees in an article: names, dates, figures, speakers, and what it drops."""
    try:
        day = parse_date(published).start if published else None
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--published") from None
    corpus = read_project(Path.cwd()).corpus if Path("content").is_dir() else None
    try:
        annotation = annotate_file(file, day, corpus)
    except FileProblemError as error:
        raise _told(str(file), error) from None
    for remark in annotation.remarks:
        click.echo(f"remark: {file}: {remark}", err=True)
    if as_json:
        click.echo(json.dumps(annotation.as_dict(), ensure_ascii=False, indent=1))
        return
    text = annotation.text
    for key in ("dropped", "entities", "dates", "quantities"):
        click.echo(f"{key}:")
        for one in getattr(annotation, key):
            told = ", ".join(str(value) for name, value in one.items() if name not in {"start", "end"} and value is not None)
            click.echo(f"  {one['start']}-{one['end']}  {' '.join(text[one['start'] : one['end']].split())[:80]}  ({told})")
    click.echo("attributions:")
    for one in annotation.attributions:
        said = {name: text[at["start"] : at["end"]] if (at := one[name]) else "" for name in ("speaker", "cue", "content")}
        silent = "" if one["answered"] else "  (no answer)"
        click.echo(f"  {said['speaker'] or '(nobody named)'} | {said['cue']} | {' '.join(said['content'].split())[:100]}{silent}")


@click.command()
@project_option
@click.argument("file", type=click.File("rb"))
def add(root: Path, file: BinaryIO) -> None:
    """Add an article, a file or - for standard input, with a source sheet and a readable id."""
    given = str(getattr(file, "name", "-"))
    name = "" if given in {"-", "<stdin>"} else Path(given).name
    try:
        added = add_article(root, file.read(), name)
    except FileProblemError as error:
        raise _told(name or "standard input", error) from None
    click.echo(f"wrote: {added.article}")
    click.echo(f"wrote: {added.sheet}")
    for remark in added.remarks:
        click.echo(f"remark: {remark}.")
    click.echo(f"Read the sheet of `{added.source.id}`, then run `factsheets draft`.")


@click.command()
@project_option
def coverage(root: Path) -> None:
    """List the sentences of the articles that no sheet uses."""
    number = 0
    for place, words in uncovered(root):
        click.echo(f"{place}: {words}")
        number += 1
    click.echo(f"{count(number, 'sentence')} left over." if number else "Every sentence is used, or set aside with a reason.")


@click.command()
@project_option
@click.option("--most", type=click.IntRange(1), default=50, show_default=True, help="How many to list.")
def review(root: Path, *, most: int) -> None:
    """List what drafting proposed and nobody has reviewed: contradictions, then sheets, then facts, of each the least sure first."""
    every = doubts(root)
    for one in every[:most]:
        click.echo(f"{one.confidence:.2f}  {one.place}  {one.what}  ({one.rule})")
    more = f"; {len(every) - most} more" if len(every) > most else ""
    click.echo(f"{count(len(every), 'proposal')} of drafting to read{more}.")
    sys.exit(0)


def _told(name: str, error: FileProblemError) -> click.ClickException:
    return click.ClickException(f"{name} {error.message}. {error.hint}")
