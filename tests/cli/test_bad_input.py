"""What is no article, or an odd one, at the three doors that take articles: each says so plainly, and nothing is half written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from factsheets.cli import main

pytestmark = pytest.mark.drafting

SAID = "The café in Wendel burned down on Monday, the mayor said. “We lost everything,” said Ines Okafor of the Harbour Union. "
GERMAN = "Der Hafen von Wendel wurde am Montag geschlossen, und die Fähre ist nicht mehr zu retten, weil das Wasser zu hoch war. "
LOGIN = (
    "<!doctype html><html><head><title>Log in</title></head><body><nav><a href='/'>Home</a></nav><form><label>Email</label><input>"
    "<button>Sign in</button></form><a href='/forgot'>Forgot your password?</a></body></html>"
)
BINARY = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20
MIXED = SAID.encode() * 3 + b"\n\n" + SAID.encode("cp1252")

ODD = [
    ("no bytes", "a.txt", b"", "no article was found in it"),
    ("blanks alone", "a.txt", b"  \n\n", "no article was found in it"),
    ("a login page", "a.html", LOGIN.encode(), "no article was found in it"),
    ("another language", "a.txt", (GERMAN * 8).encode(), "does not read as English"),
    ("mixed encodings", "a.txt", MIXED, "mixes UTF-8 with an older encoding"),
    ("an old encoding", "a.txt", (SAID * 3).encode("cp1252"), "read as cp1252"),
    ("a paragraph without end", "a.txt", (SAID * 300).encode(), "only its beginning was read"),
]
NONE = [
    ("binary", "a.txt", BINARY, "is no text"),
    ("a mark of UTF-16 and half a letter", "a.txt", b"\xff\xfea", "is no text"),
    ("too large", "a.txt", b"The ferry sank. " * 400_000, "has 6,400,000 bytes"),
]


def run(*arguments: object, stdin: bytes | None = None):
    ran = CliRunner().invoke(main, [str(one) for one in arguments], input=stdin)
    assert ran.exception is None or isinstance(ran.exception, SystemExit)
    return ran


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "story/content/sources").mkdir(parents=True)
    return tmp_path / "story"


def written(root: Path) -> list[str]:
    return sorted(path.name for path in root.rglob("*") if path.is_file())


@pytest.mark.parametrize(("_", "name", "data", "words"), ODD, ids=[one[0] for one in ODD])
def test_annotate_says_what_is_odd_beside_its_json(tmp_path, _, name, data, words):
    (tmp_path / name).write_bytes(data)
    ran = run("annotate", tmp_path / name, "--published", "2024-04-03", "--json")
    assert ran.exit_code == 0
    assert words in ran.stderr
    assert set(json.loads(ran.stdout)) == {"text", "dropped", "sentences", "entities", "dates", "quantities", "attributions"}


@pytest.mark.parametrize(("_", "name", "data", "words"), NONE, ids=[one[0] for one in NONE])
def test_annotate_refuses_what_is_no_text(tmp_path, _, name, data, words):
    (tmp_path / name).write_bytes(data)
    ran = run("annotate", tmp_path / name)
    assert ran.exit_code == 1
    assert words in ran.output
    assert ran.output.count(words) == 1


@pytest.mark.parametrize(
    ("_", "name", "data", "words"), [*NONE, ("no bytes", "a.txt", b"", "is empty")], ids=[*(one[0] for one in NONE), "no bytes"]
)
def test_add_refuses_and_writes_nothing(root, _, name, data, words):
    (root.parent / name).write_bytes(data)
    ran = run("add", "--project", root, root.parent / name)
    assert ran.exit_code == 1
    assert words in ran.output
    assert written(root) == []


@pytest.mark.parametrize(("_", "name", "data", "words"), ODD[2:6], ids=[one[0] for one in ODD[2:6]])
def test_add_takes_an_odd_article_and_says_so(root, _, name, data, words):
    (root.parent / name).write_bytes(data)
    ran = run("add", "--project", root, root.parent / name)
    assert ran.exit_code == 0
    (remark,) = [line for line in ran.output.splitlines() if line.startswith("remark: ")]
    assert words in remark
    assert len(written(root)) == 2


@pytest.mark.parametrize(("_", "name", "data", "words"), ODD, ids=[one[0] for one in ODD])
def test_draft_says_what_is_odd_and_drafts_the_rest(root, _, name, data, words):
    (root / "content/sources" / name).write_bytes(data)
    (root / "content/sources/b.txt").write_text(
        "Wendel Post\n\nBy Jo Lind\n\n9 April 2024\n\nThe ferry of Wendel sank on Monday, the mayor said.\n"
    )
    ran = run("draft", "--project", root)
    assert ran.exit_code == 0, ran.output
    assert words in ran.output
    assert (root / "content/sources/b.yaml").is_file()


@pytest.mark.parametrize(("_", "name", "data", "words"), NONE, ids=[one[0] for one in NONE])
def test_draft_names_the_file_it_cannot_read(root, _, name, data, words):
    (root / "content/sources" / name).write_bytes(data)
    ran = run("draft", "--project", root)
    assert ran.exit_code == 1
    assert words in ran.output
    assert name in ran.output
    assert not (root / "content/sources/a.yaml").exists()


def test_draft_says_that_two_articles_are_one(root):
    text = "9 April 2024\n\nThe ferry of Wendel sank on Monday, the mayor said. Ten people swam ashore near the old pier of the town.\n"
    for name in ("a", "b"):
        (root / f"content/sources/{name}.txt").write_text(text)
    assert "both count as one origin" in run("draft", "--project", root).output


def test_the_two_doors_read_an_encoding_alike(root):
    data = (SAID * 3).encode("cp1252")
    (root / "content/sources/a.txt").write_bytes(data)
    run("draft", "--project", root)
    told = (root / "content/sources/a.yaml").read_text()
    added = run("add", "--project", root, "-", stdin=data + b"\n")
    assert added.exit_code == 0
    (other,) = [path for path in (root / "content/sources").glob("*.yaml") if path.name != "a.yaml"]
    assert [line for line in told.splitlines() if line.startswith("encoding")] == ["encoding: cp1252"]
    assert [line for line in other.read_text().splitlines() if line.startswith("encoding")] == ["encoding: cp1252"]
