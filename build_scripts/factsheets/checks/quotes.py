"""Rules on evidence: every quote stands in its source exactly once, word for word, and the source is as it was.

A near match is never accepted; it is offered as the words to copy.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from factsheets.checks.finding import called_now, did_you_mean, finding
from factsheets.model.corpus import Corpus, Path, evidence_of
from factsheets.model.parts import Quote
from factsheets.model.problem import Problem, Severity
from factsheets.model.sheets import AnySheet, Source
from factsheets.text.quoting import Ambiguous, NotFound, Quoting

_SHOWN = 200


def quotes(corpus: Corpus, quoting: Quoting, sheets: Sequence[AnySheet]) -> Iterator[Problem]:
    """Report quotes in `sheets` that cannot be located, and evidence of sources that do not exist."""
    for sheet, path, one in chain.from_iterable(map(evidence_of, sheets)):
        if one.source in corpus.broken:
            continue
        if one.source not in corpus.sources:
            hint = (
                called_now(corpus, one.source)
                or did_you_mean(one.source, corpus.sources)
                or f"Known sources: {', '.join(list(corpus.sources)[:6])}."
            )
            yield finding(corpus, sheet, (*path, "source"), "unknown-source", f"there is no source `{one.source}`", hint)
        elif one.source in corpus.articles:
            yield from _quote(corpus, quoting, sheet, path, one.source, one)
    for source in sheets:
        if isinstance(source, Source) and source.id in corpus.articles:
            for number, aside in enumerate(source.set_aside):
                yield from _quote(corpus, quoting, source, ("set_aside", number), source.id, aside)


def _quote(  # noqa: PLR0913, PLR0917 - where the quote stands, and what it is
    corpus: Corpus, quoting: Quoting, sheet: AnySheet, path: Path, source: str, one: Quote
) -> Iterator[Problem]:
    here: Path = (*path, "quote")
    if not one.quote.strip():
        yield finding(corpus, sheet, here, "quote-not-found", "holds nothing but blanks", "Copy the words from the source.")
        return
    location = quoting.locate(source, one.quote, one.prefix, one.suffix)
    if isinstance(location, NotFound):
        message = f"does not stand in source {source}"
        if (one.prefix or one.suffix) and not isinstance(quoting.locate(source, one.quote), NotFound):
            message, hint = f"stands in source {source}, but not with that prefix and suffix", "Copy the words beside it from the source."
        elif location.nearest:
            hint = f"Nearest there: “{location.nearest[:_SHOWN]}”. Copy the words from it."
        else:
            hint = "Nothing there comes near; is it another source?"
        yield finding(corpus, sheet, here, "quote-not-found", message, hint)
    elif isinstance(location, Ambiguous):
        message = f"stands {len(location.spans)} times in source {source}"
        hint = "Make it longer, or tell it apart with `prefix:` or `suffix:` (the words just before or after)."
        yield finding(corpus, sheet, here, "quote-ambiguous", message, hint)


def evidence(corpus: Corpus, sheets: Iterable[AnySheet]) -> Iterator[Problem]:
    """Warn of facts and relations in `sheets` that rest on nothing; the site counts them and says so."""
    for sheet in sheets:
        for key in ("facts", "relations"):
            for number, item in enumerate(getattr(sheet, key, ())):
                if not item.evidence:
                    hint = "Add the words of a source, or leave it: the page says that no source supports it."
                    yield finding(corpus, sheet, (key, number), "no-evidence", "rests on no source", hint, severity=Severity.WARNING)


def originals(corpus: Corpus) -> Iterator[Problem]:
    """Report articles whose bytes are not those their source sheet vouches for."""
    for source in corpus.sources.values():
        article = corpus.articles.get(source.id)
        if article and article.sha256 and source.sha256 and article.sha256 != source.sha256:
            message = "is not the checksum of the article beside it"
            hint = f"Restore the article as received; or, if it was replaced on purpose, write {article.sha256}."
            yield finding(corpus, source, ("sha256",), "source-changed", message, hint)
