"""A page that is its circle's again: nobody outside reads what its own people left, and strangers nothing unread."""

import pytest
from django.test import Client
from django.utils import timezone

from tealight.accounts.models import User
from tealight.guestbook.actions import change_entry, hide_entry, show_again, thank
from tealight.guestbook.models import Entry, Status
from tealight.guestbook.tests.conftest import Book
from tealight.guestbook.tests.test_opening import CONTACT, KIND, RISK, about, open_to_strangers, within
from tealight.safeguarding.actions import decide
from tealight.safeguarding.assessment import Standing
from tealight.safeguarding.case_access import crisis_for
from tealight.safeguarding.models import CrisisCase, Review
from tealight.tributes.actions import change_audience
from tealight.tributes.audience import Audience
from tests.cast import browser_of

__all__ = ["within"]

SECRET = "Only for our circle: the blue room."
CONTACT_TOO = "Write to me at 12 Elm Street, or ring 07700 900999."


def change(entry: Entry, body: str) -> None:
    entry.refresh_from_db()
    change_entry(entry, entry.kind, "", body, Standing.CIRCLE, timezone.now())


def narrow(book: Book, ana: User) -> None:
    change_audience(book.tribute, Audience.CIRCLE, ana)


def test_what_was_shown_again_while_it_was_private_is_read_when_it_opens(
    within: Book, grandmother: Client, ana: User
) -> None:
    entry = within.held(CONTACT, grandmother)
    hide_entry(entry, ana)
    open_to_strangers(within, ana)
    narrow(within, ana)
    assert show_again(entry, ana, timezone.now())
    assert "07700" not in open_to_strangers(within, ana)


def test_a_new_text_of_what_was_let_go_is_read_whatever_the_family_does_with_it(
    within: Book, grandmother: Client, ana: User, mara: User
) -> None:
    entry = within.held(CONTACT, grandmother)
    open_to_strangers(within, ana)
    decide(about(entry).pk, mara, Review.Outcome.SHOWN)
    narrow(within, ana)
    change(entry, CONTACT_TOO)
    hide_entry(entry, ana)
    open_to_strangers(within, ana)
    entry.refresh_from_db()
    assert not show_again(entry, ana, timezone.now())
    assert "900999" not in within.page()


def test_new_words_of_the_circle_reach_nobody_by_a_case_or_an_earlier_decision(
    within: Book, grandmother: Client, ana: User, mara: User
) -> None:
    change_audience(within.tribute, Audience.EVERYONE, ana)
    risk, contact = within.held(RISK, grandmother), within.held(CONTACT, grandmother)
    decide(about(contact).pk, mara, Review.Outcome.SHOWN)
    narrow(within, ana)
    for entry in (risk, contact):
        change(entry, SECRET)
    assert crisis_for(mara, CrisisCase.objects.get().pk).excerpt is None
    assert "blue room" not in browser_of(mara).get("/care/decided/").content.decode()


@pytest.mark.parametrize("who", ["grandmother", "ana"])
def test_held_words_stand_within_the_circle_at_once(within: Book, grandmother: Client, ana: User, who: str) -> None:
    change_audience(within.tribute, Audience.EVERYONE, ana)
    entry = within.held(CONTACT, grandmother if who == "grandmother" else browser_of(ana))
    narrow(within, ana)
    entry.refresh_from_db()
    assert entry.status == Status.SHOWN
    assert "07700" not in open_to_strangers(within, ana)


def test_a_change_and_the_note_to_everybody_leave_the_list_too(within: Book, grandmother: Client, ana: User) -> None:
    change_audience(within.tribute, Audience.EVERYONE, ana)
    thank(within.tribute, ana, CONTACT_TOO, timezone.now(), version=0)
    entry = within.held(KIND, grandmother)
    change(entry, CONTACT)
    assert {review.kind for review in Review.objects.filter(closed_at=None)} == {"thanks", "correction"}
    narrow(within, ana)
    assert not Review.objects.filter(closed_at=None).exists()
    seen = within.page(grandmother)
    assert "07700 900461" in seen
    assert "07700 900999" in seen
    assert "07700" not in open_to_strangers(within, ana)
    assert {review.kind for review in Review.objects.filter(closed_at=None)} == {"thanks", "entry"}
