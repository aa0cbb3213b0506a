"""No page breaks a rule of axe-core, wide and narrow, light and dark."""

from __future__ import annotations

import pytest
from axe_core_python.sync_playwright import Axe

pytestmark = pytest.mark.browser

ONE_OF_EACH_KIND = ("entities", "events", "questions", "sources")


def pages_of(site) -> list[str]:
    """Address of every section page, and of the first page of each kind of sheet."""
    found = [path.parent.relative_to(site).as_posix() for path in sorted(site.rglob("index.html"))]
    sections = [uri for uri in found if "/" not in uri]
    first = [next(uri for uri in found if uri.startswith(f"{kind}/")) for kind in ONE_OF_EACH_KIND]
    return [*sections, *first]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing(browser, ferry, ferry_url, width, scheme):
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce")
    context.set_default_timeout(10_000)
    page = context.new_page()
    found = {}
    for uri in pages_of(ferry.site):
        page.goto(f"{ferry_url}{uri}/")
        for violation in Axe().run(page)["violations"]:
            found.setdefault(violation["id"], []).append(f"{uri}: {violation['nodes'][0]['html'][:160]}")
    context.close()
    assert found == {}
