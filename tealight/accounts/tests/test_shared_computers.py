"""What stays on a computer that several people use."""

from collections.abc import Callable

import pytest
from django.test import Client

from tealight.accounts.models import User

SignIn = Callable[[User], Client]


@pytest.mark.parametrize("address", ["/account/", "/places/", "/tributes/new/", "/", "/nowhere/"])
def test_the_browser_keeps_no_page_that_somebody_saw_signed_in(signed_in: SignIn, ana: User, address: str) -> None:
    assert "no-store" in signed_in(ana).get(address)["Cache-Control"]


def test_the_browser_keeps_nothing_of_the_care_room(signed_in: SignIn, mara: User) -> None:
    page = signed_in(mara).get("/care/")
    assert page.status_code == 200
    assert "no-store" in page["Cache-Control"]


def test_a_visitor_without_an_account_may_keep_what_is_open_to_all(client: Client, db: None) -> None:
    assert "no-store" not in client.get("/about/").get("Cache-Control", "")


def test_signing_out_takes_away_what_a_browser_kept_of_unsent_words(signed_in: SignIn, ana: User) -> None:
    browser = signed_in(ana)
    assert "Clear-Site-Data" not in browser.get("/places/")
    assert browser.post("/account/logout/")["Clear-Site-Data"] == '"storage"'
