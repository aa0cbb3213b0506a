"""The Content-Security-Policy of a page: what it may load and run, with a hash for each script that stands in its shell.

Only scripts that the theme's own templates hold are trusted: a script that came in by a sheet, a source or a title gets no hash and does
not run. The standard is Content Security Policy Level 3 (W3C).
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator
from typing import Final

_SCRIPT: Final = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL)
_EXPRESSION: Final = re.compile(r"\{\{.*?\}\}")
_FILLED: Final = r"[\w./:?&=~-]*"
"""What an expression inside a trusted script may become: the address of a page or file."""

_ALIGNED: Final = re.compile(r'\sstyle="(text-align: (?:left|center|right);)"')
"""The one style attribute that hand-written Markdown makes: the alignment of a table's cells."""

_OTHERS: Final = (
    ("img-src", "'self' data:"),
    ("font-src", "'self'"),
    ("connect-src", "'self'"),
    ("manifest-src", "'self'"),
    ("base-uri", "'none'"),
    ("form-action", "'none'"),
)


class TrustedScripts:
    """The scripts that stand in the theme's templates."""

    def __init__(self, templates: Iterable[str]) -> None:
        """Take the source texts of the templates."""
        found = {body.strip() for text in templates for attributes, body in _SCRIPT.findall(text) if body.strip() and _runs(attributes)}
        self._patterns = tuple(re.compile(_pattern(body)) for body in sorted(found) if "{%" not in body)

    def __contains__(self, body: str) -> bool:
        return any(pattern.fullmatch(body.strip()) for pattern in self._patterns)

    def hashes(self, page: str) -> tuple[str, ...]:
        """Return the source expressions, sorted, of the trusted scripts in a page's HTML: ``'sha256-…'``."""
        return tuple(sorted({_hash(body) for body in _inline(page) if body in self}))


def _pattern(body: str) -> str:
    """Return a pattern of a script with its expressions filled in."""
    return _FILLED.join(re.escape(part) for part in _EXPRESSION.split(body))


def _inline(page: str) -> Iterator[str]:
    for attributes, body in _SCRIPT.findall(page):
        if body and _runs(attributes):
            yield body


def _runs(attributes: str) -> bool:
    """Whether a script element without these attributes would run its body: no address, no data type."""
    return "src=" not in attributes and "application/" not in attributes


def _hash(body: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()}'"


def alignments(page: str) -> tuple[str, ...]:
    """Return the source expressions, sorted, of the alignments in the tables of a hand-written page."""
    return tuple(sorted({_hash(style) for style in _ALIGNED.findall(page)}))


def policy(scripts: Iterable[str] = (), styles: Iterable[str] = ()) -> str:
    """Return the policy with hashes of inline scripts and of style attributes, as the value of a header or of the meta element."""
    style = " ".join(("'self'", *(("'unsafe-hashes'", *styles) if tuple(styles) else ())))
    script = " ".join(("'self'", *scripts))
    return "; ".join(("default-src 'none'", f"script-src {script}", f"style-src {style}", *(f"{name} {value}" for name, value in _OTHERS)))


def with_policy(page: str, value: str) -> str:
    """Return a page with its policy, right after the declaration of its characters: what stands before is not covered."""
    mark = '<meta charset="utf-8">'
    return page.replace(mark, f'{mark}\n<meta http-equiv="Content-Security-Policy" content="{value}">', 1)


class Policies:
    """Gives each page of a build its policy, and tells what all of them allow."""

    def __init__(self, templates: Iterable[str]) -> None:
        """Take the source texts of the theme's templates."""
        self._trusted = TrustedScripts(templates)
        self._scripts: set[str] = set()
        self._styles: set[str] = set()

    def secured(self, page: str, *, written: bool) -> str:
        """Return a page with its policy; only one `written` by hand may align the cells of tables."""
        scripts, styles = self._trusted.hashes(page), alignments(page) if written else ()
        self._scripts.update(scripts)
        self._styles.update(styles)
        return with_policy(page, policy(scripts, styles))

    def headers(self) -> str:
        """Return the `_headers` file for the pages secured."""
        return headers_file(sorted(self._scripts), sorted(self._styles))


def headers_file(scripts: Iterable[str], styles: Iterable[str]) -> str:
    """Return the `_headers` file that several hosts read: one policy for all pages, and what only a header can say."""
    lines = [
        f"Content-Security-Policy: {policy(scripts, styles)}; frame-ancestors 'none'",
        "X-Content-Type-Options: nosniff",
        "Referrer-Policy: strict-origin-when-cross-origin",
    ]
    return "/*\n" + "".join(f"  {line}\n" for line in lines)
