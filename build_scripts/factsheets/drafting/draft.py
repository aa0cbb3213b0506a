"""From articles to draft sheets: understood in parallel, joined in one place, the same bytes whatever the number of workers.

No disk is touched here: articles come in as values and sheets go out as values.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from datetime import date

from factsheets.drafting.articles.language import model
from factsheets.drafting.articles.reading import read
from factsheets.drafting.articles.remarks import remark_on
from factsheets.drafting.articles.sourcefields import slug, source_sheet, unique
from factsheets.drafting.dating import corroborated
from factsheets.drafting.entitysheets import entity_sheets
from factsheets.drafting.events.events import drafted_events
from factsheets.drafting.evidence import Evidences
from factsheets.drafting.naming.aliases import Roster, roster
from factsheets.drafting.notes import Notes
from factsheets.drafting.questions.questions import question_sheets
from factsheets.drafting.story import Story, story
from factsheets.drafting.understand import Task, understand
from factsheets.model.corpus import Corpus
from factsheets.model.sheets import SHEETS, AnySheet, Source
from factsheets.model.span import Article

Progress = Callable[[str, int, int], None]
"""Called with the stage, how many of it are done, and how many there are."""


@dataclass(frozen=True, slots=True)
class Drafts:
    """What a draft proposes."""

    sheets: tuple[AnySheet, ...]
    """Draft sheets: sources, entities, events, questions, each kind sorted by id."""

    remarks: tuple[str, ...] = ()
    """What an editor should know: an article in another language, two copies of one, an empty file."""


@dataclass(slots=True)
class _Run:
    """The articles of a draft and what is known of them so far."""

    sources: dict[str, Source]
    articles: dict[str, Article]
    remarks: list[str] = field(default_factory=list)


def draft(
    articles: Sequence[tuple[Source | None, Article]],
    corpus: Corpus | None = None,
    *,
    executor: Executor | None = None,
    progress: Progress | None = None,
) -> Drafts:
    """Draft sheets from articles.

    Each article comes with its source sheet, or None to have one drafted under the article's `source` id. `corpus` holds the sheets that
    exist: their names are a gazetteer, and what they hold is not proposed again. Any executor spreads the reading of articles; without
    one it is done here.
    """
    tell = progress or _silently
    run = _prepare(articles)
    notes = _understood(run, executor, tell)
    tell("names", 0, 1)
    known = gazetteer(corpus)
    notes = _dated(run, notes, known, executor, tell)
    found = roster(notes, known)
    laid = story(notes, found)
    _same_origins(run, laid)
    tell("sheets", 0, 1)
    sheets = _sheets(run, laid, corpus)
    tell("sheets", 1, 1)
    return Drafts(tuple(sheets), tuple(run.remarks))


def _silently(stage: str, done: int, total: int) -> None:
    """Tell nobody."""


def gazetteer(corpus: Corpus | None) -> dict[str, tuple[str, str]]:
    """Return every form of every entity an editor has: form -> (id, kind)."""
    if corpus is None:
        return {}
    return {
        form: (entity.id, entity.kind)
        for entity in corpus.entities.values()
        for form in (entity.name, *entity.aliases, *((entity.short,) if entity.short else ()))
    }


def _prepare(articles: Sequence[tuple[Source | None, Article]]) -> _Run:
    run = _Run({}, {})
    for source, article in sorted(articles, key=lambda one: one[1].source):
        run.articles[article.source] = article
        run.sources[article.source] = source or source_sheet(article.source, article, read(article))
    return run


def _day(source: Source) -> date | None:
    """Return the day an article is read as of."""
    return source.date.start if source.date else None


def _understood(run: _Run, executor: Executor | None, tell: Progress) -> list[Notes]:
    tasks = [Task(article, _day(run.sources[source])) for source, article in run.articles.items()]
    if executor is not None:
        model()  # joining asks it for words too; processes that fork from this one now need not load it again
    found: list[Notes] = []
    for one in _mapped(tasks, executor):
        found.append(one)
        tell("articles", len(found), len(tasks))
        if remark := remark_on(one):
            run.remarks.append(f"{one.reading.source}: {remark}")
    return found


def _mapped(tasks: Iterable[Task], executor: Executor | None) -> Iterable[Notes]:
    return executor.map(understand, tasks) if executor else map(understand, tasks)


def _dated(run: _Run, notes: list[Notes], known: Mapping[str, tuple[str, str]], executor: Executor | None, tell: Progress) -> list[Notes]:
    """Date what bears no date by what other sources say, and read it again as of that day."""
    undated = [one for one in notes if run.sources[one.reading.source].date is None and one.names]
    if not undated:
        return notes
    laid = story(notes, roster(notes, known))
    evidences = Evidences(run.articles)
    again: dict[str, Task] = {}
    for one in undated:
        source = one.reading.source
        if (told := corroborated(laid, run.sources[source], evidences)) is not None:
            run.sources[source] = run.sources[source].model_copy(update={"dated_by": told})
            again[source] = Task(run.articles[source], told.date.start)
        else:
            run.remarks.append(f"{source}: it bears no date and nothing dates it; its relative dates stay open.")
    renewed = {one.reading.source: one for one in _mapped(again.values(), executor)}
    tell("dates", len(renewed), len(undated))
    return [renewed.get(one.reading.source, one) for one in notes]


def _same_origins(run: _Run, laid: Story) -> None:
    """Give copies of one article one origin, and say so."""
    for source, first in sorted(laid.origins.items()):
        if source == first:
            continue
        run.remarks.append(f"{source}: most of its sentences stand in {first} too; both count as one origin.")
        for one in (source, first):
            if run.sources[one].origin is None:
                run.sources[one] = run.sources[one].model_copy(update={"origin": first})


def _sheets(run: _Run, laid: Story, corpus: Corpus | None) -> list[AnySheet]:
    taken = set(run.sources) | (set(corpus.by_id) if corpus else set())
    taken |= {old for sheet in (corpus.sheets() if corpus else ()) for old in sheet.was}
    ids = _ids(laid.roster, taken)
    evidences = Evidences(run.articles)
    entities = entity_sheets(laid, ids, evidences)
    made = {one.id for one in entities} | (set(corpus.entities) if corpus else set())
    ids = {place: one for place, one in ids.items() if one in made}
    used = taken | set(ids.values())
    events = drafted_events(laid, ids, evidences, used, [one.title for one in corpus.events.values()] if corpus else [])
    used |= {one.sheet.id for one in events}
    questions = question_sheets(laid, ids, evidences, used, [one.question for one in corpus.questions.values()] if corpus else [], events)
    made_sheets: list[AnySheet] = [*run.sources.values(), *entities, *(one.sheet for one in events), *questions]
    kinds = list(SHEETS.values())
    return sorted(made_sheets, key=lambda one: (kinds.index(type(one)), one.id))


def _ids(found: Roster, taken: set[str]) -> dict[int, str]:
    """Give each entity an id made from its name; those an editor has keep theirs."""
    used = set(taken)
    ids: dict[int, str] = {}
    for place, named in enumerate(found.entities):
        if named.known:
            ids[place] = named.known
            continue
        ids[place] = unique(slug(re.sub(r"^the\s+", "", named.name, flags=re.IGNORECASE)) or "name", used)
        used.add(ids[place])
    return ids
