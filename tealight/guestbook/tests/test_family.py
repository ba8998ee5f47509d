"""What a family decides: to rest, to read first, to hide, to thank."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tealight.accounts.models import User
from tealight.audit.models import Decision
from tealight.guestbook.actions import leave_entry, read_first, thank, withdraw_entry
from tealight.guestbook.actions.decisions import show_entries
from tealight.guestbook.models import Entry, Status, Thanks
from tealight.guestbook.tests.conftest import Book
from tealight.notices.models import Letter
from tealight.tributes.actions import remove_tribute
from tealight.tributes.models import new_key
from tests.cast import browser_of


def post(book: Book, user: User, path: str, **data: str | int) -> None:
    assert browser_of(user).post(book.at(path), data).status_code == 303


def said(book: Book, user: User, path: str) -> str:
    response = browser_of(user).get(book.at(path))
    assert response.status_code == 200
    return str(response.content.decode())


def test_while_the_family_rests_nobody_leaves_new_words(book: Book, ana: User) -> None:
    post(book, ana, "pause/")
    assert "The family is resting from new words for now." in book.page()
    assert "The family is resting" in Client().get(book.at("entries/new/")).content.decode()
    response = book.leave(body="Dear Noor")
    assert response.status_code == 409
    assert "Dear Noor" in response.content.decode()
    assert not Entry.objects.exists()


def test_candles_and_hearts_go_on_while_the_family_rests(book: Book, ana: User) -> None:
    entry = book.shown()
    post(book, ana, "pause/")
    for path in ("candles/new/", f"hearts/new/?entry={entry.key}"):
        assert Client().post(book.at(path), {"once": new_key()}).status_code == 303


def test_a_post_that_arrived_before_the_rest_is_acknowledged_again(book: Book, ana: User) -> None:
    once = new_key()
    first = book.leave(once=once)["Location"]
    post(book, ana, "pause/")
    assert book.leave(once=once)["Location"] == first


def test_either_parent_lets_words_come_again(book: Book, ana: User, tomas: User) -> None:
    post(book, ana, "pause/")
    post(book, tomas, "pause/removal/")
    assert book.leave().status_code == 303
    verbs = Decision.objects.order_by("pk").values_list("verb", "by_id")
    assert list(verbs) == [("guestbook.paused", ana.pk), ("guestbook.resumed", tomas.pk)]


def test_pausing_twice_is_one_pause(book: Book, ana: User) -> None:
    for _ in range(2):
        post(book, ana, "pause/")
    assert Decision.objects.count() == 1


def test_what_the_family_reads_first_waits_for_it_a_few_at_a_time(book: Book, ana: User) -> None:
    post(book, ana, "reading/first/")
    for number in range(5):
        book.shown(f"Letter {number}")
    assert "Letter" not in book.page()
    assert "left words" not in book.page()
    waiting = said(book, ana, "reading/")
    assert [number for number in range(5) if f"Letter {number}" in waiting] == [0, 1, 2]
    assert "Read a few words that are waiting for you" in said(book, ana, "")


def test_the_care_team_can_let_many_go_at_once(book: Book, ana: User) -> None:
    ids = [book.held(f"Letter {number}", email="sam@example.org").pk for number in range(3)]
    Letter.objects.all().delete()
    show_entries([*ids, ids[0], 999_999], book.mara)
    show_entries(ids, book.mara)
    assert "3 people left words" in book.page()
    assert Letter.objects.count() == 3


def test_letting_many_go_asks_no_more_than_letting_few_go(book: Book) -> None:
    book.shown()  # the first words make the row of tallies
    asked = []
    for number in (2, 9):
        ids = [book.held().pk for _ in range(number)]
        with CaptureQueriesContext(connection) as queries:
            show_entries(ids, book.mara)
        asked.append(len(queries))
    assert Entry.objects.filter(status=Status.SHOWN).count() == 12
    assert asked[0] == asked[1]


def test_many_let_go_at_once_wait_for_a_family_that_reads_first(book: Book, ana: User) -> None:
    read_first(book.tribute, ana, book.now)
    show_entries([book.held().pk, book.held().pk], book.mara)
    assert Entry.objects.filter(status=Status.WAITING).count() == 2
    assert "left words" not in book.page()


@pytest.mark.parametrize(("decision", "is_on_the_page"), [("show", True), ("keep", False), ("hide", False)])
def test_the_family_shows_keeps_or_hides_what_waited(
    book: Book, ana: User, tomas: User, decision: str, is_on_the_page: bool
) -> None:
    post(book, ana, "reading/first/")
    entry = book.shown("Dear Noor", email="sam@example.org")
    assert Letter.objects.count() == 1
    post(book, tomas, f"entries/{entry.key}/reading/", decision=decision, version="1")
    assert ("Dear Noor" in book.page()) == is_on_the_page
    assert "Nothing is waiting for you." in said(book, ana, "reading/")
    assert ("Dear Noor" in said(book, ana, "set-aside/")) != is_on_the_page
    assert Letter.objects.count() == (2 if is_on_the_page else 1)


def test_words_that_changed_while_they_were_read_are_read_again(book: Book, ana: User) -> None:
    post(book, ana, "reading/first/")
    entry = book.shown("Dear Noor")
    Entry.objects.filter(pk=entry.pk).update(version=2)
    browser = browser_of(ana)
    address = book.at(f"entries/{entry.key}/reading/")
    seen = browser.post(address, {"decision": "show", "version": "1"}, follow=True).content.decode()
    assert "These words were changed while you read them." in seen
    assert "Dear Noor" not in book.page()


@pytest.mark.parametrize("answer", [{"show_those_waiting": "on"}, {}])
def test_when_the_family_stops_reading_first_it_decides_what_happens_to_those_waiting(
    book: Book, ana: User, answer: dict[str, str]
) -> None:
    post(book, ana, "reading/first/")
    book.shown("Earlier words", email="sam@example.org")
    post(book, ana, "reading/first/removal/", **answer)
    book.shown("Later words")
    page = book.page()
    assert "Later words" in page
    assert ("Earlier words" in page) == bool(answer)
    assert ("2 people" if answer else "1 person") in page
    assert Letter.objects.count() == (2 if answer else 1)


@pytest.mark.parametrize("who", ["ana", "tomas"])
def test_either_parent_hides_words_and_shows_them_again(book: Book, who: str, request: pytest.FixtureRequest) -> None:
    parent, entry = request.getfixturevalue(who), book.shown("Dear Noor")
    assert "Nobody but your family and whoever wrote them sees them then" in said(
        book, parent, f"entries/{entry.key}/hiding/"
    )
    post(book, parent, f"entries/{entry.key}/hiding/")
    assert "Dear Noor" not in book.page()
    assert "left words" not in book.page()
    assert "Dear Noor" in said(book, parent, "set-aside/")
    post(book, parent, f"entries/{entry.key}/hiding/removal/")
    assert "1 person left words" in book.page()
    assert list(Decision.objects.values_list("verb", flat=True).order_by("pk")) == [
        "entry.hidden",
        "entry.shown_by_family",
    ]


def test_hiding_twice_counts_once(book: Book, ana: User) -> None:
    book.shown("These stay")
    entry = book.shown("These go")
    for _ in range(2):
        post(book, ana, f"entries/{entry.key}/hiding/")
    assert "1 person left words" in book.page()


def test_hidden_words_are_not_changed_by_their_author(book: Book, ana: User) -> None:
    entry = book.shown("Dear Noor")
    post(book, ana, f"entries/{entry.key}/hiding/")
    address = book.receipt(entry, "change_entry")
    assert Client().post(address, {"body": "Other"}).status_code == 409


def test_one_note_thanks_everybody(book: Book, ana: User, tomas: User) -> None:
    post(book, ana, "thanks/", body="Thank you.\n\nAll of *you*.", version=0)
    assert "Thank you." in book.page()
    first = Thanks.objects.get()
    post(book, tomas, "thanks/", body="We read every word.", version=first.pk)
    assert "Thank you." not in book.page()
    assert "We read every word." in book.page()
    post(book, ana, "thanks/", body="", version=Thanks.objects.get(ended_at=None).pk)
    assert "We read every word." not in book.page()


@pytest.mark.parametrize("path", ["guestbook/", "reading/", "set-aside/", "thanks/", "as-a-stranger/"])
def test_others_never_come_where_the_family_decides(book: Book, mara: User, path: str) -> None:
    for client in (Client(), browser_of(mara)):
        assert client.get(book.at(path)).status_code == 404


@pytest.mark.parametrize("path", ["pause/", "pause/removal/", "reading/first/", "reading/first/removal/", "thanks/"])
def test_others_never_decide_for_the_family(book: Book, mara: User, path: str) -> None:
    for client in (Client(), browser_of(mara)):
        assert client.post(book.at(path), {"body": "x"}).status_code == 404
    assert not Decision.objects.exists()


def test_a_strangers_words_wait_even_where_somebody_signed_in(book: Book) -> None:
    ruth = User.objects.create_user("ruth@example.org")
    book.leave(browser_of(ruth), "Dear Noor")
    assert Entry.objects.get().status == Status.HELD
    assert leave_entry is not None


def test_a_page_is_not_taken_away_with_the_other_parents_entry_or_note(book: Book, ana: User, tomas: User) -> None:
    entry = book.held("From her father.", browser_of(tomas))
    assert not remove_tribute(book.tribute, ana)
    withdraw_entry(entry)
    thank(book.tribute, tomas, "We read every word.", book.now, version=0)
    assert not remove_tribute(book.tribute, ana)
    assert remove_tribute(book.tribute, tomas)
