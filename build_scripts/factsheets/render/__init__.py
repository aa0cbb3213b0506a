"""Rendering: views to HTML by templates, safe prose, links between pages.

Nothing here sorts, counts or words anything; nothing here reads a disk or knows MkDocs.
"""
