"""Commands about single articles, as people and programs use them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from factsheets.cli import main
from factsheets.cli_editing import Progressing, duration

STORY = Path(__file__).parent.parent / "stories" / "ferry"

pytestmark = pytest.mark.drafting


@pytest.fixture
def story(tmp_path: Path) -> Path:
    shutil.copytree(STORY, tmp_path / "story")
    return tmp_path / "story"


def run(*arguments: object, stdin: bytes | None = None):
    return CliRunner().invoke(main, [str(one) for one in arguments], input=stdin)


def test_annotate_prints_offsets_into_the_text_as_received(tmp_path):
    said = "Ines Okafor said on Wednesday that four boats left Wendel. “It was cold,” she said."
    text = f"Harbour Post\r\n\r\n{said}\r\n\r\nShare this article\r\n"
    (tmp_path / "a.txt").write_bytes(text.encode())
    ran = run("annotate", tmp_path / "a.txt", "--published", "2024-04-03", "--json")
    assert ran.exit_code == 0
    found = json.loads(ran.output)
    assert set(found) == {"text", "dropped", "sentences", "entities", "dates", "quantities", "attributions"}
    assert found["text"] == text
    assert [(text[one["start"] : one["end"]], one["value"]) for one in found["dates"]] == [("Wednesday", "2024-04-03")]
    assert "Ines Okafor" in [text[one["start"] : one["end"]] for one in found["entities"]]
    assert [text[one["start"] : one["end"]] for one in found["dropped"]][-1] == "Share this article"
    assert [text[one["content"]["start"] : one["content"]["end"]] for one in found["attributions"]][-1] == "“It was cold,”"
    kept = {
        "dropped": {"start", "end", "why"},
        "sentences": {"start", "end"},
        "entities": {"start", "end", "kind", "entity"},
        "dates": {"start", "end", "value", "type"},
        "quantities": {"start", "end", "value", "bound", "unit", "of"},
        "attributions": {"speaker", "cue", "content"},
    }
    assert {part: set().union(*found[part]) for part in kept} == kept


def test_annotate_tells_people_of_rates_and_of_non_answers(tmp_path):
    (tmp_path / "a.txt").write_text(
        "The ferry sank on Monday, the mayor said. It cost 4 euros a day. The mayor declined to comment on Tuesday.\n"
    )
    ran = run("annotate", tmp_path / "a.txt", "--published", "2024-04-03")
    assert "(no answer)" in ran.output


def test_drafting_tells_about_how_long_the_rest_takes(capsys):
    ticks = iter([0, 3, 100, 101, 1000])
    progress = Progressing(lambda: next(ticks))
    for done in (1, 3, 4):
        progress("reading", done, 4)
    progress("joining", 0, 1)
    told = capsys.readouterr().err
    assert "reading: 3 of 4, about 1 s left" in told
    assert "reading: 1 of 4\r" in told
    assert "joining: 0 of 1" in told
    assert duration(240) == "4 min"


def test_annotate_refuses_what_is_no_text_and_no_date(tmp_path):
    (tmp_path / "a.txt").write_bytes(bytes(range(256)) * 20)
    ran = run("annotate", tmp_path / "a.txt")
    assert ran.exit_code == 1
    assert "is no text" in ran.output
    (tmp_path / "a.txt").write_text("A ferry.")
    assert run("annotate", tmp_path / "a.txt", "--published", "3 April").exit_code == 2


def test_an_article_is_added_byte_for_byte_and_once(story):
    data = b"The Ferry Is Late\r\n\r\nBy Jo Lind\r\n\r\n9 April 2024\r\n\r\nThe ferry of Wendel will come a week later, the PAW said.\r\n"
    ran = run("add", "--project", story, "-", stdin=data)
    assert ran.exit_code == 0, ran.output
    (article,) = [path for path in (story / "content/sources").glob("*.txt") if path.read_bytes() == data]
    assert article.with_suffix(".yaml").is_file()
    assert run("check", "--project", story).exit_code == 0
    again = run("add", "--project", story, "-", stdin=data)
    assert again.exit_code == 1
    assert "already, byte for byte" in again.output


def test_coverage_names_what_no_sheet_uses_with_its_line(story):
    ran = run("coverage", "--project", story)
    assert ran.exit_code == 0
    before = ran.output
    path = story / "content/facts/entities/new-ferry.yaml"
    path.write_text(
        path.read_text().replace("The ferry was built by Lindqvist Yard and cost $14 million", "Lindqvist Yard and cost $14 million")
    )
    assert run("coverage", "--project", story).output == before
    sheet = path.read_text()
    path.write_text(sheet[: sheet.index("facts:")])
    assert "content/sources/harbour-post.txt:8:" in run("coverage", "--project", story).output


def test_review_lists_the_least_sure_first(story):
    assert "no proposals" in run("review", "--project", story).output
    for name, sure in (("one", "0.9"), ("two", "0.2")):
        text = f"name: Quay {name}\nkind: place\nproposed: {{rule: name, confidence: {sure}}}\n"
        (story / f"content/facts/entities/quay-{name}.yaml").write_text(text)
    lines = run("review", "--project", story).output.splitlines()
    assert [line.split()[0] for line in lines[:2]] == ["0.20", "0.90"]
    assert "entity quay-two" in lines[0]


def test_review_lists_contradictions_before_sheets_and_sheets_before_facts(story):
    says = [
        ("harbour-post", "14 million USD", "The ferry was built by Lindqvist Yard and cost $14 million"),
        ("bay-radio", "15 million USD", "Lindqvist Yard delivered it last week"),
    ]
    answers = "".join(f'  - {{source: {source}, says: so much, value: {value}, quote: "{quote}"}}\n' for source, value, quote in says)
    sure = "proposed: {rule: figures, confidence: 0.9}\n"
    (story / "content/facts/questions/cost.yaml").write_text(f"question: What did it cost?\ntype: number\nanswers:\n{answers}{sure}")
    fact = "  - text: It is long.\n    evidence: []\n    proposed: {rule: named, confidence: 0.1}\n"
    (story / "content/facts/entities/quay.yaml").write_text(f"name: Quay\nkind: place\nfacts:\n{fact}{sure}")
    lines = run("review", "--project", story).output.splitlines()
    assert [line.split("  ")[2].split(":")[0] for line in lines[:3]] == ["question cost", "entity quay", "entity quay, fact 1"]
