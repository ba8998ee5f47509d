"""What becomes of refused words, and of what was said about them, once their time is over."""

from datetime import timedelta

from django.utils import timezone

from tealight.accounts.models import User
from tealight.guestbook.tests.conftest import Book
from tealight.guestbook.tests.test_second_looks import NO_MORE, OF_RULES, newest, receipt, refused
from tealight.safeguarding.actions import appeal, decide, forget_refused
from tealight.safeguarding.models import Review


def test_words_that_wait_for_a_second_look_outlive_their_time_and_then_go_with_all_that_was_said(
    book: Book, olu: User
) -> None:
    entry = refused(book)
    later = timezone.now() + timedelta(days=91)
    asked = appeal("entry", entry.pk, "I meant somebody else.")
    assert asked is not None
    assert forget_refused(later) == 0
    decide(newest("appeal").pk, olu, Review.Outcome.REFUSED)
    assert forget_refused(later) == 1
    asked.refresh_from_db()
    assert (asked.body, asked.outcome) == ("", "kept")
    assert "by now they are erased" in receipt(book, entry)


def test_to_a_writer_at_risk_even_the_end_speaks_of_no_decision(book: Book) -> None:
    entry = refused(book, NO_MORE)
    forget_refused(timezone.now() + timedelta(days=91))
    page = receipt(book, entry)
    assert "They stayed between you and the care team" in page
    assert not OF_RULES.search(page)
