"""Two parents, one note of thanks: the second one sees what the first one set, and chooses."""

from tealight.accounts.models import User
from tealight.guestbook.models import Thanks
from tealight.guestbook.tests.conftest import Book
from tests.cast import browser_of


def standing() -> Thanks:
    return Thanks.objects.get(ended_at=None)


def test_a_note_is_not_put_over_one_that_its_writer_never_saw(book: Book, ana: User, tomas: User) -> None:
    address, his = book.at("thanks/"), browser_of(tomas)
    browser_of(ana).post(address, {"body": "Thank you.", "version": 0})
    answer = his.post(address, {"body": "We read every word.", "version": 0})
    page = answer.content.decode()
    assert answer.status_code == 409
    kept, written = page.split("What is kept now")[1].split("What you wrote")
    assert "By Ana, on" in kept
    assert "Thank you." in kept
    assert "We read every word." in written
    assert standing().body == "Thank you."
    assert his.post(address, {"body": "We read every word.", "version": standing().pk}).status_code == 303
    assert standing().body == "We read every word."


def test_a_note_that_was_changed_is_not_taken_away_unseen(book: Book, ana: User, tomas: User) -> None:
    address = book.at("thanks/")
    browser_of(ana).post(address, {"body": "Thank you.", "version": 0})
    seen = standing().pk
    browser_of(tomas).post(address, {"body": "We read every word.", "version": seen})
    assert browser_of(ana).post(address, {"body": "", "version": seen}).status_code == 409
    assert standing().body == "We read every word."
    assert browser_of(ana).post(address, {"body": "We read every word.", "version": seen}).status_code == 303
    assert Thanks.objects.count() == 2
