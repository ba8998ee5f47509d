"""Axe, once per page, on a phone by day; every width, theme and direction is `make look`."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.house import House
from tests.look import checks
from tests.look.pages import LOOKS, Look, reach
from tests.look.visits import VARIABLES, Visits

LANGUAGE = "en-AU"


@pytest.fixture(scope="module")
def visits(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visits]:
    """One house with the sample and more, for all pages."""
    house = House(tmp_path_factory.mktemp("look") / "data", VARIABLES, ("--sample",)).start()
    visits = Visits(house, browser)
    visits.prepare()
    yield visits
    house.stop()


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_axe_finds_nothing_on_a_page(visits: Visits, look: Look) -> None:
    with visits.page(look.who, LANGUAGE) as (page, seen):
        assert reach(page, look, visits.places) == look.status
        assert checks.once(page, seen, visits.house.url) == []
        assert checks.layout(page) == []
        assert checks.axe(page) == []
