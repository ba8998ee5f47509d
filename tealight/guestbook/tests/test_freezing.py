"""While additions are stopped, a family hides and rests, but shows and writes nothing in its guestbook."""

import pytest
from django.test import Client
from django.utils import timezone

from tealight.accounts.models import User
from tealight.families.actions import stop_additions
from tealight.guestbook import actions
from tealight.guestbook.models import Entry, Pause, ReadFirst, Thanks
from tealight.guestbook.tests.conftest import Book
from tests.cast import SignIn


@pytest.fixture
def entry(book: Book) -> Entry:
    return book.shown("We think of Noor.")


@pytest.fixture
def there(book: Book, entry: Entry, ana: User, tomas: User, browser: SignIn) -> Client:
    """Ana's browser, after Tomas has stopped additions."""
    now = timezone.now()
    actions.read_first(book.tribute, ana, now)
    actions.pause(book.tribute, ana, now)
    stop_additions(book.tribute.family, tomas, now)
    return browser(ana)


@pytest.fixture
def browser(signed_in: SignIn) -> SignIn:
    return signed_in


def test_a_note_of_thanks_comes_back_filled_in_and_can_still_be_taken_away(
    book: Book, there: Client, ana: User
) -> None:
    answer = there.post(book.at("thanks/"), {"body": "We read every word."})
    assert answer.status_code == 409
    assert "We read every word." in answer.content.decode()
    assert not Thanks.objects.exists()
    note = Thanks.objects.create(tribute=book.tribute, by=ana, at=timezone.now(), body="Thank you.")
    assert there.post(book.at("thanks/"), {"body": "", "version": note.pk}).status_code == 303
    assert not Thanks.objects.filter(ended_at=None).exists()


def test_a_guardian_leaves_no_words_and_loses_none(book: Book, there: Client, ana: User) -> None:
    Pause.objects.all().delete()
    answer = book.leave(there, "Our own words")
    assert answer.status_code == 409
    assert "Our own words" in answer.content.decode()
    assert "Tomas has stopped additions" in answer.content.decode()


def test_words_are_hidden_and_do_not_come_back(book: Book, there: Client, entry: Entry) -> None:
    assert there.post(book.at(f"entries/{entry.key}/hiding/")).status_code == 303
    entry.refresh_from_db()
    assert entry.status == "hidden"
    answer = there.post(book.at(f"entries/{entry.key}/hiding/removal/"), follow=True)
    assert "Tomas has stopped additions" in answer.content.decode()
    entry.refresh_from_db()
    assert entry.status == "hidden"


def test_what_waits_goes_on_waiting(book: Book, there: Client, entry: Entry) -> None:
    Entry.objects.filter(pk=entry.pk).update(status="waiting")
    there.post(book.at(f"entries/{entry.key}/reading/"), {"decision": "show", "version": entry.version})
    there.post(book.at("reading/first/removal/"), {"show_those_waiting": "on"})
    entry.refresh_from_db()
    assert entry.status == "waiting"
    assert ReadFirst.objects.filter(ended_at=None).exists()


def test_a_guestbook_that_rests_goes_on_resting(book: Book, there: Client) -> None:
    answer = there.post(book.at("pause/removal/"), follow=True)
    assert "Tomas has stopped additions" in answer.content.decode()
    assert Pause.objects.filter(ended_at=None).exists()
