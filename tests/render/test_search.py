"""The search's files: what is folded alike, what a common word keeps, and that no data can leave its script."""

from __future__ import annotations

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from factsheets.render.search import SearchEntry, file_stem, search_files, words


def an_entry(title: str, **values: object) -> SearchEntry:
    return SearchEntry(**{"url": f"{title}/", "title": title, "group": "entities", "kind": "place", "line": "", **values})


def read(entries: list[SearchEntry]) -> dict[str, dict[str, list[int]]]:
    """Return word -> postings over all files."""
    found: dict[str, list[int]] = {}
    for uri, content in search_files(entries):
        if "/pages-" not in uri:
            found.update(json.loads(content[content.index(",") + 1 : content.rindex(")")]))
    return found


def test_names_weigh_more_than_lines_and_lines_more_than_text():
    entries = [an_entry("Quay", also=("Wharf",), line="A stone pier", text="with boats")]
    assert {word: postings[0] % 4 for word, postings in read(entries).items()} == {
        "quay": 3,
        "wharf": 2,
        "a": 1,
        "stone": 1,
        "pier": 1,
        "with": 0,
        "boats": 0,
    }


def test_accents_and_case_do_not_count():
    assert words("Ærø, ÉCOLE & Zürich-2") == ["ærø", "ecole", "zurich", "2"]


def test_a_common_word_of_the_text_is_left_out_and_kept_in_names():
    entries = [an_entry(f"Place{number}", text="town harbour" if number else "") for number in range(1200)]
    entries.append(an_entry("Harbour Board"))
    found = read(entries)
    assert "town" not in found
    assert found["harbour"] == [1200 * 4 + 3]


@given(st.text(min_size=1, max_size=30))
def test_no_name_can_close_its_script(title):
    for uri, content in search_files([an_entry(f"</script><!--{title}", text=title)]):
        assert re.fullmatch(r"assets/search/[a-z0-9-]+\.js", uri)
        assert "<" not in content
        assert "\u2028" not in content


def test_files_are_named_without_letters_a_disk_could_mix_up():
    assert file_stem("ab") == "ab"
    assert file_stem("é1") == "-e9-1"
    assert file_stem("\u0e91") == "-e91-"
    assert file_stem("大") == "-5927-"
