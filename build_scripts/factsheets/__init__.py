"""Fact sheets: from a handful of articles on one story to a cross-linked site made of evidence.

The floors and what may import what stand in CONTRIBUTING.md; this package root holds only its version.
"""

__version__ = "0.1.0"
