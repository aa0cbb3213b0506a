"""Rules on questions: values that can be read and compared, verdicts overruled only with a reason."""

from __future__ import annotations

from collections.abc import Iterator

from factsheets.checks.finding import called_now, did_you_mean, finding
from factsheets.model.corpus import Corpus, Path
from factsheets.model.problem import Problem, Severity
from factsheets.model.sheets import Question
from factsheets.model.values import Number, parse_value
from factsheets.model.verdict import judge


def questions(corpus: Corpus) -> Iterator[Problem]:
    """Report what keeps a question from an honest verdict."""
    for question in corpus.questions.values():
        yield from _values(corpus, question)
        yield from _verdict(corpus, question)
        yield from _silent(corpus, question)


def _values(corpus: Corpus, question: Question) -> Iterator[Problem]:
    measures: dict[tuple[str, str], int] = {}
    for number, answer in enumerate(question.answers):
        try:
            value = parse_value(answer.value, question.type)
        except ValueError as error:
            message, _, hint = str(error).partition("; ")
            path: Path = ("answers", number, "value")
            yield finding(corpus, question, path, "bad-value", message, hint[:1].upper() + hint[1:] + "." if hint else "")
            continue
        if isinstance(value, Number):
            measures.setdefault(value.measure, number)
    if len(measures) > 1 and question.verdict != "not-comparable":
        shown = " and ".join(f"“{' per '.join(part for part in one if part) or 'no unit'}”" for one in measures)
        path = ("answers", list(measures.values())[1], "value")
        hint = "Write both in one unit; or, if they measure different things, set `verdict: not-comparable` and say why."
        yield finding(corpus, question, path, "mixed-units", f"the answers are in {shown} and cannot be compared", hint)


def _verdict(corpus: Corpus, question: Question) -> Iterator[Problem]:
    if question.verdict is None:
        return
    if not question.why:
        hint = "Add `why:` with the reason, in a sentence a reader understands."
        yield finding(corpus, question, ("verdict",), "verdict-without-why", "overrules the computed verdict without a reason", hint)
    computed = judge(question, corpus.sources, corpus.names).computed
    if computed == question.verdict:
        hint = "Delete `verdict:`; it would hide a change of the answers."
        message = f"is what the rule computes anyway ({computed})"
        yield finding(corpus, question, ("verdict",), "verdict-needless", message, hint, severity=Severity.WARNING)


def _silent(corpus: Corpus, question: Question) -> Iterator[Problem]:
    answering = {answer.source for answer in question.answers}
    for number, source in enumerate(question.silent):
        path: Path = ("silent", number)
        if source not in corpus.sources and source not in corpus.broken:
            hint = called_now(corpus, source) or did_you_mean(source, corpus.sources)
            yield finding(corpus, question, path, "unknown-source", f"there is no source `{source}`", hint)
        elif source in answering:
            message = f"`{source}` is said to be silent and answers above"
            yield finding(corpus, question, path, "silent-and-answering", message, "Delete it from one of the two lists.")
    if question.running:
        for number, answer in enumerate(question.answers):
            told_in = corpus.sources.get(answer.source)
            if told_in and not (answer.as_of or told_in.date):
                hint = "Give the answer `as_of:`, or date the source with `dated_by:`."
                message = f"a running figure of source {answer.source} has no moment, so it counts as of every moment"
                path = ("answers", number)
                yield finding(corpus, question, path, "undated-figure", message, hint, severity=Severity.WARNING)
