"""Pages that an earlier build rendered: found again only where everything they were made from is the same.

A page is made from its view, from the previews of the sheets it links to, and from what all pages share: names, labels, addresses, words,
templates, our code and the libraries under it. The first is hashed whole, the second is recorded while rendering, the third is one key.
"""

from __future__ import annotations

import io
import itertools
import json
import pickle
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from operator import attrgetter
from typing import Any, Final

from factsheets.render.outline import Heading
from factsheets.render.urls import Urls
from factsheets.store.assets import code_digest
from factsheets.store.kept import KeptPieces
from factsheets.store.templates import read_templates
from factsheets.views.index import SiteIndex
from factsheets.views.settings import SiteSettings

_LIBRARIES: Final = ("jinja2", "markupsafe", "nh3", "pydantic", "pydantic-core", "edtf")


def digest(*parts: object) -> str:
    """Hash values made of text, numbers, tuples and frozen dataclasses.

    Equal values may hash differently (an order in a set, a shared part), different values never the same: it costs time, not truth.
    """
    written = io.BytesIO()
    _Writer(written, protocol=5).dump(parts)
    return sha256(written.getbuffer()).hexdigest()


class _Writer(pickle.Pickler):
    """Writes dataclasses as their class and the values of their fields; what dataclasses do themselves was measured three times slower."""

    def reducer_override(self, value: Any) -> Any:  # noqa: ANN401 - any value
        """Return how a value is written, or leave it to pickle."""
        values = _values(type(value))  # type: ignore[arg-type] # a class can be hashed
        return (type(value), (values(value),)) if values is not None else NotImplemented


@cache
def _values(kind: type) -> Callable[[Any], Any] | None:
    return attrgetter(*(field.name for field in fields(kind))) if is_dataclass(kind) else None


@cache
def _engine() -> str:
    return digest(sys.version, code_digest(), [(name, version(name)) for name in _LIBRARIES])


Make = Callable[[Any], tuple[dict[str, Any], Iterable[str]]]
"""View -> the fields of its page, and the ids of the sheets it shows previews of."""


def whole_key(state: str, settings: SiteSettings, urls: Urls) -> str:
    """Return the key of a whole book: `state` is a digest of its sheets, articles and words; empty where there is none."""
    return digest(_engine(), sorted(read_templates().items()), state, settings, urls) if state else ""


def shared_key(index: SiteIndex, urls: Urls) -> str:
    """Return the key of what every page of a site rests on."""
    addresses = [(sheet.id, index.address(sheet), index.label(sheet.id)) for sheet in index.corpus.sheets()]
    return digest(_engine(), sorted(read_templates().items()), repr(index.corpus.vocabulary), index.names.forms, addresses, urls)


class KeptPages:
    """The pages of the last build, for one book."""

    def __init__(self, pieces: KeptPieces, whole: str, shared: Callable[[], str], preview: Callable[[str], Any]) -> None:
        """`whole` is the key of everything the book is made from, or empty; `preview` gives what a card over a link shows of a sheet."""
        self._pieces = pieces
        self._whole = f"book {whole}"
        self._shared = cache(shared)
        self._preview = preview
        self._previews: dict[str, str] = {}
        found = pieces.get(self._whole) if whole else None
        self._last: dict[str, str] = json.loads(found) if found is not None else {}
        """src_uri -> key of its page, where nothing at all changed."""

        self._keys: dict[str, str] = {}

    def page(self, uri: str, template: str, build: Callable[[], Any], make: Make) -> dict[str, Any]:
        """Return the fields of a page; `build` makes its view, `make` renders that and tells which sheets it shows previews of."""
        if uri in self._last and (piece := self._pieces.get(self._last[uri])) is not None:
            self._keys[uri] = self._last[uri]
            return _read(piece)[0]
        view = build()
        key = self._keys[uri] = digest(self._shared(), template, view)
        if (piece := self._pieces.get(key)) is not None:
            fields, previews = _read(piece)
            if all(self._digest(sheet) == known for sheet, known in previews.items()):
                return fields
        fields, shown = make(view)
        self._pieces.put(key, _written(fields, {sheet: self._digest(sheet) for sheet in shown}))
        return fields

    def finish(self) -> None:
        """Leave the pages asked for to the next build."""
        if self._keys != self._last:
            self._pieces.put(self._whole, json.dumps(self._keys).encode())
        self._pieces.finish()

    def close(self) -> None:
        """Leave the pages of the last build as they were."""
        self._pieces.close()

    def _digest(self, sheet: str) -> str:
        if sheet not in self._previews:
            self._previews[sheet] = digest(self._preview(sheet))
        return self._previews[sheet]


_LONG: Final = ("html", "search_text")
"""Fields that are written as they are, after the others."""


def _written(fields: Mapping[str, Any], previews: Mapping[str, str]) -> bytes:
    long = [fields[name].encode() for name in _LONG]
    short = {name: value for name, value in fields.items() if name not in _LONG} | {"toc": [_heading(one) for one in fields["toc"]]}
    return b"".join((json.dumps([short, previews, [len(one) for one in long]]).encode(), b"\n", *long))


def _heading(heading: Heading) -> list[Any]:
    return [heading.title, heading.anchor, [_heading(one) for one in heading.children]]


def _read(piece: bytes) -> tuple[dict[str, Any], dict[str, str]]:
    """Return the fields of a page, and sheet -> digest of its preview."""
    head, _, rest = piece.partition(b"\n")
    short, previews, lengths = json.loads(head)
    starts = itertools.accumulate(lengths, initial=0)
    long = {name: rest[start : start + length].decode() for name, start, length in zip(_LONG, starts, lengths, strict=False)}
    made = {
        "toc": tuple(_made(one) for one in short["toc"]),
        "breadcrumbs": tuple((words, uri) for words, uri in short["breadcrumbs"]),
        "also": tuple(short["also"]),
    }
    return short | long | made, previews


def _made(heading: list[Any]) -> Heading:
    return Heading(title=heading[0], anchor=heading[1], children=tuple(_made(one) for one in heading[2]))
