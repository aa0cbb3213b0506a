"""Fixtures that several floors of tests share."""

from __future__ import annotations

from site_fixtures import built, ferry, long_lists, repository

__all__ = ["built", "ferry", "long_lists", "repository"]
