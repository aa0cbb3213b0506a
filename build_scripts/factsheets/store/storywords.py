"""Reads the vocabulary that a story adds to the engine's, as wary as of any sheet: what is wrong is told with its place and left out.

What the words are for is known to the views; it is only asked that they can be filled in.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, field, fields
from pathlib import Path
from string import Formatter
from typing import Any, Final

from factsheets.model.problem import Place, Problem, Severity
from factsheets.model.vocabulary import KindWords, RelationWords, VerdictWords, Vocabulary
from factsheets.store import tree
from factsheets.store.files import FileProblemError, decode_text, read_bytes
from factsheets.store.tree import Node, Scalar, TreeError, parse_tree

STORY_VOCABULARY: Final = "content/vocabulary.yaml"
"""Where a story extends the vocabulary."""

LARGEST: Final = 256 * 1024
"""Bytes it may have."""

_ENTRIES: Final = {"kinds": KindWords, "relations": RelationWords, "verdicts": VerdictWords}
_SECTIONS: Final = ("language", *_ENTRIES, "words")
_BY_NAME: Final = ("role",)
"""Fields that are the entry's own key."""

_ENDS: Final = frozenset({"self", "other"})
"""What a relation's sentences hold."""

_COUNTED: Final = frozenset({"n", "word"})
"""What every plural form may hold: the number in figures and in words."""

Sections = dict[str, dict[str, Any]]
"""Section -> name -> words, or a mapping of words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryWords:
    """A story's own vocabulary as far as it can be used."""

    sections: Sections = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def read_story_words(root: Path, engine: Vocabulary) -> StoryWords:
    """Read it; nothing where there is none. `engine` is the vocabulary it extends."""
    path = root / STORY_VOCABULARY
    if not path.exists() and not path.is_symlink():
        return StoryWords()
    try:
        node = parse_tree(decode_text(read_bytes(path, root=root, largest=LARGEST)).removeprefix("\ufeff"))
    except FileProblemError as error:
        return StoryWords(problems=(_problem(error.line, 1, error.rule, error.message, error.hint),))
    except TreeError as error:
        return StoryWords(problems=(_problem(error.line, error.column, error.rule, error.message, error.hint),))
    reader = _Reader(engine)
    sections = reader.sections(node)
    return StoryWords(sections=sections, problems=tuple(sorted(reader.problems, key=lambda one: one.sort_key)))


def _problem(  # noqa: PLR0913, PLR0917 - a problem has as many parts
    line: int, column: int, rule: str, message: str, hint: str, keys: tuple[str, ...] = (), severity: Severity = Severity.ERROR
) -> Problem:
    place = Place(file=STORY_VOCABULARY, line=line, column=column)
    return Problem(place=place, rule=rule, message=message, hint=hint, trail=("vocabulary.yaml", *keys), severity=severity)


class _Reader:
    """Takes the good entries of one file and tells of the others."""

    def __init__(self, engine: Vocabulary) -> None:
        self.engine = engine
        self.problems: list[Problem] = []

    def sections(self, root: Node | None) -> Sections:
        found: Sections = {}
        for name, key, node in self._pairs(root, ()):
            if name not in _SECTIONS:
                self._tell(key, f"`{name}` is no section of a vocabulary", _meant(name, _SECTIONS), name)
            elif name == "words":
                found[name] = {
                    word: said for word, at, inner in self._pairs(node, (name,)) if (said := self._word(word, at, inner)) is not None
                }
            elif name != "language":
                entries = ((entry, self._entry(name, entry, at, inner)) for entry, at, inner in self._pairs(node, (name,)))
                found[name] = {entry: words for entry, words in entries if words is not None}
        return found

    def _pairs(self, node: Node | None, keys: tuple[str, ...]) -> Iterator[tuple[str, Scalar, Node]]:
        """Yield key, its place and value of a mapping; tell of keys that stand twice, and of what is no mapping."""
        if node is None or (isinstance(node, Scalar) and node.value is None):
            return
        if not isinstance(node, tree.Mapping):
            hint = "Write sections such as `kinds:` or `words:`." if not keys else "Write `name: words` on lines of their own, indented."
            self._tell(node, "is no mapping of names to words", hint, *keys)
            return
        for later, first in node.twice:
            message = f"key `{later.value}` stands twice (first on line {first.line})"
            self.problems.append(
                _problem(later.line, later.column, "duplicate-key", message, "Keep one of the two.", (*keys, str(later.value)))
            )
        for name, (key, value) in node.items.items():
            yield name, key, value

    def _word(self, name: str, key: Scalar, node: Node) -> str | None:
        """Return the words under one name of `words`, or None where they cannot be used."""
        said = self._text(node, key, "words", name)
        own = self.engine.words.get(name)
        if said is None or own is None:
            if said is not None and (near := difflib.get_close_matches(name, self.engine.words, n=1, cutoff=0.8)):
                self._tell(
                    key,
                    f"`{name}` is no word of the engine's pages",
                    f"Did you mean `{near[0]}`?",
                    "words",
                    name,
                    severity=Severity.WARNING,
                )
            return said
        counted = _COUNTED if name.endswith((".one", ".other")) else frozenset[str]()
        return said if self._fits(said, counted.union(_placeholders(own) or ()), node, "words", name) else None

    def _entry(self, section: str, name: str, key: Scalar, node: Node) -> dict[str, Any] | None:
        """Return a kind, relation or verdict, or None where it cannot be used."""
        model = _ENTRIES[section]
        known = {one.name: one for one in fields(model) if one.name not in _BY_NAME}
        found: dict[str, Any] = {}
        whole = True
        for part, at, inner in self._pairs(node, (section, name)):
            said = self._text(inner, at, section, name, part)
            if part not in known:
                self._tell(at, f"`{part}` is no key of {section}", _meant(part, known), section, name, part)
            elif said is not None and part.endswith("says"):
                whole &= self._fits(said, _ENDS, inner, section, name, part)
            if said is not None and part in known:
                found[part] = said == "true" if known[part].type == "bool" else said
        engine = name in getattr(self.engine, section)
        missing = [one.name for one in known.values() if one.default is MISSING and one.name not in found and not engine]
        if missing:
            self._tell(key, f"lacks {', '.join(f'`{one}`' for one in missing)}", "Write each with its words.", section, name)
        return found if found and whole and not missing else None

    def _text(self, node: Node, key: Scalar, *keys: str) -> str | None:
        if isinstance(node, Scalar) and node.value is not None:
            return node.value
        place = key if isinstance(node, Scalar) else node
        self._tell(place, "holds no words", "Write a text after the colon.", *keys)
        return None

    def _fits(self, said: str, allowed: frozenset[str], node: Node, *keys: str) -> bool:
        """Whether words can be filled in."""
        used = _placeholders(said)
        if used is not None and used <= allowed:
            return True
        wrong = "" if used is None else ", ".join(f"{{{one}}}" for one in sorted(used - allowed))
        message = f"holds {wrong}, which nothing fills in" if wrong else "holds a brace that is not closed or not opened"
        hint = f"It may hold {', '.join(f'{{{one}}}' for one in sorted(allowed))}." if allowed else "It may hold no braces."
        self._tell(node, message, hint, *keys)
        return False

    def _tell(self, node: Node, message: str, hint: str, *keys: str, severity: Severity = Severity.ERROR) -> None:
        self.problems.append(_problem(node.line, node.column, "bad-vocabulary", message, hint, keys, severity))


def _placeholders(words: str) -> set[str] | None:
    """Return the names in braces, written out where they are more than a name; None where the braces do not match."""
    try:
        parts = list(Formatter().parse(words))
    except ValueError:
        return None
    return {name + (f"!{how}" if how else "") + (f":{form}" if form else "") for _, name, form, how in parts if name is not None}


def _meant(name: str, known: Mapping[str, Any] | tuple[str, ...]) -> str:
    near = difflib.get_close_matches(name, list(known), n=1)
    return f"Did you mean `{near[0]}`?" if near else f"Known: {', '.join(known)}."
