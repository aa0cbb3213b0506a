"""Fixtures that several floors of tests share."""

from __future__ import annotations

from hypothesis import settings

from site_fixtures import built, ferry, long_lists, repository

settings.register_profile("untimed", deadline=None)  # no test is timed: a loaded machine is no defect
settings.load_profile("untimed")

__all__ = ["built", "ferry", "long_lists", "repository"]
