"""The nouns of the project, frozen: what a sheet, a source, a date, a value and a problem are.

Nothing here reads a disk, knows YAML marks or makes words for a page.
"""
