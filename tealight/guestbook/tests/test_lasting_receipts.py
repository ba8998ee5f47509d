"""A receipt outlives the way to the page: words can be taken back whatever became of the tribute."""

from collections.abc import Callable

import pytest
from django.test import Client

from tealight.accounts.models import User
from tealight.guestbook.actions.decisions import show_entry
from tealight.guestbook.models import Entry, Status
from tealight.guestbook.tests.conftest import Book
from tealight.notices.models import Letter
from tealight.tributes.actions import change_audience, remove_tribute, renew_link
from tealight.tributes.audience import Audience
from tealight.tributes.models import Tribute

WORDS = "We think of all of you."


def narrow(book: Book, ana: User) -> None:
    change_audience(book.tribute, Audience.BOTH, ana)


def renew(book: Book, ana: User) -> None:
    renew_link(book.tribute, ana, old=book.key)


def remove(book: Book, ana: User) -> None:
    assert remove_tribute(book.tribute, ana)


ENDINGS = pytest.mark.parametrize("end", [narrow, renew, remove])
End = Callable[[Book, User], None]


@ENDINGS
def test_words_can_be_taken_back_when_the_page_can_no_longer_be_seen(book: Book, ana: User, end: End) -> None:
    sam = Client()
    entry = book.shown(WORDS, sam)
    end(book, ana)
    assert sam.get(book.at()).status_code == 404
    seen = sam.get(book.receipt(entry)).content.decode()
    assert WORDS in seen
    assert book.receipt(entry, "withdrawal").partition("?")[0] in seen
    assert sam.post(book.receipt(entry, "withdrawal")).status_code == 303
    entry.refresh_from_db()
    assert (entry.status, entry.body) == (Status.WITHDRAWN, "")


@ENDINGS
def test_then_the_receipt_says_nothing_of_the_page(book: Book, ana: User, end: End) -> None:
    sam = Client()
    entry = book.shown(WORDS, sam)
    assert book.at() in sam.get(book.receipt(entry)).content.decode()
    end(book, ana)
    for address in (book.receipt(entry), book.receipt(entry, "withdrawal")):
        seen = sam.get(address).content.decode()
        for word in ("Noor", "Back to the page", "on the page", "/t/", book.tribute.address):
            assert word not in seen


@ENDINGS
def test_then_words_are_not_changed_but_given_back(book: Book, ana: User, end: End) -> None:
    entry = book.shown(WORDS)
    address = book.receipt(entry, "change_entry")
    assert Client().get(address).status_code == 200
    end(book, ana)
    assert Client().get(address).status_code == 404
    answer = Client().post(address, {"body": "Other words."})
    assert (answer.status_code, "Other words." in answer.content.decode()) == (409, True)
    entry.refresh_from_db()
    assert entry.body == WORDS


def test_a_receipt_never_tells_the_new_link(book: Book, ana: User) -> None:
    entry = book.held(WORDS, email="sam@example.org")
    new = renew_link(book.tribute, ana, old=book.key)
    show_entry(entry.pk, book.mara)
    letter = Letter.objects.latest("pk")
    assert WORDS in letter.body
    address = next(line for line in letter.body.split() if "/entries/" in line)
    seen = Client().get(address.partition("testserver")[2]).content.decode()
    for key in (new.key, book.tribute.address):
        assert key not in letter.body + seen


def test_a_key_of_another_page_leads_nowhere(book: Book, ana: User) -> None:
    other = Tribute.objects.create(family=book.tribute.family, made_by=ana, audience=Audience.EVERYONE)
    entry = book.shown(WORDS)
    address = book.receipt(entry).replace(book.key, other.address)
    assert f"/t/{other.address}" not in Client().get(address).content.decode()


def test_where_everyone_sees_the_page_any_receipt_leads_back(book: Book) -> None:
    entry = book.shown(WORDS)
    Tribute.objects.update(audience=Audience.EVERYONE)
    seen = Client().get(book.receipt(entry).partition("?")[0]).content.decode()
    assert f"/t/{book.tribute.address}/entries/{entry.key}/" in seen


@pytest.mark.parametrize("step", ["receipt", "change_entry", "withdrawal"])
def test_a_receipt_is_neither_listed_nor_kept_nor_told_to_the_next_site(book: Book, step: str) -> None:
    Tribute.objects.update(audience=Audience.EVERYONE)
    answer = Client().get(book.receipt(book.shown(WORDS), step))
    assert answer.status_code == 200
    assert answer["Referrer-Policy"] == "no-referrer"
    assert answer["X-Robots-Tag"] == "noindex"
    assert answer["Cache-Control"] == "no-store"


def test_half_a_receipt_opens_nothing(book: Book) -> None:
    one, other = book.held(WORDS), book.held("Other words.")
    assert Client().get(book.receipt(one)).status_code == 200
    mixed = Entry(tribute=one.tribute, key=one.key, receipt_key=other.receipt_key)
    assert Client().get(book.receipt(mixed)).status_code == 404
