"""Which character encoding an article is in, where no source sheet says so yet."""

from __future__ import annotations

import codecs
import re
from typing import Final

_MARKS: Final = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
"""Byte order mark -> encoding that reads it; the longer marks stand before those they start with."""

_DECLARED: Final = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_HEAD: Final = 4096


def detect_encoding(data: bytes) -> str:
    """Return the encoding by its byte order mark, else UTF-8 where that fits, else as the page declares, else as its bytes suggest."""
    for mark, name in _MARKS.items():
        if data.startswith(mark):
            return name
    declared = found[1].decode("ascii") if (found := _DECLARED.search(data[:_HEAD])) else ""
    for name in ("utf-8", declared):
        if name and _fits(data, name):
            return name.lower()
    return _by_its_bytes(data)


def _fits(data: bytes, name: str) -> bool:
    try:
        data.decode(name)
    except (UnicodeDecodeError, LookupError):
        return False
    return True


def _by_its_bytes(data: bytes) -> str:
    try:
        from charset_normalizer import from_bytes  # noqa: PLC0415 - installed for drafting only
    except ImportError:
        return "windows-1252" if _fits(data, "windows-1252") else "latin-1"
    best = from_bytes(data).best()
    return best.encoding.replace("_", "-") if best else "latin-1"
