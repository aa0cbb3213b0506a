"""Tellings of different articles brought together as events."""
