"""Whoever holds a receipt erases their own words, without an account: no column of any table keeps them."""

from datetime import timedelta

import pytest
from django.test import Client

from tealight.accounts.models import User
from tealight.families.actions import come_in
from tealight.guestbook.actions.decisions import show_entry
from tealight.guestbook.models import Entry
from tealight.guestbook.tests.conftest import Book
from tealight.notices.models import Letter
from tealight.safeguarding.actions import decide
from tealight.safeguarding.models import Review
from tests.cast import SignIn
from tests.retention.conftest import holding

pytestmark = pytest.mark.django_db
NAME, EMAIL = "Quillon Marrow", "quillon@example.net"
FIRST, CORRECTED, REFUSED, LAST = "gorsebell one", "gorsebell onr", "gorsebell two", "gorsebell three"
MARKS = ("gorsebell", "Quillon")


def change(book: Book, entry: Entry, body: str) -> None:
    address = book.receipt(entry, "change_entry")
    assert Client().post(address, {"kind": "message", "name": NAME, "body": body}).status_code == 303


def with_everything(book: Book, client: Client) -> Entry:
    """Leave words, have them shown, correct them, change them twice, and let the care team note what they say."""
    entry = book.shown(FIRST, client, name=NAME, email=EMAIL)
    book.grow_old(entry, timedelta(days=2))
    change(book, entry, CORRECTED)
    change(book, entry, REFUSED)
    decide(Review.objects.get(closed_at=None).pk, book.mara, Review.Outcome.REFUSED)
    Review.objects.filter(outcome=Review.Outcome.REFUSED).update(note=f"{NAME} writes of {REFUSED}")
    change(book, entry, LAST)
    return entry


def erase(book: Book, entry: Entry) -> None:
    assert Client().post(book.receipt(entry, "withdrawal")).status_code == 303


def test_words_that_were_shown_changed_refused_and_noted_leave_no_trace(book: Book) -> None:
    entry = with_everything(book, Client())
    tables = {"guestbook_entry", "guestbook_correction", "safeguarding_review", "notices_letter"}
    assert set().union(*(holding(mark) for mark in MARKS)) >= tables
    erase(book, entry)
    assert {mark: holding(mark) for mark in MARKS} == {mark: set() for mark in MARKS}


@pytest.mark.parametrize("outcome", [None, Review.Outcome.SHOWN, Review.Outcome.REFUSED])
def test_words_go_at_every_stage(book: Book, outcome: Review.Outcome | None) -> None:
    entry = book.held(FIRST, name=NAME, email=EMAIL)
    if outcome is not None:
        decide(Review.objects.get().pk, book.mara, outcome)
    assert holding("gorsebell")
    erase(book, entry)
    assert {mark: holding(mark) for mark in MARKS} == {mark: set() for mark in MARKS}


def test_somebody_of_the_circle_leaves_no_draft_of_them_either(book: Book, ruth: User, signed_in: SignIn) -> None:
    come_in(book.tribute.family, ruth, relation="gorsebell aunt", shows_relation=True)
    there = signed_in(ruth)
    there.post(book.at("drafts/entry/"), {"body": FIRST, "name": NAME, "kind": "message"})
    assert "tributes_draft" in holding("gorsebell one")
    entry = book.held(FIRST, there, name=NAME)
    assert "guestbook_entry" in holding("gorsebell aunt")
    erase(book, entry)
    assert holding("gorsebell one") == holding("Quillon") == set()
    assert holding("gorsebell aunt") == {"families_membership"}


def test_only_the_letters_about_these_words_are_taken_back(book: Book) -> None:
    entry = book.held(FIRST, email=EMAIL)
    other = book.held("These stay", email="sam@example.org")
    show_entry(other.pk, book.mara)
    assert Letter.objects.filter(to=EMAIL).exists()
    erase(book, entry)
    assert set(Letter.objects.values_list("to", flat=True)) == {"sam@example.org"}
