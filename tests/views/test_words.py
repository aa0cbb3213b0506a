from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import builders as b
from factsheets.views.markup import escaped, first_sentence, plain
from factsheets.views.names import Names
from factsheets.views.wording import Wording, capitalised, sentence

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wording():
    return Wording(b.a_vocabulary())


@pytest.mark.parametrize(
    ("name", "full", "said"),
    [
        ("China Semiconductor Industry Association", "", "the China Semiconductor Industry Association"),
        ("CSIA", "China Semiconductor Industry Association", "the CSIA"),
        ("United States", "", "the United States"),
        ("Ministry of Commerce", "", "the Ministry of Commerce"),
        ("Huawei", "Huawei Technologies", "Huawei"),
        ("Joe Biden", "", "Joe Biden"),
        ("The Hague", "", "The Hague"),
        ("Association", "", "Association"),
    ],
)
def test_names_take_the_article_the_language_gives_them(wording, name, full, said):
    assert wording.named(name, full) == said


def test_lists_read_as_sentences_do(wording):
    assert wording.join([]) == ""
    assert wording.join(["a"]) == "a"
    assert wording.join(["a", "b"]) == "a and b"
    assert wording.join(["a", "b", "c"]) == "a, b and c"
    assert wording.join(["a, or b", "c", "d"]) == "a, or b; c and d"


def test_counts_agree_in_number(wording):
    assert [wording.count("sources", number) for number in (0, 1, 2)] == ["0 sources", "1 source", "2 sources"]


def test_a_sentence_has_a_capital_and_a_stop():
    assert sentence("the blog says ten") == "The blog says ten."
    assert sentence("he asked “why?”") == "He asked “why?”"
    assert [capitalised(name) for name in ("example.org", "iNews", "20 Minutes", "el País")] == [
        "example.org",
        "iNews",
        "20 Minutes",
        "El País",
    ]
    assert capitalised("[[blog|the blog]] says") == "[[blog|The blog]] says"


def test_plain_words_lose_the_markup_and_keep_the_words():
    prose = "The [[sia|SIA]] said *so* in **its** [post](https://example.org/a_b), snake_case.\n\n- one\n- two \\* three"
    assert plain(prose, str.upper) == "The SIA said so in its post, snake_case. one two * three"
    assert plain("[[encryption]] is one. So is [[encryption]], and [[encryption]].", lambda _: "encryption") == (
        "Encryption is one. So is encryption, and encryption."
    )


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["C"]), max_size=60))
def test_escaped_words_come_back_as_they_were(words):
    assert plain(escaped(words), str) == " ".join(words.split())


def test_a_first_sentence_is_cut_at_a_word_when_it_is_long():
    assert first_sentence("The association of chip makers. It was founded in 1990.") == "The association of chip makers."
    assert (
        first_sentence("The bodies were found after Cmdr. Ada Lund gave word. She left.")
        == "The bodies were found after Cmdr. Ada Lund gave word."
    )
    assert first_sentence("one two three four five six seven eight", limit=20) == "one two three four …"


def test_names_are_found_longest_first_and_never_inside_words():
    names = Names(
        [
            ("Semiconductor Industry Association", "sia", True),
            ("China Semiconductor Industry Association", "csia", True),
            ("chip", "chip", False),
            ("chips", "chip", False),
            ("AI", "ai", True),
        ]
    )
    text = "The China Semiconductor Industry Association’s chips, a Chip, chipmakers, said AI aides: the Semiconductor Industry Association"
    assert [(text[hit.start : hit.end], hit.sheet) for hit in names.find(text)] == [
        ("China Semiconductor Industry Association", "csia"),
        ("chips", "chip"),
        ("Chip", "chip"),
        ("AI", "ai"),
        ("Semiconductor Industry Association", "sia"),
    ]


def test_a_form_that_two_claim_leads_to_neither():
    assert list(Names([("Washington", "city", True), ("Washington", "government", True)]).find("In Washington")) == []


def test_finding_names_costs_the_text_and_not_the_number_of_names():
    few = Names([(f"Name {number} Company", f"id{number}", True) for number in range(10)])
    many = Names([(f"Name {number} Company", f"id{number}", True) for number in range(20_000)])
    probes = []

    class Spy(dict):
        def get(self, key, default=None):
            probes.append(key)
            return super().get(key, default)

    counts = []
    for names in (few, many):
        probes.clear()
        names._forms = Spy(names._forms)  # noqa: SLF001 - counts its look-ups
        list(names.find("Name 7 Bridges, " * 50))
        counts.append(len(probes))
    assert counts[1] <= counts[0] * 6


def test_every_word_the_pages_ask_for_is_in_the_vocabulary():
    known = set(b.a_vocabulary().words)
    asked = set()
    for path in (ROOT / "site_overrides").rglob("*.jinja"):
        asked |= set(re.findall(r"\bsay\('([^']+)'", path.read_text(encoding="utf-8")))
    for path in (ROOT / "build_scripts/factsheets/views").glob("*.py"):
        text = path.read_text(encoding="utf-8")
        asked |= set(re.findall(r"\.say\(\s*\"([^\"{]+)\"", text))
        asked |= {f"{key}.{form}" for key in re.findall(r"wording\.count\(\s*\"([^\"{]+)\"", text) for form in ("one", "other")}
    assert asked - known == set()
    assert len(asked) > 100


def test_plural_words_come_in_pairs():
    known = set(b.a_vocabulary().words)
    assert {
        key for key in known if key.endswith(".one") and f"{key[:-3]}other" not in known and not key.startswith("verdict.says")
    } == set()
