"""Where each entry of a long list stands: small files that lead an old link to a place in the list to the part that holds it now.

A page loads one of them only where it was asked for a place that it has not; `fs-places.js` reads them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

from factsheets.render.urls import Urls
from factsheets.views.addresses import list_name
from factsheets.views.index import SiteIndex
from factsheets.views.lists import lists_of

FILES: Final = 64
"""Files a list has, so that each stays small; `fs-places.js` counts to the same number."""


def place_files(index: SiteIndex, urls: Urls, folder: str) -> Iterator[tuple[str, str]]:
    """Yield (address from the site's root, content) of the files; none for lists that are one page."""
    for listed in lists_of(index):
        if not listed.whole.parts or listed.anchors is None:
            continue
        found: dict[int, dict[str, str]] = {}
        for key, part in listed.parts.places():
            anchor = listed.anchor(key)
            found.setdefault(file_number(anchor), {})[anchor] = urls.url(listed.address(part).src_uri)
        for number, places in sorted(found.items()):
            data = json.dumps(places, sort_keys=True, separators=(",", ":"))
            yield f"{folder}/at-{list_name(listed.page)}-{number}.js", f"fsPlaces({data});\n"


def file_number(anchor: str) -> int:
    """Return which file holds an anchor."""
    return sum(map(ord, anchor)) % FILES
