"""Where each place of what lies in parts stands: small files that lead an old link to the part that holds the place now.

A page loads one of them only where it was asked for a place that it has not; `fs-places.js` reads them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

from factsheets.render.urls import Urls
from factsheets.views.addresses import Address, list_name
from factsheets.views.index import SiteIndex
from factsheets.views.lists import lists_of
from factsheets.views.quotations import source_part_address, source_parts, source_places

FILES: Final = 64
"""Files a list or source has, so that each stays small; `fs-places.js` counts to the same number."""


def place_files(index: SiteIndex, urls: Urls, folder: str) -> Iterator[tuple[str, str]]:
    """Yield (address from the site's root, content) of the files; none for what is one page."""
    for name, places in _places(index):
        found: dict[int, dict[str, str]] = {}
        for anchor, address in places:
            found.setdefault(file_number(anchor), {})[anchor] = urls.url(address.src_uri)
        for number, inside in sorted(found.items()):
            data = json.dumps(inside, sort_keys=True, separators=(",", ":"))
            yield f"{folder}/at-{name}-{number}.js", f"fsPlaces({data});\n"


def _places(index: SiteIndex) -> Iterator[tuple[str, Iterator[tuple[str, Address]]]]:
    """Yield the name of each list and source in parts, with the anchors in it and where each stands."""
    for listed in lists_of(index):
        if listed.whole.parts and listed.anchors is not None:
            yield list_name(listed.page), ((listed.anchor(key), listed.address(part)) for key, part in listed.parts.places())
    for source in index.sources:
        if (parts := source_parts(source, index)) is not None:
            yield source_places(source), ((anchor, source_part_address(source, part)) for anchor, part in parts.places())


def file_number(anchor: str) -> int:
    """Return which file holds an anchor."""
    return sum(map(ord, anchor)) % FILES
