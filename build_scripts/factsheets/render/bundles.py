"""Our styles and scripts as one file each: small files for those who write them, one request for those who read.

A story may put a file of the same name in its own theme folder; it then stands in the bundle in place of ours.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

_STYLES: Final = (
    "fonts", "tokens", "shell", "text", "evidence", "verdict", "timeline",
    "compare", "reading", "source", "lists", "drawing", "search", "print",
)  # fmt: skip
"""In this order: letters, colours and type first, print last."""

_SCRIPTS: Final = ("shell", "cards", "previews", "anchors", "filters", "marks", "search", "places")

BUNDLES: Final[Mapping[str, tuple[str, ...]]] = {
    "assets/stylesheets/fs.css": tuple(f"assets/stylesheets/fs-{name}.css" for name in _STYLES),
    "assets/javascripts/fs.js": tuple(f"assets/javascripts/fs-{name}.js" for name in _SCRIPTS),
}
"""Address of a bundle on the site -> the files in it, in their order."""

_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_LINE_COMMENT: Final = re.compile(r"^\s*//.*$", re.MULTILINE)
_INDENT: Final = re.compile(r"\n\s+")


def bundle(uri: str, read: Callable[[str], str]) -> str:
    """Return a bundle's content; `read` gives the text of one of its files. Remarks and indents stay with those who write."""
    texts = [read(part) for part in BUNDLES[uri]]
    remark = _COMMENT if uri.endswith(".css") else _LINE_COMMENT
    return "".join(_INDENT.sub("\n", remark.sub("", text)).strip() + "\n" for text in texts)
