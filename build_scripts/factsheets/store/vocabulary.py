"""Reads a vocabulary: the engine's for a language, extended by a story's own words where there are any.

A key that is missing in a language falls back to English, so a half-finished translation still makes a whole site.
"""

from __future__ import annotations

from typing import Any, Final

import yaml

from factsheets.model.vocabulary import KindWords, RelationWords, VerdictWords, Vocabulary
from factsheets.store.assets import vocabulary_dir
from factsheets.store.storywords import Sections

FALLBACK: Final = "en"
SECTIONS: Final = ("kinds", "relations", "verdicts", "words")


def languages() -> tuple[str, ...]:
    """Return the languages the engine speaks, as BCP 47 tags."""
    return tuple(sorted(path.stem for path in vocabulary_dir().glob("*.yaml")))


def read_vocabulary(language: str = FALLBACK, own: Sections | None = None) -> Vocabulary:
    """Read the words of `language` over the English ones, and lay a story's `own` over both."""
    sections: Sections = {name: {} for name in SECTIONS}
    for code in dict.fromkeys((FALLBACK, language)):
        path = vocabulary_dir() / f"{code}.yaml"
        if path.is_file():
            _lay_over(sections, yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader))  # noqa: S506 - it makes only text
    _lay_over(sections, own or {})
    return Vocabulary(
        language=language,
        kinds={name: KindWords(**words) for name, words in sections["kinds"].items()},
        relations={name: RelationWords(role=name, **words) for name, words in sections["relations"].items()},
        verdicts={name: VerdictWords(**words) for name, words in sections["verdicts"].items()},
        words=sections["words"],
    )


def _lay_over(sections: Sections, loaded: dict[str, Any]) -> None:
    for name in SECTIONS:
        for key, words in (loaded.get(name) or {}).items():
            if isinstance(words, dict):
                words = {inner: value in {"true", True} if inner == "symmetric" else value for inner, value in words.items()}  # noqa: PLW2901
                sections[name][key] = {**sections[name].get(key, {}), **words}
            else:
                sections[name][key] = words
