"""Text: what counts as the same words, where passages and sentences begin, and where a quote stands.

Rules only: nothing here loads a language model or reads a disk.
"""
