"""Old addresses of renamed sheets: a page that leads on, and anchors that keep working.

An id is an address; `was:` in a sheet lists the ids it had before. Nothing here runs on a site without renamed sheets.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import product
from typing import Final

from factsheets.model.corpus import Corpus
from factsheets.render.csp import policy, with_policy
from factsheets.render.environment import environment
from factsheets.render.pages import RenderedPage
from factsheets.render.urls import Urls
from factsheets.views.addresses import Address, answer_anchor, ids_in
from factsheets.views.wording import Wording

SCRIPT: Final = "assets/javascripts/fs-moved.js"
_ROW: Final = re.compile(r"<tr\b[^>]*>\s*<th\b[^>]*>")


def moved_pages(
    pages: Iterable[RenderedPage], corpus: Corpus, urls: Urls, *, language: str, site_url: str = ""
) -> Iterator[tuple[str, str]]:
    """Yield (path of the file from the site's root, HTML) of a page for each old address, sorted by path.

    `site_url` makes the canonical address absolute. Terms have no page of their own and so none that moved.
    """
    template = environment().get_template("moved.html.jinja")
    say = Wording(corpus.vocabulary).say
    found = {}
    for page in pages:
        now = Address(page.src_uri)
        for old in _old_uris(page.src_uri, corpus):
            href = urls.relative(old, now)
            html = template.render(
                say=say,
                language=language,
                title=page.title,
                href=href,
                canonical=site_url + urls.url(page.src_uri) if site_url else href,
                script=urls.to_file(old, SCRIPT),
            )
            found[urls.file(old)] = with_policy(html, policy())
    yield from sorted(found.items())


def _old_uris(src_uri: str, corpus: Corpus) -> Iterator[str]:
    """Yield the addresses a page had under earlier ids; a page may be named by more than one sheet."""
    ids = ids_in(src_uri)
    sheets = [corpus.by_id.get(one) for one in ids]
    if any(sheet is not None and sheet.was for sheet in sheets):
        names = [(one, *(sheet.was if sheet else ())) for one, sheet in zip(ids, sheets, strict=True)]
        for old in product(*names):
            if old != ids:
                yield "/".join((src_uri.partition("/")[0], *old)) + ".md"


def old_anchors(corpus: Corpus) -> dict[str, tuple[str, ...]]:
    """Return anchor -> the anchors it had before, of everything on a page that is named by the id of a renamed sheet."""
    found: dict[str, tuple[str, ...]] = {}
    for sheet in corpus.sheets():
        if sheet.was:
            for name in (str, _row_anchor, answer_anchor):
                found[name(sheet.id)] = tuple(name(old) for old in sheet.was)
    return found


def _row_anchor(sheet_id: str) -> str:
    return f"row-{sheet_id}"


def keep_anchors(html: str, anchors: dict[str, tuple[str, ...]]) -> str:
    """Return a page with an empty element for each old anchor, first inside the element that bears the new one."""
    for new, olds in anchors.items():
        at = html.find(f' id="{new}"')
        if at < 0:
            continue
        opens = html.rfind("<", 0, at)
        row = _ROW.match(html, opens)
        end = row.end() if row else html.index(">", at) + 1
        kept = "".join(f'<span id="{old}"></span>' for old in olds if f' id="{old}"' not in html)
        html = html[:end] + kept + html[end:]
    return html
