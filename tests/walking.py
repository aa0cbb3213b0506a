"""Walks over a built site: ids, links and ways that every site has to have right."""

from __future__ import annotations

from collections import Counter
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from site_fixtures import Built


def ids_twice(built: Built) -> dict[str, list[str]]:
    """Return page -> the ids that stand on it more than once."""
    found = {name: [one for one, number in Counter(page.ids).items() if number > 1] for name, page in built.pages.items()}
    return {name: twice for name, twice in found.items() if twice}


def dead_links(built: Built) -> tuple[list[str], int]:
    """Return the links within the site that lead to no page, no file or no anchor, and how many were looked at."""
    ids = {name: set(page.ids) for name, page in built.pages.items()}
    dead, checked = [], 0
    for name, page in built.pages.items():
        if name == "404.html":
            continue  # shown at any depth, so its links are absolute
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = resolved(name, parts.path)
            there = target in built.pages or (built.site / target).is_file()
            if not there or (parts.fragment and target in ids and unquote(parts.fragment) not in ids[target]):
                dead.append(f"{name}: {link}")
            checked += 1
    return dead, checked


def orphans(built: Built) -> set[str]:
    """Return the pages to which no way leads from the first."""
    reached, ahead = {"index.html"}, ["index.html"]
    while ahead:
        name = ahead.pop()
        for link in built.pages[name].links:
            parts = urlsplit(link)
            target = resolved(name, parts.path)
            if not parts.scheme and not parts.netloc and target in built.pages and target not in reached:
                reached.add(target)
                ahead.append(target)
    old = {name for name, page in built.pages.items() if page.leads_on}
    return set(built.pages) - reached - old - {"404.html"}


def resolved(name: str, path: str) -> str:
    """Return the file that a link on the page `name` leads to."""
    if not path:
        return name
    parts: list[str] = list(PurePosixPath(name).parent.parts)
    for part in path.split("/"):
        if part == "..":
            parts = parts[:-1]
        elif part not in {"", "."}:
            parts.append(part)
    folder = path.endswith(("/", "/..")) or path in {".", ".."}
    return "/".join([*parts, "index.html"] if folder else parts)
