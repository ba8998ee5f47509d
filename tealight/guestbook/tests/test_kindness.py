"""Candles and hearts: once a person."""

from datetime import timedelta

import pytest
from django.test import Client

from tealight.accounts.models import User
from tealight.guestbook import queries
from tealight.guestbook.actions import hold_close, let_go, light_candle
from tealight.guestbook.models import Candle, Entry, Heart
from tealight.guestbook.tests.conftest import Book
from tealight.tributes.models import new_key
from tests.cast import browser_of


def light(book: Book, client: Client, once: str | None = None) -> str:
    response = client.post(book.at("candles/new/"), {"once": once or new_key()}, follow=True)
    assert response.status_code == 200
    return str(response.content.decode())


def hold(book: Book, client: Client, entry: Entry, once: str | None = None, **headers: str) -> str:
    address = book.at(f"hearts/new/?entry={entry.key}")
    response = client.post(address, {"once": once or new_key()}, follow=True, headers=headers)
    assert response.status_code == 200
    return str(response.content.decode())


def hearts(entry: Entry) -> int:
    return Entry.objects.get(pk=entry.pk).hearts


def test_a_stranger_lights_a_candle(book: Book) -> None:
    assert "lit for Noor" not in book.page()  # that nobody did yet is never said
    assert "Your candle is burning." in light(book, Client())
    assert "One candle is lit for Noor." in book.page()


def test_a_person_lights_one_candle_a_day(book: Book) -> None:
    sam = Client()
    for _ in range(3):
        light(book, sam)
    assert "One candle is lit for Noor." in book.page()
    assert "Your candle is burning." in sam.get(book.at("candles/new/")).content.decode()


def test_a_retry_before_any_cookie_is_the_same_candle(book: Book) -> None:
    once = new_key()
    for _ in range(2):
        light(book, Client(), once)
    assert Candle.objects.count() == 1


def test_an_account_is_one_person_in_every_browser(book: Book, ana: User) -> None:
    for _ in range(2):
        light(book, browser_of(ana))
    assert Candle.objects.get().person == f"a{ana.pk}"


def test_a_candle_burns_for_seven_days(book: Book) -> None:
    light_candle(book.tribute, "vsam", book.now)
    today = queries.day_of(book.now)
    burning = [queries.state_of(book.tribute.pk, today + timedelta(days=days)).burning for days in range(9)]
    assert burning == [1, 1, 1, 1, 1, 1, 1, 0, 0]


def test_the_same_person_lights_another_the_next_day(book: Book) -> None:
    assert light_candle(book.tribute, "vsam", book.now)
    assert not light_candle(book.tribute, "vsam", book.now)
    assert light_candle(book.tribute, "vsam", book.now + timedelta(days=1))
    assert queries.state_of(book.tribute.pk, queries.day_of(book.now + timedelta(days=1))).burning == 2


def test_a_stranger_holds_words_close(book: Book) -> None:
    entry = book.shown()
    assert "You hold this close." in hold(book, Client(), entry)
    assert "1 holds this close" in book.page()


def test_one_person_gives_one_heart(book: Book) -> None:
    entry, sam = book.shown(), Client()
    for _ in range(3):
        hold(book, sam, entry)
    assert hearts(entry) == Heart.objects.count() == 1


def test_a_retry_before_any_cookie_is_the_same_heart(book: Book) -> None:
    entry, once = book.shown(), new_key()
    for _ in range(2):
        hold(book, Client(), entry, once)
    assert hearts(entry) == 1


def test_two_people_give_two(book: Book) -> None:
    entry = book.shown()
    for _ in range(2):
        hold(book, Client(), entry)
    assert "2 hold this close" in book.page()


def test_a_heart_can_be_let_go(book: Book) -> None:
    entry, sam = book.shown(), Client()
    hold(book, sam, entry)
    assert "Let it go" in sam.get(book.at(f"hearts/new/?entry={entry.key}")).content.decode()
    for _ in range(2):
        assert sam.post(book.at(f"hearts/removal/?entry={entry.key}")).status_code == 303
    assert hearts(entry) == 0


def test_a_browser_that_holds_nothing_lets_nothing_go(book: Book) -> None:
    entry = book.shown()
    hold(book, Client(), entry)
    Client().post(book.at(f"hearts/removal/?entry={entry.key}"))
    assert hearts(entry) == 1


def test_the_order_follows_hearts_given_and_let_go(book: Book) -> None:
    first, second = book.shown("The first"), book.shown("The second")
    hold_close(first, "vsam", book.now)
    assert book.page().index("The first") < book.page().index("The second")
    let_go(first, "vsam")
    hold_close(second, "vsam", book.now)
    assert book.page().index("The second") < book.page().index("The first")


@pytest.mark.parametrize("path", ["candles/new/", "hearts/new/?entry={}"])
def test_in_place_the_press_of_one_button_is_enough_and_happens_once(book: Book, path: str) -> None:
    address = book.at(path.format(book.shown().key))
    asked = Client().get(address, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in asked
    assert 'hx-trigger="submit, load"' in asked
    refused = Client().post(address, {"once": "broken"}, headers={"HX-Request": "true"})
    assert refused.status_code == 422
    assert 'hx-trigger="submit"' in refused.content.decode()
    assert "hx-post" not in Client().get(address).content.decode()


@pytest.mark.parametrize("path", ["candles/new/", "hearts/new/?entry={}"])
def test_over_the_limit_the_page_says_so_kindly(book: Book, settings: object, path: str) -> None:
    settings.LIMIT_NETWORK = 0  # type: ignore[attr-defined]
    response = Client().post(book.at(path.format(book.many(1)[0].key)), {"once": new_key()})
    assert response.status_code == 429
    assert "Come back in a while." in response.content.decode()
    assert 'id="support"' in response.content.decode()
