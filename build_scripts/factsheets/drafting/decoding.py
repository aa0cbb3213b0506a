"""The text of a file as received, whatever its encoding, and the plain refusal of what is no text.

The encoding found goes into the source sheet, so that every reader of the file decodes it alike.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_CONTROL = bytes(set(range(32)) - {7, 8, 9, 10, 11, 12, 13, 27})
_MOST_CONTROL = 0.01
"""Share of control bytes above which a file is no text."""

_FEW_WIDE = 0.1
"""Share of letters beyond ASCII below which an old file is taken for Western: English with its quotation marks."""

_SAMPLE = 200_000


class NotTextError(ValueError):
    """The file is no text in any encoding."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text."""

    text: str
    encoding: str
    """Python's name of the encoding, as the source sheet declares it."""

    sure: bool
    """False where the file mixes encodings or the encoding was guessed."""


def decode(data: bytes) -> Decoded:
    """Decode a file; NotTextError where it holds no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding) or _refuse()
    if _is_binary(data):
        _refuse()
    if (found := _strictly(data, "utf-8")) is not None:
        return found
    declared = _DECLARED.search(data[:4096])
    if declared and (found := _strictly(data, declared[1].decode("ascii"))) is not None:
        return found
    return _guessed(data)


def _strictly(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), encoding.lower(), sure=True)
    except (UnicodeDecodeError, LookupError):
        return None


def _guessed(data: bytes) -> Decoded:
    """Take the encoding that fits best; of a file that is nearly UTF-8, and so mixes two, the common Western one."""
    broken = data.decode("utf-8", errors="replace")
    wide = sum(letter > "\x7f" for letter in broken)
    if wide and broken.count("\ufffd") * 4 < wide:
        return Decoded(data.decode("latin-1"), "latin-1", sure=False)
    if sum(byte > 127 for byte in data[:_SAMPLE]) < _FEW_WIDE * len(data[:_SAMPLE]) and (found := _strictly(data, "cp1252")) is not None:  # noqa: PLR2004
        return Decoded(found.text, found.encoding, sure=False)
    from charset_normalizer import from_bytes  # noqa: PLC0415 - needed for old files alone

    best = from_bytes(data[:_SAMPLE]).best()
    if best is not None and (found := _strictly(data, best.encoding)) is not None:
        return Decoded(found.text, found.encoding, sure=False)
    return Decoded(data.decode("latin-1"), "latin-1", sure=False)


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    return b"\x00" in sample or len(sample) - len(sample.translate(None, _CONTROL)) > _MOST_CONTROL * len(sample)


def _refuse() -> Decoded:
    msg = "is no text: it holds bytes that no text encoding uses. Save the article as text or as a web page."
    raise NotTextError(msg)
