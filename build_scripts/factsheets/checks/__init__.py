"""Checks: rules from corpus to problems. They change nothing and say where, what, and the likely fix."""
