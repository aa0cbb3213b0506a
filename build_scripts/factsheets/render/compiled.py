"""Templates compiled by an earlier run, for every environment of Jinja that is told to look here.

Jinja's checksum of a template's text drops one that changed; what else its compiler looks at is part of the folder's name.
"""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.metadata import version
from typing import Final

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from factsheets.store.compiled import CompiledFiles

_LOOKED_AT: Final = (
    "block_start_string", "block_end_string", "variable_start_string", "variable_end_string", "comment_start_string",
    "comment_end_string", "line_statement_prefix", "line_comment_prefix", "trim_blocks", "lstrip_blocks", "newline_sequence",
    "keep_trailing_newline", "optimized", "is_async", "sandboxed", "autoescape", "finalize", "undefined",
)  # fmt: skip
"""What the compiler asks of an environment, besides its extensions, filters and tests."""


class Compiled(BytecodeCache):
    """Compiled templates, kept while the program runs and between runs."""

    def __init__(self, name: str) -> None:
        """Take the name of the folder they are kept in."""
        self._known: dict[str, bytes] = {}
        self._files = CompiledFiles(name)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Hand the compiled template to Jinja, where there is one of the same text."""
        if bucket.key not in self._known and (found := self._files.get(bucket.key)) is not None:
            self._known[bucket.key] = found
        if bucket.key in self._known:
            bucket.bytecode_from_string(self._known[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what Jinja compiled."""
        self._known[bucket.key] = bucket.bytecode_to_string()
        self._files.put(bucket.key, self._known[bucket.key])


_SHARED: Final = cache(Compiled)
"""Name -> compiled templates, for all environments of that name: a preview makes a new one with each change."""


def keep_compiled(environment: Environment) -> None:
    """Let an environment keep what it compiles, and find what another kept; to be called once all its settings are made."""
    environment.bytecode_cache = _SHARED(compiled_for(environment))


def compiled_for(environment: Environment) -> str:
    """Return a name that changes with everything the compiler looks at in an environment, and with Jinja itself."""
    values = [getattr(environment, name, None) for name in _LOOKED_AT]
    settings = [getattr(value, "__qualname__", repr(value)) for value in values]
    named = [sorted(environment.extensions), sorted(environment.filters), sorted(environment.tests)]
    return f"jinja-{sha256(repr((version('jinja2'), settings, named)).encode()).hexdigest()[:16]}"
