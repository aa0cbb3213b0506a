"""Links between pages, always relative, so that a site works from any folder, any sub-path and from a disk.

Both forms that MkDocs can write are known: a folder a page (`entities/wendel/`) and a file a page (`entities/wendel.html`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from factsheets.views.addresses import Address


@dataclass(frozen=True, slots=True, kw_only=True)
class Urls:
    """How addresses become links."""

    directories: bool = True
    """MkDocs' `use_directory_urls`: whether each page is a folder with an index.html."""

    def url(self, src_uri: str) -> str:
        """Return a page's address from the site's root: ``entities/wendel/``, ``entities/wendel.html``, or empty for the first page."""
        return _url(src_uri, directories=self.directories)

    def file(self, src_uri: str) -> str:
        """Return the path of a page's file from the site's root."""
        url = self.url(src_uri)
        return f"{url}index.html" if not url or url.endswith("/") else url

    def src_uris(self, url: str) -> tuple[str, ...]:
        """Return the pages that an address from the site's root may ask for, with or without the last slash or the file's name."""
        stem = url.removesuffix("index.html" if url.endswith("/index.html") or url == "index.html" else ".html").rstrip("/")
        return (f"{stem}.md", f"{stem}/index.md") if stem else ("index.md",)

    def relative(self, origin: str, target: Address) -> str:
        """Return the link from the page `origin` (a src_uri) to an address."""
        fragment = f"#{target.anchor}" if target.anchor else ""
        if origin == target.src_uri and fragment:
            return fragment
        return _path(self.url(origin).rpartition("/")[0], self.url(target.src_uri)) + fragment

    def to_file(self, origin: str, uri: str) -> str:
        """Return the link from the page `origin` (a src_uri) to a file of the site: ``../../assets/…``."""
        return _path(self.url(origin).rpartition("/")[0], uri)


@lru_cache(maxsize=50_000)
def _url(src_uri: str, *, directories: bool) -> str:
    stem = src_uri.removesuffix(".md")
    if not directories:
        return f"{stem}.html"
    if stem == "index" or stem.endswith("/index"):
        return stem.removesuffix("index")
    return f"{stem}/"


def _path(folder: str, url: str) -> str:
    """Return the way from a folder to an address, both seen from the site's root."""
    if not folder or url.startswith(f"{folder}/"):
        return _way(folder, url) or "./"
    return "../" + _way(folder.rpartition("/")[0], url)


@lru_cache(maxsize=50_000)
def _way(folder: str, url: str) -> str:
    """Return the same, empty for the folder itself; most pages of a site share the folder above their own."""
    here, there = folder.split("/") if folder else [], url.split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return "../" * (len(here) - shared) + "/".join(there[shared:])
