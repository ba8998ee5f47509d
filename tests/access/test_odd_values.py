"""Nothing that stands in an address, a query or a form is an error of ours: odd values at every address of the house.

PostgreSQL refuses a NUL in any text and a number out of its range; SQLite refuses the number.
"""

import re
from collections.abc import Iterator
from copy import deepcopy

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, get_resolver

from tealight.tributes.audience import Audience
from tealight.tributes.models import new_key
from tests.access.test_table import patterns
from tests.access.world import World, build

pytestmark = pytest.mark.django_db

# As they stand in an address: what no text may hold, what is no text, and what no number may be.
PATHS = ("%00", "a%00b", "%FF", "%ED%A0%80", "-1", "9" * 30, "9" * 5000, "x" * 22)
QUERIES = ("%00", "%ED%A0%80", "9" * 30)
ASKED = ("order", "after", "before", "done", "entry", "next", "by", "year", "quarter")
WORDS = ("a\0b", "9" * 30)
# What a form has in it that nothing is wrong with, so that the one odd value beside it goes as far as it can.
RIGHT = {
    "body": "We think of you.",
    "kind": "words",
    "about": "other",
    "audience": "4",
    "noun": "baby",
    "decision": "show",
    "version": "1",
    "outcome": "show",
    "country": "AU",
    "email": "sam@example.org",
}
ALSO = ("old", "decision", "version", "show_those_waiting", "reason", "after", "outcome", "next", "country")
PART = re.compile(r"<(?:\w+:)?(\w+)>|\(\?P<(\w+)>[^)]*\)")


def ours() -> Iterator[tuple[str, URLPattern]]:
    for address, pattern in patterns(get_resolver()):
        if pattern.callback.__module__.startswith("tealight."):
            yield "/" + re.sub(r"[\^$]", "", address), pattern


def with_parts(address: str, parts: dict[str, str]) -> str:
    return PART.sub(lambda found: parts[found[1] or found[2]], address)


def browser_for(world: World, address: str) -> Client:
    return world.browsers["guardian" if address.startswith("/t/") else "operator"]


def answer(browser: Client, method: str, address: str, data: dict[str, str] | None = None) -> str:
    """Ask, keep nothing of what it did, and return the page."""
    cookies = deepcopy(browser.cookies)
    with transaction.atomic():
        response = browser.generic(method, address) if data is None else browser.post(address, data)
        transaction.set_rollback(True)
    browser.cookies = cookies
    assert response.status_code < 500, address
    return str(response.content.decode("utf-8", "replace")) if not response.streaming else ""


@pytest.fixture
def world() -> World:
    return build(Audience.LINK)


@pytest.fixture
def parts(world: World) -> dict[str, str]:
    return {"key": world.tribute.address, **{name: str(value) for name, value in world.parts.items()}}


def test_nothing_in_an_address_is_an_error_of_ours(world: World, parts: dict[str, str]) -> None:
    tried = 0
    for address, _ in ours():
        for first, second in PART.findall(address):
            for odd in PATHS:
                place = with_parts(address, {**parts, first or second: odd})
                answer(browser_for(world, place), "GET", place)
                answer(browser_for(world, place), "POST", place)
                tried += 1
    assert tried > 400


@pytest.mark.parametrize("odd", QUERIES)
def test_nothing_in_a_query_is_an_error_of_ours(world: World, parts: dict[str, str], odd: str) -> None:
    for address, _ in ours():
        place = with_parts(address, parts)
        for name in ASKED:
            answer(browser_for(world, place), "GET", f"{place}?{name}={odd}")


@pytest.mark.parametrize("odd", WORDS)
def test_nothing_in_a_form_is_an_error_of_ours(world: World, parts: dict[str, str], odd: str) -> None:
    tried = set()
    for address, _ in ours():
        place = with_parts(address, parts)
        browser = browser_for(world, place)
        page = answer(browser, "GET", place).partition("<main")[2]
        names = {*re.findall(r' name="([\w-]+)"', page), *ALSO} - {"csrfmiddlewaretoken"}
        right = {name: RIGHT.get(name, "") for name in names}
        for name in names:
            answer(browser, "POST", place, {**right, "once": new_key(), name: odd})
        tried |= names
    assert {"body", "name", "email", "once", "old", "outcome", "display_name"} <= tried
