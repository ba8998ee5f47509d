"""A held entry is seen nowhere; nor is one that was refused, hidden, kept or taken back."""

import pytest
from django.test import Client

from tealight.accounts.models import User
from tealight.guestbook.models import Entry, Status
from tealight.guestbook.tests.conftest import Book
from tests.cast import browser_of

UNSEEN = [status for status in Status if status != Status.SHOWN]
WORDS = "Words that wait"


@pytest.fixture(params=UNSEEN)
def unseen(request: pytest.FixtureRequest, book: Book) -> Entry:
    entry = book.held(WORDS, standing="family", kind="story")
    Entry.objects.filter(pk=entry.pk).update(status=request.param)
    entry.refresh_from_db()
    return entry


@pytest.mark.parametrize("order", ["closest", "newest", "family", "beenhere"])
def test_it_is_in_no_list_and_no_count(book: Book, unseen: Entry, order: str) -> None:
    seen = book.page(query=f"?order={order}")
    assert WORDS not in seen
    assert unseen.key not in seen
    assert "left words" not in seen


@pytest.mark.parametrize("path", ["entries/{}/", "entries/{}/yours/", "hearts/new/?entry={}", "hearts/held/?entry={}"])
def test_it_has_no_address(book: Book, unseen: Entry, path: str) -> None:
    assert Client().get(book.at(path.format(unseen.key))).status_code == 404


def test_it_cannot_be_held_close(book: Book, unseen: Entry) -> None:
    for path in ("hearts/new/", "hearts/removal/"):
        response = Client().post(book.at(f"{path}?entry={unseen.key}"), {"once": "x" * 22})
        assert response.status_code == 404


@pytest.mark.parametrize("odd", ["%00", "é", "x" * 40, "new%0A"])
def test_what_was_never_an_address_is_not_found(book: Book, odd: str) -> None:
    assert Client().get(book.at()).status_code == 200
    for path in (f"entries/{odd}/", f"hearts/new/?entry={odd}"):
        assert Client().get(book.at(path)).status_code == 404
    receipt = book.receipt(book.held())
    assert Client().get(receipt).status_code == 200
    for part in receipt.split("/")[2:5]:
        assert Client().get(receipt.replace(part, odd)).status_code == 404


def test_parents_cannot_reach_what_the_care_team_holds(book: Book, ana: User) -> None:
    entry, browser = book.held(WORDS), browser_of(ana)
    for path in ("", "guestbook/", "reading/", "set-aside/", "as-a-stranger/"):
        assert WORDS not in browser.get(book.at(path)).content.decode()
    for path in ("hiding/", "hiding/removal/", "reading/"):
        response = browser.post(book.at(f"entries/{entry.key}/{path}"), {"decision": "show", "version": "1"})
        assert response.status_code == 404
    entry.refresh_from_db()
    assert entry.status == Status.HELD


def test_its_author_finds_it_by_the_browser_and_by_the_receipt_alone(book: Book) -> None:
    sam = Client()
    receipt = book.leave(sam, WORDS)["Location"]
    entry = book.newest()
    assert sam.get(book.at(f"entries/{entry.key}/yours/"))["Location"] == receipt
    assert WORDS in Client().get(receipt).content.decode()
    assert Client().get(receipt.replace(entry.receipt_key, "x" * 22)).status_code == 404


def test_places_in_an_address_do_not_tell_how_many_are_held(book: Book) -> None:
    book.many(21)
    first = book.page(query="?order=newest").split("after=")[1][:11]
    assert first.encode().isalnum() or set("-_") & set(first)
    assert str(Entry.objects.order_by("-pk")[19].pk) != first
