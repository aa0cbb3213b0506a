"""Where a statement is edited: its line in an editor on this machine, or in the repository that a published site was built from.

Both are patterns with `{path}` (from the project's folder), `{line}` and `{column}`; which one a site uses is for the doors to say.
"""

from __future__ import annotations

from typing import Final
from urllib.parse import quote, urljoin, urlsplit

from factsheets.model.problem import Place

_LINES: Final = {"bitbucket.org": "#lines-{line}"}
"""Host -> how an address there names a line, where it is not as everywhere else."""


def in_editor(editor: str, folder: str) -> str:
    """Return the pattern of an editor's own address such as ``vscode://file{path}:{line}``; `folder` is the project's, from the root on."""
    return editor.replace("{path}", quote(folder.rstrip("/")) + "/{path}") if "{path}" in editor else ""


def docs_address(repo_url: str, edit_uri: str) -> str:
    """Return where a repository edits the folder of hand-written pages, as MkDocs puts it together; empty without `edit_uri`."""
    repo = repo_url if edit_uri.startswith(("?", "#")) else f"{repo_url.rstrip('/')}/"
    return urljoin(repo, edit_uri) if edit_uri else ""


def in_repository(docs_url: str, docs_dir: str) -> str:
    """Return the pattern of a repository's pages; empty where it cannot be told.

    `docs_url` is where the repository edits the folder of hand-written pages, `docs_dir` the path of that folder from the project's, so
    that one less the other is where it edits the project's.
    """
    url, tail = docs_url.rstrip("/"), quote(docs_dir.strip("/"))
    if not url.endswith(f"/{tail}") or not tail:
        return ""
    line = "" if "#" in url else _LINES.get(urlsplit(url).netloc.lower(), "#L{line}")
    return f"{url.removesuffix(tail)}{{path}}{line}"


def edit_address(pattern: str, place: Place) -> str:
    """Return the address of a place; empty for an empty pattern."""
    filled = pattern.replace("{path}", quote(place.file))
    return filled.replace("{line}", str(place.line)).replace("{column}", str(place.column))
