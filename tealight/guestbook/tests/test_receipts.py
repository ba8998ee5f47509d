"""Coming back to one's own words: by the browser, or by the receipt."""

from typing import Any

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from tealight.guestbook.actions.decisions import refuse_entry, show_entry, withhold_entry
from tealight.guestbook.models import Entry, Status
from tealight.guestbook.tests.conftest import POEM, Book
from tealight.notices.models import Letter
from tealight.safeguarding.models import Review


def test_the_receipt_shows_the_words_to_the_browser_that_left_them(book: Book) -> None:
    sam = Client()
    entry = book.held(POEM, sam)
    assert "<details" not in sam.get(book.receipt(entry)).content.decode().split("What happens now")[0]


def test_a_receipt_asks_each_thing_once(book: Book, django_assert_max_num_queries: Any) -> None:
    address = book.receipt(book.held("Noor is loved."))
    Client().get(address)
    with django_assert_max_num_queries(20) as asked:
        assert Client().get(address).status_code == 200
    questions = [query["sql"] for query in asked.captured_queries]
    assert len(set(questions)) == len(questions)


def test_by_the_receipt_alone_held_words_stay_folded(book: Book) -> None:
    entry = book.held(POEM)
    assert "Read the words that were left" in Client().get(book.receipt(entry)).content.decode()


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (Status.HELD, "Someone from the care team reads this before it appears. Your words are safe."),
        (Status.WAITING, "The family reads what is new first"),
        (Status.SHOWN, "Your words are on the page."),
        (Status.KEPT, "Your words are with the family."),
        (Status.HIDDEN, "Your words are with the family."),
        (Status.REFUSED, "They do not appear on the page."),
        (Status.WITHDRAWN, "They are erased."),
    ],
)
def test_the_receipt_says_where_the_words_are(book: Book, status: str, sentence: str) -> None:
    entry = book.shown()
    Entry.objects.filter(pk=entry.pk).update(status=status)
    assert sentence in Client().get(book.receipt(entry)).content.decode()


def test_whoever_holds_the_receipt_can_take_the_words_back(book: Book) -> None:
    entry = book.shown("Dear Noor", name="Sam", email="sam@example.org")
    address = book.receipt(entry, "withdrawal")
    assert "cannot be brought back" in Client().get(address).content.decode()
    assert Client().post(address).status_code == 303
    entry.refresh_from_db()
    assert (entry.status, entry.body, entry.name, entry.email) == (Status.WITHDRAWN, "", "", "")
    page = book.page()
    assert "Dear Noor" not in page
    assert "left words" not in page


def test_taking_back_twice_counts_once(book: Book) -> None:
    book.shown("These stay")
    entry = book.shown("These go")
    for _ in range(2):
        Client().post(book.receipt(entry, "withdrawal"))
    assert "1 person left words" in book.page()


def test_words_taken_back_leave_the_care_list_and_are_not_shown_later(book: Book, mara: object) -> None:
    entry = book.held()
    Client().post(book.receipt(entry, "withdrawal"))
    assert not Review.objects.filter(closed_at=None).exists()
    show_entry(entry.pk, book.mara)
    entry.refresh_from_db()
    assert entry.status == Status.WITHDRAWN


def test_refused_words_can_be_taken_back_but_not_changed(book: Book) -> None:
    entry = book.held()
    refuse_entry(entry.pk, book.mara, "")
    assert Client().get(book.receipt(entry, "change_entry")).status_code == 404
    assert Client().post(book.receipt(entry, "withdrawal")).status_code == 303


def test_a_decision_that_is_undone_takes_the_words_from_the_page_again(book: Book) -> None:
    entry = book.shown("Dear Noor")
    withhold_entry(entry.pk, book.mara)
    assert "Dear Noor" not in book.page()
    assert "left words" not in book.page()
    show_entry(entry.pk, book.mara)
    assert "1 person left words" in book.page()


def test_a_receipt_by_mail_holds_no_words_that_nobody_has_read(book: Book) -> None:
    entry = book.held(POEM, name="Sam", email="sam@example.org")
    letter = Letter.objects.get()
    assert letter.to == "sam@example.org"
    assert book.receipt(entry) in letter.body
    for word in ("Small hands", "Sam", "Noor"):
        assert word not in letter.body + letter.subject


def test_once_shown_the_words_follow_exactly_and_the_subject_is_neutral(book: Book) -> None:
    book.shown(POEM, email="sam@example.org")
    letter = Letter.objects.latest("pk")
    assert POEM in letter.body
    assert letter.subject == "Your words on Tealight"


def test_without_an_address_no_letter_is_written(book: Book) -> None:
    book.shown()
    assert not Letter.objects.exists()


def test_an_address_is_seen_by_nobody(book: Book) -> None:
    entry = book.shown("Dear Noor", email="sam@example.org")
    assert "sam@example.org" not in book.page()
    assert "sam@example.org" not in Client().get(book.receipt(entry)).content.decode()


def test_another_browser_is_told_how_words_are_changed(book: Book) -> None:
    entry = book.shown()
    assert "This browser did not leave them." in Client().get(book.at(f"entries/{entry.key}/yours/")).content.decode()


def test_no_address_is_sent_letter_after_letter_and_no_words_are_lost(book: Book, settings: Settings) -> None:
    settings.LIMIT_PERSON = 2
    written = ("sam@example.org", "Sam@Example.org", "sam+again@example.org")
    receipts = [book.leave(email=address, body=f"Written to {address}") for address in written]
    assert [receipt.status_code for receipt in receipts] == [303, 303, 303]
    assert [letter.to for letter in Letter.objects.order_by("pk")] == list(written[:2])
    last = Client().get(receipts[-1]["Location"]).content.decode()
    assert "Written to sam+again@example.org" in last
    assert "Keep it if you may want to." in last
    assert "is going to your address" not in last


def test_one_address_that_has_its_letters_takes_none_from_another(book: Book, settings: Settings) -> None:
    settings.LIMIT_PERSON = 1
    for address in ("sam@example.org", "sam@example.org", "ruth@example.org"):
        book.leave(email=address)
    assert [letter.to for letter in Letter.objects.order_by("pk")] == ["sam@example.org", "ruth@example.org"]
