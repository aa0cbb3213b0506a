"""The vocabularies: every language has every word of English, with the same placeholders."""

from __future__ import annotations

import re
from string import Formatter

import pytest
import yaml

from factsheets.store.assets import vocabulary_dir
from factsheets.store.vocabulary import languages, read_vocabulary

TRANSLATIONS = [one for one in languages() if one != "en"]


def load(language: str) -> dict[str, dict]:
    return yaml.safe_load((vocabulary_dir() / f"{language}.yaml").read_text(encoding="utf-8"))


def placeholders(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name}


def test_there_is_a_second_language():
    assert "de" in TRANSLATIONS


@pytest.mark.parametrize("language", TRANSLATIONS)
@pytest.mark.parametrize("section", ["kinds", "relations", "verdicts", "words"])
def test_every_key_of_english_stands_in_the_translation(language, section):
    english, other = load("en")[section], load(language)[section]
    assert other.keys() - english.keys() == set()
    assert english.keys() - other.keys() == set()
    if section != "words":
        assert {key: set(words) for key, words in other.items()} == {key: set(words) for key, words in english.items()}


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_placeholders_are_the_same(language):
    """Where one is counted, a language may say “one” in words of its own instead of the count."""
    english, other = read_vocabulary("en"), read_vocabulary(language)
    for key, words in english.words.items():
        spoken = {"word", "n"} if key.endswith(".one") else set()
        assert placeholders(other.words[key]) | spoken == placeholders(words) | spoken, key
    for role, relation in english.relations.items():
        for part in ("says", "inverse_says"):
            assert placeholders(getattr(other.relations[role], part)) == placeholders(getattr(relation, part)) == {"self", "other"}, role
        assert other.relations[role].symmetric == relation.symmetric
    assert {word: one.shape for word, one in other.verdicts.items()} == {word: one.shape for word, one in english.verdicts.items()}


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_the_words_are_translated(language):
    """Few words are the same in two languages; whole sentences never are."""
    english, other = read_vocabulary("en").words, read_vocabulary(language).words
    same = {key for key, words in english.items() if words == other[key] and re.search(r"[a-z]{2} [a-z]{2}", words)}
    assert same == set()
