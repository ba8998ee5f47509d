"""Changes on a page that only the circle sees are nobody's to read; and a held text that now passes appears."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tealight.accounts.models import User
from tealight.guestbook.actions import change_entry, read_first
from tealight.guestbook.models import PLACE, Entry, Status
from tealight.guestbook.tests.conftest import Book
from tealight.notices.models import Letter
from tealight.safeguarding.assessment import Standing
from tealight.safeguarding.models import Review
from tealight.tributes.audience import Audience
from tealight.tributes.models import Tribute

CONTACT = "Ring me on 07700 900461 any time."
KIND = "We hold you all."


def inside(book: Book) -> Book:
    Tribute.objects.filter(pk=book.tribute.pk).update(audience=Audience.CIRCLE)
    book.tribute.refresh_from_db()
    return Book(book.tribute, book.mara, book.tribute.address)


def changed(book: Book, client: Client, entry: Entry, body: str) -> Entry:
    client.post(book.receipt(entry, "change_entry"), {"body": body, "kind": "message"})
    entry.refresh_from_db()
    return entry


@pytest.mark.parametrize(("age", "hearts"), [(timedelta(days=2), 0), (timedelta(0), 10)])
def test_nobody_is_asked_about_a_private_change_at_any_age(
    book: Book, grandmother: Client, age: timedelta, hearts: int
) -> None:
    within = inside(book)
    entry = within.held(KIND, grandmother)
    within.grow_old(entry, age)
    Entry.objects.filter(pk=entry.pk).update(hearts=hearts, rank=hearts * PLACE + entry.pk)
    assert changed(within, grandmother, entry, CONTACT).body == CONTACT
    assert not Review.objects.exists()


def test_words_that_were_held_outside_and_are_changed_inside_are_nobodys_to_read(
    book: Book, grandmother: Client
) -> None:
    entry = book.held(CONTACT, grandmother)
    within = inside(book)
    within.grow_old(entry, timedelta(days=2))
    assert changed(within, grandmother, entry, f"{CONTACT} Or write.").status == Status.SHOWN
    assert not Review.objects.filter(closed_at=None).exists()


def test_held_words_that_now_pass_appear_and_are_sent_to_their_writer(book: Book, grandmother: Client) -> None:
    entry = book.held(CONTACT, grandmother, email="ruth@example.org")
    assert changed(book, grandmother, entry, KIND).status == Status.SHOWN
    assert entry.shown_at is not None
    assert KIND in book.page()
    assert not Review.objects.filter(closed_at=None).exists()
    assert any(KIND in letter.body for letter in Letter.objects.all())


def test_held_words_that_now_pass_wait_where_the_family_reads_first(book: Book, grandmother: Client, ana: User) -> None:
    entry = book.held(CONTACT, grandmother)
    read_first(book.tribute, ana, timezone.now())
    assert changed(book, grandmother, entry, KIND).status == Status.WAITING


def test_old_held_words_that_would_pass_still_wait_and_say_why(book: Book, grandmother: Client) -> None:
    entry = book.held(CONTACT, grandmother)
    change_entry(entry, "message", "", KIND, Standing.CIRCLE, timezone.now() + timedelta(days=2))
    entry.refresh_from_db()
    assert (entry.status, entry.body) == (Status.HELD, KIND)
    assert Review.objects.get(closed_at=None).reason == "nobody_read_it"
