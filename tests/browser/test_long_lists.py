"""What a reader does with a long list: from its overview to a part, to the next, to an entry, and up again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


@pytest.fixture
def long_url(long_lists, served) -> Iterator[str]:
    return served(long_lists.site)


def test_a_reader_goes_from_the_overview_to_a_part_and_on_and_up(page, long_url):
    page.goto(long_url + "timeline/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Timeline")
    page.get_by_role("link", name="2003 to 2008").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Timeline: 2003 to 2008")
    page.get_by_role("navigation", name="Parts beside this one").get_by_role("link", name="2013 to 2018").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Timeline: 2013 to 2018")
    page.get_by_role("navigation", name="Where this page stands").get_by_role("link", name="Timeline").click()
    expect(page).to_have_url(long_url + "timeline/")
    assert page.wrong == []


def test_the_way_up_from_an_event_leads_to_its_very_place(page, long_url):
    page.goto(long_url + "events/v-3/")
    page.get_by_role("navigation", name="Where this page stands").get_by_role("link", name="2003 to 2008").click()
    expect(page).to_have_url(long_url + "timeline/200x/#v-3")
    expect(page.locator(":target")).to_be_in_viewport()


def test_a_part_can_be_filtered_by_what_stands_in_it(page, long_url):
    page.goto(long_url + "timeline/200x/")
    marks = page.locator(".fs-mark")
    all_of_them = marks.count()
    page.get_by_label("Who or what").select_option(index=1)
    assert 0 < page.locator(".fs-mark:visible").count() < all_of_them
    page.get_by_role("button", name="Show all").click()
    expect(page.locator(".fs-mark:visible")).to_have_count(all_of_them)


def test_a_bar_leads_to_the_time_it_stands_for(page, long_url):
    page.goto(long_url + "timeline/")
    page.locator(".fs-bars a").last.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("2021")


def test_an_old_link_to_a_place_in_a_list_finds_the_part_that_holds_it_now(page, long_url):
    page.goto(long_url + "glossary/#t-3")
    expect(page).to_have_url(long_url + "glossary/f/#t-3")
    page.goto(long_url + "timeline/#v-3")
    expect(page).to_have_url(long_url + "timeline/200x/#v-3")


def test_the_search_finds_a_term_in_its_part(page, long_url):
    page.goto(long_url)
    page.get_by_role("button", name="Search").click()
    page.get_by_role("searchbox").fill("ferry elm")
    page.locator(".fs-search__results a[href*=glossary]").first.click()
    expect(page.locator(":target")).to_contain_text("Ferry elm")


def test_lists_in_parts_read_whole_without_scripts(browser, long_url):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(long_url + "glossary/")
    page.get_by_role("link", name="F", exact=True).click()
    expect(page.get_by_role("heading", name="Ferry ash")).to_be_visible()
    assert page.evaluate("1") == 1
    context.close()


@pytest.mark.parametrize(
    "path", ["timeline/", "timeline/2021-06-15/", "who-and-what/", "compare/", "glossary/", "verdicts/conflict/", "sources/"]
)
def test_nothing_on_a_narrow_screen_is_wider_than_the_screen(browser, long_url, path):
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(long_url + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()
