"""Commands of the editor's day: drafting, deciding on proposals, starting a sheet, finding trailing trouble.

Each is as thin as those of cli.py, which adds them to the one command line.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from factsheets.cli_options import count, group_project_option, project_option, tell
from factsheets.drafting_run import CannotDraftError, DraftReport, adopt, draft_project
from factsheets.model.sheets import SHEETS
from factsheets.store.drafts import Outcome
from factsheets.store.encode import encode_data
from factsheets.store.files import FileProblemError
from factsheets.store.layout import layout_problems
from factsheets.store.lock import BusyError
from factsheets.store.proposals import Waiting, decide, waiting
from factsheets.store.skeletons import start_sheet

_SHOWN = 30
_TELLING = 2
"""Seconds after which the time left can be guessed."""

_LONG = 100
"""Seconds from which it is told in minutes."""


@click.command()
@project_option
@click.option("--again", is_flag=True, help="Draft although no article is new, changed or withdrawn.")
@click.option("--dry-run", is_flag=True, help="Show what would change as a unified diff, and write nothing.")
@click.option("--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes that read articles.")
@click.option("--adopt", "adopted", is_flag=True, help="Draft nothing; note every article as drafted, for sheets written by hand.")
def draft(root: Path, *, again: bool, dry_run: bool, workers: int, adopted: bool) -> None:
    """Draft sheets from the articles in content/sources/. What a person edited or deleted stays as it is."""
    try:
        if adopted:
            click.echo(f"Noted {count(adopt(root), 'article')} as drafted.")
            return
        report = draft_project(root, again=again, dry_run=dry_run, workers=workers, progress=Progressing() if sys.stderr.isatty() else None)
    except (BusyError, CannotDraftError, FileProblemError) as error:
        raise click.ClickException(_told(error)) from None
    if dry_run:
        click.echo("".join(one.diff() for one in report.applied.outcomes), nl=False)
    _tell_report(report, dry_run=dry_run)
    sys.exit(0 if report.clean else 1)


class Progressing:
    """Tells on one line which stage drafting is at, how many articles are done and, when that can be told, how long the rest takes."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Start; `clock` tells the seconds."""
        self._clock = clock
        self._stage, self._began = "", 0.0

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Tell of one more."""
        now = self._clock()
        if stage != self._stage:
            self._stage, self._began = stage, now
        spent = now - self._began
        left = f", about {duration(spent / done * (total - done))} left" if done < total and done and spent >= _TELLING else ""
        click.echo(f"\r{stage}: {done} of {total}{left}\033[K", err=True, nl=done == total)


def duration(seconds: float) -> str:
    """Return a length of time in a few words: 40 s, 3 min."""
    return f"{max(1, round(seconds))} s" if seconds < _LONG else f"{round(seconds / 60)} min"


def _tell_report(report: DraftReport, *, dry_run: bool) -> None:
    if report.problems:
        tell(report.problems, as_json=False)
    if not report.drafted:
        if not report.problems:
            sources = count(report.sources, "source")
            click.echo(f"Nothing to draft: {sources}, unchanged since the last draft. `--again` drafts anyway.")
        return
    _tell_outcomes(report, dry_run=dry_run)
    for remark in report.remarks:
        click.echo(f"remark: {remark}")


def _tell_outcomes(report: DraftReport, *, dry_run: bool) -> None:
    outcomes = report.applied.outcomes
    new = [one for one in outcomes if one.before is None and one.changed]
    changed = [one for one in outcomes if one.before is not None and one.changed]
    would = "would be " if dry_run else ""
    for word, some in (("new", new), ("changed", changed)):
        for one in some:
            click.echo(f"{would}{word}: {one.file}")
    for one in outcomes:
        _tell_rest(one)
    for file in report.applied.rescued:
        click.echo(f"rescued: {file} holds what somebody saved while a draft was killed; compare it with the sheet, then delete it")
    proposals = sum(len(one.proposals) for one in outcomes)
    orphans = sum(len(one.orphans) for one in outcomes)
    gone = sum(one.stays_deleted for one in outcomes)
    parts = [count(len(new), "new sheet"), f"{len(changed) or 'no'} changed", count(proposals, "new proposal")]
    parts += [f"{orphans} no longer in the sources"] if orphans else []
    parts += [f"{gone} deleted before and left so"] if gone else []
    click.echo(f"Drafted {count(report.sources, 'source')}: {', '.join(parts)}.")
    if proposals and not dry_run:
        click.echo("`factsheets proposals` shows what a person has to decide on.")


def _tell_rest(one: Outcome) -> None:
    if one.left_alone:
        click.echo(f"left alone: {one.file}: {one.left_alone}")
    if one.proposals:
        click.echo(f"proposals: {one.file}: {len(one.proposals)}")
    for orphan in one.orphans:
        click.echo(f"no longer in the sources: {one.file}:{orphan.line}: {orphan.key}: {_short(orphan.item)}")


@click.group(invoke_without_command=True)
@group_project_option
@click.pass_context
def proposals(ctx: click.Context, root: Path | None) -> None:
    """List what a new draft would change in sheets that a person edited or reviewed, and decide on it."""
    if root is not None:
        ctx.default_map = {name: {"root": str(root)} for name in proposals.commands}
    if ctx.invoked_subcommand is None:
        list_proposals.main([] if root is None else ["--project", str(root)], prog_name="factsheets proposals", standalone_mode=False)


@proposals.command("list")
@project_option
def list_proposals(root: Path) -> None:
    """List what waits for a decision."""
    try:
        every = waiting(root)
    except FileProblemError as error:
        raise click.ClickException(_told(error)) from None
    for one in every:
        click.echo(_shown(one))
    click.echo(f"{count(len(every), 'proposal')}." + (" Decide with `factsheets proposals accept ID` or `dismiss ID`." if every else ""))


@proposals.command()
@project_option
@click.argument("names", metavar="ID...", nargs=-1, required=True)
def accept(root: Path, names: Sequence[str]) -> None:
    """Bring proposals into their sheets: those of these ids, or all of a sheet by its id."""
    _decide(root, names, accept_them=True)


@proposals.command()
@project_option
@click.argument("names", metavar="ID...", nargs=-1, required=True)
def dismiss(root: Path, names: Sequence[str]) -> None:
    """Drop proposals for good: those of these ids, or all of a sheet by its id."""
    _decide(root, names, accept_them=False)


def _decide(root: Path, names: Sequence[str], *, accept_them: bool) -> None:
    try:
        decided = decide(root, names, accept=accept_them)
    except (BusyError, FileProblemError) as error:
        raise click.ClickException(_told(error)) from None
    for one in decided.done:
        click.echo(f"{'accepted' if accept_them else 'dismissed'}: {one.id} {one.file}")
    for one, why in decided.refused:
        click.echo(f"left alone: {one.id} {one.file}: {why}")
    for name in decided.unknown:
        click.echo(f"no proposal goes by {name}; `factsheets proposals` lists them", err=True)
    sys.exit(2 if decided.unknown else 1 if decided.refused else 0)


def _shown(one: Waiting) -> str:
    verb = "would add to" if one.proposal.instead_of is None else "would change"
    lines = [f"{one.id}  {one.file}:{one.line}  {verb} {one.proposal.key}"]
    for mark, data in (("-", one.proposal.instead_of), ("+", one.proposal.item)):
        if data is not None:
            text = data if isinstance(data, str) else encode_data(data).rstrip("\n")
            lines += [f"  {mark} {line}" for line in str(text).split("\n")]
    return "\n".join(lines) + "\n"


def _short(data: object) -> str:
    text = data if isinstance(data, str) else _first_quote(data)
    return f"“{text[: _SHOWN * 2]}{'…' if len(text) > _SHOWN * 2 else ''}”"


def _first_quote(data: object) -> str:
    if isinstance(data, dict):
        evidence = data.get("evidence")
        inner = evidence[0] if isinstance(evidence, list) and evidence else data
        return str(inner.get("quote") or inner.get("entity") or next(iter(data.values()), "")) if isinstance(inner, dict) else ""
    return str(data)


def _told(error: Exception) -> str:
    if isinstance(error, FileProblemError):
        return f"content/.base: a file {error.message}. {error.hint}"
    return f"{error}."


@click.command("new-sheet")
@project_option
@click.argument("kind", type=click.Choice(list(SHEETS)))
@click.argument("sheet_id", metavar="ID")
def new_sheet(root: Path, kind: str, sheet_id: str) -> None:
    """Start a sheet: a file with every key explained, ready to be filled in."""
    try:
        path = start_sheet(root, kind, sheet_id)
    except FileProblemError as error:
        message = f"{sheet_id} {error.message}. {error.hint}"
        raise click.UsageError(message) from None
    click.echo(f"wrote: {path}")


@click.command()
@project_option
@click.option(
    "--check",
    "check_only",
    is_flag=True,
    required=True,
    help="Look only; the layout of a sheet is its editor's, so there is no other mode.",
)
def fmt(root: Path, *, check_only: bool) -> None:  # noqa: ARG001 - the one mode there is
    """Find trailing trouble in sheets: blanks at line ends, tabs, mixed line ends, a missing last one. Nothing is rewritten."""
    found = layout_problems(root)
    for one in found:
        click.echo(f"{one.place}: {one.message}. {one.hint}")
    click.echo(f"{count(len(found), 'trouble')}.")
    sys.exit(1 if found else 0)
