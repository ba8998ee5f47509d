"""What every page has: help first, the strip before the rest, and nothing personal for a stranger."""

import json
import re
from html.parser import HTMLParser

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.utils.translation import override

PAGES = ["/", "/about/", "/privacy/", "/rules/", "/nothing/"]
FOCUSABLE = {"a", "button", "input", "select", "textarea", "summary"}


class Order(HTMLParser):
    """Notes where each thing comes that a keyboard stops at, or that has an id."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.stops: list[dict[str, str | None]] = []
        self.ids: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        if tag in FOCUSABLE:
            self.stops.append(known)
        if known.get("id"):
            self.ids.append(str(known["id"]))


@pytest.mark.django_db
@pytest.mark.parametrize("address", PAGES)
def test_the_first_stop_of_the_keyboard_is_the_way_to_help(client: Client, address: str) -> None:
    order = Order(client.get(address).text)
    assert order.stops[0]["href"] == "#support"
    assert order.stops[1]["href"] == "#main"
    assert order.ids.count("support") == 1
    assert order.ids.count("main") == 1


@pytest.mark.django_db
@pytest.mark.parametrize("address", PAGES)
def test_the_strip_comes_after_the_opening_and_before_everything_else(client: Client, address: str) -> None:
    page = client.get(address).text
    main = page[page.index('<main id="main"') :]
    opening, found, rest = main.partition('id="support"')
    assert found
    assert "<h1" in opening
    assert not re.search(r"<(?:form|ul|ol|table|section|article)\b", opening)
    assert "</main>" in rest


@pytest.mark.django_db
@pytest.mark.parametrize("address", PAGES)
def test_a_stranger_gets_no_cookie_and_a_page_that_depends_on_none(client: Client, address: str) -> None:
    answer = client.get(address)
    assert not answer.cookies
    assert "cookie" not in answer.get("Vary", "").lower()


@pytest.mark.parametrize("address", ["/about/", "/privacy/", "/rules/"])
def test_no_database_is_asked_who_a_stranger_is(client: Client, address: str) -> None:
    assert client.get(address).status_code == 200


@pytest.mark.django_db
def test_someone_signed_in_finds_their_places_and_the_way_out(client: Client) -> None:
    client.force_login(get_user_model().objects.create(email="ana@example.org"))
    page = client.get("/about/").text
    assert "Your places" in page
    assert "Sign out" in page
    assert "Sign in" not in page
    assert "Care room" not in page


@pytest.mark.django_db
def test_the_direction_and_the_language_are_said(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    assert '<html lang="en" dir="ltr"' in client.get("/about/").text
    monkeypatch.setattr(settings, "LANGUAGES", [("en", "English"), ("ar", "Arabic")])
    with override("ar"):
        page = render_to_string("design/base.html", request=RequestFactory().get("/"))
    assert '<html lang="ar" dir="rtl"' in page


def test_a_page_is_listed_nowhere_and_has_a_neutral_title_unless_it_says_otherwise(client: Client) -> None:
    page = client.get("/nothing/").text
    assert '<meta name="robots" content="noindex">' in page
    assert '<meta name="robots" content="index, follow">' in client.get("/about/").text


def test_htmx_runs_no_text_as_a_script_and_swaps_what_was_refused(client: Client) -> None:
    found = re.search(r"<meta name=\"htmx-config\" content='([^']+)'>", client.get("/about/").text)
    assert found
    told = json.loads(found[1])
    assert (told["includeIndicatorStyles"], told["allowEval"], told["historyCacheSize"]) == (False, False, 0)
    swapped = [rule for rule in told["responseHandling"] if rule["swap"] and "error" not in rule]
    for code in ("200", "422", "429"):
        assert any(re.search(rule["code"], code) for rule in swapped)
    assert not any(re.search(rule["code"], "500") for rule in swapped)


def test_a_page_asks_for_one_sheet_one_script_and_one_picture(client: Client) -> None:
    page = client.get("/about/").text
    assert len(re.findall(r'<link rel="stylesheet"', page)) == 1
    assert len(re.findall(r"<script ", page)) == 1
    assert len(re.findall(r'<link rel="icon"', page)) == 1
    assert "<img" not in page
