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

_FEWEST_WHOLE = 4
"""Broken letters to one whole letter of several bytes up to which a file is half UTF-8; whole ones hardly come about by chance."""

_SAMPLE = 200_000
_MIXED = "mixes UTF-8 with an older encoding: each letter was read by the one it fits; save it as UTF-8 if letters read wrong"
_GUESSED = "does not say in which encoding it is: it was read as {}; save it as UTF-8 if letters read wrong"


MIXED = "utf-8+cp1252"
"""Our name for a file that is UTF-8 in parts and Western in others, as pasting from several pages makes them."""

_WESTERN = "factsheets.western"


def _western(error: UnicodeError) -> tuple[str, int]:
    """Read the bytes that are no UTF-8 as cp1252, and the five it does not know as Latin-1."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    bad = error.object[error.start : error.end]
    return "".join(one.decode("cp1252", "ignore") or one.decode("latin-1") for one in (bytes([byte]) for byte in bad)), error.end


codecs.register_error(_WESTERN, _western)


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


def read_as(data: bytes, encoding: str) -> str:
    """Decode a file as its sheet declares; UnicodeDecodeError where its bytes do not fit, LookupError where no such encoding is known."""
    if encoding.lower() == MIXED:
        return data.decode("utf-8", _WESTERN)
    return data.decode(encoding)


def _strictly(data: bytes, encoding: str, doubt: str = "") -> Decoded | None:
    try:
        return Decoded(read_as(data, encoding), encoding.lower(), doubt)
    except (UnicodeDecodeError, LookupError):
        return None


def _guessed(data: bytes) -> Decoded:
    """Take the encoding that fits best; a file that is half UTF-8 mixes two, and each of its letters is read by the one it fits."""
    broken = data.decode("utf-8", errors="replace")
    bad = broken.count("\ufffd")
    whole = sum(letter > "\x7f" for letter in broken) - bad
    if whole > 1 and _FEWEST_WHOLE * whole >= bad:
        return Decoded(read_as(data, MIXED), MIXED, _MIXED)
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
