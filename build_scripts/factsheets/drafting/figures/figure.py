"""What was read of one figure: its number, bound and unit, and what it counts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a sentence; places are letters of the paragraph."""

    start: int
    end: int
    value: str
    bound: str
    unit: str
    of: tuple[int, int] | None
    head: str
    """Lemma of the noun that is counted or measured, or empty."""

    number: tuple[int, int]
    """Where the bare number stands."""

    per: str = ""
    context: tuple[str, ...] = ()
    over: tuple[int, ...] = ()
    definite: bool = False
    partial: bool = False
    share: bool = False
    """Whether it is a fraction in words: half, one in five."""
