"""The pages that say what this is: for strangers, with nothing kept."""

import re

import pytest
from django.test import Client

from tealight.accounts.models.closing import GRACE
from tealight.accounts.visitor import COOKIE, COOKIE_AGE
from tealight.guestbook.models.kindness import BURNS_DAYS
from tealight.helplines.country import YEAR
from tealight.pages.kept import KEPT
from tealight.tributes.models.removal import UNDO_DAYS

ADDRESSES = ["/about/", "/privacy/", "/rules/"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_is_open_to_all_and_can_be_found(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 200
    assert not answer.cookies
    assert 'content="index, follow"' in answer.text


def test_every_line_of_the_table_says_how_long(client: Client) -> None:
    page = client.get("/privacy/").text
    rows = re.findall(r'<tr role="row"><th scope="row".*?</tr>', page, re.DOTALL)
    assert len(rows) == len(KEPT) > 5
    assert all(row.count("<td") == 2 and '<td role="cell"></td>' not in row for row in rows)
    for cookie in (COOKIE, "country", "sessionid", "csrftoken"):
        assert cookie in page


def test_the_table_tells_the_times_by_which_the_house_goes() -> None:
    told = {str(row.what): row.how_long for row in KEPT}
    assert f"{UNDO_DAYS} days" in told["A family's page and what is on it"]
    assert (
        f"{GRACE.days} days"
        in told["An account: email address, the name you show, who you say you are here if you do, ways to sign in"]
    )
    assert f"{COOKIE_AGE // 86400} days" in told["The cookie “visitor”"]
    assert YEAR == 365 * 86400
    assert told["The cookie “country”"] == "one year"
    assert BURNS_DAYS == 7
    assert "seven days" in told["Words, hearts and candles that visitors leave"]


def test_who_runs_the_site_is_named_where_they_said_so(client: Client, settings: object) -> None:
    assert "has not written their name" in client.get("/about/").text
    settings.OPERATOR, settings.CONTACT = "The Harbour Trust", "hello@harbour.example"  # type: ignore[attr-defined]
    page = client.get("/about/").text
    assert "The Harbour Trust" in page
    assert "hello@harbour.example" in page
    assert "has not written their name" not in page


def test_crawlers_are_kept_from_rooms_that_are_not_for_them(client: Client) -> None:
    text = client.get("/robots.txt").text
    for room in ("/account/", "/care/", "/places/"):
        assert f"Disallow: {room}" in text
    assert "Disallow: /t/" not in text


def test_the_picture_of_the_site_is_a_flame(client: Client) -> None:
    assert client.get("/favicon.ico")["Location"].endswith(".svg")
