"""The note that new words wait: off until a parent turns it on, once a day at most, and silent about what waits."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from tealight.accounts.models import User
from tealight.guestbook.actions import read_first
from tealight.guestbook.actions.decisions import show_entries
from tealight.guestbook.tests.conftest import Book
from tealight.notices.actions import choose
from tealight.notices.holders import account_holder
from tealight.notices.kinds import Kind
from tealight.notices.models import Letter, Preference

WORDS = "We think of Noor."


@pytest.fixture
def reads(book: Book, ana: User) -> Book:
    """Return the guestbook of a family that reads first, and of which Ana wants to be told."""
    read_first(book.tribute, ana, book.now)
    choose(account_holder(ana.pk), Kind.NEW_WORDS, wanted=True, now=book.now)
    return book


def test_only_whoever_turned_it_on_is_told(reads: Book, ana: User, tomas: User) -> None:
    reads.shown(WORDS)
    assert [letter.to for letter in Letter.objects.all()] == [ana.email]


def test_the_note_says_nothing_of_what_waits(reads: Book) -> None:
    reads.shown(WORDS, name="Sam")
    letter = Letter.objects.get()
    assert letter.subject == "A note from Tealight"
    for word in ("Noor", "Sam", "think", "/t/", "1 ", "one word"):
        assert word not in letter.body.partition("/account/notices/stop/")[0]
    assert "/places/" in letter.body


def test_it_comes_once_a_day_at_most(reads: Book) -> None:
    reads.shown(WORDS)
    reads.shown("More words.")
    show_entries([reads.held().pk, reads.held().pk], reads.mara)
    assert Letter.objects.count() == 1
    Preference.objects.update(told_at=timezone.now() - timedelta(days=1))
    show_entries([reads.held().pk, reads.held().pk], reads.mara)
    assert Letter.objects.count() == 2


def test_it_stops_with_one_click_without_signing_in(reads: Book) -> None:
    reads.shown(WORDS)
    stop = Letter.objects.get().headers["List-Unsubscribe"].strip("<>").partition("testserver")[2]
    assert Client().post(stop).status_code == 200
    Preference.objects.update(told_at=None)
    reads.shown("More words.")
    assert Letter.objects.count() == 1


def test_words_that_appear_by_themselves_send_no_note(book: Book, ana: User) -> None:
    choose(account_holder(ana.pk), Kind.NEW_WORDS, wanted=True, now=book.now)
    book.shown(WORDS)
    assert not Letter.objects.exists()
