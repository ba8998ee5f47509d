"""The first page in a real browser: help comes first, and nothing comes from elsewhere."""

from playwright.sync_api import Page, expect

from tests.house import House


def first_link(page: Page) -> str:
    page.goto("/")
    page.keyboard.press("Tab")
    return page.evaluate("document.activeElement.textContent.trim()") or ""


def test_support_is_the_first_thing_in_keyboard_order(page: Page) -> None:
    assert "support" in first_link(page).lower()


def test_the_first_page_opens_with_scripts_off(page_without_scripts: Page) -> None:
    answer = page_without_scripts.goto("/")
    assert answer is not None
    assert answer.status == 200
    expect(page_without_scripts.locator("h1")).to_be_visible()


def test_nothing_is_asked_of_another_site_and_no_cookie_is_set(page: Page, house: House) -> None:
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.goto("/")
    page.wait_for_load_state("networkidle")
    assert asked
    assert all(url.startswith(house.url) for url in asked)
    assert not complaints
    assert not page.context.cookies()
