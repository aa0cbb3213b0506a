"""Figures of a sentence: number, bound, unit, and what is counted."""
