"""Reads a vocabulary: the engine's for a language, extended by the story's own file where there is one.

A key that is missing in a language falls back to English, so a half-finished translation still makes a whole site.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import yaml

from factsheets.model.vocabulary import KindWords, RelationWords, VerdictWords, Vocabulary
from factsheets.store.assets import vocabulary_dir
from factsheets.store.files import FileProblemError

FALLBACK: Final = "en"
SECTIONS: Final = ("kinds", "relations", "verdicts", "words")


def languages() -> tuple[str, ...]:
    """Return the languages the engine speaks, as BCP 47 tags."""
    return tuple(sorted(path.stem for path in vocabulary_dir().glob("*.yaml")))


def read_vocabulary(language: str = FALLBACK, story: Path | None = None) -> Vocabulary:
    """Read the words of `language` over the English ones, and the story's own over both.

    FileProblemError where the story's file is no vocabulary.
    """
    sections: dict[str, dict[str, Any]] = {name: {} for name in SECTIONS}
    for code in dict.fromkeys((FALLBACK, language)):
        path = vocabulary_dir() / f"{code}.yaml"
        if path.is_file():
            _lay_over(sections, _load(path))
    if story is not None and story.is_file():
        _lay_over(sections, _load(story))
    try:
        return Vocabulary(
            language=language,
            kinds={name: KindWords(**words) for name, words in sections["kinds"].items()},
            relations={name: RelationWords(role=name, **words) for name, words in sections["relations"].items()},
            verdicts={name: VerdictWords(**words) for name, words in sections["verdicts"].items()},
            words={name: str(words) for name, words in sections["words"].items()},
        )
    except TypeError as error:
        rule, message = "bad-vocabulary", f"lacks or misnames a key ({str(error).partition('__init__() ')[2]})"
        raise FileProblemError(rule, message, "Copy the shape of an entry of the engine's own vocabulary.") from None


def _load(path: Path) -> dict[str, Any]:
    try:
        loaded = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 - a BaseLoader makes only text
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        rule, message = "bad-vocabulary", f"is no valid YAML ({str(error).splitlines()[0]})"
        raise FileProblemError(rule, message, "Mend it as the message says.") from None
    if not isinstance(loaded, dict) or not set(loaded) <= {"language", *SECTIONS}:
        rule, message = "bad-vocabulary", "has other sections than kinds, relations, verdicts and words"
        raise FileProblemError(rule, message, f"Known sections: {', '.join(SECTIONS)}.")
    return loaded


def _lay_over(sections: dict[str, dict[str, Any]], loaded: dict[str, Any]) -> None:
    for name in SECTIONS:
        for key, words in (loaded.get(name) or {}).items():
            if isinstance(words, dict):
                words = {inner: value == "true" if inner == "symmetric" else value for inner, value in words.items()}  # noqa: PLW2901
                sections[name][key] = {**sections[name].get(key, {}), **words}
            else:
                sections[name][key] = words
