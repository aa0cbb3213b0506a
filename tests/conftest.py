"""Fixtures that several floors of tests share."""

from __future__ import annotations

from site_fixtures import built, ferry, repository

__all__ = ["built", "ferry", "repository"]
