"""What a reader does, in a real browser: from the first page to a source's words and back."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_a_reader_walks_from_home_to_the_words_of_a_source_and_back(page, ferry_url):
    page.goto(ferry_url)
    page.get_by_role("navigation").get_by_role("link", name="Compare").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Compare")
    page.get_by_role("link", name="How many passengers can it carry?").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("How many passengers can it carry?")
    page.goto(ferry_url + "entities/new-ferry/")
    cite = page.locator(".fs-cite").first
    cite.locator(".fs-cite__link").click()
    card = cite.locator(".fs-card")
    expect(card).to_be_visible()
    expect(card).to_contain_text("The ferry was built by Lindqvist Yard and cost $14 million")
    card.locator(".fs-card__where").click()
    expect(page).to_have_url(ferry_url + "sources/harbour-post/" + page.evaluate("location.hash"))
    mark = page.locator(":target")
    expect(mark).to_contain_text("The ferry was")
    expect(mark).to_be_in_viewport()
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_contain_text("new ferry")
    assert page.wrong == []
    assert {url for url in page.requested if not url.startswith(ferry_url)} == set()


def test_one_citation_is_open_at_a_time_and_escape_closes_it(page, ferry_url):
    page.goto(ferry_url + "entities/new-ferry/")
    links, cards = page.locator(".fs-cite__link"), page.locator(".fs-card")
    links.nth(0).click()
    expect(cards.nth(0)).to_be_visible()
    links.nth(1).focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(cards.nth(1)).to_be_visible()
    assert page.locator(".fs-card:popover-open").count() == 1
    page.keyboard.press("Escape")
    assert page.locator(".fs-card:popover-open").count() == 0


def test_a_citation_opens_by_pointer_and_by_tap(browser, ferry_url):
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    page = context.new_page()
    page.goto(ferry_url + "entities/new-ferry/")
    page.locator(".fs-cite__link").first.tap()
    expect(page.locator(".fs-card").first).to_be_visible()
    context.close()
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(ferry_url + "entities/new-ferry/")
    page.locator(".fs-cite__link").first.hover()
    expect(page.locator(".fs-card").first).to_be_visible()
    context.close()


def test_the_search_finds_an_alias(page, repository_url, ferry_url):
    chip = (repository_url, "CSIA", "China Semiconductor Industry Association")
    for url, alias, heading in ((ferry_url, "PAW", "Port Authority of Wendel"), chip):
        page.requested.clear()
        page.goto(url)
        assert not [address for address in page.requested if "/assets/search/" in address]
        page.get_by_role("button", name="Search").click()
        page.get_by_role("searchbox").fill(alias)
        first = page.locator(".fs-search__results a").first
        expect(first).to_have_text(heading)
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_contain_text(heading)


def test_the_search_says_when_nothing_is_found_and_closes_with_escape(page, ferry_url):
    page.goto(ferry_url)
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill("zzzz")
    expect(page.get_by_role("status")).to_contain_text("Nothing is found for “zzzz”")
    page.keyboard.press("Escape")
    expect(page.get_by_role("searchbox")).not_to_be_visible()


def test_without_javascript_everything_reads_exact_words_too_and_a_citation_is_a_link(browser, ferry_url):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, java_script_enabled=False)
    page = context.new_page()
    page.goto(ferry_url)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.goto(ferry_url + "timeline/")
    expect(page.get_by_role("heading", name="The ferry service starts").first).to_be_visible()
    page.goto(ferry_url + "entities/new-ferry/")
    expect(page.get_by_text("The ferry was built by Lindqvist Yard").first).to_be_visible()
    page.locator(".fs-cite__link").first.click()
    mark = page.locator(":target")
    expect(mark).to_contain_text("The ferry was")
    context.close()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_no_page_is_wider_than_the_window(browser, ferry, ferry_url, width):
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    for name in ferry.pages:
        page.goto(ferry_url + name.removesuffix("index.html"))
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
    context.close()


def test_the_menu_opens_and_closes_by_keyboard(browser, ferry_url):
    context = browser.new_context(viewport={"width": 640, "height": 800})
    page = context.new_page()
    page.goto(ferry_url)
    button, inside = page.get_by_role("button", name="Menu"), page.locator(".md-sidebar--primary").get_by_role("link")
    expect(inside.first).not_to_be_visible()
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(inside.first).to_be_focused()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(inside.first).not_to_be_visible()
    page.keyboard.press("Space")
    inside.last.focus()
    page.keyboard.press("Tab")
    expect(button).to_have_attribute("aria-expanded", "false")
    context.close()


def test_light_or_dark_is_the_systems_until_a_reader_chooses(browser, ferry_url):
    context = browser.new_context(viewport={"width": 1280, "height": 800}, color_scheme="dark")
    page = context.new_page()
    page.goto(ferry_url)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.emulate_media(color_scheme="light")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    page.get_by_role("button", name="Dark").click()
    expect(page.get_by_role("button", name="Light")).to_be_focused()
    page.goto(ferry_url + "timeline/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    context.close()


def test_without_javascript_the_menu_opens_and_dark_is_dark(browser, ferry_url):
    context = browser.new_context(viewport={"width": 390, "height": 800}, color_scheme="dark", java_script_enabled=False)
    page = context.new_page()
    page.goto(ferry_url)
    assert Image.open(io.BytesIO(page.screenshot())).convert("L").getpixel((380, 700)) < 40
    page.locator("label.fs-menu").click()
    expect(page.locator(".md-sidebar--primary").get_by_role("link", name="Timeline")).to_be_visible()
    context.close()


def test_only_hand_written_pages_load_the_script_of_the_theme(page, ferry_url, repository_url):
    page.goto(ferry_url)
    assert not [url for url in page.requested if "/bundle." in url]
    page.goto(repository_url + "about/")
    assert [url for url in page.requested if "/bundle." in url]
    assert page.wrong == []
