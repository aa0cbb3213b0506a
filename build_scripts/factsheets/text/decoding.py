"""The text of a file as received, whatever its encoding, and the plain refusal of what is no text.

The one place where an encoding is found out; it goes into the source sheet, so that every later reader of the file decodes it alike.
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
"""Byte order mark and the encoding that reads it; the longer marks stand before those they start with."""

_DECLARED = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_HEAD = 4096
_CONTROL = bytes(set(range(32)) - {7, 8, 9, 10, 11, 12, 13, 27})
_MOST_CONTROL = 0.01
"""Share of control bytes above which a file is no text."""

_FEW_WIDE = 0.1
"""Share of letters beyond ASCII below which an old file is taken for Western: English with its quotation marks."""

_SAMPLE = 200_000
_MIXED = "mixes encodings, so that letters such as é may read wrong: save it as UTF-8"
_GUESSED = "does not say in which encoding it is: it was read as {}; save it as UTF-8 if letters read wrong"


class NotTextError(ValueError):
    """The file is no text in any encoding; the message says why, to stand after the file's name."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text."""

    text: str
    encoding: str
    """Python's name of the encoding, as the source sheet declares it."""

    doubt: str = ""
    """What an editor should know where the file mixes encodings or the encoding was guessed, to stand after the file's name."""


def decode(data: bytes) -> Decoded:
    """Decode a file by its byte order mark, else as UTF-8 where that fits, else as the page declares, else as its bytes suggest.

    NotTextError where it holds no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            found = _strictly(data, encoding)
            return found if found is not None else _refuse()
    if _is_binary(data):
        _refuse()
    if (found := _strictly(data, "utf-8")) is not None:
        return found
    declared = _DECLARED.search(data[:_HEAD])
    if declared and (found := _strictly(data, declared[1].decode("ascii"))) is not None:
        return found
    return _guessed(data)


def _strictly(data: bytes, encoding: str, doubt: str = "") -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), encoding.lower(), doubt)
    except (UnicodeDecodeError, LookupError):
        return None


def _guessed(data: bytes) -> Decoded:
    """Take the encoding that fits best; of a file that is half UTF-8, and so mixes two, the one that reads any byte."""
    broken = data.decode("utf-8", errors="replace")
    bad = broken.count("\ufffd")
    if sum(letter > "\x7f" for letter in broken) >= 2 * bad:  # letters of several bytes do not come about by chance
        return Decoded(data.decode("latin-1"), "latin-1", _MIXED)
    sample = data[:_SAMPLE]
    western = len(sample) - len(sample.translate(None, bytes(range(128, 256)))) < _FEW_WIDE * len(sample)
    for encoding in ("cp1252",) if western else (_by_its_bytes(sample), "cp1252"):
        if encoding and (found := _strictly(data, encoding, _GUESSED.format(encoding))) is not None:
            return found
    return Decoded(data.decode("latin-1"), "latin-1", _GUESSED.format("latin-1"))


def _by_its_bytes(sample: bytes) -> str:
    try:
        from charset_normalizer import from_bytes  # noqa: PLC0415 - installed for drafting only, and needed for old files alone
    except ImportError:
        return ""
    best = from_bytes(sample).best()
    return best.encoding if best is not None else ""


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    return b"\x00" in sample or len(sample) - len(sample.translate(None, _CONTROL)) > _MOST_CONTROL * len(sample)


def _refuse() -> Decoded:
    msg = "is no text: it holds bytes that no text encoding uses"
    raise NotTextError(msg)
