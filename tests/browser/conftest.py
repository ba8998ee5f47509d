"""A running site and a real browser for the journeys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.house import House

CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
PATIENCE = 15_000  # milliseconds
expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """One site for all journeys, without the sample; each journey brings people of its own."""
    house = House(data=tmp_path_factory.mktemp("house") / "data")
    house.start()
    yield house
    house.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


def _page(browser: Browser, house: House, *, scripts: bool) -> Iterator[Page]:
    context = browser.new_context(base_url=house.url, java_script_enabled=scripts, reduced_motion="reduce")
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


@pytest.fixture
def page(browser: Browser, house: House) -> Iterator[Page]:
    """A fresh visitor: no cookies, scripts on."""
    yield from _page(browser, house, scripts=True)


@pytest.fixture
def another_page(browser: Browser, house: House) -> Iterator[Page]:
    """A second fresh visitor, on another device."""
    yield from _page(browser, house, scripts=True)


@pytest.fixture
def page_without_scripts(browser: Browser, house: House) -> Iterator[Page]:
    """A fresh visitor whose browser runs no scripts."""
    yield from _page(browser, house, scripts=False)


@pytest.fixture
def another_page_without_scripts(browser: Browser, house: House) -> Iterator[Page]:
    """A second fresh visitor whose browser runs no scripts."""
    yield from _page(browser, house, scripts=False)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every journey, so that they can be run, or left out, together."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
