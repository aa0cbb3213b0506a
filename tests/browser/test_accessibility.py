"""No page breaks a rule of axe-core: every rule switched on, experimental ones and level AAA too, wide and narrow, light and dark."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

SCHEMES, WIDTHS = ["light", "dark"], [390, 1280]
SHEETS = ("entities", "events", "questions", "sources", "compare")
RUN = """async () => {
  const rules = Object.fromEntries(axe.getRules().map((rule) => [rule.ruleId, { enabled: true }]));
  const found = await axe.run(document, { rules, resultTypes: ["violations"] });
  return found.violations.map((one) => [one.id, one.nodes[0].html.slice(0, 160)]);
}"""


@cache
def axe() -> str:
    """Return the script of axe-core that the test's package brings along."""
    return next(Path(axe_playwright_python.__file__).parent.rglob("axe.min.js")).read_text(encoding="utf-8")


def violations(page: Page) -> list[list[str]]:
    page.evaluate(axe())
    return page.evaluate(RUN)


def pages_of(built) -> list[str]:
    """Address of every section page, of the first page of each kind of sheet, of a reading of two sources, and of the page for the lost."""
    found = [name.removesuffix("index.html") for name, page in built.pages.items() if not page.leads_on and name.endswith("index.html")]
    first = [next(uri for uri in found if uri.startswith(f"{kind}/") and uri.count("/") > 1) for kind in SHEETS]
    return [*(uri for uri in found if uri.count("/") < 2), *first, "404.html"]


def open_page(browser, width: int, scheme: str) -> Page:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce", bypass_csp=True)
    context.set_default_timeout(10_000)
    return context.new_page()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing(browser, ferry, ferry_url, width, scheme):
    page = open_page(browser, width, scheme)
    found = {}
    for uri in pages_of(ferry):
        page.goto(ferry_url + uri)
        assert page.locator("body").get_attribute("data-md-color-scheme") == ("slate" if scheme == "dark" else "default")
        for rule, html in violations(page):
            found.setdefault(rule, []).append(f"{uri}: {html}")
    page.context.close()
    assert found == {}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_in_the_published_story(browser, repository, repository_url, scheme):
    page = open_page(browser, 1280, scheme)
    if scheme == "dark":  # as a reader on a slow line sees it first: in the system's letters
        page.route("**/*.woff2", lambda route: route.abort())
    found = {}
    for uri in pages_of(repository):
        page.goto(repository_url + uri)
        for rule, html in violations(page):
            found.setdefault(rule, []).append(f"{uri}: {html}")
    page.context.close()
    assert found == {}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_in_lists_in_parts(browser, long_lists, served, scheme):
    page, url = open_page(browser, 1280, scheme), served(long_lists.site)
    found = {}
    for uri in ("timeline/", "timeline/200x/", "who-and-what/", "compare/", "verdicts/conflict/", "glossary/", "glossary/f/", "sources/"):
        page.goto(url + uri)
        for rule, html in violations(page):
            found.setdefault(rule, []).append(f"{uri}: {html}")
    page.context.close()
    assert found == {}


@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_in_what_opens(browser, ferry_url, width):
    page = open_page(browser, width, "light")
    page.goto(ferry_url + "entities/new-ferry/")
    page.locator(".fs-cite__link").first.click()
    assert page.locator(".fs-card:popover-open").count() == 1
    assert violations(page) == []
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill("ferry")
    page.locator(".fs-search__results a").first.wait_for()
    assert violations(page) == []
    page.keyboard.press("Escape")
    if width < 600:
        page.get_by_role("button", name="Menu").click()
        page.locator(".md-nav--primary").wait_for()
        assert violations(page) == []
    page.context.close()


def test_a_breach_would_be_found(browser, ferry_url):
    page = open_page(browser, 1280, "light")
    page.goto(ferry_url)
    page.evaluate("document.querySelector('h1').innerHTML = '<img src=x>'")
    assert {"image-alt", "empty-heading"} & {rule for rule, _ in violations(page)}
    page.context.close()
