"""What is left of an entry that was refused and whose time is over: a row that says so, by its receipt alone."""

from datetime import timedelta

from django.test import Client
from django.utils import timezone

from tealight.guestbook.actions import erase_what_was_left_by
from tealight.guestbook.actions.decisions import erase_refused_correction, erase_refused_entry, show_entry
from tealight.guestbook.models import Correction, Entry, Status
from tealight.guestbook.tests.conftest import Book
from tealight.safeguarding.actions import decide, forget_refused
from tealight.safeguarding.models import Review

LATER = timedelta(days=91)


def refused(book: Book) -> Entry:
    entry = book.held("Unkind words", name="Unkind", email="unkind@example.org")
    decide(Review.objects.get(closed_at=None).pk, book.mara, Review.Outcome.REFUSED)
    return entry


def test_the_receipt_says_that_they_were_read_and_are_erased(book: Book) -> None:
    entry = refused(book)
    assert "Unkind words" in Client().get(book.receipt(entry)).content.decode()
    assert forget_refused(timezone.now() + LATER) == 1
    page = Client().get(book.receipt(entry)).content.decode()
    assert "They did not appear on the page, and by now they are erased." in page
    assert "Unkind" not in page
    assert "Take my words back" not in page
    assert Client().get(book.receipt(entry, "change_entry")).status_code == 404


def test_they_can_be_neither_shown_nor_counted(book: Book) -> None:
    entry = refused(book)
    forget_refused(timezone.now() + LATER)
    show_entry(entry.pk, book.mara)
    entry.refresh_from_db()
    assert (entry.status, entry.is_empty) == (Status.ERASED, True)
    assert "left words" not in book.page()


def test_only_what_is_refused_now_is_emptied(book: Book) -> None:
    entry = book.shown("Noor is loved.")
    assert not erase_refused_entry(entry.pk)
    assert "Noor is loved." in book.page()
    book.grow_old(entry, timedelta(days=2))
    Client().post(book.receipt(entry, "change_entry"), {"body": "Another text", "kind": "message"})
    assert not erase_refused_correction(Correction.objects.get().pk)


def test_a_change_that_was_refused_goes_and_the_earlier_words_stay(book: Book) -> None:
    entry = book.shown("Noor is loved.")
    book.grow_old(entry, timedelta(days=2))
    Client().post(book.receipt(entry, "change_entry"), {"body": "Unkind words", "kind": "message"})
    decide(Review.objects.get(closed_at=None).pk, book.mara, Review.Outcome.REFUSED)
    assert forget_refused(timezone.now() + LATER) == 1
    assert not Correction.objects.exists()
    assert "Noor is loved." in book.page()


def test_an_account_that_is_erased_has_nothing_more_to_take_back(book: Book) -> None:
    entry = refused(book)
    Entry.objects.filter(pk=entry.pk).update(account=book.mara)
    forget_refused(timezone.now() + LATER)
    erase_what_was_left_by(book.mara)
    entry.refresh_from_db()
    assert entry.status == Status.ERASED
