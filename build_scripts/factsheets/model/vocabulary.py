"""The vocabulary: names of kinds, relations, roles and verdicts, and every word of the pages, in one language.

It is read from one YAML file a language and may be extended by a story; behaviour never depends on a word in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationWords:
    """Both directions of a relation, named once."""

    role: str
    """The name seen from the entity that states it: ``member of``."""

    inverse: str
    """The name seen from the other one: ``has as a member``."""

    says: str
    """Sentence with `{self}` and `{other}`: ``{self} is a member of {other}.``"""

    inverse_says: str
    """The same on the other one's page: ``{self} has {other} as a member.`` `{self}` is always the entity whose page it is."""

    symmetric: bool = False
    """Whether it is the same seen from both."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KindWords:
    """What a kind of entity is called."""

    one: str
    many: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictWords:
    """What a verdict is called and by which rule it is reached."""

    word: str
    """The word on a badge: ``agree``."""

    heading: str
    """The heading over questions of that verdict."""

    rule: str
    """The rule, in a sentence."""

    shape: str
    """Name of the shape that goes with the colour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """One language's words."""

    language: str
    """BCP 47 tag."""

    kinds: Mapping[str, KindWords]
    relations: Mapping[str, RelationWords]
    verdicts: Mapping[str, VerdictWords]
    words: Mapping[str, str]
    """Key -> words of the user interface, with `{placeholders}`; plural forms end in `.one` and `.other`."""
