"""Where the engine's own files lie: templates and vocabularies, in a checkout or in an installed wheel.

Paths only; what the files mean is known to those who read them.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def overrides_dir() -> Path:
    """Return the folder of templates and theme files: beside `build_scripts/` in a checkout, in the package in a wheel."""
    packed = _PACKAGE / "site_overrides"
    return packed if packed.is_dir() else _PACKAGE.parent.parent / "site_overrides"


def vocabulary_dir() -> Path:
    """Return the folder of the vocabularies, one YAML file a language."""
    return _PACKAGE / "vocabulary"


def code_digest() -> str:
    """Return a digest of the engine's code."""
    digest = sha256()
    for path in sorted(_PACKAGE.rglob("*.py")):
        digest.update(path.relative_to(_PACKAGE).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
