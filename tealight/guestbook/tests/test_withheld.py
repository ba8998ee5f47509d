"""What a family has hidden, and the care team then thinks about again."""

from django.test import Client

from tealight.accounts.models import User
from tealight.guestbook.models import Entry, Status
from tealight.guestbook.tests.conftest import Book
from tealight.safeguarding.actions import decide, undo
from tealight.safeguarding.models import Review
from tests.cast import browser_of


def shown_by(mara: User, book: Book) -> tuple[Entry, Review]:
    entry = book.held("Everything happens for a reason.")
    return entry, decide(Review.objects.get(object_id=entry.pk).pk, mara, Review.Outcome.SHOWN)


def show_again(book: Book, ana: User, entry: Entry) -> str:
    address = book.at(f"entries/{entry.key}/hiding/removal/")
    return browser_of(ana).post(address, follow=True).content.decode()


def test_the_family_shows_again_what_it_hid(book: Book, ana: User, mara: User) -> None:
    entry, _review = shown_by(mara, book)
    browser_of(ana).post(book.at(f"entries/{entry.key}/hiding/"))
    assert "for a reason" not in book.page()
    show_again(book, ana, entry)
    assert "for a reason" in book.page()


def test_what_waits_for_the_care_team_again_is_not_shown_by_the_family(book: Book, ana: User, mara: User) -> None:
    entry, review = shown_by(mara, book)
    browser_of(ana).post(book.at(f"entries/{entry.key}/hiding/"))
    undo(review.pk, mara)
    assert "stay off the page" in show_again(book, ana, entry)
    decide(review.pk, mara, Review.Outcome.REFUSED)
    assert "stay off the page" in show_again(book, ana, entry)
    entry.refresh_from_db()
    assert entry.status == Status.HIDDEN
    assert Client().get(book.at(f"entries/{entry.key}/")).status_code == 404


def test_after_the_care_team_has_let_it_go_the_family_decides(book: Book, ana: User, mara: User) -> None:
    entry, review = shown_by(mara, book)
    browser_of(ana).post(book.at(f"entries/{entry.key}/hiding/"))
    undo(review.pk, mara)
    decide(review.pk, mara, Review.Outcome.SHOWN)
    assert "for a reason" not in book.page()
    show_again(book, ana, entry)
    assert "for a reason" in book.page()
