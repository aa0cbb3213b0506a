"""A drafting run through its real doors, with a drafting that is foreseeable: each sentence of an article is a fact of one entity."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner

from builders import a_fact, a_question, a_relation, an_answer, an_entity, an_event, an_evidence
from factsheets import drafting_run
from factsheets.cli import main
from factsheets.drafting_run import adopt, draft_project
from factsheets.model.corpus import Corpus
from factsheets.model.sheets import AnySheet, Source
from factsheets.model.span import Article
from factsheets.pipeline import examine
from factsheets.store.encode import encode_sheet, sheet_path

FIRST = "The bridge opened on Monday. Ten boats passed."
SECOND = "Twelve boats passed. It rained."


@dataclass
class Made:
    sheets: Sequence[AnySheet]
    remarks: Sequence[str] = ("a remark",)


def by_sentence(articles: Sequence[tuple[Source | None, Article]], corpus: Corpus | None = None, **_: object) -> Made:
    """Draft one entity whose facts are the sentences; its id is that of the sheet that has its name."""
    known = corpus.names.get("bridge", "bridge") if corpus else "bridge"
    found = [an_evidence(words, article.source) for _, article in articles for words in article.text.rstrip(".").split(". ")]
    sources = [source or Source(id=article.source, title="T", publisher="P", sha256=article.sha256) for source, article in articles]
    facts = tuple(a_fact(None, evidence=(one,)) for one in found)
    return Made([*sources, an_entity(known, name="Bridge", status="draft", facts=facts)] if articles else [])


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "content/sources").mkdir(parents=True)
    put(tmp_path, "gazette", FIRST)
    return tmp_path


def put(root: Path, name: str, text: str | bytes) -> None:
    path = root / "content/sources" / f"{name}.txt"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


def bridge(root: Path) -> Path:
    return root / "content/facts/entities/bridge.yaml"


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def run(root: Path, *options: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, [*options, "--project", str(root)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.output


@pytest.fixture(autouse=True)
def foreseeable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drafting_run, "_drafting", lambda: by_sentence)


def test_articles_become_sheets_that_check_clean(root: Path):
    code, said = run(root, "draft")
    assert code == 0
    assert "new: content/facts/entities/bridge.yaml\nnew: content/sources/gazette.yaml\n" in said
    assert "Drafted 1 source: 2 new sheets, no changed, no new proposals." in said
    assert examine(root).problems == ()


def test_nothing_is_drafted_twice(root: Path):
    run(root, "draft")
    before = {path: path.stat().st_mtime_ns for path in root.rglob("*")}
    assert run(root, "draft") == (0, "Nothing to draft: 1 source, unchanged since the last draft. `--again` drafts anyway.\n")
    assert before == {path: path.stat().st_mtime_ns for path in root.rglob("*")}
    assert "no new sheets, no changed, no new proposals" in run(root, "draft", "--again")[1]


def test_a_run_with_nothing_to_draft_never_loads_spacy(root: Path):
    put(root, "gazette", FIRST)
    (root / "content/sources/gazette.yaml").write_text("title: T\npublisher: P\n", encoding="utf-8")
    assert adopt(root) == 1
    code = (
        "import sys; from factsheets.cli import main\n"
        "try: main(['draft', '--project', sys.argv[1]])\n"
        "finally: print(sorted({name.split('.')[0] for name in sys.modules} & {'spacy', 'trafilatura', 'mkdocs'}))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(root)], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
    assert done.stdout.startswith("Nothing to draft")


def test_a_new_source_is_joined_to_edited_sheets(root: Path):
    run(root, "draft")
    edit(bridge(root), "quote: Ten boats passed", "quote: Ten boats passed\n    note: mine")
    put(root, "echo", SECOND)
    code, said = run(root, "draft")
    assert code == 0
    assert "Drafted 2 sources: 1 new sheet, 1 changed, no new proposals." in said
    text = bridge(root).read_text(encoding="utf-8")
    assert "note: mine" in text
    assert text.count("source: echo") == 2


def test_a_withdrawn_source_leaves_its_facts_and_they_are_told(root: Path):
    put(root, "echo", SECOND)
    run(root, "draft")
    before = bridge(root).read_bytes()
    for name in ("echo.txt", "echo.yaml"):
        (root / "content/sources" / name).unlink()
    said = run(root, "draft")[1]
    assert bridge(root).read_bytes() == before
    assert "no longer in the sources: content/facts/entities/bridge.yaml:6: facts: “Twelve boats passed”" in said
    assert "2 no longer in the sources" in said


def test_a_changed_article_is_drafted_again(root: Path):
    run(root, "draft")
    put(root, "gazette", FIRST.replace("Ten", "Eleven"))
    report = draft_project(root)
    assert report.news == {"gazette": "changed"}
    assert "Eleven boats" in bridge(root).read_text(encoding="utf-8")


def test_a_dry_run_shows_a_diff_and_writes_nothing(root: Path):
    run(root, "draft")
    put(root, "echo", SECOND)
    before = sorted(root.rglob("*"))
    said = run(root, "draft", "--dry-run")[1]
    assert "--- a/content/facts/entities/bridge.yaml\n+++ b/content/facts/entities/bridge.yaml\n" in said
    assert "+      - source: echo\n+        quote: Twelve boats passed\n" in said
    assert "would be new: content/sources/echo.yaml" in said
    assert sorted(root.rglob("*")) == before
    assert "echo" not in bridge(root).read_text(encoding="utf-8")


def test_proposals_are_listed_accepted_and_dismissed(root: Path):
    run(root, "draft")
    edit(bridge(root), "status: draft", "status: reviewed")
    put(root, "echo", SECOND)
    assert "2 new proposals" in run(root, "draft")[1]
    code, said = run(root, "proposals")
    assert code == 0
    assert "content/facts/entities/bridge.yaml:5  would add to facts\n  + evidence:\n  +   - source: echo\n  +     quote: It rained" in said
    first, second = (line.split()[0] for line in said.splitlines() if "would add" in line)
    assert run(root, "proposals", "accept", first)[0] == 0
    assert run(root, "proposals", "dismiss", second)[0] == 0
    assert run(root, "proposals", "list")[1] == "no proposals.\n"
    assert bridge(root).read_text(encoding="utf-8").count("source: echo") == 1
    assert not (root / "content/.base/proposals/facts/entities/bridge.yaml").exists()
    assert "no new sheets, no changed, no new proposals" in run(root, "draft", "--again")[1]
    assert run(root, "proposals", "accept", "ffffff")[0] == 2


def test_accepting_a_change_keeps_the_remarks(root: Path):
    run(root, "draft")
    edit(bridge(root), "quote: Ten boats passed", "# and why\n        quote: Ten boats passed\n    note: mine")
    edit(root / "content/.base/facts/entities/bridge.yaml", "quote: Ten boats passed", "quote: Ten boats passed\n    date: 2020")
    assert "1 new proposal" in run(root, "draft", "--again")[1]
    assert run(root, "proposals", "accept", "bridge")[0] == 0
    text = bridge(root).read_text(encoding="utf-8")
    assert "  # and why\n  - evidence:\n      - source: gazette\n        quote: Ten boats passed\n" in text
    assert "note: mine" not in text


def test_the_encoding_of_a_new_article_is_found_and_declared(root: Path):
    put(root, "blog", "Ein Café öffnete. Zwölf Boote.".encode("windows-1252"))
    run(root, "draft")
    sheet = (root / "content/sources/blog.yaml").read_text(encoding="utf-8")
    assert "encoding: utf-8" not in sheet
    assert "encoding:" in sheet
    assert sha256((root / "content/sources/blog.txt").read_bytes()).hexdigest() in sheet


def test_an_article_whose_name_is_no_id_keeps_it_and_its_sheet_gets_one(root: Path):
    (root / "content/sources/My Article.txt").write_text("It rained. It stopped.", encoding="utf-8")
    assert run(root, "draft")[0] == 0
    assert "file: My Article.txt\n" in (root / "content/sources/my-article.yaml").read_text(encoding="utf-8")
    assert examine(root).problems == ()
    assert "Nothing to draft" in run(root, "draft")[1]


def test_a_broken_source_sheet_stops_the_draft_since_its_facts_would_seem_lost(root: Path):
    put(root, "echo", SECOND)
    run(root, "draft")
    edit(root / "content/sources/echo.yaml", "title: T", "caption: T")
    put(root, "third", "More rain.")
    code, said = run(root, "draft")
    assert code == 1
    assert "content/sources/echo.yaml:" in said
    assert "third" not in bridge(root).read_text(encoding="utf-8")


def test_a_renamed_entity_keeps_its_sheet(root: Path):
    run(root, "draft")
    edit(bridge(root), "name: Bridge", "name: Iron Crossing")
    put(root, "echo", SECOND)
    run(root, "draft")
    assert [path.name for path in bridge(root).parent.iterdir()] == ["bridge.yaml"]
    assert "name: Iron Crossing\n" in bridge(root).read_text(encoding="utf-8")


def test_an_event_drafted_under_another_id_is_the_same_event_when_it_rests_on_the_same_words(root: Path):
    def drafting(articles: Sequence[tuple[Source | None, Article]], corpus: Corpus | None = None, **options: object) -> Made:
        made = by_sentence(articles, corpus, **options)
        assert corpus is not None
        assert not corpus.events
        name = "bridge-opens" if len(articles) == 1 else "opening-of-the-bridge"
        fact = a_fact(None, evidence=(an_evidence("The bridge opened on Monday"),))
        answer = an_answer(quote="Ten boats passed")
        return Made([*made.sheets, an_event(name, facts=(fact,)), a_question("how-many", about=(name,), answers=(answer,))])

    draft_project(root, drafting=drafting)
    put(root, "echo", SECOND)
    draft_project(root, drafting=drafting)
    assert [path.name for path in (root / "content/facts/events").iterdir()] == ["bridge-opens.yaml"]
    assert "opening-of-the-bridge" not in (root / "content/facts/questions/how-many.yaml").read_text(encoding="utf-8")


def test_a_deleted_sheet_is_not_referred_to_again(root: Path):
    def drafting(articles: Sequence[tuple[Source | None, Article]], corpus: Corpus | None = None, **options: object) -> Made:
        sources = by_sentence(articles, corpus, **options).sheets[: len(articles)]
        other = an_entity("ferry", relations=(a_relation(entity="tunnel"),) if len(articles) > 1 else ())
        question = a_question("how-long", about=("ferry", "tunnel"), answers=(an_answer(quote="Ten boats passed", said_by="tunnel"),))
        return Made([*sources, other, an_entity("tunnel"), *([question] if len(articles) > 1 else [])])

    draft_project(root, drafting=drafting)
    (root / "content/facts/entities/tunnel.yaml").unlink()
    put(root, "echo", SECOND)
    draft_project(root, drafting=drafting)
    assert not (root / "content/facts/entities/tunnel.yaml").exists()
    assert not [one for one in examine(root).errors if one.rule == "dangling-reference"]


def test_a_sheet_written_by_hand_is_offered_only_what_a_new_source_brings(root: Path):
    bridge(root).parent.mkdir(parents=True)
    bridge(root).write_text("name: Iron Bridge\nkind: place\naliases: [Bridge]\nstatus: reviewed\n", encoding="utf-8")
    (root / "content/sources/gazette.yaml").write_text("title: T\npublisher: P\n", encoding="utf-8")
    adopt(root)
    before = bridge(root).read_bytes()
    put(root, "echo", SECOND)
    assert "2 new proposals" in run(root, "draft")[1]
    assert bridge(root).read_bytes() == before
    said = run(root, "proposals")[1]
    assert said.count("would add to facts") == 2
    assert "gazette" not in said


def test_a_story_written_by_hand_is_not_drafted_over_when_a_source_joins_it(root: Path):
    counted = a_question("how-many", type="number", answers=(an_answer(value="10 boats", quote="Ten boats passed"),))
    for sheet in (counted, Source(id="gazette", title="T", publisher="P")):
        path = root / sheet_path(sheet.kind_of_sheet, sheet.id)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(encode_sheet(sheet), encoding="utf-8")
    adopt(root)

    def drafting(articles: Sequence[tuple[Source | None, Article]], corpus: Corpus | None = None, **options: object) -> Made:
        sources = by_sentence(articles, corpus, **options).sheets[: len(articles)]
        old = an_event("bridge-opens", facts=(a_fact(None, evidence=(an_evidence("The bridge opened on Monday"),)),))
        new = an_event("it-rains", facts=(a_fact(None, evidence=(an_evidence("It rained", "echo"),)),))
        answers = (an_answer(value="10", quote="Ten boats passed."), an_answer("echo", "twelve", value="12", quote="Twelve boats passed"))
        question = a_question("how-many-boats-passed", about=("bridge-opens", "it-rains"), type="number", answers=answers)
        return Made([*sources, old, new, question])

    put(root, "echo", SECOND)
    report = draft_project(root, drafting=drafting)
    assert [path.name for path in (root / "content/facts/events").iterdir()] == ["it-rains.yaml"]
    assert [path.name for path in (root / "content/facts/questions").iterdir()] == ["how-many.yaml"]
    (offered,) = (one for outcome in report.applied.outcomes for one in outcome.proposals if one.key == "answers")
    assert (offered.item["source"], offered.item["value"]) == ("echo", "12 boats")
    assert not [one for one in examine(root).errors if one.rule == "dangling-reference"]


def test_the_project_may_be_named_before_or_after_what_to_do(
    root: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    for arguments in (
        ["proposals", "--project", str(root)],
        ["proposals", "--project", str(root), "list"],
        ["proposals", "list", "--project", str(root)],
    ):
        result = CliRunner().invoke(main, arguments)
        assert (result.exit_code, result.output) == (0, "no proposals.\n")
    assert CliRunner().invoke(main, ["proposals"]).exit_code == 2
