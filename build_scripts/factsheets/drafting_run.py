"""A drafting run: the project's folder read, its articles drafted where something is new, the drafts brought into the sheets.

What drafting says and how it is merged is decided below; this joins the two, and loads drafting only when there is something to draft.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

from factsheets.model.corpus import Corpus
from factsheets.model.problem import Problem
from factsheets.model.sheets import AnySheet, Source
from factsheets.model.span import Article
from factsheets.store.articles import NewArticles, read_new_articles
from factsheets.store.base import Ledger, read_ledger
from factsheets.store.drafts import Applied, apply_drafts
from factsheets.store.known import as_edited, before_drafting, same_sheets
from factsheets.store.project import Project, read_project

Progress = Callable[[str, int, int], None]
"""Called with the stage, how many of it are done, and how many there are."""


class Drafted(Protocol):
    """What drafting returns."""

    @property
    def sheets(self) -> Sequence[AnySheet]:
        """The draft sheets, those of the sources included."""

    @property
    def remarks(self) -> Sequence[str]:
        """What an editor should know."""


class Drafting(Protocol):
    """What drafts: articles with their source sheets (None: to be drafted), and the sheets whose names are known."""

    def __call__(
        self,
        articles: Sequence[tuple[Source | None, Article]],
        corpus: Corpus | None = None,
        *,
        executor: Executor | None = None,
        progress: Progress | None = None,
    ) -> Drafted:
        """Draft sheets."""


class CannotDraftError(Exception):
    """Drafting needs packages that building does not; the message says what to install."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftReport:
    """What a run came to."""

    news: Mapping[str, str]
    """Source id -> ``new``, ``changed`` or ``withdrawn`` since it was drafted last; empty where nothing is."""

    sources: int
    """How many articles there are."""

    drafted: bool = False
    """Whether drafting ran."""

    applied: Applied = field(default_factory=Applied)
    remarks: tuple[str, ...] = ()
    """What drafting has to say."""

    problems: tuple[Problem, ...] = ()
    """What stopped the run, or articles that could not be read."""

    @property
    def clean(self) -> bool:
        """Whether everything could be drafted and brought into its sheet."""
        return self.applied.whole and not self.problems


def draft_project(  # noqa: PLR0913 - the options of one command
    root: Path,
    *,
    workers: int = 1,
    again: bool = False,
    dry_run: bool = False,
    executor: Executor | None = None,
    progress: Progress | None = None,
    drafting: Drafting | None = None,
) -> DraftReport:
    """Draft the project in `root` where an article is new, changed or withdrawn, or `again` asks for it.

    All articles are drafted together, since names, dates and questions are found across them. `executor` spreads the reading of them: any
    concurrent.futures.Executor, such as one of an engine that runs already; it stays open. `workers` starts one of that many processes.
    `progress` is called with the stage, how many articles are done and of how many. BusyError where another draft runs,
    CannotDraftError where the packages for drafting are missing, FileProblemError where the memory of drafting is broken.
    """
    project = read_project(root)
    corpus, new = project.corpus, read_new_articles(root, project.corpus.sources.values())
    articles = _articles(corpus, new)
    ledger = Ledger(sources={article.source: article.sha256 for _, article in articles})
    last = read_ledger(root)
    before = last.sources
    news = _news(before, ledger.sources)
    if not again:
        ledger = replace(ledger, adopted=last.adopted - news.keys())
    if unread := _unread(project):
        return DraftReport(news=news, sources=len(articles), problems=(*unread, *new.problems))
    if not news and not again:
        return DraftReport(news=news, sources=len(articles), problems=new.problems)
    with ExitStack() as stack:
        if executor is None and workers > 1:
            executor = stack.enter_context(ProcessPoolExecutor(max_workers=workers))
        draft = drafting or _drafting()
        try:
            made = draft(articles, before_drafting(root, corpus), executor=executor, progress=progress)
        except ModuleNotFoundError as error:
            raise _not_installed(error) from None
    read_as = {source.id: {"encoding": source.encoding, "file": source.file} for source, _ in new.found}
    sheets = [one.model_copy(update=read_as.get(one.id, {})) for one in made.sheets]
    applied = apply_drafts(
        root,
        [as_edited(one, corpus) for one in same_sheets(root, sheets, corpus)],
        ledger=ledger,
        renamed={old: sheet.id for sheet in corpus.sheets() for old in sheet.was},
        drafted_before=before.keys() - news.keys(),
        dry_run=dry_run,
    )
    return DraftReport(
        news=news, sources=len(articles), drafted=True, applied=applied, remarks=(*new.doubts, *made.remarks), problems=new.problems
    )


def adopt(root: Path) -> int:
    """Note every article as drafted without drafting it, for sheets written by hand; return how many there are."""
    sources = {article.source: article.sha256 for article in read_project(root).corpus.articles.values()}
    apply_drafts(root, [], ledger=Ledger(sources=sources, adopted=frozenset(sources)))
    return len(sources)


def _articles(corpus: Corpus, new: NewArticles) -> tuple[tuple[Source | None, Article], ...]:
    known = ((corpus.sources[article.source], article) for article in corpus.articles.values())
    unknown = ((None, article) for _, article in new.found)
    return tuple(sorted((*known, *unknown), key=lambda one: one[1].source))


def _news(before: Mapping[str, str], now: Mapping[str, str]) -> dict[str, str]:
    found = {one: "changed" if one in before else "new" for one, checksum in now.items() if before.get(one) != checksum}
    return found | {one: "withdrawn" for one in sorted(before) if one not in now}


def _unread(project: Project) -> tuple[Problem, ...]:
    """Return the problems of source sheets and articles that cannot be read: without them a draft would take their facts for lost."""
    return tuple(one for one in project.problems if one.place.file.startswith("content/sources/") and one.rule not in _NO_HARM)


_NO_HARM = frozenset({"no-article", "no-source-sheet", "stray-file"})


def _drafting() -> Drafting:
    try:
        from factsheets.drafting import draft  # noqa: PLC0415 - spaCy loads for seconds, and only drafting needs it
    except ModuleNotFoundError as error:
        raise _not_installed(error) from None
    return draft


def _not_installed(error: ModuleNotFoundError) -> CannotDraftError:
    return CannotDraftError(f"drafting needs {error.name}; install the drafting set: make draft, or pip install 'factsheets[draft]'")
